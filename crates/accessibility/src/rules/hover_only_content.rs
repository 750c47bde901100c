//! Checks that what the style sheet shows under the mouse is also shown for the keyboard.
//!
//! Menus that open with `:hover` only stay closed for people who use the keyboard; their links cannot be reached.
//!
//! Add `:focus-within` (or `:focus`) to the selector, or open the menu with a button.
//!
//! The page is laid out once with the mouse on all elements that hold or precede hidden content, and once with
//! the focus on them. What appears under the mouse and not with the focus is reported. With scripts, which may open it too,
//! it is a question. Pages whose style sheets do not speak of `:hover` together with a way of hiding are not concerned.
//!
//! Sources: WCAG 2.2 SC 2.1.1, 1.4.13; failures F54, F95; technique SCR39.
//!
//! ```html passed
//! <style>ul { display: none } li:hover ul, li:focus-within ul { display: block }</style><div><li><a href="/a">Menü</a><ul><li><a href="/b">Punkt</a></ul></li></div>
//! ```
//!
//! ```html failed hover-only-content
//! <style>ul { display: none } li:hover ul { display: block }</style><div><li><a href="/a">Menü</a><ul><li><a href="/b">Punkt</a></ul></li></div>
//! ```
//!
//! ```html cantTell hover-only-scripted ask-hover-only
//! <style>ul { display: none } li:hover ul { display: block }</style><div><li><a href="/a">Menü</a><ul><li><a href="/b">Punkt</a></ul></li></div><script>init()</script>
//! ```
//!
//! ```html inapplicable
//! <style>a:hover { color: red }</style><a href="/a">Menü</a>
//! ```

use offenbar_page::layout::States;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::document::has_scripts;
use crate::hover::{Candidate, candidates, is_shown, rendered, shows};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "hover-only-content",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1", "1.4.13"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:style_hover_persistent"],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if !page.style_sheets().iter().any(|sheet| shows(&sheet.css)) || needs_layout(page, targets) {
        return;
    }
    let candidates = candidates(page);
    let hosts: Vec<u32> = candidates.iter().map(|candidate| page.key(candidate.host)).collect();
    let hovered = States { hovered: hosts, ..States::default() };
    let Some(hovered) = rendered(page, hovered).filter(|_| !candidates.is_empty()) else { return };
    let shown: Vec<Candidate> = candidates.into_iter().filter(|candidate| is_shown(page, &hovered, candidate.hidden)).collect();
    let focused = shown.iter().flat_map(|candidate| focusable(page, candidate.host)).collect();
    let focused = States { focused, ..States::default() };
    let Some(focused) = rendered(page, focused).filter(|_| !shown.is_empty()) else { return };
    let scripts = has_scripts(page);
    let mut reported: Vec<NodeId> = Vec::new();
    for Candidate { host, hidden } in shown {
        if reported.contains(&hidden) {
            continue;
        }
        reported.push(hidden);
        let text = short(&page.text_content(hidden));
        if is_shown(page, &focused, hidden) {
            targets.passed(host);
        } else if !scripts {
            targets.failed(host, msg("hover-only-content").with("text", text));
        } else if !targets.list().iter().any(|target| target.question.is_some()) {
            // One question stands for all that are like it.
            let message = msg("hover-only-scripted").with("text", &text);
            targets.cant_tell(host, message, msg("ask-hover-only").with("text", text));
        }
    }
}

/// The element and what is in it, as far as it can be focused before anything appears.
fn focusable(page: &Page, host: NodeId) -> Vec<u32> {
    let inside = std::iter::once(host).chain(page.flat_descendants(host));
    let inside = inside.filter(|node| page.is_element(*node) && page.is_focusable(*node) && page.is_visible(*node));
    inside.map(|node| page.key(node)).collect()
}
