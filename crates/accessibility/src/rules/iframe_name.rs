//! Checks that frames (`<iframe>`) have a name.
//!
//! Screen readers announce a frame when people get to it. Without a name, nobody knows whether it holds
//! a map, a film or an advertisement, and whether to go in.
//!
//! Say what is in it: `<iframe src="…" title="Karte: Weg zum Rathaus">`.
//!
//! Frames that are hidden, marked as decoration or taken out of the tab order do not count.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule cae760.
//!
//! ```html passed
//! <iframe srcdoc="<p>Karte" title="Karte"></iframe>
//! ```
//!
//! ```html failed iframe-name-missing
//! <iframe srcdoc="<p>Karte" title=" "></iframe>
//! ```
//!
//! ```html inapplicable
//! <iframe srcdoc="<p>Karte" tabindex="-1"></iframe> <iframe srcdoc="" role="none"></iframe>
//! <iframe srcdoc="" style="display: none"></iframe>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "iframe-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["cae760"],
    counterparts: &["axe:frame-title", "alfa:SIA-R13"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        page.is(id, "iframe")
            && page.tabindex(id).is_none_or(|index| index >= 0)
            && !page.is_marked_decorative(id)
            && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |id| {
        msg("iframe-name-missing").with("src", page.attr(id, "src").unwrap_or_default())
    });
}
