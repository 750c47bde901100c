//! Checks that lists and their entries are not empty.
//!
//! Screen readers announce a list with nothing in it, or one entry more than there are.
//!
//! Remove the empty element; make space with `margin`.
//!
//! Pages with scripts may fill a list later: on them only entries among others with text are reported.
//!
//! Sources: HTML, sections 4.4.5 to 4.4.8; WCAG 2.2 SC 1.3.1.
//!
//! ```html passed
//! <ul><li>Ausweis</li><li><img alt="Pass" src="p.png"></li></ul>
//! ```
//!
//! ```html failed list-empty
//! <ul></ul>
//! ```
//!
//! ```html failed list-item-empty
//! <ul><li>Ausweis</li><li></li></ul>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use crate::contrast::needs_layout;
use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "list-empty",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    let scripts = has_scripts(page);
    for id in page.elements().iter().copied() {
        let list = matches!(page.tag(id), "ul" | "ol" | "dl");
        if !(list || page.is(id, "li")) || !page.in_accessibility_tree(id) || page.explicit_role(id).is_some() {
            continue;
        }
        match (is_empty(page, id), list) {
            (false, _) => targets.passed(id),
            (true, true) if !scripts => targets.failed(id, msg("list-empty")),
            (true, false) if !scripts || has_full_siblings(page, id) => {
                targets.failed(id, msg("list-item-empty"));
            }
            _ => {}
        }
    }
}

/// Without text and without anything that is seen.
fn is_empty(page: &Page, id: NodeId) -> bool {
    let element = |node: NodeId| !matches!(page.tag(node), "" | "span" | "p" | "div" | "br" | "b" | "i") || !page.svg_tag(node).is_empty();
    let text = |node: NodeId| page.text_of(node).is_some_and(|text| !text.trim().is_empty());
    let drawn = |node: NodeId| page.style(node).is_some_and(|style| !style.background.is_empty());
    let pseudo = |node: NodeId| {
        use offenbar_page::layout::Pseudo;
        page.pseudo(node, Pseudo::Before).is_some() || page.pseudo(node, Pseudo::After).is_some()
    };
    let inside = page.flat_descendants(id);
    !inside.iter().any(|node| text(*node) || (page.is_element(*node) && element(*node)) || drawn(*node) || pseudo(*node))
        && !drawn(id)
        && !pseudo(id)
}

fn has_full_siblings(page: &Page, id: NodeId) -> bool {
    let siblings = page.parent(id).map(|parent| page.children(parent)).unwrap_or_default();
    siblings.iter().take(200).any(|node| *node != id && page.is_element(*node) && !is_empty(page, *node))
}
