//! The one document that everything downstream reads.

use std::collections::{BTreeMap, BTreeSet};

use offenbar_model::{
    CheckResult, Deviation, Family, Header, Message, RepositorySummary, SCHEMA_VERSION, Scan,
    SeenUrl, SuppressionRecord,
};
use offenbar_standard::{LookedAt, Standard, holds_on};

use super::Settings;
use crate::registry;

/// What the parts of a scan bring together.
pub(super) struct Parts {
    pub header: Header,
    pub looked_at: LookedAt,
    pub deviations: Vec<Deviation>,
    pub suppressions: Vec<SuppressionRecord>,
    pub urls: Vec<SeenUrl>,
    pub repository: Option<RepositorySummary>,
    results: Vec<CheckResult>,
}

impl Parts {
    pub(super) fn new(settings: &Settings) -> Parts {
        let header = Header {
            schema: SCHEMA_VERSION.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            started: Some(settings.started.clone()),
            site: None,
            repository: None,
            commit: None,
            standard: Standard::load().version().to_owned(),
            profile: settings.profile.as_str().to_owned(),
            options: BTreeMap::new(),
            incomplete: Vec::new(),
            pages: 0,
            missing_sheets: BTreeMap::new(),
            url_states: BTreeMap::new(),
        };
        Parts {
            header,
            looked_at: LookedAt { staging: settings.staging, ..LookedAt::default() },
            deviations: Vec::new(),
            suppressions: Vec::new(),
            urls: Vec::new(),
            repository: None,
            results: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, results: Vec<CheckResult>) {
        self.results.extend(results);
    }

    /// Every check appears: those that nobody asked for are untested, with the reason.
    pub(super) fn finish(mut self, settings: &Settings) -> Scan {
        let ran: BTreeSet<String> =
            self.results.iter().map(|result| result.check.clone()).collect();
        for check in registry::composed().iter().filter(|check| !ran.contains(check.id)) {
            let reason = match check.family {
                Family::Page | Family::Service => "cli-no-site",
                Family::Repository => "cli-no-repository",
            };
            self.results.push(CheckResult::new(check).untested(Message::new(reason)));
        }
        self.results.sort_by(|a, b| (a.family, &a.check).cmp(&(b.family, &b.check)));
        let today = settings.today.to_string();
        let holding: Vec<Deviation> = self
            .deviations
            .iter()
            .filter(|deviation| holds_on(deviation, &today))
            .cloned()
            .collect();
        let standard = Standard::load();
        let criteria = standard.score(&self.results, settings.profile, &holding, self.looked_at);
        let mut scan = Scan {
            header: self.header,
            checks: self.results,
            criteria,
            repository: self.repository,
            urls: self.urls,
            deviations: self.deviations,
            suppressions: self.suppressions,
        };
        scan.mask_secrets();
        scan
    }
}
