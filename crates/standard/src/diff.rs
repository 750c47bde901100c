use std::collections::BTreeMap;

use offenbar_model::{CheckResult, Finding, Outcome, Scan};

use crate::lookup::may_fail;

/// What changed between two scans, by the fingerprints of their failures.
///
/// A failure that is no longer there counts as fixed only if its check ran again without any gap:
/// what was not looked at may still be broken.
#[derive(Debug, Default)]
pub struct Diff<'a> {
    /// Failures that the earlier scan did not have.
    pub new: Vec<Change<'a>>,
    /// Failures that both have, seen from the later scan.
    pub still: Vec<Change<'a>>,
    /// Failures that are gone although their checks ran everywhere.
    pub fixed: Vec<Change<'a>>,
    /// Failures that were not seen again, but nobody looked everywhere.
    pub unknown: Vec<Change<'a>>,
    /// Failures that are still there, but now suppressed.
    pub suppressed: Vec<Change<'a>>,
}

/// A failure in a [`Diff`].
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The check that found it.
    pub check: &'a CheckResult,
    /// The failure.
    pub finding: &'a Finding,
    /// In how many places the earlier scan saw it; 0 for new failures.
    pub before: u64,
    /// In how many places the later scan saw it; 0 for what is gone.
    pub after: u64,
}

impl Change<'_> {
    /// Whether the failure breaks a rule, as `--fail-on error` counts it.
    pub fn is_error(&self) -> bool {
        may_fail(self.check.kind, self.check.level)
    }
}

type Failures<'a> = BTreeMap<(&'a str, &'a str), (&'a CheckResult, &'a Finding)>;

impl<'a> Diff<'a> {
    /// Compares an earlier scan with a later one. What the earlier scan suppressed counts as absent
    /// there: it is new when the suppression ends.
    pub fn between(before: &'a Scan, after: &'a Scan) -> Diff<'a> {
        let (old, current) = (failures(before, false), failures(after, false));
        let hidden = failures(after, true);
        let mut diff = Diff::default();
        for (key, (check, finding)) in &current {
            let before = old.get(key).map_or(0, |(_, finding)| places(finding));
            let change = Change { check, finding, before, after: places(finding) };
            if before == 0 { diff.new.push(change) } else { diff.still.push(change) }
        }
        for (key, (check, finding)) in old.iter().filter(|(key, _)| !current.contains_key(*key)) {
            let after_places = hidden.get(key).map_or(0, |(_, finding)| places(finding));
            let change = Change { check, finding, before: places(finding), after: after_places };
            match () {
                () if hidden.contains_key(key) => diff.suppressed.push(change),
                () if looked_again(after, key.0) => diff.fixed.push(change),
                () => diff.unknown.push(change),
            }
        }
        diff
    }
}

fn places(finding: &Finding) -> u64 {
    finding.count.max(1)
}

fn failures(scan: &Scan, suppressed: bool) -> Failures<'_> {
    let mut failures = BTreeMap::new();
    for result in &scan.checks {
        for finding in &result.findings {
            if finding.outcome == Outcome::Failed && finding.suppressed.is_some() == suppressed {
                let key = (result.check.as_str(), finding.fingerprint.0.as_str());
                failures.insert(key, (result, finding));
            }
        }
    }
    failures
}

/// True if a check ran everywhere in a scan that is whole.
fn looked_again(scan: &Scan, check: &str) -> bool {
    let ran = |result: &CheckResult| result.outcome != Outcome::Untested && result.untested == 0;
    scan.header.incomplete.is_empty()
        && scan.checks.iter().any(|result| result.check == check && ran(result))
}

#[cfg(test)]
mod tests;
