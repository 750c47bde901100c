//! Checks whether a video without sound only repeats text of the page and is labelled as doing so.
//!
//! One of three ways to give blind people what a silent video shows; the rule `silent-video-alternative`
//! judges them together.
//!
//! Write next to the video: "Dieses Video zeigt dasselbe wie die Anleitung darunter."
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: ACT rule fd26cf.
//!
//! ```html failed media-no-text
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video>
//! ```
//!
//! ```html cantTell ask-media-equivalent
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video><p>Das Video zeigt, wie Sie einen Termin buchen. Mehr steht im <a href="/text">Protokoll</a>.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Video</p><video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::alternatives::{self, Sound};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "silent-video-repeats-text",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["fd26cf"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::Without) {
        alternatives::text_equivalent(page, clip).report(clip.id, targets);
    }
}
