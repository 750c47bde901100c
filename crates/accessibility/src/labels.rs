//! Comparing what people see on a control with its accessible name: the "label in name algorithm"
//! and the "visible inner text" of W3C ACT rule 2ee8b8.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use offenbar_page::layout::{Display, Style};
use offenbar_page::{NodeId, NodeKind, Page};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;

/// Parts of the names of fonts whose letters are pictures.
const ICON_FONTS: &[&str] =
    &["icon", "awesome", "symbol", "glyph", "dingbat", "fontello", "icomoon", "feather"];

/// True for fields that people fill in or choose from, buttons not among them.
pub(crate) fn is_field(page: &Page, id: NodeId) -> bool {
    const BUTTONS: &[&str] = &["hidden", "submit", "button", "image", "reset"];
    match page.tag(id) {
        "select" | "textarea" => true,
        "input" => !BUTTONS.contains(&page.input_type(id)),
        _ => false,
    }
}

/// Text that people see in an element, in tree order; `None` for a font's pictures. Ligatures of
/// icon fonts ("search") are pictures, not words.
pub(crate) fn visible_inner_text(page: &Page, id: NodeId) -> String {
    let mut text = String::new();
    for child in page.flat_children(id).iter().copied() {
        inner(page, child, 0, &mut text);
    }
    text
}

fn inner(page: &Page, id: NodeId, depth: usize, text: &mut String) {
    match page.kind(id) {
        NodeKind::Text(own) if page.is_visible(id) => {
            text.push_str(if is_pictorial(page, id) { " " } else { own });
        }
        NodeKind::Text(own) => {
            if page.is_rendered(id) && own.trim().is_empty() {
                text.push(' ');
            }
        }
        NodeKind::Element(_) if !page.is_rendered(id) => {}
        NodeKind::Element(_) if page.is(id, "br") => text.push('\n'),
        NodeKind::Element(_) if !page.is_visible(id) => {
            if page.rect(id).is_some_and(|rect| rect.width > 0.0) {
                text.push(' ');
            }
        }
        _ if depth > 512 => {}
        _ => {
            let style = page.style(id);
            let apart = style.is_some_and(|style| match style.display {
                Display::Block | Display::Table => !style.inline_block,
                Display::TablePart | Display::TableCell => true,
                _ => false,
            });
            if apart {
                text.push('\n');
            }
            for child in page.flat_children(id).iter().copied() {
                inner(page, child, depth + 1, text);
            }
            if apart {
                text.push('\n');
            }
        }
    }
}

/// True if a text node is set in a font of pictures.
pub(crate) fn is_pictorial(page: &Page, text: NodeId) -> bool {
    let parent = page.flat_ancestors(text).find(|node| page.is_element(*node));
    let Some(style) = parent.and_then(|parent| page.style(parent)) else { return false };
    is_icon_font(style)
}

/// True for fonts that show signs and words as pictures, by their name.
pub(crate) fn is_icon_font(style: &Style) -> bool {
    style.font_family.first().is_some_and(|family| {
        let family = family.to_lowercase();
        ICON_FONTS.iter().any(|part| family.contains(part))
    })
}

/// Characters without a meaning in Unicode (private use areas): icon fonts draw their signs there, and
/// screen readers have no word for them.
pub(crate) fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}')
}

/// Case folding as Unicode defines it, as far as it matters to words: ß becomes ss.
pub(crate) fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

/// Takes a string apart into words, as the algorithm says.
pub(crate) fn words(text: &str) -> Vec<String> {
    static PARENTHESES: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\([^()]*\)").unwrap_or_else(|_| unreachable!()));
    if text.is_ascii() && !text.contains('(') {
        // What the steps below come to for most words.
        let parts = text.split(|c: char| !c.is_ascii_alphanumeric());
        return parts.filter(|part| !part.is_empty()).map(str::to_ascii_lowercase).collect();
    }
    let text = if text.contains('(') { PARENTHESES.replace_all(text, "") } else { text.into() };
    let mut apart = String::with_capacity(text.len());
    for c in fold(&text).nfkd() {
        match c {
            // Scripts without spaces between words: each character counts as one.
            c if is_unspaced(c) && is_word(c) => apart.extend([' ', c, ' ']),
            c if is_word(c) => apart.push(c),
            _ => apart.push(' '),
        }
    }
    apart.split_whitespace().map(str::to_owned).collect()
}

/// True for letters and numbers (general categories L and N).
fn is_word(c: char) -> bool {
    static WORD: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"[\p{L}\p{N}]").unwrap_or_else(|_| unreachable!()));
    match c {
        '\0'..='\u{24F}' => c.is_alphanumeric(),
        // Combining marks, which decomposing leaves behind.
        '\u{300}'..='\u{36F}' => false,
        _ => WORD.is_match(c.encode_utf8(&mut [0; 4])),
    }
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// True if `part` appears in `whole`, one after the other and without a gap.
pub(crate) fn contains(whole: &[String], part: &[String]) -> bool {
    part.is_empty() || whole.windows(part.len()).any(|window| window == part)
}

/// Why a label that is not in the name may still be no failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Excuse {
    /// Label or name has an abbreviation of words in the other: the algorithm does not apply.
    Abbreviation,
    /// Words are written in another way: the algorithm does not apply.
    Spelling,
    /// It may be one of these; a person must look.
    Perhaps,
}

/// Looks for what takes a label that is not in the name out of the rule's reach.
pub(crate) fn excuse(label: &str, name: &str) -> Option<Excuse> {
    let (label_words, name_words) = (words(label), words(name));
    if differs_by_hyphen(label, &label_words, name, &name_words) {
        return Some(Excuse::Spelling);
    }
    let mut found = None;
    for word in label_words.iter().filter(|word| !name_words.contains(word)) {
        match excuse_of(word, label, &name_words)
            .or_else(|| reversed(word, &name_words, &label_words))
        {
            Some(Excuse::Perhaps) => found = Some(Excuse::Perhaps),
            Some(certain) => found = found.or(Some(certain)),
            // One word that is simply missing settles it.
            None => return None,
        }
    }
    found
}

/// The same letters, with a hyphen in one of the two: "E-Mail" and "Email".
fn differs_by_hyphen(
    label: &str,
    label_words: &[String],
    name: &str,
    name_words: &[String],
) -> bool {
    let hyphen = |text: &str| text.contains(['-', '\u{2010}', '\u{2011}', '\u{AD}']);
    let joined: String = label_words.concat();
    let has_letters = joined.chars().any(char::is_alphabetic);
    if !has_letters || !(hyphen(label) || hyphen(name)) {
        return false;
    }
    let starts = 0..name_words.len();
    starts.into_iter().any(|start| {
        let mut run = String::new();
        name_words[start..].iter().any(|word| {
            run.push_str(word);
            run == joined
        })
    })
}

/// Is a word of the label an abbreviation of words in the name, or another spelling of one?
fn excuse_of(word: &str, original: &str, others: &[String]) -> Option<Excuse> {
    let length = word.chars().count();
    if numeral(word).is_some_and(|other| others.iter().any(|word| other.contains(&word.as_str()))) {
        return Some(Excuse::Perhaps);
    }
    if !word.chars().all(char::is_alphabetic) {
        return None;
    }
    if has_full_stop(word, original) && others.iter().any(|other| stands_for(word, other)) {
        return Some(Excuse::Abbreviation);
    }
    if is_initials(word, others) {
        let capitals = word.to_uppercase();
        let written = original.split(|c: char| !c.is_alphanumeric()).any(|part| part == capitals);
        return written.then_some(Excuse::Abbreviation);
    }
    if others.iter().any(|other| shortens(word, other)) {
        return Some(Excuse::Abbreviation);
    }
    let near = others.iter().any(|other| length >= 5 && is_near(word, other));
    near.then_some(Excuse::Perhaps)
}

/// The other way round: a word of the name abbreviates the word of the label.
fn reversed(word: &str, name_words: &[String], label_words: &[String]) -> Option<Excuse> {
    let mut others = name_words.iter().filter(|other| !label_words.contains(other));
    others.any(|other| shortens(other, word)).then_some(Excuse::Abbreviation)
}

/// True if `short` is a known abbreviation that may stand for `long`: its letters appear in it in
/// the same order, beginning with the first.
fn shortens(short: &str, long: &str) -> bool {
    static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let data = include_str!("../data/abbreviations.txt");
        let lines = data.lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).flat_map(words).collect()
    });
    KNOWN.contains(short) && stands_for(short, long)
}

/// The letters of `short` appear in `long` in the same order, beginning with the first.
fn stands_for(short: &str, long: &str) -> bool {
    let mut letters = long.chars();
    long.len() > short.len()
        && long.chars().next() == short.chars().next()
        && short.chars().all(|letter| letters.any(|other| other == letter))
}

/// True if the word is written with a full stop: "Tech.".
fn has_full_stop(word: &str, original: &str) -> bool {
    original.split_whitespace().any(|part| {
        part.strip_suffix('.').is_some_and(|part| words(part).last().is_some_and(|own| own == word))
    })
}

/// First letters of words that follow each other.
fn is_initials(word: &str, others: &[String]) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.len() >= 2
        && others.windows(letters.len()).any(|window| {
            window.iter().zip(&letters).all(|(other, letter)| other.starts_with(*letter))
        })
}

/// At most one letter more, less or other, but not at the end.
fn is_near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    // A letter more at the end makes another word: "product" and "products".
    front + back + 1 >= a.len().max(b.len()) && back > 0
}

/// Numbers that are written as words.
fn numeral(word: &str) -> Option<[&'static str; 3]> {
    const NUMERALS: &[[&str; 3]] = &[
        ["0", "zero", "null"],
        ["1", "one", "eins"],
        ["2", "two", "zwei"],
        ["3", "three", "drei"],
        ["4", "four", "vier"],
        ["5", "five", "funf"],
        ["6", "six", "sechs"],
        ["7", "seven", "sieben"],
        ["8", "eight", "acht"],
        ["9", "nine", "neun"],
        ["10", "ten", "zehn"],
        ["11", "eleven", "elf"],
        ["12", "twelve", "zwolf"],
    ];
    NUMERALS.iter().find(|row| row.contains(&word)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_cut() {
        assert_eq!(words("  Straße\u{A0}(neu) 12/3 🎉"), ["strasse", "12", "3"]);
        assert_eq!(words("(((("), Vec::<String>::new());
        assert_eq!(words("一二 ab"), ["一", "二", "ab"]);
    }

    #[test]
    fn only_runs_without_a_gap_count() {
        let name = words("Jetzt alle Anträge ansehen");
        assert!(contains(&name, &words("alle Anträge")));
        assert!(!contains(&name, &words("Jetzt Anträge")));
        assert!(contains(&name, &[]));
    }

    #[test]
    fn abbreviations_and_spelling_are_out_of_reach() {
        assert_eq!(excuse("FAQ", "Frequently asked questions"), Some(Excuse::Abbreviation));
        assert_eq!(
            excuse("Öffnungszeiten Mo.", "Öffnungszeiten Montag"),
            Some(Excuse::Abbreviation)
        );
        assert_eq!(excuse("Asst. Tech.", "Assistive Technology"), Some(Excuse::Abbreviation));
        assert_eq!(excuse("Discover It", "Discover Italy"), None);
        assert_eq!(excuse("E-Mail", "Email schreiben"), Some(Excuse::Spelling));
        assert_eq!(excuse("Colour", "Change color"), Some(Excuse::Perhaps));
        assert_eq!(excuse("Weiter", "Nächster Schritt"), None);
        assert_eq!(excuse("123.456", "1 2 3 4 5 6"), None);
        assert_eq!(excuse("2", "Two"), Some(Excuse::Perhaps));
        assert_eq!(excuse("Product", "Products"), None);
        assert_eq!(excuse("Entdecken It", "Entdecken Italien"), None);
    }
}
