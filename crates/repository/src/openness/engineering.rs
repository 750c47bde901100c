//! How the software is built and tested.

use std::sync::LazyLock;

use offenbar_model::{CheckResult, Impact, Kind, Location, Message};
use regex::Regex;

use super::ci::Step;
use super::containers::containers;
use super::documents::missing;
use super::facts::{Facts, at, file, is_foreign, is_source, is_test};
use super::languages::languages;
use super::{Row, like, repo_check};
use crate::Entry;

pub(super) const ROWS: &[Row] = &[
    (
        like(
            repo_check("repo.ci", Kind::BestPractice, Impact::Serious),
            &["osps:OSPS-QA-06.01", "public-code:use-continuous-integration", "scorecard:CI-Tests"],
        ),
        ci,
    ),
    (
        like(
            repo_check("repo.ci-danger", Kind::Indicator, Impact::Serious),
            &["osps:OSPS-BR-01.01", "scorecard:Dangerous-Workflow"],
        ),
        ci_danger,
    ),
    (
        like(repo_check("repo.tests", Kind::Indicator, Impact::Serious), &["osps:OSPS-QA-06.02"]),
        tests,
    ),
    (repo_check("repo.e2e", Kind::Indicator, Impact::Moderate), end_to_end),
    (repo_check("repo.a11y-tests", Kind::Indicator, Impact::Serious), accessibility_tests),
    (repo_check("repo.load-tests", Kind::Indicator, Impact::Minor), load_tests),
    (
        like(
            repo_check("repo.lint", Kind::Indicator, Impact::Minor),
            &["public-code:use-a-coherent-style"],
        ),
        lint,
    ),
    (
        like(
            repo_check("repo.dep-updates", Kind::Indicator, Impact::Moderate),
            &["scorecard:Dependency-Update-Tool"],
        ),
        dependency_updates,
    ),
    (
        like(
            repo_check("repo.sast", Kind::Indicator, Impact::Moderate),
            &["osps:OSPS-VM-06.02", "scorecard:SAST"],
        ),
        static_analysis,
    ),
    (repo_check("repo.container", Kind::Indicator, Impact::Moderate), containers),
    (repo_check("repo.i18n", Kind::Indicator, Impact::Moderate), languages),
    (repo_check("repo.log-pii", Kind::Indicator, Impact::Serious), personal_logs),
];

/// A regular expression over one pipeline step.
macro_rules! step {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(concat!("(?i)", $pattern)).ok());
    };
}

step!(
    TEST,
    r"\b(npm|pnpm|yarn|bun)( -\S+| --\S+ \S+| workspaces? \S+| foreach)*( run)? (test|t\b|ci:test|check)|\b(invoke|inv|poe|task|just|rake|grunt|gulp|bazel|buck2?|pants|earthly|mage|doit|scons|ant|hatch|pdm|pipenv|poetry|uv|rye|lerna|moon)\b[^&|;]* \S*tests?\b|\bstage ?\(?['\x22][^'\x22]*\btests?\b|\b(vitest|jest|mocha|karma|ava)\b|\bng test|\bcargo (\S+ )*(nextest|test|llvm-cov|tarpaulin)|\bgo test|\b(pytest|tox|nox|unittest)\b|manage\.py test|\b(mvnw?|maven)\b.*\b(test|verify|install|package|deploy)\b|gradlew?\b.*\b(test|check|build)\b|\bphpunit\b|\bpest\b|composer( run)?(-script)? test|artisan test|\brspec\b|rake( test)?\b|rails test|dotnet test|\bctest\b|\b(make|just|task) (\S*test|check|ci)\b|\bdeno test|\bmix test|swift test|xcodebuild.* test|\bsbt .*test|\bbats\b|\brobot\b|flutter test|playwright test|cypress run|uses .*([/_-]tests?\b|cypress|coverage)|nx (run-many|affected).*test|turbo (run )?.*test|prove\b|testthat|helm unittest|ct lint-and-install|molecule test|xcrun.*test|hugo --minify"
);
step!(
    BUILD,
    r"\b(npm|pnpm|yarn|bun)( -\S+| --\S+ \S+)*( run)? \S*build|docker(x)? (buildx )?build|\b(kaniko|buildah|img build|podman build|jib)\b|uses docker/build|\bcargo (\S+ )*(build|check|clippy)|\bgo (build|vet)|\b(mvnw?|maven)\b|gradlew?\b|\bdotnet (build|publish)|\b(make|cmake|just|task|ninja|meson)\b|\btsc\b|\b(vite|ng|next|nuxt|astro|hugo|jekyll|mkdocs|antora|sphinx-build|mdbook|webpack|rollup|esbuild)\b|poetry build|uv build|python3? -m build|pip install|composer install|bundle (install|exec)|mix compile|flutter build|swift build|helm (package|lint|template)|terraform (plan|validate)|ansible-lint|uses .*(build|deploy-pages|goreleaser)"
);
step!(
    E2E,
    r"\b(playwright|cypress|selenium|webdriver|wdio|testcafe|nightwatch|puppeteer|detox|maestro|codecept|cucumber|behave)\b|\be2e\b|end-to-end|uses cypress-io"
);
step!(
    A11Y,
    r"\b(axe|axe-core|pa11y(-ci)?|lighthouse|lhci|accessibility-checker|achecker|cypress-axe|jest-axe|vitest-axe|offenbar|html-validate|a11y|accessib\w*|sa11y|wave|access-lint|equalaccess|ibm-equal)\b|uses .*(lighthouse|pa11y|axe|accessib|a11y)|jsx-a11y|barrierefrei"
);
step!(
    LINT,
    r"\b(eslint|prettier|biome|stylelint|oxlint|standard|xo|tslint|clippy|rustfmt|cargo fmt|golangci-lint|gofmt|go vet|staticcheck|ruff|flake8|pylint|black|isort|mypy|pre-commit|checkstyle|spotless|pmd|spotbugs|ktlint|detekt|phpstan|psalm|phpcs|php-cs-fixer|pint|rubocop|standardrb|dotnet format|shellcheck|hadolint|yamllint|markdownlint\S*|credo|swiftlint|swift-format|clang-format|clang-tidy|cppcheck|super-linter|megalinter|mega-linter|lefthook|editorconfig-checker|\S*lint\S*)\b|\b(npm|pnpm|yarn|bun)( -\S+)*( run)? (lint|format|style|check)|format:check"
);
step!(
    SAST,
    r"\b(codeql|semgrep|sonar\S*|trivy|grype|snyk|bandit|gosec|brakeman|spotbugs|find-sec-bugs|safety|pip-audit|osv-scanner|cargo[- ](audit|deny)|npm audit|pnpm audit|yarn audit|govulncheck|dependency-check\S*|gitleaks|trufflehog|checkov|tfsec|kics|horusec|psalm --taint|devskim|zizmor|scorecard|fossa|mend|checkmarx|veracode|phylum|devguard\S*)\b|uses github/codeql|security/(sast|secret-detection|dependency-scanning|container-scanning)|jobs/(sast|secret-detection|dependency-scanning|container-scanning)|uses .*(dependency-review)"
);

fn step<'a>(facts: &'a Facts, pattern: &LazyLock<Option<Regex>>) -> Option<&'a Step> {
    let pattern = pattern.as_ref()?;
    facts.ci().step(|text| pattern.is_match(text))
}

fn place(step: &Step) -> Vec<Location> {
    vec![at(&step.path, step.line)]
}

fn ran(result: &mut CheckResult, step: &Step) {
    let shown: String = step.text.chars().take(80).collect();
    result.pass(Message::new("repo-runs-in-ci").with("step", shown), place(step));
}

fn ci(facts: &Facts, result: &mut CheckResult) {
    let ci = facts.ci();
    if ci.files.is_empty() {
        if facts.has_code() {
            result.fail(Message::new("repo-ci-missing"), Vec::new());
        }
        return;
    }
    let (build, test) = (step(facts, &BUILD), step(facts, &TEST));
    for step in [build, test].into_iter().flatten() {
        ran(result, step);
    }
    let files: Vec<Location> = ci.files.keys().map(|path| file(path)).collect();
    if build.is_none() && test.is_none() {
        let question = Message::new("repo-ask-ci-elsewhere");
        result.ask(Message::new("repo-ci-unclear"), question, files.clone());
    } else if test.is_none() && facts.has_code() {
        result.ask(
            Message::new("repo-ci-no-tests"),
            Message::new("repo-ask-ci-tests"),
            files.clone(),
        );
    }
    if ci.on_proposals.is_empty() && (build.is_some() || test.is_some()) {
        result.ask(
            Message::new("repo-ci-not-on-proposals"),
            Message::new("repo-ask-ci-proposals"),
            files,
        );
    } else if let Some(path) = ci.on_proposals.iter().next() {
        result.pass(Message::new("repo-ci-on-proposals"), vec![file(path)]);
    }
}

/// A workflow that runs with secrets for anybody's proposal and checks that proposal out.
fn ci_danger(facts: &Facts, result: &mut CheckResult) {
    let mut workflows = 0;
    for path in facts.ci().files.keys().filter(|path| path.contains("/workflows/")) {
        let Some(text) = facts.snapshot.text(path) else { continue };
        workflows += 1;
        let line = |word: &str| (1..).zip(text.lines()).find(|(_, line)| line.contains(word));
        let target =
            line("pull_request_target").filter(|(_, line)| !line.trim_start().starts_with('#'));
        // `ref: ${{ github.event.pull_request.head.sha }}`, not the name of a concurrency group.
        let head = (1..).zip(text.lines()).find(|(_, line)| {
            line.trim_start_matches([' ', '-']).starts_with("ref:")
                && ["github.event.pull_request.head.", "github.head_ref"]
                    .iter()
                    .any(|name| line.contains(name))
        });
        if let (Some(_), Some((number, _))) = (target, head) {
            let question = Message::new("repo-ask-ci-danger");
            result.ask(Message::new("repo-ci-danger-target"), question, vec![at(path, number)]);
        }
        let steps = facts.ci().steps.iter().filter(|step| step.path == *path);
        for step in steps.filter(|step| injects(&step.text)) {
            let question = Message::new("repo-ask-ci-injection");
            result.ask(Message::new("repo-ci-danger-injection"), question, place(step));
        }
    }
    if workflows > 0 && result.findings.is_empty() {
        result.pass(Message::new("repo-ci-danger-none").with("files", workflows), Vec::new());
    }
}

/// A shell line into which a stranger's title or branch name is pasted.
fn injects(line: &str) -> bool {
    let strangers = [
        "github.event.issue.title",
        "github.event.issue.body",
        "github.event.pull_request.title",
        "github.event.pull_request.body",
        "github.event.comment.body",
        "github.head_ref",
        "github.event.pull_request.head.ref",
        "github.event.head_commit.message",
    ];
    strangers.iter().any(|name| line.contains(&format!("${{{{ {name}")))
}

fn test_files<'a>(facts: &Facts<'a>) -> Vec<&'a Entry> {
    let entries = facts.snapshot.entries().iter();
    entries
        .filter(|entry| {
            is_source(entry) && !is_foreign(&entry.path) && is_test_source(facts, entry)
        })
        .collect()
}

/// A file of tests, not of examples: by folder or name, or Rust's tests inside the code.
fn is_test_source(facts: &Facts, entry: &Entry) -> bool {
    let lower = entry.path.to_ascii_lowercase();
    // `__init__.py` makes a folder a package and tests nothing.
    let other =
        ["example", "sample", "demo", "fixture", "mock", "stories", "snapshot", "/__init__.py"];
    if is_test(&entry.path) && !other.iter().any(|word| lower.contains(word)) {
        return true;
    }
    lower.ends_with(".rs")
        && facts
            .text(entry)
            .is_some_and(|text| text.contains("#[test]") || text.contains("#[cfg(test)]"))
}

/// A handful of scripts beside documents or configuration is no program that must have tests.
const FEW_SOURCES: usize = 8;

fn tests(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_code() {
        return;
    }
    let files = test_files(facts);
    let running = step(facts, &TEST);
    if let Some(step) = running {
        ran(result, step);
    }
    let places: Vec<Location> = files.iter().map(|entry| file(&entry.path)).collect();
    let code = facts.code_files();
    if files.is_empty() && running.is_none() && code < FEW_SOURCES {
        let message = Message::new("repo-tests-few-sources").with("files", code);
        result.ask(message, Message::new("repo-ask-tests-few-sources"), Vec::new());
    } else if files.is_empty() && running.is_none() {
        result.fail(Message::new("repo-tests-missing"), Vec::new());
    } else if running.is_none() {
        let message = Message::new("repo-tests-not-in-ci").with("files", files.len());
        result.ask(message, Message::new("repo-ask-tests-in-ci"), places);
    } else if !files.is_empty() {
        result.pass(Message::new("repo-tests-found").with("files", files.len()), places);
    }
}

/// The first direct dependency whose name a test accepts, with its place.
pub(super) fn dependency<'a>(
    facts: &'a Facts,
    accepts: impl Fn(&str) -> bool,
) -> Option<(&'a str, Location)> {
    facts
        .inventory()
        .direct()
        .find(|(package, _)| accepts(&package.name))
        .map(|(package, path)| (package.name.as_str(), at(path, package.line)))
}

/// Run in a pipeline, or only there as a dependency or file, or nothing: three outcomes.
fn run_or_present(
    facts: &Facts,
    result: &mut CheckResult,
    pattern: &LazyLock<Option<Regex>>,
    present: Option<(String, Location)>,
    name: &str,
) {
    if let Some(step) = step(facts, pattern) {
        ran(result, step);
    } else if let Some((what, place)) = present {
        let message = Message::new("repo-present-not-in-ci").with("name", what);
        result.ask(message, Message::new("repo-ask-present-in-ci"), vec![place]);
    } else {
        missing(result, name);
    }
}

fn end_to_end(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_interface() {
        return;
    }
    let tools =
        ["playwright", "cypress", "selenium", "webdriverio", "testcafe", "nightwatch", "puppeteer"];
    let dependency = dependency(facts, |name| tools.iter().any(|tool| name.contains(tool)));
    let configured = facts.snapshot.entries().iter().find(|entry| {
        entry.is_file()
            && ["playwright.config.", "cypress.config.", "wdio.conf."]
                .iter()
                .any(|start| entry.name().starts_with(start))
    });
    let present = dependency
        .map(|(name, place)| (name.to_owned(), place))
        .or_else(|| configured.map(|entry| (entry.name().to_owned(), file(&entry.path))));
    run_or_present(facts, result, &E2E, present, "e2e");
}

fn accessibility_tests(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_interface() {
        return;
    }
    let tools = [
        "axe-core",
        "@axe-core",
        "axe-playwright",
        "cypress-axe",
        "jest-axe",
        "vitest-axe",
        "pa11y",
        "lighthouse",
        "accessibility-checker",
        "eslint-plugin-jsx-a11y",
        "eslint-plugin-vuejs-accessibility",
        "@angular-eslint/template",
        "html-validate",
        "storybook/addon-a11y",
        "@siteimprove/alfa",
        "axe-selenium",
        "com.deque",
    ];
    let present = dependency(facts, |name| tools.iter().any(|tool| name.contains(tool)))
        .map(|(name, place)| (name.to_owned(), place));
    // A dependency that tests import runs wherever these tests run.
    let tests_run = step(facts, &TEST).or_else(|| step(facts, &E2E));
    let imported =
        present.as_ref().filter(|(name, _)| !name.contains("eslint")).and_then(|(name, _)| {
            test_files(facts)
                .into_iter()
                .find(|entry| facts.text(entry).is_some_and(|text| text.contains(name.as_str())))
        });
    if let (Some(step), Some(entry)) = (tests_run, imported) {
        let message = Message::new("repo-a11y-tests-imported").with("step", step.text.as_str());
        result.pass(message, vec![file(&entry.path), at(&step.path, step.line)]);
        return;
    }
    let linted = present
        .as_ref()
        .filter(|(name, _)| name.contains("eslint"))
        .and_then(|_| step(facts, &LINT));
    if let Some(step) = linted {
        ran(result, step);
        return;
    }
    run_or_present(facts, result, &A11Y, present, "a11y-tests");
}

fn load_tests(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_code() {
        return;
    }
    let tools = ["k6", "gatling", "jmeter", "locust", "artillery", "autocannon", "vegeta"];
    let by_name = facts.snapshot.entries().iter().find(|entry| {
        let lower = entry.path.to_ascii_lowercase();
        let parts: Vec<&str> = lower.split(['/', '.', '-', '_']).collect();
        entry.is_file()
            && !is_foreign(&entry.path)
            && (lower.ends_with(".jmx")
                || parts.iter().any(|part| {
                    tools.contains(part) || *part == "locustfile" || *part == "lasttest"
                })
                || [
                    "load-test",
                    "loadtest",
                    "load_test",
                    "performance-test",
                    "stress-test",
                    "lasttests",
                ]
                .iter()
                .any(|word| lower.contains(word)))
    });
    let depended = dependency(facts, |name| {
        tools.iter().any(|tool| name == *tool || name.starts_with("io.gatling"))
    });
    if let Some(entry) = by_name {
        result.pass(
            Message::new("repo-file-found").with("path", entry.path.as_str()),
            vec![file(&entry.path)],
        );
    } else if let Some((name, place)) = depended {
        result.pass(Message::new("repo-dependency-found").with("name", name), vec![place]);
    } else {
        missing(result, "load-tests");
    }
}

fn lint(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_code() {
        return;
    }
    let starts = [
        ".eslintrc",
        "eslint.config.",
        ".prettierrc",
        "prettier.config.",
        "biome.json",
        ".stylelintrc",
        "stylelint.config.",
        "rustfmt.toml",
        ".rustfmt.toml",
        "clippy.toml",
        ".golangci.",
        "ruff.toml",
        ".flake8",
        ".pylintrc",
        "pylintrc",
        "pylint.cfg",
        "pylint.toml",
        "checkstyle",
        ".scalafmt.conf",
        "detekt",
        "phpstan",
        "phpcs",
        ".phpcs",
        ".php-cs-fixer",
        "pint.json",
        ".rubocop.yml",
        ".clang-format",
        ".clang-tidy",
        ".pre-commit-config.yaml",
        "lefthook.yml",
        ".swiftlint.yml",
        ".credo.exs",
        "analysis_options.yaml",
        ".ktlint",
        "pmd",
    ];
    let named = |starts: &[&str]| {
        facts.snapshot.entries().iter().find(|entry| {
            entry.is_file()
                && !is_foreign(&entry.path)
                && ![".idea/", ".vscode/"].iter().any(|editor| entry.path.contains(editor))
                && starts.iter().any(|start| entry.name().starts_with(start))
        })
    };
    let config = named(&starts);
    // Editors keep to it by themselves: no pipeline has to run it.
    let by_editors = named(&[".editorconfig"]).filter(|_| config.is_none());
    if let (Some(entry), None) = (by_editors, step(facts, &LINT)) {
        let message = Message::new("repo-file-found").with("path", entry.path.as_str());
        return result.pass(message, vec![file(&entry.path)]);
    }
    let present = config.map(|entry| (entry.name().to_owned(), file(&entry.path)));
    run_or_present(facts, result, &LINT, present, "lint");
}

fn dependency_updates(facts: &Facts, result: &mut CheckResult) {
    if facts.inventory().sources.is_empty() {
        return;
    }
    const FILES: [&str; 12] = [
        ".github/dependabot.yml",
        ".github/dependabot.yaml",
        "renovate.json",
        "renovate.json5",
        ".renovaterc",
        ".renovaterc.json",
        ".github/renovate.json",
        ".github/renovate.json5",
        ".gitlab/renovate.json",
        ".gitlab/renovate.json5",
        ".forgejo/renovate.json",
        ".renovaterc.json5",
    ];
    let in_manifest = || {
        facts
            .snapshot
            .entry("package.json")
            .filter(|entry| facts.text(entry).is_some_and(|text| text.contains("\"renovate\":")))
    };
    let config = FILES.iter().find_map(|path| facts.snapshot.entry(path)).or_else(in_manifest);
    let Some(config) = config else {
        missing(result, "dep-updates");
        return;
    };
    let since = facts.months_ago(3);
    let active =
        facts.snapshot.history().map(|history| history.since(since).any(|commit| commit.bot));
    match active {
        Some(true) => {
            result.pass(Message::new("repo-dep-updates-active"), vec![file(&config.path)])
        }
        Some(false) => result.ask(
            Message::new("repo-dep-updates-idle"),
            Message::new("repo-ask-dep-updates-idle"),
            vec![file(&config.path)],
        ),
        None => found_file(result, config),
    }
}

fn found_file(result: &mut CheckResult, entry: &Entry) {
    let message = Message::new("repo-file-found").with("path", entry.path.as_str());
    result.pass(message, vec![file(&entry.path)]);
}

fn static_analysis(facts: &Facts, result: &mut CheckResult) {
    if !facts.has_code() {
        return;
    }
    let configs = [
        "sonar-project.properties",
        ".semgrep.yml",
        ".semgrepignore",
        "codeql-config.yml",
        "trivy.yaml",
        ".trivyignore",
        "deny.toml",
        ".gitleaks.toml",
        ".snyk",
        ".bandit",
    ];
    let config = facts.snapshot.entries().iter().find(|entry| configs.contains(&entry.name()));
    let present = config.map(|entry| (entry.name().to_owned(), file(&entry.path)));
    run_or_present(facts, result, &SAST, present, "sast");
}

fn personal_logs(facts: &Facts, result: &mut CheckResult) {
    let sweep = facts.sweep();
    for (path, line) in &sweep.personal_logs {
        let message = Message::new("repo-log-personal").with("path", path.as_str());
        result.ask(message, Message::new("repo-ask-log-personal"), vec![at(path, *line)]);
    }
    if sweep.log_calls > 0 && sweep.personal_logs.is_empty() {
        result.pass(Message::new("repo-log-none").with("calls", sweep.log_calls), Vec::new());
    }
}
