//! Checks that a word spacing forced with `!important` in a `style` attribute is wide enough.
//!
//! Some people with low vision or dyslexia widen the space between words with a style sheet of
//! their own. `!important` in a `style` attribute takes that away from them; then the spacing must
//! be at least 0.16 times the font size from the start.
//!
//! Leave out `!important`, or set a word spacing of at least `0.16em`.
//!
//! Sources: WCAG 2.2 SC 1.4.12; ACT rule 9e45ec.
//!
//! ```html passed
//! <p style="word-spacing: 0.2em !important">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html failed word-spacing-forced-narrow
//! <p style="word-spacing: 0.5px !important">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html inapplicable
//! <p style="word-spacing: 0">Bitte melden Sie sich an.</p><p style="word-spacing: 0 !important"></p>
//! ```

use crate::prelude::*;
use crate::spacing::{self, Spacing};

/// See the module.
pub const CHECK: Check = Check {
    id: "word-spacing-forced",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.12"],
    level: Some(Level::AA),
    act: &["9e45ec"],
    counterparts: &["axe:avoid-inline-spacing", "alfa:SIA-R92"],
    impact: Impact::Serious,
    affected: &["low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const SPACING: Spacing = Spacing {
    properties: &["word-spacing"],
    value: |style| style.word_spacing,
    least: 0.16,
    only_wrapped: false,
};

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    spacing::check(page, targets, &SPACING, || msg("word-spacing-forced-narrow"));
}
