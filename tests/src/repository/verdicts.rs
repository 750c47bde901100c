//! Verdicts over repositories against a list that somebody judged by hand.

use std::collections::BTreeSet;

use offenbar_repository::licence::Openness;
use offenbar_repository::{OpenOptions, open};

/// What a list says of one repository: `PATH<TAB>EXPRESSION<TAB>open|closed|unclear`. The expression
/// is `-` where there is no licence. Without a third column a repository without a licence must not
/// pass as open, and every other may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Path or address.
    pub repository: String,
    /// Expression.
    pub expression: Option<String>,
    /// Whether it may pass as open.
    pub may_be_open: bool,
    /// Whether the third column must be met.
    pub openness: Option<Openness>,
}

/// Reads a list; `#` begins a comment.
///
/// # Errors
/// If a line has no expression or an unknown word in the third column.
pub fn read_list(text: &str) -> Result<Vec<Wanted>, String> {
    let lines = text.lines().map(str::trim_end).enumerate();
    let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(at, line)| wanted(line).ok_or(format!("line {}: {line}", at + 1))).collect()
}

fn wanted(line: &str) -> Option<Wanted> {
    let mut columns = line.split('\t').map(str::trim);
    let (repository, expression) = (columns.next()?.to_owned(), columns.next()?);
    let expression = (expression != "-").then(|| expression.to_owned());
    let openness = match columns.next() {
        None | Some("") => None,
        Some("open") => Some(Openness::Yes),
        Some("closed") => Some(Openness::No),
        Some("unclear") => Some(Openness::Unknown),
        Some(_) => return None,
    };
    let may_be_open = openness.map_or(expression.is_some(), |openness| openness == Openness::Yes);
    Some(Wanted { repository, expression, may_be_open, openness })
}

/// What was found for one repository.
#[derive(Debug, Clone)]
pub struct Judged {
    /// Name: the last parts of the path, nothing of the machine.
    pub name: String,
    /// Expression found, or why there is none.
    pub found: String,
    /// Whether it was called open.
    pub open: Openness,
    /// As judged by hand.
    pub right: bool,
    /// Called open although it must not pass as open.
    pub is_unsafe: bool,
    /// It could be read at all: what was not cloned is no wrong verdict, but none either.
    pub read: bool,
}

/// Reads one repository and compares.
pub fn judge(wanted: &Wanted) -> Judged {
    let options = OpenOptions { trust: true, ..OpenOptions::default() };
    let name = name_of(&wanted.repository);
    let snapshot = match open(&wanted.repository, &options) {
        Ok(snapshot) => snapshot,
        Err(error) => {
            let found = error.0.id;
            let open = Openness::Unknown;
            return Judged { name, found, open, right: false, is_unsafe: false, read: false };
        }
    };
    let verdict = snapshot.verdict();
    let same = match (&verdict.expression, &wanted.expression) {
        (None, None) => true,
        (Some(found), Some(wanted)) => parts(found) == parts(wanted),
        _ => false,
    };
    Judged {
        name,
        found: verdict.expression.clone().unwrap_or_else(|| "-".to_owned()),
        open: verdict.open,
        right: same && wanted.openness.is_none_or(|openness| openness == verdict.open),
        is_unsafe: verdict.open == Openness::Yes && !wanted.may_be_open,
        read: true,
    }
}

/// The parts of an expression: their order says nothing.
fn parts(expression: &str) -> (bool, BTreeSet<&str>) {
    let or = expression.contains(" OR ");
    let parts = expression.split(if or { " OR " } else { " AND " });
    (or, parts.map(|part| part.trim_matches(['(', ')'])).collect())
}

fn name_of(repository: &str) -> String {
    let parts: Vec<&str> = repository
        .trim_end_matches('/')
        .split('/')
        .filter(|part| !["repo", ".git", "."].contains(part))
        .collect();
    parts.last().map_or_else(|| repository.to_owned(), |name| name.replace('+', "/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_told_apart() {
        let wanted = |path: &str| Wanted {
            repository: path.to_owned(),
            expression: None,
            may_be_open: false,
            openness: None,
        };
        let nowhere = judge(&wanted("/nowhere/at/all"));
        assert!(!nowhere.read && !nowhere.right && !nowhere.is_unsafe);
        let folder = tempfile::tempdir().unwrap();
        let empty = judge(&wanted(&folder.path().to_string_lossy()));
        assert!(!empty.read, "a folder without a repository");
    }

    #[test]
    fn lists_are_read() {
        let list =
            read_list("# by hand\n\n/x/a+b/repo\tMIT\n/x/c\t-\n/x/d\tMIT\tunclear\n").unwrap();
        assert_eq!(list.len(), 3);
        assert!(list[0].may_be_open && !list[1].may_be_open && !list[2].may_be_open);
        assert_eq!(name_of(&list[0].repository), "a/b");
        assert!(read_list("/x/a").is_err() && read_list("/x/a\tMIT\tperhaps").is_err());
        assert_eq!(parts("MIT AND (ISC)"), parts("ISC AND MIT"));
        assert_ne!(parts("MIT OR ISC"), parts("ISC AND MIT"));
    }
}
