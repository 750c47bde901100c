//! JUnit XML, as continuous integration servers read it: one test case per check.
//!
//! Only a check that passed is shown as passed: what is advised, open, not applicable or untested
//! is a skipped case with its reason.

use std::io::{self, Write};

use offenbar_model::{CheckResult, Family, Message, Outcome, Scan, is_deceptive};
use offenbar_texts::Lang;

use crate::view::{Problem, View, word_of};

pub(crate) fn render(scan: &Scan, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let view = View::new(scan, lang);
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let failed = view.must.len();
    writeln!(
        out,
        "<testsuites name=\"offenbar\" tests=\"{}\" failures=\"{failed}\" errors=\"{}\">",
        scan.checks.len(),
        scan.header.incomplete.len(),
    )?;
    for family in [Family::Page, Family::Service, Family::Repository] {
        suite(&view, family, out)?;
    }
    incomplete(&view, out)?;
    writeln!(out, "</testsuites>")
}

fn suite(view: &View, family: Family, out: &mut dyn Write) -> io::Result<()> {
    let results: Vec<&CheckResult> =
        view.scan.checks.iter().filter(|result| result.family == family).collect();
    if results.is_empty() {
        return Ok(());
    }
    let of_family = |problems: &[Problem]| {
        problems.iter().filter(|problem| problem.result.family == family).count()
    };
    let failures = of_family(&view.must);
    let skipped = results.iter().filter(|result| verdict(view, result).is_skipped()).count();
    writeln!(
        out,
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">",
        escaped(&view.word("family", &family)),
        results.len(),
    )?;
    for result in results {
        case(view, result, out)?;
    }
    writeln!(out, "  </testsuite>")
}

enum Verdict {
    Passed,
    Failed(String),
    Skipped(String),
}

impl Verdict {
    fn is_skipped(&self) -> bool {
        matches!(self, Verdict::Skipped(_))
    }
}

fn verdict(view: &View, result: &CheckResult) -> Verdict {
    let of = |problems: &[Problem]| {
        let own = problems.iter().find(|problem| problem.result.check == result.check);
        own.map(|problem| lines(view, problem))
    };
    if let Some(text) = of(&view.must) {
        return Verdict::Failed(text);
    }
    if let Some(text) = of(&view.should).or_else(|| of(&view.open)) {
        return Verdict::Skipped(text);
    }
    if let Some(text) = of(&view.suppressed) {
        return Verdict::Skipped(format!("{}: {text}", view.text("report-suppressed")));
    }
    if result.outcome == Outcome::Passed && result.untested == 0 {
        return Verdict::Passed;
    }
    let word = view.word("outcome", &result.outcome);
    Verdict::Skipped(match &result.reason {
        Some(reason) => format!("{word}: {}", view.tell(reason)),
        None => word,
    })
}

/// One line per finding, with its first place.
fn lines(view: &View, problem: &Problem) -> String {
    let line = |finding: &&offenbar_model::Finding| {
        let places = Message::new("report-places").with("places", finding.count);
        let mut text = format!("{} ({})", view.message(finding), view.say(places));
        if let Some(question) = &finding.question {
            text = format!("{text} {}", view.tell(question));
        }
        let place = finding.places.first();
        if let Some(at) = place.and_then(|place| place.url.as_ref().or(place.path.as_ref())) {
            text = format!("{text} {at}");
        }
        text
    };
    problem.findings.iter().map(line).collect::<Vec<String>>().join("\n")
}

fn case(view: &View, result: &CheckResult, out: &mut dyn Write) -> io::Result<()> {
    let name = escaped(&view.title(&result.check));
    let class = escaped(&format!("{}.{}", word_of(&result.family), result.check));
    write!(out, "    <testcase name=\"{name}\" classname=\"{class}\"")?;
    match verdict(view, result) {
        Verdict::Passed => writeln!(out, "/>"),
        Verdict::Failed(text) => {
            let kind = escaped(&word_of(&result.kind));
            let first = escaped(text.lines().next().unwrap_or_default());
            let text = escaped(&text);
            writeln!(
                out,
                ">\n      <failure type=\"{kind}\" message=\"{first}\">{text}</failure>"
            )?;
            writeln!(out, "    </testcase>")
        }
        Verdict::Skipped(text) => {
            let text = escaped(&text);
            writeln!(out, ">\n      <skipped message=\"{text}\"/>\n    </testcase>")
        }
    }
}

/// A scan that is not whole is an error of its own, so that it never looks clean.
fn incomplete(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let reasons = &view.scan.header.incomplete;
    if reasons.is_empty() {
        return Ok(());
    }
    let name = escaped(&view.text("report-incomplete"));
    let count = reasons.len();
    writeln!(
        out,
        "  <testsuite name=\"{name}\" tests=\"{count}\" failures=\"0\" errors=\"{count}\" skipped=\"0\">"
    )?;
    for reason in reasons {
        let part = escaped(&view.word("part", &reason.part));
        let text = escaped(&view.tell(&reason.reason));
        writeln!(out, "    <testcase name=\"{part}\" classname=\"incomplete\">")?;
        writeln!(out, "      <error message=\"{text}\"/>\n    </testcase>")?;
    }
    writeln!(out, "  </testsuite>")
}

/// Escaped for text and attributes; XML 1.0 has no way to write most control characters.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' => safe.push_str("&#10;"),
            '\u{fffe}' | '\u{ffff}' => safe.extend(character.escape_unicode()),
            other if is_deceptive(other) => safe.extend(other.escape_unicode()),
            other => safe.push(other),
        }
    }
    safe
}
