//! Checks that links within running text can be told from it without seeing colours.
//!
//! People who cannot tell colours apart do not find a link that differs from the text around it by
//! its colour alone.
//!
//! Leave links in running text underlined. If they are not, they need another mark (a border, bold
//! type), or at least a contrast of 3:1 with the text around them.
//!
//! Sources: WCAG 2.2 SC 1.4.1, technique G183.
//!
//! ```html passed
//! <p>Lesen Sie vorher bitte die <a href="/faq">häufigen Fragen</a> zur Anmeldung.</p>
//! ```
//!
//! ```html failed link-in-text-distinct-missing
//! <p style="color: #222">Lesen Sie vorher bitte die <a href="/faq" style="text-decoration: none; color: #234">häufigen
//! Fragen</a> zur Anmeldung.</p>
//! ```
//!
//! ```html inapplicable
//! <nav><a href="/" style="text-decoration: none; color: #222">Start</a></nav>
//! ```

use offenbar_page::contrast;
use offenbar_page::layout::{Display, Style};
use rustc_hash::FxHashMap;

use crate::contrast::{hex, needs_styles, ratio};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-in-text-distinct",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:link-in-text-block", "alfa:SIA-R62"],
    impact: Impact::Serious,
    affected: &["colour-blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Contrast with the text around it that makes a link distinct (technique G183).
const NEEDED: f32 = 3.0;
/// Running text has at least this many characters beside its links.
const RUNNING: usize = 20;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    let mut running = FxHashMap::default();
    for id in page.elements().iter().copied() {
        if !page.is_a(id, "link") || !page.is_visible(id) {
            continue;
        }
        let Some((link, around)) = surroundings(page, id, &mut running) else { continue };
        let parts = std::iter::once(id).chain(page.flat_descendants(id));
        let marked = parts.filter_map(|node| page.style(node)).any(|style| is_marked(style, around));
        let apart = contrast(link.color, around.color);
        if marked || apart >= NEEDED {
            targets.passed(id);
        } else {
            let message = msg("link-in-text-distinct-missing")
                .with("link", hex(link.color))
                .with("text", hex(around.color))
                .with("same", if link.color == around.color { "yes" } else { "no" })
                .with("ratio", ratio(apart));
            targets.failed(id, message);
        }
    }
}

/// Styles of an inline link and of the running text around it.
fn surroundings<'a>(
    page: &'a Page,
    id: NodeId,
    running: &mut FxHashMap<NodeId, bool>,
) -> Option<(&'a Style, &'a Style)> {
    let link = page.style(id)?;
    if link.display != Display::Inline || link.inline_block || link.floating {
        return None;
    }
    let parent = page.flat_parent(id)?;
    let around = page.style(parent)?;
    // Counted once for all links of a text.
    let runs = *running.entry(parent).or_insert_with(|| {
        let own_text = |node: &NodeId| page.text_of(*node).map(|text| text.trim().chars().count());
        page.flat_children(parent).iter().filter_map(own_text).sum::<usize>() >= RUNNING
    });
    let in_navigation =
        || page.flat_ancestors(id).any(|node| page.role_name(node) == "navigation");
    (runs && !in_navigation() && !page.name_text(id).is_empty()).then_some((link, around))
}

/// True if something other than colour sets the link apart.
fn is_marked(style: &Style, around: &Style) -> bool {
    style.underline && !around.underline
        || style.borders.iter().any(|line| line.width > 0.0 && line.color.a > 0.0)
        || !style.background.is_empty()
        || style.background_color.a > 0.0 && style.background_color != around.background_color
        || style.font_weight - around.font_weight >= 200.0
        || style.italic != around.italic
        || (style.font_size - around.font_size).abs() > 2.0
        || !style.box_shadow.is_empty()
        || style.font_family != around.font_family
}
