//! Checks that frames are not forbidden to scroll. It never passes.
//!
//! When text is enlarged, it no longer fits the frame, and with `scrolling="no"` nobody gets to the rest.
//!
//! Remove the attribute.
//!
//! Sources: WCAG 2.2 SC 1.4.4, 1.4.10; HTML, section 16.2.
//!
//! ```html failed frame-scrolling
//! <iframe title="Karte" src="about:blank" scrolling="no"></iframe>
//! ```
//!
//! ```html inapplicable
//! <iframe title="Karte" src="about:blank"></iframe>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "frame-scrolling",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let frames = page.elements().iter().copied().filter(|id| matches!(page.tag(*id), "iframe" | "frame"));
    for id in frames.filter(|id| page.is_rendered(*id) && !page.is_aria_hidden(*id)) {
        let forbidden = page.attr(id, "scrolling").is_some_and(|value| value.trim().eq_ignore_ascii_case("no"));
        // A frame of a pixel is no place to read.
        let sized = |name| page.attr(id, name).and_then(|value| value.trim().parse::<u32>().ok()).is_none_or(|size| size > 2);
        if forbidden && sized("width") && sized("height") {
            targets.failed(id, msg("frame-scrolling"));
        }
    }
}
