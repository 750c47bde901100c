//! Checks that it is said in words which fields must be filled in.
//!
//! A star without an explanation is not understood by everyone, and fields that turn out to be required only after
//! sending cost everybody time.
//!
//! Write "(Pflichtfeld)" into the label, or explain the star before the form.
//!
//! If labels have a star, the page must say what it means. If fields have `required` or `aria-required`, their labels must
//! say so, or the page must. Forms of one or two fields are clear enough.
//!
//! Sources: WCAG 2.2 SC 3.3.2; techniques H90, G83, ARIA2.
//!
//! ```html passed
//! <p>Felder mit * sind Pflichtfelder.</p><label>Straße * <input required></label><label>Ort * <input required></label><label>Land <input></label>
//! ```
//!
//! ```html failed required-star-unexplained
//! <label>Straße * <input required></label><label>Ort * <input required></label><label>Land <input></label>
//! ```
//!
//! ```html failed required-unmarked
//! <label>Straße <input required></label><label>Ort <input required></label><label>Land <input></label>
//! ```
//!
//! ```html inapplicable
//! <form style="display: none"><label>A * <input></label><label>B <input></label><label>C <input></label></form>
//! ```
//!
//! ```html inapplicable
//! <label>Suche <input></label>
//! ```

use crate::document::body_text;
use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "required-explained",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const WORDS: &[&str] = &["pflicht", "required", "mandatory", "erforderlich", "notwendig", "must be filled", "ausgefüllt werden", "auszufüllen", "optional", "freiwillig"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let fields = page.elements().iter().copied();
    let fields: Vec<NodeId> = fields.filter(|id| is_field(page, *id)).collect();
    if fields.len() < 3 || needs_layout(page, targets) {
        return;
    }
    let fields: Vec<NodeId> = fields.into_iter().filter(|id| page.is_visible(*id)).collect();
    let labels: Vec<(NodeId, String)> = fields.iter().map(|id| (*id, label(page, *id))).collect();
    let star = |(_, label): &&(NodeId, String)| label.contains(['*', '∗', '✱']);
    let starred = labels.iter().filter(star).count();
    let required = |id: NodeId| page.has_attr(id, "required") || page.attr(id, "aria-required") == Some("true");
    let said = |label: &str| WORDS.iter().any(|word| label.to_lowercase().contains(word));
    let silent: Vec<&(NodeId, String)> =
        labels.iter().filter(|(id, label)| required(*id) && !label.contains('*') && !said(label)).collect();
    if fields.len() < 3 || (starred == 0 && !fields.iter().any(|id| required(*id))) {
        return;
    }
    let whole = body_text(page);
    if said(&whole) {
        targets.page_passed();
    } else if let Some((first, _)) = labels.iter().find(star) {
        targets.failed(*first, msg("required-star-unexplained").with("count", starred));
    } else if let Some((first, label)) = silent.first() {
        let message = msg("required-unmarked").with("count", silent.len());
        targets.failed(*first, message.with("text", short(label)));
    } else {
        targets.page_passed();
    }
}

fn is_field(page: &Page, id: NodeId) -> bool {
    match page.tag(id) {
        "select" | "textarea" => true,
        "input" => !matches!(
            page.input_type(id),
            "button" | "hidden" | "image" | "reset" | "submit" | "radio" | "checkbox"
        ),
        _ => false,
    }
}

/// What is seen of the labels, and the name for those who listen.
fn label(page: &Page, id: NodeId) -> String {
    let labels = page.label_elements(id);
    let seen: Vec<String> = labels.iter().map(|label| page.visible_text(*label)).collect();
    format!("{} {}", seen.join(" "), page.name_text(id))
}
