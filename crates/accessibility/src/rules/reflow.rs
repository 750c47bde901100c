//! Checks that the page fits a width of 320 CSS pixels without scrolling sideways.
//!
//! At 400 % zoom a window of 1280 pixels has 320 left. Who has to scroll sideways for every line
//! soon gives up.
//!
//! Avoid fixed widths; use `max-width: 100%`, wrapping flex or grid layouts, and
//! `overflow-wrap: anywhere` for long words.
//!
//! The page is laid out at 320 pixels. Tables, pictures, maps, code and areas that scroll by
//! themselves may be wider. If only a word sticks out a little, it may be the fonts: a person
//! must look.
//!
//! Sources: WCAG 2.2 SC 1.4.10.
//!
//! ```html passed
//! <main style="max-width: 960px"><p>Bitte melden Sie sich an.</p></main>
//! ```
//!
//! ```html failed reflow-wide
//! <main style="width: 960px"><p>Bitte melden Sie sich vor dem Umzug an. Bringen Sie dazu Ihren Ausweis, den
//! Mietvertrag und die Bestätigung des Wohnungsgebers mit, dann geht es schneller.</p></main>
//! ```
//!
//! ```html cantTell reflow-word ask-reflow
//! <p style="font-size: 30px; white-space: nowrap">Wohnungsgeberbestätigung</p>
//! ```
//!
//! ```html failed reflow-wide
//! <table width="900"><tr><td><h1>Wohnsitz anmelden</h1></td><td><form><label>Name <input></label></form></td></tr></table>
//! ```
//!
//! ```html passed
//! <table width="900"><tr><th>Tag</th><th>Ort der Sprechstunde</th></tr><tr><td>Montag</td><td>Rathaus</td></tr></table>
//! ```
//!
//! ```html passed
//! <style>h1 { font-size: 20px } #head { height: 60px; line-height: 80px } #head div { float: left } #head p { float: right;
//! padding-left: 120px }</style><div id="head"><div>Stadt Musterstadt am Fluss</div><p>Kontakt, Karte und Anfahrt zum Rathaus</p></div>
//! <div><h1>Unsere Sprechzeiten im Rathaus</h1></div>
//! ```
//!
//! ```html inapplicable
//! <img src="karte.png" alt="Karte" width="900" height="300">
//! ```

use offenbar_page::layout::{Display, Overflow, Positioning, Rect, Rendered};

use crate::contrast::needs_styles;
use crate::narrow;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "reflow",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.10"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// Width at which the page is laid out.
const WIDTH: f32 = 320.0;
/// What may stick out without a word.
const SLACK: f32 = 4.0;
/// What may come from other fonts.
const FONTS: f32 = 40.0;
/// How many places are reported.
const MAX_PLACES: usize = 5;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    let Ok(rendered) = page.rendered_in(&narrow::environment(page)) else { return };
    let floats = floats(page, &rendered);
    let mut has_text = false;
    let mut wide: Vec<(NodeId, f32)> = Vec::new();
    for parent in page.elements().iter().copied() {
        let right = page
            .flat_children(parent)
            .iter()
            .filter(|child| page.text_of(**child).is_some_and(|text| !text.trim().is_empty()))
            .flat_map(|child| rendered.text_rects(page.key(*child)))
            .map(|line| match is_pushed(page, &rendered, parent, line, &floats) {
                true => line.width,
                false => line.right(),
            })
            .fold(f32::NEG_INFINITY, f32::max);
        if right == f32::NEG_INFINITY || !page.is_visible(parent) {
            continue;
        }
        has_text = true;
        if right > WIDTH + SLACK && !may_be_wide(page, &rendered, parent) {
            wide.push((culprit(page, &rendered, parent), right));
        }
    }
    wide.dedup_by_key(|(id, _)| *id);
    match wide.is_empty() {
        true if has_text => targets.page_passed(),
        true => {}
        false => report(&wide, targets),
    }
}

fn report(wide: &[(NodeId, f32)], targets: &mut Targets) {
    for (id, right) in wide.iter().take(MAX_PLACES) {
        let pixels = right.round() as i64;
        if *right > WIDTH + FONTS {
            targets.failed(*id, msg("reflow-wide").with("width", pixels));
        } else {
            let message = msg("reflow-word").with("width", pixels);
            targets.cant_tell(*id, message, msg("ask-reflow"));
        }
    }
}

/// Floated elements and their boxes.
fn floats(page: &Page, rendered: &Rendered) -> Vec<(NodeId, Rect)> {
    let floating = |id: &NodeId| rendered.style(page.key(*id)).is_some_and(|style| style.floating);
    let elements = page.elements().iter().copied().filter(floating);
    elements.filter_map(|id| Some((id, rendered.rect(page.key(id))?))).collect()
}

/// True for a line that a float pushes out of its block, although it would fit into it: browsers put it
/// below the float (CSS 2, section 9.5), the engine leaves it beside.
fn is_pushed(
    page: &Page,
    rendered: &Rendered,
    parent: NodeId,
    line: &Rect,
    floats: &[(NodeId, Rect)],
) -> bool {
    let beside = |(float, rect): &(NodeId, Rect)| {
        rect.y < line.bottom()
            && line.y < rect.bottom()
            && !std::iter::once(parent).chain(page.flat_ancestors(parent)).any(|node| node == *float)
    };
    let block = std::iter::once(parent).chain(page.flat_ancestors(parent)).find(|node| {
        rendered.style(page.key(*node)).is_some_and(|style| style.display != Display::Inline)
    });
    let block = block.and_then(|block| rendered.rect(page.key(block)));
    line.right() > WIDTH + SLACK
        && block.is_some_and(|block| block.right() <= WIDTH + SLACK && line.width <= block.width)
        && floats.iter().any(beside)
}

/// Content that needs two dimensions, and content that scrolls or is cut by itself.
fn may_be_wide(page: &Page, rendered: &Rendered, parent: NodeId) -> bool {
    std::iter::once(parent).chain(page.flat_ancestors(parent)).any(|node| {
        let exempt = matches!(
            page.tag(node),
            "pre" | "code" | "svg" | "canvas" | "video" | "object" | "select" | "textarea"
        ) || !page.svg_tag(node).is_empty()
            || matches!(page.role_name(node), "toolbar" | "grid" | "treegrid" | "img")
            || is_table(page, node);
        let root = matches!(page.tag(node), "html" | "body");
        let style = rendered.style(page.key(node));
        exempt
            || style.is_some_and(|style| {
                (!root && style.overflow_x != Overflow::Visible)
                    || style.position == Positioning::Fixed
            })
    })
}

/// A table of data. One that arranges parts of the page needs no two dimensions: it has no headers, and in its
/// cells stand headings, forms, lists or parts of the page.
fn is_table(page: &Page, node: NodeId) -> bool {
    if !page.is(node, "table") {
        return page.role_name(node) == "table";
    }
    let inside = page.flat_descendants(node);
    let says_data = |id: &NodeId| {
        matches!(page.tag(*id), "th" | "caption") || page.has_attr(*id, "scope") || page.has_attr(*id, "headers")
    };
    let arranges = |id: &NodeId| {
        let part = matches!(
            page.tag(*id),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "form" | "nav" | "main" | "header" | "footer" | "section"
                | "article" | "aside" | "ul" | "ol" | "table"
        );
        part && page.is_visible(*id)
    };
    !page.is_presentational(node) && (inside.iter().any(says_data) || !inside.iter().any(arranges))
}

/// The outermost element that is too wide: what has to be changed.
fn culprit(page: &Page, rendered: &Rendered, parent: NodeId) -> NodeId {
    let too_wide = |node: &NodeId| {
        rendered.rect(page.key(*node)).is_some_and(|rect| rect.right() > WIDTH + SLACK)
            && !matches!(page.tag(*node), "html" | "body")
    };
    let ancestors: Vec<NodeId> =
        page.flat_ancestors(parent).take_while(|node| too_wide(node)).collect();
    ancestors.last().copied().unwrap_or(parent)
}
