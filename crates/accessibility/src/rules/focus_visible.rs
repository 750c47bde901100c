//! Checks that one can see which element has the keyboard focus.
//!
//! People who use the keyboard instead of the mouse need to see where they are. A page that takes
//! the outline away and puts nothing in its place leaves them in the dark.
//!
//! Leave the browser's outline alone, or replace it: `:focus-visible { outline: 3px solid #0b57d0 }`.
//!
//! Every element in the tab order is focused, and the styles and boxes of the whole page are
//! compared. In text fields the caret shows the focus. If a script reacts to the focus, a person
//! must look.
//!
//! Sources: WCAG 2.2 SC 2.4.7; ACT rule oj04fd.
//!
//! ```html passed
//! <style>a:focus { outline: none; background: yellow }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html passed
//! <a href="/x">Anmelden</a> <input aria-label="Name" style="outline: none">
//! ```
//!
//! ```html failed focus-visible-missing
//! <style>a:focus { outline: none }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html failed focus-visible-missing
//! <style>a:focus { outline: none; outline-offset: -2px }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html cantTell focus-visible-script ask-focus-visible
//! <style>a { outline: none !important }</style><a href="/x" onfocus="mark(this)">Anmelden</a>
//! ```
//!
//! ```html passed
//! <style>a { outline: none } .on { border-left: 4px solid }</style>
//! <a href="/" onfocus="this.classList.add('on')" onblur="this.classList.remove('on')">Start</a>
//! ```
//!
//! ```html inapplicable
//! <style>* { outline: none }</style><p>Hallo</p>
//! ```

use offenbar_page::Act;
use offenbar_page::layout::{Style, Visibility};

use crate::contrast::needs_styles;
use crate::focus::shows_caret;
use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "focus-visible",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.7"],
    level: Some(Level::AA),
    act: &["oj04fd"],
    counterparts: &["alfa:SIA-R65"],
    impact: Impact::Serious,
    affected: &["keyboard", "low-vision", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let order: Vec<NodeId> = page.focus_order().into_iter().take(Page::FOCUSED).collect();
    if order.is_empty() || needs_styles(page, targets) {
        return;
    }
    if !touches_outline(page) {
        order.into_iter().for_each(|id| targets.passed(id));
        return;
    }
    let (shown, open): (Vec<NodeId>, Vec<NodeId>) =
        order.into_iter().partition(|id| shows_caret(page, *id));
    shown.into_iter().for_each(|id| targets.passed(id));
    if open.is_empty() {
        return;
    }
    let Ok(changes) = page.focus_changes() else { return };
    for change in changes {
        let Some(id) = page.node(change.key).filter(|id| open.contains(id)) else { continue };
        let visible = change.moved
            || change.styles.iter().any(|(before, after)| differs(before.as_deref(), after.as_deref()));
        if visible || is_shown_by_script(page, id) {
            targets.passed(id);
        } else if has_focus_script(page) {
            targets.cant_tell(id, msg("focus-visible-script"), msg("ask-focus-visible"));
        } else {
            targets.failed(id, msg("focus-visible-missing"));
        }
    }
}

/// Without a word about outlines, browsers show theirs.
fn touches_outline(page: &Page) -> bool {
    page.style_sheets().iter().any(|sheet| sheet.css.contains("outline") || sheet.css.contains("all:"))
        || page.elements().iter().any(|id| {
            page.attr(*id, "style").is_some_and(|style| style.contains("outline"))
        })
}

/// True if the scripts of the page are understood, and change how something looks when the element
/// gets the focus.
fn is_shown_by_script(page: &Page, id: NodeId) -> bool {
    let Some(played) = page.play(&[Act::Focus(id)]) else { return false };
    page.elements().iter().any(|other| {
        let (before, after) = (page.style(*other), played.page.style(*other));
        let moved = page.rect(*other) != played.page.rect(*other) && page.is_visible(*other);
        differs(before, after) || moved
    })
}

fn has_focus_script(page: &Page) -> bool {
    Scripts::of(page).may(&["focus"])
        || page.elements().iter().any(|id| page.has_attr(*id, "onfocus"))
}

/// True if the two styles do not look the same.
fn differs(before: Option<&Style>, after: Option<&Style>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return before.is_some() != after.is_some() };
    if after.visibility != Visibility::Visible && before.visibility != Visibility::Visible {
        return false;
    }
    seen(before) != seen(after)
}

/// The style without what cannot be seen: colours of lines without width, transparent shadows.
fn seen(style: &Style) -> Style {
    let mut style = style.clone();
    let nothing = Style::default().outline;
    for line in style.borders.iter_mut().chain([&mut style.outline]) {
        if line.width <= 0.0 || line.color.a <= 0.0 {
            let width = line.width;
            *line = nothing;
            // A transparent border still moves its content.
            line.width = width;
        }
    }
    if style.outline.color == nothing.color {
        style.outline.width = 0.0;
        style.outline_offset = 0.0;
    }
    style.box_shadow.retain(|shadow| shadow.color.a > 0.0);
    style.text_shadow.retain(|shadow| shadow.color.a > 0.0);
    style
}
