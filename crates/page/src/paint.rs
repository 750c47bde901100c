//! The order in which a page is painted (CSS 2.2, appendix E).
//!
//! Backgrounds and text have ranks of their own: the text of a block lies above the backgrounds of
//! all blocks in its stacking context, even of those that come later.

use offenbar_layout::{Display, Positioning, Style};

use crate::page::Page;
use crate::tree::NodeId;

/// Paint ranks by node; higher is painted later. [`u32::MAX`] for what is not painted.
pub(crate) struct PaintOrder {
    /// Rank of an element's background and borders.
    pub background: Vec<u32>,
    /// Rank of the text directly in an element.
    pub text: Vec<u32>,
}

/// What a stacking context, or a box painted like one, holds.
#[derive(Default)]
struct Content {
    blocks: Vec<NodeId>,
    floats: Vec<NodeId>,
    inlines: Vec<NodeId>,
    positioned: Vec<(i32, NodeId)>,
}

impl PaintOrder {
    pub(crate) fn of(page: &Page) -> PaintOrder {
        let order =
            PaintOrder { background: vec![u32::MAX; page.len()], text: vec![u32::MAX; page.len()] };
        let mut painter = Painter { page, order, next: 0 };
        if let Some(root) = page.root_element() {
            painter.context(root, true);
        }
        painter.order
    }
}

struct Painter<'a> {
    page: &'a Page,
    order: PaintOrder,
    next: u32,
}

impl Painter<'_> {
    /// Paints an element as a stacking context. If it is only painted like one (a float, an
    /// inline block, a positioned box with `z-index: auto`), the positioned descendants that take
    /// part in the context around it are returned.
    fn context(&mut self, root: NodeId, real: bool) -> Vec<(i32, NodeId)> {
        let mut content = Content::default();
        self.collect(root, &mut content);
        self.background(root);
        let mut hoisted = Vec::new();
        let mut positioned = std::mem::take(&mut content.positioned);
        if real {
            positioned.sort_by_key(|(z, _)| *z);
            for (_, id) in positioned.iter().filter(|(z, _)| *z < 0) {
                self.context(*id, true);
            }
        }
        for id in &content.blocks {
            self.background(*id);
        }
        for id in &content.floats {
            hoisted.extend(self.context(*id, false));
        }
        self.text(root);
        for id in &content.blocks {
            self.text(*id);
        }
        for id in &content.inlines {
            if self.is_atomic(*id) {
                hoisted.extend(self.context(*id, false));
            } else {
                self.background(*id);
                self.text(*id);
            }
        }
        if !real {
            hoisted.extend(positioned);
            return hoisted;
        }
        positioned.extend(hoisted);
        positioned.sort_by_key(|(z, _)| *z);
        let mut waiting = positioned.into_iter().filter(|(z, _)| *z >= 0).collect::<Vec<_>>();
        // Positioned boxes inside boxes with `z-index: auto` come right after these.
        waiting.reverse();
        while let Some((z, id)) = waiting.pop() {
            let inner = self.context(id, self.makes_context(id));
            waiting.extend(inner.into_iter().map(|(inner, id)| (inner.max(z), id)).rev());
        }
        Vec::new()
    }

    fn background(&mut self, id: NodeId) {
        self.order.background[id.index()] = self.next;
        self.next += 1;
    }

    fn text(&mut self, id: NodeId) {
        self.order.text[id.index()] = self.next;
        self.next += 1;
    }

    fn collect(&self, root: NodeId, content: &mut Content) {
        let mut stack = self.children(root);
        while let Some(id) = stack.pop() {
            let Some(style) = self.page.style(id) else { continue };
            if style.display == Display::None {
                continue;
            }
            let positioned = style.position != Positioning::Static;
            if positioned || self.makes_context(id) {
                content.positioned.push((style.z_index.unwrap_or(0), id));
                continue;
            }
            if style.floating {
                content.floats.push(id);
                continue;
            }
            match style.display {
                Display::Inline => content.inlines.push(id),
                _ => content.blocks.push(id),
            }
            if !self.is_atomic(id) {
                stack.extend(self.children(id));
            }
        }
    }

    /// Child elements, the last one first.
    fn children(&self, id: NodeId) -> Vec<NodeId> {
        let children = self.page.flat_children(id);
        children.iter().rev().copied().filter(|child| self.page.is_element(*child)).collect()
    }

    fn is_atomic(&self, id: NodeId) -> bool {
        self.page.style(id).is_some_and(|style| style.inline_block)
    }

    fn makes_context(&self, id: NodeId) -> bool {
        self.page.style(id).is_some_and(makes_context)
    }
}

/// True if the style makes a stacking context.
fn makes_context(style: &Style) -> bool {
    let positioned = style.position != Positioning::Static;
    (positioned && style.z_index.is_some())
        || matches!(style.position, Positioning::Fixed | Positioning::Sticky)
        || style.opacity < 1.0
        || style.transform.is_some()
        || style.filtered
}
