//! Checks that sound which begins on its own ends within three seconds.
//!
//! One of two ways to keep automatic sound from drowning a screen reader; the rule `media-autoplay`
//! judges both together.
//!
//! Shorten the sound, or play only a part of it: `src="gong.mp3#t=0,2"`.
//!
//! The length is read from the file, and parts (`#t=`) are taken into account. Sound that repeats is
//! left to a person.
//!
//! Sources: ACT rule aaa1bf; WCAG technique G60.
//!
//! ```html passed
//! <audio autoplay src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA==#t=1,3"></audio>
//! ```
//!
//! ```html failed autoplay-too-long
//! <audio autoplay controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html cantTell autoplay-length-unknown ask-autoplay-length
//! <audio autoplay loop src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA==#t=1,3"></audio>
//! ```
//!
//! ```html inapplicable
//! <audio autoplay src="data:audio/wav;base64,UklGRiYAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQIAAACQkA=="></audio> <audio autoplay muted src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```

use crate::media::autoplay;
use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "media-autoplay-short",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["aaa1bf"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let scripts = Scripts::of(page);
    for playing in autoplay::playing(page, &scripts) {
        autoplay::is_short(page, &playing).report(playing.id, targets);
    }
}
