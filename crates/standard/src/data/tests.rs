use super::*;

fn standard() -> &'static Standard {
    Standard::load()
}

#[test]
fn there_are_13_criteria_in_order_with_unique_clauses() {
    let numbers: Vec<u8> = standard().criteria().iter().map(|c| c.number).collect();
    assert_eq!(numbers, (1..=13).collect::<Vec<u8>>());
    let ids: Vec<&str> = standard().clauses().map(|clause| clause.id.as_str()).collect();
    assert_eq!(ids.len(), 62);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn working_titles_stay_marked() {
    let unofficial: Vec<u8> =
        standard().criteria().iter().filter(|c| !c.official).map(|c| c.number).collect();
    assert_eq!(unofficial, [5, 6, 13]);
}

#[test]
fn clauses_name_only_known_checks_and_questions_and_each_once() {
    for clause in standard().clauses() {
        let checks: Vec<&str> = clause.checks().collect();
        assert_eq!(checks.iter().collect::<BTreeSet<_>>().len(), checks.len(), "{}", clause.id);
        for check in checks {
            assert!(standard().check(check).is_some(), "{}: {check}", clause.id);
        }
        for ask in &clause.asks {
            assert!(standard().question(ask).is_some(), "{}: {ask}", clause.id);
        }
        for weighted in clause.weights.keys() {
            assert!(clause.checks().any(|check| check == weighted), "{}: {weighted}", clause.id);
        }
    }
}

#[test]
fn every_check_and_question_bears_on_a_clause() {
    for check in standard().checks() {
        assert!(!standard().clauses_of(&check.id).is_empty(), "{}", check.id);
    }
    for ask in standard().questions() {
        let used = standard().clauses().any(|clause| clause.asks.contains(&ask.id));
        assert!(used, "{}", ask.id);
    }
}

#[test]
fn a_check_that_looks_for_traces_cannot_fail_a_clause() {
    for clause in standard().clauses() {
        for id in &clause.can_fail {
            let check = standard().check(id).unwrap();
            assert_eq!(check.kind, CheckKind::Direct, "{}: {id}", clause.id);
            assert_eq!(check.negative, Negative::Fault, "{}: {id}", clause.id);
        }
    }
}

#[test]
fn reach_is_a_percentage_and_zero_without_checks() {
    for clause in standard().clauses() {
        assert!(clause.reach <= 100, "{}", clause.id);
        assert_eq!(clause.reach == 0, clause.checks().next().is_none(), "{}", clause.id);
    }
}

#[test]
fn a_clause_that_no_machine_can_fail_asks_a_person_or_is_advice() {
    let silent: Vec<&str> = standard()
        .clauses()
        .filter(|clause| clause.can_fail.is_empty() && clause.asks.is_empty())
        .map(|clause| clause.id.as_str())
        .collect();
    assert_eq!(silent, ["5.6.4", "K9.d", "K10.b", "K11.a"]);
}

#[test]
fn profiles_name_only_known_clauses_and_checks() {
    for profile in Profile::ALL {
        let data = standard().profile(profile);
        for clause in &data.not_applicable {
            assert!(standard().clause(clause).is_some(), "{profile}: {clause}");
        }
        for check in &data.advice {
            assert!(standard().check(check).is_some(), "{profile}: {check}");
        }
        assert_eq!(profile.as_str().parse(), Ok(profile));
    }
    assert_eq!(standard().profiles.len(), Profile::ALL.len());
    assert!("Bund".parse::<Profile>().is_err());
    for check in standard().staging.skip.iter().chain(&standard().staging.advice) {
        assert!(standard().check(check).is_some(), "staging: {check}");
    }
}

#[test]
fn the_mapping_leads_into_the_catalogue() {
    let mapping = &standard().mapping;
    let targets = mapping.rules.values().chain(mapping.success_criteria.values());
    for target in targets.chain([&mapping.wcag]) {
        assert!(!standard().clauses_of(target).is_empty(), "{target}");
    }
}

#[test]
fn texts_are_there_in_both_languages() {
    let criteria = standard().criteria().iter();
    let criteria = criteria.flat_map(|c| [&c.name, &c.section_title, &c.summary]);
    let asks = standard().questions().flat_map(|ask| [&ask.question, &ask.evidence]);
    let profiles = standard().profiles.values().flat_map(|p| [&p.name, &p.about]);
    let texts = criteria.chain(asks).chain(profiles);
    let texts = texts.chain(standard().clauses().map(|clause| &clause.summary));
    for text in texts.chain(standard().checks().map(|check| &check.title)) {
        assert!(!text.de.trim().is_empty() && !text.en.trim().is_empty(), "{text:?}");
    }
}

#[test]
fn the_version_names_edition_and_day() {
    assert_eq!(standard().version(), "DIN SPEC 66336:2025-04 (data 2026-11-23)");
}
