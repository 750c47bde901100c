//! Checks that headings are not whole paragraphs.
//!
//! A heading is there to be skimmed. A paragraph in it was mostly made a heading for its size, and fills the list
//! of headings of people who listen.
//!
//! Shorten it, or make it a paragraph and give it its look in the style sheet.
//!
//! More than 160 characters are reported.
//!
//! Sources: WCAG 2.2 SC 2.4.6; technique G115; failure F43.
//!
//! ```html passed
//! <h2>Was Sie für die Anmeldung brauchen</h2>
//! ```
//!
//! ```html failed heading-long
//! <h2>Bringen Sie bitte den Ausweis, den Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller, und Sie müssen nicht noch einmal zu uns kommen, weil etwas fehlt.</h2>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Titel</p>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "heading-long",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MAX_LENGTH: usize = 160;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    for id in descriptive::headings(page, None) {
        let text = page.visible_text(id);
        let length = text.chars().count();
        if length > MAX_LENGTH {
            let message = msg("heading-long").with("length", length);
            targets.failed(id, message.with("text", descriptive::short(&text)));
        } else {
            targets.passed(id);
        }
    }
}
