//! Checks that elements with a meaning and behaviour of their own do not get a role that contradicts it.
//!
//! `<a href="…" role="heading">` is no longer a link for people who listen, but still one for the keyboard.
//! `<h1 role="button">` takes a heading out of the outline.
//!
//! Use the element that has the role, or a `<div>` or `<span>` with it.
//!
//! Only elements for which ARIA in HTML lists the roles that are allowed are judged; for others any role
//! is. A role that the element has anyway is only superfluous.
//!
//! Sources: ARIA in HTML, section 4.
//!
//! ```html passed
//! <a href="/" role="button">Öffnen</a> <ul role="tablist"></ul> <nav role="navigation"></nav>
//! ```
//!
//! ```html failed role-not-allowed
//! <a href="/" role="heading" aria-level="2">Kosten</a>
//! ```
//!
//! ```html failed role-not-allowed-any
//! <main role="article">Text</main>
//! ```
//!
//! ```html inapplicable
//! <div role="button" tabindex="0">Öffnen</div> <h1>Kosten</h1> <main role="quatsch"></main>
//! ```

use crate::{allowed_roles, contrast};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "role-allowed",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:aria-allowed-role"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let marked: Vec<NodeId> = elements
        .filter(|id| page.explicit_role(*id).is_some())
        .filter(|id| allowed_roles::of(page, *id).is_some())
        .collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked.into_iter().filter(|id| !page.is_programmatically_hidden(*id)) {
        let Some(role) = page.explicit_role(id) else { continue };
        let Some(allowed) = allowed_roles::of(page, id) else { continue };
        let same = page.implicit_role(id).is_some_and(|own| own.name == role.name);
        if same || allowed.contains(&role.name) {
            targets.passed(id);
            continue;
        }
        let tag = page.tag(id);
        let message = if allowed.is_empty() {
            msg("role-not-allowed-any")
        } else {
            msg("role-not-allowed").with("allowed", allowed.join(", "))
        };
        targets.failed(id, message.with("role", role.name).with("element", tag));
    }
}
