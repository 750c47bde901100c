//! Repositories of several packages that have no licence in the root: every package has its own.

use std::collections::BTreeSet;

use offenbar_model::Message;

use crate::licence::{Confidence, Openness};

use super::expression::{Form, ids, openness, worst};
use super::gather::{Source, Statement};
use super::{RepositoryVerdict, empty, relation_of};

/// Folders with a licence text or the manifest of a package.
fn packages(statements: &[Statement]) -> Vec<&Statement> {
    let package =
        |s: &&Statement| !s.scope.is_empty() && (s.text.is_some() || s.source == Source::Manifest);
    statements.iter().filter(package).collect()
}

/// The expression that all packages of the repository have, if there are several of them.
pub(super) fn common(statements: &[Statement]) -> Option<(String, Confidence)> {
    let packages = packages(statements);
    let first = packages.first()?.expression.clone()?;
    let own = ids(&first, true);
    let same = |s: &&Statement| {
        let open = s.text.as_ref().is_none_or(|text| text.open == Openness::Yes);
        let named = s.expression.as_deref().is_some_and(|e| ids(e, true) == own);
        open && named && s.form != Some(Form::Closed)
    };
    let folders: BTreeSet<&str> = packages.iter().map(|s| s.scope.as_str()).collect();
    let confidence = packages.iter().map(|s| s.confidence).max()?;
    // Texts alone may belong to what was copied into the folders; a manifest is the package's own word.
    let declared = packages.iter().any(|s| s.source == Source::Manifest);
    (folders.len() > 1 && declared && packages.iter().all(same)).then_some((first, confidence))
}

/// The licence of the packages is that of the whole as far as they reach. Whether it holds for what lies
/// beside them a person must say.
pub(super) fn verdict((expression, confidence): (String, Confidence)) -> RepositoryVerdict {
    let mut verdict = empty();
    verdict.open = worst(openness(&expression), Openness::Unknown);
    verdict.relation = relation_of(&expression);
    verdict.confidence = confidence;
    let reason = Message::new("licence-reason-packages");
    verdict.reasons.push(reason.with("licence", expression.as_str()));
    verdict.expression = Some(expression);
    verdict
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Snapshot;

    fn verdict(files: &[(&str, &str)]) -> RepositoryVerdict {
        crate::verdict::of(&Snapshot::from_files(
            files.iter().map(|(path, text)| (*path, text.as_bytes())),
        ))
    }

    #[test]
    fn packages_that_agree_name_the_licence_and_leave_a_question() {
        let one = ("a/pyproject.toml", "[project]\nname = \"a\"\nlicense = \"MIT\"\n");
        let two = ("b/package.json", "{\"license\": \"MIT\"}");
        let other = ("c/package.json", "{\"license\": \"EUPL-1.2\"}");
        let agreed = verdict(&[one, two]);
        assert_eq!((agreed.expression.as_deref(), agreed.open), (Some("MIT"), Openness::Unknown));
        assert_eq!(verdict(&[one, two, other]).expression, None);
        assert_eq!(verdict(&[one]).expression, None, "one folder is no repository of packages");
    }
}
