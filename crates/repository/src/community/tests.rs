use offenbar_model::Outcome::{self, *};

use crate::openness::tests::{Case, outcome};

/// Twenty files, so that a dump is a dump.
fn case() -> Case {
    let names: Vec<String> = (0..20).map(|n| format!("src/f{n}.rs")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "fn x() {}")).collect();
    Case::of(&files)
}

fn with(check: &str, case: Case) -> Outcome {
    case.outcome(check)
}

#[test]
fn without_history_nothing_is_said() {
    for check in [
        "repo.activity",
        "repo.releases",
        "repo.bus-factor",
        "repo.orgs",
        "repo.signed-tags",
        "repo.commit-iteration",
    ] {
        assert_eq!(outcome(check, &[("a", "x")]), Untested, "{check}");
    }
}

#[test]
fn activity() {
    let days = ["2026-11-01", "2026-10-01", "2026-09-01", "2026-08-01", "2026-07-01"];
    assert_eq!(with("repo.activity", case().commits(&days.map(|day| (day, 1)))), Passed);
    assert_eq!(
        with("repo.activity", case().commits(&[("2026-11-01", 1), ("2020-01-01", 1)])),
        CantTell
    );
    assert_eq!(with("repo.activity", case().commits(&[("2025-01-01", 1)])), Failed);
    let bots = case().bots(&["2026-11-01"; 9]).commits(&[("2025-01-01", 1)]);
    assert_eq!(with("repo.activity", bots), Failed, "robots do not care for software");
    let ended = Case::of(&[("README.md", "# x\n\nThis repository has been archived.\n")]);
    assert_eq!(with("repo.activity", ended.commits(&[("2024-01-01", 1)])), CantTell);
}

#[test]
fn releases_and_signatures() {
    let tagged = |day: &str, signed: bool| {
        case().commits(&[("2026-11-01", 1)]).tags(&[("v1.0", day, signed)])
    };
    assert_eq!(with("repo.releases", tagged("2026-10-01", false)), Passed);
    assert_eq!(with("repo.releases", tagged("2025-10-01", false)), CantTell);
    assert_eq!(with("repo.releases", case().commits(&[("2026-11-01", 1)])), CantTell);
    assert_eq!(with("repo.signed-tags", tagged("2026-10-01", true)), Passed);
    assert_eq!(with("repo.signed-tags", tagged("2026-10-01", false)), Failed);
    assert_eq!(with("repo.signed-tags", tagged("2025-10-01", true)), Inapplicable);
    let half = case()
        .commits(&[("2026-11-01", 1)])
        .tags(&[("v2", "2026-10-01", true), ("v1", "2026-09-01", false)]);
    assert_eq!(with("repo.signed-tags", half), CantTell);
}

#[test]
fn people_and_organisations() {
    let two = case().commits(&[("2026-11-01", 1), ("2026-10-01", 2), ("2026-09-01", 3)]);
    assert_eq!(with("repo.bus-factor", two), Passed);
    let one = case().commits(&[("2026-11-01", 1), ("2026-10-01", 1), ("2026-09-01", 2)]);
    assert_eq!(with("repo.bus-factor", one), CantTell);
    assert_eq!(with("repo.bus-factor", case().commits(&[("2025-01-01", 1)])), Inapplicable);
    let several = case().commits(&[("2026-11-01", 1), ("2026-10-01", 2)]);
    assert_eq!(with("repo.orgs", several), Passed, "the case gives every person an organisation");
    assert_eq!(with("repo.orgs", case().commits(&[("2026-11-01", 1)])), CantTell);
}

#[test]
fn dumps() {
    assert_eq!(with("repo.commit-iteration", case().commits(&[("2025-01-01", 1)])), Failed);
    assert_eq!(
        with("repo.commit-iteration", case().commits(&[("2026-11-20", 1)])),
        CantTell,
        "young"
    );
    let steps = ["2026-10-01", "2026-06-01", "2026-03-01", "2025-12-01", "2025-06-01"];
    assert_eq!(with("repo.commit-iteration", case().commits(&steps.map(|day| (day, 1)))), Passed);
    let robots = case().bots(&["2026-09-01"; 50]).commits(&[
        ("2026-10-01", 1),
        ("2026-06-01", 1),
        ("2025-06-01", 1),
        ("2025-05-01", 1),
    ]);
    assert_eq!(with("repo.commit-iteration", robots), CantTell);
    let small = Case::of(&[("a", "x")]).commits(&[("2025-01-01", 1)]);
    assert_eq!(
        with("repo.commit-iteration", small),
        Passed,
        "a single file may be finished at once"
    );
}

#[test]
fn terms_of_contributions() {
    let check = "repo.contribution-terms";
    assert_eq!(
        outcome(check, &[("CONTRIBUTING.md", "Sign your work: Signed-off-by, see the DCO.")]),
        Passed
    );
    assert_eq!(
        outcome(check, &[("CONTRIBUTING.md", "We require a copyright assignment.")]),
        CantTell
    );
    assert_eq!(outcome(check, &[("CONTRIBUTING.md", "Be kind.")]), CantTell);
    assert_eq!(outcome(check, &[("a", "x")]), CantTell);
}

#[test]
fn what_only_the_forge_knows_is_untested() {
    for check in ["repo.issue-response", "repo.review-rate", "repo.branch-protection"] {
        assert_eq!(outcome(check, &[("a", "x")]), Untested);
    }
}

#[test]
fn badges() {
    let full = Case::of(&[("SECURITY.md", "mail@example.org"), ("LICENSE", "x")])
        .commits(&[
            ("2026-11-01", 1),
            ("2026-10-01", 2),
            ("2026-09-01", 3),
            ("2026-08-01", 1),
            ("2026-07-01", 2),
        ])
        .tags(&[("v1", "2026-10-01", true)]);
    let levels = full.facts(|facts| {
        super::badges(facts).iter().map(|badge| (badge.name, badge.level)).collect::<Vec<_>>()
    });
    assert_eq!(levels, [("maintained", 3), ("security", 2), ("licence", 1), ("reuse", 0)]);
    assert_eq!(
        Case::of(&[("a", "x")]).profile("oss").outcome("repo.opencode-badges"),
        Inapplicable
    );
    assert_eq!(outcome("repo.opencode-badges", &[("a", "x")]), CantTell);
}
