//! Checks that rest on words: something was seen that speaks for it, or a person is asked.

use offenbar_model::{CheckResult, Impact, Kind, Location, Message};

use super::documents::missing;
use super::engineering::dependency;
use super::facts::{Facts, at, file, list};
use super::sweep::Seen;
use super::{Row, like, repo_check};

const fn indicator(id: &'static str) -> offenbar_model::Check {
    repo_check(id, Kind::Indicator, Impact::Minor)
}

pub(super) const ROWS: &[Row] = &[
    (repo_check("repo.a11y-docs", Kind::Indicator, Impact::Moderate), accessibility_documents),
    (
        like(indicator("repo.runbook"), &["public-code:document-codebase-maturity"]),
        |facts, result| for_services(facts, result, "runbook"),
    ),
    (indicator("repo.health"), |facts, result| for_services(facts, result, "health")),
    (indicator("repo.monitoring"), monitoring),
    (indicator("repo.maintenance-banner"), |facts, result| {
        for_interfaces(facts, result, "maintenance-banner")
    }),
    (indicator("repo.draft-feature"), |facts, result| {
        for_interfaces(facts, result, "draft-feature")
    }),
    (indicator("repo.once-only"), |facts, result| for_interfaces(facts, result, "once-only")),
    (indicator("repo.privacy-docs"), privacy_documents),
    (indicator("repo.retention"), |facts, result| for_services(facts, result, "retention")),
    (indicator("repo.kpi-events"), key_figures),
    (indicator("repo.legal-notes"), |facts, result| seen_or_ask(facts, result, "legal-notes")),
    (indicator("repo.research"), |facts, result| seen_or_ask(facts, result, "research")),
    (indicator("repo.goals"), goals),
    (indicator("repo.process-model"), |facts, result| seen_or_ask(facts, result, "process-model")),
    (like(indicator("repo.roadmap"), &["public-code:maintain-version-control"]), roadmap),
    (indicator("repo.options-review"), |facts, result| {
        seen_or_ask(facts, result, "options-review")
    }),
    (
        like(
            repo_check("repo.governance", Kind::Indicator, Impact::Minor),
            &["osps:OSPS-GV-01.01", "public-code:make-the-codebase-governance-clear"],
        ),
        governance,
    ),
    (
        like(indicator("repo.reusable"), &["public-code:make-the-codebase-reusable-and-portable"]),
        reusable,
    ),
    (indicator("repo.design-system"), design_system),
    (indicator("repo.interdisciplinary"), |_, result| {
        super::facts::untested(result, Message::new("repo-interdisciplinary-untested"));
    }),
];

fn place(seen: &Seen) -> Location {
    match seen.line {
        Some(line) => at(&seen.path, line),
        None => file(&seen.path),
    }
}

/// Records the words of a signal as evidence; false if there are none.
fn record(facts: &Facts, result: &mut CheckResult, signal: &str) -> bool {
    let seen: Vec<&Seen> = facts.sweep().seen(signal).collect();
    if seen.is_empty() {
        return false;
    }
    let mut words: Vec<&str> = seen.iter().map(|seen| seen.word).collect();
    words.sort_unstable();
    words.dedup();
    let message = Message::new("repo-words-found").with("words", list(words, 6));
    result.pass(message, seen.into_iter().map(place).collect());
    true
}

fn seen_or_ask(facts: &Facts, result: &mut CheckResult, name: &str) {
    if !record(facts, result, &format!("repo.{name}")) {
        missing(result, name);
    }
}

/// Only for what people use on a screen.
fn for_interfaces(facts: &Facts, result: &mut CheckResult, name: &str) {
    if facts.has_interface() {
        seen_or_ask(facts, result, name);
    }
}

/// Only for what runs somewhere: a container, a chart, a compose file, an interface.
fn for_services(facts: &Facts, result: &mut CheckResult, name: &str) {
    if is_service(facts) {
        seen_or_ask(facts, result, name);
    }
}

fn is_service(facts: &Facts) -> bool {
    facts.has_interface()
        || facts.snapshot.entries().iter().any(|entry| {
            let name = entry.name().to_ascii_lowercase();
            entry.is_file()
                && !super::facts::is_foreign(&entry.path)
                && (name.starts_with("dockerfile")
                    || name == "containerfile"
                    || name == "chart.yaml"
                    || name == "procfile"
                    || name.starts_with("docker-compose")
                    || name.starts_with("compose."))
        })
}

fn accessibility_documents(facts: &Facts, result: &mut CheckResult) {
    for_interfaces(facts, result, "a11y-docs");
}

fn monitoring(facts: &Facts, result: &mut CheckResult) {
    if !is_service(facts) {
        return;
    }
    let metrics = record(facts, result, "repo.monitoring#metrics");
    let alerts = record(facts, result, "repo.monitoring#alerts");
    if !metrics && !alerts {
        missing(result, "monitoring");
    }
}

fn privacy_documents(facts: &Facts, result: &mut CheckResult) {
    if record(facts, result, "repo.privacy-docs") {
        return;
    }
    let mention: Vec<Location> =
        facts.sweep().seen("repo.privacy-docs#mention").map(place).collect();
    if mention.is_empty() {
        missing(result, "privacy-docs");
    } else {
        let question = Message::new("repo-ask-privacy-docs");
        result.ask(Message::new("repo-privacy-mention"), question, mention);
    }
}

fn key_figures(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_interface() || record(facts, result, "repo.kpi-events#done") {
        return;
    }
    let views: Vec<Location> = facts.sweep().seen("repo.kpi-events#views").map(place).collect();
    if views.is_empty() {
        missing(result, "kpi-events");
    } else {
        result.ask(Message::new("repo-kpi-views-only"), Message::new("repo-ask-kpi-events"), views);
    }
}

fn goals(facts: &Facts, result: &mut CheckResult) {
    let goal = record(facts, result, "repo.goals#goal");
    let problem = record(facts, result, "repo.goals#problem");
    record(facts, result, "repo.goals#measure");
    if !goal && !problem {
        missing(result, "goals");
    }
}

fn roadmap(facts: &Facts, result: &mut CheckResult) {
    if let Some((_, line)) = facts.publiccode().and_then(|code| code.text("roadmap")) {
        result.pass(Message::new("repo-roadmap-publiccode"), vec![at("publiccode.yml", line)]);
    }
    if !record(facts, result, "repo.roadmap") && result.passed == 0 {
        missing(result, "roadmap");
    }
}

fn governance(facts: &Facts, result: &mut CheckResult) {
    if let Some(entry) = facts.well_known(&["governance", "steering", "charter"]) {
        let message = Message::new("repo-file-found").with("path", entry.path.as_str());
        result.pass(message, vec![file(&entry.path)]);
    } else {
        seen_or_ask(facts, result, "governance");
    }
}

/// Hosts of one authority in the code tie it to that authority.
fn reusable(facts: &Facts, result: &mut CheckResult) {
    if !is_service(facts) {
        return;
    }
    if !record(facts, result, "repo.reusable#sample") {
        missing(result, "reusable");
    }
}

/// Design systems of public bodies, and open ones made for them.
const DESIGN_SYSTEMS: [&str; 19] = [
    "@kern-ux",
    "kern-ux",
    "@digitalservicebund/",
    "@gov-design-system",
    "govuk-frontend",
    "@uswds/",
    "uswds",
    "@gouvfr/dsfr",
    "@codegouvfr/react-dsfr",
    "@oblique/",
    "@nl-design-system",
    "@utrecht/",
    "bootstrap-italia",
    "design-react-kit",
    "@digdir/designsystem",
    "@muenchen/muc-",
    "@opencode/",
    "@db-ux/",
    "@nl-rvo/",
];

fn design_system(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_interface() {
        return;
    }
    let system = |name: &str| DESIGN_SYSTEMS.iter().any(|system| name.starts_with(system));
    match dependency(facts, system) {
        Some((name, place)) => {
            result.pass(Message::new("repo-dependency-found").with("name", name), vec![place]);
        }
        None => missing(result, "design-system"),
    }
}
