//! Computed styles and boxes of a document, through Blitz (Stylo, Taffy, Parley).
//!
//! This is the only crate that knows Blitz. It takes a neutral description of a tree and its style
//! sheets, and gives plain data back, so that the rest of offenbar neither waits for Stylo to
//! compile nor depends on an interface that is still in beta.

mod amend;
mod boxes;
mod cmap;
mod computed;
mod engine;
mod focus;
mod fonts;
mod reach;
mod rendered;
mod sheets;
mod states;
mod style;
mod svg;
mod tree;

pub use engine::{Engine, Fetch};
pub use rendered::{
    Environment, FocusChange, Rendered, Scroll, Sheet, Source, States, Step, StyleChange,
};
pub use style::{
    Animation, BackgroundLayer, Content, Display, Gradient, GradientLine, Line, Overflow,
    Positioning, Pseudo, Rect, Rgba, Shadow, Style, Tiling, Visibility,
};
