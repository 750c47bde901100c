//! Puts elements into states and takes them out again.
//!
//! States are changed on a document that has styles: Stylo then finds by itself which styles depend
//! on them, and only these are computed anew.

use blitz_dom::{BaseDocument, NodeId};
use rustc_hash::FxHashSet;
use style::invalidation::element::restyle_hints::RestyleHint;
use style::selector_parser::RestyleDamage;
use stylo_dom::ElementState;

use crate::States;
use crate::engine::Built;
use crate::tree::Nodes;

/// From one set of states to another, with styles and boxes.
pub(crate) fn put(document: &mut BaseDocument, built: &mut Built, to: &States) {
    if built.states == *to {
        return;
    }
    let from = std::mem::replace(&mut built.states, to.clone());
    change(document, &built.nodes, &from, to);
    settle(document, built);
}

/// Styles and boxes after states or the device changed.
pub(crate) fn settle(document: &mut BaseDocument, built: &mut Built) {
    // Takes over what changed about the device.
    document.stylist_device();
    document.resolve_stylist(0.0);
    let ids = || built.nodes.elements.iter().map(|(_, id)| *id);
    if moves(document, ids()) {
        built.boxes = None;
    }
    if rebuilds(document, ids()) {
        lay_out_anew(document, &built.nodes);
    } else {
        document.resolve(0.0);
    }
}

/// True if new styles of these elements may move boxes.
pub(crate) fn moves(document: &BaseDocument, ids: impl Iterator<Item = NodeId>) -> bool {
    is_damaged(document, ids, RestyleDamage::RECALCULATE_OVERFLOW.bits())
}

/// True if new styles of these elements may need other boxes, or text that is shaped anew.
fn rebuilds(document: &BaseDocument, ids: impl Iterator<Item = NodeId>) -> bool {
    is_damaged(document, ids, RestyleDamage::RELAYOUT.bits())
}

/// True if one of the elements has damage beyond these bits. Blitz has bits of its own above those for
/// painting and layout.
fn is_damaged(document: &BaseDocument, mut ids: impl Iterator<Item = NodeId>, beyond: u16) -> bool {
    ids.any(|id| {
        let damage = document.get_node(id).and_then(|node| node.damage());
        damage.is_some_and(|damage| damage.bits() > beyond)
    })
}

/// Blitz's incremental layout keeps some boxes that became inline or vanished; all at once it is
/// right.
pub(crate) fn lay_out_anew(document: &mut BaseDocument, nodes: &Nodes) {
    for (_, id) in &nodes.elements {
        if let Some(node) = document.get_node_mut(*id) {
            node.flags.reset_construction_flags();
        }
    }
    document.set_incremental_layout(false);
    document.resolve(0.0);
    document.set_incremental_layout(true);
}

/// From one set of states to another; styles are not computed yet.
pub(crate) fn change(document: &mut BaseDocument, nodes: &Nodes, from: &States, to: &States) {
    let focus = ElementState::FOCUS | ElementState::FOCUSRING;
    let (before, after) = (ids(nodes, &from.focused), ids(nodes, &to.focused));
    replace(document, focus, &before, &after);
    let (before, after) = (around(document, &before), around(document, &after));
    // Sheets have `:active` where their authors wrote `:focus-within`.
    replace(document, ElementState::ACTIVE, &before, &after);
    let before = around(document, &ids(nodes, &from.hovered));
    let after = around(document, &ids(nodes, &to.hovered));
    replace(document, ElementState::HOVER, &before, &after);
    if from.visited != to.visited {
        follow_links(document, nodes, to.visited);
    }
}

fn ids(nodes: &Nodes, keys: &[u32]) -> FxHashSet<NodeId> {
    keys.iter().filter_map(|key| nodes.node(*key)).collect()
}

/// The elements and all those that they are in.
fn around(document: &BaseDocument, ids: &FxHashSet<NodeId>) -> FxHashSet<NodeId> {
    let mut around = FxHashSet::default();
    for id in ids {
        let mut current = Some(*id);
        while let Some(id) = current
            && around.insert(id)
        {
            current = document.get_node(id).and_then(|node| node.parent);
        }
    }
    around
}

fn replace(
    document: &mut BaseDocument,
    state: ElementState,
    before: &FxHashSet<NodeId>,
    after: &FxHashSet<NodeId>,
) {
    for id in before.difference(after) {
        set(document, *id, state, ElementState::empty());
    }
    for id in after.difference(before) {
        set(document, *id, ElementState::empty(), state);
    }
}

fn follow_links(document: &mut BaseDocument, nodes: &Nodes, visited: bool) {
    let (old, new) = match visited {
        true => (ElementState::UNVISITED, ElementState::VISITED),
        false => (ElementState::VISITED, ElementState::UNVISITED),
    };
    for (_, id) in &nodes.elements {
        let element = document.get_node(*id).and_then(|node| node.element_data());
        if element.is_some_and(|element| element.element_state.contains(old)) {
            set(document, *id, old, new);
            // Stylo keeps it to itself which links were followed, and invalidates nothing.
            if let Some(node) = document.get_node_mut(*id) {
                node.set_restyle_hint(RestyleHint::restyle_subtree());
            }
        }
    }
}

fn set(document: &mut BaseDocument, id: NodeId, old: ElementState, new: ElementState) {
    document.snapshot_node_and(id, old | new, |node| {
        if let Some(element) = node.element_data_mut() {
            element.element_state.remove(old);
            element.element_state.insert(new);
        }
        node.mark_ancestors_dirty();
    });
}
