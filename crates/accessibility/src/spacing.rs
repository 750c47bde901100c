//! Spacing of text that authors force with `!important` in `style` attributes, shared by the three
//! rules about it.

use offenbar_model::Message;
use offenbar_page::layout::Style;
use offenbar_page::{NodeId, Page};

use crate::contrast::{needs_layout, ratio};
use crate::inline_style::winning;
use crate::targets::Targets;

/// One kind of spacing.
pub(crate) struct Spacing {
    /// The property and the shorthands that set it.
    pub properties: &'static [&'static str],
    /// Used value in pixels.
    pub value: fn(&Style) -> f32,
    /// Least share of the font size.
    pub least: f32,
    /// True if it only counts where lines wrap.
    pub only_wrapped: bool,
}

/// Judges all elements whose `style` attribute forces the spacing.
pub(crate) fn check(
    page: &Page,
    targets: &mut Targets,
    spacing: &Spacing,
    message: fn() -> Message,
) {
    if needs_layout(page, targets) {
        return;
    }
    for id in page.elements().iter().copied() {
        if page.tag(id).is_empty() || !is_forced(page, id, spacing) || !has_text(page, id) {
            continue;
        }
        let Some(style) = page.style(id) else { continue };
        if spacing.only_wrapped && !wraps(page, id, style) {
            continue;
        }
        let share = (spacing.value)(style) / style.font_size.max(0.01);
        if share + 0.001 >= spacing.least {
            targets.passed(id);
        } else {
            let message =
                message().with("found", ratio(share)).with("needed", ratio(spacing.least));
            targets.failed(id, message);
        }
    }
}

fn is_forced(page: &Page, id: NodeId, spacing: &Spacing) -> bool {
    let declared = page.attr(id, "style").and_then(|style| winning(style, spacing.properties));
    // With these keywords the value is declared elsewhere.
    let elsewhere = ["inherit", "unset", "revert", "revert-layer"];
    declared.is_some_and(|declared| {
        declared.important && !elsewhere.contains(&declared.value.to_ascii_lowercase().as_str())
    })
}

fn has_text(page: &Page, id: NodeId) -> bool {
    let children = page.flat_children(id);
    children.iter().any(|child| {
        page.text_of(*child).is_some_and(|text| !text.trim().is_empty()) && page.is_visible(*child)
    })
}

/// True if the text breaks into lines where the author did not break it.
fn wraps(page: &Page, id: NodeId, style: &Style) -> bool {
    if style.nowrap {
        return false;
    }
    let descendants = page.flat_descendants(id);
    let mut tops: Vec<f32> = descendants
        .iter()
        .filter(|node| page.text_of(**node).is_some())
        .flat_map(|node| page.text_rects(*node))
        .map(|rect| rect.y)
        .collect();
    tops.sort_by(f32::total_cmp);
    tops.dedup_by(|a, b| (*a - *b).abs() < 2.0);
    let breaks = descendants.iter().filter(|node| page.is(**node, "br")).count();
    let kept = if style.preserves_space { page.text_content(id).matches('\n').count() } else { 0 };
    tops.len() > 1 + breaks + kept
}
