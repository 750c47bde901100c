//! Build pipelines: what they run and when, for the forges and servers in use.

use std::collections::{BTreeMap, BTreeSet};

use crate::publiccode::yaml::{self, Node};
use crate::{Entry, Snapshot};

/// Which system a pipeline is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum System {
    /// GitHub, Forgejo and Gitea Actions.
    Actions,
    /// GitLab CI.
    GitLab,
    /// Everything else: the text is read line by line.
    Other,
}

/// One line that a pipeline runs or uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The pipeline file.
    pub path: String,
    /// Line in it.
    pub line: u32,
    /// A shell command, or `uses …`, or `include …`.
    pub text: String,
}

/// All pipelines of a repository.
#[derive(Debug, Clone, Default)]
pub struct Ci {
    /// Pipeline files.
    pub files: BTreeMap<String, System>,
    /// Everything they run, scripts of `package.json` and `make` targets followed.
    pub steps: Vec<Step>,
    /// Pipelines that run for proposed changes.
    pub on_proposals: BTreeSet<String>,
    /// Pipelines that take steps from elsewhere, which cannot be seen from here.
    pub elsewhere: BTreeMap<String, u32>,
}

/// More steps are not looked at.
const MOST_STEPS: usize = 20_000;

impl Ci {
    /// Reads all pipelines of a snapshot.
    pub fn of(snapshot: &Snapshot) -> Ci {
        let mut ci = Ci::default();
        for entry in snapshot.entries().iter().filter(|entry| entry.is_file()) {
            let Some(system) = system(entry) else { continue };
            let Some(text) = snapshot.text(&entry.path) else { continue };
            if ci.steps.len() > MOST_STEPS {
                break;
            }
            ci.files.insert(entry.path.clone(), system);
            match system {
                System::Actions => ci.read_actions(&entry.path, &text),
                System::GitLab => ci.read_gitlab(&entry.path, &text),
                System::Other => ci.read_lines(&entry.path, &text),
            }
        }
        ci.follow_scripts(snapshot);
        ci
    }

    /// The first step that a test accepts.
    pub fn step(&self, mut accepts: impl FnMut(&str) -> bool) -> Option<&Step> {
        self.steps.iter().find(|step| accepts(&step.text))
    }

    fn push(&mut self, path: &str, line: u32, text: &str) {
        for (offset, part) in (0..).zip(text.lines()) {
            let part = part.trim();
            if !part.is_empty() && !part.starts_with('#') && self.steps.len() < MOST_STEPS {
                let line = line + offset;
                self.steps.push(Step { path: path.to_owned(), line, text: part.to_owned() });
            }
        }
    }

    fn read_actions(&mut self, path: &str, text: &str) {
        let Some(tree) = yaml::first(text) else { return self.read_lines(path, text) };
        let on = tree.get("on").or_else(|| tree.get("true"));
        let names = on.map(|on| match on.pairs() {
            [] => on.one_or_many().iter().filter_map(Node::text).collect(),
            pairs => pairs.iter().filter_map(|(key, _)| key.text()).collect::<Vec<_>>(),
        });
        let proposals = ["pull_request", "pull_request_target", "merge_group"];
        let proposed = names.is_some_and(|names| names.iter().any(|name| proposals.contains(name)));
        if proposed || on.is_some_and(runs_on_every_branch) {
            self.on_proposals.insert(path.to_owned());
        }
        for (_, job) in tree.get("jobs").map(Node::pairs).unwrap_or_default() {
            if let Some(uses) = job.get("uses") {
                self.use_of(path, uses);
            }
            for step in job.get("steps").map(Node::items).unwrap_or_default() {
                if let Some(uses) = step.get("uses") {
                    self.use_of(path, uses);
                }
                if let Some((run, text)) = step.get("run").and_then(|run| Some((run, run.text()?)))
                {
                    self.push(path, run.line, text);
                    for text in of_matrix(job, text) {
                        self.push(path, run.line, &text);
                    }
                }
            }
        }
    }

    fn use_of(&mut self, path: &str, uses: &Node) {
        let Some(text) = uses.text() else { return };
        self.push(path, uses.line, &format!("uses {text}"));
        if text.contains(".github/workflows/") && !text.starts_with("./") {
            self.elsewhere.insert(path.to_owned(), uses.line);
        }
    }

    fn read_gitlab(&mut self, path: &str, text: &str) {
        let Some(tree) = yaml::first(text) else { return self.read_lines(path, text) };
        if let Some(include) = tree.get("include") {
            for part in include.one_or_many() {
                let mut names = Vec::new();
                part.scalars(&mut |text, _| names.push(text.to_owned()));
                let text = format!("include {}", names.join(" "));
                self.push(path, part.line, &text);
                let local = part.get("local").is_some()
                    || part.text().is_some_and(|text| !text.starts_with("http"));
                if !local && part.get("template").is_none() {
                    self.elsewhere.insert(path.to_owned(), part.line);
                }
            }
        }
        // A branch pipeline shows on its merge request; only rules that name other branches or
        // tags alone keep it away.
        let workflow = tree.get("workflow").and_then(|workflow| workflow.get("rules"));
        let mut runs = workflow.is_none();
        for rule in workflow.map(Node::items).unwrap_or_default() {
            rule.scalars(&mut |text, _| {
                runs |= text.contains("merge_request") || text.contains("CI_COMMIT_BRANCH");
            });
            runs |= rule.pairs().is_empty();
        }
        if runs {
            self.on_proposals.insert(path.to_owned());
        }
        for (name, job) in tree.pairs() {
            for key in ["before_script", "script", "after_script"] {
                let script = job.get(key).or_else(|| (name.text() == Some(key)).then_some(job));
                let mut lines = Vec::new();
                if let Some(script) = script {
                    script.scalars(&mut |text, line| lines.push((text.to_owned(), line)));
                }
                for (text, line) in lines {
                    self.push(path, line, &text);
                }
            }
            let image = job.get("image").and_then(|image| image.get("name").or(Some(image)));
            if let Some((image, text)) = image.and_then(|image| Some((image, image.text()?))) {
                self.push(path, image.line, &format!("image {text}"));
            }
        }
    }

    fn read_lines(&mut self, path: &str, text: &str) {
        self.push(path, 1, text);
        let lower = text.to_ascii_lowercase();
        let words = ["pull_request", "pullrequest", "changerequest", "merge_request", "pr:"];
        // Woodpecker, Drone, Circle and multibranch Jenkins build proposals unless told not to.
        let by_default = [".woodpecker", ".drone.yml", ".circleci/", "jenkinsfile", ".travis.yml"];
        let path_lower = path.to_ascii_lowercase();
        if words.iter().any(|word| lower.contains(word))
            || by_default.iter().any(|name| path_lower.contains(name))
        {
            self.on_proposals.insert(path.to_owned());
        }
    }

    /// Adds what `npm run x`, `make x` and `scripts/x.sh` stand for.
    fn follow_scripts(&mut self, snapshot: &Snapshot) {
        let scripts = scripts(snapshot);
        let mut known: BTreeSet<(String, String)> = BTreeSet::new();
        let mut at = 0;
        while at < self.steps.len() && self.steps.len() < MOST_STEPS {
            let step = self.steps[at].clone();
            at += 1;
            for called in called_scripts(&step.text) {
                if !known.insert((step.path.clone(), called.clone())) {
                    continue;
                }
                for line in scripts.get(&called).into_iter().flatten().flat_map(|text| text.lines())
                {
                    self.push(&step.path, step.line, line);
                }
            }
            for script in called_files(&step, snapshot) {
                if known.insert((String::new(), script.path.clone()))
                    && let Some(text) = snapshot.text(&script.path)
                    && is_shell(script, &text)
                {
                    self.push(&script.path, 1, &text);
                }
            }
        }
    }
}

fn system(entry: &Entry) -> Option<System> {
    let path = entry.path.as_str();
    let yaml = path.ends_with(".yml") || path.ends_with(".yaml");
    let below = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| !rest.contains('/'));
    if yaml
        && [".github/workflows/", ".forgejo/workflows/", ".gitea/workflows/"]
            .iter()
            .any(|f| below(f))
    {
        return Some(System::Actions);
    }
    let gitlab = path == ".gitlab-ci.yml"
        || path == ".gitlab-ci.yaml"
        || yaml && (path.starts_with(".gitlab/") || path.starts_with(".gitlab-ci/"))
        || path.ends_with(".gitlab-ci.yml");
    if gitlab && !path.contains("issue_templates") {
        return Some(System::GitLab);
    }
    let other = matches!(
        path,
        "azure-pipelines.yml"
            | "azure-pipelines.yaml"
            | ".circleci/config.yml"
            | ".drone.yml"
            | ".travis.yml"
            | ".woodpecker.yml"
            | ".woodpecker.yaml"
            | ".build.yml"
            | "appveyor.yml"
            | "bitbucket-pipelines.yml"
            | ".cirrus.yml"
            | "cloudbuild.yaml"
            | "Jenkinsfile"
    ) || entry.in_root() && entry.name().starts_with("Jenkinsfile")
        || yaml
            && [".woodpecker/", ".builds/", ".buildkite/", ".tekton/", ".azuredevops/"]
                .iter()
                .any(|folder| path.starts_with(folder));
    other.then_some(System::Other)
}

/// Scripts of all `package.json`, `composer.json` and `Makefile` by the name that a pipeline calls.
fn scripts(snapshot: &Snapshot) -> BTreeMap<String, Vec<String>> {
    let mut scripts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let wanted = ["package.json", "composer.json", "Makefile", "makefile", "justfile", "Justfile"];
    let entries = snapshot.entries().iter().filter(|entry| {
        entry.is_file()
            && wanted.contains(&entry.name())
            && !super::facts::is_foreign(&entry.path)
            && entry.size.is_some_and(|size| size < 1 << 18)
    });
    for entry in entries.take(200) {
        let Some(text) = snapshot.text(&entry.path) else { continue };
        if entry.name().ends_with(".json") {
            let Ok(json) = serde_json::from_str::<serde_json::Value>(&text) else { continue };
            let listed = json.get("scripts").and_then(serde_json::Value::as_object);
            for (name, script) in listed.into_iter().flatten() {
                let lines: Vec<&str> = match script {
                    serde_json::Value::String(text) => vec![text.as_str()],
                    serde_json::Value::Array(all) => {
                        all.iter().filter_map(|v| v.as_str()).collect()
                    }
                    _ => continue,
                };
                scripts.entry(name.clone()).or_default().push(lines.join("\n"));
            }
        } else {
            let mut target = String::new();
            for line in text.lines() {
                if line.starts_with(['\t', ' ']) {
                    scripts.entry(target.clone()).or_default().push(line.trim().to_owned());
                } else if let Some((name, _)) = line.split_once(':') {
                    target = name.split_whitespace().next().unwrap_or_default().to_owned();
                }
            }
        }
    }
    scripts
}

/// A step with the values of the job's matrix in place of `${{ matrix.x }}`.
fn of_matrix(job: &Node, text: &str) -> Vec<String> {
    let Some((before, rest)) = text.split_once("${{") else { return Vec::new() };
    let Some((inside, after)) = rest.split_once("}}") else { return Vec::new() };
    let matrix = job.get("strategy").and_then(|strategy| strategy.get("matrix"));
    let (Some(matrix), Some(name)) = (matrix, inside.trim().strip_prefix("matrix.")) else {
        return Vec::new();
    };
    let mut parts = name.split('.');
    let first = parts.next().unwrap_or_default();
    let second = parts.next();
    let listed = matrix.get(first).map(Node::one_or_many).unwrap_or_default();
    let included = matrix.get("include").map(Node::items).unwrap_or_default();
    let included = included.iter().filter_map(|item| item.get(first));
    let values = listed.iter().chain(included).filter_map(|value| match second {
        Some(key) => value.get(key)?.text(),
        None => value.text(),
    });
    values.take(20).map(|value| format!("{before}{value}{after}")).collect()
}

/// Whether a push to any branch starts the workflow: it shows on the proposal made from that branch.
fn runs_on_every_branch(on: &Node) -> bool {
    if on.pairs().is_empty() {
        return on.one_or_many().iter().any(|event| event.text() == Some("push"));
    }
    let push = on.pairs().iter().find(|(key, _)| key.text() == Some("push"));
    push.is_some_and(|(_, push)| match push.get("branches") {
        Some(branches) => branches
            .one_or_many()
            .iter()
            .any(|branch| branch.text().is_some_and(|name| ["*", "**"].contains(&name))),
        None => push.get("tags").is_none(),
    })
}

/// Files of the repository that a command runs: by a path from the root or from the folder of the
/// script that runs it.
fn called_files<'a>(step: &Step, snapshot: &'a Snapshot) -> Vec<&'a Entry> {
    let folder = step.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let words = step.text.split(|c: char| {
        c.is_whitespace() || matches!(c, '&' | ';' | '|' | '"' | '\'' | '(' | ')' | '$')
    });
    let mut files = Vec::new();
    for word in words.filter(|word| word.len() > 1 && word.len() < 200) {
        let bare = word.strip_prefix("./").unwrap_or(word);
        // A plain word is a program, unless it is called as a file.
        if bare == word && !bare.contains('/') && !bare.ends_with(".sh") {
            continue;
        }
        let beside = format!("{folder}/{bare}");
        let found = [bare, beside.as_str()].into_iter().find_map(|path| snapshot.entry(path));
        files.extend(found.filter(|entry| entry.is_file()));
    }
    files
}

fn is_shell(entry: &Entry, text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    ["sh", "bash", "zsh"].contains(&entry.extension().as_str())
        || (first.starts_with("#!") && first.ends_with("sh"))
}

/// Names of scripts that a command calls.
fn called_scripts(command: &str) -> Vec<String> {
    let words: Vec<&str> = command
        .split(|c: char| c.is_whitespace() || c == '&' || c == ';' || matches!(c, '|' | '"' | '\''))
        .filter(|word| !word.is_empty())
        .collect();
    let mut called = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let runner = matches!(
            *word,
            "npm"
                | "pnpm"
                | "yarn"
                | "bun"
                | "make"
                | "just"
                | "composer"
                | "run-s"
                | "run-p"
                | "npm-run-all"
        );
        if !runner {
            continue;
        }
        let rest = words[at + 1..].iter().filter(|word| !word.starts_with('-'));
        let names = rest.filter(|word| {
            !matches!(
                **word,
                "run" | "run-script" | "exec" | "workspace" | "workspaces" | "foreach"
            )
        });
        let most = if word.starts_with("run-") || *word == "npm-run-all" { 8 } else { 2 };
        called.extend(names.take(most).map(|name| (*name).to_owned()));
    }
    called
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ci(files: &[(&str, &str)]) -> Ci {
        Ci::of(&Snapshot::from_files(files.iter().copied()))
    }

    #[test]
    fn github_actions() {
        let found = ci(&[(
            ".github/workflows/a.yml",
            "on: [push, pull_request]\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      \
             - run: |\n          npm ci\n          npm test\n",
        )]);
        assert_eq!(found.on_proposals.len(), 1);
        let texts: Vec<&str> = found.steps.iter().map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["uses actions/checkout@v4", "npm ci", "npm test"]);
    }

    #[test]
    fn gitlab_with_templates_scripts_and_foreign_includes() {
        let found = ci(&[
            (
                ".gitlab-ci.yml",
                "include:\n  - template: Jobs/SAST.gitlab-ci.yml\n  - project: a/b\n    file: c.yml\n\
                 t:\n  script:\n    - pnpm run check:all\n",
            ),
            ("package.json", r#"{"scripts": {"check:all": "vitest run && pa11y-ci"}}"#),
        ]);
        assert!(found.step(|text| text.contains("pa11y-ci")).is_some());
        assert!(found.step(|text| text.contains("SAST")).is_some());
        assert_eq!(found.elsewhere.len(), 1);
        assert_eq!(found.on_proposals.len(), 1);
        let tags_only = "workflow:\n  rules:\n    - if: $CI_COMMIT_TAG\na:\n  script: make\n";
        assert!(ci(&[(".gitlab-ci.yml", tags_only)]).on_proposals.is_empty());
    }

    #[test]
    fn others_and_what_is_no_pipeline() {
        let found = ci(&[
            ("Jenkinsfile", "pipeline { stage('t') { sh 'make check' } }"),
            ("Makefile", "check:\n\tcargo test\n"),
            (".woodpecker/x.yaml", "steps:\n  - commands: [go test]\n"),
            ("docs/workflows/x.yml", "on: push"),
        ]);
        assert_eq!(found.files.len(), 2);
        assert!(found.step(|text| text == "cargo test").is_some());
    }

    #[test]
    fn every_push_shows_on_proposals() {
        let on = |on: &str| {
            let text = format!("on: {on}\njobs:\n  a:\n    steps:\n      - run: make\n");
            !ci(&[(".github/workflows/a.yml", &text)]).on_proposals.is_empty()
        };
        assert!(on("push") && on("[push]") && on("{push: {branches: ['**']}}"));
        assert!(on("{push: {branches-ignore: [main]}}") && on("{push: {paths: [src]}}"));
        assert!(!on("{push: {branches: [main]}}") && !on("{push: {tags: ['v*']}}"));
        assert!(!on("workflow_dispatch"));
    }

    #[test]
    fn values_of_a_matrix_are_put_in() {
        let workflow = |matrix: &str, name: &str| {
            let text = format!(
                "on: push\njobs:\n  a:\n    strategy:\n      matrix: {matrix}\n    steps:\n      - run: npm run ${{{{ matrix.{name} }}}} --x\n"
            );
            let found = ci(&[(".github/workflows/a.yml", &text)]);
            found.step(|step| step == "npm run test --x").is_some()
        };
        assert!(workflow("{job: [lint, test]}", "job"));
        assert!(workflow("{task: [{run: lint}, {run: test}]}", "task.run"));
        assert!(workflow("{include: [{job: test}]}", "job"));
        assert!(!workflow("{job: [lint, test]}", "other") && !workflow("{job: [lint]}", "job"));
    }

    #[test]
    fn scripts_in_files_are_followed() {
        let found = ci(&[
            (
                ".gitlab-ci.yml",
                "a:\n  script:\n    - .ci/run --all\n    - bash tools/x.sh\n    - run\n",
            ),
            (".ci/run", "#!/usr/bin/env bash\nset -e\n./check\n.ci/run\n"),
            ("check", "#!/bin/sh\nexec cargo test\n"),
            ("tools/x.sh", "../nothing\ngo test ./...\n"),
            ("run", "#!/bin/sh\nnever\n"),
        ]);
        let step = |text: &str| found.step(|step| step == text).map(|s| (s.path.as_str(), s.line));
        assert_eq!(step("exec cargo test"), Some(("check", 2)));
        assert_eq!(step("go test ./..."), Some(("tools/x.sh", 2)));
        assert_eq!(step("never"), None);
    }

    #[test]
    fn scripts_that_call_each_other_end() {
        let found = ci(&[
            (".gitlab-ci.yml", "a:\n  script: npm run a\n"),
            ("package.json", r#"{"scripts": {"a": "npm run b", "b": "npm run a"}}"#),
        ]);
        assert!(found.steps.len() < 5);
    }

    proptest::proptest! {
        #[test]
        fn any_pipeline_is_read(text in "(on|jobs|steps|run|script|include|:|- |\n|  |\\[|\\]|a|npm run ){0,40}") {
            ci(&[(".gitlab-ci.yml", &text), (".github/workflows/a.yml", &text), ("Jenkinsfile", &text)]);
        }
    }
}
