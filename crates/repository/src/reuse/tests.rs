use std::collections::BTreeMap;

use super::*;

// REUSE-IgnoreStart
struct Tree<'a>(BTreeMap<&'a str, &'a str>);

impl Contents for Tree<'_> {
    fn tags(&mut self, path: &str) -> Option<Tags> {
        self.0.get(path).map(|text| tags(text.as_bytes()))
    }

    fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        self.0.get(path).map(|text| text.as_bytes().to_vec())
    }
}

fn lint(files: &[(&str, &str)]) -> Lint {
    let items: Vec<Item<'_>> = files
        .iter()
        .map(|(path, text)| Item { path, kind: ItemKind::File(text.len() as u64) })
        .collect();
    lint_items(&items, &mut Tree(files.iter().copied().collect()))
}

const HEADER: &str = "// SPDX-FileCopyrightText: 2024 A\n// SPDX-\u{4c}icense-Identifier: MIT\n";

#[test]
fn a_small_repository_that_complies() {
    let found = lint(&[("a.rs", HEADER), ("LICENSES/MIT.txt", "text"), ("empty", "")]);
    assert!(found.compliant(), "{found:?}");
    assert_eq!((found.covered, found.complete()), (1, 1));
}

#[test]
fn what_is_missing_is_named() {
    let found = lint(&[
        ("a.rs", "// SPDX-\u{4c}icense-Identifier: MIT AND Unlicensed AND AGPL-3.0\n"),
        ("b.rs", "// SPDX-FileCopyrightText: A\n// SPDX-\u{4c}icense-Identifier: MIT License\n"),
        ("c.rs", "fn main() {}"),
        ("LICENSES/ISC", "text"),
        ("LICENSES/Own.txt", "text"),
        ("LICENSES/GPL-2.0.txt", "text"),
        ("d.png.license", HEADER),
    ]);
    assert!(!found.compliant());
    assert_eq!(found.missing.keys().collect::<Vec<_>>(), ["AGPL-3.0", "MIT", "Unlicensed"]);
    assert_eq!(found.unknown_ids.keys().collect::<Vec<_>>(), ["Unlicensed"]);
    assert_eq!(found.deprecated_ids.keys().collect::<Vec<_>>(), ["AGPL-3.0"]);
    assert_eq!(found.invalid.keys().collect::<Vec<_>>(), ["b.rs"]);
    assert_eq!(found.without_licence.iter().collect::<Vec<_>>(), ["b.rs", "c.rs"]);
    assert_eq!(found.without_copyright.iter().collect::<Vec<_>>(), ["a.rs", "c.rs"]);
    assert_eq!(found.without_extension.keys().collect::<Vec<_>>(), ["ISC"]);
    assert_eq!(found.bad.keys().collect::<Vec<_>>(), ["Own"]);
    assert_eq!(found.deprecated.keys().collect::<Vec<_>>(), ["GPL-2.0"]);
    assert_eq!(found.unused.keys().collect::<Vec<_>>(), ["GPL-2.0", "ISC", "Own"]);
    assert_eq!(found.orphans.iter().collect::<Vec<_>>(), ["d.png.license"]);
}

#[test]
fn a_licence_file_beside_silences_the_file() {
    let found = lint(&[
        ("a.json", HEADER),
        ("a.json.license", "SPDX-FileCopyrightText: A\nSPDX-\u{4c}icense-Identifier: ISC\n"),
        ("LICENSES/ISC.txt", "text"),
    ]);
    assert!(found.compliant(), "{found:?}");
}

fn with_toml(precedence: &str, file: &str) -> Lint {
    let toml = format!(
        "version = 1\n[[annotations]]\npath = \"**\"\nprecedence = \"{precedence}\"\n\
         SPDX-FileCopyrightText = \"B\"\nSPDX-\u{4c}icense-Identifier = \"ISC\"\n"
    );
    lint(&[("a", file), ("REUSE.toml", &toml)])
}

#[test]
fn precedence() {
    let used = |lint: Lint| lint.used.into_iter().collect::<Vec<_>>();
    assert_eq!(used(with_toml("closest", HEADER)), ["MIT"]);
    assert_eq!(used(with_toml("closest", "x")), ["ISC"]);
    assert_eq!(used(with_toml("aggregate", HEADER)), ["ISC", "MIT"]);
    assert_eq!(used(with_toml("override", HEADER)), ["ISC"]);
    let half = with_toml("closest", "SPDX-\u{4c}icense-Identifier: MIT");
    assert!(half.without_copyright.is_empty(), "the other half comes from REUSE.toml");
    assert_eq!(used(half), ["MIT"]);
}

#[test]
fn the_last_table_and_the_innermost_file_win() {
    let outer = "version = 1\n[[annotations]]\npath = \"**\"\nSPDX-FileCopyrightText = \"B\"\n\
                 SPDX-\u{4c}icense-Identifier = \"ISC\"\n[[annotations]]\npath = [\"a\", \"never\"]\n\
                 SPDX-\u{4c}icense-Identifier = \"MIT\"\n";
    let inner =
        "version = 1\n[[annotations]]\npath = \"x\"\nSPDX-\u{4c}icense-Identifier = \"0BSD\"\n";
    let found =
        lint(&[("a", "x"), ("sub/x", "x"), ("REUSE.toml", outer), ("sub/REUSE.toml", inner)]);
    assert_eq!(found.used.iter().collect::<Vec<_>>(), ["0BSD", "MIT"]);
    assert_eq!(found.without_copyright.iter().collect::<Vec<_>>(), ["a"]);
    assert_eq!(
        found.idle_patterns.iter().collect::<Vec<_>>(),
        [&("REUSE.toml".to_owned(), 7, "never".to_owned())]
    );
}

#[test]
fn what_stops_the_reference_tool_is_broken() {
    let both = [("REUSE.toml", "version = 1"), (".reuse/dep5", "Format: x"), ("a", HEADER)];
    assert_eq!(lint(&both).broken.unwrap().1.reason, "dep5-and-toml");
    let twins = [("LICENSES/MIT.txt", "x"), ("LICENSES/MIT.md", "x")];
    assert_eq!(lint(&twins).broken.unwrap().1.reason, "twin-texts");
    assert!(!lint(&[("REUSE.toml", "nonsense")]).compliant());
}

#[test]
fn patterns_without_end_are_refused() {
    let patterns: Vec<String> = (0..10_000).map(|n| format!("\"*x{n}*\"")).collect();
    let toml = format!("version = 1\n[[annotations]]\npath = [{}]\n", patterns.join(","));
    let names: Vec<String> = (0..6_000).map(|n| format!("f{n}")).collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x")).collect();
    files.push(("REUSE.toml", &toml));
    assert_eq!(lint(&files).broken.unwrap().1.reason, "too-large");
}

#[test]
fn dep5_adds_to_the_file() {
    let dep5 = "Format: x\n\nFiles: *\nCopyright: A\nLicense: ISC\n";
    let found = lint(&[("a", HEADER), (".reuse/dep5", dep5)]);
    assert_eq!(found.used.iter().collect::<Vec<_>>(), ["ISC", "MIT"]);
}

#[test]
fn links_and_submodules() {
    let items = [
        Item { path: "link", kind: ItemKind::Link(Some("a")) },
        Item { path: "sub", kind: ItemKind::Other },
        Item { path: "LICENSES/MIT.txt", kind: ItemKind::Link(Some("../LICENSE")) },
        Item { path: "LICENSES/ISC.txt", kind: ItemKind::Link(Some("../../outside")) },
        Item { path: "LICENSE", kind: ItemKind::File(3) },
        Item { path: ".gitmodules", kind: ItemKind::File(3) },
        Item { path: "copied/a.c", kind: ItemKind::File(3) },
    ];
    let modules = "# Copyright A SPDX\n[submodule \"x\"]\n\tpath = copied\n# SPDX-\u{4c}icense-Identifier: MIT";
    let found = lint_items(&items, &mut Tree([(".gitmodules", modules)].into()));
    assert!(found.compliant(), "{found:?}");
    assert_eq!(found.covered, 1);
}
// REUSE-IgnoreEnd
