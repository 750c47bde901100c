//! Checks that every form field has a name.
//!
//! Without one, people who listen do not know what to enter, and people who speak to the computer
//! cannot get to the field.
//!
//! Write a `<label for="…">` that people can see. `aria-labelledby` and `aria-label` also give a name.
//!
//! The name may also come from `title` or, as a last resort, from `placeholder`; whether that is enough
//! is asked by other rules. Disabled fields count, because screen readers list them.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule e086e5.
//!
//! ```html passed
//! <label for="n">Name</label><input id="n"> <label><input type="checkbox"> Einverstanden</label>
//! <input type="date" aria-label="Geburtstag">
//! ```
//!
//! ```html failed form-field-name-missing
//! Name: <input type="text">
//! ```
//!
//! ```html failed form-field-name-missing
//! <label for="anders">Ort</label><select id="ort"><option>Hamm</option></select>
//! ```
//!
//! ```html failed form-field-name-missing
//! <div role="switch" aria-checked="false" tabindex="0"></div>
//! ```
//!
//! ```html inapplicable
//! <input type="hidden"> <input type="submit"> <input style="display: none"> <textarea hidden></textarea>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "form-field-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["e086e5"],
    counterparts: &["axe:label", "axe:select-name", "axe:aria-input-field-name", "axe:aria-toggle-field-name", "alfa:SIA-R8"],
    impact: Impact::Critical,
    affected: &["blind", "speech-input", "cognitive"],
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

/// Inputs that ask for something, but have no role of their own.
const TYPES: &[&str] =
    &["color", "date", "datetime-local", "file", "month", "password", "time", "week"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        let field = match page.role(id) {
            Some(role) => ROLES.contains(&role.name),
            None => page.is(id, "input") && TYPES.contains(&page.input_type(id)),
        };
        field && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |id| {
        let kind = match page.role_name(id) {
            "" => page.input_type(id),
            role => role,
        };
        msg("form-field-name-missing").with("kind", kind)
    });
}
