//! Checks that the mark of the keyboard focus stands out from what is around it.
//!
//! A pale blue ring on white is there, but people with low vision cannot find it.
//!
//! Give the outline a colour with a contrast of 3:1 to the colours next to it, or two rings, one light and
//! one dark: `outline: 2px solid #000; box-shadow: 0 0 0 4px #fff`.
//!
//! Every element in the tab order is focused. The rule applies where nothing but rings (outline, box
//! shadow, border colour) changes. A ring passes if it has a contrast of 3:1 with the ground around the
//! element or, where it touches it, with the element's own ground; so does a thin ring together with
//! another one. The browser's own outline is left out, text fields too (their caret shows the focus), and rings on images or with blur are asked about.
//!
//! Sources: WCAG 2.2 SC 1.4.11 and 2.4.7.
//!
//! ```html passed
//! <style>a:focus { outline: 2px solid #05c }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html failed focus-contrast-low
//! <style>a:focus { outline: 2px solid #ddd }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html failed focus-contrast-low
//! <style>a:focus { outline: 0; box-shadow: 0 0 0 3px #cdf }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html cantTell focus-contrast-unknown ask-focus-contrast
//! <style>a:focus { outline: 2px solid #ddd }</style><p style="background: url(foto.jpg)"><a href="/x">Anmelden</a></p>
//! ```
//!
//! ```html passed
//! <style>a:focus { outline: 2px solid #ddd; text-decoration: none; background: #000 }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html inapplicable
//! <style>input:focus { outline: 2px solid #ddd }</style><input aria-label="Name">
//! ```
//!
//! ```html inapplicable
//! <style>a:hover { outline: 2px solid #ddd }</style><a href="/x">Anmelden</a>
//! ```

use offenbar_page::layout::{Line, Rect, Rgba, Style};
use offenbar_page::{Pair, contrast};

use crate::contrast::{TOLERANCE, needs_styles, with_colors};
use crate::focus::shows_caret;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "focus-contrast",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.11"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Contrast that a mark needs.
const NEEDED: f32 = 3.0;
/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let styled = page.style_sheets().iter().any(|s| s.css.contains(":focus") || s.css.contains("@import"));
    if !styled || needs_styles(page, targets) {
        return;
    }
    let Ok(changes) = page.focus_changes() else { return };
    for change in changes {
        let Some(id) = page.node(change.key) else { continue };
        let [(Some(before), Some(after))] = change.styles.as_slice() else {
            // More than the element itself changes: that is easier to see than any ring.
            if change.styles.len() > 1 {
                targets.passed(id);
            }
            continue;
        };
        if is_browsers(after) || shows_caret(page, id) || page.rect(id).is_none_or(|rect| rect.is_empty()) {
            continue;
        }
        if change.moved || !only_rings_differ(before, after) {
            targets.passed(id);
            continue;
        }
        judge(page, targets, id, before, after);
    }
}

/// A colour of a ring, and whether it touches the element's own ground.
struct Ring {
    color: Rgba,
    inner: bool,
    outer: bool,
}

fn judge(page: &Page, targets: &mut Targets, id: NodeId, before: &Style, after: &Style) {
    let rings = rings(before, after);
    if rings.is_empty() {
        return;
    }
    let Some((outer, inner)) = grounds(page, id) else {
        targets.cant_tell(id, msg("focus-contrast-unknown"), msg("ask-focus-contrast"));
        return;
    };
    let mut best: Option<Pair> = None;
    for (at, ring) in rings.iter().enumerate() {
        let beside = rings.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other.color);
        let next = ring.outer.then_some(outer).into_iter().chain(ring.inner.then_some(inner));
        for ground in next.chain(beside) {
            let pair = Pair { foreground: ring.color.over(ground), background: ground };
            if best.is_none_or(|best| pair.contrast() > best.contrast()) {
                best = Some(pair);
            }
        }
    }
    match best {
        Some(pair) if pair.contrast() + TOLERANCE < NEEDED => {
            targets.failed(id, with_colors(msg("focus-contrast-low"), &pair, NEEDED));
        }
        _ => targets.passed(id),
    }
}

/// The outline that our own sheet has in place of the browser's.
fn is_browsers(style: &Style) -> bool {
    let own = 16.0 / 255.0;
    let color = style.outline.color;
    style.outline.width > 0.0 && [color.r, color.g, color.b].iter().all(|c| (c - own).abs() < 0.001)
}

/// True if nothing but outline, box shadow and border colours differ.
fn only_rings_differ(before: &Style, after: &Style) -> bool {
    let mut same = after.clone();
    same.outline = before.outline;
    same.outline_offset = before.outline_offset;
    same.box_shadow.clone_from(&before.box_shadow);
    let widths = |style: &Style| style.borders.map(|line| line.width);
    if widths(before) != widths(after) {
        return false;
    }
    same.borders = before.borders;
    // A field without a border of its own may get a cursor or a z-index: neither is seen.
    same.z_index = before.z_index;
    same == *before
}

/// Rings that are there with the focus only.
fn rings(before: &Style, after: &Style) -> Vec<Ring> {
    let mut rings = Vec::new();
    let shown = |line: &Line| line.width >= 1.0 && line.color.a > 0.0;
    if shown(&after.outline) && after.outline != before.outline {
        let (color, offset) = (after.outline.color, after.outline_offset);
        rings.push(Ring { color, inner: offset <= 0.0, outer: offset > -after.outline.width });
    }
    for shadow in after.box_shadow.iter().filter(|shadow| !before.box_shadow.contains(shadow)) {
        let reach = shadow.spread.max(0.0) + shadow.x.abs().max(shadow.y.abs()) + shadow.blur / 2.0;
        if shadow.color.a > 0.0 && reach >= 1.0 {
            rings.push(Ring { color: shadow.color, inner: true, outer: !shadow.inset });
        }
    }
    for (before, after) in before.borders.iter().zip(after.borders) {
        if shown(&after) && before.color != after.color && !rings.iter().any(|r| r.color == after.color) {
            rings.push(Ring { color: after.color, inner: true, outer: true });
        }
    }
    rings
}

/// Colours around the element and in it; None if they cannot be told.
fn grounds(page: &Page, id: NodeId) -> Option<(Rgba, Rgba)> {
    let own = page.rect(id)?;
    let parent = page.flat_parent(id).filter(|parent| page.is_element(*parent)).unwrap_or(id);
    let around = Rect { x: own.x - 2.0, y: own.y - 2.0, width: own.width + 4.0, height: own.height + 4.0 };
    let outer = ground(page, parent, around)?;
    let inner = ground(page, id, own).unwrap_or(outer);
    Some((outer, inner))
}

/// The one colour behind a place.
fn ground(page: &Page, id: NodeId, rect: Rect) -> Option<Rgba> {
    let backdrop = page.backdrop(id, rect, Rgba::BLACK);
    let first = backdrop.pairs.first()?.background;
    let one = backdrop.pairs.iter().all(|pair| contrast(pair.background, first) < 1.2);
    (backdrop.doubt.is_none() && !backdrop.varies && one).then_some(first)
}
