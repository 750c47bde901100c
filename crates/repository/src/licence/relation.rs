//! How the licences of one text relate: whether its words let the recipient choose.

use super::compose::Composer;
use super::pieces::Piece;
use super::{Confidence, Match, Openness, Relation};
use crate::verdict::expression::openness;

/// Words of a choice.
const CHOICE: [&str; 10] = [
    " either ",
    " at your option",
    " dual ",
    " wahlweise ",
    " entweder ",
    " nach ihrer wahl",
    " choose ",
    " choice ",
    " dual-licensed",
    " alternativ ",
];

/// What one folder or file is under is no choice.
const DIVIDED: [&str; 9] = [
    " variously ",
    " respectively ",
    " folder ",
    " directory ",
    " different parts ",
    " ordner ",
    " verzeichnis ",
    " teils ",
    " jeweils ",
];

/// A part of the work, and all the rest of it.
const PART: [&str; 9] = [
    " part of this ",
    " parts of this ",
    " parts of the ",
    " some parts ",
    " portions of this ",
    " folder ",
    " directory ",
    " teile der ",
    " teile dieser ",
];
const REST: [&str; 8] = [
    " other parts ",
    " the rest ",
    " everything else ",
    " all other ",
    " remaining ",
    " alle anderen ",
    " alle übrigen ",
    " alles andere ",
];

fn says(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|word| text.contains(word))
}

/// `subsumed by either A or B` and `compatible with A or B` compare licences, they offer none.
const COMPARES: [&str; 5] =
    [" subsumed by ", " compatible with ", " equivalent to ", " similar to ", " satisfied by "];

/// Whether what is joined by `or` behind a place is compared and not offered.
fn compares(before: &str) -> bool {
    COMPARES.iter().any(|phrase| before.contains(phrase))
}

/// Whether a text says that the recipient may choose.
fn offers_choice(text: &str) -> bool {
    let compared = text.match_indices(" either ").all(|(at, _)| compares(&text[..=at]));
    !compared || says(text, &CHOICE[1..])
}

impl Composer<'_, '_> {
    /// Whether the text lets the recipient choose.
    pub(super) fn relation(&self, matches: &[Match]) -> Relation {
        if matches.len() < 2 {
            return Relation::Single;
        }
        let texts: Vec<String> = self
            .pieces
            .iter()
            .map(|piece| format!(" {} ", self.document.names(piece.words.clone()).join(" ")))
            .collect();
        let divided = self.pieces.iter().zip(&texts).any(|(piece, text)| {
            // `The MIT licence applies to the code`: another one to the rest.
            let one = piece.mentions.len() == 1 && says(text, &[" applies to "]);
            one || (!piece.mentions.is_empty() && says(text, &DIVIDED))
        });
        let mut seen = if divided { Relation::And } else { Relation::Unknown };
        for (at, (piece, text)) in self.pieces.iter().zip(&texts).enumerate() {
            let offered = self.offers_all(matches, at);
            if offered && offers_choice(text) && self.is_of_licences(at, text) {
                return Relation::Or;
            }
            let or = || self.joins(piece, &["or", "oder"]) && !self.is_compared(piece);
            if offered && !divided && or() {
                return Relation::Or;
            }
            let both = text.contains(" both ") && text.ends_with(" apply ");
            if (both && piece.mentions.len() >= 2) || self.joins(piece, &["and", "und"]) {
                seen = Relation::And;
            }
        }
        seen
    }

    /// Whether all that is not open holds for a part, and an open licence for all the rest, by the words
    /// of the text: the whole is not open, but not closed either.
    pub(super) fn closes_a_part(&self, matches: &[Match]) -> bool {
        let is = |piece: &Piece, open: Openness| {
            let mut ids = piece.mentions.iter().map(|mention| mention.id.as_str());
            !piece.mentions.is_empty() && ids.all(|id| openness(id) == open)
        };
        let (mut closed, mut rest) = (Vec::new(), false);
        for piece in &self.pieces {
            let text = format!(" {} ", self.document.names(piece.words.clone()).join(" "));
            if is(piece, Openness::No) && says(&text, &PART) {
                closed.extend(piece.mentions.iter().map(|mention| mention.id.as_str()));
            }
            rest |= is(piece, Openness::Yes) && says(&text, &REST);
        }
        let of_part = |m: &Match| {
            openness(&m.expression) != Openness::No
                || m.confidence == Confidence::Reference
                    && m.expression
                        .split(' ')
                        .all(|id| openness(id) != Openness::No || closed.contains(&id))
        };
        rest && matches.iter().all(of_part)
    }

    /// Whether the names of licences in a piece stand behind words that compare.
    fn is_compared(&self, piece: &Piece) -> bool {
        let first = piece.mentions.first().map_or(piece.words.start, |mention| mention.words.start);
        let before = self.document.names(piece.words.start..first).join(" ");
        compares(&format!(" {before} "))
    }

    /// `choice of law` and `either party` are no choice of licences.
    fn is_of_licences(&self, at: usize, text: &str) -> bool {
        let piece = &self.pieces[at];
        let beside = self.pieces.get(at + 1).is_some_and(|next| !next.mentions.is_empty());
        !piece.mentions.is_empty()
            || (beside && piece.words.len() <= 20)
            || says(text, &[" licenses ", " lizenzen ", " dual"])
    }

    /// Whether one of the words stands between each two names of licences in a piece.
    fn joins(&self, piece: &Piece, words: &[&str]) -> bool {
        let between = |word: &&str| {
            piece.mentions.windows(2).all(|pair| {
                (pair[0].words.end..pair[1].words.start).any(|at| self.document.name(at) == *word)
            })
        };
        piece.mentions.len() >= 2 && words.iter().any(between)
    }

    /// Whether a piece that speaks of a choice, with the list that may follow it, names all licences that
    /// are not open: `Example: MIT or GPL` frees nothing from terms that are named elsewhere.
    fn offers_all(&self, matches: &[Match], at: usize) -> bool {
        const LIST: usize = 8;
        // `The data is under …` is no item of a list.
        let is_item = |piece: &&Piece| {
            let named: usize = piece.mentions.iter().map(|mention| mention.words.len()).sum();
            named > 0 && piece.words.len() <= named + 3
        };
        let list = if self.pieces[at].mentions.len() >= 2 { 0 } else { LIST };
        let items = self.pieces[at + 1..].iter().take(list).filter(is_item);
        let named: Vec<&str> = std::iter::once(&self.pieces[at])
            .chain(items)
            .flat_map(|piece| &piece.mentions)
            .map(|mention| mention.id.as_str())
            .collect();
        matches.iter().all(|m| {
            openness(&m.expression) == Openness::Yes
                || m.expression.split(' ').any(|id| named.contains(&id))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_compares_licences_offers_none() {
        for text in [
            " licensed under either of mit or apache ",
            " covered by either the mit or the bsd license ",
            " you may choose one ",
            " subsumed by either but you may choose ",
        ] {
            assert!(offers_choice(text), "{text}");
        }
        for text in [
            " the terms are subsumed by either the mit or the bsd license ",
            " compatible with either license ",
            " both licenses apply ",
            " similar to either license ",
        ] {
            assert!(!offers_choice(text), "{text}");
        }
    }
}
