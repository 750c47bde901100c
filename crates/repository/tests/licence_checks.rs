//! The licence checks over small repositories: hit, near miss, not applicable; and every text they
//! use exists in German and in English.

use std::collections::BTreeMap;

use offenbar_model::{CheckResult, Message, Outcome};
use offenbar_repository::{Context, Date, OpenOptions, Snapshot, licence, open};
use offenbar_texts::Lang;
use spdx::text::LICENSE_TEXTS;

fn text(id: &str) -> &'static str {
    LICENSE_TEXTS.iter().find(|(other, _)| *other == id).expect("the SPDX list has it").1
}

fn spoken(message: &Message) {
    for lang in Lang::ALL {
        let said = lang.message(message);
        assert_ne!(said, message.id, "{} has no text for {}", lang.code(), message.id);
        assert!(!said.contains("{$") && !said.contains("{ $"), "{said}");
    }
}

fn run(files: &[(&str, &str)]) -> BTreeMap<String, CheckResult> {
    let snapshot = Snapshot::from_files(files.iter().map(|(path, text)| (*path, text.as_bytes())));
    let context =
        Context { snapshot: &snapshot, today: Date::constant(2026, 11, 24), profile: "kommune" };
    let mut results = Vec::new();
    licence::run(&context, &mut results);
    assert_eq!(results.len(), licence::checks().len());
    for result in &results {
        for finding in result.findings.iter().chain(&result.evidence) {
            spoken(&finding.message);
            finding.question.iter().for_each(spoken);
        }
        result.reason.iter().for_each(spoken);
    }
    for reason in &snapshot.verdict().reasons {
        spoken(reason);
    }
    results.into_iter().map(|result| (result.check.clone(), result)).collect()
}

fn outcomes(files: &[(&str, &str)], check: &str) -> Outcome {
    run(files)[check].outcome
}

const MIT_CARGO: (&str, &str) = ("Cargo.toml", "[package]\nname = \"x\"\nlicense = \"MIT\"\n");

#[test]
fn every_check_has_its_texts() {
    for check in licence::checks() {
        for lang in Lang::ALL {
            for key in ["", ".what", ".why", ".fix"] {
                let key = format!("{}{key}", check.text_key());
                assert!(lang.get(&key).is_some(), "{} has no {key}", lang.code());
            }
        }
    }
}

#[test]
fn licence_file() {
    let check = "repo.licence-file";
    assert_eq!(outcomes(&[("LICENSE", text("EUPL-1.2"))], check), Outcome::Passed);
    assert_eq!(outcomes(&[("LICENSES/MIT.txt", text("MIT"))], check), Outcome::Passed);
    assert_eq!(outcomes(&[("LICENSE", "Lizenziert unter der EUPL")], check), Outcome::CantTell);
    assert_eq!(outcomes(&[("LICENSE", "TODO")], check), Outcome::CantTell);
    let excerpt = text("EUPL-1.2").split("1.Definitions").next().unwrap_or_default();
    assert_eq!(outcomes(&[("LICENSE", excerpt)], check), Outcome::CantTell);
    assert_eq!(outcomes(&[MIT_CARGO], check), Outcome::Failed);
    assert_eq!(outcomes(&[("src/license.rs", "fn f() {}")], check), Outcome::Failed);
}

#[test]
fn licence_terms() {
    let check = "repo.licence-terms";
    let mit = text("MIT");
    assert_eq!(outcomes(&[("LICENSE", mit)], check), Outcome::Passed);
    let added = format!("{mit}\nNur für die deutsche Verwaltung.\n");
    assert_eq!(outcomes(&[("LICENSE", &added)], check), Outcome::Failed);
    let odd = format!("{mit}\nWir grüßen alle, die dies lesen, und wünschen Freude damit.\n");
    assert_eq!(outcomes(&[("LICENSE", &odd)], check), Outcome::CantTell);
    assert_eq!(outcomes(&[MIT_CARGO], check), Outcome::Inapplicable);
    let reserved = "© 2024 Beispiel GmbH. Alle Rechte vorbehalten.";
    assert_eq!(outcomes(&[("LICENSE", reserved)], check), Outcome::Failed);
}

#[test]
fn licence_is_open() {
    let check = "repo.licence-osi";
    assert_eq!(outcomes(&[("LICENSE", text("EUPL-1.2"))], check), Outcome::Passed);
    assert_eq!(outcomes(&[("LICENSE", text("BUSL-1.1"))], check), Outcome::Failed);
    assert_eq!(outcomes(&[("LICENSE", text("CC-BY-NC-4.0"))], check), Outcome::Failed);
    assert_eq!(outcomes(&[("LICENSE", text("CC-BY-4.0"))], check), Outcome::CantTell);
    assert_eq!(outcomes(&[("README.md", "Hallo")], check), Outcome::Failed);
    let open_core = [("LICENSE", text("MIT")), ("ee/LICENSE", text("Elastic-2.0"))];
    assert_eq!(outcomes(&open_core, check), Outcome::CantTell);
}

#[test]
fn the_list_of_opencode_is_untested() {
    let result = &run(&[("LICENSE", text("MIT"))])["repo.licence-allowlist"];
    assert_eq!(result.outcome, Outcome::Untested);
    assert!(result.reason.is_some());
}

#[test]
fn licence_ids() {
    let check = "repo.licence-ids";
    assert_eq!(outcomes(&[MIT_CARGO], check), Outcome::Passed);
    let free = ("package.json", "{\"license\": \"Apache License 2.0\"}");
    assert_eq!(outcomes(&[free], check), Outcome::Failed);
    let outdated = ("package.json", "{\"license\": \"GPL-3.0\"}");
    assert_eq!(outcomes(&[outdated], check), Outcome::Failed);
    // What is said to be meant differs from what is written.
    for (written, id) in [
        ("GPL-3.0", "licence-ids-undecided"),
        ("EPL-2.0 OR GPL-2.0 WITH Classpath-exception-2.0", "licence-ids-undecided"),
        ("GPL-3.0+", "licence-ids-outdated"),
        ("MIT/Apache-2.0", "licence-ids-outdated"),
        ("bzip2-1.0.5", "licence-ids-deprecated"),
    ] {
        let file = format!("{{\"license\": \"{written}\"}}");
        let result = &run(&[("package.json", &file)])[check];
        assert_eq!(result.findings[0].message.id, id, "{written}");
    }
    assert_eq!(outcomes(&[("LICENSE", text("MIT"))], check), Outcome::Inapplicable);
}

#[test]
fn statements_agree() {
    let check = "repo.licence-consistent";
    let mit = ("LICENSE", text("MIT"));
    assert_eq!(outcomes(&[mit, MIT_CARGO], check), Outcome::Passed);
    let other = ("package.json", "{\"license\": \"EUPL-1.2\"}");
    let result = &run(&[mit, other])[check];
    assert_eq!(result.outcome, Outcome::Failed);
    assert_eq!(result.findings[0].places.len(), 2, "both places are named");
    let dual = ("package.json", "{\"license\": \"MIT OR Apache-2.0\"}");
    assert_eq!(outcomes(&[mit, dual], check), Outcome::CantTell);
    assert_eq!(outcomes(&[mit], check), Outcome::Inapplicable);
}

#[test]
fn variants_and_relations() {
    let gpl = ("COPYING", text("GPL-3.0"));
    assert_eq!(outcomes(&[gpl], "repo.licence-variant"), Outcome::CantTell);
    let manifest = ("package.json", "{\"license\": \"GPL-3.0-or-later\"}");
    assert_eq!(outcomes(&[gpl, manifest], "repo.licence-variant"), Outcome::Passed);
    assert_eq!(
        outcomes(&[("LICENSE", text("MIT"))], "repo.licence-variant"),
        Outcome::Inapplicable
    );
    let two = [("LICENSE-MIT", text("MIT")), ("LICENSE-APACHE", text("Apache-2.0"))];
    assert_eq!(outcomes(&two, "repo.licence-relation"), Outcome::CantTell);
    let choice = ("Cargo.toml", "[package]\nlicense = \"MIT OR Apache-2.0\"\n");
    assert_eq!(outcomes(&[two[0], two[1], choice], "repo.licence-relation"), Outcome::Passed);
    assert_eq!(outcomes(&[gpl], "repo.licence-relation"), Outcome::Inapplicable);
}

#[test]
fn texts_are_complete_and_right() {
    let check = "repo.licence-texts";
    assert_eq!(outcomes(&[("LICENSES/MIT.txt", text("MIT"))], check), Outcome::Passed);
    assert_eq!(outcomes(&[("LICENSES/MIT.txt", text("ISC"))], check), Outcome::Failed);
    assert_eq!(outcomes(&[("LICENSES/MIT.txt", "")], check), Outcome::Failed);
    assert_eq!(outcomes(&[MIT_CARGO], check), Outcome::Failed);
    assert_eq!(outcomes(&[("LICENSE", text("MIT")), MIT_CARGO], check), Outcome::Inapplicable);
}

#[test]
fn exceptions_holders_and_content() {
    let exception =
        ("package.json", "{\"license\": \"GPL-2.0-only WITH Classpath-exception-2.0\"}");
    assert_eq!(outcomes(&[exception], "repo.licence-exceptions"), Outcome::Passed);
    let named = text("MIT").replace("<year> <copyright holders>", "2024 Beispielstadt");
    assert_eq!(outcomes(&[("LICENSE", &named)], "repo.licence-holder"), Outcome::Passed);
    let empty = text("MIT").replace("<year> <copyright holders>", "[year] [fullname]");
    assert_eq!(outcomes(&[("LICENSE", &empty)], "repo.licence-holder"), Outcome::Failed);
    let data = ("LICENSE", text("DL-DE-BY-2.0"));
    assert_eq!(outcomes(&[data, ("a.csv", "a;b")], "repo.licence-content"), Outcome::Passed);
    let code = ["a.py", "b.py", "c.py", "d.py", "e.py"].map(|name| (name, "x = 1"));
    let all = [&[data][..], &code].concat();
    assert_eq!(outcomes(&all, "repo.licence-content"), Outcome::CantTell);
    assert_eq!(
        outcomes(&[("LICENSE", text("MIT"))], "repo.licence-content"),
        Outcome::Inapplicable
    );
}

#[test]
fn refusals_to_open_have_their_texts() {
    for target in
        ["/nowhere/at/all", "ssh://a@b/c", "https://u:p@example.org/x", "-x", "https://10.0.0.1/x"]
    {
        let error = open(target, &OpenOptions::default()).err().expect("refused");
        spoken(&error.0);
    }
}

#[test]
fn packages_that_say_the_same_are_one_finding() {
    let package = r#"{"license": "Apache 2.0"}"#;
    let found = run(&[
        ("LICENSE", text("Apache-2.0")),
        ("package.json", package),
        ("a/package.json", package),
        ("b/package.json", r#"{"license": "Apache"}"#),
    ]);
    let ids = &found["repo.licence-ids"];
    let mut counts: Vec<u64> = ids.findings.iter().map(|finding| finding.count).collect();
    counts.sort_unstable();
    assert_eq!(counts, [1, 2]);
}

#[test]
fn what_is_kept_out_is_asked_about_in_its_own_words() {
    let found = run(&[
        ("LICENSE", text("MIT")),
        ("LICENSES.md", "The MIT licence does not apply to the photos."),
    ]);
    let open = &found["repo.licence-osi"];
    let messages: Vec<&str> = open.findings.iter().map(|f| f.message.id.as_str()).collect();
    assert_eq!(messages, ["licence-open-reserved"]);
    let terms = &found["repo.licence-terms"];
    assert!(terms.findings.is_empty(), "the text itself is unchanged");
}

#[test]
fn passages_to_be_read_are_one_question() {
    let own = "Bitte lesen Sie zuerst alles.\n\nDie Stadt pflegt den Text.\n\nEr liegt auch im Rathaus aus.\n";
    let licence = format!("{own}\n{}", text("EUPL-1.2"));
    let results = run(&[("LICENSE.md", &licence), ("LICENSE.txt", &licence)]);
    let terms = &results["repo.licence-terms"];
    assert_eq!(terms.outcome, Outcome::CantTell);
    assert_eq!(terms.findings.len(), 1, "{:?}", terms.findings);
    assert_eq!(terms.findings[0].message.id, "licence-terms-unknown-several");
    // Terms that leave the licence unaffected are questions, and what sounds restrictive comes first.
    let beside = "Diese Regeln lassen die Rechte aus der EUPL unberührt. Die Software dient ausschließlich Anträgen.";
    let licence = format!("{own}\n{}\n\nZUSATZ\n\n{beside}\n", text("EUPL-1.2"));
    let terms = &run(&[("LICENSE", &licence)])["repo.licence-terms"];
    let said = Lang::ALL[0].message(&terms.findings[0].message);
    let at = |words: &str| said.find(words).unwrap_or(usize::MAX);
    assert!(at("ausschließlich") < at("Bitte lesen"), "{said}");
    // What restricts is told by itself, however much stands ahead of it.
    let many: String = (0..30).map(|n| format!("Die Stadt pflegt Absatz {n} gern.\n\n")).collect();
    let licence = format!("{many}Nur für Behörden.\n\n{}", text("EUPL-1.2"));
    let terms = &run(&[("LICENSE", &licence)])["repo.licence-terms"];
    assert_eq!(terms.outcome, Outcome::Failed);
    assert_eq!(terms.findings.len(), 2, "{:?}", terms.findings);
}

#[test]
fn terms_of_another_edition_are_a_question() {
    let sold = "All rights reserved. You may not use the software without a paid license.";
    let beside = run(&[("LICENSE", text("EUPL-1.2")), ("COMM-LICENSE.txt", sold)]);
    assert_eq!(beside["repo.licence-terms"].outcome, Outcome::CantTell);
    let alone = run(&[("LICENSE", sold)]);
    assert_eq!(alone["repo.licence-terms"].outcome, Outcome::Failed);
}
