//! Checks that nothing is done already when a finger or mouse button goes down.
//!
//! Who trembles touches things by chance, and takes the finger away from them before lifting it. If everything has happened by then, there
//! is no way back.
//!
//! Use `onclick`, which comes when the button is released.
//!
//! Reported are inline `onmousedown`, `onpointerdown` and `ontouchstart` that leave the page, send a form, open a window or show
//! a message.
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
//! ```html inapplicable
//! <button onclick="location.href='/weg'">Weg</button>
//! ```

use crate::handlers::{does_something, handler};
use crate::prelude::*;

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
}
