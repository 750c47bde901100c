//! Where reports go.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use offenbar_model::{Message, Scan};
use offenbar_report::{Format, Options, render_to_string};
use offenbar_texts::Lang;

use crate::args::OutputArguments;
use crate::commands;
use crate::help::did_you_mean;

/// A format and the file it is written to; standard output without one.
pub(super) type Target = (Format, Option<PathBuf>);

/// Reads `--format`; the terminal's own without any.
pub(super) fn targets(formats: &[String], lang: Lang) -> Result<Vec<Target>, Message> {
    let mut targets = Vec::new();
    for text in formats {
        let (name, file) = match text.split_once('=') {
            Some((name, file)) if !file.is_empty() => (name, Some(PathBuf::from(file))),
            _ => (text.trim_end_matches('='), None),
        };
        let format = name.parse::<Format>().map_err(|_| unknown(name, lang))?;
        if file.is_none() && targets.iter().any(|(_, file): &Target| file.is_none()) {
            return Err(Message::new("cli-format-twice").with("format", name));
        }
        targets.push((format, file));
    }
    if targets.is_empty() {
        targets.push((Format::Pretty, None));
    }
    Ok(targets)
}

fn unknown(name: &str, lang: Lang) -> Message {
    let known: Vec<&str> = Format::ALL.into_iter().map(Format::as_str).collect();
    let meant = did_you_mean(name, known.iter().copied(), lang);
    Message::new("cli-format-unknown")
        .with("format", name)
        .with("known", known.join(", "))
        .with("meant", meant)
}

/// Writes all reports. One that cannot be written does not keep the others from being written.
pub(super) fn write(
    scan: &Scan,
    targets: &[Target],
    arguments: &OutputArguments,
    lang: Lang,
) -> Result<(), Message> {
    let mut wrong = None;
    for (format, file) in targets {
        let colour = file.is_none() && !arguments.plain && coloured();
        let width = terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0));
        let options = Options { lang, plain: arguments.plain, colour, width };
        let report =
            render_to_string(*format, scan, &options).map_err(|error| unwritten(file, &error));
        let written = report.and_then(|report| match file {
            Some(path) => std::fs::write(path, report).map_err(|error| unwritten(file, &error)),
            None if arguments.quiet && *format == Format::Pretty => Ok(()),
            None => commands::print(&report).map(drop),
        });
        if let (Ok(()), Some(path), false) = (&written, file, arguments.quiet) {
            let message =
                Message::new("cli-report-written").with("file", path.display().to_string());
            // Only news; nothing depends on it.
            let _ = writeln!(std::io::stderr(), "{}", lang.message(&message));
        }
        wrong = wrong.or(written.err());
    }
    wrong.map_or(Ok(()), Err)
}

fn unwritten(file: &Option<PathBuf>, error: &std::io::Error) -> Message {
    let file = file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    Message::new("cli-report-unwritten").with("file", file).with("reason", error.to_string())
}

/// <https://no-color.org>: any value that is not empty turns colours off.
fn coloured() -> bool {
    let off = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let forced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    !off && (forced || std::io::stdout().is_terminal())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_with_and_without_files() {
        let read = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            targets(&texts, Lang::En)
        };
        assert_eq!(read(&[]).unwrap(), [(Format::Pretty, None)]);
        let both = read(&["html=a=b.html", "json"]).unwrap();
        assert_eq!(both, [(Format::Html, Some(PathBuf::from("a=b.html"))), (Format::Json, None)]);
        assert_eq!(read(&["json", "pretty"]).unwrap_err().id, "cli-format-twice");
        let unknown = Lang::En.message(&read(&["htlm"]).unwrap_err());
        assert!(unknown.contains("“html”"), "{unknown}");
    }
}
