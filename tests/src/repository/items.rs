//! Which demands of openCode and of the OpenSSF baseline are answered from git alone.

use std::collections::BTreeMap;

use offenbar_model::Outcome;
use offenbar_repository::{Context, Date, OpenOptions, checks, open, run};

/// The demands by their source: `opencode`, `osps`.
#[derive(Debug, Default)]
pub struct Items {
    /// Answered, with the check that answers: passed, failed, or left to a person with what was seen.
    pub answered: BTreeMap<String, &'static str>,
    /// Known to a check that could not run.
    pub untested: BTreeMap<String, &'static str>,
}

/// Runs all checks over a repository and counts the demands.
///
/// # Errors
/// If it cannot be read.
pub fn items(repository: &str, today: Date) -> Result<Items, String> {
    let options = OpenOptions { trust: true, ..OpenOptions::default() };
    let snapshot = open(repository, &options).map_err(|error| error.0.id)?;
    let results = run(&Context { snapshot: &snapshot, today, profile: "kommune" });
    let mut items = Items::default();
    for check in checks() {
        let outcome = results.iter().find(|result| result.check == check.id).map(|r| r.outcome);
        let wanted = |item: &&&str| item.starts_with("opencode:") || item.starts_with("osps:");
        for item in check.counterparts.iter().filter(wanted) {
            let ran = outcome.is_some_and(|outcome| outcome != Outcome::Untested);
            let list = if ran { &mut items.answered } else { &mut items.untested };
            list.insert((*item).to_owned(), check.id);
        }
    }
    Ok(items)
}
