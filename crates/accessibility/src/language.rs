//! In which language a text is: by its script, by its function words, and by trigrams.
//!
//! The answers are careful. A language is only called *clear* where several signs agree; a name, a
//! quotation or two words say nothing.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use offenbar_page::{NodeId, NodeKind, Page};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::words::{MAX_TEXT, WordLists, Words, read};

static FUNCTION_WORDS: LazyLock<WordLists> =
    LazyLock::new(|| read(include_str!("../data/function-words.txt")));
static NAMES: LazyLock<WordLists> =
    LazyLock::new(|| read(include_str!("../data/language-names.txt")));

/// What can be said about a text and the language it is declared to be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Match {
    /// The text is in the declared language.
    Right,
    /// The text is clearly in this other language (ISO 639-1, or the name of a script).
    Wrong(String),
    /// There are words, but too few or too mixed to tell.
    Unclear,
    /// There are no words.
    Empty,
}

/// Compares a text with a language tag.
pub(crate) fn matches(text: &str, tag: &str) -> Match {
    let declared = primary(tag);
    let words = Words::of(text);
    if !words.has_letters(2) {
        return Match::Empty;
    }
    if is_name_of(&words, &declared) {
        return Match::Right;
    }
    if let Some(answer) = by_script(text, &declared) {
        return answer;
    }
    match by_words(&words, &declared) {
        Some(Match::Wrong(found)) if !is_running_text(text, &found) => Match::Unclear,
        Some(answer) => answer,
        None => by_trigrams(text, &words, &declared),
    }
}

/// True if three different function words of the language stand in the text as they do in
/// sentences: in lower case. Names ("Los Angeles") and one word again and again ("Sub-section")
/// are no sentences.
fn is_running_text(text: &str, language: &str) -> bool {
    let Some(list) = FUNCTION_WORDS.get(language) else { return true };
    let parts = text.split(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’' | '-')));
    let found: BTreeSet<&str> = parts.filter(|word| list.contains(word)).collect();
    found.len() >= 3
}

/// The clear language of a text: code of ISO 639-1.
pub(crate) fn clear(text: &str) -> Option<&'static str> {
    let words = Words::of(text);
    let hits = hits(&words);
    let (best, most) = *hits.first()?;
    let next = hits.get(1).map_or(0, |(_, count)| *count);
    (most >= 4 && most * 6 >= words.len() && most * 2 >= next * 3).then_some(best)
}

/// Two-letter codes of ISO 639-1: what pages declare, apart from a few rare languages.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co \
    cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi \
    ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks \
    ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no \
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq \
    sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo \
    za zh zu gsw nds hsb dsb frr cmn yue";

/// True if the primary subtag of a language tag is that of a language.
pub(crate) fn is_known(tag: &str) -> bool {
    static KNOWN: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| CODES.split_ascii_whitespace().collect());
    let first = tag.trim().split('-').next().unwrap_or_default();
    KNOWN.contains(first) || KNOWN.contains(first.to_ascii_lowercase().as_str())
}

/// Primary subtag in lower case; synonyms become one.
pub(crate) fn primary(tag: &str) -> String {
    let first = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
    match first.as_str() {
        "nb" | "nn" => "no".to_owned(),
        "iw" => "he".to_owned(),
        "in" => "id".to_owned(),
        "sh" | "bs" | "cnr" => "hr".to_owned(),
        "gsw" | "bar" | "ksh" | "pfl" | "sxu" | "swg" | "vmf" | "wae" => "de".to_owned(),
        "fil" => "tl".to_owned(),
        _ => first,
    }
}

fn is_name_of(words: &Words, declared: &str) -> bool {
    let Some(names) = NAMES.get(declared) else { return false };
    words.len() <= 3 && words.iter().all(|word| names.contains(word) || word == declared)
}

/// A script, its code points, and the languages that are written in it.
type Script = (&'static str, &'static [(char, char)], &'static [&'static str]);

const SCRIPTS: &[Script] = &[
    ("Greek", &[('\u{370}', '\u{3FF}'), ('\u{1F00}', '\u{1FFF}')], &["el", "grc"]),
    (
        "Cyrillic",
        &[('\u{400}', '\u{52F}')],
        &[
            "ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt", "ba", "cv", "os",
            "ce", "uz", "az", "hr", "rue", "cu", "ab", "kv", "sah", "udm", "chm", "tyv", "crh",
        ],
    ),
    ("Hebrew", &[('\u{590}', '\u{5FF}')], &["he", "yi", "lad", "arc"]),
    (
        "Arabic",
        &[('\u{600}', '\u{6FF}'), ('\u{750}', '\u{77F}'), ('\u{FB50}', '\u{FEFC}')],
        &[
            "ar", "fa", "ur", "ps", "ku", "ckb", "sd", "ug", "ks", "dv", "ms", "ha", "az", "uz",
            "pa", "prs", "arz",
        ],
    ),
    (
        "Devanagari",
        &[('\u{900}', '\u{97F}')],
        &["hi", "mr", "ne", "sa", "kok", "mai", "bho", "ks", "sd"],
    ),
    ("Thai", &[('\u{E00}', '\u{E7F}')], &["th"]),
    ("Georgian", &[('\u{10A0}', '\u{10FF}')], &["ka"]),
    ("Armenian", &[('\u{530}', '\u{58F}')], &["hy"]),
    ("Hangul", &[('\u{1100}', '\u{11FF}'), ('\u{AC00}', '\u{D7AF}')], &["ko"]),
    ("Kana", &[('\u{3040}', '\u{30FF}')], &["ja", "ain"]),
    (
        "Han",
        &[('\u{3400}', '\u{4DBF}'), ('\u{4E00}', '\u{9FFF}')],
        &["zh", "ja", "ko", "yue", "wuu", "nan", "cmn"],
    ),
];

/// Languages that are never written in a Latin alphabet in ordinary text.
fn is_never_latin(declared: &str) -> bool {
    matches!(
        declared,
        "el" | "ru"
            | "uk"
            | "bg"
            | "mk"
            | "be"
            | "he"
            | "ar"
            | "fa"
            | "ur"
            | "ps"
            | "hi"
            | "ne"
            | "mr"
            | "th"
            | "ka"
            | "hy"
            | "ko"
            | "ja"
            | "zh"
    )
}

/// What the script alone says: clear if nearly all letters are of one that the language never uses.
fn by_script(text: &str, declared: &str) -> Option<Match> {
    let mut counts = vec![0_usize; SCRIPTS.len()];
    let (mut latin, mut letters) = (0_usize, 0_usize);
    for c in text[..text.floor_char_boundary(MAX_TEXT)].chars() {
        if c < '\u{250}' {
            let is_letter = usize::from(c.is_alphabetic());
            latin += is_letter;
            letters += is_letter;
            continue;
        }
        if !c.is_alphabetic() {
            continue;
        }
        letters += 1;
        let found = SCRIPTS
            .iter()
            .position(|(_, ranges, _)| ranges.iter().any(|(from, to)| (*from..=*to).contains(&c)));
        match found {
            Some(script) => counts[script] += 1,
            None if ('\u{1E00}'..='\u{1EFF}').contains(&c) => latin += 1,
            None => {}
        }
    }
    let written = NAMES.contains_key(declared) || FUNCTION_WORDS.contains_key(declared);
    let kana = SCRIPTS.iter().position(|(name, ..)| *name == "Kana")?;
    for (index, (name, _, languages)) in SCRIPTS.iter().enumerate() {
        if counts[index] * 5 < letters * 4 || (counts[index] < 4 && *name != "Han") {
            continue;
        }
        if !languages.contains(&declared) {
            let other = if languages.len() == 1 || *name == "Greek" { languages[0] } else { *name };
            return (written || is_never_latin(declared)).then(|| Match::Wrong(other.to_owned()));
        }
        // One language only, or the one usual language of the script.
        return (languages.len() <= 2 || *name == "Han").then_some(Match::Right);
    }
    if counts[kana] * 5 > letters {
        return match declared {
            "ja" => Some(Match::Right),
            "zh" | "ko" | "de" | "en" | "fr" => Some(Match::Wrong("ja".to_owned())),
            _ => None,
        };
    }
    if latin * 10 >= letters * 9 && is_never_latin(declared) && letters >= 20 {
        let words = Words::of(text);
        let best = hits(&words).first().filter(|(_, count)| *count >= 2).map(|(code, _)| *code);
        return Some(best.map_or(Match::Unclear, |code| Match::Wrong(code.to_owned())));
    }
    None
}

/// Languages of which each function word is one, as places in [`FUNCTION_WORDS`].
static LANGUAGES_OF: LazyLock<FxHashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut languages: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (place, list) in FUNCTION_WORDS.values().enumerate() {
        list.iter().for_each(|word| languages.entry(word).or_default().push(place));
    }
    languages
});

/// Function words found, by language, most first.
fn hits(words: &Words) -> Vec<(&'static str, usize)> {
    let mut counts = vec![0_usize; FUNCTION_WORDS.len()];
    for word in words.iter() {
        for place in LANGUAGES_OF.get(word).into_iter().flatten() {
            counts[*place] += 1;
        }
    }
    let mut hits: Vec<(&str, usize)> =
        FUNCTION_WORDS.keys().copied().zip(counts).filter(|(_, count)| *count > 0).collect();
    hits.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    hits
}

/// What function words say: a third of the words of an ordinary sentence are function words.
fn by_words(words: &Words, declared: &str) -> Option<Match> {
    let hits = hits(words);
    let (best, most) = *hits.first()?;
    let own = hits.iter().find(|(code, _)| *code == declared).map_or(0, |(_, count)| *count);
    let next = hits.iter().find(|(code, _)| *code != declared).map_or(0, |(_, count)| *count);
    if own > next {
        let clear = own >= 2 || own * 3 >= words.len();
        return clear.then_some(Match::Right);
    }
    if own * 5 >= most * 4 && own >= 2 {
        // Nearly as many words of another language: trigrams must agree.
        return None;
    }
    if !FUNCTION_WORDS.contains_key(declared) {
        return None;
    }
    let enough = most >= 3 && most * 5 >= words.len() && most >= own * 2 + 2;
    let close = is_close(declared, best) && most < own * 3 + 4;
    (enough && !close).then(|| Match::Wrong(best.to_owned()))
}

/// Languages so close that function words of one are often those of the other.
fn is_close(a: &str, b: &str) -> bool {
    const FAMILIES: &[&[&str]] = &[
        &["da", "no", "sv"],
        &["cs", "sk"],
        &["hr", "sl", "sr"],
        &["es", "pt", "ca", "gl", "it", "fr", "ro", "oc"],
        &["de", "nl", "lb", "nds", "af", "fy", "gsw"],
        &["ru", "uk", "bg", "be", "mk", "sr"],
        &["id", "ms"],
    ];
    FAMILIES.iter().any(|family| family.contains(&a) && family.contains(&b))
}

/// What trigrams say, for languages and texts that function words do not settle.
fn by_trigrams(text: &str, words: &Words, declared: &str) -> Match {
    let Some(info) = whatlang::detect(text) else { return Match::Unclear };
    let found = short(info.lang());
    if found == declared {
        let enough = words.len() >= 3 && info.confidence() > 0.2;
        return if enough || info.is_reliable() { Match::Right } else { Match::Unclear };
    }
    // A third opinion is needed before trigrams may say that something is wrong.
    let agrees = clear(text) == Some(found);
    let known = whatlang::Lang::all().iter().any(|lang| short(*lang) == declared);
    if info.is_reliable() && words.len() >= 12 && agrees && known && !is_close(declared, found) {
        return Match::Wrong(found.to_owned());
    }
    Match::Unclear
}

/// ISO 639-1 code of a language that trigrams know; others keep three letters.
fn short(lang: whatlang::Lang) -> &'static str {
    use whatlang::Lang;
    match lang {
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Nob => "no",
        Lang::Fin => "fi",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Tur => "tr",
        Lang::Cat => "ca",
        Lang::Ind => "id",
        Lang::Vie => "vi",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bul => "bg",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Bel => "be",
        Lang::Ell => "el",
        Lang::Lat => "la",
        Lang::Epo => "eo",
        Lang::Afr => "af",
        Lang::Tgl => "tl",
        other => other.code(),
    }
}

/// Text of an element that inherits its language from it, as W3C's ACT rules define it: text nodes,
/// and names and descriptions that come from attributes. Documents in frames without a language of
/// their own belong to it.
pub(crate) fn inheriting_text(page: &Page, id: NodeId) -> String {
    let mut text = String::new();
    collect(page, id, &mut text);
    text
}

fn collect(page: &Page, start: NodeId, text: &mut String) {
    let mut stack = vec![start];
    while let Some(node) = stack.pop() {
        if text.len() > MAX_TEXT {
            return;
        }
        match page.kind(node) {
            NodeKind::Text(own) => {
                if page.is_visible(node) || page.in_accessibility_tree(node) {
                    text.push(' ');
                    text.push_str(own);
                }
                continue;
            }
            NodeKind::Element(_) => {
                let own = page.attr(node, "lang").is_some_and(|lang| !lang.trim().is_empty());
                if own && node != start {
                    continue;
                }
                if page.in_accessibility_tree(node) {
                    attributes(page, node, text);
                }
                if let Some(frame) = page.frame(node) {
                    framed(frame, text);
                }
            }
            _ => {}
        }
        stack.extend(page.flat_children(node).iter().rev().copied());
    }
}

fn framed(frame: &Page, text: &mut String) {
    let Some(root) = frame.root_element() else { return };
    let own = frame.attr(root, "lang").is_some_and(|lang| !lang.trim().is_empty());
    if !own && let Some(body) = frame.body() {
        collect(frame, body, text);
    }
}

/// Names and descriptions that come from attributes: text nodes are read where they stand.
fn attributes(page: &Page, node: NodeId, text: &mut String) {
    const NAMING: &[&str] = &[
        "alt",
        "aria-label",
        "aria-labelledby",
        "title",
        "placeholder",
        "aria-description",
        "aria-describedby",
        "value",
    ];
    let is_button = matches!(page.input_type(node), "submit" | "button" | "reset");
    let naming = |name: &&&str| **name != "value" || is_button;
    if NAMING.iter().filter(naming).any(|name| page.has_attr(node, name))
        || page.svg_tag(node) == "svg"
    {
        for part in [page.name_text(node), page.description(node)] {
            text.push(' ');
            text.push_str(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wrong(code: &str) -> Match {
        Match::Wrong(code.to_owned())
    }

    #[test]
    fn clear_cases() {
        let german =
            "Hier finden Sie alle Formulare, die Sie für den Antrag auf Wohngeld brauchen.";
        let english = "Here you will find all of the forms that you need for your application.";
        assert_eq!(matches(german, "de-DE"), Match::Right);
        assert_eq!(matches(german, "en"), wrong("de"));
        assert_eq!(matches(english, "EN-gb"), Match::Right);
        assert_eq!(matches(english, "de"), wrong("en"));
        assert_eq!(
            matches("Où se trouve la mairie ? Elle est dans la vieille ville.", "fr"),
            Match::Right
        );
        assert_eq!(matches("Это первая страница нашего города", "de"), wrong("Cyrillic"));
        assert_eq!(matches("これはテストです", "ja"), Match::Right);
    }

    #[test]
    fn names_and_single_words_say_nothing() {
        assert_eq!(matches("Angela Davis", "de"), Match::Unclear);
        assert_eq!(matches("Download", "de"), Match::Unclear);
        assert_eq!(matches("2024 – 17:30 €", "de"), Match::Empty);
        assert_eq!(matches("English", "en"), Match::Right);
        assert_eq!(matches("FR", "fr"), Match::Right);
    }

    #[test]
    fn names_and_repetitions_are_no_sentences() {
        let crumbs = "breadcrumbs default. Home Section Sub-section Sub Sub-section Sub sub sub";
        assert_eq!(matches(crumbs, "en"), Match::Unclear);
        let places = "Los Angeles El Paso La Jolla Las Vegas Del Rio Los Gatos";
        assert!(!matches!(matches(places, "en"), Match::Wrong(_)));
    }

    #[test]
    fn close_languages_are_not_confused_into_a_failure() {
        let danish = "Vi er en lille by med mange små huse.";
        assert!(!matches!(matches(danish, "no"), Match::Wrong(_)));
        let swiss = "Mir händ es Formular für Sie, wo Sie chönd usfülle.";
        assert!(!matches!(matches(swiss, "gsw"), Match::Wrong(_)));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,80}", tag in "\\PC{0,8}") {
            matches(&text, &tag);
            clear(&text);
        }
    }
}
