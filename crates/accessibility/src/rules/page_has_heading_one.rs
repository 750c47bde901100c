//! Checks that the page has a heading of level 1.
//!
//! People who listen jump to it to learn what the page is about and to skip what is the same on every page.
//!
//! Make the title of the content an `<h1>`.
//!
//! A level 1 heading in a frame counts.
//!
//! Sources: WCAG 2.2, technique G141.
//!
//! ```html passed
//! <main><h1>Wohngeld beantragen</h1></main>
//! ```
//!
//! ```html failed page-without-heading-one
//! <main><h2>Wohngeld beantragen</h2></main>
//! ```
//!
//! ```html failed page-without-heading-one
//! <main><h1 hidden>Wohngeld beantragen</h1></main>
//! ```

use crate::{contrast, document};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "page-has-heading-one",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:page-has-heading-one", "alfa:SIA-R61"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if document::html_root(page).is_none() || contrast::needs_layout(page, targets) {
        return;
    }
    match heading_one(page) || page.frames().iter().any(|frame| heading_one(&frame.page)) {
        true => targets.page_passed(),
        false => targets.page_failed(msg("page-without-heading-one")),
    }
}

fn heading_one(page: &Page) -> bool {
    let mut elements = page.elements().iter().copied();
    elements.any(|id| page.heading_level(id) == Some(1) && page.in_accessibility_tree(id))
}
