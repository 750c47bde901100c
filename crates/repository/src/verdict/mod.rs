//! The licence verdict.

pub mod expression;

use offenbar_model::{Check, CheckResult};

use crate::Context;

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    Vec::new()
}

/// Runs them.
pub fn run(_context: &Context, _results: &mut Vec<CheckResult>) {}
