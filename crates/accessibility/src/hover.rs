//! What a style sheet shows under the mouse, shared by the rules about it.

use std::sync::Arc;

use offenbar_page::layout::{Environment, Rendered, States, Visibility};
use offenbar_page::{NodeId, Page};

/// How many elements are tried, all in one layout.
const MAX_HOSTS: usize = 200;

/// An element that the mouse may come to, and what may then appear.
pub(crate) struct Candidate {
    /// The element.
    pub host: NodeId,
    /// What is hidden now.
    pub hidden: NodeId,
}

/// True if a style sheet may show something under the mouse.
pub(crate) fn shows(css: &str) -> bool {
    const HIDING: &[&str] =
        &["display", "visibility", "opacity", "max-height", "left", "clip", "transform"];
    css.contains(":hover") && HIDING.iter().any(|word| css.contains(word))
}

/// The page in another state.
pub(crate) fn rendered(page: &Page, states: States) -> Option<Arc<Rendered>> {
    page.rendered_in(&Environment { states, ..page.environment().clone() }).ok()
}

/// Elements that are seen and hold, or stand right before, hidden content with text.
pub(crate) fn candidates(page: &Page) -> Vec<Candidate> {
    const NEVER: &[&str] =
        &["", "script", "style", "template", "noscript", "title", "head", "option", "source"];
    let mut found = Vec::new();
    for hidden in page.elements().iter().copied().filter(|id| !NEVER.contains(&page.tag(*id))) {
        let parent = page.flat_parent(hidden).filter(|parent| page.is_element(*parent));
        let Some(parent) = parent.filter(|parent| page.is_visible(*parent)) else { continue };
        if found.len() >= MAX_HOSTS {
            break;
        }
        let concealed = !page.is_visible(hidden) && !page.has_attr(hidden, "hidden");
        // A sign that decorates a link says nothing.
        if !concealed || !page.text_content(hidden).chars().any(char::is_alphanumeric) {
            continue;
        }
        let siblings = page.flat_children(parent).into_owned();
        let before = siblings
            .into_iter()
            .take_while(|node| *node != hidden)
            .filter(|node| page.is_element(*node))
            .last();
        for host in std::iter::once(parent).chain(before) {
            if !matches!(page.tag(host), "body" | "html" | "main" | "") {
                found.push(Candidate { host, hidden });
            }
        }
    }
    found
}

/// True if the element is seen in that state.
pub(crate) fn is_shown(page: &Page, rendered: &Rendered, id: NodeId) -> bool {
    let key = page.key(id);
    let texts =
        page.flat_descendants(id).into_iter().flat_map(|node| rendered.text_rects(page.key(node)));
    let on_page =
        texts.into_iter().any(|rect| !rect.is_empty() && rect.right() > 0.0 && rect.bottom() > 0.0);
    let room = rendered.rect(key).is_some_and(|rect| rect.width > 2.0 && rect.height > 2.0);
    let style = rendered.style(key);
    on_page
        && room
        && style.is_some_and(|style| style.visibility == Visibility::Visible && style.opacity > 0.1)
}
