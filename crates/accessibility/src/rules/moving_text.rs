//! Checks that the page does not use the elements `<marquee>` and `<blink>`.
//!
//! Text that moves or blinks without end keeps people with attention difficulties from reading anything
//! else, and some cannot read it at all.
//!
//! Show the text at rest.
//!
//! Sources: WCAG 2.2 SC 2.2.2, failures F16 and F47; HTML, section 16.2.
//!
//! ```html passed
//! <p>Achtung: heute geschlossen</p>
//! ```
//!
//! ```html failed moving-text
//! <marquee>Achtung: heute geschlossen</marquee>
//! ```
//!
//! ```html passed
//! <p>Text</p><blink hidden>Achtung</blink>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "moving-text",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:blink", "axe:marquee", "alfa:SIA-R70"],
    impact: Impact::Serious,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let moving: Vec<NodeId> =
        elements.filter(|id| matches!(page.tag(*id), "marquee" | "blink")).collect();
    if !moving.is_empty() && contrast::needs_layout(page, targets) {
        return;
    }
    let seen = |id: &NodeId| page.is_rendered(*id) && !page.text_content(*id).trim().is_empty();
    let moving: Vec<NodeId> = moving.into_iter().filter(seen).collect();
    if moving.is_empty() {
        targets.page_passed();
    }
    for id in moving {
        targets.failed(id, msg("moving-text").with("element", page.tag(id)));
    }
}
