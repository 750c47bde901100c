//! Selectors of the usual kinds, as scripts look elements up by them.

use crate::tree::{NodeId, Tree};

/// Longer selectors are not read.
const MAX_LENGTH: usize = 1_000;

/// A selector list of type, id, class and attribute selectors with descendant and child combinators
/// (Selectors 4, sections 5, 6 and 15).
#[derive(Debug, Clone)]
pub struct Selector(Vec<Vec<Part>>);

/// A compound selector and how it is tied to the one before.
#[derive(Debug, Clone)]
struct Part {
    compound: Compound,
    /// True if the one before is that of the parent, not of any ancestor.
    child: bool,
}

#[derive(Debug, Clone, Default)]
struct Compound {
    tag: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
    /// Attribute and value.
    attributes: Vec<(String, Option<String>)>,
}

impl Selector {
    /// Reads a selector; None for every kind that is not known here.
    pub fn parse(source: &str) -> Option<Selector> {
        if source.len() > MAX_LENGTH {
            return None;
        }
        source.split(',').map(complex).collect::<Option<_>>().map(Selector)
    }

    /// True if it selects the element.
    pub fn matches(&self, tree: &Tree, node: NodeId) -> bool {
        self.0.iter().any(|complex| leads_to(complex, tree, node))
    }
}

fn complex(source: &str) -> Option<Vec<Part>> {
    let spaced = source.replace('>', " > ");
    let mut parts = Vec::new();
    let mut child = false;
    for word in spaced.split_whitespace() {
        if word == ">" {
            if child || parts.is_empty() {
                return None;
            }
            child = true;
            continue;
        }
        parts.push(Part { compound: Compound::parse(word)?, child });
        child = false;
    }
    (!parts.is_empty() && !child).then_some(parts)
}

/// True if the element is the last of the parts, in elements that are those before. All ways through the
/// ancestors are followed at once, so that no selector is slow.
fn leads_to(parts: &[Part], tree: &Tree, node: NodeId) -> bool {
    // Parts that may be any of the elements from here on up, and parts that must be this one.
    let (mut above, mut here) = (Vec::new(), vec![parts.len() - 1]);
    for up in std::iter::once(node).chain(tree.ancestors(node)) {
        let wanted = std::mem::take(&mut here);
        let tried: Vec<usize> = wanted.into_iter().chain(above.iter().copied()).collect();
        for index in tried.into_iter().filter(|index| parts[*index].compound.matches(tree, up)) {
            match index.checked_sub(1) {
                None => return true,
                Some(before) if parts[index].child => here.push(before),
                Some(before) if above.contains(&before) => {}
                Some(before) => above.push(before),
            }
        }
        if here.is_empty() && above.is_empty() {
            return false;
        }
    }
    false
}

impl Compound {
    fn parse(source: &str) -> Option<Compound> {
        let mut compound = Compound::default();
        let mut rest = source;
        let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'));
        while let Some(first) = rest.chars().next() {
            let part = match first {
                '.' | '#' => &rest[1..],
                '[' => {
                    let (inner, after) = rest[1..].split_once(']')?;
                    let (name, value) = match inner.split_once('=') {
                        Some((name, value)) => {
                            (name, Some(value.trim_matches(['"', '\'']).to_owned()))
                        }
                        None => (inner, None),
                    };
                    if name.contains(is_end) {
                        return None;
                    }
                    compound.attributes.push((name.to_owned(), value));
                    rest = after;
                    continue;
                }
                _ => rest,
            };
            let end = part.find(is_end).unwrap_or(part.len());
            let name = part[..end].to_owned();
            if name.is_empty() {
                return None;
            }
            match first {
                '.' => compound.classes.push(name),
                '#' => compound.id = Some(name),
                _ => compound.tag = Some(name.to_ascii_lowercase()),
            }
            rest = &part[end..];
        }
        Some(compound)
    }

    fn matches(&self, tree: &Tree, node: NodeId) -> bool {
        let attr = |name: &str| tree.attr(node, name);
        let has_class = |class: &String| {
            attr("class").is_some_and(|own| own.split_ascii_whitespace().any(|own| own == class))
        };
        tree.is_element(node)
            && self.tag.as_deref().is_none_or(|tag| tree.is(node, tag))
            && self.id.as_deref().is_none_or(|id| attr("id") == Some(id))
            && self.classes.iter().all(has_class)
            && self.attributes.iter().all(|(name, value)| match value {
                Some(value) => attr(name) == Some(value),
                None => attr(name).is_some(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use proptest::prelude::*;

    fn count(selector: &str) -> Option<usize> {
        let page = Page::of_html(
            "<ul class='menu main'><li class=on><a href=x id=a>A</a><li><b><a href=y>B</a></b></ul><a>C</a>",
        );
        let selector = Selector::parse(selector)?;
        Some(page.elements().iter().filter(|id| selector.matches(page.tree(), **id)).count())
    }

    #[test]
    fn what_selectors_select() {
        let cases = [
            ("a", 3),
            ("#a", 1),
            (".menu a", 2),
            (".menu.main > li>a", 1),
            ("li.on a, b", 2),
            ("ul[class] a[href='y']", 1),
            ("html body ul li b a", 1),
            ("body > a", 1),
        ];
        for (selector, expected) in cases {
            assert_eq!(count(selector), Some(expected), "{selector}");
        }
    }

    #[test]
    fn unknown_selectors_are_not_guessed() {
        for selector in ["", "a:hover", "a + b", "> a", "a >", "a > > b", "a,", "[x", "*"] {
            assert_eq!(count(selector), None, "{selector}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "[a.#\\[\\]=> ,'ü-]{0,40}") {
            let _ = count(&text);
        }
    }
}
