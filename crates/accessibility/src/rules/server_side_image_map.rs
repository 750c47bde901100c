//! Checks that no image sends the place of a click to the server (`ismap`).
//!
//! With a keyboard nobody can choose a place in the image; people who do not see it do not learn what
//! there is to choose.
//!
//! Use links, or a client-side image map with `<map>` and `<area>`.
//!
//! Sources: WCAG 2.2 SC 2.1.1; HTML, section 4.8.3.
//!
//! ```html passed
//! <img src="karte.png" alt="Karte" usemap="#k"><map name="k"><area href="/nord" alt="Nord" coords="0,0,9,9"></map>
//! ```
//!
//! ```html failed server-side-image-map
//! <a href="/karte"><img src="karte.png" alt="Karte" ismap></a>
//! ```
//!
//! ```html inapplicable
//! <img src="karte.png" alt="Karte" ismap> <a href="/"><img src="a.png" alt="Start"></a>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "server-side-image-map",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:server-side-image-map"],
    impact: Impact::Minor,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "img")) {
        let link = page.ancestors(id).find(|above| page.is(*above, "a"));
        if link.is_some_and(|link| page.has_attr(link, "href")) && page.has_attr(id, "ismap") {
            targets.failed(id, msg("server-side-image-map"));
        } else if page.has_attr(id, "usemap") {
            targets.passed(id);
        }
    }
}
