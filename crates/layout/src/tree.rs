//! Builds the engine's document from steps.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use blitz_dom::node::{ImageData, RasterImageData, SpecialElementData};
use blitz_dom::{
    Attribute, BaseDocument, LocalName, Namespace, NodeData, NodeId, QualName, local_name, ns,
};
use rustc_hash::FxHashMap;
use style::stylesheets::DocumentStyleSheet;
use url::Url;

use crate::Step;
use crate::engine::Fetch;
use crate::svg;

/// Which key is which node of the engine.
pub(crate) struct Nodes {
    /// Engine node of each key.
    by_key: Vec<Option<NodeId>>,
    /// Key of each engine node.
    pub(crate) keys: FxHashMap<NodeId, u32>,
    /// Elements in document order, with their keys.
    pub(crate) elements: Vec<(u32, NodeId)>,
    /// Text nodes: key, and the engine node of the parent element.
    pub(crate) texts: Vec<(u32, NodeId)>,
    /// Stand-ins for `::placeholder`, with the keys of their fields.
    pub(crate) placeholders: Vec<(u32, NodeId)>,
}

impl Nodes {
    /// The engine's node for a key.
    pub(crate) fn node(&self, key: u32) -> Option<NodeId> {
        *self.by_key.get(key as usize)?
    }

    fn set(&mut self, key: u32, node: NodeId) {
        let index = key as usize;
        if self.by_key.len() <= index {
            self.by_key.resize(index + 1, None);
        }
        self.by_key[index] = Some(node);
        self.keys.insert(node, key);
    }
}

/// Adds a parsed sheet. Sheets hang on elements that are in no tree: Blitz keeps them in the order
/// of these elements' ids, and they stay when the tree is swapped.
pub(crate) fn add_sheet(document: &mut BaseDocument, sheet: DocumentStyleSheet) {
    let name = QualName::new(None, ns!(html), LocalName::from("offenbar-style"));
    let holder = document.mutate().create_element(name, Vec::new());
    document.add_stylesheet_for_node(sheet, holder);
}

/// Takes the page out of the document and leaves its sheets.
pub(crate) fn clear(document: &mut BaseDocument) {
    let root = document.root_node().id;
    document.mutate().remove_and_drop_all_children(root);
}

/// Puts a page into an empty document.
pub(crate) fn build(
    document: &mut BaseDocument,
    steps: &[Step<'_>],
    base: &Url,
    fetch: &dyn Fetch,
) -> Nodes {
    let mut nodes = Nodes {
        by_key: Vec::new(),
        keys: FxHashMap::default(),
        elements: Vec::new(),
        texts: Vec::new(),
        placeholders: Vec::new(),
    };
    let root = document.root_node().id;
    let sizes = Sizes { base, fetch, known: Rc::default() };
    let mut mutator = document.mutate();
    let mut open: Vec<(NodeId, Vec<NodeId>)> = vec![(root, Vec::new())];
    for step in steps {
        match step {
            Step::Open { key, name, namespace, attributes } => {
                let size = is_image(name, namespace).then(|| sizes.of(attributes)).flatten();
                let (name, attributes) = element(*key, name, namespace, attributes);
                let id = mutator.create_element(name, attributes);
                if size.is_some() {
                    set_natural_size(mutator.doc, id, size);
                }
                nodes.set(*key, id);
                nodes.elements.push((*key, id));
                if let Some((_, children)) = open.last_mut() {
                    children.push(id);
                }
                let mut inner = Vec::new();
                if has_placeholder(step) {
                    let name = LocalName::from(PLACEHOLDER);
                    let name = QualName::new(None, ns!(html), name);
                    let stand_in = mutator.create_element(name, Vec::new());
                    nodes.placeholders.push((*key, stand_in));
                    inner.push(stand_in);
                }
                open.push((id, inner));
            }
            Step::Text { key, text } => {
                let id = mutator.create_text_node(text);
                nodes.set(*key, id);
                if let Some((parent, children)) = open.last_mut() {
                    children.push(id);
                    nodes.texts.push((*key, *parent));
                }
            }
            Step::Close => {
                if open.len() > 1
                    && let Some((id, children)) = open.pop()
                {
                    // Detached subtrees are put together first: only the last step touches the document.
                    mutator.append_children(id, &children);
                }
            }
        }
    }
    while let Some((id, children)) = open.pop() {
        mutator.append_children(id, &children);
    }
    drop(mutator);
    nodes
}

/// Blitz has no `::placeholder`: sheets have this element in its place, which is as specific.
pub(crate) const PLACEHOLDER: &str = "offenbar-placeholder";

fn has_placeholder(step: &Step<'_>) -> bool {
    let Step::Open { name, attributes, .. } = step else { return false };
    matches!(*name, "input" | "textarea")
        && attributes.iter().any(|(name, value)| *name == "placeholder" && !value.is_empty())
}

/// Elements that Blitz would load by itself or treat specially get other names or fewer attributes.
fn element(
    key: u32,
    name: &str,
    namespace: &str,
    attributes: &[(&str, &str)],
) -> (QualName, Vec<Attribute>) {
    let html = namespace.is_empty();
    let local = match (html, name) {
        (_, "style") => "offenbar-style",
        (true, "link") => "offenbar-link",
        _ => name,
    };
    let dropped = |attribute: &str| match (html, name) {
        (true, "iframe") => matches!(attribute, "src" | "srcdoc"),
        (true, "img" | "canvas") => matches!(attribute, "src" | "srcset"),
        _ => false,
    };
    let mut kept: Vec<Attribute> = attributes
        .iter()
        .filter(|(attribute, _)| !dropped(attribute))
        .map(|(attribute, value)| match *attribute {
            "style" => make(attribute, &crate::sheets::replace_declarations(value)),
            _ => make(attribute, value),
        })
        .collect();
    if html && name == "input" {
        kept.extend(default_value(attributes));
    }
    kept.push(make("data-offenbar-key", &key.to_string()));
    let ns = if html { ns!(html) } else { Namespace::from(namespace) };
    (QualName::new(None, ns, LocalName::from(local)), kept)
}

/// The word that browsers write on a button that has none: without it the button would have no width.
fn default_value(attributes: &[(&str, &str)]) -> Option<Attribute> {
    let get = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted);
    let kind = get("type").map(|(_, kind)| kind.to_ascii_lowercase())?;
    let word = match kind.as_str() {
        "submit" => "Submit",
        "reset" => "Reset",
        _ => return None,
    };
    get("value").is_none().then(|| make("value", word))
}

fn make(name: &str, value: &str) -> Attribute {
    Attribute { name: QualName::new(None, ns!(), LocalName::from(name)), value: value.to_owned() }
}

/// Width and height by address; None for what is no image.
type KnownSizes = Rc<RefCell<HashMap<String, Option<(u32, u32)>>>>;

/// Natural sizes of images, read from their headers.
struct Sizes<'a> {
    base: &'a Url,
    fetch: &'a dyn Fetch,
    known: KnownSizes,
}

impl Sizes<'_> {
    /// Natural size of an image: what its attributes say until it is there (HTML Standard, section
    /// 15.4.3), or that of the file. With both attributes the file is not needed.
    fn of(&self, attributes: &[(&str, &str)]) -> Option<(u32, u32)> {
        let get = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted);
        let pixels = |name: &str| {
            let value: f32 = get(name)?.1.trim().parse().ok()?;
            Some(value.round() as u32).filter(|value| *value > 0)
        };
        match (pixels("width"), pixels("height")) {
            (Some(width), Some(height)) => Some((width, height)),
            _ => get("src").and_then(|(_, src)| self.natural(src)),
        }
    }

    fn natural(&self, src: &str) -> Option<(u32, u32)> {
        if let Some(known) = self.known.borrow().get(src) {
            return *known;
        }
        let size = self.base.join(src).ok().and_then(|url| {
            let bytes = self.fetch.fetch(&url)?;
            let drawn = || svg::natural_size(&bytes);
            imagesize::blob_size(&bytes).ok().map(|size| (size.width, size.height)).or_else(drawn)
        });
        let small = |size: usize| u32::try_from(size).ok();
        let size = size.and_then(|(width, height)| Some((small(width)?, small(height)?)));
        self.known.borrow_mut().insert(src.to_owned(), size);
        size
    }
}

fn is_image(name: &str, namespace: &str) -> bool {
    name == "img" && namespace.is_empty()
}

/// Tells the engine how large an image is by itself, if at all. An image's box decides where text ends up,
/// its pixels do not. Other elements have no such size.
pub(crate) fn set_natural_size(document: &mut BaseDocument, id: NodeId, size: Option<(u32, u32)>) {
    let element = document.get_node_mut(id).and_then(|node| node.element_data_mut());
    let Some(element) = element.filter(|element| element.name.local == local_name!("img")) else {
        return;
    };
    let image = match size {
        Some((width, height)) => {
            ImageData::Raster(RasterImageData::new(width, height, Arc::default()))
        }
        None => ImageData::None,
    };
    element.special_data = SpecialElementData::Image(Box::new(image));
}

/// The size that an image was given by [`set_natural_size`].
pub(crate) fn natural_size(document: &BaseDocument, id: NodeId) -> Option<(u32, u32)> {
    match &document.get_node(id)?.element_data()?.special_data {
        SpecialElementData::Image(image) => match &**image {
            ImageData::Raster(image) => Some((image.width, image.height)),
            _ => None,
        },
        _ => None,
    }
}

/// True for nodes that take part in layout.
pub(crate) fn has_layout(document: &BaseDocument, id: NodeId) -> bool {
    document.get_node(id).is_some_and(|node| {
        matches!(node.data, NodeData::Element(_) | NodeData::AnonymousBlock(_))
            && !node.data.is_element_with_tag_name(&local_name!("head"))
    })
}
