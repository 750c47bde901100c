//! Checks that attributes that begin with `aria-` exist.
//!
//! A name that is spelled wrong (`aria-labeledby`) is ignored; what it should say never arrives.
//!
//! Correct the spelling; the message names an attribute that is spelled nearly the same.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 5f99a7; WAI-ARIA 1.2, section 6.
//!
//! ```html passed
//! <button aria-expanded="false">Menü</button>
//! ```
//!
//! ```html failed aria-attribute-unknown
//! <div aria-quatsch="1">Menü</div>
//! ```
//!
//! ```html failed aria-attribute-misspelled
//! <input aria-labeledby="a">
//! ```
//!
//! ```html inapplicable
//! <div role="main" data-aria-foo="1"></div>
//! ```

use offenbar_page::semantics::{attribute_info, attributes};
use crate::spelling::distance;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-attribute-known",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["5f99a7"],
    counterparts: &["axe:aria-valid-attr", "alfa:SIA-R20"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied() {
        for (name, _) in page.aria_attributes(id) {
            if attribute_info(name).is_some() {
                targets.passed(id);
                continue;
            }
            let near = attributes().iter().map(|info| (distance(name, info.name, 3), info.name));
            targets.failed(
                id,
                match near.min() {
                    Some((3.., _)) | None => msg("aria-attribute-unknown").with("name", name),
                    Some((_, near)) => {
                        msg("aria-attribute-misspelled").with("name", name).with("near", near)
                    }
                },
            );
        }
    }
}
