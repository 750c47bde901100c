//! Known barriers, each with the smallest page that shows it: `tests/barriers/*.html`.
//!
//! `cargo test -p offenbar-accessibility --test barriers -- --nocapture` prints how many are found.
//! Every barrier begins with a line `## what it is`; the line after it says which rule must fail or
//! ask, or `missed` for what no rule finds yet. A page without `<html` gets a good page around it.

use std::fs;

use offenbar_accessibility::{Report, check, find};
use offenbar_model::Outcome;
use offenbar_page::Page;

/// A barrier and what is expected of it.
struct Barrier {
    file: String,
    name: String,
    expected: Outcome,
    rule: String,
    html: String,
}

fn barriers() -> Vec<Barrier> {
    let folder = format!("{}/tests/barriers", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut barriers = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        for part in text.split("\n## ").skip(1) {
            let (name, rest) = part.split_once('\n').expect("a line with the expectation");
            let (expected, html) = rest.split_once('\n').expect("a page");
            let (outcome, rule) = expected.split_once(' ').unwrap_or((expected, ""));
            let outcome = match outcome {
                "failed" => Outcome::Failed,
                "cantTell" => Outcome::CantTell,
                "missed" => Outcome::Untested,
                other => panic!("{file}: {name}: {other}"),
            };
            barriers.push(Barrier {
                file: file.clone(),
                name: name.to_owned(),
                expected: outcome,
                rule: rule.to_owned(),
                html: whole(html),
            });
        }
    }
    barriers
}

/// The page as it is, or a good page around a fragment.
fn whole(html: &str) -> String {
    if html.contains("<html") {
        return html.to_owned();
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Parking permits - City</title>\
         <style>body {{ background: #fff; color: #000; max-width: none }}</style></head>\
         <body><header><a href=\"#content\">Skip to content</a></header>\
         <main id=\"content\"><h1>Parking permits</h1>\n{html}\n</main></body></html>"
    )
}

fn outcome(reports: &[Report], rule: &str) -> Outcome {
    let report = reports.iter().find(|report| report.rule.check.id == rule);
    report.unwrap_or_else(|| panic!("no rule {rule}")).outcome
}

#[test]
fn known_barriers_are_found() {
    let (mut failed, mut asked, mut missed, mut wrong) = (0, 0, 0, Vec::new());
    let barriers = barriers();
    for barrier in &barriers {
        if barrier.expected == Outcome::Untested {
            missed += 1;
            continue;
        }
        assert!(find(&barrier.rule).is_some(), "{}: no rule {}", barrier.name, barrier.rule);
        let reports = check(&Page::of_html(&barrier.html));
        let found = outcome(&reports, &barrier.rule);
        match found {
            Outcome::Failed => failed += 1,
            Outcome::CantTell => asked += 1,
            _ => missed += 1,
        }
        if found != barrier.expected {
            let others: Vec<_> = reports
                .iter()
                .filter(|report| matches!(report.outcome, Outcome::Failed | Outcome::CantTell))
                .map(|report| format!("{} {:?}", report.rule.check.id, report.outcome))
                .collect();
            wrong.push(format!(
                "{}: {}: {} is {found:?}, not {:?}; others: {}",
                barrier.file,
                barrier.name,
                barrier.rule,
                barrier.expected,
                others.join(", ")
            ));
        }
    }
    println!(
        "barriers: {}, failed by the right rule: {failed}, asked: {asked}, missed: {missed}",
        barriers.len()
    );
    assert!(
        wrong.is_empty(),
        "{} of {} differ:\n{}",
        wrong.len(),
        barriers.len(),
        wrong.join("\n")
    );
}

/// The page around the fragments must not be a barrier itself.
#[test]
fn the_page_around_them_is_good() {
    let page = Page::of_html(&whole("<p>You can apply for a permit.</p>"));
    let found: Vec<_> = check(&page)
        .into_iter()
        .filter(|report| matches!(report.outcome, Outcome::Failed | Outcome::CantTell))
        .map(|report| report.rule.check.id)
        .collect();
    // What a machine can never judge is asked on every page.
    let always = [
        "document-title-descriptive",
        "heading-descriptive",
        "link-purpose-in-context",
        "link-purpose-alone",
        "easy-language-offer",
    ];
    let found: Vec<_> = found.into_iter().filter(|id| !always.contains(id)).collect();
    assert!(found.is_empty(), "{found:?}");
}
