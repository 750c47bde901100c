//! Checks that no `id` occurs twice.
//!
//! Labels, skip links, scripts and style sheets then meet another element than meant. Since WCAG 2.2 this is no
//! failure by itself; ids that something refers to are the matter of the rule `duplicate-id-reference`.
//!
//! Rename one of them.
//!
//! The page is reported once, with the ids. Ids in graphics (SVG) do not count.
//!
//! Sources: HTML, section 3.2.6; WCAG 2.2, failure F77 (obsolete).
//!
//! ```html passed
//! <p id="a">Eins</p><p id="b">Zwei</p>
//! ```
//!
//! ```html failed duplicate-id
//! <p id="a">Eins</p><p id="a">Zwei</p>
//! ```
//!
//! ```html inapplicable
//! <p>Eins</p>
//! ```

use std::collections::BTreeMap;

use crate::descriptive::some;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "duplicate-id",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:duplicate-id", "alfa:SIA-R3", "ibm:element_id_unique"],
    impact: Impact::Minor,
    affected: &["everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut ids: BTreeMap<(NodeId, &str), Vec<NodeId>> = BTreeMap::new();
    for node in page.elements().iter().copied().filter(|node| !page.tag(*node).is_empty()) {
        if let Some(id) = page.attr(node, "id").filter(|id| !id.is_empty()) {
            ids.entry((page.root_of(node), id)).or_default().push(node);
        }
    }
    let twice: Vec<(String, NodeId)> =
        ids.iter().filter(|(_, nodes)| nodes.len() > 1).map(|((_, id), nodes)| ((*id).to_owned(), nodes[1])).collect();
    match twice.first() {
        Some((_, node)) => {
            let names: Vec<String> = twice.iter().map(|(id, _)| id.clone()).collect();
            targets.failed(*node, msg("duplicate-id").with("count", names.len()).with("ids", some(&names)));
        }
        None if !ids.is_empty() => targets.page_passed(),
        None => {}
    }
}
