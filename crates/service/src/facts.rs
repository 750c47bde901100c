//! What the checks keep of a page.

use std::collections::BTreeMap;

use offenbar_model::Location;
use offenbar_page::{NodeId, Page};
use url::Url;

use crate::topics;

/// How much of a duty page's text is kept, in characters.
const MAX_TEXT: usize = 40_000;
/// How many links of a page are looked at.
const MAX_LINKS: usize = 5_000;

/// How a page was served. The crawler's exchange, without its body.
#[derive(Debug, Clone, Default)]
pub struct Served {
    /// Status of the answer.
    pub status: u16,
    /// Header lines, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Cookies that were set.
    pub cookies: Vec<CookieFacts>,
    /// True if the page is a file of a scanned folder: there are no headers to judge.
    pub from_folder: bool,
}

impl Served {
    /// First header line of this name (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A cookie, without its value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CookieFacts {
    /// Name.
    pub name: String,
    /// `Secure`.
    pub secure: bool,
    /// `HttpOnly`.
    pub http_only: bool,
    /// `SameSite`, as written.
    pub same_site: Option<String>,
    /// True if it outlives the session.
    pub persistent: bool,
}

/// A link on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Accessible name.
    pub text: String,
    /// Resolved address.
    pub url: String,
    /// Where it stands.
    pub place: Location,
}

/// Something a page loads.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadedResource {
    /// `script`, `style`, `image`, `frame`, `font` or `media`.
    pub kind: &'static str,
    /// Resolved address.
    pub url: Url,
    /// True if it carries `integrity`.
    pub integrity: bool,
    /// Where it stands.
    pub place: Location,
}

/// What the checks keep of a page.
#[derive(Debug, Clone)]
pub struct PageFacts {
    /// Address.
    pub url: Url,
    /// How it was served.
    pub served: Served,
    /// Title.
    pub title: String,
    /// Language of the page.
    pub lang: Option<String>,
    /// First link to each topic.
    pub topics: BTreeMap<&'static str, Link>,
    /// Text, kept only if the page looks like a duty page.
    pub text: Option<String>,
    /// Links with `mailto:` and `tel:` on the page.
    pub mail: Option<Link>,
    /// See [`PageFacts::mail`].
    pub phone: Option<Link>,
    /// All addresses linked with `mailto:`, `tel:` or http on a duty page.
    pub hrefs: Vec<String>,
    /// True if the page has a form with a text area.
    pub has_message_form: bool,
    /// Things it loads from elsewhere or insecurely.
    pub resources: Vec<LoadedResource>,
    /// Texts of the links in the first navigation, in order.
    pub navigation: Vec<String>,
    /// Forms that send personal data in the address.
    pub leaking_forms: Vec<Location>,
    /// Links to files in formats that only one vendor's program opens well.
    pub closed_formats: Vec<Link>,
    /// True if classes of the KERN design system are used.
    pub uses_kern: bool,
    /// True if the head of the page says that it is an official website.
    pub is_official: bool,
    /// True if search engines are told to stay away.
    pub noindex: bool,
    /// True if the page has a description for search engines.
    pub described: bool,
    /// `<meta name=generator>`.
    pub generator: Option<String>,
}

/// Takes the facts of a page.
pub fn facts(page: &Page, served: Served) -> PageFacts {
    let links = links(page);
    let mut topics = BTreeMap::new();
    for link in &links {
        for name in topics::of(link, page.url()) {
            topics.entry(name).or_insert_with(|| link.clone());
        }
    }
    let own =
        Link { text: title(page), url: page.url().path().to_owned(), place: Location::default() };
    let is_duty = topics::of(&own, page.url())
        .iter()
        .any(|topic| matches!(*topic, "imprint" | "privacy" | "statement"));
    let scheme = |scheme: &str| links.iter().find(|link| link.url.starts_with(scheme)).cloned();
    let meta = |name: &str| meta(page, name);
    PageFacts {
        url: page.url().clone(),
        title: own.text,
        lang: page.root_element().and_then(|root| page.attr(root, "lang")).map(str::to_owned),
        text: is_duty.then(|| page_text(page)),
        mail: scheme("mailto:"),
        phone: scheme("tel:"),
        hrefs: if is_duty {
            links.iter().map(|l| l.url.clone()).take(500).collect()
        } else {
            Vec::new()
        },
        has_message_form: page.elements().iter().any(|id| page.is(*id, "textarea")),
        resources: resources(page),
        navigation: navigation(page),
        leaking_forms: leaking_forms(page),
        closed_formats: links.iter().filter(|link| is_closed(&link.url)).cloned().collect(),
        uses_kern: uses_class(page, "kern-"),
        is_official: is_official(page),
        noindex: meta("robots").is_some_and(|value| value.to_lowercase().contains("noindex")),
        described: meta("description").is_some_and(|value| !value.trim().is_empty()),
        generator: meta("generator"),
        served,
        topics,
    }
}

pub(crate) fn place(page: &Page, id: NodeId) -> Location {
    let position = page.element(id).map(|element| element.position).unwrap_or_default();
    Location {
        url: Some(page.url().to_string()),
        path: None,
        line: (position.line > 0).then_some(position.line),
        column: (position.line > 0).then_some(position.column),
        selector: Some(page.selector(id)),
    }
}

fn title(page: &Page) -> String {
    let title = page.elements().iter().find(|id| page.is(**id, "title"));
    title.map(|id| page.text_content(*id).trim().to_owned()).unwrap_or_default()
}

fn meta(page: &Page, name: &str) -> Option<String> {
    let is_it = |id: &&NodeId| {
        page.is(**id, "meta")
            && page.attr(**id, "name").is_some_and(|value| value.eq_ignore_ascii_case(name))
    };
    page.elements().iter().find(is_it).and_then(|id| page.attr(*id, "content")).map(str::to_owned)
}

fn page_text(page: &Page) -> String {
    let Some(body) = page.body() else { return String::new() };
    page.visible_text(body).chars().take(MAX_TEXT).collect()
}

fn links(page: &Page) -> Vec<Link> {
    let elements = page.elements().iter().copied();
    elements
        .filter(|id| matches!(page.tag(*id), "a" | "area"))
        .filter_map(|id| {
            let url = page.resolve(page.attr(id, "href")?)?;
            Some((id, url))
        })
        .take(MAX_LINKS)
        .map(|(id, url)| Link {
            text: page.name_text(id).to_owned(),
            url: url.to_string(),
            place: place(page, id),
        })
        .collect()
}

fn resources(page: &Page) -> Vec<LoadedResource> {
    let elements = page.elements().iter().copied();
    elements
        .filter_map(|id| {
            let (kind, attribute) = match page.tag(id) {
                "script" => ("script", "src"),
                "img" => ("image", "src"),
                "iframe" | "frame" | "embed" => ("frame", "src"),
                "video" | "audio" | "source" => ("media", "src"),
                "link" => (link_kind(page.attr(id, "rel")?)?, "href"),
                _ => return None,
            };
            let url = page.resolve(page.attr(id, attribute)?)?;
            let foreign =
                url.host_str() != page.url().host_str() || url.scheme() != page.url().scheme();
            let loads = matches!(url.scheme(), "http" | "https");
            (foreign && loads).then(|| LoadedResource {
                kind,
                url,
                integrity: page.has_attr(id, "integrity"),
                place: place(page, id),
            })
        })
        .collect()
}

fn link_kind(rel: &str) -> Option<&'static str> {
    let rel = rel.to_ascii_lowercase();
    let has = |word: &str| rel.split_ascii_whitespace().any(|part| part == word);
    match () {
        () if has("stylesheet") => Some("style"),
        () if has("preload") || has("icon") || has("manifest") => Some("font"),
        () => None,
    }
}

fn navigation(page: &Page) -> Vec<String> {
    let first = page.elements().iter().copied().find(|id| page.role_name(*id) == "navigation");
    let Some(first) = first else { return Vec::new() };
    page.flat_descendants(first)
        .into_iter()
        .filter(|id| page.is(*id, "a") && page.has_attr(*id, "href"))
        .map(|id| page.name_text(id).to_lowercase())
        .filter(|name| !name.is_empty())
        .take(60)
        .collect()
}

/// Forms with `method=get` that ask for personal data (names by HTML's autofill tokens and types).
fn leaking_forms(page: &Page) -> Vec<Location> {
    let is_get = |id: NodeId| {
        !page.attr(id, "method").is_some_and(|method| {
            method.eq_ignore_ascii_case("post") || method.eq_ignore_ascii_case("dialog")
        })
    };
    let is_personal = |id: NodeId| {
        page.is(id, "input")
            && (matches!(page.attr(id, "type"), Some("email" | "tel" | "password"))
                || page.attr(id, "autocomplete").is_some_and(|value| {
                    ["name", "street-address", "bday", "email", "tel", "family-name", "given-name"]
                        .iter()
                        .any(|token| value.split_ascii_whitespace().any(|part| part == *token))
                }))
    };
    let forms = page.elements().iter().copied().filter(|id| page.is(*id, "form") && is_get(*id));
    forms
        .filter(|form| page.descendants(*form).any(is_personal))
        .map(|form| place(page, form))
        .collect()
}

fn is_closed(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pages", ".numbers"]
        .iter()
        .any(|extension| path.ends_with(extension))
}

fn uses_class(page: &Page, prefix: &str) -> bool {
    page.elements().iter().any(|id| {
        page.attr(*id, "class")
            .is_some_and(|class| class.split_whitespace().any(|part| part.starts_with(prefix)))
    })
}

fn is_official(page: &Page) -> bool {
    uses_class(page, "kern-kopfzeile") || {
        let body = page.body().map(|body| page.visible_text(body)).unwrap_or_default();
        let start: String = body.chars().take(400).collect();
        start.to_lowercase().contains("offizielle website")
    }
}
