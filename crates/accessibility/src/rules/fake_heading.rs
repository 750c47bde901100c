//! Checks that paragraphs that look like headings are headings.
//!
//! People who listen jump from heading to heading and take their list for a table of contents. A bold line is
//! neither found nor announced.
//!
//! Use `<h2>` to `<h6>` and give them the look you want in the style sheet.
//!
//! A paragraph looks like a heading if it is short, without a punctuation mark at its end, bold as a whole or
//! clearly larger than what follows, and the next thing is a paragraph of ordinary, longer text. Paragraphs in
//! tables, quotations, figures, forms, navigation, addresses, heads and feet do not count, nor do subtitles right after a heading of a section. One that is only bold is a matter for a
//! person if the page has no second one of its kind and headings elsewhere.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failure F2; technique H42.
//!
//! ```html passed
//! <h2>Öffnungszeiten</h2><p>Wir haben jeden Tag von acht bis zwölf Uhr für Sie geöffnet.</p>
//! ```
//!
//! ```html failed fake-heading
//! <p><b>Öffnungszeiten</b></p><p>Wir haben jeden Tag von acht bis zwölf Uhr für Sie geöffnet.</p>
//! ```
//!
//! ```html cantTell fake-heading-possible ask-fake-heading
//! <h1>Rathaus</h1><h2>Anfahrt</h2><p>Mit der Linie 3 bis zum Markt.</p><p><b>Heute ist alles anders</b></p><p>Wir haben heute nur von acht bis zwölf Uhr für Sie geöffnet.</p>
//! ```
//!
//! ```html inapplicable
//! <p><b>Achtung!</b></p>
//! ```

use offenbar_page::layout::Style;

use crate::contrast::needs_looks;
use crate::descriptive;
use crate::passages::{self, Passage};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "fake-heading",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:p-as-heading", "ibm:text_block_heading"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MAX_LENGTH: usize = 70;
/// What follows has at least this many characters.
const MIN_FOLLOWING: usize = 40;
/// Factor by which a heading is larger than text.
const LARGER: f32 = 1.25;
/// Places where a bold line is something else.
const ELSEWHERE: &[&str] = &[
    "table", "blockquote", "figure", "form", "nav", "address", "header", "footer", "dialog", "li", "dl",
    "button", "a", "label", "summary", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption",
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    let passages = passages::all(page);
    let mut lines: Vec<(NodeId, String, bool)> = Vec::new();
    let mut after_heading = false;
    for pair in passages.windows(2) {
        // What follows the heading of a section at once is its subtitle.
        if let Some(larger) = looks_like_heading(page, &pair[0], &pair[1]).filter(|_| !after_heading) {
            lines.push((pair[0].block, pair[0].text.clone(), larger));
        }
        after_heading = pair[0].is_in(page, &["h2", "h3", "h4", "h5", "h6"]);
    }
    let headings = descriptive::headings(page, None);
    let certain = lines.len() >= 2 || headings.len() < 2;
    for (block, text, larger) in &lines {
        if *larger || certain {
            targets.failed(*block, msg("fake-heading").with("text", text.as_str()));
        } else {
            let message = msg("fake-heading-possible").with("text", text.as_str());
            targets.cant_tell(*block, message, msg("ask-fake-heading").with("text", text.as_str()));
        }
    }
    if lines.is_empty() {
        headings.into_iter().for_each(|heading| targets.passed(heading));
    }
}

/// None if it does not; otherwise whether it is clearly larger than what follows.
fn looks_like_heading(page: &Page, line: &Passage, next: &Passage) -> Option<bool> {
    let paragraph = |p: &Passage| matches!(page.tag(p.block), "p" | "div");
    let short = line.length <= MAX_LENGTH && line.length >= 3 && next.length >= MIN_FOLLOWING;
    if !short || !paragraph(line) || !paragraph(next) || next.length < line.length * 2 {
        return None;
    }
    if page.flat_parent(line.block) != page.flat_parent(next.block) || line.is_in(page, ELSEWHERE) {
        return None;
    }
    let text = &line.text;
    let starts = text.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    if !starts || text.ends_with(['.', ',', ':', ';', '!', '…', '"', '“', '”', ')']) || is_active(page, line) {
        return None;
    }
    let bold = |style: &Style| style.font_weight >= passages::BOLD;
    let size = |p: &Passage| {
        let parents = p.texts.iter().filter_map(|text| page.flat_parent(*text));
        parents.filter_map(|parent| page.style(parent)).map(|s| s.font_size).fold(f32::INFINITY, f32::min)
    };
    if next.texts.first().and_then(|text| page.flat_parent(*text)).and_then(|p| page.style(p)).is_some_and(bold) {
        return None;
    }
    let larger = size(line) >= size(next) * LARGER;
    (larger || line.is_all(page, bold)).then_some(larger)
}

/// With a link or control, or something with a role, in it: not just a line.
fn is_active(page: &Page, line: &Passage) -> bool {
    let mut inside = std::iter::once(line.block).chain(page.flat_descendants(line.block));
    let mut around = page.flat_ancestors(line.block);
    inside.any(|node| page.is_element(node) && (page.is_focusable(node) || page.explicit_role(node).is_some()))
        || around.any(|node| page.role_name(node) == "heading" || page.is_a(node, "widget") || page.role_name(node) == "dialog")
}
