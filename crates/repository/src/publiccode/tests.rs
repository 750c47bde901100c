use offenbar_model::Outcome;

use super::*;
use crate::openness::tests::{Case, outcome};

const GOOD: &str = r#"publiccodeYmlVersion: "0.4"
name: Antragsdienst
url: "https://gitlab.opencode.de/a/b"
softwareVersion: "1.2.0"
releaseDate: "2026-09-01"
platforms: [web]
categories: [digital-citizenship]
developmentStatus: stable
softwareType: standalone/web
description:
  de:
    shortDescription: Nimmt Anträge entgegen.
    longDescription: >
      Dieser Dienst nimmt Anträge entgegen, prüft sie auf Vollständigkeit und leitet sie an die
      zuständige Stelle weiter, ohne dass jemand ein Papierformular ausfüllen muss. Er ist offen.
    features: [Anträge stellen]
legal:
  license: EUPL-1.2
maintenance:
  type: internal
  contacts:
    - name: Team Antragsdienst
      email: "team@example.de"
localisation:
  localisationReady: true
  availableLanguages: [de]
"#;

fn issues(text: &str) -> Vec<(Severity, u32, String, &'static str)> {
    let issues = PublicCode::parse(text).unwrap().issues();
    issues.into_iter().map(|issue| (issue.severity, issue.line, issue.key, issue.rule)).collect()
}

fn errors(text: &str) -> Vec<(String, &'static str)> {
    let all = issues(text).into_iter().filter(|issue| issue.0 == Severity::Error);
    all.map(|(_, _, key, rule)| (key, rule)).collect()
}

#[test]
fn a_good_file_has_no_issues() {
    assert_eq!(issues(GOOD), []);
}

#[test]
fn one_fault_at_a_time() {
    for (from, to, key, rule) in [
        ("name: Antragsdienst\n", "", "name", "missing"),
        ("name: Antragsdienst", "name:", "name", "empty"),
        ("name: Antragsdienst", "name: [a]", "name", "no-text"),
        ("\"https://gitlab.opencode.de/a/b\"", "gitlab/a/b", "url", "no-url"),
        ("2026-09-01", "01.09.2026", "releaseDate", "no-date"),
        ("2026-09-01", "2026-02-30", "releaseDate", "no-date"),
        ("platforms: [web]\n", "", "platforms", "missing"),
        ("digital-citizenship", "buergerdienste", "categories", "not-in-list"),
        (
            "developmentStatus: stable",
            "developmentStatus: done",
            "developmentStatus",
            "not-allowed",
        ),
        ("softwareType: standalone/web", "softwareType: web", "softwareType", "not-allowed"),
        ("  de:\n", "  deutsch:\n", "description/deutsch", "no-language-tag"),
        ("    features: [Anträge stellen]\n", "", "description/features", "missing"),
        ("license: EUPL-1.2", "license: EUPL", "legal/license", "unknown-licence"),
        ("license: EUPL-1.2", "license: EUPL 1.2", "legal/license", "no-licence"),
        ("type: internal", "type: contract", "maintenance/contractors", "missing"),
        ("team@example.de", "team", "maintenance/contacts/email", "no-address"),
        (
            "localisationReady: true",
            "localisationReady: ja",
            "localisation/localisationReady",
            "no-boolean",
        ),
        (
            "localisationReady: true",
            "localisationReady: \"true\"",
            "localisation/localisationReady",
            "no-boolean",
        ),
        (
            "availableLanguages: [de]",
            "availableLanguages: []",
            "localisation/availableLanguages",
            "empty",
        ),
        ("version: \"0.4\"", "version: \"0.0\"", "publiccodeYmlVersion", "unknown-version"),
    ] {
        let from = if from.starts_with("version") { "Version: \"0.4\"" } else { from };
        let to = if to.starts_with("version") { "Version: \"0.0\"" } else { to };
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        assert!(errors(&text).contains(&(key.to_owned(), rule)), "{to}: {:?}", issues(&text));
    }
}

#[test]
fn lengths_depend_on_the_version() {
    let long = GOOD.replace("Nimmt Anträge entgegen.", &"x".repeat(151));
    assert_eq!(errors(&long), [("description/de/shortDescription".to_owned(), "too-long")]);
    let warnings = |text: &str| {
        let all = issues(text).into_iter().filter(|issue| issue.0 == Severity::Warning);
        all.map(|(_, _, key, rule)| (key, rule)).collect::<Vec<_>>()
    };
    let warned = |key: &str, rule: &'static str| vec![(key.to_owned(), rule)];
    let old = GOOD.replace("\"0.4\"", "\"0.2.1\"");
    assert_eq!(errors(&old), [], "what later versions allow fails nothing");
    let rules: Vec<_> = warnings(&old).into_iter().map(|(_, rule)| rule).collect();
    assert_eq!(rules, ["missing", "too-short"], "genericName, and 500 characters");
    let short = old.replace("leitet sie an die", "leitet");
    assert_eq!(errors(&short), [], "still longer than 150");
    let without_date = GOOD.replace("releaseDate: \"2026-09-01\"\n", "");
    assert_eq!(warnings(&without_date), []);
    let old_date = without_date.replace("\"0.4\"", "\"0.3\"");
    assert_eq!(warnings(&old_date), warned("releaseDate", "missing"));
    let without_categories = GOOD.replace("categories: [digital-citizenship]\n", "");
    assert_eq!(warnings(&without_categories), warned("categories", "missing"));
    assert_eq!(warnings(&without_categories.replace("\"0.4\"", "\"0.5.0\"")), []);
}

#[test]
fn notes_and_warnings_are_no_errors() {
    let text = GOOD.replace("\"0.4\"", "\"0.7\"")
        + "it:\n  countryExtensionVersion: \"1.0\"\nsoftwareVerison: 1\n\
           intendedAudience:\n  countries: [de]\nsupports:\n  - id: alias:gdpr\n";
    assert_eq!(errors(&text), []);
    let found: Vec<_> = issues(&text).into_iter().map(|(_, _, key, rule)| (key, rule)).collect();
    assert_eq!(
        found,
        [
            ("softwareVerison".to_owned(), "unknown-key"),
            ("it".to_owned(), "country-section"),
            ("intendedAudience/countries".to_owned(), "lowercase-country"),
        ]
    );
    let newer = GOOD.replace("\"0.4\"", "\"0.9\"");
    assert_eq!(issues(&newer)[0].3, "newer-version");
}

#[test]
fn misspelt_keys_get_a_suggestion() {
    let code = PublicCode::parse(&GOOD.replace("softwareType", "softwareTpye")).unwrap();
    let issue = code.issues().into_iter().find(|issue| issue.rule == "unknown-key").unwrap();
    assert_eq!((issue.detail.as_str(), issue.line), ("softwareType", 9));
    assert_eq!(nearest("xyz", &["softwareType", "name"]), None);
}

#[test]
fn twins_and_nonsense() {
    let twice = format!("{GOOD}name: b\n");
    assert_eq!(errors(&twice), [("name".to_owned(), "twice")]);
    assert!(PublicCode::parse("").is_err());
    assert!(PublicCode::parse("a: [").is_err());
    assert!(PublicCode::parse("a: 1\n---\nb: 2\n").is_err());
    assert_eq!(errors("- a\n"), [(String::new(), "no-mapping")]);
}

#[test]
fn presence() {
    let check = "repo.publiccode";
    assert_eq!(outcome(check, &[("publiccode.yml", GOOD)]), Outcome::Passed);
    assert_eq!(outcome(check, &[("publiccode.yaml", GOOD)]), Outcome::Failed);
    assert_eq!(outcome(check, &[("docs/publiccode.yml", GOOD)]), Outcome::Failed);
    assert_eq!(outcome(check, &[("opencode.yml", "a: b")]), Outcome::Failed);
    assert_eq!(outcome(check, &[("README.md", "x")]), Outcome::CantTell);
    assert_eq!(
        Case::of(&[("README.md", "x")]).profile("oss").outcome(check),
        Outcome::Inapplicable
    );
    let on_opencode = Case::of(&[("a", "x")]).remote("https://gitlab.opencode.de/a/b");
    assert_eq!(on_opencode.outcome(check), Outcome::Failed);
}

#[test]
fn validity() {
    let check = "repo.publiccode-valid";
    assert_eq!(outcome(check, &[("publiccode.yml", GOOD)]), Outcome::Passed);
    assert_eq!(outcome(check, &[("publiccode.yml", "name: x\n")]), Outcome::Failed);
    assert_eq!(outcome(check, &[("publiccode.yml", "a: [")]), Outcome::Failed);
    let typo = format!("{GOOD}applicationSuit: x\n");
    assert_eq!(outcome(check, &[("publiccode.yml", typo.as_str())]), Outcome::CantTell);
    assert_eq!(outcome(check, &[("a", "x")]), Outcome::Inapplicable);
}

#[test]
fn freshness() {
    let check = "repo.publiccode-fresh";
    assert_eq!(outcome(check, &[("publiccode.yml", GOOD)]), Outcome::Passed);
    let old = GOOD.replace("2026-09-01", "2024-01-01");
    assert_eq!(outcome(check, &[("publiccode.yml", old.as_str())]), Outcome::CantTell);
    let contract = |until: &str| {
        GOOD.replace(
            "  type: internal\n  contacts:\n    - name: Team Antragsdienst\n      email: \"team@example.de\"\n",
            &format!("  type: contract\n  contractors:\n    - name: Firma\n      until: \"{until}\"\n"),
        )
    };
    let (over, runs) = (contract("2026-01-31"), contract("2027-01-31"));
    assert_eq!(outcome(check, &[("publiccode.yml", over.as_str())]), Outcome::Failed);
    assert_eq!(outcome(check, &[("publiccode.yml", runs.as_str())]), Outcome::Passed);
    let tagged =
        |tag: &str| Case::of(&[("publiccode.yml", GOOD)]).tags(&[(tag, "2026-09-01", false)]);
    assert_eq!(tagged("v1.2.0").outcome(check), Outcome::Passed);
    assert_eq!(tagged("v1.3.0").outcome(check), Outcome::CantTell);
}

#[test]
fn agreement_with_the_repository() {
    let check = "repo.publiccode-agrees";
    let case = |url: &str| Case::of(&[("publiccode.yml", GOOD)]).remote(url);
    assert_eq!(case("git@gitlab.opencode.de:a/b.git").outcome(check), Outcome::Passed);
    assert_eq!(case("https://github.com/x/fork").outcome(check), Outcome::CantTell);
    let logo = format!("{GOOD}logo: img/logo.svg\n");
    let with = [("publiccode.yml", logo.as_str()), ("img/logo.svg", "<svg/>")];
    assert_eq!(outcome(check, &with), Outcome::Passed);
    assert_eq!(outcome(check, &with[..1]), Outcome::Failed);
    let texts = [("publiccode.yml", GOOD), ("LICENSES/MIT.txt", "x")];
    assert_eq!(outcome(check, &texts), Outcome::CantTell);
    let english = GOOD.replace("availableLanguages: [de]", "availableLanguages: [en]");
    assert_eq!(outcome(check, &[("publiccode.yml", english.as_str())]), Outcome::CantTell);
    assert_eq!(outcome(check, &[("a", "x")]), Outcome::Inapplicable);
}

#[test]
fn reuse_of_others() {
    let check = "repo.based-on";
    let based = format!("{GOOD}isBasedOn: https://example.org/a\n");
    assert_eq!(outcome(check, &[("publiccode.yml", based.as_str())]), Outcome::Passed);
    let empty = format!("{GOOD}usedBy: []\n");
    assert_eq!(outcome(check, &[("publiccode.yml", empty.as_str())]), Outcome::CantTell);
    assert_eq!(Case::of(&[("a", "x")]).profile("oss").outcome(check), Outcome::Inapplicable);
}

#[test]
fn a_draft_is_valid_yaml_and_lacks_only_what_people_must_say() {
    let readme = "# Antragsdienst\n\nDieser Dienst nimmt die Anträge der Leute entgegen und \
                  prüft sie für das Amt. Er leitet vollständige Anträge an das Fachverfahren weiter und \
                  sagt den Leuten, welche Nachweise noch fehlen und bis wann sie diese nachreichen.\n";
    let case = Case::of(&[
        ("README.md", readme),
        ("index.html", "<p>"),
        ("LICENSES/EUPL-1.2.txt", "x"),
        ("locales/de.json", "{}"),
        ("locales/en.json", "{}"),
    ])
    .remote("https://gitlab.opencode.de/a/b")
    .tags(&[("v1.2.0", "2026-09-01", false)]);
    let text = draft(&case.snapshot());
    let code = PublicCode::parse(&text).unwrap();
    assert_eq!(code.text("name").unwrap().0, "Antragsdienst");
    assert_eq!(code.text("legal/license").unwrap().0, "EUPL-1.2");
    assert_eq!(code.text("softwareType").unwrap().0, "standalone/web");
    assert!(code.text("description/de/shortDescription").is_some());
    let wrong: Vec<Issue> =
        code.issues().into_iter().filter(|issue| issue.severity == Severity::Error).collect();
    assert_eq!(wrong, []);
    let empty = PublicCode::parse(&draft(&Case::of(&[]).snapshot())).unwrap();
    assert!(
        empty.issues().iter().any(|issue| issue.key == "url"),
        "a gap is not filled with a guess"
    );
}

proptest::proptest! {
    #[test]
    fn any_text_is_judged(text in "(publiccodeYmlVersion|name|url|description|legal|license|maintenance|contacts|: |\n|  |- |\\[|\\]|0\\.4|\"|x){0,60}") {
        if let Ok(code) = PublicCode::parse(&text) {
            code.issues();
        }
    }

    #[test]
    fn any_readme_gives_yaml(readme in "(# |\\[|\\]|\\(|\\)|!|\\*|`|<|>|a|ä|\n|\"|\\\\|: ){0,60}") {
        let snapshot = crate::Snapshot::from_files([("README.md", readme)]);
        proptest::prop_assert!(PublicCode::parse(&draft(&snapshot)).is_ok());
    }
}
