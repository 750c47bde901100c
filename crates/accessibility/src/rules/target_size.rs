//! Checks that what is clicked or tapped is at least 24 by 24 CSS pixels, or stands far enough
//! apart.
//!
//! People with trembling hands, and everyone on a bus, miss small targets or hit the neighbour.
//!
//! Give the target a padding, a minimum size, or more distance.
//!
//! Small targets pass if a circle of 24 pixels around their middle touches no other target. Links
//! and buttons within a line of text, controls in the browser's own size, and links that are there a second
//! time in a sufficient size are excepted. Cells and rows that take the focus for the keyboard need not be
//! targets for a finger, and are not judged.
//!
//! Sources: WCAG 2.2 SC 2.5.8.
//!
//! ```html passed
//! <button style="width: 30px; height: 30px">+</button>
//! ```
//!
//! ```html passed
//! <p>Lesen Sie die <a href="/faq">häufigen Fragen</a> vorher.</p><button style="width: 10px; height: 10px; padding: 0">+</button>
//! ```
//!
//! ```html passed
//! <style>a { display: block; width: 60px; height: 14px; line-height: 14px } .large { height: 40px }</style>
//! <a href="/a">A</a><a href="/b">B</a><a class="large" href="/a">A</a><a class="large" href="/b">B</a>
//! ```
//!
//! ```html failed target-size-small
//! <style>button { width: 14px; height: 14px; padding: 0; border: 0; margin: 0; font-size: 8px; float: left }</style>
//! <button>+</button><button>-</button>
//! ```
//!
//! ```html passed
//! <button>OK</button><button>Abbrechen</button> <input type="submit"><select><option>A</option></select>
//! ```
//!
//! ```html cantTell target-size-small ask-target-size-arranged
//! <div class="slick-slider"><button style="width: 10px; height: 10px; padding: 0; border: 0"></button><button style="width: 10px;
//! height: 10px; padding: 0; border: 0"></button></div><script src="/slick.js"></script>
//! ```
//!
//! ```html inapplicable
//! <table role="grid"><tr><td tabindex="0">1</td><td tabindex="-1">2</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <p>Hallo</p>
//! ```

use std::sync::LazyLock;

use offenbar_page::layout::{Display, Rect};
use rustc_hash::FxHashSet;

use crate::contrast::needs_styles;
use crate::labels::is_private;
use crate::prelude::*;
use crate::words::listed;

/// See the module.
pub const CHECK: Check = Check {
    id: "target-size",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.5.8"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &["axe:target-size", "alfa:SIA-R113"],
    impact: Impact::Moderate,
    affected: &["motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Required width and height.
const SIZE: f32 = 24.0;
/// Boxes are rounded to device pixels.
const SLACK: f32 = 0.6;
/// Font size that browsers give controls, and the least height they have with it.
const CONTROL_FONT: f32 = 13.333;
const CONTROL_HEIGHT: f32 = 17.0;
/// How many targets of one page are compared with each other.
const MAX_TARGETS: usize = 3_000;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    let all: Vec<(NodeId, Rect)> = page
        .elements()
        .iter()
        .copied()
        .filter(|id| is_target(page, *id))
        .filter_map(|id| Some((id, area(page, id)?)))
        .take(MAX_TARGETS)
        .collect();
    for (id, rect) in &all {
        // The bundled fonts have no signs of icon fonts: their width is not known.
        let guessed = rect.height + SLACK >= SIZE && shows_icon(page, *id);
        if !is_small(rect) || is_excepted(page, *id) || guessed {
            targets.passed(*id);
            continue;
        }
        match all.iter().find(|(other, area)| other != id && crowds(page, *id, rect, *other, area)) {
            None => targets.passed(*id),
            Some(_) if has_equivalent(page, *id, &all) => targets.passed(*id),
            Some(_) => {
                let message = msg("target-size-small")
                    .with("width", rect.width.round() as i64)
                    .with("height", rect.height.round() as i64);
                match is_arranged_by_script(page, *id) {
                    true => targets.cant_tell(*id, message, msg("ask-target-size-arranged")),
                    false => targets.failed(*id, message),
                }
            }
        }
    }
}

fn is_target(page: &Page, id: NodeId) -> bool {
    page.is_a(id, "widget")
        && !matches!(page.role_name(id), "gridcell" | "row" | "columnheader" | "rowheader")
        && page.is_focusable(id)
        && !page.is_disabled(id)
        && page.is_visible(id)
        && page.style(id).is_some_and(|style| !style.no_pointer)
}

/// The element's box together with the boxes of what is in it.
fn area(page: &Page, id: NodeId) -> Option<Rect> {
    let own = page.rect(id)?;
    let inner = page.flat_descendants(id);
    let boxes = inner.iter().filter(|node| page.is_element(**node)).filter_map(|node| page.rect(*node));
    let boxes: Vec<Rect> = boxes.filter(|rect| !rect.is_empty()).collect();
    // An inline link around nothing but a float has an empty fragment somewhere else in the line.
    let (first, rest) = match boxes.split_first() {
        Some((first, rest)) if own.is_empty() => (*first, rest),
        _ => (own, boxes.as_slice()),
    };
    let area = rest.iter().fold(first, |all, rect| all.union(rect));
    (!area.is_empty()).then_some(area)
}

/// True if signs of an icon font are seen in it.
fn shows_icon(page: &Page, id: NodeId) -> bool {
    page.name_text(id).chars().any(is_private) || page.visible_text(id).chars().any(is_private)
}

/// True in a carousel that a library arranges and sizes once it runs.
fn is_arranged_by_script(page: &Page, id: NodeId) -> bool {
    static LIBRARIES: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| listed(include_str!("../../data/carousel-classes.txt")));
    let mut classes = page.flat_ancestors(id).filter_map(|up| page.attr(up, "class"));
    classes.any(|class| class.split_ascii_whitespace().any(|class| LIBRARIES.contains(class)))
        && !page.script_sources().is_empty()
}

fn is_small(rect: &Rect) -> bool {
    rect.width + SLACK < SIZE || rect.height + SLACK < SIZE
}

/// Links in text, and controls whose size is the browser's.
fn is_excepted(page: &Page, id: NodeId) -> bool {
    let Some(style) = page.style(id) else { return true };
    let inline = style.display == Display::Inline && !style.inline_block && !style.floating;
    if inline && stands_in_text(page, id) {
        return true;
    }
    let rect = page.rect(id);
    match (page.tag(id), page.input_type(id)) {
        ("input", "checkbox" | "radio") => {
            rect.is_some_and(|r| (r.width - 13.0).abs() < 0.6 && (r.height - 13.0).abs() < 0.6)
        }
        // Whose label is the browser's, in the user's language.
        ("input", "submit" | "reset") if !page.has_attr(id, "value") => true,
        ("input" | "button" | "select" | "textarea", _) => {
            let own_font = (style.font_size - CONTROL_FONT).abs() < 0.01;
            let own_size = style.width.is_none() && style.height.is_none();
            own_font && own_size && rect.is_some_and(|r| r.height >= CONTROL_HEIGHT)
        }
        _ => false,
    }
}

fn stands_in_text(page: &Page, id: NodeId) -> bool {
    let block = page.flat_ancestors(id).find(|node| {
        page.style(*node).is_some_and(|style| style.display != Display::Inline || style.inline_block)
    });
    // The first word beside the link settles it; counting all would be quadratic.
    let says = |node: NodeId| page.text_of(node).is_some_and(|text| !text.trim().is_empty());
    block.is_some_and(|block| {
        page.descendants(block).any(|node| says(node) && !page.is_inclusive_ancestor(id, node))
    })
}

/// True if the circle around a small target touches another target, or that one's circle.
fn crowds(page: &Page, id: NodeId, rect: &Rect, other: NodeId, area: &Rect) -> bool {
    let middle = |rect: &Rect| (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    let (x, y) = middle(rect);
    let radius = SIZE / 2.0;
    let near = (x.clamp(area.x, area.right()), y.clamp(area.y, area.bottom()));
    let distance = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).hypot(a.1 - b.1);
    let touches = distance((x, y), near) + SLACK < radius
        || (is_small(area) && distance((x, y), middle(area)) + SLACK < SIZE);
    touches && !page.is_inclusive_ancestor(id, other) && !page.is_inclusive_ancestor(other, id)
}

/// The exception for equivalents: a link to the same place that is large enough.
fn has_equivalent(page: &Page, id: NodeId, all: &[(NodeId, Rect)]) -> bool {
    let Some(href) = page.attr(id, "href").filter(|href| !href.is_empty() && *href != "#") else {
        return false;
    };
    all.iter().any(|(other, area)| {
        *other != id && !is_small(area) && page.attr(*other, "href") == Some(href)
    })
}
