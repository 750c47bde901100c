//! What developers ask for, per ecosystem. Each reader takes a text and gives packages, or nothing
//! if the text is not what its name says.

use std::sync::LazyLock;

use quick_xml::Reader;
use quick_xml::events::Event;
use regex::Regex;
use serde_json::Value as Json;
use toml::Value as Toml;

use super::inventory::{Ecosystem, Package, Scope};
use crate::publiccode::yaml;

pub(super) fn package(ecosystem: Ecosystem, name: &str, version: &str, scope: Scope) -> Package {
    Package {
        ecosystem,
        name: name.to_owned(),
        version: version.to_owned(),
        licence: None,
        scope,
        line: 1,
    }
}

/// The line in which a quoted name first stands: what JSON and TOML readers do not tell.
pub(super) fn set_lines(text: &str, packages: &mut [Package]) {
    let mut first: std::collections::BTreeMap<&str, u32> = std::collections::BTreeMap::new();
    for (number, line) in (1..).zip(text.lines()) {
        let key = line.trim_start().trim_start_matches(['"', '\'']);
        let key = key.split(['"', '\'', '=', ':']).next().unwrap_or_default().trim_end();
        first.entry(key).or_insert(number);
    }
    for package in packages {
        if let Some(line) = first.get(package.name.as_str()) {
            package.line = *line;
        }
    }
}

pub(super) fn cargo(text: &str) -> Option<Vec<Package>> {
    let root: Toml = toml::from_str(text).ok()?;
    let mut packages = Vec::new();
    // What a workspace lists is only used where a member asks for it.
    let mut tables = vec![&root];
    for (_, target) in root.get("target").and_then(Toml::as_table).into_iter().flatten() {
        tables.push(target);
    }
    for table in tables {
        for (key, scope) in [
            ("dependencies", Scope::Runtime),
            ("dev-dependencies", Scope::Development),
            ("build-dependencies", Scope::Development),
        ] {
            for (name, value) in table.get(key).and_then(Toml::as_table).into_iter().flatten() {
                if value.get("path").is_some() {
                    continue;
                }
                let version = value.as_str().or_else(|| value.get("version")?.as_str());
                let name = value.get("package").and_then(Toml::as_str).unwrap_or(name);
                packages.push(package(Ecosystem::Cargo, name, version.unwrap_or_default(), scope));
            }
        }
    }
    set_lines(text, &mut packages);
    Some(packages)
}

/// Name and licence of a vendored crate.
pub(super) fn cargo_licence(text: &str) -> Option<(String, String)> {
    let root: Toml = toml::from_str(text).ok()?;
    let own = root.get("package")?;
    Some((own.get("name")?.as_str()?.to_owned(), own.get("license")?.as_str()?.to_owned()))
}

/// Name and licence of an installed npm package.
pub(super) fn npm_licence(text: &str) -> Option<(String, String)> {
    let root: Json = serde_json::from_str(text).ok()?;
    let licence = root.get("license")?;
    let licence = licence.as_str().or_else(|| licence.get("type")?.as_str())?;
    Some((root.get("name")?.as_str()?.to_owned(), licence.to_owned()))
}

pub(super) fn npm(text: &str) -> Option<Vec<Package>> {
    let root: Json = serde_json::from_str(text).ok()?;
    let mut packages = Vec::new();
    for (key, scope) in [
        ("dependencies", Scope::Runtime),
        ("optionalDependencies", Scope::Runtime),
        ("peerDependencies", Scope::Runtime),
        ("devDependencies", Scope::Development),
    ] {
        for (name, version) in root.get(key).and_then(Json::as_object).into_iter().flatten() {
            let version = version.as_str().unwrap_or_default();
            if !version.starts_with("workspace:") && !version.starts_with("file:") {
                packages.push(package(Ecosystem::Npm, name, version, scope));
            }
        }
    }
    set_lines(text, &mut packages);
    Some(packages)
}

pub(super) fn composer(text: &str) -> Option<Vec<Package>> {
    let root: Json = serde_json::from_str(text).ok()?;
    let mut packages = Vec::new();
    for (key, scope) in [("require", Scope::Runtime), ("require-dev", Scope::Development)] {
        for (name, version) in root.get(key).and_then(Json::as_object).into_iter().flatten() {
            // `php` and `ext-…` are the platform.
            if name.contains('/') {
                let version = version.as_str().unwrap_or_default();
                packages.push(package(Ecosystem::Composer, name, version, scope));
            }
        }
    }
    set_lines(text, &mut packages);
    Some(packages)
}

pub(super) fn pyproject(text: &str) -> Option<Vec<Package>> {
    let root: Toml = toml::from_str(text).ok()?;
    let mut packages = Vec::new();
    let mut add = |list: Option<&Toml>, scope: Scope| {
        for item in list.and_then(Toml::as_array).into_iter().flatten() {
            packages.extend(item.as_str().and_then(|text| requirement(text, scope)));
        }
    };
    let project = root.get("project");
    add(project.and_then(|project| project.get("dependencies")), Scope::Runtime);
    let optional = project.and_then(|project| project.get("optional-dependencies"));
    for table in [optional, root.get("dependency-groups")] {
        for (name, list) in table.and_then(Toml::as_table).into_iter().flatten() {
            let dev = ["dev", "test", "tests", "lint", "docs", "doc"].contains(&name.as_str());
            add(Some(list), if dev { Scope::Development } else { Scope::Runtime });
        }
    }
    if let Some(poetry) = root.get("tool").and_then(|tool| tool.get("poetry")) {
        let groups = poetry.get("group").and_then(Toml::as_table).into_iter().flatten();
        let groups = groups.filter_map(|(_, group)| group.get("dependencies"));
        let main = poetry.get("dependencies").map(|table| (table, Scope::Runtime));
        let old = poetry.get("dev-dependencies").map(|table| (table, Scope::Development));
        let groups = groups.map(|table| (table, Scope::Development));
        for (table, scope) in main.into_iter().chain(old).chain(groups) {
            packages.extend(python_table(table, scope));
        }
    }
    set_lines(text, &mut packages);
    Some(packages)
}

pub(super) fn pipfile(text: &str) -> Option<Vec<Package>> {
    let root: Toml = toml::from_str(text).ok()?;
    let mut packages = Vec::new();
    for (key, scope) in [("packages", Scope::Runtime), ("dev-packages", Scope::Development)] {
        packages.extend(root.get(key).into_iter().flat_map(|table| python_table(table, scope)));
    }
    set_lines(text, &mut packages);
    Some(packages)
}

fn python_table(table: &Toml, scope: Scope) -> Vec<Package> {
    let rows = table.as_table().into_iter().flatten();
    rows.filter(|(name, _)| name.as_str() != "python")
        .map(|(name, value)| {
            let version = value.as_str().or_else(|| value.get("version")?.as_str());
            package(Ecosystem::Pypi, name, version.unwrap_or_default(), scope)
        })
        .collect()
}

pub(super) fn requirements(text: &str) -> Option<Vec<Package>> {
    let mut packages = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.split(" #").next().unwrap_or_default().trim();
        if line.is_empty() || line.starts_with(['#', '-']) {
            continue;
        }
        packages.extend(
            requirement(line, Scope::Runtime).map(|package| Package { line: number, ..package }),
        );
    }
    Some(packages)
}

/// `name[extra] >= 1.0 ; marker`.
fn requirement(text: &str, scope: Scope) -> Option<Package> {
    let text = text.split(';').next()?.trim();
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')));
    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
    let rest = rest.split(']').next_back().unwrap_or_default().trim();
    let version = rest.split_whitespace().next().unwrap_or_default().trim_start_matches("==");
    (!name.is_empty()).then(|| package(Ecosystem::Pypi, name, version, scope))
}

pub(super) fn go(text: &str) -> Option<Vec<Package>> {
    let mut packages = Vec::new();
    let mut inside = false;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.split("//").next().unwrap_or_default().trim();
        let asked = match line.strip_prefix("require") {
            Some(rest) if rest.trim() == "(" => {
                inside = true;
                continue;
            }
            Some(rest) => rest.trim(),
            None if line == ")" => {
                inside = false;
                continue;
            }
            None if inside => line,
            None => continue,
        };
        let mut words = asked.split_whitespace();
        if let (Some(name), Some(version)) = (words.next(), words.next()) {
            let found = package(Ecosystem::Golang, name, version, Scope::Runtime);
            packages.push(Package { line: number, ..found });
        }
    }
    text.lines().any(|line| line.starts_with("module")).then_some(packages)
}

/// The dependencies of a `pom.xml`, also those under `dependencyManagement`.
pub(super) fn maven(text: &str) -> Option<Vec<Package>> {
    let mut reader = Reader::from_str(text);
    let lines = crate::reuse::Lines::of(text);
    let mut path: Vec<String> = Vec::new();
    let mut packages = Vec::new();
    let (mut group, mut artifact, mut version, mut scope) = fields();
    let mut line = 1;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                path.push(tag.local_name().as_ref().to_owned());
                if path.len() > 64 {
                    return None;
                }
                if path.last().is_some_and(|name| name == "dependency") {
                    (group, artifact, version, scope) = fields();
                    line = lines.at(usize::try_from(reader.buffer_position()).unwrap_or(0));
                }
            }
            Event::Text(value) => {
                let parent = path.iter().rev().nth(1).map(String::as_str);
                if parent == Some("dependency") {
                    let value = value.xml10_content().trim().to_owned();
                    match path.last().map(String::as_str) {
                        Some("groupId") => group = value,
                        Some("artifactId") => artifact = value,
                        Some("version") => version = value,
                        Some("scope") => scope = value,
                        _ => {}
                    }
                }
            }
            Event::End(_) => {
                let ended = path.pop()?;
                if ended == "dependency" && !path.iter().any(|name| name == "exclusions") {
                    let dev = scope == "test" || path.iter().any(|name| name == "plugin");
                    let scope = if dev { Scope::Development } else { Scope::Runtime };
                    let name = format!("{group}:{artifact}");
                    let found = package(Ecosystem::Maven, &name, &version, scope);
                    packages.push(Package { line, ..found });
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Some(packages)
}

fn fields() -> (String, String, String, String) {
    (String::new(), String::new(), String::new(), String::new())
}

pub(super) fn gradle(text: &str) -> Option<Vec<Package>> {
    static CALL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r#"(?m)^\s*(\w+)\s*\(?\s*(?:platform\(|enforcedPlatform\()?["']([\w.-]+):([\w.-]+)(?::([^"':@]+))?"#,
        )
        .ok()
    });
    let lines = crate::reuse::Lines::of(text);
    let calls = CALL.as_ref()?.captures_iter(text).filter_map(|found| {
        let call = &found[1];
        let known =
            ["implementation", "api", "compileOnly", "runtimeOnly", "kapt", "ksp", "classpath"];
        let test = call.starts_with("test") || call.starts_with("androidTest");
        if !test && !known.contains(&call) && !call.ends_with("Implementation") {
            return None;
        }
        let dev = test || ["classpath", "kapt", "ksp"].contains(&call);
        let scope = if dev { Scope::Development } else { Scope::Runtime };
        let name = format!("{}:{}", &found[2], &found[3]);
        let version = found.get(4).map_or("", |version| version.as_str());
        let line = lines.at(found.get(2)?.start());
        Some(Package { line, ..package(Ecosystem::Maven, &name, version, scope) })
    });
    Some(calls.collect())
}

pub(super) fn gemfile(text: &str) -> Option<Vec<Package>> {
    static CALL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"^\s*gem\s*\(?\s*["']([\w.-]+)["'](?:\s*,\s*["']([^"']+)["'])?"#).ok()
    });
    let mut scope = Scope::Runtime;
    let mut packages = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_start().starts_with("group") {
            let dev = line.contains(":development") || line.contains(":test");
            scope = if dev && !line.contains(":production") { Scope::Development } else { scope };
        } else if line.starts_with("end") {
            scope = Scope::Runtime;
        }
        if let Some(found) = CALL.as_ref()?.captures(line) {
            let version = found.get(2).map_or("", |version| version.as_str());
            let found = package(Ecosystem::Gem, &found[1], version, scope);
            packages.push(Package { line: number, ..found });
        }
    }
    Some(packages)
}

/// `PackageReference` and `PackageVersion` of .NET projects.
pub(super) fn nuget(text: &str) -> Option<Vec<Package>> {
    let mut reader = Reader::from_str(text);
    let lines = crate::reuse::Lines::of(text);
    let mut packages = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag)
                if matches!(tag.local_name().as_ref(), "PackageReference" | "PackageVersion") =>
            {
                let attribute = |key: &str| {
                    let found = tag.try_get_attribute(key).ok().flatten()?;
                    Some(found.value.into_owned())
                };
                let version = attribute("Version").unwrap_or_default();
                if let Some(name) = attribute("Include").or_else(|| attribute("Update")) {
                    let line = lines.at(usize::try_from(reader.buffer_position()).unwrap_or(0));
                    let found = package(Ecosystem::Nuget, &name, &version, Scope::Runtime);
                    packages.push(Package { line, ..found });
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Some(packages)
}

pub(super) fn pubspec(text: &str) -> Option<Vec<Package>> {
    let root = yaml::first(text)?;
    let mut packages = Vec::new();
    for (key, scope) in [("dependencies", Scope::Runtime), ("dev_dependencies", Scope::Development)]
    {
        for (name, version) in root.get(key).map(yaml::Node::pairs).unwrap_or_default() {
            let Some(text) = name.text() else { continue };
            if version.get("sdk").is_none() {
                let found =
                    package(Ecosystem::Pub, text, version.text().unwrap_or_default(), scope);
                packages.push(Package { line: name.line, ..found });
            }
        }
    }
    Some(packages)
}
