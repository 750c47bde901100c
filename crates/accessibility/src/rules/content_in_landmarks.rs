//! Checks that all text of the page is in a landmark.
//!
//! People who move by landmarks miss what stands outside of them.
//!
//! Put text into `<header>`, `<nav>`, `<main>`, `<aside>` or `<footer>`.
//!
//! Skip links, dialogs, live regions and text that nobody sees do not count. A page without any landmark
//! is the business of the rule `landmark-main`. The page is reported once, with the first such text.
//!
//! Sources: WAI-ARIA Authoring Practices, landmarks; WCAG 2.2, technique ARIA11.
//!
//! ```html passed
//! <a href="#i">Zum Inhalt</a><header>Stadt</header><main id="i"><p>Text</p></main><div role="status">Neu</div>
//! ```
//!
//! ```html failed text-outside-landmarks
//! <main>Text</main><p>Noch etwas</p>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "content-in-landmarks",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:region", "alfa:SIA-R57"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if page.landmarks().is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    let Some(body) = page.body() else { return };
    let mut outside: Vec<NodeId> = Vec::new();
    let mut stack = vec![body];
    while let Some(node) = stack.pop() {
        if let Some(text) = page.text_of(node) {
            let letters = text.chars().any(char::is_alphanumeric);
            let seen = letters && page.is_visible(node) && page.in_accessibility_tree(node);
            outside.extend(page.flat_parent(node).filter(|_| seen));
        } else if !is_excused(page, node) {
            stack.extend(page.flat_children(node).iter().rev().copied());
        }
    }
    match outside.first() {
        None => targets.passed(body),
        Some(first) => {
            let text: String = page.visible_text(*first).chars().take(60).collect();
            let message = msg("text-outside-landmarks").with("text", text);
            targets.failed(*first, message.with("count", outside.len()));
        }
    }
}

/// In a landmark, or something that is found in another way.
fn is_excused(page: &Page, id: NodeId) -> bool {
    let live = page.attr(id, "aria-live").is_some_and(|live| live != "off");
    let found = ["landmark", "dialog", "alert", "status", "log", "tooltip"];
    let skip = page.is(id, "a") && page.attr(id, "href").is_some_and(|href| href.starts_with('#'));
    live || skip
        || page.is(id, "iframe")
        || found.iter().any(|role| page.is_a(id, role) && (*role != "form" || page.has_name(id)))
}
