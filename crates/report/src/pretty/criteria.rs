use offenbar_model::{CriterionScore, Message, escape_control};

use super::paper::{BAD, BOLD, DIM, GOOD, NONE, Paper, WARN, pad, wrap};
use crate::view::{View, asked, failed_clauses};

/// Below this width the columns leave no room for the names.
const NARROW: usize = 76;
const CELLS: usize = 10;

/// All criteria, as a table or, in plain or narrow output, as one sentence each.
pub(super) fn table(paper: &mut Paper, view: &View) {
    paper.heading(&view.text("report-criteria"), None);
    if paper.plain || paper.width() < NARROW {
        for criterion in &view.scan.criteria {
            paper.say(NONE, &sentence(view, criterion));
        }
        return;
    }
    let columns = Columns::new(paper, view);
    let heads = [
        columns.number(""),
        columns.name(&view.text("report-criterion")),
        columns.score(&view.text("report-score")),
        columns.cell(1, &view.text("report-coverage")),
        columns.cell(2, &view.text("report-failures")),
        columns.cell(3, &view.text("report-open-questions")),
    ];
    let heads = paper.paint(DIM, &heads.join("  "));
    paper.line(&heads);
    for criterion in &view.scan.criteria {
        row(paper, view, &columns, criterion);
    }
    paper.blank();
    for key in ["report-score", "report-coverage"] {
        let about = format!("{}: {}", view.text(key), view.text(&format!("{key}-about")));
        paper.say(DIM, &about);
    }
}

fn name_of(view: &View, criterion: &CriterionScore) -> String {
    let name = escape_control(view.name(criterion));
    match criterion.name_official {
        true => name,
        false => format!("{name} ({})", view.text("report-working-title")),
    }
}

fn sentence(view: &View, criterion: &CriterionScore) -> String {
    let score = match view.score(criterion.score) {
        Some(score) => view.say(Message::new("report-of-hundred").with("score", u32::from(score))),
        None => view.text("report-no-score-spoken"),
    };
    let message = Message::new("report-criterion-line")
        .with("number", u32::from(criterion.number))
        .with("name", name_of(view, criterion))
        .with("score", score)
        .with("coverage", view.coverage(criterion.coverage))
        .with("failures", failed_clauses(criterion))
        .with("questions", asked(criterion).len());
    view.say(message)
}

fn row(paper: &mut Paper, view: &View, columns: &Columns, criterion: &CriterionScore) {
    let names = wrap(&name_of(view, criterion), columns.name);
    let failures = failed_clauses(criterion);
    let score = view.score(criterion.score);
    let style = match score {
        None => DIM,
        Some(_) if failures > 0 => BAD,
        Some(score) if score < 100 => WARN,
        Some(_) => GOOD,
    };
    let line = [
        paper.paint(BOLD, &columns.number(&criterion.number.to_string())),
        columns.name(names.first().map_or("", String::as_str)),
        paper.paint(style, &columns.score(&bar(view, score))),
        columns.cell(1, &view.coverage(criterion.coverage)),
        paper.paint(if failures > 0 { BAD } else { DIM }, &columns.cell(2, &failures.to_string())),
        columns.cell(3, &asked(criterion).len().to_string()),
    ];
    paper.line(&line.join("  "));
    for name in names.iter().skip(1) {
        paper.line(&format!("{}  {name}", columns.number("")));
    }
}

/// A bar whose full length is 100; the number says it too.
fn bar(view: &View, score: Option<u8>) -> String {
    let Some(score) = score else {
        return format!("{} {}", " ".repeat(CELLS), pad(&view.text("report-no-score"), 3, true));
    };
    let full = usize::from(score) * CELLS / 100;
    let drawn = format!("{}{}", "█".repeat(full), "░".repeat(CELLS - full));
    format!("{drawn} {}", pad(&score.to_string(), 3, true))
}

/// Widths of the columns, made from their heads.
struct Columns {
    name: usize,
    cells: [usize; 3],
}

impl Columns {
    fn new(paper: &Paper, view: &View) -> Self {
        let head = |key: &str| view.text(key).chars().count().max(5);
        let cells =
            [head("report-coverage"), head("report-failures"), head("report-open-questions")];
        let taken = 2 + (CELLS + 4) + cells.iter().sum::<usize>() + 5 * 2;
        Columns { name: paper.width().saturating_sub(taken), cells }
    }

    fn number(&self, text: &str) -> String {
        pad(text, 2, true)
    }

    fn name(&self, text: &str) -> String {
        pad(text, self.name, false)
    }

    fn score(&self, text: &str) -> String {
        pad(text, CELLS + 4, true)
    }

    fn cell(&self, column: usize, text: &str) -> String {
        pad(text, self.cells[column - 1], true)
    }
}
