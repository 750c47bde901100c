//! Checks that nothing happens under the mouse only.
//!
//! A menu that opens when the mouse comes over it, or a function behind a double click, does not exist for people who use the
//! keyboard.
//!
//! Do the same on focus (`onfocus`) or with a button.
//!
//! Reported are `onmouseover`, `onmouseenter`, `onmouseout` and `onmousemove` without `onfocus` or `onblur`, `ondblclick`, and
//! `onmousedown` and `onmouseup` without `onclick` or a handler for keys, if the handler shows, hides, opens or sends something, or if the element cannot even be
//! focused. Handlers that only change the look of the element pass. Any other function on an element that can
//! be focused is a question.
//!
//! Sources: WCAG 2.2 SC 2.1.1; failure F54; techniques SCR2, SCR20.
//!
//! ```html passed
//! <a href="/a" onmouseover="zeige('m')" onfocus="zeige('m')">Menü</a> <a href="/b" onmouseover="this.style.color='red'">B</a>
//! ```
//!
//! ```html failed mouse-only
//! <a href="/a" onmouseover="document.getElementById('m').style.display='block'">Menü</a><div id="m" hidden>Unterpunkte</div>
//! ```
//!
//! ```html failed mouse-only
//! <span ondblclick="bearbeite()">Text</span>
//! ```
//!
//! ```html cantTell mouse-only-unclear ask-mouse-only
//! <a href="/a" onmouseover="zeige('m')">Menü</a>
//! ```
//!
//! ```html inapplicable
//! <a href="/a" onclick="merke()">Menü</a>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::handlers::{does_something, handler, only_looks};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "mouse-only-handler",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:script_focus_blur_review"],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Events of the mouse, and those that do the same for the keyboard.
const EVENTS: &[(&str, &[&str])] = &[
    ("onmouseover", &["onfocus", "onfocusin", "onclick", "onkeydown"]),
    ("onmouseenter", &["onfocus", "onfocusin", "onclick", "onkeydown"]),
    ("onmousemove", &["onfocus", "onfocusin", "onkeydown"]),
    ("onmouseout", &["onblur", "onfocusout", "onclick", "onkeydown"]),
    ("ondblclick", &["onclick", "onkeydown", "onkeyup", "onkeypress"]),
    ("onmousedown", &["onclick", "onkeydown", "onkeyup", "onkeypress"]),
    ("onmouseup", &["onclick", "onkeydown", "onkeyup", "onkeypress"]),
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let watched = page.elements().iter().copied();
    let watched: Vec<(NodeId, &str, &str)> = watched
        .filter_map(|id| {
            let (event, pendants) = EVENTS.iter().find(|(event, _)| handler(page, id, event).is_some())?;
            let paired = pendants.iter().any(|pendant| page.has_attr(id, pendant));
            Some((id, *event, if paired { "" } else { handler(page, id, event)? }))
        })
        .collect();
    if watched.is_empty() || needs_layout(page, targets) {
        return;
    }
    for (id, event, code) in watched.into_iter().filter(|(id, ..)| page.is_visible(*id)) {
        let text = short(&page.visible_text(id));
        let text = if text.is_empty() { page.tag(id).to_owned() } else { text };
        let press = matches!(event, "ondblclick" | "onmousedown" | "onmouseup");
        if code.is_empty() || only_looks(code) || page.is(id, "body") {
            targets.passed(id);
        } else if does_something(code) || press || event == "onmouseover" && !page.is_focusable(id) && page.is(id, "a") {
            targets.failed(id, msg("mouse-only").with("text", text).with("event", event));
        } else {
            let message = msg("mouse-only-unclear").with("text", &text).with("event", event);
            targets.cant_tell(id, message, msg("ask-mouse-only").with("text", text).with("event", event));
        }
    }
}
