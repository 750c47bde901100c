//! From bytes to a [`TextVerdict`].

use std::ops::Range;

use offenbar_model::Message;
use regex::Regex;
use std::sync::LazyLock;

use super::align::{Alignment, align};
use super::judge::{Document, Piece, is_accepted};
use super::markup::without_markup;
use super::mention::mentions;
use super::references::{Kind, REFERENCES, Reference, References, is_gnu_family};
use super::words::Words;
use super::{Confidence, Difference, Effect, Match, Openness, Relation, TextVerdict};

/// Longer texts are no licence files; what lies beyond is not read.
const LARGEST: usize = 512 * 1024;
/// More licences in one text are not told apart.
const MOST: usize = 60;

// REUSE-IgnoreStart
static TAG: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?m)^.*?SPDX-License-Identifier:[ \t]*([^\r\n]+?)[ \t]*(?:\*/|-->|\*\)|#}|\]\])?[ \t]*$",
    )
    .ok()
});
// REUSE-IgnoreEnd

/// A reference found in a document.
struct Found<'a> {
    reference: &'a Reference,
    alignment: Alignment,
    differences: Vec<Difference>,
}

/// Which licences a file holds or names, what differs from them, and whether the whole is open.
pub fn identify(bytes: &[u8], _file_name: &str) -> TextVerdict {
    let cut = bytes.len() > LARGEST;
    let text = crate::git::decode(&bytes[..bytes.len().min(LARGEST)]);
    let text = without_markup(text);
    let references = &*REFERENCES;
    let words = Words::of(text, &references.vocabulary);
    let document = Document { words: &words, vocabulary: &references.vocabulary };
    let mut free = vec![true; words.words.len()];
    let mut found = find_all(&document, references, &mut free);
    if found.is_empty() {
        found.extend(excerpt(&document, references, &mut free));
    }
    let tags = take_tags(&document, &mut free);
    let pieces = rest(&document, &free);
    let mut verdict = Composer { document: &document, tags, found, pieces }.compose();
    if cut {
        verdict.open = if verdict.open == Openness::No { Openness::No } else { Openness::Unknown };
        verdict.reasons.push(Message::new("licence-reason-too-long"));
    }
    verdict
}

/// The expressions of `SPDX-License-Identifier` lines; their words are taken.
fn take_tags(document: &Document, free: &mut [bool]) -> Vec<(String, u32)> {
    let mut tags = Vec::new();
    let Some(pattern) = TAG.as_ref() else { return tags };
    for found in pattern.captures_iter(&document.words.text).take(MOST) {
        let (Some(line), Some(expression)) = (found.get(0), found.get(1)) else { continue };
        let Some(parsed) = crate::verdict::expression::parse(expression.as_str()) else {
            continue;
        };
        let words: Vec<usize> = (0..document.words.words.len())
            .filter(|at| {
                let word = &document.words.words[*at];
                word.start as usize >= line.start() && word.end as usize <= line.end()
            })
            .collect();
        // A tag inside a licence text is part of that text.
        if words.iter().any(|at| !free[*at]) {
            continue;
        }
        for at in &words {
            free[*at] = false;
        }
        let first_line = words.first().map_or(1, |at| document.words.words[*at].line);
        tags.push((parsed, first_line));
    }
    tags
}

/// All reference texts in the document, best first; their words are taken.
fn find_all<'a>(
    document: &Document,
    references: &'a References,
    free: &mut [bool],
) -> Vec<Found<'a>> {
    let ids: Vec<u32> = document.words.words.iter().map(|word| word.id).collect();
    let mut all = Vec::new();
    while all.len() < MOST {
        let candidates = references.candidates(&ids, free);
        let best = candidates
            .into_iter()
            .filter_map(|at| {
                let reference = &references.all[at];
                let alignment = align(&ids, free, reference)?;
                if !is_accepted(&alignment, reference) {
                    return None;
                }
                let differences = document.differences(&alignment, reference);
                Some((merit(&alignment, reference, &differences), at, alignment, differences))
            })
            .max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        let Some((_, at, alignment, differences)) = best else { break };
        for taken in &mut free[alignment.span.clone()] {
            *taken = false;
        }
        all.push(Found { reference: &references.all[at], alignment, differences });
    }
    all.sort_by_key(|found| found.alignment.span.start);
    all
}

/// A few paragraphs of a licence that the same text names. Never open by itself: the rest of the
/// text is missing.
fn excerpt<'a>(
    document: &Document,
    references: &'a References,
    free: &mut [bool],
) -> Option<Found<'a>> {
    let ids: Vec<u32> = document.words.words.iter().map(|word| word.id).collect();
    let named = mentions(document.words, document.vocabulary, 0..ids.len());
    if named.is_empty() {
        return None;
    }
    let family = crate::verdict::expression::family_of;
    let (_, at, alignment, differences) = references
        .sharing(&ids, free, 10)
        .into_iter()
        .filter(|at| {
            let reference = &references.all[*at];
            reference.kind == Kind::Licence
                && named.iter().any(|mention| family(&mention.id) == family(&reference.id))
        })
        .filter_map(|at| {
            let reference = &references.all[at];
            let alignment = align(&ids, free, reference)?;
            let span = alignment.span.len();
            let whole = alignment.matched >= 60 && alignment.matched * 10 >= span * 9;
            let differences = document.differences(&alignment, reference);
            whole.then(|| (merit(&alignment, reference, &differences), at, alignment, differences))
        })
        .max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)))?;
    for taken in &mut free[alignment.span.clone()] {
        *taken = false;
    }
    Some(Found { reference: &references.all[at], alignment, differences })
}

/// Which of two references a text rather is: the one that explains more words with fewer left over;
/// among equals the customary one.
fn merit(alignment: &Alignment, reference: &Reference, differences: &[Difference]) -> (i64, i64) {
    let count = |text: &str| text.split_whitespace().count() as i64;
    let odd: i64 = differences
        .iter()
        .map(|difference| {
            let weight = if difference.effect <= Effect::Harmless { 1 } else { 4 };
            let added = count(&difference.added);
            // A long addition is foreign text, whichever the licence.
            let removed = count(&difference.removed);
            weight * (added.min(60) + removed)
        })
        .sum();
    let missing = reference.needed as i64 - alignment.needed as i64;
    (alignment.matched as i64 - odd - missing, -i64::from(reference.rank))
}

/// The pieces of text between the references.
fn rest(document: &Document, free: &[bool]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < free.len() {
        if !free[at] {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < free.len() && free[end] {
            end += 1;
        }
        pieces.extend(document.pieces(at..end, false, true));
        at = end;
    }
    pieces
}

struct Composer<'a, 'b> {
    document: &'a Document<'a>,
    tags: Vec<(String, u32)>,
    found: Vec<Found<'b>>,
    pieces: Vec<Piece>,
}

impl Composer<'_, '_> {
    fn compose(self) -> TextVerdict {
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
        let mut matches: Vec<Match> = Vec::new();
        for found in &self.found {
            if found.reference.kind == Kind::Restriction {
                continue;
            }
            let exact = Document::worst(&found.differences) <= Effect::Harmless;
            let confidence = match (found.reference.kind, exact) {
                (Kind::Notice, _) => Confidence::Reference,
                (_, true) => Confidence::Exact,
                (_, false) => Confidence::Near,
            };
            matches.push(Match {
                expression: found.reference.id.clone(),
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
        for piece in &self.pieces {
            for mention in &piece.mentions {
                matches.push(named(&mention.id, self.lines(&mention.words), mention.unversioned));
            }
        }
        // `Change License: MPL 2.0`: what a source-available licence becomes some day.
        let closed = |m: &Match| {
            m.confidence > Confidence::Reference
                && crate::verdict::expression::openness(&m.expression) == Openness::No
        };
        if matches.iter().any(closed) {
            matches.retain(|m| m.confidence > Confidence::Reference);
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

    /// Whether the text lets the recipient choose.
    fn relation(&self, matches: &[Match]) -> Relation {
        if matches.len() < 2 {
            return Relation::Single;
        }
        let mut seen = Relation::Unknown;
        for piece in &self.pieces {
            let words: Vec<&str> = piece.words.clone().map(|at| self.document.name(at)).collect();
            let text = format!(" {} ", words.join(" "));
            let choice = [
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
            ]
            .iter()
            .any(|phrase| text.contains(phrase));
            let named = piece.mentions.len() >= 2;
            let between = |word: &str| {
                named
                    && piece.mentions.windows(2).all(|pair| {
                        (pair[0].words.end..pair[1].words.start)
                            .any(|at| self.document.name(at) == word)
                    })
            };
            if choice || between("or") || between("oder") {
                return Relation::Or;
            }
            if between("and") || between("und") {
                seen = Relation::And;
            }
        }
        seen
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
        for found in &self.found {
            if found.reference.kind == Kind::Restriction {
                lower(Openness::No, &mut open);
                let (line, _) = self.lines(&found.alignment.span);
                verdict
                    .reasons
                    .push(Message::new("licence-reason-commons-clause").with("line", line));
            }
            for difference in &found.differences {
                difference_reason(difference, Some(&found.reference.id), verdict, &mut |o| {
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
                    && super::lexicon::field_of_use(&names).is_none()
                {
                    extra.effect = Effect::Unknown;
                }
            }
        }
        for difference in verdict.extra.clone() {
            let nothing_found = verdict.matches.is_empty();
            if !nothing_found || difference.effect == Effect::Restrictive {
                difference_reason(&difference, None, verdict, &mut |o| lower(o, &mut open));
            }
        }
        lower(openness(&verdict.matches, verdict.relation, &mut verdict.reasons), &mut open);
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

fn named(expression: &str, lines: (u32, u32), unversioned: bool) -> Match {
    Match {
        expression: expression.to_owned(),
        confidence: Confidence::Reference,
        variant_undecided: is_gnu_family(expression),
        unversioned,
        lines,
        differences: Vec::new(),
    }
}

/// The same licence several times is one match, as well evidenced as the best.
fn merge(matches: Vec<Match>) -> Vec<Match> {
    let mut merged: Vec<Match> = Vec::new();
    for next in matches {
        match merged.iter_mut().find(|known| known.expression == next.expression) {
            Some(known) => {
                if next.confidence > known.confidence {
                    known.lines = next.lines;
                }
                known.confidence = known.confidence.max(next.confidence);
                known.unversioned &= next.unversioned;
                known.differences.extend(next.differences);
            }
            None => merged.push(next),
        }
    }
    merged
}

/// `GPL-3.0` and `GPL-3.0-or-later` in one text are one licence whose variant is decided; the name
/// of a licence whose newer version is there in full is only its title.
fn decide_variants(matches: &mut Vec<Match>) {
    let families: Vec<String> =
        matches.iter().filter(|m| m.variant_undecided).map(|m| m.expression.clone()).collect();
    for family in families {
        let decided = |m: &Match| {
            m.expression == format!("{family}-only") || m.expression == format!("{family}-or-later")
        };
        let mut variants: Vec<String> =
            matches.iter().filter(|m| decided(m)).map(|m| m.expression.clone()).collect();
        variants.dedup();
        if let [variant] = variants.as_slice() {
            let named = matches.iter().position(decided);
            let Some(text) = matches.iter().position(|m| m.expression == family) else { continue };
            matches[text].expression.clone_from(variant);
            matches[text].variant_undecided = false;
            if let Some(named) = named {
                matches.remove(named);
            }
        }
    }
    let unversioned: Vec<usize> = (0..matches.len())
        .rev()
        .filter(|at| {
            let this = &matches[*at];
            let family = this.expression.split('-').next().unwrap_or_default();
            this.unversioned
                && matches.iter().enumerate().any(|(other, m)| {
                    other != *at && !m.unversioned && m.expression.starts_with(family)
                })
        })
        .collect();
    for at in unversioned {
        matches.remove(at);
    }
}

/// Removes the exceptions from the list.
fn take_exceptions(matches: &mut Vec<Match>) -> Vec<Match> {
    let is_exception = |m: &Match| spdx::exception_id(&m.expression).is_some();
    let exceptions = matches.iter().filter(|m| is_exception(m)).cloned().collect();
    matches.retain(|m| !is_exception(m));
    exceptions
}

/// An exception belongs to the nearest licence that it can extend.
fn attach(matches: &mut Vec<Match>, exceptions: Vec<Match>) {
    for exception in exceptions {
        let families: &[&str] = match exception.expression.as_str() {
            "PCRE2-exception" => &["BSD-"],
            "LLVM-exception" | "Swift-exception" => &["Apache-2.0"],
            _ => &["GPL", "LGPL", "AGPL", "EUPL", "MPL", "CPL"],
        };
        let fits = |m: &Match| {
            families.iter().any(|family| m.expression.starts_with(family))
                && !m.expression.contains(" WITH ")
        };
        let distance = |m: &Match| {
            let gap = |from: u32, to: u32| from.saturating_sub(to);
            gap(m.lines.0, exception.lines.1).max(gap(exception.lines.0, m.lines.1))
        };
        let nearest = (0..matches.len())
            .filter(|at| fits(&matches[*at]))
            .min_by_key(|at| (distance(&matches[*at]), *at));
        let Some(base) = nearest.map(|at| &mut matches[at]) else {
            matches.push(exception);
            continue;
        };
        base.expression = format!("{} WITH {}", base.expression, exception.expression);
        base.confidence = base.confidence.min(exception.confidence.max(Confidence::Near));
        base.differences.extend(exception.differences);
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

/// The licences that a short text names, as an expression; `None` if it names none.
pub(crate) fn names_in(text: &str) -> Option<String> {
    let cut: String = text.chars().take(2000).collect();
    let references = &*REFERENCES;
    let words = Words::of(cut, &references.vocabulary);
    let document = Document { words: &words, vocabulary: &references.vocabulary };
    let mentions = mentions(&words, &references.vocabulary, 0..words.words.len());
    let mut ids: Vec<&str> = Vec::new();
    for mention in &mentions {
        // `explicitly not licensed under …`
        let before = mention.words.start.saturating_sub(6)..mention.words.start;
        if before.into_iter().any(|at| ["not", "nicht"].contains(&document.name(at))) {
            continue;
        }
        if !ids.contains(&mention.id.as_str()) {
            ids.push(&mention.id);
        }
    }
    let or = (0..words.words.len())
        .any(|at| ["or", "oder", "either", "dual"].contains(&document.name(at)));
    (!ids.is_empty()).then(|| ids.join(if or { " OR " } else { " AND " }))
}

/// The phrase by which a short text restricts what may be done, if it has one.
pub(crate) fn restriction_in(text: &str) -> Option<String> {
    let references = &*REFERENCES;
    let words = Words::of(text.chars().take(4000).collect(), &references.vocabulary);
    let document = Document { words: &words, vocabulary: &references.vocabulary };
    let names: Vec<&str> = (0..words.words.len()).map(|at| document.name(at)).collect();
    super::lexicon::field_of_use(&names)
}
