//! `offenbar-deviations.toml`: reasoned exceptions that the standard allows, kept where the code
//! is. Each names its clause, the class of its reason, who answers for it and since when.
//!
//! ```toml
//! [[deviation]]
//! clause = "5.10.1"
//! class = "security"
//! reason = "The risk model of the register stays closed until the audit of 2027 is done."
//! owner = "Referat IT-Sicherheit"
//! date = "2026-05-04"
//! until = "2027-06-30"
//! ```

use jiff::civil::Date;
use offenbar_model::{Check, CheckResult, Deviation, Impact, Kind, Location, Message};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::Snapshot;
use crate::openness::facts::{Facts, at, file};
use crate::openness::{Row, repo_check, run_rows};
use crate::publiccode::nearest;
use crate::reuse::Lines;

/// The name of the file, in the root.
pub const FILE: &str = "offenbar-deviations.toml";

/// Classes of reasons: `security`, rights of `third-party`, `law`, running `contract`,
/// `infeasible` (technically or economically), `temporary`.
pub const CLASSES: [&str; 6] =
    ["security", "third-party", "law", "contract", "infeasible", "temporary"];

const KEYS: [&str; 6] = ["clause", "class", "reason", "owner", "date", "until"];

/// Shorter reasons are none.
const SHORTEST_REASON: usize = 20;

const LARGEST: usize = 1 << 18;

/// Something wrong in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which rule: the end of a key in the catalogues.
    pub rule: &'static str,
    /// The key or value concerned.
    pub detail: String,
    /// A word that was probably meant.
    pub meant: Option<&'static str>,
    /// Line.
    pub line: u32,
}

/// The deviations of a repository, and what is wrong with the file. A table with a fault is no
/// deviation: a clause must not be excused by accident.
pub fn read(snapshot: &Snapshot) -> (Vec<Deviation>, Vec<Problem>) {
    match snapshot.text(FILE) {
        Some(text) => parse(&text),
        None => (Vec::new(), Vec::new()),
    }
}

/// Reads the text of the file.
pub fn parse(text: &str) -> (Vec<Deviation>, Vec<Problem>) {
    let lines = Lines::of(text);
    let mut reader = Reader { lines, problems: Vec::new() };
    if text.len() > LARGEST {
        reader.report("too-large", "", None, 0);
        return (Vec::new(), reader.problems);
    }
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            reader.report("no-toml", error.message(), None, at);
            return (Vec::new(), reader.problems);
        }
    };
    let mut deviations = Vec::new();
    for (key, value) in table.get_ref() {
        if key.get_ref() != "deviation" {
            let meant = nearest(key.get_ref(), &["deviation"]);
            reader.report("unknown-key", key.get_ref(), meant, key.span().start);
            continue;
        }
        let DeValue::Array(items) = value.get_ref() else {
            reader.report("no-list", "deviation", None, value.span().start);
            continue;
        };
        deviations.extend(items.iter().filter_map(|item| reader.deviation(item)));
    }
    (deviations, reader.problems)
}

struct Reader {
    lines: Lines,
    problems: Vec<Problem>,
}

impl Reader {
    fn report(&mut self, rule: &'static str, detail: &str, meant: Option<&'static str>, at: usize) {
        let line = self.lines.at(at);
        self.problems.push(Problem { rule, detail: detail.to_owned(), meant, line });
    }

    fn deviation(&mut self, item: &Spanned<DeValue<'_>>) -> Option<Deviation> {
        let before = self.problems.len();
        let start = item.span().start;
        let DeValue::Table(table) = item.get_ref() else {
            self.report("no-list", "deviation", None, start);
            return None;
        };
        for (key, _) in table {
            if !KEYS.contains(&key.get_ref().as_ref()) {
                self.report(
                    "unknown-key",
                    key.get_ref(),
                    nearest(key.get_ref(), &KEYS),
                    key.span().start,
                );
            }
        }
        let mut text = |key: &'static str, mandatory: bool| {
            let Some(value) = table.get(key) else {
                if mandatory {
                    self.report("missing-key", key, None, start);
                }
                return None;
            };
            let at = value.span().start;
            let text = match value.get_ref() {
                DeValue::String(text) => text.trim().to_owned(),
                DeValue::Datetime(date) => date.to_string(),
                _ => String::new(),
            };
            if text.is_empty() {
                self.report("no-text", key, None, at);
                return None;
            }
            Some((text, at))
        };
        let clause = text("clause", true);
        let class = text("class", true);
        let reason = text("reason", true);
        let owner = text("owner", true);
        let date = text("date", true);
        let until = text("until", false);
        self.judge(&clause, &class, &reason, &date, &until);
        if self.problems.len() > before {
            return None;
        }
        Some(Deviation {
            clause: clause?.0,
            class: class?.0,
            reason: reason?.0,
            owner: owner?.0,
            date: date?.0,
            until: until.map(|(text, _)| text),
        })
    }

    fn judge(
        &mut self,
        clause: &Field,
        class: &Field,
        reason: &Field,
        date: &Field,
        until: &Field,
    ) {
        if let Some((text, at)) = clause
            && !is_clause(text)
        {
            self.report("no-clause", text, None, *at);
        }
        if let Some((text, at)) = class
            && !CLASSES.contains(&text.as_str())
        {
            self.report("unknown-class", text, nearest(text, &CLASSES), *at);
        }
        if let Some((text, at)) = reason
            && text.chars().count() < SHORTEST_REASON
        {
            self.report("short-reason", text, None, *at);
        }
        let mut day = |field: &Field| {
            let (text, at) = field.as_ref()?;
            let day = text.parse::<Date>().ok().filter(|_| text.len() == 10);
            if day.is_none() {
                self.report("no-date", text, None, *at);
            }
            day.map(|day| (day, *at))
        };
        if let (Some((from, _)), Some((to, at))) = (day(date), day(until))
            && to < from
        {
            self.report("until-before-date", &to.to_string(), None, at);
        }
    }
}

type Field = Option<(String, usize)>;

/// A clause of DIN SPEC 66336 such as `5.10.1`, or a working id such as `K1.a`.
fn is_clause(text: &str) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    let number = |part: &str| {
        !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit())
    };
    let working = first.strip_prefix('K').is_some_and(number);
    let rest: Vec<&str> = parts.collect();
    !rest.is_empty()
        && (working
            && rest.len() == 1
            && rest[0].len() == 1
            && rest[0].as_bytes()[0].is_ascii_lowercase()
            || number(first) && rest.iter().all(|part| number(part)))
}

const ROWS: &[Row] =
    &[(repo_check("repo.deviation-note", Kind::Indicator, Impact::Moderate), note)];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    ROWS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    run_rows(ROWS, facts, results);
}

fn note(facts: &Facts, result: &mut CheckResult) {
    let (deviations, problems) = read(facts.snapshot);
    for problem in problems {
        let message = Message::new(format!("repo-deviation-{}", problem.rule))
            .with("detail", problem.detail)
            .with("meant", problem.meant.unwrap_or("-"));
        result.fail(message, vec![at(FILE, problem.line)]);
    }
    for deviation in deviations {
        let message = |id: &str| {
            Message::new(id)
                .with("clause", deviation.clause.as_str())
                .with("owner", deviation.owner.as_str())
                .with("until", deviation.until.as_deref().unwrap_or("-"))
        };
        let over = deviation.until.as_ref().and_then(|until| until.parse::<Date>().ok());
        if over.is_some_and(|day| day < facts.today) {
            let question = Message::new("repo-ask-deviation-over");
            result.ask(message("repo-deviation-over"), question, vec![file(FILE)]);
        } else {
            result.pass(message("repo-deviation-declared"), vec![file(FILE)]);
        }
    }
    let has_file = facts.snapshot.entry(FILE).is_some();
    let mentioned: Vec<Location> = facts
        .sweep()
        .seen("repo.deviation-note")
        .filter_map(|seen| Some(at(&seen.path, seen.line?)))
        .collect();
    if !has_file && !mentioned.is_empty() {
        let question = Message::new("repo-ask-deviation-mention");
        result.ask(Message::new("repo-deviation-mention"), question, mentioned);
    }
}

#[cfg(test)]
mod tests {
    use offenbar_model::Outcome::*;

    use super::*;
    use crate::openness::tests::outcome;

    const GOOD: &str = "[[deviation]]\nclause = \"5.10.1\"\nclass = \"security\"\n\
        reason = \"Das Risikomodell bleibt bis zur Prüfung geschlossen.\"\nowner = \"Referat Z 3\"\n\
        date = 2026-05-04\nuntil = \"2027-06-30\"\n";

    fn rules(text: &str) -> Vec<(&'static str, u32)> {
        parse(text).1.into_iter().map(|problem| (problem.rule, problem.line)).collect()
    }

    #[test]
    fn a_good_file() {
        let (deviations, problems) = parse(GOOD);
        assert_eq!(problems, []);
        assert_eq!(deviations.len(), 1);
        assert_eq!(deviations[0].date, "2026-05-04");
        assert_eq!(deviations[0].until.as_deref(), Some("2027-06-30"));
    }

    #[test]
    fn one_fault_at_a_time() {
        for (from, to, rule, line) in [
            ("clause = \"5.10.1\"\n", "", "missing-key", 1),
            ("5.10.1", "ten", "no-clause", 2),
            ("\"security\"", "\"secrecy\"", "unknown-class", 3),
            ("Das Risikomodell bleibt bis zur Prüfung geschlossen.", "Darum.", "short-reason", 4),
            ("\"Referat Z 3\"", "7", "no-text", 5),
            ("2026-05-04", "\"4. Mai 2026\"", "no-date", 6),
            ("2027-06-30", "2025-06-30", "until-before-date", 7),
            ("owner", "ownr", "missing-key", 1),
        ] {
            let text = GOOD.replacen(from, to, 1);
            assert!(rules(&text).contains(&(rule, line)), "{to}: {:?}", rules(&text));
            assert!(parse(&text).0.is_empty(), "a faulty table excuses nothing: {to}");
        }
        assert_eq!(rules("[[deviatoin]]\n"), [("unknown-key", 1)]);
        assert_eq!(parse("[[deviatoin]]\n").1[0].meant, Some("deviation"));
        assert_eq!(rules("deviation = 1\n"), [("no-list", 1)]);
        assert_eq!(rules("a = \n"), [("no-toml", 1)]);
    }

    #[test]
    fn unknown_keys_get_a_suggestion() {
        let (_, problems) = parse(&GOOD.replace("owner", "ownr"));
        let unknown = problems.iter().find(|problem| problem.rule == "unknown-key").unwrap();
        assert_eq!((unknown.meant, unknown.line), (Some("owner"), 5));
    }

    #[test]
    fn the_check() {
        let check = "repo.deviation-note";
        assert_eq!(outcome(check, &[(FILE, GOOD)]), Passed);
        assert_eq!(outcome(check, &[(FILE, &GOOD.replace("2027", "2026"))]), CantTell, "over");
        assert_eq!(outcome(check, &[(FILE, "[[deviation]]\n")]), Failed);
        assert_eq!(outcome(check, &[("README.md", "Der Kern ist nicht quelloffen.")]), CantTell);
        assert_eq!(outcome(check, &[("README.md", "Alles ist quelloffen.")]), Inapplicable);
        assert_eq!(outcome(check, &[("docs/offenbar-deviations.toml", GOOD)]), Inapplicable);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "(\\[\\[deviation\\]\\]|clause|class|reason|owner|date|until|=|\"|5\\.10\\.1|2026-01-01|\n|\\[|ä){0,40}") {
            parse(&text);
        }
    }
}
