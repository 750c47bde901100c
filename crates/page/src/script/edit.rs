//! Changes to the tree.

use html5ever::{LocalName, ns};

use super::Unknown;
use super::dom::media;
use super::run::{Run, World};
use super::value::Value;
use crate::select::Selector;
use crate::tree::{Attribute, Element, Node, NodeId, NodeKind, Position, Tree};

impl World {
    fn add(&mut self, kind: NodeKind) -> Run<NodeId> {
        if self.tree.nodes.len() >= super::MAX_NODES {
            return Err(Unknown);
        }
        self.tree.nodes.push(Node { kind, parent: None, children: Vec::new() });
        self.tree.rank.push(u32::MAX);
        self.tree.nth.push(0);
        Ok(NodeId(self.tree.nodes.len() as u32 - 1))
    }

    fn element_mut(&mut self, node: NodeId) -> Run<&mut Element> {
        match &mut self.tree.nodes[node.index()].kind {
            NodeKind::Element(element) => Ok(element),
            _ => Err(Unknown),
        }
    }

    pub(super) fn set_attribute(&mut self, node: NodeId, name: &str, value: &str) -> Run<()> {
        self.charge(1 + value.len() / 100)?;
        let name = name.to_ascii_lowercase();
        let element = self.element_mut(node)?;
        match element.attrs.iter_mut().find(|attribute| *attribute.name == *name) {
            Some(attribute) => value.clone_into(&mut attribute.value),
            None => {
                element
                    .attrs
                    .push(Attribute { name: LocalName::from(name), value: value.to_owned() });
            }
        }
        Ok(())
    }

    pub(super) fn remove_attribute(&mut self, node: NodeId, name: &str) -> Run<()> {
        self.element_mut(node)?
            .attrs
            .retain(|attribute| !(*attribute.name).eq_ignore_ascii_case(name));
        Ok(())
    }

    pub(super) fn create_element(&mut self, tag: &str) -> Run<Value> {
        let tag = tag.to_ascii_lowercase();
        let plain = tag.chars().all(|c| c.is_ascii_alphanumeric());
        // Scripts, styles and frames do more than stand there.
        let known = !matches!(
            tag.as_str(),
            "script" | "link" | "iframe" | "template" | "object" | "embed" | "base"
        );
        if !plain || !known || tag.is_empty() {
            return Err(Unknown);
        }
        let element = Element {
            name: LocalName::from(tag),
            ns: ns!(html),
            attrs: Vec::new(),
            position: Position::default(),
            shadow: None,
            contents: None,
        };
        self.add(NodeKind::Element(element)).map(Value::Node)
    }

    pub(super) fn create_text(&mut self, text: &str) -> Run<NodeId> {
        self.charge(1 + text.len() / 100)?;
        self.add(NodeKind::Text(text.to_owned()))
    }

    pub(super) fn detach(&mut self, node: NodeId) {
        if let Some(parent) = self.tree.nodes[node.index()].parent.take() {
            self.tree.nodes[parent.index()].children.retain(|child| *child != node);
        }
    }

    fn place(&mut self, parent: NodeId, child: NodeId, first: bool) -> Run<()> {
        if self.tree.is_inclusive_ancestor(child, parent) {
            return Err(Unknown);
        }
        self.detach(child);
        self.tree.nodes[child.index()].parent = Some(parent);
        let children = &mut self.tree.nodes[parent.index()].children;
        children.insert(if first { 0 } else { children.len() }, child);
        Ok(())
    }

    fn empty(&mut self, node: NodeId) {
        for child in self.tree.children(node).to_vec() {
            self.detach(child);
        }
    }

    pub(super) fn set_text(&mut self, node: NodeId, text: &str) -> Run<()> {
        if matches!(self.tree.tag(node), "script" | "style" | "title") {
            return Err(Unknown);
        }
        self.empty(node);
        if !text.is_empty() {
            let child = self.create_text(text)?;
            self.place(node, child, false)?;
        }
        Ok(())
    }

    /// `document.title`: the first title, or a new one in the head.
    pub(super) fn set_title(&mut self, text: &str) -> Run<()> {
        let title = match self.title() {
            Some(title) => title,
            None => {
                let root = self.tree.root_element().ok_or(Unknown)?;
                let head = self.tree.child_elements(root).find(|id| self.tree.is(*id, "head"));
                let Value::Node(title) = self.create_element("title")? else { return Err(Unknown) };
                self.place(head.ok_or(Unknown)?, title, false)?;
                title
            }
        };
        self.empty(title);
        let child = self.create_text(text)?;
        self.place(title, child, false)
    }

    /// `innerHTML`: scripts in it do not run, and parts of tables would need their table.
    pub(super) fn set_markup(&mut self, node: NodeId, markup: &str) -> Run<()> {
        let lower = markup.to_ascii_lowercase();
        let hard = [
            "<t",
            "<caption",
            "<col",
            "<frame",
            "<html",
            "<head",
            "<body",
            "<script",
            "shadowrootmode",
            " on",
        ];
        let special = matches!(
            self.tree.tag(node),
            "table" | "tr" | "select" | "textarea" | "script" | "style" | "template"
        );
        if markup.len() > super::MAX_SOURCE
            || special
            || hard.iter().any(|part| lower.contains(part))
        {
            return Err(Unknown);
        }
        self.charge(markup.len() / 10)?;
        let tree = crate::parse(&format!("<!DOCTYPE html><body>{markup}"));
        self.empty(node);
        let body = tree.body().ok_or(Unknown)?;
        for child in tree.children(body) {
            let copy = self.copy(&tree, *child, 0)?;
            self.place(node, copy, false)?;
        }
        Ok(())
    }

    fn copy(&mut self, from: &Tree, node: NodeId, depth: usize) -> Run<NodeId> {
        if depth > 200 {
            return Err(Unknown);
        }
        let mut kind = from.kind(node).clone();
        if let NodeKind::Element(element) = &mut kind {
            if element.contents.is_some() || element.name.contains('-') {
                return Err(Unknown);
            }
            element.position = Position::default();
        }
        let copy = self.add(kind)?;
        for child in from.children(node) {
            let child = self.copy(from, *child, depth + 1)?;
            self.place(copy, child, false)?;
        }
        Ok(copy)
    }

    /// Methods of elements and shadow roots.
    pub(super) fn method_of_node(
        &mut self,
        node: NodeId,
        name: &str,
        arguments: &[Value],
    ) -> Run<Value> {
        let text = |at: usize| arguments.get(at).and_then(Value::to_text).ok_or(Unknown);
        let done = |done: Run<()>| done.map(|()| Value::Undefined);
        match name {
            "getAttribute" => Ok(self.tree.attr(node, &text(0)?).map_or(Value::Null, Value::text)),
            "hasAttribute" => Ok(Value::Bool(self.tree.has_attr(node, &text(0)?))),
            "setAttribute" if text(0)?.to_ascii_lowercase().starts_with("on") => Err(Unknown),
            "setAttribute" => done(self.set_attribute(node, &text(0)?, &text(1)?)),
            "removeAttribute" => done(self.remove_attribute(node, &text(0)?)),
            "append" | "appendChild" | "prepend" => {
                self.add_children(node, name == "prepend", arguments)
            }
            "remove" => {
                self.detach(node);
                Ok(Value::Undefined)
            }
            "attachShadow" => self.attach_shadow(node),
            "focus" => done(self.focus(node)),
            "click" => done(self.click(node)),
            "contains" => match arguments {
                [Value::Node(other)] => {
                    Ok(Value::Bool(self.tree.is_inclusive_ancestor(node, *other)))
                }
                _ => Err(Unknown),
            },
            "play" | "pause" if self.is_media(node) => {
                self.media.entry(node).or_insert(media(&self.tree, node)).0 = name == "pause";
                Ok(Value::Undefined)
            }
            "scrollIntoView" => Ok(Value::Undefined),
            "closest" | "matches" => {
                let selector = Selector::parse(&text(0)?).ok_or(Unknown)?;
                let mut up = std::iter::once(node).chain(self.tree.ancestors(node));
                if name == "matches" {
                    return Ok(Value::Bool(selector.matches(&self.tree, node)));
                }
                Ok(Value::node(up.find(|up| selector.matches(&self.tree, *up))))
            }
            _ => self.search(node, name, &text(0)?),
        }
    }

    fn add_children(&mut self, node: NodeId, first: bool, arguments: &[Value]) -> Run<Value> {
        if first && arguments.len() != 1 {
            return Err(Unknown);
        }
        for argument in arguments {
            let child = match argument {
                Value::Node(child) if self.tree.host(*child).is_none() => *child,
                Value::Text(text) => self.create_text(text)?,
                _ => return Err(Unknown),
            };
            self.place(node, child, first)?;
        }
        Ok(arguments.first().cloned().unwrap_or(Value::Undefined))
    }

    fn attach_shadow(&mut self, host: NodeId) -> Run<Value> {
        const HOSTS: &[&str] = &[
            "article",
            "aside",
            "blockquote",
            "body",
            "div",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "main",
            "nav",
            "p",
            "section",
            "span",
        ];
        if !HOSTS.contains(&self.tree.tag(host)) || self.tree.shadow(host).is_some() {
            return Err(Unknown);
        }
        let root = self.add(NodeKind::Fragment { shadow: true })?;
        self.tree.nodes[root.index()].parent = Some(host);
        self.element_mut(host)?.shadow = Some(root);
        Ok(Value::Node(root))
    }

    pub(super) fn method_of_classes(
        &mut self,
        node: NodeId,
        name: &str,
        arguments: &[Value],
    ) -> Run<Value> {
        let own = self.tree.attr(node, "class").unwrap_or_default();
        let mut classes: Vec<String> = own.split_ascii_whitespace().map(str::to_owned).collect();
        let class = arguments.first().and_then(Value::to_text).ok_or(Unknown)?;
        let has = classes.contains(&class);
        let on = match (name, arguments) {
            ("contains", _) => return Ok(Value::Bool(has)),
            ("add", [_]) => true,
            ("remove", [_]) => false,
            ("toggle", [_]) => !has,
            ("toggle", [_, Value::Bool(force)]) => *force,
            _ => return Err(Unknown),
        };
        classes.retain(|other| *other != class);
        if on {
            classes.push(class);
        }
        self.set_attribute(node, "class", &classes.join(" "))?;
        Ok(Value::Bool(on))
    }

    /// Value of a property in the `style` attribute.
    pub(super) fn declaration(&self, node: NodeId, property: &str) -> Run<Option<String>> {
        let found = declarations(self.tree.attr(node, "style").unwrap_or_default())?;
        Ok(found.into_iter().rfind(|(name, _)| name == property).map(|(_, value)| value))
    }

    pub(super) fn declare_style(&mut self, node: NodeId, property: &str, value: &str) -> Run<()> {
        let mut found = declarations(self.tree.attr(node, "style").unwrap_or_default())?;
        // Shorthands share properties with others: which one wins is not worked out here.
        let family = property.split('-').next().unwrap_or(property);
        let related = |name: &str| name != property && name.split('-').next() == Some(family);
        if value.contains([';', '!'])
            || property == "css-text"
            || found.iter().any(|(name, _)| related(name))
        {
            return Err(Unknown);
        }
        found.retain(|(name, _)| name != property);
        if !value.is_empty() {
            found.push((property.to_owned(), value.to_owned()));
        }
        let style: Vec<String> =
            found.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        self.set_attribute(node, "style", &style.join("; "))
    }
}

fn declarations(style: &str) -> Run<Vec<(String, String)>> {
    if style.contains(['(', '"', '\'', '/', '\\']) {
        return Err(Unknown);
    }
    let parts = style.split(';').filter_map(|part| part.split_once(':'));
    Ok(parts
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        .collect())
}
