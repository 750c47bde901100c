//! Checks that tables for layout have nothing that only tables of data have, and that they do not nest.
//!
//! `<th>`, `<caption>`, `summary`, `scope` and `headers` tell a screen reader that there is data to move around in. In a
//! table marked as layout they send people astray.
//!
//! Lay out with CSS. If the table must stay, remove these and give it `role="presentation"`.
//!
//! Tables with `role="none"` or `role="presentation"` must not have any of them. A table inside a cell of another
//! one, where neither has header cells, is layout as well: that is only reported as a practice to leave.
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
//! ```html inapplicable
//! <table><tr><th>Tag</th></tr><tr><td>Montag</td></tr></table>
//! ```

use crate::contrast::needs_layout;
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
    if tables.is_empty() || needs_layout(page, targets) {
        return;
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
        if found.is_empty() {
            targets.passed(id);
        } else {
            targets.failed(id, msg("table-layout-structure").with("found", found.join(", ")));
        }
    }
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
