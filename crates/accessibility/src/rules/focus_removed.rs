//! Checks that no element gives the keyboard focus away again as soon as it gets it.
//!
//! With `onfocus="this.blur()"` a link cannot be used with the keyboard at all, and nobody sees where the focus is.
//!
//! Remove the handler; change the look of the focus in the style sheet.
//!
//! Sources: WCAG 2.2 SC 2.1.1, 2.4.7, 3.2.1; failure F55.
//!
//! ```html passed
//! <a href="/a" onfocus="zeige()">Anmeldung</a>
//! ```
//!
//! ```html failed focus-removed
//! <a href="/a" onfocus="this.blur()">Anmeldung</a>
//! ```
//!
//! ```html failed focus-removed-script
//! <a href="/a">Anmeldung</a><script>document.addEventListener('focusin', e => e.target.blur())</script>
//! ```
//!
//! ```html inapplicable
//! <a href="/a">Anmeldung</a>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::descriptive::short;
use crate::handlers::handler;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "focus-removed",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1", "2.4.7", "3.2.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Critical,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static EVERYWHERE: LazyLock<Regex> = LazyLock::new(|| {
        let own = r#"addEventListener\(\s*["'](?:focusin|focus)["']\s*,\s*(?:function\s*\(?\w*\)?\s*\{|\(?(\w*)\)?\s*=>\s*\{?)\s*(?:\w+\.target|this|document\.activeElement)\.blur\(\)"#;
        Regex::new(own).unwrap_or_else(|_| unreachable!())
    });
    for id in page.elements().iter().copied().filter(|id| page.is_focusable(*id)) {
        let code = ["onfocus", "onfocusin"].iter().find_map(|event| handler(page, id, event));
        let Some(code) = code else { continue };
        let plain = code.replace(' ', "");
        let conditional = ["if", "?", "&&", "||"].iter().any(|word| plain.contains(word));
        if !conditional && (plain.contains("this.blur()") || plain.contains("event.target.blur()") || plain == "blur()") {
            targets.failed(id, msg("focus-removed").with("code", short(code)));
        } else {
            targets.passed(id);
        }
    }
    if page.scripts().any(|script| EVERYWHERE.is_match(script)) {
        targets.page_failed(msg("focus-removed-script"));
    }
}
