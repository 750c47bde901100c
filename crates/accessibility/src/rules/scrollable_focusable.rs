//! Checks that areas which scroll can be scrolled with the keyboard.
//!
//! Whoever cannot use a mouse sees only the first lines of such an area if it cannot get the focus
//! and has nothing inside that can.
//!
//! Give the area `tabindex="0"`, a role and a name:
//! `<div tabindex="0" role="region" aria-label="Gebühren">…</div>`.
//!
//! Sources: WCAG 2.2 SC 2.1.1 and 2.1.3; ACT rule 0ssw9k.
//!
//! ```html passed
//! <div tabindex="0" style="height: 40px; overflow: auto"><p>Eins</p><p>Zwei</p><p>Drei</p></div>
//! ```
//!
//! ```html passed
//! <div style="height: 40px; overflow: auto"><p>Eins</p><p><a href="/x">Zwei</a></p><p>Drei</p></div>
//! ```
//!
//! ```html failed scrollable-focusable-missing
//! <div style="height: 40px; overflow: auto"><p>Eins</p><p>Zwei</p><p>Drei</p></div>
//! ```
//!
//! ```html inapplicable
//! <div style="height: 400px; overflow: auto"><p>Eins</p></div>
//! <div style="height: 40px; overflow: hidden"><p>Eins</p><p>Zwei</p><p>Drei</p></div>
//! ```

use crate::contrast::needs_styles;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "scrollable-focusable",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1", "2.1.3"],
    level: Some(Level::A),
    act: &["0ssw9k"],
    counterparts: &["axe:scrollable-region-focusable", "alfa:SIA-R84"],
    impact: Impact::Serious,
    affected: &["keyboard", "motor", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Distances below it may come from text metrics.
const SLACK: f32 = 1.5;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    for id in page.elements().iter().copied() {
        // The root's and the body's overflow belong to the viewport, which always scrolls.
        if page.tag(id).is_empty() || matches!(page.tag(id), "html" | "body" | "iframe") {
            continue;
        }
        let Some(scroll) = page.scroll(id) else { continue };
        let Some(style) = page.style(id) else { continue };
        let [top, right, bottom, left] = scroll.padding;
        let across = is_scroll(style.overflow_x) && scroll.x > left.min(right) + SLACK;
        let down = is_scroll(style.overflow_y) && scroll.y > top.min(bottom) + SLACK;
        let has_content = page.flat_children(id).iter().any(|child| page.is_visible(*child));
        if !(across || down) || !has_content {
            continue;
        }
        let reachable = std::iter::once(id)
            .chain(page.flat_descendants(id))
            .any(|node| page.is_element(node) && page.is_tabbable(node));
        if reachable {
            targets.passed(id);
        } else {
            targets.failed(id, msg("scrollable-focusable-missing"));
        }
    }
}

fn is_scroll(overflow: offenbar_page::layout::Overflow) -> bool {
    use offenbar_page::layout::Overflow;
    matches!(overflow, Overflow::Auto | Overflow::Scroll)
}
