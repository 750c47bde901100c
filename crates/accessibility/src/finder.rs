//! Elements that scripts look up on a page.

use offenbar_page::{NodeId, Page, Selector};
use rustc_hash::FxHashMap;

/// Elements of a page by selectors; what was found is kept.
pub(crate) struct Finder<'a> {
    /// The page.
    pub page: &'a Page,
    known: FxHashMap<String, Vec<NodeId>>,
    /// False in functions that a handler calls: `this` is something else there.
    pub own_this: bool,
    /// The text that a handler in an attribute hands to the function it calls.
    pub handed: Option<String>,
}

impl<'a> Finder<'a> {
    pub fn new(page: &'a Page) -> Finder<'a> {
        Finder { page, known: FxHashMap::default(), own_this: true, handed: None }
    }

    /// Elements that a method finds.
    pub fn find(&mut self, method: &str, argument: &str) -> Vec<NodeId> {
        let selector = match method {
            "getElementById" => format!("#{argument}"),
            "getElementsByClassName" => format!(".{}", argument.trim().replace(' ', ".")),
            _ => argument.to_owned(),
        };
        let page = self.page;
        let search = || {
            let parsed = Selector::parse(&selector);
            let elements = page.elements().iter().copied();
            parsed.map(|parsed| elements.filter(|id| parsed.matches(page.tree(), *id)).collect())
        };
        let all: Vec<NodeId> = match self.known.get(&selector) {
            Some(all) => all.clone(),
            None if self.known.len() < 300 => {
                let all: Vec<NodeId> = search().unwrap_or_default();
                self.known.insert(selector, all.clone());
                all
            }
            None => Vec::new(),
        };
        match method {
            "querySelector" | "getElementById" => all.into_iter().take(1).collect(),
            _ => all,
        }
    }

    /// Elements beside, above or below others.
    pub fn step(&self, name: &str, from: Vec<NodeId>) -> Option<Vec<NodeId>> {
        let page = self.page;
        let sibling = |id: NodeId, next: bool| {
            let all: Vec<NodeId> = page.child_elements(page.parent(id)?).collect();
            let at = all.iter().position(|other| *other == id)?;
            let place = if next { Some(at + 1) } else { at.checked_sub(1) };
            all.get(place?).copied()
        };
        let step = |id: NodeId| match name {
            "parentNode" | "parentElement" | "parent" => page.parent_element(id),
            "nextElementSibling" | "next" => sibling(id, true),
            "previousElementSibling" | "prev" => sibling(id, false),
            "firstElementChild" => page.child_elements(id).next(),
            "lastElementChild" => page.child_elements(id).last(),
            _ => Some(id),
        };
        const STEPS: &[&str] = &[
            "parentNode",
            "parentElement",
            "parent",
            "nextElementSibling",
            "next",
            "previousElementSibling",
            "prev",
            "firstElementChild",
            "lastElementChild",
            "style",
            "classList",
            "item",
            "first",
            "last",
            "eq",
            "get",
            "",
            "filter",
            "slice",
            "stop",
            "animate",
            "addClass",
            "removeClass",
            "attr",
            "css",
        ];
        STEPS.contains(&name).then(|| from.into_iter().filter_map(step).collect())
    }
}
