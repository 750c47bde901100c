//! Checks that lists are marked up as lists and not only written with dashes, stars or numbers.
//!
//! Screen readers say how many entries a list has and let people skip it. Lines that begin with a dash are read as
//! one run of text, with "minus" or "star" in between.
//!
//! Use `<ul>` or `<ol>` with `<li>`.
//!
//! Three or more lines in a row that begin with the same bullet, or with rising numbers, are reported.
//! Two are enough for round bullets.
//!
//! Sources: WCAG 2.2 SC 1.3.1; failure F2; technique H48.
//!
//! ```html passed
//! <ul><li>Ausweis</li><li>Mietvertrag</li></ul>
//! ```
//!
//! ```html failed fake-list
//! <p>Bringen Sie mit:<br>- Ausweis<br>- Mietvertrag<br>- Bestätigung</p>
//! ```
//!
//! ```html failed fake-list
//! <p>1. Antrag ausfüllen</p><p>2. Unterschreiben</p><p>3. Abgeben</p>
//! ```
//!
//! ```html passed
//! <h2>1. Zweck</h2><ul><li>a</li></ul><h2>2. Mittel</h2><ul><li>b</li></ul><h2>3. Beitrag</h2><p>Text</p>
//! ```
//!
//! ```html inapplicable
//! <p>- Ausweis</p><p>Mietvertrag</p>
//! ```

use offenbar_page::collapsed;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "fake-list",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:list_markup_review"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const BULLETS: &[char] = &['-', '*', '–', '—', '+', '>', '•', '·', '●', '○', '■', '□', '▪', '►', '▶', '➤', '✓', '✔'];
/// Bullets that nobody types for anything else.
const ROUND: &[char] = &['•', '●', '○', '■', '▪'];

/// A line: the element it stands in, and its text.
type Line = (NodeId, String);

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    let lines = lines(page);
    let mut place = 0;
    while place < lines.len() {
        let Some(mark) = mark(&lines[place].1) else {
            place += 1;
            continue;
        };
        let run = run_of(&lines[place..], mark);
        if run >= if matches!(mark, Mark::Bullet(sign) if ROUND.contains(&sign)) { 2 } else { 3 } {
            let (node, text) = &lines[place];
            let bullet = match mark {
                Mark::Bullet(sign) => sign.to_string(),
                Mark::Number(number) => format!("{number}."),
            };
            let message = msg("fake-list").with("count", run).with("bullet", bullet);
            targets.failed(*node, message.with("text", short(text)));
        }
        place += run;
    }
    let lists = page.elements().iter().copied().filter(|id| page.role_name(*id) == "list");
    for id in lists.filter(|id| page.is_visible(*id)) {
        targets.passed(id);
    }
}

/// Lines of text, cut at line breaks, outside of lists, tables and code.
fn lines(page: &Page) -> Vec<Line> {
    const ELSEWHERE: &[&str] = &["li", "td", "th", "pre", "code", "nav", "option", "figcaption", "dt", "button", "h1", "h2", "h3", "h4", "h5", "h6"];
    let mut lines: Vec<Line> = Vec::new();
    for passage in passages::all(page).iter() {
        // What stands between two lines parts them.
        if passage.is_in(page, ELSEWHERE) {
            lines.push((passage.block, String::new()));
            continue;
        }
        let mut fresh = true;
        for text in &passage.texts {
            let own = page.text_of(*text).unwrap_or_default();
            if fresh || follows_break(page, *text) {
                lines.push((passage.block, String::new()));
            }
            fresh = false;
            if let Some((_, line)) = lines.last_mut() {
                line.push_str(own);
            }
        }
    }
    lines.iter_mut().for_each(|(_, line)| *line = collapsed(line));
    lines
}

fn follows_break(page: &Page, text: NodeId) -> bool {
    let Some(siblings) = page.flat_parent(text).map(|parent| page.children(parent)) else { return false };
    // Texts stand in a line with few siblings; a hostile page does not get more than a look.
    let place = siblings.iter().take(2_000).position(|node| *node == text);
    place.and_then(|place| siblings.get(place.checked_sub(1)?)).is_some_and(|node| page.is(*node, "br"))
}

/// How a line begins.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Bullet(char),
    Number(u32),
}

fn mark(line: &str) -> Option<Mark> {
    let (head, rest) = line.split_once(' ').unwrap_or((line, ""));
    let mut letters = head.chars();
    let first = letters.next()?;
    if BULLETS.contains(&first) && (letters.next().is_none() || ROUND.contains(&first)) {
        return (line.chars().count() > 2).then_some(Mark::Bullet(first));
    }
    let number = head.strip_suffix(['.', ')'])?.parse().ok().filter(|_| !rest.is_empty())?;
    (number < 100).then_some(Mark::Number(number))
}

/// How many of the lines belong together.
fn run_of(lines: &[Line], first: Mark) -> usize {
    let fits = |(place, (_, line)): (usize, &Line)| match (first, mark(line)) {
        (Mark::Bullet(sign), Some(Mark::Bullet(other))) => sign == other,
        (Mark::Number(start), Some(Mark::Number(number))) => number as usize == start as usize + place,
        _ => false,
    };
    lines.iter().enumerate().take_while(|line| fits(*line)).count().max(1)
}
