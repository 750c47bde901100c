//! Checks that no long passage of text is set in italics as a whole.
//!
//! Slanted letters are hard to tell apart for people with dyslexia or low vision. A word or two stand out; a whole
//! paragraph tires.
//!
//! Use italics for single words, and another means for whole passages: a border, an indent, a heading.
//!
//! Passages of at least 100 characters count. The page is reported once.
//!
//! Sources: W3C, Making Content Usable for People with Cognitive and Learning Disabilities; Siteimprove R85.
//!
//! ```html passed
//! <p>Bringen Sie bitte den <em>Ausweis</em> und den Mietvertrag mit, dann geht es schneller, und Sie müssen nicht noch einmal kommen.</p>
//! ```
//!
//! ```html failed text-italic-long
//! <p><i>Bringen Sie bitte den Ausweis und den Mietvertrag mit, dann geht es schneller, und Sie müssen nicht noch einmal kommen.</i></p>
//! ```
//!
//! ```html inapplicable
//! <p><i>Stand: heute</i></p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-italic-long",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R85"],
    impact: Impact::Minor,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_LENGTH: usize = 100;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let passages = passages::all(page);
    let long = passages.iter().filter(|passage| passage.length >= MIN_LENGTH);
    let (italic, others): (Vec<_>, Vec<_>) = long.partition(|p| p.is_all(page, |style| style.italic));
    others.iter().for_each(|passage| targets.passed(passage.block));
    if let Some(first) = italic.first() {
        let message = msg("text-italic-long").with("count", italic.len());
        targets.failed(first.block, message.with("text", short(&first.text)));
    }
}
