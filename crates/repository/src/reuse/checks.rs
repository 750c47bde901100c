//! The linter as checks.

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};

use super::{Contents, Item, ItemKind, Lint, Tags, lint_items, tags};
use crate::openness::facts::{Facts, at, file, list, note};
use crate::openness::{Row, like, repo_check, run_rows};
use crate::{EntryKind, Snapshot};

const ROWS: &[Row] = &[
    (
        like(
            repo_check("repo.reuse", Kind::BestPractice, Impact::Moderate),
            &["osps:OSPS-LE-03.01", "public-code:publish-with-an-open-license"],
        ),
        verdict,
    ),
    (repo_check("repo.reuse-ids", Kind::BestPractice, Impact::Moderate), ids),
    (repo_check("repo.reuse-hygiene", Kind::Indicator, Impact::Minor), hygiene),
];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    ROWS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    run_rows(ROWS, facts, results);
}

/// Lints a snapshot.
pub fn lint(snapshot: &Snapshot) -> Lint {
    lint_with(snapshot, &mut Blobs { snapshot })
}

/// Lints a snapshot whose files were read before.
pub(crate) fn lint_of(facts: &Facts) -> Lint {
    lint_with(facts.snapshot, &mut Swept { facts })
}

fn lint_with(snapshot: &Snapshot, contents: &mut impl Contents) -> Lint {
    let items: Vec<Item<'_>> = snapshot
        .entries()
        .iter()
        .map(|entry| Item {
            path: &entry.path,
            kind: match entry.kind {
                EntryKind::File | EntryKind::Executable => ItemKind::File(entry.size.unwrap_or(1)),
                EntryKind::Symlink => ItemKind::Link(None),
                EntryKind::Submodule => ItemKind::Other,
            },
        })
        .collect();
    lint_items(&items, contents)
}

struct Blobs<'a> {
    snapshot: &'a Snapshot,
}

impl Contents for Blobs<'_> {
    fn tags(&mut self, path: &str) -> Option<Tags> {
        Some(tags(&self.snapshot.read(path)?))
    }

    fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        Some(self.snapshot.read(path)?.to_vec())
    }
}

struct Swept<'a, 'b> {
    facts: &'a Facts<'b>,
}

impl Contents for Swept<'_, '_> {
    fn tags(&mut self, path: &str) -> Option<Tags> {
        self.facts.sweep().tags.get(path).cloned()
    }

    fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        Some(self.facts.snapshot.read(path)?.to_vec())
    }
}

fn places<'a>(paths: impl IntoIterator<Item = &'a String>) -> Vec<Location> {
    paths.into_iter().map(|path| file(path)).collect()
}

fn verdict(facts: &Facts, result: &mut CheckResult) {
    let lint = facts.lint();
    if lint.covered == 0 && lint.broken.is_none() {
        return;
    }
    let coverage =
        |id: &str| Message::new(id).with("complete", lint.complete()).with("all", lint.covered);
    if !lint.claims_reuse {
        // Nobody is held to a promise that was not made.
        if lint.compliant() {
            result.pass(coverage("repo-reuse-compliant"), Vec::new());
        } else {
            let question = Message::new("repo-ask-reuse");
            result.ask(coverage("repo-reuse-not-used"), question, Vec::new());
        }
        return;
    }
    if let Some((path, broken)) = &lint.broken {
        let message = Message::new(format!("repo-reuse-broken-{}", broken.reason))
            .with("path", path.as_str())
            .with("detail", broken.detail.as_str());
        result.fail(message, vec![at(path, broken.line)]);
        return;
    }
    if lint.compliant() {
        result.pass(coverage("repo-reuse-compliant"), Vec::new());
        return;
    }
    gaps(lint, result);
    if lint.covered > 0 && lint.complete() * 100 >= lint.covered * 80 {
        note(result, coverage("repo-reuse-mostly"), Vec::new());
    }
}

/// One finding per rule, with its files as places.
fn gaps(lint: &Lint, result: &mut CheckResult) {
    let counted = |id: &str, count: usize| Message::new(id).with("count", count);
    if !lint.without_licence.is_empty() {
        let message = counted("repo-reuse-without-licence", lint.without_licence.len());
        result.fail(message, places(&lint.without_licence));
    }
    if !lint.without_copyright.is_empty() {
        let message = counted("repo-reuse-without-copyright", lint.without_copyright.len());
        result.fail(message, places(&lint.without_copyright));
    }
    if !lint.invalid.is_empty() {
        result.fail(counted("repo-reuse-invalid", lint.invalid.len()), places(lint.invalid.keys()));
    }
    if !lint.unreadable.is_empty() {
        let message = counted("repo-reuse-unreadable", lint.unreadable.len());
        let question = Message::new("repo-ask-reuse-unreadable");
        result.ask(message, question, places(&lint.unreadable));
    }
    for (id, files) in &lint.missing {
        let message = Message::new("repo-reuse-missing").with("licence", id.as_str());
        result.fail(message, places(files));
    }
    for (rule, texts) in [
        ("unused", &lint.unused),
        ("bad", &lint.bad),
        ("deprecated", &lint.deprecated),
        ("without-extension", &lint.without_extension),
    ] {
        for (id, path) in texts {
            let message = Message::new(format!("repo-reuse-{rule}")).with("licence", id.as_str());
            result.fail(message, vec![file(path)]);
        }
    }
}

/// Ids that the reference tool only calls "missing".
fn ids(facts: &Facts, result: &mut CheckResult) {
    let lint = facts.lint();
    if lint.used.is_empty() {
        return;
    }
    let spots = |places: &std::collections::BTreeSet<(String, u32)>| {
        places.iter().map(|(path, line)| at(path, *line)).collect::<Vec<_>>()
    };
    for (id, places) in &lint.unknown_ids {
        result.fail(
            Message::new("repo-reuse-unknown-id").with("licence", id.as_str()),
            spots(places),
        );
    }
    for (id, places) in &lint.deprecated_ids {
        let message = Message::new("repo-reuse-deprecated-id").with("licence", id.as_str());
        result.fail(message, spots(places));
    }
    if result.failed == 0 {
        let known = list(&lint.used, 8);
        result.pass(Message::new("repo-reuse-ids-known").with("licences", known), Vec::new());
    }
}

fn hygiene(facts: &Facts, result: &mut CheckResult) {
    let lint = facts.lint();
    if !lint.claims_reuse || lint.broken.is_some() {
        return;
    }
    for path in &lint.orphans {
        let message = Message::new("repo-reuse-orphan").with("path", path.as_str());
        result.ask(message, Message::new("repo-ask-reuse-orphan"), vec![file(path)]);
    }
    for (path, line, pattern) in &lint.idle_patterns {
        let message = Message::new("repo-reuse-idle-pattern").with("pattern", pattern.as_str());
        result.ask(message, Message::new("repo-ask-reuse-idle-pattern"), vec![at(path, *line)]);
    }
    if let Some(entry) = facts.snapshot.entry(".reuse/dep5") {
        let question = Message::new("repo-ask-reuse-dep5");
        result.ask(Message::new("repo-reuse-dep5"), question, vec![file(&entry.path)]);
    }
    if result.findings.is_empty() {
        result.pass(Message::new("repo-reuse-tidy"), Vec::new());
    }
}
