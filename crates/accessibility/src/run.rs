//! Runs rules over a page and its frames.

use std::panic::{AssertUnwindSafe, catch_unwind};

use offenbar_model::{Location, Message, Outcome};
use offenbar_page::{NodeId, Page};

use crate::registry::{RULES, Rule, Scope};
use crate::targets::{Target, Targets};

/// How long a snippet is, in characters.
const SNIPPET: usize = 160;

/// What one rule says about a page and its frames.
pub struct Report {
    /// The rule.
    pub rule: &'static Rule,
    /// Outcome over all targets.
    pub outcome: Outcome,
    /// Why it is `untested`.
    pub reason: Option<Message>,
    /// How many targets passed.
    pub passed: u64,
    /// The targets: those that failed or need a person, and with details also those that passed.
    pub targets: Vec<Seen>,
}

/// A target with its place.
pub struct Seen {
    /// What the rule says.
    pub target: Target,
    /// Where it is: selector, line and column; the URL is that of the document it is in.
    pub place: Location,
    /// Its markup, shortened.
    pub snippet: Option<String>,
    /// What it has in common with targets elsewhere that come from the same cause; None if its place
    /// tells.
    pub cause: Option<String>,
}

/// Runs all rules; passed targets are only counted.
pub fn check(page: &Page) -> Vec<Report> {
    RULES.iter().map(|rule| run(rule, page, false)).collect()
}

/// Runs the rules of [`crate::composed`], in its order; passed targets are only counted.
pub fn check_composed(page: &Page) -> Vec<Report> {
    crate::composed().map(|rule| run(rule, page, false)).collect()
}

/// Runs all rules and lists passed targets as well.
pub fn check_with_details(page: &Page) -> Vec<Report> {
    RULES.iter().map(|rule| run(rule, page, true)).collect()
}

fn run(rule: &'static Rule, page: &Page, details: bool) -> Report {
    let mut report = Report {
        rule,
        outcome: Outcome::Inapplicable,
        reason: None,
        passed: 0,
        targets: Vec::new(),
    };
    let mut outcomes = Vec::new();
    run_on(rule, page, &[], details, &mut report, &mut outcomes);
    report.outcome = Outcome::of_parts(outcomes);
    report
}

fn run_on(
    rule: &'static Rule,
    page: &Page,
    hosts: &[String],
    details: bool,
    report: &mut Report,
    outcomes: &mut Vec<Outcome>,
) {
    let mut targets = Targets::default();
    // A rule that panics is a defect of ours; it must neither end the scan nor look like a pass.
    let run = AssertUnwindSafe(|| (rule.run)(page, &mut targets));
    if catch_unwind(run).is_err() {
        targets.untested(Message::new("rule-panicked").with("rule", rule.check.id));
    }
    outcomes.push(targets.outcome());
    report.reason = report.reason.take().or(targets.untested);
    for target in targets.targets {
        if target.outcome == Outcome::Passed {
            report.passed += 1;
            if !details {
                continue;
            }
        }
        report.targets.push(seen(page, hosts, target));
    }
    if rule.scope == Scope::EveryDocument {
        for frame in page.frames() {
            let mut hosts = hosts.to_vec();
            hosts.push(page.selector(frame.host));
            run_on(rule, &frame.page, &hosts, details, report, outcomes);
        }
    }
}

fn seen(page: &Page, hosts: &[String], target: Target) -> Seen {
    let node = target.node.or(page.root_element()).unwrap_or(NodeId::DOCUMENT);
    let position = page.element(node).map(|element| element.position).unwrap_or_default();
    let own = page.selector(node);
    let selector = hosts.iter().map(String::as_str).chain([own.as_str()]).collect::<Vec<_>>();
    let place = Location {
        url: Some(page.url().to_string()),
        path: None,
        line: (position.line > 0).then_some(position.line),
        column: (position.line > 0).then_some(position.column),
        selector: Some(selector.join(" >>> ")),
    };
    let snippet = target.node.map(|node| page.snippet(node, SNIPPET));
    let cause = target.message.as_ref().and_then(crate::contrast::cause);
    Seen { target, place, snippet, cause }
}
