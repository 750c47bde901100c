//! Checks that what is seen in a video with sound can be had without seeing: through its sound, an audio
//! description, a transcript or text that the video only repeats.
//!
//! Blind people hear "click here and then there" and see neither.
//!
//! Let the speaker say what is shown, offer a version with audio description, or a transcript that
//! describes pictures as well as speech.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: WCAG 2.2 SC 1.2.3; ACT rule c5a4ea; techniques G8, G69, G78, G173.
//!
//! ```html cantTell media-clip-length ask-media-description
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Video</p><video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::Judgement;
use crate::media::alternatives::{self, Sound};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "video-picture-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.2.3"],
    level: Some(Level::A),
    act: &["c5a4ea"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::With) {
        let ways = vec![
            alternatives::description(page, clip),
            alternatives::transcript(page, clip, false),
            alternatives::text_equivalent(page, clip),
        ];
        Judgement::any(ways).report(clip.id, targets);
    }
}
