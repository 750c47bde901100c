//! What is painted behind a piece of text, and in which colour the text ends up.
//!
//! Layers are collected in paint order, from the text down to the first one that is opaque and
//! covers it; groups with `opacity` are composited as a browser does it. Where a layer can have
//! several colours under the text (a gradient, an image, an edge), each of them is followed.

use offenbar_layout::{BackgroundLayer, Display, Overflow, Positioning, Rect, Rgba};

use crate::composite::{Group, Layer, Pair, combine};
use crate::image_colors::Colors;
use crate::page::Page;
use crate::painters::{Painter, is_embedded};
use crate::tree::NodeId;
/// Why the colours are not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// An image that could not be read is behind the text.
    Image,
    /// A video, canvas, frame or other embedded content is behind the text.
    Embedded,
    /// A filter, blend mode, mask or clipped background changes the colours.
    Effect,
}

/// Colours of a piece of text and of what is behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Backdrop {
    /// All combinations that may occur, as far as they can be known.
    pub pairs: Vec<Pair>,
    /// The same with images at their usual colours, without rare highlights and shadows.
    pub typical: Vec<Pair>,
    /// Set if there may be others.
    pub doubt: Option<Doubt>,
    /// True if it is not known which of the pairs occur: the text stands on a part of a gradient
    /// or image.
    pub varies: bool,
    /// True if a gradient is behind the text; its colours there are known unless it `varies`.
    pub gradient: bool,
}

/// What was met on the way down to an opaque layer.
struct Seen {
    doubt: Option<Doubt>,
    varies: bool,
    gradient: bool,
}

impl Page {
    /// Colours of a piece of text inside `parent` at `rect`, and of what is behind it.
    pub fn backdrop(&self, parent: NodeId, rect: Rect, color: Rgba) -> Backdrop {
        let painters = self.painters();
        let rank_of = |id: &NodeId| painters.rank[id.index()];
        let rank = std::iter::once(parent)
            .chain(self.flat_ancestors(parent))
            .find(|id| rank_of(id) != u32::MAX)
            .map_or(u32::MAX, |id| rank_of(&id));
        let around: Vec<NodeId> =
            std::iter::once(parent).chain(self.flat_ancestors(parent)).collect();
        let scrolled = self.scrolled(&around, rect);
        let mut layers = Vec::new();
        let mut seen = Seen { doubt: self.text_effect(parent), varies: false, gradient: false };
        for painter in painters.list.iter().rev() {
            if painter.rank > rank || (painter.inline && !around.contains(&painter.id)) {
                continue;
            }
            let rect = self.rect_under(painter.id, rect, &scrolled);
            let covered = match coverage(painter.rect, &rect) {
                _ if painter.inline => 1.0,
                covered if covered < 0.95 && self.grows_with(painter, parent, &around) => 1.0,
                covered => covered,
            };
            if covered <= 0.02 {
                continue;
            }
            let stack = self.layers(painter, covered, &rect, &mut seen);
            let opaque = stack.iter().any(Layer::is_opaque);
            layers.extend(stack);
            if opaque {
                break;
            }
        }
        let Seen { doubt, varies, gradient } = seen;
        let groups = self.groups(parent);
        let pairs = combine(&layers, |layer| &layer.choices, color, &groups);
        let typical = combine(&layers, |layer| &layer.typical, color, &groups);
        Backdrop { varies: varies && pairs.len() > 1, pairs, typical, doubt, gradient }
    }

    /// True if a box is as high as it must be for a text in it: where a float pushes the text down, the
    /// engine does not make the box grow.
    fn grows_with(&self, painter: &Painter, parent: NodeId, around: &[NodeId]) -> bool {
        let Some(place) = around.iter().position(|node| *node == painter.id) else { return false };
        let flows = |node: &NodeId| {
            !self.is_element(*node)
                || self.style(*node).is_some_and(|style| {
                    !style.floating
                        && matches!(style.position, Positioning::Static | Positioning::Relative)
                        && style.transform.is_none()
                })
        };
        let grows = self.style(painter.id).is_some_and(|style| {
            style.height.is_none()
                && style.max_height.is_none()
                && style.overflow_y == Overflow::Visible
                && matches!(style.display, Display::Block)
                && !style.inline_block
        });
        painter.pseudo.is_none()
            && grows
            && parent != painter.id
            && around[..place].iter().all(flows)
    }

    /// Scroll containers around a text that is not in their visible part, from the inside out, each
    /// with the place that the text has once it is scrolled there.
    fn scrolled(&self, around: &[NodeId], mut rect: Rect) -> Vec<(NodeId, Rect)> {
        let scrolls = |overflow| matches!(overflow, Overflow::Auto | Overflow::Scroll);
        let mut scrolled = Vec::new();
        for node in around.iter().skip_while(|node| !self.is_element(**node)) {
            let style = self.style(*node);
            let across = style.is_some_and(|style| scrolls(style.overflow_x));
            let down = style.is_some_and(|style| scrolls(style.overflow_y));
            if !(across || down) || matches!(self.tag(*node), "html" | "body") {
                continue;
            }
            let Some(own) = self.rect(*node).filter(|own| !own.contains(&rect)) else { continue };
            let into =
                |at: f32, size: f32, from: f32, whole: f32| at.min(from + whole - size).max(from);
            if across {
                rect.x = into(rect.x, rect.width, own.x, own.width);
                rect.width = rect.width.min(own.width);
            }
            if down {
                rect.y = into(rect.y, rect.height, own.y, own.height);
                rect.height = rect.height.min(own.height);
            }
            scrolled.push((*node, rect));
        }
        scrolled
    }

    /// Where a text is in relation to what a node paints: inside a scroll container where it is laid
    /// out, outside of it where it is scrolled to.
    fn rect_under(&self, painter: NodeId, rect: Rect, scrolled: &[(NodeId, Rect)]) -> Rect {
        let outside = |(container, _): &&(NodeId, Rect)| {
            !self.flat_ancestors(painter).any(|node| node == *container)
        };
        scrolled.iter().rev().find(outside).map_or(rect, |(_, rect)| *rect)
    }

    /// Layers of one painter, the topmost first.
    fn layers(&self, painter: &Painter, covered: f32, rect: &Rect, seen: &mut Seen) -> Vec<Layer> {
        let style = match painter.pseudo {
            None => self.style(painter.id),
            Some(pseudo) => self.pseudo(painter.id, pseudo),
        };
        let Some(style) = style else { return Vec::new() };
        let mut groups = self.groups(painter.id);
        if painter.pseudo.is_some() && style.opacity < 1.0 {
            groups.push((painter.id, style.opacity));
        }
        let mut layers = Vec::new();
        let push = |layers: &mut Vec<Layer>, mut choices: Vec<Option<Rgba>>| {
            // What is behind most of the text comes first.
            if covered < 0.5 {
                choices.insert(0, None);
            } else if covered < 0.95 {
                choices.push(None);
            }
            layers.push(Layer { typical: choices.clone(), choices, groups: groups.clone() });
        };
        if painter.pseudo.is_none() && is_embedded(self, painter.id) {
            match self.embedded(painter.id) {
                Some(colors) => {
                    seen.varies = true;
                    push_image(&mut layers, &colors, covered < 0.95, &groups);
                }
                None => seen.doubt = seen.doubt.max(Some(Doubt::Embedded)),
            }
        }
        if style.background_clip_text || style.filtered {
            seen.doubt = seen.doubt.max(Some(Doubt::Effect));
        }
        for layer in &style.background {
            match layer {
                BackgroundLayer::Gradient(gradient) if !gradient.stops.is_empty() => {
                    let here = painter.rect.and_then(|own| gradient.colors_in(own, *rect));
                    seen.varies |= here.is_none();
                    seen.gradient = true;
                    let all = || gradient.stops.iter().map(|(_, color)| *color).collect();
                    let colors: Vec<Rgba> = here.unwrap_or_else(all);
                    push(&mut layers, colors.into_iter().map(Some).collect());
                }
                BackgroundLayer::Url(url, tiling) => match self.image_colors(url) {
                    // A bullet or an icon beside the text is not behind it.
                    Some(colors)
                        if painter.rect.is_some_and(|own| {
                            coverage(Some(tiling.place(own, colors.size)), rect) <= 0.02
                        }) => {}
                    Some(colors) => {
                        seen.varies = true;
                        // An image may not repeat and not reach the text.
                        push_image(&mut layers, &colors, true, &groups);
                    }
                    None => seen.doubt = seen.doubt.max(Some(Doubt::Image)),
                },
                BackgroundLayer::Gradient(_) | BackgroundLayer::Other => {
                    seen.doubt = seen.doubt.max(Some(Doubt::Effect));
                }
            }
        }
        if style.background_color.a > 0.0 {
            push(&mut layers, vec![Some(style.background_color)]);
        }
        layers
    }

    /// Elements with `opacity` below 1 from the root down to this one.
    fn groups(&self, id: NodeId) -> Vec<Group> {
        let mut groups: Vec<Group> = std::iter::once(id)
            .chain(self.flat_ancestors(id))
            .filter_map(|node| {
                let opacity = self.style(node)?.opacity;
                (opacity < 1.0).then_some((node, opacity))
            })
            .collect();
        groups.reverse();
        groups
    }

    fn text_effect(&self, parent: NodeId) -> Option<Doubt> {
        let has_effect = std::iter::once(parent)
            .chain(self.flat_ancestors(parent))
            .filter_map(|node| self.style(node))
            .any(|style| style.filtered || style.background_clip_text);
        has_effect.then_some(Doubt::Effect)
    }

    /// Colours of an `<img>`; None for everything that cannot be read.
    fn embedded(&self, id: NodeId) -> Option<Colors> {
        if !self.is(id, "img") {
            return None;
        }
        let url = self.resolve(self.attr(id, "src")?)?;
        self.image_colors(url.as_str())
    }

    fn image_colors(&self, url: &str) -> Option<Colors> {
        let url = url::Url::parse(url).ok()?;
        self.context().image_colors(&url)
    }
}

/// Share of `rect` that lies within `layer`.
fn coverage(layer: Option<Rect>, rect: &Rect) -> f32 {
    let Some(layer) = layer else { return 0.0 };
    let width = layer.right().min(rect.right()) - layer.x.max(rect.x);
    let height = layer.bottom().min(rect.bottom()) - layer.y.max(rect.y);
    if width <= 0.0 || height <= 0.0 {
        return 0.0;
    }
    (width * height) / (rect.width * rect.height).max(1.0)
}

fn push_image(layers: &mut Vec<Layer>, colors: &Colors, partial: bool, groups: &[Group]) {
    let outside = partial.then_some(None);
    let choices = colors.all.iter().copied().map(Some).chain(outside);
    let typical = colors.typical.iter().copied().map(Some).chain(outside);
    layers.push(Layer {
        choices: choices.collect(),
        typical: typical.collect(),
        groups: groups.to_vec(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::composite::contrast;

    /// Pairs of the text of the first `<i>`.
    fn pairs(html: &str) -> (Vec<Pair>, Option<Doubt>) {
        let page = Page::of_html(html);
        let parent = *page.elements().iter().find(|id| page.is(**id, "i")).unwrap();
        let text = page.children(parent)[0];
        let rect = page.text_rects(text)[0];
        let backdrop = page.backdrop(parent, rect, page.style(parent).unwrap().color);
        (backdrop.pairs, backdrop.doubt)
    }

    fn grey(value: f32) -> Rgba {
        Rgba { r: value, g: value, b: value, a: 1.0 }
    }

    fn near(a: Rgba, b: Rgba) -> bool {
        (a.r - b.r).abs() < 0.01 && (a.g - b.g).abs() < 0.01 && (a.b - b.b).abs() < 0.01
    }

    #[test]
    fn the_canvas_is_white_and_the_body_paints_it() {
        assert_eq!(
            pairs("<i>x</i>").0,
            [Pair { foreground: Rgba::BLACK, background: Rgba::WHITE }]
        );
        let (found, _) = pairs("<body style='background: #000; color: #fff; height: 1px'><i>x</i>");
        assert_eq!(found, [Pair { foreground: Rgba::WHITE, background: Rgba::BLACK }]);
    }

    #[test]
    fn groups_are_composited_as_a_whole() {
        let html = "<body style='background:#000'><div style='background:#fff; opacity: .5'><i>x</i></div>";
        let (found, _) = pairs(html);
        assert_eq!(found.len(), 1);
        assert!(near(found[0].background, grey(0.5)), "{found:?}");
        assert!(near(found[0].foreground, grey(0.0)), "{found:?}");
    }

    #[test]
    fn positioned_boxes_that_lie_under_the_text_count() {
        let html = "<div style='position:absolute; top:0; left:0; width:500px; height:500px; background:#000'></div>\
                    <div style='position:relative'><i>x</i></div>";
        let (found, _) = pairs(html);
        assert_eq!(found[0].background, Rgba::BLACK);
        let above = html.replace("background:#000", "background:#000; z-index:2");
        assert_eq!(pairs(&above).0[0].background, Rgba::WHITE);
    }

    #[test]
    fn text_is_on_the_ground_of_the_container_that_it_is_scrolled_in() {
        let html = "<div style='background:#000; height:50px; overflow:auto'>\
                    <p style='height:400px'>x</p><section><i>x</i></section></div>";
        assert_eq!(pairs(html).0[0].background, Rgba::BLACK);
        let inner = html.replace("<section>", "<section style='background:#fff'>");
        assert_eq!(pairs(&inner).0[0].background, Rgba::WHITE);
        let cut = html.replace("overflow:auto", "overflow:visible");
        assert_eq!(pairs(&cut).0[0].background, Rgba::WHITE);
    }

    #[test]
    fn gradients_give_all_their_stops_and_missing_images_doubt() {
        let html = "<div style='background: linear-gradient(#000, #fff)'><i>x</i></div>";
        assert_eq!(pairs(html).0.len(), 2);
        let html = "<div style='background: url(missing.png)'><i>x</i></div>";
        assert_eq!(pairs(html).1, Some(Doubt::Image));
        let html =
            "<div style='background: url(missing.png)'><p style='background:#fff'><i>x</i></div>";
        assert_eq!(pairs(html).1, None);
    }

    #[test]
    fn rows_and_groups_of_rows_are_behind_their_cells() {
        let html = |head: &str, row: &str| {
            format!(
                "<table><thead style='{head}'><tr style='{row}'><th><i>x</i><th>y<tbody><tr><td>z</table>"
            )
        };
        assert_eq!(pairs(&html("background: #000", "")).0[0].background, Rgba::BLACK);
        assert_eq!(
            pairs(&html("background: #fff", "background: #000")).0[0].background,
            Rgba::BLACK
        );
        let other = html("", "").replace("<tbody>", "<tbody style='background: #000'>");
        assert_eq!(pairs(&other).0[0].background, Rgba::WHITE);
    }

    #[test]
    fn text_below_a_float_is_on_the_ground_of_its_block() {
        let html = "<body style='background: #000'><div style='float: left; width: 100%; height: 50px'></div>\
                    <main style='background: #fff'><p><i>Total</i></main>";
        assert_eq!(pairs(html).0, [Pair { foreground: Rgba::BLACK, background: Rgba::WHITE }]);
        let lifted = html.replace("<i>", "<i style='position: absolute; top: 900px'>");
        assert_eq!(pairs(&lifted).0[0].background, Rgba::BLACK);
    }

    #[test]
    fn an_image_beside_the_text_is_not_behind_it() {
        let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGOYecYYjhiQOQCpCgzBI1YZVQAAAABJRU5ErkJggg==";
        let html = |rest: &str| {
            format!(
                "<p style='padding-left: 15px; background: #121212 url({png}) {rest}'><i>x</i></p>"
            )
        };
        assert_eq!(pairs(&html("left no-repeat")).0.len(), 1);
        assert!(pairs(&html("repeat")).0.len() > 1);
        assert!(pairs(&html("15px 50% no-repeat")).0.len() > 1);
        assert!(pairs(&html("left / cover no-repeat")).0.len() > 1);
    }

    #[test]
    fn a_background_that_is_cut_to_the_text_is_not_behind_it() {
        for clip in ["-webkit-background-clip: text", "background-clip: text"] {
            let html =
                format!("<i style='background: linear-gradient(#49a3f1, #1a73e8); {clip}'>x</i>");
            assert_eq!(pairs(&html).1, Some(Doubt::Effect), "{clip}");
        }
        assert_eq!(pairs("<i style='background: red; background-clip: content-box'>x</i>").1, None);
    }

    #[test]
    fn a_bar_beside_most_of_the_text_does_not_come_first() {
        let html = "<p style='position: relative; background: #eee'><i>Viele Worte</i><b style='position: absolute; \
                    left: 0; top: 0; width: 9px; height: 50px; z-index: -1; background: #ff0'></b></p>";
        let html = html.replace("<p style='", "<p style='z-index: 0; ");
        let found = pairs(&html).0;
        assert!(near(found[0].background, grey(0.933)), "{found:?}");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast(Rgba::BLACK, Rgba::WHITE) - 21.0).abs() < 0.01);
        let grey = Rgba { r: 0.4667, g: 0.4667, b: 0.4667, a: 1.0 };
        assert!((contrast(grey, Rgba::WHITE) - 4.48).abs() < 0.02);
    }
}
