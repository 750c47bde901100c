//! Checks that a video without sound has a version that can be listened to.
//!
//! One of three ways to give blind people what a silent video shows; the rule `silent-video-alternative`
//! judges them together.
//!
//! Record a speaker who describes what is shown, and put the recording next to the video.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: ACT rule d7ba54; WCAG technique G166.
//!
//! ```html failed media-no-audio-version
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video>
//! ```
//!
//! ```html cantTell ask-media-audio-version
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Video</p><video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::alternatives::{self, Sound};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "silent-video-audio-version",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["d7ba54"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::Without) {
        alternatives::audio_version(page, clip).report(clip.id, targets);
    }
}
