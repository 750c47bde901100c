//! Asks whether what a narrow window leaves out or cuts off can still be had.
//!
//! At 400 % zoom a page is 320 pixels wide. Prices that are hidden there, or titles that end in dots, are missing for
//! people who magnify.
//!
//! Move content rather than hide it, and let text wrap.
//!
//! The page is laid out at 320 pixels. In its main part, text that is shown on a wide screen only and says something that
//! no other text says there, and text that is cut off with an ellipsis there only, are questions, once each for the page.
//!
//! Sources: WCAG 2.2 SC 1.4.10; technique C31; failure F102.
//!
//! ```html passed
//! <style>@media (max-width: 600px) { p { font-size: 14px } }</style><main><p>Der Eintritt kostet 4 Euro.</p></main>
//! ```
//!
//! ```html cantTell narrow-content-hidden ask-narrow-content-hidden
//! <style>@media (max-width: 600px) { .price { display: none } }</style><main><p>Freibad <span class="price">4 Euro je Person</span></p></main>
//! ```
//!
//! ```html cantTell narrow-text-cut ask-narrow-text-cut
//! <style>p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }</style>
//! <main><p>Das Freibad bleibt wegen der Reparatur der Pumpen bis Ende Juli geschlossen</p></main>
//! ```
//!
//! ```html inapplicable
//! <main><p>Der Eintritt kostet 4 Euro.</p></main>
//! ```

use std::collections::BTreeSet;

use offenbar_page::collapsed;
use offenbar_page::layout::{Display, Overflow, Rendered, Visibility};

use crate::contrast::needs_looks;
use crate::descriptive::{normal, some};
use crate::narrow;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "narrow-content-missing",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.10"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let says = |word: &str| page.style_sheets().iter().any(|sheet| sheet.css.contains(word) || sheet.media.contains(word));
    let (hides, cuts) = (says("width") && says("@media"), says("ellipsis"));
    if !(hides || cuts) || needs_looks(page, targets) {
        return;
    }
    let Ok(narrow) = page.rendered_in(&narrow::environment(page)) else { return };
    let passages: Vec<(NodeId, &str)> = main_texts(page);
    let hidden: Vec<(NodeId, &str)> = if hides { hidden(page, &narrow, &passages) } else { Vec::new() };
    let cut: Vec<(NodeId, &str)> = if cuts { cut(page, &narrow, &passages) } else { Vec::new() };
    for (found, message, question) in [
        (&hidden, "narrow-content-hidden", "ask-narrow-content-hidden"),
        (&cut, "narrow-text-cut", "ask-narrow-text-cut"),
    ] {
        let Some((first, _)) = found.first() else { continue };
        let texts: Vec<String> = found.iter().map(|(_, text)| collapsed(text)).collect();
        let list = some(&texts);
        targets.cant_tell(*first, msg(message).with("count", texts.len()).with("texts", &list), msg(question).with("texts", list));
    }
    if hidden.is_empty() && cut.is_empty() && !passages.is_empty() {
        targets.page_passed();
    }
}

/// Visible texts of the main part with the elements that they are in: menus and footers are folded on purpose.
fn main_texts(page: &Page) -> Vec<(NodeId, &str)> {
    let main = page.elements().iter().copied().find(|id| page.role_name(*id) == "main");
    let Some(part) = main.or(page.body()) else { return Vec::new() };
    let texts = page.flat_descendants(part).into_iter().filter_map(|node| {
        let text = page.text_of(node).filter(|text| !text.trim().is_empty())?;
        Some((page.flat_parent(node)?, text, node))
    });
    let aside = |id: NodeId| {
        std::iter::once(id).chain(page.flat_ancestors(id)).take_while(|up| *up != part).any(|up| {
            matches!(page.tag(up), "nav" | "header" | "footer" | "aside" | "button" | "select" | "script")
                || matches!(page.role_name(up), "navigation" | "banner" | "contentinfo" | "menu" | "toolbar" | "tablist")
                || page.is_aria_hidden(up)
        })
    };
    texts.filter(|(parent, _, node)| page.is_visible(*node) && !aside(*parent)).map(|(parent, text, _)| (parent, text)).collect()
}

/// Texts that are not rendered on the narrow page, and whose words no text there has.
fn hidden<'a>(page: &Page, narrow: &Rendered, texts: &[(NodeId, &'a str)]) -> Vec<(NodeId, &'a str)> {
    let shown = |id: NodeId| narrow.style(page.key(id)).is_some_and(|style| style.display != Display::None && style.visibility == Visibility::Visible);
    let (left, gone): (Vec<_>, Vec<_>) = texts.iter().copied().partition(|(parent, _)| shown(*parent));
    if gone.is_empty() {
        return gone;
    }
    // Copies for narrow screens are hidden on the wide one.
    let body = page.body().map(|body| page.flat_descendants(body)).unwrap_or_default();
    let appearing = body.into_iter().filter(|node| page.flat_parent(*node).is_some_and(shown)).filter_map(|node| page.text_of(node));
    let known: BTreeSet<String> =
        left.into_iter().map(|(_, text)| text).chain(appearing).flat_map(str::split_whitespace).map(normal).collect();
    // A heading of a column that becomes a label elsewhere, a separator, a page number.
    let new = |text: &str| {
        let words: Vec<String> = text.split_whitespace().map(normal).filter(|word| word.chars().count() > 1).collect();
        words.len() >= 2 && words.iter().filter(|word| !known.contains(*word)).count() * 2 >= words.len()
    };
    gone.into_iter().filter(|(_, text)| new(text)).collect()
}

/// Texts that are cut off with an ellipsis on the narrow page and not on the wide one.
fn cut<'a>(page: &Page, narrow: &Rendered, texts: &[(NodeId, &'a str)]) -> Vec<(NodeId, &'a str)> {
    let all = page.rendered().ok();
    let is_cut = |rendered: &Rendered, id: NodeId| {
        std::iter::once(id).chain(page.flat_ancestors(id)).any(|up| {
            let (Some(style), Some(rect)) = (rendered.style(page.key(up)), rendered.rect(page.key(up))) else { return false };
            let wide = rendered.rect(page.key(id)).is_some_and(|own| own.right() > rect.right() + 2.0)
                || page.flat_children(id).iter().flat_map(|text| rendered.text_rects(page.key(*text))).any(|line| line.right() > rect.right() + 2.0);
            style.ellipsis && style.nowrap && style.overflow_x != Overflow::Visible && wide
        })
    };
    let whole = |id: NodeId| std::iter::once(id).chain(page.flat_ancestors(id)).any(|up| page.has_attr(up, "title"));
    let only_here = |(parent, _): &&(NodeId, &str)| {
        is_cut(narrow, *parent) && !all.is_some_and(|all| is_cut(all, *parent)) && !whole(*parent)
    };
    texts.iter().filter(only_here).copied().collect()
}
