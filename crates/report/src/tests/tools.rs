//! Formats that other programs read.

use serde_json::Value;

use super::*;

fn parsed(format: Format, scan: &Scan) -> Value {
    serde_json::from_str(&text(format, scan, Lang::En)).unwrap()
}

#[test]
fn sarif_says_failures_reviews_and_that_the_scan_is_not_whole() {
    let run = parsed(Format::Sarif, &sample::scan())["runs"][0].clone();
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let results = run["results"].as_array().unwrap();
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let fails = result["kind"] == "fail";
        assert_eq!(fails, result["level"] != "none", "only failures have a level");
    }
    let of = |id: &str| results.iter().filter(|result| result["ruleId"] == id).collect::<Vec<_>>();
    assert_eq!(of("sample-link")[0]["kind"], "review");
    assert_eq!(of("sample-heading")[0]["level"], "warning");
    assert!(of("sample-frame")[0]["suppressions"].is_array());
    let footer = of("sample-image").into_iter().find(|r| r["occurrenceCount"] == 84).unwrap();
    assert_eq!(footer["relatedLocations"].as_array().unwrap().len(), 49);
}

#[test]
fn sarif_paths_are_relative_uris() {
    let mut scan = sample::scan();
    for finding in scan.checks.iter_mut().flat_map(|result| &mut result.findings) {
        finding.places = [offenbar_model::Place::of_path("a b/ü%.md", Some(0))].into();
    }
    let run = parsed(Format::Sarif, &scan)["runs"][0].clone();
    let physical = &run["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(physical["artifactLocation"]["uri"], "a%20b/%C3%BC%25.md");
    assert_eq!(physical["region"]["startLine"], 1);
}

#[test]
fn gitlab_has_one_entry_per_failure_with_its_own_fingerprint() {
    let entries = parsed(Format::Gitlab, &sample::scan());
    let entries = entries.as_array().unwrap();
    let prints: std::collections::BTreeSet<&str> =
        entries.iter().filter_map(|entry| entry["fingerprint"].as_str()).collect();
    // Two images, the licence and the heading; the suppressed one and the question are none.
    assert_eq!((entries.len(), prints.len()), (4, 4));
    let severity = |name: &str| {
        entries.iter().find(|entry| entry["check_name"] == name).map(|e| e["severity"].clone())
    };
    assert_eq!(severity("sample-licence"), Some("blocker".into()));
    assert_eq!(severity("sample-heading"), Some("info".into()));
    assert!(entries.iter().all(|entry| {
        entry["location"]["path"].as_str().is_some_and(|path| !path.contains("://"))
    }));
}

#[test]
fn junit_counts_are_those_of_its_cases_and_only_passed_is_passed() {
    let scan = sample::scan();
    let xml = text(Format::Junit, &scan, Lang::En);
    let count = |what: &str| xml.matches(what).count();
    assert_eq!(count("<testcase "), scan.checks.len() + scan.header.incomplete.len());
    assert_eq!(count("<failure "), 2);
    assert_eq!(count("<error "), 1);
    assert!(xml.contains("tests=\"7\" failures=\"2\" errors=\"1\""), "{xml}");
    // Only the check of the language passed.
    assert_eq!(xml.matches("\"/>\n").count() - count("<skipped ") - count("<error "), 1);
    assert_eq!(count("<skipped "), 4);
}

#[test]
fn csv_rows_are_rectangular_and_no_formula() {
    let mut scan = sample::scan();
    let place = offenbar_model::Place {
        selector: Some("=HYPERLINK(\"x\")".to_owned()),
        ..Default::default()
    };
    for finding in scan.checks.iter_mut().flat_map(|result| &mut result.findings) {
        finding.places.insert(place.clone());
        finding.snippet = None;
    }
    let made = text(Format::Csv, &scan, Lang::De);
    let mut reader = ::csv::Reader::from_reader(made.as_bytes());
    let columns = reader.headers().unwrap().len();
    let mut rows = 0;
    for record in reader.records() {
        let record = record.unwrap();
        assert_eq!(record.len(), columns);
        assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
        rows += 1;
    }
    let places: usize =
        scan.checks.iter().flat_map(|result| &result.findings).map(|f| f.places.len()).sum();
    assert_eq!(rows, places);
}

#[test]
fn earl_asserts_every_check_with_its_own_outcome() {
    let scan = sample::scan();
    let document = parsed(Format::Earl, &scan);
    let assertions = document["@graph"].as_array().unwrap();
    for result in &scan.checks {
        let id = format!("urn:offenbar:check:{}", result.check);
        let first = assertions.iter().find(|a| a["test"]["@id"] == id.as_str()).unwrap();
        let outcome = format!("earl:{}", result.outcome.as_str());
        assert_eq!(first["result"]["outcome"], outcome.as_str());
    }
    let open = assertions.iter().filter(|a| a["result"]["outcome"] == "earl:cantTell").count();
    assert_eq!(open, 2);
}

#[test]
fn markdown_shows_foreign_text_as_text() {
    let mut scan = sample::scan();
    scan.criteria[0].name_en = "[x](javascript:a) <b> @everyone | `code`".to_owned();
    let made = text(Format::Markdown, &scan, Lang::En);
    assert!(
        made.contains("\\[x\\](javascript:a) &lt;b&gt; &#64;everyone \\| \\`code\\`"),
        "{made}"
    );
    let rows = made.lines().filter(|line| line.starts_with('|')).count();
    assert_eq!(rows, 2 + 13);
}
