//! How the command ends.

use std::process::ExitCode;

/// What the exit code says. Ordered by weight: what is incomplete never looks like a clean result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: nothing at or above the threshold.
    Clean,
    /// 1: findings at or above the threshold.
    Findings,
    /// 3: the target could not be reached, or not everything could be looked at.
    Incomplete,
    /// 2: wrong usage, wrong configuration, or a defect of offenbar.
    Failure,
}

impl Exit {
    /// The number that the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Failure => 2,
            Exit::Incomplete => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit.code())
    }
}
