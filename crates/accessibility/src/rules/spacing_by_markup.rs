//! Checks that space on the page is not made of empty lines, empty paragraphs and rows of blanks.
//!
//! Screen readers announce empty paragraphs as "blank", two line breaks do not begin a new paragraph for them, and
//! blanks fall apart when text is enlarged or spaced out.
//!
//! Use paragraphs, lists and tables for structure, and `margin` and `padding` for space.
//!
//! Each of the three is reported once a page: two `<br>` in a row between texts, paragraphs with nothing in them
//! but blanks or breaks, and four or more no-break spaces in a row.
//!
//! Sources: WCAG 2.2 SC 1.3.1 and 1.3.2; techniques C8, G115; failure F33.
//!
//! ```html passed
//! <p>Rathausplatz 1<br>12345 Musterhausen</p><p>Telefon 123</p>
//! ```
//!
//! ```html failed spacing-breaks
//! <p>Wir sind für Sie da.<br><br>Bitte rufen Sie uns an.</p>
//! ```
//!
//! ```html failed spacing-empty-paragraphs
//! <p>Wir sind für Sie da.</p><p>&nbsp;</p><p>Bitte rufen Sie uns an.</p>
//! ```
//!
//! ```html failed spacing-blanks
//! <p>Montag&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;8 Uhr</p>
//! ```
//!
//! ```html inapplicable
//! <img alt="" src="a.png">
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "spacing-by-markup",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let (mut breaks, mut empty, mut blanks) = (Vec::new(), Vec::new(), Vec::new());
    let mut any = false;
    for id in page.elements().iter().copied().filter(|id| page.is_rendered(*id)) {
        any |= page.children(id).iter().any(|node| is_written(page, *node));
        if !matches!(page.tag(id), "pre" | "textarea") {
            breaks.extend(double_breaks(page, id));
        }
        if page.is(id, "p") && is_blank(page, id) {
            empty.push(id);
        }
        let gap = |node: &NodeId| page.text_of(*node).is_some_and(|text| text.contains(GAP));
        if page.children(id).iter().any(gap) && !page.text_content(id).trim().is_empty() {
            blanks.push(id);
        }
    }
    if let Some(first) = breaks.first() {
        targets.failed(*first, msg("spacing-breaks").with("count", breaks.len()));
    }
    if let Some(first) = empty.first() {
        targets.failed(*first, msg("spacing-empty-paragraphs").with("count", empty.len()));
    }
    if let Some(first) = blanks.first() {
        targets.failed(*first, msg("spacing-blanks").with("count", blanks.len()));
    }
    if any && targets.is_empty() {
        targets.page_passed();
    }
}

const GAP: &str = "\u{a0}\u{a0}\u{a0}\u{a0}";

fn is_written(page: &Page, node: NodeId) -> bool {
    page.text_of(node).is_some_and(|text| !text.trim().is_empty())
}

/// Breaks among the children of an element that follow another one, with text on both sides.
fn double_breaks(page: &Page, id: NodeId) -> Vec<NodeId> {
    let (mut found, mut started, mut run) = (Vec::new(), false, Vec::new());
    for node in page.children(id).iter().copied().filter(|node| !is_white(page, *node)) {
        if page.is(node, "br") {
            run.push(node);
        } else if has_text(page, node) {
            if started && run.len() > 1 {
                found.push(run[1]);
            }
            started = true;
            run.clear();
        } else {
            run.clear();
        }
    }
    found
}

fn is_white(page: &Page, node: NodeId) -> bool {
    !page.is_element(node) && page.text_of(node).is_none_or(|text| text.trim().is_empty())
}

/// Text, or an inline element that has some.
fn has_text(page: &Page, node: NodeId) -> bool {
    let inline = ["a", "b", "strong", "em", "i", "span", "u", "small", "font", "code", "abbr"];
    let inside = || inline.contains(&page.tag(node)) && !page.text_content(node).trim().is_empty();
    page.text_of(node).is_some() || inside()
}

/// A paragraph of no-break spaces or line breaks; one without anything takes no room.
fn is_blank(page: &Page, id: NodeId) -> bool {
    let text = page.text_content(id);
    let inside = page.child_elements(id).all(|child| page.is(child, "br"));
    let fills = text.contains('\u{a0}') || page.child_elements(id).next().is_some();
    inside && fills && text.trim().is_empty() && page.element(id).is_some_and(|e| e.attrs.iter().all(|a| &*a.name != "id"))
}
