//! What small scripts do to a page.
//!
//! Scripts are run here as they are written, as long as every word of every script on the page is
//! understood: plain functions, conditions, events, and the usual methods of the DOM. One thing
//! that is not (a library, a request, a class, a clock) and the page counts as one whose scripts
//! are not understood: nothing is guessed. Everything is bounded; nothing reaches the machine.

mod dom;
mod edit;
mod events;
mod lex;
mod parse;
mod run;
#[cfg(test)]
mod tests;
mod value;

use std::sync::Arc;

use crate::page::Page;
use crate::tree::{NodeId, Tree};
use run::World;

/// Something in a script is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unknown;

/// How long all scripts of a page may be together.
const MAX_SOURCE: usize = 30_000;
/// How many nodes a page with scripts may have.
const MAX_NODES: usize = 20_000;

/// Something that a person does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Clicks, or presses Enter or the space bar on, an element.
    Click(NodeId),
    /// Moves the focus to an element.
    Focus(NodeId),
}

/// A page after something was done to it.
pub struct Played {
    /// The page as it is then; nodes that were there before keep their ids.
    pub page: Page,
    /// Where the page was told to go, as it was written: `#main`, `/next`.
    pub place: Option<String>,
    /// Audio and video elements that were paused or muted.
    pub silenced: Vec<NodeId>,
    /// The element with the focus.
    pub focused: Option<NodeId>,
}

/// A page's tree before and after its scripts.
pub(crate) struct Loaded {
    /// As it was served.
    pub before: Tree,
    /// When the page has been loaded.
    pub after: Tree,
}

/// Runs the scripts of a page that was just parsed. None if there are none, or if they are not
/// understood.
pub(crate) fn load(tree: &Tree, fetch: &dyn Fn(&str) -> Option<String>) -> Option<Loaded> {
    let sources = sources(tree, fetch)?;
    let world = loaded(tree, &sources).ok()?;
    Some(Loaded { before: tree.clone(), after: world.finish() })
}

/// A script, and the element it stands in.
pub(crate) type Source = (NodeId, String);

/// All scripts of a page in the order in which they run.
fn sources(tree: &Tree, fetch: &dyn Fn(&str) -> Option<String>) -> Option<Vec<Source>> {
    let scripts: Vec<NodeId> =
        tree.elements().iter().copied().filter(|id| tree.is(*id, "script")).collect();
    let has_handlers = tree.elements().iter().any(|id| {
        let attributes = tree.element(*id).into_iter().flat_map(|element| &element.attrs);
        attributes.into_iter().any(|attribute| attribute.name.starts_with("on"))
    });
    if (scripts.is_empty() && !has_handlers) || tree.len() > MAX_NODES {
        return None;
    }
    let mut found = Vec::new();
    let mut length = 0;
    // Inline scripts first: if one of them is not understood, nothing need be fetched.
    for linked in [false, true] {
        for id in scripts.iter().copied().filter(|id| tree.has_attr(*id, "src") == linked) {
            let kind = tree.attr(id, "type").unwrap_or_default().trim().to_ascii_lowercase();
            if tree.has_attr(id, "nomodule") && linked {
                continue;
            }
            // Nobody knows when it runs.
            if tree.has_attr(id, "async") && linked {
                return None;
            }
            match kind.as_str() {
                "" | "text/javascript" | "application/javascript" => {}
                "application/json" | "application/ld+json" => continue,
                _ => return None,
            }
            let own = tree.text_content(id);
            let source = tree.attr(id, "src").map_or(Some(own), fetch)?;
            length += source.len();
            if length > MAX_SOURCE || parse::program(&source).is_err() {
                return None;
            }
            found.push((id, source));
        }
    }
    found.sort_by_key(|(id, _)| {
        (tree.has_attr(*id, "src") && tree.has_attr(*id, "defer"), tree.rank(*id))
    });
    Some(found)
}

fn loaded(tree: &Tree, sources: &[Source]) -> Result<World, Unknown> {
    let mut world = World::new(tree.clone());
    for (id, source) in sources {
        let deferred = tree.has_attr(*id, "src") && tree.has_attr(*id, "defer");
        world.run_script(source, (!deferred).then(|| tree.rank(*id)))?;
    }
    world.finish_loading()?;
    Ok(world)
}

impl Page {
    /// True if the page has scripts, and this page is what they made of it when it was loaded.
    pub fn scripts_are_understood(&self) -> bool {
        self.served().is_some()
    }

    /// The page after something was done; None if its scripts are not understood, or if they do
    /// something that is not.
    pub fn play(&self, acts: &[Act]) -> Option<Played> {
        let served = self.served()?;
        let sources = sources(served, &|address| self.script(address))?;
        let mut world = loaded(served, &sources).ok()?;
        for act in acts {
            world.act(*act).ok()?;
        }
        let (place, focused) = (world.place.clone(), world.focused);
        let silenced = world.silenced();
        let page = self.with_tree(world.finish());
        Some(Played { page, place, silenced, focused })
    }

    /// A linked script.
    pub(crate) fn script(&self, address: &str) -> Option<String> {
        let url = self.resolve(address)?;
        let resource = self.load(&url).ok()?;
        (resource.status < 300).then(|| resource.text())
    }
}

/// What a page keeps of itself as it was served.
pub(crate) type Served = Option<Arc<Tree>>;
