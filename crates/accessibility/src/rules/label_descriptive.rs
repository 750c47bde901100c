//! Checks that the labels of form fields say what to fill in.
//!
//! Nobody can fill in a field labelled "Feld" or "Input". People who listen hear the label alone;
//! people who forget quickly need it while they type.
//!
//! Name the thing wanted, with its form where that helps: "Geburtsdatum (TT.MM.JJJJ)". Two fields
//! that both say "Name" need a group with a legend each: "Antragstellerin", "Vertretung".
//!
//! A label with a usual word for a field ("Vorname", "E-Mail") that no other label repeats passes.
//! A label that says nothing fails if nothing around it says more. For the rest a person is asked.
//!
//! Sources: WCAG 2.2 SC 2.4.6; ACT rule cc0f0a; technique G131.
//!
//! ```html passed
//! <label>Vorname <input></label> <label>E-Mail-Adresse <input></label>
//! ```
//!
//! ```html failed label-vague
//! <label>Eingabefeld <input></label>
//! ```
//!
//! ```html cantTell labels-unjudged ask-labels-descriptive
//! <label>Gemarkung <input></label>
//! ```
//!
//! ```html cantTell labels-unjudged
//! <label for="a">Name</label><input id="a"> <label for="b">Name</label><input id="b">
//! ```
//!
//! ```html inapplicable
//! <input aria-label="Feld"> <label>Feld <button>Absenden</button></label>
//! ```

use std::collections::{BTreeMap, BTreeSet};

use crate::descriptive::{self, On};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "label-descriptive",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.6"],
    level: Some(Level::AA),
    act: &["cc0f0a"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "cognitive", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const ROLES: &[&str] = &[
    "checkbox",
    "combobox",
    "listbox",
    "menuitemcheckbox",
    "menuitemradio",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "textbox",
];

const TYPES: &[&str] =
    &["color", "date", "datetime-local", "file", "month", "password", "time", "week"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let labels = labels(page);
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for label in &labels {
        *times.entry(descriptive::normal(&text(page, *label))).or_default() += 1;
    }
    let mut unjudged = Vec::new();
    for label in &labels {
        let text = text(page, *label);
        let repeated = times.get(&descriptive::normal(&text)).is_some_and(|count| *count > 1);
        if descriptive::is_vague(On::Label, &text) && !has_context(page, &labels) {
            targets.failed(*label, msg("label-vague").with("label", text));
        } else if descriptive::names_a_field(&text) && !repeated {
            targets.passed(*label);
        } else if !text.is_empty() {
            unjudged.push(text);
        }
    }
    if !unjudged.is_empty() {
        let (count, list) = (unjudged.len(), descriptive::some(&unjudged));
        let message = msg("labels-unjudged").with("count", count).with("labels", &list);
        let question = msg("ask-labels-descriptive").with("count", count).with("labels", list);
        targets.page_cant_tell(message, question);
    }
}

/// Visible labels of visible fields, each once, in order.
fn labels(page: &Page) -> Vec<NodeId> {
    let is_field = |id: &NodeId| {
        let role = page.role_name(*id);
        ROLES.contains(&role) || (role.is_empty() && TYPES.contains(&page.input_type(*id)))
    };
    let mut labels = BTreeSet::new();
    for field in page.elements().iter().copied().filter(is_field) {
        if page.is_visible(field) {
            labels.extend(page.label_elements(field));
            labels.extend(page.idrefs(field, "aria-labelledby"));
        }
    }
    let mut labels: Vec<NodeId> = labels.into_iter().filter(|id| page.is_visible(*id)).collect();
    labels.sort_by_key(|id| page.rank(*id));
    labels
}

fn text(page: &Page, label: NodeId) -> String {
    let seen = page.visible_text(label);
    if seen.is_empty() { page.accessible_text(label) } else { seen }
}

/// True if anything else is seen on the page that may say what its fields want.
fn has_context(page: &Page, labels: &[NodeId]) -> bool {
    let Some(body) = page.body() else { return false };
    let known = |node: NodeId| {
        page.ancestors(node).any(|up| {
            labels.contains(&up)
                || matches!(page.tag(up), "button" | "option" | "select" | "script" | "style")
                || page.role_name(up) == "button"
        })
    };
    page.flat_descendants(body).into_iter().any(|node| match page.text_of(node) {
        Some(text) => !text.trim().is_empty() && page.is_visible(node) && !known(node),
        None => matches!(page.tag(node), "img" | "svg" | "canvas" | "video") && page.is_visible(node),
    })
}
