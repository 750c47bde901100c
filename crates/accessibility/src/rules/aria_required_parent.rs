//! Checks that elements with a role that belongs into another are inside such a one: a `listitem` in a
//! `list`, a `tab` in a `tablist`.
//!
//! Alone, an entry is no part of anything: people who listen do not learn how many there are, and keys do
//! not work as they know it.
//!
//! Put the element into one with the right role, without other roles between them, or point to it from
//! there with `aria-owns`.
//!
//! HTML elements with the role they have anyway are the business of other rules.
//!
//! Sources: WCAG 2.2 SC 1.3.1; ACT rule ff89c9; WAI-ARIA 1.2, section 5.2.7.
//!
//! ```html passed
//! <div role="list"><div><div role="listitem">Eins</div></div></div>
//! ```
//!
//! ```html failed aria-parent-wrong
//! <div role="list"><nav><div role="listitem">Eins</div></nav></div>
//! ```
//!
//! ```html failed aria-parent-missing
//! <div role="tab">Kosten</div>
//! ```
//!
//! ```html cantTell aria-parent-scripted ask-aria-parent
//! <div id="a"></div><script>a.attachShadow({ mode: "open" }).innerHTML = "<p role='listitem'>Eins"</script>
//! ```
//!
//! ```html passed
//! <ul id="host"></ul><script>
//! var li = document.createElement('div'); li.setAttribute('role', 'listitem'); li.textContent = 'A'
//! document.getElementById('host').append(li)
//! </script>
//! ```
//!
//! ```html inapplicable
//! <ul><li role="listitem">Eins</li></ul> <div role="tab" hidden></div> <div role="button"></div>
//! ```

use crate::{contrast, ownership};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-required-parent",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &["ff89c9"],
    counterparts: &["axe:aria-required-parent", "alfa:SIA-R42"],
    impact: Impact::Critical,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let needs = |id: &NodeId| {
        let role = page.explicit_role(*id);
        role.is_some_and(|role| {
            !role.required_context.is_empty()
                && page.implicit_role(*id).is_none_or(|implicit| implicit.name != role.name)
        })
    };
    let marked: Vec<NodeId> = elements.filter(needs).collect();
    if marked.is_empty() && !page.scripts_are_understood() && makes_shadow_with_roles(page) {
        targets.page_cant_tell(msg("aria-parent-scripted"), msg("ask-aria-parent"));
    }
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let Some(role) = page.explicit_role(id) else { continue };
        let parent = ownership::parent_role(page, id);
        if role.required_context.contains(&parent) {
            targets.passed(id);
            continue;
        }
        let wanted = role.required_context.join(", ");
        let message = match parent {
            "" => msg("aria-parent-missing"),
            other => msg("aria-parent-wrong").with("parent", other),
        };
        targets.failed(id, message.with("role", role.name).with("wanted", wanted));
    }
}

/// A script fills shadow trees with elements that have roles.
fn makes_shadow_with_roles(page: &Page) -> bool {
    let belongs = |role: &str| {
        offenbar_page::semantics::role_info(role)
            .is_some_and(|role| !role.required_context.is_empty())
    };
    page.scripts().filter(|script| script.contains("attachShadow")).any(|script| {
        let roles = script.split("role=").skip(1);
        roles.map(|rest| rest.trim_start_matches(['"', '\'', '\\'])).any(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
            belongs(&rest[..end])
        })
    })
}
