//! `offenbar init`: drafts of files that a repository should have.

use offenbar_repository::{open, publiccode};

use super::{Ended, print};
use crate::args::InitPubliccodeArguments;

/// Prints a draft of `publiccode.yml`.
pub(crate) fn publiccode(arguments: &InitPubliccodeArguments) -> Ended {
    let snapshot = open(&arguments.repo, &arguments.open.options()).map_err(|error| error.0)?;
    print(&publiccode::draft(&snapshot))
}
