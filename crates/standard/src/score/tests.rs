use offenbar_model::{Kind, Level, Message};
use proptest::prelude::*;

use super::*;

const BOTH: LookedAt = LookedAt { site: true, repo: true, staging: false };

fn result(id: &str, outcome: Outcome) -> CheckResult {
    let family = if id.starts_with("repo.") {
        Family::Repository
    } else if id.starts_with("site.") {
        Family::Service
    } else {
        Family::Page
    };
    let mut result = CheckResult {
        check: id.to_owned(),
        family,
        kind: if family == Family::Page { Kind::Wcag } else { Kind::Duty },
        impact: Impact::Serious,
        sc: Vec::new(),
        level: (family == Family::Page).then_some(Level::A),
        affected: Vec::new(),
        act: Vec::new(),
        outcome: Outcome::Inapplicable,
        reason: None,
        passed: 0,
        failed: 0,
        cant_tell: 0,
        untested: 0,
        findings: Vec::new(),
        evidence: Vec::new(),
    };
    set(&mut result, outcome);
    result
}

fn set(result: &mut CheckResult, outcome: Outcome) {
    result.findings.clear();
    (result.passed, result.failed, result.cant_tell, result.untested) = (0, 0, 0, 0);
    let message = || Message::new("m");
    match outcome {
        Outcome::Passed => result.pass(message(), Vec::new()),
        Outcome::Failed => result.fail(message(), Vec::new()),
        Outcome::CantTell => result.ask(message(), message(), Vec::new()),
        Outcome::Untested => result.untested = 1,
        Outcome::Inapplicable => {}
    }
    result.outcome = outcome;
}

fn suppress(mut result: CheckResult) -> CheckResult {
    for finding in &mut result.findings {
        finding.suppressed = Some("reason".to_owned());
    }
    result
}

fn scored(checks: &[CheckResult], profile: Profile) -> Vec<CriterionScore> {
    Standard::load().score(checks, profile, &[], BOTH)
}

fn criterion(checks: &[CheckResult], number: usize) -> CriterionScore {
    scored(checks, Profile::Bund).swap_remove(number - 1)
}

fn clause(checks: &[CheckResult], id: &str) -> ClauseResult {
    let all = scored(checks, Profile::Bund);
    all.into_iter().flat_map(|c| c.clauses).find(|c| c.id == id).unwrap()
}

#[test]
fn nothing_checked_is_no_score_and_no_coverage_but_all_questions() {
    for criterion in scored(&[], Profile::Bund) {
        assert_eq!((criterion.score, criterion.coverage), (None, 0.0));
        for clause in &criterion.clauses {
            assert_eq!(clause.state, ClauseState::Untested);
            let known = Standard::load().clause(&clause.id).unwrap();
            assert_eq!(clause.questions.len(), known.asks.len());
        }
    }
}

#[test]
fn a_licence_that_is_fine_supports_but_does_not_fulfil() {
    let checks = [result("repo.licence-osi", Outcome::Passed)];
    let clause = clause(&checks, "5.10.2");
    assert_eq!(clause.state, ClauseState::Supported);
    assert_eq!(clause.supported_by, ["repo.licence-osi"]);
    assert!(!clause.questions.is_empty());
    assert_eq!(criterion(&checks, 10).score, Some(100.0));
}

#[test]
fn a_failed_clause_gets_half_of_its_share() {
    let checks = [
        result("repo.licence-file", Outcome::Passed),
        result("repo.licence-consistent", Outcome::Failed),
    ];
    let clause = clause(&checks, "5.10.2");
    assert_eq!(clause.state, ClauseState::Failed);
    assert_eq!(clause.failed_by, ["repo.licence-consistent"]);
    // Two checks that can fail it, of equal weight, one failed: share 50, halved.
    assert_eq!(criterion(&checks, 10).score, Some(25.0));
}

#[test]
fn a_supporting_check_only_weakens() {
    let checks = [result("site.broken-links", Outcome::Failed)];
    let clause = clause(&checks, "5.6.2");
    assert_eq!(clause.state, ClauseState::Weakened);
    assert_eq!(clause.weakened_by, ["site.broken-links"]);
    assert!(clause.failed_by.is_empty());
    // Nothing that can fail the clause spoke, so there is nothing to score.
    assert_eq!(criterion(&checks, 6).score, None);
    let [broken] = checks;
    let checks = [broken, result("site.zoom-reflow", Outcome::Passed)];
    let share = |id: &str| clause_share(&checks, id);
    assert_eq!((share("5.6.2"), share("5.6.6")), (75.0, 100.0));
}

/// Score of a criterion of which only one clause applies.
fn clause_share(checks: &[CheckResult], id: &str) -> f64 {
    let standard = Standard::load();
    let mut only = standard.criterion_of(id).unwrap().clone();
    only.clauses.retain(|clause| clause.id == id);
    let mut members: BTreeMap<&str, Vec<Member>> = BTreeMap::new();
    for result in checks {
        let known = standard.catalogue_check_of(result).unwrap();
        members.entry(known).or_default().push(Member::new(result, BOTH));
    }
    let profile = standard.profile(Profile::Bund);
    let scorer = Scorer { standard, profile, members, deviations: BTreeSet::new(), staging: false };
    scorer.criterion(&only).score.unwrap()
}

#[test]
fn traces_support_a_clause_but_make_no_score() {
    let checks = [result("repo.goals", Outcome::Passed)];
    assert_eq!(clause(&checks, "K2.b").state, ClauseState::Supported);
    assert_eq!(criterion(&checks, 2).score, None);
}

#[test]
fn a_missing_trace_is_not_evidenced_and_does_not_lower_the_score() {
    let checks = [result("repo.research", Outcome::Failed)];
    assert_eq!(clause(&checks, "K1.a").state, ClauseState::NotEvidenced);
    let one = criterion(&checks, 1);
    assert_eq!(one.score, None);
    assert_eq!(one.coverage, 20.0);
}

#[test]
fn a_question_with_nothing_to_show_is_a_missing_trace_too() {
    let nothing = result("repo.research", Outcome::CantTell);
    assert!(Standard::load().found_no_trace(&nothing));
    let known = clause(&[nothing], "K1.a");
    assert_eq!(known.state, ClauseState::NotEvidenced);
    assert_eq!(known.not_found_by, ["repo.research"]);
    let mut sought = result("site.status-page", Outcome::CantTell);
    sought.findings[0].add(offenbar_model::Place::of_url("https://a.example/"));
    assert!(Standard::load().found_no_trace(&sought));
    let mut something = result("repo.research", Outcome::CantTell);
    something.findings[0].add(offenbar_model::Place::of_path("docs/tests.md", None));
    assert!(!Standard::load().found_no_trace(&something));
    let known = clause(&[something], "K1.a");
    assert_eq!((known.state, known.not_found_by.len()), (ClauseState::CantTell, 0));
    assert!(!Standard::load().found_no_trace(&result("site.ezb-status", Outcome::CantTell)));
}

#[test]
fn an_open_question_is_no_pass() {
    let checks = [result("site.ezb-status", Outcome::CantTell)];
    assert_eq!(clause(&checks, "5.6.6").state, ClauseState::CantTell);
    assert_eq!(criterion(&checks, 6).score, None);
    assert!(criterion(&checks, 6).coverage > 0.0);
}

#[test]
fn page_rules_roll_up_by_id_criterion_and_kind() {
    let mut reflow = result("some-new-rule", Outcome::Failed);
    reflow.sc = vec!["1.4.10".to_owned()];
    let checks = [result("image-name", Outcome::Failed), reflow];
    assert_eq!(clause(&checks, "5.6.6").failed_by, ["image-name", "some-new-rule"]);
    assert_eq!(clause(&checks, "5.6.2").failed_by, ["some-new-rule"]);
}

#[test]
fn rules_roll_up_by_the_share_that_passed_weighted_by_impact() {
    let mut minor = result("rule-a", Outcome::Failed);
    minor.impact = Impact::Minor;
    let checks = [minor, result("rule-b", Outcome::Passed)];
    // Impact 3 passed of 4, halved because the clause failed.
    assert_eq!(criterion(&checks, 6).score, Some(37.5));
}

#[test]
fn aaa_best_practice_and_indicators_never_fail_a_clause() {
    let mut aaa = result("contrast-enhanced", Outcome::Failed);
    aaa.level = Some(Level::AAA);
    let mut practice = result("heading-order", Outcome::Failed);
    practice.kind = Kind::BestPractice;
    let mut header = result("site.headers", Outcome::Failed);
    header.kind = Kind::Indicator;
    let checks = [aaa, practice, header];
    assert_eq!(clause(&checks, "5.6.6").state, ClauseState::Untested);
    assert_eq!(clause(&checks, "K9.a").state, ClauseState::Weakened);
}

#[test]
fn what_came_with_wcag_2_2_only_weakens() {
    let mut target = result("target-size", Outcome::Failed);
    target.sc = vec!["2.5.8".to_owned()];
    let known = clause(&[target], "5.6.6");
    assert_eq!(known.state, ClauseState::Weakened);
    assert_eq!(known.weakened_by, ["target-size"]);
}

#[test]
fn a_part_that_was_not_looked_at_is_untested_whatever_its_results_say() {
    let checks = [result("repo.readme", Outcome::Passed), result("site.https", Outcome::Passed)];
    let looked = LookedAt { site: true, ..LookedAt::default() };
    let all = Standard::load().score(&checks, Profile::Bund, &[], looked);
    assert_eq!((all[9].score, all[9].coverage), (None, 0.0));
    assert_eq!(all[8].score, Some(100.0));
}

#[test]
fn a_deviation_counts_only_where_the_standard_permits_it() {
    let deviation = |clause: &str| Deviation {
        clause: clause.to_owned(),
        class: "security".to_owned(),
        reason: "r".to_owned(),
        owner: "o".to_owned(),
        date: "2026-01-01".to_owned(),
        until: None,
    };
    let checks = [result("repo.public", Outcome::Failed), result("site.ezb-link", Outcome::Failed)];
    let deviations = [deviation("5.10.1"), deviation("5.6.6")];
    let all = Standard::load().score(&checks, Profile::Bund, &deviations, BOTH);
    assert_eq!(all[9].clauses[0].state, ClauseState::Deviation);
    assert_eq!(all[9].clauses[0].failed_by, ["repo.public"]);
    assert_eq!(all[9].score, None);
    assert_eq!(all[5].clauses[5].state, ClauseState::Failed);
}

#[test]
fn a_deviation_holds_until_its_last_day() {
    let mut deviation = Deviation {
        clause: "5.10.1".to_owned(),
        class: String::new(),
        reason: String::new(),
        owner: String::new(),
        date: "2026-01-01".to_owned(),
        until: Some("2026-11-24".to_owned()),
    };
    assert!(holds_on(&deviation, "2026-11-24"));
    assert!(!holds_on(&deviation, "2026-11-25"));
    deviation.until = Some("never".to_owned());
    assert!(!holds_on(&deviation, "2026-11-24"));
    deviation.until = None;
    assert!(holds_on(&deviation, "2026-11-24"));
}

#[test]
fn profiles_change_duties_and_clauses() {
    let checks = [result("site.easy-language-link", Outcome::Failed)];
    let state = |profile: Profile, id: &str| {
        let all = scored(&checks, profile);
        all.into_iter().flat_map(|c| c.clauses).find(|c| c.id == id).unwrap().state
    };
    assert_eq!(state(Profile::Bund, "5.6.6"), ClauseState::Failed);
    assert_eq!(state(Profile::Kommune, "5.6.6"), ClauseState::Weakened);
    assert_eq!(state(Profile::Oss, "5.3.1"), ClauseState::NotApplicable);
    assert!(scored(&[], Profile::Oss)[12].clauses.iter().all(|c| c.questions.is_empty()));
}

#[test]
fn a_test_host_is_not_asked_for_what_it_cannot_have() {
    let checks =
        [result("site.hsts", Outcome::Failed), result("site.findability", Outcome::Failed)];
    let looked = LookedAt { staging: true, ..BOTH };
    let all = Standard::load().score(&checks, Profile::Bund, &[], looked);
    assert_eq!(all[8].clauses[0].state, ClauseState::Weakened);
    assert_eq!(all[5].clauses[2].state, ClauseState::Untested);
    assert_eq!(clause(&checks, "K9.a").state, ClauseState::Failed);
}

#[test]
fn untested_on_some_pages_halves_the_coverage() {
    let mut some = result("site.feedback-widget", Outcome::Passed);
    some.untested = 1;
    some.settle();
    assert_eq!(some.outcome, Outcome::Untested);
    let whole = criterion(&[result("site.feedback-widget", Outcome::Passed)], 12);
    let half = criterion(&[some], 12);
    assert_eq!(half.score, None);
    assert!((whole.coverage - 2.0 * half.coverage).abs() <= 0.1, "{whole:?} {half:?}");
}

#[test]
fn what_no_check_implements_is_listed() {
    let check = offenbar_model::Check {
        id: "image-name",
        family: Family::Page,
        kind: Kind::Wcag,
        sc: &["1.1.1"],
        level: Some(Level::A),
        act: &[],
        counterparts: &[],
        impact: Impact::Critical,
        affected: &["blind"],
    };
    let standard = Standard::load();
    let left = standard.not_implemented([&check]);
    assert_eq!(left.len(), standard.checks().count() - 1);
    assert!(!left.contains(&"site.wcag-auto") && left.contains(&"site.lang"));
    let bearing = standard.clauses_of_check(&check);
    assert_eq!(bearing.len(), 1);
    assert!(bearing[0].can_fail && bearing[0].clause.id == "5.6.6");
}

/// All catalogue checks, and rules that reach the catalogue in every way.
fn ids() -> Vec<String> {
    let catalogue = Standard::load().checks().map(|check| check.id.clone());
    let rules = ["rule-a", "rule-b", "rule-c", "form-field-name"];
    catalogue.chain(rules.map(str::to_owned)).collect()
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::Passed),
        Just(Outcome::Failed),
        Just(Outcome::CantTell),
        Just(Outcome::Inapplicable),
        Just(Outcome::Untested),
    ]
}

fn any_result(id: String) -> impl Strategy<Value = CheckResult> {
    let kind = prop_oneof![
        Just(Kind::Wcag),
        Just(Kind::Duty),
        Just(Kind::BestPractice),
        Just(Kind::Indicator)
    ];
    let impact = prop_oneof![
        Just(Impact::Minor),
        Just(Impact::Moderate),
        Just(Impact::Serious),
        Just(Impact::Critical)
    ];
    let level =
        proptest::option::of(prop_oneof![Just(Level::A), Just(Level::AA), Just(Level::AAA)]);
    let sc = prop_oneof![Just("1.1.1"), Just("1.4.10"), Just("3.1.1"), Just("2.5.8")];
    (any_outcome(), kind, impact, level, sc, any::<bool>()).prop_map(
        move |(outcome, kind, impact, level, sc, hide)| {
            let mut made = result(&id, outcome);
            (made.kind, made.impact, made.level) = (kind, impact, level);
            made.sc = vec![sc.to_owned()];
            if hide { suppress(made) } else { made }
        },
    )
}

fn any_results() -> impl Strategy<Value = Vec<CheckResult>> {
    proptest::sample::subsequence(ids(), 1..40)
        .prop_flat_map(|ids| ids.into_iter().map(any_result).collect::<Vec<_>>())
}

fn any_profile() -> impl Strategy<Value = Profile> {
    proptest::sample::select(Profile::ALL.to_vec())
}

/// True unless a score that exists on both sides rose.
fn none_rose(before: &[CriterionScore], after: &[CriterionScore]) -> bool {
    before.iter().zip(after).all(|(before, after)| match (before.score, after.score) {
        (Some(before), Some(after)) => after <= before,
        _ => true,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn fixing_a_failure_never_lowers_a_score(
        checks in any_results(), profile in any_profile(),
        at in any::<proptest::sample::Index>(), fixed in any_outcome(),
    ) {
        let at = at.index(checks.len());
        let mut broken = checks.clone();
        set(&mut broken[at], Outcome::Failed);
        let mut repaired = broken.clone();
        set(&mut repaired[at], fixed);
        let before = scored(&broken, profile);
        let after = scored(&repaired, profile);
        prop_assert!(none_rose(&after, &before), "{before:?}\n{after:?}");
        if let (Some(before), Some(after)) = (overall(&before), overall(&after)) {
            prop_assert!(after >= before);
        }
    }

    #[test]
    fn a_new_failure_never_raises_a_score(
        checks in any_results(), profile in any_profile(), id in proptest::sample::select(ids()),
    ) {
        let before = scored(&checks, profile);
        let mut more = checks.clone();
        match more.iter_mut().find(|result| result.check == id) {
            Some(known) => set(known, Outcome::Failed),
            None => more.push(result(&id, Outcome::Failed)),
        }
        let after = scored(&more, profile);
        prop_assert!(none_rose(&before, &after), "{before:?}\n{after:?}");
    }

    #[test]
    fn a_failure_that_may_fail_a_clause_leaves_no_hundred(
        checks in any_results(), id in proptest::sample::select(vec![
            "site.https", "site.ezb-link", "repo.licence-file", "rule-a", "site.feedback-widget",
        ]),
    ) {
        let mut more: Vec<CheckResult> =
            checks.into_iter().filter(|result| result.check != id).collect();
        more.push(result(id, Outcome::Failed));
        let all = scored(&more, Profile::Bund);
        let failed = all.iter().filter(|c| {
            c.clauses.iter().any(|clause| clause.failed_by.iter().any(|check| check == id))
        });
        let scores: Vec<Option<f64>> = failed.map(|criterion| criterion.score).collect();
        prop_assert!(!scores.is_empty());
        prop_assert!(scores.iter().all(|score| score.is_some_and(|score| score < 100.0)));
    }

    #[test]
    fn order_does_not_matter(
        (checks, shuffled) in any_results().prop_flat_map(|checks| {
            (Just(checks.clone()), Just(checks).prop_shuffle())
        }),
        profile in any_profile(),
    ) {
        prop_assert_eq!(scored(&checks, profile), scored(&shuffled, profile));
    }

    #[test]
    fn untested_never_counts_as_passed(checks in any_results(), profile in any_profile()) {
        let mut untested = checks.clone();
        for result in &mut untested {
            if result.outcome == Outcome::Passed {
                set(result, Outcome::Untested);
            }
        }
        prop_assert!(none_rose(&scored(&checks, profile), &scored(&untested, profile)));
        for criterion in scored(&untested, profile) {
            prop_assert!(criterion.score.is_none_or(|score| score == 0.0));
            for clause in criterion.clauses {
                prop_assert!(clause.supported_by.is_empty());
                prop_assert!(clause.state != ClauseState::Supported);
            }
        }
    }

    #[test]
    fn suppressed_never_fails(checks in any_results(), profile in any_profile()) {
        let hidden: Vec<CheckResult> = checks.iter().cloned().map(suppress).collect();
        for criterion in scored(&hidden, profile) {
            for clause in criterion.clauses {
                prop_assert!(clause.failed_by.is_empty() && clause.weakened_by.is_empty());
            }
        }
        prop_assert!(none_rose(&scored(&hidden, profile), &scored(&checks, profile)));
    }

    #[test]
    fn scores_and_coverage_stay_within_bounds(
        checks in any_results(), profile in any_profile(), site: bool, repo: bool, staging: bool,
    ) {
        let looked = LookedAt { site, repo, staging };
        let all = Standard::load().score(&checks, profile, &[], looked);
        prop_assert_eq!(all.len(), 13);
        for criterion in &all {
            prop_assert!(criterion.score.is_none_or(|score| (0.0..=100.0).contains(&score)));
            prop_assert!((0.0..=100.0).contains(&criterion.coverage));
        }
        prop_assert!(overall(&all).is_none_or(|score| (0.0..=100.0).contains(&score)));
    }
}
