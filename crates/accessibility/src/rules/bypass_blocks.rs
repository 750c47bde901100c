//! Checks that there is a way past what all pages share: a heading, a landmark, a skip link, or a menu that
//! folds.
//!
//! Without one, people who use only the keyboard or who listen go through the same header and menu on
//! every page before they reach what is new.
//!
//! Begin the main part with a heading, put it into `<main>`, and make the first link of the page lead there.
//!
//! The page is compared with a few pages of the same site that it links to. If none of them can be
//! fetched, a person is asked.
//!
//! Sources: WCAG 2.2 SC 2.4.1; ACT rule cf77f2; techniques G1, G123, G124, H69, SCR28.
//!
//! ```html passed
//! <nav>Start</nav>
//! <h1>Eins</h1>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html passed
//! <nav><a href="/zwei">Weiter</a></nav><main><h1>Eins</h1></main>
//! ```
//!
//! ```html failed no-bypass
//! <nav>Start</nav>
//! <p>Eins</p>
//! <p><a href="data:text/html,<nav>Start</nav><h1>Zwei</h1>">Weiter</a></p>
//! ```
//!
//! ```html cantTell no-bypass-unknown ask-bypass
//! <nav>Start</nav><p>Hallo</p><a href="/zwei">Weiter</a>
//! ```

use crate::scripts::Scripts;
use crate::repeated::{Repetition, Way};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "bypass-blocks",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.1"],
    level: Some(Level::A),
    act: &["cf77f2"],
    counterparts: &["axe:bypass", "alfa:SIA-R87"],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if !page.root_element().is_some_and(|root| page.is(root, "html")) {
        return;
    }
    let repetition = Repetition::of(page);
    let scripts = Scripts::of(page);
    let ways = [
        repetition.heading(page),
        repetition.landmark(page),
        repetition.jump(page, &scripts),
        repetition.collapsible(page, &scripts),
    ];
    let way = if ways.contains(&Way::Open) || (!repetition.known && has_marked_main(page)) {
        Way::Open
    } else if ways.contains(&Way::Perhaps) {
        Way::Perhaps
    } else {
        Way::Closed
    };
    match way {
        Way::Open => targets.page_passed(),
        Way::Closed => targets.page_failed(msg("no-bypass")),
        Way::Perhaps => targets.page_cant_tell(msg("no-bypass-unknown"), msg("ask-bypass")),
    }
}

/// A main landmark with a heading in it: wherever repeated content ends, the main part is marked.
fn has_marked_main(page: &Page) -> bool {
    let mains = page.elements().iter().copied().filter(|id| page.role_name(*id) == "main");
    mains.filter(|id| page.in_accessibility_tree(*id)).any(|id| {
        let inside = page.flat_descendants(id);
        inside.into_iter().any(|node| page.role_name(node) == "heading" && page.is_visible(node))
    })
}
