//! Checks that recordings of sound have a transcript.
//!
//! One of two ways to give deaf people what a recording says; the rule `audio-alternative` judges them
//! together.
//!
//! Write down what is said and which sounds matter, below the player or behind a link next to it.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: ACT rule 2eb176; WCAG technique G158.
//!
//! ```html failed media-no-transcript
//! <audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html cantTell ask-media-transcript
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
    id: "audio-transcript",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["2eb176"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["deaf", "hard-of-hearing"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::audios(page) {
        alternatives::transcript(page, clip, true).report(clip.id, targets);
    }
}
