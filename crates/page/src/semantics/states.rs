//! States and properties: from ARIA attributes, from HTML, from the role.

use rustc_hash::FxHashSet;

use super::roles::{AttrInfo, ValueType, attribute_info};
use crate::{NodeId, Page};

impl Page {
    /// Value of a state or property such as `aria-checked`: HTML's own where it has one, else the
    /// attribute if its value is allowed, else what the role implies, else the attribute's default.
    /// None if there is none.
    pub fn state(&self, id: NodeId, name: &str) -> Option<String> {
        let info = attribute_info(name);
        if let Some(native) = self.native_state(id, name) {
            return Some(native);
        }
        let written = self.attr(id, name).map(|value| value.trim());
        let written = written.and_then(|value| match info {
            Some(info) => normal(info, value),
            None => Some(value.to_owned()),
        });
        let implied = || self.role(id).and_then(|role| role.implicit_value(name));
        let default = || info.and_then(|info| info.default).filter(|value| *value != "undefined");
        written.or_else(|| implied().or_else(default).map(str::to_owned))
    }

    /// What HTML says about a state; it counts more than the ARIA attribute.
    fn native_state(&self, id: NodeId, name: &str) -> Option<String> {
        let yes_no = |value: bool| Some(if value { "true" } else { "false" }.to_owned());
        match (name, self.tag(id)) {
            ("aria-checked", "input") if matches!(self.input_type(id), "checkbox" | "radio") => {
                yes_no(self.has_attr(id, "checked"))
            }
            ("aria-selected", "option") => yes_no(self.is_selected(id)),
            ("aria-disabled", _) if self.is_natively_disabled(id) => yes_no(true),
            ("aria-required", "input" | "select" | "textarea") if self.has_attr(id, "required") => {
                yes_no(true)
            }
            ("aria-readonly", "input" | "textarea") if self.has_attr(id, "readonly") => {
                yes_no(true)
            }
            ("aria-multiline", "textarea") => yes_no(true),
            ("aria-multiselectable", "select") if self.has_attr(id, "multiple") => yes_no(true),
            ("aria-expanded", "details") => yes_no(self.has_attr(id, "open")),
            ("aria-expanded", "summary") => {
                let details = self.parent(id).filter(|parent| self.is(*parent, "details"))?;
                yes_no(self.has_attr(details, "open"))
            }
            ("aria-level", _) if self.attr(id, "aria-level").is_none() => {
                self.heading_level(id).map(|level| level.to_string())
            }
            ("aria-placeholder", "input" | "textarea") => {
                self.attr(id, "placeholder").map(str::to_owned)
            }
            ("aria-valuenow" | "aria-valuemin" | "aria-valuemax", _) => self.native_value(id, name),
            ("aria-colspan", "td" | "th") => self.attr(id, "colspan").map(str::to_owned),
            ("aria-rowspan", "td" | "th") => self.attr(id, "rowspan").map(str::to_owned),
            _ => None,
        }
    }

    fn native_value(&self, id: NodeId, name: &str) -> Option<String> {
        let number = |attribute: &str| {
            let value = self.attr(id, attribute)?.trim().parse::<f64>().ok()?;
            value.is_finite().then_some(value)
        };
        let (lowest, highest) = match (self.tag(id), self.input_type(id)) {
            (_, "range") => {
                (Some(number("min").unwrap_or(0.0)), Some(number("max").unwrap_or(100.0)))
            }
            (_, "number") => (number("min"), number("max")),
            ("meter", _) => {
                (Some(number("min").unwrap_or(0.0)), Some(number("max").unwrap_or(1.0)))
            }
            ("progress", _) => (Some(0.0), Some(number("max").unwrap_or(1.0))),
            _ => return None,
        };
        let value = match name {
            "aria-valuemin" => lowest,
            "aria-valuemax" => highest,
            _ => number("value").or_else(|| {
                let (low, high) = (lowest?, highest?);
                (self.input_type(id) == "range").then_some(if high < low {
                    low
                } else {
                    f64::midpoint(low, high)
                })
            }),
        };
        value.map(|value| value.to_string())
    }

    /// HTML's selectedness without scripts: the attribute, or the first option of a drop-down list
    /// in which none has it.
    fn is_selected(&self, option: NodeId) -> bool {
        self.semantics().selected(self).contains(&option)
    }

    /// The options of a select that are selected before anybody touched it.
    pub fn selected_options(&self, select: NodeId) -> Vec<NodeId> {
        let options: Vec<NodeId> =
            self.descendants(select).filter(|node| self.is(*node, "option")).collect();
        let mut selected: Vec<NodeId> =
            options.iter().copied().filter(|node| self.has_attr(*node, "selected")).collect();
        if self.has_attr(select, "multiple") {
            return selected;
        }
        if selected.is_empty() && !super::implicit::is_list_box(self, select) {
            let enabled = |node: &&NodeId| !self.is_natively_disabled(**node);
            return options.iter().find(enabled).copied().into_iter().collect();
        }
        selected.split_off(selected.len().saturating_sub(1))
    }
}

/// All options that are selected, also those outside any select.
pub(super) fn selected(page: &Page) -> FxHashSet<NodeId> {
    let is_alone = |node: &NodeId| !page.ancestors(*node).any(|above| page.is(above, "select"));
    let mut selected = FxHashSet::default();
    for node in page.elements() {
        match page.tag(*node) {
            "select" => selected.extend(page.selected_options(*node)),
            "option" if page.has_attr(*node, "selected") && is_alone(node) => {
                selected.insert(*node);
            }
            _ => {}
        }
    }
    selected
}

/// The value as it counts; None if it is not allowed and so counts as missing.
fn normal(info: &AttrInfo, value: &str) -> Option<String> {
    match info.value_type {
        ValueType::Boolean
        | ValueType::OptionalBoolean
        | ValueType::Tristate
        | ValueType::Token => {
            let value = value.to_ascii_lowercase();
            info.tokens
                .contains(&value.as_str())
                .then_some(value)
                .filter(|value| value != "undefined")
        }
        _ => Some(value.to_owned()).filter(|value| !value.is_empty()),
    }
}
