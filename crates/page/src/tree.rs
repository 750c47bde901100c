//! The tree of a page: an arena of nodes in the order in which the parser made them.
//!
//! Shadow roots and template contents live in the same arena: a shadow root's parent is its host,
//! but it is not among the host's children. Everything is addressed by [`NodeId`], so that a page
//! can be shared between threads and rules never fight the borrow checker.

use std::borrow::Cow;

use html5ever::{LocalName, Namespace, ns};
use rustc_hash::FxHashMap;

/// Index of a node in the arena of one [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// The document node of every tree.
    pub const DOCUMENT: NodeId = NodeId(0);

    /// The index, for tables beside the tree.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Where a start tag begins in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// Line, from 1; 0 if the element is in no source, for example an implied `<tbody>`.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Offset in bytes of the decoded text.
    pub offset: u32,
}

/// An attribute. Names of attributes of HTML elements are in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Local name, with its prefix where it has one: `xlink:href`.
    pub name: LocalName,
    /// Value, entities resolved.
    pub value: String,
}

/// An element.
#[derive(Debug, Clone)]
pub struct Element {
    /// Local name, in lower case for HTML elements.
    pub name: LocalName,
    /// Namespace.
    pub ns: Namespace,
    /// Attributes in source order.
    pub attrs: Vec<Attribute>,
    /// Where its start tag begins.
    pub position: Position,
    /// Its declarative shadow root.
    pub shadow: Option<NodeId>,
    /// Contents of a `<template>`.
    pub contents: Option<NodeId>,
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum NodeKind {
    /// The document, always node 0.
    Document,
    /// A document type declaration.
    Doctype,
    /// An element.
    Element(Element),
    /// A run of text.
    Text(String),
    /// A comment.
    Comment(String),
    /// The root of a declarative shadow tree or of the contents of a `<template>`.
    Fragment {
        /// True for a shadow root, false for template contents.
        shadow: bool,
    },
}

#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub kind: NodeKind,
    pub parent: Option<NodeId>,
    pub children: Vec<NodeId>,
}

/// A parsed document.
#[derive(Debug, Clone)]
pub struct Tree {
    pub(crate) nodes: Vec<Node>,
    /// True if the document is in quirks mode.
    pub quirks: bool,
    pub(crate) order: Vec<NodeId>,
    pub(crate) rank: Vec<u32>,
    pub(crate) ids: FxHashMap<NodeId, FxHashMap<String, NodeId>>,
    pub(crate) nth: Vec<u32>,
    /// True if any element has a shadow root. Most pages have none, and then the flat tree is the light tree.
    pub(crate) shadows: bool,
}

impl Tree {
    /// Number of nodes; ids are below it.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// True if there is nothing but the document node.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// What the node is.
    pub fn kind(&self, id: NodeId) -> &NodeKind {
        &self.nodes[id.index()].kind
    }

    /// The element, if the node is one.
    pub fn element(&self, id: NodeId) -> Option<&Element> {
        match &self.nodes[id.index()].kind {
            NodeKind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// True if the node is an element.
    pub fn is_element(&self, id: NodeId) -> bool {
        matches!(self.nodes[id.index()].kind, NodeKind::Element(_))
    }

    /// The text of a text node.
    pub fn text_of(&self, id: NodeId) -> Option<&str> {
        match &self.nodes[id.index()].kind {
            NodeKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Local name of an HTML element; empty for everything else.
    pub fn tag(&self, id: NodeId) -> &str {
        match self.element(id) {
            Some(element) if element.ns == ns!(html) => &element.name,
            _ => "",
        }
    }

    /// Local name of an SVG element; empty for everything else.
    pub fn svg_tag(&self, id: NodeId) -> &str {
        match self.element(id) {
            Some(element) if element.ns == ns!(svg) => &element.name,
            _ => "",
        }
    }

    /// True if the node is the HTML element `tag`.
    pub fn is(&self, id: NodeId, tag: &str) -> bool {
        self.tag(id) == tag
    }

    /// Value of an attribute; None if it is missing.
    pub fn attr(&self, id: NodeId, name: &str) -> Option<&str> {
        let element = self.element(id)?;
        let attribute = element.attrs.iter().find(|attribute| &*attribute.name == name)?;
        Some(&attribute.value)
    }

    /// True if the attribute is there, with any value.
    pub fn has_attr(&self, id: NodeId, name: &str) -> bool {
        self.attr(id, name).is_some()
    }

    /// The parent; for a shadow root its host.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].parent
    }

    /// The parent if it is an element of the same tree: None at the top of a document or shadow tree.
    pub fn parent_element(&self, id: NodeId) -> Option<NodeId> {
        self.parent(id).filter(|parent| self.is_element(*parent))
    }

    /// Children in the light tree.
    pub fn children(&self, id: NodeId) -> &[NodeId] {
        &self.nodes[id.index()].children
    }

    /// Child elements in the light tree.
    pub fn child_elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.children(id).iter().copied().filter(|child| self.is_element(*child))
    }

    /// Ancestors from the parent up, leaving shadow trees through their hosts.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(id), |node| self.parent(*node))
    }

    /// Descendants in the light tree in document order, without the node itself.
    pub fn descendants(&self, id: NodeId) -> Descendants<'_> {
        Descendants { tree: self, stack: vec![self.children(id).iter()] }
    }

    /// All elements in document order. A shadow tree comes right after its host; contents of
    /// templates are left out, because they are not part of the page.
    pub fn elements(&self) -> &[NodeId] {
        &self.order
    }

    /// Place in document order, for comparing two nodes; nodes outside the page come last.
    pub fn rank(&self, id: NodeId) -> u32 {
        self.rank[id.index()]
    }

    /// The root of the tree the node is in: the document, a shadow root, or a template's contents.
    pub fn root_of(&self, id: NodeId) -> NodeId {
        let mut node = id;
        while !matches!(self.kind(node), NodeKind::Fragment { .. }) {
            match self.parent(node) {
                Some(parent) => node = parent,
                None => break,
            }
        }
        node
    }

    /// The host, if the node is a shadow root.
    pub fn host(&self, root: NodeId) -> Option<NodeId> {
        match self.kind(root) {
            NodeKind::Fragment { shadow: true } => self.parent(root),
            _ => None,
        }
    }

    /// The shadow root of a host.
    pub fn shadow(&self, id: NodeId) -> Option<NodeId> {
        self.element(id)?.shadow
    }

    /// All text below a node in the light tree, as `textContent` gives it.
    pub fn text_content(&self, id: NodeId) -> String {
        if let Some(text) = self.text_of(id) {
            return text.to_owned();
        }
        self.descendants(id).filter_map(|node| self.text_of(node)).collect()
    }

    /// Children in the flat tree: a host's children are those of its shadow root, and a slot's are
    /// the nodes assigned to it, or its own if there are none.
    pub fn flat_children(&self, id: NodeId) -> Cow<'_, [NodeId]> {
        if !self.shadows {
            return Cow::Borrowed(self.children(id));
        }
        if let Some(shadow) = self.shadow(id) {
            return Cow::Borrowed(self.children(shadow));
        }
        if self.is(id, "slot") {
            let assigned = self.assigned(id);
            if !assigned.is_empty() {
                return Cow::Owned(assigned);
            }
        }
        Cow::Borrowed(self.children(id))
    }

    /// The parent in the flat tree. None for the document and for nodes that are not rendered
    /// because no slot takes them.
    pub fn flat_parent(&self, id: NodeId) -> Option<NodeId> {
        let parent = self.parent(id)?;
        if !self.shadows {
            return Some(parent);
        }
        if self.host(parent).is_some() {
            return self.parent(parent);
        }
        if self.shadow(parent).is_some() {
            return self.slot_of(id);
        }
        if self.is(parent, "slot") && !self.assigned(parent).is_empty() {
            return None;
        }
        Some(parent)
    }

    /// Ancestors in the flat tree, from the parent up.
    pub fn flat_ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.flat_parent(id), |node| self.flat_parent(*node))
    }

    /// Descendants in the flat tree, in order, without the node itself.
    pub fn flat_descendants(&self, id: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        let mut stack: Vec<NodeId> = self.flat_children(id).iter().rev().copied().collect();
        while let Some(node) = stack.pop() {
            found.push(node);
            stack.extend(self.flat_children(node).iter().rev());
        }
        found
    }

    /// Nodes of the host that a slot shows.
    pub fn assigned(&self, slot: NodeId) -> Vec<NodeId> {
        let Some(host) = self.host(self.root_of(slot)) else { return Vec::new() };
        let is_slottable = |node: &NodeId| self.is_element(*node) || self.text_of(*node).is_some();
        self.children(host)
            .iter()
            .copied()
            .filter(is_slottable)
            .filter(|node| self.slot_of(*node) == Some(slot))
            .collect()
    }

    /// The slot that shows a child of a host: the first one of that name in the shadow tree.
    fn slot_of(&self, id: NodeId) -> Option<NodeId> {
        let shadow = self.shadow(self.parent(id)?)?;
        let wanted = self.attr(id, "slot").unwrap_or_default();
        self.descendants(shadow).find(|node| {
            self.is(*node, "slot") && self.attr(*node, "name").unwrap_or_default() == wanted
        })
    }

    /// The first element with this id in the same tree as `scope`.
    pub fn by_id(&self, scope: NodeId, id: &str) -> Option<NodeId> {
        self.ids.get(&self.root_of(scope))?.get(id).copied()
    }

    /// Place among the siblings of the same name, from 1; 0 if there are no others.
    pub(crate) fn nth_of_type(&self, id: NodeId) -> u32 {
        self.nth[id.index()]
    }

    /// True if `ancestor` is the node itself or one of its ancestors, shadow trees included.
    pub fn is_inclusive_ancestor(&self, ancestor: NodeId, id: NodeId) -> bool {
        ancestor == id || self.ancestors(id).any(|node| node == ancestor)
    }

    /// The `<html>` element, or whatever the root element is.
    pub fn root_element(&self) -> Option<NodeId> {
        self.child_elements(NodeId::DOCUMENT).next()
    }

    /// The `<body>` element.
    pub fn body(&self) -> Option<NodeId> {
        let root = self.root_element()?;
        self.child_elements(root).find(|node| matches!(self.tag(*node), "body" | "frameset"))
    }

    /// The markup of an element's start tag and the beginning of its content, at most `limit`
    /// characters: what a person needs to recognise it.
    pub fn snippet(&self, id: NodeId, limit: usize) -> String {
        let mut markup = String::new();
        self.write_snippet(id, limit, &mut markup);
        match markup.char_indices().nth(limit) {
            Some((cut, _)) => format!("{}…", &markup[..cut]),
            None => markup,
        }
    }

    fn write_snippet(&self, id: NodeId, limit: usize, markup: &mut String) {
        if markup.len() > limit {
            return;
        }
        match self.kind(id) {
            NodeKind::Text(text) => {
                let words: Vec<&str> = text.split_whitespace().take(limit).collect();
                markup.push_str(&words.join(" "));
            }
            NodeKind::Element(element) => {
                markup.push('<');
                markup.push_str(&element.name);
                for attribute in &element.attrs {
                    let value = attribute.value.replace('"', "&quot;");
                    markup.push_str(&format!(" {}=\"{value}\"", attribute.name));
                }
                markup.push('>');
                for child in self.children(id) {
                    self.write_snippet(*child, limit, markup);
                }
                if !self.children(id).is_empty() {
                    markup.push_str(&format!("</{}>", element.name));
                }
            }
            _ => {}
        }
    }

    /// Fills [`Tree::elements`] and [`Tree::rank`] once the tree is complete.
    pub(crate) fn index(&mut self) {
        let mut order = Vec::new();
        let mut rank = vec![u32::MAX; self.nodes.len()];
        let mut stack = vec![NodeId::DOCUMENT];
        let mut next = 0;
        while let Some(node) = stack.pop() {
            rank[node.index()] = next;
            next += 1;
            if self.is_element(node) {
                order.push(node);
            }
            stack.extend(self.children(node).iter().rev());
            stack.extend(self.shadow(node));
        }
        self.shadows =
            self.nodes.iter().any(|node| matches!(node.kind, NodeKind::Fragment { shadow: true }));
        self.order = order;
        self.rank = rank;
        self.ids = self.collect_ids();
        self.nth = self.count_siblings();
    }

    fn collect_ids(&self) -> FxHashMap<NodeId, FxHashMap<String, NodeId>> {
        let mut ids: FxHashMap<NodeId, FxHashMap<String, NodeId>> = FxHashMap::default();
        for element in &self.order {
            if let Some(id) = self.attr(*element, "id").filter(|id| !id.is_empty()) {
                let tree = ids.entry(self.root_of(*element)).or_default();
                tree.entry(id.to_owned()).or_insert(*element);
            }
        }
        ids
    }

    fn count_siblings(&self) -> Vec<u32> {
        let mut nth = vec![0; self.nodes.len()];
        for parent in &self.nodes {
            let mut seen: FxHashMap<&LocalName, (u32, NodeId)> = FxHashMap::default();
            for child in &parent.children {
                let Some(element) = self.element(*child) else { continue };
                let (count, first) = seen.entry(&element.name).or_insert((0, *child));
                *count += 1;
                if *count > 1 {
                    nth[child.index()] = *count;
                    nth[first.index()] = 1;
                }
            }
        }
        nth
    }
}

/// Iterator of [`Tree::descendants`].
pub struct Descendants<'a> {
    tree: &'a Tree,
    /// Siblings yet to come, innermost last: whoever stops early has not walked along all of them.
    stack: Vec<std::slice::Iter<'a, NodeId>>,
}

impl Iterator for Descendants<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        while let Some(siblings) = self.stack.last_mut() {
            match siblings.next() {
                Some(node) => {
                    self.stack.push(self.tree.children(*node).iter());
                    return Some(*node);
                }
                None => {
                    self.stack.pop();
                }
            }
        }
        None
    }
}
