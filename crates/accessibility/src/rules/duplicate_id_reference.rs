//! Checks that ids that labels and ARIA attributes refer to occur only once.
//!
//! Browsers take the first element with the id. If another one is meant, a field has the wrong name or
//! none.
//!
//! Give every element an id of its own.
//!
//! Ids that nothing refers to do no harm. A person must say which element is meant.
//!
//! Sources: WCAG 2.2 SC 4.1.2; DOM, section 4.2.4 (id).
//!
//! ```html passed
//! <span id="a">Name</span><input aria-labelledby="a"><i id="x"></i><i id="x"></i>
//! ```
//!
//! ```html cantTell duplicate-id-used ask-duplicate-id
//! <span id="a">Name</span><span id="a">Ort</span><input aria-labelledby="a">
//! ```
//!
//! ```html cantTell duplicate-id-used
//! <label for="n">Name</label><input id="n"><input id="n">
//! ```
//!
//! ```html inapplicable
//! <i id="x"></i><i id="x"></i>
//! ```

use std::collections::BTreeMap;
use offenbar_page::semantics::{ValueType, attribute_info};
use rustc_hash::FxHashMap;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "duplicate-id-reference",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:duplicate-id-aria"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut counts: FxHashMap<(NodeId, &str), usize> = FxHashMap::default();
    for id in page.elements().iter().copied() {
        if let Some(own) = page.attr(id, "id").filter(|own| !own.is_empty()) {
            *counts.entry((page.root_of(id), own)).or_default() += 1;
        }
    }
    let mut used: BTreeMap<(u32, &str), (NodeId, usize)> = BTreeMap::new();
    for id in page.elements().iter().copied() {
        let root = page.root_of(id);
        for token in references(page, id) {
            if let Some(count) = counts.get(&(root, token)) {
                used.entry((page.rank(root), token)).or_insert((id, *count));
            }
        }
    }
    for ((_, token), (id, count)) in used {
        if count == 1 {
            targets.passed(id);
            continue;
        }
        let message = msg("duplicate-id-used").with("id", token).with("count", count);
        targets.cant_tell(id, message, msg("ask-duplicate-id").with("id", token));
    }
}

/// Ids that an element refers to.
fn references(page: &Page, id: NodeId) -> Vec<&str> {
    let aria = page.aria_attributes(id).into_iter().filter(|(name, _)| {
        attribute_info(name)
            .is_some_and(|info| matches!(info.value_type, ValueType::IdRef | ValueType::IdRefList))
    });
    let aria = aria.map(|(_, value)| value);
    let native = page.attr(id, "for").filter(|_| page.is(id, "label"));
    aria.chain(native).flat_map(str::split_ascii_whitespace).collect()
}
