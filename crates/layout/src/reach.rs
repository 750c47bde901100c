//! Where selectors may lead from an element with the focus, apart from what is in it: to elements beside
//! it (`:focus + label`) and around it (`:focus-within`). Read from the text of the sheets, because
//! that is all that is needed to know which elements have to be focused alone.

use blitz_dom::{BaseDocument, NodeId, local_name};

/// See the module.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Reach {
    /// From which elements selectors lead to those beside them.
    sources: Vec<Source>,
    /// True if they may lead to elements around.
    pub within: bool,
}

/// The element with the focus in a selector that leads to elements beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    Class(String),
    Tag(String),
    Any,
}

impl Reach {
    /// Adds what the selectors of a sheet may reach.
    pub fn read(&mut self, css: &str) {
        self.within |= css.contains(":focus-within");
        for (at, _) in css.match_indices(":focus") {
            if let Some(source) = source(css, at) {
                self.add(source);
            }
        }
    }

    /// Adds what another sheet may reach.
    pub fn join(&mut self, other: &Reach) {
        self.within |= other.within;
        other.sources.iter().for_each(|source| self.add(source.clone()));
    }

    fn add(&mut self, source: Source) {
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
    }

    /// True if a selector may lead from this element to those beside it.
    pub fn may_start_at(&self, document: &BaseDocument, id: NodeId) -> bool {
        let element = document.get_node(id).and_then(|node| node.element_data());
        self.sources.iter().any(|source| match source {
            Source::Any => true,
            Source::Tag(tag) => element.is_some_and(|element| *element.name.local == **tag),
            Source::Class(class) => element
                .and_then(|element| element.attr(local_name!("class")))
                .is_some_and(|own| own.split_ascii_whitespace().any(|name| name == class)),
        })
    }
}

/// The compound selector around `:focus` at an offset, if a combinator for siblings follows.
fn source(css: &str, at: usize) -> Option<Source> {
    const ENDS: &[char] = &[' ', '\n', '\t', '\r', '>', '+', '~', ',', '{', '}', ';', '('];
    let rest = css[at..].split(['{', '}', ';']).next().unwrap_or_default();
    let end = end_of_compound(rest);
    let after = rest[end..].trim_start();
    if after.starts_with(')') {
        // Inside `:is()`: what it is part of is not taken apart.
        return after.contains(['+', '~']).then_some(Source::Any);
    }
    if !after.starts_with(['+', '~']) {
        let listed = css[..at].rsplit(['{', '}', ';']).next().unwrap_or_default().contains('(');
        return (listed && after.contains([')', '+', '~'])).then_some(Source::Any);
    }
    let start = css[..at].rfind(ENDS).map_or(0, |start| start + 1);
    let compound = &css[start..at + end];
    if compound.contains('\\') {
        return Some(Source::Any);
    }
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let name = |text: &str| text.chars().take_while(|c| is_name(*c)).collect::<String>();
    let class = compound.find('.').map(|dot| name(&compound[dot + 1..]));
    let tag = name(compound).to_ascii_lowercase();
    Some(match class {
        Some(class) if !compound.contains('(') => Source::Class(class),
        _ if !tag.is_empty() => Source::Tag(tag),
        _ => Source::Any,
    })
}

/// Where the compound selector at the beginning ends; what is in brackets belongs to it.
fn end_of_compound(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' if depth > 0 => depth -= 1,
            ')' => return at,
            ' ' | '\n' | '\t' | '\r' | '>' | '+' | '~' | ',' if depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reach(css: &str) -> Reach {
        let mut reach = Reach::default();
        reach.read(css);
        reach
    }

    fn sources(css: &str) -> Vec<Source> {
        reach(css).sources
    }

    #[test]
    fn selectors_that_lead_to_siblings() {
        let tag = |name: &str| vec![Source::Tag(name.to_owned())];
        let class = |name: &str| vec![Source::Class(name.to_owned())];
        assert_eq!(sources("input:focus + label { color: red }"), tag("input"));
        assert_eq!(sources("A:focus-visible:not(.x) ~ b{}"), tag("a"));
        assert_eq!(sources("div .check:focus~b{}"), class("check"));
        assert_eq!(sources("b{} a > input.field:focus[type=text] + c {}"), class("field"));
        assert_eq!(sources(":focus + c {}"), vec![Source::Any]);
        assert_eq!(sources(":is(a:focus, b) + c {}"), vec![Source::Any]);
        assert_eq!(sources(":is(b, a:focus) + c {}"), vec![Source::Any]);
        assert_eq!(sources(".md\\:x:focus + c {}"), vec![Source::Any]);
    }

    #[test]
    fn selectors_that_do_not() {
        let css = "a:focus { color: red } b + c {} a:focus > b {} d + a:focus {}";
        assert_eq!(reach(css), Reach::default());
    }

    #[test]
    fn what_leads_around() {
        assert!(reach("a:focus-within b {}").within);
        let mut both = reach("a:focus + b {}");
        both.join(&reach("a:focus + b {} c:focus-within {}"));
        assert!(both.within && both.sources.len() == 1);
    }
}
