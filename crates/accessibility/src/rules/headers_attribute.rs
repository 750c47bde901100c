//! Checks that the `headers` attribute of a table cell points to cells of the same table.
//!
//! Screen readers say the header of every cell. If the id is wrong, they say nothing or the wrong thing.
//!
//! Correct the ids. In simple tables `<th scope="col">` is enough and `headers` is not needed.
//!
//! A cell must not point to itself. Tables that nobody sees, and tables for layout (`role="none"`), do not
//! count.
//!
//! Sources: WCAG 2.2 SC 1.3.1; ACT rule a25f45; HTML, section 4.9.12.2.
//!
//! ```html passed
//! <table><tr><th id="a">Tag</th></tr><tr><td headers="a">Montag</td></tr></table>
//! ```
//!
//! ```html failed headers-unknown
//! <table><tr><th id="a">Tag</th></tr><tr><td headers="b">Montag</td></tr></table>
//! ```
//!
//! ```html failed headers-itself
//! <table><tr><th id="a">Tag</th></tr><tr><td id="b" headers="a b">Montag</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table role="none"><tr><td headers="b">Montag</td></tr></table> <table><tr><td>Montag</td></tr></table>
//! ```

use std::collections::BTreeSet;
use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "headers-attribute",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &["a25f45"],
    counterparts: &["axe:td-headers-attr", "alfa:SIA-R45"],
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
        let counts = matches!(page.role_name(id), "table" | "grid" | "treegrid");
        if counts && page.in_accessibility_tree(id) && page.is_visible(id) {
            judge(page, id, targets);
        }
    }
}

fn judge(page: &Page, id: NodeId, targets: &mut Targets) {
    let Some(table) = page.table(id) else { return };
    let ids: BTreeSet<&str> =
        table.cells.iter().filter_map(|cell| page.attr(cell.node, "id")).collect();
    for cell in table.cells.iter().map(|cell| cell.node) {
        let Some(headers) = page.attr(cell, "headers") else { continue };
        let own = page.attr(cell, "id");
        let mut tokens = headers.split_ascii_whitespace();
        match tokens.find(|token| Some(*token) == own || !ids.contains(token)) {
            None => targets.passed(cell),
            Some(token) if Some(token) == own => {
                targets.failed(cell, msg("headers-itself").with("id", token));
            }
            Some(token) => targets.failed(cell, msg("headers-unknown").with("id", token)),
        }
    }
}
