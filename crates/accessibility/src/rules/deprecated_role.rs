//! Checks that no role is used that ARIA has given up.
//!
//! Assistive technology stops supporting such roles.
//!
//! Use the role or element that has taken its place, for example `list` for `directory`.
//!
//! Sources: WAI-ARIA 1.2, section 5.4; Digital Publishing WAI-ARIA Module 1.1.
//!
//! ```html passed
//! <ul role="list"><li>Eins</li></ul>
//! ```
//!
//! ```html failed deprecated-role
//! <ul role="directory"><li>Eins</li></ul>
//! ```
//!
//! ```html inapplicable
//! <ul><li>Eins</li></ul>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "deprecated-role",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:aria-deprecated-role"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied() {
        match page.explicit_role(id) {
            Some(role) if role.deprecated => {
                targets.failed(id, msg("deprecated-role").with("role", role.name));
            }
            Some(_) => targets.passed(id),
            None => {}
        }
    }
}
