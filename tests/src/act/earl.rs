//! EARL as JSON-LD, in the form that the W3C's importer reads.

use offenbar::wcag;
use offenbar_accessibility::RULES;
use serde_json::{Value, json};

use super::cases::Suite;
use super::run::Answers;

/// One assertion for each of our rules on each example of the ACT rules it implements.
pub fn earl(suite: &Suite, answers: &Answers) -> Value {
    let mut assertions = Vec::new();
    for (case, answer) in suite.cases.iter().zip(answers) {
        let ours = RULES.iter().filter(|rule| rule.check.act.contains(&case.rule_id.as_str()));
        for rule in ours {
            let criteria = rule.check.sc.iter().filter_map(|sc| wcag::criterion(sc));
            let criteria: Vec<Value> =
                criteria.map(|criterion| json!({ "@id": criterion.address() })).collect();
            assertions.push(json!({
                "@type": "Assertion",
                "assertedBy": { "@id": ASSERTOR },
                "mode": "earl:automatic",
                "subject": { "@type": ["earl:TestSubject", "sch:WebPage"], "source": case.url },
                "test": {
                    "@type": "TestCriterion",
                    "title": rule.check.id,
                    "isPartOf": criteria,
                },
                "result": {
                    "@type": "TestResult",
                    "outcome": format!("earl:{}", answer.outcome(rule.check.id).as_str()),
                },
            }));
        }
    }
    json!({ "@context": context(), "@graph": with_assertor(assertions) })
}

const ASSERTOR: &str = "https://gitlab.opencode.de/offenbar/offenbar";

fn with_assertor(assertions: Vec<Value>) -> Vec<Value> {
    let assertor = json!({
        "@id": ASSERTOR,
        "@type": ["earl:Assertor", "earl:Software", "doap:Project"],
        "doap:name": "offenbar",
        "vendorTool": "offenbar",
        "doap:release": { "@type": "doap:Version", "doap:revision": env!("CARGO_PKG_VERSION") },
    });
    std::iter::once(assertor).chain(assertions).collect()
}

fn context() -> Value {
    json!({
        "@vocab": "http://www.w3.org/ns/earl#",
        "earl": "http://www.w3.org/ns/earl#",
        "dct": "http://purl.org/dc/terms/",
        "doap": "http://usefulinc.com/ns/doap#",
        "sch": "https://schema.org/",
        "vendorTool": { "@id": "doap:name" },
        "assertedBy": { "@type": "@id" },
        "mode": { "@type": "@id" },
        "outcome": { "@type": "@id" },
        "source": { "@id": "dct:source" },
        "title": { "@id": "dct:title" },
        "isPartOf": { "@id": "dct:isPartOf" },
    })
}
