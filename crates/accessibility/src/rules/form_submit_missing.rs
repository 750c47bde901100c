//! Checks that forms have a button that sends them.
//!
//! Without one, people do not know whether and when their input counts; those who speak to the computer have nothing to say.
//!
//! Add `<button>Absenden</button>`.
//!
//! Forms with a field are looked at. A button of any kind, inside or connected with `form`, passes. On pages with scripts the form may send itself
//! as one types, so nothing is reported.
//!
//! Sources: WCAG 2.2 SC 3.2.2; technique H32.
//!
//! ```html passed
//! <form action="/s"><label>Ort <input></label><button>Suchen</button></form>
//! ```
//!
//! ```html failed form-submit-missing
//! <form action="/s"><label>Ort <input></label></form>
//! ```
//!
//! ```html inapplicable
//! <form action="/s"><input type="hidden"></form>
//! ```

use std::collections::BTreeMap;

use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "form-submit-missing",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["keyboard", "cognitive", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    // Fields and buttons of each form.
    let mut forms: BTreeMap<NodeId, (bool, bool)> = BTreeMap::new();
    for id in page.elements().iter().copied() {
        let kind = match page.tag(id) {
            "select" | "textarea" => (true, false),
            "button" => (false, true),
            "input" => match page.input_type(id) {
                "hidden" => (false, false),
                "submit" | "image" | "button" => (false, true),
                _ => (true, false),
            },
            _ => (false, page.explicit_role(id).is_some_and(|role| role.name == "button")),
        };
        if let Some(form) = page.form_owner(id).or_else(|| page.ancestors(id).find(|up| page.is(*up, "form"))) {
            let entry = forms.entry(form).or_default();
            *entry = (entry.0 | kind.0, entry.1 | kind.1);
        }
    }
    // Handlers in attributes, on the fields above all, are scripts as well.
    let scripts = has_scripts(page);
    for (form, (fields, buttons)) in forms.into_iter().filter(|(form, _)| page.is_rendered(*form)) {
        if fields && buttons {
            targets.passed(form);
        } else if fields && !scripts {
            targets.failed(form, msg("form-submit-missing"));
        }
    }
}
