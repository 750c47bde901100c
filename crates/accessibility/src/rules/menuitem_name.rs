//! Checks that entries of menus (`role="menuitem"`) have a name.
//!
//! Without one, screen readers say just "menu item".
//!
//! Write text into the entry, or use `aria-label`.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule m6b1q3.
//!
//! ```html passed
//! <ul role="menu"><li role="menuitem" tabindex="-1">Öffnen</li></ul>
//! ```
//!
//! ```html failed menuitem-name-missing
//! <ul role="menu"><li role="menuitem" tabindex="-1"><img src="a.png" alt=""></li></ul>
//! ```
//!
//! ```html inapplicable
//! <ul role="menu" hidden><li role="menuitem"></li></ul>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "menuitem-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["m6b1q3"],
    counterparts: &["axe:aria-command-name", "alfa:SIA-R12"],
    impact: Impact::Serious,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        !page.tag(id).is_empty()
            && page.role_name(id) == "menuitem"
            && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |_| msg("menuitem-name-missing"));
}
