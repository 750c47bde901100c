//! Checks that controls say by their state what a click on them has changed.
//!
//! People who listen hear "collapsed" or "not pressed" and nothing else: if the state stays as it was, or is
//! only a colour, they do not learn that something has opened or was switched on.
//!
//! Set `aria-expanded`, `aria-pressed`, `aria-checked` or `aria-selected` in the same handler that changes the look, or use
//! `<details>` and form fields, which do so by themselves.
//!
//! Where scripts are simple enough to be run, clicks are tried: a state that is the same after something was shown or hidden is
//! reported. Otherwise controls are asked about, once a page, if a script sets a handler on them that shows and hides something, or turns a class
//! of the control on and off, and no script of the page speaks of the state. Tabs of which none has `aria-selected` are reported if no
//! script of the page sets it. Controls whose text changes, and those in what they show, are left out.
//!
//! Sources: WCAG 2.2 SC 4.1.2; failures F79, F15; techniques ARIA5, SCR21.
//!
//! ```html failed state-stays
//! <button id="f" aria-expanded="false">Filter</button><div id="p" hidden>Status</div><script>document.getElementById('f').addEventListener('click', () => {
//! const p = document.getElementById('p'); p.hidden = !p.hidden })</script>
//! ```
//!
//! ```html passed
//! <button id="f" aria-expanded="false">Filter</button><div id="p" hidden>Status</div><script>const f = document.getElementById('f');
//! f.addEventListener('click', () => { const p = document.getElementById('p'); p.hidden = !p.hidden; f.setAttribute('aria-expanded', !p.hidden) })</script>
//! ```
//!
//! ```html cantTell state-perhaps-stays ask-state-set
//! <button id="f" aria-expanded="false">Filter</button><div id="p" hidden>Status</div><script>fetch('/x'); document.getElementById('f').addEventListener('click', () => {
//! const p = document.getElementById('p'); p.hidden = !p.hidden })</script>
//! ```
//!
//! ```html cantTell state-missing ask-state-missing
//! <button id="f">Filter</button><div id="p" hidden>Status</div><script>document.getElementById('f').addEventListener('click', () => {
//! const p = document.getElementById('p'); p.hidden = !p.hidden })</script>
//! ```
//!
//! ```html cantTell state-by-class ask-state-by-class
//! <button class="schalter an">Wöchentlicher Bericht</button><script>document.querySelector('.schalter').addEventListener('click', function () {
//! this.classList.toggle('an') })</script>
//! ```
//!
//! ```html failed tabs-without-selection
//! <div role="tablist"><button role="tab">Eins</button><button role="tab">Zwei</button></div><p>Text</p>
//! ```
//!
//! ```html passed
//! <div role="tablist"><button role="tab" aria-selected="true">Eins</button><button role="tab">Zwei</button></div><p>Text</p>
//! ```
//!
//! ```html inapplicable
//! <button id="f">Mehr zeigen</button><div id="p" hidden>Status</div><script>const f = document.getElementById('f'); f.addEventListener('click', () => {
//! const p = document.getElementById('p'); p.hidden = !p.hidden; f.textContent = p.hidden ? 'Mehr zeigen' : 'Weniger zeigen' })</script>
//! ```
//!
//! ```html inapplicable
//! <p class="bild">Eins</p><p class="bild" hidden>Zwei</p><button id="w">Weiter</button><script>const alle = document.querySelectorAll('.bild'); let n = 0;
//! document.getElementById('w').addEventListener('click', () => { alle[n].hidden = true; n = 1 - n; alle[n].hidden = false })</script>
//! ```
//!
//! ```html inapplicable
//! <button id="s">Speichern</button><p id="t" role="status" hidden>Gespeichert</p><script>const t = document.getElementById('t');
//! document.getElementById('s').addEventListener('click', () => { t.hidden = false; setTimeout(() => { t.hidden = true }, 9000) })</script>
//! ```
//!
//! ```html inapplicable
//! <button>Filter</button><details><summary>Mehr</summary>Text</details>
//! ```

use offenbar_page::Act;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::narrow::Narrow;
use crate::prelude::*;
use crate::reactions::{Change, Reaction, Reactions, What};

/// See the module.
pub const CHECK: Check = Check {
    id: "state-not-updated",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Attributes that say the state of a control.
const STATES: &[&str] = &["aria-expanded", "aria-pressed", "aria-checked", "aria-selected"];
/// How many controls of a page are tried.
const MAX_TRIED: usize = 12;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    tabs(page, targets);
    let reactions = Reactions::of(page);
    let clicked: Vec<(NodeId, &Reaction)> = reactions
        .on(&["click"])
        .flat_map(|reaction| reaction.nodes.iter().map(move |id| (*id, reaction)))
        .filter(|(id, _)| is_button(page, *id))
        .collect();
    if clicked.is_empty() || needs_layout(page, targets) {
        return;
    }
    let clicked: Vec<(NodeId, &Reaction)> =
        clicked.into_iter().filter(|(id, _)| page.is_rendered(*id) || is_narrow(page, *id)).collect();
    stale(page, &reactions, &clicked, targets);
    if !targets.list().iter().any(|target| target.question.is_some() || target.message.is_some()) {
        missing(page, &reactions, &clicked, targets);
    }
}

/// Tab lists in which no tab says that it is chosen.
fn tabs(page: &Page, targets: &mut Targets) {
    let lists = page.elements().iter().copied().filter(|id| page.role_name(*id) == "tablist" && page.is_rendered(*id));
    for list in lists {
        let tabs: Vec<NodeId> = page.flat_descendants(list).into_iter().filter(|id| page.role_name(*id) == "tab").collect();
        let says = |id: &NodeId| {
            ["aria-selected", "aria-current", "aria-expanded"].into_iter().any(|name| page.has_attr(*id, name))
        };
        // Libraries that are told by attributes set it themselves.
        let by_library = |id: &NodeId| {
            ["data-toggle", "data-bs-toggle", "data-tabs"].into_iter().any(|name| page.has_attr(*id, name))
        };
        if tabs.len() < 2 || tabs.iter().any(by_library) {
            continue;
        }
        let reactions = Reactions::of(page);
        let sets = ["aria-selected", "ariaSelected", "aria-current"].iter().any(|word| reactions.code.text.contains(word));
        if tabs.iter().any(says) || sets {
            targets.passed(list);
        } else if reactions.code.complete {
            targets.failed(list, msg("tabs-without-selection").with("count", tabs.len()));
        }
    }
}

fn is_button(page: &Page, id: NodeId) -> bool {
    let button = page.is(id, "button") || matches!(page.role_name(id), "button" | "switch" | "checkbox" | "tab" | "radio" | "menuitem");
    button && !page.is(id, "summary")
}

/// True if it is there on narrow screens only: most buttons of menus.
fn is_narrow(page: &Page, id: NodeId) -> bool {
    Narrow::of(page).is_some_and(|narrow| narrow.is_rendered(id))
}

/// Controls with a state that a click does not change.
fn stale(page: &Page, reactions: &Reactions, clicked: &[(NodeId, &Reaction)], targets: &mut Targets) {
    let mut tried: Vec<NodeId> = Vec::new();
    let mut asked = None;
    for (id, reaction) in clicked.iter().copied() {
        let stated = STATES[..3].iter().find(|name| page.has_attr(id, name));
        let Some(name) = stated.filter(|_| !tried.contains(&id) && tried.len() < MAX_TRIED) else { continue };
        tried.push(id);
        let word = name.trim_start_matches("aria-");
        let others = reaction.changes.iter().filter(|change| change.may_show()).flat_map(|change| &change.nodes);
        let others: Vec<NodeId> = others.copied().filter(|other| *other != id).collect();
        match page.play(&[Act::Click(id)]).map(|played| played.page) {
            Some(after) if after.attr(id, name) != page.attr(id, name) => targets.passed(id),
            Some(after) => {
                let changed = others.iter().any(|other| after.is_rendered(*other) != page.is_rendered(*other));
                if changed {
                    let message = msg("state-stays").with("text", label(page, id)).with("name", *name);
                    targets.failed(id, message.with("value", page.attr(id, name).unwrap_or_default()));
                }
            }
            None => {
                let says = reactions.code.text.to_ascii_lowercase().contains(word);
                if says {
                    targets.passed(id);
                } else if !others.is_empty() && reactions.code.complete {
                    asked = asked.or(Some((id, *name)));
                }
            }
        }
    }
    if let Some((id, name)) = asked {
        let text = label(page, id);
        let message = msg("state-perhaps-stays").with("text", &text).with("name", name);
        targets.cant_tell(id, message, msg("ask-state-set").with("text", text).with("name", name));
    }
}

/// Asks about a control that turns something on and off and has no state.
fn missing(page: &Page, reactions: &Reactions, clicked: &[(NodeId, &Reaction)], targets: &mut Targets) {
    let code = &reactions.code.text;
    let without = |id: NodeId| {
        let seen = page.is_visible(id) || is_narrow(page, id);
        seen && !STATES.iter().any(|name| page.has_attr(id, name))
    };
    let relabels = |reaction: &Reaction, id: NodeId| {
        reaction.changes.iter().any(|change| {
            let named = matches!(&change.what, What::Attribute(name) if name.starts_with("aria-") || name == "title" || name == "src");
            let own = change.nodes.iter().any(|node| page.is_inclusive_ancestor(id, *node));
            named || (change.what == What::Text && (own || change.nodes.is_empty()))
        })
    };
    let plain = clicked.iter().copied().filter(|(id, reaction)| without(*id) && !relabels(reaction, *id));
    for (id, reaction) in plain {
        let shown = reaction.changes.iter().find(|change| change.may_show() && toggles(reactions, reaction, change) && opens(page, id, change));
        if shown.is_some() && !code.contains("expanded") && !code.contains("Expanded") {
            let text = label(page, id);
            targets.cant_tell(id, msg("state-missing").with("text", &text), msg("ask-state-missing").with("text", text));
            return;
        }
        let own = |change: &Change| change.what == What::Class && change.toggles() && change.nodes == [id];
        let says = ["aria-pressed", "ariaPressed", "aria-checked", "ariaChecked"].iter().any(|word| code.contains(word));
        if reaction.changes.len() == 1 && reaction.changes.iter().any(own) && !says && reaction.nodes.len() < 30 {
            let text = label(page, id);
            targets.cant_tell(id, msg("state-by-class").with("text", &text), msg("ask-state-by-class").with("text", text));
            return;
        }
    }
}

/// True if the handler both shows and hides what it changes: not one of many after the other, and not for a while only.
fn toggles(reactions: &Reactions, reaction: &Reaction, change: &Change) -> bool {
    let other = |other: &Change| {
        other.nodes == change.nodes && other.name == change.name && other.value != change.value && other.what == What::Shown
    };
    let both = change.nodes.len() == 1 && reaction.changes.iter().any(other);
    change.toggles() || (both && !reactions.says(&reaction.pieces, &["setTimeout"]))
}

/// True if the change shows something with text that is hidden now, beside the control, and that is no dialog.
fn opens(page: &Page, control: NodeId, change: &Change) -> bool {
    // What a button of narrow screens shows may always be there on wide ones.
    let narrow = Narrow::of(page).filter(|_| !page.is_rendered(control));
    let hidden = |id: NodeId| match &narrow {
        Some(narrow) => !narrow.is_visible(id),
        None => !page.is_visible(id),
    };
    let opened = |id: &NodeId| {
        hidden(*id)
            && !page.is_inclusive_ancestor(*id, control)
            && !page.is_inclusive_ancestor(control, *id)
            && !page.is_a(*id, "dialog")
            && !page.is(*id, "dialog")
            && !page.text_content(*id).trim().is_empty()
    };
    change.nodes.iter().any(opened)
}

fn label(page: &Page, id: NodeId) -> String {
    let text = page.accessible_text(id);
    let text = if text.trim().is_empty() { page.text_content(id) } else { text };
    // What has no name is told by its id, its first class or its element.
    let names = ["id", "class"].into_iter().filter_map(|name| page.attr(id, name));
    let name = names.filter_map(|name| name.split_ascii_whitespace().next()).next();
    short(if text.trim().is_empty() { name.unwrap_or(page.tag(id)) } else { text.trim() })
}
