//! From what rules say about pages to one result for each rule. The order in which pages come does
//! not matter, and memory does not grow with their number.

use std::collections::BTreeMap;

use offenbar_accessibility::{Report, Seen, composed};
use offenbar_model::{CheckResult, Finding, Fingerprint, Location, Message, Outcome};
use offenbar_page::Page;

use crate::suppress::{Covered, Suppressions, Uses};

/// How many different findings of one rule are kept: those with the smallest fingerprints, so that
/// the choice does not depend on the order of pages.
const FINDINGS_KEPT: usize = 500;

/// What all rules say about one page: made where the page is, folded when its turn comes.
pub(crate) struct Checked {
    url: String,
    /// In the order of [`composed`].
    rules: Vec<OnPage>,
}

/// What one rule says about one page.
struct OnPage {
    passed: u64,
    reason: Option<Message>,
    seen: Vec<(Seen, Covered)>,
}

impl Checked {
    /// `reports` are in the order of [`composed`].
    pub(crate) fn of(page: &Page, reports: Vec<Report>, suppressions: &Suppressions) -> Checked {
        let on_page = |report: Report| {
            let cover = |seen: Seen| {
                let (id, node) = (report.rule.check.id, seen.target.node);
                let covered = suppressions.cover(id, node, &seen.place, page);
                (seen, covered)
            };
            OnPage {
                passed: report.passed,
                reason: report.reason,
                seen: report.targets.into_iter().map(cover).collect(),
            }
        };
        Checked { url: page.url().to_string(), rules: reports.into_iter().map(on_page).collect() }
    }

    /// A page on which no rule could run.
    pub(crate) fn untested(url: &str, reason: &Message) -> Checked {
        let untested = |_| OnPage { passed: 0, reason: Some(reason.clone()), seen: Vec::new() };
        Checked { url: url.to_owned(), rules: composed().map(untested).collect() }
    }
}

/// Results of all rules, page by page.
pub(crate) struct Aggregate {
    rules: Vec<Folded>,
    pages: u64,
}

struct Folded {
    result: CheckResult,
    findings: BTreeMap<(u8, Fingerprint), Group>,
    /// Page of the reason, so that the first one in order is told.
    reason_of: Option<String>,
}

struct Group {
    finding: Finding,
    /// The place whose message and snippet stand for all.
    first: Location,
    last_page: String,
}

impl Aggregate {
    /// Nothing was looked at yet.
    pub(crate) fn new() -> Aggregate {
        let folded = |rule: &offenbar_accessibility::Rule| Folded {
            result: CheckResult::new(&rule.check),
            findings: BTreeMap::new(),
            reason_of: None,
        };
        Aggregate { rules: composed().map(folded).collect(), pages: 0 }
    }

    /// How many pages were looked at.
    pub(crate) fn pages(&self) -> u64 {
        self.pages
    }

    /// Adds what all rules say about a page.
    pub(crate) fn add(&mut self, checked: Checked, uses: &mut Uses) {
        self.pages += 1;
        for (folded, on_page) in self.rules.iter_mut().zip(checked.rules) {
            folded.add(&checked.url, on_page, uses);
        }
    }

    /// Nothing could be looked at.
    pub(crate) fn all_untested(reason: &Message) -> Vec<CheckResult> {
        composed().map(|rule| CheckResult::new(&rule.check).untested(reason.clone())).collect()
    }

    /// One result for each rule.
    pub(crate) fn finish(self) -> Vec<CheckResult> {
        let finish = |mut folded: Folded| {
            folded.result.findings =
                folded.findings.into_values().map(|group| group.finding).collect();
            folded.result.settle();
            folded.result
        };
        self.rules.into_iter().map(finish).collect()
    }
}

impl Folded {
    fn add(&mut self, url: &str, on_page: OnPage, uses: &mut Uses) {
        self.result.passed += on_page.passed;
        if let Some(reason) = &on_page.reason {
            self.untested(url, reason);
        }
        for (seen, covered) in on_page.seen {
            uses.count(&self.result.check, &covered);
            self.target(url, seen, covered.reason);
        }
    }

    fn untested(&mut self, url: &str, reason: &Message) {
        self.result.untested += 1;
        if self.reason_of.as_deref().is_none_or(|first| url < first) {
            self.reason_of = Some(url.to_owned());
            self.result.reason = Some(reason.clone());
        }
    }

    fn target(&mut self, url: &str, seen: Seen, suppressed: Option<String>) {
        let Seen { target, place, snippet, cause } = seen;
        match target.outcome {
            Outcome::Failed => self.result.failed += 1,
            Outcome::CantTell => self.result.cant_tell += 1,
            _ => return,
        }
        let Some(message) = target.message else { return };
        let outcome = target.outcome;
        let shape = cause.unwrap_or_else(|| shape(place.selector.as_deref().unwrap_or_default()));
        let mark = if suppressed.is_some() { "suppressed" } else { "" };
        let parts = [self.result.check.as_str(), outcome.as_str(), &message.id, &shape, mark];
        let key = (u8::from(outcome != Outcome::Failed), Fingerprint::of(parts));
        let group = self.findings.entry(key).or_insert_with_key(|(_, fingerprint)| Group {
            finding: Finding {
                fingerprint: fingerprint.clone(),
                question: target.question.clone(),
                snippet: snippet.clone(),
                suppressed: suppressed.clone(),
                ..Finding::new(&self.result.check, outcome, message.clone(), Vec::new())
            },
            first: place.clone(),
            last_page: String::new(),
        });
        if place < group.first {
            group.first = place.clone();
            group.finding.message = message;
            group.finding.question = target.question;
            group.finding.snippet = snippet;
            group.finding.suppressed = suppressed;
        }
        if group.last_page != url {
            group.last_page = url.to_owned();
            group.finding.pages += 1;
        }
        group.finding.add(place);
        if self.findings.len() > FINDINGS_KEPT {
            self.findings.pop_last();
        }
    }
}

/// The path of an element without what tells siblings and pages apart: `:nth-of-type(3)` and the
/// digits in ids, so that the same place of a template has the same shape everywhere.
fn shape(selector: &str) -> String {
    let mut shape = String::with_capacity(selector.len());
    let mut rest = selector;
    while let Some(at) = rest.find(":nth-of-type(") {
        shape.push_str(&rest[..at]);
        rest = rest[at..].split_once(')').map_or("", |(_, rest)| rest);
    }
    shape.push_str(rest);
    shape.retain(|character| !character.is_ascii_digit());
    shape
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use offenbar_page::Context;
    use url::Url;

    use super::*;

    fn page(url: &str, body: &str) -> Page {
        let html = format!(
            "<!DOCTYPE html><html lang=de><title>x</title><body style='background:#fff'>{body}"
        );
        Page::new(&html, Url::parse(url).unwrap(), Arc::new(Context::offline()))
    }

    fn folded(pages: &[Page]) -> CheckResult {
        let mut aggregate = Aggregate::new();
        let suppressions = Suppressions::new(Vec::new(), "2026-01-01").unwrap();
        for page in pages {
            let checked =
                Checked::of(page, offenbar_accessibility::check_composed(page), &suppressions);
            aggregate.add(checked, &mut Uses::default());
        }
        let results = aggregate.finish();
        assert_eq!(results.len(), composed().count());
        results.into_iter().find(|result| result.check == "text-contrast").unwrap()
    }

    const PALE: &str =
        "<footer><p style='color:#ccc'>eins</p><p style='color:#ccc'>zwei</p></footer>";

    #[test]
    fn one_broken_footer_on_many_pages_is_one_finding() {
        let pages: Vec<Page> =
            (0..84).map(|n| page(&format!("https://a.example/{n:02}"), PALE)).collect();
        let result = folded(&pages);
        assert_eq!(
            (result.outcome, result.failed, result.findings.len()),
            (Outcome::Failed, 168, 1)
        );
        let finding = &result.findings[0];
        assert_eq!((finding.pages, finding.count), (84, 168));
        assert_eq!(finding.places.len(), offenbar_model::PLACES_KEPT);
        assert!(finding.snippet.as_deref().unwrap().contains("#ccc"));
    }

    #[test]
    fn one_pair_of_colours_is_one_finding_wherever_it_is_seen() {
        let body = "<p style='color:#ccc'>a</p><nav><b style='color:#ccc'>b</b><b style='color:#ddd'>c</b></nav>";
        let result = folded(&[page("https://a.example/", body)]);
        let counts: Vec<u64> = result.findings.iter().map(|finding| finding.count).collect();
        assert_eq!((result.failed, counts.len(), counts.iter().max()), (3, 2, Some(&2)));
    }

    #[test]
    fn the_order_of_pages_does_not_matter() {
        let bodies = [PALE, "<p>gut", "<main><p style='color:#eee'>drei</main>"];
        let pages =
            |order: [usize; 3]| order.map(|n| page(&format!("https://a.example/{n}"), bodies[n]));
        assert_eq!(folded(&pages([0, 1, 2])), folded(&pages([2, 0, 1])));
        assert_eq!(folded(&pages([0, 1, 2])).findings.len(), 2);
    }

    #[test]
    fn a_page_that_could_not_be_looked_at_counts_as_untested() {
        let mut aggregate = Aggregate::new();
        for (url, reason) in [("https://a.example/b", "b"), ("https://a.example/a", "a")] {
            aggregate.add(Checked::untested(url, &Message::new(reason)), &mut Uses::default());
        }
        for result in aggregate.finish() {
            assert_eq!((result.outcome, result.untested), (Outcome::Untested, 2));
            assert_eq!(result.reason.unwrap().id, "a");
        }
    }

    #[test]
    fn the_shape_forgets_siblings_and_numbers() {
        assert_eq!(shape("#item-12 > li:nth-of-type(3) > a"), "#item- > li > a");
        assert_eq!(shape("html > body > p:nth-of-type("), "html > body > p");
    }
}
