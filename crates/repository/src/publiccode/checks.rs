//! The checks over a `publiccode.yml` and what else the repository says.

use jiff::ToSpan;
use jiff::civil::Date;
use offenbar_model::{Check, CheckResult, Impact, Kind, Message};

use super::yaml::Node;
use super::{Issue, PublicCode, Severity};
use crate::openness::facts::{Facts, at, file, list, note};
use crate::openness::{Row, like, repo_check, run_rows};

const FILE: &str = "publiccode.yml";

const ROWS: &[Row] = &[
    (
        like(
            repo_check("repo.publiccode", Kind::BestPractice, Impact::Moderate),
            &["opencode:catalogue", "public-code:make-the-codebase-findable"],
        ),
        present,
    ),
    (
        like(
            repo_check("repo.publiccode-valid", Kind::BestPractice, Impact::Moderate),
            &["opencode:catalogue"],
        ),
        valid,
    ),
    (repo_check("repo.publiccode-fresh", Kind::Indicator, Impact::Moderate), fresh),
    (repo_check("repo.publiccode-agrees", Kind::Indicator, Impact::Moderate), agrees),
    (repo_check("repo.based-on", Kind::Indicator, Impact::Minor), based_on),
];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    ROWS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    run_rows(ROWS, facts, results);
}

fn is_public_body(facts: &Facts) -> bool {
    ["bund", "land", "kommune"].contains(&facts.profile)
}

fn present(facts: &Facts, result: &mut CheckResult) {
    if facts.snapshot.entry(FILE).is_some_and(crate::Entry::is_file) {
        result.pass(Message::new("repo-file-found").with("path", FILE), vec![file(FILE)]);
    }
    for entry in facts.snapshot.entries().iter().filter(|entry| entry.is_file()) {
        let lower = entry.name().to_ascii_lowercase();
        let foreign = crate::openness::facts::is_foreign(&entry.path);
        if entry.path == FILE || foreign || crate::openness::facts::is_test(&entry.path) {
            continue;
        }
        if (lower == "publiccode.yml" || lower == "publiccode.yaml") && result.passed == 0 {
            let message =
                Message::new("repo-publiccode-misplaced").with("path", entry.path.as_str());
            result.fail(message, vec![file(&entry.path)]);
        }
    }
    if result.passed + result.failed > 0 {
        return;
    }
    let own =
        facts.snapshot.entries().iter().find(|entry| {
            entry.in_root() && ["opencode.yml", "opencode.yaml"].contains(&entry.name())
        });
    let on_opencode = facts.snapshot.remote().is_some_and(|remote| remote.contains("opencode.de"));
    if let Some(entry) = own {
        let message =
            Message::new("repo-publiccode-only-opencode").with("path", entry.path.as_str());
        result.fail(message, vec![file(&entry.path)]);
    } else if on_opencode {
        result.fail(Message::new("repo-publiccode-missing"), Vec::new());
    } else if is_public_body(facts) {
        let question = Message::new("repo-ask-publiccode");
        result.ask(Message::new("repo-none-publiccode"), question, Vec::new());
    }
}

fn valid(facts: &Facts, result: &mut CheckResult) {
    let Some(text) = facts.snapshot.text(FILE) else { return };
    let code = match PublicCode::parse(&text) {
        Ok(code) => code,
        Err(error) => {
            let message = Message::new("repo-publiccode-no-yaml").with("detail", error.detail);
            result.fail(message, vec![at(FILE, error.line)]);
            return;
        }
    };
    let issues = code.issues();
    for issue in &issues {
        let places =
            vec![offenbar_model::Location { column: Some(issue.column), ..at(FILE, issue.line) }];
        match issue.severity {
            Severity::Error => result.fail(message(issue), places),
            Severity::Warning => {
                result.ask(message(issue), Message::new("repo-ask-publiccode-key"), places);
            }
            Severity::Note => {}
        }
    }
    if result.failed == 0 {
        let version = code.text("publiccodeYmlVersion").map_or("", |(text, _)| text);
        result
            .pass(Message::new("repo-publiccode-valid").with("version", version), vec![file(FILE)]);
    }
    // What is outdated but allowed is told, and fails nothing: openCode's own template is of 0.4.
    for issue in issues.iter().filter(|issue| issue.severity == Severity::Note) {
        note(result, message(issue), vec![at(FILE, issue.line)]);
    }
}

/// The message of an issue: one entry per rule in the catalogues.
pub(super) fn message(issue: &Issue) -> Message {
    let nothing_close = issue.rule == "unknown-key" && issue.detail.is_empty();
    let detail = if nothing_close { "none" } else { &issue.detail };
    Message::new(format!("publiccode-{}", issue.rule))
        .with("key", issue.key.as_str())
        .with("detail", detail)
}

fn date(code: &PublicCode, path: &str) -> Option<(Date, u32)> {
    let (text, line) = code.text(path)?;
    Some((text.parse().ok()?, line))
}

fn fresh(facts: &Facts, result: &mut CheckResult) {
    let Some(code) = facts.publiccode() else { return };
    if let Some(("obsolete", line)) = code.text("developmentStatus") {
        let question = Message::new("repo-ask-publiccode-obsolete");
        result.ask(Message::new("repo-publiccode-obsolete"), question, vec![at(FILE, line)]);
    }
    for contractor in code.node("maintenance/contractors").map(Node::items).unwrap_or_default() {
        let Some((until, node)) = contractor
            .get("until")
            .and_then(|node| Some((node.text()?.parse::<Date>().ok()?, node)))
        else {
            continue;
        };
        let message = |id: &str| Message::new(id).with("until", until.to_string());
        if until < facts.today {
            result.fail(message("repo-publiccode-contract-over"), vec![at(FILE, node.line)]);
        } else {
            result.pass(message("repo-publiccode-contract-runs"), vec![at(FILE, node.line)]);
        }
    }
    let newest = facts.snapshot.history().and_then(|history| history.tags.first());
    if let (Some((version, line)), Some(tag)) = (code.text("softwareVersion"), newest) {
        let same = digits(&tag.name) == digits(version);
        let message =
            |id: &str| Message::new(id).with("version", version).with("tag", tag.name.as_str());
        if same {
            result.pass(message("repo-publiccode-version-fits"), vec![at(FILE, line)]);
        } else {
            let question = Message::new("repo-ask-publiccode-version");
            result.ask(message("repo-publiccode-version-differs"), question, vec![at(FILE, line)]);
        }
    }
    if let Some((released, line)) = date(code, "releaseDate") {
        let year_ago = facts.today.checked_sub(12.months()).unwrap_or(Date::MIN);
        let message = |id: &str| Message::new(id).with("date", released.to_string());
        if released < year_ago {
            let question = Message::new("repo-ask-publiccode-old");
            result.ask(message("repo-publiccode-old"), question, vec![at(FILE, line)]);
        } else {
            result.pass(message("repo-publiccode-recent"), vec![at(FILE, line)]);
        }
    }
}

/// The numbers of a version: `v1.20.0` and `1.20.0` are the same.
fn digits(version: &str) -> String {
    version.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned()
}

fn agrees(facts: &Facts, result: &mut CheckResult) {
    let Some(code) = facts.publiccode() else { return };
    address(facts, code, result);
    files(facts, code, result);
    let languages: Vec<&str> = code
        .node("localisation/availableLanguages")
        .map(Node::items)
        .unwrap_or_default()
        .iter()
        .filter_map(Node::text)
        .collect();
    if is_public_body(facts) && !languages.is_empty() {
        let line = code.node("localisation/availableLanguages").map_or(1, |node| node.line);
        let german = languages.iter().any(|tag| tag.split('-').next() == Some("de"));
        let message = |id: &str| Message::new(id).with("languages", list(&languages, 8));
        if german {
            result.pass(message("repo-publiccode-german"), vec![at(FILE, line)]);
        } else {
            let question = Message::new("repo-ask-publiccode-german");
            result.ask(message("repo-publiccode-no-german"), question, vec![at(FILE, line)]);
        }
    }
    let reuse = code.text("legal/license").filter(|_| {
        facts.snapshot.entries().iter().any(|entry| entry.path.starts_with("LICENSES/"))
    });
    if let Some((licence, line)) = reuse {
        licence_texts(facts, result, licence, line);
    }
}

/// Every licence that is named must have its text where REUSE keeps them.
fn licence_texts(facts: &Facts, result: &mut CheckResult, licence: &str, line: u32) {
    let ids = crate::reuse::identifiers(licence).unwrap_or_default();
    let missing: Vec<&str> = ids
        .into_iter()
        .filter(|id| {
            let path = format!("LICENSES/{}.", id.trim_end_matches('+'));
            !facts.snapshot.entries().iter().any(|entry| entry.path.starts_with(&path))
        })
        .collect();
    let message = |id: &str| Message::new(id).with("licence", licence);
    if missing.is_empty() {
        result.pass(message("repo-publiccode-licence-fits"), vec![at(FILE, line)]);
    } else {
        let question = Message::new("repo-ask-publiccode-licence");
        let message = message("repo-publiccode-licence-differs").with("missing", list(missing, 5));
        result.ask(message, question, vec![at(FILE, line)]);
    }
}

fn address(facts: &Facts, code: &PublicCode, result: &mut CheckResult) {
    let Some((declared, line)) = code.text("url") else { return };
    let Some(remote) = facts.snapshot.remote() else { return };
    let message = |id: &str| Message::new(id).with("url", declared).with("remote", remote);
    if same_repository(declared, remote) {
        result.pass(message("repo-publiccode-url-fits"), vec![at(FILE, line)]);
    } else {
        // A fork for contributing keeps the address of the original: the standard wants it so.
        let question = Message::new("repo-ask-publiccode-url");
        result.ask(message("repo-publiccode-url-differs"), question, vec![at(FILE, line)]);
    }
}

fn same_repository(a: &str, b: &str) -> bool {
    let plain = |address: &str| {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let rest = rest.rsplit_once('@').map_or(rest, |(_, rest)| rest).replace(':', "/");
        rest.trim_end_matches('/').trim_end_matches(".git").to_ascii_lowercase()
    };
    plain(a) == plain(b)
}

/// Logo, screenshots and authors' file that are named must be there.
fn files(facts: &Facts, code: &PublicCode, result: &mut CheckResult) {
    let mut named: Vec<(&str, u32)> = Vec::new();
    named.extend(
        ["logo", "monochromeLogo", "legal/authorsFile"].iter().filter_map(|key| code.text(key)),
    );
    for (_, language) in code.node("description").map(Node::pairs).unwrap_or_default() {
        let shots = language.get("screenshots").map(Node::items).unwrap_or_default();
        named.extend(shots.iter().filter_map(|shot| Some((shot.text()?, shot.line))));
    }
    for (path, line) in named {
        if path.contains("://") {
            continue;
        }
        let clean = path.trim_start_matches("./").trim_start_matches('/');
        let message = |id: &str| Message::new(id).with("path", clean);
        if facts.snapshot.entry(clean).is_some() {
            result.pass(message("repo-publiccode-file-there"), vec![at(FILE, line)]);
        } else {
            result.fail(message("repo-publiccode-file-missing"), vec![at(FILE, line)]);
        }
    }
}

fn based_on(facts: &Facts, result: &mut CheckResult) {
    let Some(code) = facts.publiccode() else {
        if is_public_body(facts) {
            let question = Message::new("repo-ask-based-on");
            result.ask(Message::new("repo-none-based-on"), question, Vec::new());
        }
        return;
    };
    for key in ["isBasedOn", "usedBy", "dependsOn"] {
        if let Some(node) = code.node(key).filter(|node| !node.is_null()) {
            let empty = node.items().is_empty() && node.pairs().is_empty() && node.text().is_none();
            if !empty {
                result.pass(
                    Message::new("repo-based-on-found").with("key", key),
                    vec![at(FILE, node.line)],
                );
            }
        }
    }
    if result.passed == 0 {
        result.ask(
            Message::new("repo-none-based-on"),
            Message::new("repo-ask-based-on"),
            vec![file(FILE)],
        );
    }
}
