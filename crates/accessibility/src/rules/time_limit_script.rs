//! Checks that the page does not leave, reload or log out after a time by a script.
//!
//! Who reads or types slowly loses what was filled in.
//!
//! Leave out the limit, or warn before and let people extend it.
//!
//! A `setTimeout` or `setInterval` with a number in which an inline script right there goes to another address, reloads or
//! sends a form is reported if it starts with the page. Inside of conditions and functions it is a question whether it
//! starts by itself; what starts when a form is sent or something is clicked does not count. A text that names a limit
//! ("Ihre Sitzung endet in 10 Minuten") is a question.
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
//! ```html inapplicable
//! <p>Sitzungsdauer: 60 Minuten</p>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::document::body_text;
use crate::descriptive::short;
use crate::handlers::changes_context;
use crate::prelude::*;
use crate::scripts::heads_around;

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

/// What starts a timer.
enum Start {
    WithThePage,
    ByThePerson,
    Unknown,
}

/// What starts the timer at a place of a script, by the blocks around it.
fn start(script: &str, at: usize) -> Start {
    static ACTED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)(?:listener\s*\(\s*|\.on\s*\(\s*|\.on|\bon)["']?(?:submit|click|change|input|key\w+|pointer\w+|mouse\w+|touch\w+)"#).unwrap_or_else(|_| unreachable!())
    });
    static LOADED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)["'](?:domcontentloaded|load|pageshow)["']|onload\s*=|\.ready\s*\(|^\$\s*\(|^[(!;]*\s*(?:async\s*)?(?:function\s*\(\s*\)|\(\s*\)\s*=>)\s*$"#).unwrap_or_else(|_| unreachable!())
    });
    let heads = heads_around(script, at);
    if heads.iter().any(|head| ACTED.is_match(head)) {
        Start::ByThePerson
    } else if heads.iter().all(|head| LOADED.is_match(head)) {
        Start::WithThePage
    } else {
        Start::Unknown
    }
}

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static TIMER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?s)set(?:Timeout|Interval)\s*\((.{1,300}?),\s*(\d+)\s*(?:\*\s*(\d+)\s*)?\)").unwrap_or_else(|_| unreachable!())
    });
    static LIMIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)(?:session (?:is|will|has)|sitzung (?:ist|wird|hat)|time[ -]?out|sie haben|you have|expires?|läuft|endet|abgemeldet|logged out)[^.!?]{0,60}?\b\d+\s*(?:minut\w+|sekunden|seconds)").unwrap_or_else(|_| unreachable!())
    });
    let mut timers = 0;
    for script in page.scripts().filter(|script| script.len() < 50_000) {
        for found in TIMER.captures_iter(script) {
            timers += 1;
            let factor: u64 = found.get(3).map_or(Some(1), |factor| factor.as_str().parse().ok()).unwrap_or(1);
            let seconds = found[2].parse::<u64>().unwrap_or_default().saturating_mul(factor) / 1_000;
            // Less than a second is a redirect, not a limit.
            if !changes_context(&found[1]) || !(1..MAX_SECONDS).contains(&seconds) || found[1].contains("if") {
                continue;
            }
            let at = found.get(0).map_or(0, |whole| whole.start());
            let tell = |id| msg(id).with("seconds", seconds.to_string()).with("code", short(&found[1]));
            match start(script, at) {
                Start::WithThePage => targets.page_failed(tell("time-limit-script")),
                Start::Unknown => {
                    targets.page_cant_tell(tell("time-limit-perhaps"), msg("ask-time-limit-script"));
                }
                Start::ByThePerson => {}
            }
        }
    }
    if !targets.is_empty() {
        return;
    }
    let text = body_text(page);
    // The expression is slow, and few pages speak of time at all.
    let lower = text.to_ascii_lowercase();
    let has_unit = UNITS.iter().any(|unit| lower.contains(unit));
    let found = if has_unit { LIMIT.find(&text) } else { None };
    if let Some(found) = found {
        let text = short(found.as_str());
        let message = msg("time-limit-announced").with("text", &text);
        targets.page_cant_tell(message, msg("ask-time-limit").with("text", text));
    } else if timers > 0 {
        targets.page_passed();
    }
}
