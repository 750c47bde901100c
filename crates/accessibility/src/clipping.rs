//! Text that is cut off by `overflow: hidden` or `clip`, shared by the rules about zoom and text
//! spacing.

use offenbar_page::layout::{Overflow, Positioning, Rect, Rendered, Style};
use offenbar_page::{NodeId, Page};

/// Share of the font size that may be cut off without a word: text metrics are not that exact.
const SLACK: f32 = 0.25;

/// How a text node is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clipped {
    /// The text node.
    pub text: NodeId,
    /// The element it is in.
    pub parent: NodeId,
    /// The element that cuts it off.
    pub by: NodeId,
    /// True if only the right or left part is missing.
    pub horizontally: bool,
}

/// Text nodes to which the rules apply: visible, in an element that hides what overflows.
pub(crate) fn candidates(page: &Page, rendered: &Rendered) -> Vec<(NodeId, NodeId)> {
    let mut found = Vec::new();
    for parent in page.elements().iter().copied() {
        if page.tag(parent).is_empty() || clippers(page, rendered, parent).is_empty() {
            continue;
        }
        let children = page.flat_children(parent);
        let texts = children.iter().copied().filter(|child| {
            page.text_of(*child).is_some_and(|text| !text.trim().is_empty())
                && !rendered.text_rects(page.key(*child)).is_empty()
                && page.is_visible(*child)
        });
        if !page.is_aria_hidden(parent) {
            found.extend(texts.map(|text| (text, parent)));
        }
    }
    found
}

/// An ancestor that hides overflow.
#[derive(Clone, Copy)]
struct Clipper {
    node: NodeId,
    across: bool,
    down: bool,
}

/// Ancestors that hide overflow; one that scrolls in between ends the search in its direction,
/// because scrolling brings the text back.
fn clippers(page: &Page, rendered: &Rendered, parent: NodeId) -> Vec<Clipper> {
    let mut clippers = Vec::new();
    let mut out_of_flow = false;
    let (mut scrolls_across, mut scrolls_down) = (false, false);
    for node in std::iter::once(parent).chain(page.flat_ancestors(parent)) {
        let Some(style) = rendered.style(page.key(node)) else { continue };
        // What the root and the body hide, the viewport scrolls to.
        if matches!(page.tag(node), "html" | "body") {
            break;
        }
        let positioned = style.position != Positioning::Static;
        if !out_of_flow || positioned {
            scrolls_across |= scrolls(style.overflow_x);
            scrolls_down |= scrolls(style.overflow_y);
            let across = hides(style.overflow_x) && !scrolls_across;
            let down = hides(style.overflow_y) && !scrolls_down;
            if across || down {
                clippers.push(Clipper { node, across, down });
            }
            out_of_flow = style.position == Positioning::Absolute;
        }
        if style.position == Positioning::Fixed {
            break;
        }
    }
    clippers
}

fn scrolls(overflow: Overflow) -> bool {
    matches!(overflow, Overflow::Auto | Overflow::Scroll)
}

fn hides(overflow: Overflow) -> bool {
    matches!(overflow, Overflow::Hidden | Overflow::Clip)
}

/// How the text is cut off, if it is. Text that is wholly outside is hidden, not cut off.
pub(crate) fn clipped(
    page: &Page,
    rendered: &Rendered,
    text: NodeId,
    parent: NodeId,
) -> Option<Clipped> {
    let size = rendered.style(page.key(parent))?.font_size;
    let slack = (size * SLACK).max(2.0);
    for clipper in clippers(page, rendered, parent) {
        let style = rendered.style(page.key(clipper.node))?;
        let inside = padding_box(rendered.rect(page.key(clipper.node))?, style);
        // A box of a pixel hides its text on purpose.
        if inside.width < 2.0 || inside.height < 2.0 {
            return None;
        }
        let rects = rendered.text_rects(page.key(text));
        let across = clipper.across
            && !(style.nowrap && style.ellipsis)
            && rects.iter().any(|r| r.right() > inside.right() + slack || r.x < inside.x - slack);
        let down = clipper.down
            && !has_tall_lines(style, &inside)
            && rects.iter().any(|r| {
                // The line is higher than the letters in it.
                let spare = (r.height - size).max(0.0) / 2.0;
                r.bottom() - spare > inside.bottom() + slack || r.y + spare < inside.y - slack
            });
        if (across || down) && !grows_with_floats(page, rendered, parent, clipper.node) {
            let by = clipper.node;
            return Some(Clipped { text, parent, by, horizontally: across && !down });
        }
    }
    None
}

/// True for a box that is as high as what is in it, with a float inside: where a line has no room beside
/// the float browsers put it below (CSS 2, section 9.5) and the box grows, which the engine forgets.
fn grows_with_floats(page: &Page, rendered: &Rendered, parent: NodeId, clipper: NodeId) -> bool {
    let grows = |node: NodeId| {
        rendered.style(page.key(node)).is_some_and(|style| {
            style.height.is_none()
                && style.max_height.is_none()
                && matches!(style.position, Positioning::Static | Positioning::Relative)
        })
    };
    let between = std::iter::once(parent).chain(page.flat_ancestors(parent));
    let mut between = between.take_while(|node| *node != clipper);
    grows(clipper)
        && between.all(grows)
        && page.flat_descendants(clipper).into_iter().any(|node| {
            let floats = rendered.style(page.key(node)).is_some_and(|style| style.floating);
            floats && !page.is_inclusive_ancestor(node, parent)
        })
}

/// The exception for one-line boxes: a line height of at least the height of the box. A box that
/// is not even as high as its letters cuts these.
fn has_tall_lines(style: &Style, inside: &Rect) -> bool {
    let line = style.line_height.unwrap_or(style.font_size * 1.2);
    line + 0.5 >= inside.height && inside.height + 0.5 >= style.font_size
}

fn padding_box(rect: Rect, style: &Style) -> Rect {
    let [top, right, bottom, left] = style.borders.map(|line| line.width);
    Rect {
        x: rect.x + left,
        y: rect.y + top,
        width: rect.width - left - right,
        height: rect.height - top - bottom,
    }
}
