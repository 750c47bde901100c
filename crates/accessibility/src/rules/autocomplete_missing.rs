//! Checks that fields for the data of the person who fills them in have `autocomplete`.
//!
//! Browsers then fill in name, address, e-mail and telephone number, and tools show symbols beside the fields. This spares
//! people who type with effort or mistake letters.
//!
//! Add the fitting word, for example `autocomplete="email"`.
//!
//! Fields whose label says "your" ("Ihre E-Mail-Adresse") are reported. A form that asks for at least three such data (family name, e-mail, postal
//! code, …) without saying whose they are is a question. A field whose `autocomplete` names something else than its label
//! fails. Other fields that have `autocomplete` are the matter of the
//! rule `autocomplete-valid`; `off` counts as missing here.
//!
//! Sources: WCAG 2.2 SC 1.3.5; technique H98.
//!
//! ```html passed
//! <label>Ihre E-Mail-Adresse <input type="email" autocomplete="email"></label>
//! ```
//!
//! ```html failed autocomplete-missing
//! <label>Ihre E-Mail-Adresse <input type="email"></label>
//! ```
//!
//! ```html cantTell autocomplete-perhaps ask-autocomplete
//! <form><label>First name <input></label><label>Last name <input></label><label>Phone <input type="tel"></label></form>
//! ```
//!
//! ```html failed autocomplete-contradicts
//! <label>E-Mail-Adresse <input autocomplete="tel"></label>
//! ```
//!
//! ```html passed
//! <label>Telefon <input type="tel" autocomplete="section-a work tel-national"></label>
//! ```
//!
//! ```html inapplicable
//! <label>E-Mail-Adresse der Firma <input type="email"></label>
//! ```

use std::collections::BTreeMap;

use crate::contrast::needs_layout;
use crate::descriptive::{short, some};
use crate::prelude::*;
use crate::purposes::{is_field, labelled, purpose};

/// See the module.
pub const CHECK: Check = Check {
    id: "autocomplete-missing",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.5"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How many different data make a form personal.
const PERSONAL: usize = 3;
/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let fields = page.elements().iter().copied().filter(|id| is_field(page, *id));
    let fields: Vec<NodeId> = fields.collect();
    if fields.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut forms: BTreeMap<Option<NodeId>, Vec<(NodeId, &str, bool)>> = BTreeMap::new();
    for id in fields.into_iter().filter(|id| page.is_visible(*id)) {
        if let Some((purpose, own)) = purpose(page, id) {
            forms.entry(page.form_owner(id)).or_default().push((id, purpose, own));
        }
    }
    let (mut missing, mut perhaps) = (Vec::new(), Vec::new());
    for fields in forms.into_values() {
        let mut kinds: Vec<&str> = fields.iter().map(|(_, purpose, _)| *purpose).collect();
        kinds.sort_unstable();
        kinds.dedup();
        // The same thing asked twice is about several people.
        let personal = kinds.len() >= PERSONAL && kinds.len() == fields.len();
        let own_form = personal && fields.iter().any(|(_, _, own)| *own);
        for (id, purpose, own) in fields {
            let value = page.attr(id, "autocomplete").map(str::trim).unwrap_or_default();
            if let Some(message) = contradiction(page, id, value) {
                targets.failed(id, message);
            } else if !matches!(value, "" | "off" | "on") {
                targets.passed(id);
            } else if own || own_form {
                missing.push((id, purpose));
            } else if personal {
                perhaps.push((id, purpose));
            }
        }
    }
    if let Some((first, purpose)) = missing.first() {
        let message = msg("autocomplete-missing").with("count", missing.len()).with("purpose", *purpose);
        targets.failed(*first, message.with("text", short(&told(page, *first, purpose))));
    } else if let Some((first, _)) = perhaps.first() {
        let labels: Vec<String> = perhaps.iter().map(|(id, purpose)| told(page, *id, purpose)).collect();
        let (count, labels) = (labels.len(), some(&labels));
        let message = msg("autocomplete-perhaps").with("count", count).with("labels", &labels);
        targets.cant_tell(*first, message, msg("ask-autocomplete").with("labels", labels));
    }
}

/// The message where `autocomplete` says something else than the label: the browser fills in the wrong thing.
fn contradiction(page: &Page, id: NodeId, value: &str) -> Option<Message> {
    // What is a part of something else contradicts nothing.
    const CLEAR: &[&str] = &["email", "tel", "postal-code", "bday", "given-name", "family-name", "street-address"];
    let token = value.split_ascii_whitespace().next_back()?.to_ascii_lowercase();
    let wanted = labelled(page, id).filter(|wanted| CLEAR.contains(wanted))?;
    let wrong = CLEAR.contains(&token.as_str()) && token != wanted;
    let message = msg("autocomplete-contradicts").with("text", short(page.name_text(id)));
    wrong.then(|| message.with("value", token).with("purpose", wanted))
}

/// The name of a field, or what it wants if it has none.
fn told(page: &Page, id: NodeId, purpose: &str) -> String {
    let name = page.name_text(id);
    if name.is_empty() { purpose.to_owned() } else { name.to_owned() }
}
