//! Checks that tooltips (`title`) of links, buttons and images do not repeat what is there anyway.
//!
//! Some screen readers say both, so that everything is heard twice, and the tooltip covers what is beside it.
//!
//! Remove the `title`.
//!
//! The page is reported once, with the number of such elements.
//!
//! Sources: WCAG 2.2, technique H33; HTML, section 3.2.6.1.
//!
//! ```html passed
//! <a href="/a" title="Anmeldung eines Wohnsitzes">Anmeldung</a>
//! ```
//!
//! ```html failed title-repeats-text
//! <a href="/a" title="Anmeldung">Anmeldung</a>
//! ```
//!
//! ```html inapplicable
//! <a href="/a">Anmeldung</a>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::{normal, short};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "title-repeats-text",
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
    let titled = page.elements().iter().copied();
    let titled = titled.filter(|id| matches!(page.tag(*id), "a" | "button" | "img" | "area" | "input"));
    let titled: Vec<(NodeId, String)> = titled
        .filter_map(|id| Some((id, normal(page.attr(id, "title")?))))
        .filter(|(_, title)| !title.is_empty())
        .collect();
    if titled.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut same = Vec::new();
    for (id, title) in titled.into_iter().filter(|(id, _)| page.in_accessibility_tree(*id)) {
        let name = page.name(id);
        if normal(&name.text) == title && !name.from_title_only() { same.push(id) } else { targets.passed(id) }
    }
    if let Some(first) = same.first() {
        let message = msg("title-repeats-text").with("count", same.len());
        targets.failed(*first, message.with("text", short(page.name_text(*first))));
    }
}
