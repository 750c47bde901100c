//! Images that are seen: shared by the rules that ask what a picture shows.

use offenbar_page::layout::{BackgroundLayer, Pseudo, Visibility};
use offenbar_page::{LoadError, NodeId, Page, collapsed};

use crate::labels;

/// How large a drawing may be that is read.
const MAX_DRAWING: usize = 100_000;
/// How many image files of one page are fetched to see whether they are there.
const MAX_LOADS: usize = 20;

/// Visible `img`, `canvas` and `svg` elements that are there, in order, outside elements that have a
/// name of their own.
pub(crate) fn seen(page: &Page) -> Vec<NodeId> {
    let mut left = MAX_LOADS;
    let elements = page.elements().iter().copied();
    elements
        .filter(|id| matches!(page.tag(*id), "img" | "canvas") || page.svg_tag(*id) == "svg")
        .filter(|id| (page.is_visible(*id) || has_no_size(page, *id)) && !is_in_named(page, *id))
        .filter(|id| !page.is(*id, "img") || is_available(page, *id, &mut left))
        .collect()
}

/// An image that is shown, though its size is not known here because its file is not.
pub(crate) fn has_no_size(page: &Page, id: NodeId) -> bool {
    let shown = page.style(id).is_some_and(|style| {
        style.visibility == Visibility::Visible && style.width.is_none() && style.height.is_none()
    });
    shown
        && page.is(id, "img")
        && page.is_rendered(id)
        && page.rect(id).is_some_and(|rect| rect.is_empty())
}

/// True if an ancestor gets its name from an attribute, so that what is inside is not read.
pub(crate) fn is_in_named(page: &Page, id: NodeId) -> bool {
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
        // Of a page that was saved the images often were not.
        Err(LoadError::Status(_)) => url.scheme() == "file",
        Err(LoadError::Offline) => true,
        Err(LoadError::Failed(_)) => false,
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
        style.background.iter().any(|layer| matches!(layer, BackgroundLayer::Url(..)))
    };
    let styles = [page.style(id), page.pseudo(id, Pseudo::Before), page.pseudo(id, Pseudo::After)];
    styles.into_iter().flatten().any(has_file)
}

/// The words of an SVG file in an `img` that shows nothing but words which are no logo, as far as
/// page and file tell.
pub(crate) fn drawn_words(page: &Page, id: NodeId) -> Option<String> {
    let alternative = page.attr(id, "alt").filter(|_| page.is(id, "img"))?;
    let said = labels::words(alternative);
    if said.len() < 2 || may_be_logo(page, id) {
        return None;
    }
    let resource = page.load(&page.resolve(page.attr(id, "src")?)?).ok()?;
    if resource.mime != "image/svg+xml" || resource.bytes.len() > MAX_DRAWING {
        return None;
    }
    let tree = offenbar_page::parse(&resource.text());
    let mut text = String::new();
    for node in tree.elements().iter().copied() {
        match tree.svg_tag(node) {
            // HTML's parser adds these around the drawing.
            "" if matches!(tree.tag(node), "html" | "head" | "body") => {}
            "text" => {
                text.push_str(&tree.text_content(node));
                text.push(' ');
            }
            "svg" | "g" | "tspan" | "title" | "desc" | "rect" | "style" | "defs" | "metadata" => {}
            _ => return None,
        }
    }
    (labels::words(&text) == said).then(|| collapsed(&text))
}

/// True if the place or a name suggests a logo, for which text in an image is fine.
fn may_be_logo(page: &Page, id: NodeId) -> bool {
    let around =
        std::iter::once(id).chain(page.flat_ancestors(id)).filter(|up| page.is_element(*up));
    around.into_iter().any(|up| {
        let place = matches!(page.tag(up), "header" | "footer" | "nav" | "a" | "h1");
        let words =
            ["class", "id", "alt", "src"].into_iter().filter_map(|name| page.attr(up, name));
        let mut words = words.filter(|words| !words.starts_with("data:")).map(str::to_lowercase);
        place
            || words.any(|words| {
                ["logo", "brand", "marke", "signet"].iter().any(|hint| words.contains(hint))
            })
    })
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
