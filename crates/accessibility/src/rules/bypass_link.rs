//! Checks that there is a link that leads past what all pages share.
//!
//! People who use only the keyboard press Tab once for every link of the menu, on every page. A skip link
//! saves them that.
//!
//! Make the first link of the page lead to the main part: `<a href="#inhalt">Zum Inhalt springen</a>`.
//!
//! The page is compared with a few pages of the same site that it links to. If none of them can be
//! fetched, a person is asked.
//!
//! Sources: ACT rule ye5d6e; WCAG techniques G1, G123, G124.
//!
//! ```html passed
//! <a href="#inhalt">Zum Inhalt</a><nav>Start</nav>
//! <main id="inhalt"><h1>Eins</h1></main>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html failed no-link-past-repeated
//! <nav>Start</nav>
//! <h1>Eins</h1>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html cantTell no-link-past-repeated-unknown ask-link-past-repeated
//! <nav>Start</nav><p>Hallo</p><a href="/zwei">Weiter</a>
//! ```

use crate::scripts::Scripts;
use crate::repeated::{Repetition, Way};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "bypass-link",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["ye5d6e"],
    counterparts: &["axe:skip-link"],
    impact: Impact::Moderate,
    affected: &["keyboard", "motor", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if !page.root_element().is_some_and(|root| page.is(root, "html")) {
        return;
    }
    let repetition = Repetition::of(page);
    let way = repetition.jump(page, &Scripts::of(page));
    match way {
        Way::Open => targets.page_passed(),
        Way::Closed => targets.page_failed(msg("no-link-past-repeated")),
        Way::Perhaps => targets.page_cant_tell(msg("no-link-past-repeated-unknown"), msg("ask-link-past-repeated")),
    }
}
