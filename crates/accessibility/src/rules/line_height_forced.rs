//! Checks that a line height forced with `!important` in a `style` attribute is large enough.
//!
//! Some people with low vision or dyslexia widen the space between lines with a style sheet of
//! their own. `!important` in a `style` attribute takes that away from them; then it must
//! be at least 1.5 times the font size from the start.
//!
//! Leave out `!important`, or set a line height of at least `1.5`.
//!
//! Sources: WCAG 2.2 SC 1.4.12; ACT rule 78fd32.
//!
//! ```html passed
//! <p style="width: 100px; line-height: 1.6 !important">Bitte melden Sie sich rechtzeitig vor dem Umzug an.</p>
//! ```
//!
//! ```html failed line-height-forced-low
//! <p style="width: 100px; line-height: 1.1 !important">Bitte melden Sie sich rechtzeitig vor dem Umzug an.</p>
//! ```
//!
//! ```html inapplicable
//! <p style="line-height: 1 !important">Nur eine Zeile</p><p style="width: 50px; line-height: 1">Ohne Zwang, also in Ordnung</p>
//! ```

use crate::prelude::*;
use crate::spacing::{self, Spacing};

/// See the module.
pub const CHECK: Check = Check {
    id: "line-height-forced",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.12"],
    level: Some(Level::AA),
    act: &["78fd32"],
    counterparts: &["axe:avoid-inline-spacing", "alfa:SIA-R93"],
    impact: Impact::Serious,
    affected: &["low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const SPACING: Spacing = Spacing {
    properties: &["line-height", "font"],
    // `normal` is about 1.2 in all browsers.
    value: |style| style.line_height.unwrap_or(style.font_size * 1.2),
    least: 1.5,
    only_wrapped: true,
};

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    spacing::check(page, targets, &SPACING, || msg("line-height-forced-low"));
}
