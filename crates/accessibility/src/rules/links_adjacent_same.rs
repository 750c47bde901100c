//! Checks that an image and the text beside it are one link and not two links to the same page. It never passes.
//!
//! People who listen hear the same thing twice, and the Tab key stops twice.
//!
//! Put image and text into one `<a>`, with `alt=""` on the image.
//!
//! Two links that follow each other without a text in between, one of them an image, with the same address, are
//! reported, once a page. Links with `tabindex="-1"` or `aria-hidden` have been taken care of.
//!
//! Sources: WCAG 2.2 SC 1.1.1, 2.4.4; technique H2, failure F89.
//!
//! ```html failed links-adjacent-same
//! <a href="/a"><img src="a.png" alt="Rathaus"></a> <a href="/a">Rathaus</a>
//! ```
//!
//! ```html inapplicable
//! <a href="/a"><img src="a.png" alt=""> Rathaus</a> <a href="/b">Bad</a>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "links-adjacent-same",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "keyboard"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body() else { return };
    let mut last: Option<NodeId> = None;
    let mut pairs: Vec<NodeId> = Vec::new();
    let mut stack = vec![body];
    while let Some(node) = stack.pop() {
        if page.is(node, "a") && page.has_attr(node, "href") {
            if last.is_some_and(|before| is_pair(page, before, node)) {
                pairs.push(node);
            }
            last = Some(node);
        } else {
            if page.text_of(node).is_some_and(|text| !text.trim().is_empty()) || page.is(node, "img") {
                last = None;
            }
            stack.extend(page.flat_children(node).iter().rev().copied());
        }
    }
    if pairs.is_empty() || needs_layout(page, targets) {
        return;
    }
    pairs.retain(|id| page.in_accessibility_tree(*id) && page.is_tabbable(*id));
    if let Some(first) = pairs.first() {
        let message = msg("links-adjacent-same").with("count", pairs.len());
        targets.failed(*first, message.with("text", short(page.name_text(*first))));
    }
}

/// The item, list or navigation that a link stands in: a logo before a menu is not part of it.
fn part(page: &Page, id: NodeId) -> Option<NodeId> {
    page.flat_ancestors(id).find(|up| matches!(page.role_name(*up), "listitem" | "list" | "navigation" | "menu" | "cell"))
}

fn is_pair(page: &Page, a: NodeId, b: NodeId) -> bool {
    let address = |id: NodeId| page.attr(id, "href").and_then(|href| page.resolve(href));
    let pictorial = |id: NodeId| {
        page.text_content(id).trim().is_empty()
            && page.flat_descendants(id).iter().any(|node| page.is(*node, "img") || page.svg_tag(*node) == "svg")
    };
    let hidden = |id: NodeId| page.is_aria_hidden(id) || page.attr(id, "tabindex").is_some_and(|value| value.trim() == "-1");
    address(a).is_some()
        && part(page, a) == part(page, b)
        && address(a) == address(b)
        && pictorial(a) != pictorial(b)
        && [a, b].into_iter().any(|id| !page.text_content(id).trim().is_empty())
        && !hidden(a)
        && !hidden(b)
}
