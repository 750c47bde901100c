//! Checks that the page does not leave, reload or log out after a time by a script.
//!
//! Who reads or types slowly loses what was filled in.
//!
//! Leave out the limit, or warn before and let people extend it.
//!
//! A `setTimeout` or `setInterval` with a number after which a script goes to another address, reloads, sends or empties a
//! form is reported if it starts with the page. Inside of conditions and functions it is a question whether it
//! starts by itself, and so is what counts down; what starts when a form is sent or something is clicked does not count. Where a
//! click sets the time anew, the rule passes. Messages that appear with something to operate and that a timer takes away within a
//! minute are a question, as is a text that names a limit ("Ihre Sitzung endet in 10 Minuten").
//!
//! Sources: WCAG 2.2 SC 2.2.1; failures F40, F41, F58; techniques G133, G198.
//!
//! ```html passed
//! <p>Text</p><script>setTimeout(() => zeige(), 500)</script>
//! ```
//!
//! ```html failed time-limit-script
//! <p>Text</p><script>setTimeout(function () { window.location.href = '/abmelden' }, 60000)</script>
//! ```
//!
//! ```html cantTell time-limit-announced ask-time-limit
//! <p>Ihre Sitzung endet in 10 Minuten.</p>
//! ```
//!
//! ```html failed time-limit-script
//! <p>Text</p><script>document.addEventListener('DOMContentLoaded', () => { setTimeout(() => location.reload(), 30000) })</script>
//! ```
//!
//! ```html cantTell time-limit-perhaps ask-time-limit-script
//! <p>Text</p><script>function warte() { setTimeout(() => { location.href = '/abmelden' }, 60000) }</script>
//! ```
//!
//! ```html passed
//! <form id="f"><button>Senden</button></form><script>f.addEventListener('submit', (e) => { e.preventDefault();
//! setTimeout(() => { location.href = '/danke' }, 2000) })</script>
//! ```
//!
//! ```html failed time-limit-script
//! <form><input></form><script>window.setTimeout(ende, 3 * 60 * 1000); function ende() { document.forms[0].reset() }</script>
//! ```
//!
//! ```html cantTell time-limit-countdown ask-time-limit-script
//! <b id="n"></b><script>let n = 300; setInterval(() => { n--; if (n < 1) { location.href = '/abmelden' } }, 1000)</script>
//! ```
//!
//! ```html cantTell time-limit-message ask-time-limit-message
//! <button id="w">Löschen</button><p id="t" hidden>Gelöscht. <button>Rückgängig</button></p><script>const t = document.getElementById('t');
//! document.getElementById('w').onclick = () => { t.hidden = false; setTimeout(() => { t.hidden = true }, 4000) }</script>
//! ```
//!
//! ```html passed
//! <p id="t" hidden>Gelöscht. <button aria-label="Schließen">×</button></p><script>const t = document.getElementById('t');
//! function zeige() { t.hidden = false; setTimeout(() => { t.hidden = true }, 4000) }</script>
//! ```
//!
//! ```html passed
//! <button id="m">Mehr Zeit</button><script>let t; function los() { clearTimeout(t); t = setTimeout(() => { location.href = '/abmelden' }, 1200000) }
//! document.getElementById('m').onclick = los; los()</script>
//! ```
//!
//! ```html inapplicable
//! <p>Sitzungsdauer: 60 Minuten</p>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::controls::does;
use crate::descriptive::short;
use crate::document::body_text;
use crate::handlers::changes_context;
use crate::prelude::*;
use crate::reactions::{Reactions, Timer};
use crate::scripts::{Start, start};

/// See the module.
pub const CHECK: Check = Check {
    id: "time-limit-script",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["cognitive", "motor", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// A limit of twenty hours is no limit (SC 2.2.1).
const MAX_SECONDS: u64 = 72_000;

/// What every announcement of a limit has in it.
const UNITS: &[&str] = &["minut", "sekunden", "seconds"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let reactions = Reactions::of(page);
    let extends = reactions.on(&["click"]).any(|reaction| reactions.says(&reaction.pieces, &["clearTimeout", "clearInterval"]));
    for timer in &reactions.timers {
        leaving(&reactions, timer, extends, targets);
    }
    if let Some((id, seconds)) = reactions.timers.iter().find_map(|timer| vanishing(page, timer)) {
        let text = short(&page.text_content(id));
        let message = msg("time-limit-message").with("seconds", seconds.to_string()).with("text", &text);
        targets.cant_tell(id, message, msg("ask-time-limit-message").with("text", text));
    }
    if targets.is_empty() {
        announced(page, !reactions.timers.is_empty(), targets);
    }
}

/// Reports a timer that leaves the page, reloads it or empties a form.
fn leaving(reactions: &Reactions, timer: &Timer, extends: bool, targets: &mut Targets) {
    let code = &reactions.code;
    let own = &code.text[timer.pieces[0].clone()];
    let leaves = timer.pieces.iter().any(|piece| {
        let text = &code.text[piece.clone()];
        changes_context(text) || text.contains(".reset()")
    });
    let seconds = timer.milliseconds.unwrap_or_default() as u64 / 1_000;
    // Less than a second is a redirect, not a limit.
    if !leaves || !(1..MAX_SECONDS).contains(&seconds) {
        return;
    }
    let counts = own.contains("--") || own.contains("-= 1") || own.contains("-=1");
    let tell = |id| msg(id).with("seconds", seconds.to_string()).with("code", short(own));
    match start(&code.text, timer.at) {
        Start::ByThePerson => {}
        _ if extends => targets.page_passed(),
        _ if own.contains("if") && !counts => {}
        // What counts down to the end is a limit of unknown length.
        _ if own.contains("if") => {
            targets.page_cant_tell(msg("time-limit-countdown").with("code", short(own)), msg("ask-time-limit-script"));
        }
        Start::WithThePage => targets.page_failed(tell("time-limit-script")),
        Start::Unknown => targets.page_cant_tell(tell("time-limit-perhaps"), msg("ask-time-limit-script")),
    }
}

/// A message with something to operate that a timer takes away again, and after how many seconds.
fn vanishing(page: &Page, timer: &Timer) -> Option<(NodeId, u64)> {
    let seconds = timer.milliseconds? as u64 / 1_000;
    let mut gone = timer.changes.iter().filter(|change| change.hides() || change.toggles());
    let acts = |id: &NodeId| matches!(page.tag(*id), "button" | "a" | "input") || page.is_a(*id, "button");
    let holds = |id: &NodeId| {
        let inside = page.flat_descendants(*id);
        // It only appears later, and what closes it is not missed.
        !page.is_rendered(*id) && inside.iter().any(|node| acts(node) && !does(page, *node, &["close"]))
    };
    let found = gone.find_map(|change| change.nodes.iter().copied().find(|id| holds(id)))?;
    (timer.kind == "setTimeout" && (1..60).contains(&seconds)).then_some((found, seconds))
}

/// Asks about a limit that the text speaks of.
fn announced(page: &Page, timers: bool, targets: &mut Targets) {
    static LIMIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)(?:session (?:is|will|has)|sitzung (?:ist|wird|hat)|time[ -]?out|sie haben|you have|expires?|läuft|endet|abgemeldet|logged out)[^.!?]{0,60}?\b\d+\s*(?:minut\w+|sekunden|seconds)").unwrap_or_else(|_| unreachable!())
    });
    let text = body_text(page);
    // The expression is slow, and few pages speak of time at all.
    let lower = text.to_ascii_lowercase();
    let has_unit = UNITS.iter().any(|unit| lower.contains(unit));
    let found = if has_unit { LIMIT.find(&text) } else { None };
    if let Some(found) = found {
        let text = short(found.as_str());
        let message = msg("time-limit-announced").with("text", &text);
        targets.page_cant_tell(message, msg("ask-time-limit").with("text", text));
    } else if timers {
        targets.page_passed();
    }
}
