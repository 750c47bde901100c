//! Asks whether messages that appear while a page is used are announced.
//!
//! "Saved", "3 results", "Please wait": people who see the page notice such messages. Screen readers say them only
//! if the place where they appear is marked as one.
//!
//! Give the place `role="status"` (for results and progress), `role="alert"` (for what needs attention at
//! once) or `role="log"`, and have it on the page before the message comes.
//!
//! Places are recognised by their class or id ("toast", "form-status", "meldung"), where they are empty or hidden
//! and the page runs scripts. Otherwise one place is asked about into which a script writes on a click or while something is typed,
//! if what it writes, or what stands there, speaks of a result, of waiting or of a mistake ("hinzugefügt", "3 Treffer", "please wait"). Whether a
//! message appears there, and how, a person must try. Labels of buttons, and what gets the focus, are left out.
//!
//! Sources: WCAG 2.2 SC 4.1.3, techniques ARIA19, ARIA22 and ARIA23.
//!
//! ```html passed
//! <form><button>Speichern</button></form><div class="form-status" role="status"></div><script src="app.js"></script>
//! ```
//!
//! ```html cantTell status-message-unmarked ask-status-message
//! <form><button>Speichern</button></form><div class="form-status"></div><script src="app.js"></script>
//! ```
//!
//! ```html cantTell status-message-written ask-status-message
//! <p id="k">Ihr Korb ist leer.</p><button id="a">Assam</button><script>document.getElementById('a').addEventListener('click', () => {
//! document.getElementById('k').textContent = 'Assam wurde hinzugefügt' })</script>
//! ```
//!
//! ```html passed
//! <p id="k" role="status">Ihr Korb ist leer.</p><button id="a">Assam</button><script>document.getElementById('a').addEventListener('click', () => {
//! document.getElementById('k').textContent = 'Assam wurde hinzugefügt' })</script>
//! ```
//!
//! ```html inapplicable
//! <h2 id="k">Bild 1</h2><button id="a">Assam</button><script>document.getElementById('a').addEventListener('click', () => {
//! document.getElementById('k').textContent = titel[n] })</script>
//! ```
//!
//! ```html inapplicable
//! <div class="form-status"></div><p class="meldung">Das Amt ist heute geschlossen.</p>
//! ```
//!
//! ```html inapplicable
//! <p class="meldung">Das Amt ist heute geschlossen.</p><div class="statusbar"></div><script src="app.js"></script>
//! ```

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::descriptive::short;
use crate::document::has_scripts;
use crate::prelude::*;
use crate::reactions::{Reactions, What};
use crate::words::listed;

/// See the module.
pub const CHECK: Check = Check {
    id: "status-message",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.3"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

static PHRASES: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../../data/status-phrases.txt")));

static WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../../data/status-words.txt")));

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if !has_scripts(page) {
        return;
    }
    let mut asked: Vec<(NodeId, &str)> = Vec::new();
    for id in page.elements().iter().copied() {
        let Some(word) = word(page, id).filter(|_| is_waiting(page, id)) else { continue };
        if is_announced(page, id) {
            targets.passed(id);
        } else if !asked.iter().any(|(other, known)| {
            // What is inside of such a place, and more of the same kind, is one question.
            *known == word || page.ancestors(id).any(|up| up == *other)
        }) {
            asked.push((id, word));
        }
    }
    for (id, word) in &asked {
        targets.cant_tell(*id, msg("status-message-unmarked").with("word", *word), msg("ask-status-message"));
    }
    if asked.is_empty() {
        written(page, targets);
    }
}

/// Asks about the first place into which a script writes a message while the page is used.
fn written(page: &Page, targets: &mut Targets) {
    const USED: &[&str] = &["click", "input", "change", "keyup", "submit", "keydown"];
    let reactions = Reactions::of(page);
    let mut silent = None;
    for reaction in reactions.on(USED) {
        let moves = reactions.says(&reaction.pieces, &[".focus(", "showModal", "scrollIntoView"]);
        for change in reaction.changes.iter().filter(|change| change.what == What::Text && !moves) {
            let place = change.nodes.first().copied().filter(|id| is_place(page, *id, &reaction.nodes));
            let Some(id) = place.filter(|id| speaks(page, *id, &change.value)) else { continue };
            if is_announced(page, id) {
                targets.passed(id);
            } else {
                silent = silent.or(Some(id));
            }
        }
    }
    if let Some(id) = silent {
        let text = short(&page.text_content(id));
        targets.cant_tell(id, msg("status-message-written").with("text", text), msg("ask-status-message"));
    }
}

/// True if text there is a message, and not the label of what was operated or the value of a field.
fn is_place(page: &Page, id: NodeId, operated: &[NodeId]) -> bool {
    let around = std::iter::once(id).chain(page.ancestors(id));
    let mut around = around.filter(|node| page.is_element(*node));
    !operated.iter().any(|own| page.is_inclusive_ancestor(*own, id))
        && !around.any(|node| page.is_natively_focusable(node) || page.is_a(node, "dialog") || page.is(node, "dialog"))
        && !matches!(page.tag(id), "body" | "main" | "title" | "label" | "script" | "style" | "select" | "tbody" | "option")
}

/// True if the text that is written, or that it takes the place of, is that of a message.
fn speaks(page: &Page, id: NodeId, value: &str) -> bool {
    let before = page.text_content(id);
    let literals: String = value.split(['\'', '"', '`']).skip(1).step_by(2).collect::<Vec<_>>().join(" ");
    // Long texts and pieces of a page are content.
    let short = before.trim().chars().count() <= 120 && literals.len() <= 250;
    let has = |text: &str| {
        let lower = text.to_lowercase();
        lower.split(|c: char| !c.is_alphabetic()).any(|word| PHRASES.contains(word))
    };
    short && (has(&literals) || has(&before))
}

/// The class or id that says what the place is for.
fn word(page: &Page, id: NodeId) -> Option<&'static str> {
    if matches!(page.tag(id), "" | "script" | "style" | "template" | "body" | "html" | "a" | "button" | "input") {
        return None;
    }
    let names = ["class", "id"].into_iter().filter_map(|name| page.attr(id, name));
    names.flat_map(str::split_ascii_whitespace).find_map(known)
}

/// The word that a name is, or that it begins or ends with.
fn known(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase().replace('_', "-");
    let cuts = name.match_indices('-').map(|(at, _)| at);
    let parts = cuts.flat_map(|at| [&name[..at], &name[at + 1..]]).chain([name.as_str()]);
    parts.into_iter().find_map(|part| WORDS.get(part).copied())
}

/// True if there is nothing in the place, or nobody sees it yet.
fn is_waiting(page: &Page, id: NodeId) -> bool {
    let empty = page.text_content(id).trim().is_empty()
        && !page.flat_descendants(id).iter().any(|node| matches!(page.tag(*node), "img" | "input" | "button" | "iframe"));
    empty || !page.is_rendered(id)
}

/// True if the place, something around it or in it is a live region.
fn is_announced(page: &Page, id: NodeId) -> bool {
    let live = |node: &NodeId| {
        let polite = page.attr(*node, "aria-live").is_some_and(|live| !live.trim().eq_ignore_ascii_case("off"));
        let role = page.explicit_role(*node).map_or("", |role| role.name);
        polite
            || page.is(*node, "output")
            || matches!(role, "status" | "alert" | "log" | "timer" | "marquee" | "progressbar" | "alertdialog" | "dialog")
    };
    std::iter::once(id).chain(page.ancestors(id)).chain(page.descendants(id)).any(|node| live(&node))
}
