//! Every check over small services: hit, near-miss, not applicable; and the texts of all messages.

use std::collections::BTreeSet;

use offenbar_model::{CheckResult, Outcome};
use offenbar_page::{Context, Page};
use offenbar_texts::Lang;
use url::Url;

use super::*;

const FOOTER: &str = "<footer><a href='/impressum'>Impressum</a> <a href='/datenschutz'>Datenschutz</a> \
                      <a href='/barrierefreiheit'>Barrierefreiheit</a></footer>";

fn page(address: &str, html: &str, served: Served) -> PageFacts {
    let url = Url::parse(address).unwrap();
    facts(&Page::new(html, url, std::sync::Arc::new(Context::offline())), served)
}

fn around() -> Surroundings {
    Surroundings { today: (2026, 11, 24), links_checked: true, ..Surroundings::default() }
}

fn scan_with(pages: Vec<PageFacts>, options: Options, around: &Surroundings) -> Vec<CheckResult> {
    let mut fold = Fold::new(options);
    pages.into_iter().for_each(|page| fold.add(page));
    fold.finish(around)
}

fn scan(pages: Vec<PageFacts>) -> Vec<CheckResult> {
    scan_with(pages, Options::default(), &around())
}

fn outcome(results: &[CheckResult], id: &str) -> Outcome {
    results.iter().find(|result| result.check == id).unwrap_or_else(|| panic!("{id}")).outcome
}

fn plain(address: &str, html: &str) -> PageFacts {
    page(address, html, Served { status: 200, ..Served::default() })
}

#[test]
fn every_check_gives_exactly_one_result() {
    let ids: Vec<String> =
        scan(vec![plain("https://a.de/", "<p>x")]).into_iter().map(|r| r.check).collect();
    let expected: Vec<String> = checks().iter().map(|check| check.id.to_owned()).collect();
    assert_eq!(ids, expected);
    let empty = scan(Vec::new());
    assert!(
        empty.iter().all(|result| result.outcome == Outcome::Untested && result.reason.is_some())
    );
}

#[test]
fn duty_pages_are_found_missing_and_missing_somewhere() {
    let start = plain("https://a.de/", FOOTER);
    let good = scan(vec![start.clone(), plain("https://a.de/x", FOOTER)]);
    assert_eq!(outcome(&good, "site.imprint-link"), Outcome::Passed);
    assert_eq!(
        outcome(&scan(vec![plain("https://a.de/", "<p>x")]), "site.imprint-link"),
        Outcome::Failed
    );
    let partly = scan(vec![start, plain("https://a.de/x", "<p>x")]);
    assert_eq!(outcome(&partly, "site.privacy-link"), Outcome::Failed);
    let truncated = Surroundings { truncated: true, ..around() };
    let unsure = scan_with(vec![plain("https://a.de/", "<p>x")], Options::default(), &truncated);
    assert_eq!(outcome(&unsure, "site.imprint-link"), Outcome::CantTell);
}

#[test]
fn imprint_and_privacy_parts() {
    let imprint = "<title>Impressum</title><p>Stadt Musterstadt, 12345 Musterstadt, vertreten durch die \
                   Bürgermeisterin, E-Mail: a@example.org, Telefon: 1</p>";
    let pages =
        |html: &str| vec![plain("https://a.de/", FOOTER), plain("https://a.de/impressum", html)];
    let good = scan(pages(imprint));
    assert_eq!(outcome(&good, "site.imprint-content"), Outcome::Passed);
    assert_eq!(outcome(&good, "site.responsible-body"), Outcome::Passed);
    let bad = scan(pages("<title>Impressum</title><p>Hallo</p>"));
    assert_eq!(outcome(&bad, "site.imprint-content"), Outcome::CantTell);
    assert_eq!(outcome(&bad, "site.privacy-content"), Outcome::Inapplicable);
}

#[test]
fn the_statement_is_read() {
    let statement = |text: &str| {
        let html = format!("<title>Erklärung zur Barrierefreiheit</title><p>{text}</p>");
        scan(vec![plain("https://a.de/", FOOTER), plain("https://a.de/barrierefreiheit", &html)])
    };
    let good = statement(
        "Diese Website ist mit der BITV 2.0 teilweise vereinbar. Nicht barrierefreie Inhalte: PDF. Erstellt am \
         3. März 2026 durch eine Selbstbewertung. Barrieren melden: a@example.org. Schlichtungsstelle: BGG.",
    );
    for id in
        ["status", "gaps", "date", "method", "contact", "enforcement", "placeholder", "format"]
    {
        assert_eq!(outcome(&good, &format!("site.ezb-{id}")), Outcome::Passed, "{id}");
    }
    let bad = statement("Stand: TT.MM.JJJJ [Name der Stelle]. Wir sind immer gerne da. 1.1.2020");
    for id in ["status", "date", "method", "enforcement", "placeholder"] {
        assert_eq!(outcome(&bad, &format!("site.ezb-{id}")), Outcome::Failed, "{id}");
    }
    assert_eq!(outcome(&bad, "site.ezb-gaps"), Outcome::Inapplicable);
}

fn served(headers: &[(&str, &str)], cookies: &[(&str, bool)]) -> Served {
    Served {
        status: 200,
        headers: headers.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
        cookies: cookies
            .iter()
            .map(|(name, secure)| CookieFacts {
                name: (*name).to_owned(),
                secure: *secure,
                http_only: true,
                same_site: None,
                persistent: name.starts_with('_'),
            })
            .collect(),
        from_folder: false,
    }
}

#[test]
fn headers_and_cookies() {
    let good = served(
        &[
            ("strict-transport-security", "max-age=31536000; includeSubDomains"),
            ("content-security-policy", "default-src 'self'; frame-ancestors 'none'"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
        ],
        &[("session", true)],
    );
    let results = scan(vec![page("https://a.de/", "<p>x", good)]);
    for id in
        ["https", "hsts", "csp", "headers", "cookie-flags", "cookies-preconsent", "version-leak"]
    {
        assert_eq!(outcome(&results, &format!("site.{id}")), Outcome::Passed, "{id}");
    }
    let bad = served(
        &[
            ("strict-transport-security", "max-age=60"),
            ("content-security-policy", "script-src *"),
            ("server", "nginx/1.2"),
        ],
        &[("_ga", false)],
    );
    let results = scan(vec![page("https://a.de/", "<p>x", bad)]);
    for id in ["hsts", "csp", "headers", "cookie-flags", "cookies-preconsent", "version-leak"] {
        assert_eq!(outcome(&results, &format!("site.{id}")), Outcome::Failed, "{id}");
    }
    let folder = Served { from_folder: true, ..Served::default() };
    let results = scan(vec![page("http://localhost/", "<p>x", folder)]);
    assert_eq!(outcome(&results, "site.hsts"), Outcome::Untested);
}

#[test]
fn security_txt_https_and_not_found() {
    let answer = |url: &str, status: u16, text: &str| {
        Some(Answer {
            url: url.to_owned(),
            status: Some(status),
            mime: "text/plain".to_owned(),
            text: text.to_owned(),
        })
    };
    let good = Surroundings {
        security_txt: answer(
            "https://a.de/.well-known/security.txt",
            200,
            "Contact: x\nExpires: 2027-01-01T00:00:00Z",
        ),
        over_http: answer("https://a.de/", 200, ""),
        not_found: answer("https://a.de/nix", 404, ""),
        ..around()
    };
    let pages = || vec![plain("https://a.de/", "<p>x")];
    let results = scan_with(pages(), Options::default(), &good);
    for id in ["security-txt", "https", "notfound-page", "broken-links"] {
        assert_eq!(outcome(&results, &format!("site.{id}")), Outcome::Passed, "{id}");
    }
    let bad = Surroundings {
        security_txt: answer("https://a.de/.well-known/security.txt", 404, ""),
        over_http: answer("http://a.de/", 200, ""),
        not_found: answer("https://a.de/nix", 200, ""),
        broken: vec![("https://a.de/weg".to_owned(), Some(404), Some("https://a.de/".to_owned()))],
        ..around()
    };
    let results = scan_with(pages(), Options::default(), &bad);
    for id in ["security-txt", "https", "notfound-page", "broken-links"] {
        assert_eq!(outcome(&results, &format!("site.{id}")), Outcome::Failed, "{id}");
    }
    let results = scan_with(pages(), Options::default(), &Surroundings::default());
    assert_eq!(outcome(&results, "site.broken-links"), Outcome::Untested);
    assert_eq!(outcome(&results, "site.notfound-page"), Outcome::Untested);
}

#[test]
fn third_parties_trackers_fonts_embeds_forms() {
    let html = "<link rel=stylesheet href='https://fonts.googleapis.com/css'>\
                <script src='https://www.googletagmanager.com/gtm.js'></script><iframe src='https://www.youtube.com/embed/1'></iframe>\
                <img src='http://a.de/x.png'><form><input type=email></form>";
    let results = scan(vec![plain("https://a.de/", html)]);
    for id in ["trackers", "fonts-local", "embeds", "mixed-content", "sri", "form-get"] {
        assert_eq!(outcome(&results, &format!("site.{id}")), Outcome::Failed, "{id}");
    }
    assert_eq!(outcome(&results, "site.third-party"), Outcome::CantTell);
    let clean = "<script src='/a.js'></script><img src='https://static.a.de/x.png'><form method=post><input type=email></form>\
                 <form><input type=search name=q></form>";
    let results = scan(vec![plain("https://a.de/", clean)]);
    for id in ["trackers", "fonts-local", "embeds", "mixed-content", "form-get", "third-party"] {
        assert_eq!(outcome(&results, &format!("site.{id}")), Outcome::Passed, "{id}");
    }
}

#[test]
fn profiles_decide_about_easy_and_sign_language() {
    let run = |profile: &str, html: &str| {
        let options = Options { profile: profile.to_owned(), staging: false };
        scan_with(vec![plain("https://a.de/", html)], options, &around())
    };
    assert_eq!(outcome(&run("bund", "<p>x"), "site.easy-language-link"), Outcome::Failed);
    assert_eq!(outcome(&run("kommune", "<p>x"), "site.sign-language"), Outcome::CantTell);
    assert_eq!(outcome(&run("vendor", "<p>x"), "site.sign-language"), Outcome::Inapplicable);
    let linked = run("bund", "<a href=/ls>Leichte Sprache</a>");
    assert_eq!(outcome(&linked, "site.easy-language-link"), Outcome::Passed);
}

#[test]
fn navigation_in_another_order_is_asked_about() {
    let nav = |entries: &[&str]| {
        let links: String = entries.iter().map(|e| format!("<a href='/{e}'>{e}</a>")).collect();
        format!("<nav>{links}</nav>")
    };
    let pages = |second: &[&str]| {
        vec![
            plain("https://a.de/", &nav(&["eins", "zwei", "drei"])),
            plain("https://a.de/b", &nav(second)),
        ]
    };
    let id = "site.consistent-navigation";
    assert_eq!(outcome(&scan(pages(&["eins", "neu", "zwei", "drei"])), id), Outcome::Passed);
    assert_eq!(outcome(&scan(pages(&["drei", "zwei", "eins"])), id), Outcome::CantTell);
    assert_eq!(outcome(&scan(vec![plain("https://a.de/", "<p>x")]), id), Outcome::Inapplicable);
}

#[test]
fn every_text_exists_in_german_and_english() {
    let sources = [
        include_str!("duty.rs"),
        include_str!("statement.rs"),
        include_str!("transport.rs"),
        include_str!("parties.rs"),
        include_str!("links.rs"),
        include_str!("fold.rs"),
    ];
    let pattern = regex::Regex::new(r#""((?:ask-)?service-[a-z0-9-]*[a-z0-9])""#).unwrap();
    let ids: BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| {
            pattern.captures_iter(source).map(|found| found.get(1).unwrap().as_str())
        })
        .collect();
    assert!(ids.len() > 60);
    for lang in Lang::ALL {
        let catalogue = std::fs::read_to_string(format!(
            "{}/../texts/i18n/{}/service.ftl",
            env!("CARGO_MANIFEST_DIR"),
            lang.code()
        ))
        .unwrap();
        for id in &ids {
            assert!(catalogue.contains(&format!("\n{id} = ")), "{id} ({})", lang.code());
        }
        for check in checks() {
            for part in ["", ".what", ".why", ".fix"] {
                let key = format!("{}{part}", check.text_key());
                assert!(lang.get(&key).is_some(), "{key}");
            }
        }
    }
}
