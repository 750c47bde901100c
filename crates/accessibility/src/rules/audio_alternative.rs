//! Checks that recordings of sound have a text alternative: a transcript, or text that they only repeat.
//!
//! Deaf people get nothing from a recording.
//!
//! Write down what is said and which sounds matter, below the player or behind a link next to it.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: WCAG 2.2 SC 1.2.1; ACT rule e7aa44; technique G158.
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

use crate::media::Judgement;
use crate::media::alternatives;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "audio-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.2.1"],
    level: Some(Level::A),
    act: &["e7aa44"],
    counterparts: &["axe:audio-caption"],
    impact: Impact::Serious,
    affected: &["deaf", "hard-of-hearing"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::audios(page) {
        let ways = vec![
            alternatives::transcript(page, clip, true),
            alternatives::text_equivalent(page, clip),
        ];
        Judgement::any(ways).report(clip.id, targets);
    }
}
