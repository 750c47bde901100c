//! What code of a script changes about elements of a page, as far as it can be read.

use std::ops::Range;
use std::sync::LazyLock;

use offenbar_page::NodeId;
use regex::Regex;

use crate::code::{Code, quoted};
use crate::finder::Finder;
use crate::words::{WordLists, read};

/// How many changes of one handler are looked at.
const MAX_CHANGES: usize = 60;

/// Something that a script changes.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// The elements; none if they are not known.
    pub nodes: Vec<NodeId>,
    /// What is changed.
    pub what: What,
    /// The property or method that does it: `hidden`, `transform`, `fadeOut`.
    pub name: String,
    /// What it becomes, as it is written in the script.
    pub value: String,
}

/// What a script may change about an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What {
    /// Its text or content.
    Text,
    /// Whether it is seen, for certain.
    Shown,
    /// Its classes, which may show or hide it.
    Class,
    /// Its place, size or colours.
    Style,
    /// It is removed.
    Removed,
    /// An attribute.
    Attribute(String),
}

/// True if one of the classes is known to mean this: `shown`, `hidden`.
fn is_class(kind: &str, classes: &str) -> bool {
    static CLASSES: LazyLock<WordLists> =
        LazyLock::new(|| read(include_str!("../data/state-classes.txt")));
    let classes = classes.to_ascii_lowercase();
    let known = |class: &str| {
        let class = class.trim_matches(['\'', '"', ',', '`']);
        let class = class.strip_prefix("is-").or(class.strip_prefix("has-")).unwrap_or(class);
        CLASSES.get(kind).is_some_and(|known| known.contains(class))
    };
    classes.split_ascii_whitespace().any(known)
}

impl Change {
    /// True if the change may show or hide the element.
    pub fn may_show(&self) -> bool {
        matches!(self.what, What::Shown | What::Class)
    }

    /// True if the element is gone afterwards.
    pub fn hides(&self) -> bool {
        let value = self.value.trim_matches(['\'', '"', '`']);
        match self.name.as_str() {
            "hidden" => matches!(value, "true" | "!0"),
            "display" => value == "none",
            "visibility" => value == "hidden",
            "setAttribute" | "attr" | "prop" => {
                self.what == What::Shown && matches!(value, "" | "true" | "hidden")
            }
            "hide" | "fadeOut" | "slideUp" => true,
            "remove" if self.what == What::Removed => true,
            "add" | "addClass" => is_class("hidden", value),
            "remove" | "removeClass" => is_class("gone", value),
            _ => false,
        }
    }

    /// True if the element is there afterwards, as far as that is said.
    pub fn shows(&self) -> bool {
        let value = self.value.trim_matches(['\'', '"', '`']);
        match self.name.as_str() {
            "hidden" => matches!(value, "false" | "!1"),
            "display" => !value.is_empty() && value != "none" && !value.contains('?'),
            "visibility" => value == "visible",
            "removeAttribute" => self.what == What::Shown,
            "show" | "fadeIn" | "slideDown" | "showModal" => true,
            "add" | "addClass" => is_class("shown", value),
            "remove" | "removeClass" => is_class("hidden", value),
            _ => self.toggles(),
        }
    }

    /// True if the change turns something on and off again.
    pub fn toggles(&self) -> bool {
        matches!(
            self.name.as_str(),
            "toggle" | "toggleClass" | "slideToggle" | "fadeToggle" | "toggleAttribute"
        ) || (self.what == What::Shown && (self.value.starts_with('!') || self.value.contains('?')))
    }
}

/// What code changes.
pub(crate) fn changes(
    code: &Code,
    finder: &mut Finder,
    pieces: &[Range<usize>],
    own: &[NodeId],
) -> Vec<Change> {
    static CHANGES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"\??\.(?:(textContent|innerText|innerHTML|hidden|className|src|data|nodeValue|scrollLeft|scrollTop|aria[A-Z]\w+)\s*[-+]?=\s*([^=])",
            r"|style\.([a-zA-Z]+)\s*[-+]?=\s*([^=])",
            r"|classList\.(add|remove|toggle|replace)\(",
            r"|(text|html|show|hide|toggle|slideToggle|slideDown|slideUp|fadeIn|fadeOut|fadeToggle|remove|empty|append|prepend|addClass|removeClass|toggleClass|attr|prop|css|animate|setAttribute|removeAttribute|toggleAttribute|showModal|scrollBy|scrollTo|insertAdjacentHTML|insertAdjacentText|replaceChildren)\()",
        ))
        .unwrap_or_else(|_| unreachable!())
    });
    let mut found = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        finder.own_this = number == 0;
        let text = &code.text[piece.clone()];
        for change in CHANGES.captures_iter(text) {
            let Some(whole) = change.get(0).filter(|_| found.len() < MAX_CHANGES) else { break };
            let (dot, end) = (piece.start + whole.start(), piece.start + whole.end());
            let assigned = change.get(2).or(change.get(4)).map(|value| piece.start + value.start());
            let value = code.value(assigned.unwrap_or(end));
            let mut value = code.text[value].trim().to_owned();
            let name =
                (1..=6).find_map(|group| change.get(group).filter(|_| !matches!(group, 2 | 4)));
            let name = name.map_or("", |name| name.as_str());
            let kind = if change.get(3).is_some() {
                "style"
            } else if change.get(5).is_some() {
                "classList"
            } else {
                ""
            };
            let Some(what) = what(kind, name, &mut value, code, end) else { continue };
            let subject = code.subject(dot);
            let nodes = code.nodes(finder, subject, dot, own);
            found.push(Change { nodes, what, name: name.to_owned(), value });
        }
    }
    finder.own_this = true;
    found
}

/// What a property or method changes.
fn what(kind: &str, name: &str, value: &mut String, code: &Code, end: usize) -> Option<What> {
    const SHOWING: &[&str] = &["display", "visibility"];
    Some(match (kind, name) {
        ("style", name) if SHOWING.contains(&name) => What::Shown,
        ("style", _) => What::Style,
        ("classList", _) => What::Class,
        (
            _,
            "textContent" | "innerText" | "innerHTML" | "data" | "nodeValue" | "replaceChildren",
        ) => What::Text,
        (
            _,
            "text" | "html" | "append" | "prepend" | "insertAdjacentHTML" | "insertAdjacentText",
        ) => {
            // Without a value they only ask.
            (!value.is_empty()).then_some(What::Text)?
        }
        (
            _,
            "hidden" | "show" | "hide" | "toggle" | "slideToggle" | "slideDown" | "slideUp"
            | "fadeIn" | "fadeOut" | "fadeToggle" | "showModal",
        ) => What::Shown,
        (_, "className" | "addClass" | "removeClass" | "toggleClass") => What::Class,
        (_, "scrollLeft" | "scrollTop" | "scrollBy" | "scrollTo" | "animate") => What::Style,
        (_, "remove" | "empty") => What::Removed,
        (_, "src") => What::Attribute("src".to_owned()),
        (_, "setAttribute" | "removeAttribute" | "toggleAttribute" | "attr" | "prop" | "css") => {
            let property = quoted(value).unwrap_or_default().to_ascii_lowercase();
            let rest = code.text[end..].split_once(',').map_or("", |(_, rest)| rest);
            let rest = &rest[..rest.find([')', ';', '\n']).unwrap_or_default()];
            *value = rest.trim().to_owned();
            match property.as_str() {
                "hidden" | "open" => What::Shown,
                "display" | "visibility" if name == "css" => What::Shown,
                "class" => What::Class,
                _ if name == "css" => What::Style,
                "style" => What::Style,
                _ if value.is_empty() && matches!(name, "attr" | "prop") => return None,
                _ => What::Attribute(property),
            }
        }
        (_, name) if name.starts_with("aria") => {
            What::Attribute(format!("aria-{}", name[4..].to_ascii_lowercase()))
        }
        _ => return None,
    })
}
