//! Complete, partial, inconsistent, untested: the W3C's arithmetic (act-tools, procedure sets).

use std::collections::BTreeSet;

use offenbar_model::Outcome;

use super::cases::Case;

/// One of our rules on the examples of one ACT rule.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// Our rule.
    pub rule: String,
    /// Success criteria it reports.
    pub sc: Vec<String>,
    /// One outcome for each example, in their order.
    pub outcomes: Vec<Outcome>,
}

/// How consistent an implementation is; ordered from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consistency {
    /// No rule of ours implements it.
    Untested,
    /// It fails something it must not fail, or finds nothing.
    Inconsistent,
    /// It finds something and fails nothing wrongly.
    Partial,
    /// It finds or asks about everything, with the right success criteria.
    Complete,
}

/// What our rules make of one ACT rule.
#[derive(Debug)]
pub struct Verdict {
    /// Id of the ACT rule.
    pub rule_id: String,
    /// Its name.
    pub rule_name: String,
    /// Whether examples of it are approved.
    pub approved: bool,
    /// How consistent we are.
    pub consistency: Consistency,
    /// Complete without any `cantTell`.
    pub strict: bool,
    /// Our rules that count.
    pub rules: Vec<String>,
    /// Primary success criteria that are not reported.
    pub sc_missing: Vec<String>,
    /// Reported success criteria that the rule does not know.
    pub sc_foreign: Vec<String>,
    /// Every example, also those that do not count because others are approved.
    pub cases: Vec<CaseVerdict>,
}

/// What our rules make of one example.
#[derive(Debug, Clone)]
pub struct CaseVerdict {
    /// The example.
    pub case: Case,
    /// Outcomes of the rules that count; none if untested.
    pub found: Vec<Outcome>,
    /// Whether it counts.
    pub counts: bool,
}

impl CaseVerdict {
    /// A failure where there is none.
    pub fn is_false_positive(&self) -> bool {
        self.case.expected != Outcome::Failed && self.found.contains(&Outcome::Failed)
    }

    /// A failure that was called passed or inapplicable.
    pub fn is_missed(&self) -> bool {
        use Outcome::{Inapplicable, Passed, Untested};
        let blind = |found: &Outcome| matches!(found, Passed | Inapplicable | Untested);
        self.case.expected == Outcome::Failed
            && !self.found.is_empty()
            && self.found.iter().all(blind)
    }

    /// It did not run everywhere.
    pub fn is_untested(&self) -> bool {
        self.found.is_empty() || self.found.contains(&Outcome::Untested)
    }

    /// A person is asked, and nothing failed.
    pub fn is_cant_tell(&self) -> bool {
        self.found.contains(&Outcome::CantTell) && !self.found.contains(&Outcome::Failed)
    }

    /// A failure that was found.
    pub fn is_true_positive(&self) -> bool {
        self.case.expected == Outcome::Failed && self.found.contains(&Outcome::Failed)
    }

    /// Neither wrong nor asked nor untested.
    pub fn is_right(&self) -> bool {
        !self.is_false_positive()
            && !self.is_missed()
            && !self.is_untested()
            && !self.is_cant_tell()
    }
}

/// Judges the examples of one ACT rule. `procedures` are our rules that name its id.
pub fn judge(cases: &[Case], procedures: &[Procedure]) -> Verdict {
    let any_approved = cases.iter().any(|case| case.approved);
    let counts = |case: &Case| case.approved || !any_approved;
    let verdict_of = |set: &[&Procedure]| {
        let found = |index: usize| set.iter().map(|procedure| procedure.outcomes[index]).collect();
        let verdicts = cases.iter().enumerate().map(|(index, case)| CaseVerdict {
            case: case.clone(),
            found: found(index),
            counts: counts(case),
        });
        Set::of(verdicts.collect(), set)
    };
    // The best of our rules count, together; those that do worse alone are left aside.
    let alone: Vec<Consistency> =
        procedures.iter().map(|procedure| verdict_of(&[procedure]).consistency()).collect();
    let best = alone.iter().max().copied().unwrap_or(Consistency::Untested);
    let chosen: Vec<&Procedure> = procedures
        .iter()
        .zip(&alone)
        .filter_map(|(procedure, consistency)| (*consistency == best).then_some(procedure))
        .collect();
    let set = verdict_of(&chosen);
    let consistency = if best == Consistency::Partial { set.consistency() } else { best };
    let asked = set.cases.iter().any(|case| case.counts && case.found.contains(&Outcome::CantTell));
    Verdict {
        rule_id: cases.first().map(|case| case.rule_id.clone()).unwrap_or_default(),
        rule_name: cases.first().map(|case| case.rule_name.clone()).unwrap_or_default(),
        approved: any_approved,
        consistency,
        strict: consistency == Consistency::Complete && !asked,
        rules: chosen.iter().map(|procedure| procedure.rule.clone()).collect(),
        sc_missing: set.sc_missing,
        sc_foreign: set.sc_foreign,
        cases: set.cases,
    }
}

/// Rules taken together on all examples of an ACT rule.
struct Set {
    cases: Vec<CaseVerdict>,
    sc_missing: Vec<String>,
    sc_foreign: Vec<String>,
    empty: bool,
}

impl Set {
    fn of(cases: Vec<CaseVerdict>, procedures: &[&Procedure]) -> Set {
        let criteria = cases.first().map(|case| case.case.criteria()).unwrap_or_default();
        let reported: BTreeSet<&str> = procedures
            .iter()
            .flat_map(|procedure| procedure.sc.iter().map(String::as_str))
            .collect();
        let missing = criteria.iter().filter(|(sc, primary)| **primary && !reported.contains(**sc));
        let foreign = reported.iter().filter(|sc| !criteria.contains_key(**sc));
        let sc_missing = missing.map(|(sc, _)| (*sc).to_owned()).collect();
        let sc_foreign = foreign.map(|sc| (*sc).to_owned()).collect();
        Set { sc_missing, sc_foreign, empty: procedures.is_empty(), cases }
    }

    fn consistency(&self) -> Consistency {
        let counted = || self.cases.iter().filter(|case| case.counts);
        let found = counted().any(CaseVerdict::is_true_positive);
        let whole = self.sc_missing.is_empty()
            && self.sc_foreign.is_empty()
            && !counted().any(|case| case.is_missed() || case.is_untested());
        match (self.empty, counted().any(CaseVerdict::is_false_positive), found, whole) {
            (true, ..) => Consistency::Untested,
            (_, true, ..) | (_, _, false, _) => Consistency::Inconsistent,
            (_, _, true, true) => Consistency::Complete,
            (_, _, true, false) => Consistency::Partial,
        }
    }
}

#[cfg(test)]
mod tests;
