//! Checks that lists, menus, grids and other wholes contain nothing but their parts.
//!
//! A list with something else in it is announced with a wrong number of entries, or not as a list.
//!
//! Put what is no part outside, or give it the role of a part.
//!
//! Wholes that are still empty, and those that say that they are being filled (`aria-busy="true"`), are
//! fine.
//!
//! Sources: WCAG 2.2 SC 1.3.1; ACT rule bc4a75; WAI-ARIA 1.2, section 5.2.6.
//!
//! ```html passed
//! <div role="list"><div><div role="listitem">Eins</div></div></div> <ul><li>Eins</li></ul>
//! ```
//!
//! ```html passed
//! <div role="radiogroup" aria-label="Antwort"><label><span>Gut</span> <input type="radio" name="a"></label></div>
//! ```
//!
//! ```html failed aria-child-wrong
//! <div role="menu"><div role="menuitem">Öffnen</div><a href="/">Start</a></div>
//! ```
//!
//! ```html failed aria-child-wrong
//! <div role="menu"><div role="group"><button>Öffnen</button></div></div>
//! ```
//!
//! ```html inapplicable
//! <div role="list" aria-busy="true"><p>Wird geladen</p></div> <div role="group"><p>Text</p></div>
//! ```

use crate::{contrast, ownership};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-required-children",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &["bc4a75"],
    counterparts: &["axe:aria-required-children", "alfa:SIA-R68"],
    impact: Impact::Critical,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let wholes: Vec<NodeId> = elements
        .filter(|id| page.role(*id).is_some_and(|role| !role.required_owned.is_empty()))
        .collect();
    if wholes.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    let busy = |id: NodeId| {
        std::iter::once(id).chain(page.owner_chain(id)).any(|node| {
            page.attr(node, "aria-busy").is_some_and(|busy| busy.eq_ignore_ascii_case("true"))
        })
    };
    for id in wholes.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let Some(role) = page.role(id).filter(|_| !busy(id)) else { continue };
        match ownership::wrong_child(page, id, &role.required_owned) {
            None => targets.passed(id),
            Some(child) => {
                let wanted: Vec<String> =
                    role.required_owned.iter().map(|chain| chain.join(" > ")).collect();
                let message = msg("aria-child-wrong")
                    .with("role", role.name)
                    .with("child", ownership::called(page, child))
                    .with("wanted", wanted.join(", "));
                targets.failed(id, message);
            }
        }
    }
}
