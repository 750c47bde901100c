//! Checks that no element is hidden behind a fixed bar when it gets the keyboard focus.
//!
//! A header that stays at the top, or a cookie bar at the bottom, covers what scrolls below it. Who moves
//! through the page with the Tab key is then somewhere that cannot be seen.
//!
//! Give the page `scroll-padding-top` (and `-bottom`) of at least the height of the bar, and its end enough
//! space below the last element.
//!
//! Opaque boxes with `position: fixed` that reach from side to side at the top or bottom of the window count as
//! bars. An element that lies wholly under a bar where the page cannot be scrolled any further fails. Where
//! a bar can cover elements on the way and no `scroll-padding` or `scroll-margin` is set, a person is asked
//! once. So it is with a header that sticks to the top (`position: sticky`). Bars that fill the window, and dialogs,
//! are left out.
//!
//! Sources: WCAG 2.2 SC 2.4.11, technique C43, failure F110.
//!
//! ```html passed
//! <style>html { scroll-padding-top: 60px } header { position: fixed; top: 0; left: 0; width: 100%; height: 50px;
//! background: #fff } main { margin-top: 80px; height: 3000px }</style>
//! <header>Amt</header><main><a href="/x">Anmelden</a></main>
//! ```
//!
//! ```html failed focus-obscured-always
//! <style>footer { position: fixed; bottom: 0; left: 0; width: 100%; height: 90px; background: #fff } main { height: 2000px }
//! </style><main>Text</main><a href="/x">Impressum</a><footer>Wir verwenden Cookies.</footer>
//! ```
//!
//! ```html cantTell focus-obscured-possible ask-focus-obscured
//! <style>header { position: fixed; top: 0; left: 0; width: 100%; height: 50px; background: #fff } main { margin-top: 80px;
//! height: 3000px }</style><header>Amt</header><main><a href="/x">Anmelden</a></main>
//! ```
//!
//! ```html cantTell focus-obscured-possible ask-focus-obscured
//! <style>body { margin: 0 } header { position: sticky; top: 0; height: 50px; background: #fff } main { height: 3000px }</style>
//! <header>Amt</header><main><a href="/x">Anmelden</a></main>
//! ```
//!
//! ```html inapplicable
//! <header>Amt</header><main><a href="/x">Anmelden</a></main>
//! ```
//!
//! ```html inapplicable
//! <style>h2 { position: sticky; top: 0; background: #fff } main { height: 3000px }</style>
//! <main><section><h2>Amt</h2><a href="/x">Anmelden</a></section></main>
//! ```

use offenbar_page::layout::{Positioning, Rect, Style, Visibility};

use crate::contrast::needs_styles;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "focus-obscured",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.11"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// A bar that stays while the page scrolls.
struct Bar {
    node: NodeId,
    rect: Rect,
    top: bool,
    /// True if it scrolls with the page until it is at the top.
    sticks: bool,
}

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    let bars = bars(page);
    if bars.is_empty() {
        return;
    }
    let window = page.environment().height as f32;
    let height = page.rendered().map_or(0.0, |rendered| rendered.height()).max(window);
    let reached: Vec<(NodeId, Rect)> =
        page.focus_order().into_iter().filter_map(|id| Some((id, scrolling_rect(page, id)?))).collect();
    let padded = page.style_sheets().iter().any(|sheet| {
        sheet.css.contains("scroll-padding") || sheet.css.contains("scroll-margin")
    });
    for bar in &bars {
        // Where the bar is when the page is scrolled as far as it goes in its direction.
        let end = if bar.top { 0.0 } else { height - window };
        let place = Rect { y: bar.rect.y + end, ..bar.rect };
        let mut free = true;
        for (id, rect) in &reached {
            if page.flat_ancestors(*id).any(|node| node == bar.node) {
                continue;
            }
            if !bar.sticks && covers(&place, rect) {
                free = false;
                targets.failed(*id, msg("focus-obscured-always").with("bar", page.selector(bar.node)));
            }
        }
        let small = reached.iter().any(|(id, rect)| {
            rect.height <= bar.rect.height && !page.flat_ancestors(*id).any(|node| node == bar.node)
        });
        if free && height > window + 1.0 && small && !padded {
            let message = msg("focus-obscured-possible").with("height", bar.rect.height.round() as i64);
            targets.cant_tell(bar.node, message, msg("ask-focus-obscured"));
        } else if free {
            targets.passed(bar.node);
        }
    }
}

/// Opaque fixed boxes across the window, at its top or bottom.
fn bars(page: &Page) -> Vec<Bar> {
    let environment = page.environment();
    let (width, height) = (environment.width as f32, environment.height as f32);
    let bar = |node: NodeId| {
        let style = page.style(node)?;
        let rect = page.rect(node)?;
        let opaque = style.background_color.a > 0.95
            && style.opacity > 0.95
            && style.visibility == Visibility::Visible;
        let dialog = std::iter::once(node).chain(page.flat_descendants(node)).any(|inner| {
            matches!(page.role_name(inner), "dialog" | "alertdialog")
        });
        let across = rect.x <= 1.0 && rect.right() >= width - 20.0 && rect.height < height * 0.6;
        let (top, bottom) = (rect.y <= 1.0 && rect.y > -1.0, (rect.bottom() - height).abs() <= 1.0);
        let fixed = style.position == Positioning::Fixed && style.z_index.is_none_or(|z| z >= 0);
        let sticks = sticks(page, node, style, &rect, height);
        let seen = (fixed && (top || bottom) || sticks) && opaque && across && rect.height >= 8.0;
        (seen && !dialog && page.is_visible(node)).then_some(Bar { node, rect, top: top || sticks, sticks })
    };
    page.elements().iter().filter_map(|id| bar(*id)).collect()
}

/// True if the box sticks to the top of the window for longer than the window is high: it does not leave the
/// box that it is in.
fn sticks(page: &Page, node: NodeId, style: &Style, rect: &Rect, window: f32) -> bool {
    let around = page.flat_parent(node).and_then(|parent| page.rect(parent));
    style.position == Positioning::Sticky
        && style.top.is_some_and(|top| top <= 1.0)
        && around.is_some_and(|around| around.bottom() > rect.bottom() + window)
}

/// Box of an element that scrolls with the page; None for fixed ones and those in areas of their own.
fn scrolling_rect(page: &Page, id: NodeId) -> Option<Rect> {
    use offenbar_page::layout::Overflow::{Auto, Clip, Hidden, Scroll};
    let stays = std::iter::once(id).chain(page.flat_ancestors(id)).any(|node| {
        let inner = !matches!(page.tag(node), "html" | "body");
        page.style(node).is_some_and(|style| {
            let moves = matches!(style.position, Positioning::Fixed | Positioning::Sticky);
            // An element above the bar in the order of painting is not covered.
            let raised = style.position != Positioning::Static && style.z_index.is_some_and(|z| z > 0);
            let area = inner && matches!(style.overflow_y, Auto | Clip | Hidden | Scroll);
            moves || raised || area
        })
    });
    let rect = page.rect(id).filter(|rect| !rect.is_empty() && !stays)?;
    page.is_visible(id).then_some(rect)
}

/// True if nothing of the element is left, not even a pixel above or below the bar.
fn covers(bar: &Rect, rect: &Rect) -> bool {
    bar.contains(rect)
}
