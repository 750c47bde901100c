//! Checks that the page does not forbid people to zoom.
//!
//! People with low vision spread two fingers to read. Where zooming is switched off, or ends below
//! 200 %, the text stays too small for them.
//!
//! Write `<meta name="viewport" content="width=device-width, initial-scale=1">` and nothing more.
//!
//! Some browsers ignore the ban; many apps that show web pages do not.
//!
//! Sources: WCAG 2.2 SC 1.4.4; ACT rule b4f0c3; CSS Device Adaptation, section 9.
//!
//! ```html passed
//! <meta name="viewport" content="width=device-width, maximum-scale=5, user-scalable=yes">
//! ```
//!
//! ```html failed meta-viewport-fixed
//! <meta name="viewport" content="width=device-width; user-scalable = no">
//! ```
//!
//! ```html failed meta-viewport-limited
//! <meta name="Viewport" content="maximum-scale=1.5">
//! ```
//!
//! ```html inapplicable
//! <meta name="viewport" content="width=device-width, initial-scale=1">
//! ```

use crate::viewport;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "meta-viewport",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.4"],
    level: Some(Level::AA),
    act: &["b4f0c3"],
    counterparts: &["axe:meta-viewport", "alfa:SIA-R47"],
    impact: Impact::Critical,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for meta in viewport::metas(page) {
        let settings = viewport::parse(page.attr(meta, "content").unwrap_or_default());
        let (scalable, scale) = (settings.get("user-scalable"), settings.get("maximum-scale"));
        if scalable.is_none() && scale.is_none() {
            continue;
        }
        if let Some(value) = scalable.filter(|value| viewport::is_fixed(value)) {
            targets.failed(meta, msg("meta-viewport-fixed").with("value", value.as_str()));
        } else if let Some(value) = scale.filter(|value| viewport::largest(value) < 2.0) {
            targets.failed(meta, msg("meta-viewport-limited").with("value", value.as_str()));
        } else {
            targets.passed(meta);
        }
    }
}
