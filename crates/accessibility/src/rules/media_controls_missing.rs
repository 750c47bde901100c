//! Checks that videos can be started and stopped.
//!
//! Without `controls` and without a script, nobody can start a video, least of all with the keyboard.
//!
//! Add `controls`.
//!
//! Visible `<video>` without `controls` and `autoplay` fails on pages without scripts. On others a script may bring controls of its own. An `<audio>` without `controls` is not shown and
//! fails if a link or text cannot start it, that is on pages without scripts.
//!
//! Sources: WCAG 2.2 SC 2.1.1; technique G4, H96.
//!
//! ```html passed
//! <video controls src="a.mp4"></video>
//! ```
//!
//! ```html failed media-controls-missing
//! <video src="a.mp4"></video>
//! ```
//!
//! ```html inapplicable
//! <video src="a.mp4"></video><script>init()</script>
//! ```

use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "media-controls-missing",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let media = page.elements().iter().copied().filter(|id| matches!(page.tag(*id), "video" | "audio"));
    let scripts = has_scripts(page);
    for id in media.filter(|id| !page.has_attr(*id, "autoplay") && !page.has_attr(*id, "hidden")) {
        let source = page.has_attr(id, "src") || page.child_elements(id).any(|child| page.is(child, "source"));
        if page.has_attr(id, "controls") {
            targets.passed(id);
        } else if source && !scripts && !page.is_aria_hidden(id) {
            targets.failed(id, msg("media-controls-missing").with("element", page.tag(id)));
        }
    }
}
