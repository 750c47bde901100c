//! Suppressions: exceptions with a reason, an owner and a last day. What they cover stays in the
//! report, but fails nothing. When they are over, it fails again.

use std::collections::BTreeMap;

use globset::{Glob, GlobMatcher};
use offenbar_model::{Location, Message, SuppressionRecord};
use offenbar_page::{NodeId, Page};
use url::Url;

const ATTRIBUTE: &str = "data-offenbar-ignore";
/// Reasons are untrusted text.
const LONGEST_REASON: usize = 300;

/// A suppression in `offenbar.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rule {
    pub rule: String,
    pub selector: Option<String>,
    pub page: Option<String>,
    pub reason: String,
    pub owner: Option<String>,
    pub until: Option<String>,
}

/// All suppressions of a scan.
pub(crate) struct Suppressions {
    rules: Vec<(Rule, Option<GlobMatcher>)>,
    today: String,
}

/// What covers something that was seen on a page.
#[derive(Debug, Default)]
pub(crate) struct Covered {
    /// Why it does not count, if it does not.
    pub reason: Option<String>,
    /// Suppressions of the configuration that name it, those that are over among them.
    named_by: Vec<usize>,
    /// True if the page says so itself.
    in_page: bool,
}

/// How often each suppression was used.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    configured: BTreeMap<usize, u64>,
    in_pages: BTreeMap<(String, String), u64>,
}

impl Suppressions {
    /// Suppressions of the configuration, on a day (ISO 8601).
    ///
    /// # Errors
    /// If the pattern of a page is none.
    pub(crate) fn new(rules: Vec<Rule>, today: &str) -> Result<Suppressions, Message> {
        let rules = rules.into_iter().map(|rule| {
            let glob = rule.page.as_deref().map(Glob::new).transpose();
            let glob = glob.map_err(|error| {
                Message::new("cli-glob").with("glob", error.glob().unwrap_or_default())
            })?;
            Ok((rule, glob.map(|glob| glob.compile_matcher())))
        });
        Ok(Suppressions { rules: rules.collect::<Result<_, Message>>()?, today: today.to_owned() })
    }

    /// What covers something seen on a page.
    pub(crate) fn cover(
        &self,
        rule: &str,
        node: Option<NodeId>,
        place: &Location,
        page: &Page,
    ) -> Covered {
        let selector = place.selector.as_deref().unwrap_or_default();
        let mut covered = Covered::default();
        for (index, (own, glob)) in self.rules.iter().enumerate() {
            let on_page = glob.as_ref().is_none_or(|glob| matches_page(glob, page.url()));
            let here = own.selector.as_deref().is_none_or(|wanted| matches(wanted, selector));
            if own.rule == rule && on_page && here {
                covered.named_by.push(index);
                if !is_over(own, &self.today) {
                    covered.reason = covered.reason.or_else(|| Some(own.reason.clone()));
                }
            }
        }
        if covered.reason.is_none()
            && let (Some(node), Some(url)) = (node, place.url.as_deref())
        {
            covered.reason = in_page(rule, node, url, page);
            covered.in_page = covered.reason.is_some();
        }
        covered
    }

    /// What was used, and what is over.
    pub(crate) fn records(&self, uses: &Uses) -> Vec<SuppressionRecord> {
        let own = self.rules.iter().enumerate().map(|(index, (rule, _))| SuppressionRecord {
            rule: rule.rule.clone(),
            reason: rule.reason.clone(),
            owner: rule.owner.clone(),
            until: rule.until.clone(),
            expired: is_over(rule, &self.today),
            count: uses.configured.get(&index).copied().unwrap_or(0),
        });
        let in_pages = uses.in_pages.iter().map(|((rule, reason), count)| SuppressionRecord {
            rule: rule.clone(),
            reason: reason.clone(),
            owner: None,
            until: None,
            expired: false,
            count: *count,
        });
        own.chain(in_pages).collect()
    }
}

impl Uses {
    /// One more place that is covered.
    pub(crate) fn count(&mut self, rule: &str, covered: &Covered) {
        for index in &covered.named_by {
            *self.configured.entry(*index).or_default() += 1;
        }
        if let (true, Some(reason)) = (covered.in_page, &covered.reason) {
            *self.in_pages.entry((rule.to_owned(), reason.clone())).or_default() += 1;
        }
    }
}

fn is_over(rule: &Rule, today: &str) -> bool {
    rule.until.as_deref().is_some_and(|until| until < today)
}

/// A pattern is for the path, or for the whole address.
fn matches_page(glob: &GlobMatcher, url: &Url) -> bool {
    glob.is_match(url.path()) || glob.is_match(url.as_str())
}

/// A selector as reported, or its end: `footer > a` covers `html > body > footer > a`.
fn matches(wanted: &str, selector: &str) -> bool {
    let Some(before) = selector.strip_suffix(wanted) else { return false };
    before.is_empty() || before.ends_with(" > ") || before.ends_with(" >>> ")
}

/// `data-offenbar-ignore="rule: reason"` on the element or around it. Without a reason it covers
/// nothing.
fn in_page(rule: &str, node: NodeId, url: &str, page: &Page) -> Option<String> {
    let document = document_of(url, page)?;
    let mut node = Some(node);
    while let Some(here) = node {
        let reason = document.attr(here, ATTRIBUTE).and_then(|text| reason_for(rule, text));
        if reason.is_some() {
            return reason;
        }
        node = document.parent(here).map(|parent| document.host(parent).unwrap_or(parent));
    }
    None
}

fn reason_for(rule: &str, text: &str) -> Option<String> {
    let (rules, reason) = text.split_once(':')?;
    let named = rules.split(',').any(|named| named.trim() == rule);
    let reason: String = reason.trim().chars().take(LONGEST_REASON).collect();
    (named && !reason.is_empty()).then_some(reason)
}

/// The document that holds the element: the page or one in its frames.
fn document_of<'a>(url: &str, page: &'a Page) -> Option<&'a Page> {
    if url == page.url().as_str() {
        return Some(page);
    }
    page.frames().iter().find_map(|frame| document_of(url, &frame.page))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use offenbar_model::Outcome;
    use offenbar_page::Context;

    use super::*;

    fn reasons(
        html: &str,
        rules: Vec<Rule>,
        today: &str,
    ) -> (Vec<Option<String>>, Vec<SuppressionRecord>) {
        let url = Url::parse("https://a.example/x/y.html").unwrap();
        let page = Page::new(html, url, Arc::new(Context::offline()));
        let suppressions = Suppressions::new(rules, today).unwrap();
        let mut uses = Uses::default();
        let reports = offenbar_accessibility::check(&page);
        let failed = reports
            .iter()
            .flat_map(|report| report.targets.iter().map(move |seen| (report.rule.check.id, seen)));
        let reasons = failed
            .filter(|(rule, seen)| {
                *rule == "text-contrast" && seen.target.outcome == Outcome::Failed
            })
            .map(|(rule, seen)| {
                let covered = suppressions.cover(rule, seen.target.node, &seen.place, &page);
                uses.count(rule, &covered);
                covered.reason
            })
            .collect();
        (reasons, suppressions.records(&uses))
    }

    const PAGE: &str = "<!DOCTYPE html><html lang=de><title>x</title><body style='background:#fff'>\
        <main><p style='color:#ccc'>eins</p></main><footer><p style='color:#ccc'>zwei</p></footer>";

    fn rule(selector: Option<&str>, page: Option<&str>) -> Rule {
        Rule {
            rule: "text-contrast".to_owned(),
            selector: selector.map(str::to_owned),
            page: page.map(str::to_owned),
            reason: "Marke".to_owned(),
            owner: Some("Team".to_owned()),
            until: Some("2026-12-31".to_owned()),
        }
    }

    #[test]
    fn by_selector_and_page_until_the_last_day() {
        let marke = || Some("Marke".to_owned());
        let found = |rules, today| reasons(PAGE, rules, today).0;
        assert_eq!(found(vec![rule(Some("footer > p"), None)], "2026-12-31"), [None, marke()]);
        assert_eq!(found(vec![rule(Some("oter > p"), None)], "2026-12-31"), [None, None]);
        assert_eq!(found(vec![rule(None, Some("/x/*"))], "2026-12-31"), [marke(), marke()]);
        assert_eq!(found(vec![rule(None, Some("/z/*"))], "2026-12-31"), [None, None]);
        let (over, records) = reasons(PAGE, vec![rule(None, None)], "2027-01-01");
        assert_eq!(over, [None, None]);
        assert_eq!((records[0].expired, records[0].count), (true, 2));
    }

    #[test]
    fn in_the_page_with_a_reason_only() {
        let with = |value: &str| {
            PAGE.replace("<footer", &format!("<footer data-offenbar-ignore='{value}'"))
        };
        let found = |value: &str| reasons(&with(value), Vec::new(), "2026-01-01").0;
        assert_eq!(found("text-contrast: Marke"), [None, Some("Marke".to_owned())]);
        assert_eq!(found("image-name, text-contrast: Marke")[1].as_deref(), Some("Marke"));
        assert_eq!(found("text-contrast:"), [None, None]);
        assert_eq!(found("text-contrast"), [None, None]);
        assert_eq!(found("image-name: Marke"), [None, None]);
    }
}
