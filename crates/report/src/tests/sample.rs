//! A small scan with something of everything, built by hand.

use std::collections::BTreeMap;

use offenbar_model::{
    BadgePreview, CheckResult, Deviation, Family, Finding, Header, Impact, Incomplete, Kind,
    LeftOut, Level, Message, Outcome, Place, RepositorySummary, Scan, SeenUrl, SuppressionRecord,
    UrlState,
};
use offenbar_standard::{LookedAt, Profile, Standard};

/// What a page might try on whoever reads the report.
pub const HOSTILE: &str = "<script>alert(1)</script>\u{1b}[31m\u{202e}\"'&";

fn check(id: &'static str, family: Family, kind: Kind, impact: Impact) -> CheckResult {
    let wcag = kind == Kind::Wcag;
    CheckResult::new(&offenbar_model::Check {
        id,
        family,
        kind,
        sc: if wcag { &["1.1.1"] } else { &[] },
        level: wcag.then_some(Level::A),
        act: if wcag { &["23a2a8"] } else { &[] },
        counterparts: &[],
        impact,
        affected: if wcag { &["blind", "low-vision"] } else { &["everyone"] },
    })
}

fn page(number: u32, line: u32, selector: &str) -> Place {
    Place {
        url: Some(format!("https://musterstadt.example/seite-{number}")),
        line: Some(line),
        column: Some(5),
        selector: Some(selector.to_owned()),
        ..Place::default()
    }
}

fn checks() -> Vec<CheckResult> {
    let mut image = check("sample-image", Family::Page, Kind::Wcag, Impact::Critical);
    image.passed = 12;
    let footer = (1..=84).map(|number| page(number, 120, "footer > img.logo")).collect();
    image.fail(Message::new("sample-image-missing").with("src", "/logo.svg"), footer);
    image
        .fail(Message::new("sample-image-missing").with("src", HOSTILE), vec![page(3, 7, HOSTILE)]);
    image.failed = 85;
    for finding in &mut image.findings {
        finding.pages = finding.count;
    }
    image.findings[0].snippet = Some(format!("<img src=\"{HOSTILE}\">"));

    let mut heading = check("sample-heading", Family::Page, Kind::BestPractice, Impact::Minor);
    let skipped = Message::new("sample-heading-skipped").with("from", 1).with("to", 3);
    heading.fail(skipped, vec![page(2, 30, "main > h3")]);

    let mut link = check("sample-link", Family::Page, Kind::Wcag, Impact::Serious);
    link.ask(
        Message::new("sample-link-unclear").with("text", "mehr"),
        Message::new("sample-link-question").with("text", "mehr"),
        vec![page(1, 44, "a.more")],
    );

    let mut excused = check("sample-frame", Family::Page, Kind::Wcag, Impact::Serious);
    excused.fail(Message::new("sample-no-layout"), vec![page(5, 9, "iframe")]);
    excused.findings[0].suppressed = Some("Karte wird ersetzt".to_owned());

    let layout = check("sample-reflow", Family::Page, Kind::Wcag, Impact::Serious)
        .untested(Message::new("sample-no-layout"));

    let mut licence = check("sample-licence", Family::Repository, Kind::Duty, Impact::Critical);
    licence
        .fail(Message::new("sample-licence-missing"), vec![Place::of_path("README.md", Some(1))]);

    let mut passed = check("sample-lang", Family::Page, Kind::Wcag, Impact::Serious);
    passed.passed = 84;
    passed.settle();
    vec![image, heading, link, excused, layout, licence, passed]
}

fn header() -> Header {
    Header {
        schema: offenbar_model::SCHEMA_VERSION.to_owned(),
        version: "0.1.0".to_owned(),
        started: Some("2026-11-24T05:00:00Z".to_owned()),
        site: Some("https://musterstadt.example/".to_owned()),
        repository: Some("https://gitlab.example.de/musterstadt/wohnsitz".to_owned()),
        commit: Some("0123456789abcdef0123456789abcdef01234567".to_owned()),
        standard: Standard::load().version().to_owned(),
        profile: "kommune".to_owned(),
        options: BTreeMap::from([("max-pages".to_owned(), "100".to_owned())]),
        incomplete: vec![Incomplete {
            part: "site".to_owned(),
            reason: Message::new("sample-time-out").with("seconds", 30),
        }],
        pages: 84,
        missing_sheets: BTreeMap::from([("https://cdn.example/theme.css".to_owned(), 12)]),
        url_states: BTreeMap::from([(UrlState::Checked, 84), (UrlState::Unreachable, 1)]),
    }
}

fn repository() -> RepositorySummary {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let badge = |name: &str, level, levels, lacking: &[&str], unknown: &[&str]| BadgePreview {
        name: name.to_owned(),
        level,
        levels,
        lacking: words(lacking),
        unknown: words(unknown),
    };
    RepositorySummary {
        licence: Some("EUPL-1.2".to_owned()),
        open: Some(true),
        badges: vec![
            badge("maintained", 1, 3, &["release", "people"], &["issues"]),
            badge("reuse", 2, 2, &[], &[]),
        ],
        left_out: vec![LeftOut {
            message: Message::new("repository-refused-large-file"),
            path: Some("daten/strassen.gpkg".to_owned()),
            count: 2,
        }],
    }
}

/// The scan.
pub fn scan() -> Scan {
    let checks = checks();
    let looked = LookedAt { site: true, repo: true, staging: false };
    let mut criteria = Standard::load().score(&checks, Profile::Kommune, &[], looked);
    criteria[9].clauses[1].failed_by = vec!["sample-licence".to_owned()];
    criteria[9].clauses[1].state = offenbar_model::ClauseState::Failed;
    criteria[9].score = Some(0.0);
    criteria[9].coverage = 33.3;
    criteria[0].clauses[0].state = offenbar_model::ClauseState::NotEvidenced;
    criteria[0].clauses[0].not_found_by = vec!["sample-research".to_owned()];
    Scan {
        header: header(),
        checks,
        criteria,
        repository: Some(repository()),
        urls: vec![
            SeenUrl {
                url: "https://musterstadt.example/seite-1".to_owned(),
                state: UrlState::Checked,
                status: Some(200),
                reason: None,
                found_on: None,
            },
            SeenUrl {
                url: "https://musterstadt.example/langsam".to_owned(),
                state: UrlState::Unreachable,
                status: None,
                reason: Some(Message::new("sample-time-out").with("seconds", 30)),
                found_on: Some("https://musterstadt.example/seite-1".to_owned()),
            },
        ],
        deviations: vec![Deviation {
            clause: "5.10.1".to_owned(),
            class: "security".to_owned(),
            reason: "Die Schnittstelle zum Register ist vertraulich.".to_owned(),
            owner: "IT-Leitung".to_owned(),
            date: "2026-01-15".to_owned(),
            until: Some("2027-01-15".to_owned()),
        }],
        suppressions: vec![SuppressionRecord {
            rule: "sample-frame".to_owned(),
            reason: "Karte wird ersetzt".to_owned(),
            owner: Some("Webteam".to_owned()),
            until: Some("2027-03-31".to_owned()),
            expired: false,
            count: 1,
        }],
    }
}

/// The same scan, whole and without a failure.
#[allow(dead_code)]
pub fn clean() -> Scan {
    let mut scan = scan();
    scan.header.incomplete.clear();
    scan.checks.retain(|result| {
        let failed = |finding: &Finding| finding.outcome == Outcome::Failed;
        !result.findings.iter().any(failed)
    });
    let looked = LookedAt { site: true, repo: true, staging: false };
    scan.criteria = Standard::load().score(&scan.checks, Profile::Kommune, &[], looked);
    scan
}
