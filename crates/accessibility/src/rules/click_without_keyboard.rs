//! Checks that what reacts to a click can be worked with the keyboard.
//!
//! A `<div>` with `onclick` is not in the tab order; people without a mouse cannot reach it.
//!
//! Use `<button>` or `<a href>`.
//!
//! Looked at are elements with an inline `onclick`, or with an attribute by which Bootstrap makes them react to clicks, that cannot be focused, have something to see, and neither hold nor stand in a
//! control that can be focused. Labels pass, since their field can be focused. An element with `tabindex` that has
//! no handler for keys is reported too, unless a script of the page handles keys; so are list boxes, menus and other
//! widgets with `tabindex` that a script listens for clicks on. What a script listens for clicks on and what cannot be focused is asked
//! about.
//!
//! Sources: WCAG 2.2 SC 2.1.1; failures F54, F42, F59; technique H91, SCR35.
//!
//! ```html passed
//! <button onclick="zeige()">Mehr</button> <div onclick="merke()"><a href="/a">Bad</a></div>
//! ```
//!
//! ```html failed click-not-focusable
//! <div onclick="zeige()">Mehr</div>
//! ```
//!
//! ```html failed click-not-focusable
//! <a onclick="zeige()">Mehr</a>
//! ```
//!
//! ```html failed click-not-focusable
//! <div data-bs-dismiss="modal">Schließen</div><script src="/bootstrap.js"></script>
//! ```
//!
//! ```html cantTell click-by-script ask-click-by-script
//! <div class="more">Mehr</div><script>document.querySelector(".more").onclick = function () { zeige() }</script>
//! ```
//!
//! ```html failed click-without-keys
//! <div tabindex="0" role="button" onclick="zeige()">Mehr</div>
//! ```
//!
//! ```html failed click-without-keys
//! <div role="listbox" tabindex="0" aria-label="Zeit" id="z"><div role="option">9 Uhr</div></div><script>document.getElementById('z')
//! .addEventListener('click', (e) => e.target.setAttribute('aria-selected', 'true'))</script>
//! ```
//!
//! ```html inapplicable
//! <div role="listbox" tabindex="0" aria-label="Zeit" id="z"><div role="option">9 Uhr</div></div><script>const z = document.getElementById('z');
//! z.addEventListener('click', nimm); z.addEventListener('keydown', nimm)</script>
//! ```
//!
//! ```html inapplicable
//! <div>Mehr</div>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::handlers::{handler, has_operable};
use crate::prelude::*;
use crate::reactions::Reactions;
use crate::scripts::Scripts;

/// See the module.
pub const CHECK: Check = Check {
    id: "click-without-keyboard",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:script_onclick_avoid"],
    impact: Impact::Critical,
    affected: &["keyboard", "blind", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let clickable = page.elements().iter().copied();
    let clickable = clickable.filter(|id| {
        handler(page, *id, "onclick").is_some_and(|code| code != "return false") || is_toggle(page, *id)
    });
    let clickable: Vec<NodeId> = clickable.filter(|id| !is_whole(page, *id)).collect();
    let listened = Reactions::of(page).listening(page, &["click"]);
    if (clickable.is_empty() && listened.is_empty()) || needs_layout(page, targets) {
        return;
    }
    let keys = Scripts::of(page).may(&["keydown", "keyup", "keypress", ".key", "onKey"]);
    // An image whose file is not there has no size, but is shown as its alternative.
    let seen = |id: &NodeId| page.is_visible(*id) || (page.is(*id, "img") && page.is_rendered(*id));
    for id in clickable.into_iter().filter(|id| seen(id) && is_something(page, *id)) {
        let own_keys = ["onkeydown", "onkeyup", "onkeypress"].iter().any(|name| page.has_attr(id, name));
        let element = page.tag(id).to_owned();
        if page.is(id, "label") || page.is_disabled(id) {
            targets.passed(id);
        } else if !has_operable(page, id) {
            let message = msg("click-not-focusable").with("text", label(page, id));
            targets.failed(id, message.with("element", element));
        } else if page.is_focusable(id) && !page.is_natively_focusable(id) && !own_keys && !keys {
            let message = msg("click-without-keys").with("text", label(page, id));
            targets.failed(id, message.with("element", element));
        } else {
            targets.passed(id);
        }
    }
    if !keys {
        without_keys(page, &listened, targets);
    }
    ask_about(page, &listened, targets);
}

/// Reports what a script listens for clicks on, what takes the focus by `tabindex` only, and what no script of the page has keys
/// for: a list box whose options are clicked, a button made of a `div`.
fn without_keys(page: &Page, listened: &[NodeId], targets: &mut Targets) {
    let mut known: Vec<NodeId> = Vec::new();
    for id in listened.iter().copied().filter(|id| page.is_visible(*id) && is_something(page, *id)) {
        let by_hand = |node: &NodeId| page.is_focusable(*node) && !page.is_natively_focusable(*node);
        let holder = || page.flat_ancestors(id).find(|node| page.is_a(*node, "composite"));
        let Some(focused) = Some(id).filter(by_hand).or_else(|| holder().filter(by_hand)) else { continue };
        // Buttons and links in it take the keys themselves.
        let inside = std::iter::once(id).chain(page.flat_descendants(id)).chain(page.flat_ancestors(id));
        let native = inside.filter(|node| page.is_element(*node)).any(|node| page.is_natively_focusable(node));
        if native || known.contains(&focused) || page.role_name(focused) == "generic" {
            continue;
        }
        known.push(focused);
        let message = msg("click-without-keys").with("text", label(page, focused));
        targets.failed(focused, message.with("element", page.tag(focused)));
    }
}

/// Asks once about elements that a script listens for clicks on and that cannot be focused: the script may
/// do the same for keys elsewhere.
fn ask_about(page: &Page, listened: &[NodeId], targets: &mut Targets) {
    let known = |id: &NodeId| targets.list().iter().any(|target| target.node == Some(*id));
    let unreached = listened.iter().copied().filter(|id| {
        page.is_visible(*id) && !is_whole(page, *id) && !page.is(*id, "label") && is_something(page, *id)
            && !has_operable(page, *id) && !known(id)
    });
    let unreached: Vec<NodeId> = unreached.collect();
    if let Some(first) = unreached.first() {
        let text = label(page, *first);
        let message = msg("click-by-script").with("count", unreached.len()).with("text", &text);
        let message = message.with("element", page.tag(*first));
        targets.cant_tell(*first, message, msg("ask-click-by-script").with("text", text));
    }
}

/// An element that a well-known library makes react to clicks by its attributes (Bootstrap).
fn is_toggle(page: &Page, id: NodeId) -> bool {
    const NAMES: &[&str] = &["data-bs-toggle", "data-bs-dismiss", "data-toggle", "data-dismiss"];
    const CLICKED: &[&str] = &["modal", "collapse", "dropdown", "tab", "pill", "offcanvas", "alert", "toast", "button"];
    let value = NAMES.iter().find_map(|name| page.attr(id, name));
    value.is_some_and(|value| CLICKED.contains(&value.trim())) && !page.script_sources().is_empty()
}

/// Handlers for the whole page close menus and the like.
fn is_whole(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "html" | "body" | "main" | "form" | "option" | "dialog" | "summary")
}

/// Something to see that one may want to click on; a backdrop has nothing in it.
fn is_something(page: &Page, id: NodeId) -> bool {
    let inside = page.flat_descendants(id);
    let seen = |node: &NodeId| {
        page.text_of(*node).is_some_and(|text| !text.trim().is_empty()) || page.is(*node, "img") || page.svg_tag(*node) == "svg"
    };
    matches!(page.tag(id), "img" | "canvas" | "area" | "i") || inside.iter().any(seen)
}

fn label(page: &Page, id: NodeId) -> String {
    let text = page.visible_text(id);
    let text = if text.is_empty() { page.accessible_text(id) } else { text };
    short(if text.is_empty() { page.attr(id, "class").unwrap_or_default() } else { &text })
}
