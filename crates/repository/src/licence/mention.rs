//! Names of licences in running text: ids, full names, customary short forms, addresses, and the
//! grammar of GNU notices (`version 2`, `or later`, `only`).

use std::ops::Range;

use super::address::address_id;
use super::bsd::bsd;
use super::gnu::gnu;
use super::names::{NAMES, NEEDS_CONTEXT, UNVERSIONED};
use super::words::{Vocabulary, Words};

/// A licence named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// SPDX id; for GNU licences without a word on later versions the family.
    pub id: String,
    /// The words that name it.
    pub words: Range<usize>,
    /// No version was given where there are several.
    pub unversioned: bool,
}

/// The words of a name without those that vary: `the`, `version`, `v`, `licence`; `v2` and `2` are
/// `2.0`; each with its place.
pub(super) fn plain(
    words: &Words,
    vocabulary: &Vocabulary,
    range: Range<usize>,
) -> Vec<(String, usize)> {
    const VARYING: [&str; 13] = [
        "the",
        "version",
        "versions",
        "v",
        "ver",
        "license",
        "licenses",
        "lizenz",
        "lizenzen",
        "international",
        "unported",
        "generic",
        "apache-lizenz",
    ];
    let mut plain: Vec<(String, usize)> = Vec::new();
    for at in range {
        let word = words.name(at, vocabulary);
        if VARYING.contains(&word) {
            continue;
        }
        for part in split_version(word) {
            plain.push((part, at));
        }
    }
    plain
}

/// `gplv3` is `gpl`, `3`; `v2.0` is `2`; `apache2` is `apache`, `2`.
fn split_version(word: &str) -> Vec<String> {
    let number = |text: &str| {
        text.strip_suffix(".0").filter(|t| !t.contains('.')).unwrap_or(text).to_owned()
    };
    let is_number = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    if is_number(word) {
        return vec![number(word)];
    }
    let digits = word.find(|c: char| c.is_ascii_digit()).filter(|at| is_number(&word[*at..]));
    if let Some(at) = digits {
        let head = word[..at].strip_suffix('v').unwrap_or(&word[..at]);
        if head.is_empty() {
            return vec![number(&word[at..])];
        }
        if ["gpl", "lgpl", "agpl", "mpl", "eupl", "apache", "epl"].contains(&head) {
            return vec![head.to_owned(), number(&word[at..])];
        }
    }
    vec![word.to_owned()]
}

/// The licences named in a range of words, in order, not overlapping.
pub(super) fn mentions(
    words: &Words,
    vocabulary: &Vocabulary,
    range: Range<usize>,
) -> Vec<Mention> {
    let plain = plain(words, vocabulary, range.clone());
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < plain.len() {
        let next = gnu(&plain, at, words, vocabulary, &range)
            .or_else(|| named(&plain, at))
            .or_else(|| customary_bsd(&plain, at))
            .or_else(|| address(&plain, at))
            .or_else(|| contextual(&plain, at, words, vocabulary, &range, !found.is_empty()));
        match next {
            // `an MIT-style licence` is another one.
            Some((mention, length)) if is_likeness(words.name(mention.words.end, vocabulary)) => {
                at += length.max(1);
            }
            Some((mention, length)) => {
                found.push(mention);
                at += length.max(1);
            }
            None => at += 1,
        }
    }
    found
}

fn is_likeness(word: &str) -> bool {
    [
        "style",
        "styled",
        "like",
        "alike",
        "artig",
        "artige",
        "artigen",
        "ähnlich",
        "ähnliche",
        "ähnlichen",
    ]
    .contains(&word)
}

pub(super) fn covering(plain: &[(String, usize)], at: usize, length: usize) -> Range<usize> {
    plain[at].1..plain[at + length - 1].1 + 1
}

fn starts_with(plain: &[(String, usize)], at: usize, name: &[String]) -> bool {
    plain.len() >= at + name.len()
        && name.iter().zip(&plain[at..]).all(|(name, (word, _))| name == word)
}

fn named(plain: &[(String, usize)], at: usize) -> Option<(Mention, usize)> {
    let found = NAMES
        .get(&plain[at].0)
        .and_then(|list| list.iter().find(|(name, _)| starts_with(plain, at, name)));
    if let Some((name, id)) = found {
        let words = covering(plain, at, name.len());
        return Some((Mention { id: id.clone(), words, unversioned: false }, name.len()));
    }
    let creative = creative_commons(plain, at);
    if creative.is_some() {
        return creative;
    }
    UNVERSIONED
        .iter()
        .map(|(name, id)| (name.split(' ').map(str::to_owned).collect::<Vec<_>>(), id))
        .filter(|(name, _)| starts_with(plain, at, name))
        .max_by_key(|(name, _)| name.len())
        .map(|(name, id)| {
            let words = covering(plain, at, name.len());
            (Mention { id: (*id).to_owned(), words, unversioned: true }, name.len())
        })
}

/// `CC BY-SA 4.0`, `Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 3.0`.
fn creative_commons(plain: &[(String, usize)], at: usize) -> Option<(Mention, usize)> {
    let word = |offset: usize| plain.get(at + offset).map_or("", |(word, _)| word.as_str());
    let mut offset = match (word(0), word(1)) {
        ("cc", "by") => 1,
        ("creative", "commons") => 2,
        _ => return None,
    };
    let (mut by, mut parts) = (false, [false; 3]);
    while offset < 24 {
        match word(offset) {
            "by" | "attribution" | "namensnennung" => by = true,
            "nc" | "noncommercial" | "nichtkommerziell" => parts[0] = true,
            "non" | "nicht" if word(offset + 1).starts_with(['c', 'k']) => {
                parts[0] = true;
                offset += 1;
            }
            "nd" | "noderivatives" | "noderivs" => parts[1] = true,
            "no" | "keine" if word(offset + 1).starts_with(['d', 'b']) => {
                parts[1] = true;
                offset += 1;
            }
            "sa" | "sharealike" | "weitergabe" => parts[2] = true,
            "share" | "alike" | "unter" | "gleichen" | "bedingungen" | "cc" | "public" => {}
            _ => break,
        }
        offset += 1;
    }
    let version = word(offset);
    let versioned = ["1", "2", "2.5", "3", "4"].contains(&version);
    if !by || !versioned {
        return None;
    }
    let mut id = String::from("CC-BY");
    for (set, part) in parts.iter().zip(["-NC", "-ND", "-SA"]) {
        if *set {
            id.push_str(part);
        }
    }
    // SPDX writes NC-SA and NC-ND, in this order.
    let dot = if version.contains('.') { "" } else { ".0" };
    let id = format!("{id}-{version}{dot}");
    let words = covering(plain, at, offset + 1);
    spdx::license_id(&id)?;
    Some((Mention { id, words, unversioned: false }, offset + 1))
}

fn customary_bsd(plain: &[(String, usize)], at: usize) -> Option<(Mention, usize)> {
    let (id, length) = bsd(plain, at)?;
    let words = covering(plain, at, length);
    Some((Mention { id: id.to_owned(), words, unversioned: false }, length))
}

/// Addresses that stand for a licence.
fn address(plain: &[(String, usize)], at: usize) -> Option<(Mention, usize)> {
    let (word, place) = &plain[at];
    let address = word.strip_prefix('@')?;
    let id = address_id(address)?;
    Some((Mention { id, words: *place..*place + 1, unversioned: false }, 1))
}

/// Short names that are words as well.
fn contextual(
    plain: &[(String, usize)],
    at: usize,
    words: &Words,
    vocabulary: &Vocabulary,
    range: &Range<usize>,
    after_other: bool,
) -> Option<(Mention, usize)> {
    let (word, place) = &plain[at];
    let (_, spelling, id) = NEEDS_CONTEXT.iter().find(|(name, _, _)| name == word)?;
    if words.written(*place, place + 1).trim_matches(['-', '/']) != *spelling {
        return None;
    }
    let beside = |at: usize| {
        let name = words.name(at, vocabulary);
        range.contains(&at)
            && ["license", "licenses", "lizenz", "lizenzen", "licensed", "lizenziert"]
                .contains(&name)
    };
    let lonely = range.len() <= 2;
    let near = (1..=3).any(|step| beside(place + step) || (*place >= step && beside(place - step)));
    let joined = *place > range.start
        && ["the", "under", "unter", "der", "or", "oder", "and", "und"]
            .contains(&words.name(place - 1, vocabulary));
    let listed = joined && (after_other || (range.start..range.end).any(beside));
    (lonely || near || listed).then(|| {
        (Mention { id: (*id).to_owned(), words: *place..place + 1, unversioned: false }, 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        let vocabulary = Vocabulary::default();
        let words = Words::of(text.to_owned(), &vocabulary);
        let range = 0..words.words.len();
        mentions(&words, &vocabulary, range).into_iter().map(|mention| mention.id).collect()
    }

    #[test]
    fn customary_names_are_found() {
        for (text, id) in [
            ("Licensed under the Apache License, Version 2.0", "Apache-2.0"),
            ("Apache-2.0", "Apache-2.0"),
            ("Lizenziert unter der EUPL", "EUPL-1.2"),
            ("European Union Public Licence (EUPL) v1.1", "EUPL-1.1"),
            ("the MIT License", "MIT"),
            ("MIT-Lizenz", "MIT"),
            ("Datenlizenz Deutschland – Namensnennung – Version 2.0", "DL-DE-BY-2.0"),
            ("dl-de/zero-2-0", "DL-DE-ZERO-2.0"),
            ("Creative Commons Attribution-ShareAlike 4.0 International License", "CC-BY-SA-4.0"),
            ("CC BY-NC-SA 4.0", "CC-BY-NC-SA-4.0"),
            ("Mozilla Public License 2.0", "MPL-2.0"),
            ("https://creativecommons.org/licenses/by/4.0/deed.de", "CC-BY-4.0"),
            ("http://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0"),
            ("3-Clause BSD License", "BSD-3-Clause"),
        ] {
            assert_eq!(ids(text), [id], "{text}");
        }
        assert!(ids("Some code is under an MIT-style license").is_empty());
        assert!(ids("Gemeinsam mit anderen, mit Lizenz").is_empty());
    }

    #[test]
    fn later_versions_are_never_guessed() {
        for (text, id) in [
            (
                "GNU General Public License version 2 of the License, or (at your option) any later version",
                "GPL-2.0-or-later",
            ),
            ("GPL-2.0", "GPL-2.0"),
            ("GPLv3+", "GPL-3.0-or-later"),
            ("GPLv3", "GPL-3.0"),
            ("GNU GPL v2 only", "GPL-2.0-only"),
            ("GPL-3.0-or-later", "GPL-3.0-or-later"),
            (
                "GNU Affero General Public License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version",
                "AGPL-3.0-or-later",
            ),
            ("GPL Version 3 oder (nach Ihrer Wahl) jede spätere Version", "GPL-3.0-or-later"),
            ("nur GPL Version 2", "GPL-2.0-only"),
        ] {
            assert_eq!(ids(text), [id], "{text}");
        }
    }

    #[test]
    fn several_names_are_found_in_order() {
        assert_eq!(
            ids(
                "Licensed under either of Apache License, Version 2.0 or MIT license at your option"
            ),
            ["Apache-2.0", "MIT"]
        );
        assert_eq!(ids("dual-licensed under the Unlicense and MIT licenses"), ["Unlicense", "MIT"]);
    }
}
