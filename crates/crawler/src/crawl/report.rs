//! What a crawl leaves behind.

use std::collections::BTreeMap;
use std::sync::Arc;

use offenbar_model::{Incomplete, Message, SeenUrl, UrlState};
use url::Url;

use crate::frontier::Seen;
use crate::identity::identity;
use crate::robots::RobotsRules;
use crate::sitemap::Sitemaps;

/// What a crawl leaves behind: every address it came across, with where it ended and why.
#[derive(Debug, Clone, Default)]
pub struct CrawlReport {
    /// Where it started, after redirects.
    pub start: String,
    /// Pages checked.
    pub pages: u64,
    /// Every address seen, sorted.
    pub seen: Vec<SeenUrl>,
    /// Why it does not cover everything; empty if it does.
    pub incomplete: Vec<Incomplete>,
    /// The robots.txt of the start page's host.
    pub robots: Option<Arc<RobotsRules>>,
    /// What the sitemaps say.
    pub sitemaps: Sitemaps,
    /// True if it was ended from outside.
    pub cancelled: bool,
}

impl CrawlReport {
    /// Where an address ended; tracking parameters and fragments do not matter.
    pub fn get(&self, url: &Url) -> Option<&SeenUrl> {
        let address = identity(url);
        let at = self.seen.binary_search_by(|seen| seen.url.as_str().cmp(address.as_str())).ok()?;
        self.seen.get(at)
    }

    /// How many addresses ended in each state.
    pub fn states(&self) -> BTreeMap<UrlState, u64> {
        let mut states = BTreeMap::new();
        for seen in &self.seen {
            *states.entry(seen.state).or_default() += 1;
        }
        states
    }

    /// True if nothing at all could be had from the target.
    pub fn is_unreachable(&self) -> bool {
        self.pages == 0
            && !self.seen.iter().any(|seen| {
                matches!(seen.state, UrlState::Checked | UrlState::Fetched | UrlState::HttpError)
            })
    }
}

/// A reason why the site is not covered.
pub(super) fn incomplete(reason: Message) -> Incomplete {
    Incomplete { part: "site".to_owned(), reason }
}

/// The seen addresses as reports want them.
pub(super) fn seen_urls(seen: Vec<Seen>) -> Vec<SeenUrl> {
    let names: Vec<Arc<str>> = seen.iter().map(|seen| Arc::clone(&seen.url)).collect();
    let name = |id: u32| names.get(id as usize).map(|name| name.to_string());
    let mut urls: Vec<SeenUrl> = seen
        .into_iter()
        .map(|seen| SeenUrl {
            url: seen.url.to_string(),
            state: seen.state.unwrap_or(UrlState::OverBudget),
            status: seen.status,
            reason: seen.reason,
            found_on: seen.found_on.and_then(name),
        })
        .collect();
    urls.sort_by(|a, b| a.url.cmp(&b.url));
    urls
}
