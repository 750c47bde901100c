//! Scripts of a page taken apart as far as it takes to see what a handler is about: where functions and
//! values begin and end, and which elements of the page an expression stands for. Nothing is run: what is
//! passed as a parameter, or made by the script, stands for nothing.

use std::ops::Range;
use std::sync::LazyLock;

use offenbar_page::{NodeId, Page};
use regex::Regex;
use rustc_hash::FxHashMap;

use crate::finder::Finder;
use crate::scripts::Scripts;

/// How much script of a page is read, in bytes.
const MAX_CODE: usize = 300_000;
/// How long one value may be, in bytes.
const MAX_VALUE: usize = 8_000;
/// How deep names are followed.
const MAX_NAMES: usize = 5;
/// How many places of each kind are looked at.
const MAX_PLACES: usize = 2_000;

/// The scripts of a page.
pub(crate) struct Code {
    /// Their text, without comments; handlers in attributes stand at the end.
    pub text: String,
    /// True if that is all there is.
    pub complete: bool,
    /// Handlers in attributes: the element, the event, where the code stands.
    pub inline: Vec<(NodeId, String, Range<usize>)>,
    /// What is given to a name, and where.
    names: FxHashMap<String, Vec<(usize, String)>>,
    /// Where the function of a name begins.
    functions: FxHashMap<String, usize>,
}

impl Code {
    pub fn read(page: &Page) -> Code {
        let scripts = Scripts::of(page);
        let (mut text, mut complete) = (String::new(), !scripts.incomplete);
        for script in scripts.each() {
            if is_bundle(script) || is_plugin(script) || text.len() + script.len() > MAX_CODE {
                complete = false;
            } else {
                text.push_str(&uncommented(script));
                // What a script leaves open does not go on in the next.
                text.push_str("\n;\n");
            }
        }
        let mut inline = Vec::new();
        for id in page.elements().iter().copied() {
            let attributes = page.element(id).into_iter().flat_map(|element| &element.attrs);
            for attribute in attributes.filter(|attribute| attribute.name.starts_with("on")) {
                if inline.len() < MAX_PLACES {
                    text.push('\n');
                    let start = text.len();
                    text.push_str(&attribute.value);
                    inline.push((id, attribute.name[2..].to_owned(), start..text.len()));
                }
            }
        }
        let mut code = Code {
            text,
            complete,
            inline,
            names: FxHashMap::default(),
            functions: FxHashMap::default(),
        };
        code.read_names();
        code
    }

    fn read_names(&mut self) {
        static GIVEN: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"(?:^|[^\w$.])([A-Za-z_$][\w$]*)\s*=\s*([^=>\s])")
                .unwrap_or_else(|_| unreachable!())
        });
        static EACH: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"\.(?:forEach|map|each)\(\s*(?:function\s*\w*\s*)?\(?\s*([A-Za-z_$][\w$]*)(?:\s*,\s*([A-Za-z_$][\w$]*))?").unwrap_or_else(|_| unreachable!())
        });
        static OF: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"for\s*\(\s*(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s+of\s+")
                .unwrap_or_else(|_| unreachable!())
        });
        static FUNCTION: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"(?m)function\s+([A-Za-z_$][\w$]*)\s*\(|([A-Za-z_$][\w$]*)\s*[=:]\s*(?:async\s+)?(?:function\b|\([^()]{0,80}\)\s*=>|[A-Za-z_$][\w$]*\s*=>)|(?:^|[{,])\s*(?:async\s+)?([A-Za-z_$][\w$]*)\s*\([^()]{0,80}\)\s*\{").unwrap_or_else(|_| unreachable!())
        });
        let mut names: Vec<(String, usize, String)> = Vec::new();
        for found in GIVEN.captures_iter(&self.text).take(MAX_PLACES) {
            let (Some(name), Some(value)) = (found.get(1), found.get(2)) else { continue };
            let own = self.value(value.start());
            names.push((name.as_str().to_owned(), name.start(), self.text[own].trim().to_owned()));
        }
        for found in EACH.captures_iter(&self.text).take(MAX_PLACES) {
            let Some(whole) = found.get(0) else { continue };
            let subject = self.subject(whole.start()).to_owned();
            // jQuery tells the number first.
            let jquery = whole.as_str().starts_with(".each");
            if let Some(name) = found.get(if jquery { 2 } else { 1 }) {
                names.push((name.as_str().to_owned(), whole.start(), subject));
            }
        }
        for found in OF.captures_iter(&self.text).take(MAX_PLACES) {
            let (Some(whole), Some(name)) = (found.get(0), found.get(1)) else { continue };
            let list = self.text[self.value(whole.end())].to_owned();
            names.push((name.as_str().to_owned(), whole.start(), list));
        }
        for found in FUNCTION.captures_iter(&self.text).take(MAX_PLACES) {
            let name = (1..=3).find_map(|group| found.get(group));
            if let Some(name) = name.filter(|name| !WORDS.contains(&name.as_str())) {
                self.functions.entry(name.as_str().to_owned()).or_insert(name.end());
            }
        }
        for (name, place, value) in names {
            self.names.entry(name).or_default().push((place, value));
        }
    }

    /// The value that begins at a place, up to where its statement or argument ends.
    pub fn value(&self, from: usize) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let from = self.text.floor_char_boundary(from);
        let (mut at, mut depth, mut last) = (from, 0_usize, b'(');
        while at < bytes.len() && at - from < MAX_VALUE {
            let byte = bytes[at];
            match byte {
                b'\'' | b'"' | b'`' => at = string_end(bytes, at),
                b'/' if matches!(last, b'(' | b'=' | b',' | b':') => at = string_end(bytes, at),
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' if depth == 0 => break,
                b')' | b']' | b'}' => depth -= 1,
                b',' | b';' if depth == 0 => break,
                b'\n'
                    if depth == 0
                        && (last.is_ascii_alphanumeric()
                            || matches!(last, b')' | b']' | b'}' | b'\'' | b'"')) =>
                {
                    break;
                }
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                last = byte;
            }
            at += 1;
        }
        from..self.text.floor_char_boundary(at.min(bytes.len()))
    }

    /// The expression before the dot at a place: `document.querySelector('.a')`, `this.parentNode`.
    pub fn subject(&self, dot: usize) -> &str {
        let bytes = self.text.as_bytes();
        let (mut at, mut depth) = (dot, 0_usize);
        while at > 0 && dot - at < 300 {
            let byte = bytes[at - 1];
            match byte {
                b')' | b']' => depth += 1,
                b'(' | b'[' if depth == 0 => break,
                b'(' | b'[' => depth -= 1,
                _ if depth > 0 => {}
                b'.' | b'_' | b'$' | b'?' => {}
                byte if byte.is_ascii_alphanumeric() || byte >= 0x80 => {}
                // A call on the next line.
                b' ' | b'\n' | b'\t' if bytes[at..dot].iter().all(u8::is_ascii_whitespace) => {}
                b' ' | b'\n' | b'\t'
                    if bytes[at..].iter().find(|byte| !byte.is_ascii_whitespace())
                        == Some(&b'.') => {}
                _ => break,
            }
            at -= 1;
        }
        self.text.get(at..dot).unwrap_or_default().trim()
    }

    /// Where the function stands that a value is, or that it names.
    pub fn function(&self, value: Range<usize>) -> Range<usize> {
        let text = self.text[value.clone()].trim();
        let name = text.trim_start_matches("this.").split(".bind(").next().unwrap_or_default();
        let plain = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.'));
        let known = self.functions.get(name.rsplit('.').next().unwrap_or_default());
        known.filter(|_| plain).map_or(value, |start| self.body(*start))
    }

    /// Parameters and body of the function whose name ends at a place.
    fn body(&self, after_name: usize) -> Range<usize> {
        let rest = &self.text[after_name..];
        let start =
            rest.find(|c: char| !c.is_whitespace() && !matches!(c, '=' | ':')).unwrap_or_default();
        let from = after_name + start;
        // A declaration ends with its braces, whatever comes next.
        if self.text[from..].starts_with('(')
            && let Some(open) = self.text[from..].find('{')
        {
            let arrow = self.text[from..from + open].contains("=>");
            let inside = self.value(from + open);
            return if arrow { self.value(from) } else { from..inside.end };
        }
        self.value(from)
    }

    /// The code, and the functions that it calls or hands on.
    pub fn reach(&self, own: Range<usize>) -> Vec<Range<usize>> {
        static CALLED: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"([A-Za-z_$][\w$]+)\s*[(,)]").unwrap_or_else(|_| unreachable!())
        });
        let mut pieces = vec![own];
        let mut at = 0;
        while at < pieces.len() && pieces.len() < 12 {
            let called = CALLED.captures_iter(&self.text[pieces[at].clone()]);
            // Names of one letter are those of scripts that were made small.
            let starts: Vec<usize> =
                called.filter_map(|found| self.functions.get(&found[1]).copied()).collect();
            for start in starts {
                let inside = |piece: &Range<usize>| piece.contains(&start);
                if !pieces.iter().any(inside) && pieces.len() < 12 {
                    pieces.push(self.body(start));
                }
            }
            at += 1;
        }
        pieces
    }

    /// True if one of the pieces contains one of the words.
    pub fn says(&self, pieces: &[Range<usize>], words: &[&str]) -> bool {
        pieces.iter().any(|piece| words.iter().any(|word| self.text[piece.clone()].contains(word)))
    }

    /// What a name was given last before a place, otherwise anywhere.
    fn given(&self, name: &str, at: usize) -> Option<&(usize, String)> {
        let all = self.names.get(name)?;
        all.iter().rfind(|(place, value)| *place < at && !value.is_empty()).or_else(|| all.first())
    }

    /// The number that a name was given, if it was given only one value.
    pub fn number_given(&self, name: &str, at: usize) -> Option<f64> {
        let all = self.names.get(name).filter(|all| all.len() == 1)?;
        let (_, value) = all.first().filter(|(place, _)| *place < at)?;
        let factors =
            value.split('*').map(|factor| factor.trim().replace('_', "").parse::<f64>().ok());
        factors.into_iter().try_fold(1.0, |product, factor| factor.map(|factor| product * factor))
    }

    /// The elements that an expression at a place stands for; `own` are those that `this` and the target of
    /// the event stand for.
    pub fn nodes(
        &self,
        finder: &mut Finder,
        expression: &str,
        at: usize,
        own: &[NodeId],
    ) -> Vec<NodeId> {
        self.resolved(finder, expression, at, own, 0)
    }

    fn resolved(
        &self,
        finder: &mut Finder,
        expression: &str,
        at: usize,
        own: &[NodeId],
        depth: usize,
    ) -> Vec<NodeId> {
        let expression =
            expression.trim().trim_start_matches("[...").trim_start_matches("Array.from(");
        let parts = parts(expression);
        let mut found: Option<Vec<NodeId>> = None;
        for (index, part) in parts.iter().enumerate() {
            let (name, argument) =
                part.split_once('(').map_or((*part, None), |(name, rest)| (name, Some(rest)));
            let argument = argument.map(|rest| rest.trim_end_matches([')', ']']).trim());
            let name = name.split('[').next().unwrap_or_default();
            found = match (name, argument) {
                ("$" | "jQuery", Some("this")) | ("this", None) => match finder.own_this {
                    true => Some(own.to_vec()),
                    false => return Vec::new(),
                },
                (name, None) if index == 1 && TARGETS.contains(&name) => Some(own.to_vec()),
                (_, None)
                    if index == 0 && parts.get(1).is_some_and(|next| TARGETS.contains(next)) =>
                {
                    None
                }
                ("document" | "window", None) => None,
                ("body" | "documentElement", None) => return Vec::new(),
                (_, Some(argument)) if SEARCHES.contains(&name) => match quoted(argument) {
                    Some(selector) => Some(finder.find(name, selector)),
                    None if matches!(name, "$" | "jQuery") && depth < MAX_NAMES => {
                        Some(self.resolved(finder, argument, at, own, depth + 1))
                    }
                    None if name.starts_with("get") || name.starts_with("query") => {
                        Some(self.named_by(finder, name, argument, at, own, depth))
                    }
                    None => finder.step(name, found.unwrap_or_default()),
                },
                _ if index > 0 => finder.step(name, found.unwrap_or_default()),
                (name, None) if depth < MAX_NAMES => {
                    let known = self.given(name, at).filter(|(_, value)| value != expression);
                    match known {
                        Some((place, value)) => {
                            Some(self.resolved(finder, value, *place, own, depth + 1))
                        }
                        None => return Vec::new(),
                    }
                }
                _ => return Vec::new(),
            };
            // Elements in one element, whichever it is.
            if index > 0 && found.is_none() {
                return Vec::new();
            }
        }
        found.unwrap_or_default()
    }

    /// The elements that an attribute of others names, or what the page hands to the handler:
    /// `getElementById(this.dataset.target)`, `onclick="toggle('menu')"`.
    fn named_by(
        &self,
        finder: &mut Finder,
        method: &str,
        argument: &str,
        at: usize,
        own: &[NodeId],
        depth: usize,
    ) -> Vec<NodeId> {
        static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r#"^(.+)\.(?:getAttribute\(["']([\w-]+)["']\)?|dataset\.(\w+))$"#)
                .unwrap_or_else(|_| unreachable!())
        });
        if depth >= MAX_NAMES {
            return Vec::new();
        }
        if let Some(found) = ATTRIBUTE.captures(argument) {
            let name = match found.get(3) {
                Some(data) => format!("data-{}", data.as_str().to_ascii_lowercase()),
                None => found[2].to_owned(),
            };
            let holders = self.resolved(finder, &found[1], at, own, depth + 1);
            let page = finder.page;
            let values = holders.into_iter().filter_map(|id| page.attr(id, &name));
            return values.flat_map(|value| finder.find(method, value)).collect();
        }
        match self.given(argument, at) {
            Some((place, value)) => {
                let (place, value) = (*place, value.trim_end_matches(')').to_owned());
                match quoted(&value) {
                    Some(selector) => finder.find(method, selector),
                    None => self.named_by(finder, method, &value, place, own, depth + 1),
                }
            }
            None => {
                let handed = finder.handed.clone();
                handed.map_or(Vec::new(), |handed| finder.find(method, &handed))
            }
        }
    }
}

/// Words of the language that look like names of functions.
const WORDS: &[&str] =
    &["if", "for", "while", "switch", "catch", "function", "return", "async", "else", "with"];

/// Methods that find elements by a selector, a class or an id.
const SEARCHES: &[&str] = &[
    "querySelector",
    "querySelectorAll",
    "getElementById",
    "getElementsByClassName",
    "getElementsByTagName",
    "$",
    "jQuery",
    "find",
    "closest",
    "next",
    "prev",
    "parents",
    "parent",
    "siblings",
    "children",
];

/// The elements of an event that `this` is one of.
const TARGETS: &[&str] = &["target", "currentTarget", "srcElement"];

/// A text in quotes that is all there is.
pub(crate) fn quoted(argument: &str) -> Option<&str> {
    let quote = argument.chars().next().filter(|c| matches!(c, '\'' | '"' | '`'))?;
    let inside = argument[1..].strip_suffix(quote)?;
    (!inside.contains([quote, '$', '\n']) && inside.len() < 120).then_some(inside)
}

/// Parts of an expression between its dots.
fn parts(expression: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0_usize, 0);
    let mut parts = Vec::new();
    for (place, c) in expression.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '.' if depth == 0 => {
                parts.push(expression[start..place].trim().trim_end_matches('?'));
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(expression[start..].trim().trim_end_matches(['?', ']', ')', ';']));
    let whole = parts.len();
    // The last part keeps the bracket that closes its call.
    parts[whole - 1] = expression[start..].trim();
    parts
}

/// Where the string, or the regular expression, that begins at a place ends.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != quote {
        match bytes[at] {
            b'\\' => at += 1,
            b'\n' if quote != b'`' => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// True if a script is many in one, or made small: its names say nothing, and much of it is never used.
fn is_bundle(script: &str) -> bool {
    let lines = script.bytes().filter(|byte| *byte == b'\n').count() + 1;
    script.len() > 120_000 || (script.len() > 5_000 && script.len() / lines > 300)
}

/// True if a script only offers what others call: what it could do says nothing about what is done.
fn is_plugin(script: &str) -> bool {
    static OFFERS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?:\$|jQuery)\.fn\.\w+\s*=|\.fn\.extend\(|define\.amd|typeof exports|module\.exports",
        )
        .unwrap_or_else(|_| unreachable!())
    });
    script.len() > 3_000 && OFFERS.is_match(script)
}

/// A script without its comments.
fn uncommented(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut kept = String::with_capacity(text.len());
    let (mut at, mut start) = (0, 0);
    while at < bytes.len() {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        match bytes[at] {
            b'\'' | b'"' | b'`' => at = string_end(bytes, at),
            b'/' if matches!(next, b'/' | b'*') => {
                kept.push_str(&text[start..at]);
                let rest = &text[at + 2..];
                let end =
                    if next == b'/' { rest.find('\n') } else { rest.find("*/").map(|end| end + 2) };
                at = end.map_or(text.len(), |end| at + 2 + end);
                start = at;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    kept.push_str(text.get(start..).unwrap_or_default());
    kept
}
