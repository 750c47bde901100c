//! Checks that header cells in complex tables say what they are headers of.
//!
//! In a table with headers in several rows, or with headers that span columns, browsers and screen readers guess
//! differently which cells a header belongs to.
//!
//! Give every `<th>` a `scope` (`col`, `row`, `colgroup`, `rowgroup`), or connect cells with `headers` and `id`.
//!
//! Tables whose headers stand in one row and one column only are clear without it.
//!
//! Sources: WCAG 2.2, techniques H63, H43.
//!
//! ```html passed
//! <table><tr><th scope="col">Tag</th><th scope="col">Zeit</th></tr><tr><th scope="rowgroup" colspan="2">Amt</th></tr><tr><td>Mo</td><td>8</td></tr></table>
//! ```
//!
//! ```html failed table-scope-missing
//! <table><tr><th colspan="2">Amt</th><th colspan="2">Bad</th></tr><tr><th>Tag</th><th>Zeit</th><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td>8</td><td>Di</td><td>9</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td>8</td></tr></table>
//! ```

use offenbar_page::semantics::Table;

use crate::contrast::needs_layout;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-scope-missing",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let tables: Vec<NodeId> =
        page.elements().iter().copied().filter(|id| page.is(*id, "table")).collect();
    if tables.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in tables {
        let exposed = page.role_name(id) == "table" && page.in_accessibility_tree(id);
        let Some(table) = page.table(id).filter(|table| exposed && is_complex(page, table)) else { continue };
        let connected = table.cells.iter().any(|cell| page.has_attr(cell.node, "headers"));
        let headers = table.cells.iter().filter(|cell| page.is(cell.node, "th"));
        let bare = headers.filter(|cell| {
            !page.has_attr(cell.node, "scope") && !page.text_content(cell.node).trim().is_empty()
        });
        let count = bare.count();
        if connected || count == 0 {
            targets.passed(id);
        } else {
            targets.failed(id, msg("table-scope-missing").with("count", count));
        }
    }
}

/// Headers beyond one row and one column, or headers that span cells beside data.
fn is_complex(page: &Page, table: &Table) -> bool {
    let headers: Vec<_> = table.cells.iter().filter(|cell| page.is(cell.node, "th")).collect();
    let inner = headers.iter().filter(|cell| cell.row > 0 && cell.column > 0).count();
    let across = headers.iter().any(|cell| cell.row > 0 && cell.columns > 1);
    let spans = headers.iter().any(|cell| cell.columns > 1 || cell.rows > 1);
    inner > 1 || across || (inner > 0 && spans)
}
