//! `offenbar repo`: the repository alone.

use offenbar_texts::Lang;

use super::Ended;
use crate::args::RepoArguments;
use crate::scan;

pub(crate) fn run(arguments: &RepoArguments, lang: Lang) -> Ended {
    scan::repository_alone(&arguments.repo, &arguments.output, lang)
}
