//! The role of an element: explicit, implicit, in effect.

use super::roles::{RoleInfo, ValueType, attribute_info, role_info};
use super::{Semantics, implicit};
use crate::{NodeId, NodeKind, Page};

/// Roles of one element.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Roles {
    /// First valid token of the `role` attribute.
    pub explicit: Option<&'static RoleInfo>,
    /// What the host language says.
    pub implicit: Option<&'static RoleInfo>,
    /// The one that counts.
    pub effective: Option<&'static RoleInfo>,
    /// True if `role=none` was overruled.
    pub conflict: bool,
    /// Inside an element whose children are presentational.
    pub in_leaf: bool,
}

/// Roles of all elements, from the root down.
pub(super) fn compute(page: &Page, semantics: &Semantics) -> Vec<Roles> {
    let mut roles = vec![Roles::default(); page.len()];
    for node in &semantics.flat.order {
        let parent = semantics.flat.parent(*node);
        let in_leaf = parent.is_some_and(|parent| {
            let above = roles[parent.index()];
            above.in_leaf || above.effective.is_some_and(|role| role.children_presentational)
        });
        let mut own = match page.kind(*node) {
            NodeKind::Element(_) => element_roles(page, semantics, *node, &roles),
            _ => Roles::default(),
        };
        own.in_leaf = in_leaf;
        roles[node.index()] = own;
    }
    roles
}

fn element_roles(page: &Page, semantics: &Semantics, node: NodeId, above: &[Roles]) -> Roles {
    let explicit = explicit_role(page, node);
    let implicit = implicit::role(page, semantics, node, above);
    let inherited = explicit.is_none() && inherits_none(page, semantics, node, implicit, above);
    let none = role_info("none");
    let decorative = inherited || explicit.or(implicit).is_some_and(RoleInfo::is_presentational);
    let conflict = decorative && overrules_none(page, semantics, node);
    let effective = match (conflict, decorative) {
        (true, _) if explicit.is_none() && !inherited => role_info("img"),
        (true, _) => implicit.filter(|role| !role.is_presentational()).or_else(|| {
            // An image with an empty alternative has no other implicit role than none.
            if page.is(node, "img") { role_info("img") } else { None }
        }),
        (false, true) => none,
        (false, false) => explicit.or(implicit),
    };
    Roles { explicit, implicit, effective, conflict, in_leaf: false }
}

fn explicit_role(page: &Page, node: NodeId) -> Option<&'static RoleInfo> {
    let tokens = page.attr(node, "role")?.split_ascii_whitespace();
    let known = |token: &str| role_info(&token.to_ascii_lowercase());
    tokens.filter_map(known).find(|role| !role.is_abstract)
}

/// Items of a list and parts of a table that has no role have none either (ARIA 1.2, section
/// "presentation": required owned elements).
fn inherits_none(
    page: &Page,
    semantics: &Semantics,
    node: NodeId,
    implicit: Option<&'static RoleInfo>,
    above: &[Roles],
) -> bool {
    let owners: &[&str] = match page.tag(node) {
        "li" => &["ul", "ol", "menu", "dir"],
        "tbody" | "thead" | "tfoot" => &["table"],
        "tr" => &["table", "tbody", "thead", "tfoot"],
        "td" | "th" => &["tr"],
        _ => return false,
    };
    if implicit.is_none() {
        return false;
    }
    let owner =
        semantics.flat.ancestors(node).find(|ancestor| owners.contains(&page.tag(*ancestor)));
    owner.is_some_and(|owner| {
        let roles = above[owner.index()];
        roles.effective.is_some_and(RoleInfo::is_presentational)
    })
}

/// Presentational roles conflict resolution: global attributes and focus overrule `none`.
fn overrules_none(page: &Page, semantics: &Semantics, node: NodeId) -> bool {
    let global = page.element(node).is_some_and(|element| {
        element.attrs.iter().any(|attribute| {
            let info = attribute_info(&attribute.name);
            info.is_some_and(|info| {
                info.global
                    && info.name != "aria-hidden"
                    && counts(page, semantics, node, info.value_type, &attribute.value)
            })
        })
    });
    global || super::focus::can_focus(page, semantics, node)
}

/// An attribute without a value, or one that points nowhere, says nothing.
fn counts(page: &Page, semantics: &Semantics, node: NodeId, kind: ValueType, value: &str) -> bool {
    match kind {
        ValueType::IdRef | ValueType::IdRefList => {
            value.split_ascii_whitespace().any(|id| semantics.flat.by_id(page, node, id).is_some())
        }
        _ => !value.trim().is_empty(),
    }
}

impl Page {
    fn roles(&self, id: NodeId) -> Roles {
        let semantics = self.semantics();
        semantics.roles.get_or_init(|| compute(self, semantics))[id.index()]
    }

    /// The semantic role in effect; None if the element has no corresponding role. Elements without
    /// meaning have the role `generic`.
    pub fn role(&self, id: NodeId) -> Option<&'static RoleInfo> {
        self.roles(id).effective
    }

    /// Name of the role in effect; empty if there is none. Synonyms: always `none`, always `img`.
    pub fn role_name(&self, id: NodeId) -> &'static str {
        self.role(id).map_or("", |role| role.name)
    }

    /// The first valid token of the `role` attribute, before conflicts are resolved.
    pub fn explicit_role(&self, id: NodeId) -> Option<&'static RoleInfo> {
        self.roles(id).explicit
    }

    /// The role that the host language gives the element.
    pub fn implicit_role(&self, id: NodeId) -> Option<&'static RoleInfo> {
        self.roles(id).implicit
    }

    /// Tokens of the `role` attribute as they are written.
    pub fn role_tokens(&self, id: NodeId) -> Vec<&str> {
        self.attr(id, "role").map_or_else(Vec::new, |role| role.split_ascii_whitespace().collect())
    }

    /// True if the role in effect is `role` or inherits from it: ACT's "inheriting semantic role".
    /// A separator is a widget if it can be focused.
    pub fn is_a(&self, id: NodeId, role: &str) -> bool {
        let Some(own) = self.role(id) else { return false };
        own.is(role) || (own.name == "separator" && role == "widget" && self.is_focusable(id))
    }

    /// True if the role in effect is none, so that assistive technology does not get the element.
    pub fn is_presentational(&self, id: NodeId) -> bool {
        self.role(id).is_some_and(RoleInfo::is_presentational)
    }

    /// True if `role=none` or an empty alternative was overruled by a global attribute or by focus.
    pub fn has_role_conflict(&self, id: NodeId) -> bool {
        self.roles(id).conflict
    }

    /// True if an ancestor makes everything inside presentational, for example a button.
    pub fn is_in_presentational_leaf(&self, id: NodeId) -> bool {
        self.roles(id).in_leaf
    }

    /// ACT's "marked as decorative": an explicit role of `none`, or an `img` with an empty `alt` and
    /// no explicit role. For `svg` and `canvas` only the role counts.
    pub fn is_marked_decorative(&self, id: NodeId) -> bool {
        match self.explicit_role(id) {
            Some(role) => role.is_presentational(),
            None => self.is(id, "img") && self.attr(id, "alt") == Some(""),
        }
    }

    /// Names and values of all attributes that begin with `aria-`, known or not.
    pub fn aria_attributes(&self, id: NodeId) -> Vec<(&str, &str)> {
        let Some(element) = self.element(id) else { return Vec::new() };
        let attributes =
            element.attrs.iter().filter(|attribute| attribute.name.starts_with("aria-"));
        attributes.map(|attribute| (&*attribute.name, attribute.value.as_str())).collect()
    }

    /// Level of a heading, from 1; None if the element is no heading. A level that is missing or
    /// makes no sense counts as 2.
    pub fn heading_level(&self, id: NodeId) -> Option<u32> {
        if self.role_name(id) != "heading" {
            return None;
        }
        let written =
            self.attr(id, "aria-level").and_then(|level| level.trim().parse::<u32>().ok());
        if let Some(level) = written.filter(|level| *level > 0) {
            return Some(level);
        }
        match self.tag(id) {
            "h1" => Some(1),
            "h3" => Some(3),
            "h4" => Some(4),
            "h5" => Some(5),
            "h6" => Some(6),
            _ => Some(2),
        }
    }
}
