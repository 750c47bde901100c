//! What the engine lays out in another way than CSS says, where a declaration of ours puts it right. The
//! elements concerned are known only once styles are computed.

use blitz_dom::{BaseDocument, Node, NodeId, QualName, local_name, ns};
use style::properties::ComputedValues;
use style::values::computed::{MaxSize, Size};
use style::values::specified::box_::{DisplayInside, DisplayOutside};
use style_traits::ToCss;

use crate::boxes;
use crate::states::lay_out_anew;
use crate::tree::{Nodes, natural_size, set_natural_size};

/// What puts an element right.
struct Amendment {
    /// Declarations that no sheet overrules.
    declared: String,
    /// Another natural size of an image; None within for none at all.
    natural: Option<Option<(u32, u32)>>,
}

/// What an element had before it was amended.
pub(crate) struct Before {
    id: NodeId,
    style: Option<String>,
    natural: Option<(u32, u32)>,
}

/// What is amended may show what else is wrong.
const ROUNDS: usize = 2;

/// Amends what is laid out wrongly; elements that are right stay as they are. Tells what they had, the
/// latest last.
pub(crate) fn amend(document: &mut BaseDocument, nodes: &Nodes) -> Vec<Before> {
    let mut before = Vec::new();
    for _ in 0..ROUNDS {
        let ids = nodes.elements.iter().map(|(_, id)| *id);
        let wrong: Vec<_> = ids.filter_map(|id| Some((id, amendment(document, id)?))).collect();
        let known = before.len();
        before.extend(wrong.into_iter().filter_map(|(id, wrong)| change(document, id, &wrong)));
        if before.len() == known {
            break;
        }
        lay_out_anew(document, nodes);
    }
    before
}

/// Gives elements back what they had: in a viewport of another size other things are wrong. The page must
/// be laid out again.
pub(crate) fn undo(document: &mut BaseDocument, before: Vec<Before>) {
    for Before { id, style, natural } in before.into_iter().rev() {
        set_natural_size(document, id, natural);
        set_style(document, id, style.as_deref());
    }
}

/// What the element had; None if the amendment changes nothing any more.
fn change(document: &mut BaseDocument, id: NodeId, amendment: &Amendment) -> Option<Before> {
    let style = document.get_node(id)?.attr(local_name!("style")).map(str::to_owned);
    let natural = natural_size(document, id);
    let declared = style.as_deref().is_some_and(|style| style.ends_with(&amendment.declared));
    let sized = amendment.natural.is_none_or(|size| size == natural);
    if sized && (declared || amendment.declared.is_empty()) {
        return None;
    }
    if let Some(size) = amendment.natural {
        set_natural_size(document, id, size);
    }
    let all = format!("{}; {}", style.as_deref().unwrap_or_default(), amendment.declared);
    set_style(document, id, Some(&all));
    Some(Before { id, style, natural })
}

fn set_style(document: &mut BaseDocument, id: NodeId, style: Option<&str>) {
    let name = QualName::new(None, ns!(), local_name!("style"));
    match style {
        Some(style) => document.mutate().set_attribute(id, name, style),
        None => document.mutate().clear_attribute(id, name),
    }
}

fn amendment(document: &BaseDocument, id: NodeId) -> Option<Amendment> {
    let node = document.get_node(id)?;
    let values = node.primary_styles()?;
    match (values.clone_display().inside(), &*node.element_data()?.name.local) {
        (DisplayInside::Table, _) => grown(lowest_cell(document, node), node, &values),
        (DisplayInside::TableCell, _) => grown(node.scroll_height(), node, &values),
        (DisplayInside::Flex | DisplayInside::Grid, tag) => replaced(tag, &values),
        (_, "img") => compressed(document, node, &values),
        _ => None,
    }
}

/// The height of a table or a cell is the least that it has (CSS 2, section 17.5.3). The engine gives it just
/// that, and what is in it runs out of its box and over what comes after it.
fn grown(needed: f32, part: &Node, values: &ComputedValues) -> Option<Amendment> {
    let height = values.clone_height();
    let own = part.unrounded_layout().size.height;
    if matches!(height, Size::Auto) || needed <= own + 1.0 {
        return None;
    }
    let height = height.to_css_string();
    let declared = format!("height: auto !important; min-height: {height} !important");
    Some(Amendment { declared, natural: None })
}

/// Lower edge of the lowest cell, from the upper edge of the table.
fn lowest_cell(document: &BaseDocument, table: &Node) -> f32 {
    let cells = table.layout_children.borrow();
    let cells = cells.iter().flatten().filter_map(|id| document.get_node(*id));
    let layouts = cells.map(|cell| cell.unrounded_layout());
    layouts.map(|own| own.location.y + own.size.height).fold(0.0, f32::max)
}

/// What an element of replaced content is inside does not matter (CSS Display 3, section 2.4); the engine
/// makes an empty container of it.
fn replaced(tag: &str, values: &ComputedValues) -> Option<Amendment> {
    if !matches!(tag, "img" | "canvas" | "video" | "iframe" | "embed") {
        return None;
    }
    let outside = match values.clone_display().outside() {
        DisplayOutside::Block => "block",
        _ => "inline-block",
    };
    Some(Amendment { declared: format!("display: {outside} !important"), natural: None })
}

/// An image whose width depends on its container makes no container wider (CSS Sizing 3, section 5.2.2).
/// For the engine it does where its size is declared, by its attributes mostly, and in floats. Nothing is
/// lost where it was to be narrower anyway.
fn compressed(document: &BaseDocument, image: &Node, values: &ComputedValues) -> Option<Amendment> {
    let place = boxes::place(document, image.id)?;
    let viewport = document.viewport().window_size.0 as f32;
    if place.right() <= viewport {
        return None;
    }
    let declared_width = match values.clone_width() {
        Size::LengthPercentage(width) => Some(width.0),
        Size::Auto => None,
        _ => return None,
    };
    let depends = declared_width.as_ref().is_some_and(|width| width.has_percentage());
    if depends && matches!(values.clone_height(), Size::LengthPercentage(_)) {
        // Its height would be turned into a width.
        return Some(Amendment { declared: String::new(), natural: Some(None) });
    }
    let limited = matches!(values.clone_max_width(),
        MaxSize::LengthPercentage(limit) if limit.0.has_percentage());
    if !(depends || limited) || place.width < 1.0 {
        return None;
    }
    let width = declared_width.and_then(|width| Some(width.to_length()?.px()));
    let width = width.unwrap_or(place.width);
    // The least room that it has where it stands in the middle.
    let room = (viewport - 2.0 * place.x.max(0.0)).max(viewport / 2.0);
    let width = width.min(room);
    let height = match values.clone_height() {
        Size::Auto => (place.height / place.width * width).max(1.0),
        _ => place.height,
    };
    let natural = Some(Some((width.round() as u32, height.round() as u32)));
    let declared = if depends { "" } else { "width: auto !important" };
    Some(Amendment { declared: declared.to_owned(), natural })
}
