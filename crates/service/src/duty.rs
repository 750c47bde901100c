//! Imprint, privacy notice, contact: pages and channels that the law asks for.

use std::sync::LazyLock;

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};
use regex::Regex;

use crate::check;
use crate::facts::PageFacts;
use crate::fold::{Fold, Surroundings};

pub(crate) const CHECKS: &[Check] = &[
    check("site.imprint-link", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.imprint-content", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.privacy-link", Kind::Duty, Impact::Serious, &["everyone"]),
    check("site.privacy-content", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.responsible-body", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.contact-channels", Kind::Duty, Impact::Moderate, &["everyone"]),
    check("site.easy-language-link", Kind::Duty, Impact::Serious, &["cognitive"]),
    check("site.sign-language", Kind::Duty, Impact::Serious, &["deaf"]),
];

pub(crate) fn run(fold: &Fold, around: &Surroundings, results: &mut Vec<CheckResult>) {
    for check in CHECKS {
        let mut result = CheckResult::new(check);
        match check.id {
            "site.imprint-link" => linked(fold, around, "imprint", &mut result),
            "site.privacy-link" => linked(fold, around, "privacy", &mut result),
            "site.imprint-content" => imprint(fold, &mut result),
            "site.privacy-content" => privacy(fold, &mut result),
            "site.responsible-body" => body(fold, around, &mut result),
            "site.contact-channels" => channels(fold, around, &mut result),
            "site.easy-language-link" => on_start_page(fold, "easy-language", &mut result),
            _ => on_start_page(fold, "sign-language", &mut result),
        }
        results.push(result);
    }
}

/// A duty page must be linked from every page.
pub(crate) fn linked(fold: &Fold, around: &Surroundings, topic: &str, result: &mut CheckResult) {
    let subject = |id: &str| Message::new(format!("service-{topic}-{id}"));
    let start = fold.start.as_ref().map(|page| page.url.to_string()).unwrap_or_default();
    let Some((link, count)) = fold.topics.get(topic) else {
        if around.truncated && fold.pages < 5 {
            let question = Message::new(format!("ask-service-{topic}"));
            result.ask(subject("not-seen"), question, vec![Location::of_url(start)]);
        } else {
            result.fail(subject("missing"), vec![Location::of_url(start)]);
        }
        return;
    };
    let found = subject("linked").with("url", &link.url).with("pages", *count);
    result.pass(found, vec![link.place.clone()]);
    let missing = fold.without.get(topic).map_or(&[][..], Vec::as_slice);
    if !missing.is_empty() {
        let places = missing.iter().map(Location::of_url).collect();
        result.fail(subject("not-everywhere").with("pages", missing.len()), places);
    }
}

/// Parts of a text that must be there, each recognised by a pattern.
struct Part {
    name: &'static str,
    pattern: &'static str,
}

fn missing_parts(text: &str, parts: &[Part]) -> Vec<&'static str> {
    let text = text.to_lowercase();
    let absent = |part: &&Part| Regex::new(part.pattern).is_ok_and(|re| !re.is_match(&text));
    parts.iter().filter(absent).map(|part| part.name).collect()
}

/// Reports parts that were not recognised: only a person can say that they are not there.
fn judge_parts(page: &PageFacts, parts: &[Part], topic: &str, result: &mut CheckResult) {
    let text = page.text.as_deref().unwrap_or_default();
    let missing = missing_parts(text, parts);
    let place = vec![Location::of_url(page.url.to_string())];
    if missing.is_empty() {
        result.pass(Message::new(format!("service-{topic}-complete")), place);
        return;
    }
    for part in missing {
        let message = Message::new(format!("service-{topic}-part-{part}"));
        result.ask(message, Message::new(format!("ask-service-{topic}-part")), place.clone());
    }
}

fn imprint(fold: &Fold, result: &mut CheckResult) {
    let Some(page) = fold.page_of("imprint") else { return };
    judge_parts(
        page,
        &[
            Part { name: "address", pattern: r"\b\d{5}\s+\p{L}" },
            Part {
                name: "representative",
                pattern: r"vertreten|vertretungsberechtigt|bürgermeister|geschäftsführ|leitung|präsident|represented|managing",
            },
            Part { name: "mail", pattern: r"@|\[at\]|\(at\)|e-?mail" },
            Part { name: "phone", pattern: r"telefon|tel\.|fon|phone|\+49|kontaktformular" },
        ],
        "imprint",
        result,
    );
}

fn privacy(fold: &Fold, result: &mut CheckResult) {
    let Some(page) = fold.page_of("privacy") else { return };
    judge_parts(
        page,
        &[
            Part { name: "controller", pattern: r"verantwortlich|controller" },
            Part { name: "officer", pattern: r"datenschutzbeauftragte|data protection officer" },
            Part { name: "basis", pattern: r"rechtsgrundlage|art\.?\s*6|artikel 6|legal basis" },
            Part {
                name: "retention",
                pattern: r"gelöscht|löschung|speicherdauer|aufbewahr|gespeichert|retention|stored",
            },
            Part { name: "rights", pattern: r"auskunft|widerspr|betroffenenrecht|your rights" },
            Part {
                name: "authority",
                pattern: r"aufsichtsbehörde|beschwerde|supervisory authority",
            },
        ],
        "privacy",
        result,
    );
}

static PUBLIC_BODY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = "stadt|gemeinde|landkreis|kreis|bezirk|bundesamt|bundesministerium|ministerium|behörde|amt |senat\
                 |verwaltung|land |freistaat|körperschaft|anstalt|stiftung|gmbh|e\\. ?v\\.|verein|universität|city of|ministry|agency|council|authority";
    Regex::new(words).ok()
});

fn body(fold: &Fold, around: &Surroundings, result: &mut CheckResult) {
    let Some(page) = fold.page_of("imprint") else {
        if !around.truncated && !fold.topics.contains_key("imprint") {
            let start = fold.start.iter().map(|page| Location::of_url(page.url.to_string()));
            result.fail(Message::new("service-body-missing"), start.collect());
        }
        return;
    };
    let text = page.text.as_deref().unwrap_or_default().to_lowercase();
    let place = vec![Location::of_url(page.url.to_string())];
    if PUBLIC_BODY.as_ref().is_some_and(|pattern| pattern.is_match(&text)) {
        result.pass(Message::new("service-body-named"), place);
    } else {
        result.ask(Message::new("service-body-unclear"), Message::new("ask-service-body"), place);
    }
}

fn channels(fold: &Fold, around: &Surroundings, result: &mut CheckResult) {
    let mut found: Vec<(&str, Location)> = Vec::new();
    found.extend(fold.mail.iter().map(|link| ("mail", link.place.clone())));
    found.extend(fold.phone.iter().map(|link| ("phone", link.place.clone())));
    found.extend(fold.message_form.iter().map(|url| ("form", Location::of_url(url))));
    for (kind, place) in &found {
        result.pass(Message::new(format!("service-contact-{kind}")), vec![place.clone()]);
    }
    if !found.is_empty() {
        return;
    }
    let start = fold.start.iter().map(|page| Location::of_url(page.url.to_string())).collect();
    if around.truncated || fold.topics.contains_key("contact") {
        let question = Message::new("ask-service-contact");
        result.ask(Message::new("service-contact-not-seen"), question, start);
    } else {
        result.fail(Message::new("service-contact-missing"), start);
    }
}

/// Easy language and sign language: public bodies must offer them on the start page.
fn on_start_page(fold: &Fold, topic: &'static str, result: &mut CheckResult) {
    let Some(start) = &fold.start else { return };
    let place = vec![Location::of_url(start.url.to_string())];
    if let Some(link) = start.topics.get(topic) {
        let message = Message::new(format!("service-{topic}-linked")).with("url", &link.url);
        result.pass(message, vec![link.place.clone()]);
    } else if matches!(fold.options.profile.as_str(), "bund" | "land") {
        result.fail(Message::new(format!("service-{topic}-missing")), place);
    } else if fold.options.profile == "kommune" {
        let question = Message::new(format!("ask-service-{topic}"));
        result.ask(Message::new(format!("service-{topic}-missing")), question, place);
    }
}
