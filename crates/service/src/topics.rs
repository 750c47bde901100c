//! Words by which links to duty pages and other topics are recognised.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
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

/// What makes links lead to topics, all of it looked for in one pass.
struct Index {
    phrases: AhoCorasick,
    /// Of each phrase: its topic, and whether it counts only within the same site.
    of_phrase: Vec<(&'static str, bool)>,
    addresses: AhoCorasick,
    of_address: Vec<&'static str>,
    /// Topics of names of files and folders.
    names: BTreeMap<&'static str, Vec<&'static str>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let (mut phrases, mut of_phrase) = (Vec::new(), Vec::new());
    let (mut addresses, mut of_address) = (Vec::new(), Vec::new());
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (topic, signs) in TOPICS.iter() {
        let said = signs.text.iter().map(|words| (words, false));
        for (words, vague) in said.chain(signs.vague.iter().map(|words| (words, true))) {
            phrases.push(words.as_str());
            of_phrase.push((topic.as_str(), vague));
        }
        for part in &signs.address {
            addresses.push(part.as_str());
            of_address.push(topic.as_str());
        }
        for name in &signs.path {
            names.entry(name).or_default().push(topic);
        }
    }
    let automaton = |patterns: Vec<&str>| {
        // A few hundred short patterns are far below any limit.
        AhoCorasick::new(patterns).unwrap_or_else(|_| unreachable!())
    };
    Index {
        phrases: automaton(phrases),
        of_phrase,
        addresses: automaton(addresses),
        of_address,
        names,
    }
});

/// Topics that a link on a page leads to, by its text or its address.
pub(crate) fn of(link: &Link, page: &Url) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let url = page.join(&link.url).ok().filter(|url| same_site(url, page));
    let text = link.text.to_lowercase();
    for hit in INDEX.phrases.find_overlapping_iter(&text) {
        let (topic, vague) = INDEX.of_phrase[hit.pattern().as_usize()];
        if (!vague || url.is_some()) && says(&text, hit.range()) {
            found.insert(topic);
        }
    }
    let address = link.url.to_lowercase();
    let parts = INDEX.addresses.find_overlapping_iter(&address);
    found.extend(parts.map(|hit| INDEX.of_address[hit.pattern().as_usize()]));
    if let Some(url) = url {
        let path = url.path().to_lowercase();
        found.extend(stems(&path).filter_map(|stem| INDEX.names.get(stem)).flatten());
    }
    found
}

/// True if words that stand in a text are most of it, from the beginning to the end of words.
fn says(text: &str, words: Range<usize>) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    let alone = !text[..words.start].ends_with(is_part) && !text[words.end..].starts_with(is_part);
    let count = |text: &str| text.split_whitespace().count();
    alone && count(text) <= count(&text[words]) + AROUND
}

/// Names of the files and folders in a path, without numbers and endings.
fn stems(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').map(|segment| {
        let stem = segment.split('.').next().unwrap_or_default();
        stem.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_'))
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
        of(&link, &Url::parse("https://dienst.stadt.de/start").unwrap()).contains(topic)
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
