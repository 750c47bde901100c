//! A page: a tree, where it came from, and what is computed from it when a rule asks.

use std::any::{Any, TypeId};
use std::ops::Deref;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use offenbar_layout::{Environment, FocusChange, Pseudo, Rect, Rendered, Sheet, Style};
use rustc_hash::FxHashMap;
use url::Url;

use crate::context::{Context, LoadError, Resource, Text};
use crate::painters::Painters;
use crate::script::{self, Served};
use crate::semantics::Semantics;
use crate::tree::{NodeId, Tree};
use crate::{frames, render, selector};

/// A parsed page with everything that rules may ask about it. Layers are computed once, and only
/// when a rule asks for them. Derefs to its [`Tree`].
pub struct Page {
    tree: Arc<Tree>,
    id: u64,
    url: Url,
    base: Url,
    context: Arc<Context>,
    depth: usize,
    environment: Environment,
    sheets: Arc<OnceLock<Vec<Sheet>>>,
    pub(crate) missing: Arc<OnceLock<Vec<Url>>>,
    served: Served,
    rendered: OnceLock<Result<Arc<Rendered>, String>>,
    semantics: OnceLock<Semantics>,
    frames: OnceLock<Vec<Frame>>,
    painters: OnceLock<Painters>,
    focus: OnceLock<Result<Vec<FocusChange>, String>>,
    shared: Mutex<Shared>,
    elsewhere: Arc<Elsewhere>,
}

/// Renderings in environments that several rules look at; shared by all views of a page.
type Elsewhere = Mutex<Vec<(Environment, Arc<Rendered>)>>;

/// How many of these are kept.
const KEPT: usize = 4;

/// What rules compute once for a page, by its type.
type Shared = FxHashMap<TypeId, Arc<dyn Any + Send + Sync>>;

/// The document in a frame of a page.
pub struct Frame {
    /// The `iframe` or `frame` element.
    pub host: NodeId,
    /// Its document.
    pub page: Page,
}

impl Deref for Page {
    type Target = Tree;

    fn deref(&self) -> &Tree {
        &self.tree
    }
}

impl Page {
    /// Parses a page.
    pub fn new(html: &str, url: Url, context: Arc<Context>) -> Page {
        Page::nested(html, url, context, 0)
    }

    pub(crate) fn nested(html: &str, url: Url, context: Arc<Context>, depth: usize) -> Page {
        let tree = crate::parse(html);
        let base = base_of(&tree, &url);
        let page = Page::around(tree, url, base, context, depth);
        match script::load(&page.tree, &|address| page.script(address)) {
            Some(loaded) => {
                Page { served: Some(Arc::new(loaded.before)), ..page.with_tree(loaded.after) }
            }
            None => page,
        }
    }

    fn around(tree: Tree, url: Url, base: Url, context: Arc<Context>, depth: usize) -> Page {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Page {
            tree: Arc::new(tree),
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            url,
            base,
            depth,
            environment: context.environment.clone(),
            context,
            sheets: Arc::default(),
            missing: Arc::default(),
            served: None,
            rendered: OnceLock::new(),
            semantics: OnceLock::new(),
            frames: OnceLock::new(),
            painters: OnceLock::new(),
            focus: OnceLock::new(),
            shared: Mutex::default(),
            elsewhere: Arc::default(),
        }
    }

    /// The same page as it is in another environment: the same nodes, with the styles, boxes and
    /// semantics that they have there.
    pub fn seen_in(&self, environment: Environment) -> Page {
        Page {
            tree: self.tree.clone(),
            id: self.id,
            url: self.url.clone(),
            base: self.base.clone(),
            depth: self.depth,
            served: self.served.clone(),
            environment,
            context: self.context.clone(),
            sheets: self.sheets.clone(),
            missing: self.missing.clone(),
            rendered: OnceLock::new(),
            semantics: OnceLock::new(),
            frames: OnceLock::new(),
            painters: OnceLock::new(),
            focus: OnceLock::new(),
            shared: Mutex::default(),
            elsewhere: self.elsewhere.clone(),
        }
    }

    /// The environment in which the page is seen.
    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Inline and linked style sheets in document order; sheets they import are not listed.
    pub fn style_sheets(&self) -> &[Sheet] {
        self.sheets.get_or_init(|| render::sheets(self))
    }

    /// The same page with another tree.
    pub(crate) fn with_tree(&self, tree: Tree) -> Page {
        let (url, base, context) = (self.url.clone(), self.base.clone(), self.context.clone());
        Page::around(tree, url, base, context, self.depth)
    }

    /// The tree as it was served, if the scripts of the page are understood.
    pub(crate) fn served(&self) -> Option<&Tree> {
        self.served.as_deref()
    }

    /// The page alone, without network: for tests of rules.
    pub fn of_html(html: &str) -> Page {
        let url = Url::parse("https://example.org/page").unwrap_or_else(|_| unreachable!());
        Page::new(html, url, Arc::new(Context::offline()))
    }

    /// The tree alone, without what is computed from it.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Address of the page.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Address against which links are resolved: `<base href>` or the page's own.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// Resolves an address on the page.
    pub fn resolve(&self, href: &str) -> Option<Url> {
        self.base.join(href.trim()).ok()
    }

    /// How deep the page is nested in frames; 0 for the page itself.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// What the page shares with the other pages of the scan.
    pub fn context(&self) -> &Arc<Context> {
        &self.context
    }

    /// Fetches a resource of the page through the scan's client and cache.
    ///
    /// # Errors
    /// If it cannot be had: no network, error status, limits.
    pub fn load(&self, url: &Url) -> Result<Arc<Resource>, LoadError> {
        self.context.load(url)
    }

    /// Fetches a text that the page uses, such as a style sheet or a script. It is decoded once for
    /// all pages of the scan.
    ///
    /// # Errors
    /// If it cannot be had.
    pub fn load_text(&self, url: &Url) -> Result<Arc<Text>, LoadError> {
        self.context.text(url)
    }

    /// What several rules need and is computed once for the page: one value of each type.
    pub fn shared<T: Send + Sync + 'static>(&self, compute: impl FnOnce(&Page) -> T) -> Arc<T> {
        let lock = || self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let known = lock().get(&TypeId::of::<T>()).cloned();
        if let Some(known) = known.and_then(|known| known.downcast::<T>().ok()) {
            return known;
        }
        // Not under the lock: computing may ask for other shared values.
        let computed = Arc::new(compute(self));
        lock().insert(TypeId::of::<T>(), computed.clone());
        computed
    }

    /// Documents of the frames on this page, as far as they can be had.
    pub fn frames(&self) -> &[Frame] {
        self.frames.get_or_init(|| frames::load(self))
    }

    /// The document in one frame.
    pub fn frame(&self, host: NodeId) -> Option<&Page> {
        self.frames().iter().find(|frame| frame.host == host).map(|frame| &frame.page)
    }

    /// The page in its environment.
    ///
    /// # Errors
    /// If the layout engine failed on this page; the text says how.
    pub fn rendered(&self) -> Result<&Rendered, &str> {
        let result = self.rendered.get_or_init(|| self.rendered_in(&self.environment));
        match result {
            Ok(rendered) => Ok(rendered),
            Err(reason) => Err(reason),
        }
    }

    /// The page in another environment.
    ///
    /// # Errors
    /// If the layout engine failed on this page.
    pub fn rendered_in(&self, environment: &Environment) -> Result<Arc<Rendered>, String> {
        let lock = || self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = lock().iter().find(|(known, _)| known == environment) {
            return Ok(known.clone());
        }
        let rendered = Arc::new(render::render(self, environment)?);
        let mut elsewhere = lock();
        if elsewhere.len() >= KEPT {
            elsewhere.remove(0);
        }
        elsewhere.push((environment.clone(), rendered.clone()));
        Ok(rendered)
    }

    /// Computed style; None where `display: none` hides the element or an ancestor, or if the
    /// layout engine failed.
    pub fn style(&self, id: NodeId) -> Option<&Style> {
        self.rendered().ok()?.style(id.0)
    }

    /// Computed style of a pseudo-element.
    pub fn pseudo(&self, id: NodeId, pseudo: Pseudo) -> Option<&Style> {
        self.rendered().ok()?.pseudo(id.0, pseudo)
    }

    /// Border box of an element.
    pub fn rect(&self, id: NodeId) -> Option<Rect> {
        self.rendered().ok()?.rect(id.0)
    }

    /// Boxes of a text node, one for each line.
    pub fn text_rects(&self, id: NodeId) -> &[Rect] {
        self.rendered().map_or(&[], |rendered| rendered.text_rects(id.0))
    }

    /// What changes on the page when one after the other of its elements gets the keyboard focus, for
    /// the first [`Page::FOCUSED`] in their order.
    ///
    /// # Errors
    /// If the layout engine failed on this page.
    pub fn focus_changes(&self) -> Result<&[FocusChange], &str> {
        match self.focus.get_or_init(|| render::focus(self)) {
            Ok(changes) => Ok(changes),
            Err(reason) => Err(reason),
        }
    }

    /// How many elements of one page are focused.
    pub const FOCUSED: usize = 400;

    /// The element with a key of the layout engine.
    pub fn node(&self, key: u32) -> Option<NodeId> {
        Some(NodeId(key)).filter(|id| id.index() < self.len())
    }

    /// A number that no other page in this process has.
    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    pub(crate) fn painters(&self) -> &Painters {
        self.painters.get_or_init(|| Painters::of(self))
    }

    /// Roles, names and states.
    pub fn semantics(&self) -> &Semantics {
        self.semantics.get_or_init(|| Semantics::new(self))
    }

    /// Key under which the layout engine knows a node, for [`Page::rendered_in`].
    pub fn key(&self, id: NodeId) -> u32 {
        id.0
    }

    /// How far a scroll container can be scrolled.
    pub fn scroll(&self, id: NodeId) -> Option<offenbar_layout::Scroll> {
        self.rendered().ok()?.scroll(id.0)
    }

    /// A CSS selector that finds this element on the page.
    pub fn selector(&self, id: NodeId) -> String {
        selector::of(&self.tree, id)
    }
}

/// The first `<base href>` that makes a URL (HTML, section 4.2.3).
fn base_of(tree: &Tree, url: &Url) -> Url {
    tree.elements()
        .iter()
        .filter(|id| tree.is(**id, "base"))
        .find_map(|id| tree.attr(*id, "href"))
        .and_then(|href| url.join(href.trim()).ok())
        .filter(|base| !matches!(base.scheme(), "data" | "javascript"))
        .unwrap_or_else(|| url.clone())
}
