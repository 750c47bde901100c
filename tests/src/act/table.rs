//! What the runner prints.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use offenbar_model::Outcome;

use super::cases::{Case, Suite};
use super::judge::{CaseVerdict, Consistency, Verdict, judge};
use super::run::{Answers, procedures};

impl Verdict {
    /// Judges every ACT rule of a suite, in the order of their ids.
    pub fn all(suite: &Suite, answers: &Answers) -> Vec<Verdict> {
        let procedures = procedures(suite, answers);
        let mut rules: BTreeMap<&str, Vec<Case>> = BTreeMap::new();
        for case in &suite.cases {
            rules.entry(&case.rule_id).or_default().push(case.clone());
        }
        let none = Vec::new();
        rules.iter().map(|(id, cases)| judge(cases, procedures.get(*id).unwrap_or(&none))).collect()
    }

    fn count(&self, what: impl Fn(&CaseVerdict) -> bool) -> usize {
        self.cases.iter().filter(|case| what(case)).count()
    }

    fn word(&self) -> &'static str {
        match (self.consistency, self.strict) {
            (Consistency::Complete, true) => "complete, strict",
            (Consistency::Complete, false) => "complete",
            (Consistency::Partial, _) => "partial",
            (Consistency::Inconsistent, _) => "inconsistent",
            (Consistency::Untested, _) => "untested",
        }
    }

    fn criteria(&self) -> String {
        let signed = |sign: &str, list: &[String]| {
            list.iter().map(|sc| format!(" {sign}{sc}")).collect::<String>()
        };
        if self.consistency == Consistency::Untested {
            return String::new();
        }
        let wrong = signed("-", &self.sc_missing) + &signed("+", &self.sc_foreign);
        if wrong.is_empty() { " ok".to_owned() } else { wrong }
    }
}

/// One line for each ACT rule, and the totals.
pub fn table(verdicts: &[Verdict]) -> String {
    let mut text = format!(
        "{:<7} {:<16} {:>5} {:>8} {:>6} {:>9} {:>8}  {:<14} {}\n",
        "rule",
        "consistency",
        "right",
        "falsepos",
        "missed",
        "cantTell",
        "untested",
        "criteria",
        "name (our rules)"
    );
    for verdict in verdicts {
        let count = |what: fn(&CaseVerdict) -> bool| verdict.count(what);
        let mapped = verdict.consistency != Consistency::Untested;
        let right = if mapped { count(CaseVerdict::is_right) } else { 0 };
        let _ = writeln!(
            text,
            "{:<7} {:<16} {:>5} {:>8} {:>6} {:>9} {:>8}  {:<14} {}{} ({})",
            verdict.rule_id,
            verdict.word(),
            right,
            count(CaseVerdict::is_false_positive),
            count(CaseVerdict::is_missed),
            count(CaseVerdict::is_cant_tell),
            count(CaseVerdict::is_untested),
            verdict.criteria(),
            if verdict.approved { "" } else { "[proposed] " },
            verdict.rule_name,
            verdict.rules.join(" + "),
        );
    }
    text + &totals(verdicts)
}

fn totals(verdicts: &[Verdict]) -> String {
    let rules = |what: Consistency, approved: bool| {
        let found = |v: &&Verdict| v.consistency == what && v.approved == approved;
        verdicts.iter().filter(found).count()
    };
    let mut text = String::from("\n");
    let levels = [
        ("complete", Consistency::Complete),
        ("partial", Consistency::Partial),
        ("inconsistent", Consistency::Inconsistent),
        ("untested", Consistency::Untested),
    ];
    for (word, level) in levels {
        let (approved, proposed) = (rules(level, true), rules(level, false));
        let sum = approved + proposed;
        let _ = writeln!(text, "{word:<14} {sum:>4}  ({approved} approved, {proposed} proposed)");
    }
    let strict = verdicts.iter().filter(|verdict| verdict.strict).count();
    let _ = writeln!(text, "{:<14} {strict:>4}", "strict");
    let mapped = || verdicts.iter().filter(|v| v.consistency != Consistency::Untested);
    let sum = |what: fn(&CaseVerdict) -> bool| mapped().map(|v| v.count(what)).sum::<usize>();
    let _ = writeln!(
        text,
        "examples of mapped rules: {} right, {} false positive, {} missed, {} cantTell, {} untested",
        sum(CaseVerdict::is_right),
        sum(CaseVerdict::is_false_positive),
        sum(CaseVerdict::is_missed),
        sum(CaseVerdict::is_cant_tell),
        sum(CaseVerdict::is_untested),
    );
    text
}

/// Every example with what was expected and found; `wrong_only` leaves out those that are right.
pub fn examples(
    verdicts: &[Verdict],
    suite: &Suite,
    answers: &Answers,
    wrong_only: bool,
) -> String {
    let by_path: BTreeMap<(&str, &str), usize> = suite
        .cases
        .iter()
        .enumerate()
        .map(|(index, case)| ((&*case.rule_id, &*case.testcase_id), index))
        .collect();
    let mut text = String::new();
    for verdict in verdicts {
        for case in verdict.cases.iter().filter(|case| !wrong_only || !case.is_right()) {
            let found: Vec<&str> = case.found.iter().map(|found| found.as_str()).collect();
            let _ = writeln!(
                text,
                "{} {:<24} expected {:<12} found {:<12} {}{}",
                verdict.rule_id,
                case.case.testcase_title,
                case.case.expected.as_str(),
                if found.is_empty() { "-".to_owned() } else { found.join("+") },
                case.case.relative_path,
                if case.counts { "" } else { "  (does not count)" },
            );
            let key = (&*case.case.rule_id, &*case.case.testcase_id);
            if let Some(answer) = by_path.get(&key).and_then(|index| answers.get(*index)) {
                targets(&mut text, verdict, answer);
            }
        }
    }
    text
}

fn targets(text: &mut String, verdict: &Verdict, answer: &super::run::Answer) {
    let rules = answer.line.outcomes.iter().filter(|o| verdict.rules.iter().any(|r| r == o.rule));
    for rule in rules {
        if let Some(reason) = &rule.reason {
            let _ = writeln!(text, "          {}: {reason}", rule.rule);
        }
        for target in rule.targets.iter().filter(|target| target.outcome != Outcome::Passed) {
            let (outcome, selector) = (target.outcome.as_str(), &target.selector);
            let _ = writeln!(text, "          {outcome} {selector}: {}", target.message);
        }
    }
}
