//! Checks that no longer passage of text is written in capital letters only.
//!
//! Words are recognised by their outline, and capitals all have the same. People with dyslexia read them letter
//! by letter, and some screen readers spell them out.
//!
//! Write as usual, with capitals at the beginning, and emphasise by other means.
//!
//! Passages of at least six words and 30 letters count, whether typed in capitals or made so by
//! `text-transform`. The page is reported once.
//!
//! Sources: W3C, Making Content Usable for People with Cognitive and Learning Disabilities; Siteimprove R72.
//!
//! ```html passed
//! <p>Bitte füllen Sie das Formular vollständig aus und unterschreiben Sie es.</p>
//! ```
//!
//! ```html failed text-uppercase-long
//! <p>BITTE FÜLLEN SIE DAS FORMULAR VOLLSTÄNDIG AUS UND UNTERSCHREIBEN SIE ES.</p>
//! ```
//!
//! ```html failed text-uppercase-long
//! <p style="text-transform: uppercase">Bitte füllen Sie das Formular vollständig aus und unterschreiben Sie es.</p>
//! ```
//!
//! ```html inapplicable
//! <p>STADT MUSTERHAUSEN</p>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages::{self, Passage};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-uppercase-long",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R72"],
    impact: Impact::Minor,
    affected: &["cognitive", "low-vision", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_WORDS: usize = 6;
const MIN_LETTERS: usize = 30;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let mut capitals: Vec<(NodeId, String)> = Vec::new();
    for passage in passages::all(page).iter().filter(|passage| passage.length >= MIN_LETTERS) {
        let text = passage.text.as_str();
        let letters = text.chars().filter(|c| c.is_lowercase() || c.is_uppercase()).count();
        if text.split_whitespace().count() < MIN_WORDS || letters < MIN_LETTERS || is_code(page, passage) {
            continue;
        }
        if is_uppercase(page, passage) {
            capitals.push((passage.block, text.to_owned()));
        } else {
            targets.passed(passage.block);
        }
    }
    if let Some((first, text)) = capitals.first() {
        let message = msg("text-uppercase-long").with("count", capitals.len());
        targets.failed(*first, message.with("text", short(text)));
    }
}

fn is_uppercase(page: &Page, passage: &Passage) -> bool {
    passage.texts.iter().all(|text| {
        let made = page.flat_parent(*text).and_then(|parent| page.style(parent));
        let typed = page.text_of(*text).unwrap_or_default();
        made.is_some_and(|style| style.uppercase) || !typed.chars().any(char::is_lowercase)
    })
}

fn is_code(page: &Page, passage: &Passage) -> bool {
    passage.is_in(page, &["pre", "code", "kbd", "samp"])
}
