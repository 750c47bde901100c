//! Roles that elements have on their own, by the table in `data/implicit.txt`.

use std::sync::LazyLock;

use html5ever::ns;
use rustc_hash::FxHashMap;

use super::role::Roles;
use super::roles::{RoleInfo, lines, role_info};
use super::{Semantics, table};
use crate::{NodeId, Page};

struct Line {
    conditions: Vec<&'static str>,
    role: Option<&'static RoleInfo>,
}

static TABLE: LazyLock<FxHashMap<&'static str, Vec<Line>>> = LazyLock::new(|| {
    let mut table: FxHashMap<&'static str, Vec<Line>> = FxHashMap::default();
    for (element, facts) in lines(include_str!("../../data/implicit.txt")) {
        let conditions = facts.first().map_or("", |conditions| conditions);
        let role = facts.get(1).and_then(|role| role_info(role));
        let conditions = conditions.split(' ').filter(|word| !word.is_empty()).collect();
        table.entry(element).or_default().push(Line { conditions, role });
    }
    table
});

/// The implicit role; roles of the ancestors are known already.
pub(super) fn role(
    page: &Page,
    semantics: &Semantics,
    node: NodeId,
    above: &[Roles],
) -> Option<&'static RoleInfo> {
    let element = page.element(node)?;
    let lines = if element.ns == ns!(html) {
        TABLE.get(&*element.name).or_else(|| TABLE.get("*"))
    } else {
        let prefix = if element.ns == ns!(svg) { "svg" } else { "math" };
        let key = format!("{prefix}:{}", element.name);
        TABLE.get(key.as_str()).or_else(|| TABLE.get(format!("{prefix}:*").as_str()))
    };
    let context = Context { page, semantics, node, above };
    let line = lines?.iter().find(|line| line.conditions.iter().all(|word| context.holds(word)))?;
    line.role
}

struct Context<'a> {
    page: &'a Page,
    semantics: &'a Semantics,
    node: NodeId,
    above: &'a [Roles],
}

impl Context<'_> {
    fn holds(&self, condition: &str) -> bool {
        let (page, node) = (self.page, self.node);
        if let Some(attribute) = condition.strip_prefix('[') {
            let attribute = attribute.trim_end_matches(']');
            return match attribute.strip_prefix('!') {
                Some(attribute) => !page.has_attr(node, attribute),
                None => page.has_attr(node, attribute),
            };
        }
        match condition.split_once('=') {
            Some(("type", types)) => types.split(',').any(|kind| kind == input_type(page, node)),
            _ => self.fact(condition),
        }
    }

    fn fact(&self, name: &str) -> bool {
        let (page, node) = (self.page, self.node);
        match name {
            "named" => self.is_named(),
            "described" => self.is_named() || has_svg_name(page, node),
            "top" => !self.is_nested(false),
            "nested" => self.is_nested(false),
            "page" => !self.is_nested(true),
            "listed" => self.is_listed(),
            "emptyalt" => page.attr(node, "alt").is_some_and(|alt| alt.trim().is_empty()),
            "listbox" => is_list_box(page, node),
            "suggestions" => self.has_suggestions(),
            "table" => self.table_role().is_some(),
            "cell" => self.table_role().is_some_and(|role| !role.is("grid")),
            "gridcell" => self.table_role().is_some_and(|role| role.is("grid")),
            "colhead" => {
                table::header_kind(page, self.semantics, node) == Some(table::Scope::Column)
            }
            "rowhead" => table::header_kind(page, self.semantics, node) == Some(table::Scope::Row),
            _ => {
                debug_assert!(false, "unknown condition {name}");
                false
            }
        }
    }

    /// Elements without meaning between a list and its item do not count. An item of a list that
    /// lost its role is still the list's item: [`super::role`] takes its role away too.
    fn is_listed(&self) -> bool {
        let meaningful = |node: &NodeId| {
            let role = self.above[node.index()].effective;
            self.page.is_element(*node)
                && (is_list(self.page, *node)
                    || role.is_some_and(|role| !matches!(role.name, "generic" | "none")))
        };
        let owner = self.semantics.flat.ancestors(self.node).find(meaningful);
        owner.is_some_and(|owner| {
            let role = self.above[owner.index()].effective;
            is_list(self.page, owner)
                && role.is_some_and(|role| role.is("list") || role.is_presentational())
        })
    }

    /// A name from attributes; enough to tell sections and forms that have one. The text behind
    /// `aria-labelledby` is not computed, because that would ask for roles again.
    fn is_named(&self) -> bool {
        let (page, node) = (self.page, self.node);
        let blank = |name: &str| page.attr(node, name).is_none_or(|value| value.trim().is_empty());
        if !blank("aria-label") || !blank("title") {
            return true;
        }
        let ids = page.attr(node, "aria-labelledby").unwrap_or_default().split_ascii_whitespace();
        ids.filter_map(|id| self.semantics.flat.by_id(page, node, id))
            .any(|target| may_have_text(page, target))
    }

    /// In sectioning content, or in an element with the role of some.
    fn is_nested(&self, main_too: bool) -> bool {
        self.semantics.flat.ancestors(self.node).any(|ancestor| {
            let tag = self.page.tag(ancestor);
            let roles = self.above[ancestor.index()];
            let by_role = match roles.explicit {
                Some(role) => {
                    matches!(role.name, "article" | "complementary" | "navigation" | "region")
                        || (main_too && role.name == "main")
                }
                None => false,
            };
            by_role
                || matches!(tag, "article" | "aside" | "nav" | "section")
                || (main_too && tag == "main")
        })
    }

    fn has_suggestions(&self) -> bool {
        let list = self.page.attr(self.node, "list");
        let list = list.and_then(|list| self.semantics.flat.by_id(self.page, self.node, list));
        list.is_some_and(|list| self.page.is(list, "datalist"))
    }

    /// Role of the table a part belongs to; None outside tables and where the table lost its role.
    fn table_role(&self) -> Option<&'static RoleInfo> {
        let table =
            self.semantics.flat.ancestors(self.node).find(|node| self.page.is(*node, "table"))?;
        let role = self.above[table.index()].effective?;
        // Cells keep a role in a table without one, so that `inherits_none` can remove it.
        if role.is_presentational() {
            role_info("table")
        } else {
            Some(role).filter(|role| role.is("table"))
        }
    }
}

fn is_list(page: &Page, node: NodeId) -> bool {
    matches!(page.tag(node), "ul" | "ol" | "menu" | "dir")
}

/// Content that could make a name: text, an alternative, a label.
fn may_have_text(page: &Page, target: NodeId) -> bool {
    let labelled = |node: NodeId| {
        ["aria-label", "alt", "title", "value", "placeholder"]
            .iter()
            .any(|name| page.attr(node, name).is_some_and(|value| !value.trim().is_empty()))
    };
    let has = |node: NodeId| {
        labelled(node) || page.text_of(node).is_some_and(|text| !text.trim().is_empty())
    };
    has(target) || page.descendants(target).any(has)
}

/// SVG-AAM: elements with a title or desc child are in the tree.
fn has_svg_name(page: &Page, node: NodeId) -> bool {
    page.child_elements(node).any(|child| {
        matches!(page.svg_tag(child), "title" | "desc")
            && !page.text_content(child).trim().is_empty()
    })
}

/// Type of an input after HTML's defaults; empty for other elements.
pub(super) fn input_type(page: &Page, node: NodeId) -> &'static str {
    const TYPES: [&str; 22] = [
        "button",
        "checkbox",
        "color",
        "date",
        "datetime-local",
        "email",
        "file",
        "hidden",
        "image",
        "month",
        "number",
        "password",
        "radio",
        "range",
        "reset",
        "search",
        "submit",
        "tel",
        "text",
        "time",
        "url",
        "week",
    ];
    if !page.is(node, "input") {
        return "";
    }
    let written = page.attr(node, "type").unwrap_or_default();
    TYPES.into_iter().find(|kind| kind.eq_ignore_ascii_case(written)).unwrap_or("text")
}

/// A select with several rows or several values.
pub(super) fn is_list_box(page: &Page, node: NodeId) -> bool {
    let size = page.attr(node, "size").and_then(|size| size.trim().parse::<u32>().ok());
    page.has_attr(node, "multiple") || size.is_some_and(|size| size > 1)
}

impl Page {
    /// Type of an `<input>` after HTML's defaults, in lower case; empty for other elements.
    pub fn input_type(&self, id: NodeId) -> &'static str {
        input_type(self, id)
    }
}
