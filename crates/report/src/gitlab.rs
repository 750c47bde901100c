//! GitLab code quality: one entry per failure, at its first place.

use std::io::{self, Write};

use offenbar_model::{CheckResult, Finding, Impact, Outcome, Place, Scan};
use offenbar_standard::may_fail;
use offenbar_texts::Lang;
use serde_json::{Value, json};

use crate::json;
use crate::view::View;

pub(crate) fn render(scan: &Scan, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let view = View::new(scan, lang);
    let failed = |f: &&Finding| f.outcome == Outcome::Failed && f.suppressed.is_none();
    let entries: Vec<Value> = scan
        .checks
        .iter()
        .flat_map(|result| {
            let view = &view;
            let findings = result.findings.iter().filter(failed);
            findings.map(move |finding| entry(view, result, finding))
        })
        .collect();
    json::pretty(&entries, out)
}

fn entry(view: &View, result: &CheckResult, finding: &Finding) -> Value {
    let place = finding.places.first().cloned().unwrap_or_default();
    json!({
        "description": format!("{}: {}", view.title(&result.check), view.message(finding)),
        "check_name": result.check,
        "fingerprint": finding.fingerprint.0,
        "severity": severity(result),
        "location": {
            "path": path(&place),
            "lines": { "begin": place.line.unwrap_or(1).max(1) },
        },
    })
}

fn severity(result: &CheckResult) -> &'static str {
    if !may_fail(result.kind, result.level) {
        return "info";
    }
    match result.impact {
        Impact::Minor => "minor",
        Impact::Moderate => "major",
        Impact::Serious => "critical",
        Impact::Critical => "blocker",
    }
}

/// GitLab wants a path: pages are named by host and path.
fn path(place: &Place) -> String {
    match (&place.path, &place.url) {
        (Some(path), _) => path.clone(),
        (None, Some(url)) => {
            url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned()
        }
        (None, None) => ".".to_owned(),
    }
}
