//! Checks that definition lists are built of terms and definitions only, and that both stand in such a list.
//!
//! People who listen get pairs of term and definition. With other elements in it, or without the list
//! around them, the pairs fall apart.
//!
//! Put only `<dt>` and `<dd>` into a `<dl>`, or `<div>` with both; nothing else.
//!
//! Lists with another role do not count.
//!
//! Sources: WCAG 2.2 SC 1.3.1; HTML, section 4.4.9.
//!
//! ```html passed
//! <dl><dt>Montag</dt><dd>8 bis 12</dd><div><dt>Dienstag</dt><dd>geschlossen</dd></div></dl>
//! ```
//!
//! ```html failed definition-list-content
//! <dl><dt>Montag</dt><dd>8 bis 12</dd><p>Feiertags geschlossen</p></dl>
//! ```
//!
//! ```html failed definition-list-item-alone
//! <div><dt>Montag</dt><dd>8 bis 12</dd></div>
//! ```
//!
//! ```html failed definition-list-order
//! <dl><dd>8 bis 12</dd></dl>
//! ```
//!
//! ```html inapplicable
//! <dl role="presentation"><p>Text</p></dl> <dl hidden><p>Text</p></dl> <p>Text</p>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "definition-list",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:definition-list", "axe:dlitem", "alfa:SIA-R68"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let parts: Vec<NodeId> =
        elements.filter(|id| matches!(page.tag(*id), "dl" | "dt" | "dd")).collect();
    if parts.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in parts {
        if page.is_programmatically_hidden(id) || page.explicit_role(id).is_some() {
            continue;
        }
        match page.tag(id) {
            "dl" => list(page, id, targets),
            _ if is_in_list(page, id) => {}
            tag => targets.failed(id, msg("definition-list-item-alone").with("element", tag)),
        }
    }
}

fn list(page: &Page, id: NodeId, targets: &mut Targets) {
    let mut names = Vec::new();
    for child in page.flat_children(id).iter().copied() {
        match page.tag(child) {
            "div" => names.extend(page.child_elements(child).map(|inner| (inner, child))),
            _ if page.is_element(child) => names.push((child, child)),
            _ => {}
        }
    }
    names.retain(|(node, _)| !matches!(page.tag(*node), "script" | "template" | "style"));
    let foreign = |(node, _): &&(NodeId, NodeId)| {
        !matches!(page.tag(*node), "dt" | "dd") && !page.is_programmatically_hidden(*node)
    };
    if let Some((node, _)) = names.iter().find(foreign) {
        let tag = page.element(*node).map_or("", |element| &*element.name);
        targets.failed(id, msg("definition-list-content").with("element", tag));
    } else if names.first().is_some_and(|(node, _)| page.is(*node, "dd")) {
        targets.failed(id, msg("definition-list-order"));
    } else {
        targets.passed(id);
    }
}

/// Directly in a list, or in a div that is.
fn is_in_list(page: &Page, id: NodeId) -> bool {
    let parent = page.flat_parent(id);
    let above = parent.filter(|parent| page.is(*parent, "div")).and_then(|div| page.flat_parent(div));
    [parent, above].into_iter().flatten().any(|node| page.is(node, "dl"))
}
