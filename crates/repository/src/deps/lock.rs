//! What was resolved, per ecosystem. Only npm and Composer write licences into their lock files.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use toml::Value as Toml;

use super::inventory::{Ecosystem, Package, Scope};
use super::manifest::package;
use crate::publiccode::yaml::{self, Node};

pub(super) fn cargo(text: &str) -> Option<Vec<Package>> {
    let root: Toml = toml::from_str(text).ok()?;
    let mut packages = Vec::new();
    for item in root.get("package").and_then(Toml::as_array).into_iter().flatten() {
        // Without a source it is a member of the workspace.
        if item.get("source").is_some() {
            packages.extend(named(item, Ecosystem::Cargo));
        }
    }
    Some(packages)
}

pub(super) fn poetry(text: &str) -> Option<Vec<Package>> {
    let root: Toml = toml::from_str(text).ok()?;
    let mut packages = Vec::new();
    for item in root.get("package").and_then(Toml::as_array).into_iter().flatten() {
        let own = item.get("source").is_some_and(|source| {
            source.get("virtual").is_some() || source.get("editable").is_some()
        });
        if !own {
            packages.extend(named(item, Ecosystem::Pypi));
        }
    }
    Some(packages)
}

fn named(item: &Toml, ecosystem: Ecosystem) -> Option<Package> {
    let version = item.get("version").and_then(Toml::as_str).unwrap_or_default();
    let dev = item.get("category").and_then(Toml::as_str) == Some("dev");
    let scope = if dev { Scope::Development } else { Scope::Runtime };
    Some(package(ecosystem, item.get("name")?.as_str()?, version, scope))
}

pub(super) fn npm(text: &str) -> Option<Vec<Package>> {
    let root: Json = serde_json::from_str(text).ok()?;
    let mut packages = Vec::new();
    if let Some(listed) = root.get("packages").and_then(Json::as_object) {
        for (path, item) in listed {
            let Some((_, name)) = path.rsplit_once("node_modules/") else { continue };
            if item.get("link").is_some() {
                continue;
            }
            let name = item.get("name").and_then(Json::as_str).unwrap_or(name);
            packages.push(npm_item(name, item));
        }
    } else {
        // Version 1 nests the tree.
        let mut open: Vec<&Json> = root.get("dependencies").into_iter().collect();
        while let Some(level) = open.pop() {
            for (name, item) in level.as_object().into_iter().flatten() {
                packages.push(npm_item(name, item));
                open.extend(item.get("dependencies"));
            }
        }
    }
    Some(packages)
}

fn npm_item(name: &str, item: &Json) -> Package {
    let dev = item.get("dev").and_then(Json::as_bool).unwrap_or(false);
    let scope = if dev { Scope::Development } else { Scope::Runtime };
    let version = item.get("version").and_then(Json::as_str).unwrap_or_default();
    let licence = item.get("license").and_then(Json::as_str).map(str::to_owned);
    Package { licence, ..package(Ecosystem::Npm, name, version, scope) }
}

pub(super) fn pnpm(text: &str) -> Option<Vec<Package>> {
    let root = yaml::first(text)?;
    let mut packages = Vec::new();
    for (key, item) in root.get("packages").map(Node::pairs).unwrap_or_default() {
        let Some(id) = key.text() else { continue };
        // `/name/1.0.0`, `/name@1.0.0(peer@2)` and `name@1.0.0` have all been in use.
        let id = id.trim_start_matches('/').split('(').next().unwrap_or_default();
        let at = id.rfind('@').filter(|at| *at > 0).or_else(|| id.rfind('/'));
        let Some(at) = at else { continue };
        let dev = item.get("dev").and_then(Node::boolean) == Some(true);
        let scope = if dev { Scope::Development } else { Scope::Runtime };
        let found = package(Ecosystem::Npm, &id[..at], &id[at + 1..], scope);
        packages.push(Package { line: key.line, ..found });
    }
    Some(packages)
}

pub(super) fn yarn(text: &str) -> Option<Vec<Package>> {
    let mut packages = Vec::new();
    let mut name: Option<(String, u32)> = None;
    for (number, line) in (1..).zip(text.lines()) {
        if !line.starts_with([' ', '#']) && line.ends_with(':') {
            let first = line.trim_matches(['"', ':']).split(',').next().unwrap_or_default();
            let first = first.trim().trim_matches('"');
            let at = first.char_indices().skip(1).find(|(_, c)| *c == '@').map(|(at, _)| at);
            let local = first.contains("@workspace:") || first == "__metadata";
            name = at.filter(|_| !local).map(|at| (first[..at].to_owned(), number));
        } else if let Some(rest) = line.trim_start().strip_prefix("version")
            && line.starts_with("  ")
            && let Some((name, line)) = name.take()
        {
            let version = rest.trim_start_matches([':', ' ']).trim_matches('"');
            let found = package(Ecosystem::Npm, &name, version, Scope::Runtime);
            packages.push(Package { line, ..found });
        }
    }
    Some(packages)
}

/// Bun writes JSON with trailing commas; each package is one line `"name": ["name@version", …`.
pub(super) fn bun(text: &str) -> Option<Vec<Package>> {
    let mut packages = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let Some((_, rest)) = line.split_once("\": [\"") else { continue };
        let id = rest.split('"').next().unwrap_or_default();
        let Some(at) = id.rfind('@').filter(|at| *at > 0) else { continue };
        if !id[at..].starts_with("@workspace:") {
            let found = package(Ecosystem::Npm, &id[..at], &id[at + 1..], Scope::Runtime);
            packages.push(Package { line: number, ..found });
        }
    }
    Some(packages)
}

pub(super) fn pipfile(text: &str) -> Option<Vec<Package>> {
    let root: Json = serde_json::from_str(text).ok()?;
    let mut packages = Vec::new();
    for (key, scope) in [("default", Scope::Runtime), ("develop", Scope::Development)] {
        for (name, item) in root.get(key).and_then(Json::as_object).into_iter().flatten() {
            let version = item.get("version").and_then(Json::as_str).unwrap_or_default();
            packages.push(package(Ecosystem::Pypi, name, version.trim_start_matches("=="), scope));
        }
    }
    Some(packages)
}

pub(super) fn go(text: &str) -> Option<Vec<Package>> {
    let mut seen = BTreeSet::new();
    let mut packages = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let mut words = line.split_whitespace();
        if let (Some(name), Some(version)) = (words.next(), words.next())
            && !version.ends_with("/go.mod")
            && seen.insert((name.to_owned(), version.to_owned()))
        {
            let found = package(Ecosystem::Golang, name, version, Scope::Runtime);
            packages.push(Package { line: number, ..found });
        }
    }
    Some(packages)
}

pub(super) fn gradle(text: &str) -> Option<Vec<Package>> {
    let mut packages = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let Some((id, configurations)) = line.split_once('=') else { continue };
        let mut parts = id.split(':');
        if let (Some(group), Some(name), Some(version)) = (parts.next(), parts.next(), parts.next())
        {
            let test = configurations.split(',').all(|name| name.starts_with("test"));
            let scope = if test { Scope::Development } else { Scope::Runtime };
            let found = package(Ecosystem::Maven, &format!("{group}:{name}"), version, scope);
            packages.push(Package { line: number, ..found });
        }
    }
    Some(packages)
}

pub(super) fn composer(text: &str) -> Option<Vec<Package>> {
    let root: Json = serde_json::from_str(text).ok()?;
    let mut packages = Vec::new();
    for (key, scope) in [("packages", Scope::Runtime), ("packages-dev", Scope::Development)] {
        for item in root.get(key).and_then(Json::as_array).into_iter().flatten() {
            let Some(name) = item.get("name").and_then(Json::as_str) else { continue };
            let version = item.get("version").and_then(Json::as_str).unwrap_or_default();
            // Several entries are a choice.
            let licences = item.get("license").and_then(Json::as_array).into_iter().flatten();
            let licences: Vec<&str> = licences.filter_map(Json::as_str).collect();
            let licence = (!licences.is_empty()).then(|| licences.join(" OR "));
            packages
                .push(Package { licence, ..package(Ecosystem::Composer, name, version, scope) });
        }
    }
    Some(packages)
}

pub(super) fn gemfile(text: &str) -> Option<Vec<Package>> {
    let mut packages = Vec::new();
    let mut inside = false;
    for (number, line) in (1..).zip(text.lines()) {
        if !line.starts_with(' ') {
            inside = ["GEM", "GIT"].contains(&line.trim());
            continue;
        }
        let item = line.strip_prefix("    ").filter(|rest| !rest.starts_with(' '));
        if let Some((name, version)) =
            item.filter(|_| inside).and_then(|item| item.split_once(" ("))
        {
            let found =
                package(Ecosystem::Gem, name, version.trim_end_matches(')'), Scope::Runtime);
            packages.push(Package { line: number, ..found });
        }
    }
    Some(packages)
}

pub(super) fn nuget(text: &str) -> Option<Vec<Package>> {
    let root: Json = serde_json::from_str(text).ok()?;
    let mut packages = Vec::new();
    for (_, framework) in root.get("dependencies")?.as_object()? {
        for (name, item) in framework.as_object().into_iter().flatten() {
            if item.get("type").and_then(Json::as_str) != Some("Project") {
                let version = item.get("resolved").and_then(Json::as_str).unwrap_or_default();
                packages.push(package(Ecosystem::Nuget, name, version, Scope::Runtime));
            }
        }
    }
    Some(packages)
}

pub(super) fn pubspec(text: &str) -> Option<Vec<Package>> {
    let root = yaml::first(text)?;
    let mut packages = Vec::new();
    for (name, item) in root.get("packages").map(Node::pairs).unwrap_or_default() {
        let Some(text) = name.text() else { continue };
        let dev = item.get("dependency").and_then(Node::text) == Some("direct dev");
        let scope = if dev { Scope::Development } else { Scope::Runtime };
        let version = item.get("version").and_then(Node::text).unwrap_or_default();
        packages.push(Package { line: name.line, ..package(Ecosystem::Pub, text, version, scope) });
    }
    Some(packages)
}
