//! What the read-me says about the licence.

use std::sync::LazyLock;

use regex::Regex;

use crate::licence::{names_in, restriction_in};
use crate::{Entry, Snapshot};

use super::expression::{self, Declared, Form};
use super::gather::{Gathered, Source, of_field};

static BADGE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)badge/licen[cs]e-((?:[a-z0-9._ %+]|--)+)-[a-z0-9]+").ok());
static HEADING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?im)^(?:#{1,6}[ \t]*|=+[ \t]*)?(?:[^\n\w]{0,4})(?:\d+\.?[ \t]*)?(?:licen[cs]e|licensing|lizenz(?:ierung)?|copyright(?: and licen[cs]e)?|code licen[cs]e)\b[^\n]{0,30}$").ok()
});
/// `Licence: EUPL-1.2`, on a line of its own.
static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?im)^[^\w\n]{0,6}(?:licen[cs]e|lizenz|licentie)[^\w\n]{0,4}:[ \t]*([^\n]{2,200})$",
    )
    .ok()
});
static SENTENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:licen[cs]ed|released|available|distributed|published|lizenziert|veröffentlicht|steht|bereitgestellt)[^\n.]{0,40}\b(?:under|unter)\b[^\n]{0,160}").ok()
});

/// What the read-me says: in its part on the licence, in a sentence, or on a badge.
pub(super) fn readme(snapshot: &Snapshot, gathered: &mut Gathered) {
    let entry = snapshot.in_root().find(|entry| {
        let lower = entry.name().to_ascii_lowercase();
        entry.is_file()
            && (lower == "readme" || lower.starts_with("readme."))
            && !lower.ends_with(".license")
    });
    let Some(entry) = entry else { return };
    let Some(text) = snapshot.text(&entry.path) else { return };
    let mut cut = text.len().min(256 * 1024);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    let text = &text[..cut];
    let line = |at: usize| 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count() as u32;
    if let Some(section) = HEADING.as_ref().and_then(|heading| heading.find_iter(text).last()) {
        let start = section.end();
        let rest = &text[start..];
        let end = rest
            .find("\n#")
            .unwrap_or(rest.len())
            .min(rest.char_indices().nth(1500).map_or(rest.len(), |(at, _)| at));
        let body = &rest[..end];
        if let Some(phrase) = restriction_in(body) {
            gathered.restricts = Some((entry.path.clone(), line(start) + 1, phrase));
        }
        if let Some(expression) = names_in(body) {
            return push_readme(gathered, entry, line(start) + 1, expression);
        }
    }
    let label =
        LABEL.as_ref().and_then(|label| label.captures(text)).and_then(|found| found.get(1));
    if let Some(label) = label {
        let first = label.as_str().split(". ").next().unwrap_or_default();
        if let Some(expression) = names_in(first) {
            return push_readme(gathered, entry, line(label.start()), expression);
        }
    }
    let badge =
        BADGE.as_ref().and_then(|badge| badge.captures(text)).and_then(|found| found.get(1));
    if let Some(badge) = badge {
        let name = badge.as_str().replace("--", "-").replace("%20", " ").replace('_', " ");
        if let Some(expression) = expression::declared(&name).expression {
            return push_readme(gathered, entry, line(badge.start()), expression);
        }
    }
    // The notice of the Free Software Foundation, which runs over several lines.
    if let Some(at) = text.find("under the terms of the GNU") {
        let notice: String = text[at..].chars().take(400).collect();
        let notice = notice.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(expression) = names_in(&notice) {
            return push_readme(gathered, entry, line(at), expression);
        }
    }
    for sentence in SENTENCE.as_ref().into_iter().flat_map(|s| s.find_iter(text)).take(20) {
        if let Some(expression) = names_in(sentence.as_str()) {
            return push_readme(gathered, entry, line(sentence.start()), expression);
        }
    }
}

fn push_readme(gathered: &mut Gathered, entry: &Entry, line: u32, expression: String) {
    let declared = Declared { form: Form::FreeText, expression: Some(expression.clone()) };
    gathered.statements.push(of_field(entry, Source::Readme, expression, declared, line));
}
