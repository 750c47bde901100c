//! Checks that nothing is done already when a finger or mouse button goes down.
//!
//! Who trembles touches things by chance, and takes the finger away from them before lifting it. If everything has happened by then, there
//! is no way back.
//!
//! Use `onclick`, which comes when the button is released.
//!
//! Reported are inline `onmousedown`, `onpointerdown` and `ontouchstart` that leave the page, send a form, open a window or show
//! a message. Where a script sets the handler on a control, and texts change, something appears or is gone, it is a question, once a page.
//! Dragging, and what is undone when the pointer is lifted, is left out.
//!
//! Sources: WCAG 2.2 SC 2.5.2; technique G212.
//!
//! ```html passed
//! <button onmousedown="this.style.color='red'" onclick="sende()">Senden</button>
//! ```
//!
//! ```html failed pointer-down-acts
//! <button onmousedown="location.href='/weg'">Weg</button>
//! ```
//!
//! ```html cantTell pointer-down-script ask-pointer-down
//! <button id="d">Alles löschen</button><p id="o"></p><script>document.getElementById('d').addEventListener('pointerdown', () => {
//! document.getElementById('o').textContent = 'Gelöscht' })</script>
//! ```
//!
//! ```html inapplicable
//! <button id="d">Griff</button><p id="o"></p><script>document.getElementById('d').addEventListener('pointerdown', (e) => {
//! x = e.clientX; document.getElementById('o').textContent = x })</script>
//! ```
//!
//! ```html inapplicable
//! <button onclick="location.href='/weg'">Weg</button>
//! ```

use crate::descriptive::short;
use crate::handlers::{changes_context, does_something, handler};
use crate::prelude::*;
use crate::reactions::{Change, Reactions, What};

/// See the module.
pub const CHECK: Check = Check {
    id: "pointer-down-event",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.5.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied() {
        let events = ["onmousedown", "onpointerdown", "ontouchstart"];
        let Some(event) = events.into_iter().find(|event| handler(page, id, event).is_some()) else { continue };
        if !page.is_rendered(id) {
            continue;
        }
        if handler(page, id, event).is_some_and(does_something) {
            targets.failed(id, msg("pointer-down-acts").with("event", event));
        } else {
            targets.passed(id);
        }
    }
    ask_about(page, targets);
}

/// Asks about the first control on which a script does something when the pointer goes down.
fn ask_about(page: &Page, targets: &mut Targets) {
    const DOWN: &[&str] = &["pointerdown", "mousedown", "touchstart"];
    const UP: &[&str] = &["pointerup", "mouseup", "touchend", "pointercancel", "dragstart", "touchmove"];
    const DRAGS: &[&str] = &["clientX", "clientY", "pageX", "pageY", "touches", "drag", "originalEvent"];
    let reactions = Reactions::of(page);
    let lifted: Vec<NodeId> = reactions.on(UP).flat_map(|reaction| &reaction.nodes).copied().collect();
    let acting = reactions.on(DOWN).filter(|reaction| {
        let code = |piece: &std::ops::Range<usize>| changes_context(&reactions.code.text[piece.clone()]);
        let seen = |change: &Change| matches!(change.what, What::Text | What::Shown | What::Removed);
        (reaction.changes.iter().any(seen) || reaction.pieces.iter().any(code)) && !reactions.says(&reaction.pieces, DRAGS)
    });
    let control = |id: &NodeId| {
        page.is_rendered(*id) && !lifted.contains(id)
            && (matches!(page.tag(*id), "a" | "button" | "summary") || page.is_a(*id, "widget"))
            && !page.is_a(*id, "input") && !page.has_attr(*id, "onmousedown")
    };
    let mut nodes = acting.flat_map(|reaction| reaction.nodes.iter().map(move |id| (*id, &reaction.event)));
    if let Some((id, event)) = nodes.find(|(id, _)| control(id)) {
        let text = short(&page.visible_text(id));
        let message = msg("pointer-down-script").with("text", &text).with("event", event.as_str());
        targets.cant_tell(id, message, msg("ask-pointer-down").with("text", text));
    }
}
