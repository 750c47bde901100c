//! What can be focused, and in which order the Tab key gets there.

use offenbar_layout::{Display, Overflow};

use super::hidden::{first_summary, map_image};
use super::implicit::input_type;
use super::{Semantics, forms};
use crate::{NodeId, Page};

/// The element takes focus: by its kind or by a tabindex, and it is rendered and not inert.
pub(super) fn can_focus(page: &Page, semantics: &Semantics, node: NodeId) -> bool {
    let state = semantics.states()[node.index()];
    let area = page.is(node, "area");
    let there = if area { area_is_there(page, semantics, node) } else { state.rendered };
    // Focus needs a box to go to.
    let boxless = page.style(node).is_some_and(|style| style.display == Display::Contents);
    there
        && !boxless
        && state.shown
        && !state.inert
        && !(forms::is_control(page, node) && forms::is_disabled(page, semantics, node))
        && (tabindex(page, node).is_some() || is_natively_focusable(page, node))
}

fn area_is_there(page: &Page, semantics: &Semantics, area: NodeId) -> bool {
    let image = map_image(page, semantics, area);
    image.is_some_and(|image| {
        let state = semantics.states()[image.index()];
        state.rendered && state.shown
    })
}

/// Value of the tabindex attribute by the rules for parsing integers.
pub(super) fn tabindex(page: &Page, node: NodeId) -> Option<i32> {
    let text = page.attr(node, "tabindex")?.trim_start_matches([' ', '\t', '\n', '\r', '\u{c}']);
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|character: char| !character.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse::<i32>().ok().map(|number| sign * number)
}

/// Focusable without a tabindex (HTML, section "focusable area", as browsers do it).
fn is_natively_focusable(page: &Page, node: NodeId) -> bool {
    if is_editing_host(page, node) {
        return true;
    }
    match page.tag(node) {
        "a" | "area" => page.has_attr(node, "href"),
        "button" | "select" | "textarea" | "iframe" | "frame" | "embed" => true,
        "input" => input_type(page, node) != "hidden",
        "object" => page.has_attr(node, "usemap"),
        "audio" | "video" => page.has_attr(node, "controls"),
        "summary" => {
            let details = page.parent(node).filter(|parent| page.is(*parent, "details"));
            details.is_some_and(|details| first_summary(page, details) == Some(node))
        }
        "details" => first_summary(page, node).is_none(),
        _ => {
            page.svg_tag(node) == "a"
                && (page.has_attr(node, "href") || page.has_attr(node, "xlink:href"))
        }
    }
}

/// The element itself is made editable.
pub(super) fn is_editing_host(page: &Page, node: NodeId) -> bool {
    page.attr(node, "contenteditable").is_some_and(|value| {
        matches!(value.to_ascii_lowercase().as_str(), "" | "true" | "plaintext-only")
    })
}

impl Page {
    /// True if the element can take focus: by its kind or by a tabindex, rendered, not inert, not
    /// disabled.
    pub fn is_focusable(&self, id: NodeId) -> bool {
        self.is_element(id) && can_focus(self, self.semantics(), id)
    }

    /// True if the Tab key reaches the element: focusable without a negative tabindex.
    pub fn is_tabbable(&self, id: NodeId) -> bool {
        self.is_focusable(id)
            && self.tabindex(id).is_none_or(|index| index >= 0)
            && self.is_reached_in_radio_group(id)
    }

    /// Value of the tabindex attribute; None if it is missing or no number.
    pub fn tabindex(&self, id: NodeId) -> Option<i32> {
        tabindex(self, id)
    }

    /// True if the element can be focused by its kind, whatever its tabindex says.
    pub fn is_natively_focusable(&self, id: NodeId) -> bool {
        is_natively_focusable(self, id)
    }

    /// True if the element is focusable in some browsers only because its content scrolls. Needs
    /// layout.
    pub fn is_scroll_focusable(&self, id: NodeId) -> bool {
        let Some(style) = self.style(id) else { return false };
        let scrolls = |overflow| matches!(overflow, Overflow::Scroll | Overflow::Auto);
        let (across, down) = (scrolls(style.overflow_x), scrolls(style.overflow_y));
        if !(across || down) || self.is_inert(id) {
            return false;
        }
        let Some(own) = self.rect(id) else { return false };
        let inside = self.semantics().flat.descendants(id).iter();
        inside
            .flat_map(|node| {
                self.rect(*node).into_iter().chain(self.text_rects(*node).iter().copied())
            })
            .any(|rect| {
                (down && rect.bottom() > own.bottom() + 1.0)
                    || (across && rect.right() > own.right() + 1.0)
            })
    }

    /// Of the radio buttons of one group only one is in the tab order: the checked one, else the
    /// first.
    fn is_reached_in_radio_group(&self, id: NodeId) -> bool {
        self.input_type(id) != "radio"
            || self.semantics().radios.get_or_init(|| self.first_radios()).contains(&id)
    }

    /// Elements in the order in which the Tab key reaches them: positive tabindex first, then
    /// document order; a shadow tree is one place in its host's order.
    pub fn focus_order(&self) -> Vec<NodeId> {
        let semantics = self.semantics();
        let mut found: Vec<NodeId> =
            semantics.flat.order.iter().copied().filter(|node| self.is_tabbable(*node)).collect();
        found.sort_by_key(|node| self.tab_key(*node));
        found
    }

    fn first_radios(&self) -> rustc_hash::FxHashSet<NodeId> {
        let mut chosen: rustc_hash::FxHashMap<(Option<NodeId>, &str), (bool, NodeId)> =
            rustc_hash::FxHashMap::default();
        let mut radios = rustc_hash::FxHashSet::default();
        for node in self.elements().iter().copied().filter(|node| self.input_type(*node) == "radio")
        {
            let Some(name) = self.attr(node, "name").filter(|name| !name.is_empty()) else {
                radios.insert(node);
                continue;
            };
            if !self.is_focusable(node) {
                continue;
            }
            let checked = self.has_attr(node, "checked");
            let entry = chosen.entry((self.form_owner(node), name)).or_insert((checked, node));
            if checked {
                *entry = (true, node);
            }
        }
        radios.extend(chosen.values().map(|(_, node)| *node));
        radios
    }

    /// Positive tabindexes sort first, in each tree of its own: the key is taken from the outermost
    /// host.
    fn tab_key(&self, node: NodeId) -> (i32, u32) {
        let semantics = self.semantics();
        let mut outer = node;
        while let Some(host) = self.host(self.root_of(outer)) {
            outer = host;
        }
        let index = self.tabindex(outer).filter(|index| *index > 0).unwrap_or(i32::MAX);
        (index, semantics.flat.place(node))
    }
}
