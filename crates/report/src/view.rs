use std::cmp::Reverse;
use std::collections::BTreeMap;

use offenbar_model::{
    CheckResult, ClauseResult, ClauseState, CriterionScore, FILE_SITE, Finding, Kind, Level,
    Message, Outcome, Place, Question, Scan, en_301_549, escape_control,
};
use offenbar_standard::{Standard, may_fail};
use offenbar_texts::Lang;
use serde::Serialize;

/// How many ids a clause names before it counts.
const CHECKS_NAMED: usize = 8;

/// A scan in the order in which people read it.
pub(crate) struct View<'a> {
    pub scan: &'a Scan,
    pub lang: Lang,
    /// Failures that break a rule, worst first.
    pub must: Vec<Problem<'a>>,
    /// Failures of best practice, level AAA and indications.
    pub should: Vec<Problem<'a>>,
    /// What was seen but only a person can judge.
    pub open: Vec<Problem<'a>>,
    /// Failures that are excused.
    pub suppressed: Vec<Problem<'a>>,
    /// Checks that did not run, or not everywhere.
    pub untested: Vec<&'a CheckResult>,
}

/// What one check found, of one sort.
pub(crate) struct Problem<'a> {
    pub result: &'a CheckResult,
    pub findings: Vec<&'a Finding>,
}

impl Problem<'_> {
    /// The question that all findings ask, to be asked once.
    pub fn common_question(&self) -> Option<&Message> {
        let [first, rest @ ..] = self.findings.as_slice() else { return None };
        let question = first.question.as_ref()?;
        let same = rest.iter().all(|finding| finding.question.as_ref() == Some(question));
        (same && !rest.is_empty()).then_some(question)
    }

    pub fn places(&self) -> u64 {
        self.findings.iter().map(|finding| finding.count.max(1)).sum()
    }
}

/// A question of the standard with the clauses that ask it.
pub(crate) struct Asked<'a> {
    pub question: &'a Question,
    pub clauses: Vec<&'a str>,
}

/// The message of a report, in one sentence and what follows from it.
pub(crate) struct Verdict {
    pub sentence: String,
    pub more: String,
}

impl<'a> View<'a> {
    pub fn new(scan: &'a Scan, lang: Lang) -> Self {
        let failed = |f: &Finding| f.outcome == Outcome::Failed && f.suppressed.is_none();
        let breaks = |result: &CheckResult| may_fail(result.kind, result.level);
        let open = |f: &Finding| f.outcome == Outcome::CantTell && f.suppressed.is_none();
        // A missing trace is shown with the clauses for which nothing was found.
        let seen = |result: &CheckResult| !Standard::load().found_no_trace(result);
        let mut view = View {
            scan,
            lang,
            must: problems(scan, |result, f| failed(f) && breaks(result)),
            should: problems(scan, |result, f| failed(f) && !breaks(result) && seen(result)),
            open: problems(scan, |result, f| open(f) && seen(result)),
            suppressed: problems(scan, |_, f| f.suppressed.is_some()),
            untested: scan.checks.iter().filter(|result| is_untested(result)).collect(),
        };
        view.should.sort_by_key(|problem| problem.result.kind);
        view
    }

    pub fn text(&self, key: &str) -> String {
        self.lang.text(key)
    }

    pub fn say(&self, message: Message) -> String {
        self.tell(&message)
    }

    /// The text of a message. Its id comes from the scan and may stand for itself.
    pub fn tell(&self, message: &Message) -> String {
        escape_control(&self.lang.message(message))
    }

    /// The catalogue word for a value of the model, for example an outcome.
    pub fn word(&self, group: &str, value: &impl Serialize) -> String {
        let name = word_of(value);
        self.lang.get(&format!("word-{group}-{name}")).unwrap_or_else(|| escape_control(&name))
    }

    pub fn verdict(&self) -> Verdict {
        let say = |message: Message| self.say(message);
        let problems = count(&self.must);
        let ran = self.scan.checks.iter().filter(|r| r.outcome != Outcome::Untested).count();
        if problems > 0 {
            let critical = self.must.iter().filter(|p| word_of(&p.result.impact) == "critical");
            let critical: usize = critical.map(|problem| problem.findings.len()).sum();
            let places: u64 = self.must.iter().map(Problem::places).sum();
            return Verdict {
                sentence: say(Message::new("report-verdict-failed").with("problems", problems)),
                more: say(Message::new("report-verdict-failed-more")
                    .with("places", places)
                    .with("critical", critical)),
            };
        }
        if ran == 0 {
            return Verdict {
                sentence: self.text("report-verdict-nothing"),
                more: self.text("report-verdict-nothing-more"),
            };
        }
        let questions = count(&self.open) + self.questions().map(|(_, q)| q.len()).sum::<usize>();
        Verdict {
            sentence: say(Message::new("report-verdict-clean").with("ran", ran)),
            more: say(Message::new("report-verdict-clean-more").with("questions", questions)),
        }
    }

    /// How many checks ran, of how many.
    pub fn ran(&self) -> String {
        let ran = self.scan.checks.iter().filter(|r| r.outcome != Outcome::Untested).count();
        let message = Message::new("report-ran");
        self.say(message.with("ran", ran).with("all", self.scan.checks.len()))
    }

    /// Title of a check, from its catalogue, else from the standard, else its id.
    pub fn title(&self, id: &str) -> String {
        let text = self.lang.get(&offenbar_model::Check::text_key_of(id));
        text.or_else(|| {
            let title = &Standard::load().check(id)?.title;
            Some(if self.lang == Lang::De { title.de.clone() } else { title.en.clone() })
        })
        .unwrap_or_else(|| escape_control(id))
    }

    /// `what`, `why` or `fix` of a check.
    pub fn about(&self, id: &str, part: &str) -> Option<String> {
        self.lang.get(&format!("{}.{part}", offenbar_model::Check::text_key_of(id)))
    }

    pub fn message(&self, finding: &Finding) -> String {
        self.tell(&finding.message)
    }

    pub fn name(&self, criterion: &'a CriterionScore) -> &'a str {
        match self.lang {
            Lang::De => &criterion.name_de,
            Lang::En => &criterion.name_en,
        }
    }

    pub fn section_title(&self, criterion: &'a CriterionScore) -> &'a str {
        match self.lang {
            Lang::De => &criterion.section_title_de,
            Lang::En => &criterion.section_title_en,
        }
    }

    pub fn summary(&self, clause: &'a ClauseResult) -> &'a str {
        match self.lang {
            Lang::De => &clause.summary_de,
            Lang::En => &clause.summary_en,
        }
    }

    /// The titles of some checks, the first few by name.
    pub fn titles(&self, ids: &[String]) -> Option<String> {
        let named = ids.iter().take(CHECKS_NAMED).map(|id| self.title(id));
        let left = ids.len().saturating_sub(CHECKS_NAMED);
        let more =
            (left > 0).then(|| self.say(Message::new("report-and-more").with("count", left)));
        let all: Vec<String> = named.chain(more).collect();
        (!all.is_empty()).then(|| all.join("; "))
    }

    /// What was looked for in vain for a clause.
    pub fn not_found(&self, clause: &ClauseResult) -> Option<String> {
        let titles = self.titles(&clause.not_found_by)?;
        Some(self.say(Message::new("report-not-found-by").with("checks", titles)))
    }

    pub fn question(&self, question: &'a Question) -> &'a str {
        match self.lang {
            Lang::De => &question.de,
            Lang::En => &question.en,
        }
    }

    pub fn evidence(&self, question: &'a Question) -> Option<&'a str> {
        match self.lang {
            Lang::De => question.evidence_de.as_deref(),
            Lang::En => question.evidence_en.as_deref(),
        }
    }

    /// The mean score and, beside it, how much of the standard it speaks about.
    pub fn overall(&self) -> Option<String> {
        let criteria = &self.scan.criteria;
        let score = self.score(offenbar_standard::overall(criteria))?;
        let scored = criteria.iter().filter(|criterion| criterion.score.is_some()).count();
        let coverage: f64 = criteria.iter().map(|criterion| criterion.coverage).sum();
        let message = Message::new("report-overall")
            .with("score", u32::from(score))
            .with("scored", scored)
            .with("coverage", self.coverage(coverage / criteria.len() as f64));
        Some(self.say(message))
    }

    /// How often and where, in words: problems, or questions if nothing failed.
    pub fn amount(&self, problem: &Problem) -> String {
        let failed = problem.findings.iter().any(|finding| finding.outcome == Outcome::Failed);
        let placed = problem.findings.iter().any(|finding| !finding.places.is_empty());
        let key = match (failed, placed) {
            (true, true) => "report-problems-places",
            (true, false) => "report-problems",
            (false, true) => "report-questions-places",
            (false, false) => "report-questions-amount",
        };
        let message = Message::new(key).with("problems", problem.findings.len());
        self.say(message.with("places", problem.places()))
    }

    /// Score as a whole number, rounded down: 100 is never said of less.
    pub fn score(&self, score: Option<f64>) -> Option<u8> {
        score.map(|score| score.floor().clamp(0.0, 100.0) as u8)
    }

    /// Coverage as a whole number with a percent sign; something is never shown as nothing.
    pub fn coverage(&self, coverage: f64) -> String {
        let whole = coverage.floor().clamp(0.0, 100.0) as u8;
        let whole = if coverage > 0.0 { whole.max(1) } else { whole };
        match self.lang {
            Lang::De => format!("{whole}\u{a0}%"),
            Lang::En => format!("{whole}%"),
        }
    }

    /// Where a problem belongs: success criteria with EN 301 549 clauses, level, standard.
    pub fn rules(&self, result: &CheckResult) -> Vec<String> {
        let mut rules = Vec::new();
        for sc in &result.sc {
            rules.push(match result.level {
                Some(level) => format!("WCAG {sc} ({})", word_of(&level)),
                None => format!("WCAG {sc}"),
            });
            if result.level != Some(Level::AAA) {
                rules.extend(en_301_549(sc).map(|clause| format!("EN 301 549 {clause}")));
            }
        }
        let bearings = Standard::load().clauses_of_result(result);
        rules
            .extend(bearings.iter().map(|bearing| format!("DIN SPEC 66336 {}", bearing.clause.id)));
        rules.into_iter().map(|rule| escape_control(&rule)).collect()
    }

    pub fn affected(&self, result: &CheckResult) -> Option<String> {
        let who: Vec<String> =
            result.affected.iter().map(|who| self.word("affected", who)).collect();
        (!who.is_empty()).then(|| escape_control(&who.join(", ")))
    }

    pub fn kind(&self, result: &CheckResult) -> String {
        if result.kind == Kind::Wcag && result.level == Some(Level::AAA) {
            return "WCAG AAA".to_owned();
        }
        self.word("kind", &result.kind)
    }

    /// Clauses of every criterion for which nothing was found.
    pub fn not_evidenced(
        &self,
    ) -> impl Iterator<Item = (&'a CriterionScore, Vec<&'a ClauseResult>)> {
        let missing = |criterion: &'a CriterionScore| -> Vec<&'a ClauseResult> {
            let clauses = criterion.clauses.iter();
            clauses.filter(|clause| clause.state == ClauseState::NotEvidenced).collect()
        };
        let criteria = self.scan.criteria.iter();
        let all = criteria.map(move |criterion| (criterion, missing(criterion)));
        all.filter(|(_, clauses)| !clauses.is_empty())
    }

    /// The questions of every criterion, each once, with the clauses that ask it.
    pub fn questions(&self) -> impl Iterator<Item = (&'a CriterionScore, Vec<Asked<'a>>)> {
        let all = self.scan.criteria.iter().map(|criterion| (criterion, asked(criterion)));
        all.filter(|(_, questions)| !questions.is_empty())
    }

    /// The working titles among the criteria, as a sentence.
    pub fn working_titles(&self) -> String {
        let numbers = self.scan.criteria.iter().filter(|c| !c.name_official);
        let numbers: Vec<String> = numbers.map(|c| c.number.to_string()).collect();
        if numbers.is_empty() {
            return String::new();
        }
        self.say(Message::new("report-method-titles").with("numbers", numbers.join(", ")))
    }

    /// What a profile is called, or its name in the scan.
    pub fn profile(&self) -> String {
        let name = &self.scan.header.profile;
        name.parse().map_or_else(
            |_| escape_control(name),
            |profile| {
                let name = &Standard::load().profile(profile).name;
                if self.lang == Lang::De { name.de.clone() } else { name.en.clone() }
            },
        )
    }
}

/// How many findings some problems hold.
pub(crate) fn count(problems: &[Problem]) -> usize {
    problems.iter().map(|problem| problem.findings.len()).sum()
}

/// How many clauses of a criterion failed.
pub(crate) fn failed_clauses(criterion: &CriterionScore) -> usize {
    let clauses = criterion.clauses.iter();
    clauses.filter(|clause| clause.state == ClauseState::Failed).count()
}

/// The questions of a criterion, each once.
pub(crate) fn asked(criterion: &CriterionScore) -> Vec<Asked<'_>> {
    let mut order = Vec::new();
    let mut by_id: BTreeMap<&str, Asked> = BTreeMap::new();
    for clause in &criterion.clauses {
        for question in &clause.questions {
            let known = by_id.entry(&question.id).or_insert_with(|| {
                order.push(question.id.as_str());
                Asked { question, clauses: Vec::new() }
            });
            known.clauses.push(&clause.id);
        }
    }
    order.into_iter().filter_map(|id| by_id.remove(id)).collect()
}

/// The untested checks under their reasons, in the order of their first check.
pub(crate) fn untested_by_reason<'a>(view: &'a View) -> Vec<(String, Vec<&'a CheckResult>)> {
    let mut groups: Vec<(String, Vec<&CheckResult>)> = Vec::new();
    for result in &view.untested {
        let reason = match &result.reason {
            Some(reason) => view.tell(reason),
            None => format!("{}:", view.text("report-no-reason")),
        };
        match groups.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, results)) => results.push(result),
            None => groups.push((reason, vec![result])),
        }
    }
    groups
}

fn is_untested(result: &CheckResult) -> bool {
    result.outcome == Outcome::Untested || result.untested > 0
}

/// Groups findings by check: worst impact first, then the most places, then by id.
fn problems<'a>(
    scan: &'a Scan,
    wanted: impl Fn(&CheckResult, &Finding) -> bool,
) -> Vec<Problem<'a>> {
    let mut problems: Vec<Problem> = Vec::new();
    for result in &scan.checks {
        let findings = result.findings.iter().filter(|finding| wanted(result, finding));
        let mut findings: Vec<&Finding> = findings.collect();
        findings.sort_by_key(|finding| (Reverse(finding.count), &finding.fingerprint));
        if !findings.is_empty() {
            problems.push(Problem { result, findings });
        }
    }
    problems.sort_by_key(|problem| {
        (Reverse(problem.result.impact), Reverse(problem.places()), &problem.result.check)
    });
    problems
}

/// The word by which a value of the model is written in JSON.
pub(crate) fn word_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// The suppressions: those recorded, and the findings they cover where no record names them.
pub(crate) fn suppressions(view: &View) -> Vec<String> {
    let line = |rule: &str, reason: &str, count: u64| {
        let message = Message::new("report-suppression-line");
        view.say(message.with("rule", rule).with("reason", reason).with("count", count))
    };
    let mut lines = Vec::new();
    for record in &view.scan.suppressions {
        let mut text = line(&record.rule, &record.reason, record.count);
        let owner = record.owner.as_deref();
        let until = record.until.as_deref();
        let extras = [
            owner.map(|owner| view.say(Message::new("report-owner").with("owner", owner))),
            until.map(|until| view.say(Message::new("report-until").with("until", until))),
            record.expired.then(|| view.text("report-suppression-expired")),
        ];
        for extra in extras.into_iter().flatten() {
            text = format!("{text}; {extra}");
        }
        lines.push(text);
    }
    for problem in &view.suppressed {
        let rule = &problem.result.check;
        if view.scan.suppressions.iter().any(|record| record.rule == *rule) {
            continue;
        }
        for finding in &problem.findings {
            let reason = finding.suppressed.as_deref().unwrap_or_default();
            lines.push(line(rule, reason, finding.count));
        }
    }
    lines
}

/// The declared deviations.
pub(crate) fn deviations(view: &View) -> Vec<String> {
    let line = |deviation: &offenbar_model::Deviation| {
        let message = Message::new("report-deviation-line")
            .with("clause", deviation.clause.as_str())
            .with("reason", deviation.reason.as_str())
            .with("class", deviation.class.as_str())
            .with("owner", deviation.owner.as_str())
            .with("date", deviation.date.as_str());
        let text = view.say(message);
        match deviation.until.as_deref() {
            Some(until) => {
                format!("{text}; {}", view.say(Message::new("report-until").with("until", until)))
            }
            None => text,
        }
    };
    view.scan.deviations.iter().map(line).collect()
}

/// How the scan works and where it ends, one paragraph each.
pub(crate) fn method(view: &View) -> Vec<String> {
    let standard = Message::new("report-method-standard").with("titles", view.working_titles());
    vec![
        view.text("report-method-proof"),
        view.text("report-method-score"),
        view.text("report-method-coverage"),
        view.say(standard).trim_end().to_owned(),
        view.text("report-method-private"),
    ]
}

/// The licence of the repository and whether it is open, for the head of a report.
pub(crate) fn licence(view: &View) -> Option<String> {
    let summary = view.scan.repository.as_ref()?;
    let key = match (&summary.licence, summary.open) {
        (None, Some(false)) => "report-licence-closed",
        (None, _) => "report-licence-none",
        (_, Some(true)) => "report-licence-open",
        (_, Some(false)) => "report-licence-not-open",
        (_, None) => "report-licence-unclear",
    };
    let licence = summary.licence.as_deref().unwrap_or_default();
    Some(view.say(Message::new(key).with("licence", licence)))
}

/// The preview of the badges of openCode, one line each.
pub(crate) fn badges(view: &View) -> Vec<String> {
    let words = |group: &str, list: &[String]| {
        list.iter().map(|word| view.word(group, word)).collect::<Vec<_>>().join("; ")
    };
    let line = |badge: &offenbar_model::BadgePreview| {
        let level = Message::new("report-badge-level")
            .with("badge", view.word("badge", &badge.name))
            .with("level", u32::from(badge.level))
            .with("levels", u32::from(badge.levels));
        let more = [
            ("report-badge-lacking", words("badge-lacking", &badge.lacking)),
            ("report-badge-unknown", words("badge-forge", &badge.unknown)),
        ];
        let more = more.into_iter().filter(|(_, what)| !what.is_empty());
        more.fold(view.say(level), |text, (key, what)| {
            format!("{text} {}", view.say(Message::new(key).with("what", what)))
        })
    };
    view.scan.repository.iter().flat_map(|summary| &summary.badges).map(line).collect()
}

/// What was left out of the repository, one line each.
pub(crate) fn left_out(view: &View) -> Vec<String> {
    let line = |left: &offenbar_model::LeftOut| {
        let mut message = Message::new("report-left-out-line")
            .with("what", view.tell(&left.message))
            .with("count", left.count)
            .with("known", if left.path.is_some() { "yes" } else { "no" });
        message = message.with("path", left.path.as_deref().unwrap_or_default());
        view.say(message)
    };
    view.scan.repository.iter().flat_map(|summary| &summary.left_out).map(line).collect()
}

/// How many style sheets that could not be had are listed.
const SHEETS_SHOWN: usize = 5;

/// Something that a reader must know before all else.
pub(crate) struct Notice {
    /// Word in ids and catalogue: `incomplete`, `missing-sheets`.
    pub key: &'static str,
    /// What is the case.
    pub title: String,
    /// What that means.
    pub about: String,
    /// Each of what it is about.
    pub lines: Vec<String>,
}

/// What stands above everything: what was not looked at, and what could not be judged because of it.
pub(crate) fn notices(view: &View) -> Vec<Notice> {
    let reasons = view.scan.header.incomplete.iter().map(|reason| {
        let part = view.word("part", &reason.part);
        escape_control(&format!("{part}: {}", view.tell(&reason.reason)))
    });
    let notice = |(key, lines): (&'static str, Vec<String>)| Notice {
        key,
        title: view.text(&format!("report-{key}")),
        about: view.text(&format!("report-{key}-about")),
        lines,
    };
    let all = [("incomplete", reasons.collect()), ("missing-sheets", missing_sheets(view))];
    all.into_iter().filter(|(_, lines)| !lines.is_empty()).map(notice).collect()
}

/// Style sheets that could not be had, those of most pages first.
fn missing_sheets(view: &View) -> Vec<String> {
    let mut sheets: Vec<(&String, &u64)> = view.scan.header.missing_sheets.iter().collect();
    sheets.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let line = |(sheet, pages): &(&String, &u64)| {
        let message = Message::new("report-missing-sheet").with("pages", **pages);
        view.say(message.with("sheet", address_of(sheet)))
    };
    let mut lines: Vec<String> = sheets.iter().take(SHEETS_SHOWN).map(line).collect();
    if let Some(more) = sheets.len().checked_sub(SHEETS_SHOWN).filter(|more| *more > 0) {
        lines.push(view.say(Message::new("report-missing-more").with("count", more)));
    }
    lines
}

/// Where a finding is: its address, or the file if a folder was scanned or a repository.
pub(crate) fn address(place: &Place) -> String {
    address_of(place.url.as_deref().or(place.path.as_deref()).unwrap_or_default())
}

/// An address, or the file if a folder was scanned.
fn address_of(address: &str) -> String {
    match address.strip_prefix(FILE_SITE) {
        Some(file) if file.is_empty() || file.ends_with('/') => format!("{file}index.html"),
        Some(file) => file.to_owned(),
        None => address.to_owned(),
    }
}
