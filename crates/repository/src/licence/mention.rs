//! Names of licences in running text: ids, full names, customary short forms, addresses, and the
//! grammar of GNU notices (`version 2`, `or later`, `only`).

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::bsd::bsd;
use super::references::is_gnu_family;
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

/// Names, first word first; longer names before shorter ones.
static NAMES: LazyLock<Names> = LazyLock::new(names);

/// Words of a name and its id, by the first word.
type Names = BTreeMap<String, Vec<(Vec<String>, String)>>;

/// Short forms and names in other words than the SPDX list's.
const ALIASES: &[(&str, &str)] = &[
    ("apache 2.0", "Apache-2.0"),
    ("apache software 2.0", "Apache-2.0"),
    ("asl 2.0", "Apache-2.0"),
    ("al 2.0", "Apache-2.0"),
    ("bsd 3 clause", "BSD-3-Clause"),
    ("bsd 3", "BSD-3-Clause"),
    ("3 clause bsd", "BSD-3-Clause"),
    ("three clause bsd", "BSD-3-Clause"),
    ("new bsd", "BSD-3-Clause"),
    ("modified bsd", "BSD-3-Clause"),
    ("revised bsd", "BSD-3-Clause"),
    ("bsd 2 clause", "BSD-2-Clause"),
    ("bsd 2", "BSD-2-Clause"),
    ("2 clause bsd", "BSD-2-Clause"),
    ("two clause bsd", "BSD-2-Clause"),
    ("simplified bsd", "BSD-2-Clause"),
    ("mozilla public 2.0", "MPL-2.0"),
    ("mpl 2.0", "MPL-2.0"),
    ("mozilla public 1.1", "MPL-1.1"),
    ("eclipse public 1.0", "EPL-1.0"),
    ("eclipse public 2.0", "EPL-2.0"),
    ("european union public 1.1", "EUPL-1.1"),
    ("european union public 1.2", "EUPL-1.2"),
    ("european union public eupl 1.1", "EUPL-1.1"),
    ("european union public eupl 1.2", "EUPL-1.2"),
    ("open source für die europäische union 1.1", "EUPL-1.1"),
    ("open source für die europäische union 1.2", "EUPL-1.2"),
    ("open source für die europäische union eupl 1.2", "EUPL-1.2"),
    ("eupl 1.1", "EUPL-1.1"),
    ("eupl 1.2", "EUPL-1.2"),
    ("boost software 1.0", "BSL-1.0"),
    ("boost 1.0", "BSL-1.0"),
    ("cc0", "CC0-1.0"),
    ("cc zero", "CC0-1.0"),
    ("cc0 1.0 universal", "CC0-1.0"),
    ("creative commons zero 1.0", "CC0-1.0"),
    ("creative commons zero", "CC0-1.0"),
    ("creative commons cc0 1.0", "CC0-1.0"),
    ("creative commons cc0", "CC0-1.0"),
    ("odbl", "ODbL-1.0"),
    ("open database", "ODbL-1.0"),
    ("sil open font 1.1", "OFL-1.1"),
    ("sil ofl 1.1", "OFL-1.1"),
    ("ofl 1.1", "OFL-1.1"),
    ("datenlizenz deutschland namensnennung 2.0", "DL-DE-BY-2.0"),
    ("datenlizenz deutschland zero 2.0", "DL-DE-ZERO-2.0"),
    ("data germany attribution 2.0", "DL-DE-BY-2.0"),
    ("data germany zero 2.0", "DL-DE-ZERO-2.0"),
    ("dl de by 2 0", "DL-DE-BY-2.0"),
    ("dl de by 2.0", "DL-DE-BY-2.0"),
    ("dl de zero 2 0", "DL-DE-ZERO-2.0"),
    ("dl de zero 2.0", "DL-DE-ZERO-2.0"),
    ("datenlizenz deutschland namensnennung nicht kommerziell", "LicenseRef-DL-DE-BY-NC-1.0"),
    ("dl de by nc 1.0", "LicenseRef-DL-DE-BY-NC-1.0"),
    ("dl de by nc 1 0", "LicenseRef-DL-DE-BY-NC-1.0"),
    ("datenlizenz deutschland namensnennung 1.0", "LicenseRef-DL-DE-BY-1.0"),
    ("business source 1.1", "BUSL-1.1"),
    ("server side public", "SSPL-1.0"),
    ("server side public 1", "SSPL-1.0"),
    ("sspl", "SSPL-1.0"),
    ("elastic 2.0", "Elastic-2.0"),
    ("polyform noncommercial 1.0.0", "PolyForm-Noncommercial-1.0.0"),
    ("polyform small business 1.0.0", "PolyForm-Small-Business-1.0.0"),
    ("commons clause", "LicenseRef-Commons-Clause-1.0"),
    ("bsl 1.1", "BUSL-1.1"),
    ("redis source available 2.0", "LicenseRef-RSALv2"),
    ("rsalv2", "LicenseRef-RSALv2"),
    ("confluent community", "LicenseRef-Confluent-Community"),
    ("timescale", "LicenseRef-Timescale"),
    ("cockroachdb community", "LicenseRef-CockroachDB-Community"),
    ("elastic", "Elastic-2.0"),
    ("polyform shield 1.0.0", "LicenseRef-PolyForm-Shield-1.0.0"),
    ("polyform perimeter 1.0.0", "LicenseRef-PolyForm-Perimeter-1.0.0"),
    ("polyform strict 1.0.0", "LicenseRef-PolyForm-Strict-1.0.0"),
    ("polyform internal use 1.0.0", "LicenseRef-PolyForm-Internal-Use-1.0.0"),
    ("polyform free trial 1.0.0", "LicenseRef-PolyForm-Free-Trial-1.0.0"),
    ("prosperity public 3.0.0", "LicenseRef-Prosperity-3.0.0"),
    ("w3c software and document", "W3C-20150513"),
    ("w3c software notice and document", "W3C-20150513"),
    ("w3c document", "LicenseRef-W3C-Document"),
    ("unlicense", "Unlicense"),
    ("wtfpl", "WTFPL"),
    ("0bsd", "0BSD"),
];

/// Names without a version, with the version that they must mean or none.
const UNVERSIONED: &[(&str, &str)] = &[
    ("eupl", "EUPL-1.2"),
    ("european union public", "EUPL-1.2"),
    ("european union public eupl", "EUPL-1.2"),
    ("open source für die europäische union", "EUPL-1.2"),
    ("datenlizenz deutschland namensnennung", "DL-DE-BY-2.0"),
    ("datenlizenz deutschland zero", "DL-DE-ZERO-2.0"),
    ("dl de by", "DL-DE-BY-2.0"),
    ("dl de zero", "DL-DE-ZERO-2.0"),
    ("data germany attribution", "DL-DE-BY-2.0"),
    ("functional source", "FSL-1.1-MIT"),
];

/// Names that are words of a language or names of other things: they need `licence` beside them,
/// and the spelling given.
const NEEDS_CONTEXT: &[(&str, &str, &str)] = &[
    ("mit", "MIT", "MIT"),
    ("expat", "Expat", "MIT"),
    ("isc", "ISC", "ISC"),
    ("zlib", "zlib", "Zlib"),
    ("x11", "X11", "X11"),
    ("postgresql", "PostgreSQL", "PostgreSQL"),
    ("ncsa", "NCSA", "NCSA"),
    ("php", "PHP", "PHP-3.01"),
];

fn names() -> Names {
    let mut names = Names::new();
    let mut add = |name: &str, id: &str| {
        let vocabulary = Vocabulary::default();
        let words = Words::of(name.to_owned(), &vocabulary);
        let plain: Vec<String> =
            plain(&words, &vocabulary, 0..words.words.len()).into_iter().map(|(w, _)| w).collect();
        if let Some(first) = plain.first() {
            names.entry(first.clone()).or_default().push((plain, id.to_owned()));
        }
    };
    for (name, id) in ALIASES {
        add(name, id);
    }
    for licence in spdx::identifiers::LICENSES {
        let id = licence.name;
        let distinct = id.contains(|c: char| c.is_ascii_digit()) && id.contains(['-', '.']);
        let gnu = ["GPL", "LGPL", "AGPL"].iter().any(|family| id.starts_with(family));
        if gnu || id == "NOASSERTION" || spdx::license_id(id).is_none_or(|id| id.is_deprecated()) {
            continue;
        }
        if distinct {
            add(id, id);
        }
        if licence.full_name.split_whitespace().count() >= 3 {
            add(licence.full_name, id);
        }
    }
    for list in names.values_mut() {
        list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        list.dedup();
    }
    names
}

/// The words of a name without those that vary: `the`, `version`, `v`, `licence`; `v2` and `2` are
/// `2.0`; each with its place.
fn plain(words: &Words, vocabulary: &Vocabulary, range: Range<usize>) -> Vec<(String, usize)> {
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

fn covering(plain: &[(String, usize)], at: usize, length: usize) -> Range<usize> {
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

/// The licence that a page on the web is about; the address without scheme and `www.`.
pub(super) fn address_id(address: &str) -> Option<String> {
    let page = |prefix: &str| address.strip_prefix(prefix).map(|rest| rest.trim_end_matches('/'));
    let listed = |id: &str| {
        let id = id.trim_end_matches(".html").trim_end_matches(".txt").trim_end_matches(".php");
        let found = spdx::identifiers::LICENSES.iter().find(|l| l.name.eq_ignore_ascii_case(id))?;
        Some(found.name.to_owned())
    };
    if let Some(rest) = [
        "opensource.org/licenses/",
        "opensource.org/license/",
        "spdx.org/licenses/",
        "choosealicense.com/licenses/",
    ]
    .iter()
    .find_map(|prefix| page(prefix))
    {
        return listed(rest);
    }
    if let Some(rest) = page("apache.org/licenses/license-2.0") {
        return (rest.len() < 6).then(|| "Apache-2.0".to_owned());
    }
    if let Some(rest) = page("gnu.org/licenses/").or_else(|| page("gnu.org/licenses/old-licenses/"))
    {
        let name = rest.split('.').next()?.to_uppercase();
        let rest = rest.to_uppercase();
        return ["GPL-3.0", "GPL-2.0", "LGPL-3.0", "LGPL-2.1", "AGPL-3.0"]
            .iter()
            .find(|id| rest.starts_with(*id) || name == **id)
            .map(|id| (*id).to_owned());
    }
    if let Some(rest) = page("creativecommons.org/licenses/") {
        let mut parts = rest.split('/');
        let (kind, version) = (parts.next()?, parts.next()?);
        return listed(&format!("cc-{kind}-{version}"));
    }
    let fixed = [
        ("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
        ("mozilla.org/mpl/2.0", "MPL-2.0"),
        ("mozilla.org/en-us/mpl/2.0", "MPL-2.0"),
        ("unlicense.org", "Unlicense"),
        ("govdata.de/dl-de/by-2-0", "DL-DE-BY-2.0"),
        ("govdata.de/dl-de/zero-2-0", "DL-DE-ZERO-2.0"),
        ("opendatacommons.org/licenses/odbl", "ODbL-1.0"),
        ("eupl.eu/1.2", "EUPL-1.2"),
        ("eclipse.org/legal/epl-2.0", "EPL-2.0"),
        ("eclipse.org/legal/epl-v20.html", "EPL-2.0"),
        ("scripts.sil.org/ofl", "OFL-1.1"),
        ("openfontlicense.org", "OFL-1.1"),
        ("elastic.co/licensing/elastic-license", "Elastic-2.0"),
        ("commonsclause.com", "LicenseRef-Commons-Clause-1.0"),
        ("mariadb.com/bsl11", "BUSL-1.1"),
        ("w3.org/consortium/legal/copyright-software", "W3C-20150513"),
        ("w3.org/copyright/software-license", "W3C-20150513"),
        ("w3.org/consortium/legal/copyright-documents", "LicenseRef-W3C-Document"),
        ("w3.org/copyright/document-license", "LicenseRef-W3C-Document"),
    ];
    fixed.iter().find(|(prefix, _)| address.starts_with(prefix)).map(|(_, id)| (*id).to_owned())
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

/// The GNU licences: the family, its version, and what is said of later versions.
fn gnu(
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
