//! Checks that the page has only one main heading.
//!
//! People who listen ask for the heading of level 1 to learn what the page is about. With several of them they
//! do not know.
//!
//! Keep `<h1>` for the topic of the page and use `<h2>` for its sections.
//!
//! Sources: HTML, section 4.3.11; W3C tutorial on headings.
//!
//! ```html passed
//! <h1>Rathaus</h1><h2>Anfahrt</h2>
//! ```
//!
//! ```html failed heading-one-multiple
//! <h1>Rathaus</h1><h1>Anfahrt</h1>
//! ```
//!
//! ```html inapplicable
//! <h2>Anfahrt</h2>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "heading-one-multiple",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    let headings = descriptive::headings(page, Some(1));
    match headings.as_slice() {
        [] => {}
        [one] => targets.passed(*one),
        [_, second, ..] => {
            let text = descriptive::short(&page.accessible_text(*second));
            let message = msg("heading-one-multiple").with("count", headings.len());
            targets.failed(*second, message.with("text", text));
        }
    }
}
