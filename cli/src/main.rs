//! The command `offenbar`.

use std::process::ExitCode;

fn main() -> ExitCode {
    offenbar::run(std::env::args_os())
}
