//! Dockerfiles: a fixed base, a user without special rights, no secret.

use std::collections::BTreeMap;

use offenbar_model::{CheckResult, Message};

use super::facts::{Facts, at, is_foreign, is_test};
use crate::Entry;

pub(super) fn containers(facts: &Facts, result: &mut CheckResult) {
    let files: Vec<&Entry> = facts
        .snapshot
        .entries()
        .iter()
        .filter(|entry| {
            let name = entry.name().to_ascii_lowercase();
            let named = name == "dockerfile"
                || name == "containerfile"
                || name.starts_with("dockerfile.")
                || name.ends_with(".dockerfile");
            entry.is_file()
                && named
                && !is_foreign(&entry.path)
                && !is_test(&entry.path)
                && !name.ends_with(".md")
                && !entry.path.contains(".devcontainer/")
                && !name.starts_with(".gitpod")
        })
        .collect();
    for entry in files {
        let Some(text) = facts.text(entry) else { continue };
        let file = Dockerfile::read(&text);
        let Some(base) = file.base else { continue };
        let dev = entry.path.to_ascii_lowercase().contains("dev");
        let mut faults = 0;
        if let Some(line) = base.floating {
            faults += 1;
            let message = Message::new("repo-container-floating").with("path", entry.path.as_str());
            result.ask(
                message,
                Message::new("repo-ask-container-floating"),
                vec![at(&entry.path, line)],
            );
        }
        if base.user.is_none() && !base.known_non_root && !dev {
            faults += 1;
            let message = Message::new("repo-container-root").with("path", entry.path.as_str());
            result.ask(
                message,
                Message::new("repo-ask-container-root"),
                vec![at(&entry.path, base.line)],
            );
        }
        if let Some(line) = file.secret {
            faults += 1;
            let message = Message::new("repo-container-secret").with("path", entry.path.as_str());
            result.ask(
                message,
                Message::new("repo-ask-container-secret"),
                vec![at(&entry.path, line)],
            );
        }
        if faults == 0 {
            let message = Message::new("repo-container-fine").with("path", entry.path.as_str());
            result.pass(message, vec![at(&entry.path, base.line)]);
        }
    }
}

/// The last stage of a Dockerfile, which is what runs.
#[derive(Debug, Default)]
struct Dockerfile {
    base: Option<Stage>,
    secret: Option<u32>,
}

#[derive(Debug, Default)]
struct Stage {
    line: u32,
    /// Line of a base image without version, or with `latest`.
    floating: Option<u32>,
    user: Option<String>,
    known_non_root: bool,
}

impl Dockerfile {
    fn read(text: &str) -> Dockerfile {
        let mut file = Dockerfile::default();
        let mut stages: BTreeMap<String, (bool, Option<String>)> = BTreeMap::new();
        let mut name = String::new();
        for (number, line) in (1..).zip(text.lines()) {
            let mut words = line.split_whitespace();
            match words.next().map(str::to_ascii_uppercase).as_deref() {
                Some("FROM") => {
                    let image =
                        words.by_ref().find(|word| !word.starts_with("--")).unwrap_or_default();
                    let earlier = stages.get(&image.to_ascii_lowercase()).cloned();
                    let mut stage = Stage { line: number, ..Stage::default() };
                    match &earlier {
                        Some((non_root, user)) => {
                            (stage.known_non_root, stage.user) = (*non_root, user.clone());
                        }
                        None => {
                            stage.floating = is_floating(image).then_some(number);
                            stage.known_non_root = is_non_root(image);
                        }
                    }
                    name = words.nth(1).unwrap_or_default().to_ascii_lowercase();
                    file.base = Some(stage);
                }
                Some("USER") => {
                    let user = words.next().unwrap_or_default();
                    let root = ["root", "0", "0:0", "root:root"].contains(&user);
                    if let Some(stage) = &mut file.base {
                        stage.user = (!root).then(|| user.to_owned());
                    }
                }
                Some("ENV" | "ARG") if file.secret.is_none() && sets_secret(line) => {
                    file.secret = Some(number);
                }
                _ => {}
            }
            if let Some(stage) = &file.base
                && !name.is_empty()
            {
                stages.insert(name.clone(), (stage.known_non_root, stage.user.clone()));
            }
        }
        file
    }
}

/// Images whose makers document that they run as a user without special rights.
fn is_non_root(image: &str) -> bool {
    const MAKERS: [&str; 14] = [
        "nonroot",
        "unprivileged",
        "rootless",
        "chainguard",
        "cgr.dev/",
        "bitnami/",
        "bitnamilegacy/",
        "keycloak/keycloak",
        "grafana/grafana",
        "prom/prometheus",
        "docker.elastic.co/",
        "opensearchproject/",
        "jenkins/jenkins",
        "quay.io/quarkus/",
    ];
    let name = image.split(['@', ':']).next().unwrap_or(image);
    let last = name.rsplit('/').next().unwrap_or(name);
    // Red Hat's images for a language or server run as user 1001 or 185, the bare system as root.
    let red_hat = name.contains("redhat.") && name.contains("/ubi") && !last.starts_with("ubi");
    let elastic = ["elasticsearch", "kibana", "logstash", "opensearch"].contains(&last);
    image == "scratch" || red_hat || elastic || MAKERS.iter().any(|maker| image.contains(maker))
}

/// Without tag, or with one that moves by itself. Digests and build arguments do not count.
fn is_floating(image: &str) -> bool {
    let last = image.rsplit('/').next().unwrap_or(image);
    if image.contains('@') || image.contains('$') || image == "scratch" {
        return false;
    }
    last.split_once(':').is_none_or(|(_, tag)| tag == "latest")
}

fn sets_secret(line: &str) -> bool {
    let Some((name, value)) = line.split_once('=') else { return false };
    let name = name.to_ascii_uppercase();
    let value = value.trim().trim_matches(['"', '\'']);
    ["PASSWORD", "SECRET", "TOKEN", "API_KEY"].iter().any(|word| name.ends_with(word))
        && value.len() >= 8
        && !value.starts_with('$')
        && !["change", "dummy", "example", "build", "placeholder", "not-"]
            .iter()
            .any(|word| value.to_ascii_lowercase().contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bases_that_drop_root_themselves() {
        for image in [
            "registry.access.redhat.com/ubi9/nginx-124:9.8",
            "registry.access.redhat.com/ubi9/openjdk-21-runtime:latest",
            "gcr.io/distroless/java21:nonroot",
            "nginxinc/nginx-unprivileged:1.27",
            "bitnami/postgresql:16",
            "elasticsearch:8.19.3",
            "scratch",
        ] {
            assert!(is_non_root(image), "{image}");
        }
        for image in [
            "registry.access.redhat.com/ubi10/ubi-minimal:latest@sha256:04",
            "registry.access.redhat.com/ubi9:9.4",
            "nginx:alpine",
            "python:3.12-slim",
            "gcr.io/distroless/java21",
        ] {
            assert!(!is_non_root(image), "{image}");
        }
    }
}
