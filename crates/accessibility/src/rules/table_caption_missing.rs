//! Checks that tables of data have a caption or another name.
//!
//! Screen readers list the tables of a page by their names, and say them on entering. Without one, people have to
//! read cells to find out.
//!
//! Write a `<caption>` as the first thing in the table.
//!
//! Tables with header cells and at least three rows count. A heading right before the table is good enough to
//! pass.
//!
//! Sources: WCAG 2.2, technique H39; W3C tutorial on tables.
//!
//! ```html passed
//! <table><caption>Öffnungszeiten</caption><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>8</td></tr><tr><td>Dienstag</td><td>9</td></tr></table>
//! ```
//!
//! ```html passed
//! <h2>Öffnungszeiten</h2><table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>8</td></tr><tr><td>Dienstag</td><td>9</td></tr></table>
//! ```
//!
//! ```html failed table-caption-missing
//! <p>Text</p><table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>8</td></tr><tr><td>Dienstag</td><td>9</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table><tr><td>Montag</td><td>8</td></tr></table>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::document::follows_heading;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-caption-missing",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
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
        let Some(table) = page.table(id).filter(|table| exposed && table.height >= 3 && table.width >= 2)
        else {
            continue;
        };
        let headers = table.cells.iter().filter(|cell| page.is(cell.node, "th"));
        let mut headers = headers.map(|cell| page.text_content(cell.node)).filter(|text| !text.trim().is_empty());
        let Some(first) = headers.next() else { continue };
        if page.has_name(id) || follows_heading(page, id) {
            targets.passed(id);
        } else {
            targets.failed(id, msg("table-caption-missing").with("text", short(&first)));
        }
    }
}
