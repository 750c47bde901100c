//! Checks whether a recording only repeats text of the page and is labelled as doing so.
//!
//! One of two ways to give deaf people what a recording says; the rule `audio-alternative` judges them
//! together.
//!
//! Write next to the player: "Diesen Text anhören."
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: ACT rule afb423.
//!
//! ```html failed media-no-text
//! <audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html cantTell ask-media-equivalent
//! <audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio><p>Das Video zeigt, wie Sie einen Termin buchen. Mehr steht im <a href="/text">Protokoll</a>.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Still</p><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACAgICAgA=="></audio><audio src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::alternatives;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "audio-repeats-text",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["afb423"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["deaf", "hard-of-hearing"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::audios(page) {
        alternatives::text_equivalent(page, clip).report(clip.id, targets);
    }
}
