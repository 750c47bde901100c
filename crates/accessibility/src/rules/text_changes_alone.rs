//! Asks about text that changes on its own.
//!
//! Text that moves or changes while it is read pulls attention away; people who read slowly or with a
//! magnifier never finish it, and screen readers start over.
//!
//! Offer a button that pauses or hides the change, or let people choose how often it happens.
//!
//! The rule applies where a script changes text on a timer. It fails if the text is seen, the timer never
//! ends, and the page has nothing at all that can be operated; else a person is asked, where a timer that nobody
//! starts writes text again and again, or where a server sends news. Scripts without such timers pass.
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
use crate::prelude::*;
use crate::reactions::{Reactions, Timer, What};
use crate::scripts::Scripts;

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
    if let Some(node) = changed(page, &scripts.text).filter(|_| certain && operable == 0) {
        targets.failed(node, msg("text-changes-alone"));
        return;
    }
    let reactions = Reactions::of(page);
    let pushed = reactions.code.text.contains("EventSource(") || reactions.code.text.contains("WebSocket(");
    match written(page, &reactions) {
        Written::Here(node) => targets.cant_tell(node, msg("text-changes-possible"), msg("ask-text-changes")),
        Written::Somewhere => targets.page_cant_tell(msg("text-changes-possible"), msg("ask-text-changes")),
        Written::Nowhere if pushed => targets.page_cant_tell(msg("text-changes-possible"), msg("ask-text-changes")),
        Written::Nowhere if reactions.code.complete => targets.page_passed(),
        Written::Nowhere => {}
    }
}

/// Where timers that nobody starts write again and again.
enum Written {
    Here(NodeId),
    Somewhere,
    Nowhere,
}

fn written(page: &Page, reactions: &Reactions) -> Written {
    // What counts up quickly is done soon; what ends after a while of seconds may be a countdown.
    let lasts = |timer: &Timer| !timer.ends(reactions) || timer.milliseconds.is_some_and(|wait| wait >= 1_000.0);
    let timers = reactions.timers.iter().filter(|timer| timer.repeats_alone(reactions) && lasts(timer));
    let mut written = Written::Nowhere;
    for change in timers.flat_map(|timer| &timer.changes).filter(|change| change.what == What::Text) {
        match change.nodes.iter().copied().find(|id| page.is_rendered(*id)) {
            Some(id) => return Written::Here(id),
            None if change.nodes.is_empty() => written = Written::Somewhere,
            None => {}
        }
    }
    written
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
