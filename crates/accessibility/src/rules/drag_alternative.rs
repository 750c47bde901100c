//! Asks whether what can be dragged can be done without dragging. It never passes.
//!
//! Holding a button while moving is impossible for many people with tremor or with a head pointer.
//!
//! Add buttons ("nach oben", "nach unten") or a menu.
//!
//! Pages with elements that have `draggable="true"` or inline drag handlers are asked about once.
//!
//! Sources: WCAG 2.2 SC 2.5.7; technique G219; failure F108.
//!
//! ```html cantTell drag-possible ask-drag
//! <ul><li draggable="true">Bad</li><li draggable="true">Rathaus</li></ul>
//! ```
//!
//! ```html inapplicable
//! <ul><li draggable="false">Bad</li></ul>
//! ```

use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "drag-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.5.7"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &["ibm:draggable_alternative_exists"],
    impact: Impact::Serious,
    affected: &["motor", "keyboard"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let events = ["ondragstart", "ondrop", "ondrag", "ondragend"];
    let draggable = |id: &NodeId| {
        let handler = events.iter().filter_map(|event| page.attr(*id, event)).any(|code| !code.replace(' ', "").contains("returnfalse"));
        page.attr(*id, "draggable").is_some_and(|value| value.eq_ignore_ascii_case("true")) || handler
    };
    let found: Vec<NodeId> = page.elements().iter().copied().filter(draggable).filter(|id| page.is_rendered(*id)).collect();
    if let Some(first) = found.first() {
        let text = short(&page.visible_text(*first));
        let message = msg("drag-possible").with("count", found.len()).with("text", &text);
        targets.cant_tell(*first, message, msg("ask-drag").with("text", text));
    }
}
