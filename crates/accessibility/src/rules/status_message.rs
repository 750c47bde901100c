//! Asks whether messages that appear while a page is used are announced.
//!
//! "Saved", "3 results", "Please wait": people who see the page notice such messages. Screen readers say them only
//! if the place where they appear is marked as one.
//!
//! Give the place `role="status"` (for results and progress), `role="alert"` (for what needs attention at
//! once) or `role="log"`, and have it on the page before the message comes.
//!
//! Places are recognised by their class or id ("toast", "form-status", "meldung"), where they are empty or hidden
//! and the page runs scripts. Whether a message appears there, and how, a person must try.
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
//! ```html inapplicable
//! <div class="form-status"></div><p class="meldung">Das Amt ist heute geschlossen.</p>
//! ```
//!
//! ```html inapplicable
//! <p class="meldung">Das Amt ist heute geschlossen.</p><div class="statusbar"></div><script src="app.js"></script>
//! ```

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::document::has_scripts;
use crate::prelude::*;
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
    for (id, word) in asked {
        targets.cant_tell(id, msg("status-message-unmarked").with("word", word), msg("ask-status-message"));
    }
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
