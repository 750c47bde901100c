//! The command `offenbar`.

use std::process::ExitCode;

/// Trees, styles and lines of text are many small pieces that live for one page.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    offenbar::run(std::env::args_os())
}
