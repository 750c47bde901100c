//! Asks about text that changes on its own.
//!
//! Text that moves or changes while it is read pulls attention away; people who read slowly or with a
//! magnifier never finish it, and screen readers start over.
//!
//! Offer a button that pauses or hides the change, or let people choose how often it happens.
//!
//! The rule applies where a script changes text on a timer. It fails if the text is seen, the timer never
//! ends, and the page has nothing at all that can be operated; else a person is asked. Scripts without timers
//! pass.
//!
//! Sources: WCAG 2.2 SC 2.2.2; ACT rule efbfc7; techniques G4, G186, F16.
//!
//! ```html passed
//! <script>document.body.dataset.x = "1"</script><p>Text</p>
//! ```
//!
//! ```html failed text-changes-alone
//! <p>Stand: <span id="o">1</span></p><script>setInterval(() => { document.getElementById("o").textContent = Date.now() }, 1000)</script>
//! ```
//!
//! ```html cantTell text-changes-possible ask-text-changes
//! <p>Stand: <span id="o">1</span></p><script>setInterval(() => { document.getElementById("o").textContent = Date.now() }, 1000)</script><button>Anhalten</button>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use crate::document::body_text;
use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-changes-alone",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.2"],
    level: Some(Level::A),
    act: &["efbfc7"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let scripts = Scripts::of(page);
    let timed = scripts.says(&["setInterval", "setTimeout", "requestAnimationFrame", "EventSource", "WebSocket"]);
    let text = scripts.says(&[
        "textContent", "innerText", "innerHTML", "nodeValue", ".data", "append", "insert", "replace",
    ]);
    if !(timed && text) {
        if !scripts.none() && !scripts.incomplete {
            targets.page_passed();
        }
        return;
    }
    let ends = scripts.says(&["clearInterval", "clearTimeout", "removeEventListener", "if"]);
    let elements = page.elements().iter().copied();
    let operable = elements.filter(|id| page.is_focusable(*id) || page.has_attr(*id, "onclick")).count();
    let added = scripts.says(&["createElement", "innerHTML", "addEventListener", "onclick"]);
    let certain = scripts.says(&["setInterval"]) && !ends && !added && !scripts.incomplete;
    match changed(page, &scripts.text) {
        Some(node) if certain && operable == 0 => targets.failed(node, msg("text-changes-alone")),
        _ => targets.page_cant_tell(msg("text-changes-possible"), msg("ask-text-changes")),
    }
}

/// The one element that the script changes, if it is seen together with other text.
fn changed(page: &Page, script: &str) -> Option<NodeId> {
    let mut calls = script.split("getElementById(").skip(1);
    let name = calls.next()?.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    if calls.next().is_some() || script.contains("querySelector") {
        return None;
    }
    let node = page.by_id(NodeId::DOCUMENT, name)?;
    let own = page.visible_text(node);
    let whole = body_text(page);
    (page.is_visible(node) && !own.is_empty() && whole.len() > own.len()).then_some(node)
}
