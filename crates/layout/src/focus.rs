//! What changes on a page when an element gets the keyboard focus.

use std::sync::Arc;

use blitz_dom::BaseDocument;

use crate::computed::{Known, pseudo_style, style_of};
use crate::tree::Nodes;
use crate::{FocusChange, Pseudo, Style, boxes};

/// Focuses the elements one after the other.
pub(crate) fn changes(
    document: &mut BaseDocument,
    nodes: &Nodes,
    keys: &[u32],
) -> Vec<FocusChange> {
    let before = styles(document, nodes);
    let mut changes = Vec::new();
    for key in keys {
        let Some(id) = nodes.node(*key) else { continue };
        let place = boxes::place(document, id);
        document.set_focus_to(id);
        document.resolve(0.0);
        let after = styles(document, nodes);
        let moved = boxes::place(document, id) != place;
        let changed = before.iter().zip(after).filter(|(before, after)| **before != *after);
        let styles = changed.map(|(before, after)| (before.clone(), after)).collect();
        changes.push(FocusChange { key: *key, styles, moved });
        document.clear_focus();
        document.resolve(0.0);
    }
    changes
}

/// Styles of all elements and their pseudo-elements, in a fixed order.
fn styles(document: &BaseDocument, nodes: &Nodes) -> Vec<Option<Arc<Style>>> {
    // Addresses of computed values may be used again after a restyle: no sharing across calls.
    let mut known = Known::new();
    let mut styles = Vec::with_capacity(nodes.elements.len() * 3);
    for (_, id) in &nodes.elements {
        styles.push(style_of(document, *id, &mut known));
        for pseudo in [Pseudo::Before, Pseudo::After] {
            styles.push(pseudo_style(document, *id, pseudo, &mut known));
        }
    }
    styles
}
