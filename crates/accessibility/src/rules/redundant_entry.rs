//! Asks whether people have to enter the same data twice in one form.
//!
//! To type an address again is tiring for people who type with effort or forget what they typed.
//!
//! Offer a checkbox such as "Rechnungsadresse ist gleich", or fill the fields in.
//!
//! A form that asks for at least three of the same data twice (street, postcode, town, name, …) is a question, unless a
//! checkbox or radio button of the form says that they are the same. E-mail and password that are repeated as a
//! check do not count.
//!
//! Sources: WCAG 2.2 SC 3.3.7; technique G221.
//!
//! ```html cantTell redundant-entry ask-redundant-entry
//! <form><label>Straße <input></label><label>PLZ <input></label><label>Ort <input></label>
//! <h2>Rechnung</h2><label>Straße <input></label><label>PLZ <input></label><label>Ort <input></label></form>
//! ```
//!
//! ```html passed
//! <form><label>Straße <input></label><label>PLZ <input></label><label>Ort <input></label><label><input type="checkbox"> Rechnungsadresse
//! ist gleich</label><label>Straße <input></label><label>PLZ <input></label><label>Ort <input></label></form>
//! ```
//!
//! ```html inapplicable
//! <form><label>Straße <input></label><label>PLZ <input></label><label>Ort <input></label></form>
//! ```

use std::collections::BTreeMap;

use crate::contrast::needs_layout;
use crate::descriptive::{normal, some};
use crate::purposes;
use crate::words::phrases;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "redundant-entry",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.3.7"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// So many data asked for twice are one thing asked for twice: an address.
const MANY: usize = 3;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut forms: BTreeMap<Option<NodeId>, Vec<(NodeId, &str)>> = BTreeMap::new();
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "input")) {
        if let Some(purpose) = purposes::of(page, id).filter(|purpose| !matches!(*purpose, "email" | "username")) {
            forms.entry(page.form_owner(id)).or_default().push((id, purpose));
        }
    }
    forms.retain(|_, fields| fields.len() >= 2 * MANY);
    if forms.is_empty() || needs_layout(page, targets) {
        return;
    }
    for (form, fields) in forms {
        let seen = |id: NodeId| page.is_visible(id) && !page.is_disabled(id) && !page.has_attr(id, "readonly");
        let fields: Vec<_> = fields.into_iter().filter(|(id, _)| seen(*id)).collect();
        let again = |at: usize| fields[..at].iter().any(|(_, purpose)| *purpose == fields[at].1);
        let twice: Vec<usize> = (0..fields.len()).filter(|at| again(*at)).collect();
        let Some(first) = twice.first().map(|at| fields[*at].0).filter(|_| twice.len() >= MANY) else { continue };
        if offers_the_same(page, form) {
            targets.passed(first);
        } else {
            let labels: Vec<String> = twice.iter().map(|at| page.name_text(fields[*at].0).to_owned()).collect();
            let message = msg("redundant-entry").with("count", twice.len()).with("labels", some(&labels));
            targets.cant_tell(first, message, msg("ask-redundant-entry").with("labels", some(&labels)));
        }
    }
}

/// True if a checkbox or radio button of the form is about the data being the same or others.
fn offers_the_same(page: &Page, form: Option<NodeId>) -> bool {
    page.elements().iter().copied().filter(|id| page.form_owner(*id) == form).any(|id| {
        let choice = page.is(id, "input") && matches!(page.input_type(id), "checkbox" | "radio") || page.is(id, "button");
        let name = normal(page.name_text(id));
        choice && phrases("same").any(|phrase| name.contains(phrase))
    })
}
