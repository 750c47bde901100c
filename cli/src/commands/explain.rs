//! `offenbar explain ID`: what a rule, a check, a clause or a criterion means and how to fix it.

use std::fmt::Write as _;

use offenbar_model::{Check, Message, en_301_549};
use offenbar_standard::{Clause, Criterion, Standard, Text};
use offenbar_texts::Lang;

use super::{Ended, print};
use crate::{help, registry, wcag};

pub(crate) fn run(id: &str, lang: Lang) -> Ended {
    let page = Page { lang, text: String::new() };
    match page.of(id.trim()) {
        Some(text) => print(&text),
        None => {
            let known = known();
            let meant = help::did_you_mean(id, known.iter().map(String::as_str), lang);
            Err(Message::new("cli-explain-unknown").with("id", id).with("meant", meant))
        }
    }
}

/// Everything that can be explained.
fn known() -> Vec<String> {
    let standard = Standard::load();
    let checks = registry::checks().into_iter().map(|check| check.id.to_owned());
    let catalogue = standard.checks().map(|check| check.id.clone());
    let clauses = standard.clauses().map(|clause| clause.id.clone());
    let questions = standard.questions().map(|question| question.id.clone());
    let criteria =
        standard.criteria().iter().map(|criterion| format!("criterion.{}", criterion.number));
    let wcag = wcag::CRITERIA.iter().map(|criterion| criterion.number.to_owned());
    checks.chain(catalogue).chain(clauses).chain(questions).chain(criteria).chain(wcag).collect()
}

struct Page {
    lang: Lang,
    text: String,
}

impl Page {
    fn of(mut self, id: &str) -> Option<String> {
        let standard = Standard::load();
        let number = id.strip_prefix("criterion.").or_else(|| id.strip_prefix('K')).unwrap_or(id);
        if let Some(check) = registry::find(id) {
            self.check(&check);
        } else if let Some(check) = standard.check(id) {
            self.heading(&format!("{id}: {}", self.pick(&check.title)));
            self.line("cli-explain-basis", &check.basis);
            self.clauses(standard.clauses_of(id).into_iter());
        } else if let Some(clause) = standard.clause(id) {
            self.clause(clause);
        } else if let Some(question) = standard.question(id) {
            self.heading(&format!("{id}: {}", self.pick(&question.question)));
            self.line("cli-explain-evidence", self.pick(&question.evidence));
        } else if let Some(criterion) =
            number.parse().ok().and_then(|number| standard.criterion(number))
        {
            self.criterion(criterion);
        } else {
            // EN 301 549 chapter 9 repeats WCAG's numbers.
            let sc = wcag::criterion(id).or_else(|| wcag::criterion(id.strip_prefix("9.")?))?;
            self.success_criterion(sc);
        }
        Some(self.text)
    }

    fn pick<'a>(&self, text: &'a Text) -> &'a str {
        match self.lang {
            Lang::De => &text.de,
            Lang::En => &text.en,
        }
    }

    fn heading(&mut self, text: &str) {
        let _ = writeln!(self.text, "{text}\n{}\n", "=".repeat(text.chars().count().min(80)));
    }

    fn paragraph(&mut self, text: &str) {
        let _ = writeln!(self.text, "{}\n", wrapped(text, ""));
    }

    fn line(&mut self, key: &str, value: &str) {
        let text = format!("{}: {value}", self.lang.text(key));
        let _ = writeln!(self.text, "{}", wrapped(&text, "    "));
    }

    fn check(&mut self, check: &Check) {
        let key = check.text_key();
        self.heading(&format!("{}: {}", check.id, self.lang.text(&key)));
        for part in ["what", "why", "fix"] {
            if let Some(text) = self.lang.get(&format!("{key}.{part}")) {
                self.line(&format!("cli-explain-{part}"), &text);
                self.text.push('\n');
            }
        }
        self.facts(check);
        self.clauses(Standard::load().clauses_of_check(check).iter().map(|bearing| bearing.clause));
        if let Some(rule) = offenbar_accessibility::find(check.id) {
            self.rule(rule);
        }
    }

    fn facts(&mut self, check: &Check) {
        let affected: Vec<String> = check
            .affected
            .iter()
            .map(|who| self.lang.text(&format!("word-affected-{who}")))
            .collect();
        if !affected.is_empty() {
            self.line("cli-explain-affected", &affected.join(", "));
        }
        self.line("cli-explain-impact", &self.lang.text(&registry::word("impact", &check.impact)));
        self.line("cli-explain-kind", &self.lang.text(&registry::word("kind", &check.kind)));
        for sc in check.sc {
            let name = self.success_criterion_name(sc);
            let en =
                en_301_549(sc).map(|clause| format!("; EN 301 549 {clause}")).unwrap_or_default();
            self.line("cli-explain-wcag", &format!("{name}{en}"));
        }
        for act in check.act {
            let address = format!("https://www.w3.org/WAI/standards-guidelines/act/rules/{act}/");
            self.line("cli-explain-act", &address);
        }
        let composites: Vec<&str> = offenbar_accessibility::composites_of(check.id).collect();
        if !composites.is_empty() {
            self.line("cli-explain-composite", &composites.join(", "));
        }
        if !check.counterparts.is_empty() {
            self.line("cli-explain-counterparts", &check.counterparts.join(", "));
        }
    }

    fn success_criterion_name(&self, number: &str) -> String {
        match wcag::criterion(number) {
            Some(sc) => {
                format!(
                    "{number} {} ({:?}), {}",
                    self.lang.text(&sc.text_key()),
                    sc.level,
                    sc.address()
                )
            }
            None => number.to_owned(),
        }
    }

    /// The rule's own documentation is in English; its examples speak for themselves.
    fn rule(&mut self, rule: &offenbar_accessibility::Rule) {
        let documentation = rule.documentation();
        if self.lang == Lang::En {
            self.text.push('\n');
            let _ = writeln!(self.text, "{}", documentation.text.trim());
        }
        for example in documentation.examples {
            let outcome = self.lang.text(&registry::word("outcome", &example.outcome));
            let _ =
                writeln!(self.text, "\n{} ({outcome}):\n", self.lang.text("cli-explain-example"));
            for line in example.html.lines() {
                let _ = writeln!(self.text, "    {line}");
            }
        }
    }

    fn clauses<'a>(&mut self, clauses: impl Iterator<Item = &'a Clause>) {
        for clause in clauses {
            let level = self.lang.text(&format!("word-level-{}", clause.level.as_str()));
            let text = format!("{} ({level}): {}", clause.id, self.pick(&clause.summary));
            self.line("cli-explain-clause", &text);
        }
    }

    fn clause(&mut self, clause: &Clause) {
        let standard = Standard::load();
        let level = self.lang.text(&format!("word-level-{}", clause.level.as_str()));
        self.heading(&format!("{} ({level})", clause.id));
        self.paragraph(self.pick(&clause.summary));
        if let Some(criterion) = standard.criterion_of(&clause.id) {
            let name = self.pick(&criterion.name).to_owned();
            self.line("cli-explain-criterion", &format!("{} {name}", criterion.number));
        }
        self.line("cli-explain-source", &clause.source);
        for (key, checks) in
            [("cli-explain-can-fail", &clause.can_fail), ("cli-explain-supports", &clause.supports)]
        {
            for id in checks {
                let title =
                    standard.check(id).map(|check| self.pick(&check.title)).unwrap_or_default();
                self.line(key, &format!("{id}: {title}"));
            }
        }
        for id in &clause.asks {
            let question =
                standard.question(id).map(|ask| self.pick(&ask.question)).unwrap_or_default();
            self.line("cli-explain-asks", &format!("{id}: {question}"));
        }
    }

    fn criterion(&mut self, criterion: &Criterion) {
        let name = self.pick(&criterion.name).to_owned();
        self.heading(&format!("{} {name}", criterion.number));
        if !criterion.official {
            self.paragraph(&self.lang.text("cli-explain-working-title"));
        }
        self.paragraph(self.pick(&criterion.summary));
        let section = format!("{} {}", criterion.section, self.pick(&criterion.section_title));
        self.line("cli-explain-section", &section);
        self.clauses(criterion.clauses.iter());
    }

    fn success_criterion(&mut self, sc: &wcag::Criterion) {
        let name = self.lang.text(&sc.text_key());
        self.heading(&format!("WCAG {} {name} ({:?})", sc.number, sc.level));
        self.line("cli-explain-wcag", &sc.address());
        if let Some(clause) = en_301_549(sc.number) {
            self.line("cli-explain-en", &clause);
        }
        let rules = registry::checks().into_iter().filter(|check| check.sc.contains(&sc.number));
        for check in rules {
            self.line(
                "cli-explain-rule",
                &format!("{}: {}", check.id, self.lang.text(&check.text_key())),
            );
        }
    }
}

fn wrapped(text: &str, indent: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(100).subsequent_indent(indent).break_words(false))
}
