//! Which addresses belong to the scanned site.

use globset::{Glob, GlobSet, GlobSetBuilder};
use offenbar_model::Message;
use url::{Position, Url};

/// The scanned site: one host, with and without `www.`; HTTP and HTTPS on their standard ports are
/// one site.
#[derive(Debug, Clone)]
pub struct Scope {
    host: String,
    port: Option<u16>,
}

impl Scope {
    /// The site of an address.
    pub fn of(url: &Url) -> Scope {
        Scope { host: bare_host(url), port: url.port() }
    }

    /// True if an address belongs to the site.
    pub fn contains(&self, url: &Url) -> bool {
        matches!(url.scheme(), "http" | "https")
            && url.port() == self.port
            && bare_host(url) == self.host
    }

    /// The host without `www.`.
    pub fn host(&self) -> &str {
        &self.host
    }
}

fn bare_host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).trim_end_matches('.').to_owned()
}

/// True if two hosts belong to one registrable domain, or are the same host.
pub fn same_domain(one: &Url, other: &Url) -> bool {
    let (Some(one), Some(other)) = (one.host_str(), other.host_str()) else { return false };
    one == other
        || match (psl::domain_str(one), psl::domain_str(other)) {
            (Some(one), Some(other)) => one == other,
            _ => false,
        }
}

/// Patterns of addresses. A pattern that begins with `/` is matched with path and query, any other
/// with the whole address; `*` matches anything, `/` too.
#[derive(Debug, Clone, Default)]
pub struct Globs {
    set: GlobSet,
    patterns: Vec<String>,
}

impl Globs {
    /// Reads patterns.
    ///
    /// # Errors
    /// If one cannot be read; the message names it.
    pub fn new<S: AsRef<str>>(patterns: &[S]) -> Result<Globs, Message> {
        let mut builder = GlobSetBuilder::new();
        let mut kept = Vec::new();
        for pattern in patterns {
            let pattern = pattern.as_ref();
            let glob = Glob::new(pattern)
                .map_err(|_| Message::new("crawler-bad-glob").with("pattern", pattern))?;
            builder.add(glob);
            kept.push(pattern.to_owned());
        }
        let set = builder
            .build()
            .map_err(|_| Message::new("crawler-bad-glob").with("pattern", kept.join(" ")))?;
        Ok(Globs { set, patterns: kept })
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// The first pattern that an address matches.
    pub fn matching(&self, url: &Url) -> Option<&str> {
        let path = &url[Position::BeforePath..Position::AfterQuery];
        let whole = self.set.matches(url.as_str());
        let first = self.set.matches(path).into_iter().chain(whole).min()?;
        self.patterns.get(first).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn a_site_is_one_host_with_and_without_www() {
        let scope = Scope::of(&url("https://www.example.org/x"));
        assert!(scope.contains(&url("http://example.org/y")));
        assert!(scope.contains(&url("https://www.example.org/")));
        for foreign in [
            "https://sub.example.org/",
            "https://example.org:8080/",
            "mailto:a@example.org",
            "https://example.org.evil.net/",
        ] {
            assert!(!scope.contains(&url(foreign)), "{foreign}");
        }
        assert!(!Scope::of(&url("http://127.0.0.1:1/")).contains(&url("http://127.0.0.1:2/")));
    }

    #[test]
    fn registrable_domains_are_known() {
        assert!(same_domain(&url("https://a.muenchen.de/"), &url("https://www.muenchen.de/")));
        assert!(!same_domain(&url("https://a.co.uk/"), &url("https://b.co.uk/")));
        assert!(!same_domain(&url("http://127.0.0.1/"), &url("http://127.0.0.2/")));
    }

    #[test]
    fn patterns_match_paths_or_whole_addresses() {
        let globs = Globs::new(&["/news/*", "https://example.org/*.pdf", "*session*"]).unwrap();
        assert_eq!(globs.matching(&url("https://e.org/news/2026/x")), Some("/news/*"));
        assert_eq!(
            globs.matching(&url("https://example.org/a/b.pdf")),
            Some("https://example.org/*.pdf")
        );
        assert_eq!(globs.matching(&url("https://e.org/?session=1")), Some("*session*"));
        assert_eq!(globs.matching(&url("https://e.org/new")), None);
        assert_eq!(Globs::new(&["/a["]).unwrap_err().id, "crawler-bad-glob");
        assert!(Globs::default().matching(&url("https://e.org/")).is_none());
    }
}
