//! A first `publiccode.yml` from what the repository shows. What only people know is left as a
//! comment that says what belongs there: an invented value would be worse than a gap.

use std::fmt::Write as _;

use serde_json::Value as Json;

use crate::Snapshot;
use crate::openness::facts::{is_foreign, is_test};

/// Drafts a file for `offenbar init publiccode`.
pub fn draft(snapshot: &Snapshot) -> String {
    let readme = snapshot.text("README.md").unwrap_or_default();
    let package = snapshot.text("package.json").and_then(|text| serde_json::from_str(&text).ok());
    let package: Json = package.unwrap_or_default();
    let german = is_german(&readme);
    let language = if german { "de" } else { "en" };
    let mut text = String::from("publiccodeYmlVersion: \"0.4\"\n\n");
    line(&mut text, "name", name(snapshot, &readme, &package), "TODO: name of the software");
    line(&mut text, "url", snapshot.remote().map(web_address), "TODO: address of the repository");
    if let Some(tag) = snapshot.history().and_then(|history| history.tags.first()) {
        line(&mut text, "softwareVersion", Some(tag.name.clone()), "");
        line(&mut text, "releaseDate", tag.day.map(|day| day.to_string()), "TODO: YYYY-MM-DD");
    } else {
        text.push_str("# softwareVersion: TODO\n# releaseDate: TODO: YYYY-MM-DD\n");
    }
    if let Some(logo) = logo(snapshot) {
        line(&mut text, "logo", Some(logo), "");
    }
    let _ = write!(text, "\nplatforms:\n{}", list(&platforms(snapshot)));
    text.push_str(
        "\n# https://yml.publiccode.tools/categories-list.html\ncategories:\n  - other\n\n",
    );
    text.push_str("# concept, development, beta, stable or obsolete\n");
    line(&mut text, "developmentStatus", Some(status(snapshot).to_owned()), "");
    line(&mut text, "softwareType", Some(kind(snapshot).to_owned()), "");
    let _ = write!(text, "\ndescription:\n  {language}:\n");
    let short = paragraph(&readme).map(|text| cut(&text, 150));
    line(&mut text, "    shortDescription", short, "TODO: one sentence, at most 150 characters");
    text.push_str("    longDescription: >\n      ");
    text.push_str(&paragraph(&readme).map_or_else(String::new, |text| cut(&text, 9000)));
    text.push_str("\n      TODO: what the software does for whom, 150 to 10000 characters.\n");
    text.push_str("    features:\n      - \"TODO: what users can do\"\n\nlegal:\n");
    line(
        &mut text,
        "  license",
        licence(snapshot, &package),
        "TODO: SPDX expression, for example EUPL-1.2",
    );
    text.push_str("\n# internal, contract, community or none\nmaintenance:\n  type: internal\n");
    text.push_str("  contacts:\n    - name: \"TODO: name\"\n      # email: TODO\n      # affiliation: TODO\n\n");
    let languages = languages(snapshot, language);
    let _ = write!(
        text,
        "localisation:\n  localisationReady: {}\n  availableLanguages:\n{}",
        languages.len() > 1,
        list(&languages).replace("  - ", "    - ")
    );
    text
}

fn line(text: &mut String, key: &str, value: Option<String>, todo: &str) {
    let _ = match value {
        Some(value) => writeln!(text, "{key}: {}", quoted(&value)),
        None => writeln!(text, "{key}: {}", quoted(todo)),
    };
}

/// A double-quoted YAML scalar; JSON strings are YAML.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_else(|_| "\"\"".to_owned())
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("  - {item}\n")).collect()
}

fn name(snapshot: &Snapshot, readme: &str, package: &Json) -> Option<String> {
    let heading = readme.lines().find_map(|line| line.strip_prefix("# "));
    let plain = heading.map(plain).filter(|text| !text.is_empty() && text.len() <= 60);
    let remote = || {
        let last = snapshot.remote()?.trim_end_matches('/').rsplit('/').next()?;
        Some(last.trim_end_matches(".git").to_owned())
    };
    plain.or_else(|| package.get("name")?.as_str().map(str::to_owned)).or_else(remote)
}

/// Markdown without images, links and emphasis.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['[', '!', '*', '`', '<']) {
        plain.push_str(&rest[..at]);
        let tail = &rest[at..];
        let image = tail.starts_with("![");
        let label = tail.trim_start_matches('!');
        let link = label.strip_prefix('[').and_then(|label| {
            let (label, after) = label.split_once(']')?;
            let after = after
                .strip_prefix('(')
                .and_then(|url| url.split_once(')'))
                .map_or(after, |(_, a)| a);
            Some((label, after))
        });
        rest = match link {
            Some((label, after)) => {
                if !image {
                    plain.push_str(label);
                }
                after
            }
            None if tail.starts_with('<') => tail.split_once('>').map_or("", |(_, after)| after),
            None => {
                if tail.starts_with(['!', '[']) {
                    plain.push_str(&tail[..1]);
                }
                &tail[1..]
            }
        };
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first paragraph of some length.
fn paragraph(readme: &str) -> Option<String> {
    readme
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.starts_with(['#', '!', '[', '<', '|', '>', '-', '*', '`', '=', '{']))
        .map(plain)
        .find(|part| part.split_whitespace().count() >= 6)
}

/// The text up to a length, at the end of a sentence or word.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most - 1).collect();
    match head.rfind(". ").filter(|at| *at > most / 3) {
        Some(at) => head[..=at].to_owned(),
        None => format!("{}…", head.rsplit_once(' ').map_or(head.as_str(), |(head, _)| head)),
    }
}

fn web_address(remote: &str) -> String {
    remote.to_owned()
}

fn is_german(text: &str) -> bool {
    let count = |words: &[&str]| {
        text.split(|c: char| !c.is_alphabetic()).filter(|word| words.contains(word)).count()
    };
    count(&["der", "die", "das", "und", "ist", "für", "mit", "wird", "eine"])
        > count(&["the", "and", "is", "for", "with", "of", "to", "a", "this"])
}

fn logo(snapshot: &Snapshot) -> Option<String> {
    let entries = snapshot.entries().iter().filter(|entry| {
        entry.is_file()
            && entry.name().to_ascii_lowercase().starts_with("logo")
            && ["svg", "png"].contains(&entry.extension().as_str())
            && !is_foreign(&entry.path)
            && !is_test(&entry.path)
    });
    entries
        .min_by_key(|entry| (entry.path.matches('/').count(), entry.path.clone()))
        .map(|e| e.path.clone())
}

fn any(snapshot: &Snapshot, extensions: &[&str]) -> bool {
    snapshot.entries().iter().any(|entry| {
        entry.is_file()
            && extensions.contains(&entry.extension().as_str())
            && !is_foreign(&entry.path)
            && !is_test(&entry.path)
    })
}

fn platforms(snapshot: &Snapshot) -> Vec<String> {
    let mut platforms = Vec::new();
    let has = |name: &str| snapshot.entries().iter().any(|entry| entry.name() == name);
    if has("AndroidManifest.xml") {
        platforms.push("android");
    }
    if has("Info.plist") && any(snapshot, &["swift", "m"]) {
        platforms.push("ios");
    }
    if platforms.is_empty() || any(snapshot, &["tsx", "vue", "svelte"]) {
        platforms.push(if any(snapshot, &["html", "tsx", "jsx", "vue", "svelte"]) {
            "web"
        } else {
            "linux"
        });
    }
    platforms.into_iter().map(str::to_owned).collect()
}

fn kind(snapshot: &Snapshot) -> &'static str {
    let has = |name: &str| snapshot.entries().iter().any(|entry| entry.name() == name);
    if has("AndroidManifest.xml") {
        "standalone/mobile"
    } else if any(snapshot, &["html", "tsx", "jsx", "vue", "svelte"]) {
        "standalone/web"
    } else if has("Dockerfile") || has("Containerfile") {
        "standalone/backend"
    } else if snapshot.entries().iter().any(crate::openness::facts::is_source) {
        "library"
    } else {
        "configurationFiles"
    }
}

/// Released versions from 1 on are stable, earlier ones are not.
fn status(snapshot: &Snapshot) -> &'static str {
    let newest = snapshot.history().and_then(|history| history.tags.first());
    match newest.map(|tag| tag.name.trim_start_matches(|c: char| !c.is_ascii_digit())) {
        Some(version) if version.starts_with("0.") => "beta",
        Some(version) if !version.is_empty() => "stable",
        _ => "development",
    }
}

fn licence(snapshot: &Snapshot, package: &Json) -> Option<String> {
    let cargo =
        snapshot.text("Cargo.toml").and_then(|text| toml::from_str::<toml::Value>(&text).ok());
    let cargo = cargo.and_then(|root| {
        let own = root.get("package").and_then(|package| package.get("license"));
        let shared = root.get("workspace").and_then(|all| all.get("package")?.get("license"));
        own.or(shared)?.as_str().map(str::to_owned)
    });
    let npm = package.get("license").and_then(Json::as_str).map(str::to_owned);
    let texts: Vec<&str> = snapshot
        .entries()
        .iter()
        .filter_map(|entry| {
            entry.path.strip_prefix("LICENSES/")?.rsplit_once('.').map(|(id, _)| id)
        })
        .filter(|id| crate::reuse::is_listed(id))
        .collect();
    let only = (texts.len() == 1).then(|| texts[0].to_owned());
    let fits = |text: &String| crate::reuse::identifiers(text).is_some();
    cargo.filter(fits).or(npm.filter(fits)).or(only)
}

fn languages(snapshot: &Snapshot, own: &str) -> Vec<String> {
    let mut found: Vec<String> = snapshot
        .entries()
        .iter()
        .filter(|entry| {
            let lower = entry.path.to_ascii_lowercase();
            !is_foreign(&entry.path)
                && ["locales/", "locale/", "i18n/", "translations/", "messages/"]
                    .iter()
                    .any(|folder| lower.contains(folder))
        })
        .filter_map(|entry| {
            let name = entry.name().split(['.', '_', '-']).next()?.to_ascii_lowercase();
            ["de", "en", "fr", "es", "it", "pl", "tr", "uk", "ru", "ar", "nl"]
                .contains(&name.as_str())
                .then_some(name)
        })
        .collect();
    found.push(own.to_owned());
    found.sort();
    found.dedup();
    found
}
