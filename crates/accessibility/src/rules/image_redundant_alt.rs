//! Checks that the alternative text of an image in a link or button does not repeat the text beside it.
//!
//! People who listen hear everything twice.
//!
//! Leave the `alt` of the image empty: the text says it already.
//!
//! Only a text that is word for word the same counts.
//!
//! Sources: WCAG 2.2, H2.
//!
//! ```html passed
//! <a href="/"><img src="haus.png" alt=""> Startseite</a> <a href="/x"><img src="x.png" alt="Neu:"> Karte</a>
//! ```
//!
//! ```html failed image-redundant-alt
//! <a href="/"><img src="haus.png" alt="Startseite"> startseite</a>
//! ```
//!
//! ```html inapplicable
//! <a href="/"><img src="haus.png" alt="Startseite"></a> <p><img src="a.png" alt="Text"> Text</p>
//! ```

use offenbar_page::collapsed;

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-redundant-alt",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:image-redundant-alt"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let widgets: Vec<NodeId> =
        elements.filter(|id| matches!(page.role_name(*id), "link" | "button")).collect();
    if widgets.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in widgets.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        judge(page, id, targets);
    }
}

fn judge(page: &Page, id: NodeId, targets: &mut Targets) {
    let text = page.visible_text(id);
    if text.is_empty() {
        return;
    }
    for image in page.flat_descendants(id).into_iter().filter(|node| page.is(*node, "img")) {
        let alt = page.attr(image, "alt").unwrap_or_default();
        let alt = collapsed(alt);
        if alt.to_lowercase() == text.to_lowercase() && page.is_rendered(image) {
            targets.failed(image, msg("image-redundant-alt").with("alt", alt));
        } else {
            targets.passed(image);
        }
    }
}
