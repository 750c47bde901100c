//! Checks that words are not stretched with blanks between their letters.
//!
//! `W i l l k o m m e n` is eight letters for a screen reader and for a search, not a word.
//!
//! Write the word as it is, and set `letter-spacing` in the style sheet.
//!
//! At least four single letters in a row count, with a vowel among them, written as a word is. Letters in the order of the alphabet, initials of
//! weekdays, months and points of the compass, and text in code do not.
//!
//! Sources: WCAG 2.2 SC 1.3.2; failure F32; technique C8.
//!
//! ```html passed
//! <p style="letter-spacing: 0.3em">Willkommen</p>
//! ```
//!
//! ```html failed letters-spaced
//! <p>W i l l k o m m e n in Musterhausen</p>
//! ```
//!
//! ```html passed
//! <p>A B C D E F und M T W T F S S</p>
//! ```
//!
//! ```html inapplicable
//! <img alt="" src="a.png">
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "letters-spaced",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Initials that stand in a row and are no word.
const INITIALS: &[&str] = &["mtwtfss", "smtwtfs", "mdmdfss", "jfmamjjasond", "nesw", "nosw"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body() else { return };
    let mut any = false;
    for node in page.flat_descendants(body) {
        let Some(text) = page.text_of(node).filter(|text| !text.trim().is_empty()) else { continue };
        if !page.is_visible(node) || is_code(page, node) {
            continue;
        }
        any = true;
        if let (Some(word), Some(parent)) = (stretched(text), page.flat_parent(node)) {
            targets.failed(parent, msg("letters-spaced").with("text", word));
        }
    }
    if any && targets.is_empty() {
        targets.page_passed();
    }
}

/// The first stretched word in a text.
fn stretched(text: &str) -> Option<String> {
    static LETTERS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[\s(])((?:\p{L}[ \u{a0}\u{2002}-\u{200a}]+){3,}\p{L})(?:$|[\s.,;:!?)])")
            .unwrap_or_else(|_| unreachable!())
    });
    let runs = LETTERS.captures_iter(text).map(|found| found[1].to_owned());
    runs.into_iter().find(|run| {
        let letters: Vec<char> = run.chars().filter(|c| c.is_alphabetic()).collect();
        let word: String = letters.iter().flat_map(|c| c.to_lowercase()).collect();
        let rises = word.chars().zip(word.chars().skip(1)).all(|(a, b)| a <= b);
        let vowel = word.contains(['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö', 'ü']);
        let rest = &letters[1..];
        let capitals = letters.iter().all(|c| c.is_uppercase());
        let lower = rest.iter().all(|c| c.is_lowercase()) && (letters[0].is_uppercase() || letters.len() > 4);
        (capitals || lower) && vowel && !rises && !INITIALS.contains(&word.as_str())
    })
}

fn is_code(page: &Page, node: NodeId) -> bool {
    let around = page.flat_ancestors(node);
    let mut around = around.map(|up| page.tag(up));
    around.any(|tag| matches!(tag, "code" | "pre" | "kbd" | "samp" | "var" | "math"))
}
