//! Checks that elements with a role have the states that the role needs.
//!
//! A checkbox without `aria-checked` is neither ticked nor empty; nobody who listens knows which.
//!
//! Add the state and keep it up to date with a script, or use the HTML element, which does that on its
//! own.
//!
//! States that HTML gives, and those with a default value, need not be written.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 4e8ab6; WAI-ARIA 1.2, section 5.2.2.
//!
//! ```html passed
//! <div role="checkbox" aria-checked="false" tabindex="0">AGB</div> <input type="checkbox" role="switch">
//! <div role="option">Eins</div>
//! ```
//!
//! ```html failed aria-required-missing
//! <div role="switch" tabindex="0">Nachtmodus</div>
//! ```
//!
//! ```html failed aria-required-missing
//! <div role="slider" tabindex="0" aria-valuenow="">Lautstärke</div>
//! ```
//!
//! ```html inapplicable
//! <input type="checkbox" role="checkbox"> <div role="switch" hidden></div> <div role="quatsch"></div>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-required-attribute",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["4e8ab6"],
    counterparts: &["axe:aria-required-attr", "alfa:SIA-R16"],
    impact: Impact::Critical,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let marked: Vec<NodeId> =
        elements.filter(|id| page.explicit_role(*id).is_some()).collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let implicit = page.implicit_role(id).map(|role| role.name);
        let explicit = page.explicit_role(id);
        let Some(role) = explicit.filter(|role| Some(role.name) != implicit) else { continue };
        let mut needed = role.required_attrs.clone();
        if page.is_focusable(id) {
            needed.extend(&role.required_if_focusable);
        }
        let missing: Vec<&str> =
            needed.into_iter().filter(|name| !is_set(page, id, name)).collect();
        if missing.is_empty() {
            targets.passed(id);
        } else {
            let message = msg("aria-required-missing").with("role", role.name);
            targets.failed(id, message.with("names", missing.join(", ")));
        }
    }
}

/// Written, given by HTML, or implied by the role.
fn is_set(page: &Page, id: NodeId, name: &str) -> bool {
    if page.attr(id, name).is_some_and(|value| !value.trim().is_empty()) {
        return true;
    }
    let explicit = page.explicit_role(id);
    if explicit.is_some_and(|role| role.implicit_value(name).is_some()) {
        return true;
    }
    match name {
        // A list that is closed need not be pointed to; ARIA 1.3 no longer requires it.
        "aria-controls" => page.attr(id, "aria-expanded").map(str::trim) != Some("true"),
        "aria-level" => matches!(page.tag(id), "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
        "aria-checked" => matches!(page.input_type(id), "checkbox" | "radio"),
        "aria-expanded" => page.is(id, "select"),
        "aria-valuenow" => page.state(id, name).is_some() && !page.has_attr(id, name),
        _ => false,
    }
}
