//! EARL 1.0 as JSON-LD: one assertion per check over the whole subject, one per place of each
//! finding.

use std::io::{self, Write};

use offenbar_model::{CheckResult, Family, Finding, Outcome, Place, Scan};
use offenbar_texts::Lang;
use serde_json::{Value, json};

use crate::json;
use crate::view::View;

pub(crate) fn render(scan: &Scan, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let view = View::new(scan, lang);
    let assertions = scan.checks.iter().flat_map(|result| of_check(&view, result));
    let tool = json!({
        "@id": "urn:offenbar:tool",
        "@type": "Software",
        "doap:name": "offenbar",
        "doap:release": { "doap:revision": scan.header.version },
    });
    let graph: Vec<Value> = std::iter::once(tool).chain(assertions).collect();
    let document = json!({
        "@context": {
            "@vocab": "http://www.w3.org/ns/earl#",
            "earl": "http://www.w3.org/ns/earl#",
            "dct": "http://purl.org/dc/terms/",
            "doap": "http://usefulinc.com/ns/doap#",
            "ptr": "http://www.w3.org/2009/pointers#",
            "assertedBy": { "@type": "@id" },
            "outcome": { "@type": "@id" },
            "mode": { "@type": "@id" },
            "dct:isPartOf": { "@type": "@id" },
        },
        "@graph": graph,
    });
    json::pretty(&document, out)
}

fn of_check(view: &View, result: &CheckResult) -> Vec<Value> {
    let header = &view.scan.header;
    let subject = match result.family {
        Family::Repository => header.repository.as_deref(),
        Family::Page | Family::Service => header.site.as_deref(),
    };
    let reason = result.reason.as_ref().map(|reason| view.tell(reason));
    let mut assertions = vec![assertion(
        view,
        result,
        subject.unwrap_or("urn:offenbar:subject"),
        result.outcome,
        reason,
        None,
    )];
    for finding in result.findings.iter().filter(|finding| finding.suppressed.is_none()) {
        assertions.extend(finding.places.iter().map(|place| at(view, result, finding, place)));
    }
    assertions
}

fn at(view: &View, result: &CheckResult, finding: &Finding, place: &Place) -> Value {
    let subject = place.url.as_deref().or(place.path.as_deref());
    let mut text = view.message(finding);
    if let Some(question) = &finding.question {
        text = format!("{text} {}", view.tell(question));
    }
    let subject = subject.unwrap_or("urn:offenbar:subject");
    assertion(view, result, subject, finding.outcome, Some(text), Some(place))
}

fn assertion(
    view: &View,
    result: &CheckResult,
    subject: &str,
    outcome: Outcome,
    text: Option<String>,
    place: Option<&Place>,
) -> Value {
    let acts = result.act.iter().map(|id| format!("https://act-rules.github.io/rules/{id}"));
    let criteria = result.sc.iter().map(|sc| format!("urn:wcag22:{sc}"));
    let mut found = json!({
        "@type": "TestResult",
        "outcome": format!("earl:{}", outcome.as_str()),
    });
    if let Some(text) = text {
        found["dct:description"] = json!(text);
    }
    if let Some(pointer) = place.and_then(pointer) {
        found["pointer"] = pointer;
    }
    json!({
        "@type": "Assertion",
        "assertedBy": "urn:offenbar:tool",
        "mode": "earl:automatic",
        "subject": { "@type": "TestSubject", "@id": subject },
        "test": {
            "@type": "TestCase",
            "@id": format!("urn:offenbar:check:{}", result.check),
            "dct:title": view.title(&result.check),
            "dct:isPartOf": acts.chain(criteria).collect::<Vec<String>>(),
        },
        "result": found,
    })
}

fn pointer(place: &Place) -> Option<Value> {
    if let Some(selector) = &place.selector {
        return Some(json!({ "@type": "ptr:CSSSelectorPointer", "ptr:expression": selector }));
    }
    place.line.map(|line| json!({ "@type": "ptr:LineCharPointer", "ptr:lineNumber": line }))
}
