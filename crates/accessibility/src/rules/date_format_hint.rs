//! Checks that text fields for dates say how to write the date.
//!
//! Is it 3.4.2026, 04/03/2026 or 2026-04-03? Who guesses wrong gets an error message.
//!
//! Write the format into the label or a description: "Geburtsdatum (TT.MM.JJJJ)".
//!
//! Fields of type text whose label is about a date are looked at; fields of type `date` have a format of their own.
//!
//! Sources: WCAG 2.2 SC 3.3.2; techniques G89, H90.
//!
//! ```html passed
//! <label>Geburtsdatum (TT.MM.JJJJ) <input></label>
//! ```
//!
//! ```html failed date-format-missing
//! <label>Geburtsdatum <input></label>
//! ```
//!
//! ```html inapplicable
//! <label>Geburtsdatum <input type="date"></label>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "date-format-hint",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["cognitive", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static DATE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\bdate\b|\bdob\b|\bbirthday\b|\w*datum\b|\bgeburtstag\b").unwrap_or_else(|_| unreachable!())
    });
    static FORMAT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\d|\b[dtmyj]{2,4}\b|\bformat\b|\bupdate\b").unwrap_or_else(|_| unreachable!())
    });
    let fields = page.elements().iter().copied();
    let fields = fields.filter(|id| page.is(*id, "input") && page.input_type(*id) == "text");
    let fields: Vec<NodeId> = fields.filter(|id| DATE.is_match(page.name_text(*id))).collect();
    if fields.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in fields.into_iter().filter(|id| page.is_visible(*id) && !page.has_attr(*id, "readonly")) {
        let name = page.name_text(id);
        let hints = ["placeholder", "title", "value", "pattern"].map(|name| page.attr(id, name).unwrap_or_default());
        // A hint that is not connected is at least seen.
        let beside = page.parent_element(id).map(|up| page.visible_text(up)).unwrap_or_default();
        let beside: String = beside.chars().take(300).collect();
        if FORMAT.is_match(&format!("{name} {} {} {beside}", page.description(id), hints.join(" "))) {
            targets.passed(id);
        } else {
            targets.failed(id, msg("date-format-missing").with("text", short(name)));
        }
    }
}
