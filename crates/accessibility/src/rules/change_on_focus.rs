//! Checks that nothing is sent, opened or left only because something gets or loses the focus.
//!
//! People who use the keyboard pass many elements on their way. A link that opens when it is reached, or a form
//! that is sent when a field is left, takes them away.
//!
//! Do it on a click.
//!
//! Reported are inline `onfocus` and `onblur` handlers that leave the page, send a form, open a window or show a message box.
//!
//! Sources: WCAG 2.2 SC 3.2.1; failure F55; technique G107.
//!
//! ```html passed
//! <input aria-label="Ort" onfocus="hilfe()">
//! ```
//!
//! ```html failed change-on-focus
//! <a href="/a" onfocus="window.open('/a')">Anmeldung</a>
//! ```
//!
//! ```html inapplicable
//! <input aria-label="Ort">
//! ```

use crate::handlers::{changes_context, handler};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "change-on-focus",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.2.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied().filter(|id| page.is_focusable(*id)) {
        let events = ["onfocus", "onfocusin", "onblur", "onfocusout"];
        let own: Vec<&str> = events.into_iter().filter(|event| handler(page, id, event).is_some()).collect();
        let acts = |code: &str| changes_context(code) || ["alert(", "confirm(", "prompt("].iter().any(|word| code.contains(word));
        match own.iter().find(|event| handler(page, id, event).is_some_and(acts)) {
            Some(event) => targets.failed(id, msg("change-on-focus").with("event", *event)),
            None if !own.is_empty() => targets.passed(id),
            None => {}
        }
    }
}
