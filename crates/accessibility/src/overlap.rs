//! Text that runs out of a box of fixed height and over other text, shared by the rules about zoom and
//! text spacing.

use offenbar_page::layout::{Display, Overflow, Positioning, Rect, Rendered};
use offenbar_page::{NodeId, Page};

/// Share of a line that must lie outside its box, and over other text: text metrics are not that exact.
const SHARE: f32 = 0.45;
/// How many texts that run out of their box are followed.
const MAX_SPILLS: usize = 200;

/// A line of text outside the box with a fixed height that it belongs to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spill {
    /// The element that the text is in.
    pub parent: NodeId,
    /// The box.
    pub container: NodeId,
    /// The line.
    line: Rect,
}

/// Elements with text in a box of fixed height that does not hide what overflows.
pub(crate) fn candidates(page: &Page, rendered: &Rendered) -> Vec<(NodeId, NodeId)> {
    let parents = page.elements().iter().copied().filter(|id| !page.tag(*id).is_empty());
    parents
        .filter(|parent| has_text(page, *parent) && page.is_visible(*parent))
        .filter_map(|parent| Some((parent, container(page, rendered, parent)?)))
        .collect()
}

fn has_text(page: &Page, parent: NodeId) -> bool {
    let children = page.flat_children(parent);
    children.iter().any(|child| page.text_of(*child).is_some_and(|text| !text.trim().is_empty()))
}

/// The nearest box of fixed height around a text in the flow.
fn container(page: &Page, rendered: &Rendered, parent: NodeId) -> Option<NodeId> {
    for node in std::iter::once(parent).chain(page.flat_ancestors(parent)) {
        let style = rendered.style(page.key(node))?;
        let leaves_flow = !matches!(style.position, Positioning::Static | Positioning::Relative);
        if leaves_flow || style.overflow_y != Overflow::Visible || style.transform.is_some() {
            return None;
        }
        let fixed = style.height.or(style.max_height).is_some_and(|height| height > 0.0);
        if fixed && style.display != Display::Inline {
            return Some(node);
        }
    }
    None
}

/// Lines that lie below the box that they belong to.
pub(crate) fn spills(
    page: &Page,
    rendered: &Rendered,
    candidates: &[(NodeId, NodeId)],
) -> Vec<Spill> {
    let mut spills = Vec::new();
    for (parent, container) in candidates {
        let Some(own) = rendered.rect(page.key(*container)) else { continue };
        let children = page.flat_children(*parent);
        let below = children
            .iter()
            .flat_map(|text| rendered.text_rects(page.key(*text)))
            .filter(|line| line.bottom() > own.bottom() + line.height * SHARE);
        spills.extend(below.map(|line| Spill {
            parent: *parent,
            container: *container,
            line: *line,
        }));
    }
    spills.truncate(MAX_SPILLS);
    spills
}

/// Those of the lines that lie over text outside their box.
pub(crate) fn overlapping(page: &Page, rendered: &Rendered, spills: &[Spill]) -> Vec<Spill> {
    if spills.is_empty() {
        return Vec::new();
    }
    let texts: Vec<(NodeId, Rect)> = page
        .elements()
        .iter()
        .copied()
        .filter(|parent| {
            has_text(page, *parent) && page.is_visible(*parent) && in_flow(page, rendered, *parent)
        })
        .flat_map(|parent| {
            let texts = page.flat_children(parent);
            texts
                .iter()
                .flat_map(|text| rendered.text_rects(page.key(*text)).to_vec())
                .map(move |line| (parent, line))
                .collect::<Vec<_>>()
        })
        .collect();
    let covers = |spill: &Spill| {
        texts.iter().any(|(parent, line)| {
            overlap(&spill.line, line)
                && !std::iter::once(*parent)
                    .chain(page.flat_ancestors(*parent))
                    .any(|node| node == spill.container)
        })
    };
    spills.iter().copied().filter(covers).collect()
}

fn in_flow(page: &Page, rendered: &Rendered, parent: NodeId) -> bool {
    std::iter::once(parent).chain(page.flat_ancestors(parent)).all(|node| {
        rendered.style(page.key(node)).is_none_or(|style| {
            matches!(style.position, Positioning::Static | Positioning::Relative)
        })
    })
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    let across = a.right().min(b.right()) - a.x.max(b.x);
    let down = a.bottom().min(b.bottom()) - a.y.max(b.y);
    let height = a.height.min(b.height);
    height > 0.0 && across >= height * 0.5 && down >= height * SHARE
}
