//! Checks that `role` names at least one role that exists.
//!
//! A role that is spelled wrong is ignored: the element stays what it was, for example a `<div>` without
//! any meaning.
//!
//! Correct the spelling, or use the HTML element that has the role: `<button>`, `<nav>`.
//!
//! Several roles may be given; one that exists is enough. Abstract roles such as `widget` or `command`
//! are not meant for pages.
//!
//! Sources: WCAG 2.2 SC 4.1.2, technique ARIA4; ACT rule 674b10; WAI-ARIA 1.2, section 5.4.
//!
//! ```html passed
//! <div role="quatsch Navigation">Menü</div>
//! ```
//!
//! ```html failed role-unknown
//! <div role="buton" tabindex="0">Weiter</div>
//! ```
//!
//! ```html failed role-abstract
//! <div role="command" tabindex="0">Weiter</div>
//! ```
//!
//! ```html inapplicable
//! <div role=" ">Weiter</div> <div role="quatsch" hidden></div>
//! ```

use crate::contrast;
use offenbar_page::semantics::role_info;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "role-valid",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["674b10"],
    counterparts: &["axe:aria-roles", "alfa:SIA-R21"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let marked: Vec<NodeId> = elements
        .filter(|id| !page.role_tokens(*id).is_empty())
        .filter(|id| !(page.tag(*id).is_empty() && page.svg_tag(*id).is_empty()))
        .collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked.into_iter().filter(|id| !page.is_programmatically_hidden(*id)) {
        if page.explicit_role(id).is_some() {
            targets.passed(id);
            continue;
        }
        let tokens = page.role_tokens(id);
        let role = tokens.join(" ");
        let is_abstract = |token: &&str| role_info(&token.to_ascii_lowercase()).is_some();
        targets.failed(
            id,
            match tokens.iter().any(is_abstract) {
                true => msg("role-abstract").with("role", role),
                false => msg("role-unknown").with("role", role),
            },
        );
    }
}
