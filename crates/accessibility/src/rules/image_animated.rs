//! Checks that animated images (GIF) come to rest.
//!
//! What moves beside a text draws all attention to it; some people cannot read on.
//!
//! Let the animation run once or for less than five seconds, or use a video with controls.
//!
//! The files of visible images are read: more than one picture, repeated for ever or running for more than five seconds, fails. Files that cannot be fetched are not judged. On pages
//! with scripts the image may be stopped by a control: then a person is asked.
//!
//! Sources: WCAG 2.2 SC 2.2.2; techniques G152, G4.
//!
//! ```html passed
//! <img alt="Punkt" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
//! ```
//!
//! ```html failed image-animated
//! <img alt="Blinken" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQAMgAAACwAAAAAAQABAAACAkQBACH5BAAyAAAALAAAAAABAAEAAAICTAEAOw==">
//! ```
//!
//! ```html cantTell image-animated-scripted ask-image-animated
//! <script>start()</script><img alt="Blinken" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQAMgAAACwAAAAAAQABAAACAkQBACH5BAAyAAAALAAAAAABAAEAAAICTAEAOw==">
//! ```
//!
//! ```html inapplicable
//! <img alt="Rathaus" src="a.png">
//! ```

use crate::document::has_scripts;
use crate::gif;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-animated",
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

/// How many files of one page are read.
const MAX_LOADS: usize = 10;
const MAX_SECONDS: f32 = 5.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut left = MAX_LOADS;
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "img") && page.is_visible(*id)) {
        let source = page.attr(id, "src").unwrap_or_default();
        let path = source.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        if left == 0 || !(path.ends_with(".gif") || path.starts_with("data:image/gif")) {
            continue;
        }
        left -= 1;
        let loaded = page.resolve(source).and_then(|url| page.load(&url).ok());
        let Some(motion) = loaded.and_then(|file| gif::motion(&file.bytes)) else { continue };
        if motion.frames < 2 || motion.seconds <= MAX_SECONDS {
            targets.passed(id);
        } else if has_scripts(page) {
            let message = msg("image-animated-scripted").with("frames", motion.frames);
            targets.cant_tell(id, message, msg("ask-image-animated"));
        } else {
            let endless = motion.seconds.is_infinite();
            let seconds = if endless { "endless".to_owned() } else { format!("{:.0}", motion.seconds) };
            targets.failed(id, msg("image-animated").with("frames", motion.frames).with("seconds", seconds));
        }
    }
}
