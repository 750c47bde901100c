//! Languages of the interface, by its catalogues.

use std::collections::{BTreeMap, BTreeSet};

use offenbar_model::{CheckResult, Location, Message};

use super::documents::missing;
use super::facts::{Facts, file, is_foreign, is_test, list};
use crate::Entry;

/// Locale files by language: `locales/de.json`, `messages_de.properties`, `de/LC_MESSAGES/x.po`.
pub(super) fn languages(facts: &Facts, result: &mut CheckResult) {
    let mut seen: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
    for entry in facts.snapshot.entries().iter().filter(|entry| entry.is_file()) {
        if is_foreign(&entry.path) || is_test(&entry.path) {
            continue;
        }
        if let Some(language) = locale(entry) {
            seen.entry(language).or_default().push(entry);
        }
    }
    if !facts.has_interface() && seen.is_empty() {
        return;
    }
    let places: Vec<Location> = seen.values().flatten().map(|entry| file(&entry.path)).collect();
    match seen.len() {
        0 => missing(result, "i18n"),
        1 => result.ask(
            Message::new("repo-i18n-one").with("language", list(seen.keys(), 1)),
            Message::new("repo-ask-i18n-one"),
            places,
        ),
        _ => result.pass(
            Message::new("repo-i18n-several").with("languages", list(seen.keys(), 12)),
            places,
        ),
    }
    for (base, others) in uneven(facts, &seen) {
        let Some((first, keys)) = others.iter().max_by_key(|(_, keys)| *keys) else { continue };
        let id = if others.len() > 1 { "repo-i18n-uneven-several" } else { "repo-i18n-uneven" };
        let message = Message::new(id)
            .with("count", others.len())
            .with("path", first.path.as_str())
            .with("other", base.path.as_str())
            .with("keys", *keys);
        let places = others.iter().map(|(entry, _)| file(&entry.path)).collect();
        result.ask(message, Message::new("repo-ask-i18n-uneven"), places);
    }
}

const LANGUAGES: [&str; 46] = [
    "de", "en", "fr", "es", "it", "nl", "pl", "pt", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "ro",
    "bg", "el", "tr", "ru", "uk", "ar", "fa", "he", "ku", "da", "sv", "no", "nb", "nn", "fi", "et",
    "lv", "lt", "ga", "mt", "hsb", "dsb", "frr", "nds", "zh", "ja", "ko", "vi", "hi", "ur",
];

pub(super) fn locale(entry: &Entry) -> Option<String> {
    let lower = entry.path.to_ascii_lowercase();
    let extension = entry.extension();
    let catalogues = [
        "json",
        "yml",
        "yaml",
        "po",
        "properties",
        "ftl",
        "xliff",
        "xlf",
        "arb",
        "php",
        "ts",
        "js",
        "resx",
        "strings",
    ];
    if !catalogues.contains(&extension.as_str()) {
        return None;
    }
    let parts: Vec<&str> = lower.split('/').collect();
    let home = parts[..parts.len() - 1].iter().any(|part| {
        matches!(
            *part,
            "locales"
                | "locale"
                | "i18n"
                | "lang"
                | "langs"
                | "languages"
                | "translations"
                | "l10n"
                | "messages"
                | "translation"
                | "lc_messages"
        )
    });
    let name = parts.last()?.strip_suffix(&format!(".{extension}"))?;
    let own_format =
        ["po", "properties", "ftl", "xliff", "xlf", "arb", "resx"].contains(&extension.as_str());
    if !home && !own_format {
        return None;
    }
    let in_name = name.rsplit(['.', '_']).find_map(language);
    // `rules-en.yaml`, `german.ts`: only where nothing but languages is expected.
    let in_name = in_name.or_else(|| home.then(|| named_language(name)).flatten());
    let whole = language(name);
    let in_folder = parts[..parts.len() - 1].iter().rev().take(2).find_map(|part| language(part));
    whole.or(in_name).or(if home { in_folder } else { None })
}

/// A language at the end of a name, or named in words.
fn named_language(name: &str) -> Option<String> {
    const NAMES: [(&str, &str); 22] = [
        ("deutsch", "de"),
        ("german", "de"),
        ("english", "en"),
        ("englisch", "en"),
        ("french", "fr"),
        ("spanish", "es"),
        ("italian", "it"),
        ("dutch", "nl"),
        ("polish", "pl"),
        ("portuguese", "pt"),
        ("czech", "cs"),
        ("turkish", "tr"),
        ("russian", "ru"),
        ("ukrainian", "uk"),
        ("arabic", "ar"),
        ("danish", "da"),
        ("swedish", "sv"),
        ("norwegian", "nb"),
        ("finnish", "fi"),
        ("romanian", "ro"),
        ("greek", "el"),
        ("hungarian", "hu"),
    ];
    let named = NAMES.iter().find(|(word, _)| *word == name).map(|(_, code)| (*code).to_owned());
    named.or_else(|| name.rsplit_once('-').and_then(|(_, end)| language(end)))
}

fn language(part: &str) -> Option<String> {
    let (primary, rest) = part.split_once(['-', '_']).unwrap_or((part, ""));
    let easy =
        ["ls", "leicht", "leichte-sprache", "easy", "simple", "x-ls", "einfach"].contains(&rest);
    let region =
        rest.is_empty() || (rest.len() == 2 && rest.chars().all(|c| c.is_ascii_alphabetic()));
    if LANGUAGES.contains(&primary) && (easy || region) {
        return Some(if easy { format!("{primary}-ls") } else { primary.to_owned() });
    }
    None
}

/// A file, whether it is in a language that software is mostly written in, and its keys.
type Catalogue<'a> = (&'a Entry, bool, BTreeSet<String>);

/// The largest catalogue of each place, and those in other languages that lack some of its keys,
/// with how many.
fn uneven<'a>(
    facts: &Facts,
    seen: &BTreeMap<String, Vec<&'a Entry>>,
) -> Vec<(&'a Entry, Vec<(&'a Entry, usize)>)> {
    let mut groups: BTreeMap<String, Vec<Catalogue<'a>>> = BTreeMap::new();
    for (language, entries) in seen {
        for entry in entries.iter().take(50) {
            let Some(keys) = facts.text(entry).and_then(|text| keys(&entry.extension(), &text))
            else {
                continue;
            };
            // `de-ls` covers parts by design.
            if !language.ends_with("-ls") {
                let shape = shape(&entry.path, language);
                // Among equals, the language that software is mostly written in.
                let source = ["de", "en"].contains(&language.as_str());
                groups.entry(shape).or_default().push((entry, source, keys));
            }
        }
    }
    let mut uneven = Vec::new();
    for mut group in groups.into_values().filter(|group| group.len() > 1) {
        group.sort_by(|a, b| {
            let most = b.2.len().cmp(&a.2.len());
            most.then(b.1.cmp(&a.1)).then(a.0.path.cmp(&b.0.path))
        });
        let (base, _, all) = &group[0];
        let lacking =
            group[1..].iter().map(|(other, _, keys)| (*other, all.difference(keys).count()));
        let lacking: Vec<_> = lacking.filter(|(_, missing)| *missing > 0).collect();
        if !lacking.is_empty() && uneven.len() < 20 {
            uneven.push((*base, lacking));
        }
    }
    uneven
}

/// The path with its language taken out, so that translations of one catalogue meet.
fn shape(path: &str, language: &str) -> String {
    let same = |part: &str| {
        let lower = part.to_ascii_lowercase();
        lower == language || lower.split(['-', '_']).next() == Some(language)
    };
    let parts = path.split('/').map(|part| {
        let pieces: Vec<&str> =
            part.split('.').map(|piece| if same(piece) { "*" } else { piece }).collect();
        pieces.join(".")
    });
    let joined = parts.collect::<Vec<_>>().join("/");
    joined.replace(&format!("_{language}."), "_*.")
}

fn keys(extension: &str, text: &str) -> Option<BTreeSet<String>> {
    match extension {
        "json" | "arb" => {
            let root: serde_json::Value = serde_json::from_str(text).ok()?;
            let mut keys = BTreeSet::new();
            json_keys(&root, String::new(), &mut keys);
            Some(keys)
        }
        "properties" | "ftl" => Some(
            text.lines()
                .filter(|line| !line.starts_with(['#', '!', ' ', '\t']))
                .filter_map(|line| line.split_once('='))
                .map(|(key, _)| key.trim().to_owned())
                .collect(),
        ),
        _ => None,
    }
}

fn json_keys(value: &serde_json::Value, prefix: String, keys: &mut BTreeSet<String>) {
    match value.as_object() {
        Some(object) if keys.len() < 50_000 => {
            for (key, value) in object.iter().filter(|(key, _)| !key.starts_with('@')) {
                json_keys(value, format!("{prefix}/{key}"), keys);
            }
        }
        _ => {
            // Plural forms differ between languages.
            let plural = ["_zero", "_one", "_two", "_few", "_many", "_other", "_plural"];
            let key = plural.iter().find_map(|end| prefix.strip_suffix(end)).unwrap_or(&prefix);
            keys.insert(key.to_owned());
        }
    }
}
