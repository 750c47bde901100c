//! Checks that the `summary` of a table does not repeat its caption. It never passes, because `summary` is obsolete.
//!
//! Screen readers that still read it say the same thing twice.
//!
//! Remove the attribute; explain complex tables in a text before them.
//!
//! Sources: HTML, section 16.2; WCAG 2.2, technique H73 (obsolete).
//!
//! ```html failed table-summary-duplicate
//! <table summary="Öffnungszeiten"><caption>Öffnungszeiten</caption><tr><td>Mo</td></tr></table>
//! ```
//!
//! ```html failed table-summary-obsolete
//! <table summary="Zwei Spalten mit Tagen und Zeiten"><caption>Öffnungszeiten</caption><tr><td>Mo</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table><caption>Öffnungszeiten</caption><tr><td>Mo</td></tr></table>
//! ```

use crate::descriptive::{normal, short};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-summary-duplicate",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "table")) {
        let Some(summary) = page.attr(id, "summary").filter(|text| !text.trim().is_empty()) else { continue };
        let caption = page.child_elements(id).find(|child| page.is(*child, "caption"));
        let caption = caption.map(|caption| page.text_content(caption)).unwrap_or_default();
        if !caption.trim().is_empty() && normal(&caption) == normal(summary) {
            targets.failed(id, msg("table-summary-duplicate").with("text", short(summary)));
        } else {
            targets.failed(id, msg("table-summary-obsolete").with("text", short(summary)));
        }
    }
}
