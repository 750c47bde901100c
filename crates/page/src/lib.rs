//! A page as rules see it: tree, source positions, styles, boxes, accessible roles and names.

mod backdrop;
mod composite;
mod context;
mod frames;
mod hints;
mod image_colors;
mod page;
mod paint;
mod painters;
mod parse;
mod render;
mod script;
mod select;
mod selector;
pub mod semantics;
mod tree;

pub use backdrop::{Backdrop, Doubt};
pub use composite::{Pair, contrast, luminance};
pub use context::{Context, LoadError, Loader, Resource, Text};
pub use offenbar_layout as layout;
pub use page::{Frame, Page};
pub use parse::{MAX_DEPTH, MAX_NODES, parse};
pub use script::{Act, Played};
pub use select::Selector;
pub use semantics::text::collapsed;
pub use tree::{Attribute, Descendants, Element, NodeId, NodeKind, Position, Tree};
