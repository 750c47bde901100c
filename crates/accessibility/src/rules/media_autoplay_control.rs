//! Checks that sound which begins on its own has something to pause, stop or mute it with.
//!
//! One of two ways to keep automatic sound from drowning a screen reader; the rule `media-autoplay`
//! judges both together.
//!
//! Give the player `controls`, or a button with a name that pauses it, seen and reachable by keyboard.
//!
//! An inline handler that pauses exactly this player counts. Where other scripts may do it, a person is
//! asked.
//!
//! Sources: ACT rule 4c31df; WCAG technique G170.
//!
//! ```html passed
//! <audio autoplay controls src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! <audio id="a" autoplay src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! <button onclick="document.getElementById('a').pause()">Ton aus</button>
//! ```
//!
//! ```html failed autoplay-no-control
//! <audio autoplay src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! ```
//!
//! ```html failed autoplay-no-control
//! <audio id="a" autoplay src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio>
//! <button style="display: none" onclick="document.getElementById('a').pause()">Ton aus</button>
//! ```
//!
//! ```html cantTell autoplay-control-unknown ask-autoplay-control
//! <audio id="a" autoplay src="data:audio/wav;base64,UklGRikAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQUAAACQkJCQkA=="></audio><button>Ton aus</button>
//! <script>document.querySelector("button").onclick = () => { player.muted = true }</script>
//! ```
//!
//! ```html inapplicable
//! <audio autoplay src="data:audio/wav;base64,UklGRiYAAABXQVZFZm10IBAAAAABAAEAAQAAAAEAAAABAAgAZGF0YQIAAACQkA=="></audio> <video autoplay src="data:video/webm;base64,GkXfo4AYU4BnlhVJqWaHRImERZxAABZUrmuFroODgQE="></video>
//! ```

use crate::media::autoplay;
use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "media-autoplay-control",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["4c31df"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let scripts = Scripts::of(page);
    for playing in autoplay::playing(page, &scripts) {
        autoplay::has_control(page, &playing, &scripts).report(playing.id, targets);
    }
}
