//! What is printed about one page.

use offenbar_accessibility::{RULES, Report, Rule};
use offenbar_model::{Message, Outcome};
use offenbar_texts::Lang;
use serde::Serialize;

/// One page: one line of JSON.
#[derive(Debug, Clone, Serialize)]
pub struct PageLine {
    /// Address of the page.
    pub url: String,
    /// How long it took, in milliseconds.
    pub millis: f64,
    /// Every rule, in the order of the registry.
    pub outcomes: Vec<RuleLine>,
}

/// One rule on one page.
#[derive(Debug, Clone, Serialize)]
pub struct RuleLine {
    /// Id of the rule.
    pub rule: &'static str,
    /// Ids of the ACT rules it implements.
    pub act: &'static [&'static str],
    /// Success criteria that a failure fails.
    pub sc: &'static [&'static str],
    /// Outcome over all targets.
    pub outcome: Outcome,
    /// Why it is `untested`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What it looked at.
    pub targets: Vec<TargetLine>,
}

/// One element.
#[derive(Debug, Clone, Serialize)]
pub struct TargetLine {
    /// CSS selector; ` >>> ` leads into a frame.
    pub selector: String,
    /// Line in the served bytes, from 1; null for elements that the parser made up.
    pub line: Option<u32>,
    /// Column, from 1.
    pub column: Option<u32>,
    /// `passed`, `failed` or `cantTell`.
    pub outcome: Outcome,
    /// What was seen.
    pub message: String,
    /// For `cantTell`: what a person must answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

impl RuleLine {
    /// A rule's report in the user's language.
    pub fn of(report: Report, lang: Lang) -> RuleLine {
        let passed = lang.text("cli-target-passed");
        let targets = report.targets.into_iter().map(|seen| TargetLine {
            selector: seen.place.selector.unwrap_or_default(),
            line: seen.place.line,
            column: seen.place.column,
            outcome: seen.target.outcome,
            message: seen.target.message.map_or_else(|| passed.clone(), |m| lang.message(&m)),
            question: seen.target.question.map(|question| lang.message(&question)),
        });
        RuleLine {
            targets: targets.collect(),
            reason: report.reason.map(|reason| lang.message(&reason)),
            ..RuleLine::empty(report.rule, report.outcome)
        }
    }

    fn empty(rule: &'static Rule, outcome: Outcome) -> RuleLine {
        RuleLine {
            rule: rule.check.id,
            act: rule.check.act,
            sc: rule.check.sc,
            outcome,
            reason: None,
            targets: Vec::new(),
        }
    }
}

impl PageLine {
    /// A page on which no rule could run.
    pub fn untested(url: String, millis: f64, reason: &Message, lang: Lang) -> PageLine {
        let reason = lang.message(reason);
        let outcomes = RULES.iter().map(|rule| RuleLine {
            reason: Some(reason.clone()),
            ..RuleLine::empty(rule, Outcome::Untested)
        });
        PageLine { url, millis, outcomes: outcomes.collect() }
    }

    /// A document to which no rule applies: SVG and other XML.
    pub fn inapplicable(url: String, millis: f64) -> PageLine {
        let outcomes = RULES.iter().map(|rule| RuleLine::empty(rule, Outcome::Inapplicable));
        PageLine { url, millis, outcomes: outcomes.collect() }
    }

    /// True if a rule failed.
    pub fn has_failures(&self) -> bool {
        self.outcomes.iter().any(|rule| rule.outcome == Outcome::Failed)
    }
}
