//! Checks that tabs (`role="tab"`) have a name.
//!
//! Without one, screen readers say "tab 2 of 4" and nobody knows what it shows.
//!
//! Write text into the tab, or use `aria-label`.
//!
//! Sources: WCAG 2.2 SC 4.1.2; WAI-ARIA 1.2, role tab.
//!
//! ```html passed
//! <div role="tablist"><button role="tab">Kosten</button></div>
//! ```
//!
//! ```html failed tab-name-missing
//! <div role="tablist"><button role="tab"></button></div>
//! ```
//!
//! ```html inapplicable
//! <div role="tablist" hidden><button role="tab"></button></div>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "tab-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:aria-tab-name"],
    impact: Impact::Serious,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| page.role_name(id) == "tab" && page.in_accessibility_tree(id);
    names::require(page, targets, applies, |_| msg("tab-name-missing"));
}
