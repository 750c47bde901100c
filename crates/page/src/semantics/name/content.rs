//! Name from content: children, pseudo-elements, spaces between blocks.

use offenbar_layout::{Content, Display, Pseudo};

use super::{Computation, NameSource, Way};
use crate::semantics::bare;
use crate::semantics::hidden::first_summary;
use crate::semantics::roles::NameFrom;
use crate::{NodeId, Page};

/// True if the element takes its name from its content.
pub(super) fn names(page: &Page, node: NodeId) -> bool {
    match page.role(node) {
        // A row is named from its cells where it can be chosen; HTML-AAM names no row so.
        Some(role) if role.name == "row" => is_in_grid(page, node),
        Some(role) => role.name_from == NameFrom::Contents,
        None => {
            let details = page.parent(node).filter(|parent| page.is(*parent, "details"));
            details.is_some_and(|details| first_summary(page, details) == Some(node))
        }
    }
}

/// True for rows of a grid or treegrid.
fn is_in_grid(page: &Page, row: NodeId) -> bool {
    page.owner(row).is_some_and(|owner| {
        let group = page.role_name(owner) == "rowgroup";
        let table = if group { page.owner(owner) } else { Some(owner) };
        table.is_some_and(|table| page.is_a(table, "grid"))
    })
}

impl Computation<'_> {
    /// The texts of the children, with what pseudo-elements add.
    pub(super) fn content(
        &mut self,
        node: NodeId,
        way: Way,
        sources: &mut Vec<NameSource>,
    ) -> String {
        if matches!(self.page.tag(node), "script" | "style" | "template" | "noscript") {
            return String::new();
        }
        let is_tree_item = self.page.role_name(node) == "treeitem";
        let mut result = self.pseudo(node, Pseudo::Before);
        let inner = Way { in_content: true, ..way };
        for child in self.children(node) {
            if is_tree_item && self.page.role_name(child) == "group" {
                // What is below an item in a tree is not part of it.
                continue;
            }
            let text = self.compute(child, inner, sources);
            // A picture without words is no word.
            let silent = text.is_empty() && self.page.is(child, "img");
            let separate = self.page.is_element(child) && !silent && self.is_separate(child);
            if separate {
                result.push(' ');
            }
            result.push_str(&text);
            if separate {
                result.push(' ');
            }
        }
        result.push_str(&self.pseudo(node, Pseudo::After));
        result
    }

    /// Children in the flat tree, then those that aria-owns adds.
    fn children(&self, node: NodeId) -> Vec<NodeId> {
        let mut children = self.page.flat_children(node).into_owned();
        if self.page.has_attr(node, "aria-owns") {
            let owned = self.page.idrefs(node, "aria-owns");
            let outside = |target: &NodeId| !self.semantics.flat.contains(*target, node);
            children.retain(|child| !owned.contains(child));
            children.extend(owned.into_iter().filter(outside));
        }
        children
    }

    /// True if the element is no part of the line of its neighbours.
    fn is_separate(&self, node: NodeId) -> bool {
        if matches!(self.page.tag(node), "br" | "img") {
            return true;
        }
        match self.page.style(node) {
            Some(style) => {
                style.inline_block
                    || style.floating
                    || !matches!(style.display, Display::Inline | Display::Contents | Display::None)
            }
            None => {
                let tag = self.page.tag(node);
                let declared = bare::declared(self.page, node, "display");
                declared.map_or_else(
                    || {
                        bare::is_block(tag)
                            || matches!(tag, "button" | "input" | "select" | "textarea")
                    },
                    |display| !display.starts_with("inline") || display.len() > "inline".len(),
                )
            }
        }
    }

    fn pseudo(&self, node: NodeId, pseudo: Pseudo) -> String {
        let Some(style) = self.page.pseudo(node, pseudo) else { return String::new() };
        let shown = style.visibility == offenbar_layout::Visibility::Visible;
        if style.display == Display::None || !shown {
            return String::new();
        }
        let text = match &style.content_alt {
            // An alternative stands for a picture, and a picture for a word.
            Some(alternative) => format!(" {alternative} "),
            None => style
                .content
                .iter()
                .filter_map(|part| match part {
                    Content::Text(text) => Some(text.as_str()),
                    Content::Image(_) => None,
                })
                .collect(),
        };
        if style.display == Display::Inline && !style.inline_block {
            text
        } else {
            format!(" {text} ")
        }
    }
}
