//! Checks that the `<summary>` of every `<details>` has a name.
//!
//! It is the button that opens the details. Without a name, people who listen do not know what it opens.
//!
//! Write text into the `<summary>`.
//!
//! Only the first `<summary>` directly in a `<details>` is a button. One with a role of its own is the
//! business of the rules for that role.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 2t702h.
//!
//! ```html passed
//! <details><summary>Kosten</summary>12 Euro</details>
//! ```
//!
//! ```html failed summary-name-missing
//! <details><summary><img src="a.png" alt=""></summary>12 Euro</details>
//! ```
//!
//! ```html inapplicable
//! <summary></summary> <details><p>12 Euro</p></details> <details hidden><summary></summary></details>
//! <details><summary role="heading"></summary></details>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "summary-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["2t702h"],
    counterparts: &["axe:summary-name"],
    impact: Impact::Serious,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        page.is(id, "summary")
            && is_button(page, id)
            && (page.explicit_role(id).is_none() || page.has_role_conflict(id))
            && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |_| msg("summary-name-missing"));
}

/// The first summary directly in a details element opens it.
fn is_button(page: &Page, id: NodeId) -> bool {
    let details = page.parent_element(id).filter(|parent| page.is(*parent, "details"));
    details.is_some_and(|details| {
        page.child_elements(details).find(|child| page.is(*child, "summary")) == Some(id)
    })
}
