//! `offenbar sbom`: a bill of materials of what the repository shows.

use offenbar_repository::deps::{Format, sbom};
use offenbar_repository::open;
use offenbar_texts::Lang;

use super::{Ended, print};
use crate::args::SbomArguments;

/// Prints the bill of materials. What could not be read goes to standard error: a bill that lacks
/// something must not look whole.
pub(crate) fn run(arguments: &SbomArguments, lang: Lang) -> Ended {
    let snapshot = open(&arguments.repo, &arguments.open.options()).map_err(|error| error.0)?;
    let format = match arguments.format.as_str() {
        "spdx" => Format::Spdx,
        _ => Format::CycloneDx,
    };
    let document = sbom(&snapshot, format);
    for refusal in snapshot.refusals() {
        let path = refusal.path.map(|path| format!(" ({path})")).unwrap_or_default();
        eprintln!("offenbar: {}{path}", lang.message(&refusal.message));
    }
    print(&document)
}
