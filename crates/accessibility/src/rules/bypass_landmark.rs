//! Checks that a landmark begins with the page's own content, after what all pages share.
//!
//! Screen readers jump from landmark to landmark. A `<main>` that begins with what is new is the shortest
//! way past header and navigation.
//!
//! Put the main part of each page into `<main>`, and nothing that all pages share.
//!
//! The page is compared with a few pages of the same site that it links to. If none of them can be
//! fetched, a person is asked.
//!
//! Sources: ACT rule b40fd1; WCAG technique ARIA11.
//!
//! ```html passed
//! <nav>Start</nav>
//! <main><h1>Eins</h1></main>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html failed no-landmark-after-repeated
//! <nav>Start</nav>
//! <div><h1>Eins</h1></div>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html cantTell no-landmark-after-repeated-unknown ask-landmark-after-repeated
//! <nav>Start</nav><p>Hallo</p><a href="/zwei">Weiter</a>
//! ```

use crate::repeated::{Repetition, Way};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "bypass-landmark",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["b40fd1"],
    counterparts: &["axe:landmark-one-main"],
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
    let way = repetition.landmark(page);
    match way {
        Way::Open => targets.page_passed(),
        Way::Closed => targets.page_failed(msg("no-landmark-after-repeated")),
        Way::Perhaps => targets.page_cant_tell(msg("no-landmark-after-repeated-unknown"), msg("ask-landmark-after-repeated")),
    }
}
