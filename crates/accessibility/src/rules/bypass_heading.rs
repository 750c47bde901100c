//! Checks that the page's own content, after what all pages share, has a heading.
//!
//! Who listens to page after page wants to skip what is the same everywhere. Screen readers jump from
//! heading to heading: a heading at the beginning of what is new is the shortest way there.
//!
//! Begin the main part of each page with a heading of its own.
//!
//! The page is compared with a few pages of the same site that it links to. If none of them can be
//! fetched, a person is asked.
//!
//! Sources: ACT rule 047fe0; WCAG technique H69. The rule `bypass-blocks` judges SC 2.4.1 as a whole.
//!
//! ```html passed
//! <nav>Start</nav>
//! <h1>Eins</h1>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html failed no-heading-after-repeated
//! <nav>Start</nav>
//! <p>Eins</p>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html cantTell no-heading-after-repeated-unknown ask-heading-after-repeated
//! <nav>Start</nav><p>Hallo</p><a href="/zwei">Weiter</a>
//! ```
//!
//! ```html passed
//! <h1>Eine Seite allein</h1>
//! ```

use crate::repeated::{Repetition, Way};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "bypass-heading",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["047fe0"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "keyboard"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if !page.root_element().is_some_and(|root| page.is(root, "html")) {
        return;
    }
    let repetition = Repetition::of(page);
    let way = repetition.heading(page);
    match way {
        Way::Open => targets.page_passed(),
        Way::Closed => targets.page_failed(msg("no-heading-after-repeated")),
        Way::Perhaps => targets.page_cant_tell(msg("no-heading-after-repeated-unknown"), msg("ask-heading-after-repeated")),
    }
}
