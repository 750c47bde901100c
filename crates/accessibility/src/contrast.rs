//! Contrast of text, shared by the rules for the levels AA and AAA.
//!
//! A text is judged over all colours that it and its surroundings have: certain to fail if not even
//! the best combination is enough ("highest possible contrast" of the ACT rules), certain to pass
//! if the worst one is.

use offenbar_model::{Message, Value};
use offenbar_page::layout::{Rect, Rgba, Shadow, Style};
use offenbar_page::{Backdrop, Doubt, NodeId, Page, Pair, contrast, luminance};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::targets::{Targets, msg};

/// 18 points in CSS pixels.
const LARGE: f32 = 24.0;
/// 14 points in CSS pixels.
const LARGE_BOLD: f32 = 18.66;
/// Ratios are compared with this tolerance, so that 4.4999999 is 4.5.
pub(crate) const TOLERANCE: f32 = 0.005;
/// How many lines of one text are looked at.
const MAX_LINES: usize = 12;

/// The ratios of level AA.
pub(crate) const AA: Needed = Needed { normal: 4.5, large: 3.0 };

/// Required ratios of a rule.
pub(crate) struct Needed {
    /// For text of normal size.
    pub normal: f32,
    /// For large text.
    pub large: f32,
}

impl Needed {
    /// The ratio for a text.
    pub fn of(&self, large: bool) -> f32 {
        if large { self.large } else { self.normal }
    }
}

/// A text node to judge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text {
    /// The text node.
    pub node: NodeId,
    /// Element it is in.
    pub parent: NodeId,
    /// True for large-scale text.
    pub large: bool,
    /// Its colour.
    pub color: Rgba,
}

/// Text nodes to which rules about contrast apply.
pub(crate) fn texts(page: &Page) -> Vec<Text> {
    texts_in(page, page, |_| true)
}

/// The same as they are seen in another environment, in elements that are wanted.
pub(crate) fn texts_in(page: &Page, view: &Page, wanted: impl Fn(NodeId) -> bool) -> Vec<Text> {
    let elements = page.elements().iter().copied();
    // What is switched off: such widgets and groups, and what names the widgets.
    let mut off: FxHashSet<NodeId> = elements.filter(|id| is_inactive_part(page, *id)).collect();
    let widgets: Vec<NodeId> = off.iter().copied().filter(|id| page.is_a(*id, "widget")).collect();
    off.extend(labels_of(page, &widgets));
    let mut disabled = FxHashMap::default();
    let mut texts = Vec::new();
    for parent in page.elements() {
        if page.tag(*parent).is_empty() || !wanted(*parent) || !view.is_rendered(*parent) {
            continue;
        }
        for node in page.flat_children(*parent).iter().copied() {
            let Some(text) = page.text_of(node) else { continue };
            if !is_language(page, *parent, text) || !view.is_visible(node) {
                continue;
            }
            let is_off = *disabled.entry(*parent).or_insert_with(|| is_within(page, *parent, &off));
            let Some(style) = view.style(*parent).filter(|_| !is_off) else { continue };
            let (large, color) = (is_large(style), style.color);
            texts.push(Text { node, parent: *parent, large, color });
        }
    }
    texts
}

/// Large-scale text by WCAG 2.2.
pub(crate) fn is_large(style: &Style) -> bool {
    let size = style.font_size + 0.01;
    size >= LARGE || (size >= LARGE_BOLD && style.font_weight >= 700.0)
}

/// False for text that says nothing in a human language: no letters or digits, or a single
/// letter that stands for a picture because the control around it has another name ("X", "Close").
fn is_language(page: &Page, parent: NodeId, text: &str) -> bool {
    let mut letters = text.trim().chars();
    match (letters.next(), letters.next()) {
        (None, _) => false,
        (Some(letter), None) => {
            let widget = std::iter::once(parent)
                .chain(page.flat_ancestors(parent))
                .find(|node| page.is_element(*node) && page.is_a(*node, "widget"));
            let is_symbol = widget.is_some_and(|widget| {
                let name = page.name_text(widget);
                !name.is_empty() && name.split_whitespace().all(|word| !word.eq(text.trim()))
            });
            letter.is_alphanumeric() && !is_symbol
        }
        _ => text.chars().any(char::is_alphanumeric),
    }
}

/// In a disabled widget or group.
pub(crate) fn is_inactive(page: &Page, parent: NodeId) -> bool {
    std::iter::once(parent)
        .chain(page.flat_ancestors(parent))
        .any(|node| page.is_element(node) && is_inactive_part(page, node))
}

/// A disabled widget or group.
fn is_inactive_part(page: &Page, id: NodeId) -> bool {
    page.is_disabled(id) && (page.is_a(id, "widget") || page.is_a(id, "group"))
}

/// Elements that name one of the widgets.
fn labels_of(page: &Page, widgets: &[NodeId]) -> Vec<NodeId> {
    let widgets = widgets.iter();
    widgets
        .flat_map(|id| page.label_elements(*id).into_iter().chain(page.labelled_by(*id)))
        .collect()
}

fn is_within(page: &Page, id: NodeId, parts: &FxHashSet<NodeId>) -> bool {
    !parts.is_empty()
        && std::iter::once(id).chain(page.flat_ancestors(id)).any(|node| parts.contains(&node))
}

/// Judges all texts of a page.
pub(crate) fn check(
    page: &Page,
    targets: &mut Targets,
    needed: &Needed,
    judge: fn(&mut Targets, &Page, &Text, &Measured),
) {
    for (text, measured) in &page.shared(Measurements::of).0 {
        let measured = Measured { needed: needed.of(text.large), ..*measured };
        judge(targets, page, text, &measured);
    }
    ask_about_scripts(page, targets);
}

/// Text that a script puts into a shadow tree is not on this page yet.
fn ask_about_scripts(page: &Page, targets: &mut Targets) {
    let open = !page.scripts_are_understood() && page.script_mentions(&["attachShadow"]);
    if targets.is_empty() && open {
        targets.page_cant_tell(msg("script-builds-content"), msg("ask-script-content"));
    }
}

/// A shadow is part of what is behind the text. Shadows on all sides hide what is behind them.
fn add_shadows(pairs: &mut Vec<Pair>, shadows: &[Shadow]) {
    let shadows: Vec<&Shadow> = shadows.iter().filter(|shadow| shadow.color.a > 0.05).collect();
    let on = |test: fn(&Shadow) -> bool| shadows.iter().any(|shadow| test(shadow));
    let around = on(|s| s.x > 0.0) && on(|s| s.x < 0.0) && on(|s| s.y > 0.0) && on(|s| s.y < 0.0);
    let mut behind = Vec::new();
    for shadow in &shadows {
        for pair in pairs.iter() {
            let background = shadow.color.over(pair.background);
            behind.push(Pair { foreground: pair.foreground, background });
        }
    }
    if around {
        *pairs = behind;
    } else {
        pairs.extend(behind);
    }
}

/// What was measured of all texts of a page, for the rules of both levels.
struct Measurements(Vec<(Text, Measured)>);

impl Measurements {
    fn of(page: &Page) -> Measurements {
        let texts = texts(page).into_iter();
        Measurements(texts.filter_map(|text| Some((text, measure(page, &text, &AA)?))).collect())
    }
}

/// What was measured of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured {
    /// The combination with the least contrast, without rare colours of images.
    pub usual: Pair,
    /// The combination with the most contrast.
    pub best: Pair,
    /// The one behind most of the text.
    pub main: Pair,
    /// The ratio that is needed.
    pub needed: f32,
    /// Why there may be other colours.
    pub doubt: Option<Doubt>,
    /// True if it is not known which of the colours are under the text (gradient, image).
    pub varies: bool,
    /// True if assistive technology does not get the text: it may be pure decoration.
    pub hidden: bool,
}

impl Measured {
    /// True if even the best combination is not enough.
    pub fn fails(&self) -> bool {
        self.doubt.is_none() && self.best.contrast() + TOLERANCE < self.needed
    }

    /// The combination to speak of where none is enough: the one behind most of the text, or the best
    /// of those that may be.
    pub fn shown(&self) -> &Pair {
        if self.varies { &self.best } else { &self.main }
    }

    /// True if all usual combinations are enough, and there are no others.
    pub fn passes(&self) -> bool {
        self.doubt.is_none() && self.usual.contrast() + TOLERANCE >= self.needed
    }
}

/// Colours of a text and of what is behind it. None for text in the colour of its background.
pub(crate) fn measure(page: &Page, text: &Text, needed: &Needed) -> Option<Measured> {
    let shadows = page.style(text.parent).map(|style| style.text_shadow.clone())?;
    let rects = page.text_rects(text.node);
    let (mut pairs, mut typical): (Vec<Pair>, Vec<Pair>) = (Vec::new(), Vec::new());
    let (mut doubt, mut varies) = (None, false);
    for rect in rects.iter().take(MAX_LINES) {
        let shrunk = Rect { y: rect.y + rect.height * 0.15, height: rect.height * 0.7, ..*rect };
        let backdrop: Backdrop = page.backdrop(text.parent, shrunk, text.color);
        doubt = doubt.max(backdrop.doubt);
        varies |= backdrop.varies;
        pairs.extend(backdrop.pairs);
        typical.extend(backdrop.typical);
    }
    for list in [&mut pairs, &mut typical] {
        add_shadows(list, &shadows);
        // The lines of a text mostly stand on the same ground.
        list.dedup();
    }
    let by_contrast = |a: &&Pair, b: &&Pair| a.contrast().total_cmp(&b.contrast());
    let (worst, best) = (*pairs.iter().min_by(by_contrast)?, *pairs.iter().max_by(by_contrast)?);
    let main = *pairs.first()?;
    let usual = typical.iter().min_by(by_contrast).copied().unwrap_or(worst);
    // Text in the colour of its background is not there to be seen.
    if best.contrast() <= 1.0 + TOLERANCE && doubt.is_none() {
        return None;
    }
    Some(Measured {
        usual,
        best,
        main,
        needed: needed.of(text.large),
        doubt,
        varies,
        hidden: page.is_programmatically_hidden(text.parent),
    })
}

/// The combination with the most contrast; None if there is doubt about the colours.
pub(crate) fn best_known(backdrop: Backdrop) -> Option<Pair> {
    let known = backdrop.doubt.is_none() && !backdrop.varies;
    let by_contrast = |a: &Pair, b: &Pair| a.contrast().total_cmp(&b.contrast());
    backdrop.pairs.into_iter().filter(|_| known).max_by(by_contrast)
}

/// `#rrggbb`.
pub(crate) fn hex(color: Rgba) -> String {
    let byte = |value: f32| (value * 255.0).round() as u8;
    format!("#{:02x}{:02x}{:02x}", byte(color.r), byte(color.g), byte(color.b))
}

/// A ratio as people write it, cut (not rounded up) to two decimals.
pub(crate) fn ratio(value: f32) -> String {
    format!("{:.2}", (value * 100.0 + 0.01).floor() / 100.0)
}

/// Adds colours, ratios and the nearest colour that would do.
pub(crate) fn with_colors(message: Message, pair: &Pair, needed: f32) -> Message {
    // White text on a colour is not made black: then the colour is what has to change.
    let light = is_lighter(pair.foreground, pair.background);
    let nearest = nearest(pair, needed);
    let turns = nearest.is_some_and(|color| is_lighter(color, pair.background) != light);
    let ground = nearest_ground(pair, needed).filter(|_| turns || nearest.is_none());
    let better = match (nearest, ground) {
        (_, Some(_)) => "ground".to_owned(),
        (Some(color), None) => hex(color),
        (None, None) => "none".to_owned(),
    };
    message
        .with("foreground", hex(pair.foreground))
        .with("background", hex(pair.background))
        .with("ratio", ratio(pair.contrast()))
        .with("needed", ratio(needed))
        .with("better", better)
        .with("ground", ground.map_or_else(|| "none".to_owned(), hex))
}

/// What findings with one cause have in common if it is not their place: a pair of colours comes from one
/// declaration, wherever it is seen.
pub(crate) fn cause(message: &Message) -> Option<String> {
    let argument = |name: &str| match message.args.get(name)? {
        Value::Text(text) => Some(text.as_str()),
        Value::Number(_) => None,
    };
    let (front, back) = (argument("foreground")?, argument("background")?);
    Some(format!("{front} {back} {}", argument("needed").unwrap_or_default()))
}

/// The nearest background, on the way to black or white, on which the text is as readable as it must
/// be without changing sides: light text stays light.
fn nearest_ground(pair: &Pair, needed: f32) -> Option<Rgba> {
    let turned = Pair { foreground: pair.background, background: pair.foreground };
    nearest(&turned, needed).filter(|ground| {
        is_lighter(pair.foreground, *ground) == is_lighter(pair.foreground, pair.background)
    })
}

fn is_lighter(a: Rgba, b: Rgba) -> bool {
    luminance(a) > luminance(b)
}

/// The nearest colour to the foreground, on the way to black or white, that has enough contrast;
/// as the eight-bit colour that would be written in a style sheet. None if no colour has: on a
/// background of middling brightness not even black and white reach 7:1.
pub(crate) fn nearest(pair: &Pair, needed: f32) -> Option<Rgba> {
    let towards = |end: f32| {
        (1..=255).find_map(|step| {
            let share = step as f32 / 255.0;
            let mix = |value: f32| {
                let mixed = value + (end - value) * share;
                let byte = mixed * 255.0;
                // Away from the background, so that rounding never loses the contrast again.
                (if end == 0.0 { byte.floor() } else { byte.ceil() }) / 255.0
            };
            let from = pair.foreground;
            let color = Rgba { r: mix(from.r), g: mix(from.g), b: mix(from.b), a: 1.0 };
            (contrast(color, pair.background) >= needed).then_some((step, color))
        })
    };
    match (towards(0.0), towards(1.0)) {
        (Some((a, dark)), Some((b, light))) => Some(if a <= b { dark } else { light }),
        (one, other) => one.or(other).map(|(_, color)| color),
    }
}

/// Failed, passed or a question; the ids are those of the rule.
pub(crate) struct Ids {
    /// Message for too little contrast.
    pub low: fn() -> Message,
    /// Message for text on an image.
    pub image: fn() -> Message,
    /// Message for text with effects.
    pub effect: fn() -> Message,
    /// Message for low contrast of text that is hidden from assistive technology.
    pub hidden: fn() -> Message,
    /// The question for a person.
    pub question: fn() -> Message,
}

/// The judgement that both rules share.
pub(crate) fn judge(targets: &mut Targets, text: &Text, measured: &Measured, ids: &Ids) {
    let parent = text.parent;
    if measured.fails() {
        let message = if measured.hidden { (ids.hidden)() } else { (ids.low)() };
        let message = with_colors(message, measured.shown(), measured.needed);
        if measured.hidden {
            targets.cant_tell(parent, message, (ids.question)());
        } else {
            targets.failed(parent, message);
        }
    } else if let Some(doubt) = measured.doubt {
        let message = match doubt {
            Doubt::Image | Doubt::Embedded => (ids.image)(),
            Doubt::Effect => (ids.effect)(),
        };
        targets.cant_tell(parent, message, (ids.question)());
    } else if measured.varies && !measured.passes() {
        targets.cant_tell(parent, (ids.image)(), (ids.question)());
    } else {
        // Some pixels have enough contrast: more is not asked. Text whose worst place is
        // unreadable is the subject of a rule of its own.
        targets.passed(parent);
    }
}

/// The message when a page cannot be laid out.
pub(crate) fn needs_layout(page: &Page, targets: &mut Targets) -> bool {
    if let Err(reason) = page.rendered() {
        targets.untested(msg("rule-needs-layout").with("reason", reason));
        return true;
    }
    false
}

/// As [`needs_layout`], for rules that measure what the style sheets make of the page: if one of
/// them could not be had, what looks like a failure is only asked about.
pub(crate) fn needs_styles(page: &Page, targets: &mut Targets) -> bool {
    let missing = page.missing_sheets();
    if let Some(first) = missing.first() {
        targets.ask_instead(msg("ask-sheet-missing").with("sheet", first.as_str()));
    }
    needs_layout(page, targets)
}

/// As [`needs_layout`], for good practice about looks: without all style sheets nothing is said.
pub(crate) fn needs_looks(page: &Page, targets: &mut Targets) -> bool {
    needs_layout(page, targets) || !page.missing_sheets().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_colour_has_enough_contrast() {
        let grey = Rgba { r: 0.6, g: 0.6, b: 0.6, a: 1.0 };
        let pair = Pair { foreground: grey, background: Rgba::WHITE };
        let better = nearest(&pair, 4.5).unwrap();
        assert!(contrast(better, Rgba::WHITE) >= 4.5);
        assert!(contrast(better, Rgba::WHITE) < 4.7, "{better:?}");
    }

    #[test]
    fn light_text_stays_light() {
        let blue = Rgba { r: 78.0 / 255.0, g: 115.0 / 255.0, b: 223.0 / 255.0, a: 1.0 };
        let white = Pair { foreground: Rgba::WHITE, background: blue };
        let ground = nearest_ground(&white, 4.5).unwrap();
        assert!(contrast(Rgba::WHITE, ground) >= 4.5 && luminance(ground) < luminance(blue));
        let grey = Rgba { r: 0.6, g: 0.6, b: 0.6, a: 1.0 };
        let message =
            with_colors(msg("x"), &Pair { foreground: grey, background: Rgba::WHITE }, 4.5);
        assert!(format!("{message:?}").contains("#7"), "{message:?}");
    }

    #[test]
    fn no_colour_is_named_where_none_is_enough() {
        let blue = Rgba { r: 30.0 / 255.0, g: 110.0 / 255.0, b: 230.0 / 255.0, a: 1.0 };
        let pair = Pair { foreground: Rgba::WHITE, background: blue };
        assert_eq!(nearest(&pair, 7.0), None);
        assert!(nearest(&pair, 4.5).is_some());
    }

    #[test]
    fn without_its_sheets_a_page_is_not_failed() {
        let page =
            Page::of_html("<link rel=stylesheet href=/gone.css><p style='color: #ccc'>Hallo");
        let mut targets = Targets::default();
        assert!(!needs_styles(&page, &mut targets));
        targets.failed(NodeId::DOCUMENT, msg("text-contrast-low"));
        assert_eq!(targets.outcome(), offenbar_model::Outcome::CantTell);
        for html in [
            "<link rel='alternate stylesheet' href=/gone.css>",
            "<link rel=stylesheet media=print href=/gone.css>",
            "<link rel=stylesheet href='https://fonts.googleapis.com/css2?family=Roboto'>",
        ] {
            assert!(Page::of_html(html).missing_sheets().is_empty(), "{html}");
        }
    }

    #[test]
    fn ratios_are_never_rounded_up_to_the_needed_one() {
        assert_eq!(ratio(4.499), "4.49");
        assert_eq!(ratio(4.5), "4.50");
    }
}
