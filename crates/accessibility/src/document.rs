//! Questions about a document that rules share.

use std::sync::Arc;

use offenbar_page::{NodeId, Page};

/// The root element of a page that is an HTML document of its own: not in a frame, and not SVG or
/// another kind of XML, for which the HTML parser makes up an `<html>`.
pub(crate) fn html_root(page: &Page) -> Option<NodeId> {
    let file = page.url().path().rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    if page.depth() > 0 || matches!(file.as_str(), "svg" | "xml" | "xhtml" | "xht" | "mml") {
        return None;
    }
    page.root_element().filter(|root| page.is(*root, "html"))
}

/// True if `value` is ASCII case-insensitively the value of the attribute, white space around it
/// left out.
pub(crate) fn has_keyword(page: &Page, node: NodeId, attribute: &str, value: &str) -> bool {
    page.attr(node, attribute).is_some_and(|own| own.trim().eq_ignore_ascii_case(value))
}

/// The visible text of a page, white space collapsed.
pub(crate) fn body_text(page: &Page) -> Arc<BodyText> {
    page.shared(|page| {
        BodyText(page.body().map(|body| page.visible_text(body)).unwrap_or_default())
    })
}

/// See [`body_text`].
pub(crate) struct BodyText(String);

impl std::ops::Deref for BodyText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// True if the page runs scripts of its own, so that parts of it may be made later.
pub(crate) fn has_scripts(page: &Page) -> bool {
    struct HasScripts(bool);
    let runs = |page: &Page| {
        let written = page.scripts().any(|script| !script.trim().is_empty());
        HasScripts(written || !page.script_sources().is_empty())
    };
    page.shared(runs).0
}

/// True if what comes right before an element, or before a box around it, is a heading or a short part
/// that ends with one.
pub(crate) fn follows_heading(page: &Page, id: NodeId) -> bool {
    const UP: usize = 4;
    let mut node = id;
    for _ in 0..UP {
        let Some(parent) = page.flat_parent(node) else { return false };
        let siblings = page.flat_children(parent);
        let place = siblings.iter().position(|other| *other == node).unwrap_or_default();
        let written = |other: &&NodeId| match page.text_of(**other) {
            Some(text) => !text.trim().is_empty(),
            None => page.is_element(**other) && page.is_rendered(**other),
        };
        let Some(before) = siblings[..place].iter().rev().find(written) else {
            node = parent;
            continue;
        };
        let mut inside = std::iter::once(*before).chain(page.flat_descendants(*before));
        let short = page.text_content(*before).trim().chars().count() <= 200;
        return short && inside.any(|node| page.role_name(node) == "heading");
    }
    false
}
