//! Checks that header cells of tables are not empty.
//!
//! Screen readers say the header of each cell; an empty one says nothing.
//!
//! Write what is in the column or row. The empty corner of a table is better a `<td>`.
//!
//! Sources: HTML, section 4.9.10.
//!
//! ```html passed
//! <table><tr><td></td><th>Zeit</th></tr><tr><th>Montag</th><td>8 bis 12</td></tr></table>
//! ```
//!
//! ```html failed table-header-empty
//! <table><tr><th>Tag</th><th></th></tr><tr><td>Montag</td><td>8 bis 12</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table role="none"><tr><th></th></tr></table> <table hidden><tr><th></th></tr></table>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-header-empty",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:empty-table-header"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        let table = page.ancestors(id).find(|above| page.is(*above, "table"));
        page.is(id, "th")
            && page.explicit_role(id).is_none()
            && table.is_some_and(|table| matches!(page.role_name(table), "table" | "grid"))
            && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |_| msg("table-header-empty"));
}
