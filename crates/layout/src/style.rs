//! Computed style as plain data: what rules ask for, resolved to pixels and colours.

/// A colour in sRGB, components from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rgba {
    /// Red.
    pub r: f32,
    /// Green.
    pub g: f32,
    /// Blue.
    pub b: f32,
    /// Opacity.
    pub a: f32,
}

impl Rgba {
    /// Opaque white, the canvas of a page.
    pub const WHITE: Rgba = Rgba { r: 1.0, g: 1.0, b: 1.0, a: 1.0 };
    /// Opaque black.
    pub const BLACK: Rgba = Rgba { r: 0.0, g: 0.0, b: 0.0, a: 1.0 };
    /// Fully transparent.
    pub const TRANSPARENT: Rgba = Rgba { r: 0.0, g: 0.0, b: 0.0, a: 0.0 };

    /// A colour as attributes of SVG have it: hexadecimal or by name. None for everything else.
    pub fn parse(text: &str) -> Option<Rgba> {
        let text = text.trim();
        let (r, g, b, a) = match text.strip_prefix('#') {
            Some(digits) => cssparser::color::parse_hash_color(digits.as_bytes()).ok()?,
            None => {
                let (r, g, b) = cssparser::color::parse_named_color(text).ok()?;
                (r, g, b, 1.0)
            }
        };
        let [r, g, b] = [r, g, b].map(|byte| f32::from(byte) / 255.0);
        Some(Rgba { r, g, b, a })
    }

    /// The colour with its opacity multiplied.
    #[must_use]
    pub fn faded(self, opacity: f32) -> Rgba {
        Rgba { a: self.a * opacity, ..self }
    }

    /// This colour painted over an opaque one (simple alpha compositing in sRGB, as browsers do).
    #[must_use]
    pub fn over(self, below: Rgba) -> Rgba {
        let alpha = self.a + below.a * (1.0 - self.a);
        if alpha <= 0.0 {
            return Rgba::TRANSPARENT;
        }
        let mix =
            |top: f32, bottom: f32| (top * self.a + bottom * below.a * (1.0 - self.a)) / alpha;
        Rgba { r: mix(self.r, below.r), g: mix(self.g, below.g), b: mix(self.b, below.b), a: alpha }
    }
}

/// A rectangle in CSS pixels, relative to the top left of the page.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Rect {
    /// Right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// True if the two share some area.
    pub fn intersects(&self, other: &Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// True if `other` lies within this one.
    pub fn contains(&self, other: &Rect) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Rect {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// True if it has no area.
    pub fn is_empty(&self) -> bool {
        self.width <= 0.0 || self.height <= 0.0
    }
}

/// `display`, as far as rules care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Display {
    /// `none`.
    None,
    /// `contents`.
    Contents,
    /// Inline level, including `inline-block`, `inline-flex`, `inline-table`; see [`Style::inline_block`].
    #[default]
    Inline,
    /// Block level: `block`, `list-item`, `flow-root`, `flex`, `grid`.
    Block,
    /// `table`.
    Table,
    /// A row, row group, column or caption of a table.
    TablePart,
    /// `table-cell`.
    TableCell,
}

/// `visibility`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    /// `visible`.
    #[default]
    Visible,
    /// `hidden`.
    Hidden,
    /// `collapse`.
    Collapse,
}

/// `position`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Positioning {
    /// `static`.
    #[default]
    Static,
    /// `relative`.
    Relative,
    /// `absolute`.
    Absolute,
    /// `fixed`.
    Fixed,
    /// `sticky`.
    Sticky,
}

/// `overflow-x` and `overflow-y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overflow {
    /// `visible`.
    #[default]
    Visible,
    /// `hidden`.
    Hidden,
    /// `clip`.
    Clip,
    /// `scroll`.
    Scroll,
    /// `auto`.
    Auto,
}

/// A gradient, as far as its colours at a place can be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Gradient {
    /// Stops in order: place on the gradient line from 0 to 1, and colour.
    pub stops: Vec<(f32, Rgba)>,
    /// Direction of the gradient line.
    pub line: GradientLine,
}

/// Direction of a gradient line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum GradientLine {
    /// Clockwise from upwards, in radians.
    Angle(f32),
    /// Towards a corner: right or left, bottom or top.
    Corner {
        /// To the right.
        right: bool,
        /// To the bottom.
        bottom: bool,
    },
    /// Radial, conic, repeating, or with stops at lengths: only the colours are known.
    Unknown,
}

impl Gradient {
    /// Colours that the gradient has within `part` of a box of its own size. None if only all of
    /// its colours are known.
    pub fn colors_in(&self, whole: Rect, part: Rect) -> Option<Vec<Rgba>> {
        let angle = match self.line {
            GradientLine::Angle(angle) => angle,
            // CSS Images, section 3.1.1: the line is perpendicular to the other diagonal.
            GradientLine::Corner { right, bottom } => {
                let (x, y) = (whole.height, whole.width);
                let x = if right { x } else { -x };
                let y = if bottom { y } else { -y };
                x.atan2(-y)
            }
            GradientLine::Unknown => return None,
        };
        let (sin, cos) = angle.sin_cos();
        let length = (whole.width * sin).abs() + (whole.height * cos).abs();
        if length <= 0.0 || self.stops.is_empty() {
            return None;
        }
        let (x, y) = (whole.x + whole.width / 2.0, whole.y + whole.height / 2.0);
        let place = |px: f32, py: f32| {
            0.5 + ((px.clamp(whole.x, whole.right()) - x) * sin
                - (py.clamp(whole.y, whole.bottom()) - y) * cos)
                / length
        };
        let places = [
            place(part.x, part.y),
            place(part.right(), part.y),
            place(part.x, part.bottom()),
            place(part.right(), part.bottom()),
        ];
        let first = places.iter().copied().fold(f32::INFINITY, f32::min);
        let last = places.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let inner = self.stops.iter().filter(|(at, _)| *at > first && *at < last);
        let mut colors = vec![self.color_at(first), self.color_at(last)];
        colors.extend(inner.map(|(_, color)| *color));
        Some(colors)
    }

    fn color_at(&self, place: f32) -> Rgba {
        let after = self.stops.iter().position(|(at, _)| *at >= place);
        match after {
            None => self.stops[self.stops.len() - 1].1,
            Some(0) => self.stops[0].1,
            Some(index) => {
                let ((from, a), (to, b)) = (self.stops[index - 1], self.stops[index]);
                let share = if to > from { (place - from) / (to - from) } else { 1.0 };
                let mix = |a: f32, b: f32| a + (b - a) * share;
                Rgba { r: mix(a.r, b.r), g: mix(a.g, b.g), b: mix(a.b, b.b), a: mix(a.a, b.a) }
            }
        }
    }
}

/// One layer of `background-image`.
#[derive(Debug, Clone, PartialEq)]
pub enum BackgroundLayer {
    /// `url(…)`, resolved, and where it is painted.
    Url(String, Tiling),
    /// A gradient.
    Gradient(Gradient),
    /// Anything else that paints, for example `cross-fade()`.
    Other,
}

/// Where an image is painted in the box of its element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tiling {
    /// False if it is there only once, at its own or an explicit size.
    pub everywhere: bool,
    /// Position from the left: pixels, and a share of the space that is left over.
    pub x: (f32, f32),
    /// Position from the top.
    pub y: (f32, f32),
    /// Width: pixels, and a share of the box; None for the image's own.
    pub width: Option<(f32, f32)>,
    /// Height.
    pub height: Option<(f32, f32)>,
}

impl Tiling {
    /// The part of an element's box that an image of this natural size covers.
    pub fn place(&self, own: Rect, natural: (f32, f32)) -> Rect {
        if self.everywhere {
            return own;
        }
        let explicit = |size: Option<(f32, f32)>, whole: f32| {
            size.map(|(pixels, share)| pixels + share * whole)
        };
        let ratio = natural.0 / natural.1.max(1.0);
        let (width, height) =
            match (explicit(self.width, own.width), explicit(self.height, own.height)) {
                (Some(width), Some(height)) => (width, height),
                (Some(width), None) => (width, width / ratio.max(0.001)),
                (None, Some(height)) => (height * ratio, height),
                (None, None) => natural,
            };
        let at = |(pixels, share): (f32, f32), left: f32| pixels + share * left;
        Rect {
            x: own.x + at(self.x, own.width - width),
            y: own.y + at(self.y, own.height - height),
            width,
            height,
        }
    }
}

/// A shadow of a text or a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shadow {
    /// Colour.
    pub color: Rgba,
    /// Horizontal offset in pixels.
    pub x: f32,
    /// Vertical offset in pixels.
    pub y: f32,
    /// Blur radius in pixels.
    pub blur: f32,
    /// Spread in pixels; 0 for text.
    pub spread: f32,
    /// True for `inset`.
    pub inset: bool,
}

/// One side of a border, or an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Used width in pixels; 0 if the style is `none` or `hidden`.
    pub width: f32,
    /// Colour.
    pub color: Rgba,
}

/// An animation that runs on its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Animation {
    /// Name of its key frames.
    pub name: String,
    /// How long it runs in all; infinite for one without end.
    pub seconds: f32,
    /// How long it takes to run once, in seconds.
    pub turn: f32,
}

/// A part of a pseudo-element's `content`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text, `attr()` and counters resolved as far as possible.
    Text(String),
    /// An image.
    Image(String),
}

/// Computed style of an element or pseudo-element.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// `display`.
    pub display: Display,
    /// `top` in pixels.
    pub top: Option<f32>,
    /// True for `inline-block`, `inline-flex`, `inline-grid` and `inline-table`.
    pub inline_block: bool,
    /// True for `flex` and `grid` containers, whose children are blockified.
    pub flex_or_grid: bool,
    /// `visibility`.
    pub visibility: Visibility,
    /// `opacity` of this element alone.
    pub opacity: f32,
    /// `position`.
    pub position: Positioning,
    /// True if `float` is not `none`.
    pub floating: bool,
    /// `z-index`; None for `auto`.
    pub z_index: Option<i32>,
    /// `color`.
    pub color: Rgba,
    /// `background-color`.
    pub background_color: Rgba,
    /// Layers of `background-image`, the topmost first; empty for `none`.
    pub background: Vec<BackgroundLayer>,
    /// True if `background-clip` is `text`.
    pub background_clip_text: bool,
    /// `font-size` in pixels.
    pub font_size: f32,
    /// `font-weight`.
    pub font_weight: f32,
    /// True for `italic` and `oblique`.
    pub italic: bool,
    /// `font-family`, names in order, generic names as they are.
    pub font_family: Vec<String>,
    /// `line-height` in pixels; None for `normal`.
    pub line_height: Option<f32>,
    /// `letter-spacing` in pixels.
    pub letter_spacing: f32,
    /// `word-spacing` in pixels.
    pub word_spacing: f32,
    /// `text-indent` in pixels.
    pub text_indent: f32,
    /// True for `text-transform: uppercase`.
    pub uppercase: bool,
    /// `text-align: justify`.
    pub justified: bool,
    /// True if `white-space` keeps white space.
    pub preserves_space: bool,
    /// True if lines do not wrap (`nowrap`, `pre`).
    pub nowrap: bool,
    /// True if `text-overflow` is not `clip`.
    pub ellipsis: bool,
    /// True if `text-decoration-line` has an underline.
    pub underline: bool,
    /// True if `text-decoration-line` has a line through the text.
    pub struck: bool,
    /// `text-shadow`.
    pub text_shadow: Vec<Shadow>,
    /// `box-shadow`.
    pub box_shadow: Vec<Shadow>,
    /// `overflow-x`.
    pub overflow_x: Overflow,
    /// `overflow-y`.
    pub overflow_y: Overflow,
    /// `clip: rect(…)`: width and height of what is left, in pixels, if it is a rectangle.
    pub clip: Option<(f32, f32)>,
    /// True if `clip-path` hides everything, for example `inset(50%)`.
    pub clip_path_hides: bool,
    /// Borders: top, right, bottom, left.
    pub borders: [Line; 4],
    /// `outline`.
    pub outline: Line,
    /// `outline-offset` in pixels.
    pub outline_offset: f32,
    /// `width` in pixels if it is a length; None for `auto` and percentages.
    pub width: Option<f32>,
    /// `height` in pixels if it is a length.
    pub height: Option<f32>,
    /// `max-height` in pixels if it is a length.
    pub max_height: Option<f32>,
    /// 2D transformation `[a, b, c, d, e, f]` of `transform` and `rotate`; None for `none`.
    pub transform: Option<[f32; 6]>,
    /// True if `pointer-events` is `none`.
    pub no_pointer: bool,
    /// True if `content-visibility` is `hidden`.
    pub content_hidden: bool,
    /// `content` of a pseudo-element, or of an element that it replaces; empty for `normal` and `none`.
    pub content: Vec<Content>,
    /// Alternative text of `content` (`content: "x" / "alternative"`).
    pub content_alt: Option<String>,
    /// The animation that runs on its own, the longest if there are several.
    pub animation: Option<Animation>,
    /// True if a mask, filter or blend mode changes what is painted.
    pub filtered: bool,
}

/// The pseudo-elements that rules ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pseudo {
    /// `::before`.
    Before,
    /// `::after`.
    After,
    /// `::placeholder`.
    Placeholder,
}

impl Default for Style {
    fn default() -> Self {
        let line = Line { width: 0.0, color: Rgba::BLACK };
        Style {
            display: Display::Inline,
            inline_block: false,
            flex_or_grid: false,
            visibility: Visibility::Visible,
            opacity: 1.0,
            position: Positioning::Static,
            floating: false,
            z_index: None,
            color: Rgba::BLACK,
            background_color: Rgba::TRANSPARENT,
            background: Vec::new(),
            top: None,
            background_clip_text: false,
            font_size: 16.0,
            font_weight: 400.0,
            italic: false,
            font_family: Vec::new(),
            line_height: None,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            text_indent: 0.0,
            uppercase: false,
            justified: false,
            preserves_space: false,
            nowrap: false,
            ellipsis: false,
            underline: false,
            struck: false,
            text_shadow: Vec::new(),
            box_shadow: Vec::new(),
            overflow_x: Overflow::Visible,
            overflow_y: Overflow::Visible,
            clip: None,
            clip_path_hides: false,
            borders: [line; 4],
            outline: line,
            outline_offset: 0.0,
            width: None,
            height: None,
            max_height: None,
            transform: None,
            no_pointer: false,
            content_hidden: false,
            content: Vec::new(),
            content_alt: None,
            animation: None,
            filtered: false,
        }
    }
}
