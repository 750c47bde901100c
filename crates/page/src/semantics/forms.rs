//! Form association: owners, labels, disabled controls.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Semantics;
use super::implicit::input_type;
use crate::{NodeId, Page};

/// Elements that can be disabled by their attribute or by a fieldset.
pub(super) fn is_control(page: &Page, node: NodeId) -> bool {
    matches!(
        page.tag(node),
        "button" | "input" | "select" | "textarea" | "fieldset" | "option" | "optgroup"
    )
}

/// HTML's "actually disabled".
pub(super) fn is_disabled(page: &Page, semantics: &Semantics, node: NodeId) -> bool {
    if !is_control(page, node) {
        return false;
    }
    if page.has_attr(node, "disabled") {
        return true;
    }
    if page.is(node, "option") {
        let group = page.parent(node).filter(|parent| page.is(*parent, "optgroup"));
        return group.is_some_and(|group| page.has_attr(group, "disabled"));
    }
    !page.is(node, "optgroup") && semantics.fieldsets[node.index()]
}

/// For every node: is it in a disabled fieldset, outside the fieldset's first legend?
pub(super) fn disabled_by_fieldset(page: &Page) -> Vec<bool> {
    let mut disabled = vec![false; page.len()];
    for fieldset in page.elements() {
        if !page.is(*fieldset, "fieldset") || !page.has_attr(*fieldset, "disabled") {
            continue;
        }
        if disabled[fieldset.index()] {
            continue;
        }
        let legend = page.child_elements(*fieldset).find(|child| page.is(*child, "legend"));
        let exempt = |node: &NodeId| Some(*node) == legend;
        let mut stack: Vec<NodeId> =
            page.children(*fieldset).iter().copied().filter(|child| !exempt(child)).collect();
        while let Some(node) = stack.pop() {
            disabled[node.index()] = true;
            stack.extend(page.children(node));
        }
    }
    disabled
}

/// Elements with `aria-disabled="true"` of their own.
pub(super) fn disabled_by_aria(page: &Page) -> FxHashSet<NodeId> {
    let says_so = |id: &NodeId| {
        let value = page.attr(*id, "aria-disabled");
        value.is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
    };
    page.elements().iter().copied().filter(says_so).collect()
}

/// Labels of every labelled control, in tree order.
pub(super) fn labels(page: &Page, semantics: &Semantics) -> FxHashMap<NodeId, Vec<NodeId>> {
    let mut labels: FxHashMap<NodeId, Vec<NodeId>> = FxHashMap::default();
    for label in page.elements().iter().copied().filter(|node| page.is(*node, "label")) {
        if let Some(control) = labelled_control(page, semantics, label) {
            labels.entry(control).or_default().push(label);
        }
    }
    labels
}

fn labelled_control(page: &Page, semantics: &Semantics, label: NodeId) -> Option<NodeId> {
    match page.attr(label, "for") {
        Some(id) => {
            let target = semantics.flat.by_id(page, label, id)?;
            is_labelable(page, target).then_some(target)
        }
        None => page.descendants(label).find(|node| is_labelable(page, *node)),
    }
}

/// HTML's labelable elements; custom elements may be form-associated, which only scripts decide.
fn is_labelable(page: &Page, node: NodeId) -> bool {
    match page.tag(node) {
        "button" | "meter" | "output" | "progress" | "select" | "textarea" => true,
        "input" => input_type(page, node) != "hidden",
        _ => false,
    }
}

impl Page {
    /// The `label` elements of a control, by `for` or by wrapping, in tree order.
    pub fn label_elements(&self, id: NodeId) -> Vec<NodeId> {
        let semantics = self.semantics();
        semantics.labels(self).get(&id).cloned().unwrap_or_default()
    }

    /// The control that a `label` element labels.
    pub fn labelled_control(&self, label: NodeId) -> Option<NodeId> {
        if self.is(label, "label") { labelled_control(self, self.semantics(), label) } else { None }
    }

    /// HTML's "actually disabled": the attribute, or a disabled fieldset around it.
    pub fn is_natively_disabled(&self, id: NodeId) -> bool {
        is_disabled(self, self.semantics(), id)
    }

    /// The element or an ancestor, shadow trees included, has `aria-disabled="true"`.
    pub fn is_aria_disabled(&self, id: NodeId) -> bool {
        let disabled = &self.semantics().aria_disabled;
        !disabled.is_empty()
            && std::iter::once(id).chain(self.ancestors(id)).any(|node| disabled.contains(&node))
    }

    /// ACT's "disabled": by HTML or by ARIA.
    pub fn is_disabled(&self, id: NodeId) -> bool {
        self.is_natively_disabled(id) || self.is_aria_disabled(id)
    }

    /// The form a control belongs to: by its `form` attribute, else the nearest one around it.
    pub fn form_owner(&self, id: NodeId) -> Option<NodeId> {
        if let Some(form) = self.attr(id, "form") {
            let form = self.semantics().flat.by_id(self, id, form)?;
            return self.is(form, "form").then_some(form);
        }
        self.ancestors(id)
            .take_while(|node| self.is_element(*node))
            .find(|node| self.is(*node, "form"))
    }
}
