//! What changes on a page when an element gets the keyboard focus.
//!
//! All elements are focused at once first: only styles that change then can change when one of them
//! has the focus. Of these each element is compared; the rest of the page is not looked at again.

use std::sync::Arc;

use blitz_dom::{BaseDocument, NodeId};

use crate::computed::{Known, pseudo_style, style_of};
use crate::engine::Built;
use crate::{FocusChange, Pseudo, States, Style, StyleChange, boxes, states};

/// Styles that may depend on the focus.
struct Watched {
    id: NodeId,
    pseudo: Option<Pseudo>,
    rest: Option<Arc<Style>>,
}

/// Focuses the elements one after the other.
pub(crate) fn changes(
    document: &mut BaseDocument,
    built: &mut Built,
    keys: &[u32],
) -> Vec<FocusChange> {
    let keys: Vec<u32> =
        keys.iter().copied().filter(|key| built.nodes.node(*key).is_some()).collect();
    let places: Vec<_> = keys
        .iter()
        .map(|key| built.nodes.node(*key).and_then(|id| boxes::place(document, id)))
        .collect();
    let rest = built.states.clone();
    let watched = watched(document, built, &keys);
    let mut changes = Vec::new();
    for (key, place) in keys.into_iter().zip(places) {
        let next = States { focused: vec![key], ..rest.clone() };
        states::change(document, &built.nodes, &built.states, &next);
        built.states = next;
        document.resolve_stylist(0.0);
        let may_move = states::moves(document, watched.iter().map(|watched| watched.id));
        if may_move {
            document.resolve(0.0);
        }
        let moved =
            may_move && built.nodes.node(key).and_then(|id| boxes::place(document, id)) != place;
        let styles =
            watched.iter().filter_map(|watched| watched.change(document, &mut built.known));
        changes.push(FocusChange { key, styles: styles.collect(), moved });
    }
    states::put(document, built, &rest);
    // Many small changes of boxes add up to mistakes.
    states::lay_out_anew(document, &built.nodes);
    changes
}

/// The styles that change when all elements are focused at once.
fn watched(document: &mut BaseDocument, built: &mut Built, keys: &[u32]) -> Vec<Watched> {
    let before = styles(document, built);
    let all = States { focused: keys.to_vec(), ..built.states.clone() };
    states::put(document, built, &all);
    let after = styles(document, built);
    let parts = [None, Some(Pseudo::Before), Some(Pseudo::After)];
    let places = built.nodes.elements.iter().flat_map(|(_, id)| parts.map(|pseudo| (*id, pseudo)));
    let same = |a: &Option<Arc<Style>>, b: &Option<Arc<Style>>| match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    places
        .zip(before.into_iter().zip(after))
        .filter(|(_, (before, after))| !same(before, after))
        .map(|((id, pseudo), (rest, _))| Watched { id, pseudo, rest })
        .collect()
}

/// Styles of all elements and their pseudo-elements, in a fixed order.
fn styles(document: &BaseDocument, built: &mut Built) -> Vec<Option<Arc<Style>>> {
    let mut styles = Vec::with_capacity(built.nodes.elements.len() * 3);
    for (_, id) in &built.nodes.elements {
        styles.push(style_of(document, *id, &mut built.known));
        for pseudo in [Pseudo::Before, Pseudo::After] {
            styles.push(pseudo_style(document, *id, pseudo, &mut built.known));
        }
    }
    styles
}

impl Watched {
    fn change(&self, document: &BaseDocument, known: &mut Known) -> Option<StyleChange> {
        let now = match self.pseudo {
            None => style_of(document, self.id, known),
            Some(pseudo) => pseudo_style(document, self.id, pseudo, known),
        };
        (now != self.rest).then(|| (self.rest.clone(), now))
    }
}
