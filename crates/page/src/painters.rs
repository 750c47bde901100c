//! What paints a background on a page, and where, in paint order.

use offenbar_layout::{Display, Positioning, Pseudo, Rect, Style, Visibility};

use crate::page::Page;
use crate::paint::PaintOrder;
use crate::tree::NodeId;

/// An element that paints a background, in paint order.
pub(crate) struct Painter {
    pub id: NodeId,
    pub pseudo: Option<Pseudo>,
    pub rect: Option<Rect>,
    pub rank: u32,
    pub inline: bool,
}

/// Painters of a page in paint order, and the rank of the text in every element.
pub(crate) struct Painters {
    pub list: Vec<Painter>,
    pub rank: Vec<u32>,
}

impl Painters {
    pub(crate) fn of(page: &Page) -> Painters {
        let order = PaintOrder::of(page);
        let mut painters = Painters { list: Vec::new(), rank: order.text };
        for id in page.elements() {
            let rank = order.background[id.index()];
            if rank == u32::MAX {
                continue;
            }
            painters.add(page, *id, None, rank);
            for pseudo in [Pseudo::Before, Pseudo::After] {
                painters.add(page, *id, Some(pseudo), rank);
            }
        }
        painters.list.sort_by_key(|painter| painter.rank);
        painters
    }

    fn add(&mut self, page: &Page, id: NodeId, pseudo: Option<Pseudo>, rank: u32) {
        let style = match pseudo {
            None => page.style(id),
            Some(pseudo) => page.pseudo(id, pseudo),
        };
        let Some(style) = style else { return };
        let paints = style.background_color.a > 0.0
            || !style.background.is_empty()
            || (pseudo.is_none() && is_embedded(page, id));
        if !paints || style.visibility != Visibility::Visible {
            return;
        }
        let rect = match pseudo {
            None => reach(page, id, style),
            Some(pseudo) => page.rendered().ok().and_then(|r| r.pseudo_rect(id.0, pseudo)),
        };
        let inline = style.display == Display::Inline
            && !style.inline_block
            && !style.floating
            && matches!(style.position, Positioning::Static | Positioning::Relative)
            && !is_embedded(page, id);
        if rect.is_some_and(|rect| !rect.is_empty()) {
            self.list.push(Painter { id, pseudo, rect, rank, inline });
        }
    }
}

pub(crate) fn is_embedded(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "img" | "video" | "canvas" | "iframe" | "object" | "embed")
        || page.svg_tag(id) == "svg"
}

/// Where an element's background is painted. That of the root, or of `<body>` if the root has
/// none, covers the whole canvas (CSS Backgrounds, section 2.11.2).
fn reach(page: &Page, id: NodeId, style: &Style) -> Option<Rect> {
    let everywhere = Rect { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
    let root = page.root_element();
    let paints = |style: &Style| style.background_color.a > 0.0 || !style.background.is_empty();
    if Some(id) == root {
        return Some(everywhere);
    }
    if Some(id) == page.body() && !root.and_then(|root| page.style(root)).is_some_and(paints) {
        return Some(everywhere);
    }
    let rect = match page.rect(id).filter(|rect| !rect.is_empty()) {
        Some(rect) => rect,
        // The engine has no boxes for rows and groups of rows: they are where their cells are.
        None if style.display == Display::TablePart => cells(page, id)?,
        None => return None,
    };
    let environment = page.environment();
    let (width, height) = (environment.width as f32, environment.height as f32);
    let fills_viewport = rect.width >= width * 0.98 && rect.height >= height * 0.98;
    if style.position == Positioning::Fixed && fills_viewport {
        return Some(everywhere);
    }
    Some(rect)
}

/// Around the cells in a row or a group of rows.
fn cells(page: &Page, id: NodeId) -> Option<Rect> {
    let cells = page
        .flat_descendants(id)
        .into_iter()
        .filter(|node| page.style(*node).is_some_and(|style| style.display == Display::TableCell));
    cells.filter_map(|cell| page.rect(cell)).reduce(|all, rect| all.union(&rect))
}
