//! Checks that pictures from fonts are hidden from those who listen. It never passes.
//!
//! Icon fonts put a picture in the place of a letter or a word. Screen readers read the word ("face", "menu") or an unknown sign.
//!
//! Put `aria-hidden="true"` on the element with the icon and the meaning into text, or give it `role="img"` and a name.
//!
//! Words in a font for icons, and signs of the area that Unicode leaves to private use, are reported, once a page. Icons that the style sheet inserts
//! are mostly not read and do not count.
//!
//! Sources: WCAG 2.2 SC 1.1.1; failure F26.
//!
//! ```html failed icon-font-exposed
//! <p><span style="font-family: 'Material Icons'">menu</span> Angebote</p>
//! ```
//!
//! ```html inapplicable
//! <p><span style="font-family: 'Material Icons'" aria-hidden="true">menu</span> Angebote</p>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::labels;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "icon-font-exposed",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body() else { return };
    if needs_layout(page, targets) {
        return;
    }
    let mut found: Vec<(NodeId, String)> = Vec::new();
    for node in page.flat_descendants(body) {
        let Some(text) = page.text_of(node).filter(|text| !text.trim().is_empty()) else { continue };
        if !(text.chars().any(labels::is_private) || labels::is_pictorial(page, node)) || !page.is_visible(node) {
            continue;
        }
        let Some(parent) = page.flat_parent(node).filter(|parent| page.in_accessibility_tree(*parent)) else { continue };
        let mut around = std::iter::once(parent).chain(page.flat_ancestors(parent));
        let named = around.any(|up| {
            (page.role_name(up) == "img" && page.has_name(up)) || page.has_attr(up, "aria-label") || page.has_attr(up, "aria-labelledby")
        });
        if !named {
            found.push((parent, short(text)));
        }
    }
    if let Some((first, text)) = found.first() {
        targets.failed(*first, msg("icon-font-exposed").with("count", found.len()).with("text", text.as_str()));
    }
}
