//! What the read-me says about the licence.

use std::sync::LazyLock;

use regex::Regex;

use crate::Snapshot;
use crate::licence::{names_in, restriction_in, speaks_of_licence, without_comments};

use super::expression::{self, Declared, Form};
use super::gather::{Gathered, Source, is_licence_name, of_field};

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
    Regex::new(r"(?i)(?:licen[cs]ed|released|available|distributed|published|lizenziert|veröffentlicht|steht|bereitgestellt)[^\n.]{0,40}\b(?:under|unter)\b[^\n]{0,160}|\bunter\b[^\n]{2,80}(?:bereitgestellt|freigegeben|lizenziert|verfügbar|veröffentlicht)").ok()
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
    let text = &without_comments(&text[..cut]);
    let line = |at: usize| 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count() as u32;
    let section = section(text);
    if let Some((start, body)) = section
        && let Some(phrase) = restriction_in(body)
    {
        gathered.restricts = Some((entry.path.clone(), line(start) + 1, phrase));
    }
    let named = |(start, body): (usize, &str)| Some((line(start) + 1, names_in(body)?));
    // What is planned or denied in the section on the licence is not granted elsewhere.
    let told = section.is_some_and(|(_, body)| speaks_of_licence(body));
    let elsewhere = || {
        let found = labelled(text).or_else(|| on_badge(text)).or_else(|| gnu_notice(text));
        let (at, expression) = found.or_else(|| in_sentence(text))?;
        Some((line(at), expression))
    };
    let found = section.and_then(named).or_else(|| if told { None } else { elsewhere() });
    gathered.missing = section.and_then(|(_, body)| missing(snapshot, body));
    // `The Laravel framework is licensed under …`, in the read-me of a copied skeleton.
    let vendor = gathered.skeleton.as_ref().and_then(|(_, name)| name.split('/').next());
    let licensed = |line: &str, vendor: &str| line.contains(vendor) && line.contains("licensed");
    let of_skeleton =
        vendor.is_some_and(|vendor| text.to_lowercase().lines().any(|line| licensed(line, vendor)));
    if let Some((line, expression)) = found.filter(|_| !of_skeleton) {
        let declared = Declared { form: Form::FreeText, expression: Some(expression.clone()) };
        gathered.statements.push(of_field(entry, Source::Readme, expression, declared, line));
    }
}

/// The licence file that a section links to, if none that it links to is there.
fn missing(snapshot: &Snapshot, section: &str) -> Option<String> {
    let targets = section.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next());
    let in_tree = targets.filter_map(|target| match target.split_once("/blob/") {
        Some((_, path)) => path.split_once('/').map(|(_, path)| path),
        None => (!target.contains("://")).then(|| target.trim_start_matches(['.', '/'])),
    });
    let named: Vec<&str> = in_tree
        .filter(|path| is_licence_name(path.rsplit('/').next().unwrap_or_default()))
        .collect();
    let there = named.iter().any(|path| snapshot.entry(path).is_some());
    named.first().filter(|_| !there).map(|path| (*path).to_owned())
}

/// The last section on the licence: where its text begins, and the text.
fn section(text: &str) -> Option<(usize, &str)> {
    let start = HEADING.as_ref()?.find_iter(text).last()?.end();
    let rest = &text[start..];
    let longest = rest.char_indices().nth(1500).map_or(rest.len(), |(at, _)| at);
    Some((start, &rest[..rest.find("\n#").unwrap_or(rest.len()).min(longest)]))
}

fn labelled(text: &str) -> Option<(usize, String)> {
    let label = LABEL.as_ref()?.captures(text)?.get(1)?;
    Some((label.start(), names_in(label.as_str().split(". ").next()?)?))
}

fn on_badge(text: &str) -> Option<(usize, String)> {
    let badge = BADGE.as_ref()?.captures(text)?.get(1)?;
    let name = badge.as_str().replace("--", "-").replace("%20", " ").replace('_', " ");
    Some((badge.start(), expression::declared(&name).expression?))
}

/// The notice of the Free Software Foundation, which runs over several lines.
fn gnu_notice(text: &str) -> Option<(usize, String)> {
    let at = text.find("under the terms of the GNU")?;
    let notice: String = text[at..].chars().take(400).collect();
    Some((at, names_in(&notice.split_whitespace().collect::<Vec<_>>().join(" "))?))
}

/// A sentence on the work that names a licence.
fn in_sentence(text: &str) -> Option<(usize, String)> {
    const MOST: usize = 20;
    let title = title(text);
    SENTENCE.as_ref()?.find_iter(text).take(MOST).find_map(|found| {
        let start = sentence_start(text, found.start());
        let in_code = text[..found.start()].matches("\n```").count() % 2 == 1;
        let of_work = !in_code && is_about_work(&text[start..found.start()], &title);
        let expression = of_work.then(|| names_in(&text[start..found.end()])).flatten()?;
        Some((found.start(), expression))
    })
}

/// The words of the first heading, lower case: what the work is called.
fn title(text: &str) -> Vec<String> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1);
    words.map(str::to_lowercase).collect()
}

/// Where the sentence around a place begins: behind the end of another one or of a paragraph.
fn sentence_start(text: &str, at: usize) -> usize {
    let ends = [". ", ".\n", "! ", "? ", ": ", "\n\n", "\n#", "\n- ", "\n* "];
    ends.iter()
        .filter_map(|end| text[..at].rfind(end).map(|found| found + end.len()))
        .max()
        .unwrap_or(0)
}

/// Whether what a sentence opens with is the work: its name, a word for it, or nothing at all. `The icons
/// are` speaks of something else.
fn is_about_work(subject: &str, title: &[String]) -> bool {
    const WORK: [&str; 34] = [
        "all",
        "alles",
        "anwendung",
        "app",
        "application",
        "code",
        "es",
        "everything",
        "framework",
        "it",
        "library",
        "module",
        "package",
        "paket",
        "plugin",
        "program",
        "programm",
        "project",
        "projekt",
        "quellcode",
        "quelltext",
        "repo",
        "repositorium",
        "repository",
        "sie",
        "site",
        "software",
        "sources",
        "source",
        "theme",
        "tool",
        "website",
        "werk",
        "work",
    ];
    let words: Vec<String> = subject
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let names = |word: &String| WORK.contains(&word.as_str()) || title.contains(word);
    words.is_empty() || words.iter().any(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_is_told_from_what_comes_with_it() {
        let title = title("# Example Forms\n");
        for subject in
            ["", "Example is ", "This project is ", "Das Projekt wird ", "Der Quellcode "]
        {
            assert!(is_about_work(subject, &title), "{subject}");
        }
        for subject in ["The icons are ", "Die Daten werden ", "Generates pages that can be "] {
            assert!(!is_about_work(subject, &title), "{subject}");
        }
    }
}
