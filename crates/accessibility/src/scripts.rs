//! What the scripts of a page say, as far as it can be read from their text.

use std::sync::{Arc, LazyLock};

use offenbar_page::Page;
use regex::Regex;

/// How many scripts of one page are read.
const MAX_SCRIPTS: usize = 8;

/// All script of a page that can be read, and whether that is all there is.
pub(crate) struct Scripts {
    /// The text.
    pub text: String,
    /// True if a script could not be fetched.
    pub incomplete: bool,
    /// Where each of them ends in the text.
    pub ends: Vec<usize>,
}

/// Libraries that do nothing to a page until a script of the page tells them to: what they could do says
/// nothing about what is done.
fn is_library(source: &str) -> bool {
    let words = |kind: &str| {
        let lines = include_str!("../data/script-libraries.txt").lines();
        let line = lines.filter_map(|line| line.split_once('\t')).find(|(own, _)| *own == kind);
        line.map_or("", |(_, words)| words).split(' ')
    };
    let path = source.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let file = path.rsplit('/').next().unwrap_or_default();
    let mut parts = file.split(['.', '-', '_']).filter(|part| !part.is_empty());
    let is = |kind: &str, part: &str| words(kind).any(|word| word == part);
    let built = |part: &str| is("build", part) || part.bytes().all(|byte| byte.is_ascii_digit());
    parts.next().is_some_and(|name| is("name", name))
        && parts.all(|part| built(part) || is("name", part))
}

impl Scripts {
    /// Inline scripts, event handlers and linked scripts, read once for the page.
    pub fn of(page: &Page) -> Arc<Scripts> {
        page.shared(Scripts::read)
    }

    fn read(page: &Page) -> Scripts {
        let mut scripts = Scripts { text: String::new(), incomplete: false, ends: Vec::new() };
        for own in page.scripts() {
            scripts.text.push_str(own);
            scripts.text.push('\n');
            scripts.ends.push(scripts.text.len());
        }
        let linked: Vec<&str> =
            page.script_sources().into_iter().filter(|source| !is_library(source)).collect();
        scripts.incomplete = linked.len() > MAX_SCRIPTS;
        for source in linked.into_iter().take(MAX_SCRIPTS) {
            match page.resolve(source).and_then(|url| page.load_text(&url).ok()) {
                Some(linked) => {
                    scripts.text.push_str(&linked.text);
                    scripts.ends.push(scripts.text.len());
                }
                None => scripts.incomplete = true,
            }
        }
        scripts
    }

    /// Scripts one by one.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.text[start..*end])
    }

    /// True if the page has no script at all.
    pub fn none(&self) -> bool {
        !self.incomplete && self.text.trim().is_empty()
    }

    /// True if a script contains one of the words, or could not be read.
    pub fn may(&self, words: &[&str]) -> bool {
        self.incomplete || self.says(words)
    }

    /// True if a script contains one of the words.
    pub fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.contains(word))
    }

    /// True if scripts may react to something else than clicks: to keys, pointers, the focus, input.
    pub fn react_to_more_than_clicks(&self) -> bool {
        self.may(&[
            "key",
            "mouse",
            "pointer",
            "touch",
            "focus",
            "blur",
            "change",
            "input",
            "submit",
            "dblclick",
            "wheel",
            "scroll",
            "drag",
            "transition",
            "animation",
            "hashchange",
        ])
    }

    /// True if a script may put new content on the page.
    pub fn may_add_content(&self) -> bool {
        self.may(&[
            "createElement",
            "innerHTML",
            "insertAdjacent",
            "append",
            "document.write",
            "innerText",
            "textContent",
            "attachShadow",
            "import(",
            "customElements",
        ])
    }
}

/// The variable that a statement keeps its value in, if the place is on its right side.
pub(crate) fn variable_before(text: &str, at: usize) -> Option<&str> {
    let statement = text[..at].rsplit([';', '\n', '{', '}']).next()?;
    let (left, right) = statement.split_once('=')?;
    let assigned = !right.starts_with(['=', '>']) && !left.contains(['(', '.', '!', '<', '>']);
    let name = left.split_whitespace().next_back()?;
    assigned.then_some(name)
}

/// What stands behind a place in a script, for about so many bytes.
pub(crate) fn behind(text: &str, from: usize, bytes: usize) -> &str {
    let mut end = (from + bytes).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[from..end]
}

/// What stands before each block of a script that is open at a place, from the inside out: `if (!user)`,
/// `form.addEventListener('submit', (event) =>`. Braces in strings and comments do not count.
pub(crate) fn heads_around(text: &str, at: usize) -> Vec<&str> {
    let mut open: Vec<usize> = Vec::new();
    let mut rest = text[..at].char_indices().peekable();
    while let Some((place, c)) = rest.next() {
        match c {
            '{' => open.push(place),
            '}' => drop(open.pop()),
            '\'' | '"' | '`' => {
                while let Some((_, inner)) = rest.next() {
                    match inner {
                        '\\' => drop(rest.next()),
                        '\n' if c != '`' => break,
                        inner if inner == c => break,
                        _ => {}
                    }
                }
            }
            '/' if rest.peek().is_some_and(|(_, next)| *next == '/') => {
                while rest.next().is_some_and(|(_, inner)| inner != '\n') {}
            }
            '/' if rest.peek().is_some_and(|(_, next)| *next == '*') => {
                let mut last = ' ';
                while rest.next().is_some_and(|(_, inner)| {
                    !(std::mem::replace(&mut last, inner) == '*' && inner == '/')
                }) {}
            }
            _ => {}
        }
    }
    let head = |place: usize| {
        let before = &text[..place];
        let start = before.rfind([';', '{', '}']).map_or(0, |start| start + 1);
        before[start..].trim()
    };
    open.into_iter().rev().map(head).collect()
}

/// What starts a timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    /// It is loaded with it.
    WithThePage,
    /// Somebody did something.
    ByThePerson,
    /// It cannot be read.
    Unknown,
}

/// What starts the timer at a place of a script, by the blocks around it.
pub(crate) fn start(script: &str, at: usize) -> Start {
    static ACTED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)(?:listener\s*\(\s*|\.on\s*\(\s*|\.on|\bon)["']?(?:submit|click|change|input|key\w+|pointer\w+|mouse\w+|touch\w+)"#).unwrap_or_else(|_| unreachable!())
    });
    static LOADED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)["'](?:domcontentloaded|load|pageshow)["']|onload\s*=|\.ready\s*\(|^\$\s*\(|^[(!;]*\s*(?:async\s*)?(?:function\s*\(\s*\)|\(\s*\)\s*=>)\s*$"#).unwrap_or_else(|_| unreachable!())
    });
    let heads = heads_around(script, at);
    if heads.iter().any(|head| ACTED.is_match(head)) {
        Start::ByThePerson
    } else if heads.iter().all(|head| LOADED.is_match(head)) {
        Start::WithThePage
    } else {
        Start::Unknown
    }
}

/// Calls on a variable, each with the place behind the name: `.` comes next.
pub(crate) fn calls_on<'a>(text: &'a str, variable: &str) -> impl Iterator<Item = usize> + 'a {
    let own = format!("{variable}.");
    let length = variable.len();
    let places: Vec<usize> = text.match_indices(&own).map(|(at, _)| at).take(MAX_CALLS).collect();
    let whole = |at: &usize| {
        let before = text[..*at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '.'))
    };
    places.into_iter().filter(whole).map(move |at| at + length)
}

/// How many uses of one variable are looked at.
const MAX_CALLS: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_that_are_open_at_a_place() {
        let script = "function go() { x = '{'; } /* { */ a(); form.addEventListener('submit', (event) => { // {\n if (ok) { HERE";
        let heads = heads_around(script, script.find("HERE").unwrap());
        assert_eq!(heads, ["if (ok)", "form.addEventListener('submit', (event) =>"]);
        assert!(heads_around("a(); b()", 5).is_empty());
    }

    #[test]
    fn libraries_are_told_from_plugins_and_scripts_of_the_page() {
        for source in [
            "https://code.jquery.com/jquery-3.7.1.min.js",
            "vendor/jquery/jquery.slim.min.js?v=2",
            "js/bootstrap.bundle.min.js",
            "../lib/modernizr-2.8.3.js",
            "jquery-migrate-3.4.0.js",
        ] {
            assert!(is_library(source), "{source}");
        }
        for source in [
            "jquery.datatables.js",
            "js/app.js",
            "jquery-ui.min.js",
            "main.js",
            "bootstrap-datepicker.js",
        ] {
            assert!(!is_library(source), "{source}");
        }
    }
}
