//! How often a host is asked: requests at once, the gap between them, and waiting when it says so.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use url::{Host as UrlHost, Url};

use crate::limits::CRAWL_DELAY_CAP;

/// What the user asked for; the rest follows from the host.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pace {
    pub(crate) concurrency: Option<usize>,
    /// Requests per second.
    pub(crate) rate: Option<f64>,
}

/// Where a host is decides how gently it is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// This machine: nobody else is slowed down.
    Loopback,
    /// A private network, usually a staging system of one's own.
    Private,
    Public,
}

fn place(url: &Url) -> Place {
    let address = match url.host() {
        Some(UrlHost::Ipv4(address)) => IpAddr::V4(address),
        Some(UrlHost::Ipv6(address)) => IpAddr::V6(address),
        Some(UrlHost::Domain(name)) if name == "localhost" || name.ends_with(".localhost") => {
            return Place::Loopback;
        }
        _ => return Place::Public,
    };
    match address {
        address if address.is_loopback() => Place::Loopback,
        IpAddr::V4(address) if address.is_private() => Place::Private,
        IpAddr::V6(address) if address.is_unique_local() => Place::Private,
        _ => Place::Public,
    }
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    place(url) == Place::Loopback
}

impl Pace {
    pub(crate) fn concurrency_of(self, url: &Url) -> usize {
        let usual = match place(url) {
            Place::Loopback => 16,
            Place::Private => 4,
            Place::Public => 1,
        };
        self.concurrency.unwrap_or(usual).clamp(1, 64)
    }

    fn gap_of(self, url: &Url) -> Duration {
        match (self.rate, place(url)) {
            (Some(rate), _) if rate > 0.0 => {
                Duration::try_from_secs_f64(1.0 / rate).unwrap_or(Duration::from_secs(60))
            }
            (_, Place::Loopback) => Duration::ZERO,
            (_, Place::Private) => Duration::from_millis(50),
            (_, Place::Public) => Duration::from_millis(500),
        }
    }
}

/// All hosts of a scan.
pub(crate) struct Politeness {
    pace: Pace,
    hosts: Mutex<HashMap<String, Arc<Host>>>,
    /// Two names of one machine share one gate.
    machines: Mutex<HashMap<IpAddr, Arc<Host>>>,
}

struct Host {
    gate: Arc<Semaphore>,
    clock: Mutex<Clock>,
}

#[derive(Debug)]
struct Clock {
    next: Instant,
    gap: Duration,
    smallest_gap: Duration,
    concurrency: usize,
}

/// The right to send one request.
pub(crate) struct Turn {
    host: Arc<Host>,
    _permit: Option<OwnedSemaphorePermit>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Politeness {
    pub(crate) fn new(pace: Pace) -> Self {
        Politeness { pace, hosts: Mutex::default(), machines: Mutex::default() }
    }

    fn host(&self, url: &Url) -> Arc<Host> {
        let name = crate::error::host(url);
        let mut hosts = lock(&self.hosts);
        let host = hosts.entry(name).or_insert_with(|| {
            let concurrency = self.pace.concurrency_of(url);
            let gap = self.pace.gap_of(url);
            Arc::new(Host {
                gate: Arc::new(Semaphore::new(concurrency)),
                clock: Mutex::new(Clock {
                    next: Instant::now(),
                    gap,
                    smallest_gap: gap,
                    concurrency,
                }),
            })
        });
        Arc::clone(host)
    }

    /// Waits until the host may be asked.
    pub(crate) async fn turn(&self, url: &Url) -> Turn {
        let host = self.host(url);
        let permit = Arc::clone(&host.gate).acquire_owned().await.ok();
        let at = {
            let mut clock = lock(&host.clock);
            let at = clock.next.max(Instant::now());
            clock.next = at + clock.gap;
            at
        };
        if at > Instant::now() {
            tokio::time::sleep_until(at).await;
        }
        Turn { host, _permit: permit }
    }

    /// A `Crawl-delay` of the host's robots.txt, within reason.
    pub(crate) fn crawl_delay(&self, url: &Url, delay: Duration) {
        let host = self.host(url);
        let mut clock = lock(&host.clock);
        clock.smallest_gap = clock.smallest_gap.max(delay.min(CRAWL_DELAY_CAP));
        clock.gap = clock.gap.max(clock.smallest_gap);
    }

    /// The address behind a name is known: names of one machine take turns together. Loopback is
    /// left out, where servers differ by port.
    pub(crate) fn learned(&self, url: &Url, address: IpAddr) {
        if address.is_loopback() {
            return;
        }
        let host = self.host(url);
        let shared = Arc::clone(lock(&self.machines).entry(address).or_insert(Arc::clone(&host)));
        if !Arc::ptr_eq(&shared, &host) {
            lock(&self.hosts).insert(crate::error::host(url), shared);
        }
    }
}

impl Turn {
    /// The host answered after `latency`: the gap follows how fast it is, and an error never
    /// shortens it.
    pub(crate) fn answered(self, latency: Duration, well: bool) {
        let mut clock = lock(&self.host.clock);
        if clock.smallest_gap.is_zero() {
            return;
        }
        let per_request = latency / u32::try_from(clock.concurrency).unwrap_or(1).max(1);
        let mean = (clock.gap + per_request) / 2;
        let gap = mean.max(clock.smallest_gap).min(CRAWL_DELAY_CAP.max(clock.smallest_gap));
        if well || gap > clock.gap {
            clock.gap = gap;
        }
    }

    /// The host asked for a pause: nobody asks it before.
    pub(crate) fn pause(&self, pause: Duration) {
        let mut clock = lock(&self.host.clock);
        clock.next = clock.next.max(Instant::now() + pause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn strangers_are_treated_gently_and_this_machine_is_not_spared() {
        let pace = Pace::default();
        assert_eq!(pace.concurrency_of(&url("https://www.example.org/")), 1);
        assert_eq!(pace.gap_of(&url("https://www.example.org/")), Duration::from_millis(500));
        assert_eq!(pace.gap_of(&url("http://127.0.0.1:8080/")), Duration::ZERO);
        assert!(pace.concurrency_of(&url("http://localhost/")) > 1);
        assert!(pace.concurrency_of(&url("http://10.1.2.3/")) > 1);
        let asked = Pace { concurrency: Some(2), rate: Some(4.0) };
        assert_eq!(asked.concurrency_of(&url("http://127.0.0.1/")), 2);
        assert_eq!(asked.gap_of(&url("http://127.0.0.1/")), Duration::from_millis(250));
    }

    #[tokio::test(start_paused = true)]
    async fn turns_of_a_host_keep_their_distance_and_other_hosts_do_not_wait() {
        let politeness = Politeness::new(Pace::default());
        let begin = Instant::now();
        for _ in 0..3 {
            politeness.turn(&url("https://a.example/")).await.answered(Duration::ZERO, true);
        }
        assert_eq!(begin.elapsed().as_millis(), 1000);
        politeness.turn(&url("https://b.example/")).await;
        assert_eq!(begin.elapsed().as_millis(), 1000);
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_host_gets_longer_gaps_and_errors_do_not_shorten_them() {
        let politeness = Politeness::new(Pace::default());
        let host = url("https://a.example/");
        politeness.turn(&host).await.answered(Duration::from_secs(3), true);
        let gap = lock(&politeness.host(&host).clock).gap;
        assert_eq!(gap, Duration::from_millis(1750));
        politeness.turn(&host).await.answered(Duration::ZERO, false);
        assert_eq!(lock(&politeness.host(&host).clock).gap, gap);
        politeness.turn(&host).await.answered(Duration::ZERO, true);
        assert!(lock(&politeness.host(&host).clock).gap < gap);
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_and_a_crawl_delay_hold_for_everyone() {
        let politeness = Politeness::new(Pace::default());
        let host = url("https://a.example/");
        politeness.crawl_delay(&host, Duration::from_secs(3600));
        let begin = Instant::now();
        let turn = politeness.turn(&host).await;
        turn.pause(Duration::from_secs(30));
        drop(turn);
        politeness.turn(&host).await;
        assert_eq!(begin.elapsed().as_secs(), 30);
        politeness.turn(&host).await;
        assert_eq!(begin.elapsed(), Duration::from_secs(30) + CRAWL_DELAY_CAP);
    }

    #[tokio::test(start_paused = true)]
    async fn two_names_of_one_machine_share_their_turns() {
        let politeness = Politeness::new(Pace::default());
        let (one, two) = (url("https://a.example/"), url("https://b.example/"));
        let address = IpAddr::from([192, 0, 2, 1]);
        politeness.learned(&one, address);
        politeness.learned(&two, address);
        let begin = Instant::now();
        drop(politeness.turn(&one).await);
        drop(politeness.turn(&two).await);
        assert_eq!(begin.elapsed().as_millis(), 500);
    }
}
