//! `offenbar repo`: the repository alone, or a patch for what is missing in it.

use offenbar_model::Message;
use offenbar_repository::fix::{Wishes, plan};
use offenbar_repository::reuse::{identifiers, is_licence_ref, is_listed};
use offenbar_repository::{Context, open};
use offenbar_texts::Lang;

use super::{Ended, print};
use crate::args::RepoArguments;
use crate::exit::Exit;
use crate::scan;

pub(crate) fn run(arguments: &RepoArguments, lang: Lang) -> Ended {
    if arguments.fix_plan {
        fix_plan(arguments, lang)
    } else {
        scan::repository_alone(&arguments.repo, arguments.open, &arguments.output, lang)
    }
}

/// Prints a patch that `git apply` takes; nothing is written.
fn fix_plan(arguments: &RepoArguments, lang: Lang) -> Ended {
    if let Some(licence) = arguments.licence.as_deref().filter(|licence| !is_known(licence)) {
        return Err(Message::new("cli-fix-licence").with("licence", licence));
    }
    let snapshot = open(&arguments.repo, &arguments.open.options()).map_err(|error| error.0)?;
    let settings = scan::Settings::of(&arguments.output, lang)?;
    let context =
        Context { snapshot: &snapshot, today: settings.today, profile: settings.profile.as_str() };
    let wishes = Wishes {
        licence: arguments.licence.clone(),
        holder: arguments.holder.clone(),
        contact: arguments.contact.clone(),
    };
    let patch = plan(&context, &wishes);
    if patch.is_empty() {
        eprintln!("{}", lang.text("cli-fix-nothing"));
        return Ok(Exit::Clean);
    }
    if wishes.licence.is_none() || wishes.holder.is_none() {
        eprintln!("{}", lang.text("cli-fix-wishes"));
    }
    print(&patch)
}

/// An SPDX expression of licences that exist: a typing mistake must not reach every file.
fn is_known(licence: &str) -> bool {
    identifiers(licence).is_some_and(|ids| ids.iter().all(|id| is_listed(id) || is_licence_ref(id)))
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn only_licences_that_exist_are_put_into_files() {
        assert!(is_known("EUPL-1.2") && is_known("MIT OR LicenseRef-Stadt"));
        assert!(is_known("GPL-2.0-only WITH Classpath-exception-2.0"));
        assert!(!is_known("EUPL 1.2") && !is_known("Apache") && !is_known(""));
    }
}
