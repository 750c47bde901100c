//! Which cells belong to a header cell, in tables of HTML and of ARIA roles.

use offenbar_page::{NodeId, Page};

/// True if at least one cell of the table belongs to the header cell.
pub(crate) fn has_cells(page: &Page, table: NodeId, header: NodeId) -> bool {
    let around = page.ancestors(header).find(|node| page.is(*node, "table"));
    match around.and_then(|table| page.table(table)) {
        Some(model) if page.is(header, "th") && model.cell(header).is_some() => {
            !model.cells_of(header).is_empty()
        }
        Some(model) if model.cell(header).is_some() => {
            let is_column = page.role_name(header) == "columnheader";
            let Some(own) = model.cell(header) else { return false };
            model.cells.iter().any(|cell| {
                let ends = (cell.column + cell.columns, own.column + own.columns);
                let column = cell.column < ends.1 && own.column < ends.0;
                let row = cell.row < own.row + own.rows && own.row < cell.row + cell.rows;
                cell.node != header && if is_column { column && !row } else { row }
            })
        }
        _ => by_roles(page, table, header),
    }
}

/// Cells in the same column or row of a table that is made of roles only.
fn by_roles(page: &Page, table: NodeId, header: NodeId) -> bool {
    let inside = page.flat_descendants(table);
    let rows: Vec<Vec<NodeId>> = inside
        .into_iter()
        .filter(|node| page.role_name(*node) == "row")
        .map(|row| {
            let cells = page.owned_children(row).into_iter();
            cells.filter(|cell| page.is_a(*cell, "cell")).collect()
        })
        .collect();
    let Some(own) = rows.iter().position(|row| row.contains(&header)) else { return false };
    if page.role_name(header) == "rowheader" {
        return rows[own].len() > 1;
    }
    let places = |row: &[NodeId]| -> Vec<(usize, usize, NodeId)> {
        let mut next = 0;
        row.iter()
            .map(|cell| {
                let number = |name: &str| {
                    page.attr(*cell, name).and_then(|text| text.trim().parse::<usize>().ok())
                };
                let start = number("aria-colindex").map_or(next, |index| index.max(1) - 1);
                next = start.saturating_add(number("aria-colspan").unwrap_or(1).max(1));
                (start, next, *cell)
            })
            .collect()
    };
    let header_places = places(&rows[own]);
    let Some((start, end, _)) = header_places.into_iter().find(|place| place.2 == header) else {
        return false;
    };
    let others = rows.iter().enumerate().filter(|(at, _)| *at != own);
    others.flat_map(|(_, row)| places(row)).any(|place| place.0 < end && start < place.1)
}
