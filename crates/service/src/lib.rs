//! Checks over a whole crawled service: duty pages, headers, cookies, third parties, consistency.
//!
//! Every page gives a few [`PageFacts`], computed where the page is; [`Fold`] keeps what the checks
//! need, so that memory does not grow with the content of the pages. No network happens here: what a
//! check needs beside the pages comes in with [`Surroundings`].

mod duty;
mod facts;
mod fold;
mod links;
mod parties;
mod security_txt;
mod statement;
mod topics;
mod transport;

pub use facts::{CookieFacts, Link, LoadedResource, PageFacts, Served, facts};
pub use fold::{Answer, Fold, Options, Surroundings};

use offenbar_model::{Check, Family, Impact, Kind};

/// All checks over a service.
pub fn checks() -> Vec<Check> {
    [duty::CHECKS, statement::CHECKS, transport::CHECKS, parties::CHECKS, links::CHECKS].concat()
}

/// A check without success criteria.
pub(crate) const fn check(
    id: &'static str,
    kind: Kind,
    impact: Impact,
    affected: &'static [&'static str],
) -> Check {
    Check {
        id,
        family: Family::Service,
        kind,
        sc: &[],
        level: None,
        act: &[],
        counterparts: &[],
        impact,
        affected,
    }
}

#[cfg(test)]
mod tests;
