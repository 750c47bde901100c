//! SPDX expressions: what is valid, what is open.

use spdx::expression::{ExprNode, Operator};
use spdx::{Expression, LicenseItem, LicenseReq, ParseMode};

use crate::licence::{Category, Openness, category};

/// Longer texts are no expressions.
const LONGEST: usize = 2000;

const LENIENT: ParseMode = ParseMode {
    allow_deprecated: true,
    allow_imprecise_license_names: false,
    allow_slash_as_or_operator: true,
    allow_postfix_plus_on_gpl: true,
    allow_unknown: true,
};

/// The expression in its usual form if the text is one.
pub fn parse(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    Expression::parse_mode(text.trim(), LENIENT).ok().map(|parsed| parsed.to_string())
}

/// Whether works under an expression are open: one open branch of an `OR` is enough, an `AND` needs
/// all.
pub fn openness(text: &str) -> Openness {
    let Some(parsed) = (text.len() <= LONGEST).then(|| Expression::parse_mode(text, LENIENT).ok()).flatten()
    else {
        return of_category(category(text));
    };
    let mut stack: Vec<Openness> = Vec::new();
    for node in parsed.iter() {
        let next = match node {
            ExprNode::Req(requirement) => of_category(category(&name(&requirement.req))),
            ExprNode::Op(operator) => {
                let (Some(b), Some(a)) = (stack.pop(), stack.pop()) else { return Openness::Unknown };
                match operator {
                    Operator::Or => best(a, b),
                    Operator::And => worst(a, b),
                }
            }
        };
        stack.push(next);
    }
    stack.pop().unwrap_or(Openness::Unknown)
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

fn best(a: Openness, b: Openness) -> Openness {
    match (a, b) {
        (Openness::Yes, _) | (_, Openness::Yes) => Openness::Yes,
        (Openness::Unknown, _) | (_, Openness::Unknown) => Openness::Unknown,
        _ => Openness::No,
    }
}

fn worst(a: Openness, b: Openness) -> Openness {
    match (a, b) {
        (Openness::No, _) | (_, Openness::No) => Openness::No,
        (Openness::Unknown, _) | (_, Openness::Unknown) => Openness::Unknown,
        _ => Openness::Yes,
    }
}
