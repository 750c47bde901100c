//! `offenbar scan` and `offenbar repo`, as users call them.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn offenbar(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offenbar"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn scan(output: &Output) -> Value {
    let error = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{error}"))
}

fn check<'a>(scan: &'a Value, id: &str) -> &'a Value {
    let checks = scan["checks"].as_array().unwrap();
    checks.iter().find(|check| check["check"] == id).unwrap()
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let page = |title: &str| {
        format!(
            "<!DOCTYPE html><html lang=de><meta charset=utf-8>{title}<body><a href=/a.html>Anmelden</a> \
             <a href=/b.html>Abmelden</a> <a href=/impressum.html>Impressum</a>"
        )
    };
    let files = [
        ("index.html", page("<title>Start – Musterstadt</title>")),
        ("a.html", page("<!-- Anmelden -->")),
        ("b.html", page("<!-- Abmelden -->")),
        ("impressum.html", page("<title>Impressum – Musterstadt</title>")),
    ];
    for (path, text) in files {
        std::fs::write(folder.path().join(path), text).unwrap();
    }
    folder
}

#[test]
fn a_folder_is_scanned_and_what_is_the_same_is_grouped() {
    let folder = site();
    let output = offenbar(&["scan", ".", "--format", "json"], folder.path());
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let scan = scan(&output);
    assert_eq!(scan["header"]["pages"], 4);
    let title = check(&scan, "document-title");
    assert_eq!(
        (&title["outcome"], &title["failed"], &title["passed"]),
        (&"failed".into(), &2.into(), &2.into())
    );
    let findings = title["findings"].as_array().unwrap();
    assert_eq!((findings.len(), &findings[0]["pages"]), (1, &2.into()));
    assert_eq!(scan["criteria"].as_array().unwrap().len(), 13);
    // Nobody named a repository: its checks appear, but never as passed.
    assert_eq!(check(&scan, "repo.licence-file")["outcome"], "untested");
}

#[test]
fn two_scans_give_the_same_bytes_apart_from_the_time() {
    let folder = site();
    let text = || {
        let output = offenbar(&["scan", ".", "--format", "json"], folder.path());
        let mut scan = scan(&output);
        scan["header"]["started"].take();
        scan.to_string()
    };
    assert_eq!(text(), text());
}

#[test]
fn thresholds_formats_and_suppressions() {
    let folder = site();
    let passes = ["scan", ".", "--fail-on", "criterion.6<0", "--format=html=r.html", "--quiet"];
    let output = offenbar(&passes, folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty());
    let report = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert!(report.starts_with("<!DOCTYPE html>") || report.starts_with("<!doctype html>"));

    let config = "[[suppress]]\nrule = \"document-title\"\nreason = \"Umbau\"\nowner = \"Team\"\nuntil = 2999-01-01\n";
    std::fs::write(folder.path().join("offenbar.toml"), config).unwrap();
    let scan = scan(&offenbar(&["scan", ".", "--format", "json"], folder.path()));
    assert_eq!(check(&scan, "document-title")["findings"][0]["suppressed"], "Umbau");
    assert_eq!(scan["suppressions"][0]["count"], 2);
}

#[test]
fn what_cannot_be_scanned_is_never_clean() {
    let folder = site();
    let code = |arguments: &[&str]| offenbar(arguments, folder.path()).status.code();
    assert_eq!(code(&["scan"]), Some(2));
    assert_eq!(code(&["scan", "./no-such-folder"]), Some(2));
    assert_eq!(code(&["scan", ".", "--format", "htlm"]), Some(2));
    assert_eq!(code(&["scan", ".", "--fail-on", "never"]), Some(2));
    assert_eq!(code(&["repo", "."]), Some(3));
    // Nothing listens here.
    let output = offenbar(&["scan", "http://127.0.0.1:9/", "--format", "json"], folder.path());
    assert_eq!(output.status.code(), Some(3));
    let scan = scan(&output);
    assert!(!scan["header"]["incomplete"].as_array().unwrap().is_empty());
    for check in scan["checks"].as_array().unwrap() {
        assert_eq!(check["outcome"], "untested", "{}", check["check"]);
    }
    std::fs::write(folder.path().join("offenbar.toml"), "max-page = 3\n").unwrap();
    let output = offenbar(&["scan", "."], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("max-pages"));
}

#[test]
fn secrets_are_in_no_output() {
    let folder = site();
    let url = "http://user:geheim@127.0.0.1:9/?token=geheim";
    let arguments =
        ["scan", url, "--header", "X-Key: geheim", "--basic-auth", "me:geheim", "--format", "json"];
    let output = offenbar(&arguments, folder.path());
    for text in [&output.stdout, &output.stderr] {
        assert!(
            !String::from_utf8_lossy(text).contains("geheim"),
            "{}",
            String::from_utf8_lossy(text)
        );
    }
}

#[test]
fn style_sheets_that_cannot_be_had_are_told() {
    let folder = site();
    let html = "<!DOCTYPE html><html lang=de><title>Anmelden</title>\
                <link rel=stylesheet href='http://127.0.0.1:1/theme.css?token=geheim'><p>Text";
    for name in ["a.html", "b.html"] {
        std::fs::write(folder.path().join(name), format!("{html} {name}")).unwrap();
    }
    let output = offenbar(&["scan", ".", "--format", "json"], folder.path());
    let sheets = &scan(&output)["header"]["missing_sheets"];
    assert_eq!(*sheets, serde_json::json!({ "http://127.0.0.1:1/theme.css": 2 }));
    let output = offenbar(&["scan", ".", "--lang", "en"], folder.path());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("http://127.0.0.1:1/theme.css (2 pages)"), "{text}");
    assert!(!text.contains("geheim"));
}
