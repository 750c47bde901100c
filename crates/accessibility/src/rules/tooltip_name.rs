//! Checks that tooltips (`role="tooltip"`) that are shown say something.
//!
//! An empty tooltip promises help that is not there.
//!
//! Write the text into the tooltip.
//!
//! Sources: WCAG 2.2 SC 4.1.2; WAI-ARIA 1.2, role tooltip.
//!
//! ```html passed
//! <div role="tooltip">Fünf Ziffern</div>
//! ```
//!
//! ```html failed tooltip-name-missing
//! <div role="tooltip"> </div>
//! ```
//!
//! ```html inapplicable
//! <div role="tooltip" hidden></div>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "tooltip-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:aria-tooltip-name"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| page.role_name(id) == "tooltip" && page.in_accessibility_tree(id);
    names::require(page, targets, applies, |_| msg("tooltip-name-missing"));
}
