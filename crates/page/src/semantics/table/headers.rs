//! HTML's algorithm for assigning header cells.
//!
//! HTML walks from every cell to the edges of the table. Here the walk goes from header to header,
//! so that long tables cost little: what lies between two headers matters only if there is data.

use super::{Cell, Scope, Table};
use crate::semantics::Semantics;
use crate::{NodeId, Page};

/// How many headers one walk looks at.
const MAX_STEPS: usize = 1_000;

/// Headers and data of each line of a table, by position.
#[derive(Default)]
struct Line {
    headers: Vec<(usize, usize)>,
    data: Vec<usize>,
}

struct Lines {
    rows: Vec<Line>,
    columns: Vec<Line>,
    groups: Vec<usize>,
}

/// Fills [`Cell::headers`] of all cells.
pub(super) fn assign(page: &Page, semantics: &Semantics, node: NodeId, table: &mut Table) {
    let lines = lines(page, table);
    let mut assigned = Vec::with_capacity(table.cells.len());
    for (place, cell) in table.cells.iter().enumerate() {
        assigned.push(match page.attr(cell.node, "headers") {
            Some(ids) => referenced(page, semantics, node, cell, ids),
            None => found(page, table, &lines, place),
        });
    }
    for (cell, headers) in table.cells.iter_mut().zip(assigned) {
        cell.headers = headers;
    }
}

fn lines(page: &Page, table: &Table) -> Lines {
    let empty = |count: usize| (0..count).map(|_| Line::default()).collect::<Vec<Line>>();
    let mut lines =
        Lines { rows: empty(table.height), columns: empty(table.width), groups: Vec::new() };
    let mut places: Vec<((usize, usize), usize)> =
        table.grid.iter().map(|(position, place)| (*position, *place)).collect();
    places.sort_unstable();
    for ((row, column), place) in places {
        if page.is(table.cells[place].node, "th") {
            lines.rows[row].headers.push((column, place));
            lines.columns[column].headers.push((row, place));
        } else {
            lines.rows[row].data.push(column);
            lines.columns[column].data.push(row);
        }
    }
    let is_group = |place: &usize| {
        matches!(table.cells[*place].scope, Some(Scope::RowGroup | Scope::ColumnGroup))
    };
    lines.groups = (0..table.cells.len()).filter(is_group).collect();
    lines
}

/// Headers that the `headers` attribute names, as far as they are cells of this table.
fn referenced(
    page: &Page,
    semantics: &Semantics,
    node: NodeId,
    cell: &Cell,
    ids: &str,
) -> Vec<NodeId> {
    let own_table = |header: &NodeId| {
        page.ancestors(*header).find(|ancestor| page.is(*ancestor, "table")) == Some(node)
    };
    ids.split_ascii_whitespace()
        .filter_map(|id| semantics.flat.by_id(page, cell.node, id))
        .filter(|header| *header != cell.node && matches!(page.tag(*header), "td" | "th"))
        .filter(own_table)
        .collect()
}

fn found(page: &Page, table: &Table, lines: &Lines, place: usize) -> Vec<NodeId> {
    let cell = &table.cells[place];
    let mut headers = Vec::new();
    for row in cell.row..cell.row + cell.rows {
        walk(page, table, place, &lines.rows[row], cell.column, Scope::Row, &mut headers);
    }
    for column in cell.column..cell.column + cell.columns {
        walk(page, table, place, &lines.columns[column], cell.row, Scope::Column, &mut headers);
    }
    let groups = lines.groups.iter().map(|group| &table.cells[*group]);
    headers.extend(groups.filter(|group| heads_group(table, group, cell)).map(|group| group.node));
    let mut unique = Vec::new();
    for header in headers {
        let blank = page.text_content(header).trim().is_empty()
            && page.child_elements(header).next().is_none();
        if !blank && header != cell.node && !unique.contains(&header) {
            unique.push(header);
        }
    }
    unique
}

/// True if `group` is a header of the group of rows or columns in which `cell` is.
fn heads_group(table: &Table, group: &Cell, cell: &Cell) -> bool {
    let same = |groups: &[(usize, usize)], one: usize, other: usize| {
        let holds = |(start, end): &&(usize, usize)| *start <= one && one < *end;
        groups.iter().find(holds).is_some_and(|(start, end)| (*start..*end).contains(&other))
    };
    let before = group.row <= cell.row && group.column <= cell.column;
    before
        && match group.scope {
            Some(Scope::RowGroup) => same(&table.row_groups, cell.row, group.row),
            _ => same(&table.column_groups, cell.column, group.column),
        }
}

/// HTML's "internal algorithm for scanning and assigning header cells" along one line, from the
/// position of the principal cell towards the start.
fn walk(
    page: &Page,
    table: &Table,
    principal: usize,
    line: &Line,
    start: usize,
    wanted: Scope,
    headers: &mut Vec<NodeId>,
) {
    let mut opaque: Vec<usize> = Vec::new();
    let mut block: Vec<usize> = Vec::new();
    if page.is(table.cells[principal].node, "th") {
        block.push(principal);
    }
    let mut last = start;
    let before = line.headers.partition_point(|(position, _)| *position < start);
    for (position, place) in line.headers[..before].iter().rev().take(MAX_STEPS) {
        let after = line.data.partition_point(|data| data <= position);
        let data_between = line.data.get(after).is_some_and(|data| *data < last);
        if data_between {
            opaque.append(&mut block);
        }
        last = *position;
        block.push(*place);
        let cell = &table.cells[*place];
        let same_extent = |other: &usize| {
            let other = &table.cells[*other];
            match wanted {
                Scope::Row => (other.row, other.rows) == (cell.row, cell.rows),
                _ => (other.column, other.columns) == (cell.column, cell.columns),
            }
        };
        if cell.scope == Some(wanted) && !opaque.iter().any(same_extent) {
            headers.push(cell.node);
        }
    }
}
