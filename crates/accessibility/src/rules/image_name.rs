//! Checks that every image has an alternative text, or is marked as decoration.
//!
//! Screen readers read the `alt` text in place of the image. Without the attribute many of them read the
//! name of the file.
//!
//! Say in `alt` what the image tells: `<img src="karte.png" alt="Lageplan: Eingang im Hof">`. An
//! image that tells nothing gets an empty one: `alt=""`.
//!
//! Whether the text fits the image is asked by another rule. SVG images are the business of the rule
//! `svg-name`.
//!
//! Sources: WCAG 2.2 SC 1.1.1; ACT rule 23a2a8.
//!
//! ```html passed
//! <img src="karte.png" alt="Lageplan"> <img src="linie.png" alt=""> <div role="img" aria-label="4 von 5"></div>
//! ```
//!
//! ```html failed image-name-missing
//! <img src="karte.png">
//! ```
//!
//! ```html failed image-name-empty
//! <img src="karte.png" alt="" tabindex="0">
//! ```
//!
//! ```html failed image-name-blank
//! <img src="karte.png" alt="  ">
//! ```
//!
//! ```html failed image-role-name-missing
//! <span role="img">★★★★☆</span>
//! ```
//!
//! ```html inapplicable
//! <img src="karte.png" hidden> <span aria-hidden="true"><img src="karte.png"></span> <svg role="img"></svg>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &["23a2a8"],
    counterparts: &["axe:image-alt", "axe:role-img-alt", "alfa:SIA-R2"],
    impact: Impact::Critical,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        let image = page.is(id, "img") || (!page.tag(id).is_empty() && page.role_name(id) == "img");
        let decorative = page.is_presentational(id) && !has_blank_alt(page, id);
        image && !page.is_programmatically_hidden(id) && !decorative
    };
    names::require(page, targets, applies, |id| {
        if !page.is(id, "img") {
            msg("image-role-name-missing")
        } else if has_blank_alt(page, id) {
            msg("image-name-blank")
        } else if page.has_attr(id, "alt") {
            msg("image-name-empty")
        } else {
            msg("image-name-missing")
        }
    });
    let elements = page.elements().iter().copied();
    for id in elements.filter(|id| page.is(*id, "img") && page.is_presentational(*id)) {
        if targets.list().is_empty() && !page.is_programmatically_hidden(id) {
            targets.passed(id);
        }
    }
}

/// An alternative of nothing but spaces marks nothing as decoration: only an empty one does.
fn has_blank_alt(page: &Page, id: NodeId) -> bool {
    page.is(id, "img")
        && page.explicit_role(id).is_none()
        && page.attr(id, "alt").is_some_and(|alt| !alt.is_empty() && alt.trim().is_empty())
}
