//! The engine: from steps and sheets to [`Rendered`].

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock};

use blitz_dom::{BaseDocument, DocumentConfig, StyleThreading, UserAgentStylesheet};
use blitz_traits::shell::{ColorScheme, Viewport};
use style::media_queries::MediaType;
use url::Url;

use crate::computed::Known;
use crate::reach::Reach;
use crate::rendered::Boxes;
use crate::sheets::{Parsed, SheetCache, set_key};
use crate::tree::{Nodes, build, clear};
use crate::{
    Environment, FocusChange, Rendered, Sheet, Source, States, amend, boxes, computed, focus,
    fonts, states,
};

/// The way to imported style sheets and images.
pub trait Fetch {
    /// The bytes behind a URL, or None if they cannot be had.
    fn fetch(&self, url: &Url) -> Option<Arc<[u8]>>;
}

/// How often a document is filled anew before it is thrown away.
const REUSES: usize = 200;
/// How many documents a thread keeps: the environments that rules look at, for one set of sheets.
const KEPT: usize = 8;
/// Larger pages are not held for another environment: they would fill the memory.
const HELD_NODES: usize = 50_000;

/// So many bytes of sheets that ask for the size of the viewport are looked at again for another one.
const RESIZED_BYTES: usize = 100_000;

/// A document with its cascade, kept for the next page with the same sheets: building the cascade
/// of a large sheet costs more than laying a page out.
struct Kept {
    sheets: u64,
    environment: Environment,
    document: BaseDocument,
    uses: usize,
    built: Option<Built>,
}

/// The page that is in a document. It stays there until another one comes, because renderings that
/// differ only in the states of elements are small changes.
pub(crate) struct Built {
    id: u64,
    pub(crate) nodes: Nodes,
    pub(crate) known: Known,
    pub(crate) states: States,
    /// The boxes that were read last; None since something may have moved.
    pub(crate) boxes: Option<Arc<Boxes>>,
    /// What was amended for this size of the viewport.
    amended: Vec<amend::Before>,
}

thread_local! {
    static DOCUMENTS: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// The engine switches its properties on when it makes its first document; sheets that are parsed before
/// lack some of them.
static SWITCHED_ON: LazyLock<()> = LazyLock::new(|| {
    let font_ctx = Some(fonts::context());
    drop(BaseDocument::new(DocumentConfig { font_ctx, ..DocumentConfig::default() }));
});

static UA_SHEETS: LazyLock<Vec<UserAgentStylesheet>> = LazyLock::new(|| {
    vec![UserAgentStylesheet::default_sheet(), UserAgentStylesheet::parse(include_str!("ua.css"))]
});

/// WCAG 1.4.12, in the user's own sheet so that it wins over the author's.
const TEXT_SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
     word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

/// Markers outside of list items take no space (CSS Lists 3, section 3.5). A fifteenth of the time of
/// layout went into setting them.
const MARKERS_OUTSIDE: &str = "li { display: block; }";

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
        source: &Source<'_>,
        environment: &Environment,
        fetch: &dyn Fetch,
    ) -> Result<Rendered, String> {
        guarded(|| {
            let mut kept = self.document(source, environment, fetch);
            let (document, built) = kept.show(source, environment, fetch);
            let rendered = read(document, built);
            keep(kept);
            rendered
        })
    }

    /// Gives the keyboard focus to one element after the other and tells what changes.
    ///
    /// # Errors
    /// If the layout library panicked.
    pub fn focus(
        &self,
        source: &Source<'_>,
        environment: &Environment,
        fetch: &dyn Fetch,
        keys: &[u32],
    ) -> Result<Vec<FocusChange>, String> {
        guarded(|| {
            let mut kept = self.document(source, environment, fetch);
            let (document, built) = kept.show(source, environment, fetch);
            let mut reach = Reach::default();
            for sheet in source.sheets {
                reach.join(&self.sheets.get(sheet, fetch).told.reach);
            }
            let changes = focus::changes(document, built, keys, &reach);
            keep(kept);
            changes
        })
    }

    /// A document with these sheets: the one with the page in it, any that is kept, or a new one.
    fn document(&self, source: &Source<'_>, environment: &Environment, fetch: &dyn Fetch) -> Kept {
        LazyLock::force(&SWITCHED_ON);
        let sheets = set_key(source.sheets, source.inside);
        let wanted = environment.at_rest();
        let resizable = is_resizable(source.sheets);
        let known = DOCUMENTS.with(|documents| {
            let mut documents = documents.borrow_mut();
            let same = |kept: &Kept| kept.sheets == sheets;
            let resizes =
                |kept: &Kept| same(kept) && resizable && kept.environment.resizes_to(&wanted);
            let with_page = |kept: &Kept| resizes(kept) && kept.has(source);
            let fits = |kept: &Kept| same(kept) && kept.environment == wanted;
            let at = documents.iter().position(with_page);
            let at = at.or_else(|| documents.iter().position(fits));
            let at = at.or_else(|| documents.iter().position(resizes))?;
            Some(documents.remove(at))
        });
        let fresh = |kept: &Kept| kept.has(source) || kept.uses < REUSES;
        known.filter(fresh).unwrap_or_else(|| {
            let parsed: Vec<Parsed> =
                last_of_each(source.sheets).map(|sheet| self.sheets.get(sheet, fetch)).collect();
            let inside = source.inside || parsed.iter().any(|parsed| parsed.told.inside);
            let mut document = BaseDocument::new(config(environment, inside));
            for parsed in parsed {
                crate::tree::add_sheet(&mut document, parsed.sheet);
            }
            Kept { sheets, environment: wanted, document, uses: 0, built: None }
        })
    }
}

impl Kept {
    /// True if the page is in the document.
    fn has(&self, source: &Source<'_>) -> bool {
        self.built.as_ref().is_some_and(|built| built.id == source.id)
    }

    /// Puts the page into the document, if it is not there, its elements into their states, and lays
    /// it out.
    fn show(
        &mut self,
        source: &Source<'_>,
        environment: &Environment,
        fetch: &dyn Fetch,
    ) -> (&mut BaseDocument, &mut Built) {
        let wanted = environment.at_rest();
        let resized = self.environment != wanted;
        if !self.has(source) && self.built.take().is_some() {
            clear(&mut self.document);
        }
        if resized {
            self.document.set_viewport(viewport(&wanted));
            self.environment = wanted;
        }
        if !self.has(source) {
            self.document.set_base_url(source.base.as_str());
            let nodes = build(&mut self.document, &(source.steps)(), source.base, fetch);
            self.uses += 1;
            let (known, states) = (Known::default(), States::default());
            self.built = Some(Built {
                id: source.id,
                nodes,
                known,
                states,
                boxes: None,
                amended: Vec::new(),
            });
            self.document.resolve(0.0);
        } else if let Some(built) = self.built.as_mut().filter(|_| resized) {
            built.boxes = None;
            amend::undo(&mut self.document, std::mem::take(&mut built.amended));
            states::settle(&mut self.document, built);
        }
        let built = self.built.get_or_insert_with(|| unreachable!("it was built above"));
        if built.boxes.is_none() {
            built.amended.extend(amend::amend(&mut self.document, &built.nodes));
        }
        states::put(&mut self.document, built, &environment.states);
        (&mut self.document, built)
    }
}

/// Keeps a document for the next page, and its tree for the next states.
fn keep(mut kept: Kept) {
    let large = kept.built.as_ref().is_some_and(|built| built.nodes.elements.len() > HELD_NODES);
    // Trees are large, and states are looked at in the usual environment; another width needs the
    // tree only if it is the same document.
    let elsewhere = !Environment::default().resizes_to(&kept.environment);
    if (large || elsewhere) && kept.built.take().is_some() {
        clear(&mut kept.document);
    }
    DOCUMENTS.with(|documents| {
        let mut documents = documents.borrow_mut();
        documents.insert(0, kept);
        documents.truncate(KEPT);
    });
}

/// Sheets without those that come again: where a page has one twice, the cascade is that of the last.
fn last_of_each(sheets: &[Sheet]) -> impl Iterator<Item = &Sheet> {
    let last = |(at, sheet): &(usize, &Sheet)| {
        !sheets[at + 1..].iter().any(|later| later.key == sheet.key)
    };
    sheets.iter().enumerate().filter(last).map(|(_, sheet)| sheet)
}

/// True if a document with these sheets is given another viewport rather than built again: where
/// sheets ask for its size, the cascade is built anew, and that of a large sheet costs more than
/// shaping the text of a page again.
fn is_resizable(sheets: &[Sheet]) -> bool {
    let turning = sheets.iter().filter(|sheet| sheet.turns);
    turning.map(|sheet| sheet.css.len()).sum::<usize>() <= RESIZED_BYTES
}

/// Catches panics of the layout library. What it cannot change on a kept document it may be able to
/// do on a new one.
fn guarded<T>(work: impl Fn() -> T) -> Result<T, String> {
    attempt(&work).or_else(|_| attempt(&work))
}

fn attempt<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        // A document that panicked may be in any state.
        DOCUMENTS.with(|documents| documents.borrow_mut().clear());
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        text.or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "unknown".to_owned())
    })
}

fn config(environment: &Environment, inside: bool) -> DocumentConfig {
    let mut ua_stylesheets = UA_SHEETS.clone();
    if !inside {
        static OUTSIDE: LazyLock<UserAgentStylesheet> =
            LazyLock::new(|| UserAgentStylesheet::parse(MARKERS_OUTSIDE));
        ua_stylesheets.push(OUTSIDE.clone());
    }
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
    DocumentConfig {
        viewport: Some(viewport(environment)),
        ua_stylesheets,
        font_ctx: Some(fonts::context()),
        media_type: environment.print.then(MediaType::print),
        style_threading: StyleThreading::Sequential,
        incremental: Some(true),
        ..DocumentConfig::default()
    }
}

fn viewport(environment: &Environment) -> Viewport {
    let scheme = if environment.dark { ColorScheme::Dark } else { ColorScheme::Light };
    let zoom = environment.zoom.max(0.1);
    // Blitz counts physical pixels; a page zoomed by two has half the CSS pixels.
    let mut viewport = Viewport::new(environment.width, environment.height, 1.0, scheme);
    viewport.window_size =
        ((environment.width as f32 / zoom) as u32, (environment.height as f32 / zoom) as u32);
    viewport
}

/// Takes everything that rules may ask for out of the document.
fn read(document: &BaseDocument, built: &mut Built) -> Rendered {
    let mut rendered = Rendered::default();
    computed::read(document, &built.nodes, &mut built.known, &mut rendered);
    let known = built.boxes.take();
    let boxes = known.unwrap_or_else(|| Arc::new(boxes::read(document, &built.nodes, &rendered)));
    built.boxes = Some(boxes.clone());
    rendered.boxes = boxes;
    rendered
}
