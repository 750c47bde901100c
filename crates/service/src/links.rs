//! Links: broken ones, topics that a good service links, consistent navigation.

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};

use crate::check;
use crate::fold::{Fold, Surroundings};

pub(crate) const CHECKS: &[Check] = &[
    check("site.broken-links", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.notfound-page", Kind::BestPractice, Impact::Moderate, &["everyone"]),
    check("site.help", Kind::Indicator, Impact::Moderate, &["everyone"]),
    check("site.feedback-widget", Kind::Indicator, Impact::Minor, &["everyone"]),
    check("site.source-link", Kind::Indicator, Impact::Minor, &["everyone"]),
    check("site.status-page", Kind::Indicator, Impact::Minor, &["everyone"]),
    check("site.portal-link", Kind::Indicator, Impact::Minor, &["everyone"]),
    check("site.design-system", Kind::Indicator, Impact::Minor, &["everyone"]),
    check("site.dachmarke", Kind::Indicator, Impact::Minor, &["everyone"]),
    check("site.open-formats", Kind::BestPractice, Impact::Moderate, &["everyone"]),
    check("site.findability", Kind::Indicator, Impact::Moderate, &["everyone"]),
    Check {
        sc: &["3.2.3"],
        level: Some(offenbar_model::Level::AA),
        ..check(
            "site.consistent-navigation",
            Kind::Indicator,
            Impact::Moderate,
            &["cognitive", "blind"],
        )
    },
];

pub(crate) fn run(fold: &Fold, around: &Surroundings, results: &mut Vec<CheckResult>) {
    let start = fold.start.as_ref().map(|page| page.url.to_string()).unwrap_or_default();
    let place = vec![Location::of_url(start)];
    for check in CHECKS {
        let mut result = CheckResult::new(check);
        match check.id {
            "site.broken-links" => result = broken(around, &place, result),
            "site.notfound-page" => result = not_found(around, result),
            "site.help" => topic(fold, "help", &place, &mut result),
            "site.feedback-widget" => topic(fold, "feedback", &place, &mut result),
            "site.source-link" => topic(fold, "source", &place, &mut result),
            "site.status-page" => topic(fold, "status", &place, &mut result),
            "site.portal-link" => topic(fold, "portal", &place, &mut result),
            "site.design-system" => seen(fold.kern, "design-system", &place, &mut result),
            "site.dachmarke" => seen(fold.official, "dachmarke", &place, &mut result),
            "site.open-formats" => formats(fold, &place, &mut result),
            "site.findability" => findable(fold, &place, &mut result),
            _ => navigation(fold, &mut result),
        }
        results.push(result);
    }
}

fn broken(around: &Surroundings, place: &[Location], mut result: CheckResult) -> CheckResult {
    if !around.links_checked {
        return result.untested(Message::new("service-links-not-checked"));
    }
    for (url, status, page) in &around.broken {
        let message = match status {
            Some(status) => Message::new("service-link-status").with("status", u32::from(*status)),
            None => Message::new("service-link-unreachable"),
        };
        let place = page.iter().map(Location::of_url).collect();
        result.fail(message.with("url", url), place);
    }
    if around.broken.is_empty() {
        result.pass(Message::new("service-links-fine"), place.to_vec());
    }
    result
}

fn not_found(around: &Surroundings, mut result: CheckResult) -> CheckResult {
    let Some(answer) = &around.not_found else {
        return result.untested(Message::new("service-not-asked"));
    };
    let place = vec![Location::of_url(&answer.url)];
    match answer.status {
        Some(404 | 410) => result.pass(Message::new("service-notfound-right"), place),
        Some(status) if (200..300).contains(&status) => {
            result.fail(Message::new("service-notfound-soft"), place);
        }
        _ => return result.untested(Message::new("service-notfound-unclear")),
    }
    result
}

/// Found: evidence. Not found: a weak sign against, never a failure of a duty.
fn topic(fold: &Fold, topic: &str, place: &[Location], result: &mut CheckResult) {
    match fold.topics.get(topic) {
        Some((link, _)) => {
            let message = Message::new("service-topic-linked").with("url", &link.url);
            result.pass(message, vec![link.place.clone()]);
        }
        None => {
            let question = Message::new(format!("ask-service-{topic}"));
            result.ask(Message::new(format!("service-{topic}-not-seen")), question, place.to_vec());
        }
    }
}

fn seen(found: bool, topic: &str, place: &[Location], result: &mut CheckResult) {
    if found {
        result.pass(Message::new(format!("service-{topic}-seen")), place.to_vec());
    }
}

fn formats(fold: &Fold, place: &[Location], result: &mut CheckResult) {
    for link in fold.closed.values() {
        let message = Message::new("service-closed-format").with("url", &link.url);
        result.ask(message, Message::new("ask-service-closed-format"), vec![link.place.clone()]);
    }
    if fold.closed.is_empty() {
        result.pass(Message::new("service-open-formats"), place.to_vec());
    }
}

fn findable(fold: &Fold, place: &[Location], result: &mut CheckResult) {
    let Some(start) = &fold.start else { return };
    if start.noindex && !fold.options.staging {
        result.fail(Message::new("service-noindex"), place.to_vec());
    } else if !start.described {
        result.fail(Message::new("service-no-description"), place.to_vec());
    } else {
        result.pass(Message::new("service-findable"), place.to_vec());
    }
}

/// WCAG 3.2.3: what is repeated comes in the same order. Compared with the navigation of the first
/// page that has one; only entries that both have count.
fn navigation(fold: &Fold, result: &mut CheckResult) {
    let Some((first, model)) = fold.navigations.first() else { return };
    for (url, own) in fold.navigations.iter().skip(1) {
        let shared: Vec<&String> = model.iter().filter(|entry| own.contains(entry)).collect();
        let order: Vec<&String> = own.iter().filter(|entry| model.contains(entry)).collect();
        if shared.len() < 3 {
            continue;
        }
        let mut order_unique = order.clone();
        order_unique.dedup();
        let mut shared_unique = shared.clone();
        shared_unique.dedup();
        let place = vec![Location::of_url(url)];
        if order_unique == shared_unique {
            result.passed += 1;
        } else {
            let message = Message::new("service-navigation-order").with("first", first);
            result.ask(message, Message::new("ask-service-navigation"), place);
        }
    }
    result.settle();
}
