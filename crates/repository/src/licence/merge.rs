//! The same licence in several words is one: variants, versions, exceptions.

use super::references::is_gnu_family;
use super::{Confidence, Match};

/// A licence that is only named.
pub(super) fn named(expression: &str, lines: (u32, u32), unversioned: bool) -> Match {
    Match {
        expression: expression.to_owned(),
        confidence: Confidence::Reference,
        variant_undecided: is_gnu_family(expression),
        unversioned,
        lines,
        differences: Vec::new(),
    }
}

/// The same licence several times is one match, as well evidenced as the best.
pub(super) fn merge(matches: Vec<Match>) -> Vec<Match> {
    let mut merged: Vec<Match> = Vec::new();
    for next in matches {
        match merged.iter_mut().find(|known| known.expression == next.expression) {
            Some(known) => {
                if next.confidence > known.confidence {
                    known.lines = next.lines;
                }
                known.confidence = known.confidence.max(next.confidence);
                known.unversioned &= next.unversioned;
                known.differences.extend(next.differences);
            }
            None => merged.push(next),
        }
    }
    merged
}

/// `GPL-3.0` and `GPL-3.0-or-later` in one text are one licence whose variant is decided; the name
/// of a licence whose newer version is there in full is only its title.
pub(super) fn decide_variants(matches: &mut Vec<Match>) {
    let families: Vec<String> =
        matches.iter().filter(|m| m.variant_undecided).map(|m| m.expression.clone()).collect();
    for family in families {
        let decided = |m: &Match| {
            m.expression == format!("{family}-only") || m.expression == format!("{family}-or-later")
        };
        let mut variants: Vec<String> =
            matches.iter().filter(|m| decided(m)).map(|m| m.expression.clone()).collect();
        variants.dedup();
        if let [variant] = variants.as_slice() {
            let named = matches.iter().position(decided);
            let Some(text) = matches.iter().position(|m| m.expression == family) else { continue };
            matches[text].expression.clone_from(variant);
            matches[text].variant_undecided = false;
            if let Some(named) = named {
                matches.remove(named);
            }
        }
    }
    let unversioned: Vec<usize> = (0..matches.len())
        .rev()
        .filter(|at| {
            let this = &matches[*at];
            let family = this.expression.split('-').next().unwrap_or_default();
            this.unversioned
                && matches.iter().enumerate().any(|(other, m)| {
                    other != *at && !m.unversioned && m.expression.starts_with(family)
                })
        })
        .collect();
    for at in unversioned {
        matches.remove(at);
    }
}

/// Removes the exceptions from the list.
pub(super) fn take_exceptions(matches: &mut Vec<Match>) -> Vec<Match> {
    let is_exception = |m: &Match| spdx::exception_id(&m.expression).is_some();
    let exceptions = matches.iter().filter(|m| is_exception(m)).cloned().collect();
    matches.retain(|m| !is_exception(m));
    exceptions
}

/// An exception belongs to the nearest licence that it can extend.
pub(super) fn attach(matches: &mut Vec<Match>, exceptions: Vec<Match>) {
    for exception in exceptions {
        let families: &[&str] = match exception.expression.as_str() {
            "PCRE2-exception" => &["BSD-"],
            "LLVM-exception" | "Swift-exception" => &["Apache-2.0"],
            _ => &["GPL", "LGPL", "AGPL", "EUPL", "MPL", "CPL"],
        };
        let fits = |m: &Match| {
            families.iter().any(|family| m.expression.starts_with(family))
                && !m.expression.contains(" WITH ")
        };
        let distance = |m: &Match| {
            let gap = |from: u32, to: u32| from.saturating_sub(to);
            gap(m.lines.0, exception.lines.1).max(gap(exception.lines.0, m.lines.1))
        };
        let nearest = (0..matches.len())
            .filter(|at| fits(&matches[*at]))
            .min_by_key(|at| (distance(&matches[*at]), *at));
        let Some(base) = nearest.map(|at| &mut matches[at]) else {
            matches.push(exception);
            continue;
        };
        base.expression = format!("{} WITH {}", base.expression, exception.expression);
        base.confidence = base.confidence.min(exception.confidence.max(Confidence::Near));
        base.differences.extend(exception.differences);
    }
}
