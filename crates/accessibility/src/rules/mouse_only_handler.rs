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
//! be focused is a question, and so is a press anywhere in a part of the page that has headings or controls of its
//! own, and an element for which a script listens to such events. A handler that many elements share is asked about once.
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
//! ```html cantTell mouse-only-unclear ask-mouse-only
//! <div onmousedown="merke()"><h1>Amt</h1><a href="/a">Termine</a></div>
//! ```
//!
//! ```html cantTell mouse-only-unclear ask-mouse-only
//! <div class="card">Termine</div><script>document.querySelector(".card").addEventListener("mouseenter", zeige)</script>
//! ```
//!
//! ```html inapplicable
//! <div class="card">Termine</div><script>let c = document.querySelector(".card"); c.addEventListener("mouseenter", zeige);
//! c.addEventListener("focusin", zeige)</script>
//! ```
//!
//! ```html inapplicable
//! <a href="/a" onclick="merke()">Menü</a>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::handlers::{does_something, handler, only_looks};
use crate::prelude::*;
use crate::reactions::Reactions;

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

/// Events of the mouse for which scripts listen, and those that do the same for the keyboard.
const LISTENED: &[&str] = &["mouseenter", "mouseover", "dblclick", "mousedown", "mouseup"];
const PENDANTS: &[&str] =
    &["click", "focus", "focusin", "keydown", "keyup", "keypress", "pointerdown", "submit", "change", "input"];

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
    let reactions = Reactions::of(page);
    let listened = reactions.listening(page, LISTENED);
    if (watched.is_empty() && listened.is_empty()) || needs_layout(page, targets) {
        return;
    }
    let mut asked: Vec<(&str, &str)> = Vec::new();
    for (id, event, code) in watched.into_iter().filter(|(id, ..)| page.is_visible(*id)) {
        let press = matches!(event, "ondblclick" | "onmousedown" | "onmouseup");
        let link = event == "onmouseover" && !page.is_focusable(id) && page.is(id, "a");
        if code.is_empty() || only_looks(code) || page.is(id, "body") {
            targets.passed(id);
        } else if !is_part(page, id) && (does_something(code) || press || link) {
            targets.failed(id, msg("mouse-only").with("text", label(page, id)).with("event", event));
        } else if !asked.contains(&(event, code)) {
            asked.push((event, code));
            ask(page, id, event, targets);
        }
    }
    ask_about(page, &reactions, &listened, targets);
}

/// Asks once about elements for which a script listens to the mouse and to nothing else.
fn ask_about(page: &Page, reactions: &Reactions, listened: &[NodeId], targets: &mut Targets) {
    let paired = reactions.listening(page, PENDANTS);
    let known = |id: &NodeId| targets.list().iter().any(|target| target.node == Some(*id));
    let alone = |id: &&NodeId| {
        !paired.contains(id) && page.is_visible(**id) && !known(id) && !matches!(page.tag(**id), "html" | "body")
    };
    let Some(first) = listened.iter().find(alone) else { return };
    let heard = reactions.on(LISTENED).find(|reaction| reaction.nodes.contains(first));
    ask(page, *first, heard.map_or("mouse", |reaction| &reaction.event), targets);
}

fn ask(page: &Page, id: NodeId, event: &str, targets: &mut Targets) {
    let text = label(page, id);
    let message = msg("mouse-only-unclear").with("text", &text).with("event", event);
    targets.cant_tell(id, message, msg("ask-mouse-only").with("text", text).with("event", event));
}

fn label(page: &Page, id: NodeId) -> String {
    let text = short(&page.visible_text(id));
    if text.is_empty() { page.tag(id).to_owned() } else { text }
}

/// A part of a page rather than something to press: it has headings or controls of its own.
fn is_part(page: &Page, id: NodeId) -> bool {
    let inside = page.flat_descendants(id);
    let own = |node: &NodeId| {
        page.is_element(*node) && (page.is_focusable(*node) || page.role_name(*node) == "heading")
    };
    inside.iter().filter(|node| own(node)).count() > 1
}
