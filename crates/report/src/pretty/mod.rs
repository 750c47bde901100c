//! The report for people in a terminal.

use anstyle::Style;
use offenbar_model::{CriterionScore, Finding, Impact, Message, Outcome, Place, escape_control};

use crate::Options;
use crate::view::{Problem, View, count};

mod criteria;
mod paper;

use paper::{ASK, BAD, BOLD, DIM, GOOD, NONE, Paper, WARN};

/// How many findings of one check, and how many places of one finding, a terminal shows.
const FINDINGS_SHOWN: usize = 5;
const PLACES_SHOWN: usize = 3;

pub(crate) fn render(scan: &offenbar_model::Scan, options: &Options) -> String {
    let view = View::new(scan, options.lang);
    let mut paper = Paper::new(options);
    head(&mut paper, &view);
    notices(&mut paper, &view);
    verdict(&mut paper, &view);
    criteria::table(&mut paper, &view);
    must(&mut paper, &view);
    briefly(&mut paper, &view, "should", &view.should, WARN);
    briefly(&mut paper, &view, "open", &view.open, ASK);
    badges(&mut paper, &view);
    not_evidenced(&mut paper, &view);
    questions(&mut paper, &view);
    untested(&mut paper, &view);
    left_out(&mut paper, &view);
    excused(&mut paper, &view);
    urls(&mut paper, &view);
    method(&mut paper, &view);
    paper.finish()
}

fn head(paper: &mut Paper, view: &View) {
    let header = &view.scan.header;
    let target = |value: &Option<String>| match value {
        Some(value) => escape_control(value),
        None => view.text("report-nothing-target"),
    };
    let mut lines = vec![
        ("report-site", target(&header.site)),
        ("report-repository", target(&header.repository)),
    ];
    lines.extend(header.commit.as_deref().map(|c| ("report-commit", escape_control(c))));
    lines.extend(crate::view::licence(view).map(|licence| ("report-licence", licence)));
    lines.extend(header.started.as_deref().map(|s| ("report-started", escape_control(s))));
    if header.site.is_some() {
        lines.push(("report-pages", header.pages.to_string()));
    }
    lines.push(("report-profile", view.profile()));
    lines.push(("report-standard", escape_control(&header.standard)));
    let title = format!("{} {}", view.text("report-title"), escape_control(&header.version));
    let title = paper.paint(BOLD, &title);
    paper.line(&title);
    let labels: Vec<String> = lines.iter().map(|(key, _)| view.text(key)).collect();
    let widest = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    for (label, (_, value)) in labels.iter().zip(&lines) {
        let lead =
            if paper.plain { format!("{label}: ") } else { paper::pad(label, widest + 2, false) };
        paper.item(&lead, DIM, value, NONE);
    }
}

fn notices(paper: &mut Paper, view: &View) {
    for notice in crate::view::notices(view) {
        paper.blank();
        let mark = if paper.plain { "" } else { "▲ " };
        paper.item(mark, WARN, &notice.title, WARN);
        paper.say(NONE, &notice.about);
        for line in notice.lines {
            paper.bullet(0, &line, NONE);
        }
    }
}

fn verdict(paper: &mut Paper, view: &View) {
    let verdict = view.verdict();
    let (mark, style) = if view.must.is_empty() { ("○ ", BOLD) } else { ("✗ ", BAD) };
    paper.blank();
    paper.item(if paper.plain { "" } else { mark }, style, &verdict.sentence, style);
    paper.say(NONE, &verdict.more);
    paper.say(DIM, &view.ran());
    if let Some(overall) = view.overall() {
        paper.say(DIM, &overall);
    }
    paper.blank();
    paper.say(BOLD, &view.text("report-first"));
    if view.must.is_empty() {
        paper.say(NONE, &view.text("report-first-none"));
    }
    for (number, problem) in view.must.iter().take(3).enumerate() {
        let title = view.title(&problem.result.check);
        let text = format!("{title}: {}", view.amount(problem));
        paper.item(&format!("{}. ", number + 1), BOLD, &text, NONE);
        if let Some(fix) = view.about(&problem.result.check, "fix") {
            paper.item("   ", NONE, &fix, DIM);
        }
    }
}

fn must(paper: &mut Paper, view: &View) {
    if view.must.is_empty() {
        paper.heading(&view.text("report-must"), Some(0));
        paper.say(GOOD, &view.text("report-must-none"));
    } else {
        problems(paper, view, "must", &view.must, BAD);
    }
}

fn problems(paper: &mut Paper, view: &View, section: &str, problems: &[Problem], style: Style) {
    if problems.is_empty() {
        return;
    }
    paper.heading(&view.text(&format!("report-{section}")), Some(count(problems)));
    paper.say(DIM, &view.text(&format!("report-{section}-about")));
    for problem in problems {
        self::problem(paper, view, problem, style);
    }
}

/// What does not have to be fixed: one line of what was seen and one place each, so that the end of the
/// report can be reached. The other formats tell all.
fn briefly(paper: &mut Paper, view: &View, section: &str, problems: &[Problem], style: Style) {
    if problems.is_empty() {
        return;
    }
    paper.heading(&view.text(&format!("report-{section}")), Some(count(problems)));
    paper.say(DIM, &view.text(&format!("report-{section}-about")));
    paper.say(DIM, &view.text("report-brief"));
    for problem in problems {
        title(paper, view, problem, style);
        let Some(finding) = problem.findings.first() else { continue };
        let seen = match &finding.question {
            Some(question) => view.tell(question),
            None => view.message(finding),
        };
        paper.item("  ", NONE, &shorten(&seen, 240), NONE);
        if let Some(first) = finding.places.first() {
            paper.item("  ", NONE, &place(first), DIM);
        }
        let places: u64 = problem.findings.iter().map(|finding| finding.count).sum();
        let shown = u64::from(!finding.places.is_empty());
        if places > shown {
            let more = Message::new("report-places-more").with("count", places - shown);
            paper.item("  ", NONE, &view.say(more), DIM);
        }
    }
}

fn title(paper: &mut Paper, view: &View, problem: &Problem, style: Style) {
    let check = &problem.result.check;
    paper.blank();
    let mark = match () {
        () if paper.plain => "",
        () if problem.findings.iter().any(|f| f.outcome == Outcome::CantTell) => "? ",
        () if style == BAD => "✗ ",
        () => "! ",
    };
    let title = format!("{} ({})", view.title(check), escape_control(check));
    paper.item(mark, style, &title, BOLD);
}

fn problem(paper: &mut Paper, view: &View, problem: &Problem, style: Style) {
    let result = problem.result;
    title(paper, view, problem, style);
    let impact = Message::new("report-impact").with("impact", view.word("impact", &result.impact));
    let mut facts = vec![view.say(impact), view.kind(result), view.amount(problem)];
    if let Some(who) = view.affected(result) {
        facts.push(view.say(Message::new("report-affected").with("who", who)));
    }
    let style = if result.impact >= Impact::Serious { NONE } else { DIM };
    paper.item("  ", NONE, &facts.join("; "), style);
    let rules = view.rules(result);
    if !rules.is_empty() {
        let message = Message::new("report-bears-on").with("clauses", rules.join(", "));
        paper.item("  ", NONE, &view.say(message), DIM);
    }
    let common = problem.common_question();
    for finding in problem.findings.iter().take(FINDINGS_SHOWN) {
        self::finding(paper, view, finding, common.is_none());
    }
    if let Some(question) = common {
        let text = Message::new("report-question-all").with("question", view.tell(question));
        paper.item("  ", NONE, &view.say(text), ASK);
    }
    let left = problem.findings.len().saturating_sub(FINDINGS_SHOWN);
    if left > 0 {
        paper.item(
            "  ",
            NONE,
            &view.say(Message::new("report-findings-more").with("count", left)),
            DIM,
        );
    }
    if let Some(fix) = view.about(&result.check, "fix") {
        paper.item("  ", NONE, &format!("{}: {fix}", view.text("report-fix")), NONE);
    }
}

fn finding(paper: &mut Paper, view: &View, finding: &Finding, ask: bool) {
    paper.bullet(2, &view.message(finding), NONE);
    if let Some(question) = finding.question.as_ref().filter(|_| ask) {
        let text = Message::new("report-question").with("question", view.tell(question));
        paper.item("    ", NONE, &view.say(text), ASK);
    }
    if let Some(snippet) = &finding.snippet {
        paper.item("    ", NONE, &shorten(&escape_control(snippet), 200), DIM);
    }
    if finding.pages > 1 {
        let message = Message::new("report-places-pages");
        let message = message.with("places", finding.count).with("pages", finding.pages);
        paper.item("    ", NONE, &view.say(message), DIM);
    }
    for place in finding.places.iter().take(PLACES_SHOWN) {
        paper.item("    ", NONE, &self::place(place), DIM);
    }
    let shown = finding.places.len().min(PLACES_SHOWN) as u64;
    if shown > 0 && finding.count > shown {
        let message = Message::new("report-places-more").with("count", finding.count - shown);
        paper.item("    ", NONE, &view.say(message), DIM);
    }
}

/// `URL:12:5 selector`, the form that terminals and editors open.
fn place(place: &Place) -> String {
    let mut text = crate::view::address(place);
    if let Some(line) = place.line {
        text.push_str(&format!(":{line}"));
        if let Some(column) = place.column {
            text.push_str(&format!(":{column}"));
        }
    }
    if let Some(selector) = &place.selector {
        text.push_str("  ");
        match place.line {
            Some(_) => text.push_str(&end_of(selector)),
            None => text.push_str(&shorten(selector, 120)),
        }
    }
    escape_control(&text)
}

/// The last steps of a selector: line and column tell where it is, these what it is. The other formats have
/// all of it.
fn end_of(selector: &str) -> String {
    const STEPS: usize = 2;
    let steps: Vec<&str> = selector.split(" > ").collect();
    match steps.len().checked_sub(STEPS).filter(|left_out| *left_out > 0) {
        Some(left_out) => shorten(&format!("… > {}", steps[left_out..].join(" > ")), 120),
        None => shorten(selector, 120),
    }
}

fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{cut}…")
}

fn badges(paper: &mut Paper, view: &View) {
    let lines = crate::view::badges(view);
    if lines.is_empty() {
        return;
    }
    paper.heading(&view.text("report-badges"), None);
    paper.say(DIM, &view.text("report-badges-about"));
    for line in lines {
        paper.bullet(0, &line, NONE);
    }
}

fn not_evidenced(paper: &mut Paper, view: &View) {
    let missing: Vec<_> = view.not_evidenced().collect();
    let clauses = missing.iter().map(|(_, clauses)| clauses.len()).sum();
    if clauses == 0 {
        return;
    }
    paper.heading(&view.text("report-not-evidenced"), Some(clauses));
    paper.say(DIM, &view.text("report-not-evidenced-about"));
    for (criterion, clauses) in missing {
        criterion_title(paper, view, criterion);
        for clause in clauses {
            paper.bullet(2, &format!("{} {}", clause.id, view.summary(clause)), NONE);
            if let Some(sought) = view.not_found(clause) {
                paper.item("    ", NONE, &sought, DIM);
            }
        }
    }
}

fn criterion_title(paper: &mut Paper, view: &View, criterion: &CriterionScore) {
    paper.item(
        &format!("{} ", criterion.number),
        BOLD,
        &escape_control(view.name(criterion)),
        BOLD,
    );
}

fn questions(paper: &mut Paper, view: &View) {
    let all: Vec<_> = view.questions().collect();
    let questions = all.iter().map(|(_, questions)| questions.len()).sum();
    if questions == 0 {
        return;
    }
    paper.heading(&view.text("report-questions"), Some(questions));
    paper.say(DIM, &view.text("report-questions-about"));
    paper.say(DIM, &view.text("report-brief"));
    for (criterion, questions) in all {
        criterion_title(paper, view, criterion);
        if let Some(asked) = questions.first() {
            let mut text = escape_control(view.question(asked.question));
            if let Some(evidence) = view.evidence(asked.question) {
                let evidence = Message::new("report-question-evidence").with("evidence", evidence);
                text = format!("{text} {}.", view.say(evidence));
            }
            paper.bullet(2, &format!("{text} ({})", asked.clauses.join(", ")), NONE);
            if questions.len() > 1 {
                let more = Message::new("report-questions-more").with("count", questions.len() - 1);
                paper.item("    ", NONE, &view.say(more), DIM);
            }
        }
    }
}

/// More checks with one reason are counted.
const MOST_LISTED: usize = 24;

fn untested(paper: &mut Paper, view: &View) {
    if view.untested.is_empty() {
        return;
    }
    paper.heading(&view.text("report-untested"), Some(view.untested.len()));
    paper.say(DIM, &view.text("report-untested-about"));
    for (reason, results) in crate::view::untested_by_reason(view) {
        let ids: Vec<String> = results.iter().map(|result| escape_control(&result.check)).collect();
        // Whole families of checks, such as all that need a site, are not listed one by one.
        let which = if ids.len() > MOST_LISTED {
            view.say(Message::new("report-untested-many").with("count", ids.len()))
        } else {
            ids.join(", ")
        };
        paper.bullet(0, &format!("{reason} {which}"), NONE);
    }
}

fn left_out(paper: &mut Paper, view: &View) {
    let lines = crate::view::left_out(view);
    if lines.is_empty() {
        return;
    }
    paper.heading(&view.text("report-left-out"), Some(lines.len()));
    paper.say(DIM, &view.text("report-left-out-about"));
    for line in lines {
        paper.bullet(0, &line, NONE);
    }
}

fn excused(paper: &mut Paper, view: &View) {
    let scan = view.scan;
    if !view.suppressed.is_empty() || !scan.suppressions.is_empty() {
        paper.heading(&view.text("report-suppressed"), Some(count(&view.suppressed)));
        paper.say(DIM, &view.text("report-suppressed-about"));
        for text in crate::view::suppressions(view) {
            paper.bullet(0, &text, NONE);
        }
    }
    if !scan.deviations.is_empty() {
        paper.heading(&view.text("report-deviations"), Some(scan.deviations.len()));
        for text in crate::view::deviations(view) {
            paper.bullet(0, &text, NONE);
        }
    }
}

fn urls(paper: &mut Paper, view: &View) {
    let states = &view.scan.header.url_states;
    if states.is_empty() {
        return;
    }
    paper.heading(&view.text("report-urls"), None);
    for (state, count) in states {
        paper.bullet(0, &format!("{}: {count}", view.word("url", state)), NONE);
    }
}

fn method(paper: &mut Paper, view: &View) {
    paper.heading(&view.text("report-method"), None);
    for text in crate::view::method(view) {
        paper.say(DIM, &text);
    }
    for (name, value) in &view.scan.header.options {
        let option = Message::new("report-option");
        let option = option.with("name", name).with("value", value);
        paper.bullet(0, &view.say(option), DIM);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_end_with_what_the_element_is() {
        assert_eq!(end_of("html > body > main > form > input"), "… > form > input");
        assert_eq!(end_of("#ja"), "#ja");
        assert_eq!(end_of("nav > a"), "nav > a");
    }
}
