//! Checks that no long passage of text is set in bold type as a whole.
//!
//! Where everything is emphasised nothing is, and thick letters run into each other for people with low vision.
//!
//! Set the few words in bold type that matter, or use a heading.
//!
//! Passages of at least 160 characters count. The page is reported once.
//!
//! Sources: W3C, Making Content Usable for People with Cognitive and Learning Disabilities.
//!
//! ```html passed
//! <p>Bringen Sie bitte den <strong>Ausweis</strong> und den Mietvertrag mit, dann geht es schneller, und Sie müssen nicht noch einmal kommen, weil etwas fehlt, das wir brauchen. Vielen Dank dafür.</p>
//! ```
//!
//! ```html failed text-bold-long
//! <p><strong>Bringen Sie bitte den Ausweis und den Mietvertrag mit, dann geht es schneller, und Sie müssen nicht noch einmal kommen, weil etwas fehlt, das wir brauchen. Vielen Dank dafür.</strong></p>
//! ```
//!
//! ```html inapplicable
//! <p><strong>Heute geschlossen</strong></p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-bold-long",
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

const MIN_LENGTH: usize = 160;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let passages = passages::all(page);
    let long = passages.iter().filter(|passage| passage.length >= MIN_LENGTH);
    let (bold, others): (Vec<_>, Vec<_>) =
        long.partition(|p| p.is_all(page, |style| style.font_weight >= 700.0));
    others.iter().for_each(|passage| targets.passed(passage.block));
    if let Some(first) = bold.first() {
        let message = msg("text-bold-long").with("count", bold.len());
        targets.failed(first.block, message.with("text", short(&first.text)));
    }
}
