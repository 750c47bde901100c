//! What we say about an element, in Chromium's words.

use offenbar_page::layout::{Display, Line, Overflow, Positioning, Rgba, Style, Visibility};
use offenbar_page::{NodeId, Page};

use super::{Facts, STATES};

/// What we say about an element, in Chromium's words.
pub(super) fn facts(page: &Page, node: NodeId) -> Facts {
    let role = match page.role_name(node) {
        "img" => "image",
        role => role,
    };
    let rect = page.rect(node).map(|rect| [rect.x, rect.y, rect.width, rect.height]);
    Facts {
        tag: page.element(node).map(|element| element.name.to_string()).unwrap_or_default(),
        role: role.to_owned(),
        name: page.name(node).text.clone(),
        description: page.description(node).to_owned(),
        exposed: page.in_accessibility_tree(node),
        rendered: page.is_rendered(node),
        focusable: page.is_focusable(node) || page.is_scroll_focusable(node),
        states: STATES
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), page.state(node, &format!("aria-{name}"))?)))
            .collect(),
        styles: page.style(node).map(styles).unwrap_or_default().into_iter().collect(),
        rect,
    }
}

/// The styles that rules ask for, as `walk.js` writes them.
fn styles(style: &Style) -> Vec<(String, String)> {
    let mut found = vec![
        ("display", display(style.display).to_owned()),
        ("visibility", visibility(style.visibility).to_owned()),
        ("opacity", style.opacity.to_string()),
        ("position", position(style.position).to_owned()),
        ("float", style.floating.to_string()),
        ("z-index", style.z_index.map_or("auto".to_owned(), |index| index.to_string())),
        ("color", color(style.color)),
        ("background-color", color(style.background_color)),
        ("font-size", style.font_size.to_string()),
        ("font-weight", style.font_weight.to_string()),
        ("italic", style.italic.to_string()),
        ("line-height", style.line_height.map_or("normal".to_owned(), |height| height.to_string())),
        ("letter-spacing", style.letter_spacing.to_string()),
        ("word-spacing", style.word_spacing.to_string()),
        ("uppercase", style.uppercase.to_string()),
        ("justified", style.justified.to_string()),
        ("nowrap", style.nowrap.to_string()),
        ("preserves-space", style.preserves_space.to_string()),
        ("ellipsis", style.ellipsis.to_string()),
        ("underline", style.underline.to_string()),
        ("overflow-x", overflow(style.overflow_x).to_owned()),
        ("overflow-y", overflow(style.overflow_y).to_owned()),
        ("pointer-events", style.no_pointer.to_string()),
        ("border-width", style.borders.map(|line| line.width.to_string()).join(" ")),
        ("outline-width", style.outline.width.to_string()),
    ];
    let drawn = |line: &Line| line.width > 0.0;
    let names =
        ["border-color-top", "border-color-right", "border-color-bottom", "border-color-left"];
    let lines = style.borders.iter().zip(names).filter(|(line, _)| drawn(line));
    found.extend(lines.map(|(line, name)| (name, color(line.color))));
    found.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn color(color: Rgba) -> String {
    if color.a == 0.0 {
        return "0 0 0 0".to_owned();
    }
    [color.r, color.g, color.b, color.a].map(|part| (part * 255.0).to_string()).join(" ")
}

fn display(display: Display) -> &'static str {
    match display {
        Display::None => "none",
        Display::Contents => "contents",
        Display::Inline => "inline",
        Display::Block => "block",
        Display::Table => "table",
        Display::TablePart => "part",
        Display::TableCell => "cell",
    }
}

fn visibility(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Visible => "visible",
        Visibility::Hidden => "hidden",
        Visibility::Collapse => "collapse",
    }
}

fn position(position: Positioning) -> &'static str {
    match position {
        Positioning::Static => "static",
        Positioning::Relative => "relative",
        Positioning::Absolute => "absolute",
        Positioning::Fixed => "fixed",
        Positioning::Sticky => "sticky",
    }
}

fn overflow(overflow: Overflow) -> &'static str {
    match overflow {
        Overflow::Visible => "visible",
        Overflow::Hidden => "hidden",
        Overflow::Clip => "clip",
        Overflow::Scroll => "scroll",
        Overflow::Auto => "auto",
    }
}
