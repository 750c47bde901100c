//! From Stylo's computed values to [`Style`].

use std::sync::Arc;

use blitz_dom::{BaseDocument, NodeId};
use rustc_hash::FxHashMap;
use style::color::{AbsoluteColor, ColorSpace};
use style::computed_values as keyword;
use style::properties::ComputedValues;
use style::selector_parser::PseudoElement;
use style::servo_arc::Arc as ServoArc;
use style::values::computed::image::Image;
use style::values::computed::{
    BorderStyle, Content as ComputedContent, Display as ComputedDisplay, Length, LengthPercentage,
    OutlineStyle, Size, TextDecorationLine,
};
use style::values::generics::counters::ContentItem;
use style::values::generics::image::{GenericGradient, GradientItem};
use style::values::specified::box_::{DisplayInside, DisplayOutside};
use style_traits::ToCss;

use crate::tree::Nodes;
use crate::{
    Animation, BackgroundLayer, Content, Display, Gradient, GradientLine, Line, Overflow,
    Positioning, Pseudo, Rendered, Rgba, Shadow, Style, Tiling, Visibility,
};

/// Plain data by the address of the computed values, which many elements share. It holds on to these,
/// so that an address means the same values as long as it is known.
#[derive(Default)]
pub(crate) struct Known(FxHashMap<*const ComputedValues, (ServoArc<ComputedValues>, Arc<Style>)>);

/// How many styles are remembered between two readings.
const MAX_KNOWN: usize = 50_000;

impl Known {
    fn style(&mut self, values: &ServoArc<ComputedValues>) -> Arc<Style> {
        let address: *const ComputedValues = &raw const **values;
        let entry = self.0.entry(address);
        let (_, known) = entry.or_insert_with(|| (values.clone(), Arc::new(style(values))));
        known.clone()
    }
}

/// Reads the styles of all elements and their pseudo-elements.
pub(crate) fn read(
    document: &BaseDocument,
    nodes: &Nodes,
    known: &mut Known,
    rendered: &mut Rendered,
) {
    if known.0.len() > MAX_KNOWN {
        known.0.clear();
    }
    for (key, id) in &nodes.placeholders {
        if let Some(style) = style_of(document, *id, known) {
            rendered.pseudos.insert((*key, Pseudo::Placeholder), style);
        }
    }
    for (key, id) in &nodes.elements {
        let Some(style) = style_of(document, *id, known) else { continue };
        let index = *key as usize;
        if rendered.styles.len() <= index {
            rendered.styles.resize(index + 1, None);
        }
        rendered.styles[index] = Some(style);
        for pseudo in [Pseudo::Before, Pseudo::After] {
            if let Some(style) = pseudo_style(document, *id, pseudo, known) {
                rendered.pseudos.insert((*key, pseudo), style);
            }
        }
    }
}

/// Style of a pseudo-element that is generated. Blitz makes nodes for those of layout containers
/// only; Stylo has the styles of all.
pub(crate) fn pseudo_style(
    document: &BaseDocument,
    id: NodeId,
    pseudo: Pseudo,
    known: &mut Known,
) -> Option<Arc<Style>> {
    let wanted = match pseudo {
        Pseudo::Before => PseudoElement::Before,
        Pseudo::After => PseudoElement::After,
        Pseudo::Placeholder => return None,
    };
    let data = document.get_node(id)?.try_stylo_element_data()?.get()?;
    let values = data.styles.pseudos.get(&wanted)?;
    if !matches!(values.clone_content(), ComputedContent::Items(_)) {
        return None;
    }
    let style = known.style(values);
    (style.display != Display::None).then_some(style)
}

pub(crate) fn style_of(
    document: &BaseDocument,
    id: NodeId,
    known: &mut Known,
) -> Option<Arc<Style>> {
    let values = document.get_node(id)?.primary_styles()?;
    Some(known.style(&values))
}

/// One set of computed values as plain data.
pub(crate) fn style(values: &ComputedValues) -> Style {
    let display = values.clone_display();
    let font = values.get_font();
    let text = values.get_inherited_text();
    let (clip, clip_path_hides) = clips(values);
    let (content, content_alt) = content(values);
    let lines = values.clone_text_decoration_line();
    Style {
        display: display_of(display),
        inline_block: display.outside() == DisplayOutside::Inline
            && !matches!(display.inside(), DisplayInside::Flow | DisplayInside::Contents),
        flex_or_grid: matches!(display.inside(), DisplayInside::Flex | DisplayInside::Grid),
        visibility: match values.clone_visibility() {
            keyword::visibility::T::Visible => Visibility::Visible,
            keyword::visibility::T::Hidden => Visibility::Hidden,
            keyword::visibility::T::Collapse => Visibility::Collapse,
        },
        opacity: values.clone_opacity(),
        position: match values.clone_position() {
            keyword::position::T::Static => Positioning::Static,
            keyword::position::T::Relative => Positioning::Relative,
            keyword::position::T::Absolute => Positioning::Absolute,
            keyword::position::T::Fixed => Positioning::Fixed,
            keyword::position::T::Sticky => Positioning::Sticky,
        },
        floating: values.clone_float().is_floating(),
        top: match values.clone_top() {
            style::values::generics::position::GenericInset::LengthPercentage(top) => {
                top.to_length().map(|top| top.px())
            }
            _ => None,
        },
        z_index: match values.clone_z_index() {
            style::values::generics::position::ZIndex::Integer(index) => Some(index),
            style::values::generics::position::ZIndex::Auto => None,
        },
        color: rgba(&values.clone_color()),
        background_color: rgba(&values.resolve_color(&values.clone_background_color())),
        background: background(values),
        background_clip_text: format!("{:?}", values.get_counters().counter_increment)
            .contains(crate::sheets::CLIPPED),
        font_size: font.font_size.used_size().px(),
        font_weight: font.font_weight.value(),
        italic: font.font_style != style::values::computed::FontStyle::NORMAL,
        font_family: families(values),
        line_height: line_height(values),
        letter_spacing: length(&text.letter_spacing.0, font.font_size.used_size()),
        word_spacing: length(&text.word_spacing, font.font_size.used_size()),
        text_indent: length(&text.text_indent.length, Length::new(0.0)),
        uppercase: values.clone_text_transform().to_css_string().contains("uppercase"),
        justified: format!("{:?}", text.text_align).contains("Justify"),
        preserves_space: !matches!(
            values.clone_white_space_collapse(),
            keyword::white_space_collapse::T::Collapse
        ),
        nowrap: matches!(values.clone_text_wrap_mode(), keyword::text_wrap_mode::T::Nowrap),
        ellipsis: format!("{:?}", values.get_text().text_overflow.second).contains("Ellipsis"),
        underline: lines.contains(TextDecorationLine::UNDERLINE),
        struck: lines.contains(TextDecorationLine::LINE_THROUGH),
        text_shadow: text_shadows(values),
        box_shadow: box_shadows(values),
        overflow_x: overflow(values.clone_overflow_x()),
        overflow_y: overflow(values.clone_overflow_y()),
        clip,
        clip_path_hides,
        borders: borders(values),
        outline: outline(values),
        outline_offset: values.get_outline().outline_offset.to_f32_px(),
        width: size(&values.clone_width()),
        height: size(&values.clone_height()),
        max_height: max_size(values),
        transform: transform(values),
        no_pointer: matches!(values.clone_pointer_events(), keyword::pointer_events::T::None),
        // Stylo's Servo build does not know `content-visibility`.
        content_hidden: false,
        content,
        content_alt,
        animation: animation(values),
        filtered: !values.get_effects().filter.0.is_empty()
            || values.clone_mix_blend_mode() != keyword::mix_blend_mode::T::Normal,
    }
}

fn rgba(color: &AbsoluteColor) -> Rgba {
    let srgb = color.to_color_space(ColorSpace::Srgb);
    let [r, g, b, a] = *srgb.raw_components();
    Rgba { r: r.clamp(0.0, 1.0), g: g.clamp(0.0, 1.0), b: b.clamp(0.0, 1.0), a: a.clamp(0.0, 1.0) }
}

fn display_of(display: ComputedDisplay) -> Display {
    match (display.outside(), display.inside()) {
        (_, DisplayInside::Contents) => Display::Contents,
        (_, DisplayInside::None) => Display::None,
        (_, DisplayInside::TableCell) => Display::TableCell,
        (
            _,
            DisplayInside::TableRow
            | DisplayInside::TableRowGroup
            | DisplayInside::TableColumn
            | DisplayInside::TableColumnGroup
            | DisplayInside::TableHeaderGroup
            | DisplayInside::TableFooterGroup,
        )
        | (DisplayOutside::TableCaption, _) => Display::TablePart,
        (DisplayOutside::Inline, _) => Display::Inline,
        (_, DisplayInside::Table) => Display::Table,
        _ => Display::Block,
    }
}

fn overflow(overflow: style::values::computed::Overflow) -> Overflow {
    use style::values::computed::Overflow as Computed;
    match overflow {
        Computed::Visible => Overflow::Visible,
        Computed::Hidden => Overflow::Hidden,
        Computed::Clip => Overflow::Clip,
        Computed::Scroll => Overflow::Scroll,
        Computed::Auto => Overflow::Auto,
    }
}

/// Percentages are resolved against `base`.
fn length(length: &LengthPercentage, base: Length) -> f32 {
    length.resolve(base).px()
}

fn size(size: &Size) -> Option<f32> {
    match size {
        Size::LengthPercentage(length) => length.0.to_length().map(|length| length.px()),
        _ => None,
    }
}

fn max_size(values: &ComputedValues) -> Option<f32> {
    use style::values::computed::MaxSize;
    match values.clone_max_height() {
        MaxSize::LengthPercentage(length) => length.0.to_length().map(|length| length.px()),
        _ => None,
    }
}

fn line_height(values: &ComputedValues) -> Option<f32> {
    use style::values::computed::font::LineHeight;
    match values.clone_line_height() {
        LineHeight::Normal => None,
        LineHeight::Number(number) => Some(number.0 * values.get_font().font_size.used_size().px()),
        LineHeight::Length(length) => Some(length.0.px()),
    }
}

fn families(values: &ComputedValues) -> Vec<String> {
    use style::values::computed::font::SingleFontFamily;
    let families = values.get_font().font_family.families.list.iter();
    families
        .map(|family| match family {
            SingleFontFamily::FamilyName(name) => name.name.to_string(),
            SingleFontFamily::Generic(generic) => generic.to_css_string(),
        })
        .collect()
}

fn background(values: &ComputedValues) -> Vec<BackgroundLayer> {
    let images = &values.get_background().background_image.0;
    images.iter().enumerate().filter_map(|(at, image)| layer(values, at, image)).collect()
}

fn layer(values: &ComputedValues, at: usize, image: &Image) -> Option<BackgroundLayer> {
    match image {
        Image::None => None,
        Image::Url(url) => Some(match url.url() {
            Some(url) => BackgroundLayer::Url(url.as_str().to_owned(), tiling(values, at)),
            None => BackgroundLayer::Other,
        }),
        Image::Gradient(own) => Some(BackgroundLayer::Gradient(gradient(values, own))),
        _ => Some(BackgroundLayer::Other),
    }
}

/// Position, size and repetition of the layer at a place; lists that are too short begin anew.
fn tiling(values: &ComputedValues, at: usize) -> Tiling {
    use style::values::generics::background::GenericBackgroundSize;
    use style::values::generics::length::GenericLengthPercentageOrAuto as Side;
    use style::values::specified::background::BackgroundRepeatKeyword::NoRepeat;

    fn nth<T: Clone>(list: &[T], at: usize) -> Option<T> {
        list.get(at.checked_rem(list.len())?).cloned()
    }
    let parts = |length: &style::values::computed::LengthPercentage| {
        let fixed = length.resolve(Length::new(0.0)).px();
        (fixed, (length.resolve(Length::new(1000.0)).px() - fixed) / 1000.0)
    };
    let background = values.get_background();
    let repeat = nth(&background.background_repeat.0, at);
    let once = repeat.is_some_and(|repeat| repeat.0 == NoRepeat && repeat.1 == NoRepeat);
    let (width, height, fills) = match nth(&background.background_size.0, at) {
        Some(GenericBackgroundSize::ExplicitSize { width, height }) => {
            let side =
                |side: &Side<style::values::computed::NonNegativeLengthPercentage>| match side {
                    Side::LengthPercentage(length) => Some(parts(&length.0)),
                    Side::Auto => None,
                };
            (side(&width), side(&height), false)
        }
        size => (None, None, size.is_some()),
    };
    let x = nth(&background.background_position_x.0, at);
    let y = nth(&background.background_position_y.0, at);
    Tiling {
        everywhere: !once || fills,
        x: x.as_ref().map_or((0.0, 0.0), parts),
        y: y.as_ref().map_or((0.0, 0.0), parts),
        width,
        height,
    }
}

fn gradient(values: &ComputedValues, gradient: &style::values::computed::Gradient) -> Gradient {
    use style::values::generics::image::GradientFlags;
    match gradient {
        GenericGradient::Linear { items, direction, flags, .. } => {
            let colors = colors(values, items);
            let places = items.iter().map(|item| match item {
                GradientItem::ComplexColorStop { position, .. } => {
                    Some(position.to_percentage().map(|percentage| percentage.0))
                }
                _ => None,
            });
            let stops = placed(&colors, &places.collect::<Vec<_>>());
            let line = match stops {
                Some(_) if !flags.contains(GradientFlags::REPEATING) => line(direction),
                _ => GradientLine::Unknown,
            };
            let plain = || colors.iter().map(|color| (0.0, *color)).collect();
            Gradient { stops: stops.unwrap_or_else(plain), line }
        }
        GenericGradient::Radial { items, .. } => unknown(colors(values, items)),
        GenericGradient::Conic { items, .. } => unknown(colors(values, items)),
    }
}

fn unknown(colors: Vec<Rgba>) -> Gradient {
    let stops = colors.into_iter().map(|color| (0.0, color)).collect();
    Gradient { stops, line: GradientLine::Unknown }
}

fn colors<T>(
    values: &ComputedValues,
    items: &[GradientItem<style::values::computed::Color, T>],
) -> Vec<Rgba> {
    let color = |item: &GradientItem<_, T>| match item {
        GradientItem::SimpleColorStop(color) | GradientItem::ComplexColorStop { color, .. } => {
            Some(rgba(&values.resolve_color(color)))
        }
        GradientItem::InterpolationHint(_) => None,
    };
    items.iter().filter_map(color).collect()
}

/// Places of all stops: given ones, 0 and 1 at the ends, and even steps in between. None if a stop
/// stands at a length or there are hints between stops.
fn placed(colors: &[Rgba], places: &[Option<Option<f32>>]) -> Option<Vec<(f32, Rgba)>> {
    if colors.len() != places.len() || places.contains(&Some(None)) {
        return None;
    }
    let mut given: Vec<Option<f32>> = places.iter().map(|place| place.flatten()).collect();
    let last = given.len().checked_sub(1)?;
    given[0].get_or_insert(0.0);
    given[last].get_or_insert(1.0);
    let mut stops = Vec::with_capacity(colors.len());
    let mut before = (0, given[0]?);
    for index in 0..given.len() {
        let place = match given[index] {
            Some(place) => place.max(before.1),
            None => {
                let next = (index..given.len()).find_map(|at| Some((at, given[at]?)))?;
                let steps = (next.0 - before.0) as f32;
                before.1 + (next.1.max(before.1) - before.1) * (index - before.0) as f32 / steps
            }
        };
        before = (index, place);
        stops.push((place, colors[index]));
    }
    Some(stops)
}

fn line(direction: &style::values::computed::image::LineDirection) -> GradientLine {
    use std::f32::consts::{FRAC_PI_2, PI};
    use style::values::computed::image::LineDirection;
    use style::values::specified::position::{
        HorizontalPositionKeyword as Horizontal, VerticalPositionKeyword as Vertical,
    };
    match direction {
        LineDirection::Angle(angle) => GradientLine::Angle(angle.radians()),
        LineDirection::Horizontal(Horizontal::Right) => GradientLine::Angle(FRAC_PI_2),
        LineDirection::Horizontal(Horizontal::Left) => GradientLine::Angle(-FRAC_PI_2),
        LineDirection::Vertical(Vertical::Top) => GradientLine::Angle(0.0),
        LineDirection::Vertical(Vertical::Bottom) => GradientLine::Angle(PI),
        LineDirection::Corner(x, y) => {
            GradientLine::Corner { right: *x == Horizontal::Right, bottom: *y == Vertical::Bottom }
        }
    }
}

fn text_shadows(values: &ComputedValues) -> Vec<Shadow> {
    let shadows = values.get_inherited_text().text_shadow.0.iter();
    shadows
        .map(|shadow| Shadow {
            color: rgba(&values.resolve_color(&shadow.color)),
            x: shadow.horizontal.px(),
            y: shadow.vertical.px(),
            blur: shadow.blur.0.px(),
            spread: 0.0,
            inset: false,
        })
        .collect()
}

fn box_shadows(values: &ComputedValues) -> Vec<Shadow> {
    let shadows = values.get_effects().box_shadow.0.iter();
    shadows
        .map(|shadow| Shadow {
            color: rgba(&values.resolve_color(&shadow.base.color)),
            x: shadow.base.horizontal.px(),
            y: shadow.base.vertical.px(),
            blur: shadow.base.blur.0.px(),
            spread: shadow.spread.px(),
            inset: shadow.inset,
        })
        .collect()
}

fn borders(values: &ComputedValues) -> [Line; 4] {
    let border = values.get_border();
    let line = |width: f32, style: BorderStyle, color: &style::values::computed::Color| Line {
        width: if style.none_or_hidden() { 0.0 } else { width },
        color: rgba(&values.resolve_color(color)),
    };
    [
        line(
            border.border_top_width.0.to_f32_px(),
            border.border_top_style,
            &border.border_top_color,
        ),
        line(
            border.border_right_width.0.to_f32_px(),
            border.border_right_style,
            &border.border_right_color,
        ),
        line(
            border.border_bottom_width.0.to_f32_px(),
            border.border_bottom_style,
            &border.border_bottom_color,
        ),
        line(
            border.border_left_width.0.to_f32_px(),
            border.border_left_style,
            &border.border_left_color,
        ),
    ]
}

fn outline(values: &ComputedValues) -> Line {
    let outline = values.get_outline();
    let drawn = match outline.outline_style {
        OutlineStyle::Auto => true,
        OutlineStyle::BorderStyle(style) => !style.none_or_hidden(),
    };
    Line {
        width: if drawn { outline.outline_width.0.to_f32_px() } else { 0.0 },
        color: rgba(&values.resolve_color(&outline.outline_color)),
    }
}

/// What `clip` and `clip-path` leave of the element.
fn clips(values: &ComputedValues) -> (Option<(f32, f32)>, bool) {
    use style::values::generics::ClipRectOrAuto;
    use style::values::generics::length::LengthPercentageOrAuto as Edge;
    let clip = match values.clone_clip() {
        ClipRectOrAuto::Auto => None,
        ClipRectOrAuto::Rect(rect) => {
            let px = |edge: &Edge<Length>, auto: f32| match edge {
                Edge::Auto => auto,
                Edge::LengthPercentage(length) => length.px(),
            };
            let width = px(&rect.right, f32::INFINITY) - px(&rect.left, 0.0);
            let height = px(&rect.bottom, f32::INFINITY) - px(&rect.top, 0.0);
            Some((width.max(0.0), height.max(0.0)))
        }
    };
    let path = values.clone_clip_path();
    let hides = match path {
        style::values::computed::basic_shape::ClipPath::None => false,
        path => hides_all(&path.to_css_string()),
    };
    (clip, hides)
}

/// True for the shapes that are used to hide an element: an inset of half or more on opposite
/// sides, a circle without radius, a polygon without area.
fn hides_all(path: &str) -> bool {
    if let Some(inset) = path.strip_prefix("inset(").and_then(|rest| rest.split(')').next()) {
        let edges: Vec<Option<f32>> = inset
            .split_whitespace()
            .take_while(|part| *part != "round")
            .map(|part| part.strip_suffix('%')?.parse().ok())
            .collect();
        let edge = |index: usize| -> f32 {
            let fallback = [0, 0, 0, 1];
            let own = edges.get(index).or_else(|| edges.get(fallback[index])).or(edges.first());
            own.copied().flatten().unwrap_or(0.0)
        };
        return edge(0) + edge(2) >= 100.0 || edge(1) + edge(3) >= 100.0;
    }
    matches!(
        path,
        "circle(0px)" | "circle(0%)" | "circle(0px at 50% 50%)" | "circle(0px at center center)"
    ) || path.starts_with("circle(0px ")
        || path.starts_with("polygon(0px 0px, 0px 0px, 0px 0px")
}

/// `transform` and `rotate` as one 2D matrix; percentages of translations count as 0.
fn transform(values: &ComputedValues) -> Option<[f32; 6]> {
    use style::values::generics::transform::Rotate;
    let own = values.clone_transform();
    let rotate = values.clone_rotate();
    if own.0.is_empty() && matches!(rotate, Rotate::None) {
        return None;
    }
    let matrix = own.to_transform_3d_matrix(None).map(|(matrix, _)| matrix).ok()?;
    let own = [matrix.m11, matrix.m12, matrix.m21, matrix.m22, matrix.m41, matrix.m42];
    let angle = match rotate {
        Rotate::None => return Some(own),
        Rotate::Rotate(angle) => angle,
        Rotate::Rotate3D(_, _, z, angle) if z != 0.0 => angle,
        Rotate::Rotate3D(..) => return Some(own),
    };
    let (sin, cos) = angle.radians().sin_cos();
    let [a, b, c, d, e, f] = own;
    Some([cos * a - sin * b, sin * a + cos * b, cos * c - sin * d, sin * c + cos * d, e, f])
}

/// The animation that runs longest.
fn animation(values: &ComputedValues) -> Option<Animation> {
    use style::values::computed::AnimationPlayState;
    let ui = values.get_ui();
    let mut longest: Option<Animation> = None;
    for (index, name) in ui.animation_name_iter().enumerate() {
        let paused = ui.animation_play_state_mod(index) == AnimationPlayState::Paused;
        let Some(name) = name.as_atom().filter(|_| !name.is_none() && !paused) else { continue };
        let turn = ui.animation_duration_mod(index).seconds();
        let turns = ui.animation_iteration_count_mod(index).0;
        let seconds = if turn > 0.0 { turn * turns } else { 0.0 };
        if seconds > longest.as_ref().map_or(0.0, |known| known.seconds) {
            longest = Some(Animation { name: name.to_string(), seconds, turn });
        }
    }
    longest
}

fn content(values: &ComputedValues) -> (Vec<Content>, Option<String>) {
    let ComputedContent::Items(content) = values.clone_content() else {
        return (Vec::new(), None);
    };
    let part = |item: &ContentItem<Image>| match item {
        ContentItem::String(text) => Some(Content::Text(text.to_string())),
        ContentItem::OpenQuote => Some(Content::Text("\u{201c}".to_owned())),
        ContentItem::CloseQuote => Some(Content::Text("\u{201d}".to_owned())),
        ContentItem::Image(Image::Url(url)) => {
            Some(Content::Image(url.url().map(|url| url.as_str().to_owned()).unwrap_or_default()))
        }
        ContentItem::Image(_) => Some(Content::Image(String::new())),
        _ => None,
    };
    let (items, alternative) = content.items.split_at(content.alt_start.min(content.items.len()));
    let text = |parts: &[ContentItem<Image>]| -> String {
        let parts = parts.iter().filter_map(part);
        parts
            .filter_map(|part| match part {
                Content::Text(text) => Some(text),
                Content::Image(_) => None,
            })
            .collect()
    };
    let alternative = (!alternative.is_empty()).then(|| text(alternative));
    (items.iter().filter_map(part).collect(), alternative)
}
