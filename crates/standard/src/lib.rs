//! The Servicestandard (DIN SPEC 66336) as data, and the score.
//!
//! `data/` holds the 13 criteria with their clauses, the catalogue of checks, the questions that
//! only a person can answer, the profiles and the way from a rule over a page to the catalogue.
//! [`Standard::load`] reads it; [`Standard::score`] turns the results of checks into what is known
//! about each criterion.
//!
//! # The score
//!
//! A machine proves failures, never fulfilment. So a criterion has three things side by side: a
//! score over what was checked, the coverage, and the questions that stay open.
//!
//! 1. **Voice.** Each result speaks *for* a clause (`passed`), *against* it (`failed`), leaves it
//!    *open* (`cantTell`, and failures that are all suppressed) or says nothing (`inapplicable`,
//!    `untested`). Some checks only look for traces (a research report in the repository): when
//!    they find none, that is no voice against the clause, because the thing may exist elsewhere.
//! 2. **Failure.** A result can fail a clause if the clause names its check as one that may, the
//!    profile does not make it advice, and the check is WCAG level A or AA or a duty. Best
//!    practice, indicators and level AAA never fail a clause, and neither do success criteria that
//!    came with WCAG 2.2, because EN 301 549 V3.2.1 does not ask for them: they only weaken it.
//! 3. **Share of a clause.** Over the checks that can fail it and that spoke: only what can fail
//!    may count as held. Each check counts 2 unless the data says otherwise. A catalogue check made
//!    of many rules (`site.wcag-auto`) holds to the share of its rules that passed, each weighted
//!    by its impact (minor 1 to critical 4). A failed clause gets half of its share, so at most 50;
//!    a weakened one three quarters.
//! 4. **Score of a criterion.** Mean of its clauses that have a share; *muss* weighs 3, *soll* and
//!    unknown levels weigh 1. Clauses under a permitted deviation or outside the profile do not
//!    count. No clause with a share: no score. Criteria about people and processes mostly have
//!    none: there, traces support a clause, but only a person can judge it.
//! 5. **Coverage.** Per clause: how much of it a machine can judge at most (`reach` in the data, an
//!    estimate), times the share of its checks that ran (2 for a check that may fail
//!    it, else 1). A check that stayed untested on
//!    some pages counts half. Mean over the clauses with the same weights.
//!
//! From this follows, and is tested as properties: fixing a failure never lowers a score, a new
//! failure never raises one, order does not matter, `untested` never counts as passed, a
//! suppressed finding never fails anything.

mod data;
mod diff;
mod fail_on;
mod lookup;
mod score;

pub use data::{
    Ask, CatalogueCheck, CheckKind, Clause, Criterion, Level, Negative, Profile, ProfileData,
    Scope, Standard, Text, UnknownProfile,
};
pub use diff::{Change, Diff};
pub use fail_on::{FailOn, ParseFailOnError};
pub use lookup::{Bearing, may_fail};
pub use score::{LookedAt, holds_on, overall, unsuppressed_failures};
