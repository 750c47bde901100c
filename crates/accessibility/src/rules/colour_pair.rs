//! Checks that a page which sets the colour of its text sets the background as well.
//!
//! People may have another background in their browser. Dark text set by the page then meets a dark background set by the reader.
//!
//! Give the element that sets `color` a `background-color` too, for example `body { color: #222; background: #fff }`.
//!
//! A page is reported if the text of the body has a colour of its own and nothing behind its first passages has a background.
//!
//! Sources: WCAG 2.2 SC 1.4.3; failure F24; techniques C23, G148.
//!
//! ```html passed
//! <style>body { color: #222; background: #fff }</style><p>Willkommen in der Stadt</p>
//! ```
//!
//! ```html failed colour-pair
//! <style>body { color: #222 }</style><p>Willkommen in der Stadt</p>
//! ```
//!
//! ```html inapplicable
//! <p>Willkommen in der Stadt</p>
//! ```

use offenbar_page::layout::Rgba;

use crate::contrast::{hex, needs_looks};
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "colour-pair",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// How many passages are looked at; the rest is mostly like them.
const MAX_PASSAGES: usize = 20;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body().filter(|_| page.depth() == 0) else { return };
    if needs_looks(page, targets) {
        return;
    }
    let Some(color) = page.style(body).map(|style| style.color).filter(|color| *color != Rgba::BLACK) else { return };
    let bare = |node: NodeId| {
        page.style(node).is_none_or(|style| style.background_color.a <= 0.0 && style.background.is_empty())
    };
    let passages = passages::all(page);
    let passages = || passages.iter().take(MAX_PASSAGES).filter(|passage| passage.is_all(page, |style| style.color == color));
    if passages().count() == 0 {
        return;
    }
    let unbacked = |passage: &passages::Passage| bare(passage.block) && page.flat_ancestors(passage.block).all(bare);
    if passages().all(unbacked) {
        targets.failed(body, msg("colour-pair").with("color", hex(color)));
    } else {
        targets.passed(body);
    }
}
