//! Small repositories as people write them, in `data/readings.json`: those that no careful reader calls
//! open, and those that every careful reader does. `{MIT}` stands for the text of a licence,
//! `{MIT|from|to}` for one with other words, `{MIT.body}` for what stands below its notice,
//! `{EUPL-1.2.fr}` for an official translation.

use std::collections::BTreeMap;

use offenbar_fixtures::licences::text;
use offenbar_repository::licence::Openness;
use offenbar_repository::{Snapshot, verdict};
use serde::Deserialize;

#[derive(Deserialize)]
struct Readings {
    never_open: Vec<Reading>,
    open: Vec<Reading>,
}

#[derive(Deserialize)]
struct Reading {
    files: BTreeMap<String, String>,
    expression: Option<String>,
}

fn readings() -> Readings {
    serde_json::from_str(include_str!("data/readings.json")).expect("the readings are JSON")
}

/// The text with licences in the place of their marks.
fn filled(written: &str) -> String {
    let mut filled = String::new();
    let mut rest = written;
    while let Some(at) = rest.find('{') {
        let end = rest[at..].find('}').map(|end| at + end);
        let licence = end.and_then(|end| Some((licence(&rest[at + 1..end])?, end)));
        let (plain, next) = match &licence {
            Some((_, end)) => (&rest[..at], end + 1),
            None => (&rest[..=at], at + 1),
        };
        filled.push_str(plain);
        filled.extend(licence.map(|(licence, _)| licence));
        rest = &rest[next..];
    }
    filled + rest
}

fn licence(mark: &str) -> Option<String> {
    if let Some(language) = mark.strip_prefix("EUPL-1.2.") {
        let path = format!("{}/data/eupl-1.2/{language}.txt", env!("CARGO_MANIFEST_DIR"));
        return std::fs::read_to_string(path).ok();
    }
    if mark == "MIT.body" {
        let whole = text("MIT");
        return whole.find("Permission is hereby").map(|start| whole[start..].to_owned());
    }
    let mut parts = mark.split('|');
    let id = parts.next()?;
    let plain = id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c));
    let whole = plain.then(|| text(id).to_string()).filter(|text| !text.is_empty())?;
    let (Some(from), Some(to)) = (parts.next(), parts.next()) else { return Some(whole) };
    let joined = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains(from), "{mark}");
    Some(joined.replace(from, to))
}

fn of(reading: &Reading) -> verdict::RepositoryVerdict {
    let files: Vec<(&str, String)> =
        reading.files.iter().map(|(path, text)| (path.as_str(), filled(text))).collect();
    verdict::of(&Snapshot::from_files(files.iter().map(|(path, text)| (*path, text.as_bytes()))))
}

fn is_open(verdict: &verdict::RepositoryVerdict) -> bool {
    verdict.open == Openness::Yes && verdict.expression.is_some()
}

#[test]
fn what_is_not_open_never_passes_as_open() {
    let wrong: Vec<_> = readings()
        .never_open
        .into_iter()
        .filter(|reading| is_open(&of(reading)))
        .map(|reading| reading.files)
        .collect();
    assert!(wrong.is_empty(), "{} called open: {wrong:#?}", wrong.len());
}

#[test]
fn what_is_plainly_open_is_called_open() {
    let mut wrong = Vec::new();
    for reading in readings().open {
        let verdict = of(&reading);
        let named = reading.expression.is_none() || reading.expression == verdict.expression;
        if !is_open(&verdict) || !named {
            wrong.push((reading.files, verdict.expression, verdict.reasons));
        }
    }
    assert!(wrong.is_empty(), "{} not called open: {wrong:#?}", wrong.len());
}
