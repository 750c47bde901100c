//! The first comments of source files that carry no tag: the licence that they name, hold or point to.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::Snapshot;
use crate::licence::{Confidence, Openness, identify, names_in, restriction_in};

use super::expression::ids;
use super::gather::{Gathered, Source, Statement, of_text};

/// Files whose first comment is read, and comments in other words that are judged.
const MOST_FILES: u64 = 2_000;
const MOST_COMMENTS: usize = 150;
const LONGEST: usize = 4_000;

/// `See Copyright Notice in example.h`
static POINTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\bsee (?:the )?(?:copyright|licen[cs]e)(?: and licen[cs]e)?(?: notice)? in (?:the file )?[`']?([\w./-]*\w)",
    )
    .ok()
});

/// What the first comments say, counted.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// Files that were looked at, and those of them with a tag.
    seen: u64,
    /// Expression: first file, number of files.
    told: BTreeMap<String, (String, u64)>,
    /// Files that others point to for the licence, with their number.
    pointed: BTreeMap<String, u64>,
    /// A text in the root says what the licence is: names in comments may contradict it, no more.
    names_only: bool,
    judged: BTreeMap<String, Option<String>>,
}

impl Heads {
    pub fn of(gathered: &Gathered) -> Heads {
        let root = gathered.statements.iter().filter(|s| s.scope.is_empty());
        let names_only = root.into_iter().any(|s| s.text.is_some());
        Heads { names_only, ..Heads::default() }
    }

    /// A file with a tag.
    pub fn tag(&mut self, expression: &str, path: &str) {
        if self.seen < MOST_FILES {
            self.seen += 1;
            self.count(expression, path);
        }
    }

    /// A file without one.
    pub fn read(&mut self, head: &[u8], path: &str) {
        if self.seen >= MOST_FILES {
            return;
        }
        let comment = opening_comment(&String::from_utf8_lossy(head));
        if let Some(target) = POINTS.as_ref().and_then(|p| p.captures(&comment)?.get(1)) {
            *self.pointed.entry(target.as_str().to_owned()).or_default() += 1;
        }
        let judged = match self.judged.get(&comment) {
            Some(judged) => judged.clone(),
            None if self.judged.len() >= MOST_COMMENTS => return,
            None => {
                let judged = judge(&comment, self.names_only);
                self.judged.insert(comment, judged.clone());
                judged
            }
        };
        self.seen += 1;
        if let Some(expression) = judged {
            self.count(&expression, path);
        }
    }

    fn count(&mut self, expression: &str, path: &str) {
        self.told.entry(expression.to_owned()).or_insert_with(|| (path.to_owned(), 0)).1 += 1;
    }

    /// Whether at least half of the files say under which licence they are.
    pub fn are_mostly_told(&self) -> bool {
        self.told.values().map(|(_, files)| files).sum::<u64>() * 2 >= self.seen
    }

    /// The other licence that most files name, if they are several: first file, expression.
    pub fn contradiction(&self, own: &str) -> Option<(String, String)> {
        let own = ids(own, true);
        let others: Vec<_> =
            self.told.iter().filter(|(other, _)| ids(other, true).is_disjoint(&own)).collect();
        let files: u64 = others.iter().map(|(_, (_, files))| files).sum();
        let (expression, (path, _)) = others.into_iter().max_by_key(|(_, (_, files))| *files)?;
        (files > 1 && files * 2 > self.seen).then(|| (path.clone(), expression.clone()))
    }
}

/// Where nothing else of the whole says anything: the licence text in a file that most others point to,
/// or the notices of the files.
pub(super) fn speak_for_the_whole(snapshot: &Snapshot, gathered: &mut Gathered) {
    let told = gathered.statements.iter().any(|s| s.scope.is_empty() && s.expression.is_some());
    if told || gathered.heads.names_only || !gathered.library.is_empty() {
        return;
    }
    let most = gathered.heads.pointed.iter().max_by_key(|(_, files)| **files);
    let pointed = most.filter(|(_, files)| **files * 2 >= gathered.heads.seen);
    if let Some(statement) = pointed.and_then(|(target, _)| text_in(snapshot, target)) {
        gathered.statements.push(statement);
        return;
    }
    for (expression, (path, files)) in &gathered.heads.told {
        gathered.statements.push(Statement {
            scope: String::new(),
            source: Source::Header,
            path: path.clone(),
            line: Some(1),
            written: None,
            form: None,
            expression: Some(expression.clone()),
            confidence: Confidence::Reference,
            files: *files,
            text: None,
        });
    }
}

/// The licence text in a comment of a source file, which may stand at its end.
fn text_in(snapshot: &Snapshot, target: &str) -> Option<Statement> {
    let is_target = |path: &str| path == target || path.rsplit('/').next() == Some(target);
    let mut found = snapshot.find(|entry| entry.is_file() && is_target(&entry.path));
    let entry = found.next()?;
    let text = snapshot.text(&entry.path).filter(|text| text.len() < 1 << 20)?;
    let comments = text.split("/*").skip(1).filter_map(|rest| rest.split_once("*/"));
    let comments = comments.map(|(comment, _)| comment);
    let mut found: Option<Statement> = None;
    for comment in comments.filter(|comment| comment.len() < LONGEST * 4) {
        let verdict = identify(comment.as_bytes(), "");
        if found.is_none() && verdict.matches.iter().any(|m| m.confidence == Confidence::Exact) {
            found = Some(of_text(&entry.path, "", verdict));
        } else if restriction_in(comment).is_some() {
            // Terms in the next comment count as those in the same one.
            return None;
        }
    }
    found
}

/// The licence of a comment; one with further words is left to a person.
fn judge(comment: &str, names_only: bool) -> Option<String> {
    let lower = comment.to_lowercase();
    const WORDS: [&str; 4] = ["licen", "lizen", "permission", "redistribut"];
    if !WORDS.iter().any(|word| lower.contains(word)) {
        return None;
    }
    if names_only {
        return names_in(&comment.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let verdict = identify(comment.as_bytes(), "");
    verdict.expression.filter(|_| verdict.open == Openness::Yes)
}

/// The comment that a file opens with, without its marks.
fn opening_comment(text: &str) -> String {
    let mut plain = String::new();
    let mut closed_by: Option<&str> = None;
    for line in text.lines() {
        let line = line.trim();
        if plain.len() > LONGEST {
            break;
        }
        if let Some(end) = closed_by {
            closed_by = if line.contains(end) { None } else { closed_by };
        } else if let Some(end) = block(line) {
            closed_by = (!line[2..].contains(end)).then_some(end);
        } else if !is_comment(line) {
            break;
        }
        let marks = |c: char| c.is_whitespace() || "*#/;-!%\"'<>".contains(c);
        plain.push_str(line.trim_matches(marks));
        plain.push('\n');
    }
    plain
}

fn block(line: &str) -> Option<&'static str> {
    [("/*", "*/"), ("<!--", "-->"), ("\"\"\"", "\"\"\""), ("{-", "-}"), ("--[[", "]]")]
        .iter()
        .find_map(|(start, end)| line.starts_with(start).then_some(*end))
}

/// A line that is no code: a comment, nothing, or what stands ahead of everything.
fn is_comment(line: &str) -> bool {
    const MARKS: [&str; 8] = ["//", "#", "--", ";", "%", "<?php", "<?xml", "'"];
    line.is_empty() || MARKS.iter().any(|mark| line.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_end_where_code_begins() {
        for (text, comment) in [
            ("/*\n * A\n * B\n */\n#include <x>\nint a;\n// C\n", "A B include <x"),
            ("// A\n// B\nint a;\n", "A B"),
            ("#!/bin/sh\n# A\necho B\n", "bin/sh A"),
            ("<?php\n/* A */\n$b;\n", "?php A"),
            ("\"\"\"A\n\nB\n\"\"\"\nimport c\n", "A B"),
            ("int a;\n", ""),
        ] {
            let found = opening_comment(text);
            let found: Vec<&str> = found.split_whitespace().collect();
            assert_eq!(found.join(" "), comment, "{text}");
        }
    }

    #[test]
    fn files_that_hold_the_notice_are_named() {
        let points = |text: &str| {
            let found = POINTS.as_ref().and_then(|p| p.captures(text)?.get(1));
            found.map(|target| target.as_str().to_owned())
        };
        assert_eq!(points("See Copyright Notice in lib.h").as_deref(), Some("lib.h"));
        assert_eq!(points("See the license in the file src/a.h.").as_deref(), Some("src/a.h"));
        assert_eq!(points("See Copyright Notice at the end of this file"), None);
    }
}
