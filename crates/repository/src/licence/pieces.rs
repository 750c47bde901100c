//! Words that belong to no reference text, cut into pieces: which of them say nothing.

use std::ops::Range;

use super::judge::{Document, is_numbering, is_postal};
use super::mention::{Mention, mentions};
use super::{Effect, granting, lexicon, naming, openings, reserved};

/// What one piece of text that belongs to no reference turned out to be.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub words: Range<usize>,
    pub effect: Effect,
    /// Licences that it names.
    pub mentions: Vec<Mention>,
    /// The phrase that restricts.
    pub phrase: Option<String>,
    /// A copyright notice.
    pub copyright: bool,
    /// Says that all rights are reserved.
    pub reserved: bool,
    /// Tells what is bundled and whose it is.
    pub of_others: bool,
    /// Takes a part out of the licence, and says nothing of the rest.
    pub excludes: bool,
}

impl Piece {
    /// The subject of a sentence that a notice completes says nothing.
    pub fn lead_in(&mut self, document: &Document) {
        let names = document.names(self.words.clone());
        let verb = names.last().is_some_and(|word| {
            ["is", "are", "ist", "sind", "steht", "stehen", "wird", "werden"].contains(word)
        });
        let plain = names.len() <= 8 && !names.iter().any(|word| lexicon::is_normative(word));
        if verb && plain && self.effect == Effect::Unknown {
            self.effect = Effect::Harmless;
        }
    }
}

impl Document<'_> {
    /// Cuts words that belong to no reference into pieces and judges each. `whole`: they stand
    /// outside of all licence texts, where a line of its own may be a heading.
    pub fn pieces(
        &self,
        range: Range<usize>,
        continues_copyright: bool,
        whole: bool,
    ) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut copyright = continues_copyright;
        let mut marks = false;
        for words in self.cut(range) {
            let mut piece = self.judge_piece(words.clone(), copyright, whole);
            copyright = piece.copyright;
            // A sentence on names and logos, or the next one, does not limit the use of the work;
            // whether that is all it says a person must read.
            let names = self.names(words);
            let about_marks = names.iter().any(|word| is_mark(word));
            let about_work = names.iter().any(|word| is_work(word));
            if piece.effect == Effect::Restrictive && (about_marks || marks) && !about_work {
                piece.effect = Effect::Unknown;
            }
            marks = about_marks;
            if piece.effect == Effect::Restrictive && is_about_liability(&names) {
                piece.effect = Effect::Unknown;
            }
            // The rest is under the licence: whether it can do without the part a person must say.
            if piece.effect > Effect::Harmless && reserved::excludes_part(self, &piece.words) {
                piece.excludes = true;
                piece.effect = Effect::Unknown;
            }
            pieces.push(piece);
        }
        pieces
    }

    fn cut(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut start = range.start;
        for at in range.clone() {
            let word = &self.words.words[at];
            let next = self.words.words.get(at + 1);
            let line_break = next.is_some_and(|next| next.opens_line);
            let initial = self.name(at).chars().count() <= 3 && !line_break;
            let next_name = if at + 1 < range.end { self.name(at + 1) } else { "" };
            let next_copyright = next_name == "copyright" && line_break;
            let copyright_line = line_break && self.starts_copyright(start, at + 1);
            let heading_line = line_break && next.is_some_and(|n| n.line > word.line + 1);
            let ends = (word.ends_sentence && !(initial && self.starts_copyright(start, at + 1)))
                || next_copyright
                || copyright_line
                || heading_line;
            if ends && at + 1 < range.end {
                pieces.push(start..at + 1);
                start = at + 1;
            }
        }
        if start < range.end {
            pieces.push(start..range.end);
        }
        pieces
    }

    fn starts_copyright(&self, start: usize, end: usize) -> bool {
        (start..end.min(start + 3)).any(|at| ["copyright", "copyrighted"].contains(&self.name(at)))
            || (self.name(start) == "spdx"
                && (start..end.min(start + 3)).any(|at| self.name(at).starts_with("filecopyright")))
    }

    /// Whether the word before a place ends its line with a comma: a list of holders goes on.
    fn follows_comma(&self, at: usize) -> bool {
        let end = at.checked_sub(1).map(|before| self.words.words[before].end as usize);
        let rest = end.and_then(|end| self.words.text.get(end..)).unwrap_or_default();
        rest.starts_with(',')
    }

    fn judge_piece(&self, words: Range<usize>, after_copyright: bool, whole: bool) -> Piece {
        let names = self.names(words.clone());
        let mut piece = Piece {
            words: words.clone(),
            effect: Effect::Unknown,
            mentions: Vec::new(),
            phrase: None,
            copyright: false,
            reserved: false,
            of_others: false,
            excludes: false,
        };
        let text = names.join(" ");
        const RESERVED: [&str; 5] = [
            "all rights reserved",
            "alle rechte vorbehalten",
            "all rights are reserved",
            "alle rechte liegen bei",
            "sämtliche rechte vorbehalten",
        ];
        piece.reserved = RESERVED.iter().any(|phrase| text.contains(phrase));
        // `You may not use this file except in compliance with the License` is every notice's way of
        // saying that the licence holds.
        const COMPLIANCE: [&str; 4] = [
            "you may not use this file except in compliance with the license",
            "you may not use these files except in compliance with the license",
            "you may not use this work except in compliance with the license",
            "you may not use this software except in compliance with the license",
        ];
        let harmless = |text: String| {
            let all = RESERVED.iter().chain(&COMPLIANCE);
            let text = all.fold(text, |text, phrase| text.replace(phrase, ""));
            // `Portions of X may have been adapted from Y` tells where something comes from; the
            // summary of CC0 says that nobody has to be asked.
            text.replace("may have been adapted from", "adapted from")
                .replace("all without asking permission", "")
                // What a second licence is bought for, not what this one asks.
                .replace("your source code is kept proprietary", "your source code is kept")
                .replace("your code is kept proprietary", "your code is kept")
                // The sentence is about the text itself.
                .replace("solely for clarification", "for clarification")
                .replace("ausschließlich der klarstellung", "der klarstellung")
        };
        let bare = harmless(text.clone());
        let bare: Vec<&str> = bare.split_whitespace().collect();
        let normative = (0..bare.len())
            .any(|at| lexicon::is_normative(bare[at]) && !is_part_of_a_body(&bare, at));
        let copyright = self.starts_copyright(words.start, words.end)
            || (after_copyright && (continues(&names) || self.follows_comma(words.start)))
            || (piece.reserved && bare.is_empty())
            || bare.starts_with(&["portions", "of"])
            || (bare.len() <= 20
                && names.contains(&"copyright")
                && self.words.words[words.start].opens_line);
        piece.mentions = mentions(self.words, self.vocabulary, words.clone());
        if copyright && !normative && bare.len() <= 60 && lexicon::restriction(&bare).is_none() {
            piece.copyright = true;
            piece.effect = Effect::Harmless;
            return piece;
        }
        // The name of a licence restricts nothing; what the licence says counts where it is judged.
        let named = |at: usize| piece.mentions.iter().any(|mention| mention.words.contains(&at));
        let said: Vec<&str> =
            words.clone().map(|at| if named(at) { "§" } else { self.name(at) }).collect();
        let said = harmless(said.join(" "));
        piece.phrase = lexicon::restriction(&said.split_whitespace().collect::<Vec<_>>());
        // Where an exception ends, the licence goes on; a person must read what it says.
        let exception = text.contains("special exception") && !text.contains("commercial");
        if piece.phrase.is_some() && !exception {
            piece.effect = Effect::Restrictive;
        } else if piece.phrase.is_some() {
            piece.effect = Effect::Unknown;
        } else if bare.is_empty() {
            piece.effect = Effect::Harmless;
        } else if names.iter().all(|name| is_numbering(name) || name.starts_with('@'))
            || is_postal(&names)
        {
            piece.effect = Effect::Nothing;
        } else if (self.grants_what_it_names(&piece)
            && (naming::names_licence(self, &piece) || (whole && self.is_heading(&words, &names))))
            || is_benign(&text)
            || openings::introduces(&names)
            || openings::is_overview(&names)
            || openings::is_about_contributions(&names)
            || is_waiver(&bare)
        {
            piece.effect = Effect::Harmless;
        }
        piece
    }

    fn grants_what_it_names(&self, piece: &Piece) -> bool {
        piece.mentions.iter().all(|mention| granting::is_granted(self, mention, &piece.words))
    }

    /// A line of a few words that says nothing: a title, the name of a project.
    fn is_heading(&self, words: &Range<usize>, names: &[&str]) -> bool {
        let opens = self.words.words[words.start].opens_line;
        let last = self.words.words.get(words.end - 1).map_or(0, |word| word.line);
        // `Example License`, of which the last word is already the title of the licence text.
        let titles = self.words.words.get(words.end).is_some() && self.name(words.end) == "license";
        let mut after = words.end + usize::from(titles);
        // `Example 3.0`, of which the number is already that of the title.
        let number = |at: usize| {
            let name = self.name(at);
            !name.is_empty() && name.chars().all(|c| c.is_ascii_digit() || c == '.')
        };
        while self.words.words.get(after).is_some_and(|next| next.line == last) && number(after) {
            after += 1;
        }
        let closes = self.words.words.get(after).is_none_or(|next| next.line > last);
        let end = self.words.words[words.end - 1].end as usize;
        let sentence = self
            .words
            .text
            .get(end..)
            .is_some_and(|rest| rest.trim_start_matches(['"', ')', '*', '_']).starts_with('.'));
        let same_line = self.words.words[words.start].line == last;
        let title_words = ["terms", "conditions", "use", "agreement"];
        let normative =
            names.iter().any(|word| lexicon::is_normative(word) && !title_words.contains(word))
                || names.first().is_some_and(|word| naming::narrows(word));
        opens && closes && same_line && !sentence && names.len() <= 10 && !normative
    }
}

fn is_mark(word: &str) -> bool {
    [
        "trademark",
        "trademarks",
        "logo",
        "logos",
        "mark",
        "marks",
        "brand",
        "marke",
        "marken",
        "warenzeichen",
        "wappen",
    ]
    .contains(&word)
}

/// Who is liable for what, without a word on what may be done: no freedom is taken away, whatever is
/// excluded.
fn is_about_liability(names: &[&str]) -> bool {
    const STEMS: [&str; 8] =
        ["damages", "gewährleist", "haftbar", "haftung", "liab", "mängel", "mangel", "warrant"];
    const USES: [&str; 8] = [
        "bearbeit",
        "nutz",
        "veränder",
        "verbreit",
        "vervielfältig",
        "verwend",
        "weitergabe",
        "weitergeb",
    ];
    let starts =
        |stems: &[&str]| names.iter().any(|word| stems.iter().any(|s| word.starts_with(s)));
    starts(&STEMS) && !starts(&USES) && !names.iter().any(|word| lexicon::is_strong_grant(word))
}

fn is_work(word: &str) -> bool {
    [
        "software",
        "program",
        "code",
        "work",
        "works",
        "library",
        "programm",
        "quellcode",
        "werk",
        "commercial",
        "kommerzielle",
    ]
    .contains(&word)
}

/// `für` in the name of a holder says what the body is for, not what the work may be used for:
/// `Bundesministerium des Innern und für Heimat`, `Amt für Statistik`.
fn is_part_of_a_body(words: &[&str], at: usize) -> bool {
    const BODIES: [&str; 17] = [
        "agentur",
        "amt",
        "anstalt",
        "behörde",
        "centrum",
        "direktion",
        "gesellschaft",
        "hochschule",
        "institut",
        "kanzlei",
        "ministerium",
        "projektgruppe",
        "referat",
        "stiftung",
        "verein",
        "verwaltung",
        "zentrum",
    ];
    words[at] == "für"
        && words[at.saturating_sub(4)..at]
            .iter()
            .any(|word| BODIES.iter().any(|body| word.ends_with(body)))
}

/// A line below a copyright line that goes on with it: years and names.
fn continues(names: &[&str]) -> bool {
    let year = |name: &&str| name.len() == 4 && (name.starts_with("19") || name.starts_with("20"));
    let first = names.first();
    first.is_some_and(year)
        || first.is_some_and(|name| ["and", "und", "by"].contains(name)) && names.len() <= 12
        || names.iter().all(|name| name.starts_with('@'))
}

/// The summary of CC0 and the waiver of the United States: nothing is kept, in words that elsewhere
/// keep something.
fn is_waiver(words: &[&str]) -> bool {
    const SAID: [&str; 16] = [
        "constitutes a work of the united states government",
        "is a work of the united states government",
        "is not subject to domestic copyright protection under 17 usc",
        "in the public domain within the united states",
        "waive copyright and related rights in the work worldwide",
        "dedicated the work to the public domain by waiving all of their rights",
        "dedicated the work to the public domain by waiving all of his or her rights",
        "can copy modify distribute and perform the work even for commercial purposes",
        "in no way are the patent or trademark rights of any person affected",
        "nor are the rights that other persons may have in the work or in how the work is used",
        "unless expressly stated otherwise",
        "makes no warranties about the work and disclaims liability for all uses of the work",
        "to the fullest extent permitted by applicable law",
        "under copyright law including all related and neighboring rights",
        "to the extent allowed by law",
        "should not imply endorsement by",
    ];
    const WHOLE: [&str; 2] = ["no copyright", "allowed by law"];
    let text = words.join(" ");
    if WHOLE.contains(&text.as_str()) {
        return true;
    }
    let rest = SAID.iter().fold(text.clone(), |text, said| text.replace(said, ""));
    let rest: Vec<&str> = rest.split_whitespace().collect();
    rest.len() < words.len()
        && rest.len() <= 24
        && !rest.iter().any(|word| lexicon::is_normative(word) && *word != "using")
        && lexicon::restriction(&rest).is_none()
}

/// Sentences that people add to licence files and that grant or forbid nothing.
fn is_benign(text: &str) -> bool {
    const BENIGN: [&str; 15] = [
        "the text of the creative commons public licenses is dedicated to the public domain under the cc0 public domain dedication",
        "everyone is permitted to copy and distribute verbatim copies of this license document but changing it is not allowed",
        "this is a human readable summary of",
        "this license is also known as",
        "note this license has also been called the",
        "you should have received a copy of the",
        "if not see",
        "this file is part of",
        "begin license text",
        "end license text",
        "begin license",
        "end license",
        "additional permission under gnu gpl version 3 section 7",
        "linking exception",
        "as a special exception",
    ];
    let known = BENIGN.iter().find(|phrase| text.starts_with(**phrase));
    known.is_some_and(|phrase| {
        let rest: Vec<&str> = text[phrase.len()..].split_whitespace().collect();
        rest.len() <= 14
            && !rest.iter().any(|word| lexicon::is_normative(word))
            && lexicon::restriction(&rest).is_none()
    })
}
