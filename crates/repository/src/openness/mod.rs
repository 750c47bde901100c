//! Openness and engineering: what a repository shows of itself beyond its licence.

pub mod ci;
mod containers;
mod documents;
mod engineering;
pub mod facts;
mod languages;
mod readme;
mod security_policy;
pub mod signals;
pub mod sweep;
mod words;

use offenbar_model::{Check, CheckResult, Family, Impact, Kind};

pub use facts::Facts;

/// A check with the function that runs it.
pub type Row = (Check, fn(&Facts, &mut CheckResult));

/// A check over a repository.
pub const fn repo_check(id: &'static str, kind: Kind, impact: Impact) -> Check {
    Check {
        id,
        family: Family::Repository,
        kind,
        sc: &[],
        level: None,
        act: &[],
        counterparts: &[],
        impact,
        affected: &["everyone"],
    }
}

/// The same check with its counterparts elsewhere: `osps:` for the OpenSSF baseline, `opencode:`
/// for the badges of openCode, `scorecard:`, `public-code:` for the Standard for Public Code.
pub const fn like(mut check: Check, counterparts: &'static [&'static str]) -> Check {
    check.counterparts = counterparts;
    check
}

/// Runs the checks of a table, one result each.
pub fn run_rows(rows: &[Row], facts: &Facts, results: &mut Vec<CheckResult>) {
    for (check, run) in rows {
        let mut result = CheckResult::new(check);
        run(facts, &mut result);
        results.push(result);
    }
}

fn rows() -> impl Iterator<Item = &'static Row> {
    documents::ROWS.iter().chain(engineering::ROWS).chain(words::ROWS)
}

/// Whether a README says that the project has ended.
pub(crate) fn readme_says_ended(text: &str) -> bool {
    readme::read(text).ended.is_some()
}

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    rows().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    for rows in [documents::ROWS, engineering::ROWS, words::ROWS] {
        run_rows(rows, facts, results);
    }
}

#[cfg(test)]
mod lessons;
#[cfg(test)]
pub(crate) mod tests;
