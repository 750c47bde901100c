//! Asks about bars that stay in place and fill half of a small window.
//!
//! At 400 % zoom a window of 1280 by 1024 pixels has 320 by 256 left. A header and a cookie bar that do not scroll away
//! leave a slit to read through.
//!
//! Let bars scroll with the page when the window is low: `@media (min-height: 400px) { header { position: sticky } }`.
//!
//! The page is laid out at 320 by 256 pixels. Bars with `position: fixed` or `sticky` that together take more than half of
//! the height are a question.
//!
//! Sources: WCAG 2.2 SC 1.4.10; technique C34.
//!
//! ```html passed
//! <header style="position: sticky; top: 0">Musterstadt</header><p>Text</p>
//! ```
//!
//! ```html cantTell narrow-fixed-bars ask-narrow-fixed-bars
//! <header style="position: fixed; top: 0; left: 0; right: 0; height: 150px">Musterstadt</header><p>Text</p>
//! ```
//!
//! ```html passed
//! <nav style="position: fixed; top: 76px; left: 0; width: 100%; height: 180px; transform: translateY(-120%)">Menü</nav><header style="position: fixed;
//! top: 0; left: 0; right: 0">Musterstadt</header><p>Text</p>
//! ```
//!
//! ```html inapplicable
//! <header>Musterstadt</header><p>Text</p>
//! ```

use offenbar_page::layout::{Positioning, Rendered, Visibility};

use crate::contrast::needs_looks;
use crate::narrow;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "narrow-fixed-bars",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.10"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

const WIDTH: f32 = 320.0;
const HEIGHT: f32 = 256.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let own = || page.elements().iter().filter_map(|id| page.attr(*id, "style"));
    let stays = |css: &str| css.contains("fixed") || css.contains("sticky");
    let sheets = page.style_sheets().iter().map(|sheet| &*sheet.css);
    if !sheets.chain(own()).any(stays) || needs_looks(page, targets) {
        return;
    }
    let Ok(narrow) = page.rendered_in(&narrow::environment(page)) else { return };
    let bars: Vec<(NodeId, f32)> = page.elements().iter().filter_map(|id| Some((*id, bar(page, &narrow, *id)?))).collect();
    let all: f32 = bars.iter().map(|(_, height)| height).sum();
    let Some((first, _)) = bars.first() else { return };
    if all > HEIGHT / 2.0 {
        let message = msg("narrow-fixed-bars").with("height", all.round() as i64).with("count", bars.len());
        targets.cant_tell(*first, message, msg("ask-narrow-fixed-bars"));
    } else {
        targets.passed(*first);
    }
}

/// Height of a bar that stays at the upper or lower edge of the narrow window.
fn bar(page: &Page, narrow: &Rendered, id: NodeId) -> Option<f32> {
    let style = narrow.style(page.key(id))?;
    let rect = narrow.rect(page.key(id))?;
    // A closed menu is pushed out of the window.
    let height = rect.bottom().min(HEIGHT) - rect.y.max(0.0);
    let edge = match style.position {
        Positioning::Fixed => rect.y < 8.0 || rect.bottom() > HEIGHT - 8.0,
        Positioning::Sticky => style.top.is_some_and(|top| top < 8.0),
        _ => false,
    };
    let shown = style.visibility == Visibility::Visible && style.opacity > 0.0 && rect.right() > 0.0 && rect.x < WIDTH;
    // What fills the window is a dialog or a backdrop, and sidebars move away by themselves.
    let across = rect.width >= WIDTH * 0.7 && (8.0..HEIGHT * 0.95).contains(&height);
    let inside = page.flat_ancestors(id).any(|up| {
        narrow.style(page.key(up)).is_some_and(|style| matches!(style.position, Positioning::Fixed | Positioning::Sticky))
    });
    let filled = page.is_visible(id) && !page.visible_text(id).is_empty();
    (edge && shown && across && !inside && filled).then_some(if style.position == Positioning::Fixed { height } else { rect.height })
}
