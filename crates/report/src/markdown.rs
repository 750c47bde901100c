//! Markdown for comments on merge requests: the verdict, the criteria and the worst problems.

use offenbar_model::{CriterionScore, Message, Scan, escape_control};
use offenbar_texts::Lang;

use crate::view::{Problem, View, asked, count, failed_clauses};

/// How many problems a comment names.
const PROBLEMS_SHOWN: usize = 10;

pub(crate) fn render(scan: &Scan, lang: Lang) -> String {
    let view = View::new(scan, lang);
    let mut lines = Vec::new();
    let verdict = view.verdict();
    for notice in crate::view::notices(&view) {
        lines.push(format!("> **{}**", escaped(&notice.title)));
        lines.extend(notice.lines.iter().map(|line| format!("> {}", escaped(line))));
        lines.push(String::new());
    }
    lines.push(format!("## {}", escaped(&verdict.sentence)));
    lines.push(String::new());
    lines.push(escaped(&format!("{} {}", verdict.more, view.ran())));
    lines.push(String::new());
    problems(&view, &mut lines);
    table(&view, &mut lines);
    lines.push(String::new());
    lines.push(escaped(&view.text("report-method-proof")));
    lines.join("\n") + "\n"
}

fn problems(view: &View, lines: &mut Vec<String>) {
    for (key, problems) in [("must", &view.must), ("should", &view.should), ("open", &view.open)] {
        if problems.is_empty() {
            continue;
        }
        let title = view.text(&format!("report-{key}"));
        lines.push(format!("### {} ({})", escaped(&title), count(problems)));
        lines.push(String::new());
        lines.extend(problems.iter().take(PROBLEMS_SHOWN).map(|problem| line(view, problem)));
        let left = problems.len().saturating_sub(PROBLEMS_SHOWN);
        if left > 0 {
            let more = view.say(Message::new("report-and-more").with("count", left));
            lines.push(format!("- {}", escaped(&more)));
        }
        lines.push(String::new());
    }
}

fn line(view: &View, problem: &Problem) -> String {
    let mut line = format!(
        "- **{}** ({}; {})",
        escaped(&view.title(&problem.result.check)),
        escaped(&view.word("impact", &problem.result.impact)),
        escaped(&view.amount(problem)),
    );
    if let Some(fix) = view.about(&problem.result.check, "fix") {
        line = format!("{line}: {}", escaped(&fix));
    }
    line
}

fn table(view: &View, lines: &mut Vec<String>) {
    let heads = ["criterion", "score", "coverage", "failures", "open-questions"]
        .map(|head| escaped(&view.text(&format!("report-{head}"))));
    lines.push(format!("### {}", escaped(&view.text("report-criteria"))));
    lines.push(String::new());
    lines.push(format!("| {} |", heads.join(" | ")));
    lines.push("| --- | ---: | ---: | ---: | ---: |".to_owned());
    lines.extend(view.scan.criteria.iter().map(|criterion| row(view, criterion)));
}

fn row(view: &View, criterion: &CriterionScore) -> String {
    let score = view
        .score(criterion.score)
        .map_or_else(|| view.text("report-no-score"), |score| score.to_string());
    let working = match criterion.name_official {
        true => String::new(),
        false => format!(" ({})", view.text("report-working-title")),
    };
    format!(
        "| {}\\. {} | {} | {} | {} | {} |",
        criterion.number,
        escaped(&format!("{}{working}", view.name(criterion))),
        escaped(&score),
        view.coverage(criterion.coverage),
        failed_clauses(criterion),
        asked(criterion).len(),
    )
}

/// Text that Markdown shows as it is: punctuation behind a backslash. Angle brackets and ampersands
/// become character references, because some renderers let HTML through.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for character in escape_control(text).chars() {
        match character {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '@' => safe.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '#' | '|' | '~' | '!' => {
                safe.push('\\');
                safe.push(character);
            }
            other => safe.push(other),
        }
    }
    safe
}
