//! The checks over the licence verdict of a repository.

use std::collections::BTreeMap;

use offenbar_model::{Check, CheckResult, Family, Impact, Kind, Location, Message};

use crate::Context;
use crate::verdict::expression::{self, Agreement, Form};
use crate::verdict::{RepositoryVerdict, Source, Statement, is_foreign};

use super::terms::terms;
use super::{Category, Confidence, Match, Openness, Relation, category};

const fn check(
    id: &'static str,
    kind: Kind,
    impact: Impact,
    counterparts: &'static [&'static str],
) -> Check {
    Check {
        id,
        family: Family::Repository,
        kind,
        sc: &[],
        level: None,
        act: &[],
        counterparts,
        impact,
        affected: &["everyone"],
    }
}

type Run = fn(&Context, &RepositoryVerdict, &mut CheckResult);

const CHECKS: [(Check, Run); 12] = [
    (
        check(
            "repo.licence-file",
            Kind::Duty,
            Impact::Critical,
            &[
                "repository:LIC-01",
                "osps:OSPS-LE-03.01",
                "scorecard:License",
                "spc:publish-with-an-open-license",
            ],
        ),
        file,
    ),
    (
        check(
            "repo.licence-terms",
            Kind::Duty,
            Impact::Critical,
            &["repository:LIC-02", "repository:LIC-03"],
        ),
        terms,
    ),
    (
        check(
            "repo.licence-osi",
            Kind::Duty,
            Impact::Critical,
            &["repository:LIC-04", "osps:OSPS-LE-02.01", "scorecard:License"],
        ),
        open,
    ),
    (
        check(
            "repo.licence-allowlist",
            Kind::BestPractice,
            Impact::Minor,
            &["repository:LIC-05", "opencode:LICENSE_POLICY"],
        ),
        allowlist,
    ),
    (check("repo.licence-ids", Kind::BestPractice, Impact::Minor, &["repository:LIC-06"]), ids),
    (
        check("repo.licence-consistent", Kind::Duty, Impact::Serious, &["repository:LIC-07"]),
        consistent,
    ),
    (
        check("repo.licence-variant", Kind::Indicator, Impact::Minor, &["repository:LIC-08"]),
        variant,
    ),
    (
        check("repo.licence-relation", Kind::Indicator, Impact::Moderate, &["repository:LIC-09"]),
        relation,
    ),
    (
        check(
            "repo.licence-texts",
            Kind::BestPractice,
            Impact::Moderate,
            &["repository:LIC-10", "repository:REU-03"],
        ),
        texts,
    ),
    (
        check("repo.licence-exceptions", Kind::Indicator, Impact::Minor, &["repository:LIC-11"]),
        exceptions,
    ),
    (check("repo.licence-holder", Kind::Indicator, Impact::Minor, &["repository:LIC-12"]), holder),
    (
        check("repo.licence-content", Kind::Indicator, Impact::Minor, &["repository:LIC-13"]),
        content,
    ),
];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    CHECKS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(context: &Context, results: &mut Vec<CheckResult>) {
    let verdict = context.snapshot.verdict();
    for (check, run) in &CHECKS {
        let mut result = CheckResult::new(check);
        run(context, verdict, &mut result);
        results.push(result);
    }
}

pub(super) fn place(statement: &Statement) -> Vec<Location> {
    vec![Location::of_path(&statement.path, statement.line)]
}

/// Licence files about the whole repository.
pub(super) fn root_texts(verdict: &RepositoryVerdict) -> impl Iterator<Item = &Statement> {
    verdict.evidence.iter().filter(|s| s.scope.is_empty() && s.text.is_some())
}

/// Whether a licence file holds a text rather than a name or some of its paragraphs.
fn is_whole(statement: &Statement) -> bool {
    let long = |text: &str| text.split_whitespace().nth(100).is_some();
    statement.text.as_ref().is_some_and(|text| {
        text.matches.iter().any(|m| {
            m.confidence > Confidence::Reference && !m.differences.iter().any(|d| long(&d.removed))
        })
    })
}

fn says(message: &str, verdict: &RepositoryVerdict) -> Message {
    Message::new(message).with("licence", verdict.expression.as_deref().unwrap_or("–"))
}

fn file(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    let full: Vec<Location> = root_texts(verdict)
        .filter(|s| is_whole(s))
        .flat_map(place)
        .chain(verdict.library.values().map(|(path, _)| Location::of_path(path, None)))
        .collect();
    if !full.is_empty() {
        return result.pass(says("licence-file-found", verdict), full);
    }
    let any: Vec<Location> = root_texts(verdict).flat_map(place).collect();
    if !any.is_empty() {
        let message = if verdict.expression.is_some() {
            "licence-file-pointer"
        } else {
            "licence-file-unknown"
        };
        return result.ask(says(message, verdict), Message::new("licence-file-question"), any);
    }
    let elsewhere: Vec<Location> =
        verdict.evidence.iter().filter(|s| s.expression.is_some()).flat_map(place).collect();
    if elsewhere.is_empty() {
        result.fail(Message::new("licence-file-none"), Vec::new());
    } else {
        result.fail(Message::new("licence-file-elsewhere"), elsewhere);
    }
}

pub(super) fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(240).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn open(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    let basis: Vec<Location> = verdict
        .evidence
        .iter()
        .find(|s| s.scope.is_empty() && (s.expression.is_some() || s.text.is_some()))
        .map(place)
        .unwrap_or_default();
    match (verdict.open, &verdict.expression) {
        (Openness::No, _) => {
            let not_open =
                verdict.expression.as_deref().map(expression::openness) == Some(Openness::No);
            let message = match (&verdict.expression, not_open) {
                (None, _) => "licence-open-closed",
                (Some(_), true) => "licence-open-no",
                (Some(_), false) => "licence-open-restricted",
            };
            result.fail(says(message, verdict), basis);
        }
        (Openness::Unknown, None) => {
            result.fail(Message::new("licence-open-none"), basis);
        }
        (Openness::Unknown, Some(_)) => {
            // What is kept out of the licence is asked about in its own words.
            for part in &verdict.reserved {
                let message = says("licence-open-reserved", verdict).with("words", &part.words);
                let question = says("licence-open-reserved-question", verdict);
                let places = vec![Location::of_path(&part.path, Some(part.line))];
                result.ask(message, question, places);
            }
            if verdict.reserved.is_empty() {
                result.ask(
                    says("licence-open-unknown", verdict),
                    says("licence-open-question", verdict),
                    basis,
                );
            }
        }
        (Openness::Yes, expression) => {
            let ids = expression.as_deref().map(|e| expression::ids(e, false)).unwrap_or_default();
            let all = |accepted: &[Category]| ids.iter().any(|id| accepted.contains(&category(id)));
            let choice = verdict.relation == Relation::Or;
            let every = ids.iter().all(|id| category(id) == Category::OsiApproved);
            if every || (choice && all(&[Category::OsiApproved])) {
                result.pass(says("licence-open-osi", verdict), basis);
            } else if ids.iter().all(|id| category(id) == Category::OpenContent) {
                result.ask(
                    says("licence-open-content", verdict),
                    says("licence-open-content-question", verdict),
                    basis,
                );
            } else {
                result.pass(says("licence-open-other", verdict), basis);
            }
        }
    }
    for scope in verdict.scopes.iter().filter(|scope| scope.open == Openness::No).take(20) {
        let message = Message::new("licence-open-folder")
            .with("folder", &scope.folder)
            .with("licence", scope.expression.as_deref().unwrap_or("–"));
        let question = Message::new("licence-open-folder-question").with("folder", &scope.folder);
        result.ask(message, question, vec![Location::of_path(&scope.path, None)]);
    }
}

/// The list of openCode is not published in a form that could be shipped.
fn allowlist(_: &Context, _: &RepositoryVerdict, result: &mut CheckResult) {
    let check = &CHECKS[3].0;
    *result = CheckResult::new(check).untested(Message::new("licence-allowlist-missing"));
}

fn ids(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    // Packages of one repository mostly say the same: one finding with all places.
    let mut said: BTreeMap<(Form, &str, Option<&str>), Vec<Location>> = BTreeMap::new();
    for statement in verdict.evidence.iter().filter(|s| s.source != Source::Readme) {
        let (Some(form), Some(written)) = (statement.form, &statement.written) else { continue };
        let key = (form, written.as_str(), statement.expression.as_deref());
        said.entry(key).or_default().extend(place(statement));
    }
    for ((form, written, expression), places) in said {
        let message = |id: &str| {
            Message::new(id)
                .with("written", shorten(written))
                .with("licence", expression.unwrap_or("–"))
        };
        match form {
            Form::Valid => result.pass(message("licence-ids-valid"), places),
            Form::Outdated => result.fail(outdated(written, expression, message), places),
            Form::FreeText => result.fail(message("licence-ids-free-text"), places),
            Form::Unknown => result.fail(message("licence-ids-unknown"), places),
            Form::Closed | Form::Pointer => {}
        }
    }
}

/// What to write instead. `GPL-3.0` leaves open whether later versions count, and only people know.
fn outdated(written: &str, expression: Option<&str>, message: impl Fn(&str) -> Message) -> Message {
    if expression != Some(written) {
        return message("licence-ids-outdated");
    }
    let old = expression::deprecated(written);
    let list = |ids: &[String]| ids.join(", ");
    let undecided: Vec<String> = old
        .iter()
        .filter(|id| spdx::license_id(&format!("{id}-or-later")).is_some())
        .cloned()
        .collect();
    match undecided.first() {
        Some(first) => message("licence-ids-undecided")
            .with("ids", list(&undecided))
            .with("only", format!("{first}-only"))
            .with("later", format!("{first}-or-later")),
        None => message("licence-ids-deprecated").with("ids", list(&old)),
    }
}

fn consistent(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    for conflict in &verdict.conflicts {
        let message = |id: &str| {
            Message::new(id)
                .with("licence", verdict.expression.as_deref().unwrap_or("–"))
                .with("other", conflict.other.expression.as_deref().unwrap_or("–"))
                .with("path", &conflict.other.path)
        };
        let places = place(&conflict.basis).into_iter().chain(place(&conflict.other)).collect();
        match conflict.agreement {
            Agreement::Different => result.fail(message("licence-consistent-different"), places),
            Agreement::Part => {
                result.ask(
                    message("licence-consistent-part"),
                    message("licence-consistent-question"),
                    places,
                );
            }
            _ => result.ask(
                message("licence-consistent-form"),
                message("licence-consistent-question"),
                places,
            ),
        }
    }
    let closed =
        verdict.evidence.iter().filter(|s| s.scope.is_empty() && s.form == Some(Form::Closed));
    for statement in closed.filter(|_| verdict.expression.is_some()) {
        let message = says("licence-consistent-closed", verdict);
        result.ask(message, says("licence-consistent-closed-question", verdict), place(statement));
    }
    let stated: Vec<Location> = verdict
        .evidence
        .iter()
        .filter(|s| s.scope.is_empty() && s.expression.is_some() && s.source != Source::Header)
        .flat_map(place)
        .collect();
    if result.findings.is_empty() && stated.len() > 1 {
        result.pass(says("licence-consistent-same", verdict), stated);
    }
}

fn variant(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    let texts: Vec<Location> = root_texts(verdict).flat_map(place).collect();
    for family in &verdict.variant_undecided {
        let message = Message::new("licence-variant-undecided").with("licence", family);
        let question = Message::new("licence-variant-question").with("licence", family);
        result.ask(message, question, texts.clone());
    }
    let gnu = verdict.expression.as_deref().map(|e| expression::ids(e, false)).unwrap_or_default();
    let decided = gnu.iter().find(|id| id.ends_with("-only") || id.ends_with("-or-later"));
    if let (Some(id), true) = (decided, verdict.variant_undecided.is_empty()) {
        result.pass(Message::new("licence-variant-decided").with("licence", id), texts);
    }
    let mut told: Vec<String> = Vec::new();
    for statement in verdict.evidence.iter().filter(|s| s.source.is_about_files()) {
        let stated = statement.expression.as_deref().map(|e| expression::ids(e, false));
        for other in stated.unwrap_or_default() {
            let family = expression::family_of(&other);
            let whole = gnu.iter().find(|id| expression::family_of(id) == family);
            let Some(whole) = whole.filter(|id| **id != other && **id != family) else { continue };
            if family == other || told.contains(&other) {
                continue;
            }
            let message =
                Message::new("licence-variant-files").with("licence", whole).with("other", &other);
            let question = Message::new("licence-variant-files-question").with("other", &other);
            result.ask(message, question, place(statement));
            told.push(other);
        }
    }
    for statement in root_texts(verdict) {
        let found: Option<&Match> =
            statement.text.as_ref().and_then(|text| text.matches.iter().find(|m| m.unversioned));
        if let Some(found) = found {
            let message =
                Message::new("licence-variant-unversioned").with("licence", &found.expression);
            let question = Message::new("licence-variant-unversioned-question")
                .with("licence", &found.expression);
            result.ask(message, question, place(statement));
        }
    }
}

fn relation(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    let texts: Vec<Location> = root_texts(verdict).flat_map(place).collect();
    match verdict.relation {
        Relation::Single => {}
        Relation::Unknown if verdict.expression.is_some() => {
            result.ask(
                says("licence-relation-unknown", verdict),
                says("licence-relation-question", verdict),
                texts,
            );
        }
        Relation::Unknown => {}
        Relation::Or => result.pass(says("licence-relation-or", verdict), texts),
        Relation::And => result.pass(says("licence-relation-and", verdict), texts),
    }
}

fn texts(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    for id in &verdict.missing_texts {
        let places = verdict
            .evidence
            .iter()
            .filter(|s| {
                s.expression.as_deref().is_some_and(|e| expression::ids(e, true).contains(id))
            })
            .take(5)
            .flat_map(place)
            .collect();
        result.fail(Message::new("licence-texts-missing").with("licence", id), places);
    }
    for (id, (path, text)) in &verdict.library {
        if id.starts_with("LicenseRef-") || id.starts_with("AdditionRef-") {
            continue;
        }
        let found = text.matches.iter().map(|m| m.expression.as_str());
        let same = |other: &str| {
            other == id
                || expression::family_of(other) == expression::family_of(id)
                || other.split(" WITH ").any(|part| part == id)
        };
        let message = |key: &str| {
            Message::new(key)
                .with("licence", id)
                .with("found", text.expression.as_deref().unwrap_or("–"))
        };
        let places = vec![Location::of_path(path, None)];
        if found.clone().any(same) {
            result.pass(message("licence-texts-right"), places);
        } else if text.expression.is_some()
            || text.matches.is_empty() && spdx::license_id(id).is_some()
        {
            result.fail(message("licence-texts-wrong"), places);
        }
    }
}

fn exceptions(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    let Some(expression) = &verdict.expression else { return };
    for exception in expression::exceptions(expression) {
        let message = Message::new("licence-exceptions-known").with("exception", &exception);
        result.pass(message, root_texts(verdict).flat_map(place).collect());
    }
}

fn holder(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    for statement in root_texts(verdict).filter(|s| s.confidence > Confidence::Reference) {
        let Some(text) = &statement.text else { continue };
        if text.placeholders {
            result.fail(Message::new("licence-holder-placeholder"), place(statement));
        } else if text.copyright {
            result.pass(Message::new("licence-holder-named"), place(statement));
        }
    }
}

/// Data under a licence made for code, and code under one made for texts.
fn content(context: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    let Some(expression) = &verdict.expression else { return };
    let ids = expression::ids(expression, false);
    let for_texts =
        |id: &String| id.starts_with("CC-BY") || id.starts_with("DL-DE") || id.starts_with("ODbL");
    if ids.is_empty() || !ids.iter().all(for_texts) {
        return;
    }
    const CODE: [&str; 14] =
        ["rs", "js", "ts", "py", "go", "java", "kt", "c", "cpp", "cs", "rb", "php", "swift", "vue"];
    let code: Vec<Location> = context
        .snapshot
        .find(|entry| CODE.contains(&entry.extension().as_str()) && !is_foreign(&entry.path))
        .take(20)
        .map(|entry| Location::of_path(&entry.path, None))
        .collect();
    if code.len() >= 5 {
        result.ask(
            says("licence-content-code", verdict),
            says("licence-content-question", verdict),
            code,
        );
    } else {
        result.pass(says("licence-content-fits", verdict), Vec::new());
    }
}
