//! The text that people see, in reading order.

use offenbar_layout::{Content, Display, Pseudo};

use super::bare;
use crate::{NodeId, NodeKind, Page};

/// White space collapsed, and none at the ends.
pub fn collapsed(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

impl Page {
    /// The visible text of an element in reading order: words of blocks are separated by a space,
    /// text of pseudo-elements is included, white space is collapsed.
    pub fn visible_text(&self, id: NodeId) -> String {
        let mut text = String::new();
        self.collect_visible(id, &mut text);
        collapsed(&text)
    }

    fn collect_visible(&self, start: NodeId, text: &mut String) {
        enum Task {
            Enter(NodeId),
            Leave(NodeId),
        }
        let mut tasks = vec![Task::Enter(start)];
        while let Some(task) = tasks.pop() {
            match task {
                Task::Leave(node) => self.edge(node, Pseudo::After, text),
                Task::Enter(node) => match self.kind(node) {
                    NodeKind::Text(own) if self.is_visible(node) => text.push_str(own),
                    NodeKind::Text(own) if self.is_rendered(node) && own.trim().is_empty() => {
                        text.push(' ')
                    }
                    NodeKind::Text(_) => {}
                    NodeKind::Element(_) if !self.is_rendered(node) => {}
                    _ => {
                        self.edge(node, Pseudo::Before, text);
                        tasks.push(Task::Leave(node));
                        let children = self.flat_children(node);
                        tasks.extend(children.iter().rev().copied().map(Task::Enter));
                    }
                },
            }
        }
    }

    /// What stands at the edge of an element: a gap, and the text of a pseudo-element.
    fn edge(&self, node: NodeId, pseudo: Pseudo, text: &mut String) {
        let before = pseudo == Pseudo::Before;
        if before && self.is_apart(node) {
            text.push(' ');
        }
        if let Some(style) = self.pseudo(node, pseudo)
            && self.is_visible(node)
        {
            for part in &style.content {
                if let Content::Text(own) = part {
                    text.push_str(own);
                }
            }
        }
        if !before && self.is_apart(node) {
            text.push(' ');
        }
    }

    /// True if the element does not continue the line it is in.
    pub(super) fn is_apart(&self, node: NodeId) -> bool {
        let tag = self.tag(node);
        if tag == "br" {
            return true;
        }
        match self.style(node) {
            Some(style) => !matches!(style.display, Display::Inline | Display::Contents),
            None => bare::is_block(tag),
        }
    }
}
