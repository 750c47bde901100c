//! Walking a whole site: which pages, in which order, and where every address ended.
//!
//! Pages are fetched and analysed many at a time, and taken in the order of the frontier, so that
//! the same site gives the same visits at any concurrency. Memory does not grow with the number of
//! pages, only with the number of addresses, which is limited.

mod driver;
mod fetch;
mod follow;
mod report;

use std::sync::Arc;
use std::time::Duration;

use offenbar_model::UrlState;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::client::Client;
use crate::exchange::Exchange;
use crate::links::{Extracted, Link};
use crate::scope::Globs;
use crate::target::Target;

pub use report::CrawlReport;

/// How far a crawl goes.
#[derive(Clone)]
pub struct CrawlOptions {
    /// Pages checked at most.
    pub max_pages: usize,
    /// Links from the start page at most; 0 is the start page alone.
    pub max_depth: u32,
    /// Only addresses that match one of these; the start page always.
    pub include: Globs,
    /// No addresses that match one of these.
    pub exclude: Globs,
    /// Do not ask robots.txt: for one's own staging systems.
    pub ignore_robots: bool,
    /// Read the site's sitemaps.
    pub sitemaps: bool,
    /// For the whole crawl.
    pub total_time: Option<Duration>,
    /// Bytes received in the whole crawl.
    pub max_bytes: u64,
    /// Addresses remembered at most.
    pub max_urls: usize,
    /// Ask for the status of links within the site that are not fetched as pages.
    pub check_links: bool,
    /// How many of them at most.
    pub max_link_checks: usize,
    /// After this many failures in a row the site is given up, and the crawl is incomplete.
    pub give_up_after: u32,
    /// Pages analysed at once; none: one per processor.
    pub threads: Option<usize>,
    /// Ends the crawl; what was done so far is kept.
    pub cancel: CancellationToken,
    /// Told about progress.
    pub progress: Option<Arc<dyn Fn(Progress) + Send + Sync>>,
}

impl Default for CrawlOptions {
    fn default() -> Self {
        CrawlOptions {
            max_pages: 200,
            max_depth: 20,
            include: Globs::default(),
            exclude: Globs::default(),
            ignore_robots: false,
            sitemaps: true,
            total_time: None,
            max_bytes: 2 * 1024 * 1024 * 1024,
            max_urls: 300_000,
            check_links: true,
            max_link_checks: 500,
            give_up_after: 20,
            threads: None,
            cancel: CancellationToken::new(),
            progress: None,
        }
    }
}

/// How far a crawl is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Pages checked.
    pub pages: usize,
    /// Addresses seen, of any kind.
    pub found: usize,
    /// Requests and analyses under way.
    pub in_flight: usize,
}

/// What a consumer made of a page.
#[derive(Debug, Clone)]
pub struct Analysed<R> {
    /// Where the page links to.
    pub links: Vec<Link>,
    /// `rel=canonical`
    pub canonical: Option<Url>,
    /// Values of links that are no address.
    pub invalid: Vec<String>,
    /// Anything else.
    pub result: R,
}

impl<R> Analysed<R> {
    /// A result with the links that [`crate::links::extract`] found.
    pub fn with(extracted: Extracted, result: R) -> Self {
        let Extracted { links, canonical, invalid, .. } = extracted;
        Analysed { links, canonical, invalid, result }
    }
}

/// An address that was fetched, in the order of the crawl.
#[derive(Debug, Clone)]
pub struct Visit<R> {
    /// Number of this visit, from 0.
    pub index: u64,
    /// Links from the start page.
    pub depth: u32,
    /// The request and its answer, without the body.
    pub exchange: Exchange,
    /// Where the address ended.
    pub state: UrlState,
    /// The page or sitemap that named it first.
    pub found_on: Option<String>,
    /// What the consumer made of it; only for [`UrlState::Checked`].
    pub result: Option<R>,
}

/// Crawls a site or a folder. `analyse` sees each page once, on a thread where it may block and
/// compute, many at a time and in no order; `sink` gets every visit in the order of the crawl.
///
/// For a [`Target::Folder`] the client must serve it, see [`Target::folder`].
pub async fn crawl<R, F, S>(
    target: &Target,
    options: &CrawlOptions,
    client: &Arc<Client>,
    analyse: F,
    sink: S,
) -> CrawlReport
where
    R: Send + 'static,
    F: Fn(&Exchange) -> Analysed<R> + Send + Sync + 'static,
    S: FnMut(Visit<R>) + Send,
{
    let Some(start) = target.start() else { return CrawlReport::default() };
    driver::Driver::new(start, options, client, analyse, sink).run().await
}
