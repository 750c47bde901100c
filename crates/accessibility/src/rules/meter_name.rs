//! Checks that gauges (`<meter>`, `role="meter"`) have a name.
//!
//! "70 percent" means nothing without "of the places are taken".
//!
//! Write a `<label for="…">`, or use `aria-label`.
//!
//! Sources: WCAG 2.2 SC 1.1.1; WAI-ARIA 1.2, role meter.
//!
//! ```html passed
//! <label for="m">Belegte Plätze</label><meter id="m" value=".7">70 %</meter>
//! ```
//!
//! ```html failed meter-name-missing
//! <meter value=".7">70 %</meter>
//! ```
//!
//! ```html inapplicable
//! <meter value=".7" hidden></meter>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "meter-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:aria-meter-name", "alfa:SIA-R8"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| page.role_name(id) == "meter" && page.in_accessibility_tree(id);
    names::require(page, targets, applies, |_| msg("meter-name-missing"));
}
