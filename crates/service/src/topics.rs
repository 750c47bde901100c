//! Words by which links to duty pages and other topics are recognised.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::facts::Link;

#[derive(Deserialize)]
struct Topic {
    text: Vec<String>,
    url: Vec<String>,
}

static TOPICS: LazyLock<BTreeMap<String, Topic>> = LazyLock::new(|| {
    // The file is part of the program; a test reads it.
    serde_json::from_str(include_str!("../data/topics.json")).unwrap_or_default()
});

/// Names of all topics.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TOPICS.keys().map(String::as_str)
}

/// True if a link leads to the topic, by its text or its address.
pub(crate) fn leads_to(link: &Link, topic: &str) -> bool {
    let Some(topic) = TOPICS.get(topic) else { return false };
    let text = link.text.to_lowercase();
    let url = link.url.to_lowercase();
    topic.text.iter().any(|word| has_word(&text, word))
        || topic.url.iter().any(|word| url.contains(word.as_str()))
}

/// True if the words stand in the text, beginning at the beginning of a word.
fn has_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|character| !character.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(text: &str, url: &str) -> Link {
        Link { text: text.to_owned(), url: url.to_owned(), place: Default::default() }
    }

    #[test]
    fn topics_are_found_by_text_or_address() {
        assert_eq!(names().count(), 11);
        assert!(leads_to(&link("Impressum", "/seite/12"), "imprint"));
        assert!(leads_to(&link("Rechtliches", "https://a.de/impressum.html"), "imprint"));
        assert!(leads_to(&link("Zum Datenschutz", "/x"), "privacy"));
        assert!(!leads_to(&link("Entschuldigung", "/x"), "privacy"));
        assert!(!leads_to(&link("Badgserie", "/x"), "sign-language"));
    }
}
