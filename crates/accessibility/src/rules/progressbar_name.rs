//! Checks that progress bars (`<progress>`, `role="progressbar"`) have a name.
//!
//! Without one, people who listen hear a percentage and do not know of what.
//!
//! Write a `<label for="…">`, or use `aria-label`.
//!
//! Sources: WCAG 2.2 SC 1.1.1; WAI-ARIA 1.2, role progressbar.
//!
//! ```html passed
//! <label>Hochladen <progress value=".7"></progress></label>
//! ```
//!
//! ```html failed progressbar-name-missing
//! <div role="progressbar" aria-valuenow="70">70 %</div>
//! ```
//!
//! ```html inapplicable
//! <div role="progressbar" style="display: none"></div>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "progressbar-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:aria-progressbar-name", "alfa:SIA-R8"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| page.role_name(id) == "progressbar" && page.in_accessibility_tree(id);
    names::require(page, targets, applies, |_| msg("progressbar-name-missing"));
}
