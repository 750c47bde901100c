//! Asks about parts that are seen in another order than they are read in. It never passes.
//!
//! Screen readers and the Tab key follow the source. If the style sheet turns the order around, the focus jumps
//! to and fro, and what is heard does not fit what is seen.
//!
//! Bring the source into the order in which it is to be read.
//!
//! Asked about, once a page, are boxes whose parts, each with text, stand clearly before or above the part that precedes them in the source:
//! by `order`, `row-reverse`, `column-reverse`, `float: right` or a position. Right-to-left text does not count.
//!
//! Sources: WCAG 2.2 SC 1.3.2, 2.4.3; failures F1, F44; technique C27.
//!
//! ```html cantTell visual-order-differs ask-visual-order
//! <div style="display: flex; flex-direction: column-reverse"><p>Zuerst im Quelltext gelesen</p><p>Zuletzt im Quelltext gelesen</p></div>
//! ```
//!
//! ```html inapplicable
//! <div style="display: flex"><p>Eins</p><p>Zwei</p></div>
//! ```

use offenbar_page::layout::{Positioning, Rect};

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "visual-order",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.2", "2.4.3"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "keyboard", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How far a part has to stand before the one that precedes it, in pixels.
const APART: f32 = 4.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    for parent in page.elements().iter().copied().filter(|id| page.is_rendered(*id)) {
        if page.tag(parent).is_empty() || is_right_to_left(page, parent) {
            continue;
        }
        let parts: Vec<(NodeId, Rect)> = page
            .flat_children(parent)
            .iter()
            .copied()
            .filter(|child| is_part(page, *child))
            .filter_map(|child| Some((child, page.rect(child)?)))
            .collect();
        let turned = parts.windows(2).find(|pair| stands_before(&pair[1].1, &pair[0].1));
        if let Some(pair) = turned {
            let text = |(id, _): &(NodeId, Rect)| short(&page.visible_text(*id));
            let (first, second) = (text(&pair[0]), text(&pair[1]));
            let message = msg("visual-order-differs").with("first", &first).with("second", &second);
            let question = msg("ask-visual-order").with("first", first).with("second", second);
            targets.cant_tell(pair[1].0, message, question);
            return;
        }
    }
}

/// A box with text that takes part in the layout.
fn is_part(page: &Page, id: NodeId) -> bool {
    page.is_element(id)
        && passages::is_block(page, id)
        && page.style(id).is_some_and(|style| style.position != Positioning::Fixed && style.position != Positioning::Sticky)
        && page.is_visible(id)
        && has_letters(page, id)
}

/// True if at least three letters are seen in it.
fn has_letters(page: &Page, id: NodeId) -> bool {
    let (mut letters, mut stack) = (0, vec![id]);
    while let Some(node) = stack.pop() {
        if let Some(text) = page.text_of(node).filter(|_| page.is_visible(node)) {
            letters += text.chars().filter(|c| c.is_alphabetic()).take(3).count();
        } else if page.is_rendered(node) {
            stack.extend(page.flat_children(node).iter().rev().copied());
        }
        if letters >= 3 {
            return true;
        }
    }
    false
}

/// Wholly above, or wholly to the left in the same line.
fn stands_before(rect: &Rect, before: &Rect) -> bool {
    if rect.is_empty() || before.is_empty() || rect.right() <= 0.0 || rect.bottom() <= 0.0 || before.right() <= 0.0 {
        return false;
    }
    let same_line = rect.y < before.bottom() && before.y < rect.bottom();
    rect.bottom() <= before.y + 1.0 && rect.y + APART < before.y && rect.x < before.right() && before.x < rect.right()
        || same_line && rect.right() <= before.x + 1.0 && rect.x + APART < before.x
}

fn is_right_to_left(page: &Page, id: NodeId) -> bool {
    std::iter::once(id).chain(page.flat_ancestors(id)).any(|up| page.attr(up, "dir").is_some_and(|dir| dir.eq_ignore_ascii_case("rtl")))
}
