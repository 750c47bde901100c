//! What a site asks crawlers not to fetch (RFC 9309).

use offenbar_model::Message;
use robotxt::Robots;
use std::time::Duration;
use url::{Position, Url};

use crate::exchange::Exchange;

/// The name that robots.txt knows this crawler by.
pub const AGENT: &str = "offenbar";

/// What a robots.txt says, and how it was had.
#[derive(Debug, Clone)]
pub struct RobotsRules {
    rules: Robots,
    /// Where it lies.
    pub url: Url,
    /// Status of its answer, if there was one.
    pub status: Option<u16>,
    /// True if nothing may be fetched because the file could not be had.
    pub unreachable: bool,
    /// Why there was no answer at all.
    pub error: Option<Message>,
    /// `Sitemap` lines.
    pub sitemaps: Vec<Url>,
}

impl RobotsRules {
    /// The rules in an answer: a success is read; 4xx means that there are none; 5xx and no answer
    /// mean that nothing may be fetched.
    pub fn of(exchange: &Exchange) -> RobotsRules {
        let status = exchange.status;
        let (rules, unreachable) = match status {
            Some(200..=299) if exchange.error.is_none() => {
                (Robots::parse(&first_tokens(&exchange.body), AGENT), false)
            }
            // A redirect that leads nowhere counts as none (section 2.3.1.2).
            Some(300..=499) => (Robots::allow_all(), false),
            _ => (Robots::disallow_all(), true),
        };
        let sitemaps = sitemaps(&exchange.body, rules.sitemaps());
        let error = exchange.error.as_ref().filter(|_| status.is_none() && unreachable);
        let error = error.map(|error| error.message.clone());
        RobotsRules { rules, url: exchange.url.clone(), status, unreachable, error, sitemaps }
    }

    /// No rules at all.
    pub fn none(url: Url) -> RobotsRules {
        let rules = Robots::allow_all();
        let sitemaps = Vec::new();
        RobotsRules { rules, url, status: None, unreachable: false, error: None, sitemaps }
    }

    /// Why an address may not be fetched; none if it may.
    pub fn denial(&self, url: &Url) -> Option<Message> {
        if self.rules.is_url_allowed(url) {
            return None;
        }
        if let Some(error) = &self.error {
            return Some(error.clone());
        }
        if self.unreachable {
            let answer = self.status.map_or("–".to_owned(), |status| status.to_string());
            return Some(Message::new("crawler-robots-unreachable").with("status", answer));
        }
        let path = &url[Position::BeforePath..Position::AfterQuery];
        let rule = self.rules.matching_rule(path).map(|rule| rule.pattern().to_owned());
        Some(Message::new("crawler-robots-denied").with("rule", rule.unwrap_or_default()))
    }

    /// `Crawl-delay`.
    pub fn crawl_delay(&self) -> Option<Duration> {
        self.rules.crawl_delay()
    }
}

/// Where the robots.txt of an address lies.
pub fn robots_url(url: &Url) -> Option<Url> {
    let mut robots = url.join("/robots.txt").ok()?;
    robots.set_query(None);
    robots.set_fragment(None);
    Some(robots)
}

/// `User-agent: offenbar crawler` is meant for `offenbar`: only the first word of a name counts.
fn first_tokens(bytes: &[u8]) -> Vec<u8> {
    let bytes = &bytes[..bytes.len().min(robotxt::BYTE_LIMIT + 1)];
    let mut lines = Vec::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let colon = line.iter().position(|byte| *byte == b':');
        let value = colon
            .filter(|colon| line[..*colon].trim_ascii().eq_ignore_ascii_case(b"user-agent"))
            .map(|colon| line[colon + 1..].trim_ascii_start());
        let blank = value.and_then(|value| value.iter().position(|b| matches!(b, b' ' | b'\t')));
        match (value, blank) {
            (Some(value), Some(blank)) => {
                lines.extend(b"User-agent: ");
                lines.extend(&value[..blank]);
                lines.push(b'\n');
            }
            _ => lines.extend(line),
        }
    }
    lines
}

/// The `Sitemap` lines: of the parser, and those it may have lost with groups for others.
fn sitemaps(bytes: &[u8], parsed: &[Url]) -> Vec<Url> {
    const MOST: usize = 100;
    let mut found = parsed.to_vec();
    for line in String::from_utf8_lossy(bytes).lines() {
        if let Some((name, value)) = line.split_once(':')
            && name.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case("sitemap")
            && let Ok(url) = Url::parse(value.split('#').next().unwrap_or_default().trim())
            && !found.contains(&url)
            && found.len() < MOST
        {
            found.push(url);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(status: u16, text: &str) -> RobotsRules {
        let url = Url::parse("https://example.org/robots.txt").unwrap();
        let mut exchange = Exchange::new(url);
        exchange.status = Some(status);
        exchange.body = text.to_owned().into();
        RobotsRules::of(&exchange)
    }

    fn denial(rules: &RobotsRules, path: &str) -> Option<Message> {
        rules.denial(&Url::parse("https://example.org").unwrap().join(path).unwrap())
    }

    #[test]
    fn a_denial_names_the_rule() {
        let rules = rules(200, "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\n");
        let message = denial(&rules, "/a?x").unwrap();
        assert_eq!(message, Message::new("crawler-robots-denied").with("rule", "/a"));
        assert_eq!(denial(&rules, "/a/b"), None);
        assert!(denial(&rules, "/x.pdf").is_some() && denial(&rules, "/x.pdf?y").is_none());
    }

    #[test]
    fn only_the_first_word_of_an_agent_counts() {
        let text =
            "User-agent: offenbar crawler/1\nDisallow: /ours\n\nUser-agent: *\nDisallow: /\n";
        let rules = rules(200, text);
        assert!(denial(&rules, "/ours").is_some() && denial(&rules, "/other").is_none());
    }

    #[test]
    fn the_status_decides_what_a_missing_file_means() {
        assert_eq!(denial(&rules(404, "User-agent: *\nDisallow: /"), "/"), None);
        assert_eq!(denial(&rules(403, ""), "/"), None);
        let broken = denial(&rules(503, ""), "/").unwrap();
        assert_eq!(broken.id, "crawler-robots-unreachable");
        let url = Url::parse("https://example.org/robots.txt").unwrap();
        assert!(denial(&RobotsRules::of(&Exchange::new(url)), "/").is_some());
    }

    #[test]
    fn sitemaps_and_delay_are_read() {
        let text = "User-agent: other\nDisallow: /\nSitemap: https://a.example/s.xml # x\n\
                    User-agent: *\nCrawl-delay: 3\nsitemap:/relative";
        let rules = rules(200, text);
        let sitemaps: Vec<_> = rules.sitemaps.iter().map(Url::as_str).collect();
        assert_eq!(sitemaps, ["https://a.example/s.xml"]);
        assert_eq!(rules.crawl_delay(), Some(Duration::from_secs(3)));
        assert_eq!(denial(&rules, "/x"), None);
    }
}
