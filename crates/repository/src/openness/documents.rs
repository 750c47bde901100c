//! Documents that newcomers, contributors and operators look for.

use std::sync::LazyLock;

use offenbar_model::{CheckResult, Impact, Kind, Location, Message};
use regex::Regex;

use super::facts::{Facts, at, file, is_document, is_foreign, is_test, list};
use super::{Row, like, readme, repo_check};
use crate::Entry;

pub(super) const ROWS: &[Row] = &[
    (
        like(
            repo_check("repo.readme", Kind::Duty, Impact::Serious),
            &[
                "osps:OSPS-DO-01.01",
                "osps:OSPS-DO-07.01",
                "public-code:document-codebase-objectives",
            ],
        ),
        readme_check,
    ),
    (
        like(
            repo_check("repo.contributing", Kind::BestPractice, Impact::Moderate),
            &["osps:OSPS-GV-03.01", "public-code:make-contributing-easy"],
        ),
        contributing,
    ),
    (
        like(
            repo_check("repo.code-of-conduct", Kind::Indicator, Impact::Minor),
            &["public-code:make-contributing-easy"],
        ),
        code_of_conduct,
    ),
    (
        like(
            repo_check("repo.security-md", Kind::BestPractice, Impact::Serious),
            &[
                "opencode:security-1",
                "osps:OSPS-VM-02.01",
                "osps:OSPS-VM-01.01",
                "osps:OSPS-VM-03.01",
                "scorecard:Security-Policy",
            ],
        ),
        super::security_policy::check,
    ),
    (
        like(
            repo_check("repo.changelog", Kind::Indicator, Impact::Minor),
            &["osps:OSPS-BR-04.01", "public-code:use-a-coherent-style"],
        ),
        changelog,
    ),
    (
        like(
            repo_check("repo.maintainers", Kind::Indicator, Impact::Moderate),
            &["osps:OSPS-GV-01.01", "osps:OSPS-GV-01.02"],
        ),
        maintainers,
    ),
    (
        like(
            repo_check("repo.docs", Kind::Indicator, Impact::Moderate),
            &["osps:OSPS-SA-01.01", "public-code:document-the-code"],
        ),
        docs,
    ),
    (repo_check("repo.adr", Kind::Indicator, Impact::Minor), decision_records),
    (
        like(
            repo_check("repo.feedback-loop", Kind::Indicator, Impact::Moderate),
            &["osps:OSPS-GV-02.01", "osps:OSPS-DO-02.01"],
        ),
        feedback,
    ),
    (repo_check("repo.opencode", Kind::Indicator, Impact::Minor), opencode),
];

fn readme_check(facts: &Facts, result: &mut CheckResult) {
    let Some(entry) = facts.readme() else {
        result.fail(Message::new("repo-readme-missing"), Vec::new());
        return;
    };
    let Some(text) = facts.text(entry) else {
        unreadable(result, &entry.path);
        return;
    };
    let found = readme::read(&text);
    if found.short {
        result.fail(Message::new("repo-readme-short"), vec![file(&entry.path)]);
        return;
    }
    // Start and contact may stand in files of their own, which the README need not repeat.
    let elsewhere = |stems: &[&str]| facts.well_known(stems).map(|entry| file(&entry.path));
    let parts = [
        ("purpose", found.purpose.map(|line| at(&entry.path, line))),
        (
            "start",
            found.start.map(|line| at(&entry.path, line)).or_else(|| {
                elsewhere(&["install", "installation", "development", "getting-started"])
            }),
        ),
        (
            "contact",
            found
                .contact
                .map(|line| at(&entry.path, line))
                .or_else(|| elsewhere(&["support", "contact"])),
        ),
        ("licence", found.licence.map(|line| at(&entry.path, line))),
    ];
    for (part, place) in parts {
        // A collection of documents or data is not started.
        if part == "start" && place.is_none() && !facts.has_code() {
            continue;
        }
        match place {
            Some(place) => {
                result.pass(Message::new(format!("repo-readme-{part}-found")), vec![place]);
            }
            None => result.ask(
                Message::new(format!("repo-readme-{part}-not-seen")),
                Message::new(format!("repo-ask-readme-{part}")),
                vec![file(&entry.path)],
            ),
        }
    }
}

pub(super) fn unreadable(result: &mut CheckResult, path: &str) {
    let reason = Message::new("repo-file-unreadable").with("path", path);
    super::facts::untested(result, reason);
}

fn found(result: &mut CheckResult, path: &str) {
    result.pass(Message::new("repo-file-found").with("path", path), vec![file(path)]);
}

/// A section of the README that stands for a missing file.
pub(super) fn readme_section(
    facts: &Facts,
    part: fn(&readme::Readme) -> Option<u32>,
) -> Option<Location> {
    let entry = facts.readme()?;
    let line = part(&readme::read(&facts.text(entry)?))?;
    Some(at(&entry.path, line))
}

fn contributing(facts: &Facts, result: &mut CheckResult) {
    let names = ["contributing", "contribute", "mitwirken", "contributing.de", "mitmachen"];
    if let Some(entry) = facts.well_known(&names) {
        found(result, &entry.path);
    } else if let Some(place) = readme_section(facts, |readme| readme.contribute) {
        result.pass(Message::new("repo-contributing-section"), vec![place]);
    } else {
        result.fail(Message::new("repo-contributing-missing"), Vec::new());
    }
}

fn code_of_conduct(facts: &Facts, result: &mut CheckResult) {
    let names = ["code_of_conduct", "code-of-conduct", "codeofconduct", "verhaltenskodex"];
    if let Some(entry) = facts.well_known(&names) {
        return found(result, &entry.path);
    }
    // A section, or a link to one that holds for several repositories.
    let stems = ["contributing", "mitwirken", "contribute"];
    let section =
        [facts.readme(), facts.well_known(&stems)].into_iter().flatten().find_map(|entry| {
            let line = line_of(&CONDUCT, &facts.text(entry)?)?;
            Some((entry, line))
        });
    match section {
        Some((entry, line)) => {
            let message = Message::new("repo-file-found").with("path", entry.path.as_str());
            result.pass(message, vec![at(&entry.path, line)]);
        }
        None => missing(result, "code-of-conduct"),
    }
}

static CONDUCT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(#+|=+) .*\b(code of conduct|verhaltenskodex)\b|\]\([^)]*code[-_]?of[-_]?conduct[^)]*\)|contributor[- ]covenant",
    )
    .ok()
});

/// Nothing was seen, and it may be elsewhere: `repo-none-…` with the question `repo-ask-…`.
pub(super) fn missing(result: &mut CheckResult, name: &str) {
    result.ask(
        Message::new(format!("repo-none-{name}")),
        Message::new(format!("repo-ask-{name}")),
        Vec::new(),
    );
}

/// The first line that a pattern is found in.
pub(super) fn line_of(pattern: &LazyLock<Option<Regex>>, text: &str) -> Option<u32> {
    let pattern = pattern.as_ref()?;
    // Emphasis must not tear a phrase apart.
    let plain = |line: &str| line.replace(['*', '`'], "");
    (1..)
        .zip(text.lines())
        .find(|(_, line)| pattern.is_match(&plain(line)))
        .map(|(number, _)| number)
}

fn changelog(facts: &Facts, result: &mut CheckResult) {
    let names = [
        "changelog",
        "changes",
        "news",
        "history",
        "releases",
        "release-notes",
        "release_notes",
        "releasenotes",
        "änderungen",
        "changelog.de",
        "aenderungen",
    ];
    let Some(entry) = facts.well_known(&names) else {
        if let Some(folder) = release_notes(facts) {
            return found(result, folder);
        }
        // One for each package.
        let of_packages: Vec<&Entry> = facts
            .snapshot
            .entries()
            .iter()
            .filter(|entry| {
                entry.is_file()
                    && is_document(entry)
                    && entry.path.matches('/').count() <= 2
                    && super::facts::stem(entry.name()) == "changelog"
                    && !is_foreign(&entry.path)
                    && !is_test(&entry.path)
            })
            .collect();
        return match of_packages.first() {
            Some(entry) => found(result, &entry.path),
            None => missing(result, "changelog"),
        };
    };
    let Some(text) = facts.text(entry) else {
        unreadable(result, &entry.path);
        return;
    };
    let newest = facts.snapshot.history().and_then(|history| history.tags.first());
    let Some(tag) = newest else {
        found(result, &entry.path);
        return;
    };
    let version = tag.name.trim_start_matches(|c: char| !c.is_ascii_digit());
    if version.is_empty() || text.contains(version) {
        let message = Message::new("repo-changelog-current").with("tag", tag.name.as_str());
        result.pass(message, vec![file(&entry.path)]);
    } else {
        let message = Message::new("repo-changelog-stale").with("tag", tag.name.as_str());
        result.ask(message, Message::new("repo-ask-changelog-stale"), vec![file(&entry.path)]);
    }
}

/// A folder with a page for each release.
fn release_notes<'a>(facts: &Facts<'a>) -> Option<&'a str> {
    const NAMES: [&str; 7] = [
        "releasenotes",
        "release-notes",
        "release_notes",
        "changelogs",
        "changelog",
        "releases",
        "versionshinweise",
    ];
    let pages = facts.snapshot.entries().iter().filter(|entry| {
        let folder = entry.folder().rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
        is_document(entry) && !is_foreign(&entry.path) && NAMES.contains(&folder.as_str())
    });
    let folders = super::facts::by_folder(pages);
    folders.into_iter().find(|(_, pages)| pages.len() >= 2).map(|(folder, _)| folder)
}

fn maintainers(facts: &Facts, result: &mut CheckResult) {
    let mut handles_only = Vec::new();
    for entry in facts.snapshot.entries().iter().filter(|entry| entry.is_file()) {
        let folder = entry.folder();
        let place = folder.is_empty()
            || [".github", ".gitlab", "docs", ".forgejo", ".gitea"].contains(&folder);
        if place && entry.name() == "CODEOWNERS" {
            let text = facts.text(entry).unwrap_or_default();
            let rules = text.lines().filter(|line| {
                !line.trim().is_empty() && !line.trim_start().starts_with(['#', '['])
            });
            let mut rules = rules.peekable();
            if rules.peek().is_none() {
                continue;
            }
            // A team is a handle with a slash; only people otherwise.
            let team = rules.any(|line| {
                line.split_whitespace()
                    .skip(1)
                    .any(|owner| owner.contains('/') || owner.contains('.'))
            });
            if team {
                result.pass(Message::new("repo-maintainers-team"), vec![file(&entry.path)]);
            } else {
                handles_only.push(file(&entry.path));
            }
        }
    }
    let names = ["maintainers", "owners", "authors", "betreuung", "verantwortliche"];
    if let Some(entry) = facts.well_known(&names) {
        found(result, &entry.path);
    }
    if let Some(line) = facts.publiccode().and_then(|code| code.contact_line()) {
        let message = Message::new("repo-maintainers-publiccode");
        result.pass(message, vec![at("publiccode.yml", line)]);
    }
    if result.passed == 0 && !handles_only.is_empty() {
        let question = Message::new("repo-ask-maintainers");
        result.ask(Message::new("repo-maintainers-handles"), question, handles_only);
    } else if result.passed == 0 {
        missing(result, "maintainers");
    }
}

fn docs(facts: &Facts, result: &mut CheckResult) {
    let pages: Vec<&str> = facts
        .snapshot
        .entries()
        .iter()
        .filter(|entry| {
            is_document(entry)
                && !is_foreign(&entry.path)
                && !is_test(&entry.path)
                && super::facts::is_documentation_folder(&entry.path)
                && !entry.path.to_ascii_lowercase().contains("/adr/")
        })
        .map(|entry| entry.path.as_str())
        .collect();
    let configured = facts.snapshot.entries().iter().find(|entry| {
        matches!(
            entry.name(),
            "mkdocs.yml"
                | "antora.yml"
                | "book.toml"
                | "docusaurus.config.js"
                | "docusaurus.config.ts"
                | ".readthedocs.yaml"
                | ".readthedocs.yml"
                | "conf.py"
        ) && !is_foreign(&entry.path)
    });
    if pages.is_empty() && configured.is_none() {
        missing(result, "docs");
        return;
    }
    let subject = |words: &[&str]| {
        pages.iter().find(|path| {
            let lower = path.to_lowercase();
            words.iter().any(|word| lower.contains(word))
        })
    };
    let architecture = subject(&[
        "architect",
        "architektur",
        "arc42",
        "design",
        "c4",
        "struktur",
        "overview",
        "concept",
    ]);
    let operation = subject(&[
        "deploy", "operat", "betrieb", "install", "runbook", "config", "setup", "hosting", "admin",
        "run",
    ]);
    let places: Vec<Location> = pages
        .iter()
        .map(|path| file(path))
        .chain(configured.map(|entry| file(&entry.path)))
        .collect();
    let message = Message::new("repo-docs-pages").with("pages", pages.len());
    result.pass(message, places);
    if architecture.is_none() && operation.is_none() && pages.len() < 5 {
        result.ask(Message::new("repo-docs-few"), Message::new("repo-ask-docs-few"), Vec::new());
    }
}

fn decision_records(facts: &Facts, result: &mut CheckResult) {
    let records: Vec<Location> = facts
        .snapshot
        .entries()
        .iter()
        .filter(|entry| {
            let lower = entry.path.to_ascii_lowercase();
            let folder = lower.rsplit_once('/').map_or("", |(folder, _)| folder);
            let in_folder = folder.split('/').any(|part| {
                matches!(
                    part,
                    "adr"
                        | "adrs"
                        | "decisions"
                        | "decision-records"
                        | "architecture-decisions"
                        | "architecture-decision-records"
                        | "architectural-decisions"
                        | "entscheidungen"
                )
            });
            let numbered = entry.name().chars().next().is_some_and(|c| c.is_ascii_digit())
                || entry.name().to_ascii_lowercase().starts_with("adr");
            is_document(entry) && in_folder && numbered
        })
        .map(|entry| file(&entry.path))
        .collect();
    match records.len() {
        0 => missing(result, "adr"),
        count @ 1..3 => {
            let message = Message::new("repo-adr-few").with("count", count);
            result.ask(message, Message::new("repo-ask-adr-few"), records);
        }
        count => result.pass(Message::new("repo-adr-found").with("count", count), records),
    }
}

fn feedback(facts: &Facts, result: &mut CheckResult) {
    let templates: Vec<Location> = facts
        .snapshot
        .entries()
        .iter()
        .filter(|entry| {
            let lower = entry.path.to_ascii_lowercase();
            let forges = [".github/", ".gitlab/", ".gitea/", ".forgejo/"];
            let on_forge = forges.iter().any(|forge| lower.starts_with(forge));
            entry.is_file()
                && (on_forge || !lower.contains('/') || lower.starts_with("docs/"))
                && [
                    "issue_template",
                    "pull_request_template",
                    "merge_request_template",
                    "discussion_template",
                ]
                .iter()
                .any(|word| lower.contains(word))
        })
        .map(|entry| file(&entry.path))
        .collect();
    if templates.is_empty() {
        missing(result, "feedback-loop");
    } else {
        result.pass(
            Message::new("repo-feedback-templates").with("count", templates.len()),
            templates,
        );
    }
}

fn opencode(facts: &Facts, result: &mut CheckResult) {
    let remote = facts.snapshot.remote().unwrap_or_default();
    let declared = facts.publiccode().and_then(|code| code.text("url"));
    let urls =
        [(remote, None), (declared.map_or("", |(url, _)| url), declared.map(|(_, line)| line))];
    let hit = urls.iter().find(|(url, _)| host_is(url, "opencode.de"));
    if let Some((url, line)) = hit {
        let places = line.map(|line| vec![at("publiccode.yml", line)]).unwrap_or_default();
        result.pass(Message::new("repo-opencode-listed").with("url", *url), places);
    } else if remote.is_empty() && declared.is_none() {
        super::facts::untested(result, Message::new("repo-opencode-unknown"));
    } else {
        let shown = list(urls.iter().map(|(url, _)| *url).filter(|url| !url.is_empty()), 1);
        let message = Message::new("repo-none-opencode").with("url", shown);
        result.ask(message, Message::new("repo-ask-opencode"), Vec::new());
    }
}

fn host_is(address: &str, domain: &str) -> bool {
    url::Url::parse(address)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .is_some_and(|host| host == domain || host.ends_with(&format!(".{domain}")))
}
