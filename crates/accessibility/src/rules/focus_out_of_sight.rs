//! Checks that the keyboard focus does not go to something that is never seen.
//!
//! Links in a menu that is only pushed out of the picture, a skip link that does not appear, a checkbox without a sign of
//! the focus: people who use the keyboard press Tab and see nothing happen, sometimes ten times.
//!
//! Hide closed parts with `display: none`, `visibility: hidden` or `inert`, and show skip links on focus.
//!
//! Looked at are elements in the tab order that are rendered but lie outside the page, are transparent or clipped away. If
//! nothing on the page changes its look or place when they get the focus, a page without scripts fails; with scripts,
//! which may bring the element into view, a person is asked. Each kind of place is reported once.
//!
//! Sources: WCAG 2.2 SC 2.4.7; failures F55, F78.
//!
//! ```html passed
//! <style>a { position: absolute; left: -999px } a:focus { left: 0 }</style><a href="#i">Zum Inhalt</a><p id="i">Text</p>
//! ```
//!
//! ```html passed
//! <style>a { position: fixed; top: 9px; transform: translateY(-150%) } a:focus { transform: none }</style><a href="#i">Zum Inhalt</a><p
//! id="i">Text</p>
//! ```
//!
//! ```html failed focus-out-of-sight
//! <a href="#i" style="position: absolute; left: -999px">Zum Inhalt</a><p id="i">Text</p>
//! ```
//!
//! ```html failed focus-out-of-sight
//! <label><input type="checkbox" style="opacity: 0; outline: none"><span>Ich stimme zu</span></label>
//! ```
//!
//! ```html cantTell focus-out-of-sight ask-focus-out-of-sight
//! <nav style="position: fixed; left: 0; top: 0; width: 200px; transform: translateX(-100%)"><a href="/a">Bad</a></nav>
//! <button id="b">Menü</button><script>document.getElementById("b").onclick = oeffne</script>
//! ```
//!
//! ```html inapplicable
//! <style>figure { position: relative; width: 300px; height: 200px } figure a { position: absolute; inset: 0 }</style><figure><a href="/a"
//! aria-label="Bild"></a></figure>
//! <style>[data-r] { opacity: 0 }</style><div data-r><a href="/b">Mehr lesen</a></div><script>new IntersectionObserver(zeige)</script>
//! ```
//!
//! ```html inapplicable
//! <nav style="transform: translateX(-100%); visibility: hidden"><a href="/a">Bad</a></nav><p>Text</p>
//! ```

use offenbar_page::layout::{Overflow, Style, Visibility};

use crate::contrast::needs_styles;
use crate::descriptive::short;
use crate::scripts::Scripts;
use crate::words::phrases;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "focus-out-of-sight",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.7"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let order = page.focus_order();
    if order.is_empty() || needs_styles(page, targets) {
        return;
    }
    let unseen = order.into_iter().take(Page::FOCUSED).filter(|id| is_out_of_sight(page, *id));
    let mut unseen: Vec<NodeId> = unseen.collect();
    if unseen.is_empty() {
        return;
    }
    let Ok(changes) = page.focus_changes() else { return };
    let scripts = Scripts::of(page);
    let scripted = !scripts.none();
    // What fades in when it is scrolled to is scrolled to by the focus.
    let code = scripts.text.to_ascii_lowercase();
    if phrases("reveals").any(|phrase| code.contains(phrase)) {
        unseen.retain(|id| !is_faded(page, *id));
    }
    let mut lost: Vec<NodeId> = Vec::new();
    for id in unseen {
        let Some(change) = changes.iter().find(|change| change.key == page.key(id)) else { continue };
        let own = page.style(id);
        if change.moved || change.styles.iter().any(|(before, after)| shows(own, before.as_deref(), after.as_deref())) {
            targets.passed(id);
        } else {
            lost.push(id);
        }
    }
    let Some(first) = lost.first() else { return };
    let text = short(page.name_text(*first));
    let message = msg("focus-out-of-sight").with("count", lost.len()).with("text", &text);
    match scripted {
        false => targets.failed(*first, message),
        true => targets.cant_tell(*first, message, msg("ask-focus-out-of-sight").with("text", text)),
    }
}

/// Rendered, but nothing of it is in the picture.
fn is_out_of_sight(page: &Page, id: NodeId) -> bool {
    let shown = page.style(id).is_some_and(|style| style.visibility == Visibility::Visible);
    let hidden = page.is_aria_hidden(id) || page.is_inert(id);
    let embedded = matches!(page.tag(id), "iframe" | "area" | "object" | "embed" | "audio" | "video");
    // A field for files is opened by its label, which is seen.
    let labelled = page.is(id, "input") && page.input_type(id) == "file";
    // An image whose file is not there has no size, but is shown as its alternative.
    let pictured = page.flat_descendants(id).iter().any(|node| page.is(*node, "img"));
    let sized = page.rect(id).is_some_and(|rect| !rect.is_empty());
    shown && sized && !hidden && !embedded && !labelled && !pictured && !page.is_visible(id) && is_put_away(page, id)
}

/// True if something keeps even a ring around the element from being seen: a link that is laid over a picture and
/// paints nothing itself has none of this.
fn is_put_away(page: &Page, id: NodeId) -> bool {
    let rect = page.rect(id).unwrap_or_default();
    let off = rect.right() <= 0.0 || rect.bottom() <= 0.0;
    let clipped = |style: &Style| {
        style.clip_path_hides || style.clip.is_some_and(|(width, height)| width <= SPECK || height <= SPECK)
    };
    let mut around = std::iter::once(id).chain(page.flat_ancestors(id));
    off || is_speck(page, id)
        || is_faded(page, id)
        || around.any(|up| page.style(up).is_some_and(clipped) || is_folded(page, up))
}

/// Anything this small in one direction is a way of hiding.
const SPECK: f32 = 1.0;

fn is_speck(page: &Page, id: NodeId) -> bool {
    page.rect(id).is_some_and(|rect| rect.width <= SPECK || rect.height <= SPECK)
}

/// Seen through, itself or with what it is in.
fn is_faded(page: &Page, id: NodeId) -> bool {
    let mut around = std::iter::once(id).chain(page.flat_ancestors(id));
    around.any(|up| page.style(up).is_some_and(|style| style.opacity <= 0.0))
}

/// A box that hides what overflows and has no room for anything.
fn is_folded(page: &Page, id: NodeId) -> bool {
    let hides = page.style(id).is_some_and(|style| style.overflow_y != Overflow::Visible || style.overflow_x != Overflow::Visible);
    hides && is_speck(page, id)
}

/// True if the look of something changed in a way that can be seen: not only the outline of what is not seen itself.
fn shows(own: Option<&Style>, before: Option<&Style>, after: Option<&Style>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return before.is_some() != after.is_some() };
    if after.opacity <= 0.0 || after.clip_path_hides || after.visibility != Visibility::Visible {
        return false;
    }
    let mut same = before.clone();
    (same.outline, same.outline_offset) = (after.outline, after.outline_offset);
    same != *after || own != Some(before) && before.outline != after.outline
}
