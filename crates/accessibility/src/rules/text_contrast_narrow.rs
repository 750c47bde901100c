//! Checks that text stands out on narrow screens and at high zoom too, where other colours apply.
//!
//! Menus, headers and hero areas often get other backgrounds on phones. At 400 % zoom a desktop window
//! gets the same rules, so that the people who need contrast most see these colours.
//!
//! Check the colours in your media queries for narrow widths as well.
//!
//! The page is laid out at a width of 320 CSS pixels; texts that look different there are judged as in
//! `text-contrast`. Colours that a text has at full width as well are not reported again.
//!
//! Sources: WCAG 2.2 SC 1.4.3.
//!
//! ```html passed
//! <style>@media (max-width: 600px) { p { background: #000; color: #fff } }</style><p>Hallo</p>
//! ```
//!
//! ```html failed text-contrast-narrow-low
//! <style>p { color: #ccc; background: #333 } @media (max-width: 600px) { p { background: #fff } }</style><p>Hallo</p>
//! ```
//!
//! ```html inapplicable
//! <style>@media (max-width: 600px) { p { margin: 0 } }</style><p style="color: #aaa">Hallo</p>
//! ```

use crate::contrast::needs_styles;
use crate::contrast_elsewhere::report;
use crate::narrow::Narrow;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-contrast-narrow",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.3"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(view) = Narrow::of(page) else { return };
    if needs_styles(page, targets) {
        return;
    }
    report(page, &view, targets, || msg("text-contrast-narrow-low"));
}
