//! What leaves a trace in the pixels of a page.

use offenbar_layout::{Content, Overflow, Positioning, Pseudo, Rect, Style};

use super::{Semantics, bare};
use crate::{NodeId, NodeKind, Page};

/// Anything this small in one direction is a way of hiding, not something to see.
const SPECK: f32 = 1.0;

/// Where something may paint.
#[derive(Debug, Clone, Copy)]
struct Area {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Area {
    /// Everything that can be scrolled into view: nothing left of or above the page.
    const PAGE: Area = Area { left: 0.0, top: 0.0, right: f32::INFINITY, bottom: f32::INFINITY };

    fn cut(self, rect: Rect, horizontally: bool, vertically: bool) -> Area {
        let mut area = self;
        if horizontally {
            area.left = area.left.max(rect.x);
            area.right = area.right.min(rect.right());
        }
        if vertically {
            area.top = area.top.max(rect.y);
            area.bottom = area.bottom.min(rect.bottom());
        }
        area
    }

    fn is_speck(self) -> bool {
        self.right - self.left <= SPECK || self.bottom - self.top <= SPECK
    }

    fn shows(self, rect: Rect) -> bool {
        let width = rect.right().min(self.right) - rect.x.max(self.left);
        let height = rect.bottom().min(self.bottom) - rect.y.max(self.top);
        !self.is_speck() && width > 0.0 && height > 0.0
    }
}

/// What a node's content is painted through.
#[derive(Debug, Clone, Copy)]
struct View {
    /// Clip of content in the flow.
    flow: Area,
    /// Clip of absolutely positioned content.
    absolute: Area,
    /// False if an ancestor is fully transparent or clipped away.
    open: bool,
}

/// For every node: does anything of it show?
pub(super) fn visible(page: &Page, semantics: &Semantics) -> Vec<bool> {
    let mut visible = vec![false; page.len()];
    let start = View { flow: Area::PAGE, absolute: Area::PAGE, open: true };
    let mut views = vec![start; page.len()];
    for node in &semantics.flat.order {
        let parent = semantics.flat.parent(*node);
        let above = parent.map_or(start, |parent| views[parent.index()]);
        let view = view(page, *node, above);
        views[node.index()] = view;
        let state = semantics.states()[node.index()];
        if !state.rendered || state.fallback || !view.open {
            continue;
        }
        visible[node.index()] = match page.kind(*node) {
            NodeKind::Element(_) => state.shown && shows_itself(page, *node, above),
            NodeKind::Text(text) => {
                state.shown
                    && parent.is_some_and(|parent| shows_text(page, *node, parent, text, view))
            }
            _ => false,
        };
    }
    for node in semantics.flat.order.iter().rev() {
        if visible[node.index()]
            && let Some(parent) = semantics.flat.parent(*node)
        {
            visible[parent.index()] = true;
        }
    }
    visible
}

fn view(page: &Page, node: NodeId, above: View) -> View {
    let Some(style) = page.style(node) else {
        let faded = bare::declared(page, node, "opacity")
            .and_then(|opacity| opacity.parse::<f32>().ok())
            .is_some_and(|opacity| opacity <= 0.0);
        return View { open: above.open && !faded, ..above };
    };
    let base = match style.position {
        Positioning::Absolute => above.absolute,
        Positioning::Fixed => Area::PAGE,
        _ => above.flow,
    };
    let mut flow = base;
    if let Some(rect) = page.rect(node) {
        let hides = |overflow| matches!(overflow, Overflow::Hidden | Overflow::Clip);
        let is_box = page.tag(node) != "body" && page.tag(node) != "html";
        if is_box && applies_overflow(style) {
            let scrolls = |overflow| matches!(overflow, Overflow::Scroll | Overflow::Auto);
            if scrolls(style.overflow_x) || scrolls(style.overflow_y) {
                // Whatever is in a scroll container can be scrolled to, if the container shows.
                let shown = base.shows(rect) && rect.width > SPECK && rect.height > SPECK;
                flow = if shown {
                    Area { ..Area::PAGE }.widened()
                } else {
                    base.cut(rect, true, true)
                };
            } else {
                flow = base.cut(rect, hides(style.overflow_x), hides(style.overflow_y));
            }
        }
    }
    let contains_absolute = style.position != Positioning::Static || style.transform.is_some();
    View {
        flow,
        absolute: if contains_absolute { flow } else { above.absolute },
        open: above.open && style.opacity > 0.0 && !is_clipped_away(style) && !is_flat(style),
    }
}

impl Area {
    /// In a scroll container the page's edges mean nothing.
    fn widened(self) -> Area {
        let far = f32::INFINITY;
        Area { left: -far, top: -far, right: far, bottom: far }
    }
}

/// `overflow` has no effect on inline boxes.
fn applies_overflow(style: &Style) -> bool {
    style.display != offenbar_layout::Display::Inline
        || style.inline_block
        || style.floating
        || matches!(style.position, Positioning::Absolute | Positioning::Fixed)
}

fn is_clipped_away(style: &Style) -> bool {
    let positioned = matches!(style.position, Positioning::Absolute | Positioning::Fixed);
    let clip = style.clip.filter(|_| positioned);
    style.clip_path_hides || clip.is_some_and(|(width, height)| width <= SPECK || height <= SPECK)
}

/// Turned or scaled until nothing is left.
fn is_flat(style: &Style) -> bool {
    let area = |[a, b, c, d, _, _]: [f32; 6]| (a * d - b * c).abs();
    style.transform.is_some_and(|transform| area(transform) < 1e-4)
}

/// True if the element paints something apart from its children.
fn shows_itself(page: &Page, node: NodeId, above: View) -> bool {
    let replaced = is_replaced(page, node);
    let Some(style) = page.style(node) else { return replaced };
    let area = match style.position {
        Positioning::Absolute => above.absolute,
        Positioning::Fixed => Area::PAGE,
        _ => above.flow,
    };
    if is_svg_content(page, node) {
        return replaced && !area.is_speck();
    }
    let Some(rect) = page.rect(node) else { return false };
    if has_pseudo_content(page, node) && !area.is_speck() && style.font_size > 0.0 {
        return true;
    }
    (replaced || paints_box(style)) && area.shows(rect)
}

fn paints_box(style: &Style) -> bool {
    style.background_color.a > 0.0
        || !style.background.is_empty()
        || style.borders.iter().any(|line| line.width > 0.0 && line.color.a > 0.0)
        || style.box_shadow.iter().any(|shadow| shadow.color.a > 0.0)
        || style.content.iter().any(|part| matches!(part, Content::Image(_)))
}

fn has_pseudo_content(page: &Page, node: NodeId) -> bool {
    [Pseudo::Before, Pseudo::After].into_iter().any(|pseudo| {
        page.pseudo(node, pseudo).is_some_and(|style| {
            let shows = |part: &Content| match part {
                Content::Text(text) => !text.trim().is_empty() && style.color.a > 0.0,
                Content::Image(_) => true,
            };
            style.opacity > 0.0 && !is_clipped_away(style) && style.content.iter().any(shows)
        })
    })
}

/// True for elements that paint something of their own: images, controls, shapes.
fn is_replaced(page: &Page, node: NodeId) -> bool {
    match page.tag(node) {
        "img" | "video" | "canvas" | "iframe" | "embed" | "object" | "input" | "select"
        | "textarea" | "button" | "meter" | "progress" | "hr" | "audio" => true,
        _ => matches!(
            page.svg_tag(node),
            "circle"
                | "ellipse"
                | "line"
                | "path"
                | "polygon"
                | "polyline"
                | "rect"
                | "image"
                | "use"
        ),
    }
}

/// Shapes get no boxes from the layout.
fn is_svg_content(page: &Page, node: NodeId) -> bool {
    !matches!(page.svg_tag(node), "" | "svg")
        || page.parent(node).is_some_and(|parent| !page.svg_tag(parent).is_empty())
}

fn shows_text(page: &Page, node: NodeId, parent: NodeId, text: &str, view: View) -> bool {
    if text.trim().is_empty() {
        return false;
    }
    let Some(style) = page.style(parent) else { return page.rendered().is_err() };
    let shadow = style.text_shadow.iter().any(|shadow| shadow.color.a > 0.0);
    let clipped_background = style.background_clip_text && !style.background.is_empty();
    if style.font_size <= 0.0 || !(style.color.a > 0.0 || shadow || clipped_background) {
        return false;
    }
    if is_svg_content(page, parent) {
        return !view.flow.is_speck();
    }
    let rects = page.text_rects(node);
    if rects.is_empty() {
        return page.tag(parent) == "option" || is_replaced(page, parent);
    }
    rects.iter().any(|rect| view.flow.shows(*rect))
}
