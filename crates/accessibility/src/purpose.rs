//! What a link says about where it leads: shared by the two rules about it.

use std::sync::{Arc, LazyLock};

use offenbar_page::{NodeId, Page};
use rustc_hash::FxHashSet;
use url::Url;

use crate::descriptive::{self, On};
use crate::equivalence::{self, Comparison};

/// How many target pages are fetched for one page. On one that leads to more, a person is asked about
/// the links anyway.
const MAX_LOADS: usize = 5;

/// How well a name tells where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The name says what the address, the title or the heading of the target says.
    Told,
    /// The name says nothing.
    Vague,
    /// A person must judge.
    Unknown,
}

/// Links of a page that have a name, in order, each judged by its name alone. They are judged once.
pub(crate) struct Purposes(Vec<(NodeId, Purpose)>);

impl Purposes {
    /// Judges the links of this page.
    pub fn of(page: &Page) -> Arc<Purposes> {
        page.shared(|page| {
            let links = equivalence::named_links(page);
            let mut judge = Judge::new(page, &links);
            Purposes(links.into_iter().map(|link| (link, judge.of(link))).collect())
        })
    }

    /// The links.
    pub fn iter(&self) -> impl Iterator<Item = (NodeId, Purpose)> {
        self.0.iter().copied()
    }
}

/// Judges links of one page.
struct Judge<'a> {
    page: &'a Page,
    comparison: Comparison<'a>,
}

impl<'a> Judge<'a> {
    fn new(page: &'a Page, links: &[NodeId]) -> Judge<'a> {
        let mut pages = FxHashSet::default();
        for link in links {
            let own = page.url();
            let target = equivalence::target(page, *link).filter(|url| !same_document(url, own));
            if let Some(mut url) = target.filter(|url| url.origin() == own.origin()) {
                url.set_fragment(None);
                pages.insert(url);
            }
        }
        let loads = if pages.len() <= MAX_LOADS { MAX_LOADS } else { 0 };
        Judge { page, comparison: Comparison::new(page, loads) }
    }

    fn of(&mut self, link: NodeId) -> Purpose {
        let name = self.page.name_text(link);
        if descriptive::is_vague(On::Link, name) || is_symbol(name) {
            return Purpose::Vague;
        }
        let told = is_known(name) || self.is_told(link, name);
        if told { Purpose::Told } else { Purpose::Unknown }
    }

    fn is_told(&mut self, link: NodeId, name: &str) -> bool {
        let Some(url) = equivalence::target(self.page, link) else { return false };
        if matches!(url.scheme(), "mailto" | "tel") {
            return is_address_in(&url, name);
        }
        // One word may fit an address by chance, or be too general for its target.
        let enough = descriptive::distinctive(name).len() >= 2;
        if enough && descriptive::all_in(name, &address_words(&url)) {
            return true;
        }
        let Some(words) = self.target_words(link) else { return false };
        descriptive::all_in(&words, name) && (enough || descriptive::all_in(name, &words))
    }

    /// Heading or title of the target: on this page, or on another page of the same site.
    fn target_words(&mut self, link: NodeId) -> Option<String> {
        let url = equivalence::target(self.page, link)?;
        if same_document(&url, self.page.url()) {
            let place = self.page.fragment_target(url.fragment()?)?;
            let text = self.page.accessible_text(place);
            return Some(text.chars().take(200).collect());
        }
        if url.origin() != self.page.url().origin() {
            return None;
        }
        let document = self.comparison.document(&url)?;
        let words = if document.heading.is_empty() { &document.title } else { &document.heading };
        (!words.is_empty()).then(|| words.clone())
    }
}

fn same_document(a: &Url, b: &Url) -> bool {
    let (mut a, mut b) = (a.clone(), b.clone());
    a.set_fragment(None);
    b.set_fragment(None);
    a == b
}

/// True if a name says on every site where it leads.
fn is_known(name: &str) -> bool {
    static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let lines = include_str!("../data/navigation-names.txt").lines();
        lines.filter(|line| !line.starts_with('#')).collect()
    });
    let name = name.trim().to_lowercase();
    KNOWN.contains(name.as_str()) || KNOWN.contains(descriptive::normal(&name).as_str())
}

/// True if a name has no letters or digits: an arrow, dots.
fn is_symbol(name: &str) -> bool {
    !name.chars().any(char::is_alphanumeric)
}

fn is_address_in(url: &Url, name: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    match url.scheme() {
        "tel" => {
            let (number, shown) = (digits(url.path()), digits(name));
            let tail = shown.trim_start_matches('0');
            tail.len() >= 3 && number.ends_with(tail)
        }
        _ => {
            let address = url.path().to_lowercase();
            address.contains('@') && name.to_lowercase().contains(&address)
        }
    }
}

/// Words in an address: those of its path, and of its host if it leads to the beginning of a site.
fn address_words(url: &Url) -> String {
    let mut words = url.path().replace(['/', '-', '_', '.', '+'], " ");
    if words.trim().is_empty() {
        words = url.host_str().unwrap_or_default().replace(['.', '-'], " ");
    }
    // Percent-encoded words would need decoding; they then simply do not match.
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_known_everywhere() {
        for name in ["Impressum", " Skip to main content ", "» Kontakt", "Passwort vergessen?"] {
            assert!(is_known(name), "{name}");
        }
        for name in ["Mehr", "Unterlagen", "here", ""] {
            assert!(!is_known(name), "{name}");
        }
    }

    #[test]
    fn names_that_are_addresses() {
        let url = |text: &str| Url::parse(text).unwrap();
        assert!(is_address_in(&url("tel:+4930123456"), "030 / 12 34 56"));
        assert!(is_address_in(&url("mailto:info@example.org"), "E-Mail an info@example.org"));
        assert!(!is_address_in(&url("tel:+4930123456"), "Anrufen"));
        assert!(
            address_words(&url("https://example.org/oeffnungs-zeiten.html")).contains("zeiten")
        );
    }
}
