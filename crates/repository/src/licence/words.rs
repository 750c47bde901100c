//! Text to words, by the SPDX matching guidelines: case, white space, punctuation, quotes, bullets
//! and comment marks do not count; varieties of spelling are one word.

use rustc_hash::FxHashMap;

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Number of the word: equal words, equal numbers.
    pub id: u32,
    /// Line, from 1.
    pub line: u32,
    /// Where it stands in [`Words::text`].
    pub start: u32,
    /// End of it.
    pub end: u32,
    /// First of its line.
    pub opens_line: bool,
    /// Last of a sentence, item or paragraph.
    pub ends_sentence: bool,
    /// A URL or an e-mail address.
    pub address: bool,
}

/// A text cut into words.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    /// The text, markup removed.
    pub text: String,
    /// Its words.
    pub words: Vec<Word>,
    /// Words that no reference text has, in normal form.
    own: Vec<String>,
}

/// All words of the reference texts.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<String, u32>,
    names: Vec<String>,
}

impl Vocabulary {
    /// Number of a word, given one if it is new.
    pub fn learn(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.numbers.insert(word.to_owned(), number);
        self.names.push(word.to_owned());
        number
    }

    /// Number of a known word.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// A word in normal form.
    pub fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", String::as_str)
    }

    /// How many words there are.
    fn len(&self) -> u32 {
        self.names.len() as u32
    }
}

impl Words {
    /// Words of a text whose unknown words get numbers of their own.
    pub fn of(text: String, vocabulary: &Vocabulary) -> Words {
        let mut own: FxHashMap<String, u32> = FxHashMap::default();
        let mut names = Vec::new();
        let mut number = |word: &str| {
            vocabulary.get(word).unwrap_or_else(|| {
                *own.entry(word.to_owned()).or_insert_with(|| {
                    names.push(word.to_owned());
                    vocabulary.len() + names.len() as u32 - 1
                })
            })
        };
        let words = cut(&text, &mut number);
        Words { text, words, own: names }
    }

    /// Words of a reference text; the vocabulary learns them.
    pub fn learn(text: String, vocabulary: &mut Vocabulary) -> Words {
        let words = cut(&text, &mut |word| vocabulary.learn(word));
        Words { text, words, own: Vec::new() }
    }

    /// A word in its normal form.
    pub fn name<'a>(&'a self, at: usize, vocabulary: &'a Vocabulary) -> &'a str {
        let Some(word) = self.words.get(at) else { return "" };
        let known = vocabulary.names.get(word.id as usize);
        let own = || self.own.get((word.id.saturating_sub(vocabulary.len())) as usize);
        known.or_else(own).map_or("", String::as_str)
    }

    /// The words from `start` to `end` as they were written, on one line.
    pub fn written(&self, start: usize, end: usize) -> String {
        let (Some(first), Some(last)) = (self.words.get(start), self.words.get(end.max(1) - 1))
        else {
            return String::new();
        };
        let text = self.text.get(first.start as usize..last.end as usize).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Cuts a text into words. `number` gives each word in normal form its number.
fn cut(text: &str, number: &mut dyn FnMut(&str) -> u32) -> Vec<Word> {
    let mut cutter = Cutter { words: Vec::new(), line: 1, opens_line: true, blank: false, number };
    let mut chars = text.char_indices().peekable();
    while let Some((at, character)) = chars.next() {
        if character.is_alphanumeric() {
            let rest = &text[at..];
            let length = address(rest).unwrap_or(0);
            let (length, is_address) =
                if length > 0 { (length, true) } else { (word_length(rest), false) };
            cutter.push(rest, at, length, is_address);
            while chars.peek().is_some_and(|(next, _)| *next < at + length) {
                chars.next();
            }
        } else {
            let next = chars.peek().map(|(_, c)| *c);
            let goes_on = character == '.' && goes_on(text, at);
            if !goes_on {
                cutter.separator(character, next, at);
            }
        }
    }
    cutter.end_sentence();
    cutter.words
}

/// Whether a dot belongs to an abbreviation inside a sentence: `Example Inc., and`, `bzw. des Codes`.
fn goes_on(text: &str, dot: usize) -> bool {
    const ABBREVIATIONS: [&str; 22] = [
        "abs", "art", "bzw", "co", "corp", "etc", "evtl", "gem", "ggf", "inc", "incl", "inkl",
        "insb", "llc", "ltd", "nr", "resp", "sog", "usw", "vgl", "vs", "z",
    ];
    let before = text[..dot].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let rest = &text[dot + 1..];
    let next = rest.trim_start_matches(' ');
    let reserves = ["All rights reserved", "All Rights Reserved", "Alle Rechte vorbehalten"]
        .iter()
        .any(|words| next.starts_with(words));
    let inside = rest.starts_with(',') || next.starts_with(char::is_lowercase) || reserves;
    inside && ABBREVIATIONS.contains(&before.to_lowercase().as_str())
}

struct Cutter<'a> {
    words: Vec<Word>,
    line: u32,
    opens_line: bool,
    blank: bool,
    number: &'a mut dyn FnMut(&str) -> u32,
}

impl Cutter<'_> {
    fn push(&mut self, rest: &str, at: usize, length: usize, address: bool) {
        let written = &rest[..length];
        let word = if address { normal_address(written) } else { normal(written) };
        if word.is_empty() {
            return;
        }
        // The sign of copyright in letters, unless it counts an item: `(a) … (b) … (c) …`.
        let opening_sign = written == "C" && self.opens_line && rest[length..].starts_with(')');
        if word == "c" && (opening_sign || self.is_copyright_sign(&rest[length..])) {
            if !self.after_copyright() {
                self.add("copyright", at, length, false);
            }
            return;
        }
        self.add(&word, at, length, address);
    }

    fn add(&mut self, word: &str, at: usize, length: usize, address: bool) {
        self.words.push(Word {
            id: (self.number)(word),
            line: self.line,
            start: at as u32,
            end: (at + length) as u32,
            opens_line: self.opens_line,
            ends_sentence: false,
            address,
        });
        self.opens_line = false;
        self.blank = false;
    }

    fn after_copyright(&mut self) -> bool {
        let copyright = (self.number)("copyright");
        self.words.last().is_some_and(|word| word.id == copyright && !word.ends_sentence)
    }

    fn is_copyright_sign(&mut self, rest: &str) -> bool {
        let Some(rest) = rest.strip_prefix(')') else { return false };
        let next = rest.trim_start().trim_start_matches(['<', '[', '{']);
        self.after_copyright()
            || next.starts_with("19")
            || next.starts_with("20")
            || next.to_ascii_lowercase().starts_with("yyyy")
            || next.to_ascii_lowercase().starts_with("year")
    }

    fn separator(&mut self, character: char, next: Option<char>, at: usize) {
        match character {
            '\n' => {
                if self.opens_line && self.blank {
                    self.end_sentence();
                }
                self.line += 1;
                self.opens_line = true;
                self.blank = true;
            }
            '.' | '!' | '?' | ';' | ':' if next.is_none_or(|c| !c.is_alphanumeric()) => {
                self.end_sentence();
            }
            '*' | '-' | '•' | '–' | '·' if self.opens_line => self.end_sentence(),
            '©' if !self.after_copyright() => {
                self.add("copyright", at, character.len_utf8(), false)
            }
            // `GPL-2.0+`, `GPLv3+`
            '+' if at > 0 && self.words.last().is_some_and(|w| w.end as usize == at) => {
                let digit = self.words.last().is_some_and(|word| !word.address);
                if digit && next.is_none_or(|c| !c.is_alphanumeric() && c != '+') {
                    self.add("+", at, 1, false);
                }
            }
            _ => {}
        }
    }

    fn end_sentence(&mut self) {
        if let Some(last) = self.words.last_mut() {
            last.ends_sentence = true;
        }
    }
}

/// Length of the word that `text` begins with. A dot between digits belongs to a version, an
/// apostrophe between letters to a word.
fn word_length(text: &str) -> usize {
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, character)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let inside = match character {
            '.' => before.is_ascii_digit() && next.is_some_and(|c| c.is_ascii_digit()),
            '\'' | '’' => before.is_alphabetic() && next.is_some_and(char::is_alphabetic),
            '\u{308}' | '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' => true,
            other => other.is_alphanumeric(),
        };
        if !inside {
            return at;
        }
        before = character;
    }
    text.len()
}

/// Length of the URL or e-mail address that `text` begins with.
fn address(text: &str) -> Option<usize> {
    let end = text
        .find(|c: char| c.is_whitespace() || "<>\"'`()[]{}|„“”‘’,;".contains(c))
        .unwrap_or(text.len());
    let candidate = text[..end].trim_end_matches(['.', ':', '*', '_', '!', '?']);
    let has = |prefix: &str| {
        candidate.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
    };
    let is_url = has("http://") || has("https://") || has("www.") || has("ftp://");
    // `wiki.creativecommons.org/Considerations`: a host and a path.
    let is_bare = candidate.split_once('/').is_some_and(|(host, _)| {
        host.contains('.')
            && host.rsplit('.').next().is_some_and(|top| {
                (2..=4).contains(&top.len()) && top.chars().all(|c| c.is_ascii_lowercase())
            })
            && host.split('.').all(|label| !label.is_empty() && !label.contains('_'))
    });
    let is_mail = candidate.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !host.contains('/')
    });
    ((is_url || is_mail || is_bare) && candidate.len() > 6).then_some(candidate.len())
}

fn normal_address(written: &str) -> String {
    let lower = written.to_lowercase();
    let rest = ["https://", "http://", "ftp://"].iter().find_map(|s| lower.strip_prefix(s));
    let rest = rest.unwrap_or(&lower);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    format!("@{}", rest.trim_end_matches('/'))
}

/// The normal form of a word: lower case, one spelling.
fn normal(written: &str) -> String {
    let mut word = String::with_capacity(written.len());
    for character in written.chars() {
        match character {
            '\'' | '’' | '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' => {}
            '\u{308}' => {
                let composed = match word.pop() {
                    Some('a') => 'ä',
                    Some('o') => 'ö',
                    Some('u') => 'ü',
                    Some(other) => other,
                    None => continue,
                };
                word.push(composed);
            }
            other => word.extend(other.to_lowercase()),
        }
    }
    match SPELLINGS.binary_search_by_key(&word.as_str(), |(other, _)| other) {
        Ok(at) => SPELLINGS[at].1.to_owned(),
        Err(_) => word,
    }
}

/// Words that the matching guidelines call equal, each with the one that stands for them. Sorted.
const SPELLINGS: [(&str, &str); 58] = [
    ("acknowledgement", "acknowledgment"),
    ("acknowledgements", "acknowledgments"),
    ("analogue", "analog"),
    ("analyse", "analyze"),
    ("artefact", "artifact"),
    ("artefacts", "artifacts"),
    ("authorisation", "authorization"),
    ("authorisations", "authorizations"),
    ("authorised", "authorized"),
    ("calibre", "caliber"),
    ("cancelled", "canceled"),
    ("capitalisations", "capitalizations"),
    ("catalogue", "catalog"),
    ("categorise", "categorize"),
    ("centre", "center"),
    ("emphasised", "emphasized"),
    ("favour", "favor"),
    ("favourite", "favorite"),
    ("fulfil", "fulfill"),
    ("fulfilment", "fulfillment"),
    ("holder", "owner"),
    ("holders", "owners"),
    ("initialise", "initialize"),
    ("judgement", "judgment"),
    ("labelling", "labeling"),
    ("labour", "labor"),
    ("licence", "license"),
    ("licenced", "licensed"),
    ("licencee", "licensee"),
    ("licences", "licenses"),
    ("licencing", "licensing"),
    ("maximise", "maximize"),
    ("modelled", "modeled"),
    ("modelling", "modeling"),
    ("noninfringment", "noninfringement"),
    ("offence", "offense"),
    ("optimise", "optimize"),
    ("organisation", "organization"),
    ("organisations", "organizations"),
    ("organise", "organize"),
    ("practise", "practice"),
    ("programme", "program"),
    ("realise", "realize"),
    ("recognise", "recognize"),
    ("signalling", "signaling"),
    ("sublicenceable", "sublicensable"),
    ("sublicencing", "sublicensing"),
    ("sublicenseable", "sublicensable"),
    ("synchronise", "synchronize"),
    ("unauthorised", "unauthorized"),
    ("unlicenced", "unlicensed"),
    ("utilisation", "utilization"),
    ("utilise", "utilize"),
    ("utilised", "utilized"),
    ("whilst", "while"),
    ("wilful", "willful"),
    ("wilfull", "willful"),
    ("wilfully", "willfully"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let vocabulary = Vocabulary::default();
        let words = Words::of(text.to_owned(), &vocabulary);
        (0..words.words.len()).map(|at| words.name(at, &vocabulary).to_owned()).collect()
    }

    #[test]
    fn spellings_are_sorted() {
        assert!(SPELLINGS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn case_punctuation_and_marks_do_not_count() {
        assert_eq!(names("# The “Licence”,\n// v2.0."), ["the", "license", "v2.0"]);
        assert_eq!(names("See <HTTPS://www.Example.org/a/>."), ["see", "@example.org/a"]);
        assert_eq!(names("GPL-3.0+ C++"), ["gpl", "3.0", "+", "c"]);
        assert_eq!(names("für u\u{308}ber"), ["für", "über"]);
    }

    #[test]
    fn the_sign_of_copyright_is_no_item() {
        assert_eq!(names("Copyright (c) 2020 A"), ["copyright", "2020", "a"]);
        assert_eq!(
            names("(c) 2020 A, © 2021 B"),
            ["copyright", "2020", "a", "copyright", "2021", "b"]
        );
        assert_eq!(names("(b) retain (c) You must"), ["b", "retain", "c", "you", "must"]);
    }
}
