//! What is rendered, seen, hidden from assistive technology, or inert.

use offenbar_layout::Visibility;
use rustc_hash::FxHashMap;

use super::{Semantics, bare, paint};
use crate::{NodeId, NodeKind, Page};

/// What an element or text node inherits from its ancestors in the flat tree.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct State {
    /// Neither it nor an ancestor has `display: none`, or is otherwise left out.
    pub rendered: bool,
    /// `visibility: visible`.
    pub shown: bool,
    /// It or an ancestor has `aria-hidden="true"`.
    pub aria_hidden: bool,
    /// It or an ancestor is inert.
    pub inert: bool,
    /// Inside the fallback content of a canvas: exposed, but not painted.
    pub fallback: bool,
}

/// States of all nodes, computed from the root down.
pub(super) fn states(page: &Page, semantics: &Semantics) -> Vec<State> {
    let mut states = vec![State::default(); page.len()];
    let styled = page.rendered().is_ok();
    for node in &semantics.flat.order {
        let parent = semantics.flat.parent(*node);
        let above = parent
            .map_or(State { rendered: true, shown: true, ..State::default() }, |parent| {
                states[parent.index()]
            });
        states[node.index()] = match page.kind(*node) {
            NodeKind::Document => above,
            NodeKind::Element(_) => element_state(page, *node, parent, above, styled),
            NodeKind::Text(_) => {
                State { rendered: above.rendered && !leaves_out_text(page, *node, parent), ..above }
            }
            _ => State { rendered: false, ..above },
        };
    }
    states
}

fn element_state(
    page: &Page,
    node: NodeId,
    parent: Option<NodeId>,
    above: State,
    styled: bool,
) -> State {
    let displayed = if styled {
        let style = page.style(node);
        match page.tag(node) {
            // The layout makes nothing of what a control draws itself.
            "option" | "optgroup" => bare::displayed(page, node),
            _ => style.is_some_and(|style| style.display != offenbar_layout::Display::None),
        }
    } else {
        bare::displayed(page, node)
    };
    let shown = match page.style(node) {
        Some(style) => style.visibility == Visibility::Visible,
        None => bare::shown(page, node).unwrap_or(above.shown),
    };
    let left_out = parent.is_some_and(|parent| leaves_out(page, parent, node));
    let is_true = |name: &str| {
        page.attr(node, name).is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
    };
    State {
        rendered: above.rendered && displayed && !left_out,
        shown,
        aria_hidden: above.aria_hidden || is_true("aria-hidden"),
        inert: above.inert || page.has_attr(node, "inert"),
        fallback: above.fallback || parent.is_some_and(|parent| page.is(parent, "canvas")),
    }
}

/// True if an element does not show this child, whatever its style.
fn leaves_out(page: &Page, parent: NodeId, child: NodeId) -> bool {
    let skips = bare::declared(page, parent, "content-visibility") == Some("hidden");
    if skips || page.style(parent).is_some_and(|style| style.content_hidden) {
        return true;
    }
    match page.tag(parent) {
        "details" => !page.has_attr(parent, "open") && first_summary(page, parent) != Some(child),
        "iframe" | "video" | "audio" | "noscript" | "noembed" | "noframes" | "template" => true,
        "object" => page.has_attr(parent, "data"),
        "select" => !matches!(page.tag(child), "option" | "optgroup" | "hr" | "button" | "div"),
        _ => matches!(
            page.svg_tag(child),
            "title"
                | "desc"
                | "metadata"
                | "defs"
                | "clipPath"
                | "mask"
                | "linearGradient"
                | "radialGradient"
                | "pattern"
                | "marker"
                | "filter"
                | "style"
                | "script"
                | "symbol"
        ),
    }
}

fn leaves_out_text(page: &Page, node: NodeId, parent: Option<NodeId>) -> bool {
    parent.is_some_and(|parent| leaves_out(page, parent, node))
}

/// The summary of a details element: its first child of that type.
pub(super) fn first_summary(page: &Page, details: NodeId) -> Option<NodeId> {
    page.child_elements(details).find(|child| page.is(*child, "summary"))
}

impl Page {
    /// True if the element or text node generates boxes, or its children do (`display: contents`):
    /// it is in the flat tree, no `display: none` on it or above it, not in a closed `details`, not
    /// unused fallback content.
    pub fn is_rendered(&self, id: NodeId) -> bool {
        let state = self.semantics().states()[id.index()];
        state.rendered && !state.fallback
    }

    /// ACT's "visible": making the content transparent would change pixels that can be scrolled
    /// into view. True for an element if anything in it is seen.
    pub fn is_visible(&self, id: NodeId) -> bool {
        let semantics = self.semantics();
        semantics.visible.get_or_init(|| paint::visible(self, semantics))[id.index()]
    }

    /// ACT's "programmatically hidden": `visibility` is not `visible`, or it or an ancestor in the
    /// flat tree has `display: none` or `aria-hidden="true"`.
    pub fn is_programmatically_hidden(&self, id: NodeId) -> bool {
        let state = self.semantics().states()[id.index()];
        let area = self.is(id, "area") && self.is_area_rendered(id);
        !(state.rendered || area) || !state.shown || state.aria_hidden
    }

    /// True if the element or an ancestor in the flat tree has `aria-hidden="true"`.
    pub fn is_aria_hidden(&self, id: NodeId) -> bool {
        self.semantics().states()[id.index()].aria_hidden
    }

    /// True if the element or an ancestor in the flat tree has the `inert` attribute.
    pub fn is_inert(&self, id: NodeId) -> bool {
        self.semantics().states()[id.index()].inert
    }

    /// True if an ancestor in the flat tree has the `inert` attribute.
    pub fn has_inert_ancestor(&self, id: NodeId) -> bool {
        let parent = self.semantics().flat.parent(id);
        parent.is_some_and(|parent| self.is_inert(parent))
    }

    /// ACT's "included in the accessibility tree": not programmatically hidden, not inert, not
    /// presentational by its role, not inside something whose children are presentational unless it
    /// can be focused. Elements without a role of their own (`div`) are included.
    pub fn in_accessibility_tree(&self, id: NodeId) -> bool {
        if self.is_programmatically_hidden(id) || self.is_inert(id) {
            return false;
        }
        match self.kind(id) {
            NodeKind::Text(_) => true,
            NodeKind::Element(_) => {
                let swallowed = self.is_in_presentational_leaf(id) && !self.is_focusable(id);
                !self.is_presentational(id) && !swallowed
            }
            _ => false,
        }
    }

    /// Another name for [`Page::in_accessibility_tree`].
    pub fn is_exposed(&self, id: NodeId) -> bool {
        self.in_accessibility_tree(id)
    }

    /// Areas of an image map have no box, but are there if an image that is rendered uses the map.
    pub(super) fn is_area_rendered(&self, area: NodeId) -> bool {
        let image = map_image(self, self.semantics(), area);
        image.is_some_and(|image| self.is_rendered(image))
    }
}

/// The image on which an area lies.
pub(super) fn map_image(page: &Page, semantics: &Semantics, area: NodeId) -> Option<NodeId> {
    let map = page.ancestors(area).find(|node| page.is(*node, "map"))?;
    semantics.maps(page).get(page.attr(map, "name")?).copied()
}

/// The first image that uses each image map, by name.
pub(super) fn maps(page: &Page) -> FxHashMap<String, NodeId> {
    let mut maps = FxHashMap::default();
    let images = page.elements().iter().filter(|node| matches!(page.tag(**node), "img" | "object"));
    for image in images {
        let name = page.attr(*image, "usemap").and_then(|usemap| usemap.strip_prefix('#'));
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            maps.entry(name.to_owned()).or_insert(*image);
        }
    }
    maps
}
