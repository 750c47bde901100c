//! `offenbar.toml`: what a team settles once for its service.

use std::ops::Range;
use std::path::{Path, PathBuf};

use offenbar_model::Message;
use offenbar_texts::Lang;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::help::did_you_mean;
use crate::suppress::Rule;

const NAME: &str = "offenbar.toml";
const LARGEST: u64 = 1 << 20;

/// What the file says. Secrets are never in it.
#[derive(Debug, Default)]
pub(crate) struct Config {
    pub site: Option<String>,
    pub repo: Option<String>,
    pub profile: Option<String>,
    pub fail_on: Vec<String>,
    pub max_pages: Option<u64>,
    pub max_depth: Option<u64>,
    pub include: Vec<String>,
    pub exclude: Vec<String>,
    pub concurrency: Option<u64>,
    pub rate: Option<f64>,
    pub timeout: Option<u64>,
    pub staging: bool,
    pub ignore_robots: bool,
    pub suppress: Vec<Rule>,
}

const KEYS: [&str; 14] = [
    "site",
    "repo",
    "profile",
    "fail-on",
    "max-pages",
    "max-depth",
    "include",
    "exclude",
    "concurrency",
    "rate",
    "timeout",
    "staging",
    "ignore-robots",
    "suppress",
];
const SUPPRESS_KEYS: [&str; 6] = ["rule", "selector", "page", "reason", "owner", "until"];

/// Reads the named file, or the one found from the current folder upwards; without one, nothing is
/// settled.
///
/// # Errors
/// If it cannot be read or says something that offenbar does not know: a text for the user.
pub(crate) fn load(named: Option<&Path>, lang: Lang) -> Result<Config, String> {
    let Some(path) = named.map(PathBuf::from).or_else(find) else { return Ok(Config::default()) };
    let unread = |reason: String| {
        let message = Message::new("cli-config-unread");
        lang.message(&message.with("file", path.display().to_string()).with("reason", reason))
    };
    let size = path.metadata().map_err(|error| unread(error.to_string()))?.len();
    if size > LARGEST {
        return Err(unread(format!("> {LARGEST} bytes")));
    }
    let text = std::fs::read_to_string(&path).map_err(|error| unread(error.to_string()))?;
    parse(&text).map_err(|problem| problem.show(&path, &text, lang))
}

/// From the current folder up to the root of its repository. Outside of a repository only the
/// current folder counts: what lies above belongs to somebody else.
fn find() -> Option<PathBuf> {
    let current = std::env::current_dir().ok()?;
    let root = current.ancestors().find(|folder| folder.join(".git").exists());
    let root = root.unwrap_or(&current);
    let within = current.ancestors().take_while(|folder| folder.starts_with(root));
    within.map(|folder| folder.join(NAME)).find(|path| path.is_file())
}

/// Something wrong in the file.
#[derive(Debug)]
struct Problem {
    message: Message,
    word: String,
    known: &'static [&'static str],
    at: Range<usize>,
}

impl Problem {
    /// File, line and column, what is wrong, what was meant, and the line itself.
    fn show(&self, path: &Path, text: &str, lang: Lang) -> String {
        let start = self.at.start.min(text.len());
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let number = before.matches('\n').count() + 1;
        let column = before[line_start..].chars().count();
        let source = text[line_start..].lines().next().unwrap_or_default();
        let source = offenbar_model::escape_control(source);
        let marked = text.get(self.at.clone()).map_or(1, |marked| marked.chars().count());
        let marked = marked.clamp(1, source.chars().count().saturating_sub(column).max(1));
        let gutter = " ".repeat(number.to_string().len());
        let suggestion = did_you_mean(&self.word, self.known.iter().copied(), lang);
        format!(
            "{}:{number}:{}: {}{suggestion}\n{gutter} |\n{number} | {source}\n{gutter} | {}{}",
            path.display(),
            column + 1,
            lang.message(&self.message),
            " ".repeat(column),
            "^".repeat(marked),
        )
    }
}

fn parse(text: &str) -> Result<Config, Problem> {
    let table = DeTable::parse(text).map_err(|error| Problem {
        message: Message::new("cli-config-no-toml").with("reason", error.message()),
        word: String::new(),
        known: &[],
        at: error.span().unwrap_or(0..0),
    })?;
    let mut config = Config::default();
    for (key, value) in table.get_ref() {
        let name = key.get_ref().as_ref();
        match name {
            "site" => config.site = Some(string(name, value)?),
            "repo" => config.repo = Some(string(name, value)?),
            "profile" => config.profile = Some(string(name, value)?),
            "fail-on" => config.fail_on = strings(name, value)?,
            "include" => config.include = strings(name, value)?,
            "exclude" => config.exclude = strings(name, value)?,
            "max-pages" => config.max_pages = Some(whole(name, value)?),
            "max-depth" => config.max_depth = Some(whole(name, value)?),
            "concurrency" => config.concurrency = Some(whole(name, value)?),
            "timeout" => config.timeout = Some(whole(name, value)?),
            "rate" => config.rate = Some(number(name, value)?),
            "staging" => config.staging = truth(name, value)?,
            "ignore-robots" => config.ignore_robots = truth(name, value)?,
            "suppress" => config.suppress = suppressions(value)?,
            _ => return Err(unknown(key.get_ref(), key.span(), &KEYS)),
        }
    }
    Ok(config)
}

fn suppressions(value: &Spanned<DeValue>) -> Result<Vec<Rule>, Problem> {
    let DeValue::Array(items) = value.get_ref() else {
        return Err(wrong("suppress", "tables", value));
    };
    items.iter().map(suppression).collect()
}

fn suppression(item: &Spanned<DeValue>) -> Result<Rule, Problem> {
    let DeValue::Table(table) = item.get_ref() else {
        return Err(wrong("suppress", "tables", item));
    };
    let mut rule = Rule::default();
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        match name {
            "rule" => rule.rule = string(name, value)?,
            "selector" => rule.selector = Some(string(name, value)?),
            "page" => rule.page = Some(string(name, value)?),
            "reason" => rule.reason = string(name, value)?,
            "owner" => rule.owner = Some(string(name, value)?),
            "until" => rule.until = Some(day(name, value)?),
            _ => return Err(unknown(name, key.span(), &SUPPRESS_KEYS)),
        }
    }
    let known = crate::registry::find(&rule.rule).is_some();
    for (key, fine) in [
        ("rule", known),
        ("reason", !rule.reason.trim().is_empty()),
        ("owner", rule.owner.is_some()),
        ("until", rule.until.is_some()),
    ] {
        if !fine {
            let id = if key == "rule" && !rule.rule.is_empty() {
                "cli-config-unknown-rule"
            } else {
                "cli-config-missing"
            };
            let message = Message::new(id).with("key", key).with("rule", rule.rule.as_str());
            return Err(Problem { message, word: String::new(), known: &[], at: item.span() });
        }
    }
    Ok(rule)
}

fn unknown(key: &str, at: Range<usize>, known: &'static [&'static str]) -> Problem {
    let message = Message::new("cli-config-unknown-key").with("key", key);
    Problem { message, word: key.to_owned(), known, at }
}

fn wrong(key: &str, kind: &str, value: &Spanned<DeValue>) -> Problem {
    let message = Message::new(format!("cli-config-not-{kind}")).with("key", key);
    Problem { message, word: String::new(), known: &[], at: value.span() }
}

fn string(key: &str, value: &Spanned<DeValue>) -> Result<String, Problem> {
    match value.get_ref() {
        DeValue::String(text) => Ok(text.to_string()),
        _ => Err(wrong(key, "text", value)),
    }
}

fn strings(key: &str, value: &Spanned<DeValue>) -> Result<Vec<String>, Problem> {
    match value.get_ref() {
        DeValue::Array(items) => items.iter().map(|item| string(key, item)).collect(),
        _ => Ok(vec![string(key, value)?]),
    }
}

fn whole(key: &str, value: &Spanned<DeValue>) -> Result<u64, Problem> {
    match value.get_ref() {
        DeValue::Integer(integer) => u64::from_str_radix(integer.as_str(), integer.radix()).ok(),
        _ => None,
    }
    .ok_or_else(|| wrong(key, "number", value))
}

fn number(key: &str, value: &Spanned<DeValue>) -> Result<f64, Problem> {
    let number = match value.get_ref() {
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => whole(key, value).ok().map(|number| number as f64),
    };
    number
        .filter(|number: &f64| number.is_finite() && *number > 0.0)
        .ok_or_else(|| wrong(key, "number", value))
}

fn truth(key: &str, value: &Spanned<DeValue>) -> Result<bool, Problem> {
    match value.get_ref() {
        DeValue::Boolean(truth) => Ok(*truth),
        _ => Err(wrong(key, "truth", value)),
    }
}

/// A day, as TOML's date or as text.
fn day(key: &str, value: &Spanned<DeValue>) -> Result<String, Problem> {
    let text = match value.get_ref() {
        DeValue::Datetime(date) => date.to_string(),
        _ => string(key, value)?,
    };
    let is_day = text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok();
    if is_day { Ok(text) } else { Err(wrong(key, "day", value)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        parse(text).unwrap_err().show(Path::new("offenbar.toml"), text, Lang::En)
    }

    #[test]
    fn everything_that_is_known_is_read() {
        let text = "site = \"https://a.example\"\nrepo = \".\"\nprofile = \"land\"\nfail-on = [\"error\", \"score<80\"]\n\
            max-pages = 1_000\nmax-depth = 3\ninclude = \"/a/**\"\nexclude = [\"/b/**\"]\nconcurrency = 4\nrate = 0.5\n\
            timeout = 20\nstaging = true\nignore-robots = true\n[[suppress]]\nrule = \"document-title\"\n\
            selector = \"main > p\"\npage = \"/a/*\"\nreason = \"Wird ersetzt\"\nowner = \"Team\"\nuntil = 2027-01-31\n";
        let config = parse(text).map_err(|problem| problem.message).unwrap();
        assert_eq!(config.max_pages, Some(1000));
        assert_eq!((config.rate, config.include.len(), config.fail_on.len()), (Some(0.5), 1, 2));
        assert_eq!(config.suppress[0].until.as_deref(), Some("2027-01-31"));
        for key in KEYS.iter().chain(&SUPPRESS_KEYS) {
            assert!(text.contains(key), "{key}");
        }
    }

    #[test]
    fn an_unknown_key_is_shown_with_what_was_meant() {
        let shown = problem("profile = \"land\"\nmax-page = 3\n");
        assert!(shown.starts_with("offenbar.toml:2:1: "), "{shown}");
        assert!(
            shown.contains("max-pages") && shown.ends_with("2 | max-page = 3\n  | ^^^^^^^^"),
            "{shown}"
        );
        assert!(problem("[[suppress]]\nrul = \"x\"\n").contains("“rule”"));
    }

    #[test]
    fn wrong_values_are_errors() {
        for text in [
            "max-pages = \"many\"",
            "max-pages = -1",
            "rate = 0",
            "staging = 1",
            "site = 3",
            "a = ",
            "suppress = 1",
            "suppress = [1]",
            "[[suppress]]\nrule = \"no-such-rule\"",
            "[[suppress]]\nrule = \"document-title\"\nowner = \"T\"\nuntil = 2027-01-31",
            "[[suppress]]\nrule = \"document-title\"\nreason = \"R\"\nowner = \"T\"\nuntil = \"soon\"",
        ] {
            let shown = problem(text);
            assert!(!shown.contains("cli-config"), "{shown}");
        }
    }
}
