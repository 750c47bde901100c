//! One address: robots.txt, the request, and the analysis of the page.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use offenbar_model::{Message, UrlState};
use tokio::sync::{OnceCell, Semaphore};
use url::Url;

use super::Analysed;
use crate::client::Client;
use crate::exchange::{Exchange, Purpose};
use crate::identity::{identity_without, learn_sessions};
use crate::links::{Extracted, extract};
use crate::robots::{RobotsRules, robots_url};

/// What fetching one address gave.
pub(super) struct Fetched<R> {
    /// None if robots.txt forbids it.
    pub(super) exchange: Option<Exchange>,
    pub(super) denied: Option<(UrlState, Message)>,
    pub(super) analysed: Option<Analysed<R>>,
    /// The analysis of the page broke off.
    pub(super) panicked: bool,
    /// Links of a page that is not analysed: cut off, or broken off.
    pub(super) rescued: Option<Extracted>,
    /// Length and hash of the body of a page.
    pub(super) content: Option<(usize, u64)>,
    /// Parameters that turned out to hold a session.
    pub(super) sessions: BTreeSet<String>,
}

type RobotsCell = Arc<OnceCell<Arc<RobotsRules>>>;

/// What all fetches of a crawl share.
pub(super) struct Fetcher<F> {
    client: Arc<Client>,
    analyse: Arc<F>,
    ignore_robots: bool,
    processors: Arc<Semaphore>,
    robots: Mutex<HashMap<String, RobotsCell>>,
}

impl<F> Fetcher<F> {
    pub(super) fn new(
        client: Arc<Client>,
        analyse: F,
        ignore_robots: bool,
        threads: usize,
    ) -> Self {
        Fetcher {
            client,
            analyse: Arc::new(analyse),
            ignore_robots,
            processors: Arc::new(Semaphore::new(threads.max(1))),
            robots: Mutex::default(),
        }
    }

    /// The rules of the host of an address, fetched once.
    pub(super) async fn robots(&self, url: &Url) -> Arc<RobotsRules> {
        let Some(address) = robots_url(url) else {
            return Arc::new(RobotsRules::none(url.clone()));
        };
        let cell = {
            let mut known = self.robots.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(address.to_string()).or_default())
        };
        let rules = cell.get_or_init(|| async {
            if self.ignore_robots || self.client.folder_of(url).is_some() {
                return Arc::new(RobotsRules::none(address));
            }
            let rules = RobotsRules::of(&self.client.get(&address, Purpose::Robots).await);
            if let Some(delay) = rules.crawl_delay() {
                self.client.politeness.crawl_delay(url, delay);
            }
            Arc::new(rules)
        });
        Arc::clone(rules.await)
    }

    /// The rules of the host of an address, if they were asked for.
    pub(super) fn robots_if_known(&self, url: &Url) -> Option<Arc<RobotsRules>> {
        let known = self.robots.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(robots_url(url)?.as_str())?.get().cloned()
    }

    /// Why an address may not be fetched: a rule, or a host that does not answer at all.
    async fn denial(&self, url: &Url) -> Option<(UrlState, Message)> {
        let robots = self.robots(url).await;
        let state =
            if robots.error.is_some() { UrlState::Unreachable } else { UrlState::RobotsDenied };
        robots.denial(url).map(|reason| (state, reason))
    }

    /// Status of a link that is not fetched as a page.
    pub(super) async fn status(&self, url: &Url) -> Result<Exchange, (UrlState, Message)> {
        match self.denial(url).await {
            Some(denied) => Err(denied),
            None => Ok(self.client.get(url, Purpose::Status).await),
        }
    }
}

impl<F> Fetcher<F> {
    /// Fetches an address and has it analysed if it is a page.
    pub(super) async fn fetch<R>(&self, url: &Url, through: bool, learn: bool) -> Fetched<R>
    where
        R: Send + 'static,
        F: Fn(&Exchange) -> Analysed<R> + Send + Sync + 'static,
    {
        let mut fetched = Fetched {
            exchange: None,
            denied: self.denial(url).await,
            analysed: None,
            panicked: false,
            rescued: None,
            content: None,
            sessions: BTreeSet::new(),
        };
        if fetched.denied.is_some() {
            return fetched;
        }
        // Other addresses get their own turn; what only adds a session or a cookie is the same.
        let follow = |target: &Url| {
            through || identity_without(target, &BTreeSet::new()).as_str() == url.as_str()
        };
        let exchange = self.client.get_while(url, Purpose::Page, follow).await;
        if exchange.is_page() {
            if learn {
                fetched.sessions = self.sessions(&exchange).await;
            }
            self.analysis(exchange, &mut fetched).await;
        } else {
            if exchange.body_truncated && !exchange.body.is_empty() {
                fetched.rescued = Some(rescue(&exchange));
            }
            fetched.exchange = Some(exchange.without_body());
        }
        fetched
    }

    async fn analysis<R>(&self, exchange: Exchange, fetched: &mut Fetched<R>)
    where
        R: Send + 'static,
        F: Fn(&Exchange) -> Analysed<R> + Send + Sync + 'static,
    {
        let _processor = self.processors.acquire().await;
        let analyse = Arc::clone(&self.analyse);
        let exchange = Arc::new(exchange);
        let page = Arc::clone(&exchange);
        let work = tokio::task::spawn_blocking(move || (content(&page), analyse(&page)));
        match work.await {
            Ok((content, analysed)) => {
                fetched.content = Some(content);
                fetched.analysed = Some(analysed);
            }
            Err(_) => {
                fetched.panicked = true;
                fetched.rescued = Some(rescue(&exchange));
            }
        }
        fetched.exchange = Some(exchange.without_body());
    }

    /// Looks at the start page twice if its links carry what looks like a session.
    async fn sessions(&self, first: &Exchange) -> BTreeSet<String> {
        let links = |exchange: &Exchange| -> Vec<Url> {
            rescue(exchange).links.into_iter().map(|link| link.url).collect()
        };
        let before = links(first);
        if !before.iter().any(crate::identity::may_hold_session) {
            return BTreeSet::new();
        }
        let second = self.client.get(&first.final_url, Purpose::Page).await;
        learn_sessions(&before, &links(&second))
    }
}

fn rescue(exchange: &Exchange) -> Extracted {
    extract(&crate::charset::decode(exchange).text, &exchange.final_url)
}

fn content(exchange: &Exchange) -> (usize, u64) {
    let mut hasher = DefaultHasher::new();
    hasher.write(&exchange.body);
    (exchange.body.len(), hasher.finish())
}
