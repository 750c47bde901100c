//! Asks what a line through text means that only the style sheet draws. It never passes.
//!
//! Screen readers read struck text as if the line were not there: a cancelled event takes place, the old price is the price.
//!
//! Say it in words ("abgesagt", "statt 20 Euro"), and mark text that is no longer valid with `<del>` or `<s>`.
//!
//! Looked at is visible text with `text-decoration: line-through` outside `del`, `s` and `strike`, unless the words around
//! say so ("cancelled", "abgesagt", "old price"). A person is asked, once for the page.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failure F2; technique G117.
//!
//! ```html cantTell struck-text ask-struck-text
//! <p><span style="text-decoration: line-through">Dienstag: Töpfern</span></p>
//! ```
//!
//! ```html inapplicable
//! <p><del>Dienstag: Töpfern</del> <span style="text-decoration: line-through">Mittwoch</span> (abgesagt)</p>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::some;
use crate::passages;
use crate::prelude::*;
use crate::words::phrases;

/// See the module.
pub const CHECK: Check = Check {
    id: "struck-text",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    let struck = page.elements().iter().copied().filter(|id| draws_line(page, *id));
    let struck: Vec<NodeId> = struck.filter(|id| page.is_visible(*id) && !page.is_aria_hidden(*id) && !is_said(page, *id)).collect();
    let texts: Vec<String> = struck.iter().map(|id| page.visible_text(*id)).filter(|text| text.chars().any(char::is_alphanumeric)).collect();
    if let Some(first) = struck.first().filter(|_| !texts.is_empty()) {
        let (count, list) = (texts.len(), some(&texts));
        let message = msg("struck-text").with("count", count).with("texts", &list);
        targets.cant_tell(*first, message, msg("ask-struck-text").with("texts", list));
    }
}

/// The outermost element with the line, if no element says that its text is not valid.
fn draws_line(page: &Page, id: NodeId) -> bool {
    let line = |node: NodeId| page.style(node).is_some_and(|style| style.struck);
    line(id)
        && !page.flat_parent(id).is_some_and(line)
        && !std::iter::once(id).chain(page.flat_ancestors(id)).any(|up| matches!(page.tag(up), "del" | "s" | "strike"))
}

fn is_said(page: &Page, id: NodeId) -> bool {
    let block = std::iter::once(id).chain(page.flat_ancestors(id)).find(|up| passages::is_block(page, *up));
    let around = block.map(|block| page.accessible_text(block).to_lowercase()).unwrap_or_default();
    phrases("struck").any(|phrase| around.contains(phrase))
}
