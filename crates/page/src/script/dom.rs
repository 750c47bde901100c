//! What scripts may ask a document, its elements and the window.

use super::Unknown;
use super::events::Listener;
use super::run::{Run, World};
use super::value::Value;
use crate::tree::NodeId;

/// Attributes of the same name as their property, as text.
const REFLECTED: &[&str] =
    &["id", "title", "lang", "dir", "role", "href", "src", "alt", "name", "type", "target", "rel"];
/// Attributes that are there or not.
const SWITCHES: &[&str] =
    &["hidden", "disabled", "checked", "open", "inert", "required", "autofocus"];

impl World {
    /// Value of a property.
    pub(super) fn get(&mut self, object: &Value, key: &str) -> Run<Value> {
        match object {
            Value::Document => self.get_of_document(key),
            Value::Window => match key {
                "document" => Ok(Value::Document),
                "location" => Ok(Value::Location),
                _ => self.global(key).ok_or(Unknown),
            },
            Value::Node(node) => self.get_of_node(*node, key),
            Value::Object(place) => {
                let found = self.objects[*place].iter().find(|(name, _)| name == key);
                Ok(found.map_or(Value::Undefined, |(_, value)| value.clone()))
            }
            Value::List(place) => {
                let list = &self.lists[*place];
                match key.parse::<usize>() {
                    Ok(index) => Ok(list.get(index).cloned().unwrap_or(Value::Undefined)),
                    Err(_) if key == "length" => Ok(Value::Number(list.len() as f64)),
                    Err(_) => Err(Unknown),
                }
            }
            Value::Text(text) if key == "length" => {
                Ok(Value::Number(text.encode_utf16().count() as f64))
            }
            Value::Style(node) => {
                let found = self.declaration(*node, &dashed(key))?;
                Ok(Value::text(&found.unwrap_or_default()))
            }
            Value::Data(node) => {
                let found = self.tree.attr(*node, &format!("data-{}", dashed(key)));
                Ok(found.map_or(Value::Undefined, Value::text))
            }
            Value::Event(place) => self.events[*place].get(key),
            _ => Err(Unknown),
        }
    }

    fn get_of_document(&mut self, key: &str) -> Run<Value> {
        match key {
            "body" => Ok(Value::node(self.tree.body().filter(|body| self.is_there(*body)))),
            "documentElement" => Ok(Value::node(self.tree.root_element())),
            "title" => {
                let title = self.title().map(|title| self.tree.text_content(title));
                self.text(title.unwrap_or_default().trim())
            }
            "activeElement" => Ok(Value::node(self.focused.or_else(|| self.tree.body()))),
            _ => Err(Unknown),
        }
    }

    /// The document's `title` element.
    pub(super) fn title(&self) -> Option<NodeId> {
        self.tree.descendants(NodeId::DOCUMENT).find(|id| self.tree.is(*id, "title"))
    }

    fn get_of_node(&mut self, node: NodeId, key: &str) -> Run<Value> {
        if matches!(key, "textContent" | "children") {
            self.charge_for_tree()?;
        }
        let shadow = self.tree.host(node).is_some();
        let has_it = shadow && matches!(key, "textContent" | "firstElementChild");
        if !has_it && !self.tree.is_element(node) {
            return Err(Unknown);
        }
        let attr = |name: &str| Value::text(self.tree.attr(node, name).unwrap_or_default());
        Ok(match key {
            "className" => attr("class"),
            "textContent" => {
                let text = self.tree.text_content(node);
                self.text(&text)?
            }
            "style" => Value::Style(node),
            "classList" => Value::Classes(node),
            "dataset" => Value::Data(node),
            "tagName" | "nodeName" => Value::text(&self.tree.tag(node).to_ascii_uppercase()),
            "parentElement" => Value::node(self.tree.parent_element(node)),
            "parentNode" => Value::node(self.tree.parent(node)),
            "children" => {
                let children = self.tree.child_elements(node).map(Value::Node).collect();
                self.list(children)
            }
            "firstElementChild" => Value::node(self.tree.child_elements(node).next()),
            "lastElementChild" => Value::node(self.tree.child_elements(node).last()),
            "nextElementSibling" => Value::node(self.sibling(node, true)),
            "previousElementSibling" => Value::node(self.sibling(node, false)),
            "shadowRoot" => Value::node(self.tree.shadow(node)),
            "paused" if self.is_media(node) => Value::Bool(self.media_of(node).0),
            "muted" if self.is_media(node) => Value::Bool(self.media_of(node).1),
            // What was typed or chosen is not known.
            "value" if matches!(self.tree.tag(node), "button" | "li") => attr("value"),
            _ if REFLECTED.contains(&key) && key != "href" && key != "src" && key != "type" => {
                attr(key)
            }
            _ if SWITCHES.contains(&key) => Value::Bool(self.tree.has_attr(node, key)),
            _ => match aria(key) {
                Some(name) => self.tree.attr(node, &name).map_or(Value::Null, Value::text),
                None => return Err(Unknown),
            },
        })
    }

    fn sibling(&self, node: NodeId, next: bool) -> Option<NodeId> {
        let siblings: Vec<NodeId> = self.tree.child_elements(self.tree.parent(node)?).collect();
        let at = siblings.iter().position(|sibling| *sibling == node)?;
        let place = if next { at + 1 } else { at.checked_sub(1)? };
        siblings.get(place).copied()
    }

    /// Sets a property.
    pub(super) fn set(&mut self, object: &Value, key: &str, value: &Value) -> Run<()> {
        self.step()?;
        match object {
            Value::Node(node) => self.set_of_node(*node, key, value),
            Value::Object(place) => {
                let object = &mut self.objects[*place];
                match object.iter_mut().find(|(name, _)| name == key) {
                    Some((_, old)) => *old = value.clone(),
                    None => object.push((key.to_owned(), value.clone())),
                }
                Ok(())
            }
            Value::Style(node) => {
                self.declare_style(*node, &dashed(key), &value.to_text().ok_or(Unknown)?)
            }
            Value::Data(node) => {
                let value = value.to_text().ok_or(Unknown)?;
                self.set_attribute(*node, &format!("data-{}", dashed(key)), &value)
            }
            Value::Document if key == "title" => {
                let text = value.to_text().ok_or(Unknown)?;
                self.set_title(&text)
            }
            Value::Window | Value::Document if key.starts_with("on") => {
                self.handle(object, key, value)
            }
            Value::Window | Value::Document if key == "location" => self.go(value),
            Value::Location if matches!(key, "href" | "hash") => {
                let place = value.to_text().ok_or(Unknown)?;
                let hash = key == "hash" && !place.starts_with('#');
                self.go(&Value::text(&if hash { format!("#{place}") } else { place }))
            }
            _ => Err(Unknown),
        }
    }

    fn set_of_node(&mut self, node: NodeId, key: &str, value: &Value) -> Run<()> {
        let text = || value.to_text().ok_or(Unknown);
        let shadow = self.tree.host(node).is_some();
        let has_it = shadow && matches!(key, "innerHTML" | "textContent");
        if !has_it && !self.tree.is_element(node) {
            return Err(Unknown);
        }
        match key {
            "textContent" => {
                let text = if *value == Value::Null { String::new() } else { text()? };
                self.set_text(node, &text)
            }
            "innerText" => {
                let text = text()?;
                if text.contains('\n') { Err(Unknown) } else { self.set_text(node, &text) }
            }
            "innerHTML" => self.set_markup(node, &text()?),
            "className" => self.set_attribute(node, "class", &text()?),
            "tabIndex" => self.set_attribute(node, "tabindex", &text()?),
            "muted" if self.is_media(node) => {
                self.media.entry(node).or_insert(media(&self.tree, node)).1 = value.is_true();
                Ok(())
            }
            _ if key.starts_with("on") => self.handle(&Value::Node(node), key, value),
            _ if REFLECTED.contains(&key) => self.set_attribute(node, key, &text()?),
            _ if SWITCHES.contains(&key) => self.switch(node, key, value.is_true()),
            _ => match aria(key) {
                Some(name) if *value == Value::Null => self.remove_attribute(node, &name),
                Some(name) => self.set_attribute(node, &name, &text()?),
                None => Err(Unknown),
            },
        }
    }

    fn switch(&mut self, node: NodeId, name: &str, on: bool) -> Run<()> {
        if on { self.set_attribute(node, name, "") } else { self.remove_attribute(node, name) }
    }

    fn handle(&mut self, target: &Value, key: &str, value: &Value) -> Run<()> {
        let kind = key.strip_prefix("on").ok_or(Unknown)?.to_owned();
        let same = |listener: &Listener| {
            listener.handler && listener.kind == kind && listener.target == *target
        };
        self.listeners.retain(|listener| !same(listener));
        if let Value::Node(node) = target {
            self.remove_attribute(*node, key)?;
        }
        match value {
            Value::Null => Ok(()),
            Value::Function(_) => {
                self.listeners.push(Listener {
                    target: target.clone(),
                    kind,
                    function: value.clone(),
                    capture: false,
                    handler: true,
                });
                Ok(())
            }
            _ => Err(Unknown),
        }
    }

    /// Goes to an address.
    pub(super) fn go(&mut self, place: &Value) -> Run<()> {
        self.place = Some(place.to_text().ok_or(Unknown)?);
        Ok(())
    }

    /// Calls a method.
    pub(super) fn method(
        &mut self,
        object: &Value,
        name: &str,
        arguments: Vec<Value>,
    ) -> Run<Value> {
        self.step()?;
        if matches!(name, "addEventListener") {
            return self.listen(object, &arguments);
        }
        let first = || arguments.first().cloned().unwrap_or(Value::Undefined);
        let text = || first().to_text().ok_or(Unknown);
        match (object, name) {
            (Value::Console, _) | (Value::Window, "alert") => Ok(Value::Undefined),
            (Value::Location, "assign" | "replace") => self.go(&first()).map(|()| Value::Undefined),
            (Value::Window, "setTimeout" | "queueMicrotask" | "requestAnimationFrame") => {
                if !matches!(first(), Value::Function(_)) {
                    return Err(Unknown);
                }
                self.timers.push(first());
                Ok(Value::Number(self.timers.len() as f64))
            }
            (Value::Window, "String") => Ok(Value::text(&text()?)),
            (Value::Window, "Boolean") => Ok(Value::Bool(first().is_true())),
            (Value::Window, _) => {
                let function = self.global(name).ok_or(Unknown)?;
                self.call(&function, &Value::Window, arguments)
            }
            (Value::Document, _) => self.method_of_document(name, &text()?),
            (Value::Node(node), _) => self.method_of_node(*node, name, &arguments),
            (Value::Classes(node), _) => self.method_of_classes(*node, name, &arguments),
            (Value::Style(node), "setProperty") => {
                let value = arguments.get(1).and_then(Value::to_text).ok_or(Unknown)?;
                if arguments.len() > 2 {
                    return Err(Unknown);
                }
                self.declare_style(*node, &text()?, &value).map(|()| Value::Undefined)
            }
            (Value::Style(node), "removeProperty") => {
                self.declare_style(*node, &text()?, "").map(|()| Value::Undefined)
            }
            (Value::List(list), _) => self.method_of_list(*list, name, &first()),
            (Value::Event(event), _) => self.events[*event].method(name),
            (Value::Text(own), "includes") => Ok(Value::Bool(own.contains(&text()?))),
            (Value::Text(own), "startsWith") => Ok(Value::Bool(own.starts_with(&text()?))),
            (Value::Text(own), "trim") => Ok(Value::text(own.trim())),
            (Value::Text(own), "toLowerCase") => Ok(Value::text(&own.to_lowercase())),
            (Value::Text(own), "toUpperCase") => Ok(Value::text(&own.to_uppercase())),
            (Value::Bool(_) | Value::Number(_) | Value::Text(_), "toString") => {
                Ok(Value::text(&object.to_text().ok_or(Unknown)?))
            }
            (Value::Object(_), _) => {
                let function = self.get(object, name)?;
                self.call(&function, object, arguments)
            }
            _ => Err(Unknown),
        }
    }

    fn listen(&mut self, target: &Value, arguments: &[Value]) -> Run<Value> {
        let [kind, function, options @ ..] = arguments else { return Err(Unknown) };
        if !matches!(target, Value::Node(_) | Value::Document | Value::Window) {
            return Err(Unknown);
        }
        let capture = match options {
            [] | [Value::Bool(false)] => false,
            [Value::Bool(true)] => true,
            [Value::Object(options)] => {
                let known = |name: &str| matches!(name, "passive" | "capture");
                let options = &self.objects[*options];
                if !options.iter().all(|(name, _)| known(name)) {
                    return Err(Unknown);
                }
                options.iter().any(|(name, value)| name == "capture" && value.is_true())
            }
            _ => return Err(Unknown),
        };
        let (Value::Function(_), Some(kind)) = (function, kind.to_text()) else {
            return Err(Unknown);
        };
        let (target, function) = (target.clone(), function.clone());
        self.listeners.push(Listener { target, kind, function, capture, handler: false });
        Ok(Value::Undefined)
    }

    fn method_of_document(&mut self, name: &str, text: &str) -> Run<Value> {
        match name {
            "getElementById" => {
                self.charge_for_tree()?;
                let found = self
                    .tree
                    .descendants(NodeId::DOCUMENT)
                    .find(|id| self.tree.attr(*id, "id") == Some(text) && !text.is_empty());
                Ok(Value::node(found.filter(|found| self.is_there(*found))))
            }
            "createElement" => self.create_element(text),
            "createTextNode" => self.create_text(text).map(Value::Node),
            _ => self.search(NodeId::DOCUMENT, name, text),
        }
    }

    /// The methods that look for elements.
    pub(super) fn search(&mut self, scope: NodeId, name: &str, text: &str) -> Run<Value> {
        let selector = match name {
            "querySelector" | "querySelectorAll" => text.to_owned(),
            "getElementsByTagName" if text.chars().all(char::is_alphanumeric) => text.to_owned(),
            "getElementsByClassName" if !text.contains(char::is_whitespace) => format!(".{text}"),
            _ => return Err(Unknown),
        };
        let selector = crate::select::Selector::parse(&selector).ok_or(Unknown)?;
        self.charge_for_tree()?;
        let mut found: Vec<NodeId> = Vec::new();
        for id in self.tree.descendants(scope) {
            if self.is_there(id) && selector.matches(&self.tree, id) {
                found.push(id);
            }
        }
        if name == "querySelector" {
            return Ok(Value::node(found.first().copied()));
        }
        Ok(self.list(found.into_iter().map(Value::Node).collect()))
    }

    /// False while the parser has not come to an element yet.
    fn is_there(&self, node: NodeId) -> bool {
        let rank = self.tree.rank.get(node.index()).copied();
        self.limit.is_none_or(|limit| rank.is_none_or(|rank| rank == u32::MAX || rank <= limit))
    }

    fn method_of_list(&mut self, list: usize, name: &str, first: &Value) -> Run<Value> {
        self.charge(self.lists[list].len() / 10)?;
        let values = self.lists[list].clone();
        match name {
            "forEach" => {
                for (at, value) in values.into_iter().enumerate() {
                    self.call(first, &Value::Undefined, vec![value, Value::Number(at as f64)])?;
                }
                Ok(Value::Undefined)
            }
            "includes" => Ok(Value::Bool(values.contains(first))),
            "indexOf" => {
                let at = values.iter().position(|value| value == first);
                Ok(Value::Number(at.map_or(-1.0, |at| at as f64)))
            }
            "push" => {
                self.lists[list].push(first.clone());
                Ok(Value::Number(self.lists[list].len() as f64))
            }
            _ => Err(Unknown),
        }
    }

    pub(super) fn is_media(&self, node: NodeId) -> bool {
        matches!(self.tree.tag(node), "audio" | "video")
    }

    /// Paused and muted.
    pub(super) fn media_of(&self, node: NodeId) -> (bool, bool) {
        self.media.get(&node).copied().unwrap_or_else(|| media(&self.tree, node))
    }

    /// Audio and video elements that scripts have paused or muted.
    pub fn silenced(&self) -> Vec<NodeId> {
        let mut found: Vec<NodeId> = self
            .media
            .iter()
            .filter(|(_, (paused, muted))| *paused || *muted)
            .map(|(id, _)| *id)
            .collect();
        found.sort_unstable();
        found
    }
}

/// How an element begins: paused, muted.
pub(super) fn media(tree: &crate::tree::Tree, node: NodeId) -> (bool, bool) {
    (!tree.has_attr(node, "autoplay"), tree.has_attr(node, "muted"))
}

/// `backgroundColor` as `background-color`; custom properties stay.
fn dashed(name: &str) -> String {
    let mut found = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !name.starts_with("--") {
            found.push('-');
        }
        found.push(if name.starts_with("--") { c } else { c.to_ascii_lowercase() });
    }
    found
}

/// `ariaLabel` as `aria-label`.
fn aria(key: &str) -> Option<String> {
    let rest = key
        .strip_prefix("aria")
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))?;
    // Properties that hold elements are something else.
    (!rest.ends_with("Element") && !rest.ends_with("Elements"))
        .then(|| format!("aria-{}", rest.to_ascii_lowercase()))
}
