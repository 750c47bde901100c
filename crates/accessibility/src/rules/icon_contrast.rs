//! Checks that a control with nothing but an icon can be seen.
//!
//! A pale grey cross that closes a dialog, a light magnifier that starts the search: whoever does not see the
//! icon does not find the function. Icons need a contrast of 3:1 to what is behind them.
//!
//! Give the icon a darker (or on dark ground a lighter) colour.
//!
//! Links and buttons without visible text are judged whose icon has one colour: a sign of an icon font, a sign
//! such as ×, or an inline `<svg>` whose shapes are painted by attributes. Disabled controls, images, icons of several
//! colours and grounds that are not known are left out.
//!
//! Sources: WCAG 2.2 SC 1.4.11.
//!
//! ```html passed
//! <button aria-label="Schließen" style="color: #555">×</button>
//! <a href="/suche" aria-label="Suche" style="color: #555"><svg width="20" height="20" fill="currentColor"><path d="M0 0h9v9z"/></svg></a>
//! ```
//!
//! ```html failed icon-contrast-low
//! <button aria-label="Schließen" style="color: #ccc; background: #fff">×</button>
//! ```
//!
//! ```html failed icon-contrast-low
//! <a href="/suche" aria-label="Suche"><svg width="20" height="20"><path fill="#ddd" d="M0 0h9v9z"/></svg></a>
//! ```
//!
//! ```html failed icon-contrast-low
//! <style>.fa { font-family: Awesome } .fa::before { content: "\f002"; color: silver }</style>
//! <button aria-label="Suche" style="background: white"><i class="fa"></i></button>
//! ```
//!
//! ```html inapplicable
//! <button style="color: #ccc" disabled aria-label="Zu">×</button><button style="color: #777">× Schließen</button>
//! <a href="/x" aria-label="Fahne"><svg width="20" height="20"><path fill="#ddd" d="M0 0h9v9z"/><path fill="red" d="M0 0h2v2z"/></svg></a>
//! ```

use std::sync::LazyLock;

use offenbar_page::Pair;
use offenbar_page::layout::{Content, Pseudo, Rect, Rgba, Visibility};
use regex::Regex;

use crate::contrast::{TOLERANCE, best_known, is_inactive, needs_styles, with_colors};
use crate::labels::{is_icon_font, is_pictorial, is_private, visible_inner_text};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "icon-contrast",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.11"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Contrast that an icon needs.
const NEEDED: f32 = 3.0;
/// Icons have few parts; drawings with more are not looked at.
const MAX_PARTS: usize = 40;

/// Something in one colour that stands for a control.
struct Icon {
    node: NodeId,
    rect: Rect,
    color: Rgba,
}

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    let painted_by_sheets = is_painted_by_sheets(page);
    for id in page.elements().iter().copied().filter(|id| is_control(page, *id)) {
        let Some(icon) = icon(page, id, painted_by_sheets) else { continue };
        let Some(best) = best(page, &icon) else { continue };
        if best.contrast() + TOLERANCE >= NEEDED {
            targets.passed(id);
        } else if best.contrast() > 1.0 + TOLERANCE {
            targets.failed(id, with_colors(msg("icon-contrast-low"), &best, NEEDED));
        }
    }
}

fn is_control(page: &Page, id: NodeId) -> bool {
    let link_or_button = matches!(page.role_name(id), "link" | "button" | "tab" | "menuitem" | "switch");
    link_or_button
        && page.is_focusable(id)
        && page.is_visible(id)
        && !page.is_aria_hidden(id)
        && !is_inactive(page, id)
        && !visible_inner_text(page, id).chars().any(|c| c.is_alphanumeric() && !is_private(c))
}

/// The only thing in a control; None if there are several, or something else than an icon.
fn icon(page: &Page, control: NodeId, painted_by_sheets: bool) -> Option<Icon> {
    let inside = page.flat_descendants(control);
    if inside.len() > MAX_PARTS {
        return None;
    }
    let mut icons = Vec::new();
    for node in std::iter::once(control).chain(inside) {
        if page.style(node).is_some_and(|style| !style.background.is_empty()) {
            return None;
        }
        if matches!(page.tag(node), "img" | "input" | "canvas" | "video" | "object" | "iframe") {
            return None;
        }
        if page.svg_tag(node) == "svg" && page.is_visible(node) {
            icons.push(drawing(page, node).filter(|_| !painted_by_sheets)?);
        }
        if let Some(text) = page.text_of(node).filter(|text| !text.trim().is_empty())
            && page.is_visible(node)
        {
            icons.push(sign(page, node, text)?);
        }
        icons.extend([Pseudo::Before, Pseudo::After].iter().filter_map(|pseudo| generated(page, node, *pseudo)));
    }
    let one = icons.len() == 1;
    icons.pop().filter(|icon| one && icon.rect.width >= 4.0 && icon.rect.height >= 4.0)
}

/// A text that is a sign: no letter, one of an icon font, or a word that such a font draws as one.
fn sign(page: &Page, node: NodeId, text: &str) -> Option<Icon> {
    let parent = page.flat_parent(node)?;
    let is_sign = text.trim().chars().count() == 1 || text.chars().all(|c| is_private(c) || c.is_whitespace());
    let rect = *page.text_rects(node).first().filter(|_| is_sign || is_pictorial(page, node))?;
    let color = page.style(parent)?.color;
    Some(Icon { node: parent, rect, color })
}

/// A sign that the style sheet inserts.
fn generated(page: &Page, node: NodeId, pseudo: Pseudo) -> Option<Icon> {
    let style = page.pseudo(node, pseudo)?;
    let shown = style.visibility == Visibility::Visible && style.opacity > 0.0 && style.background.is_empty();
    let text = style.content.iter().filter_map(|part| match part {
        Content::Text(text) => Some(text.as_str()),
        Content::Image(_) => None,
    });
    let text: String = text.collect();
    let word = text.chars().filter(|c| c.is_alphanumeric() && !is_private(*c)).count() > 1;
    if !shown || text.trim().is_empty() || word && !is_icon_font(style) {
        return None;
    }
    let rect = page.rendered().ok()?.pseudo_rect(page.key(node), pseudo)?;
    Some(Icon { node, rect, color: style.color.faded(style.opacity) })
}

/// An inline drawing that is painted in one colour, as far as its attributes tell.
fn drawing(page: &Page, svg: NodeId) -> Option<Icon> {
    let mut colors: Vec<Rgba> = Vec::new();
    for node in page.flat_descendants(svg) {
        match page.svg_tag(node) {
            "path" | "circle" | "rect" | "ellipse" | "polygon" | "polyline" | "line" => {}
            "" | "g" | "title" | "desc" | "svg" => continue,
            _ => return None,
        }
        let fill = paint(page, svg, node, "fill", Some(Rgba::BLACK))?;
        let stroke = paint(page, svg, node, "stroke", None)?;
        colors.extend(fill.into_iter().filter(|_| page.svg_tag(node) != "line"));
        colors.extend(stroke);
    }
    let color = *colors.first()?;
    let rect = page.rect(svg)?;
    colors.iter().all(|other| *other == color).then_some(Icon { node: svg, rect, color })
}

/// A paint of a shape: that of the nearest element with the attribute, up to the drawing. None if it is not
/// known, `Some(None)` if nothing is painted.
fn paint(
    page: &Page,
    svg: NodeId,
    shape: NodeId,
    name: &str,
    initial: Option<Rgba>,
) -> Option<Option<Rgba>> {
    let mut value = None;
    for node in std::iter::once(shape).chain(page.flat_ancestors(shape)) {
        const UNCLEAR: &[&str] =
            &["style", "opacity", "filter", "mask", "clip-path", "fill-opacity", "stroke-opacity"];
        if node != svg && UNCLEAR.iter().any(|name| page.has_attr(node, name)) {
            return None;
        }
        value = value.or_else(|| page.attr(node, name).map(|text| (node, text)));
        if node == svg {
            break;
        }
    }
    let Some((node, text)) = value else { return Some(initial) };
    match text.trim() {
        "none" | "transparent" => Some(None),
        text if text.eq_ignore_ascii_case("currentcolor") => page.style(node).map(|style| Some(style.color)),
        text => Rgba::parse(text).map(Some),
    }
}

/// True if a style sheet paints shapes: the engine does not tell which.
fn is_painted_by_sheets(page: &Page) -> bool {
    static PAINTS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"[{;\s](?:fill|stroke)\s*:").unwrap_or_else(|_| unreachable!()));
    page.style_sheets().iter().any(|sheet| PAINTS.is_match(&sheet.css))
}

/// The icon on what is behind it; None if that is not known.
fn best(page: &Page, icon: &Icon) -> Option<Pair> {
    let Icon { node, rect, color } = icon;
    if page.svg_tag(*node) != "svg" {
        let inside = Rect {
            x: rect.x + rect.width * 0.2,
            y: rect.y + rect.height * 0.25,
            width: rect.width * 0.6,
            height: rect.height * 0.5,
        };
        return best_known(page.backdrop(*node, inside, *color));
    }
    // A drawing is looked through: what is on both sides of it is behind it as well.
    let clear = page.style(*node).is_some_and(|style| style.background_color.a == 0.0 && !style.filtered);
    let parent = page.flat_parent(*node).filter(|_| clear)?;
    let side = |x: f32| Rect { x, y: rect.y + rect.height / 2.0 - 1.0, width: 1.0, height: 2.0 };
    let left = best_known(page.backdrop(parent, side(rect.x - 1.5), *color))?;
    let right = best_known(page.backdrop(parent, side(rect.right() + 0.5), *color))?;
    (left == right).then_some(left)
}
