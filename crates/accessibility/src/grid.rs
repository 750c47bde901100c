//! Which cells belong to a header cell, in tables of HTML and of ARIA roles.

use offenbar_page::semantics::{Cell, Table};
use offenbar_page::{NodeId, Page};
use rustc_hash::{FxHashMap, FxHashSet};

/// Tables of a page, each read once.
pub(crate) struct Grids<'a> {
    page: &'a Page,
    native: FxHashMap<NodeId, Native<'a>>,
    roles: FxHashMap<NodeId, Vec<Vec<Place>>>,
}

/// A table of HTML, and the header cells that are assigned to some cell of it.
struct Native<'a> {
    table: Option<&'a Table>,
    used: FxHashSet<NodeId>,
}

/// A cell of a table made of roles, and the columns from its first to the one after its last.
struct Place {
    cell: NodeId,
    start: usize,
    end: usize,
}

impl<'a> Grids<'a> {
    /// Nothing read yet.
    pub fn new(page: &'a Page) -> Grids<'a> {
        Grids { page, native: FxHashMap::default(), roles: FxHashMap::default() }
    }

    /// True if at least one cell of the table belongs to the header cell.
    pub fn has_cells(&mut self, table: NodeId, header: NodeId) -> bool {
        let page = self.page;
        let around = page.ancestors(header).find(|node| page.is(*node, "table"));
        if let Some(around) = around {
            let native = self.native.entry(around).or_insert_with(|| read(page, around));
            if page.is(header, "th") {
                return native.used.contains(&header);
            }
            let own = native.table.and_then(|table| Some((table, table.cell(header)?)));
            if let Some((table, own)) = own {
                let column = page.role_name(header) == "columnheader";
                return table.cells.iter().any(|cell| belongs(own, cell, column));
            }
        }
        let rows = self.roles.entry(table).or_insert_with(|| rows(page, table));
        let own = rows.iter().enumerate().find_map(|(at, row)| {
            row.iter().find(|place| place.cell == header).map(|place| (at, place))
        });
        let Some((own_row, own)) = own else { return false };
        if page.role_name(header) == "rowheader" {
            return rows[own_row].len() > 1;
        }
        let others = rows.iter().enumerate().filter(|(at, _)| *at != own_row);
        others.flat_map(|(_, row)| row).any(|place| place.start < own.end && own.start < place.end)
    }
}

fn read(page: &Page, table: NodeId) -> Native<'_> {
    let table = page.table(table);
    let cells = table.map_or(&[][..], |table| &table.cells);
    let used = cells.iter().flat_map(|cell| cell.headers.iter().copied()).collect();
    Native { table, used }
}

/// Another cell in the column, or in the row, of a header that only its role makes one.
fn belongs(own: &Cell, cell: &Cell, is_column: bool) -> bool {
    let column = cell.column < own.column + own.columns && own.column < cell.column + cell.columns;
    let row = cell.row < own.row + own.rows && own.row < cell.row + cell.rows;
    cell.node != own.node && if is_column { column && !row } else { row }
}

/// Rows and cells of a table that is made of roles only.
fn rows(page: &Page, table: NodeId) -> Vec<Vec<Place>> {
    let inside = page.flat_descendants(table).into_iter();
    let rows = inside.filter(|node| page.role_name(*node) == "row");
    rows.map(|row| {
        let mut next: usize = 0;
        let cells = page.owned_children(row).into_iter();
        cells
            .filter(|cell| page.is_a(*cell, "cell"))
            .map(|cell| {
                let number = |name: &str| page.attr(cell, name)?.trim().parse::<usize>().ok();
                let start = number("aria-colindex").map_or(next, |index| index.max(1) - 1);
                next = start.saturating_add(number("aria-colspan").unwrap_or(1).max(1));
                Place { cell, start, end: next }
            })
            .collect()
    })
    .collect()
}
