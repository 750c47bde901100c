//! Encryption, headers, cookies, security.txt.

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};

use crate::check;
use crate::facts::Served;
use crate::fold::{Fold, Surroundings};
use crate::parties::{is_necessary_cookie, is_tracking_cookie};
use crate::security_txt::{Defect, defects};

pub(crate) const CHECKS: &[Check] = &[
    check("site.https", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.hsts", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.csp", Kind::BestPractice, Impact::Moderate, &["everyone"]),
    check("site.headers", Kind::BestPractice, Impact::Moderate, &["everyone"]),
    check("site.cookie-flags", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.cookies-preconsent", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.security-txt", Kind::BestPractice, Impact::Moderate, &["everyone"]),
    check("site.version-leak", Kind::Indicator, Impact::Minor, &["everyone"]),
];

/// A year in seconds.
const YEAR: u64 = 31_536_000;

pub(crate) fn run(fold: &Fold, around: &Surroundings, results: &mut Vec<CheckResult>) {
    let start = fold.start.as_ref().map(|page| page.url.to_string()).unwrap_or_default();
    let place = vec![Location::of_url(start)];
    for check in CHECKS {
        let mut result = CheckResult::new(check);
        let Some(served) = fold.served() else {
            results.push(result.untested(Message::new("service-folder")));
            continue;
        };
        match check.id {
            "site.https" => https(fold, around, &place, &mut result),
            "site.hsts" => hsts(fold, served, &place, &mut result),
            "site.csp" => csp(served, &place, &mut result),
            "site.headers" => headers(served, &place, &mut result),
            "site.cookie-flags" => cookie_flags(fold, &mut result),
            "site.cookies-preconsent" => cookies(fold, &place, &mut result),
            "site.security-txt" => result = security_txt(around, &place, result),
            _ => versions(fold, served, &place, &mut result),
        }
        results.push(result);
    }
}

fn is_local(fold: &Fold) -> bool {
    fold.start
        .as_ref()
        .and_then(|page| page.url.host_str())
        .is_some_and(|host| matches!(host, "localhost" | "[::1]") || host.starts_with("127."))
}

fn https(fold: &Fold, around: &Surroundings, place: &[Location], result: &mut CheckResult) {
    let encrypted = fold.start.as_ref().is_some_and(|page| page.url.scheme() == "https");
    if !encrypted {
        if is_local(fold) || fold.options.staging {
            let question = Message::new("ask-service-https");
            result.ask(Message::new("service-https-local"), question, place.to_vec());
        } else {
            result.fail(Message::new("service-https-missing"), place.to_vec());
        }
        return;
    }
    match &around.over_http {
        Some(answer) if answer.status.is_some() && answer.url.starts_with("http://") => {
            result.fail(Message::new("service-https-not-forced"), place.to_vec());
        }
        _ => result.pass(Message::new("service-https-found"), place.to_vec()),
    }
}

fn hsts(fold: &Fold, served: &Served, place: &[Location], result: &mut CheckResult) {
    // The header only counts over https (RFC 6797, section 8.1).
    if fold.start.as_ref().is_none_or(|page| page.url.scheme() != "https") {
        return;
    }
    let age = served.header("strict-transport-security").and_then(|value| {
        let lower = value.to_ascii_lowercase();
        let age = lower
            .split(';')
            .find_map(|part| part.trim().strip_prefix("max-age=").map(str::to_owned))?;
        age.trim_matches('"').parse::<u64>().ok()
    });
    match age {
        Some(age) if age >= YEAR => result.pass(Message::new("service-hsts-found"), place.to_vec()),
        Some(age) => {
            result.fail(
                Message::new("service-hsts-short").with("days", age / 86_400),
                place.to_vec(),
            );
        }
        None => result.fail(Message::new("service-hsts-missing"), place.to_vec()),
    }
}

fn csp(served: &Served, place: &[Location], result: &mut CheckResult) {
    let Some(policy) = served.header("content-security-policy") else {
        result.fail(Message::new("service-csp-missing"), place.to_vec());
        return;
    };
    let lower = policy.to_ascii_lowercase();
    let directive = |name: &str| {
        lower.split(';').map(str::trim).find(|part| part.split_whitespace().next() == Some(name))
    };
    let scripts = directive("script-src").or(directive("default-src"));
    let weak = scripts.is_none_or(|scripts| {
        let words: Vec<&str> = scripts.split_whitespace().skip(1).collect();
        let guarded = words.iter().any(|word| {
            word.starts_with("'nonce-") || word.starts_with("'sha") || *word == "'strict-dynamic'"
        });
        words.iter().any(|word| {
            (*word == "'unsafe-inline'" && !guarded)
                || matches!(*word, "*" | "http:" | "https:" | "data:")
        })
    });
    let id = if weak { "service-csp-weak" } else { "service-csp-found" };
    if weak {
        result.fail(Message::new(id), place.to_vec());
    } else {
        result.pass(Message::new(id), place.to_vec());
    }
}

fn headers(served: &Served, place: &[Location], result: &mut CheckResult) {
    let policy = served.header("content-security-policy").unwrap_or_default();
    let framed = served.header("x-frame-options").is_some() || policy.contains("frame-ancestors");
    let nosniff = served
        .header("x-content-type-options")
        .is_some_and(|value| value.trim().eq_ignore_ascii_case("nosniff"));
    let wanted = [
        ("X-Content-Type-Options: nosniff", nosniff),
        ("Content-Security-Policy: frame-ancestors", framed),
        ("Referrer-Policy", served.header("referrer-policy").is_some()),
    ];
    for (name, found) in wanted {
        if found {
            result.pass(Message::new("service-header-found").with("name", name), place.to_vec());
        } else {
            result.fail(Message::new("service-header-missing").with("name", name), place.to_vec());
        }
    }
}

fn cookie_flags(fold: &Fold, result: &mut CheckResult) {
    let encrypted = fold.start.as_ref().is_some_and(|page| page.url.scheme() == "https");
    for (cookie, url) in fold.cookies.values() {
        let place = vec![Location::of_url(url)];
        let message = |id: &str| Message::new(id).with("name", &cookie.name);
        let session = !cookie.persistent || cookie.name.to_lowercase().contains("sess");
        if encrypted && !cookie.secure {
            result.fail(message("service-cookie-insecure"), place);
        } else if session && !cookie.http_only && !cookie.name.to_lowercase().contains("csrf") {
            let question = Message::new("ask-service-cookie-script");
            result.ask(message("service-cookie-script"), question, place);
        } else {
            result.pass(message("service-cookie-ok"), place);
        }
    }
}

fn cookies(fold: &Fold, place: &[Location], result: &mut CheckResult) {
    if fold.cookies.is_empty() {
        result.pass(Message::new("service-cookies-none"), place.to_vec());
    }
    for (cookie, url) in fold.cookies.values() {
        let place = vec![Location::of_url(url)];
        let message = |id: &str| Message::new(id).with("name", &cookie.name);
        if is_tracking_cookie(&cookie.name) {
            result.fail(message("service-cookies-tracking"), place);
        } else if is_necessary_cookie(&cookie.name) && !cookie.persistent {
            result.pass(message("service-cookies-necessary"), place);
        } else {
            let question = Message::new("ask-service-cookies").with("name", &cookie.name);
            result.ask(message("service-cookies-unclear"), question, place);
        }
    }
}

fn security_txt(around: &Surroundings, place: &[Location], mut result: CheckResult) -> CheckResult {
    let Some(answer) = &around.security_txt else {
        return result.untested(Message::new("service-security-txt-not-asked"));
    };
    let is_text = answer.mime.is_empty() || answer.mime.starts_with("text/plain");
    if answer.status != Some(200) || !is_text {
        result.fail(Message::new("service-security-txt-missing"), place.to_vec());
        return result;
    }
    let place = vec![Location::of_url(&answer.url)];
    let found = defects(&answer.text, around.today);
    for defect in &found {
        let id = match defect {
            Defect::NoContact => "service-security-txt-contact",
            Defect::Expires => "service-security-txt-expires",
            Defect::Expired => "service-security-txt-expired",
        };
        result.fail(Message::new(id), place.clone());
    }
    if found.is_empty() {
        result.pass(Message::new("service-security-txt-found"), place);
    }
    result
}

fn versions(fold: &Fold, served: &Served, place: &[Location], result: &mut CheckResult) {
    let generator = fold.start.as_ref().and_then(|page| page.generator.clone());
    let headers = ["server", "x-powered-by", "x-aspnet-version"]
        .iter()
        .filter_map(|name| served.header(name));
    let shown: Vec<String> = headers
        .map(str::to_owned)
        .chain(generator)
        .filter(|value| value.chars().any(|c| c.is_ascii_digit()))
        .collect();
    for value in &shown {
        let value: String = value.chars().take(80).collect();
        result.fail(Message::new("service-version-shown").with("value", value), place.to_vec());
    }
    if shown.is_empty() {
        result.pass(Message::new("service-version-none"), place.to_vec());
    }
}
