//! Events: who listens, and what happens on a click or when the focus moves.

use super::run::{Run, World};
use super::value::Value;
use super::{Act, Unknown};
use crate::tree::NodeId;

/// How many timers are run one after the other.
const MAX_TIMERS: usize = 50;

/// Somebody who waits for an event.
#[derive(Debug, Clone)]
pub(super) struct Listener {
    pub target: Value,
    pub kind: String,
    pub function: Value,
    pub capture: bool,
    /// Set with `onclick = …`: a later one takes its place.
    pub handler: bool,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub(super) struct Event {
    kind: String,
    target: Value,
    current: Value,
    prevented: bool,
    stopped: bool,
}

impl Event {
    pub fn get(&self, key: &str) -> Run<Value> {
        Ok(match key {
            "type" => Value::text(&self.kind),
            "target" => self.target.clone(),
            "currentTarget" => self.current.clone(),
            "defaultPrevented" => Value::Bool(self.prevented),
            "ctrlKey" | "shiftKey" | "altKey" | "metaKey" => Value::Bool(false),
            // No event of the keyboard is played.
            "key" | "code" | "keyCode" => Value::Undefined,
            _ => return Err(Unknown),
        })
    }

    pub fn method(&mut self, name: &str) -> Run<Value> {
        match name {
            "preventDefault" => self.prevented = true,
            "stopPropagation" => self.stopped = true,
            _ => return Err(Unknown),
        }
        Ok(Value::Undefined)
    }
}

impl World {
    /// What happens when a page has been parsed, and until nothing more is waiting.
    pub fn finish_loading(&mut self) -> Run<()> {
        self.fire(&Value::Document, "DOMContentLoaded", true)?;
        if let Some(body) = self.tree.body() {
            self.handler_attribute(body, "load", None)?;
        }
        self.fire(&Value::Window, "load", false)?;
        self.run_timers()
    }

    /// Does something, and waits until nothing more happens.
    pub fn act(&mut self, act: Act) -> Run<()> {
        match act {
            Act::Click(node) => self.click(node)?,
            Act::Focus(node) => self.focus(node)?,
        }
        self.run_timers()
    }

    fn run_timers(&mut self) -> Run<()> {
        let mut run = 0;
        while !self.timers.is_empty() {
            let function = self.timers.remove(0);
            self.call(&function, &Value::Window, Vec::new())?;
            run += 1;
            if run > MAX_TIMERS {
                return Err(Unknown);
            }
        }
        Ok(())
    }

    /// Tells everybody who listens; true if nobody prevented the default action.
    fn fire(&mut self, target: &Value, kind: &str, bubbles: bool) -> Run<bool> {
        self.step()?;
        let mut path = vec![target.clone()];
        if let Value::Node(node) = target {
            path.extend(
                self.tree.ancestors(*node).filter(|up| *up != NodeId::DOCUMENT).map(Value::Node),
            );
            path.push(Value::Document);
        }
        if *target != Value::Window {
            path.push(Value::Window);
        }
        self.charge(path.len() * (1 + self.listeners.len() / 20))?;
        let (current, target) = (target.clone(), target.clone());
        let kind = kind.to_owned();
        self.events.push(Event { kind, target, current, prevented: false, stopped: false });
        let event = self.events.len() - 1;
        for place in path.iter().skip(1).rev() {
            self.tell(event, place, true)?;
        }
        for (at, place) in path.iter().enumerate() {
            if at == 0 {
                self.tell(event, place, true)?;
            }
            if at == 0 || bubbles {
                self.tell(event, place, false)?;
            }
        }
        Ok(!self.events[event].prevented)
    }

    fn tell(&mut self, event: usize, place: &Value, capture: bool) -> Run<()> {
        if self.events[event].stopped {
            return Ok(());
        }
        self.events[event].current = place.clone();
        let kind = self.events[event].kind.clone();
        if let (Value::Node(node), false) = (place, capture) {
            self.handler_attribute(*node, &kind, Some(event))?;
        }
        let here = |listener: &&Listener| {
            listener.target == *place && listener.kind == kind && listener.capture == capture
        };
        let functions: Vec<(Value, bool)> = self
            .listeners
            .iter()
            .filter(here)
            .map(|listener| (listener.function.clone(), listener.handler))
            .collect();
        for (function, handler) in functions {
            let returned = self.call(&function, place, vec![Value::Event(event)])?;
            if handler && returned == Value::Bool(false) {
                self.events[event].prevented = true;
            }
        }
        Ok(())
    }

    fn handler_attribute(&mut self, node: NodeId, kind: &str, event: Option<usize>) -> Run<()> {
        // On the body these are the window's.
        let of_window = matches!(kind, "load" | "focus" | "blur") && self.tree.is(node, "body");
        if of_window && event.is_some() {
            return Ok(());
        }
        let Some(source) = self.tree.attr(node, &format!("on{kind}")).map(str::to_owned) else {
            return Ok(());
        };
        let value = event.map_or(Value::Undefined, Value::Event);
        let prevents = self.run_handler(&source, &Value::Node(node), value)?;
        if let (true, Some(event)) = (prevents, event) {
            self.events[event].prevented = true;
        }
        Ok(())
    }

    /// Moves the focus, as `focus()` does: nothing happens to what cannot have it.
    pub(super) fn focus(&mut self, node: NodeId) -> Run<()> {
        if self.focused == Some(node) || !self.may_have_focus(node) {
            return Ok(());
        }
        if let Some(old) = self.focused.take() {
            self.fire(&Value::Node(old), "blur", false)?;
            self.fire(&Value::Node(old), "focusout", true)?;
        }
        self.focused = Some(node);
        self.fire(&Value::Node(node), "focus", false)?;
        self.fire(&Value::Node(node), "focusin", true).map(|_| ())
    }

    fn may_have_focus(&self, node: NodeId) -> bool {
        let tree = &self.tree;
        if tree.has_attr(node, "disabled") {
            return false;
        }
        let native = match tree.tag(node) {
            "a" | "area" => tree.has_attr(node, "href"),
            "button" | "input" | "select" | "textarea" | "iframe" | "summary" => true,
            _ => tree.has_attr(node, "contenteditable"),
        };
        native
            || tree.attr(node, "tabindex").is_some_and(|index| index.trim().parse::<i64>().is_ok())
    }

    /// A click, and what elements do then.
    pub(super) fn click(&mut self, node: NodeId) -> Run<()> {
        if self.tree.has_attr(node, "disabled") {
            return Ok(());
        }
        if !self.fire(&Value::Node(node), "click", true)? {
            return Ok(());
        }
        let up: Vec<NodeId> = std::iter::once(node).chain(self.tree.ancestors(node)).collect();
        for place in up {
            match self.tree.tag(place) {
                "a" | "area" if self.tree.has_attr(place, "href") => {
                    let address = self.tree.attr(place, "href").unwrap_or_default().to_owned();
                    let script = address.trim().to_ascii_lowercase().starts_with("javascript:");
                    return if script { Err(Unknown) } else { self.go(&Value::text(&address)) };
                }
                "summary" => {
                    let Some(details) =
                        self.tree.parent(place).filter(|up| self.tree.is(*up, "details"))
                    else {
                        return Ok(());
                    };
                    return match self.tree.has_attr(details, "open") {
                        true => self.remove_attribute(details, "open"),
                        false => self.set_attribute(details, "open", ""),
                    };
                }
                "button" => {
                    let declared = ["popovertarget", "commandfor", "form"];
                    let kind = self.tree.attr(place, "type").unwrap_or("submit");
                    let in_form = self.tree.ancestors(place).any(|up| self.tree.is(up, "form"));
                    let plain = kind.eq_ignore_ascii_case("button") || !in_form;
                    let declares = declared.iter().any(|name| self.tree.has_attr(place, name));
                    return if plain && !declares { Ok(()) } else { Err(Unknown) };
                }
                "input" | "label" | "select" | "textarea" | "option" => return Err(Unknown),
                _ => {}
            }
        }
        Ok(())
    }
}
