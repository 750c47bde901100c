//! Checks that a video without sound has an alternative: a transcript, an audio version, or text that it only
//! repeats.
//!
//! Blind people do not even notice that a silent video plays.
//!
//! Describe what is shown in text below the video, or offer a sound recording that does.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: WCAG 2.2 SC 1.2.1; ACT rule c3232f; techniques G159, G166.
//!
//! ```html failed media-no-text
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video>
//! ```
//!
//! ```html cantTell media-clip-length
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video><p>Das Video zeigt, wie Sie einen Termin buchen. Mehr steht im <a href="/text">Protokoll</a>.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Video</p><video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::Judgement;
use crate::media::alternatives::{self, Sound};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "silent-video-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.2.1"],
    level: Some(Level::A),
    act: &["c3232f"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::Without) {
        let ways = vec![
            alternatives::text_equivalent(page, clip),
            alternatives::transcript(page, clip, false),
            alternatives::audio_version(page, clip),
        ];
        Judgement::any(ways).report(clip.id, targets);
    }
}
