//! Images that are seen: shared by the rules that ask what a picture shows.

use offenbar_page::layout::{BackgroundLayer, Pseudo};
use offenbar_page::{NodeId, Page};

/// How many image files of one page are fetched to see whether they are there.
const MAX_LOADS: usize = 20;

/// Visible `img`, `canvas` and `svg` elements that are there, in order, outside elements that have a
/// name of their own.
pub(crate) fn seen(page: &Page) -> Vec<NodeId> {
    let mut left = MAX_LOADS;
    let elements = page.elements().iter().copied();
    elements
        .filter(|id| matches!(page.tag(*id), "img" | "canvas") || page.svg_tag(*id) == "svg")
        .filter(|id| page.is_visible(*id) && !is_in_named(page, *id))
        .filter(|id| !page.is(*id, "img") || is_available(page, *id, &mut left))
        .collect()
}

/// True if an ancestor gets its name from an attribute, so that what is inside is not read.
fn is_in_named(page: &Page, id: NodeId) -> bool {
    page.flat_ancestors(id).any(|up| {
        let labelled = page.has_attr(up, "aria-label") || page.has_attr(up, "aria-labelledby");
        labelled && page.has_name(up)
    })
}

/// False if the file is known not to be an image that can be had.
fn is_available(page: &Page, id: NodeId, left: &mut usize) -> bool {
    let source =
        page.attr(id, "src").or_else(|| page.attr(id, "srcset")?.split_whitespace().next());
    let Some(url) = source.and_then(|source| page.resolve(source)) else { return false };
    if *left == 0 && url.scheme() != "data" {
        return true;
    }
    *left = left.saturating_sub(1);
    match page.load(&url) {
        Ok(resource) => {
            resource.mime.starts_with("image/") || resource.mime.ends_with("octet-stream")
        }
        Err(offenbar_page::LoadError::Offline) => true,
        Err(_) => false,
    }
}

/// How many image files are shown: elements, backgrounds, images in SVG.
pub(crate) fn files(page: &Page) -> usize {
    let mut left = MAX_LOADS;
    let elements = page.elements().iter().copied();
    elements
        .filter(|id| match page.tag(*id) {
            "img" => {
                let shown =
                    page.is_visible(*id) || (page.has_attr(*id, "srcset") && page.is_rendered(*id));
                shown && is_available(page, *id, &mut left)
            }
            "input" => page.input_type(*id) == "image" && page.is_visible(*id),
            "object" | "embed" => page.is_visible(*id),
            _ => page.svg_tag(*id) == "image" || has_background(page, *id),
        })
        .count()
}

fn has_background(page: &Page, id: NodeId) -> bool {
    let has_file = |style: &offenbar_page::layout::Style| {
        style.background.iter().any(|layer| matches!(layer, BackgroundLayer::Url(_)))
    };
    let styles = [page.style(id), page.pseudo(id, Pseudo::Before), page.pseudo(id, Pseudo::After)];
    styles.into_iter().flatten().any(has_file)
}

/// What a person recognises an image by: its file name, else its kind.
pub(crate) fn label(page: &Page, id: NodeId) -> String {
    let source = page.attr(id, "src").filter(|source| !source.starts_with("data:"));
    let file = source.and_then(|source| source.split(['?', '#']).next()?.rsplit('/').next());
    match file {
        Some(file) if !file.is_empty() => file.to_owned(),
        _ => page.element(id).map(|element| element.name.to_string()).unwrap_or_default(),
    }
}
