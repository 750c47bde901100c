//! Checks that ids in ARIA attributes are those of elements on the page.
//!
//! A description or name that refers to nothing never arrives.
//!
//! Give the element the id, or remove the reference.
//!
//! Looked at are `aria-labelledby`, `aria-describedby`, `aria-details`, `aria-owns`, `aria-flowto` and `aria-errormessage`, each id by itself. What `aria-controls` and
//! `aria-activedescendant` point to may come later, and so may everything on pages with scripts: these are not judged.
//!
//! Sources: WAI-ARIA 1.2, section 6.4; WCAG 2.2 SC 1.3.1, 4.1.2.
//!
//! ```html passed
//! <input aria-label="Ort" aria-describedby="h"><p id="h">Ohne Postleitzahl</p>
//! ```
//!
//! ```html failed aria-reference-missing
//! <input aria-label="Ort" aria-describedby="hilfe"><p id="h">Ohne Postleitzahl</p>
//! ```
//!
//! ```html inapplicable
//! <input aria-label="Ort">
//! ```

use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-reference-missing",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:aria_id_unique"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const REFERENCES: &[&str] = &[
    "aria-labelledby", "aria-describedby", "aria-details", "aria-owns", "aria-flowto", "aria-errormessage",
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let scripts = has_scripts(page);
    for id in page.elements().iter().copied() {
        for attribute in REFERENCES {
            let Some(value) = page.attr(id, attribute) else { continue };
            let missing = value.split_ascii_whitespace().find(|name| page.by_id(id, name).is_none());
            match missing {
                None if !value.trim().is_empty() && page.is_rendered(id) => targets.passed(id),
                Some(name) if !scripts && page.is_rendered(id) => {
                    let message = msg("aria-reference-missing").with("attribute", *attribute);
                    targets.failed(id, message.with("id", name));
                }
                _ => {}
            }
        }
    }
}
