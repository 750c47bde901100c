//! Words by which links to duty pages and other topics are recognised.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use url::Url;

use crate::facts::Link;

/// So many words may stand around the words of a topic: a longer link is about something else that
/// has to do with it ("New data protection act for schools").
const AROUND: usize = 4;

/// How links to a topic are recognised.
#[derive(Deserialize)]
struct Topic {
    /// Words that say it, wherever the link leads.
    text: Vec<String>,
    /// Words that say it only within the same site.
    #[serde(default)]
    vague: Vec<String>,
    /// Names of files or folders on the same site.
    #[serde(default)]
    path: Vec<String>,
    /// Parts of addresses anywhere.
    #[serde(default)]
    address: Vec<String>,
}

static TOPICS: LazyLock<BTreeMap<String, Topic>> = LazyLock::new(|| {
    // The file is part of the program; a test reads it.
    serde_json::from_str(include_str!("../data/topics.json")).unwrap_or_default()
});

/// A link as the topics look at it.
struct Seen {
    text: String,
    address: String,
    /// Where it leads, if that is on the same site.
    path: Option<String>,
}

impl Seen {
    fn of(link: &Link, page: &Url) -> Seen {
        let url = page.join(&link.url).ok().filter(|url| same_site(url, page));
        Seen {
            text: link.text.to_lowercase(),
            address: link.url.to_lowercase(),
            path: url.map(|url| url.path().to_lowercase()),
        }
    }

    fn leads_to(&self, topic: &Topic) -> bool {
        let says_one = |list: &[String]| list.iter().any(|words| says(&self.text, words));
        says_one(&topic.text)
            || topic.address.iter().any(|part| self.address.contains(part.as_str()))
            || self
                .path
                .as_ref()
                .is_some_and(|path| says_one(&topic.vague) || is_in_path(path, &topic.path))
    }
}

/// Topics that a link on a page leads to, by its text or its address.
pub(crate) fn of(link: &Link, page: &Url) -> impl Iterator<Item = &'static str> {
    let seen = Seen::of(link, page);
    TOPICS.iter().filter(move |(_, topic)| seen.leads_to(topic)).map(|(name, _)| name.as_str())
}

/// True if the words stand in a short text, from the beginning to the end of words; German
/// compounds may go on.
fn says(text: &str, words: &str) -> bool {
    let stands = text.match_indices(words).any(|(at, _)| {
        let alone = |character: Option<char>| character.is_none_or(|c| !c.is_alphanumeric());
        alone(text[..at].chars().next_back()) && alone(text[at + words.len()..].chars().next())
    });
    let count = |text: &str| text.split_whitespace().count();
    stands && count(text) <= count(words) + AROUND
}

/// True if a file or folder in the path is called like one of the names; numbers and endings do
/// not count.
fn is_in_path(path: &str, names: &[String]) -> bool {
    path.split('/').any(|segment| {
        let stem = segment.split('.').next().unwrap_or_default();
        let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_'));
        names.iter().any(|name| name == stem)
    })
}

/// Same registrable domain (public suffix list), or the same host where there is none.
fn same_site(a: &Url, b: &Url) -> bool {
    let (Some(a), Some(b)) = (a.host_str(), b.host_str()) else { return a.host() == b.host() };
    let domain = |host: &str| psl::domain_str(host).map(str::to_owned);
    a == b || domain(a).is_some_and(|a| Some(a) == domain(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(text: &str, url: &str, topic: &str) -> bool {
        let link = Link { text: text.to_owned(), url: url.to_owned(), place: Default::default() };
        of(&link, &Url::parse("https://dienst.stadt.de/start").unwrap()).any(|found| found == topic)
    }

    #[test]
    fn topics_are_found_by_text_or_address() {
        assert_eq!(TOPICS.len(), 11);
        assert!(leads("Impressum", "/seite/12", "imprint"));
        assert!(leads("Impressum", "https://www.andere-stadt.de/x", "imprint"));
        assert!(leads(
            "Rechtliches",
            "https://www.stadt.de/Service/Impressum/impressum_node.html",
            "imprint"
        ));
        assert!(leads("Rechtliches", "/impressum-12.html", "imprint"));
        assert!(leads("Zum Datenschutz", "/x", "privacy"));
        assert!(leads("Erklärung zur Barrierefreiheit", "https://a.example/x", "statement"));
        assert!(leads("Barrierefreiheit", "/x", "statement"));
    }

    #[test]
    fn what_only_has_to_do_with_a_topic_is_not_it() {
        assert!(!leads("Entschuldigung", "/x", "privacy"));
        assert!(!leads("Badgserie", "/x", "sign-language"));
        // Somebody else's page, and a page about it.
        assert!(!leads(
            "Core Accessibility API Mappings",
            "https://www.w3.org/TR/core-aam/",
            "statement"
        ));
        assert!(!leads("Mehr", "https://policies.example.com/privacy", "privacy"));
        let long = "Das neue Gesetz zum Datenschutz in den Schulen der Stadt";
        assert!(!leads(long, "/aktuelles/17", "privacy"));
        assert!(!leads("Baum", "/accessibility-tree.html", "statement"));
    }
}
