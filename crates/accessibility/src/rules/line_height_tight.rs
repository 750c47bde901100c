//! Checks that the lines of running text do not touch each other.
//!
//! Lines that stand close together are mixed up while reading, above all by people with low vision or dyslexia.
//!
//! Set a `line-height` of 1.5 for running text.
//!
//! Passages of at least three lines and 120 characters with a line height below 1.15 times the font size are
//! reported, once a page.
//!
//! Sources: WCAG 2.2 SC 1.4.8 (level AAA: 1.5); technique C21.
//!
//! ```html passed
//! <p style="line-height: 1.5; width: 20em">Bringen Sie bitte den Ausweis, den Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller, und Sie müssen nicht noch einmal kommen.</p>
//! ```
//!
//! ```html failed line-height-tight
//! <p style="line-height: 1; width: 20em">Bringen Sie bitte den Ausweis, den Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller, und Sie müssen nicht noch einmal kommen.</p>
//! ```
//!
//! ```html inapplicable
//! <p style="line-height: 1">Eine Zeile</p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "line-height-tight",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R73"],
    impact: Impact::Minor,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_HEIGHT: f32 = 1.15;
const MIN_LENGTH: usize = 120;
const MIN_LINES: usize = 3;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let mut reported = false;
    for passage in passages::all(page).iter().filter(|passage| passage.length >= MIN_LENGTH) {
        if passage.lines(page).len() < MIN_LINES {
            continue;
        }
        let style = page.style(passage.block);
        // The browser's own height depends on the font and is never tight.
        let height = style.and_then(|s| Some(s.line_height? / s.font_size)).unwrap_or(MIN_HEIGHT);
        if height + 0.005 >= MIN_HEIGHT {
            targets.passed(passage.block);
        } else if !reported {
            reported = true;
            let message = msg("line-height-tight").with("height", format!("{height:.2}"));
            targets.failed(passage.block, message.with("text", short(&passage.text)));
        }
    }
}
