//! What fields for personal data are for, as far as their labels tell: shared by the rules that look for
//! `autocomplete` and for data that is asked for twice.

use std::sync::LazyLock;

use offenbar_page::{NodeId, Page};
use rustc_hash::FxHashMap;

use crate::descriptive::normal;

/// Words before such a label that make it one's own.
const OWN: &[&str] =
    &["your ", "my ", "ihre ", "ihr ", "ihren ", "deine ", "dein ", "meine ", "mein "];

/// What a field for text wants (HTML's name for it), by its label or its type.
pub(crate) fn of(page: &Page, id: NodeId) -> Option<&'static str> {
    is_field(page, id).then(|| purpose(page, id))?.map(|(purpose, _)| purpose)
}

/// What the label of a field says that it wants, whatever its type is.
pub(crate) fn labelled(page: &Page, id: NodeId) -> Option<&'static str> {
    let label = plain_label(page, id);
    known(OWN.iter().find_map(|word| label.strip_prefix(word)).unwrap_or(&label))
}

/// True for fields in which one types.
pub(crate) fn is_field(page: &Page, id: NodeId) -> bool {
    let text = page.is(id, "input")
        && matches!(page.input_type(id), "text" | "email" | "tel" | "date" | "number");
    text && !page.has_attr(id, "readonly")
        && !page.is_disabled(id)
        && page.role_name(id) != "searchbox"
}

/// What a field wants, and whether its label says that it is the person's own.
pub(crate) fn purpose(page: &Page, id: NodeId) -> Option<(&'static str, bool)> {
    let label = plain_label(page, id);
    let own = OWN.iter().find_map(|word| label.strip_prefix(word));
    let by_type = match page.input_type(id) {
        "email" => Some("email"),
        "tel" => Some("tel"),
        _ => None,
    };
    Some((known(own.unwrap_or(&label)).or(by_type)?, own.is_some()))
}

fn known(label: &str) -> Option<&'static str> {
    static LABELS: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
        let lines = include_str!("../data/field-purposes.txt").lines();
        let lines = lines.filter(|line| !line.starts_with('#'));
        let entries = lines.filter_map(|line| line.split_once('\t'));
        entries.flat_map(|(field, labels)| labels.split('|').map(move |own| (own, field))).collect()
    });
    LABELS.get(label).copied()
}

/// The label without stars, colons and what stands in brackets.
fn plain_label(page: &Page, id: NodeId) -> String {
    let label = normal(&label(page, id).replace(['*', ':'], " "));
    label.split(['(', '（']).next().unwrap_or_default().trim().to_owned()
}

/// The name of a field; else the label right before it, though it is not tied to it.
fn label(page: &Page, id: NodeId) -> String {
    let name = page.name_text(id);
    if !name.is_empty() {
        return name.to_owned();
    }
    let siblings = page
        .flat_parent(id)
        .map(|parent| page.flat_children(parent).into_owned())
        .unwrap_or_default();
    let before = siblings
        .into_iter()
        .take_while(|node| *node != id)
        .filter(|node| page.is_element(*node))
        .last();
    before
        .filter(|node| page.is(*node, "label"))
        .map(|label| page.visible_text(label))
        .unwrap_or_default()
}
