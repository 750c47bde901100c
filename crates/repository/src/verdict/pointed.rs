//! Files to which a manifest of the whole points for its terms: `SEE LICENSE IN terms.txt`.

use std::collections::BTreeSet;

use crate::Snapshot;
use crate::licence::identify;

use super::expression::Form;
use super::gather::{Gathered, Statement, of_text};
use super::rights::{LARGEST, is_readme_name};

/// Reads the files that are no licence files by their names.
pub(super) fn texts(snapshot: &Snapshot, gathered: &mut Gathered) {
    let known: BTreeSet<&str> = gathered.statements.iter().map(|s| s.path.as_str()).collect();
    let targets: BTreeSet<String> = gathered
        .statements
        .iter()
        .filter(|s| s.scope.is_empty() && s.form == Some(Form::Pointer))
        .filter_map(target)
        .filter(|path| !known.contains(path.as_str()))
        .collect();
    for path in targets {
        let Some(entry) = snapshot.entry(&path).filter(|entry| entry.is_file()) else { continue };
        if is_readme_name(entry.name()) || entry.size.is_none_or(|size| size > LARGEST) {
            continue;
        }
        let Some(bytes) = snapshot.read(&path).filter(|bytes| crate::git::is_text(bytes)) else {
            continue;
        };
        gathered.statements.push(of_text(&path, "", identify(&bytes, entry.name())));
    }
}

/// The path that a field names, which ends it.
fn target(statement: &Statement) -> Option<String> {
    let written = statement.written.as_deref()?;
    let path = written.split_whitespace().last()?.trim_matches(['"', '\'', '<', '>']);
    Some(path.trim_start_matches("./").to_owned())
}
