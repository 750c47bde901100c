//! `offenbar page`, as users and tools call it.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn offenbar(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offenbar"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn outcome<'a>(line: &'a Value, rule: &str) -> &'a Value {
    line["outcomes"].as_array().unwrap().iter().find(|outcome| outcome["rule"] == rule).unwrap()
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

const GOOD: &str = "<!DOCTYPE html><html lang=de><title>Anmeldung – Musterstadt</title><p>Hallo";
const BAD: &str = "<!DOCTYPE html><html lang=de>\n<p>Hallo";

#[test]
fn one_line_a_page_in_the_order_of_the_input_with_every_rule() {
    let names: Vec<String> = (0..40).map(|n| format!("{n:02}.html")).collect();
    let files: Vec<(&str, &str)> =
        names.iter().enumerate().map(|(n, name)| (&**name, [GOOD, BAD][n % 2])).collect();
    let folder = folder(&files);
    let arguments: Vec<&str> =
        ["page", "--lang", "en"].into_iter().chain(names.iter().map(|name| &**name)).collect();
    let output = offenbar(&arguments, folder.path());
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = lines(&output);
    assert_eq!(lines.len(), 40);
    let first = lines[0]["outcomes"].as_array().unwrap().len();
    assert!(first > 3);
    for (number, line) in lines.iter().enumerate() {
        assert!(line["url"].as_str().unwrap().ends_with(&names[number]), "{}", line["url"]);
        assert!(line["millis"].as_f64().unwrap() > 0.0);
        assert_eq!(line["outcomes"].as_array().unwrap().len(), first);
        let title = outcome(line, "document-title");
        assert_eq!(title["outcome"], ["passed", "failed"][number % 2]);
        assert_eq!(title["act"][0], "2779a5");
        assert_eq!(title["sc"][0], "2.4.2");
        let target = &title["targets"][0];
        assert_eq!(target["outcome"], title["outcome"]);
        assert!(target["selector"].is_string() && target["message"].is_string());
        assert_eq!((&target["line"], &target["column"]), (&1.into(), &16.into()));
    }
}

#[test]
fn what_cannot_be_read_is_untested_and_never_clean() {
    let folder = folder(&[("good.html", GOOD)]);
    let output = offenbar(&["page", "--lang=de", "good.html", "no.html"], folder.path());
    assert_eq!(output.status.code(), Some(3));
    let lines = lines(&output);
    assert_eq!(lines.len(), 2);
    assert_eq!(outcome(&lines[0], "document-title")["outcome"], "passed");
    for rule in lines[1]["outcomes"].as_array().unwrap() {
        assert_eq!(rule["outcome"], "untested");
        assert!(rule["reason"].as_str().unwrap().contains("no.html"));
    }
}

#[test]
fn mapped_folders_serve_pages_frames_and_sheets() {
    let page = "<!DOCTYPE html><html lang=de><title>Musterstadt</title>\
        <link rel=stylesheet href=/assets/a.css><h1>Eins</h1><p>Text</p>";
    let folder = folder(&[
        ("dist/p.html", page),
        ("dist/assets/a.css", "p { color: #ccc; background: #fff }"),
    ]);
    let contrast = |arguments: &[&str]| {
        let output = offenbar(arguments, folder.path());
        let line = lines(&output).remove(0);
        (outcome(&line, "text-contrast")["outcome"].clone(), line["url"].clone())
    };
    let map = "/assets/=dist/assets";
    assert_eq!(contrast(&["page", "dist/p.html"]).0, "passed");
    assert_eq!(contrast(&["page", "dist/p.html", "--map", map]).0, "failed");
    let base = ["page", "dist/p.html", "--base-url", "https://a.example/x/", "--map", map];
    let (outcome, url) = contrast(&base);
    assert_eq!((outcome, url), ("failed".into(), "https://a.example/x/p.html".into()));
    let address = ["page", "https://a.example/p.html", "--map", "https://a.example/=dist"];
    assert_eq!(contrast(&address).0, "failed");
}

#[test]
fn rules_can_be_picked_and_a_wrong_one_is_an_error() {
    let folder = folder(&[("good.html", GOOD)]);
    let output = offenbar(&["page", "--rule", "2779a5", "good.html"], folder.path());
    assert_eq!(lines(&output)[0]["outcomes"].as_array().unwrap().len(), 1);
    assert_eq!(output.status.code(), Some(0));
    let output = offenbar(&["page", "--rule", "document-titel", "good.html"], folder.path());
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("document-titel"));
}

#[test]
fn hostile_bytes_are_looked_at_without_harm() {
    let deep = "<div>".repeat(5_000);
    let folder = folder(&[("deep.html", &deep), ("nul.html", "\0<p>\0</p>"), ("empty.html", "")]);
    std::fs::write(folder.path().join("invalid.html"), b"<title>\xff\xfe\xc3</title>").unwrap();
    let pages = ["page", "deep.html", "nul.html", "empty.html", "invalid.html"];
    let output = offenbar(&pages, folder.path());
    assert_eq!(lines(&output).len(), 4);
    assert!(output.status.code().is_some_and(|code| code != 2));
}

#[test]
fn standard_input_is_a_page() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_offenbar"))
        .args(["page", "-", "--base-url", "https://a.example/"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), BAD.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let line = lines(&output).remove(0);
    assert_eq!(line["url"], "https://a.example/");
    assert_eq!(outcome(&line, "document-title")["outcome"], "failed");
}
