//! Asks whether what looks like a table, and is none, is data. It never passes.
//!
//! In a table a screen reader says "Preis: 4 Euro" and moves from cell to cell. In boxes that only stand in rows and columns
//! it reads a string of words.
//!
//! Use `<table>` with `<th>`, or the roles `table`, `row`, `columnheader` and `cell`.
//!
//! Looked at are at least three boxes of the same kind, one below the other, that hold the same number of short texts
//! in columns of the same place, where the first row looks different from the others or most texts of a column are
//! numbers. Lists, forms, menus and links do not count. A person is asked, once for the page.
//!
//! Sources: WCAG 2.2 SC 1.3.1; technique H51.
//!
//! ```html cantTell fake-table ask-fake-table
//! <style>.r { display: flex } .r > * { width: 120px } .h { font-weight: bold }</style>
//! <div><div class="r h"><span>Tag</span><span>Ort</span></div><div class="r"><span>Montag</span><span>Rathaus</span></div><div
//! class="r"><span>Dienstag</span><span>Schule</span></div></div>
//! ```
//!
//! ```html cantTell fake-table ask-fake-table
//! <style>section { display: grid; grid-template-columns: 2fr 1fr } b { font-weight: 700 }</style>
//! <section><b>Land</b><b>bis 1 kg</b><span>Irland</span><span>6,50</span><span>Polen</span><span>7,00</span></section>
//! ```
//!
//! ```html inapplicable
//! <style>.r { display: flex } .r > * { width: 120px }</style>
//! <div><div class="r"><p>Rathaus am Markt</p><p>Hier geht es lang</p></div><div class="r"><p>Bad</p><p>Wasser</p></div></div>
//! ```

use crate::contrast::needs_looks;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "fake-table",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Longer texts are no data.
const SHORT: usize = 40;
const MIN_ROWS: usize = 3;
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=12;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_looks(page, targets) {
        return;
    }
    for parent in page.elements().iter().copied().filter(|id| matches!(page.tag(*id), "div" | "section" | "main" | "article")) {
        let Some(rows) = rows(page, parent).or_else(|| lines(page, parent)) else { continue };
        if is_aligned(page, &rows) && (has_head(page, &rows) || has_numbers(page, &rows)) {
            let text = rows[0].iter().map(|cell| page.visible_text(*cell)).collect::<Vec<_>>().join(" · ");
            let message = msg("fake-table").with("rows", rows.len()).with("columns", rows[0].len()).with("text", short(&text));
            targets.cant_tell(parent, message, msg("ask-fake-table").with("text", short(&text)));
            return;
        }
    }
}

/// The cells of each row, if the children are rows of as many short texts each.
fn rows(page: &Page, parent: NodeId) -> Option<Vec<Vec<NodeId>>> {
    let children: Vec<NodeId> = page.child_elements(parent).filter(|id| page.is_visible(*id)).collect();
    if children.len() < MIN_ROWS || !children.iter().all(|id| matches!(page.tag(*id), "div" | "p")) {
        return None;
    }
    let mut rows = Vec::with_capacity(children.len());
    for child in children {
        let cells: Vec<NodeId> = page.child_elements(child).collect();
        if page.explicit_role(child).is_some() || !COLUMNS.contains(&cells.len()) || !cells.iter().all(|cell| is_cell(page, *cell)) {
            return None;
        }
        rows.push(cells);
    }
    rows.iter().all(|row| row.len() == rows[0].len()).then_some(rows)
}

/// The cells of a grid, line by line, where all of them are children of one box.
fn lines(page: &Page, parent: NodeId) -> Option<Vec<Vec<NodeId>>> {
    let style = page.style(parent)?;
    let cells: Vec<NodeId> = page.child_elements(parent).collect();
    let many = cells.len() >= MIN_ROWS * COLUMNS.start();
    if !style.flex_or_grid || !many || !cells.iter().all(|cell| is_cell(page, *cell)) {
        return None;
    }
    let top = |id: NodeId| page.rect(id).unwrap_or_default().y;
    let mut rows: Vec<Vec<NodeId>> = Vec::new();
    for cell in cells {
        match rows.last_mut() {
            Some(row) if (top(row[0]) - top(cell)).abs() < 2.0 => row.push(cell),
            _ => rows.push(vec![cell]),
        }
    }
    let even = rows.iter().all(|row| row.len() == rows[0].len());
    (even && rows.len() >= MIN_ROWS && COLUMNS.contains(&rows[0].len())).then_some(rows)
}

/// A short text without structure of its own.
fn is_cell(page: &Page, id: NodeId) -> bool {
    let text = page.visible_text(id);
    let plain = |node: NodeId| matches!(page.tag(node), "span" | "b" | "strong" | "small" | "time" | "br");
    let mut inside = page.flat_descendants(id).into_iter().filter(|node| page.is_element(*node));
    matches!(page.tag(id), "span" | "div" | "p" | "b" | "strong")
        && !text.is_empty()
        && text.chars().count() <= SHORT
        && inside.all(plain)
        && page.explicit_role(id).is_none()
}

/// True if the cells of a row stand beside each other, and those of a column below each other.
fn is_aligned(page: &Page, rows: &[Vec<NodeId>]) -> bool {
    let place = |id: NodeId| page.rect(id).unwrap_or_default();
    let beside = |row: &Vec<NodeId>| {
        row.windows(2).all(|pair| place(pair[1]).x >= place(pair[0]).right() - 1.0 && (place(pair[0]).y - place(pair[1]).y).abs() < 12.0)
    };
    let below = |column: usize| {
        let edge = |row: &Vec<NodeId>| (place(row[column]).x, place(row[column]).right());
        let first = edge(&rows[0]);
        rows.iter().map(edge).all(|(left, right)| (left - first.0).abs() < 2.0 || (right - first.1).abs() < 2.0)
    };
    rows.iter().all(beside) && (0..rows[0].len()).all(below) && rows.windows(2).all(|pair| place(pair[1][0]).y > place(pair[0][0]).y)
}

/// True if the first row has another weight or ground than the others, which look the same.
fn has_head(page: &Page, rows: &[Vec<NodeId>]) -> bool {
    let look = |row: &Vec<NodeId>| {
        row.iter().map(|cell| {
            let style = page.style(*cell);
            let around = page.flat_parent(*cell).and_then(|row| page.style(row));
            (style.map(|style| style.font_weight >= passages::BOLD), around.map(|style| style.background_color.a > 0.0))
        }).collect::<Vec<_>>()
    };
    let head = look(&rows[0]);
    rows[1..].iter().all(|row| look(row) != head)
}

/// True if all texts of a column below its first are numbers, prices or times.
fn has_numbers(page: &Page, rows: &[Vec<NodeId>]) -> bool {
    (0..rows[0].len()).any(|column| {
        rows.len() > MIN_ROWS
            && rows[1..].iter().all(|row| {
                let text = page.visible_text(row[column]);
                let digits = text.chars().filter(char::is_ascii_digit).count();
                digits > 0 && text.chars().filter(|c| c.is_alphabetic()).count() <= 4
            })
    })
}
