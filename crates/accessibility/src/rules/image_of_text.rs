//! Asks whether images on the page contain text that should be real text.
//!
//! Text in images cannot be enlarged without blur, recoloured, spaced out or translated.
//!
//! Write text as text and give it its look with style sheets. Logos, and text that is also there as real
//! text, are fine.
//!
//! A drawing (SVG file) in which there is nothing but words fails if its alternative says just these
//! words, and nothing suggests a logo. A machine that does not look into other images cannot judge
//! them: a person is asked once for the whole page. It never passes on its own.
//!
//! Sources: WCAG 2.2 SC 1.4.5 and 1.4.9; ACT rule 0va7u6.
//!
//! ```html cantTell images-of-text-possible ask-images-of-text
//! <img alt="Sommerfest am 3. Juli" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```
//!
//! ```html failed image-of-text-drawn
//! <img alt="Sommerfest am 3. Juli" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'><text y='20'>Sommerfest am 3. Juli</text></svg>">
//! ```
//!
//! ```html cantTell images-of-text-possible
//! <header><img alt="Bürgerbüro Musterstadt" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'><text y='20'>Bürgerbüro Musterstadt</text></svg>"></header>
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
    for id in pictures::seen(page) {
        if let Some(text) = pictures::drawn_words(page, id) {
            targets.failed(id, msg("image-of-text-drawn").with("text", text));
        }
    }
    let count = pictures::files(page);
    if count > 0 {
        let message = msg("images-of-text-possible").with("count", count);
        targets.page_cant_tell(message, msg("ask-images-of-text").with("count", count));
    }
}
