//! Checks that text alternatives of images are short.
//!
//! An alternative is read in one go, without a way to go back a word or to stop at a sentence.
//!
//! Keep the alternative to what matters here, and put long descriptions into the text beside the image.
//!
//! More than 180 characters are reported.
//!
//! Sources: WCAG 2.2, techniques G94, G95, G73; W3C tutorial on images.
//!
//! ```html passed
//! <img src="a.png" alt="Das Rathaus am Markt">
//! ```
//!
//! ```html failed image-alt-long
//! <img src="a.png" alt="Das Rathaus am Markt, ein Bau aus dem Jahr 1752 mit zwei Türmen, einer Treppe und einem Brunnen davor, an dem im Sommer Kinder spielen und im Winter eine Tanne mit hundert Lichtern steht, die von der Partnerstadt kommt">
//! ```
//!
//! ```html inapplicable
//! <img src="a.png" alt="">
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-alt-long",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MAX_LENGTH: usize = 180;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let images = page.elements().iter().copied().filter(|id| page.role_name(*id) == "img");
    let images: Vec<NodeId> = images.collect();
    if images.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in images.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let name = page.name_text(id);
        let length = name.chars().count();
        if length > MAX_LENGTH {
            targets.failed(id, msg("image-alt-long").with("length", length).with("text", short(name)));
        } else if length > 0 {
            targets.passed(id);
        }
    }
}
