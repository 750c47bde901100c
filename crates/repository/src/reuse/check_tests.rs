//! The checks, and the verdict against the reference tool.

use std::path::{Path, PathBuf};
use std::process::Command;

use offenbar_model::Outcome::*;

use super::*;
use crate::Snapshot;
use crate::openness::tests::outcome;

// REUSE-IgnoreStart
const TAGGED: &str = "// SPDX-FileCopyrightText: 2024 A\n// SPDX-\u{4c}icense-Identifier: MIT\n";

#[test]
fn the_verdict_is_only_held_against_those_who_claim_it() {
    let check = "repo.reuse";
    assert_eq!(outcome(check, &[("a.rs", TAGGED), ("LICENSES/MIT.txt", "x")]), Passed);
    assert_eq!(outcome(check, &[("a.rs", "x"), ("LICENSES/MIT.txt", "x")]), Failed);
    assert_eq!(outcome(check, &[("a.rs", "x")]), CantTell);
    assert_eq!(outcome(check, &[("LICENSE", "x")]), Inapplicable);
    assert_eq!(outcome(check, &[("REUSE.toml", "nonsense")]), Failed);
}

#[test]
fn ids_in_files() {
    let check = "repo.reuse-ids";
    let of = |id: &str| outcome(check, &[("a", &format!("SPDX-\u{4c}icense-Identifier: {id}"))]);
    assert_eq!(of("MIT"), Passed);
    assert_eq!(of("LicenseRef-Own"), Passed);
    assert_eq!(of("Unlicensed"), Failed);
    assert_eq!(of("AGPL-3.0"), Failed);
    assert_eq!(outcome(check, &[("a", "x")]), Inapplicable);
}

#[test]
fn hygiene() {
    let check = "repo.reuse-hygiene";
    let toml = "version = 1\n[[annotations]]\npath = \"img/**\"\n";
    assert_eq!(outcome(check, &[("REUSE.toml", toml), ("img/a.png", "x")]), Passed);
    assert_eq!(outcome(check, &[("REUSE.toml", toml)]), CantTell);
    assert_eq!(outcome(check, &[("LICENSES/MIT.txt", "x"), ("b.license", TAGGED)]), CantTell);
    assert_eq!(outcome(check, &[("a", "x")]), Inapplicable);
}

/// The reference tool: `OFFENBAR_REUSE`, or `reuse` in the path.
fn reference() -> Option<PathBuf> {
    let named = std::env::var_os("OFFENBAR_REUSE").map(PathBuf::from);
    let tool = named.unwrap_or_else(|| PathBuf::from("reuse"));
    let version = Command::new(&tool).arg("--version").output().ok()?;
    version.status.success().then_some(tool)
}

/// What the reference tool says of a folder, in our words.
fn ask(tool: &Path, root: &Path) -> Option<serde_json::Value> {
    let output =
        Command::new(tool).arg("--root").arg(root).args(["lint", "--json"]).output().ok()?;
    serde_json::from_slice(&output.stdout).ok()
}

fn names(json: &serde_json::Value, key: &str, root: &Path) -> Vec<String> {
    let prefix = format!("{}/", root.display());
    let mut names: Vec<String> = json["non_compliant"][key]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str())
        .map(|name| name.strip_prefix(&prefix).unwrap_or(name).to_owned())
        .collect();
    names.sort();
    names
}

fn compare(tool: &Path, files: &[(&str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    for (path, text) in files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let found = lint(&Snapshot::from_files(files.iter().copied()));
    let Some(json) = ask(tool, &root) else {
        assert!(found.broken.is_some(), "the reference tool gives up on {files:?}");
        return;
    };
    let summary = &json["summary"];
    assert_eq!(summary["compliant"], found.compliant(), "{files:?}\n{found:?}\n{json}");
    assert_eq!(summary["files_total"], found.covered, "{files:?}");
    let sorted = |set: &std::collections::BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>();
    let keys =
        |map: &std::collections::BTreeMap<String, String>| map.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&json, "missing_licensing_info", &root),
        sorted(&found.without_licence),
        "{files:?}"
    );
    assert_eq!(
        names(&json, "missing_copyright_info", &root),
        sorted(&found.without_copyright),
        "{files:?}"
    );
    assert_eq!(names(&json, "unused_licenses", &root), keys(&found.unused), "{files:?}");
    assert_eq!(names(&json, "bad_licenses", &root), keys(&found.bad), "{files:?}");
    assert_eq!(names(&json, "deprecated_licenses", &root), keys(&found.deprecated), "{files:?}");
    let missing: Vec<String> = found.missing.keys().cloned().collect();
    assert_eq!(names(&json, "missing_licenses", &root), missing, "{files:?}");
}

/// Trees that differ in one rule each.
#[test]
fn the_reference_tool_agrees() {
    let Some(tool) = reference() else {
        eprintln!("skipped: the reference tool is not installed (pip install reuse)");
        return;
    };
    let toml = |body: &str| format!("version = 1\n[[annotations]]\npath = \"**\"\n{body}");
    let both = "SPDX-FileCopyrightText = \"2024 B\"\nSPDX-\u{4c}icense-Identifier = \"ISC\"\n";
    let (closest, aggregate, over) = (
        toml(both),
        toml(&format!("precedence = \"aggregate\"\n{both}")),
        toml(&format!("precedence = \"override\"\n{both}")),
    );
    let texts = [("LICENSES/MIT.txt", "x"), ("LICENSES/ISC.txt", "x")];
    let half = "# SPDX-\u{4c}icense-Identifier: MIT\n";
    for tree in [
        vec![("a.rs", TAGGED)],
        vec![("a.rs", TAGGED), ("LICENSES/MIT", "x")],
        vec![("a.rs", TAGGED), ("LICENSES/GPL-2.0.txt", "x"), ("LICENSES/Own.txt", "x")],
        vec![("a.rs", TAGGED), ("REUSE.toml", &closest)],
        vec![("a.rs", TAGGED), ("REUSE.toml", &aggregate)],
        vec![("a.rs", TAGGED), ("REUSE.toml", &over)],
        vec![("a.rs", half), ("REUSE.toml", &closest)],
        vec![("a/b.rs", half), ("REUSE.toml", &closest), ("a/REUSE.toml", &aggregate)],
        vec![("a/b.rs", "x"), ("REUSE.toml", &over), ("a/REUSE.toml", &closest)],
        vec![("a/b.rs", "x"), ("REUSE.toml", "broken")],
        vec![("a.png", "\u{0}\u{1}SPDX-\u{4c}icense-Identifier: MIT"), ("a.png.license", TAGGED)],
        vec![("a.txt", "\u{0}SPDX-\u{4c}icense-Identifier: MIT")],
        vec![
            ("LICENSE-MIT", "x"),
            ("COPYING.GPL", "x"),
            ("a.spdx.json", "{}"),
            ("b.license", TAGGED),
        ],
        vec![("subprojects/x/a.c", "x"), ("subprojects/b.c", "x"), ("x/LICENSES/y", "x")],
        vec![
            ("a", "SPDX-\u{4c}icense-Identifier: Unlicensed"),
            ("b", "SPDX-\u{4c}icense-Identifier: MIT License"),
        ],
        vec![(
            "a",
            "SPDX-\u{4c}icense-Identifier: (MIT OR ISC) AND Apache-2.0 WITH LLVM-exception",
        )],
        vec![("a", "SPDX-\u{4c}icense-Identifier: Apache-1.0+"), ("LICENSES/Apache-1.0.txt", "x")],
        vec![("a", "SPDX-\u{4c}icense-Identifier:"), ("b", "x SPDX-FileCopyrightText:")],
        vec![("a", "REUSE-\u{49}gnoreStart\nCopyright 2020 A\nREUSE-\u{49}gnoreEnd\nx")],
        vec![(
            "a",
            "# SPDX-SnippetBegin\n# SPDX-SnippetCopyrightText: A\n# SPDX-\u{4c}icense-Identifier: MIT\n# SPDX-SnippetEnd",
        )],
        vec![
            ("a", "Copyright A"),
            ("b", "copyright A"),
            ("c", "Copyright(c) A"),
            ("d", "CopyrightA"),
            ("e", "Copyright"),
        ],
        vec![
            (".reuse/dep5", "Format: x\n\nFiles: *\nCopyright: A\nLicense: ISC\n"),
            ("a", TAGGED),
            ("b/c", "x"),
        ],
        vec![
            (".reuse/dep5", "Format: x\n\nFiles: b/*\nCopyright: A\nLicense: ISC\n"),
            ("a", "x"),
            ("b/c/d", "x"),
        ],
    ] {
        let tree: Vec<(&str, &str)> = tree;
        compare(&tool, &tree);
        compare(&tool, &[&tree[..], &texts].concat());
    }
}

/// Lines put together by chance: comments, tags and what looks like them.
#[test]
fn the_reference_tool_agrees_on_lines_by_chance() {
    let Some(tool) = reference() else {
        eprintln!("skipped: the reference tool is not installed (pip install reuse)");
        return;
    };
    let parts = [
        "SPDX-\u{4c}icense-Identifier:",
        "SPDX-FileCopyrightText:",
        "SPDX-Foo:",
        "Copyright",
        "©",
        " ",
        " (c) ",
        "MIT",
        "Apache-2.0",
        " OR ",
        " AND ",
        " WITH ",
        "(",
        ")",
        "\n",
        "/*",
        "*/",
        "<!--",
        "-->",
        "#",
        "\"",
        "'",
        "/>",
        "]",
        "::",
        "--",
        "}}",
        "ä",
        "\r\n",
        "\t",
        "REUSE-\u{49}gnoreStart",
        "REUSE-\u{49}gnoreEnd",
        "x",
    ];
    let mut seed = 7u64;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % most
    };
    let files: Vec<(String, String)> = (0..400)
        .map(|number| {
            let length = 3 + next(14);
            let text: String = (0..length).map(|_| parts[next(parts.len())]).collect();
            (format!("f{number}.txt"), text + "x")
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    compare(&tool, &files);
}
// REUSE-IgnoreEnd
