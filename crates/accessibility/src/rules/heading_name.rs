//! Checks that no heading is empty.
//!
//! People who listen jump from heading to heading. An empty one sends them to a place without a title,
//! or promises a section that is not there.
//!
//! Write the title, or take another element if it is only there for its space.
//!
//! Sources: WAI-ARIA 1.2, accessible name computation; ACT rule ffd0e9.
//!
//! ```html passed
//! <h1>Wohngeld</h1> <div role="heading" aria-level="2"><img src="a.png" alt="Kontakt"></div>
//! ```
//!
//! ```html failed heading-name-missing
//! <h2> </h2>
//! ```
//!
//! ```html failed heading-name-missing
//! <h2><span aria-hidden="true">Kontakt</span></h2>
//! ```
//!
//! ```html inapplicable
//! <h2 hidden></h2> <h2 role="none"></h2>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "heading-name",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["ffd0e9"],
    counterparts: &["axe:empty-heading", "alfa:SIA-R64"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        !page.tag(id).is_empty()
            && page.role_name(id) == "heading"
            && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |_| msg("heading-name-missing"));
}
