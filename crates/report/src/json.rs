use std::io::{self, Write};

use offenbar_model::{CheckResult, Finding, Message, Place, Scan, is_deceptive};
use offenbar_texts::Lang;
use serde::Serialize;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter, PrettyFormatter};

/// The whole scan, indented.
pub(crate) fn document(scan: &Scan, out: &mut dyn Write) -> io::Result<()> {
    pretty(scan, out)
}

/// Any document, indented and free of raw control characters.
pub(crate) fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let formatter = Harmless(PrettyFormatter::new());
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut *out, formatter))?;
    out.write_all(b"\n")
}

/// One finding per line, with the text in one language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    check: &'a str,
    family: offenbar_model::Family,
    kind: offenbar_model::Kind,
    impact: offenbar_model::Impact,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    sc: &'a [String],
    outcome: offenbar_model::Outcome,
    fingerprint: &'a str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    message: &'a Message,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<&'a str>,
    count: u64,
    pages: u64,
    places: Vec<&'a Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppressed: Option<&'a str>,
}

impl<'a> Line<'a> {
    fn new(result: &'a CheckResult, finding: &'a Finding, lang: Lang) -> Self {
        Line {
            check: &result.check,
            family: result.family,
            kind: result.kind,
            impact: result.impact,
            sc: &result.sc,
            outcome: finding.outcome,
            fingerprint: &finding.fingerprint.0,
            text: lang.message(&finding.message),
            question: finding.question.as_ref().map(|question| lang.message(question)),
            message: &finding.message,
            snippet: finding.snippet.as_deref(),
            count: finding.count,
            pages: finding.pages,
            places: finding.places.iter().collect(),
            suppressed: finding.suppressed.as_deref(),
        }
    }
}

/// Failures and open questions, one JSON object per line, in the order of the scan.
pub(crate) fn lines(scan: &Scan, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for result in &scan.checks {
        for finding in &result.findings {
            let formatter = Harmless(CompactFormatter);
            let line = Line::new(result, finding, lang);
            line.serialize(&mut serde_json::Serializer::with_formatter(&mut *out, formatter))?;
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// Writes control and bidirectional characters as `\uXXXX`: the same JSON, but harmless when it
/// is shown in a terminal or an editor.
struct Harmless<F>(F);

impl<F: Formatter> Formatter for Harmless<F> {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(is_deceptive) {
            let (clean, harmful) = rest.split_at(at);
            writer.write_all(clean.as_bytes())?;
            let mut characters = harmful.chars();
            if let Some(character) = characters.next() {
                write!(writer, "\\u{:04x}", u32::from(character))?;
            }
            rest = characters.as_str();
        }
        writer.write_all(rest.as_bytes())
    }

    fn write_char_escape<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        self.0.write_char_escape(writer, escape)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}
