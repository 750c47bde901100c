//! Accessible names and descriptions: accname 1.2 with HTML-AAM and SVG-AAM.

mod content;
mod control;
mod native;
mod text;

use rustc_hash::FxHashSet;

use super::Semantics;
use super::hidden::State;
use super::roles::{NameFrom, RoleInfo};
use crate::{NodeId, Page};

/// How many nodes are visited for one name; the rest is left out.
const MAX_VISITS: usize = 20_000;

/// Where a part of a name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// `aria-labelledby`; the node is the element referred to.
    LabelledBy,
    /// `aria-label`.
    AriaLabel,
    /// A `label` element, which is the node.
    Label,
    /// `alt`.
    Alt,
    /// `caption`, which is the node.
    Caption,
    /// `legend`, which is the node.
    Legend,
    /// `figcaption`, which is the node.
    Figcaption,
    /// `value` of a button.
    Value,
    /// What browsers write on a button without a value.
    Default,
    /// A `title` element in SVG, which is the node.
    SvgTitle,
    /// Content of the element.
    Content,
    /// `title` attribute.
    Title,
    /// `placeholder` or `aria-placeholder`.
    Placeholder,
    /// `label` attribute of an option or a track.
    LabelAttribute,
}

/// Where a part of a name comes from, and the node that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameSource {
    /// Kind of attribute or element.
    pub kind: NameKind,
    /// The element the text was taken from.
    pub node: NodeId,
}

/// An accessible name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// The text, trimmed, white space collapsed; empty if there is no name.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<NameSource>,
}

impl Name {
    /// True if nothing but `title` attributes gives the name.
    pub fn from_title_only(&self) -> bool {
        self.is_only(NameKind::Title)
    }

    /// True if nothing but placeholders gives the name.
    pub fn from_placeholder_only(&self) -> bool {
        self.is_only(NameKind::Placeholder)
    }

    /// True if a part of the name is of this kind.
    pub fn has_source(&self, kind: NameKind) -> bool {
        self.sources.iter().any(|source| source.kind == kind)
    }

    fn is_only(&self, kind: NameKind) -> bool {
        !self.sources.is_empty() && self.sources.iter().all(|source| source.kind == kind)
    }
}

/// One computation of a name.
struct Computation<'a> {
    page: &'a Page,
    semantics: &'a Semantics,
    /// Nodes on the way here, and whether a reference led to them.
    visited: FxHashSet<(NodeId, bool)>,
    visits: usize,
    /// The element whose name is sought.
    root: NodeId,
}

/// How a node was reached.
#[derive(Debug, Clone, Copy, Default)]
struct Way {
    /// Through `aria-labelledby` or `aria-describedby`, at any distance.
    referenced: bool,
    /// It is part of the content of something that is named from it.
    in_content: bool,
    /// What was referred to is hidden, so hidden content counts.
    hidden_counts: bool,
}

impl Page {
    /// Accessible name of an element.
    pub fn name(&self, id: NodeId) -> &Name {
        let semantics = self.semantics();
        semantics.names[id.index()].get_or_init(|| compute(self, semantics, id))
    }

    /// True if the accessible name is not empty.
    pub fn has_name(&self, id: NodeId) -> bool {
        !self.name(id).text.is_empty()
    }

    /// Text of the accessible name.
    pub fn name_text(&self, id: NodeId) -> &str {
        &self.name(id).text
    }

    /// Accessible description of an element; empty if there is none.
    pub fn description(&self, id: NodeId) -> &str {
        let semantics = self.semantics();
        semantics.descriptions[id.index()].get_or_init(|| describe(self, semantics, id))
    }

    /// The text that the element would give to a name from content, whatever its role: what
    /// assistive technology reads inside it.
    pub fn accessible_text(&self, id: NodeId) -> String {
        let mut computation = Computation::new(self, self.semantics(), id);
        let way = Way { in_content: true, ..Way::default() };
        let mut sources = Vec::new();
        text::finish(&computation.compute(id, way, &mut sources))
    }

    /// Elements that `aria-labelledby` refers to.
    pub fn labelled_by(&self, id: NodeId) -> Vec<NodeId> {
        self.idrefs(id, "aria-labelledby")
    }

    /// Elements that an attribute with ids refers to, in order; ids that lead nowhere are left out.
    pub fn idrefs(&self, id: NodeId, attribute: &str) -> Vec<NodeId> {
        let semantics = self.semantics();
        let ids = self.attr(id, attribute).unwrap_or_default().split_ascii_whitespace();
        ids.filter_map(|target| semantics.flat.by_id(self, id, target)).collect()
    }
}

fn compute(page: &Page, semantics: &Semantics, node: NodeId) -> Name {
    let prohibited = |role: &RoleInfo| role.name_from == NameFrom::Prohibited;
    if !page.is_element(node) || page.role(node).is_some_and(prohibited) {
        return Name::default();
    }
    let mut sources = Vec::new();
    let mut computation = Computation::new(page, semantics, node);
    let text = text::finish(&computation.compute(node, Way::default(), &mut sources));
    if text.is_empty() {
        sources.clear();
    }
    Name { text, sources }
}

fn describe(page: &Page, semantics: &Semantics, node: NodeId) -> String {
    let referenced = page.idrefs(node, "aria-describedby");
    if !referenced.is_empty() {
        let mut computation = Computation::new(page, semantics, node);
        let text = text::finish(&computation.references(
            &referenced,
            NameKind::LabelledBy,
            &mut Vec::new(),
        ));
        if !text.is_empty() {
            return text;
        }
    }
    let attribute = page.attr(node, "aria-description").map(text::finish).unwrap_or_default();
    if !attribute.is_empty() {
        return attribute;
    }
    let name = page.name(node);
    let native = native::description(page, semantics, node, name);
    if native != name.text { native } else { String::new() }
}

impl<'a> Computation<'a> {
    fn new(page: &'a Page, semantics: &'a Semantics, root: NodeId) -> Self {
        Computation { page, semantics, visited: FxHashSet::default(), visits: 0, root }
    }

    fn state(&self, node: NodeId) -> State {
        self.semantics.states()[node.index()]
    }

    fn is_hidden(&self, node: NodeId) -> bool {
        let state = self.state(node);
        let area = self.page.is(node, "area");
        !(state.rendered || area) || !state.shown || state.aria_hidden
    }

    /// The text alternative of a node (accname 1.2, section 4.3.2).
    fn compute(&mut self, node: NodeId, way: Way, sources: &mut Vec<NameSource>) -> String {
        self.visits += 1;
        if self.visits > MAX_VISITS {
            return String::new();
        }
        if let Some(text) = self.page.text_of(node) {
            let hidden = !way.hidden_counts && self.is_hidden(node);
            return if hidden { String::new() } else { self.text_node(node, text) };
        }
        if !self.page.is_element(node) || !self.visited.insert((node, way.referenced)) {
            return String::new();
        }
        let text = self.element(node, way, sources);
        // The same element may be part of a name twice, but not part of itself.
        self.visited.remove(&(node, way.referenced));
        text
    }

    fn element(&mut self, node: NodeId, way: Way, sources: &mut Vec<NameSource>) -> String {
        // 2A: hidden content counts only where a reference led to it.
        if !way.hidden_counts && self.is_hidden(node) {
            // Children of an invisible element can be visible.
            let state = self.state(node);
            let invisible = way.in_content && state.rendered && !state.aria_hidden;
            return if invisible { self.content(node, way, sources) } else { String::new() };
        }
        // 2B: aria-labelledby, but no reference from a reference.
        if !way.referenced {
            let targets = self.page.idrefs(node, "aria-labelledby");
            if !targets.is_empty() {
                let before = sources.len();
                let text = self.references(&targets, NameKind::LabelledBy, sources);
                if !is_blank(&text) {
                    return text;
                }
                sources.truncate(before);
            }
        }
        // 2C: a control inside a label counts with its value.
        if way.in_content
            && node != self.root
            && let Some(value) = control::value(self, node)
        {
            return value;
        }
        // 2D
        if let Some(label) = self.page.attr(node, "aria-label").filter(|label| !is_blank(label)) {
            sources.push(NameSource { kind: NameKind::AriaLabel, node });
            return label.to_owned();
        }
        // 2E: what HTML and SVG say.
        if !self.page.is_presentational(node)
            && let Some(text) = native::name(self, node, sources)
        {
            return text;
        }
        // 2F and 2H: from content.
        if way.in_content || content::names(self.page, node) {
            let before = sources.len();
            let text = self.content(node, way, sources);
            if !is_blank(&text) || self.is_only_content(node) {
                if !way.in_content || sources.len() == before {
                    sources.push(NameSource { kind: NameKind::Content, node });
                }
                return text;
            }
            sources.truncate(before);
        }
        // 2I: tooltip.
        native::tooltip(self, node, sources).unwrap_or_default()
    }

    /// White space between words is content too; a title does not replace it unless the element
    /// could be named by it.
    fn is_only_content(&self, node: NodeId) -> bool {
        !self.page.has_attr(node, "title") && !self.page.has_attr(node, "placeholder")
    }

    /// Texts of elements that an attribute or a label refers to.
    fn references(
        &mut self,
        targets: &[NodeId],
        kind: NameKind,
        sources: &mut Vec<NameSource>,
    ) -> String {
        let mut parts = Vec::new();
        for target in targets {
            let way =
                Way { referenced: true, in_content: true, hidden_counts: self.is_hidden(*target) };
            let text = text::finish(&self.compute(*target, way, &mut Vec::new()));
            if !text.is_empty() {
                sources.push(NameSource { kind, node: *target });
                parts.push(text);
            }
        }
        parts.join(" ")
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
