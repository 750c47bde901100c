use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

/// Why there is no history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HistoryGap {
    /// The snapshot was made of files, not of a repository.
    NoRepository,
    /// The clone is shallow: its oldest commits are missing, so nothing can be said about activity.
    Shallow,
    /// A commit could not be read: the repository is damaged or incomplete.
    Damaged,
}

impl HistoryGap {
    /// The reason as a message for [`offenbar_model::CheckResult::untested`].
    pub fn message(self) -> offenbar_model::Message {
        offenbar_model::Message::new(match self {
            HistoryGap::NoRepository => "repository-history-none",
            HistoryGap::Shallow => "repository-history-shallow",
            HistoryGap::Damaged => "repository-history-damaged",
        })
    }
}

/// What is kept of one commit. People are numbers: no name and no address leaves the git module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commit {
    /// Day of the commit (UTC, committer's clock).
    pub day: Date,
    /// Author, numbered within this history.
    pub author: u32,
    /// Organisation, numbered within this history: the e-mail domain, unless it is one of a public
    /// mail provider.
    pub organisation: Option<u32>,
    /// Author is an automaton (Renovate, Dependabot, a sync job).
    pub bot: bool,
    /// Has a signature; nobody verified it.
    pub signed: bool,
    /// More than one parent.
    pub merge: bool,
    /// The author signed off (`Signed-off-by`).
    pub signed_off: bool,
}

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Name without `refs/tags/`, escaped.
    pub name: String,
    /// Day of the tag object, or of the commit it points to.
    pub day: Option<Date>,
    /// A tag object of its own.
    pub annotated: bool,
    /// The tag object carries a signature; nobody verified it.
    pub signed: bool,
}

/// The history behind the snapshot, counted in one bounded pass; newest commits first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The commits visited, newest first.
    pub commits: Vec<Commit>,
    /// The pass reached every root; false if the limit ended it.
    pub complete: bool,
    /// Tags, sorted by day and name, newest first.
    pub tags: Vec<Tag>,
}

impl History {
    /// Commits on or after a day.
    pub fn since(&self, day: Date) -> impl Iterator<Item = &Commit> + Clone {
        self.commits.iter().filter(move |commit| commit.day >= day)
    }

    /// Day of the oldest commit, if every commit was visited.
    pub fn first(&self) -> Option<Date> {
        self.complete.then(|| self.commits.iter().map(|commit| commit.day).min()).flatten()
    }

    /// Day of the newest commit.
    pub fn last(&self) -> Option<Date> {
        self.commits.iter().map(|commit| commit.day).max()
    }

    /// Commits per month as `2026-11`, split into people's and bots'.
    pub fn months(&self) -> BTreeMap<String, (u64, u64)> {
        let mut months: BTreeMap<String, (u64, u64)> = BTreeMap::new();
        for commit in &self.commits {
            let key = format!("{:04}-{:02}", commit.day.year(), commit.day.month());
            let month = months.entry(key).or_default();
            if commit.bot {
                month.1 += 1;
            } else {
                month.0 += 1;
            }
        }
        months
    }

    /// How many different people committed on or after a day.
    pub fn contributors(&self, since: Date) -> usize {
        let people: BTreeSet<u32> =
            self.since(since).filter(|c| !c.bot).map(|commit| commit.author).collect();
        people.len()
    }

    /// How many organisations took part on or after a day.
    pub fn organisations(&self, since: Date) -> usize {
        let seen: BTreeSet<u32> =
            self.since(since).filter(|c| !c.bot).filter_map(|commit| commit.organisation).collect();
        seen.len()
    }

    /// Contributor absence factor: the fewest people who together made at least half of the commits
    /// on or after a day, bots and merges left out. `None` without commits.
    pub fn absence_factor(&self, since: Date) -> Option<usize> {
        let mut counts: BTreeMap<u32, u64> = BTreeMap::new();
        for commit in self.since(since).filter(|c| !c.bot && !c.merge) {
            *counts.entry(commit.author).or_default() += 1;
        }
        let total: u64 = counts.values().sum();
        let mut counts: Vec<u64> = counts.into_values().collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let mut sum = 0;
        counts
            .iter()
            .position(|count| {
                sum += count;
                sum * 2 >= total
            })
            .map(|index| index + 1)
    }

    /// Share of commits made by bots on or after a day, in percent; `None` without commits.
    pub fn bot_share(&self, since: Date) -> Option<u64> {
        let (mut bots, mut all) = (0u64, 0u64);
        for commit in self.since(since) {
            all += 1;
            bots += u64::from(commit.bot);
        }
        (all > 0).then(|| bots * 100 / all)
    }
}
