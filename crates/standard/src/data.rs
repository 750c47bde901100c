use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::Deserialize;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

/// The standard, its catalogue of checks, its questions and the profiles.
#[derive(Debug)]
pub struct Standard {
    pub(crate) version: String,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) checks: BTreeMap<String, CatalogueCheck>,
    pub(crate) questions: BTreeMap<String, Ask>,
    pub(crate) profiles: BTreeMap<String, ProfileData>,
    pub(crate) staging: Staging,
    pub(crate) mapping: Mapping,
}

/// One of the 13 criteria.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// 1 to 13.
    pub number: u8,
    /// Name; a working title unless [`Criterion::official`].
    pub name: Text,
    /// Whether the German name is the official one.
    pub official: bool,
    /// Section of the DIN SPEC, for example `5.6`.
    pub section: String,
    /// Title of the section.
    pub section_title: Text,
    /// What it is about, in our own words.
    pub summary: Text,
    /// Where it was read.
    pub sources: Vec<String>,
    /// Its clauses in their order.
    pub clauses: Vec<Clause>,
}

/// One demand of the standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Clause of the DIN SPEC (`5.6.6`) or a working id (`K1.a`).
    pub id: String,
    /// How binding it is.
    pub level: Level,
    /// The demand in our own words.
    pub summary: Text,
    /// Where it was read.
    pub source: String,
    /// Catalogue checks whose failure fails it.
    pub can_fail: Vec<String>,
    /// Catalogue checks that only speak for or against it.
    pub supports: Vec<String>,
    /// Questions for a person.
    pub asks: Vec<String>,
    /// How much of it a machine can judge at most, in percent; our estimate.
    pub reach: u8,
    /// Whether a reasoned deviation is permitted.
    #[serde(default)]
    pub deviation: bool,
    /// Weights of checks that differ from the rule (2 if it may fail the clause, else 1).
    #[serde(default)]
    pub weights: BTreeMap<String, u32>,
}

impl Clause {
    /// False for a working id, given to a demand whose clause number is not known.
    pub fn is_numbered(&self) -> bool {
        !self.id.starts_with('K')
    }

    /// All catalogue checks that bear on it.
    pub fn checks(&self) -> impl Iterator<Item = &str> {
        self.can_fail.iter().chain(&self.supports).map(String::as_str)
    }
}

/// How binding a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The clause says *muss*.
    Muss,
    /// The clause says *sollte*.
    Soll,
    /// The clause says *kann*.
    Kann,
    /// The wording was not seen.
    Unbekannt,
}

impl Level {
    /// The German word, as in a scan.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Muss => "muss",
            Level::Soll => "soll",
            Level::Kann => "kann",
            Level::Unbekannt => "unbekannt",
        }
    }

    /// Weight of a clause in its criterion.
    pub(crate) fn weight(self) -> f64 {
        if self == Level::Muss { 3.0 } else { 1.0 }
    }
}

/// A check of the catalogue: a place where evidence for a clause comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueCheck {
    /// `site.…` or `repo.…`.
    pub id: String,
    /// What it looks at.
    pub scope: Scope,
    /// Fact or indication.
    pub kind: CheckKind,
    /// Short title.
    pub title: Text,
    /// What a negative result means.
    pub negative: Negative,
    /// Clause, law or document it rests on.
    pub basis: String,
}

/// What a catalogue check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The running service.
    Site,
    /// The repository.
    Repo,
}

/// Whether the statement of a check is a fact or an indication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CheckKind {
    /// Its own statement is a fact.
    Direct,
    /// A heuristic.
    Indicator,
}

/// What it means when a check finds nothing good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Negative {
    /// Something speaks against the clause.
    Fault,
    /// No trace was found; what is asked for may exist elsewhere.
    Absence,
}

/// A question that only a person can answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// `ask.…`.
    pub id: String,
    /// The question.
    pub question: Text,
    /// What would prove the answer.
    pub evidence: Text,
}

/// For whom the score is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Profile {
    /// Federal authority.
    #[default]
    Bund,
    /// Authority of a Land.
    Land,
    /// Municipality.
    Kommune,
    /// A vendor's delivery.
    Vendor,
    /// An open-source project without an authority.
    Oss,
}

impl Profile {
    /// All profiles.
    pub const ALL: [Profile; 5] =
        [Profile::Bund, Profile::Land, Profile::Kommune, Profile::Vendor, Profile::Oss];

    /// The name used on the command line and in a scan.
    pub fn as_str(self) -> &'static str {
        match self {
            Profile::Bund => "bund",
            Profile::Land => "land",
            Profile::Kommune => "kommune",
            Profile::Vendor => "vendor",
            Profile::Oss => "oss",
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name is none of [`Profile::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownProfile(
    /// What was given.
    pub String,
);

impl fmt::Display for UnknownProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown profile {:?}: use bund, land, kommune, vendor or oss", self.0)
    }
}

impl std::error::Error for UnknownProfile {}

impl FromStr for Profile {
    type Err = UnknownProfile;

    fn from_str(name: &str) -> Result<Self, UnknownProfile> {
        let known = Profile::ALL.into_iter().find(|profile| profile.as_str() == name);
        known.ok_or_else(|| UnknownProfile(name.to_owned()))
    }
}

/// What a profile changes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileData {
    /// Name for users.
    pub name: Text,
    /// For whom it is and what it changes.
    pub about: Text,
    /// Clauses that do not apply.
    pub not_applicable: BTreeSet<String>,
    /// Checks that cannot fail a clause here.
    pub advice: BTreeSet<String>,
}

/// What a test host need not have.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Staging {
    pub skip: BTreeSet<String>,
    pub advice: BTreeSet<String>,
}

/// From a rule over one page to the catalogue.
#[derive(Debug, Deserialize)]
pub(crate) struct Mapping {
    pub rules: BTreeMap<String, String>,
    pub success_criteria: BTreeMap<String, String>,
    pub wcag: String,
}

#[derive(Deserialize)]
struct StandardFile {
    name: String,
    data: String,
    criteria: Vec<Criterion>,
}

#[derive(Deserialize)]
struct ProfilesFile {
    profiles: BTreeMap<String, ProfileData>,
    staging: Staging,
}

static STANDARD: LazyLock<Standard> = LazyLock::new(|| {
    Standard::read().expect("the data files of this crate are checked by its tests")
});

impl Standard {
    /// The standard that is built in.
    pub fn load() -> &'static Standard {
        &STANDARD
    }

    fn read() -> serde_json::Result<Standard> {
        let file: StandardFile = serde_json::from_str(include_str!("../data/standard.json"))?;
        let checks: Vec<CatalogueCheck> =
            serde_json::from_str(include_str!("../data/checks.json"))?;
        let questions: Vec<Ask> = serde_json::from_str(include_str!("../data/questions.json"))?;
        let profiles: ProfilesFile = serde_json::from_str(include_str!("../data/profiles.json"))?;
        Ok(Standard {
            version: format!("{} (data {})", file.name, file.data),
            criteria: file.criteria,
            checks: checks.into_iter().map(|check| (check.id.clone(), check)).collect(),
            questions: questions.into_iter().map(|ask| (ask.id.clone(), ask)).collect(),
            profiles: profiles.profiles,
            staging: profiles.staging,
            mapping: serde_json::from_str(include_str!("../data/mapping.json"))?,
        })
    }
}

#[cfg(test)]
mod tests;
