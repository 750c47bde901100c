//! Checks that the page lets people zoom to 500 %.
//!
//! 200 % is what WCAG asks; many people with low vision need more.
//!
//! Remove `maximum-scale` from the viewport settings.
//!
//! Limits below 200 % are the business of the rule `meta-viewport`.
//!
//! Sources: HTML, section 4.2.5.1; CSS Device Adaptation, section 9.
//!
//! ```html passed
//! <meta name="viewport" content="maximum-scale=5">
//! ```
//!
//! ```html failed meta-viewport-narrow
//! <meta name="viewport" content="width=device-width, maximum-scale=3">
//! ```
//!
//! ```html inapplicable
//! <meta name="viewport" content="width=device-width"><meta name="viewport" content="maximum-scale=1">
//! ```

use crate::viewport;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "meta-viewport-large",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:meta-viewport-large"],
    impact: Impact::Minor,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for meta in viewport::metas(page) {
        let settings = viewport::parse(page.attr(meta, "content").unwrap_or_default());
        let Some(value) = settings.get("maximum-scale") else { continue };
        match viewport::largest(value) {
            scale if scale >= 5.0 => targets.passed(meta),
            scale if scale >= 2.0 => {
                targets.failed(meta, msg("meta-viewport-narrow").with("value", value.as_str()));
            }
            _ => {}
        }
    }
}
