//! Checks that what the style sheet shows under the mouse is also shown for the keyboard.
//!
//! Menus that open with `:hover` only stay closed for people who use the keyboard; their links cannot be reached.
//!
//! Add `:focus-within` (or `:focus`) to the selector, or open the menu with a button.
//!
//! The page is laid out once with the mouse on each kind of element that holds or precedes hidden content, and once with
//! the focus on it. What appears under the mouse and not with the focus is reported. With scripts, which may open it too,
//! it is a question. Pages whose style sheets do not speak of `:hover` together with a way of hiding are not concerned.
//!
//! Sources: WCAG 2.2 SC 2.1.1, 1.4.13; failures F54, F95; technique SCR39.
//!
//! ```html passed
//! <style>ul { display: none } li:hover ul, li:focus-within ul { display: block }</style><div><li><a href="/a">Menü</a><ul><li><a href="/b">Punkt</a></ul></li></div>
//! ```
//!
//! ```html failed hover-only-content
//! <style>ul { display: none } li:hover ul { display: block }</style><div><li><a href="/a">Menü</a><ul><li><a href="/b">Punkt</a></ul></li></div>
//! ```
//!
//! ```html cantTell hover-only-scripted ask-hover-only
//! <style>ul { display: none } li:hover ul { display: block }</style><div><li><a href="/a">Menü</a><ul><li><a href="/b">Punkt</a></ul></li></div><script>init()</script>
//! ```
//!
//! ```html inapplicable
//! <style>a:hover { color: red }</style><a href="/a">Menü</a>
//! ```

use std::collections::BTreeSet;

use offenbar_page::layout::{Environment, Rendered, Visibility};

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "hover-only-content",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1", "1.4.13"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:style_hover_persistent"],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How many kinds of elements are tried; each costs two layouts or more.
const MAX_KINDS: usize = 4;
/// How many elements in one of them are focused.
const MAX_FOCUS: usize = 3;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let shows = |css: &str| css.contains(":hover") && ["display", "visibility", "opacity", "max-height", "left", "clip", "transform"].iter().any(|word| css.contains(word));
    if !page.style_sheets().iter().any(|sheet| shows(&sheet.css)) || needs_layout(page, targets) {
        return;
    }
    let scripts = has_scripts(page);
    for (host, hidden) in candidates(page) {
        let hovered = Environment { hovered: Some(page.key(host)), ..page.context().environment().clone() };
        let Ok(rendered) = page.rendered_in(&hovered) else { return };
        if !is_shown(page, &rendered, hidden) {
            continue;
        }
        let text = short(&page.text_content(hidden));
        if with_focus(page, host, hidden) {
            targets.passed(host);
        } else if scripts {
            let message = msg("hover-only-scripted").with("text", &text);
            targets.cant_tell(host, message, msg("ask-hover-only").with("text", text));
        } else {
            targets.failed(host, msg("hover-only-content").with("text", text));
        }
    }
}

/// Elements that are seen and hold, or stand right before, hidden content with text; one of each kind.
fn candidates(page: &Page) -> Vec<(NodeId, NodeId)> {
    let mut kinds: BTreeSet<(String, String)> = BTreeSet::new();
    let mut found = Vec::new();
    for hidden in page.elements().iter().copied() {
        if found.len() >= MAX_KINDS || page.tag(hidden).is_empty() || matches!(page.tag(hidden), "script" | "style" | "template" | "noscript" | "title" | "head" | "option") {
            continue;
        }
        let Some(parent) = page.flat_parent(hidden).filter(|parent| page.is_rendered(*parent) && page.is_element(*parent)) else { continue };
        let concealed = !page.is_visible(hidden) && !page.has_attr(hidden, "hidden") && page.is_visible(parent);
        if !concealed || page.text_content(hidden).trim().is_empty() || page.is(parent, "body") && page.is_rendered(hidden) {
            continue;
        }
        let siblings = page.flat_children(parent);
        let before = siblings.iter().copied().take_while(|node| *node != hidden).filter(|node| page.is_element(*node)).last();
        for host in std::iter::once(parent).chain(before) {
            let kind = (page.tag(host).to_owned(), page.attr(host, "class").unwrap_or_default().to_owned());
            if !matches!(page.tag(host), "body" | "html" | "main" | "") && kinds.insert(kind) {
                found.push((host, hidden));
            }
        }
    }
    found.truncate(MAX_KINDS);
    found
}

fn is_shown(page: &Page, rendered: &Rendered, id: NodeId) -> bool {
    let key = page.key(id);
    let style = rendered.style(key);
    let texts = page.flat_descendants(id).into_iter().flat_map(|node| rendered.text_rects(page.key(node)).to_vec());
    let on_page = texts.into_iter().any(|rect| !rect.is_empty() && rect.right() > 0.0 && rect.bottom() > 0.0);
    let room = rendered.rect(key).is_some_and(|rect| rect.width > 2.0 && rect.height > 2.0);
    on_page && room && style.is_some_and(|style| style.visibility == Visibility::Visible && style.opacity > 0.1)
}

/// True if the focus on the element, or on something in it that is seen, shows the content as well.
fn with_focus(page: &Page, host: NodeId, hidden: NodeId) -> bool {
    let inside = std::iter::once(host).chain(page.flat_descendants(host));
    let inside = inside.filter(|node| page.is_element(*node) && page.is_focusable(*node) && page.is_visible(*node));
    inside.take(MAX_FOCUS).any(|focused| {
        let environment = Environment { focused: Some(page.key(focused)), ..page.context().environment().clone() };
        page.rendered_in(&environment).is_ok_and(|rendered| is_shown(page, &rendered, hidden))
    })
}
