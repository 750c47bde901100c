//! Checks that tables and columns are not made of blanks.
//!
//! Screen readers read line by line across all columns, so that their contents are mixed; magnified, the columns
//! fall apart.
//!
//! Use a table for what is a table, and CSS for columns.
//!
//! Three or more lines in which gaps of at least three blanks end at the same column are reported, in
//! preformatted text without code as well as in lines with no-break spaces.
//!
//! Sources: WCAG 2.2 SC 1.3.1, 1.3.2; failures F33, F34, F48.
//!
//! ```html passed
//! <table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>8 Uhr</td></tr></table>
//! ```
//!
//! ```html failed columns-by-spaces
//! <pre>
//! Tag         Von     Bis
//! Montag      8 Uhr   12 Uhr
//! Dienstag    9 Uhr   13 Uhr
//! </pre>
//! ```
//!
//! ```html inapplicable
//! <pre><code>let a    = 1;
//! let bb   = 2;
//! let ccc  = 3;</code></pre>
//! ```

use std::collections::BTreeMap;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages::{self, Passage};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "columns-by-spaces",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1", "1.3.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_LINES: usize = 3;
const MIN_GAP: usize = 3;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    for passage in passages::all(page).iter() {
        if passage.is_in(page, &["code", "samp", "kbd", "math", "textarea"]) || holds_code(page, passage) {
            continue;
        }
        let lines = lines(page, passage);
        let aligned = aligned(&lines);
        if aligned >= MIN_LINES && !is_code(&lines) {
            let first = lines.iter().find(|line| !gap_ends(line).is_empty());
            let message = msg("columns-by-spaces").with("count", aligned);
            targets.failed(passage.block, message.with("text", short(first.map_or("", |line| line))));
        }
    }
    let tables = page.elements().iter().copied().filter(|id| page.is(*id, "table"));
    for id in tables.filter(|id| page.is_visible(*id)) {
        targets.passed(id);
    }
}

fn holds_code(page: &Page, passage: &Passage) -> bool {
    let inside = page.flat_descendants(passage.block);
    inside.iter().any(|node| matches!(page.tag(*node), "code" | "samp" | "kbd" | "span" | "a"))
}

/// Physical lines with the blanks that are kept: all of them in preformatted text, no-break ones elsewhere.
fn lines(page: &Page, passage: &Passage) -> Vec<String> {
    let keeps = page.style(passage.block).is_some_and(|style| style.preserves_space);
    let texts = passage.texts.iter().filter_map(|text| page.text_of(*text));
    if keeps {
        let text: String = texts.collect();
        return text.lines().map(|line| line.replace('\t', "    ").trim_end().to_owned()).collect();
    }
    texts.map(|text| text.trim_matches([' ', '\n', '\t', '\r']).to_owned()).collect()
}

/// Columns at which gaps inside a line end.
fn gap_ends(line: &str) -> Vec<usize> {
    let (mut ends, mut gap, mut begun) = (Vec::new(), 0, false);
    for (column, letter) in line.chars().enumerate() {
        if matches!(letter, ' ' | '\u{a0}') {
            gap += 1;
        } else {
            if begun && gap >= MIN_GAP {
                ends.push(column);
            }
            (gap, begun) = (0, true);
        }
    }
    ends
}

/// In how many lines gaps end at the same column.
fn aligned(lines: &[String]) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for column in lines.iter().flat_map(|line| gap_ends(line)) {
        *counts.entry(column).or_default() += 1;
    }
    counts.into_values().max().unwrap_or_default()
}

/// Signs of program text, of trees of files and of drawings.
fn is_code(lines: &[String]) -> bool {
    let text = lines.concat();
    let signs = text.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count();
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    text.contains(['{', '}', ';', '=', '<', '>', '│', '|', '└', '#', '$', '\\']) || signs * 3 > letters
}
