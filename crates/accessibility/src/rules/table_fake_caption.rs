//! Checks that the title of a table is a `<caption>` and not a cell across all columns.
//!
//! Read as a cell, the title becomes the header of every column, and the table has no name.
//!
//! Move the text into a `<caption>`.
//!
//! A table of at least two columns and three rows is reported if its first row is a single cell with text across all
//! columns.
//!
//! Sources: WCAG 2.2 SC 1.3.1; technique H39.
//!
//! ```html passed
//! <table><caption>Öffnungszeiten</caption><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td>8</td></tr></table>
//! ```
//!
//! ```html failed table-fake-caption
//! <table><tr><td colspan="2"><b>Öffnungszeiten</b></td></tr><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td>8</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-fake-caption",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:table-fake-caption"],
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
        let Some(table) = page.table(id).filter(|table| exposed && table.width >= 2) else { continue };
        let first = table.cells.first().filter(|cell| cell.row == 0 && cell.columns >= table.width);
        let data = table.cells.iter().filter(|cell| cell.row > 0 && cell.columns == 1).count();
        let text = first.map(|cell| page.text_content(cell.node)).unwrap_or_default();
        let alone = first.is_some_and(|cell| cell.rows == 1 && !holds_more(page, cell.node));
        let captioned = page.child_elements(id).any(|child| page.is(child, "caption"));
        if alone && !captioned && data >= 4 && !text.trim().is_empty() && text.trim().chars().count() <= 120 {
            targets.failed(id, msg("table-fake-caption").with("text", short(&text)));
        } else {
            targets.passed(id);
        }
    }
}

/// More than a line of text: links, fields, images, other tables.
fn holds_more(page: &Page, cell: NodeId) -> bool {
    let inside = page.flat_descendants(cell);
    inside.iter().any(|node| page.is_element(*node) && (page.is_focusable(*node) || matches!(page.tag(*node), "img" | "table" | "form")))
}
