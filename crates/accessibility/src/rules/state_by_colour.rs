//! Asks about items of a row or table that differ by nothing but their colour. It never passes.
//!
//! Free and taken, paid and open, the present step: who does not see the difference between two colours, or hears the
//! page, does not get it.
//!
//! Add a word, a symbol, a border or another weight, and say it in the markup too (`aria-current`, text).
//!
//! Looked at are lists, rows of tables and series of siblings of the same kind with short texts. If they fall into two or
//! three groups that differ in the colour of text or ground alone, and neither words nor ARIA nor symbols tell them apart, a
//! person is asked, once for the page. Stripes that alternate, heads, links and items whose names differ by the state pass.
//!
//! Sources: WCAG 2.2 SC 1.4.1; failures F13, F73, F81; technique G14.
//!
//! ```html cantTell state-by-colour ask-state-by-colour
//! <style>.a { background: #b9e6b9 } .b { background: #f5b5b5 }</style>
//! <table><tr><td class="a">8</td><td class="b">9</td><td class="b">10</td><td class="a">11</td></tr></table>
//! ```
//!
//! ```html cantTell state-by-colour ask-state-by-colour
//! <ol><li>Adresse</li><li style="color: #8a1c1c">Zahlung</li><li>Prüfen</li></ol>
//! ```
//!
//! ```html inapplicable
//! <style>tr:nth-child(even) { background: #eee }</style>
//! <table><tr><td>8</td></tr><tr><td>9</td></tr><tr><td>10</td></tr><tr><td>11</td></tr></table>
//! <ol><li>Adresse</li><li style="color: #8a1c1c; font-weight: bold">Zahlung</li><li>Prüfen</li></ol>
//! ```

use std::collections::{BTreeMap, BTreeSet};

use offenbar_page::layout::{Pseudo, Rgba, Style};

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "state-by-colour",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["colour-blind", "blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Longer texts are paragraphs, not items.
const SHORT: usize = 40;
/// Items of a series.
const ITEMS: std::ops::RangeInclusive<usize> = 3..=200;
/// More colours than this are decoration or a scale of its own.
const MAX_GROUPS: usize = 3;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    for parent in page.elements().iter().copied() {
        let tag = page.tag(parent);
        if !matches!(tag, "ol" | "ul" | "tr" | "tbody" | "div" | "p" | "dl" | "table") || !has_colours(page, parent) || is_exempt(page, parent) {
            continue;
        }
        let items = items(page, parent);
        if let Some(odd) = odd_one(page, &items) {
            let text = short(&page.visible_text(odd));
            let message = msg("state-by-colour").with("count", items.len()).with("text", &text);
            targets.cant_tell(odd, message, msg("ask-state-by-colour").with("text", text));
            return;
        }
    }
}

/// True if not all that stands in it has one look: a quick test before texts are put together.
fn has_colours(page: &Page, parent: NodeId) -> bool {
    let look = |id: NodeId| page.style(id).map(|style| (style.color, style.background_color));
    let inner = |id: NodeId| page.child_elements(id).next().and_then(look);
    let rows = page.child_elements(parent).flat_map(|child| {
        let cells = page.is(child, "tr").then(|| page.child_elements(child));
        std::iter::once(child).chain(cells.into_iter().flatten())
    });
    let mut looks = rows.map(|id| (look(id), inner(id)));
    let first = looks.next();
    looks.any(|other| Some(other) != first)
}

/// Menus and tabs show the present page by colour too, but say it by their address.
fn is_exempt(page: &Page, parent: NodeId) -> bool {
    let around = std::iter::once(parent).chain(page.flat_ancestors(parent));
    around.into_iter().any(|up| {
        matches!(page.tag(up), "nav" | "pre" | "code" | "button" | "a" | "svg" | "thead")
            || matches!(page.role_name(up), "navigation" | "tablist" | "menu" | "menubar" | "toolbar")
    })
}

/// The series of siblings: the children themselves, or the cells of all rows of a table.
fn items(page: &Page, parent: NodeId) -> Vec<NodeId> {
    let children: Vec<NodeId> = page.child_elements(parent).filter(|id| page.is_visible(*id)).collect();
    let rows = children.iter().all(|id| page.is(*id, "tr")) && !children.is_empty();
    let items: Vec<NodeId> = match rows {
        true => children.iter().flat_map(|row| page.child_elements(*row)).filter(|id| page.is(*id, "td")).collect(),
        false => children,
    };
    let tag = items.first().map(|id| page.tag(*id)).unwrap_or_default();
    let kind = matches!(tag, "li" | "td" | "span" | "div" | "b" | "strong");
    let plain = |id: &NodeId| {
        let text = page.visible_text(*id);
        page.tag(*id) == tag && !text.is_empty() && text.chars().count() <= SHORT && is_plain(page, *id)
    };
    // A row of a table may begin with a head.
    let items: Vec<NodeId> = items.into_iter().filter(|id| !page.is(*id, "th")).collect();
    if kind && ITEMS.contains(&items.len()) && items.iter().all(plain) { items } else { Vec::new() }
}

/// Nothing in it or on it that says more than its text.
fn is_plain(page: &Page, id: NodeId) -> bool {
    let told = |node: NodeId| {
        page.has_attr(node, "title") || page.has_attr(node, "aria-label") || !page.aria_attributes(node).is_empty()
            || page.pseudo(node, Pseudo::Before).is_some() || page.pseudo(node, Pseudo::After).is_some()
    };
    let inside = page.flat_descendants(id).into_iter().filter(|node| page.is_element(*node));
    !told(id) && inside.into_iter().all(|node| !told(node) && matches!(page.tag(node), "span" | "b" | "strong" | "small" | "time" | "br"))
}

/// An item of the smallest group, where the items differ by colour and by nothing else.
fn odd_one(page: &Page, items: &[NodeId]) -> Option<NodeId> {
    if items.is_empty() {
        return None;
    }
    let looks: Vec<(String, Style)> = items.iter().map(|id| look(page, *id)).collect::<Option<_>>()?;
    if looks.iter().any(|(_, rest)| *rest != looks[0].1) {
        return None;
    }
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (colours, _)) in looks.iter().enumerate() {
        groups.entry(colours).or_default().push(at);
    }
    let colours: Vec<&str> = looks.iter().map(|(colours, _)| colours.as_str()).collect();
    let few = (2..=MAX_GROUPS).contains(&groups.len());
    if !few || follows_place(&colours) || says_state(page, &groups, items) {
        return None;
    }
    groups.into_values().min_by_key(Vec::len).map(|group| items[group[0]])
}

/// True if the colour says only where an item stands: the first, the last, every second one.
fn follows_place(colours: &[&str]) -> bool {
    let same = |part: &[&str]| part.windows(2).all(|pair| pair[0] == pair[1]);
    let last = colours.len() - 1;
    same(&colours[1..]) || same(&colours[..last]) || last > 2 && colours.windows(3).all(|part| part[0] == part[2])
}

/// Colours of text and ground, and the style without them.
fn look(page: &Page, id: NodeId) -> Option<(String, Style)> {
    let own = page.style(id)?;
    let inner = page.child_elements(id).next().and_then(|child| page.style(child)).unwrap_or(own);
    let colours = format!("{:?} {:?} {:?} {:?}", own.color, own.background_color, inner.color, inner.background_color);
    let mut rest = own.clone();
    (rest.color, rest.background_color) = (Rgba::BLACK, Rgba::BLACK);
    for line in rest.borders.iter_mut().chain([&mut rest.outline]) {
        line.color = Rgba::BLACK;
    }
    rest.width = None;
    rest.font_weight = rest.font_weight.max(inner.font_weight);
    rest.underline |= inner.underline;
    rest.struck |= inner.struck;
    rest.italic |= inner.italic;
    Some((colours, rest))
}

/// True if the texts themselves tell the groups apart: each group has words that no other has.
fn says_state(page: &Page, groups: &BTreeMap<&str, Vec<usize>>, items: &[NodeId]) -> bool {
    let texts = |group: &Vec<usize>| -> BTreeSet<String> {
        group.iter().map(|at| page.visible_text(items[*at]).to_lowercase()).collect()
    };
    let told: Vec<BTreeSet<String>> = groups.values().map(texts).collect();
    let all: BTreeSet<&String> = told.iter().flatten().collect();
    // "free, taken, taken, free": few texts, and none in two groups.
    let disjoint = told.iter().map(BTreeSet::len).sum::<usize>() == all.len();
    let signs = |set: &BTreeSet<String>| set.iter().all(|text| text.starts_with(['-', '−', '+', '✓', '✔', '✗', '×', '!']));
    disjoint && all.len() < items.len() || told.iter().any(signs)
}
