//! Checks that what is marked as decoration is not exposed all the same.
//!
//! An element with `role="none"` or an empty `alt` that can be focused, or that has a global ARIA
//! attribute, contradicts itself. Browsers then expose it, and people who listen hear something that
//! should not be there, mostly without a name.
//!
//! Decide: remove the mark, or remove the `tabindex` and the ARIA attributes.
//!
//! Sources: WAI-ARIA 1.2, section 7.1 (presentational roles conflict resolution); ACT rule 46ca7f.
//!
//! ```html passed
//! <img src="linie.png" alt=""> <ul role="none"><li>Eins</li></ul> <div role="none" tabindex="0" hidden></div>
//! ```
//!
//! ```html failed decoration-focusable
//! <img src="linie.png" alt="" tabindex="0">
//! ```
//!
//! ```html failed decoration-labelled
//! <img src="linie.png" role="none" aria-label="Linie">
//! ```
//!
//! ```html inapplicable
//! <img src="linie.png" alt="Linie"> <nav role="navigation" tabindex="0"></nav>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "decoration-exposed",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["46ca7f"],
    counterparts: &["axe:presentation-role-conflict", "alfa:SIA-R86"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let marked: Vec<NodeId> = elements.filter(|id| page.is_marked_decorative(*id)).collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked {
        if page.is_presentational(id) || !page.in_accessibility_tree(id) {
            targets.passed(id);
        } else if page.is_focusable(id) {
            targets.failed(id, msg("decoration-focusable"));
        } else {
            let names: Vec<&str> = page.aria_attributes(id).iter().map(|(name, _)| *name).collect();
            targets.failed(id, msg("decoration-labelled").with("attributes", names.join(", ")));
        }
    }
}
