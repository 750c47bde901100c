//! Checks that `autocomplete` on a form field says something that browsers understand.
//!
//! Browsers fill in name, address or e-mail by it, and tools show symbols beside the fields. People
//! who type with difficulty, or who forget, need that.
//!
//! Use the words of the HTML standard in their order: a section, `shipping` or `billing`, `home` or
//! `work` (for telephone and e-mail only), the field name, `webauthn`. For example
//! `autocomplete="shipping street-address"`.
//!
//! `on`, `off`, disabled and hidden fields, and buttons do not count.
//!
//! Sources: WCAG 2.2 SC 1.3.5; ACT rule 73f2c2; HTML, section 4.10.18.7.
//!
//! ```html passed
//! <input name="mail" aria-label="E-Mail" autocomplete="section-rechnung Billing work email webauthn">
//! ```
//!
//! ```html failed autocomplete-unknown
//! <input aria-label="Vorname" autocomplete="vorname">
//! ```
//!
//! ```html failed autocomplete-order
//! <input aria-label="Straße" autocomplete="street-address shipping">
//! ```
//!
//! ```html failed autocomplete-contact
//! <input aria-label="Postleitzahl" autocomplete="work postal-code">
//! ```
//!
//! ```html inapplicable
//! <input aria-label="Suche" autocomplete="OFF"> <input disabled autocomplete="quatsch">
//! <input type="checkbox" autocomplete="quatsch"> <input style="display: none" autocomplete="quatsch">
//! ```

use crate::autofill::{self, Fault};
use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "autocomplete-valid",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.5"],
    level: Some(Level::AA),
    act: &["73f2c2"],
    counterparts: &["axe:autocomplete-valid", "alfa:SIA-R10"],
    impact: Impact::Serious,
    affected: &["cognitive", "motor", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let fields = page.elements().iter().copied();
    let fields: Vec<NodeId> = fields.filter(|id| may_apply(page, *id)).collect();
    if fields.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in fields.into_iter().filter(|id| is_used(page, *id)) {
        let value = page.attr(id, "autocomplete").unwrap_or_default();
        let message = match autofill::fault(value) {
            None => {
                targets.passed(id);
                continue;
            }
            Some(Fault::Unknown(word)) => msg("autocomplete-unknown").with("word", word),
            Some(Fault::Order(word)) => msg("autocomplete-order").with("word", word),
            Some(Fault::Contact(word)) => msg("autocomplete-contact").with("word", word),
        };
        targets.failed(id, message.with("value", value));
    }
}

/// A field that takes text, with an attribute that says more than on or off.
fn may_apply(page: &Page, id: NodeId) -> bool {
    let field = match page.tag(id) {
        "input" => !matches!(
            page.input_type(id),
            "button" | "checkbox" | "file" | "image" | "radio" | "reset" | "submit" | "hidden"
        ),
        "select" | "textarea" => true,
        _ => false,
    };
    let value = page.attr(id, "autocomplete").unwrap_or_default().trim_ascii();
    field
        && !value.is_empty()
        && !value.eq_ignore_ascii_case("on")
        && !value.eq_ignore_ascii_case("off")
}

fn is_used(page: &Page, id: NodeId) -> bool {
    let widget = page.role(id).is_none() || page.is_a(id, "widget");
    !page.is_disabled(id)
        && (page.is_visible(id) || page.in_accessibility_tree(id))
        && (widget || page.is_tabbable(id))
}
