//! The built command against the fictional service: what is wrong is found, and nothing else.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use offenbar_fixtures::{Site, WRONG, WRONG_REPOSITORY, bad_repository, good_repository, serve};
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

/// Serves a variant, makes a repository, scans both.
fn scan(site: Site, more: &[&str]) -> (Option<i32>, Value) {
    let folder = tempfile::tempdir().unwrap();
    let repository = folder.path().join("repository");
    match site {
        Site::Good => good_repository(&repository).unwrap(),
        Site::Bad => bad_repository(&repository).unwrap(),
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let running = runtime.block_on(serve(site)).unwrap();
    let url = running.url();
    let mut arguments = vec!["scan", &url, "--repo", repository.to_str().unwrap()];
    arguments.extend(["--rate", "1000", "--format", "json"]);
    arguments.extend(more);
    let output = offenbar(&arguments, folder.path());
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    let scan = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{error}"));
    (output.status.code(), scan)
}

/// Checks that failed, with the paths of the pages where they did.
fn failed(scan: &Value) -> Vec<(String, Vec<String>)> {
    let checks = scan["checks"].as_array().unwrap().iter();
    let failed = checks.filter(|check| check["outcome"] == "failed").map(|check| {
        let findings = check["findings"].as_array().into_iter().flatten();
        let failed = findings.filter(|finding| finding["outcome"] == "failed");
        let places = failed.flat_map(|finding| finding["places"].as_array().unwrap());
        let paths = places.filter_map(|place| {
            let url = place["url"].as_str()?;
            let path = url.split_once("://")?.1.split_once('/')?.1;
            Some(if path.is_empty() { "index.html" } else { path }.to_owned())
        });
        (check["check"].as_str().unwrap().to_owned(), paths.collect())
    });
    failed.collect()
}

#[test]
fn what_is_found_is_what_is_on_the_lists() {
    let (code, scan) = scan(Site::Bad, &[]);
    assert_eq!(code, Some(1));
    let failed = failed(&scan);
    let found = |page: &str, rule: &str| {
        let pages = failed.iter().find(|(check, _)| check == rule).map(|(_, pages)| pages);
        pages.is_some_and(|pages| page == "*" || pages.iter().any(|path| path == page))
    };
    let listed = WRONG.iter().copied().chain(WRONG_REPOSITORY.iter().map(|check| ("*", *check)));
    let missed: Vec<_> = listed.clone().filter(|(page, rule)| !found(page, rule)).collect();
    assert_eq!(missed, Vec::<(&str, &str)>::new(), "on the list, but not found");
    let all: Vec<&str> = listed.map(|(_, rule)| rule).collect();
    let unlisted: Vec<_> =
        failed.iter().filter(|(check, _)| !all.contains(&check.as_str())).collect();
    assert_eq!(unlisted, Vec::<&(String, Vec<String>)>::new(), "found, but not on the list");
}

#[test]
fn nothing_is_found_in_the_good_variant() {
    let (code, scan) = scan(Site::Good, &[]);
    assert_eq!(failed(&scan), Vec::new());
    assert_eq!(code, Some(0));
    assert_eq!(scan["header"]["pages"], 9);
}

#[test]
fn a_page_under_two_addresses_counts_once() {
    let (_, scan) = scan(Site::Bad, &[]);
    assert_eq!(scan["header"]["pages"], scan["header"]["url_states"]["checked"]);
    assert_eq!(scan["header"]["url_states"]["duplicate"], 1);
}

#[test]
fn a_budget_is_kept_and_gives_the_same_bytes_at_any_concurrency() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let running = runtime.block_on(serve(Site::Good)).unwrap();
    let url = running.url();
    let scan = |concurrency: &str| {
        let more = ["--rate", "1000", "--max-pages", "3", "--concurrency", concurrency];
        let arguments = [&["scan", &url, "--format", "json"], &more[..]].concat();
        let output = offenbar(&arguments, folder.path());
        assert_eq!(output.status.code(), Some(3), "a scan that left pages out is incomplete");
        let mut scan: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(scan["header"]["pages"], 3);
        scan["header"]["started"].take();
        scan.to_string()
    };
    assert_eq!(scan("1"), scan("8"));
}

#[test]
fn the_report_passes_our_own_rules() {
    for lang in ["de", "en"] {
        let folder = tempfile::tempdir().unwrap();
        for (variant, name) in [(&["demo"][..], "bad.html"), (&["demo", "--good"], "good.html")] {
            let format = format!("html={name}");
            let arguments = [variant, &["--lang", lang, "--format", &format]].concat();
            let output = offenbar(&arguments, folder.path());
            assert_eq!(output.status.code(), Some(0), "{output:?}");
            let report = std::fs::read_to_string(folder.path().join(name)).unwrap();
            assert!(
                report.starts_with("<!doctype html>") && !report.contains("<script src"),
                "{name}"
            );
            let output = offenbar(&["page", name], folder.path());
            let line: Value = serde_json::from_slice(&output.stdout).unwrap();
            let outcomes = line["outcomes"].as_array().unwrap().iter();
            let failed: Vec<_> =
                outcomes.filter(|outcome| outcome["outcome"] == "failed").collect();
            assert!(failed.is_empty(), "{lang} {name}: {failed:#?}");
        }
    }
}
