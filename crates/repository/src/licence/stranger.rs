//! Texts that are made from a known licence but carry a title of their own: another licence, not
//! the one that they were made from.

use super::Effect;
use super::identify::Found;
use super::judge::{Document, is_numbering};
use super::mention::mentions;
use super::references::Kind;
use crate::verdict::expression::family_of;

/// More words than these that are not harmless make another licence of it.
const MOST_CHANGES: usize = 24;

/// Gives the words of such texts free again; true if there was one.
pub(super) fn take_strangers(
    document: &Document,
    found: &mut Vec<Found>,
    free: &mut [bool],
) -> bool {
    let before = found.len();
    found.retain(|found| {
        let stranger = found.reference.kind == Kind::Licence
            && changes(found) > MOST_CHANGES
            && has_own_title(document, found);
        if stranger {
            free[found.alignment.span.clone()].fill(true);
        }
        !stranger
    });
    found.len() < before
}

fn changes(found: &Found) -> usize {
    let odd = found.differences.iter().filter(|difference| difference.effect > Effect::Harmless);
    odd.map(|d| d.added.split_whitespace().count() + d.removed.split_whitespace().count()).sum()
}

/// Whether the first line of the document is the title of a licence other than the one found: it has
/// names that the head of the reference has not.
fn has_own_title(document: &Document, found: &Found) -> bool {
    const LONGEST: usize = 14;
    const COMMON: [&str; 22] = [
        "a",
        "agreement",
        "and",
        "conditions",
        "copyright",
        "file",
        "for",
        "full",
        "license",
        "licenses",
        "lizenz",
        "lizenzvertrag",
        "notice",
        "of",
        "open",
        "public",
        "software",
        "source",
        "terms",
        "text",
        "the",
        "version",
    ];
    let words = &document.words.words;
    let end = words.iter().skip(1).position(|word| word.opens_line).map_or(0, |at| at + 1);
    let title = document.names(0..end);
    let is_title = title.len() <= LONGEST
        && title.iter().any(|word| ["license", "lizenz", "agreement"].contains(word))
        && found.alignment.span.start <= end + LONGEST;
    let same = mentions(document.words, document.vocabulary, 0..end)
        .iter()
        .any(|mention| family_of(&mention.id) == family_of(&found.reference.id));
    let head: Vec<&str> =
        found.reference.words.iter().take(24).map(|word| document.vocabulary.name(*word)).collect();
    let own = |word: &&str| !COMMON.contains(word) && !is_numbering(word) && !head.contains(word);
    is_title && !same && title.iter().any(own)
}
