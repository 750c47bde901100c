//! Checks that nothing is said only by a tooltip (`title`) on something that cannot be focused. It never passes.
//!
//! Tooltips appear under the mouse only: not for people who use the keyboard or a touch screen, who magnify, or who
//! listen.
//!
//! Write the text where all can read it, or put it into a button that opens it.
//!
//! Frames, images, fields and abbreviations need or may have a `title` and do not count, nor do elements with a role and elements
//! hidden from assistive technology. The page is reported once.
//!
//! Sources: HTML, section 3.2.6.1 (relying on `title` is discouraged); WCAG 2.2 SC 2.1.1.
//!
//! ```html failed title-only-information
//! <p>Die Gebühr beträgt <span title="ermäßigt 5 Euro">10 Euro</span>.</p>
//! ```
//!
//! ```html failed title-only-information
//! <main tabindex="-1"><p>Die Gebühr beträgt <span title="ermäßigt 5 Euro">10 Euro</span>.</p></main>
//! ```
//!
//! ```html inapplicable
//! <abbr title="Postleitzahl">PLZ</abbr> <iframe title="Karte" src="about:blank"></iframe>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::{normal, short};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "title-only-information",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["keyboard", "low-vision", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const TEXT: &[&str] = &["span", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "strong", "em", "b", "i", "label", "dd", "dt", "small", "font"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let titled = page.elements().iter().copied().filter(|id| TEXT.contains(&page.tag(*id)));
    let titled = titled.filter(|id| page.attr(*id, "title").is_some_and(|title| !title.trim().is_empty()));
    let titled: Vec<NodeId> = titled.collect();
    if titled.is_empty() || needs_layout(page, targets) {
        return;
    }
    let alone: Vec<NodeId> = titled.into_iter().filter(|id| is_alone(page, *id)).collect();
    if let Some(first) = alone.first() {
        let text = page.attr(*first, "title").map(short).unwrap_or_default();
        targets.failed(*first, msg("title-only-information").with("count", alone.len()).with("text", text));
    }
}

/// Seen, not reached by keyboard, and not said elsewhere in the element.
fn is_alone(page: &Page, id: NodeId) -> bool {
    let title = normal(page.attr(id, "title").unwrap_or_default());
    let text = normal(&page.text_content(id));
    let mut around = std::iter::once(id).chain(page.flat_ancestors(id));
    // A main part that takes the focus after a skip link is none of its controls.
    let reached = around.any(|node| page.is_element(node) && page.is_tabbable(node));
    let reached = reached || page.flat_descendants(id).iter().any(|node| page.is_element(*node) && page.is_focusable(*node));
    page.is_visible(id) && page.in_accessibility_tree(id) && page.explicit_role(id).is_none() && !reached && !text.contains(&title)
}
