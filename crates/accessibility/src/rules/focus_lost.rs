//! Asks what becomes of the focus when a click takes away the control that has it.
//!
//! Whoever deletes an entry of a list with the keyboard is at the beginning of the page again, and has to
//! come back for the next one; a screen reader says nothing, or the title of the page.
//!
//! Move the focus before: to the next entry, to the heading of the list, or to a message.
//!
//! Looked at are buttons and links whose handler removes or hides them or the entry (a row, a list item, one of several of the same kind) that they stand in, and
//! does not speak of the focus. Controls that close a notice or a dialog are left out. One question for each page.
//!
//! Sources: WCAG 2.2 SC 2.4.3, 2.4.7; techniques G59, SCR26.
//!
//! ```html cantTell focus-lost-removed ask-focus-lost
//! <ul><li>Plan <button class="x">Plan löschen</button></li></ul><script>document.querySelectorAll('.x').forEach((b) => b.addEventListener('click', () => {
//! b.parentNode.remove() }))</script>
//! ```
//!
//! ```html passed
//! <h1 tabindex="-1" id="h">Pläne</h1><ul><li>Plan <button class="x">Plan löschen</button></li></ul><script>document.querySelectorAll('.x').forEach((b) => b.addEventListener('click', () => {
//! b.parentNode.remove(); document.getElementById('h').focus() }))</script>
//! ```
//!
//! ```html inapplicable
//! <div class="notice">Wir backen Kekse. <button class="x">Verstanden</button></div><script>document.querySelector('.x').addEventListener('click', function () {
//! this.parentNode.remove() })</script>
//! ```

use crate::controls::does;
use crate::descriptive::short;
use crate::prelude::*;
use crate::reactions::{Change, Reaction, Reactions};

/// See the module.
pub const CHECK: Check = Check {
    id: "focus-lost",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.3"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let reactions = Reactions::of(page);
    let losing = |reaction: &Reaction| {
        let control = |id: &NodeId| page.is_focusable(*id) && page.is_rendered(*id) && !does(page, *id, &["close"]);
        let gone = |id: &NodeId| reaction.changes.iter().any(|change| takes(page, change, *id));
        reaction.nodes.iter().copied().find(|id| control(id) && gone(id))
    };
    for reaction in reactions.on(&["click"]) {
        let Some(id) = losing(reaction) else { continue };
        if reactions.says(&reaction.pieces, &["focus", "location", "submit("]) {
            targets.passed(id);
        } else {
            let text = short(&page.accessible_text(id));
            targets.cant_tell(id, msg("focus-lost-removed").with("text", &text), msg("ask-focus-lost").with("text", text));
            return;
        }
    }
}

/// True if the change takes the control away, or the entry of a list that it stands in.
fn takes(page: &Page, change: &Change, control: NodeId) -> bool {
    let around = |id: &NodeId| page.is_inclusive_ancestor(*id, control);
    // Among many that are hidden are those of others.
    let own = change.nodes.len() == 1 || change.name == "remove";
    change.hides() && own && change.nodes.iter().any(|id| around(id) && (*id == control || is_entry(page, *id)))
}

/// A row, a list item or one of several of a kind.
fn is_entry(page: &Page, id: NodeId) -> bool {
    let class = page.attr(id, "class");
    let alike = || {
        let siblings = page.parent(id).into_iter().flat_map(|parent| page.child_elements(parent));
        class.is_some() && siblings.filter(|other| page.attr(*other, "class") == class).count() > 1
    };
    matches!(page.tag(id), "li" | "tr") || matches!(page.role_name(id), "listitem" | "row" | "option") || alike()
}
