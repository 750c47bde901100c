//! Checks that in larger tables with header cells every data cell has a header.
//!
//! People who listen move from cell to cell and hear the headers. A cell without any cannot be understood
//! alone.
//!
//! Mark all headers with `<th>`, and use `scope` or `headers` where they are not above or beside the cells.
//!
//! Only tables with more than three rows and columns that have at least one `<th>` are looked at; empty
//! cells do not count. If a cell has no header, a person is asked, because it may not need one.
//!
//! Sources: WCAG 2.2 SC 1.3.1; HTML, section 4.9.12.2.
//!
//! ```html passed
//! <table><tr><th>a<th>b<th>c<th>d<tr><td>1<td>2<td>3<td>4<tr><td>1<td>2<td>3<td>4<tr><td>1<td>2<td>3<td>4</table>
//! ```
//!
//! ```html cantTell table-cells-without-header ask-table-cells
//! <table><tr><th>a<th>b<th>c<td>d<tr><td>1<td>2<td>3<td>4<tr><td>1<td>2<td>3<td>4<tr><td>1<td>2<td>3<td>4</table>
//! ```
//!
//! ```html inapplicable
//! <table><tr><td>a<td>b<tr><td>1<td>2</table>
//! ```

use std::collections::BTreeSet;
use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-cell-has-header",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:td-has-header", "alfa:SIA-R77"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let tables: Vec<NodeId> = elements.filter(|id| page.is(*id, "table")).collect();
    if tables.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in tables {
        let Some(table) = page.table(id).filter(|table| table.width > 3 && table.height > 3) else {
            continue;
        };
        let data = page.role_name(id) == "table" && page.in_accessibility_tree(id);
        if !data || !table.cells.iter().any(|cell| page.is(cell.node, "th")) {
            continue;
        }
        // By the letter of HTML an empty corner makes its neighbours no headers; browsers know better.
        let headers = table.cells.iter().filter(|cell| page.is(cell.node, "th"));
        let (mut rows, mut columns) = (BTreeSet::new(), BTreeSet::new());
        for header in headers {
            rows.extend(header.row..header.row + header.rows);
            columns.extend(header.column..header.column + header.columns);
        }
        let cells = table.cells.iter().filter(|cell| page.is(cell.node, "td"));
        let alone = cells.filter(|cell| {
            cell.headers.is_empty()
                && !rows.contains(&cell.row)
                && !columns.contains(&cell.column)
                && !page.text_content(cell.node).trim().is_empty()
        });
        // A first cell in the corner or in the row of the headers is often only a legend.
        let alone: Vec<NodeId> =
            alone.filter(|cell| (cell.row, cell.column) != (0, 0)).map(|cell| cell.node).collect();
        match alone.first() {
            None => targets.passed(id),
            Some(first) => {
                let text: String = page.text_content(*first).trim().chars().take(40).collect();
                let message = msg("table-cells-without-header").with("count", alone.len());
                let question = msg("ask-table-cells").with("text", text.as_str());
                targets.cant_tell(id, message.with("text", text), question);
            }
        }
    }
}
