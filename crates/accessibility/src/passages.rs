//! Passages of text: blocks with the text that flows in them, shared by the rules about how text
//! looks.

use std::ops::Deref;
use std::sync::Arc;

use offenbar_page::layout::{Display, Rect, Style};
use offenbar_page::{NodeId, Page, collapsed};
use rustc_hash::{FxHashMap, FxHashSet};

/// A block and the visible text that flows in it, without that of blocks inside.
pub(crate) struct Passage {
    /// The block.
    pub block: NodeId,
    /// Its text nodes, in order.
    pub texts: Vec<NodeId>,
    /// The text, white space collapsed.
    pub text: String,
    /// Characters of it.
    pub length: usize,
}

/// All passages of a page, in order.
pub(crate) struct Passages(Vec<Passage>);

impl Deref for Passages {
    type Target = [Passage];

    fn deref(&self) -> &[Passage] {
        &self.0
    }
}

/// All passages of a page, in order. Empty without layout. They are looked for once.
pub(crate) fn all(page: &Page) -> Arc<Passages> {
    page.shared(|page| Passages(find(page)))
}

fn find(page: &Page) -> Vec<Passage> {
    let Some(body) = page.body() else { return Vec::new() };
    let mut places: FxHashMap<NodeId, usize> = FxHashMap::default();
    let mut passages: Vec<Passage> = Vec::new();
    // The block travels along: looking for it from each text would be slow in deep trees.
    let mut stack = vec![(body, body)];
    while let Some((node, block)) = stack.pop() {
        let Some(text) = page.text_of(node) else {
            let block = if is_block(page, node) { node } else { block };
            stack
                .extend(page.flat_children(node).iter().rev().copied().map(|child| (child, block)));
            continue;
        };
        if text.trim().is_empty() || !page.is_visible(node) {
            continue;
        }
        let place = *places.entry(block).or_insert_with(|| {
            passages.push(Passage { block, texts: Vec::new(), text: String::new(), length: 0 });
            passages.len() - 1
        });
        passages[place].texts.push(node);
    }
    for passage in &mut passages {
        let texts = passage.texts.iter().filter_map(|text| page.text_of(*text));
        passage.text = collapsed(&texts.collect::<String>());
        passage.length = passage.text.chars().count();
    }
    passages
}

/// True for elements that do not flow in a line of text.
pub(crate) fn is_block(page: &Page, node: NodeId) -> bool {
    page.style(node).is_some_and(|style| {
        !matches!(style.display, Display::Inline | Display::Contents) || style.inline_block
    })
}

/// True if all text in an element is bold; true too where there is none.
pub(crate) fn is_bold(page: &Page, id: NodeId) -> bool {
    let inside = page.flat_descendants(id);
    let written = |node: &&NodeId| page.text_of(**node).is_some_and(|text| !text.trim().is_empty());
    let parents = inside.iter().filter(written).filter_map(|text| page.flat_parent(*text));
    parents.filter_map(|parent| page.style(parent)).all(|style| style.font_weight >= BOLD)
}

/// From this weight on letters look bold.
pub(crate) const BOLD: f32 = 600.0;

impl Passage {
    /// True if the style of the element around holds for all of the text.
    pub fn is_all(&self, page: &Page, test: impl Fn(&Style) -> bool) -> bool {
        self.texts.iter().all(|text| {
            let parent = page.flat_parent(*text);
            parent.and_then(|parent| page.style(parent)).is_some_and(&test)
        })
    }

    /// Widths of its lines, from top to bottom.
    pub fn lines(&self, page: &Page) -> Vec<f32> {
        // The texts of one element share the boxes of all of them.
        let mut parents = FxHashSet::default();
        let texts = self.texts.iter();
        let texts =
            texts.filter(|text| page.flat_parent(**text).is_some_and(|up| parents.insert(up)));
        let mut rects: Vec<Rect> =
            texts.flat_map(|text| page.text_rects(*text).iter().copied()).collect();
        rects.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let mut lines: Vec<Rect> = Vec::new();
        for rect in rects {
            match lines.last_mut() {
                Some(line) if rect.y + rect.height / 2.0 <= line.bottom() => {
                    *line = line.union(&rect)
                }
                _ => lines.push(rect),
            }
        }
        lines.into_iter().map(|line| line.width).collect()
    }

    /// True if the block is an element of one of these kinds, or stands in one.
    pub fn is_in(&self, page: &Page, tags: &[&str]) -> bool {
        let mut nodes = std::iter::once(self.block).chain(page.flat_ancestors(self.block));
        nodes.any(|node| tags.contains(&page.tag(node)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_mixed_text_are_as_wide_as_their_block() {
        let page = Page::of_html(
            "<ul style='width: 300px'><li>To ensure that the <q>borders</q> of the graphics <code>in
             the style sheet</code> have enough contrast with what is behind them, their <code>color
             </code> is <a href='/'>taken from</a> the text.<ul><li>Like <code>this</code>.</li></ul>
             And more of it.</li></ul>",
        );
        let passages = all(&page);
        assert_eq!(passages.len(), 2);
        let lines = passages[0].lines(&page);
        assert!(lines.len() >= 5, "{lines:?}");
        assert!(lines.iter().all(|width| *width <= 301.0), "{lines:?}");
    }
}
