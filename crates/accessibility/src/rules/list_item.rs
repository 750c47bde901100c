//! Checks that entries (`<li>`) stand directly in a list.
//!
//! Outside of a list, people who listen do not learn that there are several entries, nor how many.
//!
//! Put the entries into `<ul>` or `<ol>`.
//!
//! What else a list contains is the business of the rule `aria-required-children`.
//!
//! Sources: WCAG 2.2 SC 1.3.1; HTML, section 4.4.8.
//!
//! ```html passed
//! <ul><li>Eins</li></ul> <div role="list"><li>Eins</li></div>
//! ```
//!
//! ```html failed list-item-alone
//! <div><li>Eins</li></div>
//! ```
//!
//! ```html failed list-item-role
//! <ul role="navigation"><li>Eins</li></ul>
//! ```
//!
//! ```html inapplicable
//! <ul role="tablist"><li><a role="tab" href="#a">Eins</a></li></ul> <ul role="none"><li>Eins</li></ul> <div hidden><li>Eins</li></div>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "list-item",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:listitem", "axe:list"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let entries: Vec<NodeId> = elements
        .filter(|id| page.is(*id, "li") && page.explicit_role(*id).is_none())
        .collect();
    if entries.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in entries.into_iter().filter(|id| !page.is_programmatically_hidden(*id)) {
        let Some(parent) = page.flat_parent(id) else { continue };
        let list = matches!(page.tag(parent), "ul" | "ol" | "menu");
        match page.role_name(parent) {
            "list" => targets.passed(id),
            "none" if list => {}
            // Its parts are judged by `aria-required-children`; the entry has no meaning there.
            _ if page.role(parent).is_some_and(|role| !role.required_owned.is_empty()) => {}
            // A script may give a custom element a role of its own.
            _ if page.tag(parent).contains('-') => {}
            role if list => targets.failed(id, msg("list-item-role").with("role", role)),
            _ => {
                let tag = page.element(parent).map_or("", |element| &*element.name);
                targets.failed(id, msg("list-item-alone").with("parent", tag));
            }
        }
    }
}
