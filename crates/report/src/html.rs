//! The report for people as one HTML file: no script, no request, nothing but text and one style
//! sheet. The template escapes; this module only brings the scan into words.

use std::collections::BTreeMap;
use std::io::{self, Write};

use askama::Template;
use offenbar_model::{
    CheckResult, ClauseResult, ClauseState, CriterionScore, Finding, Message, Place, Scan, SeenUrl,
    UrlState, is_deceptive,
};
use offenbar_texts::Lang;

use crate::view::{self, Problem, View, asked, count, failed_clauses, word_of};

/// How many findings of one check, places of one finding and addresses one file holds, so that it
/// opens quickly whatever was scanned; the JSON holds all.
const FINDINGS_SHOWN: usize = 25;
const PLACES_SHOWN: usize = 15;
/// Up to how many places need no unfolding.
const PLACES_AT_ONCE: u64 = 2;
const URLS_SHOWN: usize = 200;

pub(crate) fn render(scan: &Scan, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let view = View::new(scan, lang);
    let page = Page::new(&view).render().map_err(io::Error::other)?;
    out.write_all(harmless(&page).as_bytes())
}

/// The template escapes what means something in HTML; here goes what would change how the text
/// around it is shown.
fn harmless(page: &str) -> String {
    let mut safe = String::with_capacity(page.len());
    for character in page.chars() {
        if is_deceptive(character) && character != '\n' {
            safe.extend(character.escape_unicode());
        } else {
            safe.push(character);
        }
    }
    safe
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    lang: Lang,
    title: String,
    facts: Vec<Fact>,
    notices: Vec<view::Notice>,
    verdict: view::Verdict,
    clean: bool,
    ran: String,
    overall: Option<String>,
    figures: Vec<Figure>,
    first: Vec<First>,
    criteria: Vec<CriterionRow>,
    sections: Vec<Section>,
    badges: Vec<String>,
    not_evidenced: Vec<ClauseGroup>,
    not_evidenced_count: usize,
    questions: Vec<QuestionGroup>,
    questions_count: usize,
    untested: Vec<(String, Vec<String>)>,
    untested_count: usize,
    left_out: Vec<String>,
    suppressions: Vec<String>,
    deviations: Vec<String>,
    url_states: Vec<(String, u64)>,
    urls: Vec<(String, Href, String)>,
    urls_left: Option<String>,
    method: Vec<String>,
    options: Vec<String>,
    footer: String,
    css: &'a str,
}

struct Fact {
    label: String,
    value: Href,
}

/// A text that is a link if its scheme is one that a browser fetches.
struct Href {
    text: String,
    link: bool,
}

impl Href {
    fn new(text: &str) -> Self {
        let link = ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme));
        Href { text: text.to_owned(), link }
    }

    fn text(text: impl Into<String>) -> Self {
        Href { text: text.into(), link: false }
    }
}

struct Figure {
    number: usize,
    label: String,
    anchor: &'static str,
    bad: bool,
}

struct First {
    title: String,
    anchor: String,
    amount: String,
    fix: Option<String>,
}

struct CriterionRow {
    number: u8,
    name: String,
    working: Option<String>,
    section: String,
    score: Option<u8>,
    score_text: String,
    coverage: String,
    failures: usize,
    questions: usize,
    clauses: Vec<ClauseView>,
}

struct ClauseView {
    id: String,
    working: bool,
    level: String,
    state: String,
    state_class: String,
    summary: String,
    failed_by: Vec<(String, Option<String>)>,
    weakened_by: Option<String>,
    supported_by: Option<String>,
    not_found: Option<String>,
}

struct Section {
    id: &'static str,
    title: String,
    about: String,
    count: usize,
    none: Option<String>,
    problems: Vec<ProblemView>,
}

struct ProblemView {
    anchor: String,
    check: String,
    title: String,
    impact: String,
    impact_class: String,
    kind: String,
    amount: String,
    affected: Option<String>,
    rules: Option<String>,
    why: Option<String>,
    fix: Option<String>,
    findings: Vec<FindingView>,
    /// Asked by all findings alike.
    question: Option<String>,
    left: Option<String>,
}

struct FindingView {
    message: String,
    question: Option<String>,
    snippet: Option<String>,
    places_title: String,
    /// Few places are shown at once, many on demand.
    few: bool,
    places: Vec<PlaceView>,
    places_left: Option<String>,
}

struct PlaceView {
    at: Href,
    line: Option<String>,
    selector: Option<String>,
}

struct ClauseGroup {
    criterion: String,
    clauses: Vec<(String, String, Option<String>)>,
}

struct QuestionGroup {
    criterion: String,
    questions: Vec<QuestionView>,
}

struct QuestionView {
    text: String,
    evidence: Option<String>,
    clauses: String,
}

impl Page<'_> {
    /// A text of the catalogue, for the template.
    fn checks(&self, count: usize) -> String {
        self.lang.message(&Message::new("report-untested-checks").with("count", count))
    }

    fn t(&self, key: &str) -> String {
        self.lang.text(key)
    }

    fn new(view: &View) -> Self {
        let header = &view.scan.header;
        let target = header.site.as_deref().or(header.repository.as_deref()).unwrap_or_default();
        let sections = sections(view);
        let not_evidenced: Vec<_> = view.not_evidenced().map(|g| clause_group(view, g)).collect();
        let questions: Vec<_> = view.questions().map(|g| question_group(view, g)).collect();
        let title = Message::new("report-title-of").with("target", target);
        let questions_count = questions.iter().map(|group| group.questions.len()).sum();
        let (urls, urls_left) = urls(view);
        Page {
            lang: view.lang,
            title: view.say(title),
            facts: facts(view),
            notices: view::notices(view),
            verdict: view.verdict(),
            clean: view.must.is_empty(),
            ran: view.ran(),
            overall: view.overall(),
            figures: figures(view, &not_evidenced, questions_count),
            first: first(view, &sections),
            criteria: criteria(view, &sections),
            badges: view::badges(view),
            not_evidenced_count: not_evidenced.iter().map(|group| group.clauses.len()).sum(),
            not_evidenced,
            questions_count,
            questions,
            untested: untested(view),
            untested_count: view.untested.len(),
            left_out: view::left_out(view),
            suppressions: view::suppressions(view),
            deviations: view::deviations(view),
            url_states: states(view),
            urls,
            urls_left,
            method: view::method(view),
            options: options(view),
            footer: view
                .say(Message::new("report-footer").with("version", header.version.as_str())),
            css: include_str!("../templates/report.css"),
            sections,
        }
    }
}

fn facts(view: &View) -> Vec<Fact> {
    let header = &view.scan.header;
    let target = |value: &Option<String>| match value {
        Some(value) => Href::new(value),
        None => Href::text(view.text("report-nothing-target")),
    };
    let plain = |text: &str| Href::text(text);
    let mut facts = vec![
        ("report-site", target(&header.site)),
        ("report-repository", target(&header.repository)),
    ];
    facts.extend(header.commit.as_deref().map(|commit| ("report-commit", plain(commit))));
    facts.extend(view::licence(view).map(|licence| ("report-licence", Href::text(licence))));
    facts.extend(header.started.as_deref().map(|start| ("report-started", plain(start))));
    if header.site.is_some() {
        facts.push(("report-pages", Href::text(header.pages.to_string())));
    }
    facts.push(("report-profile", Href::text(view.profile())));
    facts.push(("report-standard", plain(&header.standard)));
    let fact = |(key, value)| Fact { label: view.text(key), value };
    facts.into_iter().map(fact).collect()
}

fn figures(view: &View, not_evidenced: &[ClauseGroup], questions: usize) -> Vec<Figure> {
    let figure = |key: &str, number, anchor, bad| Figure {
        number,
        label: view.text(key),
        anchor,
        bad: bad && number > 0,
    };
    let missing = not_evidenced.iter().map(|group| group.clauses.len()).sum();
    vec![
        figure("report-figure-must", count(&view.must), "must", true),
        figure("report-figure-should", count(&view.should), "should", false),
        figure("report-figure-open", count(&view.open), "open", false),
        figure("report-figure-not-evidenced", missing, "not-evidenced", false),
        figure("report-figure-questions", questions, "questions", false),
    ]
}

fn first(view: &View, sections: &[Section]) -> Vec<First> {
    let must = sections.iter().find(|section| section.id == "must");
    let problems = must.into_iter().flat_map(|section| &section.problems).take(3);
    problems
        .map(|problem| First {
            title: problem.title.clone(),
            anchor: problem.anchor.clone(),
            amount: problem.amount.clone(),
            fix: view.about(&problem.check, "fix"),
        })
        .collect()
}

fn sections(view: &View) -> Vec<Section> {
    let section = |id: &'static str, problems: &[Problem], none: bool| Section {
        id,
        title: view.text(&format!("report-{id}")),
        about: view.text(&format!("report-{id}-about")),
        count: count(problems),
        none: none.then(|| view.text(&format!("report-{id}-none"))),
        problems: problems
            .iter()
            .enumerate()
            .map(|(index, problem)| problem_view(view, problem, format!("{id}-{}", index + 1)))
            .collect(),
    };
    let mut sections = vec![section("must", &view.must, true)];
    if !view.should.is_empty() {
        sections.push(section("should", &view.should, false));
    }
    sections.push(section("open", &view.open, true));
    sections
}

fn problem_view(view: &View, problem: &Problem, anchor: String) -> ProblemView {
    let result = problem.result;
    let rules = view.rules(result);
    let left = problem.findings.len().saturating_sub(FINDINGS_SHOWN);
    let question = problem.common_question().map(|question| {
        view.say(Message::new("report-question-all").with("question", view.tell(question)))
    });
    let ask = question.is_none();
    ProblemView {
        anchor,
        check: result.check.clone(),
        title: view.title(&result.check),
        impact: view.word("impact", &result.impact),
        impact_class: word_of(&result.impact),
        kind: view.kind(result),
        amount: view.amount(problem),
        affected: view.affected(result),
        rules: (!rules.is_empty()).then(|| rules.join(", ")),
        why: view.about(&result.check, "why"),
        fix: view.about(&result.check, "fix"),
        findings: problem
            .findings
            .iter()
            .take(FINDINGS_SHOWN)
            .map(|finding| finding_view(view, finding, ask))
            .collect(),
        question,
        left: (left > 0)
            .then(|| view.say(Message::new("report-findings-more").with("count", left))),
    }
}

fn finding_view(view: &View, finding: &Finding, ask: bool) -> FindingView {
    let places_title = if finding.pages > 1 {
        Message::new("report-places-pages").with("pages", finding.pages)
    } else {
        Message::new("report-places")
    };
    let shown = finding.places.len().min(PLACES_SHOWN);
    let left = finding.count.saturating_sub(shown as u64);
    let question = finding.question.as_ref().filter(|_| ask);
    FindingView {
        message: view.message(finding),
        question: question.map(|question| view.tell(question)),
        snippet: finding.snippet.clone(),
        places_title: view.say(places_title.with("places", finding.count)),
        few: finding.count <= PLACES_AT_ONCE,
        places: finding
            .places
            .iter()
            .take(PLACES_SHOWN)
            .map(|place| place_view(view, place))
            .collect(),
        places_left: (left > 0)
            .then(|| view.say(Message::new("report-places-more").with("count", left))),
    }
}

fn place_view(view: &View, place: &Place) -> PlaceView {
    let at = crate::view::address(place);
    let line = place.line.map(|line| match place.column {
        Some(column) => Message::new("report-line").with("line", line).with("column", column),
        None => Message::new("report-line-only").with("line", line),
    });
    PlaceView {
        at: Href::new(&at),
        line: line.map(|line| view.say(line)),
        selector: place.selector.clone(),
    }
}

fn criteria(view: &View, sections: &[Section]) -> Vec<CriterionRow> {
    let anchors: BTreeMap<&str, &str> = sections
        .iter()
        .filter(|section| section.id == "must")
        .flat_map(|section| &section.problems)
        .map(|problem| (problem.check.as_str(), problem.anchor.as_str()))
        .collect();
    let row = |criterion| criterion_row(view, criterion, &anchors);
    view.scan.criteria.iter().map(row).collect()
}

fn criterion_row(
    view: &View,
    criterion: &CriterionScore,
    anchors: &BTreeMap<&str, &str>,
) -> CriterionRow {
    let score = view.score(criterion.score);
    let working =
        Message::new("report-working-title-about").with("title", view.section_title(criterion));
    CriterionRow {
        number: criterion.number,
        name: view.name(criterion).to_owned(),
        working: (!criterion.name_official).then(|| view.say(working)),
        section: criterion.section.clone(),
        score,
        score_text: match score {
            Some(score) => {
                view.say(Message::new("report-of-hundred").with("score", u32::from(score)))
            }
            None => view.text("report-no-score-spoken"),
        },
        coverage: view.coverage(criterion.coverage),
        failures: failed_clauses(criterion),
        questions: asked(criterion).len(),
        clauses: criterion
            .clauses
            .iter()
            .map(|clause| clause_view(view, clause, anchors))
            .collect(),
    }
}

fn clause_view(view: &View, clause: &ClauseResult, anchors: &BTreeMap<&str, &str>) -> ClauseView {
    let say = |key: &str, text: String| view.say(Message::new(key).with("checks", text));
    let link =
        |id: &String| (view.title(id), anchors.get(id.as_str()).map(|anchor| (*anchor).to_owned()));
    ClauseView {
        id: clause.id.clone(),
        working: clause.id.starts_with('K'),
        level: view.word("level", &clause.level),
        state: view.word("state", &clause.state),
        state_class: match clause.state {
            ClauseState::Failed => "bad",
            ClauseState::Weakened => "warn",
            ClauseState::Supported => "good",
            _ => "calm",
        }
        .to_owned(),
        summary: view.summary(clause).to_owned(),
        failed_by: clause.failed_by.iter().map(link).collect(),
        weakened_by: view.titles(&clause.weakened_by).map(|t| say("report-weakened-by", t)),
        supported_by: view.titles(&clause.supported_by).map(|t| say("report-supported-by", t)),
        not_found: view.not_found(clause),
    }
}

fn numbered(view: &View, criterion: &CriterionScore) -> String {
    format!("{} {}", criterion.number, view.name(criterion))
}

fn clause_group(view: &View, group: (&CriterionScore, Vec<&ClauseResult>)) -> ClauseGroup {
    let clause = |clause: &&ClauseResult| {
        (clause.id.clone(), view.summary(clause).to_owned(), view.not_found(clause))
    };
    ClauseGroup {
        criterion: numbered(view, group.0),
        clauses: group.1.iter().map(clause).collect(),
    }
}

fn question_group(view: &View, group: (&CriterionScore, Vec<view::Asked>)) -> QuestionGroup {
    let question = |asked: &view::Asked| {
        let evidence = view.evidence(asked.question).map(|evidence| {
            view.say(Message::new("report-question-evidence").with("evidence", evidence))
        });
        let clauses =
            Message::new("report-question-clauses").with("clauses", asked.clauses.join(", "));
        QuestionView {
            text: view.question(asked.question).to_owned(),
            evidence,
            clauses: view.say(clauses),
        }
    };
    QuestionGroup {
        criterion: numbered(view, group.0),
        questions: group.1.iter().map(question).collect(),
    }
}

/// The reasons with the titles of the checks.
fn untested(view: &View) -> Vec<(String, Vec<String>)> {
    let title = |result: &&CheckResult| view.title(&result.check);
    crate::view::untested_by_reason(view)
        .into_iter()
        .map(|(reason, results)| (reason, results.iter().map(title).collect()))
        .collect()
}

fn states(view: &View) -> Vec<(String, u64)> {
    let states = view.scan.header.url_states.iter();
    states.map(|(state, count)| (view.word("url", state), *count)).collect()
}

/// The addresses that should have been checked and were not, with the reason.
fn urls(view: &View) -> (Vec<(String, Href, String)>, Option<String>) {
    let missing = |url: &&SeenUrl| {
        matches!(
            url.state,
            UrlState::HttpError
                | UrlState::Unreachable
                | UrlState::OverBudget
                | UrlState::RobotsDenied
        )
    };
    let mut missing: Vec<&SeenUrl> = view.scan.urls.iter().filter(missing).collect();
    missing.sort_by_key(|url| (url.state, &url.url));
    let left = missing.len().saturating_sub(URLS_SHOWN);
    let row = |url: &&SeenUrl| {
        let reason = match (&url.reason, url.status) {
            (Some(reason), _) => view.tell(reason),
            (None, Some(status)) => format!("HTTP {status}"),
            (None, None) => String::new(),
        };
        (view.word("url", &url.state), Href::new(&url.url), reason)
    };
    let left = (left > 0).then(|| view.say(Message::new("report-and-more").with("count", left)));
    (missing.iter().take(URLS_SHOWN).map(row).collect(), left)
}

fn options(view: &View) -> Vec<String> {
    let options = view.scan.header.options.iter();
    let option = |(name, value): (&String, &String)| {
        view.say(Message::new("report-option").with("name", name).with("value", value))
    };
    options.map(option).collect()
}
