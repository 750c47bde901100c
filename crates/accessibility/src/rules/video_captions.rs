//! Checks that videos with speech or other sound have captions.
//!
//! Deaf people see lips move and learn nothing. People who are hard of hearing, who learn the language or
//! who sit in a train need captions too.
//!
//! Add `<track kind="captions" srclang="de" src="…">` with everything that is said and with sounds that
//! matter, or burn captions into the picture.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: ACT rule f51b46; WCAG techniques G87, G93, H95. The rule `video-sound-alternative` judges
//! SC 1.2.2 as a whole.
//!
//! ```html cantTell media-captions-missing ask-media-captions-burned-in
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video>
//! ```
//!
//! ```html cantTell media-captions-found ask-media-captions-right
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="><track kind="captions" src="data:text/vtt,WEBVTT%0A%0A00:00.000%20--%3E%2000:05.000%0AHallo"></video>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Video</p><video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video><audio controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html inapplicable
//! <video style="display: none" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video>
//! ```

use crate::media::alternatives::{self, Sound};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "video-captions",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["f51b46"],
    counterparts: &[],
    impact: Impact::Critical,
    affected: &["deaf", "hard-of-hearing"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::With) {
        alternatives::captions(page, clip).report(clip.id, targets);
    }
}
