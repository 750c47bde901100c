//! Checks that elements have no ARIA attributes that their role forbids, above all `aria-label` on a
//! `<div>`, `<span>` or `<p>`.
//!
//! A name on an element without a role is lost: many screen readers never say it.
//!
//! Give the element a role that takes a name (for example `role="group"` or `region`), use an element
//! that has one, or write the text where people can see it.
//!
//! Empty attributes do not count.
//!
//! Sources: WAI-ARIA 1.2, section 5.2.5; ACT rule kb1m8s.
//!
//! ```html passed
//! <section aria-label="Kontakt">…</section> <div role="group" aria-label="Absender">…</div>
//! ```
//!
//! ```html failed aria-prohibited
//! <span aria-label="vier von fünf Sternen">★★★★☆</span>
//! ```
//!
//! ```html inapplicable
//! <div aria-expanded="true"></div> <div hidden aria-label="Kontakt"></div>
//! ```

use crate::contrast;
use offenbar_page::semantics::{RoleInfo, attribute_info};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-prohibited",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["kb1m8s"],
    counterparts: &["axe:aria-prohibited-attr", "alfa:SIA-R110"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let marked: Vec<NodeId> =
        elements.filter(|id| !page.aria_attributes(*id).is_empty()).collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        for (name, value) in page.aria_attributes(id) {
            if value.trim().is_empty() || !attribute_info(name).is_some_and(|info| info.global) {
                continue;
            }
            let forbidden = page.role(id).filter(|role| role.prohibited_attrs.contains(&name));
            match forbidden.or_else(|| removed(page, id, name)) {
                None => targets.passed(id),
                // A script may give a custom element a role of its own.
                Some(_) if page.tag(id).contains('-') && page.explicit_role(id).is_none() => {}
                Some(role) => {
                    let message = msg("aria-prohibited").with("name", name);
                    targets.failed(id, message.with("value", value).with("role", role.name));
                }
            }
        }
    }
}

/// The role that the author took away, if the attribute describes it.
fn removed(page: &Page, id: NodeId, name: &str) -> Option<&'static RoleInfo> {
    let describes = matches!(name, "aria-roledescription" | "aria-brailleroledescription");
    let explicit = page.explicit_role(id).filter(|role| role.is_presentational());
    explicit.filter(|_| describes && !page.is_focusable(id))
}
