//! The checks over dependencies.

use std::collections::{BTreeMap, BTreeSet};

use offenbar_model::{Check, CheckResult, Impact, Kind, Location, Message};

use super::compat::{DATED, Fit, fit};
use super::inventory::{Ecosystem, Package, Scope, SourceKind};
use crate::openness::facts::{Facts, at, file, list, untested};
use crate::openness::{Row, like, repo_check, run_rows};

const ROWS: &[Row] = &[
    (
        like(
            repo_check("repo.lockfile", Kind::BestPractice, Impact::Moderate),
            &["osps:OSPS-QA-02.01", "scorecard:Pinned-Dependencies"],
        ),
        lock_files,
    ),
    (
        like(
            repo_check("repo.dep-licences", Kind::Indicator, Impact::Serious),
            &["osps:OSPS-LE-02.02"],
        ),
        licences,
    ),
    (
        like(repo_check("repo.sbom", Kind::Indicator, Impact::Minor), &["osps:OSPS-QA-02.02"]),
        bill_of_materials,
    ),
    (repo_check("repo.proprietary-deps", Kind::Indicator, Impact::Moderate), proprietary),
    (repo_check("repo.tracker-deps", Kind::Duty, Impact::Serious), trackers),
    (
        like(
            repo_check("repo.vuln-deps", Kind::BestPractice, Impact::Serious),
            &["scorecard:Vulnerabilities"],
        ),
        |_, result| untested(result, Message::new("repo-vuln-untested")),
    ),
];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    ROWS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    run_rows(ROWS, facts, results);
}

/// A manifest that asks for packages has a lock file in its folder or in one above it.
fn lock_files(facts: &Facts, result: &mut CheckResult) {
    let sources = &facts.inventory().sources;
    for source in sources.iter().filter(|source| source.broken) {
        let message = Message::new("repo-deps-unreadable").with("path", source.path.as_str());
        result.ask(message, Message::new("repo-ask-deps-unreadable"), vec![file(&source.path)]);
    }
    let locks: BTreeSet<(Ecosystem, &str)> = sources
        .iter()
        .filter(|source| source.kind == SourceKind::Lock)
        .map(|source| (source.ecosystem, folder(&source.path)))
        .collect();
    let asked = sources.iter().filter(|source| {
        source.kind == SourceKind::Manifest
            && !source.packages.is_empty()
            && lockable(source.ecosystem)
    });
    for source in asked {
        let own = folder(&source.path);
        let covered = locks.iter().any(|(ecosystem, lock)| {
            *ecosystem == source.ecosystem
                && (lock.is_empty() || own == *lock || own.starts_with(&format!("{lock}/")))
        });
        // A list in which every version is exact does the same work.
        let pinned = source.ecosystem == Ecosystem::Pypi
            && source.path.ends_with(".txt")
            && source.packages.iter().all(|package| exact(&package.version));
        let message = |id: &str| Message::new(id).with("path", source.path.as_str());
        if covered || pinned {
            result.pass(message("repo-lockfile-found"), vec![file(&source.path)]);
        } else {
            let question = Message::new("repo-ask-lockfile");
            result.ask(message("repo-lockfile-missing"), question, vec![file(&source.path)]);
        }
    }
}

/// Maven and .NET resolve fixed versions without a lock file; Gradle's is rare.
fn lockable(ecosystem: Ecosystem) -> bool {
    !matches!(ecosystem, Ecosystem::Maven | Ecosystem::Nuget | Ecosystem::Generic)
}

fn exact(version: &str) -> bool {
    version.chars().next().is_some_and(|first| first.is_ascii_digit())
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The licence of the work as metadata state it, for comparison with what comes in.
fn outbound(facts: &Facts) -> Option<String> {
    if let Some((licence, _)) = facts.publiccode().and_then(|code| code.text("legal/license")) {
        return Some(licence.to_owned());
    }
    let cargo = facts.snapshot.text("Cargo.toml").and_then(|text| text.parse::<toml::Table>().ok());
    let cargo = cargo.and_then(|root| {
        let own = root.get("package").and_then(|package| package.get("license"));
        let shared = root.get("workspace").and_then(|all| all.get("package")?.get("license"));
        own.or(shared)?.as_str().map(str::to_owned)
    });
    let cargo = cargo.or_else(|| {
        let text = facts.snapshot.text("package.json")?;
        let json: serde_json::Value = serde_json::from_str(&text).ok()?;
        Some(json.get("license")?.as_str()?.to_owned())
    });
    cargo.or_else(|| crate::verdict::of(facts.snapshot).expression)
}

fn licences(facts: &Facts, result: &mut CheckResult) {
    let packages = facts.inventory().resolved();
    if packages.is_empty() {
        return;
    }
    let known = packages.iter().filter(|(package, _)| package.licence.is_some()).count();
    let percent = known * 100 / packages.len();
    let coverage = |id: &str| {
        Message::new(id).with("known", known).with("all", packages.len()).with("percent", percent)
    };
    let work = outbound(facts);
    let mut groups: BTreeMap<(Fit, String), Vec<(&Package, &str)>> = BTreeMap::new();
    for (package, path) in packages.iter().filter(|(package, _)| package.scope == Scope::Runtime) {
        let Some(licence) = &package.licence else { continue };
        groups
            .entry((fit(licence, work.as_deref()), licence.clone()))
            .or_default()
            .push((package, path));
    }
    for ((fit, licence), members) in &groups {
        let names = list(members.iter().map(|(package, _)| package.name.as_str()), 5);
        let places: Vec<Location> =
            members.iter().map(|(package, path)| at(path, package.line)).collect();
        let message = |id: &str| {
            Message::new(id)
                .with("licence", licence.as_str())
                .with("packages", names.as_str())
                .with("count", members.len())
                .with("own", work.as_deref().unwrap_or("?"))
                .with("dated", DATED)
        };
        match fit {
            Fit::Fits => {}
            Fit::NotOpen => result.fail(message("repo-dep-not-open"), places),
            Fit::Contradicts => result.fail(message("repo-dep-contradicts"), places),
            Fit::Conditions => {
                let question = Message::new("repo-ask-dep-conditions");
                result.ask(message("repo-dep-conditions"), question, places);
            }
            Fit::Unknown => {
                let question = Message::new("repo-ask-dep-unknown");
                result.ask(message("repo-dep-unknown"), question, places);
            }
        }
    }
    if known == 0 {
        // No data is no finding.
        if result.findings.is_empty() {
            untested(result, coverage("repo-dep-licences-none"));
        }
    } else {
        result.pass(coverage("repo-dep-licences-known"), Vec::new());
        if percent < 50 {
            let question = Message::new("repo-ask-dep-coverage");
            result.ask(coverage("repo-dep-licences-few"), question, Vec::new());
        }
    }
}

fn bill_of_materials(facts: &Facts, result: &mut CheckResult) {
    let inventory = facts.inventory();
    if inventory.sources.is_empty() {
        return;
    }
    for source in inventory.sources.iter().filter(|source| source.kind == SourceKind::Bom) {
        let message = Message::new("repo-sbom-file")
            .with("path", source.path.as_str())
            .with("packages", source.packages.len());
        result.pass(message, vec![file(&source.path)]);
    }
    let words = [
        "cyclonedx",
        "syft",
        "sbom",
        "spdx-sbom",
        "anchore/sbom",
        "bom-ref",
        "cdxgen",
        "cargo auditable",
        "bomber",
        "tern report",
        "dependency-submission",
    ];
    let step = facts.ci().step(|text| {
        let lower = text.to_ascii_lowercase();
        words.iter().any(|word| lower.contains(word))
    });
    if let Some(step) = step {
        let shown: String = step.text.chars().take(80).collect();
        let message = Message::new("repo-runs-in-ci").with("step", shown);
        result.pass(message, vec![at(&step.path, step.line)]);
    }
    if result.passed == 0 {
        result.ask(Message::new("repo-none-sbom"), Message::new("repo-ask-sbom"), Vec::new());
    }
}

/// Packages whose own licence is not open, or that only make sense with one vendor's service. From
/// the packages' pages, 2026-11.
const PROPRIETARY: &[(&str, &str)] = &[
    ("ag-grid-enterprise", "licence"),
    ("@ag-grid-enterprise/", "licence"),
    ("@progress/kendo", "licence"),
    ("@syncfusion/", "licence"),
    ("devextreme", "licence"),
    ("highcharts", "licence"),
    ("@fortawesome/fontawesome-pro", "licence"),
    ("@fortawesome/pro-", "licence"),
    ("@arcgis/core", "licence"),
    ("mapbox-gl", "licence"),
    ("froala-editor", "licence"),
    ("@pdftron/", "licence"),
    ("@mui/x-data-grid-pro", "licence"),
    ("@mui/x-data-grid-premium", "licence"),
    ("handsontable", "licence"),
    ("gurobipy", "licence"),
    ("com.aspose:", "licence"),
    ("com.oracle.database.jdbc:", "licence"),
    ("com.teamdev.jxbrowser:", "licence"),
    ("Telerik.", "licence"),
    ("Aspose.", "licence"),
    ("DevExpress.", "licence"),
    ("Syncfusion.", "licence"),
    ("firebase", "service"),
    ("firebase-admin", "service"),
    ("aws-sdk", "service"),
    ("@aws-sdk/", "service"),
    ("boto3", "service"),
    ("software.amazon.awssdk:", "service"),
    ("@azure/", "service"),
    ("com.azure:", "service"),
    ("Azure.", "service"),
    ("azure-", "service"),
    ("@google-cloud/", "service"),
    ("google-cloud-", "service"),
    ("com.google.cloud:", "service"),
    ("@googlemaps/", "service"),
    ("openai", "service"),
    ("twilio", "service"),
    ("@sendgrid/", "service"),
    ("stripe", "service"),
];

fn listed<'l>(name: &str, list: &'l [(&str, &'l str)]) -> Option<&'l str> {
    let prefix = |entry: &str| entry.ends_with(['/', ':', '.', '-']);
    list.iter()
        .find(|(entry, _)| name == *entry || prefix(entry) && name.starts_with(entry))
        .map(|(_, kind)| *kind)
}

fn proprietary(facts: &Facts, result: &mut CheckResult) {
    let mut looked = 0;
    for (package, path) in facts.inventory().direct() {
        looked += 1;
        let Some(kind) = listed(&package.name, PROPRIETARY) else { continue };
        if package.scope == Scope::Development {
            continue;
        }
        let message =
            Message::new(format!("repo-proprietary-{kind}")).with("package", package.name.as_str());
        let question = Message::new("repo-ask-proprietary").with("package", package.name.as_str());
        result.ask(message, question, vec![at(path, package.line)]);
    }
    if let Some(node) = facts.publiccode().and_then(|code| code.node("dependsOn/proprietary")) {
        for item in node.items() {
            let name = item.get("name").and_then(|name| name.text()).unwrap_or_default();
            let message = Message::new("repo-proprietary-declared").with("package", name);
            let question = Message::new("repo-ask-proprietary").with("package", name);
            result.ask(message, question, vec![at("publiccode.yml", item.line)]);
        }
    }
    if looked > 0 && result.findings.is_empty() {
        result.pass(Message::new("repo-proprietary-none").with("packages", looked), Vec::new());
    }
}

/// Software kits that send what people do to a third party; `own` ones can run on own servers.
const TRACKERS: &[(&str, &str)] = &[
    ("react-ga", "third"),
    ("react-ga4", "third"),
    ("vue-gtag", "third"),
    ("@analytics/google-analytics", "third"),
    ("ngx-google-analytics", "third"),
    ("universal-analytics", "third"),
    ("@types/gtag.js", "third"),
    ("react-gtm-module", "third"),
    ("@gtm-support/", "third"),
    ("react-facebook-pixel", "third"),
    ("mixpanel-browser", "third"),
    ("mixpanel", "third"),
    ("amplitude-js", "third"),
    ("@amplitude/", "third"),
    ("@segment/", "third"),
    ("analytics-node", "third"),
    ("@hotjar/browser", "third"),
    ("react-hotjar", "third"),
    ("logrocket", "third"),
    ("@fullstory/browser", "third"),
    ("@microsoft/clarity", "third"),
    ("react-microsoft-clarity", "third"),
    ("@vercel/analytics", "third"),
    ("firebase-analytics", "third"),
    ("com.google.firebase:firebase-analytics", "third"),
    ("com.facebook.android:", "third"),
    ("com.appsflyer:", "third"),
    ("com.adjust.sdk:", "third"),
    ("firebase_analytics", "third"),
    ("posthog-js", "own"),
    ("posthog-node", "own"),
    ("@datapunt/matomo-tracker-react", "own"),
    ("@datapunt/matomo-tracker-js", "own"),
    ("vue-matomo", "own"),
    ("ngx-matomo-client", "own"),
    ("@socialgouv/matomo-next", "own"),
    ("plausible-tracker", "own"),
    ("next-plausible", "own"),
    ("umami", "own"),
];

fn trackers(facts: &Facts, result: &mut CheckResult) {
    let mut looked = 0;
    for (package, path) in facts.inventory().direct() {
        looked += 1;
        let message = |id: &str| Message::new(id).with("package", package.name.as_str());
        match listed(&package.name, TRACKERS) {
            Some("third") if package.scope == Scope::Runtime => {
                result.fail(message("repo-tracker-third"), vec![at(path, package.line)]);
            }
            Some("own") => {
                let question = Message::new("repo-ask-tracker-own");
                result.ask(message("repo-tracker-own"), question, vec![at(path, package.line)]);
            }
            _ => {}
        }
    }
    if looked > 0 && result.findings.is_empty() {
        result.pass(Message::new("repo-tracker-none").with("packages", looked), Vec::new());
    }
}
