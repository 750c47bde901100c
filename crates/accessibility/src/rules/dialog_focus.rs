//! Checks that the focus goes into a dialog when it opens.
//!
//! Who uses the keyboard or listens stays behind the dialog: what it says is not heard, and the Tab key goes
//! through the page below it.
//!
//! Open it with `showModal()`, or move the focus into it with `focus()`.
//!
//! Looked at are dialogs, and windows that by their class lie over the page, that are hidden at first and that a click on something
//! shows. Where scripts are simple enough to be run, the click is tried: a modal dialog that is seen and does not have the focus is
//! reported. Otherwise one of them is asked about for each page, if its handler does not speak of the focus.
//!
//! Sources: WCAG 2.2 SC 2.4.3; failure F85; techniques H102, SCR26.
//!
//! ```html failed dialog-focus-stays
//! <button id="a">Archivieren</button><p><a href="/x">Aufgaben</a></p><div id="d" role="dialog" aria-modal="true" aria-label="Archivieren" hidden><button>Ja</button></div><script>
//! document.getElementById('a').addEventListener('click', () => { document.getElementById('d').hidden = false })</script>
//! ```
//!
//! ```html passed
//! <button id="a">Archivieren</button><p><a href="/x">Aufgaben</a></p><div id="d" role="dialog" aria-modal="true" aria-label="Archivieren" hidden><button id="j">Ja</button></div><script>
//! document.getElementById('a').addEventListener('click', () => { document.getElementById('d').hidden = false; document.getElementById('j').focus() })</script>
//! ```
//!
//! ```html cantTell dialog-focus-perhaps ask-dialog-focus
//! <button id="a">Archivieren</button><p><a href="/x">Aufgaben</a></p><div class="overlay" style="display: none"><button>Ja</button></div><script>fetch('/x');
//! document.getElementById('a').addEventListener('click', () => { document.querySelector('.overlay').style.display = 'block' })</script>
//! ```
//!
//! ```html inapplicable
//! <button id="a">Filter</button><div id="d" hidden><button>Ja</button></div><script>
//! document.getElementById('a').addEventListener('click', () => { document.getElementById('d').hidden = false })</script>
//! ```

use offenbar_page::Act;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;
use crate::reactions::{Reaction, Reactions};

/// See the module.
pub const CHECK: Check = Check {
    id: "dialog-focus",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.3"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Names of what lies over a page.
const OVERLAYS: &[&str] = &["modal", "overlay", "dialog", "lightbox", "popup"];
/// How many clicks are tried.
const MAX_TRIED: usize = 8;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let reactions = Reactions::of(page);
    let opened: Vec<(NodeId, NodeId, &Reaction)> =
        reactions.on(&["click"]).filter_map(|reaction| opening(page, reaction)).take(MAX_TRIED).collect();
    if opened.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut perhaps = None;
    for (control, window, reaction) in opened {
        if targets.list().iter().any(|target| target.node == Some(window)) {
            continue;
        }
        let played = page.play(&[Act::Focus(control), Act::Click(control)]);
        if reactions.says(&reaction.pieces, &["ocus", "showModal"]) {
            targets.passed(window);
            continue;
        }
        let inside = |id: NodeId| page.is_inclusive_ancestor(window, id);
        match played {
            Some(played) if !played.page.is_rendered(window) => {}
            Some(played) if played.focused.is_some_and(inside) => targets.passed(window),
            Some(_) if is_modal(page, window) && !follows(page, control, window) => {
                targets.failed(window, msg("dialog-focus-stays").with("text", short(&page.text_content(control))));
            }
            _ => perhaps = perhaps.or(Some((control, window))),
        }
    }
    if let Some((control, window)) = perhaps.filter(|_| targets.is_empty()) {
        let text = short(&page.text_content(control));
        targets.cant_tell(window, msg("dialog-focus-perhaps").with("text", &text), msg("ask-dialog-focus").with("text", text));
    }
}

/// A control, and the window that its click shows.
fn opening<'a>(page: &Page, reaction: &'a Reaction) -> Option<(NodeId, NodeId, &'a Reaction)> {
    let control = reaction.nodes.iter().copied().find(|id| page.is_rendered(*id) && page.is_focusable(*id))?;
    let shown = reaction.changes.iter().filter(|change| change.shows() && change.name != "showModal");
    let windows = shown.flat_map(|change| &change.nodes);
    let window = windows.copied().find_map(|id| window(page, id).filter(|_| !page.is_rendered(id) && !page.is_inclusive_ancestor(id, control)))?;
    Some((control, window, reaction))
}

/// The dialog that an element is, or that it holds, or itself if it lies over the page by its name.
fn window(page: &Page, id: NodeId) -> Option<NodeId> {
    let mut inside = std::iter::once(id).chain(page.flat_descendants(id));
    let dialog = inside.find(|node| page.is_element(*node) && (page.is_a(*node, "dialog") || page.attr(*node, "aria-modal") == Some("true")));
    let named = || {
        let names = ["class", "id"].into_iter().filter_map(|name| page.attr(id, name));
        names.flat_map(|name| name.split([' ', '-', '_'])).any(|part| OVERLAYS.contains(&part.to_lowercase().as_str()))
    };
    let operable = || page.flat_descendants(id).iter().any(|node| matches!(page.tag(*node), "a" | "button" | "input"));
    dialog.or_else(|| (named() && operable()).then_some(id))
}

fn is_modal(page: &Page, id: NodeId) -> bool {
    page.attr(id, "aria-modal") == Some("true") && page.is_a(id, "dialog")
}

/// True if the window is the next thing to come to behind the control.
fn follows(page: &Page, control: NodeId, window: NodeId) -> bool {
    let order = page.focus_order();
    let place = order.iter().position(|id| *id == control);
    let next = place.and_then(|place| order.get(place + 1));
    page.rank(window) > page.rank(control) && next.is_none_or(|next| page.rank(*next) > page.rank(window))
}
