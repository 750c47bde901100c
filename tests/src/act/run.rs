//! Our rules on every example, through the code of `offenbar page`.

use std::collections::BTreeMap;
use std::sync::Arc;

use offenbar::page::{Batch, Files, Input, Map, PageLine, Source, run as run_batch};
use offenbar_accessibility::RULES;
use offenbar_model::Outcome;
use offenbar_page::Context;
use offenbar_texts::Lang;
use url::Url;

use super::cases::Suite;
use super::judge::Procedure;

/// What our rules say about each example, in the order of the suite.
pub type Answers = Vec<Answer>;

/// What our rules say about one example.
#[derive(Debug)]
pub struct Answer {
    /// The line that `offenbar page` would print.
    pub line: PageLine,
}

impl Answer {
    /// The outcome of one of our rules.
    pub fn outcome(&self, rule: &str) -> Outcome {
        let found = self.line.outcomes.iter().find(|outcome| outcome.rule == rule);
        found.map_or(Outcome::Untested, |outcome| outcome.outcome)
    }
}

/// Runs all rules on all examples.
///
/// # Errors
/// If an address in the list is none.
pub fn run(suite: &Suite, lang: Lang) -> Result<Answers, String> {
    let prefix = suite.prefix().and_then(|prefix| Url::parse(prefix).ok());
    let prefix = prefix.ok_or("the addresses of the examples do not end in their paths")?;
    let map = format!("{}={}", prefix.path(), suite.folder.display());
    let map = Map::parse(&map).map_err(|error| Lang::En.message(&error.0))?;
    let inputs = suite.cases.iter().map(|case| {
        let url = Url::parse(&case.url).map_err(|error| format!("{}: {error}", case.url))?;
        Ok(Input { source: Source::File(suite.folder.join(&case.relative_path)), url })
    });
    let inputs = inputs.collect::<Result<Vec<_>, String>>()?;
    let batch = Batch {
        context: Arc::new(Context::new(Box::new(Files::new(vec![map], [])))),
        lang,
        rules: Vec::new(),
        threads: std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get),
    };
    let mut answers = Answers::new();
    run_batch(&batch, &inputs, |line| {
        answers.push(Answer { line });
        true
    });
    Ok(answers)
}

/// Our rules that implement an ACT rule, with their outcomes on its examples.
pub(crate) fn procedures(suite: &Suite, answers: &Answers) -> BTreeMap<String, Vec<Procedure>> {
    let mut procedures: BTreeMap<String, Vec<Procedure>> = BTreeMap::new();
    for rule in RULES {
        for act in rule.check.act {
            let cases = suite.cases.iter().zip(answers).filter(|(case, _)| case.rule_id == *act);
            procedures.entry((*act).to_owned()).or_default().push(Procedure {
                rule: rule.check.id.to_owned(),
                sc: rule.check.sc.iter().map(|sc| (*sc).to_owned()).collect(),
                outcomes: cases.map(|(_, answer)| answer.outcome(rule.check.id)).collect(),
            });
        }
    }
    procedures
}
