//! Checks that text stands out in the dark colour scheme too, where a page has one.
//!
//! Many people with low vision or migraine set their system to dark. A page that answers with dark
//! backgrounds must change all its colours, or parts of it can no longer be read.
//!
//! Keep colours in custom properties and set all of them in `@media (prefers-color-scheme: dark)`.
//!
//! The page is laid out with `prefers-color-scheme: dark`; texts that look different there are judged as
//! in `text-contrast`. Colours that a text has in the light scheme as well are not reported again.
//!
//! Sources: WCAG 2.2 SC 1.4.3.
//!
//! ```html passed
//! <style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style><p>Hallo</p>
//! ```
//!
//! ```html failed text-contrast-dark-low
//! <style>p { color: #333 } @media (prefers-color-scheme: dark) { body { background: #111 } }</style><p>Hallo</p>
//! ```
//!
//! ```html inapplicable
//! <style>p { color: #aaa }</style><p>Hallo</p>
//! ```

use offenbar_page::layout::Environment;

use crate::contrast::needs_styles;
use crate::contrast_elsewhere::report;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-contrast-dark",
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
    let word = "prefers-color-scheme";
    let reacts = |page: &Page| {
        page.style_sheets().iter().any(|sheet| sheet.css.contains(word) || sheet.media.contains(word))
    };
    if !reacts(page) || needs_styles(page, targets) {
        return;
    }
    let view = page.seen_in(Environment { dark: true, ..page.environment().clone() });
    report(page, &view, targets, || msg("text-contrast-dark-low"));
}
