//! Checks that what is seen in a video with sound is also said, or that the video only repeats text of the
//! page.
//!
//! For level AA a transcript no longer replaces an audio description: in it the moment and the voices are
//! lost.
//!
//! Let the speaker say what is shown, or offer a version with audio description.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: WCAG 2.2 SC 1.2.5; ACT rule 1ec09b; techniques G8, G78, G173.
//!
//! ```html cantTell ask-media-description
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
    id: "video-picture-alternative-strict",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.2.5"],
    level: Some(Level::AA),
    act: &["1ec09b"],
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
            alternatives::text_equivalent(page, clip),
        ];
        Judgement::any(ways).report(clip.id, targets);
    }
}
