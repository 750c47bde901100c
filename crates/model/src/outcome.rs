use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a check found out. The five words of EARL; none is ever turned into another.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Every expectation was met.
    Passed,
    /// An expectation was not met.
    Failed,
    /// A machine cannot decide; the finding carries the question a person must answer.
    CantTell,
    /// There was nothing to which the check applies.
    Inapplicable,
    /// The check did not run; the result carries the reason. Never a pass.
    Untested,
}

impl Outcome {
    /// The outcome of a whole made of parts: `failed` if any part failed, else `cantTell`, else
    /// `untested`, else `passed`, else `inapplicable`.
    ///
    /// ```
    /// use offenbar_model::Outcome::*;
    /// assert_eq!(offenbar_model::Outcome::of_parts([Passed, CantTell, Failed]), Failed);
    /// assert_eq!(offenbar_model::Outcome::of_parts([Passed, CantTell]), CantTell);
    /// assert_eq!(offenbar_model::Outcome::of_parts([]), Inapplicable);
    /// ```
    pub fn of_parts(parts: impl IntoIterator<Item = Outcome>) -> Outcome {
        parts.into_iter().min_by_key(|part| part.weight()).unwrap_or(Outcome::Inapplicable)
    }

    fn weight(self) -> u8 {
        match self {
            Outcome::Failed => 0,
            Outcome::CantTell => 1,
            Outcome::Untested => 2,
            Outcome::Passed => 3,
            Outcome::Inapplicable => 4,
        }
    }

    /// The word used in JSON and EARL, for example `cantTell`.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Passed => "passed",
            Outcome::Failed => "failed",
            Outcome::CantTell => "cantTell",
            Outcome::Inapplicable => "inapplicable",
            Outcome::Untested => "untested",
        }
    }
}
