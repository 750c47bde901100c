//! Notes where `<b>` and `<i>` set whole phrases apart. It never passes.
//!
//! They say nothing but "bold" and "slanted". `<strong>` and `<em>` say that something is important or stressed, and some
//! screen readers tell.
//!
//! Use `<strong>` and `<em>` for what is meant, and CSS for looks.
//!
//! Three words and more count; the page is noted once.
//!
//! Sources: HTML, sections 4.5.21 and 4.5.22; WCAG 2.2, technique H49.
//!
//! ```html failed bold-italic-markup
//! <p><b>Bitte bringen Sie Ihren Ausweis mit.</b> Danke.</p>
//! ```
//!
//! ```html inapplicable
//! <p><strong>Bitte bringen Sie Ihren Ausweis mit.</strong> <b>PDF</b></p>
//! ```

use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "bold-italic-markup",
    family: Family::Page,
    kind: Kind::Indicator,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_WORDS: usize = 3;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let marked = page.elements().iter().copied().filter(|id| matches!(page.tag(*id), "b" | "i"));
    let phrases: Vec<(NodeId, String)> = marked
        .filter(|id| page.is_visible(*id))
        .map(|id| (id, page.text_content(id)))
        .filter(|(_, text)| text.split_whitespace().count() >= MIN_WORDS)
        .collect();
    if let Some((first, text)) = phrases.first() {
        targets.failed(*first, msg("bold-italic-markup").with("count", phrases.len()).with("text", short(text)));
    }
}
