//! Asks about images that come from the style sheet and may say something. It never passes.
//!
//! A background image has no alternative; people who listen do not know that it is there.
//!
//! Use `<img>` with an alternative for what means something.
//!
//! Asked about, once a page, are elements with nothing in them, at least 40 pixels wide and high but not as wide as the page, that show a file as their
//! background and have neither a name nor `aria-hidden` or a presentational role.
//!
//! Sources: WCAG 2.2 SC 1.1.1; failure F3.
//!
//! ```html cantTell background-images ask-background-images
//! <div style="width: 200px; height: 100px; background-image: url(fahrplan.png)"></div>
//! ```
//!
//! ```html inapplicable
//! <div role="img" aria-label="Fahrplan" style="width: 200px; height: 100px; background-image: url(fahrplan.png)"></div>
//! ```

use offenbar_page::layout::BackgroundLayer;

use crate::contrast::needs_layout;
use crate::descriptive::some;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "background-image-meaning",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_SIZE: f32 = 40.0;
/// Wider ones are mostly scenery behind a heading.
const MAX_WIDTH: f32 = 1_000.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    let mut files: Vec<String> = Vec::new();
    let mut first = None;
    for id in page.elements().iter().copied() {
        let Some(file) = file(page, id) else { continue };
        let Some(rect) = page.rect(id) else { continue };
        let sized = rect.width >= MIN_SIZE && rect.height >= MIN_SIZE && rect.width < MAX_WIDTH;
        let empty = page.child_elements(id).next().is_none() && page.text_content(id).trim().is_empty();
        let told = page.has_name(id) || page.explicit_role(id).is_some() || page.is_aria_hidden(id);
        let control = page.is_focusable(id) || page.flat_ancestors(id).any(|up| page.is_a(up, "widget") || page.role_name(up) == "img");
        if sized && empty && !told && !control && page.is_visible(id) && !is_control(page, id) {
            first = first.or(Some(id));
            files.push(file);
        }
    }
    if let Some(first) = first {
        let (count, list) = (files.len(), some(&files));
        let message = msg("background-images").with("count", count).with("files", &list);
        targets.cant_tell(first, message, msg("ask-background-images").with("count", count).with("files", list));
    }
}

fn is_control(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "input" | "select" | "textarea" | "button" | "img" | "video" | "iframe" | "object" | "canvas" | "hr" | "body" | "html")
}

/// Name of the file that the element shows.
fn file(page: &Page, id: NodeId) -> Option<String> {
    let layers = &page.style(id)?.background;
    let url = layers.iter().find_map(|layer| match layer {
        BackgroundLayer::Url(url, _) => Some(url),
        _ => None,
    })?;
    if url.starts_with("data:") {
        // Of what is written into the style sheet only a drawing with words is told from an ornament.
        let words = url.starts_with("data:image/svg+xml") && ["<text", "%3Ctext", "%3ctext"].iter().any(|word| url.contains(word));
        return words.then(|| "SVG".to_owned());
    }
    url.split(['?', '#']).next()?.rsplit('/').next().map(str::to_owned)
}
