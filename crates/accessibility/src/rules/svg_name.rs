//! Checks that SVG images that are marked as images have a name.
//!
//! `role="img"` promises people who listen that there is something to know; without a name they learn
//! nothing.
//!
//! Write a `<title>` as first child of the `<svg>`, or use `aria-label`. An image that tells nothing gets
//! `aria-hidden="true"` in place of the role.
//!
//! Sources: WCAG 2.2 SC 1.1.1; ACT rule 7d6734; SVG-AAM.
//!
//! ```html passed
//! <svg role="img"><title>Rathaus</title><circle r="5"/></svg>
//! ```
//!
//! ```html failed svg-name-missing
//! <svg role="img"><title></title><text>Rathaus</text></svg>
//! ```
//!
//! ```html failed svg-name-missing
//! <svg><circle role="graphics-symbol" r="5"/></svg>
//! ```
//!
//! ```html inapplicable
//! <svg><circle r="5"/></svg> <svg role="img" aria-hidden="true"></svg> <img src="a.svg">
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "svg-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &["7d6734"],
    counterparts: &["axe:svg-img-alt", "alfa:SIA-R43"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        let role = page.explicit_role(id).map_or("", |role| role.name);
        !page.svg_tag(id).is_empty()
            && matches!(role, "img" | "graphics-document" | "graphics-symbol")
            && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |_| msg("svg-name-missing"));
}
