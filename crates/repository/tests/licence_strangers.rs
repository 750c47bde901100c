//! What real repositories taught: texts in our own words that have the form of what was met there.

use offenbar_fixtures::licences::text;
use offenbar_repository::licence::{Openness, identify};
use offenbar_repository::{Snapshot, verdict};

#[test]
fn the_authors_name_in_bsd_is_the_customary_clause() {
    let bsd = text("BSD-3-Clause");
    let start = bsd.find("Neither the name").unwrap();
    let end = bsd.find("THIS SOFTWARE").unwrap();
    for holder in ["author", "authors", "copyright holder", "Beispielstadt GmbH"] {
        let clause = format!(
            "The name of the {holder} may not be used to endorse or promote products derived from \
             this software without specific prior written permission.\n\n"
        );
        let verdict =
            identify(format!("{}{clause}{}", &bsd[..start], &bsd[end..]).as_bytes(), "LICENSE");
        assert_eq!(
            (verdict.expression.as_deref(), verdict.open),
            (Some("BSD-3-Clause"), Openness::Yes),
            "{holder}: {:?}",
            verdict.reasons
        );
        let clause = clause.replace("used to endorse or promote products derived from", "used in");
        let other =
            identify(format!("{}{clause}{}", &bsd[..start], &bsd[end..]).as_bytes(), "LICENSE");
        assert_ne!(other.open, Openness::Yes);
    }
}

#[test]
fn authorities_have_names_with_purposes() {
    let notice = "Licensed under the Apache License, Version 2.0 (the \"License\");\nyou may not use this \
        file except in compliance with the License.\nYou may obtain a copy of the License at\n\n   \
        http://www.apache.org/licenses/LICENSE-2.0\n\nUnless required by applicable law or agreed to in \
        writing, software\ndistributed under the License is distributed on an \"AS IS\" BASIS,\nWITHOUT \
        WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.\nSee the License for the specific \
        language governing permissions and\nlimitations under the License.\n";
    let open =
        |holders: &str| identify(format!("{holders}\n\n{notice}").as_bytes(), "LICENSE").open;
    assert_eq!(open("Copyright (C) 2023 Stadt Beispiel"), Openness::Yes);
    assert_eq!(
        open("Copyright (C) 2023 Bundesministerium des Innern und für Heimat"),
        Openness::Yes
    );
    assert_eq!(
        open(
            "Copyright (C) 2023 Ministerium für Inneres,\nPG Bau \"Projektgruppe für den Aufbau\""
        ),
        Openness::Yes
    );
    for restricted in [
        "Copyright (C) 2023 Amt für Statistik, für interne Nutzung",
        "Copyright (C) 2023 Amt für Statistik,\ngilt für Behörden",
        "Copyright (C) 2023 Amt für Statistik,\nnur für Behörden",
        "Copyright (C) 2023 Amt,\nfor members of the administration only",
    ] {
        assert_ne!(open(restricted), Openness::Yes, "{restricted}");
    }
}

#[test]
fn the_summary_of_cc0_forbids_nothing() {
    let cc0 = text("CC0-1.0");
    let summary = "You can copy, modify, distribute and perform the work, even for commercial purposes, all \
        without asking permission.\n\n";
    assert_ne!(identify(format!("{summary}{cc0}").as_bytes(), "LICENSE").open, Openness::No);
    let forbidden = "You cannot copy the work without asking permission.\n\n";
    assert_eq!(identify(format!("{forbidden}{cc0}").as_bytes(), "LICENSE").open, Openness::No);
}

#[test]
fn the_two_licences_of_the_w3c_are_told_apart() {
    let of = |name: &str, url: &str| {
        let text = format!(
            "All documents in this repository are licensed by contributors under the\n[{name}]({url}).\n"
        );
        let verdict = identify(text.as_bytes(), "LICENSE.md");
        (verdict.expression, verdict.open)
    };
    let (software, open) = of(
        "W3C Software and Document License",
        "https://www.w3.org/Consortium/Legal/copyright-software",
    );
    assert_eq!((software.as_deref(), open), (Some("W3C-20150513"), Openness::Yes));
    let (document, open) =
        of("W3C Document License", "https://www.w3.org/Consortium/Legal/copyright-documents");
    assert_eq!((document.as_deref(), open), (Some("LicenseRef-W3C-Document"), Openness::No));
}

#[test]
fn the_notice_in_the_read_me_counts_when_variants_are_decided() {
    let readme = "# Tema\n\nThis program is free software: you can redistribute it and/or modify\nit under \
        the terms of the GNU Affero General Public License as published\nby the Free Software \
        Foundation, either version 3 of the License, or\n(at your option) any later version.\n";
    let agpl = text("AGPL-3.0");
    let of = |files: &[(&str, &str)]| {
        let verdict = verdict::of(&Snapshot::from_files(files.iter().copied()));
        (verdict.expression.unwrap_or_default(), verdict.variant_undecided.len())
    };
    let plain = [("LICENSE", agpl.as_str()), ("README.md", readme)];
    assert_eq!(of(&plain), ("AGPL-3.0-or-later".to_owned(), 0));
    // Two places that contradict each other decide nothing.
    let only = "publiccodeYmlVersion: '0.4'\nlegal:\n  license: AGPL-3.0-only\n";
    let both = [("LICENSE", agpl.as_str()), ("README.md", readme), ("publiccode.yml", only)];
    assert_eq!(of(&both), ("AGPL-3.0".to_owned(), 1));
}

#[test]
fn a_waiver_told_in_a_summary_keeps_nothing() {
    let summary = "# License\n\nAs a work of the Example government, this project is in the public domain within the \
        United States of America.\n\nAdditionally, we waive copyright and related rights in the work worldwide through \
        the CC0 1.0 Universal public domain dedication.\n\n### No Copyright\n\nYou can copy, modify, distribute and \
        perform the work, even for commercial purposes, all without asking permission.\n\nYou should not imply \
        endorsement by the author.\n";
    let verdict = identify(summary.as_bytes(), "LICENSE.md");
    assert_eq!(
        (verdict.expression.as_deref(), verdict.open),
        (Some("CC0-1.0"), Openness::Yes),
        "{:?}",
        verdict.reasons
    );
    for added in [
        "You can copy, modify, distribute and perform the work, even for commercial purposes, if you pay.",
        "We waive copyright and related rights in the work worldwide, but not for companies.",
        "It is in the public domain within the United States only for schools.",
    ] {
        let verdict = identify(format!("{summary}\n{added}\n").as_bytes(), "LICENSE.md");
        assert_ne!(verdict.open, Openness::Yes, "{added}");
    }
}

#[test]
fn what_is_bundled_is_not_the_licence_of_the_whole() {
    let with = |rest: &str| {
        identify(format!("{}\n\n{rest}\n", text("BSD-3-Clause")).as_bytes(), "LICENSE")
    };
    let list = "Portions are based on works by others. A non-extensive list:\n\n\
        [Example Icons](https://creativecommons.org/licenses/by/4.0/)\n\n[Example Code](https://opensource.org/licenses/MIT)";
    let bundled = with(list);
    assert_eq!(
        (bundled.expression.as_deref(), bundled.open),
        (Some("BSD-3-Clause"), Openness::Yes),
        "{:?}",
        bundled.reasons
    );
    for closed in [
        "[Pictures](https://creativecommons.org/licenses/by-nc/4.0/)",
        "The pictures may not be used without permission.",
        "Example Maps, for internal use only.",
    ] {
        assert_ne!(with(&format!("{list}\n\n{closed}")).open, Openness::Yes, "{closed}");
    }
    let own = with("The manual is under https://creativecommons.org/licenses/by/4.0/");
    assert_ne!(own.expression.as_deref(), Some("BSD-3-Clause"));
}

#[test]
fn a_name_ahead_of_a_notice_says_nothing() {
    let notice = "licensed under the Apache License, Version 2.0 (the \"License\"); you may not use this file except \
        in compliance with the License. You may obtain a copy of the License at \
        http://www.apache.org/licenses/LICENSE-2.0.\n\nUnless required by applicable law or agreed to in writing, \
        software distributed under the License is distributed on an \"AS IS\" BASIS, WITHOUT WARRANTIES OR CONDITIONS \
        OF ANY KIND, either express or implied. See the License for the specific language governing permissions and \
        limitations under the License.";
    let open = |subject: &str| identify(format!("{subject} {notice}").as_bytes(), "LICENSE").open;
    assert_eq!(open("Example MCT is"), Openness::Yes);
    assert_ne!(open("Only for schools, Example MCT is"), Openness::Yes);
    assert_ne!(open("Example MCT must be paid for. Half of it is"), Openness::Yes);
}

#[test]
fn a_sentence_that_says_which_licence_follows_is_harmless() {
    let bsd = text("BSD-3-Clause");
    let with = |words: &str| {
        let verdict = identify(format!("{words}\n\n{bsd}").as_bytes(), "LICENSE.md");
        (verdict.expression, verdict.open)
    };
    for words in [
        "map-viewer is available for use under the following license, commonly known\nas the 3-clause (or \
         \"modified\") BSD license:",
        "This software is available under the following license, also known as the New BSD License:",
        "Diese Software steht unter der folgenden Lizenz zur Verfügung:",
        "Example is licensed under the 3-clause BSD license.",
        "Example is available under the following license:",
        "Example wird unter der folgenden Lizenz bereitgestellt:",
    ] {
        assert_eq!(with(words), (Some("BSD-3-Clause".to_owned()), Openness::Yes), "{words}");
    }
    for words in [
        "map-viewer is available for private use under the following license:",
        "map-viewer is available for use by students under the following license:",
        "map-viewer is available for use until 2027 under the following license:",
        "map-viewer is available for use under the following license until 2027:",
        "map-viewer is not available for use under the following license:",
        "map-viewer is available for non-commercial use under the following license:",
        "map-viewer is available for evaluation under the following license:",
        "map-viewer is available for use by members of the union under the following license:",
        "map-viewer is available for use in Germany under the following license:",
        "For universities, map-viewer is licensed under the 3-clause BSD license.",
        "Example is available to schools under the following license:",
        "Example is available under the following license for schools:",
        "Schools may follow the following license:",
        "Residents of Berlin under the following license:",
        "For universities",
        "Students license",
        "Academic license",
        "Nur für Behörden steht die Software unter der folgenden Lizenz:",
        "Die Software steht zur privaten Nutzung unter der folgenden Lizenz:",
        "Die Software steht bis 2027 unter der folgenden Lizenz:",
    ] {
        assert_ne!(with(words).1, Openness::Yes, "{words}");
    }
}

#[test]
fn another_title_and_other_terms_are_another_licence() {
    let source = text("FSL-1.1-ALv2");
    let rest = source.split_once('\n').map_or("", |(_, rest)| rest);
    let limits = "Limitations. You must not move, change, disable, or circumvent the key functionality in the \
        Software, or modify any portion of the Software that is protected by the key, or enable access to it \
        without a valid key that was given to you by us.";
    let other = format!(
        "# Fair Example License, Version 3.0, Example Future\n\n{rest}\n\n## More\n\n{limits}\n"
    );
    let other = other.replacen("Patents", &format!("Limitations\n\n{limits}\n\nPatents"), 1);
    let verdict = identify(other.as_bytes(), "LICENSE.md");
    assert_eq!((verdict.expression, verdict.open), (None, Openness::No));
    let same = identify(source.as_bytes(), "LICENSE.md");
    assert_eq!(same.expression.as_deref(), Some("FSL-1.1-ALv2"));
    // A title of its own above an unchanged text changes nothing.
    let titled = format!("The Example License\n\n{}", text("MIT").replace("MIT License", ""));
    let titled = identify(titled.as_bytes(), "LICENSE");
    assert_eq!(
        (titled.expression.as_deref(), titled.open),
        (Some("MIT"), Openness::Yes),
        "{:?} {:?}",
        titled.extra,
        titled.reasons
    );
    // One sentence added to a known licence: it is that licence, and restricted.
    let added = format!("The Example License\n\n{}\nNot for commercial use.\n", text("MIT"));
    let added = identify(added.as_bytes(), "LICENSE");
    assert_eq!((added.expression.as_deref(), added.open), (Some("MIT"), Openness::No));
}

#[test]
fn the_licences_of_others_below_own_terms_are_not_the_licence() {
    let terms = "The software may be used by the staff of the institute for research of its own. "
        .repeat(9);
    let notices = format!("{terms}\n\nTHIRD-PARTY SOFTWARE NOTICES\n\n{}", text("BSD-2-Clause"));
    let verdict = identify(notices.as_bytes(), "LICENSE");
    assert_eq!(verdict.expression, None);
    assert_ne!(verdict.open, Openness::Yes);
    let own =
        format!("{}\n\nTHIRD-PARTY SOFTWARE NOTICES\n\n{}", text("MIT"), text("BSD-2-Clause"));
    assert!(identify(own.as_bytes(), "LICENSE").expression.is_some_and(|e| e.contains("MIT")));
}

#[test]
fn slips_in_the_licences_of_others_say_nothing_about_the_work() {
    let slip = text("LGPL-3.0").replace("as you choose", "as choose");
    let appendix = |heading: &str, own: &str, other: &str| {
        let file = format!("{own}\n\n{heading}\n\n{other}");
        identify(file.as_bytes(), "LICENSE.txt").open
    };
    let apache = text("Apache-2.0");
    let heading = "B. ANHANG LIZENZTEXTE VERWENDETER OPEN-SOURCE-BIBLIOTHEKEN";
    assert_eq!(appendix(heading, &apache, &text("Zlib")), Openness::Yes);
    let lost = text("Zlib").replace("must not be misrepresented", "must be misrepresented");
    assert_ne!(
        appendix(heading, &apache, &lost),
        Openness::Yes,
        "a word that turns the sentence round"
    );
    let restricted = text("MIT").replace("to deal", "to deal for non-commercial purposes");
    assert_ne!(appendix(heading, &apache, &restricted), Openness::Yes);
    let own = apache.replace("irrevocable", "");
    assert_ne!(
        appendix(heading, &own, &slip),
        Openness::Yes,
        "a slip in the own licence is asked about"
    );
}

#[test]
fn a_choice_for_a_component_is_no_choice_for_the_work() {
    let list = "Component: parser\nLicense: (BSD-3-Clause OR GPL-2.0)\n";
    let closed =
        identify(format!("The data is under CC BY-NC 4.0.\n\n{list}").as_bytes(), "LICENSE");
    assert_ne!(closed.open, Openness::Yes);
    for words in [
        "The parser is available under either the MIT License or the Apache License 2.0.",
        "The parser is dual licensed under the MIT License and the Apache License 2.0.",
    ] {
        let closed =
            identify(format!("{words}\n\nThe data is under CC BY-NC 4.0.\n").as_bytes(), "LICENSE");
        let before =
            identify(format!("The data is under CC BY-NC 4.0.\n\n{words}\n").as_bytes(), "LICENSE");
        assert_ne!(before.open, Openness::Yes, "{words}");
        assert_ne!(closed.open, Openness::Yes, "{words}");
        let free = identify(words.as_bytes(), "LICENSE");
        assert_eq!(free.open, Openness::Yes, "{words}");
    }
    let items = identify(b"Dual licensed under:\n\n- MIT License\n- CC BY-NC 4.0\n", "LICENSE");
    assert_eq!(items.open, Openness::Yes, "one of them may be chosen");
    let note = identify(
        format!("{}\n\nThis overview is intended solely for clarification.\n", text("MIT"))
            .as_bytes(),
        "LICENSE",
    );
    assert_eq!(note.open, Openness::Unknown);
    let heading = "II. Third Party Libraries";
    let file =
        format!("{}\n\n{heading}\n\n{list}\nComponent: words\nLicense: ISC\n", text("EUPL-1.2"));
    let own = identify(file.as_bytes(), "LICENSE.txt");
    assert_eq!((own.expression.as_deref(), own.open), (Some("EUPL-1.2"), Openness::Yes));
    for line in [
        "The folder ee is under the Business Source License 1.1.",
        "The folder ee may not be used without permission.",
        "The maps are for members of the union, who may change them.",
        "Each installation costs 100 euro.",
        "The software is made for people of Bavaria.",
    ] {
        let more = identify(format!("{file}\n{line}\n").as_bytes(), "LICENSE.txt");
        assert_ne!(more.open, Openness::Yes, "{line}");
    }
}

#[test]
fn a_licence_named_without_its_variant_is_the_one_whose_text_follows() {
    let file = format!(
        "Content outside of these directories is available under the \"Functional Source License\".\n\n---\n\n{}",
        text("FSL-1.1-ALv2")
    );
    let verdict = identify(file.as_bytes(), "LICENSE.md");
    assert_eq!((verdict.expression.as_deref(), verdict.open), (Some("FSL-1.1-ALv2"), Openness::No));
}
