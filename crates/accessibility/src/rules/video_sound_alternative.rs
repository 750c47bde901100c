//! Checks that what is heard in a video can be had without hearing: as captions, or because the video only
//! repeats text of the page.
//!
//! Deaf people and people who are hard of hearing get nothing from speech alone.
//!
//! Add captions: `<track kind="captions" srclang="de" src="…">`. Or give the same information as text on
//! the page and say next to the video that it only repeats the text.
//!
//! A machine cannot hear or see what a clip says. The rule finds out where it applies, fails where there
//! is certainly nothing that could be the alternative, and else asks a person; it never passes on its own.
//!
//! Sources: WCAG 2.2 SC 1.2.2; ACT rule eac66b; techniques G87, G93, H95.
//!
//! ```html cantTell media-captions-missing
//! <video controls width="320" height="180" src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video><p>Das Video zeigt, wie Sie einen Termin buchen. Mehr steht im <a href="/text">Protokoll</a>.</p>
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
    id: "video-sound-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.2.2"],
    level: Some(Level::A),
    act: &["eac66b"],
    counterparts: &["axe:video-caption"],
    impact: Impact::Critical,
    affected: &["deaf", "hard-of-hearing"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for clip in alternatives::videos(page, Sound::With) {
        let ways = vec![
            alternatives::captions(page, clip),
            alternatives::text_equivalent(page, clip),
        ];
        Judgement::any(ways).report(clip.id, targets);
    }
}
