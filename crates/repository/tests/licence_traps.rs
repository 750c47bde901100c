//! The trap set: 42 texts with one right answer, 9 that must never pass as open. Run with
//! `cargo test -p offenbar-repository --test licence_traps -- --nocapture` to see the table.

use offenbar_repository::licence::{Openness, TextVerdict, identify};
use spdx::text::LICENSE_TEXTS;

fn text(id: &str) -> String {
    let found = LICENSE_TEXTS.iter().find(|(other, _)| *other == id);
    found.expect("the SPDX list has it").1.to_owned()
}

fn filled(id: &str) -> String {
    text(id)
        .replace("<year>", "2024")
        .replace("<copyright holders>", "Beispielstadt GmbH")
        .replace("<owner>", "Beispielstadt GmbH")
        .replace("[yyyy]", "2024")
        .replace("[name of copyright owner]", "Beispielstadt GmbH")
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn prefixed(text: &str, prefix: &str) -> String {
    text.lines().map(|line| format!("{prefix}{line}\n")).collect()
}

fn html(text: &str) -> String {
    let body = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
        .replace("\n\n", "</p>\n<p>");
    format!(
        "<!DOCTYPE html><html><head><title>License</title></head><body><p>{body}</p></body></html>"
    )
}

fn gpl_notice(name: &str, version: &str) -> String {
    format!(
        "Copyright (C) 2024 Beispielstadt\n\nThis program is free software; you can redistribute it and/or \
         modify\nit under the terms of the GNU {name} as published by\nthe Free Software Foundation; \
         {version}\n\nThis program is distributed in the hope that it will be useful,\nbut WITHOUT ANY \
         WARRANTY; without even the implied warranty of\nMERCHANTABILITY or FITNESS FOR A PARTICULAR \
         PURPOSE.  See the\nGNU {name} for more details.\n\nYou should have received a copy of the GNU \
         {name} along\nwith this program; if not, write to the Free Software Foundation, Inc.,\n51 \
         Franklin Street, Fifth Floor, Boston, MA 02110-1301 USA.\n"
    )
}

fn up_to<'a>(text: &'a str, mark: &str) -> &'a str {
    &text[..text.find(mark).expect(mark)]
}

fn german_eupl() -> &'static str {
    include_str!("../data/eupl-1.2/de.txt")
}

/// Name, bytes, file name, the right ids.
type Trap = (&'static str, Vec<u8>, &'static str, &'static [&'static str]);

fn right_answers() -> Vec<Trap> {
    let mit = filled("MIT");
    let lgpl3 = text("LGPL-3.0");
    let dl_by = text("DL-DE-BY-2.0");
    let dl_zero = text("DL-DE-ZERO-2.0");
    let one_line = mit.split_whitespace().collect::<Vec<_>>().join(" ");
    let crlf = format!("\u{feff}{}", mit.replace('\n', "\r\n"));
    let exception = "\n\n----\n\nIn addition to the permissions in the GNU General Public License, the authors \
        give you unlimited permission to link the compiled version of this library into combinations with other \
        programs, and to distribute those combinations without any restriction coming from the use of this file. \
        (The General Public License restrictions do apply in other respects; for example, they cover modification \
        of the file, and distribution when not linked into a combined executable.)\n";
    let either = "Licensed under either of\n\n * Apache License, Version 2.0 (LICENSE-APACHE or \
        http://www.apache.org/licenses/LICENSE-2.0)\n * MIT license (LICENSE-MIT or \
        http://opensource.org/licenses/MIT)\n\nat your option.\n";
    let bsd = filled("BSD-3-Clause").replace("the copyright holder nor", "Beispielstadt GmbH nor");
    vec![
        ("MIT", mit.clone().into(), "LICENSE", &["MIT"]),
        ("MIT as UTF-16", utf16(&mit), "LICENSE", &["MIT"]),
        ("MIT with CRLF and BOM", crlf.into(), "LICENSE.txt", &["MIT"]),
        ("MIT behind comment marks", prefixed(&mit, "# ").into(), "LICENSE", &["MIT"]),
        ("MIT as HTML", html(&mit).into(), "LICENSE.html", &["MIT"]),
        ("MIT on one line", one_line.into(), "LICENSE", &["MIT"]),
        ("Apache-2.0", filled("Apache-2.0").into(), "LICENSE", &["Apache-2.0"]),
        (
            "Apache-2.0 without appendix",
            up_to(&text("Apache-2.0"), "APPENDIX").to_owned().into(),
            "LICENSE",
            &["Apache-2.0"],
        ),
        ("GPL-3.0", text("GPL-3.0").into(), "COPYING", &["GPL-3.0"]),
        (
            "GPL-3.0 without appendix",
            up_to(&text("GPL-3.0"), "END OF TERMS").to_owned().into(),
            "COPYING",
            &["GPL-3.0"],
        ),
        ("GPL-2.0", text("GPL-2.0").into(), "COPYING", &["GPL-2.0"]),
        (
            "GPL-2.0 with linking exception",
            format!("{}{exception}", text("GPL-2.0")).into(),
            "COPYING",
            &["GPL-2.0 WITH GCC-exception-2.0"],
        ),
        (
            "GPL-2.0-only notice",
            gpl_notice("General Public License", "version 2 of the License.").into(),
            "NOTICE",
            &["GPL-2.0-only"],
        ),
        (
            "GPL-3.0-or-later notice",
            gpl_notice(
                "General Public License",
                "either version 3 of the License, or (at your option) any later version.",
            )
            .into(),
            "NOTICE",
            &["GPL-3.0-or-later"],
        ),
        (
            "LGPL-3.0 without the GPL",
            up_to(&lgpl3, "GNU GENERAL PUBLIC LICENSE\nVersion 3").to_owned().into(),
            "COPYING.LESSER",
            &["LGPL-3.0"],
        ),
        ("LGPL-2.1", text("LGPL-2.1").into(), "COPYING", &["LGPL-2.1"]),
        ("AGPL-3.0", text("AGPL-3.0").into(), "LICENSE", &["AGPL-3.0"]),
        ("EUPL-1.2", text("EUPL-1.2").into(), "LICENSE", &["EUPL-1.2"]),
        ("EUPL-1.1", text("EUPL-1.1").into(), "LICENSE", &["EUPL-1.1"]),
        ("EUPL-1.2 in German", german_eupl().into(), "LIZENZ", &["EUPL-1.2"]),
        (
            "EUPL-1.2 in German, articles 1 and 2",
            up_to(german_eupl(), "Zugänglichmachung des Quellcodes").to_owned().into(),
            "LIZENZ",
            &["EUPL-1.2"],
        ),
        ("EUPL named in German", "Lizenziert unter der EUPL\n".into(), "LICENSE", &["EUPL-1.2"]),
        ("DL-DE-BY-2.0, both languages", dl_by.clone().into(), "LICENSE", &["DL-DE-BY-2.0"]),
        (
            "DL-DE-BY-2.0, German half",
            up_to(&dl_by, "Data licence Germany").to_owned().into(),
            "LIZENZ.txt",
            &["DL-DE-BY-2.0"],
        ),
        (
            "DL-DE-ZERO-2.0, German half",
            up_to(&dl_zero, "Data licence Germany").to_owned().into(),
            "LIZENZ.txt",
            &["DL-DE-ZERO-2.0"],
        ),
        (
            "DL-DE-BY-2.0 named",
            "Datenlizenz Deutschland – Namensnennung – Version 2.0\n".into(),
            "LICENSE",
            &["DL-DE-BY-2.0"],
        ),
        // REUSE-IgnoreStart
        ("SPDX tag only", "SPDX-License-Identifier: EUPL-1.2\n".into(), "LICENSE", &["EUPL-1.2"]),
        // REUSE-IgnoreEnd
        ("either of two", either.into(), "COPYING", &["Apache-2.0", "MIT"]),
        (
            "MIT and Apache-2.0 in one file",
            format!("{mit}\n\n-----\n\n{}", text("Apache-2.0")).into(),
            "LICENSE",
            &["MIT", "Apache-2.0"],
        ),
        ("a link", "License: https://opensource.org/licenses/MIT\n".into(), "LICENSE", &["MIT"]),
        ("BSD-3-Clause with a name", bsd.into(), "LICENSE", &["BSD-3-Clause"]),
        ("BSD-2-Clause", filled("BSD-2-Clause").into(), "LICENSE", &["BSD-2-Clause"]),
        ("ISC", filled("ISC").into(), "LICENSE", &["ISC"]),
        ("FSFAP", text("FSFAP").into(), "LICENSE", &["FSFAP"]),
        ("MPL-2.0", text("MPL-2.0").into(), "LICENSE", &["MPL-2.0"]),
        ("CC-BY-4.0", text("CC-BY-4.0").into(), "LICENSE", &["CC-BY-4.0"]),
        ("CC0-1.0", text("CC0-1.0").into(), "LICENSE", &["CC0-1.0"]),
        ("OFL-1.1", text("OFL-1.1").into(), "OFL.txt", &["OFL-1.1"]),
        ("BUSL-1.1", text("BUSL-1.1").into(), "LICENSE", &["BUSL-1.1"]),
        ("SSPL-1.0", text("SSPL-1.0").into(), "LICENSE", &["SSPL-1.0"]),
        ("Elastic-2.0", text("Elastic-2.0").into(), "LICENSE", &["Elastic-2.0"]),
        (
            "PolyForm",
            text("PolyForm-Noncommercial-1.0.0").into(),
            "LICENSE",
            &["PolyForm-Noncommercial-1.0.0"],
        ),
    ]
}

const COMMONS_CLAUSE: &str = "\"Commons Clause\" License Condition v1.0\n\nThe Software is provided to you by the \
    Licensor under the License, as defined below, subject to the following condition.\n\nWithout limiting other \
    conditions in the License, the grant of rights under the License will not include, and the License does not \
    grant to you, the right to Sell the Software.\n\n";

fn never_open() -> Vec<(&'static str, String)> {
    let mit = filled("MIT");
    vec![
        (
            "02 MIT and no commerce",
            format!("{mit}\nThe Software may not be used for commercial purposes.\n"),
        ),
        ("03 MIT without selling", mit.replace(", sublicense, and/or sell\ncopies", ", and sublicense\ncopies")),
        (
            "04 MIT within the administration",
            mit.replace(
                "to deal in the Software without restriction",
                "to deal in the Software within the German public administration only",
            ),
        ),
        ("05 Apache-2.0 and Commons Clause", format!("{COMMONS_CLAUSE}{}", text("Apache-2.0"))),
        (
            "34 proprietary in English",
            "Copyright (c) 2024 Example Inc. All rights reserved.\n\nThis software is proprietary and confidential. \
             Unauthorized copying of this file, via any medium, is strictly prohibited.\n"
                .to_owned(),
        ),
        (
            "35 proprietary in German",
            "© 2024 Beispiel GmbH. Alle Rechte vorbehalten.\n\nDie Vervielfältigung und Weitergabe dieser Software \
             ist ohne schriftliche Genehmigung nicht gestattet.\n"
                .to_owned(),
        ),
        ("42 empty", String::new()),
        (
            "49 AGPL-3.0 and no hosting",
            format!(
                "{}\n\nYou may not offer the program to third parties as a hosted service.\n",
                text("AGPL-3.0")
            ),
        ),
        ("50 to do", "TODO\n".to_owned()),
    ]
}

fn ids(verdict: &TextVerdict) -> Vec<&str> {
    let mut ids: Vec<&str> = verdict.matches.iter().map(|m| m.expression.as_str()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn the_trap_set_is_read_right() {
    let traps = right_answers();
    assert_eq!(traps.len(), 42);
    let mut right = 0;
    for (name, bytes, file, expected) in &traps {
        let verdict = identify(bytes, file);
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        let good = ids(&verdict) == expected;
        right += usize::from(good);
        println!(
            "{} {name}: {:?} {:?}",
            if good { "right" } else { "WRONG" },
            verdict.expression,
            verdict.open
        );
        if !good || verdict.open != Openness::Yes {
            println!("    reasons {:?}", verdict.reasons);
            println!("    extra {:?}", verdict.extra);
        }
    }
    let mut unsafe_ones = 0;
    for (name, text) in never_open() {
        let verdict = identify(text.as_bytes(), "LICENSE");
        let passed = verdict.open == Openness::Yes;
        unsafe_ones += usize::from(passed);
        println!(
            "{} {name}: {:?} {:?} {:?}",
            if passed { "UNSAFE" } else { "safe" },
            verdict.expression,
            verdict.open,
            verdict.reasons
        );
    }
    println!("trap set: {right} of 42 right, {unsafe_ones} of 9 unsafe");
    assert!(right >= 41, "{right} of 42 right");
    assert_eq!(unsafe_ones, 0);
}

#[test]
fn clean_texts_are_open_and_source_available_ones_are_not() {
    for (name, bytes, file, _) in right_answers() {
        let open = identify(&bytes, file).open;
        let expected = match name {
            "BUSL-1.1" | "SSPL-1.0" | "Elastic-2.0" | "PolyForm" => Openness::No,
            // An excerpt is no licence text; a person must look.
            "EUPL-1.2 in German, articles 1 and 2" => Openness::Unknown,
            _ => Openness::Yes,
        };
        assert_eq!(open, expected, "{name}: {:#?}", identify(&bytes, file));
    }
}

#[test]
fn an_excerpt_is_named_and_left_to_a_person() {
    let start = up_to(&text("EUPL-1.2"), "1.Definitions").to_owned();
    let verdict = identify(format!("{start}\nLicensed under the EUPL-1.2\n").as_bytes(), "LICENSE");
    assert_eq!((ids(&verdict), verdict.open), (vec!["EUPL-1.2"], Openness::Unknown));
}
