//! What a difference means: nothing, harmless, restrictive, or something a person must read.
//!
//! Words are harmless only if they are recognised as such: copyright lines, names where names
//! belong, headings, addresses, sentences that only name the licence. Everything else is unknown,
//! however innocent it looks.

use std::ops::Range;

use super::align::{Alignment, Hunk};
use super::lexicon;
use super::references::{Kind, Reference};
use super::words::{Vocabulary, Words};
use super::{Difference, Effect};

/// A document ready to be judged.
pub(super) struct Document<'a> {
    pub words: &'a Words,
    pub vocabulary: &'a Vocabulary,
}

impl<'a> Document<'a> {
    pub fn name(&self, at: usize) -> &'a str {
        self.words.name(at, self.vocabulary)
    }

    pub fn names(&self, range: Range<usize>) -> Vec<&'a str> {
        range.map(|at| self.name(at)).collect()
    }

    /// The differences of an alignment that are not nothing.
    pub fn differences(&self, alignment: &Alignment, reference: &Reference) -> Vec<Difference> {
        let mut differences = Vec::new();
        for hunk in &alignment.hunks {
            self.judge_hunk(hunk, reference, &mut differences);
        }
        differences
    }

    /// What the worst difference means, and how many words differ.
    pub fn worst(differences: &[Difference]) -> Effect {
        differences.iter().map(|difference| difference.effect).max().unwrap_or(Effect::Nothing)
    }

    fn judge_hunk(&self, hunk: &Hunk, reference: &Reference, differences: &mut Vec<Difference>) {
        let added = hunk.document.clone();
        let removed: Vec<(usize, &str)> =
            hunk.reference.clone().map(|at| (at, self.reference_name(reference, at))).collect();
        let required: Vec<&str> = removed
            .iter()
            .filter(|(at, _)| !reference.optional[*at])
            .map(|(_, name)| *name)
            .collect();
        let slot = removed.len() > required.len();
        let names = self.names(added.clone());
        if self.is_nothing(hunk, reference, &names, &required) {
            return;
        }
        let mut push = |effect, words: Range<usize>, removed: &[&str]| {
            differences.push(Difference {
                effect,
                added: self.words.written(words.start, words.end),
                removed: removed.join(" "),
                line: self.line_of(&words),
            });
        };
        let named = self.is_name(hunk, reference, &names, &required);
        if !named && lexicon::restriction(&names).is_some() {
            return push(Effect::Restrictive, added, &required);
        }
        if named || is_spelling(&names, &required) {
            return push(Effect::Harmless, added, &required);
        }
        if added.is_empty()
            && (is_about_document(&required) || self.frees_fewer(hunk, reference, &required))
        {
            return push(Effect::Harmless, added, &required);
        }
        let removed_effect = removed_effect(&names, &required);
        if added.is_empty() {
            if removed_effect != Effect::Nothing {
                push(removed_effect, added, &required);
            }
            return;
        }
        if slot
            && required.is_empty()
            && names.len() <= 24
            && !names.iter().any(|w| lexicon::is_normative(w))
        {
            return push(Effect::Harmless, added, &[]);
        }
        if required.is_empty() && self.repeats_title(&added, &names, reference) {
            return push(Effect::Harmless, added, &[]);
        }
        // One word turned round (`not`, `only`) inside a sentence of the licence.
        if names.len() <= 3 && names.iter().any(|word| lexicon::is_turning(word)) {
            return push(Effect::Restrictive, added, &required);
        }
        let after_copyright = added.start > 0 && self.in_copyright_line(added.start);
        let pieces = self.pieces(added.clone(), after_copyright, false);
        let worst = pieces.iter().map(|piece| piece.effect).max().unwrap_or(Effect::Nothing);
        let effect = worst.max(removed_effect);
        if effect != Effect::Nothing {
            push(effect, added, &required);
        }
    }

    /// Holders that are missing where nobody is liable: users lose nothing.
    fn frees_fewer(&self, hunk: &Hunk, reference: &Reference, required: &[&str]) -> bool {
        const HOLDERS: [&str; 12] = [
            "and",
            "author",
            "authors",
            "contributor",
            "contributors",
            "copyright",
            "holder",
            "holders",
            "its",
            "or",
            "owner",
            "the",
        ];
        const SLOTS: [&str; 5] = ["liable", "disclaimed", "provided", "endorse", "warranties"];
        let around = hunk.reference.start.saturating_sub(12)
            ..(hunk.reference.end + 12).min(reference.words.len());
        required.iter().all(|word| HOLDERS.contains(word))
            && around.into_iter().any(|at| SLOTS.contains(&self.reference_name(reference, at)))
    }

    fn reference_name(&self, reference: &Reference, at: usize) -> &'a str {
        self.vocabulary.name(reference.words[at])
    }

    fn line_of(&self, words: &Range<usize>) -> u32 {
        let at = words.start.min(self.words.words.len().saturating_sub(1));
        self.words.words.get(at).map_or(1, |word| word.line)
    }

    /// Differences without meaning: numbering, joined or divided words, addresses, articles.
    fn is_nothing(
        &self,
        hunk: &Hunk,
        reference: &Reference,
        added: &[&str],
        required: &[&str],
    ) -> bool {
        if added.is_empty() && required.is_empty() {
            return true;
        }
        let all: Vec<&str> =
            hunk.reference.clone().map(|at| self.reference_name(reference, at)).collect();
        if added.concat() == all.concat() || added.concat() == required.concat() {
            return true;
        }
        let numbering = |names: &[&str]| names.iter().all(|name| is_numbering(name));
        let before = hunk.document.start.checked_sub(1).map_or("", |at| self.name(at));
        let counted =
            ["version", "v", "section", "clause", "article", "artikel", "abschnitt", "exhibit"];
        if numbering(added) && numbering(required) && !counted.contains(&before) {
            let both = !added.is_empty() && !required.is_empty();
            let digits =
                |names: &[&str]| names.iter().any(|n| n.starts_with(|c: char| c.is_ascii_digit()));
            let other_number = both && digits(added) && digits(required);
            return !other_number || self.words.words[hunk.document.start].opens_line;
        }
        // What the notice is that must be kept, said more exactly.
        if required.is_empty() && added == ["including", "the", "next", "paragraph"] {
            return true;
        }
        let addresses = |names: &[&str]| names.iter().all(|name| name.starts_with('@'));
        (addresses(added) && addresses(required))
            || (added.iter().chain(required).all(|word| lexicon::is_empty_word(word)))
    }

    /// A name where the reference has a role: `BY THE AUTHORS` and `BY EXAMPLE INC.`.
    fn is_name(
        &self,
        hunk: &Hunk,
        reference: &Reference,
        added: &[&str],
        required: &[&str],
    ) -> bool {
        const ROLES: [&str; 43] = [
            "the",
            "copyright",
            "owner",
            "owners",
            "author",
            "authors",
            "contributor",
            "contributors",
            "and",
            "or",
            "its",
            "their",
            "organization",
            "company",
            "university",
            "regents",
            "project",
            "name",
            "names",
            "of",
            "a",
            "holder",
            "this",
            "program",
            "library",
            "software",
            "file",
            "package",
            "work",
            "licensor",
            "foundation",
            "inc",
            "above",
            "listed",
            "licensors",
            "any",
            "neither",
            "nor",
            "by",
            "is",
            "give",
            "gives",
            "free",
        ];
        let all: Vec<&str> = added.iter().chain(required).copied().collect();
        if is_postal(&all) {
            return true;
        }
        if added.is_empty() || required.is_empty() {
            return false;
        }
        const THINGS: [&str; 9] = [
            "file", "library", "module", "package", "product", "program", "project", "software",
            "work",
        ];
        if added.iter().chain(required).all(|word| THINGS.contains(word)) {
            return true;
        }
        if (added, required) == (&["library"][..], &["lesser"][..]) {
            return true;
        }
        let roles = required.iter().all(|word| ROLES.contains(word));
        let role_named = required.iter().any(|word| {
            !["and", "or", "the", "of", "a", "any", "is", "this", "by", "free"].contains(word)
        });
        let plain = added.len() <= 14
            && !added.iter().any(|word| lexicon::is_normative(word) && *word != "nor")
            && (added.iter().all(|word| ROLES.contains(word))
                || !added.iter().any(|word| lexicon::is_grant(word)));
        let context = hunk.reference.start.saturating_sub(12)
            ..(hunk.reference.end + 12).min(reference.words.len());
        const SLOTS: [&str; 17] = [
            "liable",
            "liability",
            "disclaims",
            "disclaim",
            "endorse",
            "provided",
            "warranty",
            "warranties",
            "developed",
            "product",
            "hope",
            "redistribute",
            "promote",
            "received",
            "acknowledgment",
            "unlimited",
            "exception",
        ];
        let in_slot =
            context.into_iter().any(|at| SLOTS.contains(&self.reference_name(reference, at)));
        roles && role_named && plain && in_slot
    }

    /// The title once more, on a line of its own, as in the GPL above its terms.
    fn repeats_title(&self, added: &Range<usize>, names: &[&str], reference: &Reference) -> bool {
        let title: Vec<&str> = (0..reference.words.len().min(20))
            .filter(|at| reference.optional[*at])
            .map(|at| self.reference_name(reference, at))
            .collect();
        let opens = self.words.words[added.start].opens_line;
        let closes = self.words.words.get(added.end).is_none_or(|next| next.opens_line);
        opens && closes && names.len() <= 8 && names.iter().all(|name| title.contains(name))
    }

    /// Whether the word before a place belongs to a copyright line.
    fn in_copyright_line(&self, at: usize) -> bool {
        (at.saturating_sub(14)..at)
            .rev()
            .take_while(|at| {
                let word = &self.words.words[*at];
                !word.ends_sentence
            })
            .any(|at| self.name(at) == "copyright")
    }
}

/// What may be done with the text of the licence says nothing on the work.
fn is_about_document(words: &[&str]) -> bool {
    words.join(" ")
        == "everyone is permitted to copy and distribute verbatim copies of this license document but \
            changing it is not allowed"
}

/// An address of the Free Software Foundation, which moved several times.
pub(super) fn is_postal(words: &[&str]) -> bool {
    const PLACES: [&str; 26] = [
        "02110",
        "02111",
        "02139",
        "1301",
        "1307",
        "330",
        "3353",
        "51",
        "59",
        "5th",
        "675",
        "ave",
        "boston",
        "cambridge",
        "fifth",
        "floor",
        "franklin",
        "ma",
        "mass",
        "massachusetts",
        "place",
        "st",
        "street",
        "suite",
        "temple",
        "usa",
    ];
    const AROUND: [&str; 12] = [
        "write",
        "to",
        "the",
        "free",
        "software",
        "foundation",
        "inc",
        "see",
        "if",
        "along",
        "with",
        "b",
    ];
    let address = |word: &str| PLACES.contains(&word) || word.starts_with('@');
    let written = words.len() >= 5 && words[0] == "write" && words[1] == "to";
    (words.iter().any(|word| address(word)) || written)
        && words.iter().all(|word| address(word) || AROUND.contains(word))
}

/// Bullets and numbers of items.
pub(super) fn is_numbering(word: &str) -> bool {
    let digits = word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    let letter = word.chars().count() == 1;
    let roman = word.len() <= 4 && word.chars().all(|c| "ivx".contains(c));
    digits || letter || roman
}

/// Another spelling of the same word: one letter more, less or different in a long word.
fn is_spelling(added: &[&str], required: &[&str]) -> bool {
    let pairs = added.len() == required.len() && !added.is_empty() && added.len() <= 3;
    pairs && added.iter().zip(required).all(|(a, b)| a == b || similar(a, b))
}

fn similar(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().min(b.len()) < 6 || a.len().abs_diff(b.len()) > 1 || a[0] != b[0] {
        return false;
    }
    if a.iter().chain(&b).any(char::is_ascii_digit) {
        return false;
    }
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    head + tail + 1 >= a.len().max(b.len())
}

/// What it means that words of the reference are gone.
fn removed_effect(added: &[&str], required: &[&str]) -> Effect {
    let mut gone: Vec<&str> = required.to_vec();
    for word in added {
        if let Some(at) = gone.iter().position(|other| other == word) {
            gone.swap_remove(at);
        }
    }
    if gone.iter().all(|word| lexicon::is_empty_word(word) || is_numbering(word)) {
        return Effect::Nothing;
    }
    // A missing page is an incomplete text, a missing word a smaller grant.
    if gone.len() <= 60 && gone.iter().any(|word| lexicon::is_strong_grant(word)) {
        return Effect::Restrictive;
    }
    Effect::Unknown
}

/// Whether nothing but the disclaimer of a licence was found: it goes with many licences and with none,
/// and grants nothing.
pub(super) fn is_disclaimer(alignment: &Alignment, reference: &Reference) -> bool {
    let Some(end) = reference.disclaimer else { return false };
    let needed = |range: Range<usize>| range.filter(|at| !reference.optional[*at]).count();
    let missing: usize = alignment
        .hunks
        .iter()
        .map(|hunk| needed(hunk.reference.start.min(end)..hunk.reference.end.min(end)))
        .sum();
    let terms = needed(0..end);
    // A few common words are found anywhere.
    missing * 10 >= terms * 7 && terms <= missing + 8
}

/// Whether a reference found to this extent is that text.
pub(super) fn is_accepted(alignment: &Alignment, reference: &Reference) -> bool {
    let share = alignment.needed * 100 / reference.needed.max(1);
    // A part of a text may be missing, but what is there must be that text and not a relative.
    let inner: usize = alignment
        .hunks
        .iter()
        .filter(|hunk| hunk.reference.start > 0 && hunk.reference.end < reference.words.len())
        .map(|hunk| hunk.document.len() + hunk.reference.len())
        .sum();
    if share < 85 && inner * 3 > alignment.matched {
        return false;
    }
    match reference.kind {
        Kind::Notice => share >= 60 && alignment.matched >= 12,
        _ if reference.needed < 12 => share >= 95,
        _ if reference.needed < 60 => share >= 80,
        _ if reference.needed < 200 => share >= 70,
        _ => share >= 50 || alignment.matched >= 400 && share >= 15,
    }
}
