//! Checks that nothing inside a button, checkbox, image or another element whose content is only its
//! name can be reached with the Tab key.
//!
//! Assistive technology gets the outer element only. Whoever tabs to the inner one hears nothing, or
//! something wrong.
//!
//! Put the inner control beside the outer one.
//!
//! Controls with a negative `tabindex` do not count here; they are no better.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 307n5z; WAI-ARIA 1.2, presentational children.
//!
//! ```html passed
//! <button>Weiter <span>→</span></button> <div role="tab"><a href="/" tabindex="-1">Kosten</a></div>
//! ```
//!
//! ```html failed presentational-children-focus
//! <div role="checkbox" aria-checked="false" tabindex="0">Ich nehme die <a href="/agb">Bedingungen</a> an</div>
//! ```
//!
//! ```html failed presentational-children-focus
//! <svg role="img"><a href="/karte"><text>Karte</text></a></svg>
//! ```
//!
//! ```html inapplicable
//! <div role="menuitem"><a href="/">Start</a></div>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "presentational-children-focus",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["307n5z"],
    counterparts: &["axe:nested-interactive", "alfa:SIA-R90"],
    impact: Impact::Serious,
    affected: &["blind", "keyboard"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let leaves: Vec<NodeId> = elements
        .filter(|id| page.role(*id).is_some_and(|role| role.children_presentational))
        .collect();
    if leaves.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in leaves {
        let inside = page.flat_descendants(id).into_iter();
        match inside.filter(|node| page.is_element(*node)).find(|node| page.is_tabbable(*node)) {
            None => targets.passed(id),
            Some(node) => {
                let message = msg("presentational-children-focus");
                let inner = page.snippet(node, 60);
                targets.failed(id, message.with("role", page.role_name(id)).with("inner", inner));
            }
        }
    }
}
