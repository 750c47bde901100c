//! Checks that groups (`<fieldset>`, `role="group"` with fields in it) have a name.
//!
//! Screen readers say the name of a group with its first field: "Anschrift, Straße". Without one, the group is only
//! announced as such, and fields with equal labels cannot be told apart.
//!
//! Begin the `<fieldset>` with a `<legend>` that has text in it.
//!
//! Sources: WCAG 2.2 SC 1.3.1, 3.3.2; technique H71; Siteimprove R60.
//!
//! ```html passed
//! <fieldset><legend>Anschrift</legend><label>Straße <input></label></fieldset>
//! ```
//!
//! ```html failed group-name-missing
//! <fieldset><label>Straße <input></label></fieldset>
//! ```
//!
//! ```html failed group-legend-empty
//! <fieldset><legend></legend><label>Straße <input></label></fieldset>
//! ```
//!
//! ```html inapplicable
//! <div><label>Straße <input></label></div>
//! ```

use crate::contrast::needs_layout;
use crate::labels::is_field;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "group-name",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R60", "ibm:fieldset_label_valid"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let groups = page.elements().iter().copied();
    let groups: Vec<NodeId> = groups.filter(|id| page.is(*id, "fieldset") || page.has_attr(*id, "role")).collect();
    if groups.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in groups {
        let group = matches!(page.role_name(id), "group" | "radiogroup");
        if !group || !page.in_accessibility_tree(id) || !has_fields(page, id) {
            continue;
        }
        if page.has_name(id) {
            targets.passed(id);
        } else if page.child_elements(id).any(|child| page.is(child, "legend")) {
            targets.failed(id, msg("group-legend-empty"));
        } else {
            targets.failed(id, msg("group-name-missing"));
        }
    }
}

fn has_fields(page: &Page, id: NodeId) -> bool {
    let by_role = |node: NodeId| {
        !page.is(node, "input") && matches!(page.role_name(node), "radio" | "checkbox" | "textbox" | "combobox")
    };
    let field = |node: &NodeId| is_field(page, *node) || by_role(*node);
    page.flat_descendants(id).iter().any(|node| field(node) && page.is_rendered(*node))
}
