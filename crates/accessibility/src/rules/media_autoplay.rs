//! Checks that sound which begins on its own and lasts more than three seconds can be stopped.
//!
//! Sound that nobody asked for drowns the voice of a screen reader: people who listen can no longer
//! find the button that stops it. Others lose their concentration or are embarrassed in the office.
//!
//! Best let people start sound themselves. Else give the player `controls`, or put a button that
//! pauses it at the beginning of the page, or keep it shorter than three seconds, or mute it.
//!
//! Lengths and sound tracks are read from the files; silent files do not count. Where scripts decide,
//! a person is asked.
//!
//! Sources: WCAG 2.2 SC 1.4.2; ACT rule 80f0bf; techniques G60, G170, G171, F23, F93.
//!
//! ```html passed
//! <audio autoplay controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html failed media-autoplay-uncontrolled
//! <audio autoplay src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html cantTell
//! <audio autoplay src="https://example.org/a.mp3"></audio>
//! ```
//!
//! ```html inapplicable
//! <audio autoplay src="data:audio/wav;base64,UklGRiYAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQIAAACQkA=="></audio> <audio autoplay src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACAgICAgA=="></audio>
//! <audio src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio> <video autoplay muted src="data:video/webm;base64,GkXfo4AYU4BnmxVJqWaHRImERZxAABZUrmuKroODgQGug4OBAg=="></video>
//! ```

use crate::media::{Judgement, autoplay};
use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "media-autoplay",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.2"],
    level: Some(Level::A),
    act: &["80f0bf"],
    counterparts: &["axe:no-autoplay-audio", "alfa:SIA-R48"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let scripts = Scripts::of(page);
    for playing in autoplay::playing(page, &scripts) {
        let ways = vec![
            autoplay::has_control(page, &playing, &scripts),
            autoplay::is_short(page, &playing),
        ];
        match Judgement::any(ways) {
            Judgement::Failed(_) => {
                targets.failed(playing.id, msg("media-autoplay-uncontrolled"));
            }
            other => other.report(playing.id, targets),
        }
    }
}
