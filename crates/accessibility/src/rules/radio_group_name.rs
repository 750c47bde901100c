//! Checks that the question that radio buttons answer is connected with them.
//!
//! People who listen get "Ja, Nein" and do not hear what the question is.
//!
//! Put the radio buttons into a `<fieldset>` and the question into its `<legend>`, or use `role="radiogroup"` with
//! `aria-labelledby`.
//!
//! Two or more visible radio buttons with the same `name` are a group. Buttons with long labels of their own
//! may make sense without the question: a person is asked then, as well as when a heading stands right before them. Radio buttons in tables are
//! named by the headers and do not count.
//!
//! Sources: WCAG 2.2 SC 1.3.1; techniques H71, ARIA17.
//!
//! ```html passed
//! <fieldset><legend>Haben Sie Kinder?</legend><label><input type="radio" name="k"> Ja</label><label><input type="radio" name="k"> Nein</label></fieldset>
//! ```
//!
//! ```html failed radio-group-name-missing
//! <p>Haben Sie Kinder?</p><label><input type="radio" name="k"> Ja</label><label><input type="radio" name="k"> Nein</label>
//! ```
//!
//! ```html cantTell radio-group-name-unclear ask-radio-group-name
//! <label><input type="radio" name="k"> Ich habe keine Kinder unter 18 Jahren</label><label><input type="radio" name="k"> Ich habe ein Kind oder mehrere Kinder</label>
//! ```
//!
//! ```html inapplicable
//! <label><input type="radio" name="k"> Ja</label>
//! ```

use std::collections::BTreeMap;

use crate::contrast::needs_layout;
use crate::descriptive::some;
use crate::document::follows_heading;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "radio-group-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:input_fields_grouped"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// From this many words on a label may speak for itself.
const LONG: usize = 4;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let radios = page.elements().iter().copied();
    let radios: Vec<NodeId> = radios.filter(|id| page.is(*id, "input") && page.input_type(*id) == "radio").collect();
    if radios.len() < 2 || needs_layout(page, targets) {
        return;
    }
    let mut groups: BTreeMap<(Option<NodeId>, &str), Vec<NodeId>> = BTreeMap::new();
    for id in radios.into_iter().filter(|id| page.in_accessibility_tree(*id) && page.is_rendered(*id)) {
        let Some(name) = page.attr(id, "name").filter(|name| !name.is_empty()) else { continue };
        groups.entry((page.form_owner(id), name)).or_default().push(id);
    }
    for radios in groups.into_values().filter(|radios| radios.len() >= 2) {
        judge(page, &radios, targets);
    }
}

fn judge(page: &Page, radios: &[NodeId], targets: &mut Targets) {
    let first = radios[0];
    if page.flat_ancestors(first).any(|up| page.is(up, "td")) {
        return;
    }
    let grouped = page.flat_ancestors(first).any(|up| {
        matches!(page.role_name(up), "group" | "radiogroup" | "region" | "form" | "listbox") && page.has_name(up)
    });
    if grouped || page.has_attr(first, "aria-describedby") {
        targets.passed(first);
        return;
    }
    let named = |id: &NodeId| match page.name_text(*id) {
        "" => page.attr(*id, "value").unwrap_or("?").to_owned(),
        name => name.to_owned(),
    };
    let names: Vec<String> = radios.iter().map(named).collect();
    let (count, labels) = (radios.len(), some(&names));
    let long = names.iter().all(|name| name.split_whitespace().count() >= LONG);
    if long || follows_heading(page, first) {
        let message = msg("radio-group-name-unclear").with("count", count).with("labels", &labels);
        targets.cant_tell(first, message, msg("ask-radio-group-name").with("labels", labels));
    } else {
        let message = msg("radio-group-name-missing").with("count", count);
        targets.failed(first, message.with("labels", labels));
    }
}
