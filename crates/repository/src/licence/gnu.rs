//! The grammar of GNU notices: `version 2`, `or later`, `only`.

use std::ops::Range;

use super::mention::{Mention, covering};
use super::references::is_gnu_family;
use super::words::{Vocabulary, Words};

/// The GNU licences: the family, its version, and what is said of later versions.
pub(super) fn gnu(
    plain: &[(String, usize)],
    at: usize,
    words: &Words,
    vocabulary: &Vocabulary,
    range: &Range<usize>,
) -> Option<(Mention, usize)> {
    let word = |offset: usize| plain.get(at + offset).map_or("", |(word, _)| word.as_str());
    let mut offset = usize::from(word(0) == "gnu");
    let family = match (word(offset), word(offset + 1), word(offset + 2)) {
        ("gpl", _, _) => (1, "GPL"),
        ("lgpl", _, _) => (1, "LGPL"),
        ("agpl", _, _) => (1, "AGPL"),
        ("general", "public", _) => (2, "GPL"),
        ("lesser" | "library", "general", "public") => (3, "LGPL"),
        ("lesser", "gpl", _) => (2, "LGPL"),
        ("affero", "general", "public") => (3, "AGPL"),
        ("affero", "gpl", _) => (2, "AGPL"),
        _ => return None,
    };
    offset += family.0;
    // `(AGPL)`, `as published by the Free Software Foundation`, `either`
    let mut skipped = 0;
    while skipped < 9
        && [
            "gpl",
            "lgpl",
            "agpl",
            "gnu",
            "as",
            "published",
            "by",
            "free",
            "software",
            "foundation",
            "either",
            "public",
            "of",
        ]
        .contains(&word(offset + skipped))
    {
        skipped += 1;
    }
    let version = match word(offset + skipped) {
        "1" | "2" | "3" => format!("{}.0", word(offset + skipped)),
        "2.1" => "2.1".to_owned(),
        _ => return None,
    };
    offset += skipped + 1;
    let id = format!("{}-{version}", family.1);
    if !is_gnu_family(&id) || spdx::license_id(&id).is_none() {
        return None;
    }
    let named = covering(plain, at, offset);
    let (variant, end) = later(words, vocabulary, named.end, range.end);
    let only_before = named.start > range.start
        && ["nur", "only"].contains(&words.name(named.start - 1, vocabulary));
    let id = match variant {
        Some(true) => format!("{id}-or-later"),
        Some(false) => format!("{id}-only"),
        None if only_before => format!("{id}-only"),
        None => id,
    };
    let length = plain[at..].iter().take_while(|(_, place)| *place < end).count().max(offset);
    Some((Mention { id, words: named.start..end, unversioned: false }, length))
}

/// What follows the version: later versions allowed (`Some(true)`), excluded (`Some(false)`), not
/// said; with the end of these words.
fn later(words: &Words, vocabulary: &Vocabulary, from: usize, to: usize) -> (Option<bool>, usize) {
    let names: Vec<&str> = (from..to.min(from + 16)).map(|at| words.name(at, vocabulary)).collect();
    let mut at = 0;
    while at < names.len()
        && ["of", "the", "license", "lizenz", "der", "dieser", "this"].contains(&names[at])
    {
        at += 1;
    }
    let rest = &names[at..];
    if rest.first() == Some(&"+") {
        return (Some(true), from + at + 1);
    }
    if let Some(first) = rest.first()
        && ["only", "nur"].contains(first)
    {
        return (Some(false), from + at + 1);
    }
    let joins = rest.first().is_some_and(|word| ["or", "oder", "and", "und"].contains(word));
    const LATER: [&str; 14] = [
        "later",
        "newer",
        "higher",
        "above",
        "greater",
        "neuere",
        "neuer",
        "neueren",
        "später",
        "spätere",
        "späteren",
        "höher",
        "folgeversionen",
        "höhere",
    ];
    if joins
        && let Some(end) = rest.iter().take(9).position(|word| LATER.contains(word))
        && rest[..end].iter().all(|word| {
            [
                "or", "oder", "and", "und", "at", "your", "option", "any", "nach", "ihrer", "wahl",
                "jede", "jeder", "einer", "eine", "deren", "(at", "the", "under",
            ]
            .contains(word)
        })
    {
        let version =
            rest.get(end + 1).is_some_and(|w| ["version", "versions", "versionen"].contains(w));
        return (Some(true), from + at + end + 1 + usize::from(version));
    }
    (None, from)
}
