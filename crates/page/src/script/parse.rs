//! Statements and expressions: the part of JavaScript that small scripts on pages are written in.

use std::rc::Rc;

use super::Unknown;
use super::lex::{Token, Word, words};

/// How deep expressions and blocks may be nested.
const MAX_DEPTH: usize = 60;

/// How many parts a chain may have: `a.b.c`, `1 + 2 + 3`.
const MAX_CHAIN: usize = 30;

/// A function: names of its parameters (the last may take the rest), and what it does.
#[derive(Debug)]
pub(super) struct Function {
    pub name: Option<String>,
    pub parameters: Vec<String>,
    pub rest: bool,
    pub body: Vec<Statement>,
    /// Arrow functions keep the `this` of where they stand.
    pub arrow: bool,
}

#[derive(Debug)]
pub(super) enum Statement {
    Declare(Vec<(String, Option<Expression>)>),
    Function(Rc<Function>),
    Expression(Expression),
    Return(Option<Expression>),
    If(Expression, Box<Statement>, Option<Box<Statement>>),
    Block(Vec<Statement>),
    /// `for (const name of list)`.
    Each(String, Expression, Box<Statement>),
}

#[derive(Debug)]
pub(super) enum Expression {
    Undefined,
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    /// Texts and what stands between them.
    Template(Vec<String>, Vec<Expression>),
    Name(String),
    This,
    Array(Vec<Expression>),
    Object(Vec<(String, Expression)>),
    Function(Rc<Function>),
    /// Object, property, and whether `?.` stands between them.
    Member(Box<Expression>, Box<Expression>, bool),
    Call(Box<Expression>, Vec<Expression>),
    Unary(&'static str, Box<Expression>),
    Binary(&'static str, Box<Expression>, Box<Expression>),
    Conditional(Box<Expression>, Box<Expression>, Box<Expression>),
    /// Operator without its `=`, target, value.
    Assign(&'static str, Box<Expression>, Box<Expression>),
}

/// Reads a script.
pub(super) fn program(source: &str) -> Result<Vec<Statement>, Unknown> {
    let words = words(source)?;
    let mut parser = Parser { words: &words, at: 0, depth: 0 };
    let mut statements = Vec::new();
    while parser.at < words.len() {
        statements.extend(parser.statement()?);
    }
    Ok(statements)
}

struct Parser<'a> {
    words: &'a [Word],
    at: usize,
    depth: usize,
}

/// Names that mean something that is not read here.
const RESERVED: &[&str] = &[
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "export",
    "extends",
    "finally",
    "import",
    "in",
    "instanceof",
    "new",
    "super",
    "switch",
    "throw",
    "try",
    "void",
    "while",
    "with",
    "yield",
    "of",
    "for",
    "if",
    "else",
    "var",
    "let",
    "const",
    "return",
    "function",
];

const PRECEDENCE: &[&[&str]] = &[
    &["??", "||"],
    &["&&"],
    &["===", "!==", "==", "!="],
    &["<", ">", "<=", ">="],
    &["+", "-"],
    &["*", "/", "%"],
];

type Read<T> = Result<T, Unknown>;

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.words.get(self.at).map(|word| &word.token)
    }

    fn is(&self, sign: &str) -> bool {
        matches!(self.peek(), Some(Token::Sign(own)) if *own == sign)
    }

    fn is_name(&self, name: &str) -> bool {
        matches!(self.peek(), Some(Token::Name(own)) if own == name)
    }

    fn eat(&mut self, sign: &str) -> bool {
        let found = self.is(sign);
        self.at += usize::from(found);
        found
    }

    fn eat_name(&mut self, name: &str) -> bool {
        let found = self.is_name(name);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: &str) -> Read<()> {
        if self.eat(sign) { Ok(()) } else { Err(Unknown) }
    }

    fn name(&mut self) -> Read<String> {
        match self.peek() {
            Some(Token::Name(name)) if !RESERVED.contains(&name.as_str()) => {
                let name = name.clone();
                self.at += 1;
                Ok(name)
            }
            _ => Err(Unknown),
        }
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        self.depth += 1;
        let found = if self.depth > MAX_DEPTH { Err(Unknown) } else { read(self) };
        self.depth -= 1;
        found
    }

    /// End of a statement: a semicolon, a closing brace, a new line, or the end.
    fn end(&mut self) -> Read<()> {
        let ends = self.eat(";")
            || self.is("}")
            || self.words.get(self.at).is_none_or(|word| word.after_line);
        if ends { Ok(()) } else { Err(Unknown) }
    }

    /// None for an empty statement.
    fn statement(&mut self) -> Read<Option<Statement>> {
        self.deeper(|parser| parser.any_statement())
    }

    fn any_statement(&mut self) -> Read<Option<Statement>> {
        if self.eat(";") {
            return Ok(None);
        }
        if self.is("{") {
            return self.block().map(Statement::Block).map(Some);
        }
        let Some(Token::Name(word)) = self.peek() else {
            return self.expression_statement().map(Some);
        };
        let found = match word.as_str() {
            "var" | "let" | "const" => {
                self.at += 1;
                self.declarations()?
            }
            "function" => {
                self.at += 1;
                let name = self.name()?;
                Statement::Function(self.function(Some(name))?)
            }
            "return" => {
                self.at += 1;
                let bare = self.is(";")
                    || self.is("}")
                    || self.words.get(self.at).is_none_or(|word| word.after_line);
                let value = if bare { None } else { Some(self.expression()?) };
                self.end()?;
                Statement::Return(value)
            }
            "if" => {
                self.at += 1;
                self.condition()?
            }
            "for" => {
                self.at += 1;
                self.each()?
            }
            _ => self.expression_statement()?,
        };
        Ok(Some(found))
    }

    fn expression_statement(&mut self) -> Read<Statement> {
        let found = Statement::Expression(self.expression()?);
        self.end()?;
        Ok(found)
    }

    fn block(&mut self) -> Read<Vec<Statement>> {
        self.expect("{")?;
        let mut statements = Vec::new();
        while !self.eat("}") {
            if self.at >= self.words.len() {
                return Err(Unknown);
            }
            statements.extend(self.statement()?);
        }
        Ok(statements)
    }

    fn declarations(&mut self) -> Read<Statement> {
        let mut found = Vec::new();
        loop {
            let name = self.name()?;
            let value = if self.eat("=") { Some(self.expression()?) } else { None };
            found.push((name, value));
            if !self.eat(",") {
                break;
            }
        }
        self.end()?;
        Ok(Statement::Declare(found))
    }

    fn condition(&mut self) -> Read<Statement> {
        self.expect("(")?;
        let test = self.expression()?;
        self.expect(")")?;
        let empty = || Statement::Block(Vec::new());
        let then = self.statement()?.unwrap_or_else(empty);
        let other = match self.eat_name("else") {
            true => Some(Box::new(self.statement()?.unwrap_or_else(empty))),
            false => None,
        };
        Ok(Statement::If(test, Box::new(then), other))
    }

    fn each(&mut self) -> Read<Statement> {
        self.expect("(")?;
        if !(self.eat_name("const") || self.eat_name("let") || self.eat_name("var")) {
            return Err(Unknown);
        }
        let name = self.name()?;
        if !self.eat_name("of") {
            return Err(Unknown);
        }
        let list = self.expression()?;
        self.expect(")")?;
        let body = self.statement()?.ok_or(Unknown)?;
        Ok(Statement::Each(name, list, Box::new(body)))
    }

    /// After `function` and the name.
    fn function(&mut self, name: Option<String>) -> Read<Rc<Function>> {
        self.expect("(")?;
        let (parameters, rest) = self.parameters()?;
        let body = self.block()?;
        Ok(Rc::new(Function { name, parameters, rest, body, arrow: false }))
    }

    /// Up to and with the closing parenthesis.
    fn parameters(&mut self) -> Read<(Vec<String>, bool)> {
        let mut found = Vec::new();
        while !self.eat(")") {
            let rest = self.eat("...");
            found.push(self.name()?);
            if rest {
                self.expect(")")?;
                return Ok((found, true));
            }
            if !self.eat(",") && !self.is(")") {
                return Err(Unknown);
            }
        }
        Ok((found, false))
    }

    fn expression(&mut self) -> Read<Expression> {
        self.deeper(|parser| parser.assignment())
    }

    fn assignment(&mut self) -> Read<Expression> {
        if let Some(function) = self.arrow()? {
            return Ok(function);
        }
        let target = self.conditional()?;
        let operator = match self.peek() {
            Some(Token::Sign("=")) => "",
            Some(Token::Sign("+=")) => "+",
            Some(Token::Sign("-=")) => "-",
            _ => return Ok(target),
        };
        if !matches!(target, Expression::Name(_) | Expression::Member(_, _, false)) {
            return Err(Unknown);
        }
        self.at += 1;
        let value = self.expression()?;
        Ok(Expression::Assign(operator, Box::new(target), Box::new(value)))
    }

    /// `x => …`, `(x, y) => …`; None if it is none.
    fn arrow(&mut self) -> Read<Option<Expression>> {
        let start = self.at;
        let (parameters, rest) = if self.eat("(") {
            match self.parameters() {
                Ok(found) => found,
                Err(Unknown) => {
                    self.at = start;
                    return Ok(None);
                }
            }
        } else {
            match self.name() {
                Ok(name) => (vec![name], false),
                Err(Unknown) => return Ok(None),
            }
        };
        if !self.eat("=>") {
            self.at = start;
            return Ok(None);
        }
        let body = if self.is("{") {
            self.block()?
        } else {
            vec![Statement::Return(Some(self.expression()?))]
        };
        let function = Function { name: None, parameters, rest, body, arrow: true };
        Ok(Some(Expression::Function(Rc::new(function))))
    }

    fn conditional(&mut self) -> Read<Expression> {
        let test = self.binary(0)?;
        if !self.eat("?") {
            return Ok(test);
        }
        let then = self.expression()?;
        self.expect(":")?;
        let other = self.expression()?;
        Ok(Expression::Conditional(Box::new(test), Box::new(then), Box::new(other)))
    }

    fn binary(&mut self, level: usize) -> Read<Expression> {
        let Some(operators) = PRECEDENCE.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1)?;
        for _ in 0..MAX_CHAIN {
            let found = operators.iter().find(|operator| self.is(operator));
            let Some(operator) = found else { return Ok(left) };
            self.at += 1;
            let right = self.binary(level + 1)?;
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
        Err(Unknown)
    }

    fn unary(&mut self) -> Read<Expression> {
        for operator in ["!", "-", "+"] {
            if self.eat(operator) {
                let value = self.deeper(|parser| parser.unary())?;
                return Ok(Expression::Unary(operator, Box::new(value)));
            }
        }
        if self.eat_name("typeof") {
            return Err(Unknown);
        }
        let step = ["++", "--"].into_iter().find(|sign| self.eat(sign));
        let value = self.postfix()?;
        // `x++` is only understood where its value does not matter much: as `x += 1`.
        let after = ["++", "--"].into_iter().find(|sign| self.eat(sign));
        let Some(step) = step.or(after) else { return Ok(value) };
        if !matches!(value, Expression::Name(_)) || (after.is_some() && !self.ends_expression()) {
            return Err(Unknown);
        }
        let operator = if step == "++" { "+" } else { "-" };
        Ok(Expression::Assign(operator, Box::new(value), Box::new(Expression::Number(1.0))))
    }

    fn ends_expression(&self) -> bool {
        self.is(";") || self.is("}") || self.words.get(self.at).is_none_or(|word| word.after_line)
    }

    fn postfix(&mut self) -> Read<Expression> {
        let mut value = self.primary()?;
        for _ in 0..MAX_CHAIN {
            value = if self.eat(".") {
                Expression::Member(Box::new(value), Box::new(self.property()?), false)
            } else if self.eat("?.") {
                Expression::Member(Box::new(value), Box::new(self.property()?), true)
            } else if self.eat("[") {
                let key = self.expression()?;
                self.expect("]")?;
                Expression::Member(Box::new(value), Box::new(key), false)
            } else if self.eat("(") {
                Expression::Call(Box::new(value), self.list(")")?)
            } else {
                return Ok(value);
            };
        }
        Err(Unknown)
    }

    fn property(&mut self) -> Read<Expression> {
        match self.peek() {
            Some(Token::Name(name)) => {
                let name = Expression::Text(name.clone());
                self.at += 1;
                Ok(name)
            }
            _ => Err(Unknown),
        }
    }

    fn list(&mut self, close: &str) -> Read<Vec<Expression>> {
        let mut found = Vec::new();
        while !self.eat(close) {
            found.push(self.expression()?);
            if !self.eat(",") && !self.is(close) {
                return Err(Unknown);
            }
        }
        Ok(found)
    }

    fn primary(&mut self) -> Read<Expression> {
        let token = self.peek().cloned().ok_or(Unknown)?;
        self.at += 1;
        match token {
            Token::Number(number) => Ok(Expression::Number(number)),
            Token::Text(text) => Ok(Expression::Text(text)),
            Token::Template(texts, parts) => {
                let parts = parts.iter().map(|part| single(part)).collect::<Read<_>>()?;
                Ok(Expression::Template(texts, parts))
            }
            Token::Sign("(") => {
                let inner = self.expression()?;
                self.expect(")")?;
                Ok(inner)
            }
            Token::Sign("[") => self.list("]").map(Expression::Array),
            Token::Sign("{") => self.object(),
            Token::Sign(_) => Err(Unknown),
            Token::Name(name) => match name.as_str() {
                "true" => Ok(Expression::Bool(true)),
                "false" => Ok(Expression::Bool(false)),
                "null" => Ok(Expression::Null),
                "undefined" => Ok(Expression::Undefined),
                "this" => Ok(Expression::This),
                "function" => {
                    let name = if self.is("(") { None } else { Some(self.name()?) };
                    self.function(name).map(Expression::Function)
                }
                reserved if RESERVED.contains(&reserved) => Err(Unknown),
                _ => Ok(Expression::Name(name)),
            },
        }
    }

    fn object(&mut self) -> Read<Expression> {
        let mut found = Vec::new();
        while !self.eat("}") {
            let key = match self.peek().cloned() {
                Some(Token::Name(name) | Token::Text(name)) => name,
                _ => return Err(Unknown),
            };
            self.at += 1;
            self.expect(":")?;
            found.push((key, self.expression()?));
            if !self.eat(",") && !self.is("}") {
                return Err(Unknown);
            }
        }
        Ok(Expression::Object(found))
    }
}

/// One expression and nothing else.
fn single(source: &str) -> Read<Expression> {
    let words = words(source)?;
    let mut parser = Parser { words: &words, at: 0, depth: MAX_DEPTH / 2 };
    let found = parser.expression()?;
    if parser.at == words.len() { Ok(found) } else { Err(Unknown) }
}
