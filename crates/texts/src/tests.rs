//! Every key exists in German and in English, with the same attributes and the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;

/// Keys (entries, and attributes as `entry.attribute`) with the variables they use.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n").join(language);
    let mut keys = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let mut entry = String::new();
        let mut key = String::new();
        for line in fs::read_to_string(&path).unwrap().lines() {
            if let Some((name, _)) = line.split_once('=')
                && line.starts_with(|c: char| c.is_ascii_alphabetic())
            {
                entry = name.trim().to_owned();
                key = entry.clone();
                let before = keys.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{key} twice, again in {}", path.display());
            } else if let Some(attribute) = line.trim_start().strip_prefix('.')
                && line.starts_with(' ')
                && let Some((name, _)) = attribute.split_once('=')
            {
                key = format!("{entry}.{}", name.trim());
                keys.insert(key.clone(), BTreeSet::new());
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            });
            if let Some(known) = keys.get_mut(&key) {
                known.extend(variables.map(String::from_iter));
            }
        }
    }
    keys
}

#[test]
fn german_and_english_have_the_same_keys_and_variables() {
    let (german, english) = (keys("de"), keys("en"));
    let missing: Vec<_> = english.keys().filter(|key| !german.contains_key(*key)).collect();
    assert!(missing.is_empty(), "missing in German: {missing:?}");
    let missing: Vec<_> = german.keys().filter(|key| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "missing in English: {missing:?}");
    for (key, variables) in &english {
        assert_eq!(Some(variables), german.get(key), "variables of {key}");
    }
}

#[test]
fn every_key_can_be_looked_up() {
    for (key, variables) in keys("en") {
        let message =
            variables.iter().fold(Message::new(&key), |message, name| message.with(name, 2));
        for lang in Lang::ALL {
            assert_ne!(lang.message(&message), key, "Fluent does not find {key}");
        }
    }
}

#[test]
fn arguments_cannot_smuggle_control_characters() {
    let message = Message::new("texts-probe").with("text", "\u{1b}[31m");
    assert_eq!(Lang::En.message(&message), "Probe: \\u{1b}[31m");
}
