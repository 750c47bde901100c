//! Values of a script.

use std::rc::Rc;

use super::parse::Function;
use crate::tree::NodeId;

/// A value; objects and functions live in the world and are named by their place in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Undefined,
    Null,
    Bool(bool),
    Number(f64),
    Text(Rc<str>),
    Object(usize),
    List(usize),
    Function(usize),
    Event(usize),
    Node(NodeId),
    Document,
    Window,
    Location,
    Console,
    Style(NodeId),
    Classes(NodeId),
    Data(NodeId),
}

/// A function and the scope in which it was made.
#[derive(Debug, Clone)]
pub(super) struct Closure {
    pub function: Rc<Function>,
    pub scope: usize,
    /// What `this` is, for arrow functions.
    pub this: Value,
}

impl Value {
    pub fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    pub fn node(node: Option<NodeId>) -> Value {
        node.map_or(Value::Null, Value::Node)
    }

    pub fn is_true(&self) -> bool {
        match self {
            Value::Undefined | Value::Null => false,
            Value::Bool(value) => *value,
            Value::Number(value) => *value != 0.0 && !value.is_nan(),
            Value::Text(text) => !text.is_empty(),
            _ => true,
        }
    }

    pub fn is_nothing(&self) -> bool {
        matches!(self, Value::Undefined | Value::Null)
    }

    /// The value as text; None for objects.
    pub fn to_text(&self) -> Option<String> {
        Some(match self {
            Value::Undefined => "undefined".to_owned(),
            Value::Null => "null".to_owned(),
            Value::Bool(value) => value.to_string(),
            Value::Number(value) if value.fract() == 0.0 && value.abs() < 1e15 => {
                format!("{value:.0}")
            }
            Value::Number(value)
                if value.is_finite() && value.abs() < 1e15 && value.abs() > 1e-6 =>
            {
                value.to_string()
            }
            Value::Text(text) => text.to_string(),
            _ => return None,
        })
    }

    /// `==`; None where JavaScript would convert one of the two.
    pub fn loosely_equals(&self, other: &Value) -> Option<bool> {
        if self.is_nothing() || other.is_nothing() {
            return Some(self.is_nothing() && other.is_nothing());
        }
        (std::mem::discriminant(self) == std::mem::discriminant(other)).then(|| self == other)
    }
}
