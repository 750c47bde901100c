//! Checks that fields with errors are not only shown by a red border or background.
//!
//! People who do not see the colour do not learn which field is wrong.
//!
//! Write a message beside the field and connect it with `aria-describedby`; set `aria-invalid="true"`.
//!
//! Reported are fields with a red border where other fields of the page have another one, if neither the field has
//! `aria-invalid`, a description or `required`, nor the text around it or its name says that something is wrong.
//!
//! Sources: WCAG 2.2 SC 1.4.1, 3.3.1; failure F81; technique G85.
//!
//! ```html passed
//! <label>Ort <input style="border: 2px solid red" aria-invalid="true" aria-describedby="e"></label> <span id="e">Bitte geben Sie den Ort an.</span><label>Land <input></label>
//! ```
//!
//! ```html failed error-by-colour
//! <p><label>Ort <input style="border: 2px solid red"></label></p><p><label>Land <input></label></p>
//! ```
//!
//! ```html inapplicable
//! <label>Land <input></label>
//! ```

use offenbar_page::layout::Rgba;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "error-by-colour",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const WORDS: &[&str] = &[
    "error", "fehler", "invalid", "ungültig", "falsch", "wrong", "incorrect", "required", "pflicht", "please", "bitte", "missing",
    "fehlt", "must", "muss", "cannot", "darf nicht", "enter", "*", "!", "⚠",
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let field = |id: &NodeId| match page.tag(*id) {
        "select" | "textarea" => true,
        "input" => !matches!(
            page.input_type(*id),
            "button" | "hidden" | "image" | "reset" | "submit" | "radio" | "checkbox" | "range" | "color" | "file"
        ),
        _ => false,
    };
    let fields: Vec<NodeId> = page.elements().iter().copied().filter(field).collect();
    if fields.len() < 2 || needs_layout(page, targets) {
        return;
    }
    let fields: Vec<NodeId> = fields.into_iter().filter(|id| page.is_visible(*id)).collect();
    let (red, others): (Vec<NodeId>, Vec<NodeId>) = fields.into_iter().partition(|id| has_red_border(page, *id));
    if others.is_empty() {
        return;
    }
    for id in red {
        if says_so(page, id) {
            targets.passed(id);
        } else {
            targets.failed(id, msg("error-by-colour").with("text", short(page.name_text(id))));
        }
    }
}

fn has_red_border(page: &Page, id: NodeId) -> bool {
    let red = |color: Rgba| color.a > 0.5 && color.r > 0.6 && color.g < 0.35 && color.b < 0.35;
    page.style(id).is_some_and(|style| style.borders.iter().all(|line| line.width > 0.0 && red(line.color)))
}

/// In code or in words: the field, its label, or what stands around it.
fn says_so(page: &Page, id: NodeId) -> bool {
    let coded = ["aria-invalid", "required", "aria-required", "aria-describedby", "aria-errormessage"];
    let around = page.flat_ancestors(id).filter(|up| page.is_element(*up)).take(2);
    let mut text = format!("{} {}", page.name_text(id), page.description(id));
    for up in around.filter(|up| !matches!(page.tag(*up), "form" | "body" | "main" | "html" | "fieldset")) {
        text.push_str(&page.visible_text(up));
    }
    let text = text.to_lowercase();
    coded.iter().any(|name| page.has_attr(id, name)) || WORDS.iter().any(|word| text.contains(word))
}
