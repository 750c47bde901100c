//! Checks that labels stand close to their fields, where people look for them.
//!
//! Who magnifies sees only a part of the page. A label far away, or behind the field, is not found.
//!
//! Put labels above or before text fields, and right after checkboxes and radio buttons.
//!
//! Measured between label and field: more than 160 pixels across or 60 pixels down is far. A label right of or below a
//! text field is behind it. Labels that hide themselves, and labels around their field, do not count.
//!
//! Sources: WCAG 2.2 SC 3.3.2; technique G162.
//!
//! ```html passed
//! <label for="a">Straße</label> <input id="a"><br><input type="checkbox" id="b"> <label for="b">Neu</label>
//! ```
//!
//! ```html failed label-far
//! <label for="a" style="float: left">Straße</label> <input id="a" style="float: right">
//! ```
//!
//! ```html failed label-behind
//! <input id="a"> <label for="a">Straße</label>
//! ```
//!
//! ```html inapplicable
//! <label>Straße <input></label>
//! ```

use offenbar_page::layout::Rect;

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "label-position",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MAX_ACROSS: f32 = 160.0;
const MAX_DOWN: f32 = 60.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let labels: Vec<NodeId> = page.elements().iter().copied().filter(|id| page.is(*id, "label")).collect();
    if labels.is_empty() || needs_looks(page, targets) {
        return;
    }
    for id in labels {
        let Some(field) = page.labelled_control(id).filter(|field| !page.is_inclusive_ancestor(id, *field)) else {
            continue;
        };
        let seen = page.is_visible(id) && page.is_visible(field) && page.label_elements(field).len() == 1;
        let (Some(label), Some(rect)) = (text_box(page, id), page.rect(field)) else { continue };
        if !seen || rect.width < 2.0 || rect.height < 2.0 {
            continue;
        }
        let across = (rect.x - label.right()).max(label.x - rect.right());
        let down = (rect.y - label.bottom()).max(label.y - rect.bottom());
        let text = short(page.name_text(field));
        if across > MAX_ACROSS || down > MAX_DOWN {
            let distance = across.max(down).round() as i64;
            targets.failed(id, msg("label-far").with("text", text).with("distance", distance));
        } else if is_text_field(page, field) && (label.x >= rect.right() - 1.0 || label.y >= rect.bottom() - 1.0) {
            targets.failed(id, msg("label-behind").with("text", text));
        } else {
            targets.passed(id);
        }
    }
}

/// The box around the text of a label; its own box may be as wide as the page.
fn text_box(page: &Page, id: NodeId) -> Option<Rect> {
    let nodes = page.flat_descendants(id);
    let rects = nodes.iter().flat_map(|node| page.text_rects(*node).iter().copied());
    rects.reduce(|all, rect| all.union(&rect))
}

fn is_text_field(page: &Page, id: NodeId) -> bool {
    match page.tag(id) {
        "textarea" | "select" => true,
        "input" => !matches!(page.input_type(id), "checkbox" | "radio" | "range" | "color" | "file"),
        _ => false,
    }
}
