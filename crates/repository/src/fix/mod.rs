//! A patch that a maintainer can apply: what is missing and can be written without guessing.
//! Nothing is written here; the plan is a text that `git apply` takes.

mod diff;
mod header;

use std::collections::{BTreeMap, BTreeSet};

use crate::openness::facts::is_foreign;
use crate::reuse::{Lint, is_listed, lint};
use crate::{Context, Entry, Snapshot};

use diff::Patch;

/// What the plan is made with; everything left out is not guessed but left out of the plan.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The licence that files get which have none: an SPDX expression.
    pub licence: Option<String>,
    /// The copyright line without the tag, for example `2026 Stadt Beispiel`.
    pub holder: Option<String>,
    /// Where vulnerabilities are reported: an address or URL.
    pub contact: Option<String>,
}

/// Files with headers of their own, at most; the rest goes into `REUSE.toml`.
const MOST_HEADERS: usize = 200;

/// A unified diff with everything that can be fixed without asking.
pub fn plan(context: &Context, wishes: &Wishes) -> String {
    let snapshot = context.snapshot;
    let found = lint(snapshot);
    let mut patch = Patch::default();
    licence_texts(snapshot, &found, wishes, &mut patch);
    let rest = headers(snapshot, &found, wishes, &mut patch);
    annotations(snapshot, &rest, wishes, &mut patch);
    if snapshot.entry("publiccode.yml").is_none() {
        patch.add("publiccode.yml", &crate::publiccode::draft(snapshot));
    }
    if !has_security_policy(snapshot) {
        patch.add("SECURITY.md", &security_policy(wishes));
    }
    patch.finish()
}

fn has_security_policy(snapshot: &Snapshot) -> bool {
    snapshot.entries().iter().any(|entry| {
        let place =
            ["", ".github", ".gitlab", "docs", ".forgejo", ".gitea"].contains(&entry.folder());
        place && entry.name().to_ascii_lowercase().starts_with("security")
    })
}

/// Texts of licences that files name, or that the wish names, and `LICENSES/` lacks.
fn licence_texts(snapshot: &Snapshot, found: &Lint, wishes: &Wishes, patch: &mut Patch) {
    let mut wanted: BTreeSet<&str> = found.missing.keys().map(String::as_str).collect();
    if let Some(wish) = &wishes.licence {
        wanted.extend(crate::reuse::identifiers(wish).unwrap_or_default());
    }
    for id in wanted {
        let id = id.strip_suffix('+').filter(|plain| is_listed(plain)).unwrap_or(id);
        let path = format!("LICENSES/{id}.txt");
        if found.texts.contains_key(id) || snapshot.entry(&path).is_some() {
            continue;
        }
        if let Some(text) = text_of(id) {
            patch.add(&path, text);
        }
    }
}

/// The text of a listed licence, from the SPDX list that the `spdx` crate carries.
fn text_of(id: &str) -> Option<&'static str> {
    spdx::license_id(id).filter(|licence| licence.name == id).map(|licence| licence.text())
}

/// Puts headers into files that can carry one; gives back those that cannot or are too many.
fn headers<'a>(
    snapshot: &'a Snapshot,
    found: &'a Lint,
    wishes: &Wishes,
    patch: &mut Patch,
) -> Vec<&'a str> {
    let lacking: BTreeSet<&str> =
        found.without_licence.union(&found.without_copyright).map(String::as_str).collect();
    if found.broken.is_some() {
        return Vec::new();
    }
    let (Some(licence), Some(holder)) = (&wishes.licence, &wishes.holder) else {
        return Vec::new();
    };
    let mut rest = Vec::new();
    let mut changed = 0;
    for path in lacking {
        let entry = snapshot.entry(path).filter(|entry| !is_foreign(&entry.path));
        let style = entry.and_then(|entry| header::style(entry.name()));
        let text = entry.filter(|_| style.is_some() && changed < MOST_HEADERS);
        let text = text.and_then(|entry| plain_text(snapshot, entry));
        let (Some(style), Some(text)) = (style, text) else {
            if entry.is_some() {
                rest.push(path);
            }
            continue;
        };
        let copyright = found.without_copyright.contains(path).then_some(holder.as_str());
        let licence = found.without_licence.contains(path).then_some(licence.as_str());
        let (line, lines) = header::insert(style, &text, copyright, licence);
        patch.insert(path, &text, line, &lines);
        changed += 1;
    }
    rest
}

/// UTF-8 text as it is in the tree: a patch must fit byte by byte.
fn plain_text(snapshot: &Snapshot, entry: &Entry) -> Option<String> {
    if entry.size.is_none_or(|size| size > 1 << 20) || entry.raw_path != entry.path.as_bytes() {
        return None;
    }
    let bytes = snapshot.read(&entry.path)?;
    let text = std::str::from_utf8(&bytes).ok()?;
    (!text.starts_with('\u{feff}') && !text.contains('\0')).then(|| text.to_owned())
}

/// A `REUSE.toml` for files that carry no header, by folder and kind.
fn annotations(snapshot: &Snapshot, rest: &[&str], wishes: &Wishes, patch: &mut Patch) {
    let (Some(licence), Some(holder)) = (&wishes.licence, &wishes.holder) else { return };
    let there = snapshot
        .entries()
        .iter()
        .any(|entry| entry.name() == "REUSE.toml" || entry.path == ".reuse/dep5");
    if rest.is_empty() || there {
        return;
    }
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for path in rest {
        *kinds.entry(pattern(path)).or_default() += 1;
    }
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let paths: Vec<String> = kinds.keys().map(|path| format!("    {},\n", quoted(path))).collect();
    let text = format!(
        "version = 1\n\n[[annotations]]\npath = [\n{}]\nSPDX-FileCopyrightText = {}\n\
         SPDX-License-Identifier = {}\n",
        paths.concat(),
        quoted(holder),
        quoted(licence)
    );
    patch.add("REUSE.toml", &text);
}

/// Files of one kind share a pattern; a file without extension is named itself.
fn pattern(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let special = |c: char| c == '*' || c == '\\';
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !extension.contains(special) => {
            format!("**/*.{extension}")
        }
        _ => path.replace('\\', "\\\\").replace('*', "\\*"),
    }
}

fn security_policy(wishes: &Wishes) -> String {
    let contact = wishes.contact.as_deref().unwrap_or("TODO: security@example.org");
    format!(
        "# Security / Sicherheit\n\n\
         ## Deutsch\n\n\
         Bitte melden Sie Schwachstellen vertraulich und nicht in einem öffentlichen Ticket: {contact}\n\n\
         Wir bestätigen den Eingang innerhalb von TODO: drei Arbeitstagen und sagen Ihnen, wie es \
         weitergeht. Unterstützt wird die neueste veröffentlichte Version.\n\n\
         ## English\n\n\
         Please report vulnerabilities confidentially and not in a public issue: {contact}\n\n\
         We confirm your report within TODO: three working days and tell you what happens next. The \
         latest released version is supported.\n"
    )
}

#[cfg(test)]
mod tests;
