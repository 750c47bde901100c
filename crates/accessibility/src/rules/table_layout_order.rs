//! Asks whether tables that arrange a page can be read row by row. It never passes.
//!
//! Screen readers read a table cell by cell, row after row. Names in the first row and texts in the second then stand apart.
//!
//! Put what belongs together into one cell, or lay out with CSS.
//!
//! Looked at are tables without header cells that hold headings or bold texts in one row and longer texts in the row
//! below, in at least two columns. A person is asked, once for the page.
//!
//! Sources: WCAG 2.2 SC 1.3.2; failure F49.
//!
//! ```html cantTell table-layout-order ask-table-layout-order
//! <table role="presentation"><tr><td><b>Bürgeramt</b></td><td><b>Standesamt</b></td></tr><tr><td>Hier melden Sie einen Umzug an
//! und holen Ausweise ab.</td><td>Hier melden Sie eine Eheschließung an und holen Urkunden ab.</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table role="presentation"><tr><td><b>Bürgeramt</b> Hier melden Sie einen Umzug an.</td><td><b>Standesamt</b> Hier heiraten Sie.</td></tr>
//! </table>
//! ```

use std::collections::BTreeMap;

use offenbar_page::semantics::Table;

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-layout-order",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// A text of this many characters is more than a name.
const LONG: usize = 40;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let tables = page.elements().iter().copied().filter(|id| page.is(*id, "table"));
    let tables: Vec<NodeId> = tables.collect();
    if tables.is_empty() || needs_looks(page, targets) {
        return;
    }
    for id in tables.into_iter().filter(|id| page.is_visible(*id)) {
        let Some(table) = page.table(id) else { continue };
        let headed = table.cells.iter().any(|cell| page.is(cell.node, "th"));
        if !headed && is_apart(page, table) {
            let text = table.cells.first().map(|cell| short(&page.visible_text(cell.node))).unwrap_or_default();
            targets.cant_tell(id, msg("table-layout-order").with("text", &text), msg("ask-table-layout-order").with("text", text));
            return;
        }
    }
}

/// True if a row has names in at least two columns, and the next one longer texts below them.
fn is_apart(page: &Page, table: &Table) -> bool {
    let mut named: BTreeMap<usize, usize> = BTreeMap::new();
    for cell in table.cells.iter().filter(|cell| cell.rows == 1 && is_name(page, cell.node)) {
        let below = table.at(cell.row + 1, cell.column);
        if below.is_some_and(|below| page.visible_text(below.node).chars().count() >= LONG) {
            *named.entry(cell.row).or_default() += 1;
        }
    }
    named.into_values().any(|columns| columns >= 2)
}

/// A short text, all of it bold, with a heading, or beside an image.
fn is_name(page: &Page, cell: NodeId) -> bool {
    let shown = |node: &NodeId| page.is(*node, "img") || page.role_name(*node) == "heading";
    let text = page.visible_text(cell);
    !text.is_empty()
        && text.chars().count() < LONG
        && (passages::is_bold(page, cell) || page.flat_descendants(cell).iter().any(shown))
}
