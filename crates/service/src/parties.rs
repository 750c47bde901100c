//! Other hosts that pages make the browser talk to.

use std::sync::LazyLock;

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};
use serde::Deserialize;

use crate::check;
use crate::facts::LoadedResource;
use crate::fold::{Fold, Surroundings};

pub(crate) const CHECKS: &[Check] = &[
    check("site.third-party", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.trackers", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.fonts-local", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.embeds", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.mixed-content", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.sri", Kind::Indicator, Impact::Minor, &["everyone"]),
    check("site.form-get", Kind::Duty, Impact::Serious, &["everyone"]),
];

#[derive(Deserialize, Default)]
struct Parties {
    trackers: Vec<String>,
    fonts: Vec<String>,
    embeds: Vec<String>,
    cookies: Vec<String>,
    necessary: Vec<String>,
}

static PARTIES: LazyLock<Parties> = LazyLock::new(|| {
    // The file is part of the program; a test reads it.
    serde_json::from_str(include_str!("../data/parties.json")).unwrap_or_default()
});

pub(crate) fn is_tracking_cookie(name: &str) -> bool {
    PARTIES.cookies.iter().any(|known| match known.strip_suffix('_') {
        Some(_) => name.starts_with(known.as_str()),
        None => {
            name == known
                || name.starts_with(&format!("{known}_"))
                || name.starts_with(&format!("{known}."))
        }
    })
}

pub(crate) fn is_necessary_cookie(name: &str) -> bool {
    let name = name.to_lowercase();
    PARTIES.necessary.iter().any(|known| name.contains(known.as_str()))
}

/// True if host and path begin with an entry of the list, subdomains included.
fn listed(resource: &LoadedResource, list: &[String]) -> bool {
    let host = resource.url.host_str().unwrap_or_default();
    list.iter().any(|entry| {
        let (entry_host, path) =
            entry.split_once('/').map_or((entry.as_str(), ""), |(h, p)| (h, p));
        let same = host == entry_host || host.ends_with(&format!(".{entry_host}"));
        same && resource.url.path().trim_start_matches('/').starts_with(path)
    })
}

pub(crate) fn run(fold: &Fold, _around: &Surroundings, results: &mut Vec<CheckResult>) {
    let start = fold.start.as_ref();
    let here = start.and_then(|page| page.url.host_str()).unwrap_or_default().to_owned();
    let place: Vec<Location> =
        start.iter().map(|page| Location::of_url(page.url.to_string())).collect();
    let foreign: Vec<&(LoadedResource, u64)> = fold
        .resources
        .iter()
        .filter(|((host, _), _)| !is_own(host, &here))
        .map(|(_, value)| value)
        .collect();
    for check in CHECKS {
        let mut result = CheckResult::new(check);
        let report =
            |result: &mut CheckResult, id: &str, test: &dyn Fn(&LoadedResource) -> bool| {
                for (resource, pages) in foreign.iter().filter(|(resource, _)| test(resource)) {
                    let host = resource.url.host_str().unwrap_or_default();
                    let message = Message::new(id).with("host", host).with("pages", *pages);
                    result.fail(message, vec![resource.place.clone()]);
                }
            };
        match check.id {
            "site.trackers" => {
                report(&mut result, "service-tracker", &|r| listed(r, &PARTIES.trackers))
            }
            "site.fonts-local" => {
                report(&mut result, "service-font-host", &|r| listed(r, &PARTIES.fonts))
            }
            "site.embeds" => report(&mut result, "service-embed", &|r| {
                r.kind == "frame" && listed(r, &PARTIES.embeds)
            }),
            "site.third-party" => third_parties(&foreign, &mut result),
            "site.mixed-content" => mixed(fold, &mut result),
            "site.sri" => integrity(&foreign, &mut result),
            _ => {
                for form in &fold.leaking {
                    result.fail(Message::new("service-form-get"), vec![form.clone()]);
                }
            }
        }
        if result.findings.is_empty() && check.id != "site.sri" {
            result.pass(Message::new("service-nothing-found"), place.clone());
        }
        results.push(result);
    }
}

fn is_own(host: &str, here: &str) -> bool {
    let bare = |host: &str| host.trim_start_matches("www.").to_owned();
    bare(host) == bare(here) || host.ends_with(&format!(".{}", bare(here)))
}

/// Hosts that are neither trackers nor font hosts nor embeds: a person must say whose they are.
fn third_parties(foreign: &[&(LoadedResource, u64)], result: &mut CheckResult) {
    let mut hosts: Vec<&str> = Vec::new();
    for (resource, pages) in foreign {
        let host = resource.url.host_str().unwrap_or_default();
        if hosts.contains(&host) {
            continue;
        }
        hosts.push(host);
        let message = Message::new("service-third-party").with("host", host).with("pages", *pages);
        let question = Message::new("ask-service-third-party").with("host", host);
        result.ask(message, question, vec![resource.place.clone()]);
    }
}

fn mixed(fold: &Fold, result: &mut CheckResult) {
    let encrypted = fold.start.as_ref().is_some_and(|page| page.url.scheme() == "https");
    if !encrypted {
        return;
    }
    for (resource, pages) in fold.resources.values().filter(|(r, _)| r.url.scheme() == "http") {
        let host = resource.url.host_str().unwrap_or_default();
        let message = Message::new("service-mixed").with("host", host).with("pages", *pages);
        result.fail(message, vec![resource.place.clone()]);
    }
}

fn integrity(foreign: &[&(LoadedResource, u64)], result: &mut CheckResult) {
    for (resource, _) in foreign.iter().filter(|(r, _)| matches!(r.kind, "script" | "style")) {
        let host = resource.url.host_str().unwrap_or_default();
        let place = vec![resource.place.clone()];
        if resource.integrity {
            result.pass(Message::new("service-integrity-found").with("host", host), place);
        } else {
            result.fail(Message::new("service-integrity-missing").with("host", host), place);
        }
    }
}
