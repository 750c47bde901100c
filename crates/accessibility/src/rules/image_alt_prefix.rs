//! Checks that text alternatives do not begin with "image of" or "Bild von".
//!
//! Screen readers say that it is an image anyway; "Grafik Bild von …" is heard as a stutter.
//!
//! Begin with what the image shows. Say the kind of picture only where it matters, such as "Gemälde" or "Foto von 1912".
//!
//! Sources: W3C tutorial on images, tips and tricks; HTML, section 4.8.4.4.
//!
//! ```html passed
//! <img src="a.png" alt="Das Rathaus am Markt">
//! ```
//!
//! ```html failed image-alt-prefix
//! <img src="a.png" alt="Bild von einem Rathaus">
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
    id: "image-alt-prefix",
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

const PREFIXES: &[&str] = &[
    "image of", "an image of", "the image of", "picture of", "a picture of", "graphic of", "a graphic of", "photo of", "a photo of", "photograph of",
    "image showing", "picture showing", "image:", "picture:", "icon of", "image shows", "the picture shows", "this image", "this picture",
    "bild von", "bild vom", "bild einer", "bild eines", "ein bild von", "bild:", "grafik von", "grafik einer", "grafik eines", "grafik:", "abbildung von", "abbildung einer",
    "abbildung eines", "foto von", "foto vom", "foto einer", "foto eines", "das bild zeigt", "dieses bild", "die grafik zeigt", "auf dem bild",
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let images = page.elements().iter().copied().filter(|id| page.role_name(*id) == "img");
    let images: Vec<NodeId> = images.collect();
    if images.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in images.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let name = page.name_text(id);
        let lower = name.to_lowercase();
        // "Foto von 1912" tells something about the picture.
        let after = |prefix: &str| lower.strip_prefix(prefix).is_some_and(|rest| {
            !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) && (prefix.ends_with(':') || rest.starts_with(' '))
        });
        match PREFIXES.iter().find(|prefix| after(prefix)) {
            Some(prefix) => targets.failed(id, msg("image-alt-prefix").with("prefix", *prefix).with("text", short(name))),
            None if !name.is_empty() => targets.passed(id),
            None => {}
        }
    }
}
