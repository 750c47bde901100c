//! SPDX expressions: what is valid, what is open, how two of them relate.

use std::collections::BTreeSet;

use spdx::expression::{ExprNode, Operator};
use spdx::{Expression, LicenseItem, LicenseReq, ParseMode};

use crate::licence::{Category, Openness, category, names_in, restriction_in};

/// Longer texts are no expressions.
const LONGEST: usize = 2000;

/// Words of a field that names a licence in prose.
const MOST_WORDS: usize = 12;

const LENIENT: ParseMode = ParseMode {
    allow_deprecated: true,
    allow_imprecise_license_names: false,
    allow_slash_as_or_operator: true,
    allow_postfix_plus_on_gpl: true,
    allow_unknown: false,
};

/// What a licence field of a manifest or of metadata says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A valid SPDX expression.
    Valid,
    /// An expression with ids that the list has replaced, or with `/` for `OR`.
    Outdated,
    /// Not an expression, but a licence can be told: `Apache 2`, a list, a link.
    FreeText,
    /// Says that nothing is licensed: `UNLICENSED`, `Proprietary`.
    Closed,
    /// Points to a file: `SEE LICENSE IN …`.
    Pointer,
    /// Nothing that can be understood.
    Unknown,
}

/// A licence field, understood as far as it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// How it is written.
    pub form: Form,
    /// The expression that it means.
    pub expression: Option<String>,
}

fn lenient(text: &str) -> Option<Expression> {
    if text.len() > LONGEST {
        return None;
    }
    Expression::parse_mode(text.trim(), LENIENT).ok()
}

/// The expression if the text is one, outdated ids included.
pub fn parse(text: &str) -> Option<String> {
    lenient(text).map(|_| text.trim().replace('/', " OR ")).map(|text| current(&text))
}

/// `GPL-3.0-or-later` for `GPL-3.0+`, which says the same; other ids unchanged.
fn current(text: &str) -> String {
    let later = |word: &str| {
        let bare = word.trim_matches(['(', ')']);
        let family = bare.strip_suffix('+')?;
        let gnu = family_of(family) == family
            && spdx::license_id(&format!("{family}-or-later")).is_some();
        gnu.then(|| word.replace(bare, &format!("{family}-or-later")))
    };
    let words: Vec<String> =
        text.split(' ').map(|word| later(word).unwrap_or_else(|| word.to_owned())).collect();
    words.join(" ")
}

/// Understands a licence field.
pub fn declared(text: &str) -> Declared {
    let text = text.trim().trim_matches(['"', '\'']);
    let form = |form, expression| Declared { form, expression };
    let lower = text.to_lowercase();
    const CLOSED: [&str; 9] = [
        "unlicensed",
        "proprietary",
        "none",
        "all rights reserved",
        "commercial",
        "closed",
        "private",
        "proprietär",
        "other/proprietary license",
    ];
    let bare = lower.strip_prefix("licenseref-").unwrap_or(&lower);
    if CLOSED.contains(&bare) || bare.starts_with("proprietary") {
        return form(Form::Closed, None);
    }
    if lower.starts_with("see license in")
        || lower.starts_with("see file")
        || lower.starts_with("file ")
    {
        return form(Form::Pointer, None);
    }
    if text.len() <= LONGEST && Expression::parse(text).is_ok() {
        return form(Form::Valid, Some(text.to_owned()));
    }
    if let Some(expression) = parse(text) {
        return form(Form::Outdated, Some(expression));
    }
    let single = spdx::identifiers::LICENSES.iter().find(|l| l.name.eq_ignore_ascii_case(text));
    if let Some(found) = single {
        return form(Form::FreeText, Some(found.name.to_owned()));
    }
    // More words than a name has are a statement of their own, in which a licence may only be mentioned.
    let is_name = text.split_whitespace().count() <= MOST_WORDS;
    match names_in(text).filter(|_| is_name && restriction_in(text).is_none()) {
        Some(expression) => form(Form::FreeText, Some(expression)),
        None => form(Form::Unknown, None),
    }
}

/// Whether works under an expression are open: one open branch of an `OR` is enough, an `AND` needs
/// all.
pub fn openness(text: &str) -> Openness {
    let Some(parsed) = lenient(text) else {
        return of_category(category(text));
    };
    let mut stack: Vec<Openness> = Vec::new();
    for node in parsed.iter() {
        let next = match node {
            ExprNode::Req(requirement) => of_category(category(&name(&requirement.req))),
            ExprNode::Op(operator) => {
                let (Some(b), Some(a)) = (stack.pop(), stack.pop()) else {
                    return Openness::Unknown;
                };
                if *operator == Operator::Or { best(a, b) } else { worst(a, b) }
            }
        };
        stack.push(next);
    }
    stack.pop().unwrap_or(Openness::Unknown)
}

/// The ids in an expression without exceptions; of GNU licences only the family if `family` is set.
pub fn ids(text: &str, family: bool) -> BTreeSet<String> {
    let fold = |id: String| if family { family_of(&id).to_owned() } else { id };
    match lenient(text) {
        Some(parsed) => parsed.requirements().map(|r| fold(name(&r.req))).collect(),
        None => text
            .split(['(', ')', ' '])
            .filter(|part| !["", "AND", "OR", "WITH"].contains(part))
            .map(|part| fold(part.to_owned()))
            .collect(),
    }
}

/// The exceptions in an expression.
pub fn exceptions(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> = text.split(['(', ')', ' ']).filter(|word| !word.is_empty()).collect();
    words.windows(2).filter(|pair| pair[0] == "WITH").map(|pair| pair[1].to_owned()).collect()
}

/// `GPL-3.0` of `GPL-3.0-or-later`; other ids unchanged.
pub fn family_of(id: &str) -> &str {
    let id = id.strip_suffix('+').unwrap_or(id);
    if !["GPL-", "LGPL-", "AGPL-", "GFDL-"].iter().any(|family| id.starts_with(family)) {
        return id;
    }
    id.strip_suffix("-only").or_else(|| id.strip_suffix("-or-later")).unwrap_or(id)
}

/// The expression with one id in the place of another.
pub(super) fn replace_id(text: &str, from: &str, to: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let bare = word.trim_matches(['(', ')']);
        words.push(if bare == from { word.replace(from, to) } else { word.to_owned() });
    }
    words.join(" ")
}

/// Deprecated ids in an expression.
pub fn deprecated(text: &str) -> Vec<String> {
    ids(text, false)
        .into_iter()
        .filter(|id| spdx::license_id(id).is_some_and(spdx::LicenseId::is_deprecated))
        .collect()
}

/// How a statement relates to the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    /// The same licences.
    Same,
    /// The same licences, but a GNU variant, an outdated form or the operator differs.
    Form,
    /// Some of the licences: one branch of a choice, one of several parts.
    Part,
    /// Another licence.
    Different,
}

/// Compares two expressions.
pub fn agreement(a: &str, b: &str) -> Agreement {
    if a == b
        || (ids(a, false) == ids(b, false)
            && exceptions(a) == exceptions(b)
            && operators(a) == operators(b))
    {
        return Agreement::Same;
    }
    let (left, right) = (ids(a, true), ids(b, true));
    if left == right {
        Agreement::Form
    } else if left.is_subset(&right) || right.is_subset(&left) {
        Agreement::Part
    } else {
        Agreement::Different
    }
}

fn operators(text: &str) -> (bool, bool) {
    (text.contains(" OR "), text.contains(" AND "))
}

/// The id of a requirement without its exception.
fn name(requirement: &LicenseReq) -> String {
    match &requirement.license {
        LicenseItem::Spdx { id, .. } => id.name.to_owned(),
        LicenseItem::Other(other) => other.to_string(),
    }
}

fn of_category(category: Category) -> Openness {
    match category.is_open() {
        Some(true) => Openness::Yes,
        Some(false) => Openness::No,
        None => Openness::Unknown,
    }
}

/// Openness of a choice.
pub fn best(a: Openness, b: Openness) -> Openness {
    match (a, b) {
        (Openness::Yes, _) | (_, Openness::Yes) => Openness::Yes,
        (Openness::Unknown, _) | (_, Openness::Unknown) => Openness::Unknown,
        _ => Openness::No,
    }
}

/// Openness of parts that all apply.
pub fn worst(a: Openness, b: Openness) -> Openness {
    match (a, b) {
        (Openness::No, _) | (_, Openness::No) => Openness::No,
        (Openness::Unknown, _) | (_, Openness::Unknown) => Openness::Unknown,
        _ => Openness::Yes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_understood() {
        for (text, form, expression) in [
            ("MIT", Form::Valid, Some("MIT")),
            ("MIT OR Apache-2.0", Form::Valid, Some("MIT OR Apache-2.0")),
            ("MIT/Apache-2.0", Form::Outdated, Some("MIT OR Apache-2.0")),
            ("GPL-3.0", Form::Outdated, Some("GPL-3.0")),
            ("GPL-3.0+", Form::Outdated, Some("GPL-3.0-or-later")),
            ("(MIT OR LGPL-2.1+)", Form::Outdated, Some("(MIT OR LGPL-2.1-or-later)")),
            ("Apache-2.0+", Form::Valid, Some("Apache-2.0+")),
            ("Apache License, Version 2.0", Form::FreeText, Some("Apache-2.0")),
            ("mit", Form::FreeText, Some("MIT")),
            ("UNLICENSED", Form::Closed, None),
            ("SEE LICENSE IN LICENSE.txt", Form::Pointer, None),
            ("LicenseRef-Proprietary", Form::Closed, None),
            ("whatever", Form::Unknown, None),
            ("Nur für Behörden, sonst MIT-Lizenz", Form::Unknown, None),
            ("MIT license, non-commercial use", Form::Unknown, None),
            ("own terms, based on the MIT license", Form::Unknown, None),
            (
                "Standard license: https://example.org/terms. Members get more: https://example.org/more. Why we \
                 do without an MIT license: https://example.org/why",
                Form::Unknown,
                None,
            ),
            ("This doesn't use the MIT license", Form::Unknown, None),
        ] {
            let found = declared(text);
            assert_eq!((found.form, found.expression.as_deref()), (form, expression), "{text}");
        }
    }

    #[test]
    fn a_choice_is_open_if_one_branch_is() {
        assert_eq!(openness("MIT OR BUSL-1.1"), Openness::Yes);
        assert_eq!(openness("MIT AND BUSL-1.1"), Openness::No);
        assert_eq!(openness("GPL-2.0-only WITH Classpath-exception-2.0"), Openness::Yes);
        assert_eq!(openness("LicenseRef-House"), Openness::Unknown);
        assert_eq!(openness("CC-BY-NC-4.0"), Openness::No);
    }

    #[test]
    fn expressions_are_compared() {
        assert_eq!(agreement("MIT OR Apache-2.0", "Apache-2.0 OR MIT"), Agreement::Same);
        assert_eq!(agreement("GPL-3.0", "GPL-3.0-or-later"), Agreement::Form);
        assert_eq!(agreement("MIT AND Apache-2.0", "Apache-2.0 OR MIT"), Agreement::Form);
        assert_eq!(agreement("MIT", "Apache-2.0 OR MIT"), Agreement::Part);
        assert_eq!(agreement("MIT", "EUPL-1.2"), Agreement::Different);
    }
}
