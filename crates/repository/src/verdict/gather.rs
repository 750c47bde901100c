//! Every place of a repository that says something about its licence.

use std::collections::{BTreeMap, BTreeSet};

use crate::licence::{Confidence, Effect, TextVerdict, identify, restriction_in};
use crate::{Entry, Snapshot};

use super::expression::{self, Declared, Form, ids};
use super::headers;
use super::heads::{self, Heads};
use super::manifests;
use super::pointed;
use super::prose;
use super::readme;
use super::rights::{self, Reservation, is_overview_name};

/// What kind of place a statement comes from, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A licence text.
    Text,
    /// A file that only names the licence.
    Pointer,
    /// The manifest of a package.
    Manifest,
    /// `REUSE.toml`.
    ReuseToml,
    /// `SPDX-License-Identifier` in files; one statement per expression, with the first file.
    Header,
    /// `publiccode.yml`.
    Publiccode,
    /// `CITATION.cff` or `codemeta.json`.
    Metadata,
    /// The read-me.
    Readme,
}

impl Source {
    /// Says something about single files rather than the whole.
    pub fn is_about_files(self) -> bool {
        matches!(self, Source::Header | Source::ReuseToml)
    }
}

/// What one place says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Folder it is about, empty for the whole repository.
    pub scope: String,
    /// Kind of place.
    pub source: Source,
    /// File.
    pub path: String,
    /// Line, from 1.
    pub line: Option<u32>,
    /// As written, for fields.
    pub written: Option<String>,
    /// How a field is written.
    pub form: Option<Form>,
    /// What it means.
    pub expression: Option<String>,
    /// How well that is evidenced.
    pub confidence: Confidence,
    /// How many files say so: for headers.
    pub files: u64,
    /// The verdict over a licence file.
    pub text: Option<TextVerdict>,
}

/// Licence files that are read, manifests that are read.
const MOST_TEXTS: usize = 200;
const MOST_MANIFESTS: usize = 300;

/// Everything that was found, in the order of paths within each kind.
#[derive(Default)]
pub(super) struct Gathered {
    pub statements: Vec<Statement>,
    /// Texts in `LICENSES/`: id from the name, verdict.
    pub library: BTreeMap<String, (String, TextVerdict)>,
    /// Prose beside the licence restricts something.
    pub restricts: Option<(String, u32, String)>,
    /// Parts that files in the root take out of the licence.
    pub reserved: Vec<Reservation>,
    /// Ids whose texts stand in files that a licence file in the root links to: `README.isc`.
    pub linked: BTreeSet<String>,
    /// A manifest that still is that of a skeleton: path, name of the skeleton.
    pub skeleton: Option<(String, String)>,
    /// The licence file that the read-me refers to and that is not there.
    pub missing: Option<String>,
    /// What the first comments of source files say.
    pub heads: Heads,
}

pub(super) fn gather(snapshot: &Snapshot) -> Gathered {
    let mut gathered = Gathered::default();
    texts(snapshot, &mut gathered);
    drop_pages(&mut gathered.statements);
    fields(snapshot, &mut gathered);
    pointed::texts(snapshot, &mut gathered);
    reuse_toml(snapshot, &mut gathered);
    headers::headers(snapshot, &mut gathered);
    readme::readme(snapshot, &mut gathered);
    heads::speak_for_the_whole(snapshot, &mut gathered);
    gathered.reserved = rights::reservations(snapshot);
    let restricts = gathered.restricts.take();
    gathered.restricts = restricts.or_else(|| prose::restriction(snapshot));
    gathered.statements.sort_by(|a, b| {
        (a.source, &a.scope, &a.path, a.line).cmp(&(b.source, &b.scope, &b.path, b.line))
    });
    gathered
}

/// Folders whose content comes from elsewhere or only serves tests: their licences are not the
/// project's.
pub fn is_foreign(path: &str) -> bool {
    const FOREIGN: [&str; 26] = [
        "node_modules",
        "vendor",
        "vendored",
        "third_party",
        "third-party",
        "thirdparty",
        "3rdparty",
        "extern",
        "external",
        "deps",
        "testdata",
        "fixtures",
        "fixture",
        "test",
        "tests",
        "__tests__",
        "spec",
        "examples",
        "example",
        "samples",
        "sample",
        "templates",
        "template",
        "bower_components",
        "pods",
        "dist",
    ];
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.split('/').any(|part| FOREIGN.contains(&part.to_ascii_lowercase().as_str()))
}

/// Whether a file name promises a licence text.
pub fn is_licence_name(name: &str) -> bool {
    let upper = name.to_ascii_uppercase();
    const CODE: [&str; 49] = [
        "GOTMPL", "TPL", "J2", "ERB", "HBS", "MUSTACHE", "IN", "RS", "JS", "MJS", "CJS", "TS",
        "TSX", "JSX", "JSON", "JSON5", "PY", "GO", "JAVA", "KT", "SCALA", "C", "H", "CPP", "CS",
        "RB", "PHP", "SH", "BAT", "PS1", "YML", "YAML", "TOML", "XML", "XSL", "CSS", "SCSS", "VUE",
        "SVG", "PNG", "JPG", "GIF", "PDF", "CSV", "TMPL", "LOCK", "SPEC", "MDX", "SPDX",
    ];
    if upper.rsplit_once('.').is_some_and(|(_, extension)| CODE.contains(&extension)) {
        return false;
    }
    const STEMS: [&str; 7] =
        ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "LIZENZ", "LICENSING", "UNLICENCE"];
    let starts = STEMS.iter().any(|stem| {
        upper
            .strip_prefix(stem)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-', '_']))
    });
    let stem = upper.strip_suffix(".MD").or_else(|| upper.strip_suffix(".TXT")).unwrap_or(&upper);
    let ends = ["-LICENSE", "_LICENSE", ".LICENSE", "-LICENCE", "-LIZENZ", "_LIZENZ"]
        .iter()
        .any(|tail| stem.ends_with(tail));
    const OTHERS: [&str; 7] =
        ["THIRD", "3RD", "NOTICE", "DEPENDENC", "TEMPLATE", "HEADER", "PLACEHOLDER"];
    // `file.py.license` belongs to `file.py`.
    let companion = upper.ends_with(".LICENSE") && upper.matches('.').count() > 1;
    !companion && (starts || ends) && !OTHERS.iter().any(|other| upper.contains(other))
}

/// A page in a folder of documentation.
fn is_documentation_page(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["md", "rst", "adoc", "html"].contains(&extension)
        && crate::openness::facts::is_documentation_folder(path)
}

/// Pages of the documentation that repeat the licence of the whole are no licence of their folder,
/// unless they say who may use it and what for.
fn drop_pages(statements: &mut Vec<Statement>) {
    let named = |s: &Statement| s.expression.as_deref().map(|e| ids(e, true)).unwrap_or_default();
    let root: BTreeSet<String> =
        statements.iter().filter(|s| s.scope.is_empty()).flat_map(named).collect();
    statements.retain(|statement| {
        let own = named(statement);
        let repeats = !statement.scope.is_empty()
            && is_documentation_page(&statement.path)
            && !own.is_empty()
            && own.is_subset(&root);
        !repeats || statement.text.as_ref().is_some_and(restricts)
    });
}

/// Whether a text has words of its own that restrict; markup in a copy of a licence restricts nothing.
fn restricts(text: &TextVerdict) -> bool {
    let inside = text.matches.iter().flat_map(|m| &m.differences);
    let added: Vec<&str> =
        inside.chain(&text.extra).map(|difference| difference.added.as_str()).collect();
    text.extra.iter().any(|extra| extra.effect == Effect::Restrictive)
        || added.iter().any(|added| restriction_in(added).is_some())
}

fn texts(snapshot: &Snapshot, gathered: &mut Gathered) {
    let library = |entry: &Entry| ["LICENSES", "LICENCES"].contains(&entry.folder());
    let holder = |entry: &Entry| {
        ["LICENSE", "LICENCE", "LIZENZEN"].contains(&entry.folder())
            || (["license", "licence", "lizenz"].contains(&entry.folder())
                && is_licence_name(entry.name()))
    };
    let root_file =
        snapshot.in_root().any(|entry| is_licence_name(entry.name()) && entry.is_file());
    let wanted = snapshot.find(|entry| {
        library(entry)
            || holder(entry)
            || (!root_file
                && entry.folder().is_empty()
                && entry.is_file()
                && is_overview_name(entry.name()))
            || (is_licence_name(entry.name())
                && !is_foreign(&entry.path)
                && !entry.folder().starts_with("LICENSES"))
    });
    for entry in wanted.take(MOST_TEXTS) {
        let Some(bytes) = read_link(snapshot, entry) else { continue };
        if !crate::git::is_text(&bytes) {
            continue;
        }
        // A script is no licence, nor are the names that R wants beside the licence of a manifest.
        if bytes.starts_with(b"#!") || manifests::is_stub(&crate::git::decode(&bytes)) {
            continue;
        }
        let verdict = identify(&bytes, entry.name());
        if library(entry) {
            let id = entry.name().strip_suffix(".txt").or_else(|| entry.name().strip_suffix(".md"));
            let id = id.unwrap_or(entry.name());
            // `EUPL-1.2-NL.txt`: no id, but the text says what it is.
            let known = spdx::license_id(id).is_some()
                || spdx::exception_id(id).is_some()
                || id.starts_with("LicenseRef-");
            let id = match (&verdict.expression, known) {
                (Some(expression), false) => expression.clone(),
                _ => id.to_owned(),
            };
            gathered.library.insert(id, (entry.path.clone(), verdict));
            continue;
        }
        // A page on how the software is licensed, or on its licence keys.
        let page = is_documentation_page(&entry.path) && verdict.matches.is_empty();
        if page {
            continue;
        }
        if entry.folder().is_empty() && verdict.matches.len() > 1 {
            gathered.linked.extend(linked_texts(snapshot, &bytes));
        }
        // A folder LICENSE/ holds the licence of the whole only if there is no such file beside it;
        // next to one it holds those of others.
        let scope = if holder(entry) && !root_file { "" } else { entry.folder() };
        gathered.statements.push(of_text(&entry.path, scope, verdict));
    }
}

/// What a file with terms says about a folder.
pub(super) fn of_text(path: &str, scope: &str, verdict: TextVerdict) -> Statement {
    let named_only = verdict.matches.iter().all(|m| m.confidence == Confidence::Reference);
    let pointer = named_only && !verdict.matches.is_empty();
    let confidence = verdict.matches.iter().map(|m| m.confidence).max();
    Statement {
        scope: scope.to_owned(),
        source: if pointer { Source::Pointer } else { Source::Text },
        path: path.to_owned(),
        line: verdict.matches.first().map(|m| m.lines.0),
        written: None,
        form: None,
        expression: verdict.expression.clone(),
        confidence: confidence.unwrap_or(Confidence::Reference),
        files: 1,
        text: Some(verdict),
    }
}

/// Licences whose text stands in a file of the root that a licence file links to.
fn linked_texts(snapshot: &Snapshot, bytes: &[u8]) -> BTreeSet<String> {
    const MOST_LINKS: usize = 10;
    let text = crate::git::decode(bytes);
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    let in_root = |path: &&str| {
        !path.contains('/')
            && !is_licence_name(path)
            && snapshot.entry(path).is_some_and(|entry| {
                entry.is_file() && entry.size.is_some_and(|size| size < 1 << 18)
            })
    };
    let paths: BTreeSet<&str> =
        targets.map(|path| path.trim_start_matches("./")).filter(in_root).collect();
    let texts = paths.into_iter().take(MOST_LINKS).filter_map(|path| snapshot.read(path));
    let found = texts.map(|bytes| identify(&bytes, "")).flat_map(|verdict| verdict.matches);
    found
        .filter(|found| found.confidence > Confidence::Reference)
        .flat_map(|found| ids(&found.expression, true))
        .collect()
}

/// The bytes of a file, or of the file in this tree that a link points to.
fn read_link(snapshot: &Snapshot, entry: &Entry) -> Option<std::sync::Arc<[u8]>> {
    if entry.is_file() {
        return snapshot.read(&entry.path);
    }
    let target = snapshot.link_target(&entry.path)?;
    snapshot
        .entry(&target)
        .filter(|entry| entry.is_file())
        .and_then(|entry| snapshot.read(&entry.path))
}

fn fields(snapshot: &Snapshot, gathered: &mut Gathered) {
    let wanted = snapshot.find(|entry| {
        entry.is_file()
            && entry.size.is_some_and(|size| size < 1 << 20)
            && !is_foreign(&entry.path)
            && is_manifest(entry.name())
    });
    for entry in wanted.take(MOST_MANIFESTS) {
        let Some(text) = snapshot.text(&entry.path) else { continue };
        let Some(field) = manifests::field(entry.name(), &text) else { continue };
        // Nobody who copied a skeleton said anything by its licence field.
        if let Some(name) = manifests::skeleton(entry.name(), &text) {
            if entry.folder().is_empty() {
                gathered.skeleton.get_or_insert((entry.path.clone(), name));
            }
            continue;
        }
        let lower = entry.name().to_ascii_lowercase();
        let source = match lower.as_str() {
            "publiccode.yml" | "publiccode.yaml" => Source::Publiccode,
            "citation.cff" | "codemeta.json" => Source::Metadata,
            _ => Source::Manifest,
        };
        gathered.statements.push(of_field(
            entry,
            source,
            field.written,
            field.declared,
            field.line,
        ));
    }
}

fn is_manifest(name: &str) -> bool {
    const NAMES: [&str; 21] = [
        "datapackage.json",
        "datapackage.yml",
        "datapackage.yaml",
        "cargo.toml",
        "package.json",
        "bower.json",
        "composer.json",
        "elm.json",
        "dub.json",
        "codemeta.json",
        "pyproject.toml",
        "setup.cfg",
        "setup.py",
        "pom.xml",
        "build.gradle",
        "build.gradle.kts",
        "description",
        "mix.exs",
        "citation.cff",
        "publiccode.yml",
        "publiccode.yaml",
    ];
    let lower = name.to_ascii_lowercase();
    NAMES.contains(&lower.as_str())
        || [".nuspec", ".csproj", ".fsproj", ".vbproj", ".gemspec", ".cabal", ".spdx"]
            .iter()
            .any(|end| lower.ends_with(end))
}

pub(super) fn of_field(
    entry: &Entry,
    source: Source,
    written: String,
    declared: Declared,
    line: u32,
) -> Statement {
    Statement {
        scope: entry.folder().to_owned(),
        source,
        path: entry.path.clone(),
        line: Some(line),
        written: Some(written),
        form: Some(declared.form),
        expression: declared.expression,
        confidence: Confidence::Reference,
        files: 1,
        text: None,
    }
}

/// The licences of the annotations; precedence and patterns are the REUSE linter's work.
fn reuse_toml(snapshot: &Snapshot, gathered: &mut Gathered) {
    let Some(entry) = snapshot.entry("REUSE.toml") else { return };
    let Some(text) = snapshot.text(&entry.path) else { return };
    let Ok(table) = text.parse::<toml::Table>() else { return };
    let annotations = table.get("annotations").and_then(toml::Value::as_array);
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    for annotation in annotations.into_iter().flatten().take(5000) {
        let licence = annotation.get("SPDX-License-Identifier");
        let licence = match licence {
            Some(toml::Value::Array(list)) => {
                list.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(" AND ")
            }
            Some(toml::Value::String(text)) => text.clone(),
            _ => continue,
        };
        *seen.entry(licence).or_default() += 1;
    }
    for (written, count) in seen {
        let line =
            1 + text[..text.find(written.as_str()).unwrap_or(0)].matches('\n').count() as u32;
        let declared = expression::declared(&written);
        let statement = of_field(entry, Source::ReuseToml, written, declared, line);
        gathered.statements.push(Statement { files: count, ..statement });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_licence_files_are_told_from_code() {
        for name in [
            "LICENSE",
            "license.md",
            "COPYING.LESSER",
            "LICENSE-MIT",
            "LIZENZ.txt",
            "MIT-LICENSE",
            "UNLICENSE",
            "Licence.rst",
        ] {
            assert!(is_licence_name(name), "{name}");
        }
        for name in [
            "license.rs",
            "allowed-licenses.json",
            "LICENSE-3rdparty.csv",
            "THIRD-PARTY-LICENSES.txt",
            "main.py.license",
            "licenses.html.tmpl",
            "license_header.txt",
            "LICENSE_PLACEHOLDER",
        ] {
            assert!(!is_licence_name(name), "{name}");
        }
    }
}
