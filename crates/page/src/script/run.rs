//! Runs statements and expressions.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Unknown;
use super::events::{Event, Listener};
use super::parse::{Expression, Function, Statement, program};
use super::value::{Closure, Value};
use crate::tree::{NodeId, Tree};

/// How many statements and expressions are run for one page.
const MAX_STEPS: usize = 50_000;
/// How deep values may be nested, in all calls together.
const MAX_DEPTH: usize = 150;
/// How deep calls may be nested.
const MAX_CALLS: usize = 25;

pub(super) type Run<T> = Result<T, Unknown>;

/// Names by which functions find values.
struct Scope {
    names: FxHashMap<String, Value>,
    parent: Option<usize>,
}

/// A page and everything its scripts have made.
pub(crate) struct World {
    pub(super) tree: Tree,
    scopes: Vec<Scope>,
    pub(super) objects: Vec<Vec<(String, Value)>>,
    pub(super) lists: Vec<Vec<Value>>,
    pub(super) functions: Vec<Closure>,
    pub(super) events: Vec<Event>,
    pub(super) listeners: Vec<Listener>,
    pub(super) timers: Vec<Value>,
    pub(super) media: FxHashMap<NodeId, (bool, bool)>,
    /// Elements after this place are not there yet while a script runs.
    pub(super) limit: Option<u32>,
    pub(super) focused: Option<NodeId>,
    pub(super) place: Option<String>,
    steps: usize,
    calls: usize,
    depth: usize,
    /// True while a handler attribute runs, in which names mean properties of the element first.
    pub(super) in_handler: bool,
}

/// How a statement ends.
enum Flow {
    Next,
    Return(Value),
}

impl World {
    pub fn new(tree: Tree) -> World {
        World {
            tree,
            scopes: vec![Scope { names: FxHashMap::default(), parent: None }],
            objects: Vec::new(),
            lists: Vec::new(),
            functions: Vec::new(),
            events: Vec::new(),
            listeners: Vec::new(),
            timers: Vec::new(),
            media: FxHashMap::default(),
            limit: None,
            focused: None,
            place: None,
            steps: 0,
            calls: 0,
            depth: 0,
            in_handler: false,
        }
    }

    /// The tree, ready for use.
    pub fn finish(mut self) -> Tree {
        self.tree.index();
        self.tree
    }

    /// Runs a script that stands at a place of the document.
    pub fn run_script(&mut self, source: &str, limit: Option<u32>) -> Run<()> {
        let statements = program(source)?;
        self.limit = limit;
        let flow = self.block(&statements, 0, &Value::Window);
        self.limit = None;
        match flow? {
            Flow::Next => Ok(()),
            Flow::Return(_) => Err(Unknown),
        }
    }

    /// Runs the source of a handler attribute; true if it returned false.
    pub(super) fn run_handler(&mut self, source: &str, this: &Value, event: Value) -> Run<bool> {
        let statements = program(source)?;
        let scope = self.scope(0)?;
        self.declare(scope, "event", event);
        let before = std::mem::replace(&mut self.in_handler, true);
        let flow = self.block(&statements, scope, this);
        self.in_handler = before;
        Ok(matches!(flow?, Flow::Return(Value::Bool(false))))
    }

    pub(super) fn step(&mut self) -> Run<()> {
        self.charge(1)
    }

    /// What takes longer, or more memory, costs more steps.
    pub(super) fn charge(&mut self, steps: usize) -> Run<()> {
        self.steps = self.steps.saturating_add(steps);
        if self.steps > MAX_STEPS { Err(Unknown) } else { Ok(()) }
    }

    /// Pays for a look at the whole tree.
    pub(super) fn charge_for_tree(&mut self) -> Run<()> {
        self.charge(1 + self.tree.len() / 50)
    }

    /// Pays for a text, and bounds its length.
    pub(super) fn text(&mut self, text: &str) -> Run<Value> {
        self.charge(text.len() / 100)?;
        if text.len() > super::MAX_SOURCE { Err(Unknown) } else { Ok(Value::text(text)) }
    }

    fn scope(&mut self, parent: usize) -> Run<usize> {
        self.step()?;
        self.scopes.push(Scope { names: FxHashMap::default(), parent: Some(parent) });
        Ok(self.scopes.len() - 1)
    }

    fn declare(&mut self, scope: usize, name: &str, value: Value) {
        self.scopes[scope].names.insert(name.to_owned(), value);
    }

    fn holder(&self, scope: usize, name: &str) -> Option<usize> {
        let mut at = Some(scope);
        while let Some(scope) = at {
            if self.scopes[scope].names.contains_key(name) {
                return Some(scope);
            }
            at = self.scopes[scope].parent;
        }
        None
    }

    /// Runs statements in a scope; functions are known before their declaration.
    fn block(&mut self, statements: &[Statement], scope: usize, this: &Value) -> Run<Flow> {
        for statement in statements {
            if let Statement::Function(function) = statement {
                let value = self.closure(function, scope, this);
                self.declare(scope, function.name.as_deref().ok_or(Unknown)?, value);
            }
        }
        for statement in statements {
            if let Flow::Return(value) = self.statement(statement, scope, this)? {
                return Ok(Flow::Return(value));
            }
        }
        Ok(Flow::Next)
    }

    fn statement(&mut self, statement: &Statement, scope: usize, this: &Value) -> Run<Flow> {
        self.step()?;
        match statement {
            Statement::Function(_) => {}
            Statement::Declare(names) => {
                for (name, value) in names {
                    let value = match value {
                        Some(value) => self.value(value, scope, this)?,
                        None => Value::Undefined,
                    };
                    self.declare(scope, name, value);
                }
            }
            Statement::Expression(value) => {
                self.value(value, scope, this)?;
            }
            Statement::Return(value) => {
                let value = match value {
                    Some(value) => self.value(value, scope, this)?,
                    None => Value::Undefined,
                };
                return Ok(Flow::Return(value));
            }
            Statement::If(test, then, other) => {
                let test = self.value(test, scope, this)?.is_true();
                let chosen = if test { Some(then) } else { other.as_ref() };
                if let Some(chosen) = chosen {
                    return self.statement(chosen, scope, this);
                }
            }
            Statement::Block(statements) => {
                let inner = self.scope(scope)?;
                return self.block(statements, inner, this);
            }
            Statement::Each(name, list, body) => {
                let Value::List(list) = self.value(list, scope, this)? else { return Err(Unknown) };
                self.charge(self.lists[list].len() / 10)?;
                for value in self.lists[list].clone() {
                    let inner = self.scope(scope)?;
                    self.declare(inner, name, value);
                    if let Flow::Return(value) = self.statement(body, inner, this)? {
                        return Ok(Flow::Return(value));
                    }
                }
            }
        }
        Ok(Flow::Next)
    }

    fn closure(&mut self, function: &Rc<Function>, scope: usize, this: &Value) -> Value {
        self.functions.push(Closure { function: function.clone(), scope, this: this.clone() });
        Value::Function(self.functions.len() - 1)
    }

    pub(super) fn list(&mut self, values: Vec<Value>) -> Value {
        self.lists.push(values);
        Value::List(self.lists.len() - 1)
    }

    pub(super) fn value(&mut self, e: &Expression, scope: usize, this: &Value) -> Run<Value> {
        self.step()?;
        self.depth += 1;
        let value =
            if self.depth > MAX_DEPTH { Err(Unknown) } else { self.evaluate(e, scope, this) };
        self.depth -= 1;
        value
    }

    fn evaluate(&mut self, e: &Expression, scope: usize, this: &Value) -> Run<Value> {
        Ok(match e {
            Expression::Undefined => Value::Undefined,
            Expression::Null => Value::Null,
            Expression::Bool(value) => Value::Bool(*value),
            Expression::Number(value) => Value::Number(*value),
            Expression::Text(text) => Value::text(text),
            Expression::This => this.clone(),
            Expression::Name(name) => self.named(name, scope)?,
            Expression::Function(function) => self.closure(function, scope, this),
            Expression::Template(texts, parts) => {
                let mut whole = texts[0].clone();
                for (part, text) in parts.iter().zip(&texts[1..]) {
                    whole.push_str(&self.value(part, scope, this)?.to_text().ok_or(Unknown)?);
                    whole.push_str(text);
                    self.text(&whole)?;
                }
                self.text(&whole)?
            }
            Expression::Array(values) => {
                let values = self.values(values, scope, this)?;
                self.list(values)
            }
            Expression::Object(parts) => {
                let mut object = Vec::new();
                for (name, value) in parts {
                    object.push((name.clone(), self.value(value, scope, this)?));
                }
                self.objects.push(object);
                Value::Object(self.objects.len() - 1)
            }
            Expression::Member(object, key, optional) => {
                let object = self.value(object, scope, this)?;
                if *optional && object.is_nothing() {
                    return Ok(Value::Undefined);
                }
                let key = self.key(key, scope, this)?;
                self.get(&object, &key)?
            }
            Expression::Call(function, arguments) => {
                self.call_expression(function, arguments, scope, this)?
            }
            Expression::Unary(operator, value) => {
                let value = self.value(value, scope, this)?;
                match (*operator, &value) {
                    ("!", value) => Value::Bool(!value.is_true()),
                    ("-", Value::Number(value)) => Value::Number(-value),
                    ("+", Value::Number(value)) => Value::Number(*value),
                    _ => return Err(Unknown),
                }
            }
            Expression::Binary(operator, left, right) => {
                let left = self.value(left, scope, this)?;
                match *operator {
                    "&&" if !left.is_true() => left,
                    "||" if left.is_true() => left,
                    "??" if !left.is_nothing() => left,
                    "&&" | "||" | "??" => self.value(right, scope, this)?,
                    _ => {
                        let right = self.value(right, scope, this)?;
                        self.combined(operator, &left, &right)?
                    }
                }
            }
            Expression::Conditional(test, then, other) => {
                let test = self.value(test, scope, this)?.is_true();
                self.value(if test { then } else { other }, scope, this)?
            }
            Expression::Assign(operator, target, value) => {
                self.assign(operator, target, value, scope, this)?
            }
        })
    }

    fn combined(&mut self, operator: &str, left: &Value, right: &Value) -> Run<Value> {
        let value = combine(operator, left, right)?;
        match &value {
            Value::Text(text) => self.text(text),
            _ => Ok(value),
        }
    }

    fn values(&mut self, list: &[Expression], scope: usize, this: &Value) -> Run<Vec<Value>> {
        list.iter().map(|value| self.value(value, scope, this)).collect()
    }

    fn key(&mut self, key: &Expression, scope: usize, this: &Value) -> Run<String> {
        self.value(key, scope, this)?.to_text().ok_or(Unknown)
    }

    fn named(&self, name: &str, scope: usize) -> Run<Value> {
        match self.holder(scope, name) {
            // In a handler attribute this could be a property of the element or the document.
            Some(0) if self.in_handler && IN_ELEMENTS.contains(&name) => Err(Unknown),
            Some(holder) => Ok(self.scopes[holder].names[name].clone()),
            None => match name {
                "document" => Ok(Value::Document),
                "window" | "self" | "globalThis" => Ok(Value::Window),
                "console" => Ok(Value::Console),
                "location" => Ok(Value::Location),
                _ => Err(Unknown),
            },
        }
    }

    fn assign(
        &mut self,
        operator: &str,
        target: &Expression,
        value: &Expression,
        scope: usize,
        this: &Value,
    ) -> Run<Value> {
        match target {
            Expression::Name(name) => {
                let mut value = self.value(value, scope, this)?;
                if !operator.is_empty() {
                    value = self.combined(operator, &self.named(name, scope)?, &value)?;
                }
                match self.holder(scope, name) {
                    Some(0) if self.in_handler && IN_ELEMENTS.contains(&name.as_str()) => {
                        return Err(Unknown);
                    }
                    Some(holder) => self.declare(holder, name, value.clone()),
                    None if name == "location" => self.go(&value)?,
                    None => return Err(Unknown),
                }
                Ok(value)
            }
            Expression::Member(object, key, false) => {
                let object = self.value(object, scope, this)?;
                let key = self.key(key, scope, this)?;
                let mut value = self.value(value, scope, this)?;
                if !operator.is_empty() {
                    let old = self.get(&object, &key)?;
                    value = self.combined(operator, &old, &value)?;
                }
                self.set(&object, &key, &value)?;
                Ok(value)
            }
            _ => Err(Unknown),
        }
    }

    fn call_expression(
        &mut self,
        function: &Expression,
        arguments: &[Expression],
        scope: usize,
        this: &Value,
    ) -> Run<Value> {
        if let Expression::Member(object, key, optional) = function {
            let object = self.value(object, scope, this)?;
            if *optional && object.is_nothing() {
                return Ok(Value::Undefined);
            }
            let key = self.key(key, scope, this)?;
            let arguments = self.values(arguments, scope, this)?;
            return self.method(&object, &key, arguments);
        }
        if let Expression::Name(name) = function
            && self.holder(scope, name).is_none()
        {
            let arguments = self.values(arguments, scope, this)?;
            return self.method(&Value::Window, name, arguments);
        }
        let function = self.value(function, scope, this)?;
        let arguments = self.values(arguments, scope, this)?;
        self.call(&function, &Value::Window, arguments)
    }

    /// Calls a function of the script.
    pub(super) fn call(&mut self, f: &Value, this: &Value, arguments: Vec<Value>) -> Run<Value> {
        let Value::Function(place) = f else { return Err(Unknown) };
        let closure = self.functions[*place].clone();
        let scope = self.scope(closure.scope)?;
        let function = &closure.function;
        let mut arguments = arguments.into_iter();
        for (at, name) in function.parameters.iter().enumerate() {
            let value = if function.rest && at + 1 == function.parameters.len() {
                let rest = arguments.by_ref().collect();
                self.list(rest)
            } else {
                arguments.next().unwrap_or(Value::Undefined)
            };
            self.declare(scope, name, value);
        }
        let this = if function.arrow { closure.this.clone() } else { this.clone() };
        self.calls += 1;
        let handler = std::mem::replace(&mut self.in_handler, false);
        let flow = if self.calls > MAX_CALLS {
            Err(Unknown)
        } else {
            self.block(&function.body, scope, &this)
        };
        self.in_handler = handler;
        self.calls -= 1;
        match flow? {
            Flow::Return(value) => Ok(value),
            Flow::Next => Ok(Value::Undefined),
        }
    }

    /// A name in the outermost scope, as `window.name` finds it.
    pub(super) fn global(&self, name: &str) -> Option<Value> {
        self.scopes[0].names.get(name).cloned()
    }
}

/// Names that a handler attribute finds on its element or on the document before global ones.
const IN_ELEMENTS: &[&str] = &[
    "after",
    "animate",
    "append",
    "before",
    "blur",
    "body",
    "checked",
    "children",
    "clear",
    "click",
    "close",
    "contains",
    "focus",
    "forms",
    "head",
    "hidden",
    "id",
    "images",
    "links",
    "load",
    "matches",
    "name",
    "normalize",
    "open",
    "pause",
    "play",
    "prepend",
    "remove",
    "reset",
    "scroll",
    "scrollTo",
    "select",
    "show",
    "showModal",
    "style",
    "submit",
    "title",
    "value",
    "write",
];

/// Two values and an operator.
fn combine(operator: &str, left: &Value, right: &Value) -> Run<Value> {
    if let (Value::Number(a), Value::Number(b)) = (left, right) {
        let number = match operator {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            "%" => a % b,
            "<" => return Ok(Value::Bool(a < b)),
            ">" => return Ok(Value::Bool(a > b)),
            "<=" => return Ok(Value::Bool(a <= b)),
            ">=" => return Ok(Value::Bool(a >= b)),
            "===" | "==" => return Ok(Value::Bool(a == b)),
            "!==" | "!=" => return Ok(Value::Bool(a != b)),
            _ => return Err(Unknown),
        };
        return Ok(Value::Number(number));
    }
    match operator {
        "===" => Ok(Value::Bool(left == right)),
        "!==" => Ok(Value::Bool(left != right)),
        "==" => left.loosely_equals(right).map(Value::Bool).ok_or(Unknown),
        "!=" => left.loosely_equals(right).map(|same| Value::Bool(!same)).ok_or(Unknown),
        "+" if matches!(left, Value::Text(_)) || matches!(right, Value::Text(_)) => {
            let (a, b) = (left.to_text().ok_or(Unknown)?, right.to_text().ok_or(Unknown)?);
            if a.len() + b.len() > super::MAX_SOURCE {
                Err(Unknown)
            } else {
                Ok(Value::text(&(a + &b)))
            }
        }
        _ => Err(Unknown),
    }
}
