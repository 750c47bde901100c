//! The pages that a site lists itself: XML sitemaps and their indexes, text files, feeds.

use std::collections::BTreeSet;

use futures_util::stream;
use offenbar_model::Message;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use url::Url;

use crate::body;
use crate::client::Client;
use crate::exchange::{Exchange, Purpose};
use crate::limits::Limits;

/// Addresses read of one sitemap at most (the standard's limit).
pub const MOST_URLS: usize = 50_000;

/// Sitemap files fetched of one site at most.
const MOST_FILES: usize = 200;

/// An index may name indexes, no deeper.
const DEEPEST: u8 = 2;

/// What one sitemap file lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Pages, in order, each once.
    pub pages: Vec<Url>,
    /// Other sitemap files.
    pub sitemaps: Vec<Url>,
    /// True if it is longer than the limit, or its end cannot be read.
    pub cut: bool,
}

/// What the sitemaps of a site list.
#[derive(Debug, Clone, Default)]
pub struct Sitemaps {
    /// Pages with the sitemap that lists each, in order, each once.
    pub pages: Vec<(Url, Url)>,
    /// The files read, with the number of pages of each.
    pub files: Vec<(Url, usize)>,
    /// What could not be read, and why.
    pub problems: Vec<Message>,
}

/// Fetches sitemaps and those they name. `wanted` says which hosts' pages count.
pub async fn load(client: &Client, starts: Vec<Url>, wanted: impl Fn(&Url) -> bool) -> Sitemaps {
    let mut sitemaps = Sitemaps::default();
    let mut known = BTreeSet::new();
    let mut files: Vec<(Url, u8)> = starts.into_iter().map(|url| (url, 0)).collect();
    files.retain(|(url, _)| known.insert(url.clone()));
    let mut pages = BTreeSet::new();
    let mut at = 0;
    while let Some((url, depth)) = files.get(at).cloned() {
        at += 1;
        if at > MOST_FILES {
            sitemaps.problems.push(Message::new("crawler-sitemap-files").with("limit", MOST_FILES));
            break;
        }
        let exchange = client.get(&url, Purpose::Sitemap).await;
        if !exchange.is_success() {
            if let Some(problem) = problem(&exchange) {
                sitemaps.problems.push(problem);
            }
            continue;
        }
        let parsed = parse(&unpacked(&exchange).await, &exchange.final_url);
        if parsed.cut {
            let message = Message::new("crawler-sitemap-cut").with("url", url.as_str());
            sitemaps.problems.push(message);
        }
        let mut count = 0;
        for page in parsed.pages {
            if wanted(&page) && pages.insert(page.clone()) {
                sitemaps.pages.push((page, url.clone()));
                count += 1;
            }
        }
        sitemaps.files.push((url, count));
        for next in parsed.sitemaps {
            if depth < DEEPEST && known.insert(next.clone()) {
                files.push((next, depth + 1));
            }
        }
    }
    sitemaps
}

/// A sitemap that is not there is no problem; one that cannot be read is.
fn problem(exchange: &Exchange) -> Option<Message> {
    match (&exchange.error, exchange.status) {
        (Some(error), _) => Some(error.message.clone()),
        (None, Some(404 | 410)) => None,
        (None, status) => Some(
            Message::new("crawler-sitemap-status")
                .with("url", exchange.url.as_str())
                .with("status", i64::from(status.unwrap_or_default())),
        ),
    }
}

/// The body, unpacked if it begins as gzip does, whatever it is called.
async fn unpacked(exchange: &Exchange) -> bytes::Bytes {
    if !exchange.body.starts_with(b"\x1f\x8b") {
        return exchange.body.clone();
    }
    let limits = Limits::default().for_purpose(Purpose::Sitemap);
    let whole = stream::iter([Ok(exchange.body.clone())]);
    body::read(whole, "gzip", &limits, |_| true).await.bytes
}

/// Reads a sitemap, an index, a list of addresses or a feed. Stops at the first thing that is no
/// XML and keeps what was read.
pub fn parse(bytes: &[u8], url: &Url) -> Parsed {
    let text = crate::charset::decode_bytes(bytes, None, None).text;
    let start = text.trim_ascii_start();
    let found = if start.starts_with('<') { xml(start, url) } else { lines(start) };
    let mut known = BTreeSet::new();
    let mut parsed = Parsed { cut: found.cut, ..Parsed::default() };
    for page in found.pages {
        if known.insert(page.clone()) {
            parsed.pages.push(page);
        }
    }
    parsed.sitemaps = found.sitemaps;
    parsed
}

fn lines(text: &str) -> Parsed {
    let mut parsed = Parsed::default();
    for line in text.lines() {
        if parsed.pages.len() >= MOST_URLS {
            parsed.cut = true;
            break;
        }
        parsed.pages.extend(http(line.trim()));
    }
    parsed
}

fn http(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// Where in a sitemap or feed the reader is.
#[derive(Default)]
struct Place {
    /// Local names of the open elements; deeper ones are counted only.
    open: Vec<String>,
    deeper: usize,
    text: String,
}

const DEEPEST_ELEMENT: usize = 16;

fn xml(text: &str, url: &Url) -> Parsed {
    let mut parsed = Parsed::default();
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut place = Place::default();
    loop {
        if parsed.pages.len() >= MOST_URLS {
            parsed.cut = true;
            break;
        }
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                parsed.pages.extend(linked(&start, url));
                place.open(start.local_name().as_ref());
            }
            Ok(Event::Empty(start)) => parsed.pages.extend(linked(&start, url)),
            Ok(Event::Text(text)) => place.push(&text),
            Ok(Event::CData(text)) => place.push(&text),
            Ok(Event::GeneralRef(name)) => match name.resolve_char_ref() {
                Ok(Some(character)) => place.push(&character.to_string()),
                _ => place.push(entity(&name)),
            },
            Ok(Event::End(_)) => place.close(&mut parsed),
            Ok(Event::Eof) => {
                parsed.cut |= !place.open.is_empty();
                break;
            }
            Ok(_) => {}
            Err(_) => {
                parsed.cut = true;
                break;
            }
        }
    }
    parsed
}

/// The five entities of XML; others are not expanded.
fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

impl Place {
    fn open(&mut self, name: &str) {
        if self.open.len() < DEEPEST_ELEMENT {
            self.open.push(name.chars().take(32).collect::<String>().to_ascii_lowercase());
        } else {
            self.deeper += 1;
        }
        self.text.clear();
    }

    fn push(&mut self, text: &str) {
        // No address is longer.
        if self.text.len() + text.len() <= 8192 {
            self.text.push_str(text);
        }
    }

    fn close(&mut self, parsed: &mut Parsed) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let Some(name) = self.open.pop() else { return };
        let parent = self.open.last().map(String::as_str).unwrap_or_default();
        match (parent, name.as_str()) {
            ("url", "loc") | ("item", "link") => parsed.pages.extend(http(self.text.trim())),
            ("sitemap", "loc") => parsed.sitemaps.extend(http(self.text.trim())),
            _ => {}
        }
        self.text.clear();
    }
}

/// The address in an Atom link or in another language's version of a page.
fn linked(start: &BytesStart<'_>, url: &Url) -> Option<Url> {
    if start.local_name().as_ref() != "link" {
        return None;
    }
    let value = |name: &str| {
        let attribute =
            start.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
        let text = attribute.value.replace("&amp;", "&");
        Some(text)
    };
    let rel = value("rel").unwrap_or_else(|| "alternate".to_owned());
    let href = value("href").filter(|_| rel == "alternate")?;
    url.join(href.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> (Vec<String>, Vec<String>, bool) {
        let parsed = parse(text.as_bytes(), &Url::parse("https://e.org/sitemap.xml").unwrap());
        let strings = |urls: Vec<Url>| urls.into_iter().map(String::from).collect();
        (strings(parsed.pages), strings(parsed.sitemaps), parsed.cut)
    }

    #[test]
    fn pages_indexes_and_other_languages_are_read() {
        let (pages, sitemaps, cut) = read(
            "\u{feff}<?xml version='1.0'?><urlset xmlns='x' xmlns:xhtml='y'>
             <url><loc> https://e.org/a?x=1&amp;y=2 </loc><lastmod>2026</lastmod></url>
             <url><loc><![CDATA[https://e.org/b]]></loc>
             <xhtml:link rel='alternate' hreflang='en' href='https://e.org/en/b'/></url>
             <url><loc>https://e.org/b</loc></url><url><loc>ftp://e.org/</loc></url></urlset>",
        );
        assert_eq!(pages, ["https://e.org/a?x=1&y=2", "https://e.org/b", "https://e.org/en/b"]);
        assert!(sitemaps.is_empty() && !cut);
        let index =
            "<sitemapindex><sitemap><loc>https://e.org/1.xml.gz</loc></sitemap></sitemapindex>";
        assert_eq!(read(index).1, ["https://e.org/1.xml.gz"]);
    }

    #[test]
    fn text_files_and_feeds_are_read() {
        assert_eq!(read("https://e.org/a\r\nnonsense\nhttps://e.org/b\n").0.len(), 2);
        let rss = "<rss><channel><link>https://e.org/</link><item><link>https://e.org/n</link></item></channel></rss>";
        assert_eq!(read(rss).0, ["https://e.org/n"]);
        let atom = "<feed><entry><link href='/a'/><link rel='self' href='/feed'/></entry></feed>";
        assert_eq!(read(atom).0, ["https://e.org/a"]);
    }

    #[test]
    fn a_broken_end_keeps_the_beginning() {
        let (pages, _, cut) =
            read("<urlset><url><loc>https://e.org/a</loc></url><url><loc>https://e.");
        assert_eq!(pages, ["https://e.org/a"]);
        assert!(cut);
    }

    #[test]
    fn entities_are_not_expanded() {
        let bomb = "<!DOCTYPE x [<!ENTITY a 'https://e.org/'><!ENTITY b '&a;&a;'>]>\
                    <urlset><url><loc>&b;</loc></url></urlset>";
        assert!(read(bomb).0.is_empty());
    }

    #[test]
    fn the_limit_holds() {
        let list: String = (0..MOST_URLS + 5).map(|n| format!("https://e.org/{n}\n")).collect();
        let (pages, _, cut) = read(&list);
        assert_eq!(pages.len(), MOST_URLS);
        assert!(cut);
    }

    proptest! {
        #[test]
        fn any_markup_is_read(text in "(<|</|url>|loc>|sitemap>|&|;|a|https://e.org/|!\\[CDATA\\[|>|\\?|'){0,60}") {
            read(&text);
        }
    }
}
