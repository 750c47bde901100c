//! Upkeep: what the history says about who cares for the software, and how steadily. People are
//! only counted; no name and no address reaches a report.

use jiff::civil::Date;
use offenbar_model::{Check, CheckResult, Impact, Kind, Message};

use crate::History;
use crate::openness::facts::{Facts, file, note, untested};
use crate::openness::{Row, like, repo_check, run_rows};

mod badges;

pub use badges::{Badge, badges, wanted as badges_wanted};

const ROWS: &[Row] = &[
    (
        like(
            repo_check("repo.activity", Kind::Indicator, Impact::Serious),
            &["opencode:maintained-1", "scorecard:Maintained"],
        ),
        activity,
    ),
    (
        like(
            repo_check("repo.releases", Kind::Indicator, Impact::Moderate),
            &["opencode:maintained-2", "osps:OSPS-BR-02.01"],
        ),
        releases,
    ),
    (
        like(
            repo_check("repo.bus-factor", Kind::Indicator, Impact::Serious),
            &["opencode:maintained-3"],
        ),
        bus_factor,
    ),
    (
        like(repo_check("repo.orgs", Kind::Indicator, Impact::Minor), &["scorecard:Contributors"]),
        organisations,
    ),
    (
        like(
            repo_check("repo.signed-tags", Kind::Indicator, Impact::Moderate),
            &["opencode:security-2", "osps:OSPS-BR-06.01"],
        ),
        signed_tags,
    ),
    (
        like(
            repo_check("repo.commit-iteration", Kind::Indicator, Impact::Moderate),
            &["osps:OSPS-QA-01.02"],
        ),
        iteration,
    ),
    (
        like(
            repo_check("repo.contribution-terms", Kind::Indicator, Impact::Minor),
            &["osps:OSPS-LE-01.01"],
        ),
        contribution_terms,
    ),
    (repo_check("repo.opencode-badges", Kind::Indicator, Impact::Minor), badges::check),
    (
        like(
            repo_check("repo.issue-response", Kind::Indicator, Impact::Moderate),
            &["opencode:maintained-1"],
        ),
        forge_only,
    ),
    (
        like(
            repo_check("repo.review-rate", Kind::Indicator, Impact::Moderate),
            &["opencode:security-2", "scorecard:Code-Review"],
        ),
        forge_only,
    ),
    (
        like(
            repo_check("repo.branch-protection", Kind::Indicator, Impact::Moderate),
            &["opencode:security-1", "osps:OSPS-AC-03.01", "scorecard:Branch-Protection"],
        ),
        forge_only,
    ),
];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    ROWS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    run_rows(ROWS, facts, results);
}

/// Only the forge knows, and this scan does not ask it.
fn forge_only(_: &Facts, result: &mut CheckResult) {
    untested(result, Message::new("repo-forge-only"));
}

/// Commits by people on or after a day.
fn by_people(history: &History, since: Date) -> usize {
    history.since(since).filter(|commit| !commit.bot).count()
}

/// A project younger than this has not yet had the time that a threshold asks for.
fn is_young(facts: &Facts, history: &History, months: i64) -> bool {
    history.first().is_some_and(|first| first > facts.months_ago(months))
}

/// The README or publiccode.yml says that nothing more will come.
fn is_finished(facts: &Facts) -> bool {
    let obsolete = facts.publiccode().and_then(|code| code.text("developmentStatus"));
    obsolete.is_some_and(|(status, _)| status == "obsolete")
        || facts
            .readme()
            .and_then(|entry| facts.text(entry))
            .is_some_and(|text| crate::openness::readme_says_ended(&text))
}

fn activity(facts: &Facts, result: &mut CheckResult) {
    let Some(history) = facts.history_or_untested(result) else { return };
    let since = facts.months_ago(6);
    let commits = by_people(history, since);
    let message =
        |id: &str| Message::new(id).with("commits", commits).with("since", since.to_string());
    if let Some(share) = history.bot_share(since) {
        note(result, Message::new("repo-activity-bots").with("percent", share), Vec::new());
    }
    if commits >= 5 {
        result.pass(message("repo-activity-active"), Vec::new());
    } else if is_finished(facts) {
        result.ask(
            message("repo-activity-finished"),
            Message::new("repo-ask-activity-finished"),
            Vec::new(),
        );
    } else if commits > 0 || is_young(facts, history, 1) {
        result.ask(message("repo-activity-little"), Message::new("repo-ask-activity"), Vec::new());
    } else {
        let last = history.last().map_or_else(String::new, |day| day.to_string());
        result.fail(message("repo-activity-none").with("last", last), Vec::new());
    }
}

fn releases(facts: &Facts, result: &mut CheckResult) {
    let Some(history) = facts.history_or_untested(result) else { return };
    let since = facts.months_ago(6);
    let recent = history.tags.iter().filter(|tag| tag.day.is_some_and(|day| day >= since)).count();
    let newest = history.tags.first();
    let message =
        |id: &str| Message::new(id).with("count", recent).with("since", since.to_string());
    match newest {
        _ if recent > 0 => result.pass(message("repo-releases-recent"), Vec::new()),
        Some(tag) => {
            let day = tag.day.map_or_else(String::new, |day| day.to_string());
            let message =
                Message::new("repo-releases-old").with("tag", tag.name.as_str()).with("day", day);
            result.ask(message, Message::new("repo-ask-releases"), Vec::new());
        }
        None if history.commits.is_empty() => {}
        None => result.ask(
            Message::new("repo-none-releases"),
            Message::new("repo-ask-releases"),
            Vec::new(),
        ),
    }
}

fn bus_factor(facts: &Facts, result: &mut CheckResult) {
    let Some(history) = facts.history_or_untested(result) else { return };
    let since = facts.months_ago(6);
    let Some(factor) = history.absence_factor(since) else { return };
    let message = |id: &str| {
        Message::new(id).with("factor", factor).with("people", history.contributors(since))
    };
    if factor >= 2 {
        result.pass(message("repo-bus-factor-several"), Vec::new());
    } else {
        result.ask(message("repo-bus-factor-one"), Message::new("repo-ask-bus-factor"), Vec::new());
    }
}

fn organisations(facts: &Facts, result: &mut CheckResult) {
    let Some(history) = facts.history_or_untested(result) else { return };
    let since = facts.months_ago(24);
    if history.since(since).all(|commit| commit.bot) {
        return;
    }
    let count = history.organisations(since);
    let message = |id: &str| Message::new(id).with("count", count);
    if count >= 2 {
        result.pass(message("repo-orgs-several"), Vec::new());
    } else {
        result.ask(message("repo-orgs-one"), Message::new("repo-ask-orgs"), Vec::new());
    }
}

fn signed_tags(facts: &Facts, result: &mut CheckResult) {
    let Some(history) = facts.history_or_untested(result) else { return };
    let since = facts.months_ago(6);
    let recent: Vec<_> =
        history.tags.iter().filter(|tag| tag.day.is_some_and(|day| day >= since)).collect();
    if recent.is_empty() {
        return;
    }
    let signed = recent.iter().filter(|tag| tag.signed).count();
    let message = |id: &str| Message::new(id).with("signed", signed).with("all", recent.len());
    if signed * 10 >= recent.len() * 8 {
        result.pass(message("repo-signed-tags-most"), Vec::new());
    } else if signed > 0 {
        result.ask(
            message("repo-signed-tags-some"),
            Message::new("repo-ask-signed-tags"),
            Vec::new(),
        );
    } else {
        result.fail(message("repo-signed-tags-none"), Vec::new());
    }
}

/// Published once and never again, by a robot, or in steps: how the software came here.
fn iteration(facts: &Facts, result: &mut CheckResult) {
    let Some(history) = facts.history_or_untested(result) else { return };
    let (Some(first), Some(last)) = (history.commits.last().map(|c| c.day), history.last()) else {
        return;
    };
    let people = history.commits.iter().filter(|commit| !commit.bot).count();
    let days = (last - first).get_days().unsigned_abs();
    let age = (facts.today - first).get_days().unsigned_abs();
    let files = facts.snapshot.entries().len();
    let message = |id: &str| {
        Message::new(id)
            .with("commits", history.commits.len())
            .with("days", days + 1)
            .with("files", files)
    };
    if history.complete && age >= 90 && files >= 20 && (people <= 3 || days <= 2) {
        result.fail(message("repo-iteration-dump"), Vec::new());
    } else if history.complete && people * 10 < history.commits.len() && history.commits.len() >= 10
    {
        result.ask(
            message("repo-iteration-robots"),
            Message::new("repo-ask-iteration-robots"),
            Vec::new(),
        );
    } else if age < 90 && history.complete {
        result.ask(
            message("repo-iteration-young"),
            Message::new("repo-ask-iteration-young"),
            Vec::new(),
        );
    } else {
        let active = history.months().values().filter(|(people, _)| *people > 0).count();
        result.pass(message("repo-iteration-steps").with("months", active), Vec::new());
    }
}

/// The right to contribute is asserted: sign-offs, or a statement in CONTRIBUTING.
fn contribution_terms(facts: &Facts, result: &mut CheckResult) {
    if let Some(history) = facts.snapshot.history() {
        let since = facts.months_ago(12);
        let all = by_people(history, since);
        let signed = history.since(since).filter(|commit| !commit.bot && commit.signed_off).count();
        if all > 0 && signed * 10 >= all * 8 {
            let message = Message::new("repo-contribution-signed-off");
            result.pass(message.with("signed", signed).with("all", all), Vec::new());
        }
    }
    let Some(entry) = facts.well_known(&["contributing", "mitwirken", "contribute"]) else {
        if result.passed == 0 {
            let question = Message::new("repo-ask-contribution-terms");
            result.ask(Message::new("repo-none-contribution-terms"), question, Vec::new());
        }
        return;
    };
    let text = facts.text(entry).unwrap_or_default().to_lowercase();
    let places = vec![file(&entry.path)];
    let transfer =
        ["assign the copyright", "copyright assignment", "transfer of copyright", "übertragen sie"];
    let stated = [
        "developer certificate of origin",
        "dco",
        "signed-off-by",
        "sign-off",
        "inbound",
        "same license",
        "same licence",
        "contributor license agreement",
        "contributor licence agreement",
        "unter derselben lizenz",
        "under the license",
        "under the licence",
        "licensed under",
        "licensed as",
        "by contributing",
        "mit ihrem beitrag",
        "mit deinem beitrag",
        "lizenziert unter",
        "under the terms",
    ];
    if transfer.iter().any(|word| text.contains(word)) {
        let question = Message::new("repo-ask-contribution-transfer");
        result.ask(Message::new("repo-contribution-transfer"), question, places);
    } else if stated.iter().any(|word| text.contains(word)) {
        result.pass(Message::new("repo-contribution-stated"), places);
    } else if result.passed == 0 {
        let question = Message::new("repo-ask-contribution-terms");
        result.ask(Message::new("repo-none-contribution-terms"), question, places);
    }
}

#[cfg(test)]
mod tests;
