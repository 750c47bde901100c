//! The question of many rules: does an element have an accessible name?

use offenbar_model::Message;
use offenbar_page::{NodeId, Page};

use crate::document::has_scripts;
use crate::targets::{Targets, msg};

/// Passes the elements that have a name; fails the others with `missing`, or asks if a script may
/// give them one.
pub(crate) fn require(
    page: &Page,
    targets: &mut Targets,
    applies: impl Fn(NodeId) -> bool,
    missing: impl Fn(NodeId) -> Message,
) {
    if crate::contrast::needs_layout(page, targets) {
        return;
    }
    for id in page.elements().iter().copied().filter(|id| applies(*id)) {
        if page.has_name(id) {
            targets.passed(id);
        } else {
            fail_or_ask(page, targets, id, missing(id));
        }
    }
}

/// Fails an element without a name, or asks if a custom element in it may have text that only a
/// script makes.
pub(crate) fn fail_or_ask(page: &Page, targets: &mut Targets, id: NodeId, missing: Message) {
    let inside = std::iter::once(id).chain(page.flat_descendants(id));
    let mut custom = inside.filter(|node| page.tag(*node).contains('-'));
    match custom.find(|node| page.shadow(*node).is_none()) {
        Some(node) if has_scripts(page) => {
            let tag = page.tag(node);
            let seen = msg("name-perhaps-from-script").with("element", tag);
            targets.cant_tell(id, seen, msg("ask-name-perhaps-from-script").with("element", tag));
        }
        _ => targets.failed(id, missing),
    }
}
