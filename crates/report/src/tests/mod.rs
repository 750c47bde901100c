use offenbar_model::{Message, Outcome, is_deceptive, scan_schema};
use proptest::prelude::*;

use super::*;

mod page;
mod sample;
mod tools;

fn text(format: Format, scan: &Scan, lang: Lang) -> String {
    render_to_string(format, scan, &Options { lang, ..Options::default() }).unwrap()
}

fn pretty(scan: &Scan, options: &Options) -> String {
    render_to_string(Format::Pretty, scan, options).unwrap()
}

#[test]
fn snapshots_for_people() {
    for lang in Lang::ALL {
        let code = lang.code();
        insta::assert_snapshot!(
            format!("pretty-{code}"),
            text(Format::Pretty, &sample::scan(), lang)
        );
        insta::assert_snapshot!(format!("html-{code}"), text(Format::Html, &sample::scan(), lang));
        let plain = Options { lang, plain: true, ..Options::default() };
        insta::assert_snapshot!(format!("plain-{code}"), pretty(&sample::clean(), &plain));
    }
}

#[test]
fn snapshots_for_tools() {
    for format in Format::ALL {
        if !matches!(format, Format::Pretty | Format::Html) {
            let made = text(format, &sample::scan(), Lang::En);
            insta::assert_snapshot!(format.as_str(), made);
        }
    }
}

#[test]
fn formats_have_names_and_no_others() {
    for format in Format::ALL {
        assert_eq!(format.as_str().parse(), Ok(format));
    }
    let error = "pdf".parse::<Format>().unwrap_err();
    assert!(error.to_string().contains("html"));
}

#[test]
fn a_stored_scan_is_the_same_scan_and_fits_the_schema() {
    for scan in [sample::scan(), sample::clean()] {
        let stored = text(Format::Json, &scan, Lang::En);
        let value: serde_json::Value = serde_json::from_str(&stored).unwrap();
        let schema = jsonschema::validator_for(&scan_schema()).unwrap();
        let errors: Vec<String> = schema.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(serde_json::from_value::<Scan>(value).unwrap(), scan);
    }
}

#[test]
fn the_schema_refuses_what_is_no_scan() {
    let schema = jsonschema::validator_for(&scan_schema()).unwrap();
    let mut value = serde_json::to_value(sample::scan()).unwrap();
    assert!(schema.is_valid(&value));
    value["checks"][0]["outcome"] = "perhaps".into();
    assert!(!schema.is_valid(&value));
}

#[test]
fn every_finding_is_one_line() {
    let scan = sample::scan();
    let lines = text(Format::Jsonl, &scan, Lang::De);
    let findings = scan.checks.iter().map(|result| result.findings.len()).sum::<usize>();
    assert_eq!(lines.lines().count(), findings);
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(value["text"].as_str().is_some_and(|text| !text.is_empty()));
    }
}

#[test]
fn no_format_lets_control_or_bidirectional_characters_through() {
    for format in Format::ALL {
        for lang in Lang::ALL {
            let made = text(format, &sample::scan(), lang);
            assert!(harmless(&made), "{format}");
        }
    }
}

#[test]
fn colours_only_when_asked_for_and_only_ours() {
    let scan = sample::scan();
    assert!(!pretty(&scan, &Options::default()).contains('\u{1b}'));
    let colour = pretty(&scan, &Options { colour: true, ..Options::default() });
    assert!(colour.contains('\u{1b}'));
    for sequence in colour.split('\u{1b}').skip(1) {
        let code: String = sequence.chars().take_while(|c| *c != 'm').collect();
        assert!(
            code.strip_prefix('[')
                .is_some_and(|code| { code.chars().all(|c| c.is_ascii_digit() || c == ';') })
        );
    }
    assert!(!colour.contains("\u{1b}[31malert") && colour.contains("\\u{1b}[31m"));
}

#[test]
fn plain_output_draws_nothing() {
    let options = Options { plain: true, ..Options::default() };
    let plain = pretty(&sample::scan(), &options);
    let drawn = plain.chars().find(|c| matches!(c, '\u{2190}'..='\u{2bff}' | '•'));
    assert_eq!(drawn, None);
}

#[test]
fn lines_keep_to_the_width_unless_a_word_does_not_fit() {
    for width in [40, 60, 80, 120] {
        let options = Options { width, ..Options::default() };
        for line in pretty(&sample::scan(), &options).lines() {
            let wide = |text: &str| textwrap::core::display_width(text);
            let longest = line.split_whitespace().map(wide).max().unwrap_or(0);
            assert!(wide(line) <= width || longest > width.saturating_sub(20), "{line}");
        }
    }
}

#[test]
fn incomplete_scans_say_so_before_anything_else_is_said() {
    let scan = sample::scan();
    let pretty = text(Format::Pretty, &scan, Lang::En);
    let html = text(Format::Html, &scan, Lang::En);
    for made in [&pretty, &html] {
        let warning = made.find("The scan is incomplete").unwrap();
        assert!(warning < made.find("3 problems must be fixed").unwrap());
        assert!(made.contains("After 30 seconds the server had not answered."));
    }
    assert!(!text(Format::Html, &sample::clean(), Lang::En).contains("incomplete"));
}

#[test]
fn a_scan_without_failures_does_not_claim_conformance() {
    let clean = text(Format::Pretty, &sample::clean(), Lang::En);
    assert!(clean.contains("No failure found in 2 checks that ran."), "{clean}");
    assert!(clean.contains("That proves no conformance"));
    let mut nothing = sample::clean();
    nothing.checks.retain(|result| result.outcome == Outcome::Untested);
    let nothing = text(Format::Pretty, &nothing, Lang::En);
    assert!(nothing.contains("Nothing was checked."), "{nothing}");
}

#[test]
fn suppressed_failures_are_not_problems_but_stay_visible() {
    let pretty = text(Format::Pretty, &sample::scan(), Lang::De);
    let (before, after) = pretty.split_once("Unterdrückt (1)").unwrap();
    assert!(!before.contains("sample-frame"));
    assert!(after.contains("sample-frame: Karte wird ersetzt"));
}

#[test]
fn one_broken_footer_is_one_problem_in_many_places() {
    let pretty = text(Format::Pretty, &sample::scan(), Lang::En);
    assert!(pretty.contains("84 places on 84 pages") && pretty.contains("81 more places"));
    let html = text(Format::Html, &sample::scan(), Lang::En);
    assert!(html.contains("84 places on 84 pages") && html.contains("69 more places"));
}

#[test]
fn scores_are_never_rounded_up() {
    let mut scan = sample::scan();
    scan.criteria[5].score = Some(99.9);
    scan.criteria[5].coverage = 0.4;
    let plain = Options { plain: true, ..Options::default() };
    let sentence = pretty(&scan, &plain);
    assert!(sentence.contains("Score: 99 of 100. Checked: 1%."), "{sentence}");
}

/// The sample with one text in every place that a stranger can fill.
fn stuffed(foreign: &str) -> Scan {
    let mut scan = sample::scan();
    let owned = || foreign.to_owned();
    scan.header.site = Some(owned());
    scan.header.repository = Some(owned());
    scan.header.commit = Some(owned());
    scan.header.profile = owned();
    scan.header.options.insert(owned(), owned());
    scan.header.incomplete[0].part = owned();
    for result in &mut scan.checks {
        result.check = format!("{}{foreign}", result.check);
        result.sc.push(owned());
        result.affected.push(owned());
        result.reason = Some(Message::new(foreign).with("a", foreign));
        for finding in &mut result.findings {
            finding.message.args.insert("src".to_owned(), foreign.into());
            finding.snippet = Some(owned());
            finding.suppressed = finding.suppressed.as_ref().map(|_| owned());
            let mut place = finding.places.pop_first().unwrap_or_default();
            place.url = Some(owned());
            place.selector = Some(owned());
            finding.places.insert(place);
        }
    }
    for criterion in &mut scan.criteria {
        criterion.name_en = owned();
        criterion.clauses[0].id = owned();
        criterion.clauses[0].level = owned();
        criterion.clauses[0].failed_by = vec![owned()];
    }
    for url in &mut scan.urls {
        url.url = owned();
    }
    scan.deviations[0].reason = owned();
    scan.suppressions[0].rule = owned();
    scan
}

fn harmless(made: &str) -> bool {
    !made.chars().any(|c| is_deceptive(c) && !matches!(c, '\n' | '\r' | '\t'))
}

#[test]
fn a_page_cannot_write_into_any_report() {
    for foreign in [sample::HOSTILE, "\"><img src=x onerror=alert(1)>", "javascript:alert(1)"] {
        let scan = stuffed(foreign);
        for format in Format::ALL {
            assert!(harmless(&text(format, &scan, Lang::En)), "{format}");
        }
        let html = text(Format::Html, &scan, Lang::En);
        assert!(!html.contains("<script") && !html.contains("<img"), "{foreign}");
        assert!(!html.contains("href=\"javascript"), "{foreign}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_foreign_text_is_written_harmlessly(
        foreign in ".{0,40}", width in 0usize..300, plain: bool,
    ) {
        let scan = stuffed(&foreign);
        for format in Format::ALL {
            let options = Options { lang: Lang::En, plain, colour: false, width };
            let made = render_to_string(format, &scan, &options).unwrap();
            prop_assert!(harmless(&made), "{}", format);
        }
        let stored = text(Format::Json, &scan, Lang::En);
        prop_assert_eq!(serde_json::from_str::<Scan>(&stored).unwrap(), scan);
    }
}
