use std::process::{Command, Stdio};

use super::*;
use crate::openness::tests::Case;

// REUSE-IgnoreStart
fn wishes() -> Wishes {
    Wishes {
        licence: Some("EUPL-1.2".to_owned()),
        holder: Some("2026 Stadt Beispiel".to_owned()),
        contact: Some("sicherheit@example.org".to_owned()),
    }
}

fn planned(snapshot: &Snapshot, wishes: &Wishes) -> String {
    let today = jiff::civil::Date::constant(2026, 11, 24);
    plan(&Context { snapshot, today, profile: "kommune" }, wishes)
}

/// The tree after `git apply`, read back; `None` without git.
fn applied(files: &[(&str, &str)], patch: &str) -> Option<Snapshot> {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let mut git = Command::new("git")
        .args(["apply", "--whitespace=nowarn", "-"])
        .current_dir(folder.path())
        .env("GIT_CEILING_DIRECTORIES", folder.path().parent().unwrap())
        .stdin(Stdio::piped())
        .spawn()
        .ok()?;
    std::io::Write::write_all(git.stdin.as_mut().unwrap(), patch.as_bytes()).unwrap();
    drop(git.stdin.take());
    assert!(git.wait().unwrap().success(), "git refuses\n{patch}");
    let mut after = Vec::new();
    let mut open = vec![folder.path().to_owned()];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned();
                after.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    Some(Snapshot::from_files(after))
}

const FILES: &[(&str, &str)] = &[
    ("src/main.rs", "fn main() {}\n"),
    ("run.sh", "#!/bin/sh\necho hi\n"),
    ("page.html", "<!DOCTYPE html>\n<html>\n</html>\n"),
    ("no-end.py", "print(1)"),
    ("windows.ts", "let a = 1;\r\nlet b = 2;\r\n"),
    ("mit leerzeichen/ä.css", "a {}\n"),
    ("post.md", "---\ntitle: x\n---\nText\n"),
    ("data.json", "{}\n"),
    ("img/logo.png", "\u{0}png"),
    ("half.rs", "// SPDX-\u{4c}icense-Identifier: MIT\nfn x() {}\n"),
];

#[test]
fn the_plan_applies_and_leaves_nothing_for_the_linter() {
    let before = Snapshot::from_files(FILES.iter().copied());
    assert!(!lint(&before).compliant());
    let patch = planned(&before, &wishes());
    let Some(after) = applied(FILES, &patch) else {
        eprintln!("skipped: git is not installed");
        return;
    };
    // publiccode.yml and SECURITY.md are new and without a header; a second plan would add those.
    let found = lint(&after);
    let lacking: Vec<&str> = found.without_licence.iter().map(String::as_str).collect();
    assert_eq!(lacking, ["SECURITY.md", "publiccode.yml"]);
    assert!(found.missing.is_empty() && found.unused.is_empty(), "{found:?}");
    assert!(after.text("run.sh").unwrap().starts_with("#!/bin/sh\n# SPDX"));
    assert!(after.text("page.html").unwrap().starts_with("<!DOCTYPE html>\n<!--\nSPDX"));
    assert!(after.text("post.md").unwrap().starts_with("---\ntitle: x\n---\n<!--"));
    assert!(after.text("no-end.py").unwrap().ends_with("\n\nprint(1)"));
    assert_eq!(after.text("half.rs").unwrap().matches("License-Identifier").count(), 1);
}

#[test]
fn nothing_is_guessed() {
    let snapshot = Snapshot::from_files([("a.rs", "fn a() {}\n")]);
    let patch = planned(&snapshot, &Wishes::default());
    assert!(!patch.contains("a.rs"), "without licence and holder no header is written");
    assert!(patch.contains("+++ b/SECURITY.md") && patch.contains("TODO"));
}

#[test]
fn what_is_there_stays() {
    let case = Case::of(&[("SECURITY.md", "x"), ("publiccode.yml", "x: y\n"), ("LICENSE", "x")]);
    assert_eq!(planned(&case.snapshot(), &Wishes::default()), "");
}

#[test]
fn paths_that_leave_the_tree_are_left_out() {
    for path in ["../a.rs", "a/../../b.rs", ".git/hooks/a.sh", "/etc/a.sh"] {
        let snapshot =
            Snapshot::from_files([(path, "x\n"), ("SECURITY.md", "x"), ("publiccode.yml", "x")]);
        let patch = planned(&snapshot, &wishes());
        assert!(
            !patch.contains("a.rs") && !patch.contains("a.sh") && !patch.contains("b.rs"),
            "{path}"
        );
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(24))]
    #[test]
    fn any_text_gets_a_patch_that_applies(text in "(a|\n|\r\n|#!/x|---|<\\?xml\\?>|ä| ){1,12}", name in "a\\.(rs|py|html|css|md|sql)") {
        let files = [(name.as_str(), text.as_str())];
        let patch = planned(&Snapshot::from_files(files), &wishes());
        if let Some(after) = applied(&files, &patch) {
            proptest::prop_assert!(!lint(&after).without_licence.contains(&name));
        }
    }
}
// REUSE-IgnoreEnd
