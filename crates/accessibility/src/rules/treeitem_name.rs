//! Checks that items of trees (`role="treeitem"`) have a name.
//!
//! Without one, people who listen cannot choose a branch.
//!
//! Write text into the item, or use `aria-label`.
//!
//! Sources: WAI-ARIA 1.2, role treeitem.
//!
//! ```html passed
//! <ul role="tree"><li role="treeitem">Ämter</li></ul>
//! ```
//!
//! ```html failed treeitem-name-missing
//! <ul role="tree"><li role="treeitem"><img src="a.png" alt=""></li></ul>
//! ```
//!
//! ```html inapplicable
//! <ul role="tree" hidden><li role="treeitem"></li></ul>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "treeitem-name",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:aria-treeitem-name"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| page.role_name(id) == "treeitem" && page.in_accessibility_tree(id);
    names::require(page, targets, applies, |_| msg("treeitem-name-missing"));
}
