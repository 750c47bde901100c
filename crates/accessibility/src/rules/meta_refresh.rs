//! Checks that the page does not reload or send people elsewhere after a while on its own.
//!
//! People who read slowly, who listen, or who need long to fill in a form lose their place or what they
//! have entered.
//!
//! Redirect on the server. Where content changes, let people reload it, or refresh only that part and
//! let them stop it.
//!
//! A delay of 0 seconds (a redirect) and one of more than 20 hours are no barrier. Only the first such
//! element counts, as in browsers, and none inside `<noscript>`.
//!
//! Sources: WCAG 2.2 SC 2.2.1; ACT rule bc659a; HTML, section 4.2.5.3.
//!
//! ```html passed
//! <meta http-equiv="refresh" content="0; url=/neu"><meta http-equiv="refresh" content="5">
//! ```
//!
//! ```html passed
//! <meta http-equiv="Refresh" content="72001">
//! ```
//!
//! ```html failed meta-refresh-delay
//! <meta http-equiv="refresh" content="30">
//! ```
//!
//! ```html failed meta-refresh-delay
//! <meta http-equiv="refresh" content="10.9; URL='/abgemeldet'">
//! ```
//!
//! ```html inapplicable
//! <meta http-equiv="refresh" content="bald; url=/neu"><noscript><meta http-equiv="refresh" content="5"></noscript>
//! ```

use crate::refresh;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "meta-refresh",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.1"],
    level: Some(Level::A),
    act: &["bc659a"],
    counterparts: &["axe:meta-refresh", "alfa:SIA-R9"],
    impact: Impact::Critical,
    affected: &["blind", "cognitive", "motor", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// 20 hours.
const LONG: u64 = 72_000;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some((meta, seconds)) = refresh::first(page) else { return };
    if seconds == 0 || seconds > LONG {
        targets.passed(meta);
    } else {
        targets.failed(meta, msg("meta-refresh-delay").with("seconds", seconds));
    }
}
