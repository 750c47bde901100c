//! Asks about instructions that point to something by its colour, shape, size, place or sound.
//!
//! "Klicken Sie auf die rote Schaltfläche rechts" helps nobody who does not see red or right: blind people,
//! colour-blind people, people who magnify the page or see it in one column on a telephone.
//!
//! Name what you point to: "Klicken Sie auf die rote Schaltfläche *Weiter*".
//!
//! Texts without such words, or where they point to nothing on the page, pass. Whether what is pointed to is
//! also named, a machine cannot judge: a person is asked, with the sentences.
//!
//! Sources: WCAG 2.2 SC 1.3.3; ACT rule 9bd38c; techniques G96, F14, F26.
//!
//! ```html passed
//! <p>Das Rathaus ist rot und steht am Markt.</p>
//! ```
//!
//! ```html cantTell visual-references ask-visual-references
//! <p>Klicken Sie auf die rote Schaltfläche.</p>
//! ```
//!
//! ```html cantTell visual-references
//! <p>When you hear the beep, enter your code.</p>
//! ```
//!
//! ```html cantTell visual-references
//! <p>More details are in the menu on the left.</p>
//! ```
//!
//! ```html cantTell visual-references
//! <p lang="de">Wenn Sie nicht weiterkommen, finden Sie Hilfe über das kleine Zeichen neben dem jeweiligen Feld des Antrags.</p>
//! ```
//!
//! ```html passed
//! <p lang="de">Gespräche drehen sich im Kreis.</p><p lang="de">Unsere Seite enthält Links zu unseren Profilen.</p><p lang="de">Das Zelt steht neben dem Festplatz.</p>
//! ```
//!
//! ```html inapplicable
//! <img alt="" src="a.png">
//! ```

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::descriptive;
use crate::language;
use crate::prelude::*;
use crate::words::{Words, visual_words};

/// See the module.
pub const CHECK: Check = Check {
    id: "visual-reference",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.3"],
    level: Some(Level::A),
    act: &["9bd38c"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "low-vision", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How long a text around is that still counts as one sentence, in bytes.
const AROUND: usize = 600;

/// Phrases in which a word for a place points to a place on the screen.
const PLACES: &[&str] = &[
    "on the left", "on the right", "to the left", "to the right", "at the top", "at the bottom", "on top",
    "left side", "right side", "left hand", "right hand", "left column", "right column", "left menu",
    "right menu", "auf der linken", "auf der rechten", "links oben", "rechts oben", "links unten",
    "rechts unten", "oben links", "oben rechts", "unten links", "unten rechts", "linken seite",
    "rechten seite", "am linken", "am rechten", "am oberen", "am unteren", "nach links", "nach rechts",
    "linke spalte", "rechte spalte", "linken spalte", "rechten spalte",
];

/// Phrases in which what follows soon says whether the place is one on the screen.
const BESIDE: &[&[&str]] = &[&["next", "to"], &["neben", "dem"], &["neben", "der"], &["neben", "den"]];
/// How soon.
const SOON: usize = 4;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body() else { return };
    let (mut open, mut any) = (Vec::new(), false);
    for node in page.flat_descendants(body) {
        let Some(text) = page.text_of(node).filter(|text| !text.trim().is_empty()) else { continue };
        if !(page.is_visible(node) || page.in_accessibility_tree(node)) {
            continue;
        }
        any = true;
        // The words are German and English.
        let lang = page.language(node).map(language::primary).unwrap_or_default();
        if !matches!(lang.as_str(), "" | "de" | "en") {
            continue;
        }
        if points(page, node, text, &lang) {
            open.push(text.to_owned());
        }
    }
    if any && open.is_empty() {
        targets.page_passed();
    }
    if !open.is_empty() {
        let (count, list) = (open.len(), descriptive::some(&open));
        let message = msg("visual-references").with("count", count).with("texts", &list);
        let question = msg("ask-visual-references").with("count", count).with("texts", list);
        targets.page_cant_tell(message, question);
    }
}

/// True if a text points to content by a word for how it looks or where it is.
fn points(page: &Page, node: NodeId, text: &str, lang: &str) -> bool {
    let words = Words::of(text);
    if names_a_place(&words) || stands_beside(&words) {
        return true;
    }
    // "Available under the terms of …" names no place.
    let of_terms = |word: &str| word.starts_with("licen") || matches!(word, "terms" | "conditions" | "law");
    let of_terms = words.iter().any(of_terms);
    let says = |kind: &str, word: &str| {
        visual_words(kind).contains(word)
            && !(of_terms && word == "under")
            && (word != "links" || is_left(text, lang))
    };
    let short = words.len() <= 12;
    let seen: Vec<&str> =
        words.iter().filter(|word| says("look", word) || says("sound", word) || short && says("place", word)).collect();
    if seen.is_empty() {
        return false;
    }
    // A sentence may be cut by markup inside it; the words around count as well.
    let around = page.parent(node).and_then(|parent| short_text(page, parent));
    let around = around.map(|around| Words::of(&around));
    let mut around = around.as_ref().unwrap_or(&words).iter();
    // The circle that something is said to be is not also the thing that looks so.
    around.any(|word| {
        visual_words("act").contains(word)
            || visual_words("thing").contains(word) && seen.iter().any(|other| *other != word)
    })
}

/// True if "links" is the German word for "left": nouns have a capital letter, and in English it is always a noun.
fn is_left(text: &str, lang: &str) -> bool {
    lang != "en" && text.split(|c: char| !c.is_alphabetic()).any(|word| word == "links")
}

/// True if something is said to be beside a thing on the screen.
fn stands_beside(words: &Words) -> bool {
    let things = visual_words("thing");
    (0..words.len()).any(|place| {
        let here = |phrase: &&&[&str]| (place..).zip(**phrase).all(|(place, part)| words.get(place) == *part);
        BESIDE.iter().find(here).is_some_and(|phrase| {
            (place + phrase.len()..place + phrase.len() + SOON).any(|at| things.contains(words.get(at)))
        })
    })
}

/// True if one of [`PLACES`] is among the words.
fn names_a_place(words: &Words) -> bool {
    static BY_FIRST: LazyLock<FxHashMap<&str, Vec<Vec<&str>>>> = LazyLock::new(|| {
        let mut phrases: FxHashMap<&str, Vec<Vec<&str>>> = FxHashMap::default();
        for phrase in PLACES {
            let parts: Vec<&str> = phrase.split(' ').collect();
            phrases.entry(parts[0]).or_default().push(parts);
        }
        phrases
    });
    (0..words.len()).any(|place| {
        let phrases = BY_FIRST.get(words.get(place)).into_iter().flatten();
        phrases.into_iter().any(|parts| (place..).zip(parts).all(|(place, part)| words.get(place) == *part))
    })
}

/// All text below an element; None if it is long.
fn short_text(page: &Page, element: NodeId) -> Option<String> {
    let mut text = String::new();
    for part in page.descendants(element).filter_map(|node| page.text_of(node)) {
        text.push_str(part);
        if text.len() >= AROUND {
            return None;
        }
    }
    Some(text)
}
