//! Folds the facts of all pages into the results of the checks.

use std::collections::BTreeMap;

use offenbar_model::{CheckResult, Message};
use url::Url;

use crate::facts::{Link, LoadedResource, PageFacts, Served};
use crate::{duty, links, parties, statement, transport};

/// How many pages' small facts are kept for comparison.
const KEPT_PAGES: usize = 20_000;

/// Options of the checks over a service.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Profile: `bund`, `land`, `kommune`, `vendor` or `oss`.
    pub profile: String,
    /// True for a staging site: what only a public site must have is not asked for.
    pub staging: bool,
}

/// An answer to a request beside the pages.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// Address that answered, after redirects.
    pub url: String,
    /// Status; None if there was no answer.
    pub status: Option<u16>,
    /// MIME type.
    pub mime: String,
    /// Beginning of the body as text.
    pub text: String,
}

/// What the checks need beside the pages.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Address where the scan began.
    pub start: Option<Url>,
    /// True if a folder was scanned: there is no server to judge.
    pub is_folder: bool,
    /// `/.well-known/security.txt`.
    pub security_txt: Option<Answer>,
    /// The start address asked for over plain http.
    pub over_http: Option<Answer>,
    /// An address that cannot exist.
    pub not_found: Option<Answer>,
    /// Links within the service that answered with an error: address, status or None, first page.
    pub broken: Vec<(String, Option<u16>, Option<String>)>,
    /// True if links within the service were looked up.
    pub links_checked: bool,
    /// True if the scan did not see all pages of the service.
    pub truncated: bool,
    /// Day of the scan: year, month, day.
    pub today: (i32, u32, u32),
}

/// Collects facts page by page, in crawl order.
pub struct Fold {
    pub(crate) options: Options,
    pub(crate) pages: u64,
    /// The first page.
    pub(crate) start: Option<PageFacts>,
    /// Topic -> first link, and on how many pages it is linked.
    pub(crate) topics: BTreeMap<&'static str, (Link, u64)>,
    /// Pages that do not link the imprint, the privacy notice or the statement.
    pub(crate) without: BTreeMap<&'static str, Vec<String>>,
    /// Duty pages by their address.
    pub(crate) duty_pages: BTreeMap<String, PageFacts>,
    pub(crate) mail: Option<Link>,
    pub(crate) phone: Option<Link>,
    pub(crate) message_form: Option<String>,
    pub(crate) resources: BTreeMap<(String, &'static str), (LoadedResource, u64)>,
    pub(crate) cookies: BTreeMap<String, (crate::CookieFacts, String)>,
    pub(crate) navigations: Vec<(String, Vec<String>)>,
    pub(crate) leaking: Vec<offenbar_model::Location>,
    pub(crate) closed: BTreeMap<String, Link>,
    pub(crate) kern: bool,
    pub(crate) official: bool,
    pub(crate) titles: BTreeMap<String, Vec<String>>,
}

impl Fold {
    /// Nothing seen yet.
    pub fn new(options: Options) -> Fold {
        Fold {
            options,
            pages: 0,
            start: None,
            topics: BTreeMap::new(),
            without: BTreeMap::new(),
            duty_pages: BTreeMap::new(),
            mail: None,
            phone: None,
            message_form: None,
            resources: BTreeMap::new(),
            cookies: BTreeMap::new(),
            navigations: Vec::new(),
            leaking: Vec::new(),
            closed: BTreeMap::new(),
            kern: false,
            official: false,
            titles: BTreeMap::new(),
        }
    }

    /// Takes the facts of the next page.
    pub fn add(&mut self, page: PageFacts) {
        self.pages += 1;
        let url = page.url.to_string();
        for (topic, link) in &page.topics {
            self.topics.entry(topic).or_insert_with(|| (link.clone(), 0)).1 += 1;
        }
        for topic in ["imprint", "privacy", "statement"] {
            let is_it = page.text.is_some()
                && self.topics.get(topic).is_some_and(|(link, _)| link.url == url);
            let missing = self.without.entry(topic).or_default();
            if !page.topics.contains_key(topic) && !is_it && missing.len() < KEPT_PAGES {
                missing.push(url.clone());
            }
        }
        self.mail = self.mail.take().or_else(|| page.mail.clone());
        self.phone = self.phone.take().or_else(|| page.phone.clone());
        if page.has_message_form {
            self.message_form.get_or_insert_with(|| url.clone());
        }
        for resource in &page.resources {
            let host = resource.url.host_str().unwrap_or_default().to_owned();
            let entry = self.resources.entry((host, resource.kind));
            entry.or_insert_with(|| (resource.clone(), 0)).1 += 1;
        }
        for cookie in &page.served.cookies {
            let entry = self.cookies.entry(cookie.name.clone());
            entry.or_insert_with(|| (cookie.clone(), url.clone()));
        }
        if !page.navigation.is_empty() && self.navigations.len() < KEPT_PAGES {
            self.navigations.push((url.clone(), page.navigation.clone()));
        }
        self.leaking.extend(page.leaking_forms.iter().take(10).cloned());
        for link in &page.closed_formats {
            self.closed.entry(link.url.clone()).or_insert_with(|| link.clone());
        }
        self.kern |= page.uses_kern;
        self.official |= page.is_official;
        let same = self.titles.entry(page.title.clone()).or_default();
        if same.len() < 5 {
            same.push(url.clone());
        }
        if self.start.is_none() {
            self.start = Some(page.clone());
        }
        if page.text.is_some() && self.duty_pages.len() < 20 {
            self.duty_pages.insert(url, page);
        }
    }

    /// The results of all checks.
    pub fn finish(self, around: &Surroundings) -> Vec<CheckResult> {
        let mut results = Vec::new();
        if self.pages == 0 {
            let reason = || Message::new("service-no-page");
            results.extend(
                crate::checks().iter().map(|check| CheckResult::new(check).untested(reason())),
            );
            return results;
        }
        duty::run(&self, around, &mut results);
        statement::run(&self, around, &mut results);
        transport::run(&self, around, &mut results);
        parties::run(&self, around, &mut results);
        links::run(&self, around, &mut results);
        results
    }

    /// The page a topic's link leads to, if it was seen.
    pub(crate) fn page_of(&self, topic: &str) -> Option<&PageFacts> {
        let (link, _) = self.topics.get(topic)?;
        let target = link.url.split('#').next()?;
        self.duty_pages.get(target).or_else(|| {
            self.duty_pages.values().find(|page| {
                let own = Link {
                    text: page.title.clone(),
                    url: page.url.path().to_owned(),
                    place: Default::default(),
                };
                crate::topics::of(&own, &page.url).contains(topic)
            })
        })
    }

    /// Headers of the first page; None for folders.
    pub(crate) fn served(&self) -> Option<&Served> {
        self.start.as_ref().map(|page| &page.served).filter(|served| !served.from_folder)
    }
}
