//! Checks that the page does not open windows or message boxes by itself when it is loaded. It never passes.
//!
//! A window that nobody asked for covers the page; people who listen do not know where they are.
//!
//! Show the message as a part of the page, or open it on request.
//!
//! Inline `onload` of the body, and calls of `window.open` or `alert` at the outermost level of an inline script, are reported.
//!
//! Sources: WCAG 2.2 SC 3.2.5; failure F52.
//!
//! ```html failed window-on-load
//! <body onload="window.open('/werbung')"><p>Text</p></body>
//! ```
//!
//! ```html failed window-on-load
//! <p>Text</p><script>alert('Willkommen')</script>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p><script>function f() { alert('Hallo') }</script>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::descriptive::short;
use crate::handlers::handler;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "window-on-load",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.2.5"],
    level: Some(Level::AAA),
    act: &[],
    counterparts: &["ibm:script_open_unavoidable"],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static OPENS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[\s;])(?:window\s*\.\s*)?(?:open|alert|confirm|prompt)\s*\([^)]*").unwrap_or_else(|_| unreachable!())
    });
    static LOADED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"onload\s*=\s*(?:function\s*\(\)\s*\{|\(\)\s*=>\s*\{?)\s*(?:window\s*\.\s*)?(?:open|alert|confirm|prompt)\s*\(").unwrap_or_else(|_| unreachable!())
    });
    for id in page.elements().iter().copied() {
        if let Some(code) = handler(page, id, "onload").filter(|_| page.is(id, "body")) {
            if let Some(found) = OPENS.find(code).filter(|_| !code.contains("if")) {
                targets.failed(id, msg("window-on-load").with("code", short(found.as_str())));
            }
        } else if page.is(id, "script") && is_classic(page, id) {
            let script = page.text_content(id);
            let script = outermost(&script);
            if let Some(found) = OPENS.find(&script).or_else(|| LOADED.find(&script)) {
                targets.failed(id, msg("window-on-load").with("code", short(found.as_str())));
            }
        }
    }
}

fn is_classic(page: &Page, id: NodeId) -> bool {
    let kind = page.attr(id, "type").unwrap_or_default().to_ascii_lowercase();
    kind.is_empty() || kind.contains("javascript") || kind == "module"
}

/// What a script does at once: without what stands in braces. Long scripts, and braces in strings that
/// do not match, end the reading.
fn outermost(script: &str) -> String {
    let (mut depth, mut plain) = (0_i32, String::new());
    for letter in script.chars().take(20_000) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
        if depth < 0 {
            return String::new();
        }
    }
    if plain.contains("=>") { String::new() } else { plain }
}
