//! One verdict per repository: what every place says about the licence, where they agree, and
//! whether the whole is open.

mod doubt;
pub mod expression;
mod folders;
mod gather;
mod headers;
mod heads;
mod manifests;
mod pointed;
mod prose;
mod readme;
mod rights;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use offenbar_model::Message;

use crate::Snapshot;
use crate::licence::{Confidence, Openness, Relation, TextVerdict};

use expression::{Agreement, agreement, exceptions, family_of, ids, openness, worst};
use gather::{Gathered, gather};
pub use gather::{Source, Statement, is_foreign, is_licence_name};
pub use rights::Reservation;

/// Two places that say different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What the verdict rests on.
    pub basis: Statement,
    /// What departs from it.
    pub other: Statement,
    /// How far.
    pub agreement: Agreement,
}

/// The licence of a folder that has one of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The folder.
    pub folder: String,
    /// What its licence file or manifest says.
    pub expression: Option<String>,
    /// Whether that is open.
    pub open: Openness,
    /// The file.
    pub path: String,
}

/// The licence of a repository with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepositoryVerdict {
    /// SPDX expression of the whole. A GNU licence whose variant nothing decides appears as its
    /// family, for example `GPL-3.0`.
    pub expression: Option<String>,
    /// Whether the whole is open.
    pub open: Openness,
    /// How well the expression is evidenced.
    pub confidence: Confidence,
    /// How several licences relate.
    pub relation: Relation,
    /// GNU licences in the expression whose `-only` or `-or-later` is undecided.
    pub variant_undecided: Vec<String>,
    /// Licences of parts, beyond the expression: from `LICENSES/`, `REUSE.toml` and headers.
    pub parts: Vec<String>,
    /// Every statement, strongest sources first.
    pub evidence: Vec<Statement>,
    /// Places that contradict the verdict.
    pub conflicts: Vec<Conflict>,
    /// Folders with a licence of their own.
    pub scopes: Vec<Scope>,
    /// Ids that something refers to although no text of them is there.
    pub missing_texts: Vec<String>,
    /// Texts in `LICENSES/` by id: path, and what the text really is.
    pub library: BTreeMap<String, (String, TextVerdict)>,
    /// The read-me or a file on rights restricts what the licence allows: path, line, phrase.
    pub restricts: Option<(String, u32, String)>,
    /// Parts that files in the root take out of the licence.
    pub reserved: Vec<Reservation>,
    /// Why it is not open, or not certain.
    pub reasons: Vec<Message>,
}

/// The verdict over a repository.
pub fn of(snapshot: &Snapshot) -> RepositoryVerdict {
    let mut gathered = gather(snapshot);
    let mut verdict = basis(&gathered);
    decide_variants(&mut verdict, &gathered.statements);
    verdict.parts = parts(&verdict, &gathered);
    verdict.conflicts = conflicts(&verdict, &gathered.statements);
    verdict.scopes = scopes(&gathered.statements);
    verdict.missing_texts = missing_texts(&verdict, &gathered);
    // Prose that repeats the licence of the whole restricts nothing beyond it.
    let own = verdict.expression.as_deref().map(|e| ids(e, true)).unwrap_or_default();
    gathered.restricts = gathered.restricts.filter(|(_, _, phrase)| !own.contains(phrase));
    if let Some((path, line, phrase)) = &gathered.restricts {
        verdict.open = worst(verdict.open, Openness::Unknown);
        verdict.reasons.push(
            Message::new("licence-reason-prose-restricts")
                .with("path", path)
                .with("line", *line)
                .with("words", phrase),
        );
    }
    doubt::contradict(&mut verdict, &gathered.statements);
    doubt::disagree(&mut verdict, &gathered);
    doubt::rest_on_little(&mut verdict, &gathered);
    gathered.reserved.extend(doubt::excluded(&gathered.statements));
    doubt::hold_back(&mut verdict, &gathered);
    if verdict.expression.is_none() {
        verdict.reasons.push(Message::new("licence-reason-no-licence"));
    }
    verdict.evidence = gathered.statements;
    verdict.library = gathered.library;
    verdict.restricts = gathered.restricts;
    verdict.reserved = gathered.reserved;
    verdict
}

fn empty() -> RepositoryVerdict {
    RepositoryVerdict {
        expression: None,
        open: Openness::Unknown,
        confidence: Confidence::Reference,
        relation: Relation::Single,
        variant_undecided: Vec::new(),
        parts: Vec::new(),
        evidence: Vec::new(),
        conflicts: Vec::new(),
        scopes: Vec::new(),
        missing_texts: Vec::new(),
        library: BTreeMap::new(),
        restricts: None,
        reserved: Vec::new(),
        reasons: Vec::new(),
    }
}

/// The expression from the strongest source there is.
fn basis(gathered: &Gathered) -> RepositoryVerdict {
    let root: Vec<&Statement> = gathered.statements.iter().filter(|s| s.scope.is_empty()).collect();
    let texts: Vec<&Statement> = root.iter().copied().filter(|s| s.text.is_some()).collect();
    if texts.iter().any(|s| s.expression.is_some()) {
        return texts::verdict(&texts, &root);
    }
    let mut verdict = empty();
    for statement in &texts {
        let Some(text) = &statement.text else { continue };
        if text.proprietary {
            verdict.open = Openness::No;
        }
        verdict.reasons.extend(text.reasons.iter().cloned());
    }
    let closed = root.iter().any(|s| s.form == Some(expression::Form::Closed));
    let library: Vec<&String> =
        gathered.library.keys().filter(|id| spdx::exception_id(id).is_none()).collect();
    let declared = root
        .iter()
        .find(|s| s.source <= Source::Manifest && s.expression.is_some())
        .or_else(|| {
            root.iter().find(|s| {
                [Source::Publiccode, Source::Readme].contains(&s.source) && s.expression.is_some()
            })
        });
    if let Some(statement) = declared {
        verdict.expression.clone_from(&statement.expression);
    } else if !library.is_empty() {
        let ids: Vec<&str> = library.iter().map(|id| id.as_str()).collect();
        verdict.expression = Some(ids.join(" AND "));
        verdict.confidence = Confidence::Exact;
    } else if let Some(header) = root
        .iter()
        // Terms that are not understood are not those of some file.
        .filter(|s| texts.is_empty() && s.source == Source::Header && s.expression.is_some())
        .max_by_key(|s| s.files)
    {
        verdict.expression.clone_from(&header.expression);
    }
    if verdict.expression.is_none()
        && texts.is_empty()
        && !closed
        && let Some(common) = folders::common(&gathered.statements)
    {
        return folders::verdict(common);
    }
    match &verdict.expression {
        Some(expression) if verdict.open != Openness::No => {
            verdict.open = openness(expression);
            verdict.relation = relation_of(expression);
            if !texts.is_empty() {
                // There is a licence file, and it says something that is not understood.
                verdict.open = worst(verdict.open, Openness::Unknown);
            }
            if closed {
                verdict.open = worst(verdict.open, Openness::Unknown);
                verdict.reasons.push(Message::new("licence-reason-manifest-closed"));
            }
        }
        None if closed => {
            verdict.open = Openness::No;
            verdict.reasons.push(Message::new("licence-reason-manifest-closed"));
        }
        _ => {}
    }
    verdict
}

fn relation_of(expression: &str) -> Relation {
    match (expression.contains(" OR "), expression.contains(" AND ")) {
        (false, false) => Relation::Single,
        (true, false) => Relation::Or,
        _ => Relation::And,
    }
}

/// `-only` or `-or-later` where manifests, metadata or the read-me say so for the whole and agree;
/// where none of them says anything, headers and annotations, if all of them agree.
fn decide_variants(verdict: &mut RepositoryVerdict, statements: &[Statement]) {
    let Some(expression) = verdict.expression.clone() else { return };
    let families: Vec<String> = ids(&expression, false)
        .into_iter()
        .filter(|id| {
            ["GPL-", "LGPL-", "AGPL-"].iter().any(|f| id.starts_with(f))
                && family_of(id) == id
                && !id.ends_with('+')
        })
        .collect();
    for family in families {
        let variants = |of_files: bool| -> BTreeSet<String> {
            statements
                .iter()
                .filter(|s| s.scope.is_empty() && s.source.is_about_files() == of_files)
                .filter_map(|s| s.expression.as_ref())
                .flat_map(|e| ids(e, false))
                .filter(|id| *id != family && family_of(id) == family)
                .collect()
        };
        let whole = variants(false);
        let files = whole.is_empty();
        let variants = if files { variants(true) } else { whole };
        let mut variants: Vec<String> = variants.into_iter().collect();
        if files {
            keep_customary(&mut variants, statements);
        }
        if let [variant] = variants.as_slice() {
            let decided = expression::replace_id(
                verdict.expression.as_deref().unwrap_or_default(),
                &family,
                variant,
            );
            verdict.expression = Some(decided);
        } else {
            verdict.variant_undecided.push(family);
        }
    }
}

/// One variant if hardly any file has another one: a few files come from elsewhere.
fn keep_customary(variants: &mut Vec<String>, statements: &[Statement]) {
    const TIMES: u64 = 20;
    let count = |variant: &String| -> u64 {
        let headers = statements.iter().filter(|s| s.source == Source::Header);
        let named = headers
            .filter(|s| s.expression.as_deref().is_some_and(|e| ids(e, false).contains(variant)));
        named.map(|s| s.files).sum()
    };
    let all: u64 = variants.iter().map(count).sum();
    if let Some(most) = variants.iter().max_by_key(|variant| count(variant)).cloned()
        && count(&most) >= TIMES * (all - count(&most))
    {
        *variants = vec![most];
    }
}

/// Licences of parts beyond the expression.
fn parts(verdict: &RepositoryVerdict, gathered: &Gathered) -> Vec<String> {
    let own = verdict.expression.as_deref().map(|e| ids(e, true)).unwrap_or_default();
    let exact = verdict.expression.as_deref().map(|e| ids(e, false)).unwrap_or_default();
    // Files under the other variant than the one that was decided for the whole.
    let other = |id: &String| {
        let family = family_of(id);
        family != id && !exact.contains(id) && !exact.contains(family)
    };
    let library = gathered.library.keys().filter(|id| spdx::exception_id(id).is_none()).cloned();
    let stated = gathered
        .statements
        .iter()
        .filter(|s| s.source.is_about_files())
        .filter_map(|s| s.expression.as_ref())
        .flat_map(|e| ids(e, false));
    let mut parts: Vec<String> =
        library.chain(stated).filter(|id| !own.contains(family_of(id)) || other(id)).collect();
    parts.extend(verdict.parts.iter().cloned());
    parts.sort();
    parts.dedup();
    parts
}

/// Statements about the root that depart from the verdict.
fn conflicts(verdict: &RepositoryVerdict, statements: &[Statement]) -> Vec<Conflict> {
    let Some(expression) = &verdict.expression else { return Vec::new() };
    let Some(basis) = statements.iter().find(|s| s.scope.is_empty() && s.expression.is_some())
    else {
        return Vec::new();
    };
    let about_whole =
        |s: &&Statement| s.scope.is_empty() && s.text.is_none() && !s.source.is_about_files();
    let mut conflicts = Vec::new();
    for statement in statements.iter().filter(about_whole) {
        let Some(other) = &statement.expression else { continue };
        let mut agreement = agreement(expression, other);
        // Licences of parts are named in the read-me together with the main one.
        let known: BTreeSet<String> = ids(expression, true)
            .into_iter()
            .chain(verdict.parts.iter().map(|p| family_of(p).to_owned()))
            .collect();
        if agreement == Agreement::Different && ids(other, true).is_subset(&known) {
            agreement = Agreement::Part;
        }
        // Prose may be about something else, for example about data that the project publishes.
        if agreement == Agreement::Different && statement.source == Source::Readme {
            agreement = Agreement::Part;
        }
        // Nor does prose repeat the variant and the exceptions each time.
        if agreement == Agreement::Form && statement.source == Source::Readme {
            continue;
        }
        if agreement >= Agreement::Form && basis != statement {
            conflicts.push(Conflict { basis: basis.clone(), other: statement.clone(), agreement });
        }
    }
    conflicts
}

fn scopes(statements: &[Statement]) -> Vec<Scope> {
    statements
        .iter()
        .filter(|s| !s.scope.is_empty() && s.text.is_some())
        .map(|s| Scope {
            folder: s.scope.clone(),
            expression: s.expression.clone(),
            open: s.text.as_ref().map_or(Openness::Unknown, |text| text.open),
            path: s.path.clone(),
        })
        .collect()
}

/// Ids that the verdict, `REUSE.toml` or headers refer to and that have no text anywhere.
fn missing_texts(verdict: &RepositoryVerdict, gathered: &Gathered) -> Vec<String> {
    let mut present: BTreeSet<String> =
        gathered.library.keys().map(|id| family_of(id).to_owned()).collect();
    present.extend(gathered.linked.iter().cloned());
    for statement in &gathered.statements {
        for found in statement.text.iter().flat_map(|text| &text.matches) {
            // Terms of their own that a licence file names are in that file.
            let own = found.expression.starts_with("LicenseRef-");
            if found.confidence > Confidence::Reference || own {
                present.extend(ids(&found.expression, true));
                present.extend(exceptions(&found.expression));
            }
        }
    }
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    let stated = gathered
        .statements
        .iter()
        .filter(|s| s.scope.is_empty())
        .filter_map(|s| s.expression.as_ref());
    for expression in verdict.expression.iter().chain(stated) {
        wanted.extend(ids(expression, true));
        wanted.extend(exceptions(expression));
    }
    wanted.difference(&present).cloned().collect()
}

#[cfg(test)]
mod tests;
