//! Asks about text that is seen but hidden from people who listen (`aria-hidden="true"`). It never passes.
//!
//! What is hidden this way does not exist for them.
//!
//! Remove `aria-hidden`, or say the same elsewhere.
//!
//! Text of at least 20 letters whose words are not exposed elsewhere on the page is asked about, once a page. Text in drawings and code, and
//! decoration with few letters, do not count.
//!
//! Sources: WAI-ARIA 1.2, aria-hidden; WCAG 2.2 SC 1.3.1, 4.1.2.
//!
//! ```html cantTell hidden-text-seen ask-hidden-text
//! <p>Willkommen</p><p aria-hidden="true">Heute ist das Rathaus wegen einer Feier geschlossen.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Willkommen</p><span aria-hidden="true">★★★</span>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::{distinctive, short};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-hidden-content",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1", "4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_LETTERS: usize = 20;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let marked = page.elements().iter().copied();
    let marked: Vec<NodeId> = marked.filter(|id| page.attr(*id, "aria-hidden").is_some_and(|value| value.trim() == "true")).collect();
    if marked.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut hidden: Vec<(NodeId, String)> = Vec::new();
    for id in marked.into_iter().filter(|id| !page.tag(*id).is_empty() && page.is_visible(*id) && !page.is(*id, "body")) {
        let text = page.visible_text(id);
        if text.chars().filter(|c| c.is_alphabetic()).count() >= MIN_LETTERS {
            hidden.push((id, text));
        }
    }
    if hidden.is_empty() {
        return;
    }
    let mut exposed = String::new();
    for node in page.body().map(|body| page.flat_descendants(body)).unwrap_or_default() {
        if let Some(text) = page.text_of(node).filter(|_| page.in_accessibility_tree(node)) {
            exposed.push_str(text);
            exposed.push(' ');
        } else if page.is_element(node) && page.in_accessibility_tree(node) && (page.has_attr(node, "aria-label") || page.has_attr(node, "alt")) {
            exposed.push_str(page.name_text(node));
            exposed.push(' ');
        }
    }
    let exposed = distinctive(&exposed);
    hidden.retain(|(_, text)| distinctive(text).iter().any(|word| !exposed.contains(word)));
    if let Some((first, text)) = hidden.first() {
        let text = short(text);
        let message = msg("hidden-text-seen").with("count", hidden.len()).with("text", &text);
        targets.cant_tell(*first, message, msg("ask-hidden-text").with("text", text));
    }
}
