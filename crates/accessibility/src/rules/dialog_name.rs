//! Checks that dialogs have a name.
//!
//! When a dialog opens, screen readers say its name. Without one, people do not learn what has happened.
//!
//! Point to the heading of the dialog with `aria-labelledby`, or use `aria-label`.
//!
//! Dialogs that are shown, or open with the page, are reported. Of those that are hidden at first and that something on the page opens, one
//! is asked about: scripts may add the name.
//!
//! Sources: WAI-ARIA 1.2, roles dialog and alertdialog.
//!
//! ```html passed
//! <div role="dialog" aria-labelledby="t"><h2 id="t">Anmelden</h2></div> <dialog open aria-label="Hinweis"></dialog>
//! ```
//!
//! ```html failed dialog-name-missing
//! <div role="alertdialog"><h2>Wirklich löschen?</h2></div>
//! ```
//!
//! ```html cantTell dialog-name-later ask-dialog-name
//! <button id="a">Abmelden</button><dialog id="d"><h2>Wirklich?</h2></dialog><script>document.getElementById('a').onclick = () =>
//! document.getElementById('d').showModal()</script>
//! ```
//!
//! ```html inapplicable
//! <button id="a">Abmelden</button><dialog id="d" aria-labelledby="t"><h2 id="t">Wirklich?</h2></dialog><script>
//! document.getElementById('a').onclick = () => document.getElementById('d').showModal()</script>
//! ```
//!
//! ```html inapplicable
//! <dialog><h2>Anmelden</h2></dialog> <div role="dialog" hidden></div>
//! ```

use crate::descriptive::short;
use crate::names;
use crate::prelude::*;
use crate::reactions::Reactions;

/// See the module.
pub const CHECK: Check = Check {
    id: "dialog-name",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:aria-dialog-name"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| page.is_a(id, "dialog") && page.in_accessibility_tree(id);
    names::require(page, targets, applies, |_| msg("dialog-name-missing"));
    let nameless = |id: &NodeId| {
        let named = ["aria-label", "aria-labelledby", "title"].into_iter().any(|name| page.has_attr(*id, name));
        (page.is_a(*id, "dialog") || page.is(*id, "dialog")) && !named && !page.in_accessibility_tree(*id)
    };
    let mut hidden = page.elements().iter().copied().filter(nameless).peekable();
    if hidden.peek().is_none() || !targets.is_empty() {
        return;
    }
    let opened = opened(page);
    if let Some(id) = hidden.find(|id| opened.contains(id)) {
        let text = short(&page.text_content(id));
        targets.cant_tell(id, msg("dialog-name-later").with("text", text), msg("ask-dialog-name"));
    }
}

/// What scripts or attributes of controls open.
fn opened(page: &Page) -> Vec<NodeId> {
    const NAMES: &[&str] = &["data-bs-target", "data-target", "popovertarget", "commandfor"];
    let reactions = Reactions::of(page);
    let changes = reactions.handlers.iter().flat_map(|reaction| &reaction.changes);
    let shown = changes.filter(|change| change.may_show() || change.name == "showModal").flat_map(|change| change.nodes.clone());
    let elements = page.elements().iter().copied();
    let named = elements.flat_map(|id| NAMES.iter().filter_map(move |name| page.attr(id, name)));
    let named = named.filter_map(|target| page.by_id(NodeId::DOCUMENT, target.trim().trim_start_matches('#')));
    shown.chain(named).collect()
}
