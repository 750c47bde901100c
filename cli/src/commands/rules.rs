//! `offenbar rules`: every rule and check, with the clauses it bears on.

use std::fmt::Write as _;

use offenbar_model::{Check, Family, Message};
use offenbar_standard::Standard;
use offenbar_texts::Lang;
use serde_json::{Value, json};

use super::{Ended, print};
use crate::args::RulesArguments;
use crate::registry;

pub(crate) fn run(arguments: &RulesArguments, lang: Lang) -> Ended {
    if arguments.json { print(&as_json(lang)?) } else { print(&as_text(lang)) }
}

fn as_text(lang: Lang) -> String {
    let mut text = String::new();
    for family in [Family::Page, Family::Service, Family::Repository] {
        let checks: Vec<Check> =
            registry::checks().into_iter().filter(|check| check.family == family).collect();
        if checks.is_empty() {
            continue;
        }
        let heading = lang.text(registry::word("family", &family).as_str());
        let _ = writeln!(text, "{heading} ({})\n", checks.len());
        let width = checks.iter().map(|check| check.id.len()).max().unwrap_or_default();
        for check in &checks {
            let title = lang.text(&check.text_key());
            let bears = bears_on(check, lang);
            let _ = writeln!(text, "  {:<width$}  {title}{bears}", check.id);
        }
        text.push('\n');
    }
    text + &lang.text("cli-rules-more") + "\n"
}

/// ` [WCAG 1.1.1 A; EN 301 549 9.1.1.1; Servicestandard 5.6.6]`
fn bears_on(check: &Check, lang: Lang) -> String {
    let mut parts = Vec::new();
    if !check.sc.is_empty() {
        let level = check.level.map(|level| format!(" {level:?}")).unwrap_or_default();
        parts.push(format!("WCAG {}{level}", check.sc.join(", ")));
    } else {
        parts.push(lang.text(&registry::word("kind", &check.kind)));
    }
    let clauses = clauses(check);
    if !clauses.is_empty() {
        parts.push(format!("Servicestandard {}", clauses.join(", ")));
    }
    format!("  [{}]", parts.join("; "))
}

fn clauses(check: &Check) -> Vec<String> {
    let bearings = Standard::load().clauses_of_check(check);
    bearings.iter().map(|bearing| bearing.clause.id.clone()).collect()
}

fn as_json(lang: Lang) -> Result<String, Message> {
    let rows: Vec<Value> = registry::checks()
        .iter()
        .map(|check| {
            let en: Vec<String> =
                check.sc.iter().filter_map(|sc| offenbar_model::en_301_549(sc)).collect();
            json!({
                "id": check.id, "family": check.family, "kind": check.kind,
                "title": lang.text(&check.text_key()), "impact": check.impact,
                "affected": check.affected, "sc": check.sc, "level": check.level,
                "en301549": en, "act": check.act, "counterparts": check.counterparts,
                "clauses": clauses(check),
            })
        })
        .collect();
    let text = serde_json::to_string_pretty(&rows);
    Ok(text.map_err(|_| Message::new("cli-internal"))? + "\n")
}
