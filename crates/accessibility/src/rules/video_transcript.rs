//! Checks that videos have a transcript: everything that is seen and heard, as text.
//!
//! Deafblind people read it in Braille. Others search it, translate it or read it where they cannot watch.
//!
//! Write what is said and what is shown, and put it below the video or behind a link next to it.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! This is level AAA: more than the law asks.
//!
//! Sources: WCAG 2.2 SC 1.2.8; ACT rule 1a02b0; technique G69.
//!
//! ```html failed media-no-transcript
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video>
//! ```
//!
//! ```html cantTell media-clip-length ask-media-transcript
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video><p>Das Video zeigt, wie Sie einen Termin buchen. Mehr steht im <a href="/text">Protokoll</a>.</p>
//! ```
//!
//! ```html inapplicable
//! <video style="display: none" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::alternatives::{self, Sound};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "video-transcript",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.2.8"],
    level: Some(Level::AAA),
    act: &["1a02b0"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "deaf"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::Any) {
        alternatives::transcript(page, clip, false).report(clip.id, targets);
    }
}
