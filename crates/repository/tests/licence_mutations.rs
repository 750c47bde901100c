//! Restrictive mutations of 40 common licences: none may pass as open. Run with `-- --nocapture` to
//! see the counts.

use std::collections::BTreeMap;

use offenbar_fixtures::licences::{LICENCES, qualified, restricted, text, turned};
use offenbar_repository::licence::{Openness, identify};

fn none_is_open(kind: &str, least: usize, mutations: Vec<(String, String)>) {
    let mut verdicts: BTreeMap<String, usize> = BTreeMap::new();
    let mut passed = Vec::new();
    for (name, text) in &mutations {
        let verdict = identify(text.as_bytes(), "LICENSE");
        *verdicts.entry(format!("{:?}", verdict.open)).or_default() += 1;
        if verdict.open == Openness::Yes {
            passed.push(format!("{name}: {:?} {:?}", verdict.expression, verdict.matches));
        }
    }
    println!("{} {kind}: {verdicts:?}", mutations.len());
    assert!(mutations.len() >= least, "{}", mutations.len());
    assert!(passed.is_empty(), "{} pass as open:\n{}", passed.len(), passed.join("\n"));
}

#[test]
fn no_restrictive_mutation_passes_as_open() {
    none_is_open("sentences added and grants removed", 1000, restricted());
}

#[test]
fn no_qualifier_slips_in() {
    none_is_open("qualifiers", 600, qualified());
}

#[test]
fn no_turned_grant_passes() {
    none_is_open("turned grants", 80, turned());
}

#[test]
fn the_same_texts_unchanged_are_open() {
    assert_eq!(LICENCES.len(), 40);
    for id in LICENCES {
        let verdict = identify(text(id).as_bytes(), "LICENSE");
        assert_eq!(
            verdict.open,
            Openness::Yes,
            "{id}: {:?} {:?}",
            verdict.expression,
            verdict.reasons
        );
    }
}
