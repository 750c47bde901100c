//! The loop of a crawl: what is started, what is taken, and what follows from it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use offenbar_model::{Incomplete, Message, UrlState};
use tokio::task::JoinSet;
use tokio::time::Instant;
use url::Url;

use super::fetch::{Fetched, Fetcher};
use super::report::{CrawlReport, incomplete};
use super::{Analysed, CrawlOptions, Progress, Visit};
use crate::client::Client;
use crate::exchange::Exchange;
use crate::frontier::{Entry, Frontier, Id, Key};
use crate::identity::identity_without;
use crate::links::resolve;
use crate::redirect::is_redirect;
use crate::scope::Scope;
use crate::sitemap::Sitemaps;

pub(super) struct Driver<'a, R, F, S> {
    pub(super) options: &'a CrawlOptions,
    pub(super) client: Arc<Client>,
    pub(super) fetcher: Arc<Fetcher<F>>,
    pub(super) sink: S,
    pub(super) start: Url,
    pub(super) scope: Scope,
    pub(super) frontier: Frontier<Fetched<R>>,
    pub(super) sessions: BTreeSet<String>,
    pub(super) sitemap_links: Vec<Url>,
    pub(super) sitemaps: Sitemaps,
    /// Addresses within the site that are no pages by their name.
    pub(super) files: Vec<(Id, Url)>,
    pub(super) redirects: HashMap<Id, Id>,
    pub(super) contents: HashMap<(usize, u64), Id>,
    /// Canonical addresses of pages checked that differ in the query only.
    pub(super) canonicals: HashMap<String, Id>,
    pub(super) pages: usize,
    pub(super) visits: u64,
    pub(super) bytes: u64,
    pub(super) failures: u32,
    pub(super) deadline: Option<Instant>,
    /// Why nothing more is started.
    pub(super) stopped: Option<Message>,
    pub(super) cancelled: bool,
    pub(super) incomplete: Vec<Incomplete>,
}

impl<'a, R, F, S> Driver<'a, R, F, S>
where
    R: Send + 'static,
    F: Fn(&Exchange) -> Analysed<R> + Send + Sync + 'static,
    S: FnMut(Visit<R>) + Send,
{
    pub(super) fn new(
        start: Url,
        options: &'a CrawlOptions,
        client: &Arc<Client>,
        analyse: F,
        sink: S,
    ) -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        let threads = options.threads.unwrap_or(processors);
        Driver {
            options,
            client: Arc::clone(client),
            fetcher: Arc::new(Fetcher::new(
                Arc::clone(client),
                analyse,
                options.ignore_robots,
                threads,
            )),
            sink,
            scope: Scope::of(&start),
            start,
            frontier: Frontier::new(options.max_urls),
            sessions: BTreeSet::new(),
            sitemap_links: Vec::new(),
            sitemaps: Sitemaps::default(),
            files: Vec::new(),
            redirects: HashMap::new(),
            contents: HashMap::new(),
            canonicals: HashMap::new(),
            pages: 0,
            visits: 0,
            bytes: 0,
            failures: 0,
            deadline: options.total_time.map(|time| Instant::now() + time),
            stopped: None,
            cancelled: false,
            incomplete: Vec::new(),
        }
    }

    pub(super) async fn run(mut self) -> CrawlReport {
        let start = identity_without(&self.start, &self.sessions);
        if let Some(id) = self.frontier.see(start.as_str(), None) {
            self.frontier.mark_inside(id);
            let key = Key { depth: 0, parent: 0, position: 0, hop: 0 };
            self.frontier.push(key, Entry { id, url: start, through: false });
        }
        self.walk(0).await;
        if self.stopped.is_none() {
            self.read_lists().await;
        }
        self.walk(self.options.max_depth).await;
        self.leave_rest();
        if self.options.check_links && self.stopped.is_none() {
            self.check_links().await;
        }
        self.report().await
    }

    /// Fetches down to a depth, until nothing is left or the crawl must stop.
    async fn walk(&mut self, depth: u32) {
        let width = self.client.concurrency_of(&self.start);
        let mut tasks = JoinSet::new();
        loop {
            while self.may_start(width)
                && let Some((key, entry)) = self.frontier.start(depth)
            {
                let fetcher = Arc::clone(&self.fetcher);
                let learn = key.depth == 0;
                tasks.spawn(async move {
                    let fetched = fetcher.fetch(&entry.url, entry.through, learn).await;
                    (key, fetched)
                });
            }
            if tasks.is_empty() {
                break;
            }
            let ended = self.next_result(&mut tasks).await;
            if let Some((key, fetched)) = ended {
                self.frontier.finish(key, fetched);
            }
            if self.stopped.is_some() && (self.cancelled || self.is_late()) {
                tasks.abort_all();
                while let Some((key, entry, fetched)) = self.frontier.take_any() {
                    self.take(key, entry, fetched);
                }
                break;
            }
            while self.stopped.is_none()
                && let Some((key, entry, fetched)) = self.frontier.take()
            {
                self.take(key, entry, fetched);
            }
            if self.stopped.is_some() && !self.cancelled {
                // Given up: what is in flight would come after the point where it stops.
                tasks.abort_all();
                break;
            }
            self.tell();
        }
        debug_assert!(self.stopped.is_some() || self.spent() || self.frontier.is_done(depth));
    }

    async fn next_result(
        &mut self,
        tasks: &mut JoinSet<(Key, Fetched<R>)>,
    ) -> Option<(Key, Fetched<R>)> {
        let deadline = self.deadline.unwrap_or_else(|| Instant::now() + FAR);
        tokio::select! {
            biased;
            () = self.options.cancel.cancelled() => {
                self.cancelled = true;
                self.stop(Message::new("crawler-cancelled"));
                None
            }
            () = tokio::time::sleep_until(deadline) => {
                let minutes = self.options.total_time.unwrap_or_default().as_secs();
                self.stop(Message::new("crawler-out-of-time").with("seconds", minutes));
                None
            }
            ended = tasks.join_next() => ended.and_then(Result::ok),
        }
    }

    fn is_late(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    pub(super) fn stop(&mut self, reason: Message) {
        if self.stopped.is_none() {
            self.incomplete.push(incomplete(reason.clone()));
            self.stopped = Some(reason);
        }
    }

    fn spent(&self) -> bool {
        self.pages >= self.options.max_pages
    }

    /// Runs ahead of what is taken only as far as memory allows, and never beyond the budget of
    /// pages, so that no request is in vain.
    fn may_start(&self, width: usize) -> bool {
        let ahead = self.frontier.ahead();
        self.stopped.is_none()
            && self.frontier.in_flight() < width.saturating_mul(2).max(width + 2)
            && ahead < width.saturating_mul(4).max(8)
            && self.pages + ahead < self.options.max_pages
    }

    fn tell(&self) {
        if let Some(progress) = &self.options.progress {
            progress(Progress {
                pages: self.pages,
                found: self.frontier.len(),
                in_flight: self.frontier.in_flight(),
            });
        }
    }

    /// One result, in order.
    fn take(&mut self, key: Key, entry: Entry, fetched: Fetched<R>) {
        let Some(exchange) = fetched.exchange else {
            if let Some((state, reason)) = fetched.denied {
                self.frontier.settle(entry.id, state, None, Some(reason));
            }
            return;
        };
        self.bytes += exchange.wire_bytes;
        self.sessions.extend(fetched.sessions);
        let visit = self.visits;
        self.visits += 1;
        self.count_failures(&exchange);
        let rescued = fetched.rescued.map(|found| (found.links, found.invalid));
        let is_page = fetched.panicked || fetched.analysed.is_some();
        let (state, reason, result, links) = match self.verdict(key, &entry, &exchange, is_page) {
            Some((state, reason)) => (state, reason, None, rescued),
            None if fetched.panicked => {
                let reason = Message::new("crawler-analysis-broke").with("url", entry.url.as_str());
                self.incomplete.push(incomplete(reason.clone()));
                (UrlState::Fetched, Some(reason), None, rescued)
            }
            None => self.page(&entry, &exchange, fetched.content, fetched.analysed),
        };
        self.frontier.settle(entry.id, state, exchange.status, reason);
        if let Some((links, invalid)) = links {
            self.links(key, entry.id, visit, &links, &invalid);
        }
        self.refresh_header(key, entry.id, visit, &exchange);
        let found_on = self.frontier.get(entry.id).found_on;
        let found_on = found_on.map(|id| self.frontier.get(id).url.to_string());
        let visit = Visit { index: visit, depth: key.depth, exchange, state, found_on, result };
        (self.sink)(visit);
        if self.bytes > self.options.max_bytes {
            let limit = self.options.max_bytes / (1024 * 1024);
            self.stop(Message::new("crawler-out-of-bytes").with("limit", limit));
        }
    }

    /// Servers that only fail are left alone.
    fn count_failures(&mut self, exchange: &Exchange) {
        let failed = exchange.status.is_none_or(|status| status >= 500 || status == 429);
        self.failures = if failed { self.failures + 1 } else { 0 };
        if self.failures >= self.options.give_up_after {
            let message = Message::new("crawler-given-up").with("count", i64::from(self.failures));
            self.stop(message);
        }
    }

    /// Where an address ended that is no page; none for a page.
    fn verdict(
        &mut self,
        key: Key,
        entry: &Entry,
        exchange: &Exchange,
        is_page: bool,
    ) -> Option<(UrlState, Option<Message>)> {
        if let Some(error) = &exchange.error {
            return Some((UrlState::Unreachable, Some(error.message.clone())));
        }
        let status = exchange.status.unwrap_or_default();
        if is_redirect(status)
            && let Some(target) =
                exchange.header("location").and_then(|to| resolve(&exchange.final_url, to))
        {
            if let Err(endless) = self.redirected(key, entry, &target) {
                return Some((UrlState::Unreachable, Some(endless)));
            }
            let reason = Message::new("crawler-redirected").with("target", target.as_str());
            return Some((UrlState::Redirected, Some(reason)));
        }
        if !(200..300).contains(&status) {
            let reason = Message::new("crawler-status").with("status", i64::from(status));
            return Some((UrlState::HttpError, Some(reason)));
        }
        if is_page {
            return None;
        }
        let sniffed = exchange.header("content-type").and_then(crate::sniff::essence);
        let mime = sniffed.unwrap_or_else(|| "?".to_owned());
        Some((UrlState::Fetched, Some(Message::new("crawler-no-page").with("type", mime))))
    }
}

/// Beyond any crawl.
const FAR: std::time::Duration = std::time::Duration::from_secs(365 * 24 * 3600);
