//! The engine: from steps and sheets to [`Rendered`].

use std::sync::Arc;

use url::Url;

use crate::{Environment, Rendered, Sheet, Step};

/// The way to imported style sheets, fonts and images.
pub trait Fetch {
    /// The bytes behind a URL, or None if they cannot be had.
    fn fetch(&self, url: &Url) -> Option<Arc<[u8]>>;
}

/// Styles and lays out documents; keeps parsed sheets and fonts across documents.
pub struct Engine {}

impl Default for Engine {
    fn default() -> Self {
        Engine::new()
    }
}

impl Engine {
    /// An engine with bundled fonts.
    pub fn new() -> Engine {
        Engine {}
    }

    /// Lays a document out.
    ///
    /// # Errors
    /// If the layout library panicked; the text says where.
    pub fn render(
        &self,
        _steps: &[Step<'_>],
        _sheets: &[Sheet],
        _quirks: bool,
        _environment: &Environment,
        _fetch: &dyn Fetch,
    ) -> Result<Rendered, String> {
        Err("engine under construction".to_owned())
    }
}
