//! Checks that tables are not nested to lay out the page. It never passes.
//!
//! Tables in tables are announced one by one, and do not fit small screens.
//!
//! Lay out with CSS grid or flexbox.
//!
//! A table in a cell of a table without header cells is reported, once a page, unless the outer one is marked as
//! presentation.
//!
//! Sources: WCAG 2.2 SC 1.3.2; technique G57.
//!
//! ```html failed table-nested
//! <table><tr><td><table><tr><td>Menü</td></tr></table></td><td>Text</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table role="presentation"><tr><td><table><tr><td>Menü</td></tr></table></td></tr></table>
//! ```

use crate::contrast::needs_layout;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-nested",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let tables = page.elements().iter().copied().filter(|id| page.is(*id, "table"));
    let outer: Vec<NodeId> = tables
        .filter_map(|id| page.ancestors(id).find(|up| page.is(*up, "table")))
        .filter(|outer| page.role_name(*outer) == "table")
        .filter(|outer| !page.table(*outer).is_some_and(|t| t.cells.iter().any(|c| page.is(c.node, "th"))))
        .collect();
    if outer.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut outer: Vec<NodeId> = outer.into_iter().filter(|id| page.is_visible(*id)).collect();
    outer.dedup();
    if let Some(first) = outer.first() {
        targets.failed(*first, msg("table-nested").with("count", outer.len()));
    }
}
