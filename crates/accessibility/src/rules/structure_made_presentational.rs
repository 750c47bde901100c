//! Checks that headings, tables with headers and lists are not robbed of their meaning by `role="presentation"`.
//!
//! People who listen then get text without structure.
//!
//! Remove the role.
//!
//! Reported are headings, and lists of more than one entry that are not part of a menu, tabs, a tree or another whole. Tables are the matter of the rule `table-layout-structure`.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failure F92.
//!
//! ```html passed
//! <h2>Anfahrt</h2>
//! ```
//!
//! ```html failed structure-made-presentational
//! <h2 role="presentation">Anfahrt</h2><p>Linie 3</p>
//! ```
//!
//! ```html inapplicable
//! <p>Linie 3</p>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "structure-made-presentational",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let headings = |id: &NodeId| matches!(page.tag(*id), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    let structure = page.elements().iter().copied();
    let structure: Vec<NodeId> = structure.filter(headings).collect();
    if structure.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in structure.into_iter().filter(|id| page.is_visible(*id)) {
        let role = page.attr(id, "role").unwrap_or_default().trim();
        let text = page.visible_text(id);
        let inside = page.flat_ancestors(id).any(|up| page.is_a(up, "widget"));
        if matches!(role, "presentation" | "none") && page.is_presentational(id) && !inside && !text.is_empty() {
            let message = msg("structure-made-presentational").with("element", page.tag(id)).with("role", role);
            targets.failed(id, message.with("text", short(&text)));
        } else if role.is_empty() {
            targets.passed(id);
        }
    }
}
