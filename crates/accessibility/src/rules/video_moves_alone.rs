//! Checks that videos which start by themselves can be stopped.
//!
//! A film that moves beside a text draws all attention to it; some people cannot read on.
//!
//! Add `controls`, or a button that stops the video, or leave out `autoplay`.
//!
//! Visible `<video autoplay>` without `controls` fails on pages without scripts if it is repeated (`loop`) or its file is known to run for more than five seconds, and is a question otherwise. Frames
//! with players that are told to start (`autoplay=1`) are a question.
//!
//! Sources: WCAG 2.2 SC 2.2.2, 1.4.2; technique G4.
//!
//! ```html passed
//! <video autoplay muted controls src="a.mp4"></video>
//! ```
//!
//! ```html failed video-moves-alone
//! <video autoplay muted loop src="a.mp4"></video>
//! ```
//!
//! ```html cantTell video-moves-perhaps ask-video-moves
//! <video autoplay muted loop src="a.mp4"></video><script>init()</script>
//! ```
//!
//! ```html cantTell player-starts-alone
//! <iframe title="Film" src="https://player.example/embed/a?autoplay=1"></iframe>
//! ```
//!
//! ```html inapplicable
//! <video controls src="a.mp4"></video>
//! ```

use crate::contrast::needs_layout;
use crate::document::has_scripts;
use crate::media;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "video-moves-alone",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MAX_SECONDS: f64 = 5.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let moving = page.elements().iter().copied();
    let moving: Vec<NodeId> = moving.filter(|id| starts_alone(page, *id)).collect();
    if moving.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in moving.into_iter().filter(|id| page.is_visible(*id)) {
        if page.is(id, "iframe") {
            targets.cant_tell(id, msg("player-starts-alone"), msg("ask-video-moves"));
        } else if page.has_attr(id, "controls") {
            targets.passed(id);
        } else if !has_scripts(page) && page.has_attr(id, "loop") {
            targets.failed(id, msg("video-moves-alone"));
        } else {
            match media::file(page, id).and_then(|facts| facts.duration) {
                Some(seconds) if seconds <= MAX_SECONDS && !page.has_attr(id, "loop") => targets.passed(id),
                Some(_) if !has_scripts(page) => targets.failed(id, msg("video-moves-alone")),
                _ => targets.cant_tell(id, msg("video-moves-perhaps"), msg("ask-video-moves")),
            }
        }
    }
}

fn starts_alone(page: &Page, id: NodeId) -> bool {
    let told = |src: &str| src.contains("autoplay=1") || src.contains("autoplay=true") || src.contains("autostart=true");
    match page.tag(id) {
        "video" => page.has_attr(id, "autoplay"),
        "iframe" => page.attr(id, "src").is_some_and(told),
        _ => false,
    }
}
