use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Family, Impact, Kind, Level, Message, Outcome};

/// The address that stands for a scanned folder.
pub const FILE_SITE: &str = "http://file-site/";

/// How many places of one finding a scan keeps; the count goes on beyond it.
pub const PLACES_KEPT: usize = 50;

/// Where something was seen. Places are ordered, so that reports are the same at any concurrency.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct Location {
    /// URL of a page or resource, without credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Path in the repository, with `/`; control characters escaped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Line in the served bytes or in the file, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Column in characters, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// CSS selector of the element.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selector: Option<String>,
}

impl Location {
    /// A whole page or resource.
    pub fn of_url(url: impl Into<String>) -> Self {
        Location { url: Some(url.into()), ..Location::default() }
    }

    /// A file of the repository, with a line where there is one.
    pub fn of_path(path: impl Into<String>, line: Option<u32>) -> Self {
        Location { path: Some(path.into()), line, ..Location::default() }
    }
}

/// One place of a [`Finding`].
pub type Place = Location;

/// A stable name of a finding: the same problem has the same fingerprint in every scan, whatever
/// the order of pages and however many places it has. 16 hexadecimal digits.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct Fingerprint(pub String);

impl Fingerprint {
    /// FNV-1a (64 bit) over the parts, each closed by a NUL byte: stable across versions and
    /// platforms, which the standard library's hasher does not promise.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for part in parts {
            for byte in part.bytes().chain(std::iter::once(0)) {
                hash ^= u64::from(byte);
                hash = hash.wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
        Fingerprint(format!("{hash:016x}"))
    }
}

/// One problem or one open question, with all the places where it was seen: a broken footer on 84
/// pages is one finding with 84 places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Stable name.
    pub fingerprint: Fingerprint,
    /// `failed` or `cantTell`; checks over a service or repository also record what passed.
    pub outcome: Outcome,
    /// What was seen.
    pub message: Message,
    /// For `cantTell`: what a person must answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Message>,
    /// The markup or the lines concerned, shortened: untrusted text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snippet: Option<String>,
    /// In how many places it was seen.
    pub count: u64,
    /// On how many pages it was seen; 0 for repositories.
    #[serde(default)]
    pub pages: u64,
    /// The first places in order, at most [`PLACES_KEPT`].
    pub places: BTreeSet<Place>,
    /// Set if the user suppressed it: it stays in the report, but fails nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suppressed: Option<String>,
}

impl Finding {
    /// A finding of a check over a service or repository: the fingerprint is made of the check,
    /// the message and its arguments.
    pub fn new(check: &str, outcome: Outcome, message: Message, places: Vec<Place>) -> Self {
        let arguments = serde_json::to_string(&message.args).unwrap_or_default();
        let fingerprint = Fingerprint::of([check, message.id.as_str(), arguments.as_str()]);
        let mut finding = Finding {
            fingerprint,
            outcome,
            message,
            question: None,
            snippet: None,
            count: 0,
            pages: 0,
            places: BTreeSet::new(),
            suppressed: None,
        };
        for place in places {
            finding.add(place);
        }
        finding
    }

    /// Counts one more place and keeps it if it is among the first [`PLACES_KEPT`] in order.
    pub fn add(&mut self, place: Place) {
        self.count += 1;
        self.places.insert(place);
        if self.places.len() > PLACES_KEPT {
            self.places.pop_last();
        }
    }
}

/// What one check found over the whole scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckResult {
    /// Id of the check.
    pub check: String,
    /// What it looked at.
    pub family: Family,
    /// Whether a failure breaks a rule or only advice.
    pub kind: Kind,
    /// How much a failure hurts.
    pub impact: Impact,
    /// WCAG 2.2 success criteria.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sc: Vec<String>,
    /// Level of the success criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Who is affected, as catalogue words; see [`crate::Check::affected`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affected: Vec<String>,
    /// Ids of the W3C ACT rules the check implements.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub act: Vec<String>,
    /// Outcome over everything, by [`Outcome::of_parts`].
    pub outcome: Outcome,
    /// Why it is `untested`, or why it could not look at everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Message>,
    /// How many targets (elements, files, pages) passed.
    pub passed: u64,
    /// How many targets failed.
    pub failed: u64,
    /// How many targets need a person.
    pub cant_tell: u64,
    /// On how many pages it was untested.
    #[serde(default)]
    pub untested: u64,
    /// Failures and open questions, failures first, then by fingerprint.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What was seen that speaks for the service, for example the path of the licence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Finding>,
}

impl CheckResult {
    /// An empty result of a check: `inapplicable` until something is recorded.
    pub fn new(check: &crate::Check) -> Self {
        CheckResult {
            check: check.id.to_owned(),
            family: check.family,
            kind: check.kind,
            impact: check.impact,
            sc: check.sc.iter().map(|sc| (*sc).to_owned()).collect(),
            level: check.level,
            affected: check.affected.iter().map(|who| (*who).to_owned()).collect(),
            act: check.act.iter().map(|id| (*id).to_owned()).collect(),
            outcome: Outcome::Inapplicable,
            reason: None,
            passed: 0,
            failed: 0,
            cant_tell: 0,
            untested: 0,
            findings: Vec::new(),
            evidence: Vec::new(),
        }
    }

    /// The check could not run at all.
    #[must_use]
    pub fn untested(mut self, reason: Message) -> Self {
        self.outcome = Outcome::Untested;
        self.untested += 1;
        self.reason = Some(reason);
        self
    }

    /// Records what was met, with the evidence for it.
    pub fn pass(&mut self, message: Message, places: Vec<Place>) {
        self.passed += 1;
        let finding = Finding::new(&self.check, Outcome::Passed, message, places);
        self.evidence.push(finding);
        self.settle();
    }

    /// Records a failure.
    pub fn fail(&mut self, message: Message, places: Vec<Place>) {
        self.failed += 1;
        let finding = Finding::new(&self.check, Outcome::Failed, message, places);
        self.findings.push(finding);
        self.settle();
    }

    /// Records what a person must answer.
    pub fn ask(&mut self, message: Message, question: Message, places: Vec<Place>) {
        self.cant_tell += 1;
        let mut finding = Finding::new(&self.check, Outcome::CantTell, message, places);
        finding.question = Some(question);
        self.findings.push(finding);
        self.settle();
    }

    /// Brings findings into their order and the outcome in line with the counts.
    pub fn settle(&mut self) {
        self.findings.sort_by(|a, b| {
            (a.outcome != Outcome::Failed, &a.fingerprint)
                .cmp(&(b.outcome != Outcome::Failed, &b.fingerprint))
        });
        let parts = [
            (self.failed, Outcome::Failed),
            (self.cant_tell, Outcome::CantTell),
            (self.untested, Outcome::Untested),
            (self.passed, Outcome::Passed),
        ];
        let seen = parts.iter().filter(|(count, _)| *count > 0).map(|(_, outcome)| *outcome);
        self.outcome = Outcome::of_parts(seen);
    }
}
