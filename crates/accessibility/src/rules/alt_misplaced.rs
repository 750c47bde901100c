//! Checks that `alt` stands only where it means something. It never passes.
//!
//! On a `<div>`, a link or a button the attribute is ignored; what it should say never arrives.
//!
//! Put it on the image, or use text.
//!
//! Sources: HTML, attributes.
//!
//! ```html failed alt-misplaced
//! <a href="/a" alt="Anmeldung">Hier</a>
//! ```
//!
//! ```html inapplicable
//! <img src="a.png" alt="Rathaus"> <input type="image" alt="Suchen" src="s.png">
//! ```

use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "alt-misplaced",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    for id in elements.filter(|id| !matches!(page.tag(*id), "" | "img" | "area" | "input" | "applet" | "object" | "embed")) {
        let alt = page.attr(id, "alt").filter(|alt| !alt.trim().is_empty());
        if let Some(alt) = alt.filter(|_| !page.tag(id).contains('-') && page.is_rendered(id)) {
            targets.failed(id, msg("alt-misplaced").with("text", short(alt)).with("element", page.tag(id)));
        }
    }
}
