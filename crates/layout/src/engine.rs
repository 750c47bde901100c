//! The engine: from steps and sheets to [`Rendered`].

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock};

use blitz_dom::{BaseDocument, DocumentConfig, StyleThreading, UserAgentStylesheet};
use blitz_traits::shell::{ColorScheme, Viewport};
use style::media_queries::MediaType;
use url::Url;

use crate::sheets::{SheetCache, set_key};
use crate::tree::{Nodes, build, clear};
use crate::{Environment, FocusChange, Rendered, Sheet, Step, boxes, computed, focus, fonts};

/// The way to imported style sheets and images.
pub trait Fetch {
    /// The bytes behind a URL, or None if they cannot be had.
    fn fetch(&self, url: &Url) -> Option<Arc<[u8]>>;
}

/// How often a document is filled anew before it is thrown away.
const REUSES: usize = 200;
/// How many documents a thread keeps.
const KEPT: usize = 4;

/// A document with its cascade, kept for the next page with the same sheets: building the cascade
/// of a large sheet costs more than laying a page out.
struct Kept {
    sheets: u64,
    environment: Environment,
    document: BaseDocument,
    uses: usize,
}

thread_local! {
    static DOCUMENTS: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

static UA_SHEETS: LazyLock<Vec<UserAgentStylesheet>> = LazyLock::new(|| {
    vec![UserAgentStylesheet::default_sheet(), UserAgentStylesheet::parse(include_str!("ua.css"))]
});

/// WCAG 1.4.12, in the user's own sheet so that it wins over the author's.
const TEXT_SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
     word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

/// Styles and lays out documents; keeps parsed sheets and cascades across documents.
#[derive(Default)]
pub struct Engine {
    sheets: SheetCache,
}

impl Engine {
    /// An engine with bundled fonts.
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Lays a document out.
    ///
    /// # Errors
    /// If the layout library panicked; the text says what it said.
    pub fn render(
        &self,
        steps: &[Step<'_>],
        sheets: &[Sheet],
        base: &Url,
        environment: &Environment,
        fetch: &dyn Fetch,
    ) -> Result<Rendered, String> {
        let work = AssertUnwindSafe(|| self.try_render(steps, sheets, base, environment, fetch));
        catch_unwind(work).map_err(|panic| {
            // A document that panicked may be in any state.
            DOCUMENTS.with(|documents| documents.borrow_mut().clear());
            let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
            text.or_else(|| panic.downcast_ref::<String>().cloned())
                .unwrap_or_else(|| "unknown".to_owned())
        })
    }

    /// Gives the keyboard focus to one element after the other and tells what changes.
    ///
    /// # Errors
    /// If the layout library panicked.
    pub fn focus(
        &self,
        steps: &[Step<'_>],
        sheets: &[Sheet],
        base: &Url,
        environment: &Environment,
        fetch: &dyn Fetch,
        keys: &[u32],
    ) -> Result<Vec<FocusChange>, String> {
        // Sheets are prepared for a focused element; which one does not matter for them.
        let environment = Environment { focused: Some(u32::MAX), ..environment.clone() };
        let work = AssertUnwindSafe(|| {
            let mut kept = self.document(sheets, &environment, fetch);
            kept.document.set_base_url(base.as_str());
            let nodes = build(&mut kept.document, steps, base, fetch);
            kept.document.resolve(0.0);
            let changes = focus::changes(&mut kept.document, &nodes, keys);
            clear(&mut kept.document);
            changes
        });
        catch_unwind(work).map_err(|_| "focus".to_owned())
    }

    fn try_render(
        &self,
        steps: &[Step<'_>],
        sheets: &[Sheet],
        base: &Url,
        environment: &Environment,
        fetch: &dyn Fetch,
    ) -> Rendered {
        let mut kept = self.document(sheets, environment, fetch);
        kept.document.set_base_url(base.as_str());
        let nodes = build(&mut kept.document, steps, base, fetch);
        if let Some(focused) = environment.focused.and_then(|key| nodes.node(key)) {
            kept.document.set_focus_to(focused);
        }
        if let Some(hovered) = environment.hovered.and_then(|key| nodes.node(key)) {
            hover(&mut kept.document, hovered);
        }
        kept.document.resolve(0.0);
        let rendered = read(&kept.document, &nodes);
        clear(&mut kept.document);
        kept.uses += 1;
        if kept.uses < REUSES {
            DOCUMENTS.with(|documents| {
                let mut documents = documents.borrow_mut();
                documents.insert(0, kept);
                documents.truncate(KEPT);
            });
        }
        rendered
    }

    /// A document with these sheets: one that is kept, or a new one.
    fn document(&self, sheets: &[Sheet], environment: &Environment, fetch: &dyn Fetch) -> Kept {
        let key = set_key(sheets, environment);
        let mut wanted = environment.clone();
        (wanted.focused, wanted.hovered) = (None, None);
        let known = DOCUMENTS.with(|documents| {
            let mut documents = documents.borrow_mut();
            let at = documents.iter().position(|k| k.sheets == key && k.environment == wanted)?;
            Some(documents.remove(at))
        });
        known.unwrap_or_else(|| {
            let mut document = BaseDocument::new(config(environment));
            for sheet in sheets {
                let parsed = self.sheets.get(sheet, environment, fetch);
                crate::tree::add_sheet(&mut document, parsed);
            }
            Kept { sheets: key, environment: wanted, document, uses: 0 }
        })
    }
}

fn config(environment: &Environment) -> DocumentConfig {
    let mut ua_stylesheets = UA_SHEETS.clone();
    if environment.text_spacing {
        static SPACING: LazyLock<UserAgentStylesheet> =
            LazyLock::new(|| UserAgentStylesheet::parse(TEXT_SPACING));
        ua_stylesheets.push(SPACING.clone());
    }
    if environment.text_zoom != 1.0 {
        let percent = environment.text_zoom * 100.0;
        let css = format!("html {{ font-size: {percent}% !important; }}");
        ua_stylesheets.push(UserAgentStylesheet::parse(&css));
    }
    let scheme = if environment.dark { ColorScheme::Dark } else { ColorScheme::Light };
    let zoom = environment.zoom.max(0.1);
    // Blitz counts physical pixels; a page zoomed by two has half the CSS pixels.
    let mut viewport = Viewport::new(environment.width, environment.height, 1.0, scheme);
    viewport.window_size =
        ((environment.width as f32 / zoom) as u32, (environment.height as f32 / zoom) as u32);
    DocumentConfig {
        viewport: Some(viewport),
        ua_stylesheets,
        font_ctx: Some(fonts::context()),
        media_type: environment.print.then(MediaType::print),
        style_threading: StyleThreading::Sequential,
        incremental: Some(true),
        ..DocumentConfig::default()
    }
}

/// Marks an element and its ancestors as being under the pointer.
fn hover(document: &mut BaseDocument, id: blitz_dom::NodeId) {
    let mut current = Some(id);
    while let Some(id) = current {
        document.snapshot_node(id);
        let Some(node) = document.get_node_mut(id) else { break };
        node.hover();
        current = node.parent;
    }
}

/// Takes everything that rules may ask for out of the document.
fn read(document: &BaseDocument, nodes: &Nodes) -> Rendered {
    let mut rendered = Rendered::default();
    computed::read(document, nodes, &mut rendered);
    boxes::read(document, nodes, &mut rendered);
    rendered
}
