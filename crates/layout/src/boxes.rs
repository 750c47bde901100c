//! Boxes of elements and lines of text.

use std::sync::Arc;

use blitz_dom::{BaseDocument, Node, NodeId};
use parley::PositionedLayoutItem;
use rustc_hash::FxHashMap;
use style::values::computed::{Length, LengthPercentage};
use style::values::generics::transform::{GenericTransformOperation, GenericTranslate};

use crate::rendered::Boxes;
use crate::tree::{Nodes, has_layout};
use crate::{Overflow, Pseudo, Rect, Rendered, Scroll, Style};

/// Fragments of text kept for one element: each of its texts is looked at against all of them.
const MAX_FRAGMENTS: usize = 1000;

/// Reads all boxes.
///
/// Reads the styles in `rendered`, so these must be there.
pub(crate) fn read(document: &BaseDocument, nodes: &Nodes, rendered: &Rendered) -> Boxes {
    let mut boxes = Boxes::default();
    let mut reader = Reader { document, origins: FxHashMap::default() };
    let lines = reader.lines();
    for (key, id) in &nodes.elements {
        let Some(rect) = reader.rect(*id, &lines) else { continue };
        let index = *key as usize;
        if boxes.rects.len() <= index {
            boxes.rects.resize(index + 1, None);
        }
        boxes.rects[index] = Some(rect);
        boxes.width = boxes.width.max(rect.right());
        boxes.height = boxes.height.max(rect.bottom());
        let Some(node) = document.get_node(*id) else { continue };
        if rendered.style(*key).is_some_and(scrolls) {
            boxes.scrolls.insert(*key, scroll(node));
        }
        for (pseudo, id) in [(Pseudo::Before, node.before()), (Pseudo::After, node.after())] {
            if let Some(rect) = id.and_then(|id| reader.rect(id, &lines)) {
                boxes.pseudo_rects.insert((*key, pseudo), rect);
            }
        }
    }
    // Texts of one element share its rectangles: which of them is whose is not told by the engine,
    // and a copy for each would be quadratic.
    let own = lines.own.into_iter().map(|(id, rects)| (id, Arc::<[Rect]>::from(rects)));
    let own: FxHashMap<NodeId, Arc<[Rect]>> = own.collect();
    for (key, parent) in &nodes.texts {
        if let Some(found) = own.get(parent) {
            boxes.text.insert(*key, Arc::clone(found));
        }
    }
    boxes
}

/// Border box of one element on the page, without lines of text: what is needed to see whether it moved.
pub(crate) fn place(document: &BaseDocument, id: NodeId) -> Option<Rect> {
    let rect = document.get_client_bounding_rect(id)?;
    let [mut x, mut y, width, height] =
        [rect.x, rect.y, rect.width, rect.height].map(|value| value as f32);
    let mut current = Some(id);
    while let Some(node) = current.and_then(|id| document.get_node(id)) {
        let (right, down) = moved(node);
        (x, y) = (x + right, y + down);
        current = node.containing_block();
    }
    Some(Rect { x, y, width, height })
}

/// Rectangles of text by the element whose text it is.
struct Lines {
    /// The element's own text, line by line.
    own: FxHashMap<NodeId, Vec<Rect>>,
    /// Around all text and boxes in an inline element, descendants included.
    around: FxHashMap<NodeId, Rect>,
}

struct Reader<'a> {
    document: &'a BaseDocument,
    /// Place of a box's border box on the page, by node.
    origins: FxHashMap<NodeId, (f32, f32)>,
}

impl Reader<'_> {
    /// Place of a node's border box on the page.
    fn origin(&mut self, id: NodeId) -> (f32, f32) {
        let mut chain = Vec::new();
        let mut current = Some(id);
        let mut origin = (0.0, 0.0);
        while let Some(id) = current {
            if let Some(known) = self.origins.get(&id) {
                origin = *known;
                break;
            }
            let Some(node) = self.document.get_node(id) else { break };
            chain.push((id, node));
            current = node.containing_block();
        }
        for (id, node) in chain.into_iter().rev() {
            let location = node.unrounded_layout().location;
            let (right, down) = moved(node);
            origin = (origin.0 + location.x + right, origin.1 + location.y + down);
            self.origins.insert(id, origin);
        }
        origin
    }

    /// Border box of an element; for inline elements the box around their fragments.
    fn rect(&mut self, id: NodeId, lines: &Lines) -> Option<Rect> {
        let node = self.document.get_node(id)?;
        if !has_layout(self.document, id) || !is_rendered(node) {
            return None;
        }
        if node.is_non_atomic_inline() {
            return lines.around.get(&id).copied();
        }
        node.layout_parent.get()?;
        let (x, y) = self.origin(id);
        let size = node.unrounded_layout().size;
        Some(Rect { x, y, width: size.width, height: size.height })
    }

    /// Walks all inline formatting contexts once.
    fn lines(&mut self) -> Lines {
        let mut lines = Lines { own: FxHashMap::default(), around: FxHashMap::default() };
        let document = self.document;
        let roots: Vec<NodeId> = document
            .tree()
            .iter()
            .filter(|(_, node)| node.flags.is_inline_root())
            .map(|(id, _)| id)
            // What a state of an element hides keeps its last lines.
            .filter(|id| document.get_node(owner(document, *id)).is_some_and(is_rendered))
            .collect();
        for root in roots {
            self.lines_of(root, &mut lines);
        }
        // Blitz gives the contexts in the order in which it got memory for them, which is another
        // one in a document that was used before.
        for own in lines.own.values_mut() {
            own.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        }
        lines
    }

    fn lines_of(&mut self, root: NodeId, lines: &mut Lines) {
        let document = self.document;
        let Some(node) = document.get_node(root) else { return };
        let Some(text) = node.element_data().and_then(|data| data.inline_layout_data.as_ref())
        else {
            return;
        };
        let (x, y) = self.origin(root);
        let layout = node.unrounded_layout();
        let left = x + layout.padding.left + layout.border.left;
        let top = y + layout.padding.top + layout.border.top + text.block_offset;
        let scale = text.layout.scale();
        for line in text.layout.lines() {
            for item in line.items() {
                let (id, rect, is_text) = match item {
                    PositionedLayoutItem::GlyphRun(run) => {
                        // As high as the font, not as the line (CSS 2, section 10.6.1).
                        let metrics = run.run().font_metrics();
                        let rect = Rect {
                            x: left + run.offset() / scale,
                            y: top + (run.baseline() - metrics.ascent) / scale,
                            width: run.advance() / scale,
                            height: (metrics.ascent + metrics.descent) / scale,
                        };
                        (run.style().brush.id, rect, true)
                    }
                    PositionedLayoutItem::InlineBox(inline) => {
                        let rect = Rect {
                            x: left + inline.x / scale,
                            y: top + inline.y / scale,
                            width: inline.width / scale,
                            height: inline.height / scale,
                        };
                        (NodeId::from_u64(inline.id), rect, false)
                    }
                };
                add(document, root, id, rect, is_text, lines);
            }
        }
    }
}

/// How far `transform` and `translate` move a box, as `getBoundingClientRect` has it. Scales and turns
/// change no place here.
fn moved(node: &Node) -> (f32, f32) {
    let Some(values) = node.primary_styles() else { return (0.0, 0.0) };
    let own = values.get_box();
    if own.transform.0.is_empty() && matches!(own.translate, GenericTranslate::None) {
        return (0.0, 0.0);
    }
    let size = node.unrounded_layout().size;
    let across = |length: &LengthPercentage| length.resolve(Length::new(size.width)).px();
    let along = |length: &LengthPercentage| length.resolve(Length::new(size.height)).px();
    let mut moved = match &own.translate {
        GenericTranslate::None => (0.0, 0.0),
        GenericTranslate::Translate(x, y, _) => (across(x), along(y)),
    };
    for operation in own.transform.0.iter() {
        let (right, down) = match operation {
            GenericTransformOperation::Translate(x, y)
            | GenericTransformOperation::Translate3D(x, y, _) => (across(x), along(y)),
            GenericTransformOperation::TranslateX(x) => (across(x), 0.0),
            GenericTransformOperation::TranslateY(y) => (0.0, along(y)),
            _ => (0.0, 0.0),
        };
        moved = (moved.0 + right, moved.1 + down);
    }
    moved
}

/// Records a fragment for its element and all inline ancestors up to the root of the context.
fn add(
    document: &BaseDocument,
    root: NodeId,
    id: NodeId,
    rect: Rect,
    is_text: bool,
    lines: &mut Lines,
) {
    // Text directly in an anonymous block belongs to the element around it.
    let owner = owner(document, id);
    if is_text && rect.width > 0.0 {
        let own = lines.own.entry(owner).or_default();
        if own.len() < MAX_FRAGMENTS {
            own.push(rect);
        }
    }
    let mut current = Some(id);
    while let Some(id) = current {
        if id == root {
            break;
        }
        let around = lines.around.entry(id).or_insert(rect);
        *around = around.union(&rect);
        current = document.get_node(id).and_then(|node| node.parent);
    }
}

fn owner(document: &BaseDocument, id: NodeId) -> NodeId {
    let mut current = id;
    while let Some(node) = document.get_node(current)
        && node.is_anonymous()
        && let Some(parent) = node.parent
    {
        current = parent;
    }
    current
}

fn is_rendered(node: &Node) -> bool {
    node.has_boxes() && node.primary_styles().is_some()
}

fn scrolls(style: &Style) -> bool {
    let scrolls = |overflow| matches!(overflow, Overflow::Auto | Overflow::Scroll);
    scrolls(style.overflow_x) || scrolls(style.overflow_y)
}

fn scroll(node: &Node) -> Scroll {
    let padding = node.unrounded_layout().padding;
    Scroll {
        x: node.scroll_width() - node.client_width(),
        y: node.scroll_height() - node.client_height(),
        padding: [padding.top, padding.right, padding.bottom, padding.left],
    }
}
