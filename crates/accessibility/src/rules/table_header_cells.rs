//! Checks that every header cell of a table is the header of at least one cell.
//!
//! A header without cells is announced where nothing belongs to it, or is a sign that the table is built
//! wrongly, for example with a row too short.
//!
//! Check `scope`, `headers` and the number of cells in each row; use `<td>` for cells that are no headers.
//!
//! An empty cell heads nothing in HTML and says nothing wrong: the corner of a table is often one. Good
//! practice about it is a rule of its own (`table-header-empty`).
//!
//! Sources: WCAG 2.2 SC 1.3.1; ACT rule d0f69e; HTML, section 4.9.12.
//!
//! ```html passed
//! <table><tr><th>Tag<th>Zeit</tr><tr><td>Montag<td>8 bis 12</tr></table>
//! ```
//!
//! ```html failed table-header-without-cells
//! <table><tr><th>Tag<th>Zeit</tr><tr><td>Montag</tr></table>
//! ```
//!
//! ```html failed table-header-without-cells
//! <div role="table"><div role="row"><span role="columnheader">Tag</span></div></div>
//! ```
//!
//! ```html passed
//! <table><tr><th> </th><th>Zeit</tr><tr><td>Montag<td>8 bis 12</tr></table>
//! ```
//!
//! A table with headers and no cells at all is filled by a script, where there are scripts: that is a question.
//!
//! ```html cantTell table-header-waiting ask-table-header-waiting
//! <table><thead><tr><th>Tag<th>Zeit</tr></thead><tbody id="rows"></tbody></table><script src="zeiten.js"></script>
//! ```
//!
//! ```html inapplicable
//! <table role="none"><tr><th>Tag</tr></table> <table hidden><tr><th>Tag</tr></table>
//! ```

use std::collections::BTreeSet;

use offenbar_page::collapsed;

use crate::contrast;
use crate::document::has_scripts;
use crate::grid::Grids;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-header-cells",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &["d0f69e"],
    counterparts: &["axe:th-has-data-cells", "alfa:SIA-R46"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let headers: Vec<NodeId> = elements
        .filter(|id| matches!(page.role_name(*id), "rowheader" | "columnheader"))
        .filter(|id| !page.tag(*id).is_empty())
        .collect();
    if headers.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    let mut grids = Grids::new(page);
    let mut waiting = BTreeSet::new();
    for id in headers {
        let shown = page.is_visible(id) && page.in_accessibility_tree(id);
        if !shown || is_empty_cell(page, id) {
            continue;
        }
        let mut above = page.flat_ancestors(id);
        let table = above.find(|node| matches!(page.role_name(*node), "table" | "grid" | "treegrid"));
        let Some(table) = table.filter(|table| page.in_accessibility_tree(*table)) else { continue };
        if grids.has_cells(table, id) {
            targets.passed(id);
        } else if is_waiting(page, table) {
            waiting.insert(table);
        } else {
            let name = page.text_content(id);
            let name = collapsed(&name);
            targets.failed(id, msg("table-header-without-cells").with("name", name));
        }
    }
    for table in waiting {
        targets.cant_tell(table, msg("table-header-waiting"), msg("ask-table-header-waiting"));
    }
}

/// There are headers only, and scripts that may fill the table.
fn is_waiting(page: &Page, table: NodeId) -> bool {
    let cell = |id: &NodeId| matches!(page.role_name(*id), "cell" | "gridcell");
    has_scripts(page) && !page.flat_descendants(table).iter().any(cell)
}

/// HTML, section 4.9.12: a cell without elements and without text.
fn is_empty_cell(page: &Page, id: NodeId) -> bool {
    let blank = |child: &NodeId| {
        !page.is_element(*child) && page.text_of(*child).is_none_or(|text| text.trim().is_empty())
    };
    matches!(page.tag(id), "th" | "td") && page.children(id).iter().all(blank)
}
