//! Checks that a form field has no more than one `<label>`.
//!
//! Assistive technology does not agree on which of several labels it reads: the first, the last or all.
//!
//! Join the labels into one, or name the field with `aria-labelledby`, which takes several ids.
//!
//! Labels that are hidden do not count.
//!
//! Sources: HTML, section 4.10.4; WCAG 2.2, H44.
//!
//! ```html passed
//! <label for="a">Name</label><input id="a">
//! ```
//!
//! ```html failed form-field-multiple-labels
//! <label for="a">Name</label><label for="a">(Pflichtfeld)</label><input id="a">
//! ```
//!
//! ```html inapplicable
//! <label for="a">Name</label><label for="a" id="b">Zusatz</label><input id="a" aria-labelledby="b">
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "form-field-multiple-labels",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:form-field-multiple-labels"],
    impact: Impact::Moderate,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let labelled = |id: &NodeId| !page.tag(*id).is_empty() && !page.label_elements(*id).is_empty();
    let fields: Vec<NodeId> = elements.filter(labelled).collect();
    if fields.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in fields {
        if !page.in_accessibility_tree(id) || !page.labelled_by(id).is_empty() {
            continue;
        }
        let labels = page.label_elements(id);
        let labels = labels.iter().filter(|label| !page.is_programmatically_hidden(**label));
        match labels.count() {
            0 => {}
            1 => targets.passed(id),
            count => {
                targets.failed(id, msg("form-field-multiple-labels").with("count", count));
            }
        }
    }
}
