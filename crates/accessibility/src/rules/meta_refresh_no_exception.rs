//! Checks that the page never reloads or sends people elsewhere on its own, however long the delay.
//!
//! Any change that people did not ask for interrupts those who listen or concentrate. This is more than
//! the law asks (level AAA).
//!
//! Redirect on the server, or offer a link.
//!
//! A delay of 0 seconds counts as a redirect.
//!
//! Sources: WCAG 2.2 SC 2.2.4 and 3.2.5; ACT rule bisz58; HTML, section 4.2.5.3.
//!
//! ```html passed
//! <meta http-equiv="refresh" content="0,/neu">
//! ```
//!
//! ```html failed meta-refresh-ever
//! <meta http-equiv="refresh" content="90000">
//! ```
//!
//! ```html inapplicable
//! <meta http-equiv="refresh" content="-5"><meta name="refresh" content="5">
//! ```

use crate::refresh;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "meta-refresh-no-exception",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.4", "3.2.5"],
    level: Some(Level::AAA),
    act: &["bisz58"],
    counterparts: &["axe:meta-refresh-no-exceptions", "alfa:SIA-R96"],
    impact: Impact::Minor,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some((meta, seconds)) = refresh::first(page) else { return };
    if seconds == 0 {
        targets.passed(meta);
    } else {
        targets.failed(meta, msg("meta-refresh-ever").with("seconds", seconds));
    }
}
