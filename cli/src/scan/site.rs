//! The site's part of a scan: crawl, check every page, fold.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use offenbar_crawler::{
    Analysed, CancellationToken, Client, CrawlReport, Exchange, Purpose, ResourceCache, Target,
    Visit, crawl, decode, links,
};
use offenbar_model::{Incomplete, Message, UrlState};
use offenbar_page::{Context, Page};
use offenbar_service::{
    Answer, CookieFacts, Fold, Options, PageFacts, Served, Surroundings, facts,
};
use offenbar_texts::Lang;
use url::Url;

use super::Settings;
use super::assemble::Parts;
use super::options::{self, Crawl};
use super::progress::Bar;
use crate::aggregate::{Aggregate, Checked};
use crate::network::Network;
use crate::page::{Files, WORKER, quiet_workers};
use crate::suppress::{Suppressions, Uses};

/// How many addresses a report lists; their states are counted in full.
const URLS_KEPT: usize = 5_000;
/// How much of an answer beside the pages is kept, in characters.
const TEXT_KEPT: usize = 20_000;
/// How many style sheets that could not be had are named.
const MAX_MISSING: usize = 100;
/// Deeply nested pages recurse deeply in styling and layout.
const STACK: usize = 64 << 20;

/// Scans a site or a folder.
///
/// # Errors
/// If an option cannot be used. What goes wrong on the site makes the scan incomplete instead.
pub(super) fn look(
    target: &Target,
    options: &Crawl,
    settings: &Settings,
    suppressions: Suppressions,
    shown: Option<Lang>,
    parts: &mut Parts,
) -> Result<(), Message> {
    quiet_workers();
    let client = Arc::new(Client::new(options::client(target, options)?)?);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .thread_name(WORKER)
        .build()
        .map_err(|error| Message::new("cli-runtime").with("reason", error.to_string()))?;
    let cache = ResourceCache::new(client.clone(), runtime.handle().clone());
    let loader = Network::new(Files::default(), Arc::new(cache));
    let site = Arc::new(Site {
        context: Arc::new(Context::new(Box::new(loader))),
        suppressions,
        is_folder: target.folder().is_some(),
    });
    let mut found = Found {
        rules: Aggregate::new(),
        uses: Uses::default(),
        service: Fold::new(Options {
            profile: settings.profile.as_str().to_owned(),
            staging: settings.staging,
        }),
        missing: BTreeMap::new(),
    };

    let (report, around) = runtime.block_on(async {
        let cancel = CancellationToken::new();
        stop_on_interrupt(cancel.clone());
        let bar = Bar::new(shown);
        let options = options::crawl(options, cancel, bar.listener())?;
        let worker = site.clone();
        let analyse = move |exchange: &Exchange| worker.analyse(exchange);
        let sink = |visit: Visit<Looked>| {
            if let Some(looked) = visit.result {
                found.add(looked);
            }
        };
        let report = crawl(target, &options, &client, analyse, sink).await;
        bar.finish();
        let around = surroundings(target, &client, &report, settings).await;
        Ok::<_, Message>((report, around))
    })?;
    drop(runtime);
    finish(&site, found, &around, report, target, parts);
    Ok(())
}

/// The first Ctrl-C ends the scan with what was done so far, the second ends the program.
fn stop_on_interrupt(cancel: CancellationToken) {
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            cancel.cancel();
        }
        if tokio::signal::ctrl_c().await.is_ok() {
            std::process::exit(i32::from(crate::Exit::Incomplete.code()));
        }
    });
}

/// What the threads that look at pages share.
struct Site {
    context: Arc<Context>,
    suppressions: Suppressions,
    is_folder: bool,
}

/// What was seen on one page. Whether it counts is only known when the page's turn comes: it may
/// turn out to be the same as another, or beyond the budget.
struct Looked {
    checked: Checked,
    facts: Option<PageFacts>,
    /// Addresses of style sheets that could not be had.
    missing: BTreeSet<String>,
}

/// What was seen on all pages that count, in the order of the crawl.
struct Found {
    rules: Aggregate,
    uses: Uses,
    service: Fold,
    /// Style sheets that could not be had, and on how many pages.
    missing: BTreeMap<String, u64>,
}

impl Found {
    fn add(&mut self, looked: Looked) {
        for sheet in looked.missing {
            if self.missing.len() < MAX_MISSING || self.missing.contains_key(&sheet) {
                *self.missing.entry(sheet).or_default() += 1;
            }
        }
        self.rules.add(looked.checked, &mut self.uses);
        if let Some(facts) = looked.facts {
            self.service.add(facts);
        }
    }
}

impl Site {
    /// Looks at one page. Whatever happens, its links are followed.
    fn analyse(&self, exchange: &Exchange) -> Analysed<Looked> {
        let html = decode(exchange).text;
        let url = &exchange.final_url;
        let found = links::extract(&html, url);
        let work = AssertUnwindSafe(|| {
            let page = Page::new(&html, url.clone(), self.context.clone());
            let reports = offenbar_accessibility::check_composed(&page);
            Looked {
                checked: Checked::of(&page, reports, &self.suppressions),
                facts: Some(facts(&page, served(exchange, self.is_folder))),
                missing: page.missing_sheets().iter().map(plain).collect(),
            }
        });
        let looked = catch_unwind(work).unwrap_or_else(|_| {
            let reason = Message::new("cli-page-panicked").with("reason", url.as_str());
            let checked = Checked::untested(url.as_str(), &reason);
            Looked { checked, facts: None, missing: BTreeSet::new() }
        });
        Analysed::with(found, looked)
    }
}

fn served(exchange: &Exchange, from_folder: bool) -> Served {
    let cookies = exchange.cookies.iter().map(|cookie| CookieFacts {
        name: cookie.name.clone(),
        secure: cookie.secure,
        http_only: cookie.http_only,
        same_site: cookie.same_site.clone(),
        persistent: cookie.is_persistent(),
    });
    Served {
        status: exchange.status.unwrap_or_default(),
        headers: exchange.headers.clone(),
        cookies: cookies.collect(),
        from_folder,
    }
}

/// What the checks over a service ask for beside the pages.
async fn surroundings(
    target: &Target,
    client: &Client,
    report: &CrawlReport,
    settings: &Settings,
) -> Surroundings {
    let start = Url::parse(&report.start).ok().or_else(|| target.start());
    let is_folder = target.folder().is_some();
    let today = settings.today;
    let mut around = Surroundings {
        is_folder,
        broken: broken(report, start.as_ref()),
        links_checked: !report.cancelled && report.pages > 0,
        truncated: !report.incomplete.is_empty(),
        today: (
            today.year().into(),
            today.month().unsigned_abs().into(),
            today.day().unsigned_abs().into(),
        ),
        ..Surroundings::default()
    };
    if let Some(start) = start.filter(|_| !report.is_unreachable() && !report.cancelled) {
        let path = |path: &str| start.join(path).ok();
        if !is_folder {
            around.security_txt = ask(client, path("/.well-known/security.txt")).await;
            around.not_found = ask(client, path("/offenbar-0f3c6b-no-such-page")).await;
            let mut plain = start.clone();
            let standard = start.scheme() == "https" && start.port().is_none();
            around.over_http = match standard && plain.set_scheme("http").is_ok() {
                true => ask(client, Some(plain)).await,
                false => None,
            };
        }
        around.start = Some(start);
    }
    around
}

async fn ask(client: &Client, url: Option<Url>) -> Option<Answer> {
    let exchange = client.get(&url?, Purpose::Document).await;
    Some(Answer {
        url: exchange.final_url.to_string(),
        status: exchange.status,
        mime: exchange.sniffed().mime,
        text: decode(&exchange).text.chars().take(TEXT_KEPT).collect(),
    })
}

/// Addresses of the site that answer with an error or not at all.
fn broken(report: &CrawlReport, start: Option<&Url>) -> Vec<(String, Option<u16>, Option<String>)> {
    let host = start.and_then(Url::host_str);
    let within = |url: &str| Url::parse(url).is_ok_and(|url| url.host_str() == host);
    report
        .seen
        .iter()
        .filter(|seen| matches!(seen.state, UrlState::HttpError | UrlState::Unreachable))
        .filter(|seen| within(&seen.url))
        .map(|seen| (seen.url.clone(), seen.status, seen.found_on.clone()))
        .collect()
}

fn finish(
    site: &Site,
    found: Found,
    around: &Surroundings,
    report: CrawlReport,
    target: &Target,
    parts: &mut Parts,
) {
    let Found { rules: aggregate, uses, service, missing } = found;
    parts.header.missing_sheets = missing;
    parts.header.site = Some(name(target));
    parts.header.pages = aggregate.pages();
    parts.header.url_states = report.states();
    parts.header.incomplete.extend(report.incomplete.iter().cloned());
    parts.looked_at.site = aggregate.pages() > 0;
    parts.suppressions = site.suppressions.records(&uses);
    if aggregate.pages() == 0 {
        let reason = report.incomplete.first().map(|incomplete| incomplete.reason.clone());
        let reason =
            reason.unwrap_or_else(|| Message::new("cli-no-page").with("site", name(target)));
        if report.incomplete.is_empty() {
            let part = "site".to_owned();
            parts.header.incomplete.push(Incomplete { part, reason: reason.clone() });
        }
        parts.add(Aggregate::all_untested(&reason));
    } else {
        parts.add(aggregate.finish());
    }
    parts.add(service.finish(around));
    parts.urls = report.seen.into_iter().take(URLS_KEPT).collect();
}

/// An address without what may be secret in it, or differ from page to page.
fn plain(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    super::repository::without_credentials(url.as_str())
}

/// The target as it may be shown: without user, password and query.
fn name(target: &Target) -> String {
    match target {
        Target::Url(url) => super::repository::without_credentials(url.as_str()),
        Target::Folder(path) => offenbar_model::escape_control(&path.display().to_string()),
    }
}
