//! Checks that text grows when the page is zoomed.
//!
//! Who needs larger letters zooms to 200 %. Letters whose size hangs on the width of the window stay as they are.
//!
//! Set sizes in `rem`, or add a part that grows: `font-size: calc(1rem + 1vw)`.
//!
//! The page is laid out at 1280 pixels and at 640, which is 200 % zoom. Text whose size in CSS pixels is half as large there
//! has not grown at all. Large headings that are still larger than 32 pixels then do not count.
//!
//! Sources: WCAG 2.2 SC 1.4.4; failure F94.
//!
//! ```html passed
//! <style>p { font-size: calc(1rem + 0.5vw) }</style><p>Bringen Sie bitte den Ausweis mit.</p>
//! ```
//!
//! ```html failed zoom-text-same
//! <style>p { font-size: 1.4vw }</style><p>Bringen Sie bitte den Ausweis mit.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Bringen Sie bitte den Ausweis mit.</p>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_styles;
use crate::descriptive::short;
use crate::passages;
use crate::narrow;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "zoom-text-same",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.4"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Text that is this large is large enough without zoom.
const LARGE: f32 = 32.0;
/// How much smaller text in CSS pixels is that zoom does not make larger: half, and a little more.
const SHARE: f32 = 0.55;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let own = || page.elements().iter().filter_map(|id| page.attr(*id, "style"));
    let sheets = page.style_sheets().iter();
    if !sheets.map(|sheet| &*sheet.css).chain(own()).any(sets_size_by_window) || needs_styles(page, targets) {
        return;
    }
    let Ok(zoomed) = page.rendered_in(&narrow::zoomed(page)) else { return };
    for passage in passages::all(page).iter() {
        let Some(parent) = passage.texts.first().and_then(|text| page.flat_parent(*text)) else { continue };
        let (Some(before), Some(after)) = (page.style(parent), zoomed.style(page.key(parent))) else { continue };
        if after.font_size <= before.font_size * SHARE && after.font_size < LARGE {
            let size = (after.font_size * 10.0).round() / 10.0;
            targets.failed(parent, msg("zoom-text-same").with("size", size.to_string()).with("text", short(&passage.text)));
        } else {
            targets.passed(parent);
        }
    }
}

/// True if a size of text may hang on the width of the window.
fn sets_size_by_window(css: &str) -> bool {
    static UNIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:font(?:-size)?|--[\w-]+)\s*:[^;{}]*\d(?:vw|vi|vmin|vmax|svw|lvw|dvw|cqw|cqi)").unwrap_or_else(|_| unreachable!())
    });
    UNIT.is_match(css)
}
