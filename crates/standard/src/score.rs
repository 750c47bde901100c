use std::collections::{BTreeMap, BTreeSet};

use offenbar_model::{
    CheckResult, ClauseResult, ClauseState, CriterionScore, Deviation, Family, Finding, Impact,
    Outcome, Place, Question,
};

use crate::data::{Clause, Criterion, Negative, Profile, ProfileData, Standard};
use crate::lookup::{is_in_force, may_fail};

/// What the scan looked at. Results about a part that was not looked at count as untested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LookedAt {
    /// The running service.
    pub site: bool,
    /// The repository.
    pub repo: bool,
    /// The service runs on a test host: some checks make no sense there.
    pub staging: bool,
}

/// What one result says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    For,
    Against,
    Open,
    Silent,
    Unheard,
}

/// One result, seen from a catalogue check.
struct Member<'a> {
    id: &'a str,
    voice: Voice,
    may_fail: bool,
    weight: u64,
    /// Open or against, but with nothing to show: of a check that looks for traces, it says
    /// only that there are none.
    placeless: bool,
    /// How much of it ran, in halves.
    heard: u64,
}

/// What is known of one catalogue check within one clause.
struct Unit<'a> {
    members: &'a [Member<'a>],
    weight: f64,
    can_fail: bool,
    absence: bool,
}

impl Unit<'_> {
    fn voice(&self, member: &Member) -> Voice {
        if self.is_traceless(member) { Voice::Silent } else { member.voice }
    }

    fn is_traceless(&self, member: &Member) -> bool {
        self.absence && !self.can_fail && is_traceless(member.voice, member.placeless)
    }

    /// Whether a result can fail the clause here. Only what can fail may count as held.
    fn decides(&self, member: &Member) -> bool {
        self.can_fail && member.may_fail
    }

    /// Share of the results that can fail the clause and did not, by impact; none if none spoke.
    fn share(&self) -> Option<f64> {
        let sum = |voice| {
            let deciding = self.members.iter().filter(|member| self.decides(member));
            deciding.filter(|member| member.voice == voice).map(|member| member.weight).sum::<u64>()
        };
        let (good, bad) = (sum(Voice::For), sum(Voice::Against));
        (good + bad > 0).then(|| good as f64 / (good + bad) as f64)
    }

    fn heard(&self) -> f64 {
        if self.members.is_empty() {
            return 0.0;
        }
        let halves: u64 = self.members.iter().map(|member| member.heard).sum();
        halves as f64 / (2 * self.members.len()) as f64
    }

    fn ids(&self, wanted: impl Fn(&Member) -> bool) -> impl Iterator<Item = String> {
        self.members.iter().filter(move |member| wanted(member)).map(|member| member.id.to_owned())
    }
}

/// What one clause brings to its criterion.
struct Judged {
    result: ClauseResult,
    weight: f64,
    share: Option<f64>,
    coverage: Option<f64>,
}

impl Standard {
    /// Scores the results of all checks; see the [crate documentation](crate) for the formula.
    /// Expired deviations must be left out by the caller, who knows the day: [`holds_on`].
    pub fn score(
        &self,
        checks: &[CheckResult],
        profile: Profile,
        deviations: &[Deviation],
        looked_at: LookedAt,
    ) -> Vec<CriterionScore> {
        let mut members: BTreeMap<&str, Vec<Member>> = BTreeMap::new();
        for result in checks {
            if let Some(id) = self.catalogue_check_of(result) {
                members.entry(id).or_default().push(Member::new(result, looked_at));
            }
        }
        let scorer = Scorer {
            standard: self,
            profile: self.profile(profile),
            members,
            deviations: deviations.iter().map(|deviation| deviation.clause.as_str()).collect(),
            staging: looked_at.staging,
        };
        self.criteria.iter().map(|criterion| scorer.criterion(criterion)).collect()
    }
}

struct Scorer<'a> {
    standard: &'a Standard,
    profile: &'a ProfileData,
    members: BTreeMap<&'a str, Vec<Member<'a>>>,
    deviations: BTreeSet<&'a str>,
    staging: bool,
}

impl Scorer<'_> {
    fn criterion(&self, criterion: &Criterion) -> CriterionScore {
        let judged: Vec<Judged> =
            criterion.clauses.iter().map(|clause| self.clause(clause)).collect();
        let shares = judged.iter().filter_map(|j| j.share.map(|share| (j.weight, share)));
        let covers = judged.iter().filter_map(|j| j.coverage.map(|cover| (j.weight, cover)));
        CriterionScore {
            number: criterion.number,
            name_de: criterion.name.de.clone(),
            name_en: criterion.name.en.clone(),
            name_official: criterion.official,
            section: criterion.section.clone(),
            section_title_de: criterion.section_title.de.clone(),
            section_title_en: criterion.section_title.en.clone(),
            score: mean(shares).map(percent),
            coverage: mean(covers).map_or(0.0, percent),
            clauses: judged.into_iter().map(|judged| judged.result).collect(),
        }
    }

    fn clause(&self, clause: &Clause) -> Judged {
        let units = self.units(clause);
        let excluded = self.profile.not_applicable.contains(&clause.id);
        let deviates = clause.deviation && self.deviations.contains(clause.id.as_str());
        let mut result = self.evidence(clause, &units);
        result.state = match () {
            () if excluded => ClauseState::NotApplicable,
            () if deviates => ClauseState::Deviation,
            () => state(&result, &units),
        };
        if excluded {
            result.questions.clear();
        }
        let counts = !excluded && !deviates;
        let share = mean(units.iter().filter_map(|unit| Some((unit.weight, unit.share()?))));
        let factor = match result.state {
            ClauseState::Failed => 0.5,
            ClauseState::Weakened => 0.75,
            _ => 1.0,
        };
        let heard = mean(units.iter().map(|unit| (unit.weight, unit.heard()))).unwrap_or(0.0);
        Judged {
            weight: clause.level.weight(),
            share: share.map(|share| share * factor).filter(|_| counts),
            coverage: counts.then(|| heard * f64::from(clause.reach) / 100.0),
            result,
        }
    }

    fn units(&self, clause: &Clause) -> Vec<Unit<'_>> {
        let staging = |set: &BTreeSet<String>, id: &str| self.staging && set.contains(id);
        let looked = |id: &&str| !staging(&self.standard.staging.skip, id);
        let unit = |id: &str, may: bool| {
            let advice =
                self.profile.advice.contains(id) || staging(&self.standard.staging.advice, id);
            let can_fail = may && !advice;
            let usual = if can_fail { 2 } else { 1 };
            Unit {
                members: self.members.get(id).map_or(&[], Vec::as_slice),
                weight: f64::from(clause.weights.get(id).copied().unwrap_or(usual)),
                can_fail,
                absence: self
                    .standard
                    .check(id)
                    .is_some_and(|check| check.negative == Negative::Absence),
            }
        };
        let failing = clause.can_fail.iter().map(String::as_str).filter(looked);
        let supporting = clause.supports.iter().map(String::as_str).filter(looked);
        let failing = failing.map(|id| unit(id, true));
        failing.chain(supporting.map(|id| unit(id, false))).collect()
    }

    fn evidence(&self, clause: &Clause, units: &[Unit]) -> ClauseResult {
        let mut failed_by = BTreeSet::new();
        let mut supported_by = BTreeSet::new();
        let mut weakened_by = BTreeSet::new();
        let mut not_found_by = BTreeSet::new();
        for unit in units {
            let voice = |member: &Member| unit.voice(member);
            failed_by.extend(unit.ids(|m| voice(m) == Voice::Against && unit.decides(m)));
            weakened_by.extend(unit.ids(|m| voice(m) == Voice::Against && !unit.decides(m)));
            supported_by.extend(unit.ids(|m| voice(m) == Voice::For));
            not_found_by.extend(unit.ids(|m| unit.is_traceless(m)));
        }
        ClauseResult {
            id: clause.id.clone(),
            level: clause.level.as_str().to_owned(),
            summary_de: clause.summary.de.clone(),
            summary_en: clause.summary.en.clone(),
            state: ClauseState::Untested,
            failed_by: failed_by.into_iter().collect(),
            supported_by: supported_by.into_iter().collect(),
            weakened_by: weakened_by.into_iter().collect(),
            not_found_by: not_found_by.into_iter().collect(),
            questions: clause.asks.iter().filter_map(|ask| self.question(ask)).collect(),
        }
    }

    fn question(&self, id: &str) -> Option<Question> {
        let ask = self.standard.question(id)?;
        Some(Question {
            id: ask.id.clone(),
            de: ask.question.de.clone(),
            en: ask.question.en.clone(),
            evidence_de: Some(ask.evidence.de.clone()),
            evidence_en: Some(ask.evidence.en.clone()),
        })
    }
}

/// What the evidence says, worst first.
fn state(result: &ClauseResult, units: &[Unit]) -> ClauseState {
    let open = units.iter().any(|unit| unit.members.iter().any(|m| unit.voice(m) == Voice::Open));
    let ran = units.iter().any(|unit| unit.heard() > 0.0);
    match () {
        () if !result.failed_by.is_empty() => ClauseState::Failed,
        () if !result.weakened_by.is_empty() => ClauseState::Weakened,
        () if !result.supported_by.is_empty() => ClauseState::Supported,
        () if open => ClauseState::CantTell,
        () if ran => ClauseState::NotEvidenced,
        () => ClauseState::Untested,
    }
}

impl<'a> Member<'a> {
    fn new(result: &'a CheckResult, looked_at: LookedAt) -> Self {
        let seen = match result.family {
            Family::Page | Family::Service => looked_at.site,
            Family::Repository => looked_at.repo,
        };
        let voice = if seen { voice(result) } else { Voice::Unheard };
        let decided = result.passed + result.failed + result.cant_tell > 0;
        Member {
            id: &result.check,
            voice,
            may_fail: may_fail(result.kind, result.level)
                && is_in_force(result.sc.iter().map(String::as_str)),
            weight: match result.impact {
                Impact::Minor => 1,
                Impact::Moderate => 2,
                Impact::Serious => 3,
                Impact::Critical => 4,
            },
            placeless: is_placeless(result),
            heard: match voice {
                Voice::Unheard => u64::from(seen && decided),
                _ if result.untested > 0 => 1,
                _ => 2,
            },
        }
    }
}

fn is_traceless(voice: Voice, placeless: bool) -> bool {
    placeless && matches!(voice, Voice::Against | Voice::Open)
}

/// True if no failure or question of a result shows anything: no file, no line, no element. The
/// address of a page where something was looked for is no evidence.
fn is_placeless(result: &CheckResult) -> bool {
    let shows =
        |place: &Place| place.path.is_some() || place.line.is_some() || place.selector.is_some();
    let shown = |finding: &Finding| finding.snippet.is_some() || finding.places.iter().any(shows);
    !result.findings.iter().any(shown)
}

impl Standard {
    /// Whether a result says only that no trace was found: nothing was wrong and nothing was seen
    /// that a person could judge.
    pub fn found_no_trace(&self, result: &CheckResult) -> bool {
        let check = self.catalogue_check_of(result).and_then(|id| self.check(id));
        check.is_some_and(|check| check.negative == Negative::Absence)
            && is_traceless(voice(result), is_placeless(result))
    }
}

fn voice(result: &CheckResult) -> Voice {
    match result.outcome {
        Outcome::Passed => Voice::For,
        Outcome::Failed if fails(result) => Voice::Against,
        Outcome::Failed | Outcome::CantTell => Voice::Open,
        Outcome::Inapplicable => Voice::Silent,
        Outcome::Untested => Voice::Unheard,
    }
}

/// True if something failed that nobody suppressed. A failed result without a failed finding
/// still fails: nothing that failed may get lost.
fn fails(result: &CheckResult) -> bool {
    let mut failures = result.findings.iter().filter(|f| f.outcome == Outcome::Failed).peekable();
    failures.peek().is_none() || failures.any(|finding| finding.suppressed.is_none())
}

/// The failures of a result that nobody suppressed; empty unless the result failed.
pub fn unsuppressed_failures(result: &CheckResult) -> impl Iterator<Item = &Finding> {
    let findings = result.findings.iter();
    findings.filter(|f| f.outcome == Outcome::Failed && f.suppressed.is_none())
}

/// True if a result counts as failed: the outcome is `failed` and not all of it is suppressed.
pub(crate) fn counts_as_failed(result: &CheckResult) -> bool {
    result.outcome == Outcome::Failed && fails(result)
}

/// Mean of the criteria that have a score: the number behind `--fail-on score<N`. None if none has.
pub fn overall(criteria: &[CriterionScore]) -> Option<f64> {
    let scores = criteria.iter().filter_map(|criterion| Some((1.0, criterion.score?)));
    mean(scores).map(|score| (score * 10.0).round() / 10.0)
}

/// Whether a deviation still holds on a day, both ISO 8601 (`2026-11-24`). Without a last day it
/// holds; a last day that is no date does not.
pub fn holds_on(deviation: &Deviation, day: &str) -> bool {
    deviation.until.as_deref().is_none_or(|until| is_day(until) && until >= day)
}

fn is_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// Weighted mean; none of nothing. The order of the parts is fixed by the data, so the sum is the
/// same bytes in every run.
fn mean(parts: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (weight, sum) = parts.fold((0.0, 0.0), |(weight, sum), (w, v)| (weight + w, sum + w * v));
    (weight > 0.0).then(|| sum / weight)
}

/// A share as percent with one decimal.
fn percent(share: f64) -> f64 {
    ((share * 1000.0).round() / 10.0).clamp(0.0, 100.0)
}

#[cfg(test)]
mod tests;
