//! From what was found in a text to the verdict over it.

use std::ops::Range;

use offenbar_model::Message;

use super::identify::Found;
use super::judge::Document;
use super::merge::{attach, decide_variants, merge, named, take_exceptions};
use super::pieces::Piece;
use super::references::{Kind, is_gnu_family};
use super::{Confidence, Difference, Effect, Match, Openness, Relation, TextVerdict};

/// Everything that was found, ready to be put together.
pub(super) struct Composer<'a, 'b> {
    pub document: &'a Document<'a>,
    pub tags: Vec<(String, u32)>,
    pub found: Vec<Found<'b>>,
    pub pieces: Vec<Piece>,
    /// The work is under terms of its own: what is named or follows in an appendix is not its licence.
    pub stranger: bool,
}

impl Composer<'_, '_> {
    pub fn compose(self) -> TextVerdict {
        let mut matches = self.matches();
        decide_variants(&mut matches);
        let exceptions = take_exceptions(&mut matches);
        attach(&mut matches, exceptions);
        let relation = self.relation(&matches);
        let expression = join(&matches, relation);
        let mut verdict = TextVerdict {
            open: Openness::Unknown,
            relation,
            expression,
            reasons: Vec::new(),
            extra: self.extra(),
            excluded: self.excluded(),
            placeholders: self.placeholders(),
            copyright: self.names_holder(),
            proprietary: false,
            matches,
        };
        self.judge(&mut verdict);
        verdict
    }

    fn lines(&self, words: &Range<usize>) -> (u32, u32) {
        let line = |at: usize| self.document.words.words.get(at).map_or(1, |word| word.line);
        (line(words.start), line(words.end.max(1) - 1))
    }

    /// Everything that names or is a licence, in order, each once.
    fn matches(&self) -> Vec<Match> {
        if self.stranger {
            return Vec::new();
        }
        let mut matches: Vec<Match> = Vec::new();
        for found in &self.found {
            let open = crate::verdict::expression::openness(&found.reference.id) == Openness::Yes;
            if found.reference.kind == Kind::Restriction || (found.of_others && open) {
                continue;
            }
            let exact = Document::worst(&found.differences) <= Effect::Harmless;
            let confidence = match (found.reference.kind, exact) {
                (Kind::Notice, _) => Confidence::Reference,
                (_, true) => Confidence::Exact,
                (_, false) => Confidence::Near,
            };
            matches.push(Match {
                expression: found.id().to_owned(),
                confidence,
                variant_undecided: is_gnu_family(&found.reference.id),
                unversioned: false,
                lines: self.lines(&found.alignment.span),
                differences: found.differences.clone(),
            });
        }
        for (expression, line) in &self.tags {
            matches.push(named(expression, (*line, *line), false));
        }
        let whole = matches.iter().any(|m| m.confidence > Confidence::Reference);
        for piece in &self.pieces {
            for mention in &piece.mentions {
                // What is bundled is not the licence of the whole, unless it takes something away.
                let open = crate::verdict::expression::openness(&mention.id) == Openness::Yes;
                if whole && piece.of_others && open {
                    continue;
                }
                matches.push(named(&mention.id, self.lines(&mention.words), mention.unversioned));
            }
        }
        // `Change License: MPL 2.0`: what a source-available licence becomes some day.
        let closed = |m: &Match| {
            m.confidence > Confidence::Reference
                && crate::verdict::expression::openness(&m.expression) == Openness::No
        };
        if matches.iter().any(closed) {
            let open = |m: &Match| crate::verdict::expression::openness(&m.expression);
            matches.retain(|m| m.confidence > Confidence::Reference || open(m) == Openness::No);
        }
        matches.sort_by(|a, b| a.lines.cmp(&b.lines).then(b.confidence.cmp(&a.confidence)));
        merge(matches)
    }

    /// Differences outside of all references that are not harmless.
    fn extra(&self) -> Vec<Difference> {
        let line = |piece: &Piece| self.lines(&piece.words).0;
        self.pieces
            .iter()
            .filter(|piece| piece.effect > Effect::Harmless)
            .map(|piece| Difference {
                effect: piece.effect,
                added: shorten(&self.document.words.written(piece.words.start, piece.words.end)),
                removed: String::new(),
                line: line(piece),
            })
            .collect()
    }

    /// Sentences that take a part out of the licence.
    fn excluded(&self) -> Vec<(u32, String)> {
        let written =
            |piece: &Piece| self.document.words.written(piece.words.start, piece.words.end);
        let excludes = self.pieces.iter().filter(|piece| piece.excludes);
        excludes.map(|piece| (self.lines(&piece.words).0, shorten(&written(piece)))).collect()
    }

    /// A copyright line with a year and a name, other than that of the licence's own authors.
    fn names_holder(&self) -> bool {
        const OWN: [&str; 4] =
            ["free software foundation", "european union", "europäische union", "creative commons"];
        self.document.words.text.lines().map(str::to_lowercase).any(|line| {
            let line =
                line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(');
            let rest = ["copyright", "©", "(c)"].iter().find_map(|sign| line.strip_prefix(sign));
            rest.is_some_and(|rest| {
                let year =
                    rest.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
                let name =
                    rest.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 2);
                year && name && !OWN.iter().any(|own| rest.contains(own))
            })
        })
    }

    fn placeholders(&self) -> bool {
        let text = self.document.words.text.to_ascii_lowercase();
        let full = self.found.iter().any(|f| {
            ["Apache-2.0", "GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1", "LGPL-2.0"]
                .contains(&f.reference.id.as_str())
        });
        !full
            && [
                "[year]",
                "<year>",
                "[yyyy]",
                "[fullname]",
                "<copyright holders>",
                "[name of copyright owner]",
                "<owner>",
                "[full name]",
                "{year}",
                "{{ year }}",
                "<your name>",
                "[your name]",
            ]
            .iter()
            .any(|placeholder| text.contains(placeholder))
    }

    fn judge(&self, verdict: &mut TextVerdict) {
        let mut open = Openness::Yes;
        let lower = |to: Openness, open: &mut Openness| {
            *open = match (*open, to) {
                (Openness::No, _) | (_, Openness::No) => Openness::No,
                (Openness::Unknown, _) | (_, Openness::Unknown) => Openness::Unknown,
                _ => Openness::Yes,
            }
        };
        // Only beside an open licence that is there in full.
        let open_text = verdict.matches.iter().any(|m| {
            m.confidence == Confidence::Exact
                && crate::verdict::expression::openness(&m.expression) == Openness::Yes
        });
        for found in &self.found {
            if found.reference.kind == Kind::Restriction {
                lower(Openness::No, &mut open);
                let (line, _) = self.lines(&found.alignment.span);
                verdict
                    .reasons
                    .push(Message::new("licence-reason-commons-clause").with("line", line));
            }
            // One of the licences to choose from stands in full: what an older version of another one
            // says need not be understood.
            let spare = verdict.relation == Relation::Or && found.other.is_some() && open_text;
            let told =
                |difference: &&Difference| !spare || difference.effect == Effect::Restrictive;
            for difference in found.differences.iter().filter(told) {
                difference_reason(difference, Some(found.id()), verdict, &mut |o| {
                    lower(o, &mut open)
                });
            }
        }
        // A long text that only names a licence is one in words we cannot compare, a translation for
        // example; its conditions are no additions.
        let only_named = verdict.matches.iter().all(|m| m.confidence == Confidence::Reference);
        let foreign = only_named
            && !verdict.matches.is_empty()
            && self.pieces.iter().map(|piece| piece.words.len()).sum::<usize>() > 400;
        if foreign {
            for extra in &mut verdict.extra {
                let names: Vec<String> =
                    extra.added.to_lowercase().split_whitespace().map(str::to_owned).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                if extra.effect == Effect::Restrictive
                    && super::offer::field_of_use(&names).is_none()
                {
                    extra.effect = Effect::Unknown;
                }
            }
        }
        let branches: Vec<u32> = if verdict.relation == Relation::Or && open_text {
            self.named_terms(&verdict.matches)
        } else {
            Vec::new()
        };
        for difference in verdict.extra.clone() {
            // The terms of one licence to choose from say nothing about the others.
            if branches.contains(&difference.line) {
                continue;
            }
            let nothing_found = verdict.matches.is_empty();
            if !nothing_found || difference.effect == Effect::Restrictive {
                difference_reason(&difference, None, verdict, &mut |o| lower(o, &mut open));
            }
        }
        let together = openness(&verdict.matches, verdict.relation, &mut verdict.reasons);
        let of_part = together == Openness::No && self.closes_a_part(&verdict.matches);
        lower(if of_part { Openness::Unknown } else { together }, &mut open);
        if verdict.matches.is_empty() {
            let reserved = self.pieces.iter().any(|piece| piece.reserved);
            let forbids = self.pieces.iter().any(|piece| piece.effect == Effect::Restrictive);
            verdict.proprietary = reserved || forbids;
            let reason = if verdict.proprietary {
                "licence-reason-proprietary"
            } else {
                "licence-reason-nothing-known"
            };
            verdict.reasons.insert(0, Message::new(reason));
            open = if verdict.proprietary { Openness::No } else { Openness::Unknown };
        }
        verdict.open = open;
        verdict.reasons.dedup();
    }
}

impl Composer<'_, '_> {
    /// Lines of pieces that stand below a heading with the name of a licence that is not open and
    /// whose text is not known: they are its terms, up to the next licence.
    fn named_terms(&self, matches: &[Match]) -> Vec<u32> {
        let only_named = |id: &str| {
            crate::verdict::expression::openness(id) == Openness::No
                && matches
                    .iter()
                    .any(|m| m.expression == id && m.confidence == Confidence::Reference)
        };
        let texts: Vec<usize> = self.found.iter().map(|found| found.alignment.span.start).collect();
        let (mut lines, mut since) = (Vec::new(), None);
        for piece in &self.pieces {
            let start = piece.words.start;
            if texts.iter().any(|text| since.is_some_and(|since| (since..start).contains(text))) {
                since = None;
            }
            // `1. Example Licence 2.0 Agreement`
            let opens = (start.saturating_sub(1)..=start)
                .any(|at| self.document.words.words.get(at).is_some_and(|word| word.opens_line));
            let heading = piece.words.len() <= 14 && piece.effect < Effect::Restrictive && opens;
            match piece.mentions.first() {
                Some(mention) if heading => {
                    since = only_named(&mention.id).then_some(start);
                }
                _ if since.is_some() => lines.push(self.lines(&piece.words).0),
                _ => {}
            }
        }
        lines
    }
}

fn join(matches: &[Match], relation: Relation) -> Option<String> {
    let parts: Vec<String> = matches
        .iter()
        .map(|m| {
            let compound = m.expression.contains(" OR ") || m.expression.contains(" AND ");
            if compound && matches.len() > 1 {
                format!("({})", m.expression)
            } else {
                m.expression.clone()
            }
        })
        .collect();
    let word = if relation == Relation::Or { " OR " } else { " AND " };
    (!parts.is_empty()).then(|| parts.join(word))
}

/// Whether the licences, as they stand on the list, are open together.
fn openness(matches: &[Match], relation: Relation, reasons: &mut Vec<Message>) -> Openness {
    let each: Vec<Openness> =
        matches.iter().map(|m| crate::verdict::expression::openness(&m.expression)).collect();
    for (m, open) in matches.iter().zip(&each) {
        let reason = match open {
            Openness::Yes => continue,
            Openness::No => "licence-reason-not-open",
            Openness::Unknown => "licence-reason-category-unknown",
        };
        reasons.push(Message::new(reason).with("licence", m.expression.as_str()));
    }
    if relation == Relation::Or && each.contains(&Openness::Yes) {
        return Openness::Yes;
    }
    if each.contains(&Openness::No) {
        Openness::No
    } else if each.contains(&Openness::Unknown) {
        Openness::Unknown
    } else {
        Openness::Yes
    }
}

fn difference_reason(
    difference: &Difference,
    licence: Option<&str>,
    verdict: &mut TextVerdict,
    lower: &mut dyn FnMut(Openness),
) {
    let (kind, open) = match difference.effect {
        Effect::Nothing | Effect::Harmless => return,
        Effect::Restrictive => ("restrictive", Openness::No),
        Effect::Unknown => ("unknown", Openness::Unknown),
    };
    lower(open);
    let (what, words) = match (difference.added.is_empty(), difference.removed.is_empty()) {
        (true, _) => ("removed", &difference.removed),
        (_, true) => ("added", &difference.added),
        _ => ("changed", &difference.added),
    };
    let message = Message::new(format!("licence-reason-{kind}-{what}"))
        .with("words", shorten(words))
        .with("line", difference.line)
        .with("licence", licence.unwrap_or("–"))
        .with("instead", shorten(&difference.removed));
    if verdict.reasons.len() < 20 && !verdict.reasons.contains(&message) {
        verdict.reasons.push(message);
    }
}

/// At most 200 characters.
fn shorten(text: &str) -> String {
    if text.chars().count() <= 200 {
        return text.to_owned();
    }
    let head: String = text.chars().take(199).collect();
    format!("{head}…")
}
