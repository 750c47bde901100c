//! Checks that only links are underlined.
//!
//! Underlined text is taken for a link; people click in vain, and on pages with such text they no longer trust the real ones.
//!
//! Emphasise with `<strong>` or `<em>`.
//!
//! Underlined text of three characters and more outside of links, buttons, insertions and abbreviations is reported, once a page.
//!
//! Sources: WCAG 2.2 SC 1.4.1 and 3.2.4 (understanding); HTML, section 4.5.23.
//!
//! ```html passed
//! <p>Bitte <a href="/a">melden Sie sich an</a>.</p>
//! ```
//!
//! ```html failed underlined-text
//! <p>Bitte <u>melden Sie sich an</u>.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Bitte melden Sie sich an.</p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "underlined-text",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let mut found: Vec<(NodeId, String)> = Vec::new();
    let underlined = page.elements().iter().copied();
    for id in underlined.filter(|id| page.style(*id).is_some_and(|style| style.underline) && page.is_visible(*id)) {
        if is_link(page, id) {
            targets.passed(id);
            continue;
        }
        let text = page.visible_text(id);
        let meant = matches!(page.tag(id), "ins" | "abbr" | "acronym" | "dfn" | "summary" | "label" | "") || page.has_attr(id, "onclick");
        if !meant && text.chars().count() >= 3 {
            found.push((id, text));
        }
    }
    if let Some((first, text)) = found.first() {
        targets.failed(*first, msg("underlined-text").with("count", found.len()).with("text", short(text)));
    }
}

/// A control, in one, or around one.
fn is_link(page: &Page, id: NodeId) -> bool {
    let control = |node: NodeId| page.is_element(node) && (page.is_focusable(node) || page.is_a(node, "widget") || page.is(node, "a"));
    std::iter::once(id).chain(page.flat_ancestors(id)).any(control) || page.flat_descendants(id).into_iter().any(control)
}
