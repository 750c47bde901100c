//! Checks that words are not put on the page by the style sheet. It never passes.
//!
//! Text from `content` cannot be selected, searched or translated, and is lost with a style sheet of one's own.
//!
//! Write it into the page.
//!
//! Words with at least four letters in `::before` and `::after` are reported, once a page, unless they have an alternative in the
//! style sheet, repeat an attribute of the element, or stand on something hidden from assistive technology.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failure F87.
//!
//! ```html failed css-content-text
//! <style>p::before { content: "Wichtiger Hinweis: " }</style><p>Heute geschlossen.</p>
//! ```
//!
//! ```html inapplicable
//! <style>p::before { content: "→ " }</style><p>Heute geschlossen.</p>
//! ```

use std::sync::LazyLock;

use offenbar_page::layout::{Content, Pseudo, Style};
use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::labels::is_icon_font;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "css-content-text",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:style_before_after_review"],
    impact: Impact::Moderate,
    affected: &["blind", "low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\p{L}{4}").unwrap_or_else(|_| unreachable!()));
    if needs_layout(page, targets) {
        return;
    }
    let mut found: Vec<(NodeId, String)> = Vec::new();
    for id in page.elements().iter().copied().filter(|id| page.is_visible(*id)) {
        for style in [Pseudo::Before, Pseudo::After].into_iter().filter_map(|pseudo| page.pseudo(id, pseudo)) {
            let text = text(style);
            if WORD.is_match(&text) && !is_icon_font(style) && style.content_alt.is_none() && !is_known(page, id, &text) {
                found.push((id, text));
            }
        }
    }
    if let Some((first, text)) = found.first() {
        targets.failed(*first, msg("css-content-text").with("count", found.len()).with("text", short(text)));
    }
}

fn text(style: &Style) -> String {
    let texts = style.content.iter().filter_map(|part| match part {
        Content::Text(text) => Some(text.as_str()),
        Content::Image(_) => None,
    });
    texts.collect()
}

/// From an attribute, or not for those who listen.
fn is_known(page: &Page, id: NodeId, text: &str) -> bool {
    let attributes = page.element(id).map(|element| element.attrs.as_slice()).unwrap_or_default();
    page.is_aria_hidden(id) || attributes.iter().any(|attribute| attribute.value.len() >= 4 && text.contains(&attribute.value))
}
