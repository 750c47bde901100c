use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{CheckResult, Message};

/// The one document that every renderer, comparison and threshold reads: what was scanned, what
/// was found, and how that scores. The same input gives the same bytes, apart from [`Header::started`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Scan {
    /// Who scanned what, when and how.
    pub header: Header,
    /// Results of all checks, sorted by family and id. Every check appears.
    pub checks: Vec<CheckResult>,
    /// The 13 criteria in their order.
    pub criteria: Vec<CriterionScore>,
    /// The repository in brief, if one was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<RepositorySummary>,
    /// Every URL seen, with its final state, sorted by URL. Long lists are cut; see
    /// [`Header::url_states`] for the full counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<SeenUrl>,
    /// Reasoned exceptions that the repository declares.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deviations: Vec<Deviation>,
    /// Suppressions used or expired.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppressions: Vec<SuppressionRecord>,
}

/// A repository in brief: what its licence is, and how far the badges of openCode can be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RepositorySummary {
    /// The licence as an SPDX expression; absent if none was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Whether everything under it is open; absent if a person must look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<bool>,
    /// Preview of the badges of openCode; empty if they do not matter for this repository.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub badges: Vec<BadgePreview>,
    /// What was left out or ignored while reading, sorted: too large, too deep, missing, outside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

/// Something in a repository that was not read, on purpose or because it is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeftOut {
    /// What and why.
    pub message: Message,
    /// The first path concerned; control characters escaped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// How often.
    pub count: u64,
}

/// How far one badge of openCode can be reached by what git shows. openCode awards it, not offenbar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BadgePreview {
    /// `maintained`, `security`, `licence` or `reuse`.
    pub name: String,
    /// The highest level that nothing in the repository stands against.
    pub level: u8,
    /// How many levels there are.
    pub levels: u8,
    /// What is missing for the levels above, as catalogue words `word-badge-lacking-…`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lacking: Vec<String>,
    /// What only the forge or a person knows, as catalogue words `word-badge-forge-…`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
}

/// Who scanned what, when and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Header {
    /// Version of this document's format, [`crate::SCHEMA_VERSION`].
    pub schema: String,
    /// Version of offenbar.
    pub version: String,
    /// When the scan began, RFC 3339 in UTC: the only field that differs between two scans of the
    /// same bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<String>,
    /// Address of the scanned site or folder, without credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Address or path of the scanned repository, without credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
    /// Commit that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// Version of the standard's data, for example `DIN SPEC 66336:2025-04 (data 2026-11-23)`.
    pub standard: String,
    /// Profile the score was made with: `bund`, `land`, `kommune`, `vendor` or `oss`.
    pub profile: String,
    /// Options that change what was looked at, secrets left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<String, String>,
    /// Why the scan does not cover everything it should have; empty if it does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<Incomplete>,
    /// How many pages were checked.
    pub pages: u64,
    /// Style sheets that pages use and that could not be had, without query, and how many pages use each: what
    /// depends on them was only asked about.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub missing_sheets: BTreeMap<String, u64>,
    /// How many URLs ended in each state.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub url_states: BTreeMap<UrlState, u64>,
}

/// A reason why a scan is not whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Incomplete {
    /// The part concerned: `site`, `repository` or `page`.
    pub part: String,
    /// What happened and what to do.
    pub reason: Message,
}

/// Where a URL ended.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum UrlState {
    /// Fetched and checked as a page.
    Checked,
    /// Fetched, but not a page: a document, an image, a feed.
    Fetched,
    /// Answers with a redirect to another URL.
    Redirected,
    /// Outside the scope of the scan.
    OutOfScope,
    /// Excluded by a robots.txt rule.
    RobotsDenied,
    /// Excluded by an option of the user.
    Excluded,
    /// A limit of the scan was reached before it: pages, depth, time or bytes.
    OverBudget,
    /// The server answered with an error status.
    HttpError,
    /// No usable answer: connection, TLS, time, size, redirect loop.
    Unreachable,
    /// The same page as another URL.
    Duplicate,
    /// Not a URL that can be fetched over HTTP: `mailto:`, `tel:`, `javascript:`.
    Unsupported,
}

/// A URL that the scan came across.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeenUrl {
    /// The URL, without credentials and fragment.
    pub url: String,
    /// Where it ended.
    pub state: UrlState,
    /// HTTP status, if there was an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Why it ended there: the robots.txt rule, the redirect target, the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Message>,
    /// The first page that linked to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found_on: Option<String>,
}

/// Score, coverage and open questions of one criterion of the standard: three things side by side,
/// never only a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CriterionScore {
    /// 1 to 13.
    pub number: u8,
    /// German name.
    pub name_de: String,
    /// English name.
    pub name_en: String,
    /// False if the name is a working title, not the official one.
    pub name_official: bool,
    /// Section of the DIN SPEC, for example `5.6`.
    #[serde(default)]
    pub section: String,
    /// Title of the section, German.
    #[serde(default)]
    pub section_title_de: String,
    /// Title of the section, English rendering.
    #[serde(default)]
    pub section_title_en: String,
    /// Share of what was checked that holds, 0 to 100; none if nothing was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// Share of the clauses' weight that a machine looked at, 0 to 100.
    pub coverage: f64,
    /// The clauses in their order.
    pub clauses: Vec<ClauseResult>,
}

/// What is known about one clause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ClauseResult {
    /// Clause of DIN SPEC 66336, for example `5.6.6`, or a working id such as `K1.a`.
    pub id: String,
    /// `muss`, `soll`, `kann` or `unbekannt`.
    pub level: String,
    /// The demand in our own words, German.
    pub summary_de: String,
    /// The demand in our own words, English.
    pub summary_en: String,
    /// What the evidence says.
    pub state: ClauseState,
    /// Ids of checks that failed the clause.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed_by: Vec<String>,
    /// Ids of checks that speak for the clause.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supported_by: Vec<String>,
    /// Ids of checks that speak against the clause, but may not fail it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weakened_by: Vec<String>,
    /// Ids of checks that looked for signs of it and found none: no evidence against it, because
    /// it may lie elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_found_by: Vec<String>,
    /// What a person must answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
}

/// What the evidence says about a clause. A machine never says "fulfilled".
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum ClauseState {
    /// A check that may fail the clause failed.
    Failed,
    /// Some evidence for it, none against; a person must confirm.
    Supported,
    /// Evidence against it that cannot fail it.
    Weakened,
    /// Looked at, but a person must decide.
    CantTell,
    /// Nothing was found that speaks for it.
    NotEvidenced,
    /// No check ran that bears on it.
    Untested,
    /// A reasoned exception is declared.
    Deviation,
    /// Does not apply under this profile.
    NotApplicable,
}

/// A question that only a person can answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// Id, for example `ask.bitv-test`.
    pub id: String,
    /// The question in German.
    pub de: String,
    /// The question in English.
    pub en: String,
    /// What would prove the answer, German.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence_de: Option<String>,
    /// What would prove the answer, English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence_en: Option<String>,
}

/// A reasoned exception from a clause, declared in the repository.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Deviation {
    /// Clause, for example `5.10.1`.
    pub clause: String,
    /// Class of the reason, for example `security`.
    pub class: String,
    /// The reason as written.
    pub reason: String,
    /// Who answers for it: a body or role.
    pub owner: String,
    /// Date of the decision, ISO 8601.
    pub date: String,
    /// Last day it holds, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// A suppression from the configuration or the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SuppressionRecord {
    /// Rule concerned.
    pub rule: String,
    /// Why, as written.
    pub reason: String,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Last day it holds, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// True if it no longer holds: its findings fail again.
    pub expired: bool,
    /// How many targets it covered.
    pub count: u64,
}
