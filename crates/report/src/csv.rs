//! CSV for spreadsheets: one row per place.

use std::io::{self, Write};

use offenbar_model::{CheckResult, Finding, Place, Scan, escape_control};
use offenbar_texts::Lang;

use crate::view::{View, word_of};

const HEAD: [&str; 18] = [
    "check",
    "title",
    "family",
    "kind",
    "impact",
    "outcome",
    "rules",
    "message",
    "question",
    "url",
    "path",
    "line",
    "column",
    "selector",
    "places",
    "pages",
    "suppressed",
    "fingerprint",
];

pub(crate) fn render(scan: &Scan, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let view = View::new(scan, lang);
    let mut writer =
        ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    writer.write_record(HEAD)?;
    for result in &scan.checks {
        for finding in &result.findings {
            let nowhere = Place::default();
            let places: Vec<&Place> = match finding.places.is_empty() {
                true => vec![&nowhere],
                false => finding.places.iter().collect(),
            };
            for place in places {
                writer
                    .write_record(row(&view, result, finding, place).map(|cell| guarded(&cell)))?;
            }
        }
    }
    writer.flush()
}

fn row(view: &View, result: &CheckResult, finding: &Finding, place: &Place) -> [String; 18] {
    let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        result.check.clone(),
        view.title(&result.check),
        word_of(&result.family),
        word_of(&result.kind),
        word_of(&result.impact),
        word_of(&finding.outcome),
        view.rules(result).join("; "),
        view.message(finding),
        finding.question.as_ref().map(|question| view.tell(question)).unwrap_or_default(),
        text(&place.url),
        text(&place.path),
        number(place.line),
        number(place.column),
        text(&place.selector),
        finding.count.to_string(),
        finding.pages.to_string(),
        text(&finding.suppressed),
        finding.fingerprint.0.clone(),
    ]
}

/// A cell that a spreadsheet cannot take for a formula.
fn guarded(cell: &str) -> String {
    let safe = escape_control(cell);
    match safe.starts_with(['=', '+', '-', '@']) {
        true => format!("'{safe}"),
        false => safe,
    }
}
