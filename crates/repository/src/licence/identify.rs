//! From bytes to a [`TextVerdict`].

use std::sync::LazyLock;

use offenbar_model::Message;
use regex::Regex;

use super::align::{Alignment, align};
use super::bundled;
use super::compose::Composer;
use super::granting;
use super::judge::{Document, is_accepted, is_disclaimer};
use super::lexicon::is_normative;
use super::markup::{without_comments, without_markup};
use super::mention::{Mention, mentions};
use super::openings;
use super::pieces::Piece;
use super::references::{Kind, REFERENCES, Reference, References};
use super::words::Words;
use super::{Difference, Effect, Openness, TextVerdict};

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
pub(super) struct Found<'a> {
    pub reference: &'a Reference,
    pub alignment: Alignment,
    pub differences: Vec<Difference>,
    /// It stands in an appendix with the licences of others.
    pub of_others: bool,
    /// The text calls itself another version of this licence, which is not among the references.
    pub other: Option<String>,
}

impl Found<'_> {
    pub fn id(&self) -> &str {
        self.other.as_deref().unwrap_or(&self.reference.id)
    }
}

/// Which licences a file holds or names, what differs from them, and whether the whole is open.
pub fn identify(bytes: &[u8], _file_name: &str) -> TextVerdict {
    let cut = bytes.len() > LARGEST;
    let text = crate::git::decode(&bytes[..bytes.len().min(LARGEST)]);
    let mut verdict = of_text(text.clone());
    // A condition counts wherever it hides, a grant does not: nobody reads a comment.
    if verdict.open == Openness::Yes
        && text.contains("<!--")
        && of_text(without_comments(&text)).open != Openness::Yes
    {
        verdict.open = Openness::Unknown;
        verdict.reasons.push(Message::new("licence-reason-comment"));
    }
    if cut {
        verdict.open = if verdict.open == Openness::No { Openness::No } else { Openness::Unknown };
        verdict.reasons.push(Message::new("licence-reason-too-long"));
    }
    verdict
}

fn of_text(text: String) -> TextVerdict {
    let text = without_markup(text);
    let references = &*REFERENCES;
    let words = Words::of(text, &references.vocabulary);
    let document = Document { words: &words, vocabulary: &references.vocabulary };
    let mut free = vec![true; words.words.len()];
    let mut found = find_all(&document, references, &mut free);
    let mut stranger = super::stranger::take_strangers(&document, &mut found, &mut free);
    if found.is_empty() && !stranger {
        found.extend(excerpt(&document, references, &mut free));
    }
    name_other_versions(&document, &mut found);
    let tags = take_tags(&document, &mut free);
    let mut pieces = rest(&document, &free);
    stranger |= bundled::has_own_terms(&found, &pieces);
    bundled::take_appendix(&document, &mut found, &mut pieces);
    openings::leave_unaffected(&document, &mut pieces);
    openings::take_explanations(&document, &found, &mut pieces);
    if tags.is_empty() {
        granting::ask_about_others(&document, &found, &mut pieces);
    }
    Composer { document: &document, tags, found, pieces, stranger }.compose()
}

/// A translation of an older version resembles the newer one most. It is what it says it is, and how it
/// differs from another version says nothing on what it allows.
fn name_other_versions(document: &Document, found: &mut [Found]) {
    const HEAD: usize = 120;
    let version = |id: &str| id.rsplit_once('-').map(|(name, _)| name.to_owned());
    for found in found.iter_mut() {
        let own = found.reference.id.clone();
        let differs = Document::worst(&found.differences) > Effect::Harmless;
        if found.reference.kind != Kind::Licence || !differs || !own.starts_with("EUPL-") {
            continue;
        }
        let span = &found.alignment.span;
        let head = span.start.saturating_sub(30)..span.end.min(span.start + HEAD);
        let named = mentions(document.words, document.vocabulary, head);
        let mut named = named.into_iter().filter(|mention| !mention.unversioned);
        let same = |mention: &Mention| version(&mention.id) == version(&own);
        let Some(other) = named.find(same).filter(|mention| mention.id != own) else { continue };
        found.other = Some(other.id);
        let differences = found.differences.iter_mut();
        for difference in differences.filter(|difference| !difference.removed.is_empty()) {
            difference.effect = difference.effect.min(Effect::Unknown);
        }
    }
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
    let mut disclaimers = 0;
    while all.len() + disclaimers < MOST {
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
        let reference = &references.all[at];
        // What stands in the place of the missing terms counts by its own words.
        let said = |difference: &Difference| {
            let added: Vec<String> =
                difference.added.split_whitespace().map(str::to_lowercase).collect();
            let few = added.len() <= 2 && !added.iter().any(|word| is_normative(word));
            difference.effect > Effect::Harmless && !few
        };
        if is_disclaimer(&alignment, reference) && !differences.iter().any(said) {
            disclaimers += 1;
            continue;
        }
        all.push(Found { reference, alignment, differences, of_others: false, other: None });
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
    Some(Found {
        reference: &references.all[at],
        alignment,
        differences,
        of_others: false,
        other: None,
    })
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
        let mut between = document.pieces(at..end, false, true);
        // `Example is`, ahead of a notice that goes on with `licensed under`.
        if let Some(last) = between.last_mut().filter(|_| end < free.len()) {
            last.lead_in(document);
        }
        pieces.append(&mut between);
        at = end;
    }
    bundled::of_others(document, &mut pieces);
    pieces
}

/// Looks at the sentences of a text that lie outside of all licence texts in it.
pub(super) fn outside<T>(
    text: &str,
    look: impl FnOnce(&Document, &[Piece]) -> Option<T>,
) -> Option<T> {
    let mut cut = text.len().min(LARGEST);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    let references = &*REFERENCES;
    let words = Words::of(without_markup(text[..cut].to_owned()), &references.vocabulary);
    let document = Document { words: &words, vocabulary: &references.vocabulary };
    let mut free = vec![true; words.words.len()];
    find_all(&document, references, &mut free);
    look(&document, &rest(&document, &free))
}

/// Whether a short text names a licence at all, granted or not.
pub(crate) fn speaks_of_licence(text: &str) -> bool {
    let references = &*REFERENCES;
    let words = Words::of(text.chars().take(2000).collect(), &references.vocabulary);
    !mentions(&words, &references.vocabulary, 0..words.words.len()).is_empty()
}

/// The licences that a short text names, as an expression; `None` if it names none.
pub(crate) fn names_in(text: &str) -> Option<String> {
    let cut: String = text.chars().take(2000).collect();
    let references = &*REFERENCES;
    let words = Words::of(cut, &references.vocabulary);
    let document = Document { words: &words, vocabulary: &references.vocabulary };
    let range = 0..words.words.len();
    let mentions = mentions(&words, &references.vocabulary, range.clone());
    let mut ids: Vec<&str> = Vec::new();
    for mention in &mentions {
        if !granting::is_granted(&document, mention, &range)
            || is_of_something_used(&document, mention)
        {
            continue;
        }
        if !ids.contains(&mention.id.as_str()) {
            ids.push(&mention.id);
        }
    }
    let or = is_choice(&document, &mentions);
    (!ids.is_empty()).then(|| ids.join(if or { " OR " } else { " AND " }))
}

/// `It uses the GPL version of Example`, `Dependencies are under …`: not the licence of the work, unless
/// it takes something away.
fn is_of_something_used(document: &Document, mention: &Mention) -> bool {
    const USES: [&str; 8] =
        ["uses", "using", "includes", "bundles", "depends", "verwendet", "nutzt", "enthält"];
    let words = &document.words.words;
    let start = (mention.words.start.saturating_sub(9)..mention.words.start)
        .rev()
        .take_while(|at| !words[*at].ends_sentence);
    let used = start.into_iter().any(|at| USES.contains(&document.name(at)));
    let sentence = granting::sentence(document, mention, &(0..words.len()));
    let others =
        granting::is_of_others(&granting::said(document, &sentence, std::slice::from_ref(mention)));
    (used || others) && crate::verdict::expression::openness(&mention.id) == Openness::Yes
}

/// Whether a text that names several licences lets the recipient choose: `or` between their names, not
/// anywhere else, or a word that says it by itself.
fn is_choice(document: &Document, mentions: &[Mention]) -> bool {
    let (Some(first), Some(last)) = (mentions.first(), mentions.last()) else { return false };
    let inside = |at: usize| mentions.iter().any(|mention| mention.words.contains(&at));
    let says = |at: usize, words: &[&str]| words.contains(&document.name(at));
    let from = first.words.start.saturating_sub(8);
    // `express or implied`
    let other = |at: usize| says(at + 1, &["implied", "otherwise", "later", "newer", "fitness"]);
    (first.words.end..last.words.start)
        .any(|at| !inside(at) && says(at, &["or", "oder"]) && !other(at))
        || (from..last.words.start).any(|at| says(at, &["either", "entweder"]))
        || (0..document.words.words.len()).any(|at| says(at, &["dual", "wahlweise"]))
}

/// The phrase by which a short text restricts what may be done, if it has one.
pub(crate) fn restriction_in(text: &str) -> Option<String> {
    let references = &*REFERENCES;
    let words = Words::of(text.chars().take(4000).collect(), &references.vocabulary);
    let document = Document { words: &words, vocabulary: &references.vocabulary };
    let names: Vec<&str> = (0..words.words.len()).map(|at| document.name(at)).collect();
    let named = mentions(&words, &references.vocabulary, 0..words.words.len());
    if named.iter().any(|mention| is_copyleft(&mention.id)) {
        return super::offer::field_of_use_beside_copyleft(&names);
    }
    super::offer::field_of_use(&names)
}

/// Licences for which a second one is sold to those who do not want to share their changes.
fn is_copyleft(id: &str) -> bool {
    ["GPL-", "LGPL-", "AGPL-", "EUPL-"].iter().any(|family| id.starts_with(family))
}
