//! Checks that fields for the data of the person who fills them in have `autocomplete`.
//!
//! Browsers then fill in name, address, e-mail and telephone number, and tools show symbols beside the fields. This spares
//! people who type with effort or mistake letters.
//!
//! Add the fitting word, for example `autocomplete="email"`.
//!
//! Fields whose label says "your" ("Ihre E-Mail-Adresse") are reported. A form that asks for at least three such data (family name, e-mail, postal
//! code, …) without saying whose they are is a question. Fields that have `autocomplete` are the matter of the
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
//! ```html inapplicable
//! <label>E-Mail-Adresse der Firma <input type="email"></label>
//! ```

use std::collections::BTreeMap;

use crate::contrast::needs_layout;
use crate::descriptive::{normal, short, some};
use crate::prelude::*;

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

/// Labels that mean one thing only, without "your", and what HTML calls it.
const LABELS: &[(&str, &str)] = &[
    ("first name", "given-name"), ("forename", "given-name"), ("given name", "given-name"), ("vorname", "given-name"),
    ("last name", "family-name"), ("surname", "family-name"), ("family name", "family-name"), ("nachname", "family-name"),
    ("familienname", "family-name"), ("full name", "name"), ("name", "name"), ("vor- und nachname", "name"),
    ("email", "email"), ("e-mail", "email"), ("email address", "email"), ("e-mail address", "email"),
    ("e-mail-adresse", "email"), ("emailadresse", "email"), ("mailadresse", "email"),
    ("phone", "tel"), ("phone number", "tel"), ("telephone", "tel"), ("telephone number", "tel"), ("mobile", "tel"),
    ("mobile number", "tel"), ("telefon", "tel"), ("telefonnummer", "tel"), ("handynummer", "tel"), ("mobilnummer", "tel"),
    ("postcode", "postal-code"), ("postal code", "postal-code"), ("zip code", "postal-code"), ("zip", "postal-code"),
    ("plz", "postal-code"), ("postleitzahl", "postal-code"), ("street", "street-address"), ("street address", "street-address"),
    ("straße", "street-address"), ("straße und hausnummer", "street-address"), ("straße, hausnummer", "street-address"), ("address", "street-address"), ("anschrift", "street-address"),
    ("city", "address-level2"), ("town", "address-level2"), ("ort", "address-level2"), ("wohnort", "address-level2"),
    ("date of birth", "bday"), ("birthday", "bday"), ("geburtsdatum", "bday"), ("country", "country-name"), ("land", "country-name"),
    ("username", "username"), ("user name", "username"), ("benutzername", "username"),
];
/// How many different data make a form personal.
const PERSONAL: usize = 3;
/// Words before such a label that make it one's own.
const OWN: &[&str] = &["your ", "my ", "ihre ", "ihr ", "ihren ", "deine ", "dein ", "meine ", "mein "];

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
            if !matches!(value, "" | "off" | "on") {
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
        targets.failed(*first, message.with("text", short(page.name_text(*first))));
    } else if let Some((first, _)) = perhaps.first() {
        let labels: Vec<String> = perhaps.iter().map(|(id, _)| page.name_text(*id).to_owned()).collect();
        let (count, labels) = (labels.len(), some(&labels));
        let message = msg("autocomplete-perhaps").with("count", count).with("labels", &labels);
        targets.cant_tell(*first, message, msg("ask-autocomplete").with("labels", labels));
    }
}

fn is_field(page: &Page, id: NodeId) -> bool {
    let text = page.is(id, "input") && matches!(page.input_type(id), "text" | "email" | "tel" | "date" | "number");
    text && !page.has_attr(id, "readonly") && !page.is_disabled(id) && page.role_name(id) != "searchbox"
}

/// What a field wants, and whether its label says that it is the person's own.
fn purpose(page: &Page, id: NodeId) -> Option<(&'static str, bool)> {
    let label = normal(&label(page, id).replace(['*', ':'], " "));
    let label = label.split(['(', '（']).next().unwrap_or_default().trim().to_owned();
    let own = OWN.iter().find_map(|word| label.strip_prefix(word));
    let known = LABELS.iter().find(|(known, _)| *known == own.unwrap_or(&label)).map(|known| known.1);
    let by_type = match page.input_type(id) {
        "email" => Some("email"),
        "tel" => Some("tel"),
        _ => None,
    };
    Some((known.or(by_type)?, own.is_some()))
}

/// The name of a field; else the label right before it, though it is not tied to it.
fn label(page: &Page, id: NodeId) -> String {
    let name = page.name_text(id);
    if !name.is_empty() {
        return name.to_owned();
    }
    let siblings = page.flat_parent(id).map(|parent| page.flat_children(parent).into_owned()).unwrap_or_default();
    let before = siblings.into_iter().take_while(|node| *node != id).filter(|node| page.is_element(*node)).last();
    before.filter(|node| page.is(*node, "label")).map(|label| page.visible_text(label)).unwrap_or_default()
}
