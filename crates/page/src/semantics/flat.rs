//! The flat tree and the ids of a page as tables, so that walking them costs nothing.

use rustc_hash::FxHashMap;

use crate::{NodeId, Page};

/// Parents in the flat tree, nodes in flat order, ids per tree.
pub(super) struct Flat {
    parent: Vec<Option<NodeId>>,
    /// Nodes that are in the flat tree, in flat document order.
    pub order: Vec<NodeId>,
    place: Vec<u32>,
    end: Vec<u32>,
    anchors: FxHashMap<String, NodeId>,
}

impl Flat {
    pub fn new(page: &Page) -> Flat {
        let mut flat = Flat {
            parent: vec![None; page.len()],
            order: Vec::with_capacity(page.len()),
            place: vec![u32::MAX; page.len()],
            end: vec![0; page.len()],
            anchors: anchors(page),
        };
        flat.walk(page);
        flat
    }

    fn walk(&mut self, page: &Page) {
        enum Task {
            Enter(NodeId, Option<NodeId>),
            Leave(NodeId),
        }
        let mut tasks = vec![Task::Enter(NodeId::DOCUMENT, None)];
        while let Some(task) = tasks.pop() {
            match task {
                Task::Leave(node) => self.end[node.index()] = self.len(),
                Task::Enter(node, parent) => {
                    if self.place[node.index()] != u32::MAX {
                        continue;
                    }
                    self.parent[node.index()] = parent;
                    self.place[node.index()] = self.len();
                    self.order.push(node);
                    tasks.push(Task::Leave(node));
                    let children = page.flat_children(node);
                    tasks
                        .extend(children.iter().rev().map(|child| Task::Enter(*child, Some(node))));
                }
            }
        }
    }

    fn len(&self) -> u32 {
        u32::try_from(self.order.len()).unwrap_or(u32::MAX)
    }

    /// The parent; None for the document and for nodes outside the flat tree.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.parent[node.index()]
    }

    /// Ancestors from the parent up.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(node), |node| self.parent(*node))
    }

    /// Descendants in flat order, without the node itself.
    pub fn descendants(&self, node: NodeId) -> &[NodeId] {
        let start = self.place[node.index()];
        if start == u32::MAX {
            return &[];
        }
        let (start, end) = (start as usize + 1, self.end[node.index()] as usize);
        self.order.get(start..end).unwrap_or(&[])
    }

    /// True if `ancestor` is the node or one of its ancestors.
    pub fn contains(&self, ancestor: NodeId, node: NodeId) -> bool {
        let place = self.place[node.index()];
        place != u32::MAX
            && self.place[ancestor.index()] <= place
            && place < self.end[ancestor.index()]
    }

    /// Place in flat order.
    pub fn place(&self, node: NodeId) -> u32 {
        self.place[node.index()]
    }

    /// The first element with this id in the same tree as `scope`.
    pub fn by_id(&self, page: &Page, scope: NodeId, id: &str) -> Option<NodeId> {
        page.tree().by_id(scope, id)
    }

    /// The first anchor of the document with this name.
    pub fn anchor(&self, name: &str) -> Option<NodeId> {
        self.anchors.get(name).copied()
    }
}

/// First anchors of each name in the document.
fn anchors(page: &Page) -> FxHashMap<String, NodeId> {
    let mut anchors = FxHashMap::default();
    for element in page.elements().iter().filter(|element| page.is(**element, "a")) {
        if let Some(name) = page.attr(*element, "name")
            && page.root_of(*element) == NodeId::DOCUMENT
        {
            anchors.entry(name.to_owned()).or_insert(*element);
        }
    }
    anchors
}
