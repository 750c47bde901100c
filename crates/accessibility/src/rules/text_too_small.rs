//! Checks that no text is smaller than 10 CSS pixels.
//!
//! Hardly anybody reads such text without zooming, least of all on a telephone.
//!
//! Set sizes relative to the reader's own (`1rem`, `0.9em`) and never below 12 pixels.
//!
//! Texts of at least ten characters count. The page is reported once, with the smallest size.
//!
//! Sources: WCAG 2.2, understanding SC 1.4.4; Siteimprove R75 (9 pixels).
//!
//! ```html passed
//! <p style="font-size: 12px">Alle Angaben ohne Gewähr.</p>
//! ```
//!
//! ```html failed text-too-small
//! <p style="font-size: 8px">Alle Angaben ohne Gewähr.</p>
//! ```
//!
//! ```html inapplicable
//! <p><sup style="font-size: 8px">1</sup></p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-too-small",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R75"],
    impact: Impact::Moderate,
    affected: &["low-vision", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_SIZE: f32 = 10.0;
const MIN_LENGTH: usize = 10;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let mut small: Vec<(f32, NodeId, String)> = Vec::new();
    for text in passages::all(page).iter().flat_map(|passage| &passage.texts) {
        let own = page.text_of(*text).unwrap_or_default().trim();
        let Some(parent) = page.flat_parent(*text).filter(|_| own.chars().count() >= MIN_LENGTH) else {
            continue;
        };
        let size = page.style(parent).map_or(MIN_SIZE, |style| style.font_size);
        if size < MIN_SIZE {
            small.push((size, parent, short(own)));
        } else {
            targets.passed(parent);
        }
    }
    if let Some((size, node, text)) = small.iter().min_by(|a, b| a.0.total_cmp(&b.0)) {
        let message = msg("text-too-small").with("count", small.len()).with("text", text.as_str());
        targets.failed(*node, message.with("size", format!("{size:.0}")));
    }
}
