//! `REUSE.toml`: licence statements about files that cannot carry their own.

use std::collections::BTreeSet;

use regex::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Broken;

/// Larger files are refused: no project describes its files in more than a mebibyte.
const LARGEST: usize = 1 << 20;

/// Which source wins when a file and a `REUSE.toml` both speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Precedence {
    /// The file itself, then the nearest `REUSE.toml`.
    #[default]
    Closest,
    /// Both count.
    Aggregate,
    /// Only the `REUSE.toml`; the file is not even read.
    Override,
}

/// One `[[annotations]]` table.
#[derive(Debug, Clone)]
pub struct Annotation {
    /// The patterns as written, with their lines.
    pub patterns: Vec<(String, u32)>,
    /// Which source wins.
    pub precedence: Precedence,
    /// Licence expressions.
    pub licences: Vec<(String, u32)>,
    /// Whether a copyright holder is named.
    pub copyright: bool,
    globs: Vec<Regex>,
}

impl Annotation {
    /// Whether a path, relative to the folder of the `REUSE.toml`, is meant.
    pub fn matches(&self, path: &str) -> bool {
        self.globs.iter().any(|glob| glob.is_match(path))
    }

    /// Adds the indices of the patterns that match the path; one that matched before is not tried
    /// again.
    pub(super) fn mark(&self, path: &str, seen: &mut BTreeSet<usize>) {
        if seen.len() < self.globs.len() {
            let globs = self.globs.iter().enumerate();
            let unseen: Vec<usize> = globs
                .filter(|(index, glob)| !seen.contains(index) && glob.is_match(path))
                .map(|(index, _)| index)
                .collect();
            seen.extend(unseen);
        }
    }
}

/// The tables of a `REUSE.toml` in their order.
///
/// # Errors
///
/// If the file is no TOML or says something the specification does not allow.
pub fn parse(bytes: &[u8]) -> Result<Vec<Annotation>, Broken> {
    if bytes.len() > LARGEST {
        return Err(Broken::new("too-large", 1));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Broken::new("not-utf8", 1))?;
    let lines = Lines::of(text);
    let table = DeTable::parse(text).map_err(|error| {
        let line = error.span().map_or(1, |span| lines.at(span.start));
        Broken { reason: "not-toml", detail: error.message().to_owned(), line }
    })?;
    let table = table.get_ref();
    match table.get("version").map(Spanned::get_ref) {
        Some(DeValue::Integer(_) | DeValue::Boolean(_)) => {}
        _ => return Err(Broken::new("no-version", 1)),
    }
    let Some(annotations) = table.get("annotations") else { return Ok(Vec::new()) };
    let line = lines.at(annotations.span().start);
    let DeValue::Array(annotations) = annotations.get_ref() else {
        return Err(Broken::new("annotations-no-list", line));
    };
    annotations.iter().map(|item| annotation(item, &lines)).collect()
}

fn annotation(item: &Spanned<DeValue<'_>>, lines: &Lines) -> Result<Annotation, Broken> {
    let line = lines.at(item.span().start);
    let DeValue::Table(item) = item.get_ref() else {
        return Err(Broken::new("annotations-no-list", line));
    };
    let texts = |key: &str| match item.get(key) {
        None => Ok(Vec::new()),
        Some(value) => strings(value, lines).map_err(|line| Broken::of(key, "no-strings", line)),
    };
    let patterns = texts("path")?;
    if patterns.is_empty() {
        return Err(Broken::new("no-path", line));
    }
    let precedence = match item.get("precedence") {
        None => Precedence::Closest,
        Some(value) => match value.get_ref().as_str() {
            Some("closest") => Precedence::Closest,
            Some("aggregate") => Precedence::Aggregate,
            Some("override") => Precedence::Override,
            _ => return Err(Broken::new("bad-precedence", lines.at(value.span().start))),
        },
    };
    let globs: Result<Vec<Regex>, Broken> = patterns
        .iter()
        .map(|(pattern, line)| {
            Regex::new(&glob(pattern)).map_err(|_| Broken::new("bad-glob", *line))
        })
        .collect();
    Ok(Annotation {
        globs: globs?,
        patterns,
        precedence,
        licences: texts("SPDX-License-Identifier")?,
        copyright: !texts("SPDX-FileCopyrightText")?.is_empty(),
    })
}

/// A string or a list of strings, with lines; the line of the culprit otherwise.
fn strings(value: &Spanned<DeValue<'_>>, lines: &Lines) -> Result<Vec<(String, u32)>, u32> {
    let line = lines.at(value.span().start);
    match value.get_ref() {
        DeValue::String(text) => Ok(vec![(text.to_string(), line)]),
        DeValue::Array(items) => items
            .iter()
            .map(|item| {
                let line = lines.at(item.span().start);
                item.get_ref().as_str().map(|text| (text.to_owned(), line)).ok_or(line)
            })
            .collect(),
        _ => Err(line),
    }
}

/// The regular expression of a path pattern: `*` is anything but a slash, `**` anything, a
/// backslash takes the meaning of an asterisk away. What the reference tool makes of odd runs of
/// asterisks and backslashes is kept, because the verdict must be the same.
fn glob(pattern: &str) -> String {
    let mut regex = String::from("^(?s-u:");
    let (mut escaping, mut globstar) = (false, false);
    let mut before = '\0';
    for c in pattern.chars() {
        match c {
            '\\' if before == '\\' && escaping => {
                escaping = false;
                regex.push_str(r"\\");
            }
            '\\' => escaping = true,
            '*' if escaping => {
                regex.push_str(r"\*");
                escaping = false;
            }
            '*' if before == '*' && !globstar => {
                globstar = true;
                regex.push_str("(?u:.*)");
            }
            '*' => {}
            '/' => {
                if !globstar {
                    regex.push_str(if before == '*' { "(?u:[^/]*)/" } else { "/" });
                }
                escaping = false;
            }
            _ => {
                if before == '*' && !globstar {
                    regex.push_str("(?u:[^/]*)");
                }
                regex.push_str(&regex::escape(c.encode_utf8(&mut [0; 4])));
                (globstar, escaping) = (false, false);
            }
        }
        before = c;
    }
    if before == '*' && !globstar {
        regex.push_str("(?u:[^/]*)");
    }
    regex.push_str(")$");
    regex
}

/// Line numbers of byte offsets.
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        Lines(memchr::memchr_iter(b'\n', text.as_bytes()).collect())
    }

    pub(crate) fn at(&self, offset: usize) -> u32 {
        let before = self.0.partition_point(|newline| *newline < offset);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, path: &str) -> bool {
        Regex::new(&glob(pattern)).unwrap().is_match(path)
    }

    #[test]
    fn patterns() {
        for (pattern, path) in [
            ("*", "a"),
            ("**", "a/b"),
            ("*.py", "a.py"),
            ("src/*.rs", "src/a.rs"),
            ("**/*.py", "a.py"),
            ("**/*.py", "a/b/c.py"),
            ("a/**", "a/b/c"),
            ("a/*/c", "a/b/c"),
            (r"\*.txt", "*.txt"),
            ("a+b(c)", "a+b(c)"),
            ("ä*", "äöü"),
            ("docs/**/x", "docs/a/b/x"),
            (r"a\\b", r"a\b"),
        ] {
            assert!(matches(pattern, path), "{pattern} {path} {}", glob(pattern));
        }
        for (pattern, path) in [
            ("*", "a/b"),
            ("*.py", "a/a.py"),
            ("a/*/c", "a/b/d/c"),
            (r"\*.txt", "a.txt"),
            ("a.b", "axb"),
            ("src", "src/a"),
        ] {
            assert!(!matches(pattern, path), "{pattern} {path}");
        }
    }

    #[test]
    fn tables_keep_their_order_and_lines() {
        let text = "version = 1\n\n[[annotations]]\npath = \"a\"\n\n[[annotations]]\n\
                    path = [\n  \"b\",\n  \"c/**\",\n]\nprecedence = \"override\"\n\
                    SPDX-FileCopyrightText = \"2020 A\"\nSPDX-License-Identifier = [\"MIT\", \"ISC\"]\n";
        let found = parse(text.as_bytes()).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].precedence, Precedence::Closest);
        assert_eq!(found[1].patterns[1], ("c/**".to_owned(), 9));
        assert_eq!(found[1].precedence, Precedence::Override);
        assert!(found[1].copyright && found[1].matches("c/d/e") && !found[1].matches("d"));
        assert_eq!(found[1].licences.len(), 2);
    }

    #[test]
    fn what_is_broken_says_where() {
        for (text, reason, line) in [
            ("version = 1\nx = ", "not-toml", 2),
            ("annotations = []", "no-version", 1),
            ("version = '1'", "no-version", 1),
            ("version = 1\n[[annotations]]\nSPDX-License-Identifier = 'MIT'", "no-path", 2),
            ("version = 1\n[[annotations]]\npath = []", "no-path", 2),
            ("version = 1\n[[annotations]]\npath = 3", "no-strings", 3),
            ("version = 1\n[[annotations]]\npath = 'a'\nprecedence = 'x'", "bad-precedence", 4),
        ] {
            let broken = parse(text.as_bytes()).unwrap_err();
            assert_eq!((broken.reason, broken.line), (reason, line), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let _ = parse(&bytes);
        }

        #[test]
        fn any_pattern_is_a_regular_expression(pattern in "[a*/\\\\.ä(\\[+?{ ]{0,20}") {
            proptest::prop_assert!(Regex::new(&glob(&pattern)).is_ok());
        }
    }
}
