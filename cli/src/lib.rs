//! The command `offenbar`: wiring only. No check and no scoring lives here.
//!
//! It is a library as well, so that the conformance runner and the benchmarks in `tests/` take the
//! same way through the code as the command does.

mod aggregate;
mod args;
mod commands;
mod config;
mod exit;
mod help;
mod network;
pub mod page;
mod registry;
mod scan;
mod suppress;
pub mod wcag;

pub use exit::Exit;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the command with its arguments, the first being its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    commands::run(&arguments).into()
}
