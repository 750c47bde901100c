//! YAML as a tree that knows its lines, with bounds against aliases that multiply.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, SpannedEventReceiver};

/// Nodes of one file, copies through aliases included.
const MOST_NODES: usize = 500_000;
/// Nesting.
const DEEPEST: usize = 64;

/// A value with the place where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A scalar; `plain` if it was written without quotes, so that `true` and `1.0` are no text.
    Scalar {
        /// The text.
        text: String,
        /// Written without quotes and without block style.
        plain: bool,
    },
    /// A sequence.
    List(Vec<Node>),
    /// A mapping in the order of the file.
    Map(Vec<(Node, Node)>),
}

/// Why a text is no YAML that is read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlError {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// What the parser says, or the bound that was hit.
    pub detail: String,
}

impl Node {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The value of a key; merged mappings (`<<`) come after the own keys.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.look_up(key, 0)
    }

    fn look_up(&self, key: &str, depth: usize) -> Option<&Node> {
        let Value::Map(pairs) = &self.value else { return None };
        let own = pairs.iter().find(|(name, _)| name.text() == Some(key));
        if own.is_some() || depth > 8 {
            return own.map(|(_, value)| value);
        }
        let merged = pairs.iter().filter(|(name, _)| name.text() == Some("<<"));
        merged
            .flat_map(|(_, value)| value.one_or_many())
            .find_map(|map| map.look_up(key, depth + 1))
    }

    /// The pairs of a mapping; none for anything else.
    pub fn pairs(&self) -> &[(Node, Node)] {
        match &self.value {
            Value::Map(pairs) => pairs,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The items of a list, or the node itself: many keys take one value or several.
    pub fn one_or_many(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => std::slice::from_ref(self),
        }
    }

    /// Whether it is written as nothing: `key:`, `null` or `~`.
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true }
            if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The value of a plain `true` or `false`.
    pub fn boolean(&self) -> Option<bool> {
        match &self.value {
            Value::Scalar { text, plain: true } => match text.as_str() {
                "true" | "True" | "TRUE" => Some(true),
                "false" | "False" | "FALSE" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// A scalar that YAML reads as text: quoted, or plain and neither number, boolean nor null.
    pub fn is_string(&self) -> bool {
        match &self.value {
            Value::Scalar { plain: false, .. } => true,
            Value::Scalar { text, plain: true } => {
                !self.is_null() && self.boolean().is_none() && text.parse::<f64>().is_err()
            }
            _ => false,
        }
    }

    /// Calls `see` with every scalar below.
    pub fn scalars<'a>(&'a self, see: &mut impl FnMut(&'a str, u32)) {
        match &self.value {
            Value::Scalar { text, .. } => see(text, self.line),
            Value::List(items) => items.iter().for_each(|item| item.scalars(see)),
            Value::Map(pairs) => pairs.iter().for_each(|(_, value)| value.scalars(see)),
        }
    }

    fn size(&self) -> usize {
        match &self.value {
            Value::Scalar { .. } => 1,
            Value::List(items) => 1 + items.iter().map(Node::size).sum::<usize>(),
            Value::Map(pairs) => {
                1 + pairs.iter().map(|(key, value)| key.size() + value.size()).sum::<usize>()
            }
        }
    }
}

/// The documents of a YAML file.
///
/// # Errors
///
/// If the text is no YAML, or exceeds the bounds on nodes and nesting.
pub fn parse(text: &str) -> Result<Vec<Node>, YamlError> {
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
    while let Some(event) = parser.next_event() {
        match event {
            Ok((event, span)) => builder.on_event(event, span),
            Err(error) => {
                let mark = error.marker();
                let detail = error.info().to_owned();
                return Err(YamlError {
                    line: number(mark.line()),
                    column: number(mark.col() + 1),
                    detail,
                });
            }
        }
        if let Some(error) = builder.error.take() {
            return Err(error);
        }
    }
    Ok(builder.documents)
}

/// The first document of a YAML file, if there is one.
pub fn first(text: &str) -> Option<Node> {
    parse(text).ok()?.into_iter().next()
}

fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[derive(Default)]
struct Builder {
    documents: Vec<Node>,
    open: Vec<Open>,
    anchors: BTreeMap<usize, (Node, usize)>,
    nodes: usize,
    error: Option<YamlError>,
}

struct Open {
    anchor: usize,
    node: Node,
    key: Option<Node>,
}

impl Builder {
    fn begin(&mut self, value: Value, anchor: usize, span: &Span) {
        if self.open.len() >= DEEPEST {
            self.refuse("nesting", span);
            return;
        }
        self.open.push(Open { anchor, node: node(value, span), key: None });
    }

    fn end(&mut self) {
        if let Some(open) = self.open.pop() {
            self.place(open.node, open.anchor);
        }
    }

    fn place(&mut self, node: Node, anchor: usize) {
        self.nodes += 1;
        if anchor > 0 {
            let size = node.size();
            self.anchors.insert(anchor, (node.clone(), size));
        }
        let Some(parent) = self.open.last_mut() else {
            self.documents.push(node);
            return;
        };
        match (&mut parent.node.value, parent.key.take()) {
            (Value::List(items), _) => items.push(node),
            (Value::Map(_), None) => parent.key = Some(node),
            (Value::Map(pairs), Some(key)) => pairs.push((key, node)),
            (Value::Scalar { .. }, _) => {}
        }
    }

    fn refuse(&mut self, bound: &str, span: &Span) {
        self.error = Some(YamlError {
            line: number(span.start.line()),
            column: number(span.start.col() + 1),
            detail: format!("limit: {bound}"),
        });
    }
}

fn node(value: Value, span: &Span) -> Node {
    Node { value, line: number(span.start.line()).max(1), column: number(span.start.col() + 1) }
}

impl<'input> SpannedEventReceiver<'input> for Builder {
    fn on_event(&mut self, event: Event<'input>, span: Span) {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                self.place(node(Value::Scalar { text: text.into_owned(), plain }, &span), anchor);
            }
            Event::SequenceStart(anchor, _) => self.begin(Value::List(Vec::new()), anchor, &span),
            Event::MappingStart(anchor, _) => self.begin(Value::Map(Vec::new()), anchor, &span),
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some((copy, size)) if self.nodes + size <= MOST_NODES => {
                    let (copy, size) = (copy.clone(), *size);
                    self.nodes += size;
                    self.place(copy, 0);
                }
                // An alias inside its own anchor, or one too many.
                _ => self.refuse("aliases", &span),
            },
            Event::DocumentStart(_) => self.anchors.clear(),
            _ => {}
        }
        if self.nodes > MOST_NODES {
            self.refuse("nodes", &span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_place() {
        let tree = first("a: 1\nb:\n  - x\n  - 'true'\nc: {d: true}\n").unwrap();
        let b = tree.get("b").unwrap();
        assert_eq!((b.items()[1].line, b.items()[1].column), (4, 5));
        assert!(b.items()[1].is_string());
        assert!(!tree.get("a").unwrap().is_string());
        assert_eq!(tree.get("c").unwrap().get("d").unwrap().boolean(), Some(true));
    }

    #[test]
    fn aliases_and_merges() {
        let tree = first("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n").unwrap();
        let more = tree.get("more").unwrap();
        assert_eq!(more.get("x").unwrap().text(), Some("1"));
        assert_eq!(more.get("y").unwrap().text(), Some("3"));
    }

    #[test]
    fn a_bomb_is_refused() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..12 {
            let below = vec![format!("*a{}", level - 1); 10].join(", ");
            text += &format!("a{level}: &a{level} [{below}]\n");
        }
        assert_eq!(parse(&text).unwrap_err().detail, "limit: aliases");
        assert!(parse(&"[".repeat(10_000)).is_err());
        assert!(parse(&format!("{}x", "- ".repeat(100_000))).is_err());
        assert!(parse("a: &a [*a]").is_err());
    }

    #[test]
    fn errors_have_a_line() {
        assert_eq!(parse("a: b\n  c: [").unwrap_err().line, 2);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "(a|:|- |\n|  |\\[|\\]|\\{|\\}|&a|\\*a|'|\"|\\||>|#|!|%|\t|---|<<|,|\\?){0,60}") {
            let _ = parse(&text);
        }

        #[test]
        fn any_characters_are_read(text in "\\PC{0,60}") {
            let _ = parse(&text);
        }
    }
}
