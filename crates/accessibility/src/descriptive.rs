//! What titles, headings, labels and links say, as far as a machine may judge it.
//!
//! Three answers are possible: a text says nothing at all (`click here`), a text shares its
//! distinctive words with what it stands for, or a person must judge.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use offenbar_page::{NodeId, Page, collapsed};
use rustc_hash::FxHashSet;

use crate::labels;
use crate::words::listed;

/// What a text stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum On {
    /// Title of a page.
    Title,
    /// Heading.
    Heading,
    /// Label of a form field.
    Label,
    /// Link.
    Link,
    /// Alternative of an image.
    Image,
    /// Name of a frame.
    Frame,
}

static VAGUE: LazyLock<BTreeMap<&'static str, BTreeSet<&'static str>>> = LazyLock::new(|| {
    let lines = include_str!("../data/vague-phrases.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(kind, phrases)| (kind, phrases.split('|').collect()))
        .collect()
});

static FIELD_WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../data/field-words.txt")));

/// Lower case, white space collapsed, without punctuation and arrows at the ends.
pub(crate) fn normal(text: &str) -> String {
    let text = collapsed(text).to_lowercase();
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// True if the text says nothing about what it stands on.
pub(crate) fn is_vague(on: On, text: &str) -> bool {
    let kind = match on {
        On::Title => "title",
        On::Heading => "heading",
        On::Label => "label",
        On::Link => "link",
        On::Image => "image",
        On::Frame => "frame",
    };
    if matches!(on, On::Title | On::Image) && is_filler(text) {
        return true;
    }
    let text = normal(text);
    let known = |text: &str| VAGUE.get(kind).is_some_and(|phrases| phrases.contains(text));
    // "New page 1", "Bild 3": but "Seite 3" of a series is a fine link.
    let counted = matches!(on, On::Title | On::Image | On::Frame);
    let plain =
        text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | '#' | '-'));
    !text.is_empty() && (known(&text) || counted && known(plain))
}

/// True if the text is nothing but dots and dashes, typed because something had to be there.
fn is_filler(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.chars().all(|c| {
            c.is_whitespace() || matches!(c, '.' | '…' | '-' | '–' | '—' | '_' | '*' | '?' | '#')
        })
}

/// True if the text is the name of a file: `IMG_2031.jpg`, `index.html`.
pub(crate) fn is_file_name(text: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "bmp", "tif", "tiff", "ico", "html",
        "htm", "php", "asp", "aspx", "jsp", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
        "odt", "indd", "psd", "eps", "jfif", "heic",
    ];
    let text = text.trim();
    let Some((stem, ending)) = text.rsplit_once('.') else { return false };
    let plain = |c: char| !c.is_whitespace() && !matches!(c, '?' | '!' | ',' | ':' | '@');
    !stem.is_empty()
        && stem.chars().all(plain)
        && ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
}

/// True if the text is the name that a device or a program gave to a file: `IMG_2031.jpg`,
/// `scan-0007.pdf`. Names that a person gave can be what a text is about: `robots.txt`.
pub(crate) fn is_raw_file_name(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let lower = text.trim().to_lowercase();
    let given = ["img", "dsc", "scan", "untitled", "unbenannt", "screenshot", "bildschirmfoto"];
    is_file_name(text) && (digits >= 3 || given.iter().any(|stem| lower.starts_with(stem)))
}

/// Words that carry the meaning of a text: folded, without function words and numbers.
pub(crate) fn distinctive(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(plain_letters);
    words.filter(|word| is_distinctive(word)).collect()
}

fn is_distinctive(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| COMMON.iter().copied().collect());
    const COMMON: &[&str] = &[
        "the", "and", "for", "with", "from", "this", "that", "your", "our", "are", "was", "you",
        "und", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einer", "eines",
        "fur", "mit", "von", "vom", "zum", "zur", "auf", "aus", "bei", "nach", "uber", "ist",
        "sind", "sie", "wir", "ihr", "ihre", "ihren", "ihrer", "unser", "unsere", "unserer", "all",
        "alle", "more", "mehr", "how", "what", "wie", "was", "als", "auch", "not", "nicht", "zu",
        "seite", "page", "website", "web", "site", "webseite",
    ];
    word.chars().nth(2).is_some() && word.chars().any(char::is_alphabetic) && !WORDS.contains(word)
}

/// Folded, and without accents, so that `Öffnungszeiten` meets `oeffnungszeiten` and `offnungszeiten`.
pub(crate) fn plain_letters(word: &str) -> String {
    if word.is_ascii() {
        return plain_ascii(word);
    }
    let word = word.to_lowercase();
    let word = match word.contains(['e', 'ß']) {
        true => word.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace('ß', "ss"),
        false => word,
    };
    labels::words(&word).concat()
}

/// What [`plain_letters`] comes to for most words, in one pass.
fn plain_ascii(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let mut before = ' ';
    for c in word.chars().map(|c| c.to_ascii_lowercase()) {
        if c == 'e' && matches!(before, 'a' | 'o' | 'u') {
            before = ' ';
            continue;
        }
        before = c;
        if c.is_ascii_alphanumeric() {
            plain.push(c);
        }
    }
    plain
}

/// True if every distinctive word of `part` is in `whole`, apart from endings.
pub(crate) fn all_in(part: &str, whole: &str) -> bool {
    let mut missing = distinctive(part);
    if missing.is_empty() {
        return false;
    }
    for word in whole.split(|c: char| !c.is_alphanumeric()) {
        // Folding changes no first letter that is one of ASCII's.
        let first = word.bytes().next().unwrap_or_default();
        let may_be = |known: &String| known.as_bytes().first() == Some(&first.to_ascii_lowercase());
        if first.is_ascii() && !missing.iter().any(may_be) {
            continue;
        }
        let word = plain_letters(word);
        if is_distinctive(&word) {
            missing.retain(|known| !is_same(known, &word));
        }
        if missing.is_empty() {
            return true;
        }
    }
    false
}

/// True if the two share a distinctive word.
pub(crate) fn share(a: &str, b: &str) -> bool {
    let (a, b) = (distinctive(a), distinctive(b));
    a.iter().any(|word| b.iter().any(|other| is_same(word, other)))
}

/// The same word, apart from an ending of up to two letters.
fn is_same(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short == long || (short.len() >= 4 && long.starts_with(short) && long.len() - short.len() <= 2)
}

/// True if a label names what its field wants.
pub(crate) fn names_a_field(label: &str) -> bool {
    let label = label.to_lowercase();
    let words = label.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    words.filter(|word| !word.is_empty()).any(|word| {
        let long = |known: &&str| {
            known.chars().count() >= 6 && (word.starts_with(*known) || word.ends_with(*known))
        };
        FIELD_WORDS.contains(word) || FIELD_WORDS.iter().any(long)
    })
}

/// Text of the first `<title>` of the document; empty if there is none.
pub(crate) fn document_title(page: &Page) -> String {
    let title = page.elements().iter().copied().find(|id| page.is(*id, "title"));
    let text = title.map(|title| page.text_content(title)).unwrap_or_default();
    collapsed(&text)
}

/// Exposed headings of a level, in order.
pub(crate) fn headings(page: &Page, level: Option<u32>) -> Vec<NodeId> {
    let headings = page.elements().iter().copied();
    headings
        .filter(|id| page.role_name(*id) == "heading" && page.in_accessibility_tree(*id))
        .filter(|id| level.is_none() || page.heading_level(*id) == level)
        .collect()
}

/// The beginning of a text, for a message.
pub(crate) fn short(text: &str) -> String {
    const LENGTH: usize = 80;
    let text = collapsed(text);
    match text.char_indices().nth(LENGTH) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}

/// The first few texts of a list, for a message about many.
pub(crate) fn some(texts: &[String]) -> String {
    const SHOWN: usize = 5;
    let mut distinct: Vec<&String> = Vec::new();
    for text in texts {
        if !distinct.contains(&text) {
            distinct.push(text);
        }
        // One more than is shown tells that there are more.
        if distinct.len() > SHOWN {
            break;
        }
    }
    let mut shown: Vec<String> = distinct.iter().take(SHOWN).map(|text| short(text)).collect();
    if distinct.len() > SHOWN {
        shown.push("…".to_owned());
    }
    shown.join(" · ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn vague_texts() {
        assert!(is_vague(On::Link, " Mehr … ») "));
        assert!(is_vague(On::Link, "Klicken Sie hier!"));
        assert!(!is_vague(On::Link, "Mehr über Wohngeld"));
        assert!(is_vague(On::Title, "Untitled Document"));
        assert!(!is_vague(On::Heading, "A"));
        assert!(!is_vague(On::Link, ""));
        assert!(is_vague(On::Title, "-") && is_vague(On::Image, "..."));
        assert!(!is_vague(On::Image, "→") && !is_vague(On::Image, "1-2"));
    }

    #[test]
    fn file_names() {
        assert!(is_file_name("IMG_2031.JPG") && is_file_name("index.html"));
        assert!(is_raw_file_name("IMG_2031.JPG") && is_raw_file_name("scan.pdf"));
        assert!(!is_raw_file_name("favicon.svg"), "a section about a file");
        assert!(!is_file_name("Das ist gut.") && !is_file_name("Antrag als .pdf"));
        assert!(!is_file_name("Flyer Sommerfest.pdf"), "words a person wrote");
    }

    #[test]
    fn words_meet_apart_from_endings() {
        assert!(all_in("Öffnungszeiten", "/service/oeffnungszeiten.html"));
        assert!(all_in("Anträge", "Antrag stellen") || !all_in("Anträge", "Auto"));
        assert!(all_in("Kontakt", "Kontakt und Anfahrt") && !all_in("Kontakt Presse", "Kontakt"));
        assert!(!all_in("und", "und"), "nothing distinctive");
        assert!(share("Haus am See", "Das Haus") && !share("Haus", "Maus"));
    }

    #[test]
    fn field_words() {
        assert!(names_a_field("Ihre E-Mail-Adresse") && names_a_field("Rechnungsanschrift"));
        assert!(!names_a_field("Menu") && !names_a_field("Feld"));
    }

    proptest! {
        #[test]
        fn the_short_way_for_ascii_comes_to_the_same(word in "[aeouAEOUxst0-9]{0,12}") {
            let long = word.to_lowercase().replace("ae", "a").replace("oe", "o").replace("ue", "u");
            prop_assert_eq!(plain_letters(&word), labels::words(&long).concat());
        }
    }
}
