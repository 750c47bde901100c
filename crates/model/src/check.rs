use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is known about a rule or check before it runs. Each check crate publishes a list of these;
/// the standard, the reports and `offenbar rules` read them.
///
/// Texts live in the catalogues under the key of [`Check::text_key`]: the entry itself is the
/// title, its attributes are `.what` (what is checked), `.why` (why it matters, and to whom) and
/// `.fix` (what to do).
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Stable id: kebab-case for rules over a page (`image-name`), `site.…` and `repo.…` for checks
    /// over a service or a repository (`site.imprint-link`, `repo.licence-file`).
    pub id: &'static str,
    /// What it looks at.
    pub family: Family,
    /// Whether a failure breaks a rule of WCAG, a duty, or only advice.
    pub kind: Kind,
    /// WCAG 2.2 success criteria that a failure fails, for example `1.1.1`.
    pub sc: &'static [&'static str],
    /// Level of the success criteria, where there are some.
    pub level: Option<Level>,
    /// Ids of the W3C ACT rules it implements.
    pub act: &'static [&'static str],
    /// Counterparts elsewhere, prefixed: `axe:image-alt`, `alfa:SIA-R2`, `osps:OSPS-LE-03.01`.
    pub counterparts: &'static [&'static str],
    /// How much a failure hurts the people affected.
    pub impact: Impact,
    /// Who is affected, as catalogue words: `blind`, `low-vision`, `colour-blind`, `motor`,
    /// `cognitive`, `deaf`, `hard-of-hearing`, `speech-input`, `keyboard`, `everyone`.
    pub affected: &'static [&'static str],
}

impl Check {
    /// Key of the texts in the Fluent catalogues: the id with dots as dashes, because Fluent
    /// identifiers have no dots: `check-site-imprint-link`, `check-image-name`.
    pub fn text_key(&self) -> String {
        Self::text_key_of(self.id)
    }

    /// [`Check::text_key`] for an id that comes from a stored scan.
    pub fn text_key_of(id: &str) -> String {
        format!("check-{}", id.replace(['.', '_'], "-"))
    }
}

/// What a check looks at.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// One page.
    Page,
    /// The whole running service.
    Service,
    /// The source repository.
    Repository,
}

/// Whether a failure breaks a rule or only advice.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A failure fails a WCAG 2.2 success criterion.
    Wcag,
    /// A failure breaks a duty in law, in a standard or in a specification other than WCAG.
    Duty,
    /// Good practice: never counts as a failure of WCAG or of a duty.
    BestPractice,
    /// An indication only: supports or weakens, never fails anything.
    Indicator,
}

/// WCAG conformance level.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Level {
    /// Level A.
    A,
    /// Level AA.
    AA,
    /// Level AAA: beyond what BITV 2.0 and EN 301 549 ask.
    AAA,
}

/// How much a failure hurts the people affected; ordered from least to most.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Impact {
    /// A nuisance.
    Minor,
    /// Some people are slowed down.
    Moderate,
    /// Some people can hardly go on.
    Serious,
    /// Some people cannot use this part at all.
    Critical,
}
