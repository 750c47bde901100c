//! Checks that the page does not put the focus somewhere by itself (`autofocus`). It never passes.
//!
//! People who listen begin in the middle and miss what stands before; those who magnify find themselves
//! elsewhere.
//!
//! Remove the attribute. On a page whose only purpose is a search it may stay. In dialogs it is right.
//!
//! Sources: HTML, section 6.6.7; WCAG 2.2 SC 3.2.1.
//!
//! ```html failed autofocus-used
//! <p>Bitte lesen Sie zuerst die Hinweise.</p><label>Ort <input autofocus></label>
//! ```
//!
//! ```html inapplicable
//! <dialog open><input autofocus aria-label="Ort"></dialog>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "autofocus-used",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied().filter(|id| page.has_attr(*id, "autofocus"));
    for id in elements.filter(|id| page.is_focusable(*id)) {
        let in_dialog = page.flat_ancestors(id).any(|up| page.is(up, "dialog") || page.has_attr(up, "popover") || matches!(page.role_name(up), "dialog" | "alertdialog"));
        if !in_dialog {
            targets.failed(id, msg("autofocus-used"));
        }
    }
}
