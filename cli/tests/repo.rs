//! `offenbar repo` and `offenbar sbom`, as users call them.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn offenbar(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offenbar"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A repository with one commit of these files.
fn repository(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let repository = git2::Repository::init(folder.path()).unwrap();
    let mut index = repository.index().unwrap();
    for (path, text) in files {
        let target = folder.path().join(path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, text).unwrap();
        index.add_path(Path::new(path)).unwrap();
    }
    index.write().unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let author = git2::Signature::new("A", "a@example.org", &git2::Time::new(1_790_000_000, 0));
    let author = author.unwrap();
    repository.commit(Some("HEAD"), &author, &author, "Start", &tree, &[]).unwrap();
    folder
}

const LOCK: &str = "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\n\
    dependencies = [\"serde\"]\n\n[[package]]\nname = \"serde\"\nversion = \"1.0.200\"\n\
    source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
const MANIFEST: &str = "[package]\nname = \"app\"\nversion = \"0.1.0\"\nlicense = \"EUPL-1.2\"\n\n\
    [dependencies]\nserde = \"1\"\n";

fn project() -> tempfile::TempDir {
    repository(&[
        ("Cargo.toml", MANIFEST),
        ("Cargo.lock", LOCK),
        ("src/main.rs", "fn main() {}\n"),
        ("README.md", "# App\n\nTut etwas.\n"),
    ])
}

#[test]
fn a_bill_of_materials_is_printed_in_both_formats() {
    let folder = project();
    let path = folder.path().to_str().unwrap();
    let bill = |arguments: &[&str]| -> Value {
        let output = offenbar(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let cyclonedx = bill(&["sbom", path]);
    assert_eq!(cyclonedx["bomFormat"], "CycloneDX");
    let components = cyclonedx["components"].as_array().unwrap();
    assert!(components.iter().any(|c| c["purl"] == "pkg:cargo/serde@1.0.200"), "{components:?}");
    let spdx = bill(&["sbom", path, "--format", "spdx"]);
    assert_eq!(spdx["spdxVersion"], "SPDX-2.3");
    let packages = spdx["packages"].as_array().unwrap();
    assert!(packages.iter().any(|package| package["name"] == "serde"), "{packages:?}");
    assert_eq!(bill(&["sbom", path]), cyclonedx);
    assert_eq!(offenbar(&["sbom", path, "--format", "xml"]).status.code(), Some(2));
    assert_eq!(offenbar(&["sbom", "./no-such-repository"]).status.code(), Some(2));
}

#[test]
fn the_fix_plan_is_a_patch_that_git_takes_and_writes_nothing() {
    let folder = project();
    let path = folder.path().to_str().unwrap();
    let listing = || {
        let mut names: Vec<_> =
            std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = listing();
    let wishes = ["--licence", "EUPL-1.2", "--holder", "2026 Stadt Beispiel"];
    let output = offenbar(&[&["repo", path, "--fix-plan"], &wishes[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let patch = text(&output.stdout);
    for file in ["LICENSES/EUPL-1.2.txt", "publiccode.yml", "SECURITY.md", "src/main.rs"] {
        assert!(patch.contains(&format!("+++ b/{file}\n")), "{file} is missing\n{patch}");
    }
    assert_eq!(listing(), before);

    let file = folder.path().join("fix.patch");
    std::fs::write(&file, &patch).unwrap();
    let applied =
        Command::new("git").args(["apply", "fix.patch"]).current_dir(folder.path()).output();
    match applied {
        Ok(applied) => {
            assert!(applied.status.success(), "{}", text(&applied.stderr));
            let main = std::fs::read_to_string(folder.path().join("src/main.rs")).unwrap();
            assert!(main.contains("2026 Stadt Beispiel") && main.ends_with("fn main() {}\n"));
        }
        Err(_) => eprintln!("git is not installed; the patch was not applied"),
    }
}

#[test]
fn the_fix_plan_guesses_neither_licence_nor_holder() {
    let folder = project();
    let path = folder.path().to_str().unwrap();
    let output = offenbar(&["repo", path, "--fix-plan", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(!text(&output.stdout).contains("src/main.rs"), "{}", text(&output.stdout));
    assert!(text(&output.stderr).contains("--licence"), "{}", text(&output.stderr));
    let typo = offenbar(&["repo", path, "--fix-plan", "--licence", "EUPL 1.2", "--holder", "x"]);
    assert_eq!((typo.status.code(), typo.stdout.len()), (Some(2), 0));
    // Wishes without the plan are a mistake, not silence.
    let alone = offenbar(&["repo", path, "--licence", "MIT", "--lang", "en"]);
    assert_eq!(alone.status.code(), Some(2));
    assert!(text(&alone.stderr).contains("--fix-plan"), "{}", text(&alone.stderr));
}

#[test]
fn the_report_says_the_licence_and_how_far_the_badges_are() {
    let folder = project();
    let path = folder.path().to_str().unwrap();
    let json = offenbar(&["repo", path, "--profile", "kommune", "--format", "json"]);
    let scan: Value = serde_json::from_slice(&json.stdout).unwrap();
    let summary = &scan["repository"];
    assert_eq!((&summary["licence"], &summary["open"]), (&"EUPL-1.2".into(), &true.into()));
    let badges: Vec<_> = summary["badges"].as_array().unwrap().iter().collect();
    let names: Vec<_> = badges.iter().map(|badge| badge["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["maintained", "security", "licence", "reuse"]);
    assert_eq!(badges[1]["lacking"][0], "policy");

    let german = text(&offenbar(&["repo", path, "--profile", "kommune", "--lang", "de"]).stdout);
    assert!(german.contains("EUPL-1.2 – offen"), "{german}");
    assert!(german.contains("Sicherheit: Stufe 0 von 2. Zu den Stufen darüber fehlt:"), "{german}");
    let english = text(&offenbar(&["repo", path, "--profile", "kommune", "--lang", "en"]).stdout);
    assert!(english.contains("openCode badges (preview)"), "{english}");
    // A private project is not bothered with them.
    let oss = text(&offenbar(&["repo", path, "--profile", "oss", "--lang", "en"]).stdout);
    assert!(oss.contains("EUPL-1.2 – open") && !oss.contains("openCode badges"), "{oss}");
}

#[test]
fn help_of_the_commands_is_in_both_languages() {
    let help =
        |lang: &str, command: &str| text(&offenbar(&[command, "--help", "--lang", lang]).stdout);
    assert!(help("de", "sbom").contains("Stückliste") && help("en", "sbom").contains("bill"));
    assert!(help("de", "repo").contains("--fix-plan") && help("en", "repo").contains("git apply"));
}
