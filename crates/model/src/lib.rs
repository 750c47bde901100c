//! The words all other offenbar crates share: [`Check`], [`Outcome`], [`Finding`], [`Location`],
//! [`Scan`]. No input or output happens here, and nothing here knows a rule or the standard.
//!
//! The vocabulary of outcomes is that of EARL and the W3C ACT Rules Format.

mod check;
mod finding;
mod message;
mod outcome;
mod scan;
mod schema;
mod secret;
mod words;

pub use check::{Check, Family, Impact, Kind, Level};
pub use finding::{CheckResult, FILE_SITE, Finding, Fingerprint, Location, PLACES_KEPT, Place};
pub use message::{Message, Value};
pub use outcome::Outcome;
pub use scan::{
    BadgePreview, ClauseResult, ClauseState, CriterionScore, Deviation, Header, Incomplete,
    LeftOut, Question, RepositorySummary, Scan, SeenUrl, SuppressionRecord, UrlState,
};
pub use schema::scan_schema;
pub use secret::without_secrets;
pub use words::{en_301_549, escape_control, is_deceptive};

/// The version of the [`Scan`] document. It changes when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: &str = "1";
