use std::fmt;
use std::str::FromStr;

use offenbar_model::{CheckResult, Kind, Message, Scan};

use crate::lookup::may_fail;
use crate::score::{counts_as_failed, overall};

/// From where on a scan counts as having findings (exit code 1).
///
/// ```
/// use offenbar_standard::FailOn;
/// assert_eq!(FailOn::parse("error"), Ok(FailOn::Error));
/// assert_eq!(FailOn::parse("criterion.6<90"), Ok(FailOn::Criterion(6, 90.0)));
/// assert!(FailOn::parse("score>80").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FailOn {
    /// A failure, not suppressed, of WCAG level A or AA or of a duty.
    Error,
    /// As [`FailOn::Error`], and failures of best practice. Level AAA, indicators and open
    /// questions never reach a threshold.
    Warning,
    /// The mean of all criteria that have a score lies below this. If none has, nothing was
    /// checked, and a score that does not exist does not reach any threshold.
    Score(f64),
    /// The score of this criterion lies below this, or it has none.
    Criterion(u8, f64),
}

/// Not a threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseFailOnError {
    given: String,
}

impl ParseFailOnError {
    /// What is wrong and what would be right.
    pub fn message(&self) -> Message {
        Message::new("standard-fail-on-invalid").with("given", self.given.as_str())
    }
}

impl fmt::Display for ParseFailOnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is no threshold: use error, warning, score<80 or criterion.6<90",
            self.given
        )
    }
}

impl std::error::Error for ParseFailOnError {}

impl FailOn {
    /// Reads `error`, `warning`, `score<80` or `criterion.6<90`.
    pub fn parse(text: &str) -> Result<FailOn, ParseFailOnError> {
        let wrong = || ParseFailOnError { given: text.to_owned() };
        match text.trim() {
            "error" => return Ok(FailOn::Error),
            "warning" => return Ok(FailOn::Warning),
            _ => {}
        }
        let (what, limit) = text.trim().split_once('<').ok_or_else(wrong)?;
        let limit = limit.trim().trim_end_matches('%').parse::<f64>().map_err(|_| wrong())?;
        if !(0.0..=100.0).contains(&limit) {
            return Err(wrong());
        }
        if what.trim() == "score" {
            return Ok(FailOn::Score(limit));
        }
        let number = what.trim().strip_prefix("criterion.").ok_or_else(wrong)?;
        match number.parse::<u8>() {
            Ok(number @ 1..=13) => Ok(FailOn::Criterion(number, limit)),
            _ => Err(wrong()),
        }
    }

    /// Whether a scan, fresh or stored, is at or above the threshold.
    pub fn violated(&self, scan: &Scan) -> bool {
        let below = |score: Option<f64>, limit| score.is_none_or(|score| score < limit);
        match *self {
            FailOn::Error => scan.checks.iter().any(is_error),
            FailOn::Warning => scan.checks.iter().any(is_warning),
            FailOn::Score(limit) => below(overall(&scan.criteria), limit),
            FailOn::Criterion(number, limit) => {
                let criterion = scan.criteria.iter().find(|c| c.number == number);
                below(criterion.and_then(|criterion| criterion.score), limit)
            }
        }
    }
}

fn is_error(result: &CheckResult) -> bool {
    counts_as_failed(result) && may_fail(result.kind, result.level)
}

fn is_warning(result: &CheckResult) -> bool {
    is_error(result) || (counts_as_failed(result) && result.kind == Kind::BestPractice)
}

impl FromStr for FailOn {
    type Err = ParseFailOnError;

    fn from_str(text: &str) -> Result<Self, ParseFailOnError> {
        FailOn::parse(text)
    }
}

impl fmt::Display for FailOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FailOn::Error => f.write_str("error"),
            FailOn::Warning => f.write_str("warning"),
            FailOn::Score(limit) => write!(f, "score<{limit}"),
            FailOn::Criterion(number, limit) => write!(f, "criterion.{number}<{limit}"),
        }
    }
}

#[cfg(test)]
mod tests;
