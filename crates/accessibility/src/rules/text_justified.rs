//! Checks that running text is not justified to both margins.
//!
//! Justified lines have gaps of different widths between the words. For people with dyslexia or low vision these
//! gaps join to white rivers that run down the page, and the lines fall apart.
//!
//! Leave running text aligned to one side: `text-align: start`.
//!
//! Only passages of at least two lines and 80 characters count. The page is reported once, with the first
//! such passage and their number.
//!
//! Sources: WCAG 2.2 SC 1.4.8 (level AAA, where a way to switch it off is enough); failure F88; technique C19.
//!
//! ```html passed
//! <p>Bringen Sie bitte den Ausweis, den Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller, und Sie müssen nicht noch einmal zu uns kommen, weil etwas fehlt, das wir brauchen.</p>
//! ```
//!
//! ```html failed text-justified
//! <p style="text-align: justify">Bringen Sie bitte den Ausweis, den Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller, und Sie müssen nicht noch einmal zu uns kommen, weil etwas fehlt, das wir brauchen.</p>
//! ```
//!
//! ```html inapplicable
//! <p style="text-align: justify">Nur ein kurzer Satz.</p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-justified",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R71"],
    impact: Impact::Moderate,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Shorter passages show no rivers.
const MIN_LENGTH: usize = 80;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let passages = passages::all(page);
    let long = passages.iter().filter(|p| p.length >= MIN_LENGTH && p.lines(page).len() >= 2);
    let (justified, others): (Vec<_>, Vec<_>) =
        long.partition(|p| is_justified(page, p.block));
    others.iter().for_each(|passage| targets.passed(passage.block));
    if let Some(first) = justified.first() {
        let message = msg("text-justified").with("count", justified.len());
        targets.failed(first.block, message.with("text", short(&first.text)));
    }
}

/// By the style sheet, or by the obsolete attribute.
fn is_justified(page: &Page, block: NodeId) -> bool {
    let mut around = std::iter::once(block).chain(page.flat_ancestors(block));
    let aligned = around.find_map(|node| page.attr(node, "align"));
    page.style(block).is_some_and(|style| style.justified) || aligned.is_some_and(|value| value.eq_ignore_ascii_case("justify"))
}
