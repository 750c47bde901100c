//! The trap set: 42 texts with one right answer, 9 that must never pass as open. Run with
//! `cargo test -p offenbar-repository --test licence_traps -- --nocapture` to see the table.

use offenbar_fixtures::licences::{never_open, right_answers, text};
use offenbar_repository::licence::{Openness, TextVerdict, identify};

fn ids(verdict: &TextVerdict) -> Vec<&str> {
    let mut ids: Vec<&str> = verdict.matches.iter().map(|m| m.expression.as_str()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn the_trap_set_is_read_right() {
    let traps = right_answers();
    assert_eq!(traps.len(), 42);
    let mut right = 0;
    for trap in &traps {
        let name = trap.name;
        let verdict = identify(&trap.bytes, trap.file);
        let mut expected = trap.ids.to_vec();
        expected.sort_unstable();
        let good = ids(&verdict) == expected;
        right += usize::from(good);
        println!(
            "{} {name}: {:?} {:?}",
            if good { "right" } else { "WRONG" },
            verdict.expression,
            verdict.open
        );
        if !good || verdict.open != Openness::Yes {
            println!("    reasons {:?}", verdict.reasons);
            println!("    extra {:?}", verdict.extra);
        }
    }
    let mut unsafe_ones = 0;
    for (name, text) in never_open() {
        let verdict = identify(text.as_bytes(), "LICENSE");
        let passed = verdict.open == Openness::Yes;
        unsafe_ones += usize::from(passed);
        println!(
            "{} {name}: {:?} {:?} {:?}",
            if passed { "UNSAFE" } else { "safe" },
            verdict.expression,
            verdict.open,
            verdict.reasons
        );
    }
    println!("trap set: {right} of 42 right, {unsafe_ones} of 9 unsafe");
    assert!(right >= 41, "{right} of 42 right");
    assert_eq!(unsafe_ones, 0);
}

#[test]
fn clean_texts_are_open_and_source_available_ones_are_not() {
    for trap in right_answers() {
        let verdict = identify(&trap.bytes, trap.file);
        let expected = match trap.open {
            Some(true) => Openness::Yes,
            Some(false) => Openness::No,
            None => Openness::Unknown,
        };
        assert_eq!(verdict.open, expected, "{}: {verdict:#?}", trap.name);
    }
}

#[test]
fn an_excerpt_is_named_and_left_to_a_person() {
    let start = text("EUPL-1.2").split("1.Definitions").next().unwrap_or_default().to_owned();
    let verdict = identify(format!("{start}\nLicensed under the EUPL-1.2\n").as_bytes(), "LICENSE");
    assert_eq!((ids(&verdict), verdict.open), (vec!["EUPL-1.2"], Openness::Unknown));
}
