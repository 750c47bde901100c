//! Checks that elements have only ARIA attributes that their role knows.
//!
//! `aria-checked` on a link is ignored: people who listen do not learn the state.
//!
//! Use the element or the role that has the state: a checkbox for `aria-checked`, a button for
//! `aria-pressed`.
//!
//! Some HTML elements without a role of their own, such as `<audio>` or date fields, take the attributes
//! of a role that is like them.
//!
//! Sources: WAI-ARIA 1.2, section 5.2; ARIA in HTML, section 4; ACT rule 5c01ea.
//!
//! ```html passed
//! <button aria-pressed="false">Fett</button> <input type="date" aria-required="true"> <p aria-live="polite"></p>
//! ```
//!
//! ```html failed aria-not-permitted
//! <a href="/" aria-checked="true">Start</a>
//! ```
//!
//! ```html failed aria-not-permitted-plain
//! <div aria-expanded="true">Menü</div>
//! ```
//!
//! ```html inapplicable
//! <div hidden aria-pressed="true"></div> <div aria-quatsch="1"></div>
//! ```

use crate::contrast;
use offenbar_page::semantics::{attribute_info, role_info};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-permitted",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["5c01ea"],
    counterparts: &["axe:aria-allowed-attr", "alfa:SIA-R18"],
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
        for (name, _) in page.aria_attributes(id) {
            let Some(info) = attribute_info(name) else { continue };
            let role = page.role(id);
            let supports = |role: &str| {
                role_info(role).is_some_and(|role| role.supported_attrs.contains(&name))
            };
            let permitted = info.global
                || role.is_some_and(|role| supports(role.name))
                || likeness(page, id).iter().any(|role| supports(role));
            if permitted {
                targets.passed(id);
            } else if page.tag(id).contains('-') && page.explicit_role(id).is_none() {
                // A script may give a custom element a role of its own.
            } else if let Some(role) = role.filter(|role| role.name != "generic") {
                let message = msg("aria-not-permitted").with("name", name);
                targets.failed(id, message.with("role", role.name));
            } else {
                let tag = page.element(id).map_or("", |element| &*element.name);
                let message = msg("aria-not-permitted-plain").with("name", name);
                targets.failed(id, message.with("element", tag));
            }
        }
    }
}

/// Roles whose attributes ARIA in HTML allows on elements that have no such role.
fn likeness(page: &Page, id: NodeId) -> &'static [&'static str] {
    if page.explicit_role(id).is_some() {
        return &[];
    }
    match (page.tag(id), page.input_type(id)) {
        ("audio" | "video" | "object" | "embed" | "iframe", _) => &["application", "document"],
        ("input", "password" | "date" | "datetime-local" | "month" | "time" | "week") => {
            &["textbox", "combobox"]
        }
        ("input", "color" | "file") => &["textbox"],
        ("input", "checkbox") => &["checkbox", "button"],
        ("summary" | "details", _) => &["button"],
        ("option", _) => &["option"],
        _ => &[],
    }
}
