//! Files about rights that are no licence texts, and what they and the read-me take out of the
//! licence.

use crate::git::EntryKind;
use crate::licence::{About, reserved_in, restriction_in};
use crate::{Entry, Snapshot};

/// A part that is not under the licence of the whole, by the words of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservation {
    /// File.
    pub path: String,
    /// Line, from 1.
    pub line: u32,
    /// The sentence.
    pub words: String,
}

/// Such files and read-me files that are read.
pub(super) const MOST_FILES: usize = 20;
pub(super) const LARGEST: u64 = 256 * 1024;

/// Overviews, notices and statements in the root: `LICENSES.md`, `NOTICE`, `COPYRIGHT.txt`.
pub(super) fn is_rights_name(name: &str) -> bool {
    const STEMS: [&str; 11] = [
        "LICENSES",
        "LICENCES",
        "LIZENZEN",
        "LICENSING",
        "NOTICE",
        "NOTICES",
        "COPYRIGHT",
        "COPYRIGHTS",
        "RIGHTS",
        "LEGAL",
        "URHEBERRECHT",
    ];
    is_prose(name, &STEMS)
}

/// An overview that holds for the licence text where there is no other.
pub(super) fn is_overview_name(name: &str) -> bool {
    is_prose(name, &["LICENSES", "LICENCES", "LIZENZEN"])
}

fn is_marks_name(name: &str) -> bool {
    is_prose(name, &["TRADEMARK", "TRADEMARKS", "MARKEN", "BRAND", "BRANDING", "LOGO", "LOGOS"])
}

/// Terms of use beside a licence: `EULA.txt`, `NUTZUNGSBEDINGUNGEN.md`.
pub(super) fn is_terms_name(name: &str) -> bool {
    const STEMS: [&str; 11] = [
        "ADDITIONAL",
        "BEDINGUNGEN",
        "CONDITIONS",
        "ENTERPRISE",
        "EULA",
        "NUTZUNGSBEDINGUNGEN",
        "NUTZUNGSHINWEISE",
        "NUTZUNGSRECHTE",
        "RESTRICTIONS",
        "TERMS",
        "USAGE-TERMS",
    ];
    is_prose(name, &STEMS)
}

pub(super) fn is_readme_name(name: &str) -> bool {
    let upper = name.to_ascii_uppercase();
    ["README", "LIESMICH", "LEESMIJ", "LISEZMOI", "LISEZ-MOI"].iter().any(|stem| {
        upper.strip_prefix(stem).is_some_and(|rest| {
            rest.is_empty() || (rest.starts_with(['.', '-', '_']) && !rest.ends_with(".LICENSE"))
        })
    })
}

/// One of the stems, alone or with something after a dot, hyphen or underscore that is no code.
fn is_prose(name: &str, stems: &[&str]) -> bool {
    const ENDINGS: [&str; 7] = ["MD", "MARKDOWN", "TXT", "RST", "ADOC", "ASCIIDOC", "HTML"];
    let upper = name.to_ascii_uppercase();
    stems.iter().any(|stem| {
        let Some(rest) = upper.strip_prefix(stem) else { return false };
        let ending = rest.rsplit_once('.').map(|(_, ending)| ending);
        (rest.is_empty() || rest.starts_with(['.', '-', '_']))
            && ending.is_none_or(|ending| ENDINGS.contains(&ending))
            && !rest.contains("THIRD")
    })
}

/// The first reservation of each file in the root that may hold one.
pub(super) fn reservations(snapshot: &Snapshot) -> Vec<Reservation> {
    let mut found = Vec::new();
    let wanted = snapshot.in_root().filter(|entry| {
        let name = entry.name();
        entry.is_file()
            && entry.size.is_some_and(|size| size <= LARGEST)
            && (is_rights_name(name) || is_marks_name(name) || is_readme_name(name))
    });
    for entry in wanted.take(MOST_FILES) {
        let Some(text) = snapshot.text(&entry.path) else { continue };
        let first = if is_readme_name(entry.name()) {
            sections(&text).into_iter().find_map(|(line, about, body)| {
                reserved_in(body, about).map(|(at, words)| (line + at - 1, words))
            })
        } else if is_marks_name(entry.name()) {
            reserved_in(&text, About::Marks)
        } else {
            reserved_in(&text, About::Rights).or_else(|| restricted(entry, &text))
        };
        if let Some((line, words)) = first.filter(|(_, words)| !is_elsewhere(snapshot, words)) {
            found.push(Reservation { path: entry.path.clone(), line, words });
        }
    }
    found
}

/// Whether all paths in a sentence are those of submodules: their content lives in another
/// repository, and what is here is not held back.
fn is_elsewhere(snapshot: &Snapshot, words: &str) -> bool {
    let trim = |c: char| !c.is_alphanumeric() && c != '_' && c != '.';
    let is_path = |path: &&str| {
        snapshot.entry(path).is_some()
            || snapshot.entries().iter().any(|entry| entry.folder() == *path)
    };
    let paths: Vec<&str> = words
        .split(|c: char| c.is_whitespace() || "`()[]'\"“”„*,".contains(c))
        .map(|word| word.trim_matches(trim).trim_end_matches(['/', '.']))
        .filter(|word| !word.is_empty())
        .filter(is_path)
        .collect();
    let submodule =
        |path: &&str| snapshot.entry(path).is_some_and(|entry| entry.kind == EntryKind::Submodule);
    !paths.is_empty() && paths.iter().all(submodule)
}

/// An overview that says who may use the whole, and what for.
fn restricted(entry: &Entry, text: &str) -> Option<(u32, String)> {
    is_overview_name(entry.name()).then(|| restriction_in(text)).flatten().map(|words| (1, words))
}

/// The sections of a read-me: first line, what it is about, text. What stands below a section on rights,
/// under headings of lower rank, is about them as well.
pub(super) fn sections(text: &str) -> Vec<(u32, About, &str)> {
    let mut sections = Vec::new();
    let (mut start, mut first, mut about) = (0, 1, About::Anything);
    let mut code = false;
    let mut at = 0;
    let mut before = (0, "");
    // The rank of the heading on rights below which the text stands.
    let mut rights: Option<usize> = None;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let plain = line.trim();
        code ^= plain.starts_with("```") || plain.starts_with("~~~");
        let underline = plain.len() >= 3
            && ["=", "-", "~"]
                .iter()
                .any(|sign| plain.trim_matches(|c: char| sign.contains(c)).is_empty());
        let heading = match (code, plain.starts_with('#') || plain.starts_with("== "), underline) {
            (false, true, _) => Some((at, number, plain)),
            (false, _, true) if !before.1.trim().is_empty() => {
                Some((before.0, number - 1, before.1))
            }
            _ => None,
        };
        if let Some((from, line, title)) = heading {
            sections.push((first, about, &text[start..from]));
            (start, first) = (from, line);
            let rank = rank(title, plain);
            rights = rights.filter(|above| rank > *above);
            if rights.is_none() && rank > 1 && is_about_rights(title) {
                rights = Some(rank);
            }
            let held = rights.is_some() || is_about_rights(title);
            about = if held { About::Rights } else { About::Anything };
        }
        before = (at, line);
        at += line.len();
    }
    sections.push((first, about, &text[start..]));
    sections
}

/// The rank of a heading: by its signs, or by what underlines it.
fn rank(title: &str, underline: &str) -> usize {
    match title.chars().take_while(|c| ['#', '='].contains(c)).count() {
        0 if underline.starts_with('=') => 1,
        0 => 2,
        signs => signs,
    }
}

fn is_about_rights(title: &str) -> bool {
    const WORDS: [&str; 15] = [
        "commercial use",
        "kommerzielle nutzung",
        "licen",
        "lizenz",
        "copyright",
        "copying",
        "legal",
        "rechtlich",
        "urheber",
        "auteursrecht",
        "rights",
        "mentions",
        "nutzungsrecht",
        "nutzungsbedingung",
        "terms of use",
    ];
    let lower = title.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_about_rights_are_told_from_others() {
        for name in [
            "LICENSES.md",
            "licences",
            "NOTICE",
            "NOTICE.txt",
            "COPYRIGHT",
            "Lizenzen.rst",
            "LICENSING.adoc",
        ] {
            assert!(is_rights_name(name), "{name}");
        }
        for name in [
            "licenses.json",
            "notice.py",
            "NOTICE-THIRD-PARTY.md",
            "LICENSE",
            "copyright.rb",
            "legality.md",
        ] {
            assert!(!is_rights_name(name), "{name}");
        }
        assert!(is_marks_name("TRADEMARKS.md") && !is_marks_name("trademarks.svg"));
        assert!(is_readme_name("README.de.md") && is_readme_name("LIESMICH"));
        assert!(!is_readme_name("README.md.license") && !is_readme_name("readmes"));
    }

    #[test]
    fn sections_keep_their_lines() {
        let text =
            "Title\n=====\n\nText.\n\n## Licence\n\nMIT\n\n```\n# no heading\n```\n## More\n";
        let lines: Vec<(u32, bool)> = sections(text)
            .into_iter()
            .map(|(line, about, _)| (line, about == About::Rights))
            .collect();
        assert_eq!(lines, [(1, false), (1, false), (6, true), (13, false)]);
    }
}
