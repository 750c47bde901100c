use offenbar_model::{Check, Family, Header, Impact, Incomplete, Kind, Message, Place};

use super::*;

fn check(id: &'static str, failures: &[&str]) -> CheckResult {
    let mut result = CheckResult::new(&Check {
        id,
        family: Family::Service,
        kind: Kind::Duty,
        sc: &[],
        level: None,
        act: &[],
        counterparts: &[],
        impact: Impact::Minor,
        affected: &[],
    });
    result.passed = 1;
    result.settle();
    for failure in failures {
        result.fail(Message::new(*failure), vec![Place::of_url("https://a.example/")]);
    }
    result
}

fn scan(checks: Vec<CheckResult>) -> Scan {
    Scan {
        header: Header {
            schema: String::new(),
            version: String::new(),
            started: None,
            site: None,
            repository: None,
            commit: None,
            standard: String::new(),
            profile: String::new(),
            options: Default::default(),
            incomplete: Vec::new(),
            pages: 0,
            url_states: Default::default(),
            missing_sheets: Default::default(),
        },
        checks,
        criteria: Vec::new(),
        urls: Vec::new(),
        deviations: Vec::new(),
        suppressions: Vec::new(),
        repository: None,
    }
}

fn names<'a>(changes: &[Change<'a>]) -> Vec<&'a str> {
    changes.iter().map(|change| change.finding.message.id.as_str()).collect()
}

#[test]
fn new_still_and_fixed_are_told_apart() {
    let before = scan(vec![check("a", &["stays", "goes"])]);
    let mut later = check("a", &["stays", "comes"]);
    let again = later.findings.iter_mut().find(|f| f.message.id == "stays").unwrap();
    again.add(Place::of_url("https://a.example/2"));
    let after = scan(vec![later]);
    let diff = Diff::between(&before, &after);
    assert_eq!(names(&diff.new), ["comes"]);
    assert_eq!(names(&diff.still), ["stays"]);
    assert_eq!((diff.still[0].before, diff.still[0].after), (1, 2));
    assert_eq!(names(&diff.fixed), ["goes"]);
    assert!(diff.unknown.is_empty() && diff.new[0].is_error());
}

#[test]
fn what_nobody_looked_at_again_is_not_fixed() {
    let before = scan(vec![check("a", &["x"])]);
    let gone = scan(Vec::new());
    let untested = scan(vec![check("a", &[]).untested(Message::new("why"))]);
    let mut incomplete = scan(vec![check("a", &[])]);
    let reason = Incomplete { part: "site".to_owned(), reason: Message::new("why") };
    incomplete.header.incomplete.push(reason);
    for after in [gone, untested, incomplete] {
        let diff = Diff::between(&before, &after);
        assert!(diff.fixed.is_empty());
        assert_eq!(names(&diff.unknown), ["x"]);
    }
}

#[test]
fn the_same_failure_of_another_check_is_another_failure() {
    let before = scan(vec![check("a", &["x"]), check("b", &[])]);
    let after = scan(vec![check("a", &[]), check("b", &["x"])]);
    let diff = Diff::between(&before, &after);
    assert_eq!((names(&diff.new), names(&diff.fixed)), (vec!["x"], vec!["x"]));
}

#[test]
fn a_suppressed_failure_is_neither_fixed_nor_there() {
    let before = scan(vec![check("a", &["x"])]);
    let mut hidden = check("a", &["x"]);
    hidden.findings[0].suppressed = Some("known".to_owned());
    let after = scan(vec![hidden]);
    let diff = Diff::between(&before, &after);
    assert_eq!(names(&diff.suppressed), ["x"]);
    assert!(diff.fixed.is_empty() && diff.still.is_empty() && diff.unknown.is_empty());
    assert_eq!(names(&Diff::between(&after, &before).new), ["x"]);
}
