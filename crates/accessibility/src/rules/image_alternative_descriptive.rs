//! Checks that the text alternative of an image says what the image says.
//!
//! Blind people get the alternative instead of the image. "Bild" or "IMG_2031.jpg" tells them that they
//! miss something, but not what.
//!
//! Write what the image says here: `alt="Rathaus mit Rampe am Haupteingang"`. If it only decorates, write
//! `alt=""`.
//!
//! Names of files, words such as "image", and alternatives that say themselves that the image only decorates fail. What an image shows a machine cannot judge; for the rest
//! a person is asked once for the whole page. Images that cannot be loaded, and images inside something
//! with a name of its own, are left out.
//!
//! Sources: WCAG 2.2 SC 1.1.1; ACT rule qt1vmo; techniques G94, G95, F30. The rule never passes on its own.
//!
//! ```html failed image-alternative-vague
//! <img alt="Bild" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```
//!
//! ```html failed image-alternative-file-name
//! <img alt="IMG_2031.jpg" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```
//!
//! ```html failed image-alternative-decorates
//! <img alt="Dekorative Wellenlinie" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```
//!
//! ```html cantTell images-unjudged ask-images-descriptive
//! <img alt="Rathaus mit Rampe" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```
//!
//! ```html inapplicable
//! <img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60"><a href="/" aria-label="Start"><img alt="Bild" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60"></a>
//! <img alt="Bild" style="display: none" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```

use crate::descriptive::{self, On};
use crate::pictures;
use crate::prelude::*;
use crate::words::phrases;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-alternative-descriptive",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &["qt1vmo"],
    counterparts: &["axe:image-alt"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut open = Vec::new();
    let seen = pictures::seen(page);
    for id in page.elements().iter().copied() {
        let there = seen.contains(&id);
        let name = page.name_text(id);
        if !(there || is_shown_as_text(page, id)) || name.is_empty() || !page.in_accessibility_tree(id) {
            continue;
        }
        if descriptive::is_file_name(name) {
            targets.failed(id, msg("image-alternative-file-name").with("name", name));
        } else if descriptive::is_vague(On::Image, name) {
            targets.failed(id, msg("image-alternative-vague").with("name", name));
        } else if says_it_decorates(name) {
            targets.failed(id, msg("image-alternative-decorates").with("name", name));
        } else if there {
            open.push(name.to_owned());
        }
    }
    if !open.is_empty() {
        let (count, list) = (open.len(), descriptive::some(&open));
        let message = msg("images-unjudged").with("count", count).with("names", &list);
        let question = msg("ask-images-descriptive").with("count", count).with("names", list);
        targets.page_cant_tell(message, question);
    }
}

/// An image whose file cannot be had is shown as its alternative, which must say something then too.
fn is_shown_as_text(page: &Page, id: NodeId) -> bool {
    page.is(id, "img")
        && page.attr(id, "alt").is_some_and(|alt| !alt.trim().is_empty())
        && (page.is_visible(id) || pictures::has_no_size(page, id))
        && !pictures::is_in_named(page, id)
}

/// True if an alternative begins with saying that there is nothing to say.
fn says_it_decorates(name: &str) -> bool {
    let name = descriptive::normal(name);
    phrases("decorates").any(|phrase| name.starts_with(phrase))
}
