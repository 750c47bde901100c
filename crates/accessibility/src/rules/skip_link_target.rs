//! Checks that the skip link of the page leads somewhere.
//!
//! People who use the keyboard skip long menus with it. If its target does not exist, pressing it does
//! nothing.
//!
//! Give the target the id that the link names: `<a href="#inhalt">` and `<main id="inhalt">`.
//!
//! A skip link is a link to a place on the same page among the first three links of the page.
//!
//! Sources: WCAG 2.2, technique G1.
//!
//! ```html passed
//! <a href="#inhalt">Zum Inhalt</a><main id="inhalt">Text</main>
//! ```
//!
//! ```html failed skip-link-broken
//! <a href="#inhalt">Zum Inhalt</a><main>Text</main>
//! ```
//!
//! ```html failed skip-link-hidden-target
//! <a href="#inhalt">Zum Inhalt</a><main id="inhalt" style="display: none">Text</main>
//! ```
//!
//! ```html failed skip-link-never-shown
//! <a href="#inhalt" style="display: none">Zum Inhalt springen</a><main id="inhalt">Text</main>
//! ```
//!
//! ```html inapplicable
//! <a href="/">Start</a><a href="#">Menü</a><a href="#top">Nach oben</a>
//! ```

use crate::contrast;
use crate::document::has_scripts;
use crate::prelude::*;
use crate::words::phrases;

/// See the module.
pub const CHECK: Check = Check {
    id: "skip-link-target",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:skip-link", "alfa:SIA-R87"],
    impact: Impact::Moderate,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let links = page.elements().iter().copied();
    let first = links.filter(|id| page.is(*id, "a") && page.has_attr(*id, "href")).take(3);
    let skips: Vec<(NodeId, &str)> = first
        .filter_map(|id| Some((id, page.attr(id, "href")?.trim().strip_prefix('#')?)))
        // Links to nowhere open menus, and those with a route belong to a script.
        .filter(|(_, target)| !target.is_empty() && !target.starts_with(['!', '/']))
        .filter(|(_, target)| !target.eq_ignore_ascii_case("top"))
        .filter(|(id, _)| !page.has_attr(*id, "onclick") && page.explicit_role(*id).is_none())
        .filter(|(id, _)| stands_first(page, *id))
        .collect();
    if skips.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for (id, fragment) in skips {
        if !page.is_rendered(id) && !has_scripts(page) && speaks_of_skipping(page, id) {
            targets.failed(id, msg("skip-link-never-shown").with("target", fragment));
            continue;
        }
        match page.fragment_target(fragment) {
            None => targets.failed(id, msg("skip-link-broken").with("target", fragment)),
            Some(target) if !page.is_rendered(target) => {
                targets.failed(id, msg("skip-link-hidden-target").with("target", fragment));
            }
            Some(_) => targets.passed(id),
        }
    }
}

/// True if the words of a link say that it skips something.
fn speaks_of_skipping(page: &Page, id: NodeId) -> bool {
    let text = page.text_content(id).to_lowercase();
    phrases("skips").any(|phrase| text.contains(phrase))
}

/// True if nothing that one would skip comes before: a heading of the page, a field, an image.
fn stands_first(page: &Page, id: NodeId) -> bool {
    let before = page.elements().iter().copied().take_while(|node| *node != id);
    let mut before = before.filter(|node| page.rank(*node) < page.rank(id));
    !before.any(|node| {
        page.role_name(node) == "heading" || matches!(page.tag(node), "input" | "select" | "textarea" | "form" | "main")
    })
}
