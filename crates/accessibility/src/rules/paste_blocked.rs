//! Checks that passwords and codes can be pasted.
//!
//! People who cannot remember or copy a password by hand use a password manager. A field that refuses to be
//! pasted into makes them fail the login.
//!
//! Remove the handler.
//!
//! Inline `onpaste` handlers that refuse are reported on fields for passwords, user names and one-time codes. In scripts,
//! `preventDefault` in a handler for `paste` on a page with such a field is a question.
//!
//! Sources: WCAG 2.2 SC 3.3.8; failure F109.
//!
//! ```html passed
//! <label>Passwort <input type="password" onpaste="merke()"></label>
//! ```
//!
//! ```html failed paste-blocked
//! <label>Passwort <input type="password" onpaste="return false"></label>
//! ```
//!
//! ```html cantTell paste-blocked-scripted ask-paste-blocked
//! <label>Passwort <input type="password"></label><script>p.addEventListener('paste', e => e.preventDefault())</script>
//! ```
//!
//! ```html inapplicable
//! <label>Suche <input onpaste="return false"></label>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::handlers::handler;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "paste-blocked",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.3.8"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["cognitive", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static SCRIPT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?s)["'](?:paste|beforeinput)["'].{0,200}preventDefault|onpaste\s*=.{0,120}(?:preventDefault|false)"#)
            .unwrap_or_else(|_| unreachable!())
    });
    let mut fields = 0;
    for id in page.elements().iter().copied().filter(|id| is_secret(page, *id) && page.is_rendered(*id)) {
        fields += 1;
        let events = ["onpaste", "onbeforeinput", "ondrop"];
        let refuses = |code: &str| code.contains("preventDefault") || code.replace(' ', "").contains("returnfalse");
        let blocked = events.iter().find(|event| handler(page, id, event).is_some_and(refuses));
        match blocked {
            Some(event) => targets.failed(id, msg("paste-blocked").with("event", *event)),
            None if page.has_attr(id, "onpaste") => targets.passed(id),
            None => {}
        }
    }
    if fields > 0 && targets.is_empty() && page.scripts().any(|script| SCRIPT.is_match(script)) {
        targets.page_cant_tell(msg("paste-blocked-scripted"), msg("ask-paste-blocked"));
    }
}

fn is_secret(page: &Page, id: NodeId) -> bool {
    let purpose = page.attr(id, "autocomplete").unwrap_or_default();
    let known = ["password", "username", "one-time-code"].iter().any(|word| purpose.contains(word));
    page.is(id, "input") && (known || page.input_type(id) == "password")
}
