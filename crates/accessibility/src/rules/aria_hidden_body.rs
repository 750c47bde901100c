//! Checks that the page as a whole is not hidden from assistive technology.
//!
//! With `aria-hidden="true"` on the `<body>`, people who listen get an empty page.
//!
//! Remove the attribute. While a dialog is open, hide what is behind it with `inert`, not the body.
//!
//! Sources: WCAG 2.2 SC 1.3.1 and 4.1.2; WAI-ARIA 1.2, aria-hidden.
//!
//! ```html passed
//! <body><p>Hallo</p></body>
//! ```
//!
//! ```html failed aria-hidden-body
//! <body aria-hidden="true"><p>Hallo</p></body>
//! ```

use crate::document::has_keyword;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-hidden-body",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1", "4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:aria-hidden-body"],
    impact: Impact::Critical,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body() else { return };
    let root = page.root_element().unwrap_or(body);
    match [root, body].into_iter().find(|id| has_keyword(page, *id, "aria-hidden", "true")) {
        Some(hidden) => targets.failed(hidden, msg("aria-hidden-body")),
        None => targets.passed(body),
    }
}
