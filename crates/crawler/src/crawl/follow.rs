//! What follows from a result: links, redirects, duplicates, lists of pages, and the end.

use std::sync::Arc;

use offenbar_model::{Message, UrlState};
use tokio::task::JoinSet;
use url::Url;

use super::driver::Driver;
use super::report::{CrawlReport, incomplete, seen_urls};
use super::{Analysed, Visit};
use crate::exchange::Exchange;
use crate::frontier::{Entry, Id, Key};
use crate::identity::{identity_without, same_but_for_query};
use crate::links::{Link, LinkKind, refresh_target, resolve};
use crate::scope::{Scope, same_domain};
use crate::sitemap;

/// Longer addresses are no pages but traps.
const LONGEST_URL: usize = 2083;

/// The same path segment so many times in a row comes from a link that grows by itself.
const SAME_SEGMENTS: usize = 3;

/// Pages named by a sitemap come after those named by the start page.
const AFTER_LINKS: u64 = u64::MAX;

/// Endings of names that are no pages.
const FILES: &str = " 7z avi bmp bz2 css csv dmg doc docx eot epub exe gif gz ics ico iso jpeg jpg js \
    json kml m4a m4v mov mp3 mp4 mpeg mpg msi odp ods odt ogg ogv otf pdf png pps ppt pptx ps rar \
    rtf svg tar tgz tif tiff ttf txt vcf wav webm webp wmv woff woff2 xls xlsx xml zip ";

/// The answer to a question for a status, or why it was not asked.
type StatusAnswer = Result<Exchange, (UrlState, Message)>;

/// State, reason, result and links of a page.
pub(super) type PageVerdict<R> =
    (UrlState, Option<Message>, Option<R>, Option<(Vec<Link>, Vec<String>)>);

impl<R, F, S> Driver<'_, R, F, S>
where
    R: Send + 'static,
    F: Fn(&Exchange) -> Analysed<R> + Send + Sync + 'static,
    S: FnMut(Visit<R>) + Send,
{
    /// A page that was analysed: new, or the same as another.
    pub(super) fn page(
        &mut self,
        entry: &Entry,
        exchange: &Exchange,
        content: Option<(usize, u64)>,
        analysed: Option<Analysed<R>>,
    ) -> PageVerdict<R> {
        let Some(analysed) = analysed else { return (UrlState::Fetched, None, None, None) };
        let page = &exchange.final_url;
        let canonical = analysed
            .canonical
            .as_ref()
            .map(|url| identity_without(url, &self.sessions))
            .filter(|canonical| same_but_for_query(canonical, page));
        let own = self.canonicals.get(entry.url.as_str()).copied();
        let named = canonical.as_ref().and_then(|url| self.canonicals.get(url.as_str()).copied());
        let same = content.and_then(|content| self.contents.get(&content).copied());
        // A page that says so, one that another page named before, or the same bytes again.
        if let Some(first) = [named, own, same].into_iter().flatten().find(|id| *id != entry.id) {
            let first = self.frontier.get(first).url.to_string();
            let reason = Message::new("crawler-duplicate").with("url", first);
            // Its links are those of the other page; following them again is how traps begin.
            let links = same.is_none().then_some((analysed.links, analysed.invalid));
            return (UrlState::Duplicate, Some(reason), None, links);
        }
        self.contents.extend(content.map(|content| (content, entry.id)));
        let address = canonical.unwrap_or_else(|| entry.url.clone());
        self.canonicals.insert(address.into(), entry.id);
        self.canonicals.entry(entry.url.to_string()).or_insert(entry.id);
        self.pages += 1;
        let links = Some((analysed.links, analysed.invalid));
        (UrlState::Checked, None, Some(analysed.result), links)
    }

    /// The links of a page, in their order.
    pub(super) fn links(
        &mut self,
        key: Key,
        page: Id,
        visit: u64,
        links: &[Link],
        invalid: &[String],
    ) {
        for (position, link) in links.iter().enumerate() {
            if link.kind == LinkKind::Sitemap {
                if key.depth == 0 {
                    self.sitemap_links.push(link.url.clone());
                }
                continue;
            }
            let position = u32::try_from(position).unwrap_or(u32::MAX);
            let child = Key { depth: key.depth + 1, parent: visit, position, hop: 0 };
            self.admit(&link.url, child, Some(page));
        }
        for text in invalid {
            if let Some(id) = self.frontier.see(text, Some(page)) {
                let reason = Some(Message::new("crawler-invalid-address"));
                self.frontier.settle(id, UrlState::Unsupported, None, reason);
            }
        }
    }

    /// The target of a `Refresh` header.
    pub(super) fn refresh_header(&mut self, key: Key, page: Id, visit: u64, exchange: &Exchange) {
        let target = exchange.header("refresh").and_then(refresh_target);
        if let Some(url) = target.and_then(|target| resolve(&exchange.final_url, target)) {
            let child = Key { depth: key.depth + 1, parent: visit, position: u32::MAX, hop: 0 };
            self.admit(&url, child, Some(page));
        }
    }

    /// Takes an address into the crawl, or settles why not.
    fn admit(&mut self, url: &Url, key: Key, found_on: Option<Id>) {
        if !matches!(url.scheme(), "http" | "https") {
            let name: String = url.as_str().chars().take(200).collect();
            if let Some(id) = self.frontier.see(&name, found_on) {
                let reason = Message::new("crawler-unsupported").with("scheme", url.scheme());
                self.frontier.settle(id, UrlState::Unsupported, None, Some(reason));
            }
            return;
        }
        let url = identity_without(url, &self.sessions);
        let Some(id) = self.frontier.see(url.as_str(), found_on) else { return };
        if !self.scope.contains(&url) {
            let reason = Message::new("crawler-out-of-scope").with("host", self.scope.host());
            self.frontier.settle(id, UrlState::OutOfScope, None, Some(reason));
        } else if let Some(reason) = self.exclusion(&url, key) {
            self.frontier.settle(id, UrlState::Excluded, None, Some(reason));
        } else if is_file(&url) {
            self.frontier.mark_inside(id);
            self.files.push((id, url));
        } else {
            self.frontier.mark_inside(id);
            self.frontier.push(key, Entry { id, url, through: false });
        }
    }

    fn exclusion(&self, url: &Url, key: Key) -> Option<Message> {
        if url.as_str().len() > LONGEST_URL {
            return Some(Message::new("crawler-too-long").with("limit", LONGEST_URL));
        }
        if repeats(url) {
            return Some(Message::new("crawler-trap-repeats"));
        }
        if key.depth == 0 {
            return None;
        }
        if let Some(pattern) = self.options.exclude.matching(url) {
            return Some(Message::new("crawler-excluded").with("pattern", pattern));
        }
        let left_out =
            !self.options.include.is_empty() && self.options.include.matching(url).is_none();
        left_out.then(|| Message::new("crawler-not-included"))
    }

    /// Queues the target of a redirect in the place of its source.
    ///
    /// # Errors
    /// If there were too many on the way.
    pub(super) fn redirected(
        &mut self,
        key: Key,
        entry: &Entry,
        target: &Url,
    ) -> Result<(), Message> {
        let limit = self.client.options().max_redirects;
        if usize::from(key.hop) >= limit {
            return Err(crate::redirect::too_many(limit).message);
        }
        let next = Key { hop: key.hop + 1, ..key };
        if key.depth == 0 && !self.scope.contains(target) {
            if same_domain(&self.start, target) {
                self.scope = Scope::of(target);
            } else {
                let reason =
                    Message::new("crawler-start-elsewhere").with("target", target.as_str());
                self.incomplete.push(incomplete(reason));
            }
        }
        let address = identity_without(target, &self.sessions);
        let Some(known) = self.frontier.id_of(address.as_str()) else {
            self.admit(target, next, Some(entry.id));
            let added = self.frontier.id_of(address.as_str());
            self.redirects.extend(added.map(|id| (entry.id, id)));
            return Ok(());
        };
        self.redirects.insert(entry.id, known);
        if self.leads_back(entry.id) && !entry.through {
            self.frontier.push(next, Entry { through: true, ..entry.clone() });
        }
        Ok(())
    }

    fn leads_back(&self, id: Id) -> bool {
        let mut at = id;
        for _ in 0..=self.redirects.len() {
            match self.redirects.get(&at) {
                Some(next) if *next == id => return true,
                Some(next) => at = *next,
                None => return false,
            }
        }
        false
    }

    /// The pages that the site lists: sitemaps, or all files of a folder.
    pub(super) async fn read_lists(&mut self) {
        let key = |position: usize| Key {
            depth: 1,
            parent: AFTER_LINKS,
            position: u32::try_from(position).unwrap_or(u32::MAX),
            hop: 0,
        };
        if let Some(folder) = self.client.folder_of(&self.start).cloned() {
            let (pages, cut) = folder.pages();
            if cut {
                self.incomplete.push(incomplete(Message::new("crawler-folder-cut")));
            }
            for (position, url) in pages.iter().enumerate() {
                self.admit(url, key(position), None);
            }
            return;
        }
        if !self.options.sitemaps {
            return;
        }
        let mut files = self.fetcher.robots(&self.start).await.sitemaps.clone();
        files.append(&mut self.sitemap_links);
        files.retain(|url| same_domain(url, &self.start));
        files.extend(self.start.join("/sitemap.xml").ok());
        let scope = self.scope.clone();
        let cancel = self.options.cancel.clone();
        let client = Arc::clone(&self.client);
        let sitemaps = tokio::select! {
            sitemaps = sitemap::load(&client, files, |url| scope.contains(url)) => sitemaps,
            () = cancel.cancelled() => return,
        };
        for (position, (url, file)) in sitemaps.pages.iter().enumerate() {
            let file = match self.frontier.id_of(file.as_str()) {
                Some(id) => Some(id),
                None => self.frontier.see(file.as_str(), None).inspect(|id| {
                    self.frontier.settle(*id, UrlState::Fetched, Some(200), None);
                }),
            };
            self.admit(url, key(position), file);
        }
        self.sitemaps = sitemaps;
    }

    /// Says of everything that was not fetched why.
    pub(super) fn leave_rest(&mut self) {
        let reason = self.stopped.clone();
        let spent = self.pages >= self.options.max_pages;
        let rest = self.frontier.rest();
        if spent && !rest.is_empty() && reason.is_none() {
            let message = Message::new("crawler-out-of-pages")
                .with("limit", self.options.max_pages)
                .with("left", rest.len());
            self.incomplete.push(incomplete(message));
        } else if !rest.is_empty() && reason.is_none() {
            let message = Message::new("crawler-out-of-depth")
                .with("limit", i64::from(self.options.max_depth))
                .with("left", rest.len());
            self.incomplete.push(incomplete(message));
        }
        if self.frontier.full {
            let message = Message::new("crawler-out-of-urls").with("limit", self.options.max_urls);
            self.incomplete.push(incomplete(message));
        }
        for id in rest {
            let reason = reason.clone().unwrap_or_else(|| Message::new("crawler-left"));
            self.frontier.settle(id, UrlState::OverBudget, None, Some(reason));
        }
        let unchecked = match (&reason, self.options.check_links) {
            (Some(reason), _) => (UrlState::OverBudget, reason.clone()),
            (None, true) => (UrlState::OverBudget, Message::new("crawler-left")),
            (None, false) => (UrlState::Excluded, Message::new("crawler-no-link-check")),
        };
        for (id, _) in &self.files {
            self.frontier.settle(*id, unchecked.0, None, Some(unchecked.1.clone()));
        }
    }

    /// Asks for the status of what is linked but was not fetched.
    pub(super) async fn check_links(&mut self) {
        let mut open: Vec<(Id, Url)> = (0..self.frontier.len())
            .filter_map(|id| Id::try_from(id).ok())
            .filter(|id| {
                let seen = self.frontier.get(*id);
                seen.inside && seen.status.is_none() && seen.state == Some(UrlState::OverBudget)
            })
            .filter_map(|id| Some((id, Url::parse(&self.frontier.get(id).url).ok()?)))
            .collect();
        let left = open.len().saturating_sub(self.options.max_link_checks);
        if left > 0 {
            let message = Message::new("crawler-links-left").with("left", left);
            self.incomplete.push(incomplete(message));
            open.truncate(self.options.max_link_checks);
        }
        let width = self.client.concurrency_of(&self.start).saturating_mul(2);
        let mut tasks = JoinSet::new();
        let mut open = open.into_iter();
        while !self.cancelled {
            while tasks.len() < width
                && let Some((id, url)) = open.next()
            {
                let fetcher = Arc::clone(&self.fetcher);
                tasks.spawn(async move { (id, fetcher.status(&url).await) });
            }
            let Some(ended) = self.next_status(&mut tasks).await else { break };
            if let Some((id, answer)) = ended {
                self.checked(id, answer);
            }
        }
    }

    async fn next_status(
        &mut self,
        tasks: &mut JoinSet<(Id, StatusAnswer)>,
    ) -> Option<Option<(Id, StatusAnswer)>> {
        let deadline = self.deadline;
        let late = async {
            match deadline {
                Some(deadline) => tokio::time::sleep_until(deadline).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            () = self.options.cancel.cancelled() => {
                self.cancelled = true;
                self.stop(Message::new("crawler-cancelled"));
                None
            }
            () = late => {
                let seconds = self.options.total_time.unwrap_or_default().as_secs();
                self.stop(Message::new("crawler-out-of-time").with("seconds", seconds));
                None
            }
            ended = tasks.join_next() => ended.map(Result::ok),
        }
    }

    /// The status of a link. A page that was left out for the budget stays so, even if it answers.
    fn checked(&mut self, id: Id, answer: StatusAnswer) {
        let exchange = match answer {
            Ok(exchange) => exchange,
            Err((state, reason)) => {
                self.frontier.settle(id, state, None, Some(reason));
                return;
            }
        };
        let was = self.frontier.get(id);
        let is_file = Url::parse(&was.url).is_ok_and(|url| is_file(&url));
        let kept = was.reason.clone();
        let (state, reason) = match (&exchange.error, exchange.status) {
            (Some(error), _) => (UrlState::Unreachable, Some(error.message.clone())),
            (None, Some(status)) if status >= 400 => {
                let message = Message::new("crawler-status").with("status", i64::from(status));
                (UrlState::HttpError, Some(message))
            }
            (None, _) if is_file => {
                let mime = exchange.header("content-type").and_then(crate::sniff::essence);
                let message = Message::new("crawler-no-page");
                (UrlState::Fetched, Some(message.with("type", mime.unwrap_or("?".to_owned()))))
            }
            (None, _) => (UrlState::OverBudget, kept),
        };
        self.frontier.settle(id, state, exchange.status, reason);
    }

    /// What is left behind.
    pub(super) async fn report(mut self) -> CrawlReport {
        let robots = self.fetcher.robots_if_known(&self.start);
        if robots.as_ref().is_some_and(|robots| robots.unreachable) {
            let missing = Message::new("crawler-robots-missing").with("url", self.start.as_str());
            let error = robots.as_ref().and_then(|robots| robots.error.clone());
            self.incomplete.push(incomplete(error.unwrap_or(missing)));
        }
        for problem in &self.sitemaps.problems {
            self.incomplete.push(incomplete(problem.clone()));
        }
        CrawlReport {
            start: self.start.to_string(),
            pages: self.pages as u64,
            incomplete: self.incomplete,
            robots,
            sitemaps: self.sitemaps,
            cancelled: self.cancelled,
            seen: seen_urls(self.frontier.into_seen()),
        }
    }
}

fn is_file(url: &Url) -> bool {
    let name = url.path().rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        !ending.is_empty()
            && ending.len() <= 5
            && FILES.contains(&format!(" {} ", ending.to_ascii_lowercase()))
    })
}

/// True if one path segment follows itself again and again.
fn repeats(url: &Url) -> bool {
    let Some(segments) = url.path_segments() else { return false };
    let (mut last, mut times) = ("", 0);
    for segment in segments.filter(|segment| !segment.is_empty()) {
        times = if segment == last { times + 1 } else { 1 };
        last = segment;
        if times >= SAME_SEGMENTS {
            return true;
        }
    }
    false
}
