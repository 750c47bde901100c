//! Notes whether what all pages share can be folded away before the page's own content.
//!
//! A menu that is closed at first does not stand in the way of people who use the keyboard or listen.
//!
//! Put menus into `<details>`, or behind a button with `aria-expanded`. Headings, landmarks or a skip link
//! do as well: this is only a note.
//!
//! The page is compared with a few pages of the same site that it links to. If none of them can be
//! fetched, a person is asked.
//!
//! Sources: ACT rule 3e12e1; WCAG technique SCR28.
//!
//! ```html passed
//! <details><summary>Menü dieser Seite</summary><nav>Start</nav></details>
//! <p>Hier</p><p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html failed repeated-not-collapsible
//! <nav>Start</nav>
//! <h1>Eins</h1>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html cantTell repeated-not-collapsible-unknown ask-repeated-collapsible
//! <nav>Start</nav><p>Hallo</p><a href="/zwei">Weiter</a>
//! ```

use crate::scripts::Scripts;
use crate::repeated::{Repetition, Way};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "bypass-collapse",
    family: Family::Page,
    kind: Kind::Indicator,
    sc: &[],
    level: None,
    act: &["3e12e1"],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if !page.root_element().is_some_and(|root| page.is(root, "html")) {
        return;
    }
    let repetition = Repetition::of(page);
    let way = repetition.collapsible(page, &Scripts::of(page));
    match way {
        Way::Open => targets.page_passed(),
        Way::Closed => targets.page_failed(msg("repeated-not-collapsible")),
        Way::Perhaps => targets.page_cant_tell(msg("repeated-not-collapsible-unknown"), msg("ask-repeated-collapsible")),
    }
}
