//! Checks that names and role descriptions for braille have a counterpart for all others.
//!
//! `aria-braillelabel` only shortens a name for people who read braille. Without a name, those who listen
//! get none.
//!
//! Add `aria-label` or text, and `aria-roledescription` for `aria-brailleroledescription`; or remove the
//! attribute.
//!
//! Sources: WCAG 2.2 SC 4.1.2; WAI-ARIA 1.3, aria-braillelabel and aria-brailleroledescription.
//!
//! ```html passed
//! <button aria-braillelabel="****">4 von 5 Sternen</button>
//! ```
//!
//! ```html failed aria-braille-name
//! <div role="img" aria-braillelabel="****"></div>
//! ```
//!
//! ```html failed aria-braille-role
//! <article aria-brailleroledescription="flr">Folie</article>
//! ```
//!
//! ```html inapplicable
//! <div role="img" aria-braillelabel="" aria-label="4 von 5 Sternen"></div> <div hidden aria-braillelabel="*"></div>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-braille-equivalent",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:aria-braille-equivalent"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let set = |id: NodeId, name: &str| page.attr(id, name).is_some_and(|text| !text.trim().is_empty());
    let marked: Vec<NodeId> = elements
        .filter(|id| set(*id, "aria-braillelabel") || set(*id, "aria-brailleroledescription"))
        .collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        if set(id, "aria-braillelabel") && !page.has_name(id) {
            targets.failed(id, msg("aria-braille-name"));
        } else if set(id, "aria-brailleroledescription") && !set(id, "aria-roledescription") {
            targets.failed(id, msg("aria-braille-role"));
        } else {
            targets.passed(id);
        }
    }
}
