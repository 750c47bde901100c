//! SARIF 2.1.0, for code scanning in forges and editors.

use std::io::{self, Write};

use offenbar_model::{CheckResult, Finding, Outcome, Place, Scan};
use offenbar_standard::may_fail;
use offenbar_texts::Lang;
use serde_json::{Map, Value, json};

use crate::json;
use crate::view::View;

pub(crate) fn render(scan: &Scan, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let view = View::new(scan, lang);
    let found = || scan.checks.iter().filter(|result| !result.findings.is_empty());
    let rules: Vec<Value> = found().map(|result| rule(&view, result)).collect();
    let results: Vec<Value> = found()
        .enumerate()
        .flat_map(|(index, result)| {
            let view = &view;
            result.findings.iter().map(move |finding| one(view, index, result, finding))
        })
        .collect();
    let driver = json!({
        "name": "offenbar",
        "version": scan.header.version,
        "rules": rules,
    });
    let run = json!({
        "tool": { "driver": driver },
        "language": lang.code(),
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation(&view)],
        "results": results,
    });
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    json::pretty(&document, out)
}

/// An incomplete scan did not execute successfully, and says why.
fn invocation(view: &View) -> Value {
    let reasons = &view.scan.header.incomplete;
    let notice = |reason: &offenbar_model::Incomplete| json!({ "level": "error", "message": { "text": view.tell(&reason.reason) } });
    let notices: Vec<Value> = reasons.iter().map(notice).collect();
    json!({ "executionSuccessful": reasons.is_empty(), "toolExecutionNotifications": notices })
}

fn level(result: &CheckResult) -> &'static str {
    if may_fail(result.kind, result.level) { "error" } else { "warning" }
}

fn rule(view: &View, result: &CheckResult) -> Value {
    let mut rule = Map::new();
    rule.insert("id".to_owned(), json!(result.check));
    let texts = [("shortDescription", Some(view.title(&result.check)))];
    let more = [("fullDescription", "what"), ("help", "fix")];
    let more = more.map(|(name, part)| (name, view.about(&result.check, part)));
    for (name, text) in texts.into_iter().chain(more) {
        if let Some(text) = text {
            rule.insert(name.to_owned(), json!({ "text": text }));
        }
    }
    rule.insert("defaultConfiguration".to_owned(), json!({ "level": level(result) }));
    let mut tags = view.rules(result);
    tags.push(crate::view::word_of(&result.kind));
    rule.insert("properties".to_owned(), json!({ "tags": tags }));
    Value::Object(rule)
}

fn one(view: &View, index: usize, result: &CheckResult, finding: &Finding) -> Value {
    let failed = finding.outcome == Outcome::Failed;
    let mut text = view.message(finding);
    if let Some(question) = &finding.question {
        text = format!("{text} {}", view.tell(question));
    }
    let mut places = finding.places.iter().map(|place| location(place, finding));
    let first: Vec<Value> = places.next().into_iter().collect();
    let mut object = json!({
        "ruleId": result.check,
        "ruleIndex": index,
        // What a person must decide is no failure of any level.
        "kind": if failed { "fail" } else { "review" },
        "level": if failed { level(result) } else { "none" },
        "message": { "text": text },
        "locations": first,
        "relatedLocations": places.collect::<Vec<Value>>(),
        "occurrenceCount": finding.count.max(1),
        "partialFingerprints": { "offenbar/v1": finding.fingerprint.0 },
    });
    if let Some(reason) = &finding.suppressed {
        let suppression = json!([{ "kind": "external", "justification": reason }]);
        object["suppressions"] = suppression;
    }
    object
}

fn location(place: &Place, finding: &Finding) -> Value {
    let uri = match (&place.url, &place.path) {
        (Some(url), _) => url.clone(),
        (None, Some(path)) => encoded(path),
        (None, None) => String::new(),
    };
    let mut physical = json!({ "artifactLocation": { "uri": uri } });
    if let Some(line) = place.line {
        let mut region = json!({ "startLine": line.max(1) });
        if let Some(column) = place.column {
            region["startColumn"] = json!(column.max(1));
        }
        if let Some(snippet) = &finding.snippet {
            region["snippet"] = json!({ "text": snippet });
        }
        physical["region"] = region;
    }
    let mut location = json!({ "physicalLocation": physical });
    if let Some(selector) = &place.selector {
        location["logicalLocations"] =
            json!([{ "fullyQualifiedName": selector, "kind": "element" }]);
    }
    location
}

/// A path as a relative URI.
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}
