use super::*;

fn text(id: &str) -> &'static str {
    spdx::text::LICENSE_TEXTS.iter().find(|(other, _)| *other == id).map_or("", |(_, text)| text)
}

fn verdict(files: &[(&str, &str)]) -> RepositoryVerdict {
    of(&Snapshot::from_files(files.iter().map(|(path, text)| (*path, text.as_bytes()))))
}

#[test]
fn one_text_is_the_verdict() {
    let verdict = verdict(&[("LICENSE", text("EUPL-1.2")), ("src/a.rs", "fn main() {}")]);
    assert_eq!(verdict.expression.as_deref(), Some("EUPL-1.2"));
    assert_eq!((verdict.open, verdict.confidence), (Openness::Yes, Confidence::Exact));
    assert!(verdict.conflicts.is_empty() && verdict.missing_texts.is_empty());
}

#[test]
fn two_texts_are_a_choice_only_by_evidence() {
    let files = [("LICENSE-MIT", text("MIT")), ("LICENSE-APACHE", text("Apache-2.0"))];
    let alone = verdict(&files);
    assert_eq!(alone.relation, Relation::Unknown);
    assert_eq!(alone.expression.as_deref(), Some("Apache-2.0 AND MIT"));
    let manifest = ("Cargo.toml", "[package]\nname = \"x\"\nlicense = \"MIT OR Apache-2.0\"\n");
    let with = verdict(&[files[0], files[1], manifest]);
    assert_eq!(with.relation, Relation::Or);
    assert_eq!(with.expression.as_deref(), Some("Apache-2.0 OR MIT"));
    assert!(with.conflicts.is_empty(), "{:?}", with.conflicts);
}

#[test]
fn gnu_variants_are_decided_by_statements_only() {
    let alone = verdict(&[("COPYING", text("GPL-3.0"))]);
    assert_eq!(alone.expression.as_deref(), Some("GPL-3.0"));
    assert_eq!(alone.variant_undecided, ["GPL-3.0"]);
    let tagged = verdict(&[
        ("COPYING", text("GPL-3.0")),
        // REUSE-IgnoreStart
        ("src/a.rs", "// SPDX-License-Identifier: GPL-3.0-or-later\n"),
        // REUSE-IgnoreEnd
    ]);
    assert_eq!(tagged.expression.as_deref(), Some("GPL-3.0-or-later"));
    assert!(tagged.variant_undecided.is_empty());
}

#[test]
fn contradictions_name_both_places() {
    let verdict =
        verdict(&[("LICENSE", text("MIT")), ("package.json", "{\n  \"license\": \"EUPL-1.2\"\n}")]);
    assert_eq!(verdict.conflicts.len(), 1);
    let conflict = &verdict.conflicts[0];
    assert_eq!(
        (conflict.basis.path.as_str(), conflict.other.path.as_str()),
        ("LICENSE", "package.json")
    );
    assert_eq!((conflict.other.line, conflict.agreement), (Some(2), Agreement::Different));
    assert_eq!(verdict.missing_texts, ["EUPL-1.2"]);
}

#[test]
fn nothing_is_nothing_and_unlicensed_is_closed() {
    let none = verdict(&[("README.md", "# Project\n\nHello.\n")]);
    assert_eq!((none.expression, none.open), (None, Openness::Unknown));
    let closed = verdict(&[("package.json", "{\"license\": \"UNLICENSED\"}")]);
    assert_eq!(closed.open, Openness::No);
}

#[test]
fn a_manifest_or_read_me_alone_is_only_a_reference() {
    let manifest = verdict(&[("package.json", "{\"license\": \"MIT\"}")]);
    assert_eq!(manifest.confidence, Confidence::Reference);
    assert_eq!(manifest.missing_texts, ["MIT"]);
    let readme = verdict(&[("README.md", "# X\n\n## Lizenz\n\nLizenziert unter der EUPL 1.2.\n")]);
    assert_eq!(readme.expression.as_deref(), Some("EUPL-1.2"));
}

#[test]
fn a_read_me_that_restricts_takes_certainty_away() {
    let verdict = verdict(&[
        ("LICENSE", text("MIT")),
        ("README.md", "# X\n\n## License\n\nMIT for non-commercial use, contact us otherwise.\n"),
    ]);
    assert_eq!(verdict.open, Openness::Unknown);
}

#[test]
fn folders_may_have_licences_of_their_own() {
    let verdict = verdict(&[("LICENSE", text("MIT")), ("ee/LICENSE", text("Elastic-2.0"))]);
    assert_eq!(verdict.expression.as_deref(), Some("MIT"));
    assert_eq!(verdict.scopes.len(), 1);
    assert_eq!((verdict.scopes[0].folder.as_str(), verdict.scopes[0].open), ("ee", Openness::No));
    assert_eq!(verdict.open, Openness::Unknown, "the folder is part of the repository");
}

#[test]
fn lesser_licence_with_its_companion_is_one() {
    let verdict = verdict(&[
        ("COPYING", text("GPL-3.0")),
        (
            "COPYING.LESSER",
            text("LGPL-3.0")
                .split("GNU GENERAL PUBLIC LICENSE\nVersion 3")
                .next()
                .unwrap_or_default(),
        ),
    ]);
    assert_eq!(verdict.expression.as_deref(), Some("LGPL-3.0"));
}

#[test]
fn bundled_licences_are_parts_if_metadata_name_the_first() {
    let both = format!("{}\n\n-----\n\n{}", text("EUPL-1.2"), text("Zlib"));
    let alone = verdict(&[("LICENSE", &both)]);
    assert_eq!(alone.expression.as_deref(), Some("EUPL-1.2 AND Zlib"));
    let publiccode = ("publiccode.yml", "legal:\n  license: EUPL-1.2\n");
    let named = verdict(&[("LICENSE", &both), publiccode]);
    assert_eq!(named.expression.as_deref(), Some("EUPL-1.2"));
    assert_eq!((named.parts.as_slice(), named.conflicts.len()), (&["Zlib".to_owned()][..], 0));
}

#[test]
fn one_licence_twice_with_and_without_restrictions_is_a_question() {
    let restricted = format!("{}\n\nNur für private Zwecke.\n", text("EUPL-1.2"));
    let files = [("LICENSE.txt", text("EUPL-1.2")), ("LICENSE.binary.txt", restricted.as_str())];
    assert_eq!(verdict(&files).open, Openness::Unknown);
    assert_eq!(verdict(&files[1..]).open, Openness::No);
}

#[test]
fn an_unknown_licence_file_outweighs_a_manifest() {
    let verdict = verdict(&[
        ("LICENSE.md", "Alles in diesem Ordner gehört der Stadt und wird von ihr gepflegt."),
        ("package.json", "{\"license\": \"MIT\"}"),
    ]);
    assert_eq!((verdict.expression.as_deref(), verdict.open), (Some("MIT"), Openness::Unknown));
}

#[test]
fn parts_kept_out_of_the_licence_make_the_whole_uncertain() {
    let with = |path: &str, words: &str| verdict(&[("LICENSE", text("MIT")), (path, words)]);
    for (path, words) in [
        (
            "LICENSES.md",
            "The code is under MIT. The MIT licence does not apply to photos and fonts.",
        ),
        ("NOTICE", "The icons in this repository may not be reused without permission."),
        (
            "README.md",
            "# X\n\n## Licence\n\nMIT. The logo and the fonts are excluded from the licence.\n",
        ),
        ("LIESMICH.md", "# X\n\nDie Bilder fallen nicht unter diese Lizenz.\n"),
        ("TRADEMARKS.md", "The licence does not cover the logo and the typeface."),
    ] {
        let verdict = with(path, words);
        assert_eq!(
            (verdict.expression.as_deref(), verdict.open),
            (Some("MIT"), Openness::Unknown),
            "{path}"
        );
        assert_eq!(verdict.reserved.len(), 1, "{path}");
    }
    for (path, words) in [
        ("LICENSES.md", "In der Regel nutzen wir MIT und vermeiden Software unter der GPL-3.0."),
        ("NOTICE", "Example\nCopyright 2024 Example City. All rights reserved.\n"),
        (
            "TRADEMARKS.md",
            "The name and logo are trademarks and may not be used without permission.",
        ),
        ("README.md", "# X\n\nImages may not be larger than two megabytes.\n"),
        ("docs/rights.md", "The licence does not cover the images."),
    ] {
        assert_eq!(with(path, words).open, Openness::Yes, "{path}");
    }
}

#[test]
fn an_overview_is_the_licence_where_there_is_no_other() {
    let alone = verdict(&[("LICENSES.md", text("EUPL-1.2"))]);
    assert_eq!((alone.expression.as_deref(), alone.open), (Some("EUPL-1.2"), Openness::Yes));
    let beside = verdict(&[("LICENSE", text("MIT")), ("LICENSES.md", text("EUPL-1.2"))]);
    assert_eq!(beside.expression.as_deref(), Some("MIT"));
    let restricted = verdict(&[
        ("LICENSE", text("MIT")),
        ("LICENSES.md", "The code may be used for non-commercial purposes only."),
    ]);
    assert_eq!(restricted.open, Openness::Unknown);
}

// REUSE-IgnoreStart
#[test]
fn the_manifest_decides_the_variant_and_other_files_are_parts() {
    let files = [
        ("COPYING", text("AGPL-3.0")),
        ("src/a.ts", "// SPDX-License-Identifier: AGPL-3.0-or-later\n"),
        ("src/b.ts", "// SPDX-License-Identifier: AGPL-3.0-only\n"),
    ];
    let alone = verdict(&files);
    assert_eq!(alone.expression.as_deref(), Some("AGPL-3.0"));
    assert_eq!(alone.variant_undecided, ["AGPL-3.0"]);
    let manifest = ("package.json", "{\"license\": \"AGPL-3.0-or-later\"}");
    let decided = verdict(&[files[0], files[1], files[2], manifest]);
    assert_eq!(decided.expression.as_deref(), Some("AGPL-3.0-or-later"));
    assert_eq!(decided.parts, ["AGPL-3.0-only"]);
    let against = ("publiccode.yml", "legal:\n  license: AGPL-3.0-only\n");
    let disputed = verdict(&[files[0], manifest, against]);
    assert_eq!(disputed.variant_undecided, ["AGPL-3.0"]);
}

#[test]
fn files_under_terms_that_are_not_open_make_the_whole_uncertain() {
    let header = |id: &str| {
        let file = format!("// SPDX-License-Identifier: {id}\n");
        verdict(&[("LICENSE", text("MIT")), ("ee/a.ts", &file)])
    };
    assert_eq!(header("BUSL-1.1").open, Openness::Unknown);
    assert_eq!(header("Apache-2.0").open, Openness::Yes);
}
// REUSE-IgnoreEnd

#[test]
fn a_choice_among_named_terms_and_texts() {
    let terms = "The software may not be offered to third parties as a service.";
    let head =
        "The software is under your choice of the Redis Source Available License 2.0 (RSALv2) or";
    let source_available = format!(
        "{head} the Server Side Public License v1.\n\n1. Redis Source Available License 2.0 (RSALv2)\n====\n\n\
         {terms}\n\n2. Server Side Public License\n\n{}",
        text("SSPL-1.0")
    );
    let closed = verdict(&[("LICENSE.txt", &source_available)]);
    assert_eq!(closed.expression.as_deref(), Some("LicenseRef-RSALv2 OR SSPL-1.0"));
    assert_eq!(closed.open, Openness::No);
    let free = format!("{source_available}\n\n3. GNU AGPL\n\n{}", text("AGPL-3.0"));
    assert_ne!(verdict(&[("LICENSE.txt", &free)]).open, Openness::No);
    let added = format!("{free}\n\n{terms}\n");
    assert_eq!(verdict(&[("LICENSE.txt", &added)]).open, Openness::No);
}

// REUSE-IgnoreStart
#[test]
fn tags_in_ignored_parts_say_nothing() {
    let start = concat!("// REUSE-Ignore", "Start\n");
    let end = concat!("// REUSE-Ignore", "End\n");
    let file = |text: &str| format!("// SPDX-License-Identifier: {text}\n");
    let hidden = format!("{start}{}{end}{}", file("BUSL-1.1"), file("MIT"));
    let hidden = verdict(&[("LICENSE", text("MIT")), ("a.rs", &hidden)]);
    assert_eq!((hidden.open, hidden.parts.len()), (Openness::Yes, 0));
    let header = hidden.evidence.iter().find(|s| s.source == Source::Header);
    assert_eq!(header.and_then(|s| s.line), Some(4));
    let open_end = format!("{start}{}", file("BUSL-1.1"));
    assert!(verdict(&[("LICENSE", text("MIT")), ("a.rs", &open_end)]).parts.is_empty());
}
// REUSE-IgnoreEnd

#[test]
fn a_label_in_the_read_me_names_the_licence() {
    let readme = |line: &str| {
        let files =
            [("LICENSES/MIT.txt", text("MIT")), ("LICENSES/Apache-2.0.txt", text("Apache-2.0"))];
        let readme = format!("# X\n\n{line}\n");
        let verdict = verdict(&[files[0], files[1], ("README.md", &readme)]);
        let stated = verdict.evidence.iter().find(|s| s.source == Source::Readme);
        stated.and_then(|s| s.expression.clone())
    };
    assert_eq!(
        readme("Licence: `Apache-2.0 OR MIT`, at your option. Fonts: X (`OFL-1.1`).").as_deref(),
        Some("Apache-2.0 OR MIT")
    );
    assert_eq!(readme("**Lizenz:** EUPL-1.2").as_deref(), Some("EUPL-1.2"));
    assert_eq!(readme("The licence fee: none, MIT students pay nothing."), None);
}

#[test]
fn a_disclaimer_alone_is_no_licence() {
    let bsd = text("BSD-3-Clause");
    let disclaimer = &bsd[bsd.find("THIS SOFTWARE").unwrap_or(0)..];
    let alone = verdict(&[("LICENSE", disclaimer)]);
    assert_eq!((alone.expression.as_deref(), alone.open), (None, Openness::Unknown));
    let second = format!("{}\n\n-----\n\n{disclaimer}", text("Apache-2.0"));
    let both = verdict(&[("LICENSE", &second)]);
    assert_eq!((both.expression.as_deref(), both.open), (Some("Apache-2.0"), Openness::Yes));
    let restricted =
        disclaimer.replace("THIS SOFTWARE IS", "NOT FOR COMMERCIAL USE. THIS SOFTWARE IS");
    let added = format!("{}\n\n-----\n\n{restricted}", text("Apache-2.0"));
    assert_ne!(verdict(&[("LICENSE", &added)]).open, Openness::Yes);
}

#[test]
fn a_pointer_beside_the_text_may_name_what_is_not_open() {
    let pointer =
        |words: &str| verdict(&[("LICENSE", words), ("LICENSE-APACHE", text("Apache-2.0"))]);
    let divided = pointer(
        "Source code in this repository is variously licensed under the Apache License Version 2.0 or the \
         Timescale License.\n\nWithin the folder \"ee\" files are licensed under the Timescale License.\n",
    );
    assert_eq!(divided.expression.as_deref(), Some("Apache-2.0 AND LicenseRef-Timescale"));
    assert_eq!(divided.open, Openness::No);
    let plain = pointer("Licensed under the Apache License Version 2.0. See LICENSE-APACHE.\n");
    assert_eq!((plain.expression.as_deref(), plain.open), (Some("Apache-2.0"), Openness::Yes));
    let more =
        pointer("Licensed under the Apache License Version 2.0. Ask the city about the maps.\n");
    assert_eq!((more.expression.as_deref(), more.open), (Some("Apache-2.0"), Openness::Unknown));
}

#[test]
fn a_choice_of_law_is_no_choice_of_licences() {
    let terms = "EXAMPLE LICENSE AGREEMENT\n\nParts of the software are under the Apache License 2.0, the rest is \
        under the Timescale License.\n\nYou may not offer the software as a service. The choice of law is that of \
        Berlin, and either party may go to court there.\n";
    assert_eq!(verdict(&[("LICENSE", terms)]).open, Openness::No);
    let choice = "You may choose either the Apache License 2.0 or the Timescale License.\n";
    let found = verdict(&[("LICENSE", choice)]);
    assert_eq!((found.relation, found.open), (Relation::Or, Openness::Yes));
}

#[test]
fn a_licence_file_named_for_a_part_is_about_that_part() {
    let with = |name: &str, words: &str| verdict(&[("LICENSE", text("MIT")), (name, words)]);
    let docs = with("LICENSE-docs", text("CC-BY-4.0"));
    assert_eq!((docs.expression.as_deref(), docs.open), (Some("MIT"), Openness::Yes));
    assert_eq!(docs.parts, ["CC-BY-4.0"]);
    let closed = with("LICENSE-assets.txt", text("CC-BY-NC-4.0"));
    assert_eq!((closed.expression.as_deref(), closed.open), (Some("MIT"), Openness::Unknown));
    let told = with("FONT_LICENSE", "Font license info\n\nFont Example, License: SIL\n");
    assert_eq!(told.open, Openness::Yes);
    let forbidden = with("LOGO-LICENSE", "The logo may not be used for commercial purposes.\n");
    assert_eq!(forbidden.open, Openness::Unknown);
    let other = with("LICENSE-ADDITIONAL", "The city keeps a register of who installs it.\n");
    assert_eq!(other.open, Openness::Unknown, "nobody knows what it is about");
    let alone = verdict(&[("LICENSE-docs", text("CC-BY-4.0"))]);
    assert_eq!(alone.expression.as_deref(), Some("CC-BY-4.0"));
}

#[test]
fn notices_in_source_files_decide_the_variant() {
    let notice = "// This program is free software: you can redistribute it and/or modify it under the terms of\n\
        // the GNU General Public License as published by the Free Software Foundation, either version 3 of\n\
        // the License, or (at your option) any later version.\n";
    let verdict =
        verdict(&[("COPYING", text("GPL-3.0")), ("src/a.c", notice), ("src/b.c", notice)]);
    assert_eq!(verdict.expression.as_deref(), Some("GPL-3.0-or-later"));
    let header = verdict.evidence.iter().find(|s| s.source == Source::Header);
    assert_eq!(header.map(|s| s.files), Some(2));
}

#[test]
fn pages_on_licensing_are_no_licence_files() {
    let page = "The licence key may not be shared. Without a valid key the use of this feature is forbidden.";
    let beside = |path: &str| verdict(&[("LICENSE", text("MIT")), (path, page)]);
    assert_eq!(beside("docs/admin/license-activation.md").open, Openness::Yes);
    assert_eq!(beside("docs/admin/license.mdx").open, Openness::Yes);
    assert_eq!(beside("ee/LICENSE.md").open, Openness::Unknown);
    assert_eq!(beside("docs/LICENSE").open, Openness::Unknown);
}

#[test]
fn a_choice_between_texts_in_one_file_is_told_by_files() {
    let both = format!("{}\n\n---\n\n{}", text("EPL-2.0"), text("GPL-2.0"));
    let alone = verdict(&[("LICENSE.md", &both)]);
    assert_eq!(alone.relation, Relation::Unknown);
    // REUSE-IgnoreStart
    let tag = "// SPDX-License-Identifier: EPL-2.0 OR GPL-2.0-only\n";
    let other = "// SPDX-License-Identifier: EPL-2.0\n";
    // REUSE-IgnoreEnd
    let tagged = verdict(&[("LICENSE.md", &both), ("a.java", tag)]);
    assert_eq!(tagged.relation, Relation::Or);
    assert_eq!(tagged.expression.as_deref(), Some("EPL-2.0 OR GPL-2.0-only"));
    let mixed = verdict(&[("LICENSE.md", &both), ("a.java", tag), ("b.java", other)]);
    assert_eq!(mixed.relation, Relation::Unknown);
    let notice = "/* This program is made available under the terms of the Eclipse Public License v. 2.0.\n * \
        This Source Code may also be made available under the following Secondary Licenses when the\n * \
        conditions set forth there are satisfied: GNU General Public License, version 2.\n */\n";
    let noticed = verdict(&[("LICENSE.md", &both), ("a.java", notice)]);
    assert_eq!(noticed.relation, Relation::Or);
    let single =
        "/* Made available under the terms of the Eclipse Public License v. 2.0. License. */\n";
    let mixed = verdict(&[("LICENSE.md", &both), ("a.java", notice), ("b.java", single)]);
    assert_eq!(mixed.relation, Relation::Unknown);
}

#[test]
fn pages_that_repeat_the_licence_are_no_licence_of_their_folder() {
    let page = |path: &str, words: &str| {
        let page = format!(
            "# Licence\n\n{}\n\n{words}\n",
            text("MIT").replace("free of charge", "<b>free of charge</b>")
        );
        verdict(&[("LICENSE", text("MIT")), (path, &page)])
    };
    for path in ["src/site/markdown/license.md", "docs/license.md"] {
        let copy = page(path, "Questions are answered on our list.");
        assert_eq!((copy.open, copy.scopes.len()), (Openness::Yes, 0), "{path}");
        let narrowed = page(path, "It may be used for non-commercial purposes only.");
        assert_eq!(narrowed.open, Openness::Unknown, "{path}");
    }
    assert_eq!(page("src/part/license.md", "Hello.").scopes.len(), 1);
    let other = verdict(&[("LICENSE", text("MIT")), ("docs/license.md", text("CC-BY-NC-4.0"))]);
    assert_eq!(other.open, Openness::Unknown);
}

#[test]
fn an_offer_of_a_second_licence_beside_copyleft_restricts_nothing() {
    let with = |licence: &str, words: &str| {
        let readme = format!("# X\n\n## License\n\n{words}\n");
        verdict(&[("LICENSE", text(licence)), ("README.md", &readme)]).open
    };
    let offer = "Two licensing options: the AGPL-3.0 for all. The Enterprise License: for commercial use cases, \
        please contact us.";
    assert_eq!(with("AGPL-3.0", offer), Openness::Yes);
    assert_eq!(with("MIT", &offer.replace("AGPL-3.0", "MIT License")), Openness::Unknown);
    for words in [
        "Two licensing options: AGPL-3.0 and Enterprise. Commercial use requires an Enterprise License.",
        "AGPL-3.0 or Enterprise License. For commercial use you must contact us.",
        "AGPL-3.0. Die kommerzielle Nutzung erfordert eine Lizenz.",
    ] {
        assert_eq!(with("AGPL-3.0", words), Openness::Unknown, "{words}");
    }
}

#[test]
fn what_is_kept_back_in_a_submodule_is_not_here() {
    let of = |words: &str| {
        let readme = format!("# X\n\n## License\n\nMIT. {words}\n");
        let files =
            [("LICENSE", text("MIT")), ("README.md", &readme), ("premium", ""), ("ee/a.rs", "x")];
        let files = files.map(|(path, text)| (path, text.as_bytes()));
        let snapshot = Snapshot::from_files(files);
        super::of(&snapshot.with_kind("premium", crate::git::EntryKind::Submodule)).open
    };
    assert_eq!(
        of("The `premium/` directory is licensed under the Elastic License 2.0."),
        Openness::Yes
    );
    for words in [
        "The `ee/` directory is licensed under the Elastic License 2.0.",
        "The `premium/` and `ee/` directories are licensed under the Elastic License 2.0.",
        "The `other/` directory is licensed under the Elastic License 2.0.",
    ] {
        assert_eq!(of(words), Openness::Unknown, "{words}");
    }
}

#[test]
fn a_licence_file_named_for_a_component_is_about_that_component() {
    let with = |name: &str, words: &str| verdict(&[("LICENSE.md", text("GPL-3.0")), (name, words)]);
    let bundled = with("proxy_LICENSE.md", text("ISC"));
    assert_eq!((bundled.expression.as_deref(), bundled.open), (Some("GPL-3.0"), Openness::Yes));
    assert_eq!(bundled.parts, ["ISC"]);
    assert_eq!(with("proxy_LICENSE.md", text("CC-BY-NC-4.0")).open, Openness::Unknown);
    assert_eq!(with("proxy_LICENSE.md", "The city keeps a register.").open, Openness::Unknown);
    let second = with("MIT-LICENSE", text("MIT"));
    assert_eq!(second.expression.as_deref(), Some("GPL-3.0 AND MIT"));
    assert_eq!(with("PROJECT-LICENSE", text("MIT")).expression.as_deref(), Some("GPL-3.0 AND MIT"));
}

#[test]
fn weights_and_editions_that_are_sold_are_parts() {
    for name in ["LICENSE_weights", "COMM-LICENSE.txt", "LICENSE-ENTERPRISE"] {
        let with = verdict(&[("LICENSE", text("MIT")), (name, text("CC-BY-NC-4.0"))]);
        assert_eq!(
            (with.expression.as_deref(), with.open),
            (Some("MIT"), Openness::Unknown),
            "{name}"
        );
    }
    let unread =
        verdict(&[("LICENSE", text("MIT")), ("LICENSE_weights", "Ask the city about them.")]);
    assert_eq!(unread.open, Openness::Unknown);
    let template =
        verdict(&[("LICENSE", text("MIT")), ("LICENSE_PLACEHOLDER", "Put the notice here.")]);
    assert_eq!(template.open, Openness::Yes);
}

// REUSE-IgnoreStart
#[test]
fn terms_that_are_not_understood_are_not_those_of_some_file() {
    let terms = "The software may be used by members of the institute only.";
    let header = ("src/a.rs", "// SPDX-License-Identifier: MPL-2.0\n");
    let own = verdict(&[("LICENSE.txt", terms), header]);
    assert_eq!((own.expression.as_deref(), own.open), (None, Openness::No));
    assert_eq!(verdict(&[header]).expression.as_deref(), Some("MPL-2.0"));
}
// REUSE-IgnoreEnd

#[test]
fn what_the_work_uses_is_not_its_licence() {
    let readme = |words: &str| {
        let readme = format!("# X\n\n## License\n\n{words}\n");
        verdict(&[("README.md", &readme)]).expression
    };
    assert_eq!(
        readme(
            "X is licensed under the LGPL-3.0-or-later. It uses the GPL v3 version of a library."
        )
        .as_deref(),
        Some("LGPL-3.0-or-later")
    );
    assert_eq!(
        readme("X is licensed under the MIT License. It comes without warranty, express or implied. Fonts: OFL-1.1.").as_deref(),
        Some("MIT AND OFL-1.1")
    );
    assert_eq!(readme("Licensed under Apache-2.0 or MIT.").as_deref(), Some("Apache-2.0 OR MIT"));
    assert_eq!(
        readme("X is licensed under the MIT License. It uses code under the BUSL-1.1.").as_deref(),
        Some("MIT AND BUSL-1.1")
    );
}
