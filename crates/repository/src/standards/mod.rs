//! Open standards and formats, and what does not belong into a repository of source.

mod api;

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};

pub use api::{Api, ApiKind, describe};

use crate::openness::facts::{Facts, at, file, is_foreign, is_prose, is_test, list};
use crate::openness::sweep::Binary;
use crate::openness::{Row, like, repo_check, run_rows};
use crate::{Entry, EntryKind};

const ROWS: &[Row] = &[
    (
        like(
            repo_check("repo.openapi", Kind::Indicator, Impact::Moderate),
            &["osps:OSPS-SA-02.01", "public-code:use-open-standards"],
        ),
        api::check,
    ),
    (
        like(
            repo_check("repo.de-standards", Kind::Indicator, Impact::Minor),
            &["public-code:use-open-standards"],
        ),
        public_standards,
    ),
    (repo_check("repo.open-formats", Kind::Indicator, Impact::Minor), open_formats),
    (
        like(
            repo_check("repo.binaries", Kind::Indicator, Impact::Moderate),
            &["osps:OSPS-QA-05.01", "osps:OSPS-QA-05.02", "scorecard:Binary-Artifacts"],
        ),
        binaries,
    ),
    (repo_check("repo.large-files", Kind::Indicator, Impact::Minor), large_files),
    (repo_check("repo.vendored", Kind::Indicator, Impact::Moderate), vendored),
];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    ROWS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    run_rows(ROWS, facts, results);
}

fn public_standards(facts: &Facts, result: &mut CheckResult) {
    let place = |seen: &crate::openness::sweep::Seen| match seen.line {
        Some(line) => at(&seen.path, line),
        None => file(&seen.path),
    };
    let words = |signal: &str| {
        let mut words: Vec<&str> = facts.sweep().seen(signal).map(|seen| seen.word).collect();
        words.sort_unstable();
        words.dedup();
        list(words, 8)
    };
    let documents: Vec<Location> = facts.sweep().seen("repo.de-standards").map(place).collect();
    let code: Vec<Location> = facts.sweep().seen("repo.de-standards#code").map(place).collect();
    if !documents.is_empty() {
        let message =
            Message::new("repo-standards-named").with("words", words("repo.de-standards"));
        result.pass(message, documents);
    } else if !code.is_empty() {
        let message =
            Message::new("repo-standards-in-code").with("words", words("repo.de-standards#code"));
        result.ask(message, Message::new("repo-ask-standards-in-code"), code);
    } else if facts.has_code() {
        let question = Message::new("repo-ask-de-standards");
        result.ask(Message::new("repo-none-de-standards"), question, Vec::new());
    }
}

/// Formats that need one vendor's program, with an open one that does the same.
const CLOSED_FORMATS: [(&str, &str); 16] = [
    ("doc", "odt"),
    ("docx", "odt"),
    ("dot", "odt"),
    ("dotx", "odt"),
    ("docm", "odt"),
    ("xls", "ods"),
    ("xlsx", "ods"),
    ("xlsm", "ods"),
    ("ppt", "odp"),
    ("pptx", "odp"),
    ("vsd", "svg"),
    ("vsdx", "svg"),
    ("psd", "svg, png"),
    ("ai", "svg"),
    ("eap", "xmi"),
    ("mpp", "csv"),
];

fn open_formats(facts: &Facts, result: &mut CheckResult) {
    let mut looked = 0;
    for entry in facts.snapshot.entries().iter().filter(|entry| entry.is_file()) {
        if is_foreign(&entry.path) || is_test(&entry.path) {
            continue;
        }
        let extension = entry.extension();
        let open = ["odt", "ods", "odp", "svg", "csv", "pdf", "md", "json", "xml", "html", "png"];
        looked += usize::from(open.contains(&extension.as_str()));
        if let Some((_, instead)) = CLOSED_FORMATS.iter().find(|(closed, _)| *closed == extension) {
            looked += 1;
            let message = Message::new("repo-format-closed")
                .with("path", entry.path.as_str())
                .with("instead", *instead);
            result.ask(message, Message::new("repo-ask-format-closed"), vec![file(&entry.path)]);
        }
    }
    if looked > 0 && result.findings.is_empty() {
        result.pass(Message::new("repo-formats-open").with("files", looked), Vec::new());
    }
}

fn binaries(facts: &Facts, result: &mut CheckResult) {
    let sweep = facts.sweep();
    for (path, kind) in &sweep.binaries {
        // The wrapper of Gradle and Maven is known to everybody who builds with it.
        let wrapper = path.ends_with("gradle-wrapper.jar") || path.ends_with("maven-wrapper.jar");
        let message = |id: &str| Message::new(id).with("path", path.as_str());
        let aside = is_test(path);
        match kind {
            Binary::Executable if !aside => {
                let question = Message::new("repo-ask-binary");
                result.ask(message("repo-binary-executable"), question, vec![file(path)]);
            }
            Binary::Archive if !aside && !wrapper && !is_office(path) => {
                let question = Message::new("repo-ask-binary");
                result.ask(message("repo-binary-archive"), question, vec![file(path)]);
            }
            _ => {}
        }
    }
    if sweep.read > 0 && result.findings.is_empty() {
        let files = sweep.read;
        result.pass(Message::new("repo-binaries-none").with("files", files), Vec::new());
    }
}

/// Documents, fonts and books that are archives inside.
fn is_office(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    [
        "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "svgz", "xlsm", "dotx", "ott", "kmz",
        "sketch", "drawio",
    ]
    .contains(&extension.as_str())
}

/// Files of this size make every clone slower for good.
const LARGE: u64 = 5 << 20;

fn large_files(facts: &Facts, result: &mut CheckResult) {
    let files: Vec<&Entry> =
        facts.snapshot.entries().iter().filter(|entry| entry.is_file()).collect();
    for entry in &files {
        if let Some(size) = entry.size.filter(|size| *size >= LARGE) {
            let message = Message::new("repo-large-file")
                .with("path", entry.path.as_str())
                .with("megabytes", size >> 20);
            result.ask(message, Message::new("repo-ask-large-file"), vec![file(&entry.path)]);
        }
        if facts.snapshot.is_lfs_pointer(entry) {
            let message = Message::new("repo-lfs-pointer").with("path", entry.path.as_str());
            result.pass(message, vec![file(&entry.path)]);
        }
    }
    if !files.is_empty() && result.findings.is_empty() {
        result.pass(Message::new("repo-large-none").with("files", files.len()), Vec::new());
    }
}

/// Folders with code of others, with or without its licence; submodules are links, not copies.
fn vendored(facts: &Facts, result: &mut CheckResult) {
    let mut folders: std::collections::BTreeMap<String, (usize, bool)> =
        std::collections::BTreeMap::new();
    for entry in facts.snapshot.entries() {
        let Some(root) = vendored_root(&entry.path) else { continue };
        let (files, licensed) = folders.entry(root).or_default();
        // Notes beside the code of others are one's own.
        let counts =
            entry.is_file() && entry.kind != EntryKind::Submodule && !is_prose(entry.name());
        *files += usize::from(counts);
        let name = entry.name().to_ascii_uppercase();
        *licensed |=
            ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|stem| name.starts_with(stem))
                || entry.name() == "package.json";
    }
    for (root, (files, licensed)) in folders.iter().filter(|(_, (files, _))| *files > 0) {
        let message = |id: &str| Message::new(id).with("path", root.as_str()).with("files", *files);
        if *licensed {
            result.pass(message("repo-vendored-licensed"), vec![file(root)]);
        } else {
            let question = Message::new("repo-ask-vendored");
            result.ask(message("repo-vendored-unlicensed"), question, vec![file(root)]);
        }
    }
}

/// The folder of one vendored package: the one below `vendor` and its like, or that folder for files
/// that lie in it directly.
fn vendored_root(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let at = parts.iter().position(|part| {
        matches!(
            part.to_ascii_lowercase().as_str(),
            "vendor"
                | "third_party"
                | "third-party"
                | "thirdparty"
                | "extern"
                | "node_modules"
                | "bower_components"
        )
    })?;
    let end = if parts.len() == at + 2 { at + 1 } else { at + 2 };
    (parts.len() > at + 1).then(|| parts[..end].join("/"))
}

#[cfg(test)]
mod tests;
