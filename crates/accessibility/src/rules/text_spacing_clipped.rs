//! Checks that no text is cut off or covered when people widen the space between lines, words and letters.
//!
//! Some people with low vision or dyslexia read better with more space: lines 1.5 times the font
//! size apart, 0.12 em between letters, 0.16 em between words, two lines after paragraphs. Text
//! must survive that.
//!
//! Do not give boxes with text a fixed height: `min-height` lets them grow.
//!
//! The page is laid out with and without this spacing; text that is cut off only with it fails, and so does
//! text that runs out of a box of fixed height over other text.
//!
//! Sources: WCAG 2.2 SC 1.4.12, technique C36.
//!
//! ```html passed
//! <div style="overflow: hidden"><p>Bitte melden Sie sich an.</p></div>
//! ```
//!
//! ```html failed text-spacing-clipped-cut
//! <div style="overflow: hidden; height: 60px; width: 160px; line-height: 1.1">Bitte melden Sie sich vor dem Umzug
//! mit Ausweis an.</div>
//! ```
//!
//! ```html failed text-spacing-clipped-overlap
//! <div style="height: 56px; width: 160px; line-height: 1.2">Bitte melden Sie sich vor dem Umzug mit Ausweis an.</div>
//! <p style="margin: 0">Das geht auch ohne Termin.</p>
//! ```
//!
//! ```html passed
//! <div style="height: 60px; width: 160px">Bitte melden Sie sich vor dem Umzug mit Ausweis an.</div>
//! ```
//!
//! ```html inapplicable
//! <div style="min-height: 60px; width: 160px">Bitte melden Sie sich vor dem Umzug mit Ausweis an.</div>
//! ```

use offenbar_page::layout::Environment;

use crate::clipping::{candidates, clipped};
use crate::contrast::needs_styles;
use crate::overlap;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-spacing-clipped",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.12"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    let Ok(normal) = page.rendered() else { return };
    let candidates = candidates(page, normal);
    let boxed = overlap::candidates(page, normal);
    if candidates.is_empty() && boxed.is_empty() {
        return;
    }
    let environment = Environment { text_spacing: true, ..page.environment().clone() };
    let Ok(spaced) = page.rendered_in(&environment) else { return };
    for (text, parent) in candidates {
        let newly = clipped(page, normal, text, parent).is_none()
            && clipped(page, &spaced, text, parent).is_some();
        if newly {
            targets.failed(parent, msg("text-spacing-clipped-cut"));
        } else {
            targets.passed(parent);
        }
    }
    let usual = overlap::spills(page, normal, &boxed);
    let mut spills = overlap::spills(page, &spaced, &boxed);
    spills.retain(|spill| !usual.iter().any(|usual| usual.parent == spill.parent));
    let overlapping = overlap::overlapping(page, &spaced, &spills);
    for (parent, _) in boxed {
        match overlapping.iter().find(|spill| spill.parent == parent) {
            Some(_) => targets.failed(parent, msg("text-spacing-clipped-overlap")),
            None => targets.passed(parent),
        }
    }
}
