//! From decoded HTML to a [`Tree`], with the position of every start tag.
//!
//! html5ever knows only the line in which a tag *ends*. The text is therefore fed to its tokenizer
//! in pieces that begin at each `<`, so that the piece in which a start tag began is known when its
//! token arrives.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{
    ElemName, ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink,
};
use html5ever::{LocalName, Namespace, QualName};
use markup5ever::TokenizerResult;

use crate::tree::{Attribute, Element, Node, NodeId, NodeKind, Position, Tree};

/// How deep a tree gets; deeper elements become siblings, as in Chromium and Firefox.
pub const MAX_DEPTH: usize = 512;
/// How many nodes a tree gets; the rest of the document is left out.
pub const MAX_NODES: usize = 2_000_000;

/// Parses a document as a browser with scripting would.
pub fn parse(html: &str) -> Tree {
    let builder = TreeBuilder::new(
        Sink::new(),
        TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() },
    );
    let source = Source::new(html);
    let positions = Positions { builder, source, pieces: RefCell::new(Vec::new()) };
    let tokenizer = Tokenizer::new(positions, TokenizerOpts::default());
    let input = BufferQueue::default();
    for (offset, piece) in pieces(html) {
        tokenizer.sink.pieces.borrow_mut().push(offset);
        input.push_back(StrTendril::from_slice(piece));
        // It pauses after scripts and at `<meta charset>`.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        if tokenizer.sink.builder.sink.len() > MAX_NODES {
            break;
        }
    }
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// Cuts the text before every `<`.
fn pieces(html: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= html.len() {
            return None;
        }
        // `<` is one byte in UTF-8 and never part of another character, so cuts are boundaries.
        let rest = &html.as_bytes()[start + 1..];
        let end =
            rest.iter().position(|byte| *byte == b'<').map_or(html.len(), |at| start + 1 + at);
        let piece = (start, &html[start..end]);
        start = end;
        Some(piece)
    })
}

/// Turns byte offsets into lines and columns.
struct Source<'a> {
    html: &'a str,
    lines: Vec<usize>,
    /// Offset and column of the last position: they are asked for in order, and counting a long line
    /// for each of its tags would be quadratic.
    last: Cell<(usize, usize)>,
}

impl<'a> Source<'a> {
    fn new(html: &'a str) -> Self {
        let after_breaks = html.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(after_breaks.map(|(at, _)| at + 1)).collect();
        Source { html, lines, last: Cell::new((0, 0)) }
    }

    fn position(&self, offset: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line - 1];
        let (from, counted) = match self.last.get() {
            (last, column) if (start..=offset).contains(&last) => (last, column),
            _ => (start, 0),
        };
        let column = counted + self.html[from..offset].chars().count();
        self.last.set((offset, column));
        let cut = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Position { line: cut(line), column: cut(column + 1), offset: cut(offset) }
    }
}

/// Stands between tokenizer and tree builder and tells the sink where each start tag began.
struct Positions<'a> {
    builder: TreeBuilder<NodeId, Sink>,
    source: Source<'a>,
    pieces: RefCell<Vec<usize>>,
}

impl Positions<'_> {
    fn start_of(&self, name: &str) -> Option<usize> {
        let html = self.source.html.as_bytes();
        let begins_here = |offset: &usize| {
            html.get(offset + 1..offset + 1 + name.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        };
        let pieces = self.pieces.borrow();
        pieces.iter().copied().find(begins_here).or(pieces.last().copied())
    }
}

impl TokenSink for Positions<'_> {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if let Token::TagToken(tag) = &token {
            let start = match tag.kind {
                TagKind::StartTag => self.start_of(&tag.name),
                TagKind::EndTag => None,
            };
            let position = start.map(|offset| self.source.position(offset));
            self.builder.sink.position.set(position.map(|position| (tag.name.clone(), position)));
            self.pieces.borrow_mut().clear();
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

struct Sink {
    nodes: RefCell<Vec<Node>>,
    depths: RefCell<Vec<u32>>,
    quirks: Cell<bool>,
    position: PositionCell,
}

/// Name and position of the start tag being processed. Implied elements (`<tbody>`) are made while
/// another tag is processed; the name keeps them apart.
#[derive(Default)]
struct PositionCell(RefCell<Option<(LocalName, Position)>>);

impl PositionCell {
    fn set(&self, value: Option<(LocalName, Position)>) {
        *self.0.borrow_mut() = value;
    }

    fn of(&self, name: &LocalName) -> Position {
        match &*self.0.borrow() {
            Some((tag, position)) if tag.eq_ignore_ascii_case(name) => *position,
            _ => Position::default(),
        }
    }
}

#[derive(Debug)]
struct OwnedName(Namespace, LocalName);

impl ElemName for OwnedName {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

impl Sink {
    fn new() -> Self {
        let document = Node { kind: NodeKind::Document, parent: None, children: Vec::new() };
        Sink {
            nodes: RefCell::new(vec![document]),
            depths: RefCell::new(vec![0]),
            quirks: Cell::new(false),
            position: PositionCell::default(),
        }
    }

    fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    fn add(&self, kind: NodeKind) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        let id = NodeId(u32::try_from(nodes.len()).unwrap_or(u32::MAX));
        nodes.push(Node { kind, parent: None, children: Vec::new() });
        self.depths.borrow_mut().push(0);
        id
    }

    /// The parent itself, or the nearest ancestor that is not too deep.
    fn shallow_parent(&self, parent: NodeId) -> NodeId {
        let (nodes, depths) = (self.nodes.borrow(), self.depths.borrow());
        let mut node = parent;
        while depths[node.index()] as usize >= MAX_DEPTH {
            match nodes[node.index()].parent {
                Some(up) => node = up,
                None => break,
            }
        }
        node
    }

    fn insert(&self, parent: NodeId, at: Option<usize>, child: NodeOrText<NodeId>) {
        let parent = self.shallow_parent(parent);
        match child {
            NodeOrText::AppendNode(node) => {
                self.detach(node);
                self.place(parent, at, node);
            }
            NodeOrText::AppendText(text) => self.insert_text(parent, at, &text),
        }
    }

    fn insert_text(&self, parent: NodeId, at: Option<usize>, text: &str) {
        let before = {
            let nodes = self.nodes.borrow();
            let children = &nodes[parent.index()].children;
            let end = at.unwrap_or(children.len());
            end.checked_sub(1).map(|last| children[last])
        };
        if let Some(before) = before
            && let NodeKind::Text(known) = &mut self.nodes.borrow_mut()[before.index()].kind
        {
            known.push_str(text);
            return;
        }
        let node = self.add(NodeKind::Text(text.to_owned()));
        self.place(parent, at, node);
    }

    fn place(&self, parent: NodeId, at: Option<usize>, node: NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        nodes[node.index()].parent = Some(parent);
        let children = &mut nodes[parent.index()].children;
        match at {
            Some(at) => children.insert(at, node),
            None => children.push(node),
        }
        drop(nodes);
        let depth = self.depths.borrow()[parent.index()] + 1;
        self.depths.borrow_mut()[node.index()] = depth;
    }

    fn detach(&self, node: NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[node.index()].parent.take() {
            let children = &mut nodes[parent.index()].children;
            // The node is nearly always the last child.
            if let Some(at) = children.iter().rposition(|child| *child == node) {
                children.remove(at);
            }
        }
    }

    fn with_element<T>(&self, id: NodeId, work: impl FnOnce(&mut Element) -> T) -> Option<T> {
        match &mut self.nodes.borrow_mut()[id.index()].kind {
            NodeKind::Element(element) => Some(work(element)),
            _ => None,
        }
    }
}

fn attributes(attrs: Vec<html5ever::Attribute>) -> Vec<Attribute> {
    attrs
        .into_iter()
        .map(|attribute| {
            let name = match attribute.name.prefix {
                Some(prefix) => LocalName::from(format!("{prefix}:{}", attribute.name.local)),
                None => attribute.name.local,
            };
            Attribute { name, value: attribute.value.to_string() }
        })
        .collect()
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = OwnedName;

    fn finish(self) -> Tree {
        let mut tree = Tree {
            nodes: self.nodes.into_inner(),
            quirks: self.quirks.get(),
            order: Vec::new(),
            rank: Vec::new(),
            ids: Default::default(),
            nth: Vec::new(),
            shadows: true,
        };
        tree.index();
        tree
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> OwnedName {
        self.with_element(*target, |element| OwnedName(element.ns.clone(), element.name.clone()))
            .unwrap_or_else(|| OwnedName(html5ever::ns!(), LocalName::from("")))
    }

    fn create_element(
        &self,
        name: QualName,
        attrs: Vec<html5ever::Attribute>,
        flags: ElementFlags,
    ) -> NodeId {
        let contents = flags.template.then(|| self.add(NodeKind::Fragment { shadow: false }));
        let position = self.position.of(&name.local);
        self.add(NodeKind::Element(Element {
            name: name.local,
            ns: name.ns,
            attrs: attributes(attrs),
            position,
            shadow: None,
            contents,
        }))
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.add(NodeKind::Comment(text.to_string()))
    }

    fn create_pi(&self, _target: StrTendril, data: StrTendril) -> NodeId {
        self.add(NodeKind::Comment(data.to_string()))
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.insert(*parent, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        previous: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        if self.nodes.borrow()[element.index()].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {
        let doctype = self.add(NodeKind::Doctype);
        self.place(NodeId::DOCUMENT, None, doctype);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        let contents = self.with_element(*target, |element| element.contents).flatten();
        contents.unwrap_or(*target)
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.quirks.set(mode == QuirksMode::Quirks);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.detach(*node);
        }
        let place = {
            let nodes = self.nodes.borrow();
            nodes[sibling.index()].parent.map(|parent| {
                let children = &nodes[parent.index()].children;
                (parent, children.iter().rposition(|child| child == sibling))
            })
        };
        if let Some((parent, at)) = place {
            self.insert(parent, at, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attrs: Vec<html5ever::Attribute>) {
        let added = attributes(attrs);
        self.with_element(*target, |element| {
            for attribute in added {
                if element.attrs.iter().all(|known| known.name != attribute.name) {
                    element.attrs.push(attribute);
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let children = std::mem::take(&mut self.nodes.borrow_mut()[node.index()].children);
        for child in children {
            self.place(*new_parent, None, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &NodeId) -> bool {
        self.with_element(*handle, |element| {
            &*element.name == "annotation-xml"
                && element.attrs.iter().any(|attribute| {
                    &*attribute.name == "encoding"
                        && (attribute.value.eq_ignore_ascii_case("text/html")
                            || attribute.value.eq_ignore_ascii_case("application/xhtml+xml"))
                })
        })
        .unwrap_or(false)
    }

    fn attach_declarative_shadow(
        &self,
        host: &NodeId,
        template: &NodeId,
        _attrs: &[html5ever::Attribute],
    ) -> bool {
        if self.with_element(*host, |element| element.shadow.is_some()) != Some(false) {
            return false;
        }
        // The template's contents become the shadow tree: what follows is parsed into it.
        let shadow = self.add(NodeKind::Fragment { shadow: true });
        self.nodes.borrow_mut()[shadow.index()].parent = Some(*host);
        let depth = self.depths.borrow()[host.index()] + 1;
        self.depths.borrow_mut()[shadow.index()] = depth;
        self.with_element(*template, |element| element.contents = Some(shadow));
        self.with_element(*host, |element| element.shadow = Some(shadow));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(tree: &Tree, tag: &str) -> NodeId {
        *tree.elements().iter().find(|id| tree.is(**id, tag)).expect("element")
    }

    fn position(tree: &Tree, tag: &str) -> (u32, u32) {
        let position = tree.element(find(tree, tag)).unwrap().position;
        (position.line, position.column)
    }

    #[test]
    fn start_tags_know_their_line_and_column() {
        let html = "<!DOCTYPE html>\n<p>ä <b>x</b>\n  <a\n href='<b>'\n>y</a> 1 < 2 <i>z</i><br>";
        let tree = parse(html);
        assert_eq!(position(&tree, "p"), (2, 1));
        assert_eq!(position(&tree, "b"), (2, 6));
        assert_eq!(position(&tree, "a"), (3, 3));
        assert_eq!(position(&tree, "i"), (5, 14));
        assert_eq!(position(&tree, "body"), (0, 0));
    }

    #[test]
    fn implied_and_foster_parented_elements_have_no_wrong_position() {
        let tree = parse("<table>\n<tr><td>1<table2>");
        assert_eq!(position(&tree, "tbody"), (0, 0));
        assert_eq!(position(&tree, "td"), (2, 5));
    }

    #[test]
    fn declarative_shadow_trees_are_attached_and_flattened() {
        let html = "<div><template shadowrootmode=open><p>in</p><slot></slot></template>out</div>";
        let tree = parse(html);
        let host = find(&tree, "div");
        let shadow = tree.shadow(host).expect("shadow root");
        assert_eq!(tree.text_content(shadow), "in");
        let flat: Vec<&str> =
            tree.flat_descendants(host).iter().filter_map(|id| tree.text_of(*id)).collect();
        assert_eq!(flat, ["in", "out"]);
        let paragraph = find(&tree, "p");
        assert_eq!(tree.flat_parent(paragraph), Some(host));
    }

    #[test]
    fn templates_are_no_part_of_the_page() {
        let tree = parse("<template><p>x</p></template>");
        assert!(tree.elements().iter().all(|id| !tree.is(*id, "p")));
    }

    #[test]
    fn deep_nesting_is_flattened_as_browsers_do() {
        let tree = parse(&"<div>".repeat(5_000));
        let deepest = tree.elements().iter().map(|id| tree.ancestors(*id).count()).max();
        assert!(deepest <= Some(MAX_DEPTH));
        assert_eq!(tree.elements().len(), 5_003);
    }

    proptest::proptest! {
        #[test]
        fn parsing_never_panics_and_keeps_parents_and_children_in_step(html in "\\PC{0,200}|(<[a-z/]{1,6}>|<table>|<b>|</b>|<p>|<svg>|<template shadowrootmode=open>|x){0,60}") {
            let tree = parse(&html);
            for id in tree.elements() {
                for child in tree.children(*id) {
                    proptest::prop_assert_eq!(tree.parent(*child), Some(*id));
                }
            }
        }
    }
}
