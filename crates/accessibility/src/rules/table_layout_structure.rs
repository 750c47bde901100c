//! Checks that tables for layout have nothing that only tables of data have, and that they do not nest.
//!
//! `<th>`, `<caption>`, `summary`, `scope` and `headers` tell a screen reader that there is data to move around in. In a
//! table marked as layout they send people astray.
//!
//! Lay out with CSS. If the table must stay, remove these and give it `role="presentation"`.
//!
//! Tables with `role="none"` or `role="presentation"` must not have any of them. A table inside a cell of another
//! one, where neither has header cells, is layout as well: that is only reported as a practice to leave. A table with the
//! role whose first row is bold or shaded over at least two rows of short texts looks like data, and one without the role
//! that has long passages in header cells looks like layout: both are questions.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failures F46, F92; technique C20.
//!
//! ```html passed
//! <table role="presentation"><tr><td>Links</td><td>Rechts</td></tr></table>
//! ```
//!
//! ```html failed table-layout-structure
//! <table role="presentation"><caption>Aufbau</caption><tr><th>Links</th><td>Rechts</td></tr></table>
//! ```
//!
//! ```html cantTell table-layout-data ask-table-layout-data
//! <table role="presentation"><tr><td><b>Tag</b></td><td><b>Zeit</b></td></tr><tr><td>Montag</td><td>8 Uhr</td></tr><tr><td>Dienstag</td><td>9
//! Uhr</td></tr></table>
//! ```
//!
//! ```html cantTell table-layout-headers ask-table-layout-headers
//! <table><tr><th>Das Vereinsheim hat eine Bar, Umkleiden und einen Raum für dreißig Personen, den Mitglieder mieten können.</th><td>Bitte
//! buchen Sie zwei Wochen vorher bei der Geschäftsstelle; Schlüssel gibt es freitags nach dem Training.</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table><tr><th>Tag</th></tr><tr><td>Montag</td></tr></table>
//! ```

use offenbar_page::semantics::Cell;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-layout-structure",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:table_layout_linearized"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let tables: Vec<NodeId> = page
        .elements()
        .iter()
        .copied()
        .filter(|id| page.is(*id, "table"))
        .filter(|id| matches!(page.attr(*id, "role").map(str::trim), Some("none" | "presentation")))
        .collect();
    let others = page.elements().iter().copied().filter(|id| page.is(*id, "table") && page.role_name(*id) == "table");
    let others: Vec<NodeId> = others.filter(|id| has_long_headers(page, *id)).collect();
    if (tables.is_empty() && others.is_empty()) || needs_layout(page, targets) {
        return;
    }
    for id in others.into_iter().filter(|id| page.is_visible(*id)) {
        targets.cant_tell(id, msg("table-layout-headers"), msg("ask-table-layout-headers"));
    }
    for id in tables.into_iter().filter(|id| page.is_visible(*id)) {
        let mut found: Vec<&str> = Vec::new();
        if page.attr(id, "summary").is_some_and(|summary| !summary.trim().is_empty()) {
            found.push("summary");
        }
        for node in own_parts(page, id) {
            let written = !page.text_content(node).trim().is_empty();
            match page.tag(node) {
                "th" if written => found.push("th"),
                "caption" if written => found.push("caption"),
                _ => {}
            }
            found.extend(["scope", "headers"].into_iter().filter(|name| page.has_attr(node, name)));
        }
        found.sort_unstable();
        found.dedup();
        if found.is_empty() && looks_like_data(page, id) {
            let text = short(&page.visible_text(id));
            targets.cant_tell(id, msg("table-layout-data").with("text", &text), msg("ask-table-layout-data").with("text", text));
        } else if found.is_empty() {
            targets.passed(id);
        } else {
            targets.failed(id, msg("table-layout-structure").with("found", found.join(", ")));
        }
    }
}

/// So many characters are a passage, not a header.
const LONG: usize = 80;

/// True if cells that should be headers hold passages, as those beside them do.
fn has_long_headers(page: &Page, table: NodeId) -> bool {
    let long = |id: &NodeId| page.text_content(*id).trim().chars().count() > LONG;
    let (headers, cells): (Vec<_>, Vec<_>) =
        own_parts(page, table).into_iter().filter(|id| !page.is(*id, "caption")).partition(|id| page.is(*id, "th"));
    !headers.is_empty() && !cells.is_empty() && headers.iter().all(long) && cells.iter().all(long)
}

/// True if a bold first row stands over rows of short texts, in a table without gaps.
fn looks_like_data(page: &Page, id: NodeId) -> bool {
    let Some(table) = page.table(id).filter(|table| table.width >= 2 && table.height >= 3) else { return false };
    let plain = |cell: &Cell| {
        let inside = page.flat_descendants(cell.node);
        let simple = |node: &NodeId| !page.is_element(*node) || matches!(page.tag(*node), "b" | "strong" | "span" | "br" | "a");
        let length = page.text_content(cell.node).trim().chars().count();
        cell.rows * cell.columns == 1 && inside.iter().all(simple) && (1..LONG / 2).contains(&length)
    };
    let (head, body): (Vec<&Cell>, Vec<&Cell>) = table.cells.iter().partition(|cell| cell.row == 0);
    let bold = |cell: &&Cell| passages::is_bold(page, cell.node);
    table.cells.len() == table.width * table.height
        && table.cells.iter().all(plain)
        && head.iter().all(bold)
        && !body.iter().all(bold)
}

/// Caption, rows and cells of the table itself, not of tables in it.
fn own_parts(page: &Page, table: NodeId) -> Vec<NodeId> {
    let (mut parts, mut stack) = (Vec::new(), vec![table]);
    while let Some(node) = stack.pop() {
        for child in page.child_elements(node) {
            match page.tag(child) {
                "thead" | "tbody" | "tfoot" | "tr" => stack.push(child),
                "td" | "th" | "caption" => parts.push(child),
                _ => {}
            }
        }
    }
    parts
}
