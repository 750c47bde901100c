//! Repositories in memory, and every check of this module: hit, near miss, not applicable.

use jiff::civil::Date;
use offenbar_model::Outcome::{self, *};
use offenbar_model::{CheckResult, Message};

use super::*;
use crate::git::Commit;
use crate::{Context, History, Snapshot, Tag};

/// A repository in memory, scanned on 24 November 2026.
pub(crate) struct Case {
    files: Vec<(String, String)>,
    remote: Option<String>,
    profile: &'static str,
    commits: Vec<Commit>,
    tags: Vec<Tag>,
    has_history: bool,
}

impl Case {
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Case {
            files: files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
                .collect(),
            remote: None,
            profile: "land",
            commits: Vec::new(),
            tags: Vec::new(),
            has_history: false,
        }
    }

    pub(crate) fn remote(mut self, url: &str) -> Self {
        self.remote = Some(url.to_owned());
        self
    }

    pub(crate) fn profile(mut self, profile: &'static str) -> Self {
        self.profile = profile;
        self
    }

    /// Commits by people: day and number of the person, each with an organisation of its own.
    pub(crate) fn commits(mut self, commits: &[(&str, u32)]) -> Self {
        self.has_history = true;
        self.commits.extend(commits.iter().map(|(day, person)| commit(day, *person, false)));
        self
    }

    pub(crate) fn bots(mut self, days: &[&str]) -> Self {
        self.has_history = true;
        self.commits.extend(days.iter().map(|day| commit(day, 99, true)));
        self
    }

    /// Tags: name, day, signed.
    pub(crate) fn tags(mut self, tags: &[(&str, &str, bool)]) -> Self {
        self.has_history = true;
        self.tags.extend(tags.iter().map(|(name, day, signed)| Tag {
            name: (*name).to_owned(),
            day: day.parse::<Date>().ok(),
            annotated: *signed,
            signed: *signed,
        }));
        self
    }

    pub(crate) fn snapshot(&self) -> Snapshot {
        let mut snapshot = Snapshot::from_files(self.files.iter().map(|(path, text)| (path, text)));
        if let Some(remote) = &self.remote {
            snapshot = snapshot.with_remote(remote);
        }
        if self.has_history {
            let mut commits = self.commits.clone();
            commits.sort_by_key(|commit| std::cmp::Reverse(commit.day));
            snapshot =
                snapshot.with_history(History { commits, complete: true, tags: self.tags.clone() });
        }
        snapshot
    }

    pub(crate) fn facts<T>(&self, ask: impl FnOnce(&Facts) -> T) -> T {
        let snapshot = self.snapshot();
        ask(&Facts::of(&Context { snapshot: &snapshot, today: today(), profile: self.profile }))
    }

    pub(crate) fn result(&self, check: &str) -> CheckResult {
        let snapshot = self.snapshot();
        let context = Context { snapshot: &snapshot, today: today(), profile: self.profile };
        let found = crate::run(&context).into_iter().find(|result| result.check == check);
        found.unwrap_or_else(|| panic!("no check {check}"))
    }

    pub(crate) fn outcome(&self, check: &str) -> Outcome {
        self.result(check).outcome
    }
}

fn today() -> Date {
    Date::constant(2026, 11, 24)
}

fn commit(day: &str, person: u32, bot: bool) -> Commit {
    Commit {
        day: day.parse().unwrap(),
        author: person,
        organisation: (!bot).then_some(person),
        bot,
        signed: false,
        merge: false,
        signed_off: false,
    }
}

pub(crate) fn outcome_of(check: &str, files: &[(&str, &str)]) -> CheckResult {
    Case::of(files).result(check)
}

pub(crate) fn outcome(check: &str, files: &[(&str, &str)]) -> Outcome {
    Case::of(files).outcome(check)
}

/// A README that says everything.
const README: &str = "# Antragsdienst\n\nDieser Dienst nimmt Anträge auf Wohngeld entgegen, prüft sie \
    auf Vollständigkeit und gibt sie an das Fachverfahren der zuständigen Stelle weiter. Er ist für \
    Kommunen gedacht, die ihren Dienst selbst betreiben möchten, und lässt sich ohne Programmierung \
    an die eigenen Formulare anpassen. Die Oberfläche ist barrierefrei gestaltet.\n\n## Einrichtung\n\n\
    ```sh\nnpm install\n```\n\n## Kontakt\n\nSchreiben Sie uns.\n\n## Lizenz\n\nEUPL-1.2\n";

/// Source code and a page, so that checks over code and interfaces apply.
const APP: [(&str, &str); 2] = [("src/app.ts", "let a = 1;"), ("src/index.html", "<p>")];

fn with_app(check: &str, files: &[(&str, &str)]) -> Outcome {
    outcome(check, &[&APP, files].concat())
}

#[test]
fn every_check_has_its_texts_and_gives_one_result() {
    let checks = crate::checks();
    let results = {
        let snapshot = Snapshot::from_files([("README.md", README)]);
        crate::run(&Context { snapshot: &snapshot, today: today(), profile: "land" })
    };
    let ids: Vec<&str> = checks.iter().map(|check| check.id).collect();
    let ran: Vec<&str> = results.iter().map(|result| result.check.as_str()).collect();
    assert_eq!(ids, ran);
    for check in &checks {
        let key = check.text_key();
        for lang in offenbar_texts::Lang::ALL {
            for part in ["", ".what", ".why", ".fix"] {
                assert!(lang.get(&format!("{key}{part}")).is_some(), "{key}{part} in {lang:?}");
            }
        }
    }
}

fn known(message: &Message) {
    for lang in offenbar_texts::Lang::ALL {
        let text = lang.message(message);
        assert_ne!(text, message.id, "no text for {} in {lang:?}", message.id);
        assert!(!text.contains("{$"), "a variable is missing: {text}");
    }
}

/// Every message that a scan of the given repository shows is in both catalogues.
pub(crate) fn all_texts_known(case: &Case) {
    let snapshot = case.snapshot();
    let context = Context { snapshot: &snapshot, today: today(), profile: case.profile };
    for result in crate::run(&context) {
        result.reason.iter().for_each(known);
        for finding in result.findings.iter().chain(&result.evidence) {
            known(&finding.message);
            finding.question.iter().for_each(known);
        }
    }
}

#[test]
fn texts_of_an_empty_and_of_a_bare_repository() {
    all_texts_known(&Case::of(&[]));
    all_texts_known(&Case::of(&APP));
    all_texts_known(&Case::of(&APP).profile("oss").commits(&[("2025-01-01", 1)]));
    all_texts_known(&Case::of(
        &[&APP[..], &[("README.md", README), ("package.json", "{}")]].concat(),
    ));
}

#[test]
fn readme() {
    assert_eq!(outcome("repo.readme", &[("README.md", README)]), Passed);
    assert_eq!(outcome("repo.readme", &[("readme.rst", README)]), Passed);
    assert_eq!(outcome("repo.readme", &[("README.md", "# Antragsdienst")]), Failed);
    assert_eq!(outcome("repo.readme", &[("src/README.md", README)]), Failed);
    let no_contact = README.replace("## Kontakt\n\nSchreiben Sie uns.\n", "");
    assert_eq!(outcome("repo.readme", &[("README.md", no_contact.as_str())]), CantTell);
    let data = "# Daten\n\n".to_owned()
        + &"Diese Sammlung enthält die Straßen der Stadt als Tabelle, mit Namen und Lage. "
            .repeat(6)
        + "\n\n## Lizenz\n\nCC-BY-4.0\n\n## Kontakt\n\nSchreiben Sie uns.\n";
    assert_eq!(outcome("repo.readme", &[("README.md", data.as_str())]), Passed);
    let code = [("README.md", data.as_str()), ("main.py", "print(1)")];
    assert_eq!(outcome("repo.readme", &code), CantTell);
    let elsewhere = [("README.md", no_contact.as_str()), ("SUPPORT.md", "x")];
    assert_eq!(outcome("repo.readme", &elsewhere), Passed);
}

#[test]
fn contributing() {
    let check = "repo.contributing";
    assert_eq!(outcome(check, &[(".github/CONTRIBUTING.md", "x")]), Passed);
    assert_eq!(outcome(check, &[("README.md", "# x\n\n## Mitwirken\n\nGern.")]), Passed);
    assert_eq!(outcome(check, &[("README.md", README)]), Failed);
    assert_eq!(outcome(check, &[("src/contributing.rs", "x")]), Failed);
}

#[test]
fn security_policy() {
    let check = "repo.security-md";
    assert_eq!(outcome(check, &[("SECURITY.md", "Write to security@example.org")]), Passed);
    assert_eq!(outcome(check, &[("SECURITY.md", "Open a *confidential* issue.")]), Passed);
    assert_eq!(outcome(check, &[("SECURITY.md", "Security matters to us.")]), Failed);
    let linked = "For a responsible disclosure follow <https://amt.example/datensicherheit#c1>.";
    assert_eq!(outcome(check, &[("SECURITY.md", linked)]), CantTell);
    assert_eq!(outcome(check, &[("README.md", "# x\n\n## Security\n\nx")]), CantTell);
    assert_eq!(outcome(check, &[("a", "x")]), Failed);
    let template = "Use this section to tell people which versions. Mail: a@example.org";
    assert_eq!(outcome(check, &[("SECURITY.md", template)]), CantTell);
    let txt = [("public/.well-known/security.txt", "Contact: mailto:a@example.org")];
    assert_eq!(outcome(check, &txt), Passed);
}

#[test]
fn files_that_are_there_or_asked_for() {
    for (check, path) in [
        ("repo.code-of-conduct", "CODE_OF_CONDUCT.md"),
        ("repo.changelog", "CHANGELOG.md"),
        ("repo.maintainers", "MAINTAINERS.md"),
        ("repo.governance", "GOVERNANCE.md"),
        ("repo.feedback-loop", ".gitlab/issue_templates/bug.md"),
        ("repo.docs", "docs/architecture.md"),
        ("repo.roadmap", "ROADMAP.md"),
        ("repo.process-model", "docs/antrag.bpmn"),
        ("repo.privacy-docs", "docs/DSFA.md"),
        ("repo.research", "docs/personas/anna.md"),
        ("repo.legal-notes", "docs/digitalcheck.md"),
        ("repo.options-review", "docs/marktanalyse.md"),
    ] {
        assert_eq!(outcome(check, &[(path, "text")]), Passed, "{check}");
        assert_eq!(outcome(check, &[("src/a.rs", "text")]), CantTell, "{check}");
    }
}

#[test]
fn changelog_and_newest_tag() {
    let case =
        |text: &str| Case::of(&[("CHANGELOG.md", text)]).tags(&[("v1.2.0", "2026-10-01", false)]);
    assert_eq!(case("## 1.2.0\n").outcome("repo.changelog"), Passed);
    assert_eq!(case("## 1.1.0\n").outcome("repo.changelog"), CantTell);
}

#[test]
fn owners() {
    let check = "repo.maintainers";
    assert_eq!(outcome(check, &[(".github/CODEOWNERS", "* @org/team\n")]), Passed);
    assert_eq!(outcome(check, &[("CODEOWNERS", "* @jane\n")]), CantTell);
    assert_eq!(outcome(check, &[("CODEOWNERS", "# nobody yet\n")]), CantTell);
}

#[test]
fn decision_records() {
    let check = "repo.adr";
    let three =
        [("docs/adr/0001-a.md", "x"), ("docs/adr/0002-b.md", "x"), ("docs/adr/0003-c.md", "x")];
    assert_eq!(outcome(check, &three), Passed);
    assert_eq!(outcome(check, &three[..2]), CantTell);
    assert_eq!(outcome(check, &[("docs/adr/template.md", "x")]), CantTell);
}

#[test]
fn opencode() {
    let check = "repo.opencode";
    let remote = |url: &str| Case::of(&[("a", "x")]).remote(url).outcome(check);
    assert_eq!(remote("https://gitlab.opencode.de/a/b"), Passed);
    assert_eq!(remote("https://github.com/a/opencode.de"), CantTell);
    assert_eq!(outcome(check, &[("a", "x")]), Untested);
}

const GITLAB: &str = "build:\n  script: npm run build\ntest:\n  script: npx vitest run\n";

#[test]
fn pipelines() {
    let check = "repo.ci";
    assert_eq!(with_app(check, &[(".gitlab-ci.yml", GITLAB)]), Passed);
    let github =
        "on:\n  push:\n    branches: [main]\njobs:\n  a:\n    steps:\n      - run: cargo test\n";
    assert_eq!(
        with_app(check, &[(".github/workflows/a.yml", github)]),
        CantTell,
        "not on proposals"
    );
    let both = github.replace("on:\n", "on:\n  pull_request:\n");
    assert_eq!(with_app(check, &[(".github/workflows/a.yml", both.as_str())]), Passed);
    let attest = "a:\n  script: make x\nb:\n  script: uses actions/attest-build-provenance\n";
    assert_eq!(
        with_app(check, &[(".gitlab-ci.yml", attest)]),
        CantTell,
        "no test, whatever it sounds like"
    );
    let build_only = "a:\n  script: docker build .\n";
    assert_eq!(with_app(check, &[(".gitlab-ci.yml", build_only)]), CantTell);
    assert_eq!(with_app(check, &[]), Failed);
    assert_eq!(outcome(check, &[("README.md", "x")]), Inapplicable, "documents need no pipeline");
}

#[test]
fn dangerous_pipelines() {
    let check = "repo.ci-danger";
    let of = |text: &str| outcome(check, &[(".github/workflows/a.yml", text)]);
    let target = "on: pull_request_target\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        \
                  with:\n          ref: ${{ github.event.pull_request.head.sha }}\n";
    assert_eq!(of(target), CantTell);
    assert_eq!(of(&target.replace("_target", "")), Passed);
    let injected =
        "on: issues\njobs:\n  a:\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n";
    assert_eq!(of(injected), CantTell);
    let quoted = "on: issues\njobs:\n  a:\n    steps:\n      - env:\n          T: ${{ github.event.issue.title }}\n        \
                  run: echo \"$T\"\n";
    assert_eq!(of(quoted), Passed);
    assert_eq!(outcome(check, &[("a", "x")]), Inapplicable);
}

#[test]
fn tests_present_and_run() {
    let check = "repo.tests";
    let test = ("tests/a.test.ts", "it('x')");
    assert_eq!(with_app(check, &[test, (".gitlab-ci.yml", GITLAB)]), Passed);
    assert_eq!(with_app(check, &[test]), CantTell);
    assert_eq!(with_app(check, &[]), CantTell, "a script or two");
    let names: Vec<String> = (0..8).map(|n| format!("src/f{n}.ts")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x")).collect();
    assert_eq!(outcome(check, &many), Failed);
    assert_eq!(outcome(check, &[("src/lib.rs", "#[cfg(test)]\nmod tests {}")]), CantTell);
    assert_eq!(outcome(check, &[("README.md", "x")]), Inapplicable);
}

#[test]
fn tools_that_run_are_present_or_are_missing() {
    for (check, step, package) in [
        ("repo.e2e", "npx playwright test", "@playwright/test"),
        ("repo.a11y-tests", "npx pa11y-ci", "pa11y-ci"),
    ] {
        let ci = format!("a:\n  script: {step}\n");
        let manifest = format!("{{\"devDependencies\": {{\"{package}\": \"1\"}}}}");
        assert_eq!(with_app(check, &[(".gitlab-ci.yml", ci.as_str())]), Passed, "{check}");
        assert_eq!(with_app(check, &[("package.json", manifest.as_str())]), CantTell, "{check}");
        assert_eq!(with_app(check, &[]), CantTell, "{check}");
        assert_eq!(outcome(check, &[("src/lib.rs", "x")]), Inapplicable, "{check}");
    }
    let imported = [
        ("package.json", r#"{"devDependencies": {"jest-axe": "1"}}"#),
        ("src/a.test.ts", "import { axe } from 'jest-axe'"),
        (".gitlab-ci.yml", GITLAB),
    ];
    assert_eq!(with_app("repo.a11y-tests", &imported), Passed, "what tests import runs with them");
}

#[test]
fn lint_sast_and_load_tests() {
    for (check, step, file) in [
        ("repo.lint", "npx eslint .", "eslint.config.js"),
        ("repo.sast", "semgrep ci", "sonar-project.properties"),
    ] {
        let ci = format!("a:\n  script: {step}\n");
        assert_eq!(with_app(check, &[(".gitlab-ci.yml", ci.as_str())]), Passed, "{check}");
        assert_eq!(with_app(check, &[(file, "x")]), CantTell, "{check}");
        assert_eq!(outcome(check, &[("README.md", "x")]), Inapplicable, "{check}");
    }
    assert_eq!(with_app("repo.load-tests", &[("load-tests/a.js", "x")]), Passed);
    assert_eq!(with_app("repo.load-tests", &[("src/upload-tests-x.css", "x")]), Passed);
    assert_eq!(with_app("repo.load-tests", &[]), CantTell);
}

#[test]
fn dependency_updates() {
    let check = "repo.dep-updates";
    let manifest = ("package.json", "{}");
    let renovate = ("renovate.json", "{}");
    assert_eq!(outcome(check, &[manifest, renovate]), Passed);
    assert_eq!(Case::of(&[manifest, renovate]).bots(&["2026-11-01"]).outcome(check), Passed);
    assert_eq!(Case::of(&[manifest, renovate]).bots(&["2025-11-01"]).outcome(check), CantTell);
    assert_eq!(outcome(check, &[manifest]), CantTell);
    assert_eq!(outcome(check, &[("a.rs", "x")]), Inapplicable);
}

#[test]
fn containers() {
    let check = "repo.container";
    let of = |text: &str| outcome(check, &[("Dockerfile", text)]);
    assert_eq!(of("FROM debian:12\nUSER app\n"), Passed);
    assert_eq!(of("FROM debian:12\n"), CantTell, "root");
    assert_eq!(of("FROM debian\nUSER app\n"), CantTell, "no version");
    assert_eq!(of("FROM debian:latest\nUSER app\n"), CantTell);
    assert_eq!(of("FROM rust:1 AS build\nFROM gcr.io/distroless/cc:nonroot\n"), Passed);
    assert_eq!(of("FROM debian:12 AS base\nUSER app\nFROM base\nCOPY a b\n"), Passed);
    assert_eq!(of("FROM debian:12\nUSER app\nENV DB_PASSWORD=kX9mQ2vT7w\n"), CantTell);
    assert_eq!(of("FROM debian:12\nUSER app\nARG NPM_TOKEN\n"), Passed);
    assert_eq!(outcome(check, &[("docs/Dockerfile.md", "FROM debian")]), Inapplicable);
}

#[test]
fn languages() {
    let check = "repo.i18n";
    let de = ("src/locales/de.json", r#"{"a": "x", "b": {"c": "y"}}"#);
    assert_eq!(
        outcome(check, &[de, ("src/locales/en.json", r#"{"a": "x", "b": {"c": "y"}}"#)]),
        Passed
    );
    assert_eq!(
        outcome(check, &[de, ("src/locales/en.json", r#"{"a": "x"}"#)]),
        CantTell,
        "keys differ"
    );
    assert_eq!(outcome(check, &[de]), CantTell);
    assert_eq!(outcome(check, &[("src/index.html", "<p>")]), CantTell);
    assert_eq!(outcome(check, &[("src/lib.rs", "x")]), Inapplicable);
    let java = [("src/messages_de.properties", "a=x\n"), ("src/messages_en.properties", "a=y\n")];
    assert_eq!(outcome(check, &java), Passed);
    assert_eq!(locale_of("src/config.json"), None);
    assert_eq!(locale_of("locales/de-LS/texts.json"), Some("de-ls".to_owned()));
}

fn locale_of(path: &str) -> Option<String> {
    let snapshot = Snapshot::from_files([(path, "x")]);
    languages::locale(&snapshot.entries()[0])
}

#[test]
fn personal_data_in_logs() {
    let check = "repo.log-pii";
    assert_eq!(outcome(check, &[("a.ts", "console.log(user.email)")]), CantTell);
    assert_eq!(outcome(check, &[("a.ts", "console.log('started')")]), Passed);
    assert_eq!(outcome(check, &[("a.ts", "let email = user.email")]), Inapplicable);
}

#[test]
fn words_in_code() {
    for (check, code, near) in [
        ("repo.health", "app.get('/healthz')", "healthy()"),
        ("repo.monitoring", "import prometheus", "promised()"),
        ("repo.maintenance-banner", "if (maintenanceMode) {}", "maintain()"),
        ("repo.draft-feature", "saveDraft()", "drafty()"),
        ("repo.once-only", "new FIT-Connect()", "connect()"),
        ("repo.retention", "deleteExpired()", "delete()"),
        ("repo.kpi-events", "track('form_submitted')", "submit()"),
    ] {
        assert_eq!(with_app(check, &[("src/b.ts", code)]), Passed, "{check}");
        assert_eq!(with_app(check, &[("src/b.ts", near)]), CantTell, "{check}");
        assert_eq!(outcome(check, &[("lib.rs", near)]), Inapplicable, "{check}");
    }
}

#[test]
fn words_in_documents() {
    let doc = |text: &'static str| [("docs/a.md", text)];
    assert_eq!(outcome("repo.goals", &doc("# Ziele\n")), Passed);
    assert_eq!(outcome("repo.goals", &doc("Unsere Ziele sind hoch.\n")), CantTell);
    assert_eq!(with_app("repo.runbook", &doc("## Betrieb\n")), Passed);
    assert_eq!(with_app("repo.a11y-docs", &doc("Geprüft nach BITV 2.0.")), Passed);
    assert_eq!(outcome("repo.a11y-docs", &doc("Geprüft nach BITV 2.0.")), Inapplicable);
    assert_eq!(outcome("repo.privacy-docs", &doc("## Datenschutz\n")), CantTell, "a mention only");
    assert_eq!(outcome("repo.interdisciplinary", &doc("x")), Untested);
}

#[test]
fn configuration_and_design_systems() {
    assert_eq!(with_app("repo.reusable", &[(".env.example", "A=")]), Passed);
    assert_eq!(with_app("repo.reusable", &[]), CantTell);
    let kern = r#"{"dependencies": {"@kern-ux/native": "2"}}"#;
    assert_eq!(with_app("repo.design-system", &[("package.json", kern)]), Passed);
    let own = r#"{"dependencies": {"kernel-ux": "2"}}"#;
    assert_eq!(with_app("repo.design-system", &[("package.json", own)]), CantTell);
    assert_eq!(outcome("repo.design-system", &[("lib.rs", "x")]), Inapplicable);
}
