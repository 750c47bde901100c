//! Asks whether images on the page contain text that should be real text.
//!
//! Text in images cannot be enlarged without blur, recoloured, spaced out or translated.
//!
//! Write text as text and give it its look with style sheets. Logos, and text that is also there as real
//! text, are fine.
//!
//! A machine that does not look into images cannot judge this: a person is asked once for the whole page.
//! It never passes on its own.
//!
//! Sources: WCAG 2.2 SC 1.4.5 and 1.4.9; ACT rule 0va7u6.
//!
//! ```html cantTell images-of-text-possible ask-images-of-text
//! <img alt="Sommerfest am 3. Juli" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```
//!
//! ```html inapplicable
//! <p>Kein Bild</p><svg width="80" height="60"><text y="20">Text</text></svg>
//! ```

use crate::pictures;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-of-text",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.5", "1.4.9"],
    level: Some(Level::AA),
    act: &["0va7u6"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let count = pictures::files(page);
    if count > 0 {
        let message = msg("images-of-text-possible").with("count", count);
        targets.page_cant_tell(message, msg("ask-images-of-text").with("count", count));
    }
}
