//! Sentences around licence texts, in our own words: what only introduces, lists or explains leaves the
//! verdict as it is; what says more does not.

use offenbar_fixtures::licences::text;
use offenbar_repository::licence::{Openness, Relation, TextVerdict, identify};
use offenbar_repository::{Snapshot, verdict};

fn of(text: &str) -> TextVerdict {
    identify(text.as_bytes(), "LICENSE")
}

fn repository(files: &[(&str, &str)]) -> verdict::RepositoryVerdict {
    verdict::of(&Snapshot::from_files(files.iter().copied()))
}

#[test]
fn german_openings_name_the_work() {
    let with = |opening: &str| of(&format!("{opening}\n\n{}", text("EUPL-1.2"))).open;
    assert_eq!(
        with(
            "Lizenzbedingungen für die Software \"Beispiel\" der Stadt\n\nFür die Software (Quellcode und \
             Programm) des \"Beispiels\" gelten die nachfolgenden Lizenzbedingungen des Rechteinhabers \
             Beispiel GmbH:"
        ),
        Openness::Yes
    );
    for narrowed in [
        "Für die Software in Schulen gelten die nachfolgenden Lizenzbedingungen:",
        "Für die Software gelten nur für Behörden die nachfolgenden Lizenzbedingungen:",
        "Lizenzbedingungen für die Software zur Erprobung",
    ] {
        assert_ne!(with(narrowed), Openness::Yes, "{narrowed}");
    }
}

#[test]
fn overviews_of_dependencies_restrict_nothing() {
    let file = |opening: &str, about: &str| {
        of(&format!(
            "# Example licence\n\n{opening}\n\n{}\n\n## Third party library licenses\n\n{about}\n\n\
             - [example-non-example](https://example.org/a) - MIT\n",
            text("MIT")
        ))
    };
    let opening =
        "This file declares the Example license and lists the license of the dependencies of it.";
    let made = "The list can be updated using `npx lister --production | grep -v \"x\" | sed -r \"s/a/b/g\"` in \
                the `app/` directory.";
    assert_eq!(file(opening, made).open, Openness::Yes, "{:?}", file(opening, made).reasons);
    let free =
        "You can use it for commercial projects, open source projects, or whatever you want.";
    assert_eq!(file(opening, free).open, Openness::Yes);
    for (opening, about) in [
        (opening, "You can use it for personal projects."),
        (opening, "You can use it for 30 days."),
        (opening, "The list is not complete: the software must not be sold."),
        ("This file declares the license for members of Example.", made),
        ("This file lists the license and the prices.", made),
    ] {
        assert_ne!(file(opening, about).open, Openness::Yes, "{opening} {about}");
    }
}

const SEVERAL: &str = "# Example licences\n\nExample is covered by two compatible open source licenses:\n\n\
    - The ISC License, which is listed in [README.isc](README.isc)\n\n  This license applies to the library and \
    the tools.\n\n- The MIT License, which is listed below\n\n  This license applies to the build system.\n\n  \
    * The tools use both, so both the terms of the ISC License and the terms of the MIT License apply.\n\n\
    ## Component licenses\n\nSome parts are under less restrictive licenses, but their terms are subsumed by \
    either the ISC License or the MIT License.\n\n- The reader is covered by the Zlib License, which is \
    subsumed by the ISC License.\n\n## Complying\n\nThis section is a summary of the terms. This is not a license in \
    and of itself.\n\n1. You must include the notices.\n2. You cannot use the name of Example in advertising.\n";

#[test]
fn several_licences_for_parts_are_no_choice() {
    let verdict = of(&format!("{SEVERAL}\n## The MIT License\n\n{}", text("MIT")));
    assert_eq!(verdict.expression.as_deref(), Some("ISC AND MIT"));
    let found = (verdict.relation, verdict.open);
    assert_eq!(found, (Relation::And, Openness::Yes), "{:?}", verdict.reasons);
}

#[test]
fn explanations_that_restrict_are_asked_about() {
    for said in [
        "3. You cannot use the software in advertising.",
        "3. You must buy a license for commercial use.",
        "3. For terms of the editor contact the authors.",
    ] {
        let verdict = of(&format!("{SEVERAL}{said}\n\n## The MIT License\n\n{}", text("MIT")));
        assert_eq!(verdict.open, Openness::Unknown, "{said}");
    }
    let narrowed = SEVERAL.replace("applies to the build", "applies for members to the build");
    let verdict = of(&format!("{narrowed}\n## The MIT License\n\n{}", text("MIT")));
    assert_ne!(verdict.open, Openness::Yes);
    // Without the text of an open licence nothing is explained.
    let alone =
        of("This is not a license. You may use the software under the MIT License, if you ask us.");
    assert_ne!(alone.open, Openness::Yes);
}

#[test]
fn a_part_that_the_licence_file_excludes_is_a_question() {
    let with = |note: &str| {
        let licence =
            format!("This work is licensed under CC BY 4.0.\n\n{note}\n\n{}", text("CC-BY-4.0"));
        repository(&[("LICENSE.md", &licence)])
    };
    for note in [
        "Note: Vendor content contributed by Example Inc., and marked as “Copyright 2020 Example Inc. All \
         rights reserved,” is not Licensed Material under CC BY 4.0, and no rights are granted hereunder.",
        "The photos are not covered by this license.",
    ] {
        let verdict = with(note);
        assert_eq!(verdict.open, Openness::Unknown, "{note}: {:?}", verdict.reasons);
        assert_eq!(verdict.reserved.len(), 1, "{note}");
    }
    // Who says what may be done with the whole does more than take out a part.
    let verdict = with("The software and the photos are not licensed for commercial use.");
    assert_eq!(verdict.open, Openness::No);
}

#[test]
fn terms_that_leave_the_licence_unaffected_are_a_question() {
    let purpose = "Die Software dient ausschließlich dazu, Anträge zu stellen.";
    let with =
        |said: &str| of(&format!("{}\n\nZUSATZ\n\n{said}\n\n{purpose}\n", text("EUPL-1.2"))).open;
    let unaffected = "Diese Vereinbarungen lassen die Rechte und Pflichten aus der EUPL unberührt.";
    assert_eq!(with(unaffected), Openness::Unknown);
    assert_eq!(with("Diese Vereinbarungen gelten für alle."), Openness::No);
}

#[test]
fn what_only_looks_like_an_explanation_explains_nothing() {
    let mit = text("MIT");
    for said in [
        "This is not a license to use the software. Example answers questions by telephone.",
        "This is not a license. Everything is the property of Example.",
        "Example is covered by two licenses.\n\nThe server is under corporate licenses.",
        "Example is covered by two licenses:\n\n- The MIT License\n\n- The Example Corporate License, which is \
         listed in CORPORATE.txt\n\n  This license applies to the server.",
        "This file describes the license: Example belongs to the city.",
        "This page describes how Example is sold.",
        "Summary. This is not a license. All use is reserved.",
    ] {
        let verdict = of(&format!("{said}\n\n{mit}"));
        assert_ne!(verdict.open, Openness::Yes, "{said}");
    }
    let appendix = |said: &str| {
        of(&format!("{mit}\n\n## Third party licenses\n\n### Example\n\n{said}\n")).open
    };
    assert_ne!(appendix("You may use it with our products."), Openness::Yes);
    assert_ne!(appendix("You can use it in any project with our devices."), Openness::Yes);
    let other =
        mit.replace("to deal in the Software", "to deal in the Software for Example devices");
    assert_ne!(appendix(&other), Openness::Yes);
}
