//! Checks that a page with animations listens to people who asked for less motion.
//!
//! Large movements make some people sick or dizzy. They can ask for less motion in their system, and pages
//! learn it by the media query `prefers-reduced-motion`.
//!
//! Add `@media (prefers-reduced-motion: reduce) { * { animation: none; scroll-behavior: auto } }`, or put
//! animations into `@media (prefers-reduced-motion: no-preference)`.
//!
//! The rule applies to pages on which a CSS animation runs that is seen, and to smooth scrolling of the
//! whole page. One finding for each page names the first element.
//!
//! Sources: WCAG 2.2 SC 2.3.3 (level AAA), technique C39.
//!
//! ```html passed
//! <style>@keyframes in { from { translate: 300px } } h1 { animation: in 1s }
//! @media (prefers-reduced-motion: reduce) { h1 { animation: none } }</style><h1>Amt</h1>
//! ```
//!
//! ```html failed reduced-motion-ignored
//! <style>@keyframes in { from { translate: 300px } } h1 { animation: in 1s }</style><h1>Amt</h1>
//! ```
//!
//! ```html inapplicable
//! <style>h1 { color: #333 }</style><h1>Amt</h1>
//! ```

use crate::contrast::needs_styles;
use crate::motion::animated;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "reduced-motion",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let sheets = page.style_sheets();
    let says = |word: &str| sheets.iter().any(|sheet| sheet.css.contains(word) || sheet.media.contains(word));
    if !says("@keyframes") && !says("@-webkit-keyframes") || needs_styles(page, targets) {
        return;
    }
    let moving = animated(page);
    let Some((first, animation)) = moving.first() else { return };
    if says("prefers-reduced-motion") {
        targets.page_passed();
    } else {
        let message = msg("reduced-motion-ignored").with("name", animation.name.as_str());
        targets.failed(*first, message);
    }
}
