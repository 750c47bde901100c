//! Checks that dialogs have a name.
//!
//! When a dialog opens, screen readers say its name. Without one, people do not learn what has happened.
//!
//! Point to the heading of the dialog with `aria-labelledby`, or use `aria-label`.
//!
//! Sources: WAI-ARIA 1.2, roles dialog and alertdialog.
//!
//! ```html passed
//! <div role="dialog" aria-labelledby="t"><h2 id="t">Anmelden</h2></div> <dialog open aria-label="Hinweis"></dialog>
//! ```
//!
//! ```html failed dialog-name-missing
//! <div role="alertdialog"><h2>Wirklich löschen?</h2></div>
//! ```
//!
//! ```html inapplicable
//! <dialog><h2>Anmelden</h2></dialog> <div role="dialog" hidden></div>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "dialog-name",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:aria-dialog-name"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| page.is_a(id, "dialog") && page.in_accessibility_tree(id);
    names::require(page, targets, applies, |_| msg("dialog-name-missing"));
}
