//! Licences of parts, in our own words: what holds for a part leaves the rest as it is, and what holds
//! for the whole does not.

use offenbar_fixtures::licences::text;
use offenbar_repository::licence::{Openness, Relation, identify};
use offenbar_repository::{Snapshot, verdict};

fn of(files: &[(&str, &str)]) -> verdict::RepositoryVerdict {
    verdict::of(&Snapshot::from_files(files.iter().copied()))
}

#[test]
fn an_edition_that_is_sold_beside_an_open_one_is_a_question() {
    let page = |closed: &str, open: &str| format!("# License\n\n{closed}\n\n{open}\n");
    let part = "Part of this work is the Enterprise Edition and licensed under the Business Source License 1.1.";
    let rest = "The other parts of this work are licensed under the MIT license.";
    let with = |page: &str| {
        of(&[("LICENSE", page), ("LICENSE-EE", &text("BUSL-1.1")), ("LICENSE-MIT", &text("MIT"))])
    };
    let verdict = with(&page(part, rest));
    assert_eq!(verdict.open, Openness::Unknown, "{:?}", verdict.reasons);
    assert!(verdict.expression.unwrap_or_default().contains("BUSL-1.1"));
    for (closed, open) in [
        ("This work is licensed under the Business Source License 1.1.", rest),
        (part, "This work was once licensed under the MIT license."),
    ] {
        let alone = identify(page(closed, open).as_bytes(), "LICENSE");
        assert_eq!(alone.open, Openness::No, "{closed} {open}");
    }
}

#[test]
fn licences_that_apply_to_kinds_of_files_are_no_choice() {
    let file = format!(
        "# Icons: CC BY 4.0 License\n\nThe CC BY 4.0 license applies to all icons.\n\n# Code: MIT License\n\n{}",
        text("MIT")
    );
    // Composer reads a list as a choice; the text knows better.
    let list = "{\"license\": [\"CC-BY-4.0\", \"MIT\"]}";
    let verdict = of(&[("LICENSE.txt", &file), ("composer.json", list)]);
    assert_eq!(verdict.expression.as_deref(), Some("CC-BY-4.0 AND MIT"));
    assert_eq!(verdict.relation, Relation::And);
    let choice = format!("Licensed under CC BY 4.0 or the MIT License.\n\n{}", text("MIT"));
    let verdict = of(&[("LICENSE.txt", &choice), ("composer.json", list)]);
    assert_eq!(verdict.relation, Relation::Or);
}

#[test]
fn a_manifest_says_exactly_what_a_page_only_names() {
    let page = "# Example licence\n\nYou can use Example under any of these licenses, at your choice:\n\n\
        1. GPL-3.0-only, for open source; your files can stay under the MIT License.\n2. A commercial license, see the shop.\n";
    let cargo = "[package]\nname = \"x\"\nlicense = \"GPL-3.0-only OR LicenseRef-Example\"\n";
    let verdict = of(&[("LICENSE.md", page), ("Cargo.toml", cargo)]);
    assert_eq!(verdict.expression.as_deref(), Some("GPL-3.0-only OR LicenseRef-Example"));
    assert_ne!(verdict.open, Openness::Yes);
    // What the page names alone is not overruled by something else.
    let other = cargo.replace("GPL-3.0-only", "ISC");
    let verdict = of(&[("LICENSE.md", page), ("Cargo.toml", &other)]);
    assert!(verdict.expression.unwrap_or_default().contains("GPL-3.0-only"));
}

#[test]
fn works_of_the_united_states_with_contributions() {
    let page = |said: &str| {
        format!(
            "## CC0 1.0 Universal\n\nThis project constitutes a work of the United States Government and is not \
             subject to domestic copyright protection under 17 USC § 105. Additionally, we waive copyright and \
             related rights in the work worldwide through the CC0 1.0 Universal public domain dedication.\n\n{said}\n"
        )
    };
    let open = |said: &str| identify(page(said).as_bytes(), "LICENSE.md").open;
    assert_eq!(
        open(
            "All contributions to this project will be released under the CC0 dedication. By submitting a \
             pull request, you are agreeing to comply with this waiver of copyright interest."
        ),
        Openness::Yes
    );
    for said in [
        "All contributions to this project will be released under the CC0 dedication, for members only.",
        "By using this project, you are agreeing to comply with our terms.",
    ] {
        assert_ne!(open(said), Openness::Yes, "{said}");
    }
}

#[test]
fn texts_that_a_licence_file_links_to_are_there() {
    let page = format!(
        "Example is covered by two licenses:\n\n- The ISC License, which is listed in [README.isc](README.isc)\n\n\
         - The MIT License, which is listed below\n\n{}",
        text("MIT")
    );
    let isc = text("ISC");
    let linked = of(&[("LICENSE.md", &page), ("README.isc", &isc)]);
    assert_eq!(linked.missing_texts, Vec::<String>::new());
    let other = of(&[("LICENSE.md", &page), ("README.isc", "See the website.")]);
    assert_eq!(other.missing_texts, ["ISC"]);
    let elsewhere = of(&[("LICENSE.md", &page), ("README.other", &isc)]);
    assert_eq!(elsewhere.missing_texts, ["ISC"]);
}
