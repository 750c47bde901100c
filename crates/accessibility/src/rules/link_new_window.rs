//! Checks that links which open a new window or tab say so.
//!
//! Who does not notice the new window wonders why "back" no longer works; who magnifies or listens often does not.
//!
//! Leave out `target="_blank"`, or add "(opens in a new tab)" to the text or to the alternative of an icon.
//!
//! A link that has an image or icon in it or shows one by its style sheet passes, because the icon may say it; so does one whose text, title or
//! description speaks of a window, a tab or an external page. The page is reported once.
//!
//! Sources: WCAG 2.2 SC 3.2.5 (level AAA); techniques G201, H83, failure F22.
//!
//! ```html passed
//! <a href="/a" target="_blank">Merkblatt (öffnet in neuem Fenster)</a>
//! ```
//!
//! ```html failed link-new-window
//! <a href="/a" target="_blank">Merkblatt</a>
//! ```
//!
//! ```html inapplicable
//! <a href="/a">Merkblatt</a>
//! ```

use offenbar_page::layout::Pseudo;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-new-window",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const WORDS: &[&str] = &[
    "fenster", "window", "tab", "extern", "popup", "pop-up", "reiter", "new page", "neue seite",
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let base = page.elements().iter().find(|id| page.is(**id, "base"));
    let base = base.and_then(|base| page.attr(*base, "target"));
    let opens = |id: &NodeId| {
        let target = page.attr(*id, "target").or(base).unwrap_or_default().trim().to_ascii_lowercase();
        let scripted = page.attr(*id, "onclick").is_some_and(|code| code.contains("window.open("));
        matches!(target.as_str(), "_blank" | "_new" | "blank" | "new") || scripted
    };
    let links = page.elements().iter().copied();
    let links = links.filter(|id| matches!(page.tag(*id), "a" | "area") && page.has_attr(*id, "href"));
    let links: Vec<NodeId> = links.filter(opens).collect();
    if links.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut silent: Vec<NodeId> = Vec::new();
    for id in links.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        if says_so(page, id) { targets.passed(id) } else { silent.push(id) }
    }
    if let Some(first) = silent.first() {
        let message = msg("link-new-window").with("count", silent.len());
        targets.failed(*first, message.with("text", short(page.name_text(*first))));
    }
}

fn says_so(page: &Page, id: NodeId) -> bool {
    let title = page.attr(id, "title").unwrap_or_default();
    let text = format!("{} {} {} {title}", page.name_text(id), page.description(id), page.visible_text(id));
    let text = text.to_lowercase();
    let icon = page.flat_descendants(id).into_iter().any(|node| {
        page.is(node, "img") || page.svg_tag(node) == "svg" || (page.is(node, "i") && page.text_content(node).trim().is_empty())
    });
    let drawn = |pseudo| page.pseudo(id, pseudo).is_some();
    let background = page.style(id).is_some_and(|style| !style.background.is_empty());
    WORDS.iter().any(|word| text.contains(word))
        || icon
        || background
        || drawn(Pseudo::Before)
        || drawn(Pseudo::After)
}
