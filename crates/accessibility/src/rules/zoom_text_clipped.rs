//! Checks that no text is cut off when the page is zoomed to 200 %.
//!
//! Many people with low vision zoom. Where a box has a fixed height or width and hides what
//! overflows, the text that no longer fits is gone.
//!
//! Use `min-height` instead of `height`, let lines wrap, or let the box scroll.
//!
//! The page is laid out at 640 by 512 CSS pixels, which is a window of 1280 by 1024 at 200 %. Lines
//! cut with `text-overflow: ellipsis` and boxes that are one line high do not count. Differences of
//! less than a quarter of the font size may come from the fonts and are not reported.
//!
//! Sources: WCAG 2.2 SC 1.4.4; ACT rule 59br37.
//!
//! ```html passed
//! <div style="overflow: hidden; width: 50%"><p>Bitte melden Sie sich an.</p></div>
//! ```
//!
//! ```html failed zoom-text-clipped-cut
//! <div style="overflow: hidden; height: 30px"><p style="margin: 0; width: 90px">Bitte melden Sie sich
//! rechtzeitig vor dem Umzug an.</p></div>
//! ```
//!
//! ```html failed zoom-text-clipped-cut
//! <div style="overflow: hidden; width: 60px; white-space: nowrap"><p>Bitte melden Sie sich an.</p></div>
//! ```
//!
//! ```html passed
//! <style>#box { overflow: hidden; padding: 10px } #photo { float: left; width: 100%; height: 300px }</style>
//! <div id="box"><div id="photo"></div><p>Das Bürgeramt ist ab Montag wieder offen. Bringen Sie Ihren Ausweis mit.</p></div>
//! ```
//!
//! ```html inapplicable
//! <div style="height: 30px"><p style="width: 90px">Bitte melden Sie sich rechtzeitig an.</p></div>
//! ```


use crate::clipping::{candidates, clipped};
use crate::contrast::needs_styles;
use crate::narrow;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "zoom-text-clipped",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.4"],
    level: Some(Level::AA),
    act: &["59br37"],
    counterparts: &["alfa:SIA-R83"],
    impact: Impact::Serious,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let may_clip = |page: &Page| {
        page.elements().iter().any(|id| {
            holds_text(page, *id) && page.style(*id).is_some_and(|style| {
                use offenbar_page::layout::Overflow::{Clip, Hidden};
                matches!(style.overflow_x, Hidden | Clip) || matches!(style.overflow_y, Hidden | Clip)
            })
        })
    };
    // At another width there may be other declarations, but only such as are in a sheet.
    let conditional = || {
        let has = |word: &str| page.style_sheets().iter().any(|sheet| sheet.css.contains(word));
        (has("@media") || page.style_sheets().iter().any(|sheet| !sheet.media.is_empty()))
            && ["overflow", "clip", "contain", "-clamp", "@import"].iter().any(|word| has(word))
    };
    if needs_styles(page, targets) || !(may_clip(page) || conditional()) {
        return;
    }
    let Ok(rendered) = page.rendered_in(&narrow::zoomed(page)) else { return };
    let mut boxes: Vec<NodeId> = Vec::new();
    for (text, parent) in candidates(page, &rendered) {
        match clipped(page, &rendered, text, parent) {
            None => targets.passed(parent),
            // Several texts that one box cuts off are one problem.
            Some(cut) if boxes.contains(&cut.by) => {}
            Some(cut) => {
                boxes.push(cut.by);
                targets.failed(parent, msg("zoom-text-clipped-cut"));
            }
        }
    }
}

/// False for what browsers cut off by themselves.
fn holds_text(page: &Page, id: NodeId) -> bool {
    const REPLACED: &[&str] = &["img", "iframe", "video", "object", "embed", "canvas", "input", "select", "textarea", ""];
    !REPLACED.contains(&page.tag(id))
}
