//! Checks that no level of headings is skipped on the way down.
//!
//! People who listen move by headings and take their levels for a table of contents. After level 2, level
//! 4 looks as if a part were missing.
//!
//! Choose the level by the structure, and the size of the text with CSS.
//!
//! Going up by several levels is fine. Where the page begins is asked by `page-has-heading-one`.
//!
//! Sources: WCAG 2.2, technique G141.
//!
//! ```html passed
//! <h1>Wohngeld</h1><h2>Antrag</h2><h3>Fristen</h3><h2>Kontakt</h2>
//! ```
//!
//! ```html failed heading-order
//! <h1>Wohngeld</h1><h3>Antrag</h3>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p> <h3 hidden>Antrag</h3>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "heading-order",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:heading-order", "alfa:SIA-R53"],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let headings: Vec<(NodeId, u32)> =
        elements.filter_map(|id| Some((id, page.heading_level(id)?))).collect();
    if headings.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    let mut before: Option<u32> = None;
    for (id, level) in headings.into_iter().filter(|(id, _)| page.in_accessibility_tree(*id)) {
        match before {
            Some(before) if level > before + 1 => {
                let message = msg("heading-order").with("level", level).with("before", before);
                targets.failed(id, message);
            }
            _ => targets.passed(id),
        }
        before = Some(level);
    }
}
