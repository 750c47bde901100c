//! Checks that tables of data have header cells (`<th>`), not only bold cells.
//!
//! With header cells a screen reader says "Zeit: 8 Uhr"; without them only "8 Uhr".
//!
//! Make the cells of the first row or column `<th>`.
//!
//! A table without any `<th>` is reported if all cells of its first row or column are bold or shaded and the others
//! are not. A table that is drawn with borders and has at least three rows and two columns of short texts is shown
//! to a person. Others may be layout and do not count.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failure F91; technique H51.
//!
//! ```html passed
//! <table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>8 Uhr</td></tr></table>
//! ```
//!
//! ```html failed table-headers-fake
//! <table><tr><td><b>Tag</b></td><td><b>Zeit</b></td></tr><tr><td>Montag</td><td>8 Uhr</td></tr></table>
//! ```
//!
//! ```html cantTell table-headers-none ask-table-headers
//! <table border="1"><tr><td>Tag</td><td>Zeit</td></tr><tr><td>Montag</td><td>8 Uhr</td></tr><tr><td>Dienstag</td><td>9 Uhr</td></tr></table>
//! ```
//!
//! ```html failed table-headers-fake
//! <table><thead><tr><td>Art</td><td>Fell</td></tr></thead><tbody><tr><td>Katze</td><td>weich</td></tr></tbody></table>
//! ```
//!
//! ```html inapplicable
//! <table><tr><td>Links</td><td>Rechts</td></tr></table>
//! ```

use offenbar_page::semantics::Table;

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-without-headers",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:table_headers_exists"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How long the texts of cells in a table of data are, at most.
const SHORT: usize = 80;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let tables: Vec<NodeId> =
        page.elements().iter().copied().filter(|id| page.is(*id, "table")).collect();
    if tables.is_empty() || needs_looks(page, targets) {
        return;
    }
    for id in tables {
        let exposed = page.role_name(id) == "table" && page.in_accessibility_tree(id);
        let Some(table) = page.table(id).filter(|table| exposed && table.width >= 2 && table.height >= 2) else {
            continue;
        };
        let is_header = |node: NodeId| page.is(node, "th") || matches!(page.role_name(node), "columnheader" | "rowheader");
        let head = page.child_elements(id).find(|child| page.is(*child, "thead"));
        if table.cells.iter().any(|cell| is_header(cell.node)) {
            targets.passed(id);
        } else if head.is_some_and(|head| page.flat_descendants(head).iter().any(|node| page.is(*node, "td"))) {
            // Who marks a head has a table of data.
            let text = table.cells.first().map(|cell| short(&page.text_content(cell.node))).unwrap_or_default();
            targets.failed(id, msg("table-headers-fake").with("place", "row").with("text", text));
        } else if is_text_only(page, table) {
            report(page, id, table, targets);
        }
    }
}

fn report(page: &Page, id: NodeId, table: &Table, targets: &mut Targets) {
    let text = table.cells.first().map(|cell| short(&page.text_content(cell.node))).unwrap_or_default();
    let marked = |first: &dyn Fn(usize, usize) -> bool| {
        let written = table.cells.iter().filter(|cell| !page.text_content(cell.node).trim().is_empty());
        let (heads, others): (Vec<_>, Vec<_>) = written.partition(|cell| first(cell.row, cell.column));
        heads.len() >= 2
            && others.len() >= 2
            && heads.iter().all(|cell| is_marked(page, cell.node))
            && !others.iter().any(|cell| is_marked(page, cell.node))
    };
    let place = if marked(&|row, _| row == 0) {
        Some("row")
    } else if marked(&|_, column| column == 0) {
        Some("column")
    } else {
        None
    };
    if let Some(place) = place {
        targets.failed(id, msg("table-headers-fake").with("place", place).with("text", text));
    } else if table.height >= 3 && is_drawn(page, table) {
        let message = msg("table-headers-none").with("text", text.as_str());
        targets.cant_tell(id, message, msg("ask-table-headers").with("text", text));
    }
}

/// Only short texts, none of them with controls, images or blocks of its own.
fn is_text_only(page: &Page, table: &Table) -> bool {
    let filled = table.cells.iter().filter(|cell| !page.text_content(cell.node).trim().is_empty()).count();
    filled * 3 >= table.cells.len() * 2
        && table.cells.iter().all(|cell| {
            let inside = page.flat_descendants(cell.node);
            let block = ["table", "form", "input", "select", "textarea", "img", "div", "ul", "h1", "h2", "h3", "iframe"];
            page.text_content(cell.node).trim().chars().count() <= SHORT
                && !inside.iter().any(|node| block.contains(&page.tag(*node)))
        })
}

/// All of its text is bold, or the cell is shaded.
fn is_marked(page: &Page, cell: NodeId) -> bool {
    let row = page.parent_element(cell).and_then(|row| page.style(row));
    let shaded = page.style(cell).into_iter().chain(row).any(|style| style.background_color.a > 0.0);
    shaded || passages::is_bold(page, cell)
}

/// Most cells have borders.
fn is_drawn(page: &Page, table: &Table) -> bool {
    let drawn = |node: NodeId| {
        page.style(node).is_some_and(|style| style.borders.iter().any(|line| line.width > 0.0 && line.color.a > 0.0))
    };
    let table_node = table.rows.first().and_then(|row| page.ancestors(*row).find(|up| page.is(*up, "table")));
    let border = table_node.and_then(|node| page.attr(node, "border"));
    border.is_some_and(|border| border.trim() != "0")
        || table.cells.iter().filter(|cell| drawn(cell.node)).count() * 2 >= table.cells.len()
}
