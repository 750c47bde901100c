//! Words of texts, and lists of words that rules share: data files read once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// How much of a text is looked at, in bytes.
pub(crate) const MAX_TEXT: usize = 60_000;

/// Lists of words by what they are for.
pub(crate) type WordLists = BTreeMap<&'static str, FxHashSet<&'static str>>;

/// Reads words that stand alone, without a key.
pub(crate) fn listed(data: &'static str) -> FxHashSet<&'static str> {
    let lines = data.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
}

/// Reads a list: a key, a tab and the words in a line; a key that comes again adds to its list.
pub(crate) fn read(data: &'static str) -> WordLists {
    let mut words = WordLists::new();
    let lines = data.lines().filter(|line| !line.starts_with('#'));
    for (key, list) in lines.filter_map(|line| line.split_once('\t')) {
        words.entry(key).or_default().extend(list.split(' '));
    }
    words
}

/// Colours in German and English, as a part of a regular expression.
pub(crate) const COLOUR: &str = r"(?:red|green|blue|orange|yellow|gr[ae]y|purple|pink|(?:rot|grün|blau|gelb|grau|lila)(?:e[nrsm]?)?)";

/// Phrases of one kind in `data/phrases.txt`, in lower case.
pub(crate) fn phrases(kind: &str) -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../data/phrases.txt").lines();
    let own = lines.filter_map(|line| line.split_once('\t')).find(|(own, _)| *own == kind);
    own.into_iter().flat_map(|(_, list)| list.split('|'))
}

static VISUAL: LazyLock<WordLists> =
    LazyLock::new(|| read(include_str!("../data/visual-words.txt")));

/// Words that point to content by its look or place: `look`, `place`; and what they point to or ask
/// for: `thing`, `act`.
pub(crate) fn visual_words(kind: &str) -> &'static FxHashSet<&'static str> {
    static NONE: LazyLock<FxHashSet<&str>> = LazyLock::new(FxHashSet::default);
    VISUAL.get(kind).unwrap_or(&NONE)
}

/// Words of a text in lower case, one after the other in one buffer: most of what a page says is
/// taken apart several times.
#[derive(Debug, Default)]
pub(crate) struct Words {
    letters: String,
    ends: Vec<usize>,
}

impl Words {
    /// Takes a text apart.
    pub fn of(text: &str) -> Words {
        let text = &text[..text.floor_char_boundary(MAX_TEXT)];
        let is_inside =
            |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '\u{300}'..='\u{36F}');
        let mut words = Words {
            letters: String::with_capacity(text.len()),
            ends: Vec::with_capacity(text.len() / 6),
        };
        let (mut rest, mut inside) = (text, false);
        while let Some(c) = rest.chars().next() {
            let run = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            if run > 0 {
                let start = words.letters.len();
                words.letters.push_str(&rest[..run]);
                words.letters[start..].make_ascii_lowercase();
                inside = true;
            } else if (!c.is_ascii() || c == '\'') && is_inside(c) {
                words.letters.extend(c.to_lowercase());
                inside = true;
            } else if inside {
                words.end();
                inside = false;
            }
            rest = &rest[run.max(c.len_utf8())..];
        }
        if inside {
            words.end();
        }
        words
    }

    /// True if there are at least so many letters in all.
    pub fn has_letters(&self, count: usize) -> bool {
        count == 0 || self.letters.chars().nth(count - 1).is_some()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// One of them; empty behind the last.
    pub fn get(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before));
        let Some(end) = self.ends.get(place) else { return "" };
        &self.letters[start.copied().unwrap_or_default()..*end]
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        (0..self.len()).map(|place| self.get(place))
    }

    /// Ends a word: without quotation marks around it.
    fn end(&mut self) {
        let start = self.ends.last().copied().unwrap_or_default();
        let word = &self.letters[start..];
        // Most words: neither a quotation mark around them nor a sigma at the end.
        if word.is_ascii() && !word.starts_with('\'') && !word.ends_with('\'') {
            self.ends.push(self.letters.len());
            return;
        }
        let before = word.len() - word.trim_start_matches(['\'', '’']).len();
        let after = word.trim_end_matches(['\'', '’']).len();
        self.letters.truncate(start + after.max(before));
        self.letters.drain(start..start + before);
        if self.letters.len() == start {
            return;
        }
        // At the end of a word a sigma is another letter.
        if self.letters.ends_with('σ') {
            self.letters.pop();
            self.letters.push('ς');
        }
        self.ends.push(self.letters.len());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What [`Words`] must come to, word by word.
    fn plainly(text: &str) -> Vec<String> {
        let inside = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '\u{300}'..='\u{36F}');
        let words = text.split(|c| !inside(c));
        let words = words.map(|word| word.chars().flat_map(char::to_lowercase).collect::<String>());
        words
            .map(|word| word.trim_matches(['\'', '’']).to_owned())
            .filter(|word| !word.is_empty())
            .map(|word| word.strip_suffix('σ').map(|stem| format!("{stem}ς")).unwrap_or(word))
            .collect()
    }

    proptest! {
        #[test]
        fn words_in_one_buffer_are_the_same_words(text in "[a-zA-Z ÄßσΣ'’,1\u{301}İ]{0,40}") {
            let words = Words::of(&text);
            prop_assert_eq!(words.iter().collect::<Vec<_>>(), plainly(&text));
            prop_assert_eq!(words.get(words.len()), "");
        }
    }
}
