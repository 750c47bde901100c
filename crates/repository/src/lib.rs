//! Checks over a source repository: licence, REUSE, publiccode.yml, openness, upkeep.
//!
//! A [`Snapshot`] is the tree of one commit, read from the object database only: nothing is checked
//! out, no hook runs, no configuration is honoured. Every module looks at the same snapshot through
//! a [`Context`] and adds one [`CheckResult`] per check.

pub mod community;
pub mod deps;
pub mod deviation;
pub mod fix;
pub mod git;
pub mod licence;
pub mod openness;
pub mod publiccode;
pub mod reuse;
pub mod secrets;
pub mod standards;
pub mod verdict;

pub use git::{
    Entry, EntryKind, History, HistoryGap, Limits, OpenError, OpenOptions, Refusal, Snapshot, Tag,
    open,
};
pub use jiff::civil::Date;
use offenbar_model::{BadgePreview, Check, CheckResult, LeftOut, Message, RepositorySummary};

/// What every check of this crate looks at.
pub struct Context<'a> {
    /// The tree and the history of one commit.
    pub snapshot: &'a Snapshot,
    /// The day of the scan, passed in so that a scan can be repeated: nothing here reads a clock.
    pub today: Date,
    /// Profile of the scan: `bund`, `land`, `kommune`, `vendor` or `oss`.
    pub profile: &'a str,
}

/// All checks of this crate, sorted by id.
pub fn checks() -> Vec<Check> {
    let mut checks = [
        licence::checks(),
        reuse::checks(),
        publiccode::checks(),
        deps::checks(),
        openness::checks(),
        community::checks(),
        secrets::checks(),
        standards::checks(),
        deviation::checks(),
    ]
    .concat();
    checks.sort_by_key(|check| check.id);
    checks
}

/// Runs all checks; the results are sorted by id, one per check of [`checks`].
pub fn run(context: &Context) -> Vec<CheckResult> {
    let mut results = Vec::new();
    let facts = openness::Facts::of(context);
    licence::run(context, &mut results);
    reuse::run(&facts, &mut results);
    publiccode::run(&facts, &mut results);
    deps::run(&facts, &mut results);
    openness::run(&facts, &mut results);
    community::run(&facts, &mut results);
    secrets::run(&facts, &mut results);
    standards::run(&facts, &mut results);
    deviation::run(&facts, &mut results);
    results.sort_by(|a, b| a.check.cmp(&b.check));
    results
}

/// The repository in brief, for the head of a report. To be asked after [`run`]: what was left out is
/// known only once the checks have read.
pub fn summary(context: &Context) -> RepositorySummary {
    let facts = openness::Facts::of(context);
    let verdict = context.snapshot.verdict();
    let wanted = community::badges_wanted(&facts);
    let badges = if wanted { community::badges(&facts) } else { Vec::new() };
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    RepositorySummary {
        licence: verdict.expression.clone(),
        open: match verdict.open {
            licence::Openness::Yes => Some(true),
            licence::Openness::No => Some(false),
            licence::Openness::Unknown => None,
        },
        badges: badges
            .iter()
            .map(|badge| BadgePreview {
                name: badge.name.to_owned(),
                level: badge.level,
                levels: badge.levels,
                lacking: owned(&badge.lacking),
                unknown: owned(&badge.unknown),
            })
            .collect(),
        left_out: context.snapshot.refusals().into_iter().map(LeftOut::from).collect(),
    }
}

/// One result per check for a repository that could not be opened: all untested, with the reason.
pub fn untested(reason: &Message) -> Vec<CheckResult> {
    checks().iter().map(|check| CheckResult::new(check).untested(reason.clone())).collect()
}
