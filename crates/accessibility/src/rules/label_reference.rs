//! Checks that every `<label>` names a field and has text.
//!
//! A label that points to nothing can be seen but not heard; a click on it does nothing.
//!
//! Give the field the id that `for` names, or put the field into the label.
//!
//! Labels without text name nothing. Labels without `for` and without a field in them are mostly forgotten. On pages
//! with scripts, a missing field may be made later and is not reported.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failures F68, F17; technique H44.
//!
//! ```html passed
//! <label for="a">Straße</label><input id="a">
//! ```
//!
//! ```html failed label-target-missing
//! <label for="b">Straße</label><input id="a" aria-label="Straße">
//! ```
//!
//! ```html failed label-target-unlabelable
//! <label for="a">Straße</label><div id="a"></div>
//! ```
//!
//! ```html failed label-empty
//! <label for="a"></label><input id="a" aria-label="Straße">
//! ```
//!
//! ```html failed label-alone
//! <label>Straße</label><input aria-label="Straße">
//! ```
//!
//! ```html inapplicable
//! <input aria-label="Straße">
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "label-reference",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:label_ref_valid"],
    impact: Impact::Serious,
    affected: &["blind", "motor", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let labels: Vec<NodeId> = page.elements().iter().copied().filter(|id| page.is(*id, "label")).collect();
    if labels.is_empty() || needs_layout(page, targets) {
        return;
    }
    let scripts = has_scripts(page);
    for id in labels.into_iter().filter(|id| page.is_rendered(*id)) {
        let text = short(&page.accessible_text(id));
        let target = page.attr(id, "for").filter(|target| !target.is_empty());
        let found = target.and_then(|target| page.by_id(id, target));
        if page.labelled_control(id).is_some() {
            if text.is_empty() && !has_picture(page, id) {
                targets.failed(id, msg("label-empty"));
            } else {
                targets.passed(id);
            }
        } else if let Some(found) = found {
            let element = page.tag(found).to_owned();
            // Elements of other makers can be labelable.
            if !element.contains('-') {
                targets.failed(id, msg("label-target-unlabelable").with("text", text).with("element", element));
            }
        } else if scripts {
            // The field may be made later.
        } else if let Some(target) = target {
            targets.failed(id, msg("label-target-missing").with("text", text).with("target", target));
        } else if !is_referred_to(page, id) {
            targets.failed(id, msg("label-alone").with("text", text));
        }
    }
}

fn has_picture(page: &Page, id: NodeId) -> bool {
    let drawn = |node: NodeId| {
        use offenbar_page::layout::Pseudo;
        page.pseudo(node, Pseudo::Before).is_some() || page.pseudo(node, Pseudo::After).is_some()
    };
    // The switch that people see is often an empty label, or drawn by a pseudo-element.
    let sized = page.rect(id).is_some_and(|rect| rect.width > 8.0 && rect.height > 8.0);
    drawn(id) || (sized && page.style(id).is_some_and(|style| style.background_color.a > 0.0 || !style.background.is_empty()))
}

/// True if the label has an id that ARIA may use.
fn is_referred_to(page: &Page, id: NodeId) -> bool {
    page.has_attr(id, "id")
}
