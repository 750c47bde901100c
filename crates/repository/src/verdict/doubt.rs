//! What makes a verdict uncertain: places that contradict each other, parts that are held back, evidence
//! that is too thin.

use offenbar_model::Message;

use crate::licence::Openness;

use super::expression::{Agreement, Form, agreement, ids, openness, worst};
use super::gather::{Gathered, Source, Statement};
use super::rights::Reservation;
use super::texts::{is_named_for_a_part, is_sold_or_learnt};
use super::{RepositoryVerdict, Scope};

/// A manifest or metadata that name terms for the whole which are not open, or say that nothing is
/// licensed: which place is right a person must say.
pub(super) fn contradict(verdict: &mut RepositoryVerdict, statements: &[Statement]) {
    let field = |s: &&Statement| {
        let prose = s.source == Source::Readme || s.source.is_about_files();
        s.scope.is_empty() && s.text.is_none() && !prose
    };
    let Some(own) = verdict.expression.clone() else { return };
    for statement in statements.iter().filter(field) {
        let closed = statement.form == Some(Form::Closed);
        let other = statement.expression.as_deref().filter(|e| openness(e) == Openness::No);
        let reason = match other {
            Some(licence) if !ids(licence, true).is_subset(&ids(&own, true)) => {
                Message::new("licence-reason-stated")
                    .with("path", &statement.path)
                    .with("licence", licence)
            }
            None if closed => Message::new("licence-reason-manifest-closed"),
            _ => continue,
        };
        verdict.open = worst(verdict.open, Openness::Unknown);
        if !verdict.reasons.contains(&reason) {
            verdict.reasons.push(reason);
        }
    }
}

/// What the licence files of the whole take out of the licence.
pub(super) fn excluded(statements: &[Statement]) -> Vec<Reservation> {
    const MOST: usize = 5;
    let texts = statements.iter().filter(|s| s.scope.is_empty() && s.expression.is_some());
    let of = |s: &Statement| {
        let excluded = s.text.iter().flat_map(|text| text.excluded.iter());
        let part = |(line, words): &(u32, String)| Reservation {
            path: s.path.clone(),
            line: *line,
            words: words.clone(),
        };
        excluded.map(part).collect::<Vec<_>>()
    };
    texts.flat_map(of).take(MOST).collect()
}

/// Parts that are not under an open licence: reserved in words, a folder with terms of its own, or
/// files that name a licence which is not open. The rest may be open, the whole is not.
pub(super) fn hold_back(verdict: &mut RepositoryVerdict, gathered: &Gathered) {
    let before = verdict.reasons.len();
    for reservation in &gathered.reserved {
        verdict.reasons.push(
            Message::new("licence-reason-reserved")
                .with("path", &reservation.path)
                .with("line", reservation.line)
                .with("words", &reservation.words),
        );
    }
    let closed =
        |scope: &&Scope| scope.open == Openness::No && !is_in_collection(scope, &verdict.scopes);
    for scope in verdict.scopes.iter().filter(closed).take(5) {
        verdict
            .reasons
            .push(Message::new("licence-reason-folder").with("folder", scope.folder.as_str()));
    }
    for part in verdict.parts.iter().filter(|part| openness(part) == Openness::No) {
        verdict.reasons.push(Message::new("licence-reason-part").with("licence", part.as_str()));
    }
    if verdict.reasons.len() > before {
        verdict.open = worst(verdict.open, Openness::Unknown);
    }
}

/// `LICENSE_EXAMPLE.txt` among several of its kind, beside the open licence of the folder itself: those of
/// libraries, which an about page shows.
fn is_in_collection(scope: &Scope, all: &[Scope]) -> bool {
    const SEVERAL: usize = 3;
    let of_component = |scope: &Scope| {
        let name = scope.path.rsplit('/').next().unwrap_or_default().to_ascii_uppercase();
        let named = name.starts_with("LICENSE_") || name.starts_with("LICENSE-");
        named && !is_named_for_a_part(&name) && !is_sold_or_learnt(&name)
    };
    let beside = || all.iter().filter(|other| other.folder == scope.folder);
    of_component(scope)
        && beside().filter(|other| of_component(other)).count() >= SEVERAL
        && beside().any(|other| !of_component(other) && other.open != Openness::No)
}

/// Another open licence than that of the text, in a manifest or in most source files: which of them holds
/// a person must say. What `npm init` writes by itself is no statement of anybody (decision 5).
pub(super) fn disagree(verdict: &mut RepositoryVerdict, gathered: &Gathered) {
    let Some(own) = verdict.expression.clone() else { return };
    let texts = gathered.statements.iter().filter(|s| s.scope.is_empty() && s.text.is_some());
    let Some(basis) = texts.clone().find(|s| s.expression.is_some()) else { return };
    let manifests = gathered
        .statements
        .iter()
        .filter(|s| s.scope.is_empty() && s.source == Source::Manifest && !is_default(s));
    let stated = manifests.filter_map(|s| {
        let other = s.expression.as_deref().or(s.written.as_deref())?;
        let differs = match &s.expression {
            Some(other) => agreement(&own, other) == Agreement::Different,
            None => is_other_family(&own, other),
        };
        let known = verdict.parts.iter().any(|part| Some(part) == s.expression.as_ref());
        (differs && !known).then(|| (s.path.clone(), other.to_owned()))
    });
    let most = gathered.heads.contradiction(&own);
    let found: Vec<(String, String)> = stated.chain(most).take(5).collect();
    for (other, licence) in found {
        verdict.open = worst(verdict.open, Openness::Unknown);
        verdict.reasons.push(
            Message::new("licence-reason-disagree")
                .with("path", &basis.path)
                .with("other", &other)
                .with("licence", licence.as_str()),
        );
    }
}

/// `ISC` in `package.json` is what `npm init` writes there without asking.
fn is_default(statement: &Statement) -> bool {
    statement.expression.as_deref() == Some("ISC")
        && statement.path.rsplit('/').next() == Some("package.json")
}

/// A classifier that names a family without a version, of which no licence of the whole is one.
fn is_other_family(own: &str, written: &str) -> bool {
    let family = written.split_whitespace().next().unwrap_or_default();
    ["BSD", "GPL", "LGPL", "AGPL"].contains(&family)
        && !ids(own, true).iter().any(|id| id.starts_with(&format!("{family}-")))
}

/// A licence that only prose or a few files name: where the licence file that the prose refers to is
/// missing, or most files say nothing, or a manifest has terms that nobody understands.
pub(super) fn rest_on_little(verdict: &mut RepositoryVerdict, gathered: &Gathered) {
    let root = || gathered.statements.iter().filter(|s| s.scope.is_empty());
    if let Some((path, name)) = &gathered.skeleton {
        let reason = Message::new("licence-reason-skeleton");
        verdict.reasons.push(reason.with("path", path).with("name", name.as_str()));
    }
    if root().any(|s| s.text.is_some()) || verdict.expression.is_none() {
        return;
    }
    let mut reasons = Vec::new();
    let declared = root().any(|s| {
        s.expression.is_some() && !s.source.is_about_files() && s.source != Source::Readme
    });
    let told = root().find(|s| s.source == Source::Readme);
    if let (false, Some(readme), Some(target)) = (declared, told, &gathered.missing) {
        let reason = Message::new("licence-reason-file-missing");
        reasons.push(reason.with("path", &readme.path).with("target", target));
    }
    // `agpl` is only badly written; a sentence says something.
    let is_sentence = |s: &Statement| {
        s.written.as_deref().is_some_and(|words| words.split_whitespace().count() > 3)
    };
    let own_terms = root()
        .find(|s| s.source == Source::Manifest && s.form == Some(Form::Unknown) && is_sentence(s));
    if let Some(manifest) = own_terms {
        let words = manifest.written.clone().unwrap_or_default();
        let reason = Message::new("licence-reason-manifest-unknown").with("path", &manifest.path);
        reasons.push(reason.with("words", words));
    }
    let stated: Vec<Source> = root().filter(|s| s.expression.is_some()).map(|s| s.source).collect();
    let only_heads = gathered.library.is_empty()
        && !stated.is_empty()
        && stated.iter().all(|source| *source == Source::Header);
    if only_heads && !gathered.heads.are_mostly_told() {
        reasons.push(Message::new("licence-reason-few-files"));
    }
    if !reasons.is_empty() {
        verdict.open = worst(verdict.open, Openness::Unknown);
        verdict.reasons.extend(reasons);
    }
}
