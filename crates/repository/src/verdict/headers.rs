//! What the heads of source files say: tags, and the notices of GNU licences.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::Snapshot;
use crate::licence::{Confidence, Relation, names_in};

use super::expression::{self, family_of, ids};
use super::gather::{Gathered, Source, Statement, is_foreign};
use super::heads::Heads;

/// Source files whose head is read, and heads in which a notice is read.
const MOST_SOURCES: usize = 20_000;
const MOST_NOTICES: usize = 2_000;

// REUSE-IgnoreStart
static HEADER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"SPDX-License-Identifier:[ \t]*([^\r\n]{1,200})").ok());
// REUSE-IgnoreEnd

/// Tags in the heads of source files, counted per expression. Where the licence text leaves the variant
/// of a GNU licence open, the notices of the Free Software Foundation count as well.
pub(super) fn headers(snapshot: &Snapshot, gathered: &mut Gathered) {
    let families = open_families(gathered);
    let mut choice = Choice::of(gathered);
    let mut heads = Heads::of(gathered);
    let mut counts: BTreeMap<String, (String, u32, u64)> = BTreeMap::new();
    let mut notices: BTreeMap<String, (String, u32, u64)> = BTreeMap::new();
    let mut read = 0;
    let wanted = snapshot.find(|entry| {
        entry.is_file()
            && entry.size.is_some_and(|size| size > 0 && size < 1 << 20)
            && is_source(&entry.extension())
            && !is_foreign(&entry.path)
            && !["gradlew", "gradlew.bat", "mvnw", "mvnw.cmd"].contains(&entry.name())
    });
    for entry in wanted.take(MOST_SOURCES) {
        let Some(bytes) = snapshot.read(&entry.path) else { continue };
        let head = &bytes[..bytes.len().min(4096)];
        let count = |counts: &mut BTreeMap<_, (String, u32, u64)>, key: String, line: u32| {
            counts.entry(key).or_insert_with(|| (entry.path.clone(), line, 0)).2 += 1;
        };
        if memchr::memmem::find(head, b"License-Identifier:").is_some() {
            let head = crate::reuse::without_ignored(head);
            if let Some((written, line)) = tag(&String::from_utf8_lossy(&head)) {
                let declared = expression::declared(&written).expression;
                heads.tag(declared.as_deref().unwrap_or(&written), &entry.path);
                count(&mut counts, written, line);
                continue;
            }
        }
        choice.read(head, &entry.path);
        heads.read(&crate::reuse::without_ignored(head), &entry.path);
        if !families.is_empty()
            && read < MOST_NOTICES
            && memchr::memmem::find(head, b"General Public").is_some()
        {
            read += 1;
            let head = crate::reuse::without_ignored(head);
            if let Some((variant, line)) = notice(&String::from_utf8_lossy(&head), &families) {
                count(&mut notices, variant, line);
            }
        }
    }
    let statement = |path, line, files| Statement {
        scope: String::new(),
        source: Source::Header,
        path,
        line: Some(line),
        written: None,
        form: None,
        expression: None,
        confidence: Confidence::Reference,
        files,
        text: None,
    };
    for (written, (path, line, files)) in counts {
        let declared = expression::declared(&written);
        gathered.statements.push(Statement {
            written: Some(written),
            form: Some(declared.form),
            expression: declared.expression,
            ..statement(path, line, files)
        });
    }
    if let Some((expression, path, files)) = choice.told() {
        gathered
            .statements
            .push(Statement { expression: Some(expression), ..statement(path, 1, files) });
    }
    for (variant, (path, line, files)) in notices {
        gathered
            .statements
            .push(Statement { expression: Some(variant), ..statement(path, line, files) });
    }
    gathered.heads = heads;
}

/// What the heads of files say on several licences whose texts do not say how they relate.
struct Choice {
    own: BTreeSet<String>,
    read: usize,
    /// Files that let the recipient choose, and the first of them.
    files: u64,
    first: Option<(String, String)>,
    /// A file names only some of them.
    mixed: bool,
}

impl Choice {
    const MOST: usize = 400;

    fn of(gathered: &Gathered) -> Choice {
        let texts = gathered.statements.iter().filter(|s| s.scope.is_empty());
        let texts: Vec<&Statement> = texts.filter(|s| s.text.is_some()).collect();
        let told = texts.iter().filter_map(|s| s.text.as_ref()).any(|t| t.relation == Relation::Or);
        let mut own: BTreeSet<String> = texts
            .iter()
            .filter_map(|s| s.expression.as_deref())
            .flat_map(|e| ids(e, true))
            .collect();
        if told || own.len() < 2 {
            own.clear();
        }
        Choice { own, read: 0, files: 0, first: None, mixed: false }
    }

    fn read(&mut self, head: &[u8], path: &str) {
        if self.own.is_empty()
            || self.read >= Choice::MOST
            || memchr::memmem::find(head, b"icense").is_none()
        {
            return;
        }
        self.read += 1;
        let head = joined(&String::from_utf8_lossy(&crate::reuse::without_ignored(head)));
        let Some(named) = names_in(&head) else { return };
        let named = ids(&named, true);
        if named == self.own && is_choice(&head) {
            self.files += 1;
            let all: Vec<&str> = named.iter().map(String::as_str).collect();
            self.first.get_or_insert_with(|| (all.join(" OR "), path.to_owned()));
        } else if !named.is_disjoint(&self.own) {
            self.mixed = true;
        }
    }

    fn told(self) -> Option<(String, String, u64)> {
        let (expression, path) = self.first.filter(|_| !self.mixed)?;
        Some((expression, path, self.files))
    }
}

/// Whether a notice lets the recipient choose, be it under the conditions of the Eclipse licence.
fn is_choice(head: &str) -> bool {
    const PHRASES: [&str; 7] = [
        "secondary licenses when",
        "at your option",
        "under either ",
        "either of the following licenses",
        "dual licensed",
        "dual-licensed",
        "dual license ",
    ];
    // The notice of the Free Software Foundation leaves the version open, not the licence.
    let lower = head.to_lowercase().replace("(at your option) any later", "");
    PHRASES.iter().any(|phrase| lower.contains(phrase))
}

/// The lines of a head without the marks of comments, joined.
fn joined(text: &str) -> String {
    let marks = [' ', '\t', '*', '#', '/', ';', '-', '!', '%', '"', '\''];
    let plain: Vec<&str> = text.lines().map(|line| line.trim().trim_matches(marks)).collect();
    plain.join(" ")
}

/// GNU licences of the whole whose variant the text leaves open.
fn open_families(gathered: &Gathered) -> BTreeSet<String> {
    let texts = gathered.statements.iter().filter(|s| s.scope.is_empty() && s.text.is_some());
    let stated = texts.filter_map(|s| s.expression.as_deref()).flat_map(|e| ids(e, false));
    let gnu = |id: &String| ["GPL-", "LGPL-", "AGPL-"].iter().any(|family| id.starts_with(family));
    stated.filter(|id| gnu(id) && family_of(id) == id).collect()
}

/// The tag in a head, with its line.
fn tag(text: &str) -> Option<(String, u32)> {
    let value = HEADER.as_ref()?.captures(text)?.get(1)?;
    let written = value.as_str().trim();
    let written = ["*/", "-->", "*)", "#}"]
        .iter()
        .find_map(|end| written.strip_suffix(end))
        .unwrap_or(written)
        .trim();
    let line = 1 + text[..value.start()].matches('\n').count() as u32;
    Some((written.to_owned(), line))
}

/// The variant that a notice in a head names, of one of the families.
fn notice(text: &str, families: &BTreeSet<String>) -> Option<(String, u32)> {
    let marks = [' ', '\t', '*', '#', '/', ';', '-', '!', '%', '"', '\''];
    let plain: Vec<&str> = text.lines().map(|line| line.trim().trim_matches(marks)).collect();
    let joined = plain.join(" ");
    let at = joined.find("terms of the GNU")?;
    let said: String = joined[at..].chars().take(400).collect();
    let named = names_in(&said)?;
    let variants = ids(&named, false);
    let variant = variants.iter().find(|id| {
        let family = family_of(id);
        family != id.as_str() && families.contains(family)
    })?;
    let line = plain.iter().position(|line| line.contains("GNU")).unwrap_or(0);
    Some((variant.clone(), line as u32 + 1))
}

fn is_source(extension: &str) -> bool {
    const SOURCES: [&str; 60] = [
        "adb", "ads", "bash", "bat", "c", "cc", "clj", "cmake", "cpp", "cs", "css", "cxx", "dart",
        "el", "ex", "exs", "f90", "fs", "go", "gradle", "groovy", "h", "hcl", "hpp", "hs", "html",
        "java", "js", "jsx", "kt", "kts", "less", "lua", "m", "mjs", "ml", "mm", "php", "pl", "pm",
        "ps1", "py", "r", "rb", "rs", "scala", "scss", "sh", "sql", "svelte", "swift", "tcl", "tf",
        "ts", "tsx", "v", "vb", "vhd", "vue", "zig",
    ];
    SOURCES.binary_search(&extension).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn source_extensions_are_sorted() {
        assert!(is_source("rs") && is_source("adb") && is_source("zig"));
        assert!(!is_source("md"));
    }

    #[test]
    fn notices_tell_a_choice() {
        for text in [
            "Licensed under the Apache License, Version 2.0 or the MIT license, at your option.",
            "This Source Code may also be made available under the following Secondary Licenses when the \
             conditions are satisfied: GPL 2",
            "Licensed under either of MIT or Apache-2.0.",
        ] {
            assert!(is_choice(text), "{text}");
        }
        for text in [
            "Apache License 2.0. Either express or implied warranties, MIT.",
            "GPL version 2, or (at your option) any later version. See also MIT.",
        ] {
            assert!(!is_choice(text), "{text}");
        }
    }

    #[test]
    fn notices_tell_the_variant() {
        let families = BTreeSet::from(["GPL-3.0".to_owned()]);
        let of = |end: &str| {
            let text = format!(
                "/*\n * This is free software: you can redistribute it under the terms of\n * the GNU General Public \
                 Licence as published by\n * the Free Software Foundation, {end}\n */\n"
            );
            notice(&text, &families)
        };
        let later =
            of("either version 3 of the Licence, or\n * (at your option) any later version.");
        assert_eq!(later, Some(("GPL-3.0-or-later".to_owned(), 3)));
        assert_eq!(
            of("version 3 of the License only.").map(|(id, _)| id).as_deref(),
            Some("GPL-3.0-only")
        );
        assert_eq!(of("version 3."), None);
        assert_eq!(
            of("either version 2 of the License, or (at your option) any later version."),
            None
        );
    }
}
