use offenbar_model::{Check, Family, Header, Impact, Level};

use super::*;
use crate::{LookedAt, Profile, Standard};

fn scan(checks: Vec<CheckResult>) -> Scan {
    let looked = LookedAt { site: true, repo: true, staging: false };
    Scan {
        header: Header {
            schema: "1".to_owned(),
            version: "0".to_owned(),
            started: None,
            site: None,
            repository: None,
            commit: None,
            standard: String::new(),
            profile: "bund".to_owned(),
            options: Default::default(),
            incomplete: Vec::new(),
            pages: 1,
            url_states: Default::default(),
            missing_sheets: Default::default(),
        },
        criteria: Standard::load().score(&checks, Profile::Bund, &[], looked),
        checks,
        urls: Vec::new(),
        deviations: Vec::new(),
        suppressions: Vec::new(),
        repository: None,
    }
}

fn failed(id: &'static str, kind: Kind, level: Option<Level>) -> CheckResult {
    let check = Check {
        id,
        family: Family::Page,
        kind,
        sc: &["1.1.1"],
        level,
        act: &[],
        counterparts: &[],
        impact: Impact::Minor,
        affected: &[],
    };
    let mut result = CheckResult::new(&check);
    result.fail(Message::new("m"), Vec::new());
    result
}

fn violated(what: &str, scan: &Scan) -> bool {
    FailOn::parse(what).unwrap().violated(scan)
}

#[test]
fn nothing_found_violates_no_threshold_on_findings() {
    let scan = scan(Vec::new());
    assert!(!violated("error", &scan) && !violated("warning", &scan));
}

#[test]
fn a_score_that_does_not_exist_reaches_no_threshold() {
    let scan = scan(Vec::new());
    assert!(violated("score<1", &scan) && violated("criterion.1<1", &scan));
}

#[test]
fn wcag_and_duties_are_errors_best_practice_is_a_warning_the_rest_is_neither() {
    let level = |level| scan(vec![failed("r", Kind::Wcag, Some(level))]);
    assert!(violated("error", &level(Level::AA)) && violated("warning", &level(Level::AA)));
    assert!(!violated("error", &level(Level::AAA)) && !violated("warning", &level(Level::AAA)));
    assert!(violated("error", &scan(vec![failed("r", Kind::Duty, None)])));
    let practice = scan(vec![failed("r", Kind::BestPractice, None)]);
    assert!(!violated("error", &practice) && violated("warning", &practice));
    let indicator = scan(vec![failed("r", Kind::Indicator, None)]);
    assert!(!violated("error", &indicator) && !violated("warning", &indicator));
}

#[test]
fn suppressed_findings_violate_nothing_until_one_is_not() {
    let mut result = failed("r", Kind::Wcag, Some(Level::A));
    result.findings[0].suppressed = Some("known".to_owned());
    assert!(!violated("error", &scan(vec![result.clone()])));
    result.fail(Message::new("other"), Vec::new());
    assert!(violated("error", &scan(vec![result])));
}

#[test]
fn scores_are_compared_with_the_limit() {
    let scan = scan(vec![failed("r", Kind::Wcag, Some(Level::A))]);
    assert_eq!(scan.criteria[5].score, Some(0.0));
    assert!(violated("criterion.6<1", &scan) && violated("score < 80", &scan));
    assert!(!violated("criterion.6<0", &scan) && !violated("score<0", &scan));
}

#[test]
fn what_is_no_threshold_is_refused_with_its_text() {
    for wrong in [
        "",
        "errors",
        "score",
        "score<",
        "score<x",
        "score<101",
        "score<-1",
        "score<nan",
        "criterion.0<5",
        "criterion.14<5",
        "criterion.x<5",
        "criterion<5",
        "score>80",
    ] {
        let error = FailOn::parse(wrong).unwrap_err();
        assert_eq!(error.message().args["given"], wrong.into(), "{wrong}");
    }
    for right in ["error", "warning", "score<80", "criterion.13<99.5"] {
        assert_eq!(FailOn::parse(right).unwrap().to_string(), right);
    }
}
