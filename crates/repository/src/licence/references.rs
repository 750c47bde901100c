//! The texts to compare with: the SPDX list, its exceptions, customary notices, and texts the list
//! does not have in the form in which people ship them.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use spdx::text::{EXCEPTION_TEXTS, LICENSE_TEXTS};

use super::notices;
use super::words::{Vocabulary, Words};

/// What a reference text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A licence in full.
    Licence,
    /// An exception that goes with a licence.
    Exception,
    /// A customary notice that names a licence.
    Notice,
    /// A condition that takes the freedom from whatever licence it is added to.
    Restriction,
}

/// A text with a name.
#[derive(Debug)]
pub(super) struct Reference {
    /// SPDX id or expression.
    pub id: String,
    pub kind: Kind,
    /// Its words.
    pub words: Vec<u32>,
    /// Words that may be missing or replaced: titles, copyright lines, placeholders, appendices.
    pub optional: Vec<bool>,
    /// How many may not.
    pub needed: usize,
    /// Where the terms end and the disclaimer of warranties begins, if it is told apart.
    pub disclaimer: Option<usize>,
    /// Order among equals: customary licences first.
    pub rank: u32,
}

/// All reference texts.
pub(super) struct References {
    pub vocabulary: Vocabulary,
    pub all: Vec<Reference>,
    /// Hashes of runs of words with the text they occur in, sorted.
    index: Vec<(u64, u16)>,
    /// How many such runs each text has in the index.
    runs: Vec<u32>,
}

/// Words in a run of the index.
pub(super) const RUN: usize = 4;

/// Built when the first text is identified.
pub(super) static REFERENCES: LazyLock<References> = LazyLock::new(References::build);

impl References {
    fn build() -> References {
        let mut all = References {
            vocabulary: Vocabulary::default(),
            all: Vec::new(),
            index: Vec::new(),
            runs: Vec::new(),
        };
        let mut known: FxHashSet<&str> = FxHashSet::default();
        for (id, text) in licences() {
            if known.insert(text) {
                all.add(id, Kind::Licence, text);
            }
        }
        for (id, text) in EXCEPTION_TEXTS {
            if known.insert(text) {
                all.add(id, Kind::Exception, text);
            }
        }
        for (id, text) in notices::texts() {
            all.add(&id, Kind::Licence, &text);
        }
        for (id, text) in notices::notices() {
            all.add(&id, Kind::Notice, &text);
        }
        for (id, text) in notices::RESTRICTIONS {
            all.add(id, Kind::Restriction, text);
        }
        all.index.sort_unstable();
        all.index.dedup();
        all.runs = vec![0; all.all.len()];
        for (_, at) in &all.index {
            all.runs[usize::from(*at)] += 1;
        }
        all
    }

    fn add(&mut self, id: &str, kind: Kind, text: &str) {
        let cut = Words::learn(text.to_owned(), &mut self.vocabulary);
        let mut optional = optional(id, text, &cut);
        if kind == Kind::Notice
            && let Some(tail) = text.find("You should have received")
        {
            for (at, word) in cut.words.iter().enumerate() {
                optional[at] |= word.start as usize >= tail;
            }
        }
        let words: Vec<u32> = cut.words.iter().map(|word| word.id).collect();
        let needed = optional.iter().filter(|optional| !**optional).count();
        if needed < 3 {
            return;
        }
        let at = self.all.len() as u16;
        let disclaimer =
            (kind == Kind::Licence).then(|| disclaimer(&cut, &self.vocabulary)).flatten();
        let dense = words.len() < 200;
        for run in words.windows(RUN) {
            let hash = hash(run);
            if dense || hash & 3 == 0 {
                self.index.push((hash, at));
            }
        }
        self.all.push(Reference {
            id: id.to_owned(),
            kind,
            words,
            optional,
            needed,
            disclaimer,
            rank: rank(id),
        });
    }

    /// Texts that share much with the free words of a document, most likely first.
    pub fn candidates(&self, words: &[u32], free: &[bool]) -> Vec<usize> {
        self.sharing(words, free, 60)
    }

    /// Texts of which a good share occurs, or at least so many runs.
    pub fn sharing(&self, words: &[u32], free: &[bool], enough: u32) -> Vec<usize> {
        let mut hashes: Vec<u64> = words
            .windows(RUN)
            .zip(free.windows(RUN))
            .filter(|(_, free)| free.iter().all(|free| *free))
            .map(|(run, _)| hash(run))
            .collect();
        hashes.sort_unstable();
        hashes.dedup();
        let mut hits: FxHashMap<u16, u32> = FxHashMap::default();
        for hash in hashes {
            let from = self.index.partition_point(|(other, _)| *other < hash);
            for (other, at) in &self.index[from..] {
                if *other != hash {
                    break;
                }
                *hits.entry(*at).or_default() += 1;
            }
        }
        let mut ranked: Vec<(u32, u32, usize)> = hits
            .into_iter()
            .map(|(at, hits)| (hits * 1000 / self.runs[usize::from(at)].max(1), hits, at.into()))
            .filter(|(share, hits, _)| *share >= 200 || *hits >= enough)
            .collect();
        ranked.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)));
        let mut chosen: Vec<usize> = ranked.iter().take(24).map(|(_, _, at)| *at).collect();
        ranked.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.2.cmp(&b.2)));
        for (_, _, at) in ranked.iter().take(8) {
            if !chosen.contains(at) {
                chosen.push(*at);
            }
        }
        chosen
    }
}

/// The word at which `THE SOFTWARE IS PROVIDED "AS IS"` begins, if terms come before it.
fn disclaimer(words: &Words, vocabulary: &Vocabulary) -> Option<usize> {
    let name = |at: usize| words.name(at, vocabulary);
    let provided = (0..words.words.len().saturating_sub(8)).find(|at| {
        name(*at) == "is"
            && name(at + 1) == "provided"
            && (at + 2..at + 12).any(|at| name(at) == "as" && name(at + 1) == "is")
    })?;
    (provided >= 12).then(|| provided.saturating_sub(3))
}

/// Hash of a run of words (FNV-1a). Only finds candidates, decides nothing.
pub(super) fn hash(run: &[u32]) -> u64 {
    run.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, word| {
        let mixed = (hash ^ u64::from(*word)).wrapping_mul(0x0000_0100_0000_01b3);
        mixed ^ (mixed >> 29)
    })
}

/// The SPDX texts with the ids that a text alone can have: of the GNU licences only the family,
/// because text does not say whether later versions are allowed.
fn licences() -> impl Iterator<Item = (&'static str, &'static str)> {
    LICENSE_TEXTS.iter().copied().filter(|(id, text)| {
        let family = is_gnu_family(id);
        let current = spdx::license_id(id).is_some_and(|id| !id.is_deprecated());
        let variant = id.ends_with("-only") || id.ends_with("-or-later");
        let nothing = ["NOASSERTION", "any-OSI", "any-OSI-perl-modules"].contains(id);
        (family || (current && !variant)) && !nothing && !text.trim().is_empty()
    })
}

/// `GPL-2.0`, `AGPL-3.0`, `GFDL-1.3`: deprecated as ids, but all that a text alone says.
pub(super) fn is_gnu_family(id: &str) -> bool {
    let families = ["GPL-", "LGPL-", "AGPL-", "GFDL-"];
    families.iter().any(|family| {
        id.strip_prefix(family).is_some_and(|version| {
            version.len() == 3 && version.chars().all(|c| c.is_ascii_digit() || c == '.')
        })
    })
}

fn rank(id: &str) -> u32 {
    const CUSTOMARY: [&str; 40] = [
        "MIT",
        "Apache-2.0",
        "GPL-3.0",
        "GPL-2.0",
        "AGPL-3.0",
        "LGPL-2.1",
        "LGPL-3.0",
        "EUPL-1.2",
        "BSD-3-Clause",
        "BSD-2-Clause",
        "MPL-2.0",
        "ISC",
        "CC0-1.0",
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "Unlicense",
        "EPL-2.0",
        "EPL-1.0",
        "OFL-1.1",
        "Zlib",
        "0BSD",
        "BSL-1.0",
        "WTFPL",
        "DL-DE-BY-2.0",
        "DL-DE-ZERO-2.0",
        "ODbL-1.0",
        "MIT-0",
        "CDDL-1.0",
        "EUPL-1.1",
        "GPL-1.0",
        "LGPL-2.0",
        "Artistic-2.0",
        "PostgreSQL",
        "X11",
        "NCSA",
        "UPL-1.0",
        "BSD-4-Clause",
        "CC-BY-3.0",
        "CC-BY-SA-3.0",
        "Unicode-3.0",
    ];
    let place = CUSTOMARY.iter().position(|other| *other == id);
    place.map_or(1000 + id.len() as u32, |place| place as u32)
}

/// Which words of a reference may be missing or replaced.
fn optional(id: &str, text: &str, words: &Words) -> Vec<bool> {
    let mut optional = vec![false; words.words.len()];
    let mut mark = |from: usize, to: usize| {
        for (at, word) in words.words.iter().enumerate() {
            if (word.start as usize) >= from && (word.end as usize) <= to {
                optional[at] = true;
            }
        }
    };
    for (from, to) in placeholders(text) {
        mark(from, to);
    }
    for (from, to) in optional_parts(id, text) {
        mark(from, to);
    }
    let mut at = 0;
    let mut title = true;
    for line in text.split_inclusive('\n') {
        let plain = line.trim();
        title &= at == 0 || is_title(plain) || plain.is_empty() || is_copyright(plain);
        if (title && is_title(plain)) || is_copyright(plain) {
            mark(at, at + line.len());
        }
        if plain.contains("SPDX-License-Identifier") {
            mark(at, at + line.len());
        }
        if let Some(found) = line.find("and/or") {
            mark(at + found + 4, at + found + 6);
        }
        at += line.len();
    }
    optional
}

fn is_title(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let lower = line.to_lowercase();
    let sentence = ["permission", "redistribution", " may ", " is ", " are ", "this ", "you "]
        .iter()
        .any(|word| lower.contains(word));
    words <= 10 && !sentence && !line.ends_with(',') && (!line.ends_with('.') || words <= 4)
}

fn is_copyright(line: &str) -> bool {
    let lower = line.to_lowercase();
    let starts =
        lower.starts_with("copyright") || lower.starts_with("(c) ") || lower.starts_with('©');
    let said = ["permission", "redistribution", "must", "may", "license (", "licence ("]
        .iter()
        .any(|word| lower.contains(word));
    (starts && !said && line.split_whitespace().count() <= 25)
        || lower.trim_end_matches('.') == "all rights reserved"
}

/// `<year>`, `[name of copyright owner]`: ranges between brackets that hold no address.
fn placeholders(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(['<', '[']) {
        let start = from + at;
        let close = if text[start..].starts_with('<') { '>' } else { ']' };
        let end = text[start..].find(close).map(|end| start + end);
        if let Some(end) = end
            && end - start <= 90
            && !text[start..end].contains("://")
            && !text[start..end].contains("\n\n")
        {
            found.push((start, end));
        }
        from = start + 1;
    }
    found
}

/// Parts that the matching guidelines let go: appendices, prefaces and explanations.
fn optional_parts(id: &str, text: &str) -> Vec<(usize, usize)> {
    let after = |mark: &str| text.find(mark).map(|at| (at, text.len()));
    let before = |mark: &str| text.find(mark).map(|at| (0, at));
    let between = |from: &str, to: &str| {
        let start = text.find(from)?;
        Some((start, start + text[start..].find(to)?))
    };
    let mut parts: Vec<Option<(usize, usize)>> = Vec::new();
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| id.starts_with(prefix));
    if starts(&["GPL", "LGPL", "AGPL", "Apache-2"]) {
        parts.push(after("END OF TERMS AND CONDITIONS"));
        parts.push(after("How to Apply These Terms"));
    }
    if starts(&["MPL", "EPL", "CDDL", "APSL"]) {
        parts.push(text.rfind("Exhibit A").map(|at| (at, text.len())));
        parts.push(text.rfind("EXHIBIT A").map(|at| (at, text.len())));
    }
    if starts(&["CC-", "CC0"]) {
        parts.push(after("Creative Commons is not a party to its public"));
        parts.push(after("Creative Commons Notice"));
        parts.push(after("Creative Commons ist keine Partei"));
        parts.push(after("Creative Commons is not a party to this License"));
        parts.push(between("CREATIVE COMMONS CORPORATION IS NOT A LAW FIRM", "\n\n"));
        if id.ends_with("4.0") {
            parts.push(before("By exercising the Licensed Rights"));
            parts.push(before("Durch die Ausübung der lizenzierten Rechte"));
        }
    }
    if starts(&["EUPL"]) {
        // The list of compatible licences, in every language, from its two lines of heading on.
        let list = text.rfind("General Public License (GPL) v. 2");
        let heading = list.map(|at| text[..at].rmatch_indices('\n').nth(2).map_or(0, |(at, _)| at));
        parts.push(heading.map(|at| (at, text.len())));
    }
    if starts(&["Unlicense"]) {
        parts.push(after("For more information"));
    }
    if starts(&["OFL"]) {
        parts.push(between("This Font Software is licensed under", "-----------"));
        parts.push(between("This Font Software is licensed under", "PREAMBLE"));
    }
    if starts(&["DL-DE"]) {
        parts.push(after("URL:"));
    }
    parts.into_iter().flatten().collect()
}
