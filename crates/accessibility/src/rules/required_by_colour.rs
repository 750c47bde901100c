//! Checks that required fields and errors are not shown by colour alone.
//!
//! "Rote Felder sind Pflichtfelder" helps nobody who does not see red.
//!
//! Add a star or the word to the labels.
//!
//! Reported is a sentence that connects a colour with fields that are required or wrong, if no label of the page says
//! so in words or with a star. If labels have a star or the word, it passes; if only the markup says it (`required`,
//! `aria-invalid`), that helps the ear but not the eye, and a person is asked.
//!
//! Sources: WCAG 2.2 SC 1.4.1; failure F81; technique G14.
//!
//! ```html passed
//! <p>Rot markierte Felder sind Pflichtfelder und haben einen Stern.</p><label style="color: red">Ort * <input required></label>
//! ```
//!
//! ```html failed required-by-colour
//! <p>Rot markierte Felder sind Pflichtfelder.</p><label style="color: red">Ort <input></label>
//! ```
//!
//! ```html cantTell required-by-colour ask-required-by-colour
//! <p>Rot beschriftete Felder müssen ausgefüllt werden.</p><label style="color: red">Ort <input required></label>
//! ```
//!
//! ```html inapplicable
//! <p>Das Rathaus ist rot.</p><label>Ort <input></label>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::labels::is_field;
use crate::passages;
use crate::prelude::*;
use crate::words::COLOUR;

/// See the module.
pub const CHECK: Check = Check {
    id: "required-by-colour",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// What is said of fields.
const NEED: &str = r"(?:required|mandatory|must be (?:filled|completed)|obligatory|in error|errors?|invalid|pflicht\w*|erforderlich\w*|notwendig\w*|ausgefüllt werden|fehler\w*|falsch\w*)";

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
        let colour = format!(r"\b(?:{COLOUR}|colou?r(?:ed)?|highlighted|farbig\w*)\b");
        Regex::new(&format!(r"(?i){colour}[^.!?]*\b{NEED}\b|\b{NEED}\b[^.!?]*{colour}")).unwrap_or_else(|_| unreachable!())
    });
    static WORD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"(?i)\b{NEED}\b")).unwrap_or_else(|_| unreachable!())
    });
    let fields: Vec<NodeId> = page.elements().iter().copied().filter(|id| is_field(page, *id)).collect();
    if fields.is_empty() || needs_layout(page, targets) {
        return;
    }
    let marked = fields.iter().any(|id| {
        let invalid = page.attr(*id, "aria-invalid") == Some("true");
        let name = page.name_text(*id);
        name.contains('*') || WORD.is_match(name) || invalid && page.has_attr(*id, "aria-describedby")
    });
    let in_markup = fields.iter().any(|id| {
        let says = |name: &str| page.attr(*id, name) == Some("true");
        page.has_attr(*id, "required") || says("aria-required") || says("aria-invalid")
    });
    for passage in passages::all(page).iter() {
        let text = passage.text.as_str();
        if passage.length > 400 || !SENTENCE.is_match(text) || passage.is_in(page, &["label", "legend", "button"]) {
            continue;
        }
        let message = msg("required-by-colour").with("text", short(text));
        if marked {
            targets.passed(passage.block);
        } else if in_markup {
            targets.cant_tell(passage.block, message, msg("ask-required-by-colour"));
        } else {
            targets.failed(passage.block, message);
        }
    }
}
