//! What changes on a page when an element gets the keyboard focus.
//!
//! All elements are focused at once first: only styles that change then can change when one of them
//! has the focus. Of these each element is compared; the rest of the page is not looked at again.

use std::sync::Arc;

use blitz_dom::{BaseDocument, NodeId};
use rustc_hash::{FxHashMap, FxHashSet};
use style::properties::ComputedValues;
use style::servo_arc::Arc as ServoArc;

use crate::computed::{Known, pseudo_style, style_of};
use crate::engine::Built;
use crate::reach::Reach;
use crate::{FocusChange, Pseudo, Rect, States, Style, StyleChange, boxes, states};

/// A style that may depend on the focus.
struct Watched {
    id: NodeId,
    pseudo: Option<Pseudo>,
    rest: Option<Arc<Style>>,
    /// With all elements focused at once.
    all: Option<Arc<Style>>,
    /// What was computed last, and how it differed: most elements are not touched between two looks.
    /// Held so that its address is not given to another one.
    last: Option<ServoArc<ComputedValues>>,
    change: Option<StyleChange>,
}

/// Tells for each of the elements what changes when it alone gets the focus.
///
/// What changes in an element and below it when all are focused is what its own focus changes, unless
/// another element has to do with it: such elements are focused alone.
pub(crate) fn changes(
    document: &mut BaseDocument,
    built: &mut Built,
    keys: &[u32],
    reach: &Reach,
) -> Vec<FocusChange> {
    let keys: Vec<(u32, NodeId)> =
        keys.iter().filter_map(|key| Some((*key, built.nodes.node(*key)?))).collect();
    let places: Vec<_> = keys.iter().map(|(_, id)| boxes::place(document, *id)).collect();
    let rest = built.states.clone();
    let mut watched = watched(document, built, &keys);
    let may_move = moved(document, &keys, &places);
    let owned = Owned::of(document, &keys, &watched, reach);
    let mut changes = Vec::with_capacity(keys.len());
    let mut moved_any = false;
    for (at, (key, id)) in keys.iter().enumerate() {
        if owned.is_clear(*id) && !may_move[at] {
            let own = owned.places.get(id).into_iter().flatten();
            let styles = own.filter_map(|place| watched[*place].at_once());
            changes.push(FocusChange { key: *key, styles: styles.collect(), moved: false });
            continue;
        }
        let next = States { focused: vec![*key], ..rest.clone() };
        states::change(document, &built.nodes, &built.states, &next);
        built.states = next;
        document.resolve_stylist(0.0);
        let may_move = states::moves(document, watched.iter().map(|watched| watched.id));
        if may_move {
            document.resolve(0.0);
            moved_any = true;
        }
        // It may have moved before: where it is the only one, all have had the focus at once.
        let moved = boxes::place(document, *id) != places[at];
        let styles =
            watched.iter_mut().filter_map(|watched| watched.change(document, &mut built.known));
        changes.push(FocusChange { key: *key, styles: styles.collect(), moved });
    }
    states::put(document, built, &rest);
    if moved_any {
        // Many small changes of boxes add up to mistakes.
        states::lay_out_anew(document, &built.nodes);
        built.boxes = None;
    }
    changes
}

/// For each element whether its box is elsewhere than at rest.
fn moved(document: &BaseDocument, keys: &[(u32, NodeId)], places: &[Option<Rect>]) -> Vec<bool> {
    let now = keys.iter().map(|(_, id)| boxes::place(document, *id));
    now.zip(places).map(|(now, rest)| now != *rest).collect()
}

/// Which changes belong to which of the elements.
struct Owned {
    /// Places in the list of changes, by the element with the focus around them.
    places: FxHashMap<NodeId, Vec<usize>>,
    /// Elements that must be focused alone.
    unclear: FxHashSet<NodeId>,
    /// True if nothing is known because something changes that is in none of the elements.
    outside: bool,
}

impl Owned {
    fn of(
        document: &BaseDocument,
        keys: &[(u32, NodeId)],
        watched: &[Watched],
        reach: &Reach,
    ) -> Owned {
        let focused: FxHashSet<NodeId> = keys.iter().map(|(_, id)| *id).collect();
        let sources: FxHashSet<NodeId> =
            focused.iter().copied().filter(|id| reach.may_start_at(document, *id)).collect();
        let mut owned =
            Owned { places: FxHashMap::default(), unclear: FxHashSet::default(), outside: false };
        for (place, watched) in watched.iter().enumerate() {
            let around: Vec<NodeId> =
                ancestors(document, watched.id).filter(|id| focused.contains(id)).collect();
            match around.as_slice() {
                [] if watched.at_once().is_none() => {}
                [] => owned.outside |= reach.within,
                [owner] => owned.places.entry(*owner).or_default().push(place),
                nested => owned.unclear.extend(nested),
            }
            let before = before(document, watched.id, &sources);
            if !before.is_empty() {
                owned.unclear.extend(around.into_iter().chain(before));
            }
        }
        owned
    }

    fn is_clear(&self, id: NodeId) -> bool {
        !self.outside && !self.unclear.contains(&id)
    }
}

/// A node and what it is in.
fn ancestors(document: &BaseDocument, id: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::successors(Some(id), |id| document.get_node(*id)?.parent)
}

/// Those of the elements that stand before this one, or before something around it.
fn before(document: &BaseDocument, id: NodeId, sources: &FxHashSet<NodeId>) -> Vec<NodeId> {
    if sources.is_empty() {
        return Vec::new();
    }
    let siblings = ancestors(document, id).flat_map(|node| {
        let parent = document.get_node(node).and_then(|node| document.get_node(node.parent?));
        let children = parent.map_or(&[][..], |parent| parent.children.as_slice());
        children.iter().copied().take_while(move |child| *child != node)
    });
    siblings.filter(|node| sources.contains(node)).collect()
}

/// The styles that change when all elements are focused at once.
fn watched(document: &mut BaseDocument, built: &mut Built, keys: &[(u32, NodeId)]) -> Vec<Watched> {
    let before = styles(document, built);
    let focused = keys.iter().map(|(key, _)| *key).collect();
    let all = States { focused, ..built.states.clone() };
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
        .map(|((id, pseudo), (rest, all))| Watched {
            id,
            pseudo,
            rest,
            all,
            last: None,
            change: None,
        })
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
    /// What all elements with the focus change about it.
    fn at_once(&self) -> Option<StyleChange> {
        (self.rest != self.all).then(|| (self.rest.clone(), self.all.clone()))
    }

    fn change(&mut self, document: &BaseDocument, known: &mut Known) -> Option<StyleChange> {
        let values = match self.pseudo {
            None => document.get_node(self.id)?.primary_styles().map(|values| values.clone()),
            Some(_) => None,
        };
        let same = |a: &ServoArc<ComputedValues>, b| ServoArc::ptr_eq(a, b);
        if let (Some(values), Some(last)) = (&values, &self.last)
            && same(values, last)
        {
            return self.change.clone();
        }
        let now = match self.pseudo {
            None => style_of(document, self.id, known),
            Some(pseudo) => pseudo_style(document, self.id, pseudo, known),
        };
        self.last = values;
        let equal = match (&now, &self.rest) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
            (a, b) => a.is_none() && b.is_none(),
        };
        self.change = (!equal).then(|| (self.rest.clone(), now));
        self.change.clone()
    }
}
