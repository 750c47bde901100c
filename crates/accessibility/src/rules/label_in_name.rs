//! Checks that the accessible name of a button, link or other control contains the text that is
//! seen on it.
//!
//! People who control the computer by voice say what they read: "click *Search*". If the control's
//! name in code is something else, nothing happens. People who see the screen and listen to it at
//! the same time are confused when the two disagree.
//!
//! Leave `aria-label` away where the visible text is enough. Where more is needed, begin the name
//! with the visible text, word by word and in the same order:
//! `<a href="…" aria-label="Mehr erfahren über Wohngeld">Mehr erfahren</a>`.
//!
//! Exceptions: text in round brackets, punctuation, emoji, letters of icon fonts and a single `x`
//! for "close" do not count. Where label or name seems to hold an abbreviation or another spelling of
//! the same word, the rule asks instead of judging.
//!
//! Sources: WCAG 2.2 SC 2.5.3; ACT rule 2ee8b8.
//!
//! ```html passed
//! <a href="/wohngeld" aria-label="Mehr erfahren über Wohngeld">Mehr erfahren</a>
//! <button aria-label="Schließen">x</button>
//! ```
//!
//! ```html failed label-not-in-name
//! <button aria-label="Absenden">Weiter</button>
//! ```
//!
//! ```html failed label-not-in-name
//! <a href="/rats" aria-label="Sitzungen des Rates">Rates Sitzungen</a>
//! ```
//!
//! ```html cantTell label-perhaps-in-name ask-label-in-name
//! <button aria-label="Sort by color">Sort by colour</button>
//! ```
//!
//! ```html inapplicable
//! <a href="/faq" aria-label="Frequently Asked Questions">FAQ</a>
//! <a href="/suche"><img src="lupe.svg" alt="Suche"></a>
//! ```

use offenbar_page::collapsed;

use crate::labels::{self, Excuse};
use crate::prelude::*;
use offenbar_page::semantics::NameFrom;

/// See the module.
pub const CHECK: Check = Check {
    id: "label-in-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.5.3"],
    level: Some(Level::A),
    act: &["2ee8b8"],
    counterparts: &["axe:label-content-name-mismatch", "alfa:SIA-R14"],
    impact: Impact::Serious,
    affected: &["speech-input", "low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let candidates: Vec<NodeId> =
        page.elements().iter().copied().filter(|id| is_candidate(page, *id)).collect();
    if candidates.is_empty() {
        return;
    }
    if let Err(reason) = page.rendered() {
        targets.untested(msg("rule-needs-layout").with("reason", reason));
        return;
    }
    for id in candidates {
        judge(page, id, targets);
    }
}

/// A widget that can be named from its content and has a name from an attribute.
fn is_candidate(page: &Page, id: NodeId) -> bool {
    (page.has_attr(id, "aria-label") || page.has_attr(id, "aria-labelledby"))
        && page.is_a(id, "widget")
        && page.role(id).is_some_and(|role| role.name_from == NameFrom::Contents)
        && page.in_accessibility_tree(id)
}

fn judge(page: &Page, id: NodeId, targets: &mut Targets) {
    let texts = page.flat_descendants(id);
    let seen = |node: &NodeId| {
        page.text_of(*node).is_some_and(|text| !text.trim().is_empty()) && page.is_visible(*node)
    };
    if !texts.iter().any(seen) {
        return;
    }
    let label = labels::visible_inner_text(page, id);
    let name = page.name_text(id);
    let mut words = labels::words(&label);
    if matches!(words.as_slice(), [word] if word == "x") {
        words.clear();
    }
    if labels::contains(&labels::words(name), &words) {
        targets.passed(id);
        return;
    }
    let seen = collapsed(&label);
    let symbol = words.len() == 1 && words[0].chars().count() == 1;
    match labels::excuse(&label, name) {
        Some(Excuse::Abbreviation | Excuse::Spelling) => {}
        None if !symbol || words[0].chars().all(char::is_numeric) => {
            let message = msg("label-not-in-name").with("label", seen).with("name", name);
            targets.failed(id, message);
        }
        _ => {
            let message = msg("label-perhaps-in-name").with("label", &seen).with("name", name);
            let question = msg("ask-label-in-name").with("label", seen).with("name", name);
            targets.cant_tell(id, message, question);
        }
    }
}
