//! Checks that a letter spacing forced with `!important` in a `style` attribute is wide enough.
//!
//! Some people with low vision or dyslexia widen the space between letters with a style sheet of
//! their own. `!important` in a `style` attribute takes that away from them; then the spacing must
//! be at least 0.12 times the font size from the start.
//!
//! Leave out `!important`, or set a letter spacing of at least `0.12em`.
//!
//! Sources: WCAG 2.2 SC 1.4.12; ACT rule 24afc2.
//!
//! ```html passed
//! <p style="letter-spacing: 0.15em !important">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html failed letter-spacing-forced-narrow
//! <p style="letter-spacing: 0.5px !important">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html inapplicable
//! <p style="letter-spacing: 0">Bitte melden Sie sich an.</p><p style="letter-spacing: 0 !important"></p>
//! ```

use crate::prelude::*;
use crate::spacing::{self, Spacing};

/// See the module.
pub const CHECK: Check = Check {
    id: "letter-spacing-forced",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.12"],
    level: Some(Level::AA),
    act: &["24afc2"],
    counterparts: &["axe:avoid-inline-spacing", "alfa:SIA-R91"],
    impact: Impact::Serious,
    affected: &["low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const SPACING: Spacing = Spacing {
    properties: &["letter-spacing"],
    value: |style| style.letter_spacing,
    least: 0.12,
    only_wrapped: false,
};

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    spacing::check(page, targets, &SPACING, || msg("letter-spacing-forced-narrow"));
}
