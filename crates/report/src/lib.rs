//! One small renderer per output format.
//!
//! A renderer never decides anything: it reads a [`Scan`], fresh or stored, and writes it down.
//! What several renderers show (what comes first, what belongs together) is said once, in `view`.
//! Everything that comes from a page or a repository is untrusted; each renderer escapes it for
//! its format, and control and bidirectional characters never reach the output as themselves.

use std::fmt;
use std::io::{self, Write};
use std::str::FromStr;

use offenbar_model::Scan;
use offenbar_texts::Lang;

mod csv;
mod earl;
mod gitlab;
mod html;
mod json;
mod junit;
mod markdown;
mod pretty;
mod sarif;
mod view;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// For people, in a terminal.
    Pretty,
    /// The whole scan as one JSON document.
    Json,
    /// One finding per line.
    Jsonl,
    /// For people, one file.
    Html,
    /// A comment on a merge request.
    Markdown,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit XML, for continuous integration.
    Junit,
    /// GitLab code quality.
    Gitlab,
    /// One row per place, for spreadsheets.
    Csv,
    /// EARL 1.0 as JSON-LD.
    Earl,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 10] = [
        Format::Pretty,
        Format::Json,
        Format::Jsonl,
        Format::Html,
        Format::Markdown,
        Format::Sarif,
        Format::Junit,
        Format::Gitlab,
        Format::Csv,
        Format::Earl,
    ];

    /// The name used on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Pretty => "pretty",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Html => "html",
            Format::Markdown => "markdown",
            Format::Sarif => "sarif",
            Format::Junit => "junit",
            Format::Gitlab => "gitlab",
            Format::Csv => "csv",
            Format::Earl => "earl",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name is none of [`Format::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFormat(
    /// What was given.
    pub String,
);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = Format::ALL.into_iter().map(Format::as_str).collect();
        write!(f, "unknown format {:?}: use {}", self.0, known.join(", "))
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let known = Format::ALL.into_iter().find(|format| format.as_str() == name);
        known.ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// How to write.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Language of formats for people.
    pub lang: Lang,
    /// No box drawing, no columns, no symbols: for screen readers and logs.
    pub plain: bool,
    /// Colours; the caller decides by terminal, `NO_COLOR` and options.
    pub colour: bool,
    /// Columns of the terminal.
    pub width: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { lang: Lang::En, plain: false, colour: false, width: 100 }
    }
}

/// Writes a scan.
pub fn render(
    format: Format,
    scan: &Scan,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Pretty => out.write_all(pretty::render(scan, options).as_bytes()),
        Format::Json => json::document(scan, out),
        Format::Jsonl => json::lines(scan, options.lang, out),
        Format::Html => html::render(scan, options.lang, out),
        Format::Markdown => out.write_all(markdown::render(scan, options.lang).as_bytes()),
        Format::Sarif => sarif::render(scan, options.lang, out),
        Format::Junit => junit::render(scan, options.lang, out),
        Format::Gitlab => gitlab::render(scan, options.lang, out),
        Format::Csv => csv::render(scan, options.lang, out),
        Format::Earl => earl::render(scan, options.lang, out),
    }
}

/// Writes a scan into a string.
pub fn render_to_string(format: Format, scan: &Scan, options: &Options) -> io::Result<String> {
    let mut bytes = Vec::new();
    render(format, scan, options, &mut bytes)?;
    String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

#[cfg(test)]
mod tests;
