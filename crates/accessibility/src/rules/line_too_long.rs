//! Checks that lines of running text are not longer than about 120 characters.
//!
//! At the end of a very long line the eye loses the way to the beginning of the next one, above all for people with
//! dyslexia and for those who magnify.
//!
//! Give text a largest width, for example `max-width: 70ch`.
//!
//! Passages of at least two lines are measured at a width of 1280 pixels. The page is reported once, with the
//! longest lines.
//!
//! Sources: WCAG 2.2 SC 1.4.8 (level AAA: 80 characters); technique C20.
//!
//! ```html passed
//! <p style="max-width: 30em">Bringen Sie bitte den Ausweis, den Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller, und Sie müssen nicht noch einmal zu uns kommen, weil etwas fehlt, das wir für Ihren Antrag brauchen. Wenn Sie einen Termin haben, warten Sie kürzer als ohne einen.</p>
//! ```
//!
//! ```html failed line-too-long
//! <p>Bringen Sie bitte den Ausweis, den Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller, und Sie müssen nicht noch einmal zu uns kommen, weil etwas fehlt, das wir für Ihren Antrag brauchen. Wenn Sie einen Termin haben, warten Sie kürzer als ohne einen. Termine vergeben wir für die nächsten zwei Wochen, und jeden Morgen kommen neue hinzu. Wer eine Begleitung braucht, kann sie mitbringen; das ist auch bei der Abgabe erlaubt und kostet nichts.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Kurzer Text.</p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "line-too-long",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MAX_LENGTH: usize = 120;
const MIN_LINES: usize = 2;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let mut long = None;
    for passage in passages::all(page).iter().filter(|passage| passage.length >= MAX_LENGTH) {
        let lines = passage.lines(page);
        let (all, widest) = (lines.iter().sum::<f32>(), lines.iter().copied().fold(0.0, f32::max));
        if lines.len() < MIN_LINES || all <= 0.0 {
            continue;
        }
        let length = (passage.length as f32 * widest / all).round() as usize;
        if length <= MAX_LENGTH {
            targets.passed(passage.block);
        } else {
            long = long.max(Some((length, passage.block, short(&passage.text))));
        }
    }
    if let Some((length, block, text)) = long {
        targets.failed(block, msg("line-too-long").with("length", length).with("text", text));
    }
}
