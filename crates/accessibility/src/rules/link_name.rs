//! Checks that every link has a name.
//!
//! Screen readers say "link" or spell out the address. People who move from link to link do not learn
//! where it leads. Links around an icon or an image without alternative text are the usual case.
//!
//! Write text into the link, or give the image in it an `alt` that says where the link leads.
//!
//! Links that assistive technology does not get (`aria-hidden`, `display: none`) do not count.
//!
//! Sources: WCAG 2.2 SC 2.4.4 and 4.1.2; ACT rule c487ae.
//!
//! ```html passed
//! <a href="/">Start</a> <a href="/karte"><img src="karte.png" alt="Stadtplan"></a>
//! ```
//!
//! ```html failed link-name-missing
//! <a href="/"><img src="haus.png" alt=""></a>
//! ```
//!
//! ```html failed link-name-missing
//! <a href="/"><span style="display: none">Start</span></a> <span role="link" tabindex="0"></span>
//! ```
//!
//! ```html inapplicable
//! <a name="oben"></a> <a href="/" style="visibility: hidden"></a>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2", "2.4.4"],
    level: Some(Level::A),
    act: &["c487ae"],
    counterparts: &["axe:link-name", "axe:area-alt", "alfa:SIA-R11"],
    impact: Impact::Serious,
    affected: &["blind", "speech-input", "keyboard"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        !page.tag(id).is_empty() && page.is_a(id, "link") && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |id| {
        let href = page.attr(id, "href").unwrap_or_default();
        msg("link-name-missing").with("href", href)
    });
}
