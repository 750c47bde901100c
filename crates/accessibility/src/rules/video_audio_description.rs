//! Checks that what is seen in a video with sound is also said: by its speakers or by an audio description.
//!
//! Blind people follow a video by what they hear.
//!
//! Let the speaker say what is shown, or offer a version with audio description and link it next to the
//! video.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: ACT rule 1ea59c; WCAG techniques G8, G78, G173.
//!
//! ```html cantTell ask-media-description
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video>
//! ```
//!
//! ```html cantTell media-clip-unknown
//! <video controls width="320" height="180" src="https://example.org/v.mp4"></video>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Video</p><video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::alternatives::{self, Sound};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "video-audio-description",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["1ea59c"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::With) {
        alternatives::description(page, clip).report(clip.id, targets);
    }
}
