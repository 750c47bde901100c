//! Checks that no element has a `tabindex` greater than 0.
//!
//! Such elements come before all others, wherever they stand. People who use the keyboard jump about the
//! page.
//!
//! Write `tabindex="0"`, and put the elements into the right order in the source.
//!
//! Sources: WCAG 2.2, failure F44; HTML, section 6.6.3.
//!
//! ```html passed
//! <div tabindex="0" role="button">Öffnen</div> <div tabindex="-1">Ziel</div>
//! ```
//!
//! ```html failed tabindex-positive
//! <input tabindex="3" aria-label="Name">
//! ```
//!
//! ```html inapplicable
//! <input aria-label="Name"> <div tabindex="eins"></div>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "tabindex-positive",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:tabindex"],
    impact: Impact::Serious,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied() {
        match page.tabindex(id) {
            Some(index) if index > 0 => {
                targets.failed(id, msg("tabindex-positive").with("index", index));
            }
            Some(_) => targets.passed(id),
            None => {}
        }
    }
}
