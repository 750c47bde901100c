//! Names and descriptions that HTML and SVG elements get from attributes and from other elements
//! (HTML-AAM 1.0, section "Accessible Name Computations By HTML Element"; SVG-AAM 1.0).

use super::{Computation, Name, NameKind, NameSource, Way, is_blank};
use crate::semantics::Semantics;
use crate::{NodeId, Page};

/// The native name (accname 2E); None if the content or the tooltip may still give one.
pub(super) fn name(
    computation: &mut Computation<'_>,
    node: NodeId,
    sources: &mut Vec<NameSource>,
) -> Option<String> {
    let page = computation.page;
    let mut take = |kind: NameKind, attribute: &str| {
        let text = page.attr(node, attribute).filter(|text| !is_blank(text))?;
        sources.push(NameSource { kind, node });
        Some(text.to_owned())
    };
    match page.tag(node) {
        "area" => take(NameKind::Alt, "alt"),
        "img" if page.has_attr(node, "alt") => {
            // An alternative of white space is one too, and says that there is nothing to say.
            Some(take(NameKind::Alt, "alt").unwrap_or_default())
        }
        "img" => take(NameKind::Title, "title").or_else(|| figcaption(computation, node, sources)),
        "input" => input(computation, node, sources),
        "optgroup" => take(NameKind::LabelAttribute, "label"),
        "option" | "track" => take(NameKind::LabelAttribute, "label"),
        "button" | "select" | "textarea" | "meter" | "progress" | "output" => {
            labelled(computation, node, sources)
        }
        "fieldset" => child_element(computation, node, "legend", NameKind::Legend, sources),
        "table" => child_element(computation, node, "caption", NameKind::Caption, sources),
        _ if !page.svg_tag(node).is_empty() => svg(computation, node, sources),
        _ => None,
    }
}

fn input(
    computation: &mut Computation<'_>,
    node: NodeId,
    sources: &mut Vec<NameSource>,
) -> Option<String> {
    let page = computation.page;
    if let Some(text) = labelled(computation, node, sources) {
        return Some(text);
    }
    let mut take = |kind: NameKind, text: Option<&str>| {
        let text = text.filter(|text| !is_blank(text))?;
        sources.push(NameSource { kind, node });
        Some(text.to_owned())
    };
    let value = page.attr(node, "value");
    match page.input_type(node) {
        "button" => take(NameKind::Value, value),
        "submit" => take(NameKind::Value, value).or_else(|| {
            if value.is_none() { take(NameKind::Default, Some("Submit")) } else { None }
        }),
        "reset" => take(NameKind::Value, value).or_else(|| {
            if value.is_none() { take(NameKind::Default, Some("Reset")) } else { None }
        }),
        "image" => take(NameKind::Alt, page.attr(node, "alt"))
            .or_else(|| take(NameKind::Title, page.attr(node, "title")))
            .or_else(|| take(NameKind::Default, Some("Submit Query"))),
        _ => None,
    }
}

/// An image that is all there is in a figure is named by the caption.
fn figcaption(
    computation: &mut Computation<'_>,
    node: NodeId,
    sources: &mut Vec<NameSource>,
) -> Option<String> {
    let page = computation.page;
    let figure = page.ancestors(node).find(|ancestor| page.is(*ancestor, "figure"))?;
    let caption = page.child_elements(figure).find(|child| page.is(*child, "figcaption"))?;
    let something_else = |other: &NodeId| {
        let text = page.text_of(*other).is_some_and(|text| !is_blank(text));
        let element = page.is_element(*other)
            && *other != node
            && *other != caption
            && !page.is_inclusive_ancestor(*other, node);
        (text || element) && !page.is_inclusive_ancestor(caption, *other)
    };
    if page.descendants(figure).any(|other| something_else(&other)) {
        return None;
    }
    child_element(computation, figure, "figcaption", NameKind::Figcaption, sources)
}

/// From `label` elements.
fn labelled(
    computation: &mut Computation<'_>,
    node: NodeId,
    sources: &mut Vec<NameSource>,
) -> Option<String> {
    let labels = computation.page.label_elements(node);
    let mut parts = Vec::new();
    for label in labels {
        let way =
            Way { in_content: true, hidden_counts: computation.is_hidden(label), ..Way::default() };
        let text = super::text::finish(&computation.compute(label, way, &mut Vec::new()));
        if !text.is_empty() {
            sources.push(NameSource { kind: NameKind::Label, node: label });
            parts.push(text);
        }
    }
    if parts.is_empty() { None } else { Some(parts.join(" ")) }
}

/// From the first child element of a kind.
fn child_element(
    computation: &mut Computation<'_>,
    node: NodeId,
    tag: &str,
    kind: NameKind,
    sources: &mut Vec<NameSource>,
) -> Option<String> {
    let page = computation.page;
    let child = page.child_elements(node).find(|child| page.is(*child, tag))?;
    let way = Way { in_content: true, ..Way::default() };
    let text = super::text::finish(&computation.compute(child, way, &mut Vec::new()));
    if text.is_empty() {
        return None;
    }
    sources.push(NameSource { kind, node: child });
    Some(text)
}

fn svg(
    computation: &mut Computation<'_>,
    node: NodeId,
    sources: &mut Vec<NameSource>,
) -> Option<String> {
    let page = computation.page;
    let title = page.child_elements(node).find(|child| page.svg_tag(*child) == "title");
    if let Some(title) = title {
        let text = super::text::finish(&page.text_content(title));
        if !text.is_empty() {
            sources.push(NameSource { kind: NameKind::SvgTitle, node: title });
            return Some(text);
        }
    }
    let text = page.attr(node, "xlink:title").filter(|text| !is_blank(text))?;
    sources.push(NameSource { kind: NameKind::Title, node });
    Some(text.to_owned())
}

/// The tooltip attribute, and the placeholder as the last resort (accname 2I).
pub(super) fn tooltip(
    computation: &Computation<'_>,
    node: NodeId,
    sources: &mut Vec<NameSource>,
) -> Option<String> {
    let page = computation.page;
    let found = |attribute: &str| page.attr(node, attribute).filter(|text| !is_blank(text));
    if let Some(title) = found("title") {
        sources.push(NameSource { kind: NameKind::Title, node });
        return Some(title.to_owned());
    }
    let takes_placeholder = match page.tag(node) {
        "textarea" => true,
        "input" => matches!(
            page.input_type(node),
            "text" | "search" | "tel" | "url" | "email" | "password" | "number"
        ),
        _ => false,
    };
    let native = if takes_placeholder { found("placeholder") } else { None };
    let aria = || match page.role_name(node) {
        "textbox" | "searchbox" | "combobox" => found("aria-placeholder"),
        _ => None,
    };
    let text = native.or_else(aria)?;
    sources.push(NameSource { kind: NameKind::Placeholder, node });
    Some(text.to_owned())
}

/// The native description; the caller drops it if it repeats the name.
pub(super) fn description(page: &Page, semantics: &Semantics, node: NodeId, name: &Name) -> String {
    let mut computation = Computation::new(page, semantics, node);
    let mut sources = Vec::new();
    let text = match page.tag(node) {
        "table" if !name.has_source(NameKind::Caption) => {
            child_element(&mut computation, node, "caption", NameKind::Caption, &mut sources)
        }
        "input"
            if matches!(page.input_type(node), "button" | "submit" | "reset")
                && !name.has_source(NameKind::Value) =>
        {
            page.attr(node, "value").map(str::to_owned)
        }
        _ if !page.svg_tag(node).is_empty() => {
            let child =
                |tag: &str| page.child_elements(node).find(|child| page.svg_tag(*child) == tag);
            let title = || child("title").filter(|_| !name.has_source(NameKind::SvgTitle));
            child("desc").or_else(title).map(|child| page.text_content(child))
        }
        _ => None,
    };
    let text = text.map(|text| super::text::finish(&text)).filter(|text| !text.is_empty());
    let title = || page.attr(node, "title").filter(|_| !name.has_source(NameKind::Title));
    text.or_else(|| title().map(super::text::finish)).unwrap_or_default()
}
