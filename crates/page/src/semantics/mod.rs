//! Roles, names, states: what assistive technology gets to know about a page.
//!
//! Everything here is asked of the [`Page`]; tables are computed once, when they are first needed.
//! The words are those of the W3C ACT glossary: visible, programmatically hidden, included in the
//! accessibility tree, focusable, semantic role, marked as decorative.

mod bare;
mod document;
mod flat;
mod focus;
mod forms;
mod hidden;
mod implicit;
mod name;
mod owned;
mod paint;
mod role;
mod roles;
mod states;
mod table;
pub(crate) mod text;

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{NodeId, Page};

pub use name::{Name, NameKind, NameSource};
pub use roles::{
    AttrInfo, NameFrom, RoleInfo, ValueType, attribute_info, attributes, role_info, roles,
};
pub use table::{Cell, Scope, Table};

/// Computed once for a page.
pub struct Semantics {
    flat: flat::Flat,
    states: Vec<hidden::State>,
    fieldsets: Vec<bool>,
    aria_disabled: FxHashSet<NodeId>,
    roles: OnceLock<Vec<role::Roles>>,
    visible: OnceLock<Vec<bool>>,
    labels: OnceLock<FxHashMap<NodeId, Vec<NodeId>>>,
    owners: OnceLock<FxHashMap<NodeId, NodeId>>,
    radios: OnceLock<FxHashSet<NodeId>>,
    names: Vec<OnceLock<Name>>,
    descriptions: Vec<OnceLock<String>>,
    tables: Vec<(NodeId, OnceLock<Table>)>,
    selected: OnceLock<FxHashSet<NodeId>>,
    maps: OnceLock<FxHashMap<String, NodeId>>,
}

impl Semantics {
    pub(crate) fn new(page: &Page) -> Semantics {
        let tables = page.elements().iter().filter(|node| page.is(**node, "table"));
        let mut semantics = Semantics {
            flat: flat::Flat::new(page),
            states: Vec::new(),
            fieldsets: forms::disabled_by_fieldset(page),
            aria_disabled: forms::disabled_by_aria(page),
            roles: OnceLock::new(),
            visible: OnceLock::new(),
            labels: OnceLock::new(),
            owners: OnceLock::new(),
            radios: OnceLock::new(),
            names: (0..page.len()).map(|_| OnceLock::new()).collect(),
            descriptions: (0..page.len()).map(|_| OnceLock::new()).collect(),
            tables: tables.map(|table| (*table, OnceLock::new())).collect(),
            selected: OnceLock::new(),
            maps: OnceLock::new(),
        };
        semantics.tables.sort_unstable_by_key(|(table, _)| *table);
        semantics.states = hidden::states(page, &semantics);
        semantics
    }

    fn states(&self) -> &[hidden::State] {
        &self.states
    }

    fn labels(&self, page: &Page) -> &FxHashMap<NodeId, Vec<NodeId>> {
        self.labels.get_or_init(|| forms::labels(page, self))
    }

    fn owners(&self, page: &Page) -> &FxHashMap<NodeId, NodeId> {
        self.owners.get_or_init(|| owned::owners(page, self))
    }

    fn table(&self, page: &Page, table: NodeId) -> Option<&Table> {
        let place = self.tables.binary_search_by_key(&table, |(table, _)| *table).ok()?;
        Some(self.tables[place].1.get_or_init(|| table::model(page, self, table)))
    }

    /// Options that are selected before anybody touched them.
    fn selected(&self, page: &Page) -> &FxHashSet<NodeId> {
        self.selected.get_or_init(|| states::selected(page))
    }

    /// The first image that uses each image map, by name.
    fn maps(&self, page: &Page) -> &FxHashMap<String, NodeId> {
        self.maps.get_or_init(|| hidden::maps(page))
    }
}
