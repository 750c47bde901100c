//! What real repositories taught: the form in which things are done there, in our own words.

use offenbar_model::Outcome::*;

use super::tests::outcome;

const CODE: (&str, &str) = ("src/a.py", "print(1)\n");

fn with(check: &str, files: &[(&str, &str)]) -> offenbar_model::Outcome {
    let all: Vec<(&str, &str)> = files.iter().copied().chain([CODE]).collect();
    outcome(check, &all)
}

fn steps(run: &str) -> String {
    format!("on: pull_request\njobs:\n  a:\n    steps:\n      - run: {run}\n")
}

#[test]
fn tests_run_by_task_runners_workspaces_and_stages() {
    let test = ("tests/test_a.py", "def test_a(): pass\n");
    for run in [
        "pipenv run invoke --echo test | tee test.log",
        "yarn workspace @x/components test --spec",
        "just unit-test",
        "hatch run tests",
        "bazel test //...",
    ] {
        let steps_of = steps(run);
        let workflow = (".github/workflows/a.yml", steps_of.as_str());
        assert_eq!(with("repo.tests", &[test, workflow]), Passed, "{run}");
    }
    for run in ["pipenv run invoke release", "yarn workspace @x/latest build", "poetry install"] {
        let steps_of = steps(run);
        let workflow = (".github/workflows/a.yml", steps_of.as_str());
        assert_eq!(with("repo.tests", &[test, workflow]), CantTell, "{run}");
    }
    let stage = ("Jenkinsfile", "stage('Build and Test') {\n  buildIt()\n}\n");
    assert_eq!(with("repo.tests", &[test, stage]), Passed);
    let stage = ("Jenkinsfile", "stage('Latest') {\n  buildIt()\n}\n");
    assert_eq!(with("repo.tests", &[test, stage]), CantTell);
}

#[test]
fn rules_for_editors_are_kept_by_editors() {
    let editors = (".editorconfig", "root = true\n");
    let steps_of = steps("make");
    let workflow = (".github/workflows/a.yml", steps_of.as_str());
    assert_eq!(with("repo.lint", &[editors, workflow]), Passed);
    assert_eq!(with("repo.lint", &[(".clang-tidy", ""), editors, workflow]), CantTell);
    assert_eq!(with("repo.lint", &[(".idea/checkstyle-idea.xml", ""), workflow]), CantTell);
}

#[test]
fn containers_of_makers_who_drop_root() {
    let dockerfile = |text| outcome("repo.container", &[("Dockerfile", text)]);
    assert_eq!(dockerfile("FROM registry.access.redhat.com/ubi9/nginx-124:9.8\n"), Passed);
    assert_eq!(dockerfile("FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4\n"), CantTell);
    let development = [(".gitpod.Dockerfile", "FROM gitpod/workspace-full\n")];
    assert_eq!(outcome("repo.container", &development), Inapplicable);
}

#[test]
fn conduct_in_a_section_or_behind_a_link() {
    let check = "repo.code-of-conduct";
    let contributing = |text: &str| with(check, &[("CONTRIBUTING.md", text)]);
    assert_eq!(contributing("# Contributing\n\n### Verhaltenskodex\n\nBe kind.\n"), Passed);
    assert_eq!(contributing("Keep to our [rules](https://e.org/CODE_OF_CONDUCT.md).\n"), Passed);
    assert_eq!(
        contributing("# Contributing\n\nThe conduct of tests is described there.\n"),
        CantTell
    );
}

#[test]
fn a_page_for_each_release_is_a_changelog() {
    let check = "repo.changelog";
    let pages = [("docs/releasenotes/1.0.rst", "x"), ("docs/releasenotes/1.1.rst", "x")];
    assert_eq!(with(check, &pages), Passed);
    assert_eq!(with(check, &pages[..1]), CantTell);
    assert_eq!(with(check, &[("src/changelog/a.py", "x"), ("src/changelog/b.py", "x")]), CantTell);
}

#[test]
fn a_contact_link_for_vulnerabilities() {
    let check = "repo.security-md";
    let config = |text: &str| with(check, &[(".github/ISSUE_TEMPLATE/config.yml", text)]);
    let link = "contact_links:\n  - name: Report a security issue\n    url: https://e.org/report\n    about: Privately\n";
    assert_eq!(config(link), Passed);
    assert_eq!(config(&link.replace("a security issue", "a wish")), Failed);
    assert_eq!(config(&link.replace("https://e.org/report", "-")), Failed);
}

#[test]
fn labels_in_the_read_me() {
    let text = |end: &str| {
        let prose = "This service takes requests for housing benefits and tells what is missing. "
            .repeat(5);
        format!("# Service\n\n{prose}\n\n    cargo run\n\n{end}")
    };
    let check = "repo.readme";
    let labelled = text("Contact: the issue tracker.\n\n**Lizenz:** EUPL-1.2\n");
    assert_eq!(outcome(check, &[("README.md", &labelled)]), Passed);
    assert_eq!(outcome(check, &[("README.md", &text("Contacts are stored.\n"))]), CantTell);
}

#[test]
fn terms_of_contributions_in_other_words() {
    let check = "repo.contribution-terms";
    let contributing = |text: &str| with(check, &[("CONTRIBUTING.md", text)]);
    assert_eq!(
        contributing("By contributing you agree that your work is licensed as `MIT`.\n"),
        Passed
    );
    assert_eq!(contributing("Contributions are welcome.\n"), CantTell);
}

#[test]
fn logs_in_unit_tests_reach_nobody() {
    let check = "repo.log-pii";
    let code = "fn a() { tracing::info!(\"{}\", user.email()) }\n";
    let tests = format!("fn a() {{}}\n\n#[cfg(test)]\nmod tests {{\n    {code}}}\n");
    assert_eq!(outcome(check, &[("src/a.rs", code)]), CantTell);
    assert_eq!(outcome(check, &[("src/a.rs", &tests)]), Inapplicable);
    let own_file = format!("use super::a;\n\n#[test]\n{code}");
    assert_eq!(outcome(check, &[("src/lessons.rs", &own_file)]), Inapplicable);
}

#[test]
fn tools_for_building_answer_nobody() {
    let check = "repo.openapi";
    let package = |kind| format!("{{\"{kind}\": {{\"fastify\": \"5\"}}}}");
    assert_eq!(outcome(check, &[("package.json", &package("dependencies"))]), CantTell);
    assert_eq!(outcome(check, &[("package.json", &package("devDependencies"))]), Inapplicable);
    assert_eq!(
        outcome(check, &[("fixtures/package.json", &package("dependencies"))]),
        Inapplicable
    );
    let listed = "[workspace]\nmembers = [\"a\"]\n[workspace.dependencies]\naxum = \"0.8\"\n";
    let member = "[package]\nname = \"a\"\n[dependencies]\naxum.workspace = true\n";
    let route = ("a/src/main.rs", "let app = route(\"/api/v1\");\n");
    let asks = |path| outcome(check, &[("Cargo.toml", listed), (path, member), route]);
    assert_eq!(asks("fixtures/Cargo.toml"), Inapplicable);
    assert_eq!(asks("a/Cargo.toml"), CantTell);
}

#[test]
fn uneven_catalogues_are_one_question() {
    let files = [
        ("src/App.vue", "<template/>"),
        ("l10n/de.json", r#"{"a": "1", "b": "2"}"#),
        ("l10n/en.json", r#"{"a": "1", "b": "2"}"#),
        ("l10n/fr.json", r#"{"a": "1"}"#),
        ("l10n/it.json", "{}"),
    ];
    let result = super::tests::outcome_of("repo.i18n", &files);
    assert_eq!(result.findings.len(), 1);
    let finding = &result.findings[0];
    assert_eq!(finding.message.id, "repo-i18n-uneven-several");
    assert_eq!(finding.count, 2);
}

#[test]
fn a_check_out_of_the_proposed_code_is_named_as_such() {
    let check = "repo.ci-danger";
    let workflow = |line: &str| {
        let text = format!("on: pull_request_target\nconcurrency:\n  {line}\njobs: {{}}\n");
        outcome(check, &[(".github/workflows/a.yml", &text)])
    };
    assert_eq!(workflow("ref: ${{ github.event.pull_request.head.sha }}"), CantTell);
    assert_eq!(
        workflow("group: ${{ github.event.pull_request.head.label || github.ref }}"),
        Passed
    );
}

#[test]
fn commands_in_tables_and_licences_in_other_words() {
    let prose = "This library helps to build forms that everybody can use, with a keyboard or a screen reader. ".repeat(5);
    let text = format!(
        "# Library\n\n{prose}\n\n| Command | |\n|---|---|\n| `yarn dev` | starts |\n\n## Lisens\n\n## Kontakt\n"
    );
    assert_eq!(outcome("repo.readme", &[("README.md", &text)]), Passed);
    let without = text.replace("`yarn dev`", "`colour`");
    assert_eq!(outcome("repo.readme", &[("README.md", &without), CODE]), CantTell);
}

#[test]
fn catalogues_named_by_words_and_changelogs_of_packages() {
    let page = ("src/App.vue", "<template/>");
    let names = [page, ("src/languages/german.js", "x"), ("src/languages/english.js", "x")];
    assert_eq!(outcome("repo.i18n", &names), Passed);
    let ends = [page, ("src/locales/rules-de.yaml", "x"), ("src/locales/rules-en.yaml", "x")];
    assert_eq!(outcome("repo.i18n", &ends), Passed);
    let other = [page, ("src/locales/log-in.yaml", "x"), ("src/words/german.js", "x")];
    assert_eq!(outcome("repo.i18n", &other), CantTell);
    assert_eq!(with("repo.changelog", &[("backend/CHANGELOG.md", "x")]), Passed);
    assert_eq!(with("repo.changelog", &[("tests/a/CHANGELOG.md", "x")]), CantTell);
}

/// What the first finding says.
fn said(check: &str, files: &[(&str, &str)]) -> String {
    let all: Vec<(&str, &str)> = files.iter().copied().chain([CODE]).collect();
    let result = super::tests::Case::of(&all).result(check);
    let first = result.findings.first().or(result.evidence.first());
    first.map(|finding| finding.message.id.clone()).unwrap_or_default()
}

#[test]
fn names_that_are_words_and_files_of_others() {
    const SCRIPT: &str = "const a = 'https://plausible.io/js/script.js';\n";
    let found = |path: &str, text: &str| {
        said("repo.kpi-events", &[(path, text), ("src/index.html", "<p>x</p>\n")])
    };
    let nothing = found("src/a.ts", "const a = 1;\n");
    assert_ne!(found("src/a.ts", SCRIPT), nothing);
    assert_eq!(found("src/a.ts", "const tooltip = 'Letzte plausible Messung';\n"), nothing);
    assert_eq!(found("third-party-licenses/a.ts", SCRIPT), nothing);
    assert_ne!(said("repo.changelog", &[("ReleaseNotes.md", "# 1.0.0\n")]), "repo-none-changelog");
    assert_eq!(said("repo.changelog", &[("ReleaseTeam.md", "# 1.0.0\n")]), "repo-none-changelog");
    assert_ne!(said("repo.lint", &[("pylint.cfg", "[MASTER]\n")]), "repo-none-lint");
    assert_eq!(said("repo.lint", &[("tool.cfg", "[MASTER]\n")]), "repo-none-lint");
}

#[test]
fn a_package_marker_is_no_test() {
    let marker = ("tests/__init__.py", "");
    let test = ("tests/test_a.py", "def test_a(): pass\n");
    assert_eq!(said("repo.tests", &[marker]), said("repo.tests", &[]));
    assert_ne!(said("repo.tests", &[marker, test]), said("repo.tests", &[]));
}

#[test]
fn conduct_is_no_privacy_document() {
    let page = "# X\n\n## Sicherheit & Datenschutz\n\nText.\n";
    let found = |path: &str| said("repo.privacy-docs", &[(path, page)]);
    assert_eq!(found("docs/a.md"), "repo-privacy-mention");
    assert_ne!(found("CODE_OF_CONDUCT.md"), "repo-privacy-mention");
}
