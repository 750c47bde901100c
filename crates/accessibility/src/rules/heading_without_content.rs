//! Checks that headings have something below them.
//!
//! A heading with nothing after it was mostly made one for its size. People who listen jump to an empty section.
//!
//! Make it a paragraph, or write what belongs there.
//!
//! A heading followed by one of the same or of a higher level, or by the end of the page, without text, image,
//! field or frame in between is reported. An empty box may be filled by a script. Headings in or with links and buttons do not count, nor do those in dialogs.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failure F43; Siteimprove R78.
//!
//! ```html passed
//! <h2>Anfahrt</h2><p>Linie 3</p><h2>Kontakt</h2><h3>Telefon</h3><p>123</p>
//! ```
//!
//! ```html failed heading-without-content
//! <h1>Rathaus</h1><h2>Anfahrt</h2><h2>Kontakt</h2><p>Telefon 123</p>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use std::collections::BTreeMap;

use crate::contrast::needs_layout;
use crate::descriptive;
use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "heading-without-content",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R78"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    let Some(body) = page.body() else { return };
    let headings: BTreeMap<NodeId, u32> = descriptive::headings(page, None)
        .into_iter()
        .filter_map(|id| Some((id, page.heading_level(id)?)))
        .collect();
    let scripts = has_scripts(page);
    // The heading that waits for content.
    let mut open: Option<(NodeId, u32)> = None;
    let mut stack = vec![body];
    while let Some(node) = stack.pop() {
        if let Some(level) = headings.get(&node) {
            if let Some((before, _)) = open.filter(|(_, own)| level <= own) {
                report(page, before, targets);
            } else if let Some((before, _)) = open {
                targets.passed(before);
            }
            open = Some((node, *level)).filter(|(id, _)| is_plain(page, *id));
        } else if is_content(page, node) || (scripts && is_empty_box(page, node)) {
            if let Some((before, _)) = open.take() {
                targets.passed(before);
            }
        } else {
            stack.extend(page.flat_children(node).iter().rev().copied());
        }
    }
    if let Some((before, _)) = open {
        report(page, before, targets);
    }
}

fn report(page: &Page, id: NodeId, targets: &mut Targets) {
    let text = descriptive::short(&page.accessible_text(id));
    targets.failed(id, msg("heading-without-content").with("text", text));
}

/// Text that may be shown later counts as well.
fn is_content(page: &Page, node: NodeId) -> bool {
    let tag = page.tag(node);
    page.text_of(node).is_some_and(|text| !text.trim().is_empty())
        || matches!(tag, "img" | "input" | "iframe" | "video" | "audio" | "object" | "embed" | "canvas" | "hr")
        || matches!(tag, "button" | "select" | "textarea" | "progress" | "meter" | "i")
        || page.is_focusable(node)
        || matches!(tag, "script" | "template" | "slot" | "custom-element") || tag.contains('-')
        || page.svg_tag(node) == "svg"
}

/// A box that a script may fill.
fn is_empty_box(page: &Page, node: NodeId) -> bool {
    let empty = page.children(node).iter().all(|child| page.text_of(*child).is_some());
    empty && matches!(page.tag(node), "div" | "ul" | "ol" | "section" | "table" | "tbody" | "main" | "article" | "p" | "span")
}

fn is_plain(page: &Page, id: NodeId) -> bool {
    let mut around = page.flat_ancestors(id);
    let mut inside = page.flat_descendants(id).into_iter();
    !page.is_focusable(id)
        && !inside.any(|node| page.is_element(node) && (page.is_focusable(node) || page.is(node, "img")))
        && !around.any(|node| page.is_focusable(node) || matches!(page.role_name(node), "dialog" | "alertdialog"))
}
