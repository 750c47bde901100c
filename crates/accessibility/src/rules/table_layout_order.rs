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

use crate::contrast::needs_looks;
use crate::descriptive::short;
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
        let rows = rows(page, id);
        let apart = rows.windows(2).any(|pair| {
            pair[0].len() == pair[1].len()
                && pair[0].iter().zip(&pair[1]).filter(|(name, text)| is_name(page, **name) && is_text(page, **text)).count() >= 2
        });
        let headed = rows.iter().flatten().any(|cell| page.is(*cell, "th"));
        if apart && !headed {
            let text = rows.iter().flatten().next().map(|cell| short(&page.visible_text(*cell))).unwrap_or_default();
            targets.cant_tell(id, msg("table-layout-order").with("text", &text), msg("ask-table-layout-order").with("text", text));
            return;
        }
    }
}

/// Cells of the table itself, row by row.
fn rows(page: &Page, table: NodeId) -> Vec<Vec<NodeId>> {
    let mut rows = Vec::new();
    for child in page.child_elements(table) {
        match page.tag(child) {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => rows.extend(page.child_elements(child).filter(|row| page.is(*row, "tr"))),
            _ => {}
        }
    }
    let cells = |row: NodeId| page.child_elements(row).filter(|cell| matches!(page.tag(*cell), "td" | "th")).collect();
    rows.into_iter().map(cells).collect()
}

/// A short text, all of it bold or a heading, or an image.
fn is_name(page: &Page, cell: NodeId) -> bool {
    let inside = page.flat_descendants(cell);
    let text = page.visible_text(cell);
    let bold = inside.iter().any(|node| matches!(page.tag(*node), "b" | "strong" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "img"))
        || page.style(cell).is_some_and(|style| style.font_weight >= 600.0);
    bold && text.chars().count() < LONG
}

fn is_text(page: &Page, cell: NodeId) -> bool {
    page.visible_text(cell).chars().count() >= LONG
}
