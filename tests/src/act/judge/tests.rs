use Outcome::{CantTell, Failed, Inapplicable, Passed, Untested};

use super::*;

fn case(expected: Outcome, approved: bool) -> Case {
    let requirements = serde_json::json!({
        "wcag20:1.1.1": { "forConformance": true, "failed": "not satisfied" },
        "wcag20:4.1.2": { "secondary": "less strict" },
        "wcag20:2.4.9": { "forConformance": true, "secondary": true },
        "wcag-technique:H1": { "forConformance": false }
    });
    Case {
        rule_id: "abc123".to_owned(),
        rule_name: "A rule".to_owned(),
        rule_accessibility_requirements: serde_json::from_value(requirements).unwrap(),
        expected,
        testcase_id: "1".to_owned(),
        testcase_title: "Example".to_owned(),
        relative_path: "testcases/1.html".to_owned(),
        url: "https://a.example/testcases/1.html".to_owned(),
        approved,
    }
}

fn cases(expected: &[Outcome]) -> Vec<Case> {
    expected.iter().map(|expected| case(*expected, true)).collect()
}

fn procedure(sc: &[&str], outcomes: &[Outcome]) -> Procedure {
    let sc = sc.iter().map(|sc| (*sc).to_owned()).collect();
    Procedure { rule: "rule".to_owned(), sc, outcomes: outcomes.to_vec() }
}

const EXPECTED: [Outcome; 4] = [Passed, Failed, Failed, Inapplicable];

fn consistency(sc: &[&str], outcomes: &[Outcome]) -> Consistency {
    judge(&cases(&EXPECTED), &[procedure(sc, outcomes)]).consistency
}

#[test]
fn complete_needs_every_failure_found_or_asked_about() {
    use Consistency::{Complete, Inconsistent, Partial};
    let sc = &["1.1.1"];
    assert_eq!(consistency(sc, &[Passed, Failed, Failed, Inapplicable]), Complete);
    assert_eq!(consistency(sc, &[Inapplicable, Failed, CantTell, Passed]), Complete);
    assert_eq!(consistency(sc, &[Passed, Failed, Passed, Inapplicable]), Partial);
    assert_eq!(consistency(sc, &[Passed, Failed, Inapplicable, Inapplicable]), Partial);
    assert_eq!(consistency(sc, &[Untested, Failed, Failed, Inapplicable]), Partial);
    assert_eq!(consistency(sc, &[CantTell, CantTell, CantTell, CantTell]), Inconsistent);
    assert_eq!(consistency(sc, &[Failed, Failed, Failed, Inapplicable]), Inconsistent);
    assert_eq!(consistency(sc, &[Passed, Failed, Failed, Failed]), Inconsistent);
    assert_eq!(judge(&cases(&EXPECTED), &[]).consistency, Consistency::Untested);
}

#[test]
fn criteria_must_hold_every_primary_and_no_foreign_one() {
    let right = &EXPECTED;
    assert_eq!(consistency(&["1.1.1", "4.1.2"], right), Consistency::Complete);
    assert_eq!(consistency(&["1.1.1", "2.4.9"], right), Consistency::Complete);
    assert_eq!(consistency(&["4.1.2"], right), Consistency::Partial);
    assert_eq!(consistency(&["1.1.1", "1.3.1"], right), Consistency::Partial);
    let verdict = judge(&cases(right), &[procedure(&["1.3.1"], right)]);
    assert_eq!(
        (verdict.sc_missing, verdict.sc_foreign),
        (vec!["1.1.1".into()], vec!["1.3.1".into()])
    );
}

#[test]
fn strict_asks_nobody() {
    let strict =
        |outcomes: &[Outcome]| judge(&cases(&EXPECTED), &[procedure(&["1.1.1"], outcomes)]).strict;
    assert!(strict(&[Passed, Failed, Failed, Passed]));
    assert!(!strict(&[CantTell, Failed, Failed, Passed]));
}

#[test]
fn only_approved_examples_count_if_there_are_any() {
    let cases = [case(Failed, true), case(Passed, false)];
    let verdict = judge(&cases, &[procedure(&["1.1.1"], &[Failed, Failed])]);
    assert_eq!(verdict.consistency, Consistency::Complete);
    assert!(verdict.cases[1].is_false_positive() && !verdict.cases[1].counts);
    let cases = [case(Failed, false), case(Passed, false)];
    let verdict = judge(&cases, &[procedure(&["1.1.1"], &[Failed, Failed])]);
    assert_eq!(verdict.consistency, Consistency::Inconsistent);
}

#[test]
fn rules_that_are_partial_alone_can_be_complete_together() {
    let first = procedure(&["1.1.1"], &[Passed, Failed, Passed, Passed]);
    let second = procedure(&["1.1.1"], &[Passed, Passed, Failed, Passed]);
    let wrong = procedure(&["1.1.1"], &[Failed, Failed, Failed, Passed]);
    let verdict = judge(&cases(&EXPECTED), &[first, second, wrong]);
    assert_eq!((verdict.consistency, verdict.rules.len()), (Consistency::Complete, 2));
}
