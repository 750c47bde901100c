//! Checks that no key combination (`accesskey`) is given twice.
//!
//! Browsers then reach only one of the elements, or only move between them.
//!
//! Remove the attribute: access keys mostly collide with those of the browser or the screen reader anyway.
//!
//! Sources: HTML, section 6.7.2.
//!
//! ```html passed
//! <a href="/" accesskey="1">Start</a> <a href="/suche" accesskey="5">Suche</a>
//! ```
//!
//! ```html failed accesskey-twice
//! <a href="/" accesskey="s">Start</a> <a href="/suche" accesskey="S">Suche</a>
//! ```
//!
//! ```html inapplicable
//! <a href="/" accesskey="">Start</a> <a href="/" accesskey="s" hidden>Start</a>
//! ```

use std::collections::BTreeMap;
use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "accesskey-unique",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:accesskeys"],
    impact: Impact::Serious,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut keys: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    for id in page.elements().iter().copied() {
        let key = page.attr(id, "accesskey").unwrap_or_default().trim().to_lowercase();
        if !key.is_empty() {
            keys.entry(key).or_default().push(id);
        }
    }
    if keys.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for (key, mut elements) in keys {
        elements.retain(|id| page.is_rendered(*id));
        match elements.as_slice() {
            [] => {}
            [one] => targets.passed(*one),
            [_, second, ..] => {
                let message = msg("accesskey-twice").with("key", key);
                targets.failed(*second, message.with("count", elements.len()));
            }
        }
    }
}
