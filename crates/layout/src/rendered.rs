//! What goes into the engine and what comes out of it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::{Pseudo, Rect, Style};
use rustc_hash::FxHashMap;
use url::Url;

/// A document to lay out.
pub struct Source<'a> {
    /// A number that no other document in this process has: a document is kept for the next
    /// rendering of the same one.
    pub id: u64,
    /// Gives its flat tree.
    pub steps: &'a dyn Fn() -> Vec<Step<'a>>,
    /// Its style sheets.
    pub sheets: &'a [Sheet],
    /// Base of the URLs in it.
    pub base: &'a Url,
    /// True if its own markup may put markers of lists inside of their items.
    pub inside: bool,
}

/// One step through the flat tree of a document, in order. `key` is the caller's name for a node
/// and comes back in [`Rendered`].
#[derive(Debug, Clone)]
pub enum Step<'a> {
    /// An element begins.
    Open {
        /// Caller's key.
        key: u32,
        /// Local name.
        name: &'a str,
        /// Namespace URL; HTML if it is empty.
        namespace: &'a str,
        /// Attributes.
        attributes: Vec<(&'a str, &'a str)>,
    },
    /// A text node.
    Text {
        /// Caller's key.
        key: u32,
        /// The text.
        text: &'a str,
    },
    /// The element that was opened last ends.
    Close,
}

/// A style sheet of a document.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The text.
    pub css: Arc<str>,
    /// Where it comes from: base of the URLs in it.
    pub url: Url,
    /// Value of the `media` attribute; empty for all media.
    pub media: String,
    /// Host of the shadow tree to which the sheet belongs; None for the document.
    pub scope: Option<u32>,
    /// Name of the parsed sheet in the cache.
    pub(crate) key: u64,
    /// True if its rules may depend on the size of the viewport.
    pub(crate) turns: bool,
    /// True if it is read as browsers read sheets of documents in quirks mode.
    pub(crate) quirks: bool,
}

impl Sheet {
    /// A sheet by its text, address, media and shadow host.
    pub fn new(css: Arc<str>, url: Url, media: String, scope: Option<u32>) -> Sheet {
        let mut hasher = DefaultHasher::new();
        (&css, &media, scope).hash(&mut hasher);
        // The address counts only where it has a meaning, so that the same inline sheet on many
        // pages is one.
        let words = ["url(", "src(", "@import", "image", "\\"];
        if words.iter().any(|word| mentions(&css, word)) {
            url.as_str().hash(&mut hasher);
        }
        let words = ["@media", "@import", "@container", "\\"];
        let turns = !media.trim().is_empty() || words.iter().any(|word| mentions(&css, word));
        Sheet { css, url, media, scope, key: hasher.finish(), turns, quirks: false }
    }

    /// The same sheet for a document in quirks mode: lengths need no unit and colours no `#` (Quirks Mode
    /// Standard, sections 3.1 and 3.2).
    #[must_use]
    pub fn in_quirks_mode(self, quirks: bool) -> Sheet {
        let key = if quirks { self.key.rotate_left(1) } else { self.key };
        Sheet { key, quirks, ..self }
    }
}

/// True if a text contains a word, in whichever case.
fn mentions(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let first = [word[0].to_ascii_lowercase(), word[0].to_ascii_uppercase()];
    text.windows(word.len()).any(|part| first.contains(&part[0]) && part.eq_ignore_ascii_case(word))
}

/// Everything outside a document that its rendering depends on.
#[derive(Debug, Clone, PartialEq)]
pub struct Environment {
    /// Width of the viewport in CSS pixels, before zoom.
    pub width: u32,
    /// Height of the viewport in CSS pixels, before zoom.
    pub height: u32,
    /// Page zoom; 2.0 halves the number of CSS pixels that fit.
    pub zoom: f32,
    /// Factor on all text sizes, as text-only zoom does it.
    pub text_zoom: f32,
    /// WCAG 1.4.12: line height 1.5, letter spacing 0.12 em, word spacing 0.16 em, paragraphs 2 em.
    pub text_spacing: bool,
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
    /// `print` instead of `screen`.
    pub print: bool,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
    /// States of elements.
    pub states: States,
}

/// Which elements are in a state that selectors can ask for. More elements than a person could bring
/// into it at a time may be: that shows in one rendering what their states could change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct States {
    /// Elements that have the keyboard focus (`:focus`, `:focus-visible`; `:focus-within` for those
    /// around them).
    pub focused: Vec<u32>,
    /// Elements under the pointer (`:hover`, also for those around them).
    pub hovered: Vec<u32>,
    /// All links were followed before (`:visited`).
    pub visited: bool,
}

impl Environment {
    /// The same without states of elements.
    #[must_use]
    pub fn at_rest(&self) -> Environment {
        Environment { states: States::default(), ..self.clone() }
    }

    /// True if the other environment differs in nothing but the size of the viewport.
    pub(crate) fn resizes_to(&self, other: &Environment) -> bool {
        let (width, height, zoom) = (self.width, self.height, self.zoom);
        *self == Environment { width, height, zoom, states: self.states.clone(), ..other.clone() }
    }
}

impl Default for Environment {
    fn default() -> Self {
        Environment {
            width: 1280,
            height: 800,
            zoom: 1.0,
            text_zoom: 1.0,
            text_spacing: false,
            dark: false,
            print: false,
            reduced_motion: false,
            states: States::default(),
        }
    }
}

/// How far a scroll container can be scrolled, and its padding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scroll {
    /// `scrollWidth` minus `clientWidth`, in pixels.
    pub x: f32,
    /// `scrollHeight` minus `clientHeight`, in pixels.
    pub y: f32,
    /// Padding: top, right, bottom, left, in pixels.
    pub padding: [f32; 4],
}

/// A style before and after; None stands for not existing.
pub type StyleChange = (Option<Arc<Style>>, Option<Arc<Style>>);

/// What changes when an element gets the keyboard focus.
#[derive(Debug, Clone, Default)]
pub struct FocusChange {
    /// Key of the element that got the focus.
    pub key: u32,
    /// Styles that changed, of any element or pseudo-element on the page.
    pub styles: Vec<StyleChange>,
    /// True if the box of the element itself moved or changed its size.
    pub moved: bool,
}

/// Computed styles and boxes of a document in one [`Environment`].
#[derive(Debug, Default)]
pub struct Rendered {
    pub(crate) styles: Vec<Option<Arc<Style>>>,
    pub(crate) pseudos: FxHashMap<(u32, Pseudo), Arc<Style>>,
    /// Shared by renderings between which nothing moved.
    pub(crate) boxes: Arc<Boxes>,
}

/// Boxes of a document.
#[derive(Debug, Default)]
pub(crate) struct Boxes {
    pub(crate) rects: Vec<Option<Rect>>,
    pub(crate) pseudo_rects: FxHashMap<(u32, Pseudo), Rect>,
    pub(crate) text: FxHashMap<u32, Arc<[Rect]>>,
    pub(crate) scrolls: FxHashMap<u32, Scroll>,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Rendered {
    /// Computed style; None for nodes in a subtree that `display: none` hides.
    pub fn style(&self, key: u32) -> Option<&Style> {
        self.styles.get(key as usize)?.as_deref()
    }

    /// True if an element or pseudo-element has the same style here and there. Cheap between
    /// renderings of one document that differ in [`States`] only.
    pub fn has_same_style(&self, other: &Rendered, key: u32, pseudo: Option<Pseudo>) -> bool {
        let of = |rendered: &'_ Rendered| match pseudo {
            None => rendered.styles.get(key as usize).cloned().flatten(),
            Some(pseudo) => rendered.pseudos.get(&(key, pseudo)).cloned(),
        };
        match (of(self), of(other)) {
            (Some(a), Some(b)) => Arc::ptr_eq(&a, &b) || a == b,
            (a, b) => a.is_none() && b.is_none(),
        }
    }

    /// Computed style of a pseudo-element; None if it does not exist.
    pub fn pseudo(&self, key: u32, pseudo: Pseudo) -> Option<&Style> {
        self.pseudos.get(&(key, pseudo)).map(|style| &**style)
    }

    /// Width of the whole page, scrolled content included, in pixels.
    pub fn width(&self) -> f32 {
        self.boxes.width
    }

    /// Height of the whole page, scrolled content included, in pixels.
    pub fn height(&self) -> f32 {
        self.boxes.height
    }

    /// Border box of an element, transformations applied; None if it has no box.
    pub fn rect(&self, key: u32) -> Option<Rect> {
        *self.boxes.rects.get(key as usize)?
    }

    /// Border box of a pseudo-element.
    pub fn pseudo_rect(&self, key: u32, pseudo: Pseudo) -> Option<Rect> {
        self.boxes.pseudo_rects.get(&(key, pseudo)).copied()
    }

    /// Boxes of a text node, one for each line; empty if it is not rendered.
    pub fn text_rects(&self, key: u32) -> &[Rect] {
        self.boxes.text.get(&key).map_or(&[], |rects| &**rects)
    }

    /// How far an element with `overflow: auto` or `scroll` can be scrolled; None for all others.
    pub fn scroll(&self, key: u32) -> Option<Scroll> {
        self.boxes.scrolls.get(&key).copied()
    }
}
