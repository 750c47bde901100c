//! Checks that form fields can be seen: their border or ground stands out from what is around them.
//!
//! A field with a hairline in pale grey on white is not there for people with low vision: they do not find
//! where to click.
//!
//! Give fields a border with a contrast of 3:1 to the ground, for example `border: 1px solid #767676`.
//!
//! The rule looks at text fields, choice lists and text areas whose border or ground the page sets; the
//! browser's own look is excepted. A field passes if any of its sides, its ground or its shadow has a
//! contrast of 3:1. An empty field without any of these fails; one with a placeholder or a value can be
//! found by its text, so that a person must look, once for each look. Disabled fields do not count, nor
//! fields that lie on images or fill a box that can be seen.
//!
//! Sources: WCAG 2.2 SC 1.4.11.
//!
//! ```html passed
//! <input aria-label="Name" style="border: 1px solid #767676">
//! ```
//!
//! ```html failed control-contrast-low
//! <input aria-label="Name" style="border: 1px solid #ccc">
//! ```
//!
//! ```html failed control-contrast-none
//! <p>Name: <input aria-label="Name" style="border: 0; background: none"></p>
//! ```
//!
//! ```html cantTell control-contrast-text ask-control-contrast
//! <input aria-label="Name" placeholder="Vor- und Nachname" style="border: 1px solid #ccc">
//! ```
//!
//! ```html passed
//! <p style="border: 1px solid #333"><input aria-label="Name" style="border: 0"></p>
//! ```
//!
//! ```html inapplicable
//! <input aria-label="Name"><input disabled aria-label="Ort" style="border: 1px solid #ccc">
//! ```

use offenbar_page::layout::{Rect, Rgba, Style};
use offenbar_page::{Pair, contrast};
use rustc_hash::FxHashSet;

use crate::contrast::{TOLERANCE, hex, is_inactive, needs_styles, with_colors};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "control-contrast",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.11"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Contrast that a border or ground needs.
const NEEDED: f32 = 3.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    let mut asked = FxHashSet::default();
    for id in page.elements().iter().copied() {
        let Some(style) = page.style(id).filter(|_| is_field(page, id)) else { continue };
        if is_browsers(page, id, style) {
            continue;
        }
        let Some(outer) = around(page, id) else { continue };
        let Some(best) = best(page, id, style, outer) else { continue };
        if best.contrast() + TOLERANCE >= NEEDED || is_framed(page, id) {
            targets.passed(id);
        } else if page.attr(id, "placeholder").is_some_and(|text| !text.trim().is_empty())
            || has_value(page, id)
        {
            let message = with_colors(msg("control-contrast-text"), &best, NEEDED);
            if asked.insert((hex(best.foreground), hex(best.background))) {
                targets.cant_tell(id, message, msg("ask-control-contrast"));
            }
        } else if best.contrast() < 1.01 {
            targets.failed(id, msg("control-contrast-none").with("background", hex(outer)));
        } else {
            targets.failed(id, with_colors(msg("control-contrast-low"), &best, NEEDED));
        }
    }
}

fn is_field(page: &Page, id: NodeId) -> bool {
    let kind = match page.tag(id) {
        "textarea" | "select" => true,
        "input" => matches!(
            page.input_type(id),
            "text" | "search" | "url" | "tel" | "email" | "password" | "number" | "date" | "time"
                | "month" | "week" | "datetime-local"
        ),
        _ => false,
    };
    kind && page.is_visible(id)
        && !is_inactive(page, id)
        && !page.is_aria_hidden(id)
        && !page.has_attr(id, "readonly")
        && page.rect(id).is_some_and(|rect| rect.width >= 20.0 && rect.height >= 8.0)
}

/// Border and ground as in our own sheet, which stands for the browser's.
fn is_browsers(page: &Page, id: NodeId, style: &Style) -> bool {
    let grey = 118.0 / 255.0;
    let width = if page.is(id, "select") { 1.0 } else { 2.0 };
    let border = style.borders.iter().all(|line| {
        line.width == width
            && [line.color.r, line.color.g, line.color.b].iter().all(|c| (c - grey).abs() < 0.01)
    });
    let untouched = page.is(id, "textarea") && style.borders.iter().all(|line| line.color.r > 0.4);
    (border || untouched) && style.background_color == Rgba::WHITE && style.box_shadow.is_empty()
}

fn has_value(page: &Page, id: NodeId) -> bool {
    match page.tag(id) {
        "select" => !page.text_content(id).trim().is_empty(),
        "textarea" => !page.text_content(id).trim().is_empty(),
        // Browsers show a pattern such as dd.mm.yyyy and a button in these.
        _ if matches!(page.input_type(id), "date" | "time" | "month" | "week" | "datetime-local") => true,
        _ => page.attr(id, "value").is_some_and(|value| !value.is_empty()),
    }
}

/// The one colour around the field; None if there are several.
fn around(page: &Page, id: NodeId) -> Option<Rgba> {
    let rect = page.rect(id)?;
    let parent = page.flat_parent(id).filter(|parent| page.is_element(*parent))?;
    let rect = Rect { x: rect.x - 1.0, y: rect.y - 1.0, width: rect.width + 2.0, height: rect.height + 2.0 };
    let backdrop = page.backdrop(parent, rect, Rgba::BLACK);
    let first = backdrop.pairs.first()?.background;
    let one = backdrop.pairs.iter().all(|pair| contrast(pair.background, first) < 1.1);
    (backdrop.doubt.is_none() && !backdrop.varies && one).then_some(first)
}

/// The border, ground or shadow with the most contrast to what it touches.
fn best(page: &Page, id: NodeId, style: &Style, outer: Rgba) -> Option<Pair> {
    // A picture in the field, for example an arrow or a magnifier, is not measured.
    if !style.background.is_empty() && !page.is(id, "select") || style.filtered {
        return None;
    }
    let faded = |color: Rgba| color.faded(style.opacity);
    let inner = faded(style.background_color).over(outer);
    let mut pairs = vec![Pair { foreground: inner, background: outer }];
    let lines = style.borders.iter().chain([&style.outline]).filter(|line| line.width > 0.0);
    let colors = lines.map(|line| line.color).chain(style.box_shadow.iter().map(|shadow| shadow.color));
    for color in colors.filter(|color| color.a > 0.0) {
        for ground in [outer, inner] {
            pairs.push(Pair { foreground: faded(color).over(ground), background: ground });
        }
    }
    // At the same contrast a border says more than a ground.
    pairs.into_iter().max_by(|a, b| a.contrast().total_cmp(&b.contrast()))
}

/// True if a box around the field, hardly larger than it, can be seen in its place; or if a
/// pseudo-element or sibling draws a line.
fn is_framed(page: &Page, id: NodeId) -> bool {
    let Some(own) = page.rect(id) else { return true };
    let near = page.flat_ancestors(id).take(3).filter(|node| page.is_element(*node));
    let beside = page.flat_parent(id).map(|parent| page.flat_children(parent).into_owned()).unwrap_or_default();
    let boxes = near.chain(beside.into_iter().filter(|node| *node != id && page.is_element(*node)));
    boxes.into_iter().any(|node| {
        let Some((style, rect)) = page.style(node).zip(page.rect(node)) else { return false };
        let close = rect.height <= own.height * 3.0 + 40.0;
        let drawn = |style: &Style| {
            style.borders.iter().any(|line| line.width > 0.0 && line.color.a > 0.0)
                || style.background_color.a > 0.0
                || !style.background.is_empty()
                || !style.box_shadow.is_empty()
        };
        let pseudo = [offenbar_page::layout::Pseudo::Before, offenbar_page::layout::Pseudo::After]
            .iter()
            .any(|pseudo| page.pseudo(node, *pseudo).is_some_and(drawn));
        let touches = rect.intersects(&Rect {
            x: own.x - 2.0,
            y: own.y - 2.0,
            width: own.width + 4.0,
            height: own.height + 4.0,
        });
        close && touches && (drawn(style) || pseudo)
    })
}
