//! The verdict from licence texts and pointers in the root.

use std::collections::BTreeSet;

use offenbar_model::Message;

use crate::licence::{Confidence, Openness, Relation, names_in};

use super::expression::{Form, best, family_of, ids, openness, worst};
use super::gather::{Source, Statement};
use super::{RepositoryVerdict, empty, relation_of};

/// The verdict from licence texts and pointers in the root. A file that is named for a part
/// (`LICENSE-docs`, `FONT_LICENSE`) says nothing about the whole if there is another one.
pub(super) fn verdict(texts: &[&Statement], root: &[&Statement]) -> RepositoryVerdict {
    let (of_parts, own): (Vec<&Statement>, Vec<&Statement>) =
        texts.iter().copied().partition(|s| is_of_part(s));
    if of_parts.is_empty() || !own.iter().any(|s| s.expression.is_some()) {
        return of_whole(texts, root);
    }
    let mut verdict = of_whole(&own, root);
    for statement in of_parts {
        let expression = statement.expression.as_deref();
        verdict.parts.extend(expression.map(|e| ids(e, false)).unwrap_or_default());
        // What is said of fonts is mostly no more than a name; of code it must be understood.
        let closed = statement.text.as_ref().is_some_and(|text| {
            text.open == Openness::No
                || (text.open != Openness::Yes && !is_named_for_a_part(&statement.path))
        });
        if closed {
            verdict.open = worst(verdict.open, Openness::Unknown);
            verdict.reasons.push(
                Message::new("licence-reason-part").with("licence", expression.unwrap_or("–")),
            );
        }
    }
    verdict
}

fn is_of_part(statement: &Statement) -> bool {
    is_named_for_a_part(&statement.path)
        || is_sold_or_learnt(&statement.path)
        || is_of_component(statement)
}

/// `parser_LICENSE.md`: a file that is named for a piece of software that comes with the work. The name
/// of a licence in that place (`MIT-LICENSE`) is none.
fn is_of_component(statement: &Statement) -> bool {
    let upper = statement.path.to_ascii_uppercase();
    let stem = upper.strip_suffix(".MD").or_else(|| upper.strip_suffix(".TXT")).unwrap_or(&upper);
    let prefix = ["_LICENSE", "-LICENSE", "_LICENCE", "-LICENCE"]
        .iter()
        .find_map(|end| stem.strip_suffix(end))
        .filter(|prefix| !prefix.is_empty() && !prefix.contains('/'));
    let Some(prefix) = prefix else { return false };
    let own = statement.expression.as_deref().unwrap_or_default().to_ascii_uppercase();
    let is_licence = names_in(&format!("{prefix} license")).is_some()
        || own.split([' ', '(']).any(|id| id.starts_with(prefix));
    !is_licence && !GENERAL.contains(&prefix)
}

/// What stands ahead of `LICENSE` without naming a part.
const GENERAL: [&str; 6] = ["THE", "PROJECT", "SOFTWARE", "CODE", "SOURCE", "FULL"];

/// Fonts, images, texts, data: what a licence file in the root may be about instead of the software.
pub(super) fn is_named_for_a_part(path: &str) -> bool {
    const PARTS: [&str; 30] = [
        "ARTWORK",
        "ASSET",
        "ASSETS",
        "AUDIO",
        "CONTENT",
        "DATA",
        "DATASET",
        "DATASETS",
        "DATEN",
        "DOC",
        "DOCS",
        "DOCUMENTATION",
        "DOKU",
        "DOKUMENTATION",
        "FONT",
        "FONTS",
        "GRAPHICS",
        "ICON",
        "ICONS",
        "IMAGE",
        "IMAGES",
        "LOGO",
        "LOGOS",
        "MEDIA",
        "PHOTOS",
        "SCHRIFTEN",
        "SOUNDS",
        "TEXTE",
        "VIDEO",
        "BILDER",
    ];
    has_part(path, &PARTS)
}

/// What is learnt, and editions that are sold. What is said of them must be understood.
pub(super) fn is_sold_or_learnt(path: &str) -> bool {
    const PARTS: [&str; 10] = [
        "CHECKPOINTS",
        "COMM",
        "COMMERCIAL",
        "EE",
        "ENTERPRISE",
        "KOMMERZIELL",
        "MODEL",
        "MODELS",
        "PRO",
        "WEIGHTS",
    ];
    has_part(path, &PARTS)
}

fn has_part(path: &str, parts: &[&str]) -> bool {
    let upper = path.to_ascii_uppercase();
    upper.split(['-', '_', '.']).any(|part| parts.contains(&part))
}

/// The expression from licence texts and pointers that are about the whole.
fn of_whole(texts: &[&Statement], root: &[&Statement]) -> RepositoryVerdict {
    let mut verdict = empty();
    let full: Vec<&Statement> = texts
        .iter()
        .copied()
        .filter(|s| s.source == Source::Text && s.expression.is_some())
        .collect();
    let mut expressions: Vec<String> = Vec::new();
    for statement in if full.is_empty() { texts } else { full.as_slice() } {
        if let Some(expression) = &statement.expression
            && !expressions.contains(expression)
        {
            expressions.push(expression.clone());
        }
    }
    // COPYING and COPYING.LESSER: the LGPL-3.0 builds on the GPL-3.0 and needs its text.
    if expressions.len() > 1 && expressions.iter().any(|e| e.starts_with("LGPL-3.0")) {
        expressions.retain(|e| !e.starts_with("GPL-3.0"));
    }
    // An exception in a file of its own.
    let (alone, mut licences): (Vec<String>, Vec<String>) =
        expressions.into_iter().partition(|e| spdx::exception_id(e).is_some());
    if let ([exception], [licence]) = (alone.as_slice(), licences.as_mut_slice()) {
        *licence = format!("{licence} WITH {exception}");
    }
    let within = texts
        .iter()
        .filter_map(|s| s.text.as_ref())
        .map(|t| t.relation)
        .find(|r| *r == Relation::Or);
    verdict.relation = match licences.as_slice() {
        [] => Relation::Unknown,
        [one] if within.is_none() => {
            let inner = texts
                .iter()
                .filter_map(|s| s.text.as_ref())
                .find(|t| t.expression.as_ref() == Some(one));
            match inner.map_or(Relation::Single, |t| t.relation) {
                Relation::Unknown => relation_by_evidence(std::slice::from_ref(one), texts, root),
                told => told,
            }
        }
        [one] => relation_of(one),
        several => relation_by_evidence(several, texts, root),
    };
    let joined = licences.iter().map(|e| parenthesised(e, licences.len())).collect::<Vec<_>>();
    let word = if verdict.relation == Relation::Or { " OR " } else { " AND " };
    let joined = (!joined.is_empty()).then(|| joined.join(word));
    // Two texts in one file, and something else says that they are a choice.
    let flat = |e: &String| licences.len() == 1 && !e.contains(['(', ')']);
    verdict.expression = match joined {
        Some(one) if flat(&one) && verdict.relation == Relation::Or => {
            Some(one.replace(" AND ", word))
        }
        other => other,
    };
    verdict.confidence = texts.iter().map(|s| s.confidence).max().unwrap_or(Confidence::Reference);
    judge_texts(&mut verdict, texts, &full);
    separate_bundled(&mut verdict, &full, root);
    add_named(&mut verdict, texts, &full);
    if full.is_empty() {
        take_stated(&mut verdict, root);
    }
    verdict
}

/// A page that only names licences in prose, and a manifest of the whole that states them exactly: the
/// expression is the manifest's. Whether all is open the words of the page still decide.
fn take_stated(verdict: &mut RepositoryVerdict, root: &[&Statement]) {
    let named = verdict.expression.as_deref().map(|e| ids(e, true)).unwrap_or_default();
    let stated: BTreeSet<&str> = root
        .iter()
        .filter(|s| s.source == Source::Manifest && s.form == Some(Form::Valid))
        .filter_map(|s| s.expression.as_deref())
        .collect();
    let Some(stated) = stated.first().filter(|_| stated.len() == 1) else { return };
    let compound = relation_of(stated) != Relation::Single;
    if compound && named.len() > 1 && !ids(stated, true).is_disjoint(&named) {
        verdict.expression = Some((*stated).to_owned());
        verdict.relation = relation_of(stated);
        verdict.open = worst(verdict.open, openness(stated));
    }
}

/// A pointer beside the full texts may name a licence that is not open, for a part: it belongs to the
/// whole.
fn add_named(verdict: &mut RepositoryVerdict, texts: &[&Statement], full: &[&Statement]) {
    if full.is_empty() || verdict.relation == Relation::Or {
        return;
    }
    let pointers = texts.iter().filter(|s| s.source == Source::Pointer);
    let texts = pointers.filter_map(|s| s.text.as_ref());
    for text in texts.filter(|text| text.relation != Relation::Or) {
        for found in &text.matches {
            let known = verdict.expression.as_deref().map(|e| ids(e, true)).unwrap_or_default();
            let id = family_of(&found.expression);
            if openness(&found.expression) != Openness::No || known.contains(id) {
                continue;
            }
            if let Some(expression) = &mut verdict.expression {
                *expression = format!("{} AND {}", parenthesised(expression, 2), found.expression);
            }
            verdict.relation = Relation::And;
            // A text that says which part it is about leaves the rest open.
            verdict.open = worst(verdict.open, text.open);
            verdict.reasons.push(
                Message::new("licence-reason-not-open").with("licence", found.expression.as_str()),
            );
        }
    }
}

/// One file with the licence of the project and those of what it bundles: the first one is the
/// project's if metadata name just that one.
fn separate_bundled(verdict: &mut RepositoryVerdict, full: &[&Statement], root: &[&Statement]) {
    let Some(first) =
        full.iter().find_map(|s| s.text.as_ref()).and_then(|text| text.matches.first())
    else {
        return;
    };
    if verdict.relation != Relation::Unknown {
        return;
    }
    let own = ids(&first.expression, true);
    let named = root.iter().filter(|s| s.text.is_none() && s.source != Source::Header);
    let agreed = own.len() == 1
        && named
            .filter_map(|s| s.expression.as_ref())
            .any(|expression| ids(expression, true) == own);
    if agreed {
        let all = verdict.expression.replace(first.expression.clone());
        let rest = all.map(|all| ids(&all, false)).unwrap_or_default();
        verdict.parts = rest.into_iter().filter(|id| !own.contains(family_of(id))).collect();
        verdict.relation = Relation::Single;
    }
}

fn parenthesised(expression: &str, parts: usize) -> String {
    let compound = expression.contains(" OR ") || expression.contains(" AND ");
    if parts > 1 && compound { format!("({expression})") } else { expression.to_owned() }
}

/// Openness and reasons from the texts that count.
fn judge_texts(verdict: &mut RepositoryVerdict, texts: &[&Statement], full: &[&Statement]) {
    let mut open: Option<Openness> = None;
    let mut unclear = false;
    for statement in texts {
        let Some(text) = &statement.text else { continue };
        let counts = full.is_empty()
            || full.iter().any(|f| f.path == statement.path)
            || text.open == Openness::No;
        if !counts {
            // A file beside the text that says more than which licence it is.
            unclear |= text.open == Openness::Unknown;
            continue;
        }
        if text.open != Openness::Yes {
            verdict.reasons.extend(
                text.reasons.iter().map(|reason| reason.clone().with("path", &statement.path)),
            );
        }
        open = Some(match open {
            None => text.open,
            // Among texts to choose from, one that is open is enough.
            Some(before) if verdict.relation == Relation::Or => best(before, text.open),
            Some(before) => worst(before, text.open),
        });
    }
    verdict.open = open.unwrap_or(Openness::Unknown);
    if unclear {
        verdict.open = worst(verdict.open, Openness::Unknown);
    }
    // The same licence twice, once with restrictions: which of them holds a person must say.
    let same =
        |a: &Statement, b: &Statement| a.expression.is_some() && a.expression == b.expression;
    let openness = |s: &Statement| s.text.as_ref().map_or(Openness::Unknown, |text| text.open);
    let twin = full.iter().any(|a| {
        openness(a) == Openness::No
            && full.iter().any(|b| a.path != b.path && same(a, b) && openness(b) != Openness::No)
    });
    if twin && verdict.open == Openness::No {
        verdict.open = Openness::Unknown;
    }
}

/// Whether several texts are a choice: a pointer says so, or a manifest or the read-me joins the
/// same licences with `OR`.
fn relation_by_evidence(several: &[String], texts: &[&Statement], root: &[&Statement]) -> Relation {
    if texts.iter().filter_map(|s| s.text.as_ref()).any(|text| text.relation == Relation::Or) {
        return Relation::Or;
    }
    let own: BTreeSet<String> = several.iter().flat_map(|e| ids(e, true)).collect();
    let mut relation = Relation::Unknown;
    let agreed = files_agree(&own, root);
    let others = root.iter().filter(|s| s.text.is_none());
    for statement in others.filter(|s| agreed || !s.source.is_about_files()) {
        let Some(expression) = statement.expression.as_ref().filter(|e| ids(e, true) == own) else {
            continue;
        };
        match relation_of(expression) {
            Relation::Or => return Relation::Or,
            Relation::And => relation = Relation::And,
            _ => {}
        }
    }
    relation
}

/// Whether every file that names one of the licences names all of them, as a choice.
fn files_agree(own: &BTreeSet<String>, root: &[&Statement]) -> bool {
    root.iter()
        .filter(|s| s.source.is_about_files())
        .filter_map(|s| s.expression.as_ref())
        .filter(|expression| !ids(expression, true).is_disjoint(own))
        .all(|expression| ids(expression, true) == *own && relation_of(expression) == Relation::Or)
}
