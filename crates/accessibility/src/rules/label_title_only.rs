//! Checks that form fields are not named by a tooltip or a placeholder alone.
//!
//! A `title` is seen only by people who hover with a mouse; a `placeholder` is gone as soon as somebody
//! types. Many forget then what they were asked.
//!
//! Write a `<label>` that can be seen all the time.
//!
//! Fields that take their name from elsewhere may have a `title` or a placeholder as well.
//!
//! Sources: HTML, section 4.10.5.3.10 (placeholder is no replacement for a label); WCAG 2.2, H65.
//!
//! ```html passed
//! <label>PLZ <input placeholder="44135" title="Fünf Ziffern"></label>
//! ```
//!
//! ```html failed label-title-only
//! <input title="Postleitzahl">
//! ```
//!
//! ```html failed label-placeholder-only
//! <input placeholder="Postleitzahl">
//! ```
//!
//! ```html inapplicable
//! <input> <input type="submit" title="Weiter"> <input hidden title="Postleitzahl">
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "label-title-only",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:label-title-only"],
    impact: Impact::Serious,
    affected: &["low-vision", "cognitive", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let fields = page.elements().iter().copied();
    let fields: Vec<NodeId> = fields.filter(|id| is_field(page, *id)).collect();
    if fields.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in fields {
        let name = page.name(id);
        if !page.in_accessibility_tree(id) || name.text.is_empty() {
            continue;
        }
        if name.from_title_only() {
            targets.failed(id, msg("label-title-only").with("name", name.text.as_str()));
        } else if name.from_placeholder_only() {
            targets.failed(id, msg("label-placeholder-only").with("name", name.text.as_str()));
        } else {
            targets.passed(id);
        }
    }
}

fn is_field(page: &Page, id: NodeId) -> bool {
    match page.tag(id) {
        "select" | "textarea" => true,
        "input" => {
            !matches!(page.input_type(id), "button" | "hidden" | "image" | "reset" | "submit")
        }
        _ => false,
    }
}
