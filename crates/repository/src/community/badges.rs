//! A preview of the badges of openCode (badges.opencode.de, read 2026-11), as far as git shows it.

use offenbar_model::{CheckResult, Message};

use super::by_people;
use crate::openness::facts::{Facts, untested};

/// How far one badge can be reached, judged by what git shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// `maintained`, `security`, `licence` or `reuse`.
    pub name: &'static str,
    /// The highest level that nothing in the repository stands against.
    pub level: u8,
    /// How many levels there are.
    pub levels: u8,
    /// What is missing for the next level: the end of keys in the catalogues.
    pub lacking: Vec<&'static str>,
    /// What only the forge knows.
    pub unknown: Vec<&'static str>,
}

/// The badges; those that need a history are left out without one.
pub fn badges(facts: &Facts) -> Vec<Badge> {
    let mut badges = Vec::new();
    badges.extend(maintained(facts));
    badges.extend(security(facts));
    badges.push(licence(facts));
    badges.push(reuse(facts));
    badges
}

fn maintained(facts: &Facts) -> Option<Badge> {
    let history = facts.snapshot.history()?;
    let since = facts.months_ago(6);
    let steps = [
        (by_people(history, since) >= 5, "commits"),
        (history.tags.iter().any(|tag| tag.day.is_some_and(|day| day >= since)), "release"),
        (history.absence_factor(since).is_some_and(|factor| factor >= 2), "people"),
    ];
    Some(climb("maintained", &steps, vec!["issues"]))
}

fn security(facts: &Facts) -> Option<Badge> {
    let history = facts.snapshot.history()?;
    let since = facts.months_ago(6);
    let recent = history.tags.iter().filter(|tag| tag.day.is_some_and(|day| day >= since));
    let (signed, all) =
        recent.fold((0, 0), |(signed, all), tag| (signed + usize::from(tag.signed), all + 1));
    // Only the root counts there.
    let policy =
        facts.snapshot.in_root().any(|entry| entry.name().eq_ignore_ascii_case("SECURITY.md"));
    let steps = [(policy, "policy"), (all > 0 && signed * 10 >= all * 8, "signed-tags")];
    Some(climb("security", &steps, vec!["issues", "branch", "reviews"]))
}

fn licence(facts: &Facts) -> Badge {
    let file = facts.snapshot.in_root().any(|entry| {
        let name = entry.name().to_ascii_uppercase();
        entry.is_file()
            && ["LICENSE", "LICENCE", "COPYING"].iter().any(|stem| name.starts_with(stem))
    });
    climb("licence", &[(file, "licence-file")], vec!["licence-list"])
}

fn reuse(facts: &Facts) -> Badge {
    let code = facts.publiccode();
    let described = code.is_some_and(|code| {
        code.issues().iter().all(|issue| issue.severity != crate::publiccode::Severity::Error)
    });
    let used = code.and_then(|code| code.node("usedBy")).is_some_and(|node| node.items().len() > 1);
    climb("reuse", &[(described, "publiccode"), (used, "used-by")], Vec::new())
}

fn climb(name: &'static str, steps: &[(bool, &'static str)], unknown: Vec<&'static str>) -> Badge {
    let level = steps.iter().take_while(|(reached, _)| *reached).count();
    let lacking = steps.iter().skip(level).filter(|(reached, _)| !reached).map(|(_, what)| *what);
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    Badge {
        name,
        level: small(level),
        levels: small(steps.len()),
        lacking: lacking.collect(),
        unknown,
    }
}

/// Whether somebody may want them: an authority, or a project that lies on openCode.
pub fn wanted(facts: &Facts) -> bool {
    ["bund", "land", "kommune"].contains(&facts.profile)
        || facts.snapshot.remote().is_some_and(|remote| remote.contains("opencode.de"))
}

pub(super) fn check(facts: &Facts, result: &mut CheckResult) {
    if !wanted(facts) {
        return;
    }
    for badge in badges(facts) {
        let message = Message::new("repo-badge")
            .with("badge", badge.name)
            .with("level", u32::from(badge.level));
        if badge.level > 0 {
            result.pass(message, Vec::new());
        }
        for lacking in badge.lacking.iter().take(1) {
            let message = Message::new("repo-badge-lacking")
                .with("badge", badge.name)
                .with("level", u32::from(badge.level) + 1)
                .with("what", *lacking);
            result.ask(message, Message::new("repo-ask-badge"), Vec::new());
        }
    }
    if facts.snapshot.history().is_none() {
        let gap = facts.snapshot.history_gap().unwrap_or(crate::HistoryGap::NoRepository);
        if result.findings.is_empty() && result.evidence.is_empty() {
            untested(result, gap.message());
        }
    }
}
