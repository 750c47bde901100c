//! Checks that `scope` stands on header cells and has a value that exists.
//!
//! On a `<td>`, or with another value, it says nothing, and screen readers guess which cells belong to the
//! header.
//!
//! Write `<th scope="col">` for columns and `<th scope="row">` for rows.
//!
//! Sources: HTML, section 4.9.10.
//!
//! ```html passed
//! <table><tr><th scope="COL">Tag</th></tr><tr><td>Montag</td></tr></table>
//! ```
//!
//! ```html failed scope-value
//! <table><tr><th scope="column">Tag</th></tr><tr><td>Montag</td></tr></table>
//! ```
//!
//! ```html failed scope-element
//! <table><tr><td scope="col">Tag</td></tr><tr><td>Montag</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table><tr><th>Tag</th></tr></table>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "scope-valid",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:scope-attr-valid"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied() {
        let Some(scope) = page.attr(id, "scope").filter(|_| !page.tag(id).is_empty()) else {
            continue;
        };
        let value = scope.trim().to_ascii_lowercase();
        if !page.is(id, "th") {
            targets.failed(id, msg("scope-element").with("element", page.tag(id)));
        } else if matches!(value.as_str(), "col" | "row" | "colgroup" | "rowgroup") {
            targets.passed(id);
        } else {
            targets.failed(id, msg("scope-value").with("value", scope));
        }
    }
}
