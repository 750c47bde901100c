//! Who owns whom in the accessibility tree.

use rustc_hash::FxHashMap;

use super::Semantics;
use crate::{NodeId, Page};

/// Parents by `aria-owns`. The first owner counts; nobody owns itself or an ancestor.
pub(super) fn owners(page: &Page, semantics: &Semantics) -> FxHashMap<NodeId, NodeId> {
    let mut owners: FxHashMap<NodeId, NodeId> = FxHashMap::default();
    for owner in page.elements() {
        for target in page.attr(*owner, "aria-owns").unwrap_or_default().split_ascii_whitespace() {
            let Some(target) = semantics.flat.by_id(page, *owner, target) else { continue };
            if !semantics.flat.contains(target, *owner)
                && !reaches(&owners, semantics, *owner, target)
            {
                owners.entry(target).or_insert(*owner);
            }
        }
    }
    owners
}

/// True if `target` is above `node` when owners count as parents.
fn reaches(
    owners: &FxHashMap<NodeId, NodeId>,
    semantics: &Semantics,
    node: NodeId,
    target: NodeId,
) -> bool {
    let mut current = Some(node);
    for _ in 0..2_000 {
        let Some(here) = current else { return false };
        if here == target {
            return true;
        }
        current = owners.get(&here).copied().or_else(|| semantics.flat.parent(here));
    }
    true
}

impl Page {
    /// The element that owns this one in the accessibility tree: the nearest one that is exposed and
    /// has a role other than `generic` and `none`, with `aria-owns` taken into account.
    pub fn owner(&self, id: NodeId) -> Option<NodeId> {
        self.owner_chain(id).find(|node| self.counts_as_owner(*node))
    }

    /// Another name for [`Page::owner`].
    pub fn accessibility_parent(&self, id: NodeId) -> Option<NodeId> {
        self.owner(id)
    }

    /// Parents one after the other, `aria-owns` before the tree.
    pub fn owner_chain(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let semantics = self.semantics();
        let up = move |node: NodeId| {
            let owner = semantics.owners(self).get(&node).copied();
            owner.or_else(|| semantics.flat.parent(node))
        };
        std::iter::successors(up(id), move |node| up(*node)).filter(|node| self.is_element(*node))
    }

    /// What an element owns in the accessibility tree: the nearest descendants that are exposed and
    /// have a role other than `generic` and `none`, in order, `aria-owns` last.
    pub fn owned_children(&self, id: NodeId) -> Vec<NodeId> {
        let mut owned = Vec::new();
        let mut stack = self.direct_children(id);
        stack.reverse();
        let mut visits = 0;
        while let Some(node) = stack.pop() {
            visits += 1;
            if visits > self.len() * 2 {
                break;
            }
            if self.is_hidden_for_all(node) {
                continue;
            }
            if self.counts_as_owner(node) {
                owned.push(node);
                continue;
            }
            let mut children = self.direct_children(node);
            children.reverse();
            stack.append(&mut children);
        }
        owned
    }

    /// Child elements in the flat tree that nobody else owns, then those owned by `aria-owns`.
    fn direct_children(&self, id: NodeId) -> Vec<NodeId> {
        let semantics = self.semantics();
        let owners = semantics.owners(self);
        let mut children: Vec<NodeId> = self
            .flat_children(id)
            .iter()
            .copied()
            .filter(|child| self.is_element(*child))
            .filter(|child| owners.get(child).is_none())
            .collect();
        let mut owned = self.idrefs(id, "aria-owns");
        owned.retain(|target| owners.get(target) == Some(&id));
        owned.dedup();
        children.extend(owned);
        children
    }

    fn counts_as_owner(&self, node: NodeId) -> bool {
        let plain = matches!(self.role_name(node), "generic" | "none");
        let container = self.role(node).is_none()
            && matches!(
                self.tag(node),
                "slot" | "picture" | "label" | "cite" | "abbr" | "colgroup" | "html" | "body"
            );
        !plain && !container && self.in_accessibility_tree(node)
    }

    /// Hidden with everything in it, whatever the descendants say.
    fn is_hidden_for_all(&self, node: NodeId) -> bool {
        let state = self.semantics().states()[node.index()];
        state.aria_hidden || state.inert || !(state.rendered || self.is(node, "area"))
    }

    /// Elements with a landmark role that are exposed, in order. Forms and regions count only if
    /// they have a name.
    pub fn landmarks(&self) -> Vec<NodeId> {
        let is_landmark = |node: &NodeId| {
            let needs_name = matches!(self.role_name(*node), "form" | "region");
            self.is_a(*node, "landmark")
                && self.in_accessibility_tree(*node)
                && (!needs_name || self.has_name(*node))
        };
        self.elements().iter().copied().filter(is_landmark).collect()
    }
}
