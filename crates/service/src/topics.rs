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

/// Names of all topics.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TOPICS.keys().map(String::as_str)
}

/// True if a link on a page leads to the topic, by its text or its address.
pub(crate) fn leads_to(link: &Link, topic: &str, page: &Url) -> bool {
    let Some(topic) = TOPICS.get(topic) else { return false };
    let text = link.text.to_lowercase();
    if topic.text.iter().any(|words| says(&text, words))
        || topic.address.iter().any(|part| link.url.to_lowercase().contains(part.as_str()))
    {
        return true;
    }
    let Ok(url) = page.join(&link.url) else { return false };
    same_site(&url, page)
        && (topic.vague.iter().any(|words| says(&text, words)) || is_in_path(&url, &topic.path))
}

/// True if the words stand in a short text, from the beginning to the end of words; German
/// compounds may go on.
fn says(text: &str, words: &str) -> bool {
    let count = |text: &str| text.split_whitespace().count();
    if count(text) > count(words) + AROUND {
        return false;
    }
    text.match_indices(words).any(|(at, _)| {
        let alone = |character: Option<char>| character.is_none_or(|c| !c.is_alphanumeric());
        alone(text[..at].chars().next_back()) && alone(text[at + words.len()..].chars().next())
    })
}

/// True if a file or folder in the path is called like one of the names; numbers and endings do
/// not count.
fn is_in_path(url: &Url, names: &[String]) -> bool {
    let path = url.path().to_lowercase();
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
        leads_to(&link, topic, &Url::parse("https://dienst.stadt.de/start").unwrap())
    }

    #[test]
    fn topics_are_found_by_text_or_address() {
        assert_eq!(names().count(), 11);
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
