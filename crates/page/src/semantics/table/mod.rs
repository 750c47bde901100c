//! The HTML table model: cells on a grid and the header cells assigned to them.

mod headers;

use rustc_hash::FxHashMap;

use super::Semantics;
use crate::{NodeId, Page};

/// The largest colspan (HTML) and rowspan that is kept; the grid of a hostile page stays small.
const MAX_COLSPAN: usize = 1_000;
const MAX_ROWSPAN: usize = 65_534;
/// How many places of a grid are filled; the rest of the table is left out.
const MAX_PLACES: usize = 400_000;

/// What a header cell is a header of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// A column.
    Column,
    /// A group of columns.
    ColumnGroup,
    /// A row.
    Row,
    /// A group of rows.
    RowGroup,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The `td` or `th`.
    pub node: NodeId,
    /// Row of its first place, from 0.
    pub row: usize,
    /// Column of its first place, from 0.
    pub column: usize,
    /// How many rows it spans.
    pub rows: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// What it is a header of; None for data cells and headers of nothing.
    pub scope: Option<Scope>,
    /// The header cells assigned to it, by `headers` or by position.
    pub headers: Vec<NodeId>,
}

/// A table on a grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Cells in tree order.
    pub cells: Vec<Cell>,
    /// Number of columns.
    pub width: usize,
    /// Number of rows.
    pub height: usize,
    /// The `tr` of each row.
    pub rows: Vec<NodeId>,
    grid: FxHashMap<(usize, usize), usize>,
    places: FxHashMap<NodeId, usize>,
    row_groups: Vec<(usize, usize)>,
    column_groups: Vec<(usize, usize)>,
}

impl Table {
    /// The cell at a place.
    pub fn at(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cells.get(*self.grid.get(&(row, column))?)
    }

    /// The cell of an element.
    pub fn cell(&self, node: NodeId) -> Option<&Cell> {
        self.cells.get(*self.places.get(&node)?)
    }

    /// The cells to which a header is assigned.
    pub fn cells_of(&self, header: NodeId) -> Vec<NodeId> {
        let assigned = self.cells.iter().filter(|cell| cell.headers.contains(&header));
        assigned.map(|cell| cell.node).collect()
    }
}

impl Page {
    /// The table model of a `table` element; None for other elements.
    pub fn table(&self, id: NodeId) -> Option<&Table> {
        self.semantics().table(self, id)
    }
}

/// The model of a `table` element.
pub(super) fn model(page: &Page, semantics: &Semantics, node: NodeId) -> Table {
    let mut table = build(page, node);
    assign_scopes(page, &mut table);
    headers::assign(page, semantics, node, &mut table);
    table
}

/// What a `th` is a header of; None if it is no header. The grid is needed only without a scope.
pub(super) fn header_kind(page: &Page, semantics: &Semantics, cell: NodeId) -> Option<Scope> {
    if !page.is(cell, "th") {
        return None;
    }
    let kind = match written_scope(page, cell) {
        Some(scope) => Some(scope),
        None => {
            let table = semantics.flat.ancestors(cell).find(|node| page.is(*node, "table"))?;
            semantics.table(page, table)?.cell(cell)?.scope
        }
    };
    kind.map(|scope| match scope {
        Scope::Column | Scope::ColumnGroup => Scope::Column,
        Scope::Row | Scope::RowGroup => Scope::Row,
    })
}

fn written_scope(page: &Page, cell: NodeId) -> Option<Scope> {
    match page.attr(cell, "scope")?.to_ascii_lowercase().as_str() {
        "col" => Some(Scope::Column),
        "colgroup" => Some(Scope::ColumnGroup),
        "row" => Some(Scope::Row),
        "rowgroup" => Some(Scope::RowGroup),
        _ => None,
    }
}

fn span(page: &Page, node: NodeId, name: &str) -> usize {
    let digits = page.attr(node, name).unwrap_or_default().trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().unwrap_or(1)
}

/// HTML's algorithm for forming a table.
fn build(page: &Page, node: NodeId) -> Table {
    let mut table = Table::default();
    let mut columns = 0;
    for child in page.child_elements(node).filter(|child| page.is(*child, "colgroup")) {
        let own: Vec<NodeId> = page.child_elements(child).filter(|c| page.is(*c, "col")).collect();
        let width = if own.is_empty() {
            span(page, child, "span").clamp(1, MAX_COLSPAN)
        } else {
            own.iter().map(|col| span(page, *col, "span").clamp(1, MAX_COLSPAN)).sum()
        };
        table.column_groups.push((columns, columns + width));
        columns += width;
    }
    let children = page.child_elements(node);
    let (last, first): (Vec<NodeId>, Vec<NodeId>) =
        children.partition(|child| page.is(*child, "tfoot"));
    for child in first.into_iter().chain(last) {
        match page.tag(child) {
            "tr" => add_rows(page, &[child], &mut table),
            "tbody" | "thead" | "tfoot" => {
                let rows: Vec<NodeId> =
                    page.child_elements(child).filter(|row| page.is(*row, "tr")).collect();
                let start = table.height;
                add_rows(page, &rows, &mut table);
                table.row_groups.push((start, table.height));
            }
            _ => {}
        }
    }
    table
}

/// Adds the rows of a group; cells do not grow beyond it.
fn add_rows(page: &Page, rows: &[NodeId], table: &mut Table) {
    let end = table.height + rows.len();
    for row in rows {
        let y = table.height;
        table.rows.push(*row);
        table.height += 1;
        let mut x = 0;
        for node in page.child_elements(*row).filter(|node| matches!(page.tag(*node), "td" | "th"))
        {
            while table.grid.contains_key(&(y, x)) {
                x += 1;
            }
            let columns = span(page, node, "colspan").clamp(1, MAX_COLSPAN);
            let wanted = match span(page, node, "rowspan") {
                0 => usize::MAX,
                rows => rows.min(MAX_ROWSPAN),
            };
            let rows = wanted.min(end - y);
            if table.grid.len() + rows * columns > MAX_PLACES {
                return;
            }
            let place = table.cells.len();
            table.places.insert(node, place);
            table.cells.push(Cell {
                node,
                row: y,
                column: x,
                rows,
                columns,
                scope: None,
                headers: Vec::new(),
            });
            for (down, across) in
                (0..rows).flat_map(|down| (0..columns).map(move |across| (down, across)))
            {
                table.grid.entry((y + down, x + across)).or_insert(place);
            }
            x += columns;
            table.width = table.width.max(x);
        }
    }
}

/// A `th` without a scope is a column header if there is no data cell in its rows, else a row header
/// if there is none in its columns ("auto").
fn assign_scopes(page: &Page, table: &mut Table) {
    let mut data_rows = vec![false; table.height];
    let mut data_columns = vec![false; table.width];
    for cell in table.cells.iter().filter(|cell| page.is(cell.node, "td")) {
        data_rows[cell.row..cell.row + cell.rows].fill(true);
        data_columns[cell.column..cell.column + cell.columns].fill(true);
    }
    for cell in table.cells.iter_mut().filter(|cell| page.is(cell.node, "th")) {
        let rows_have_data = data_rows[cell.row..cell.row + cell.rows].contains(&true);
        let columns_have_data =
            data_columns[cell.column..cell.column + cell.columns].contains(&true);
        cell.scope = written_scope(page, cell.node).or(match (rows_have_data, columns_have_data) {
            (false, _) => Some(Scope::Column),
            (true, false) => Some(Scope::Row),
            (true, true) => None,
        });
    }
}
