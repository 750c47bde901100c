//! Controls inside a label or other content: their value is what is said (accname 2C).

use super::Computation;
use crate::{NodeId, Page};

/// The value of an embedded control; None if the node is none.
pub(super) fn value(computation: &mut Computation<'_>, node: NodeId) -> Option<String> {
    let page = computation.page;
    match page.role_name(node) {
        "textbox" | "searchbox" => Some(text_value(computation, node)),
        "combobox" if matches!(page.tag(node), "input" | "textarea") => {
            Some(page.attr(node, "value").unwrap_or_default().to_owned())
        }
        "combobox" | "listbox" => Some(chosen(computation, node)),
        "slider" | "spinbutton" | "scrollbar" | "meter" | "progressbar" => {
            Some(range_value(page, node))
        }
        _ => None,
    }
}

fn text_value(computation: &mut Computation<'_>, node: NodeId) -> String {
    let page = computation.page;
    match page.tag(node) {
        "input" => page.attr(node, "value").unwrap_or_default().to_owned(),
        "textarea" => page.text_content(node),
        _ => page.text_content(node),
    }
}

fn chosen(computation: &mut Computation<'_>, node: NodeId) -> String {
    let page = computation.page;
    let options: Vec<NodeId> = if page.is(node, "select") {
        page.selected_options(node)
    } else {
        let inside = computation.semantics.flat.descendants(node).iter().copied();
        inside
            .filter(|inner| page.role_name(*inner) == "option")
            .filter(|option| page.attr(*option, "aria-selected") == Some("true"))
            .collect()
    };
    if options.is_empty() && page.role_name(node) == "combobox" && !page.is(node, "select") {
        return page.text_content(node);
    }
    let way = super::Way { in_content: true, hidden_counts: true, ..super::Way::default() };
    let texts = options
        .into_iter()
        .map(|option| super::text::finish(&computation.compute(option, way, &mut Vec::new())));
    texts.collect::<Vec<String>>().join(" ")
}

fn range_value(page: &Page, node: NodeId) -> String {
    let said = page.attr(node, "aria-valuetext").filter(|text| !super::is_blank(text));
    let now = || page.attr(node, "aria-valuenow").filter(|text| !super::is_blank(text));
    match said.or_else(now) {
        Some(text) => text.to_owned(),
        None => page.state(node, "aria-valuenow").unwrap_or_default(),
    }
}
