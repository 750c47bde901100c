//! Cookies: a record of every one that is set, and what a redirect chain sends back.

use cookie_store::{CookieStore, RawCookie};
use url::Url;

/// A cookie that a response set. The value may be a secret: reports show names only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetCookie {
    /// The address whose response set it.
    pub url: Url,
    /// Its name.
    pub name: String,
    /// Its value: never shown.
    pub value: String,
    /// `Domain`.
    pub domain: Option<String>,
    /// `Path`.
    pub path: Option<String>,
    /// `Max-Age` in seconds; negative or zero deletes.
    pub max_age: Option<i64>,
    /// `Expires`, as sent.
    pub expires: Option<String>,
    /// `Secure`.
    pub secure: bool,
    /// `HttpOnly`.
    pub http_only: bool,
    /// `SameSite`, as sent.
    pub same_site: Option<String>,
    /// `Partitioned`.
    pub partitioned: bool,
}

impl SetCookie {
    /// Reads a `Set-Cookie` line the way RFC 6265 (section 5.2) asks of a user agent; none if a
    /// browser would ignore it.
    pub fn parse(line: &str, url: &Url) -> Option<SetCookie> {
        let mut parts = line.split(';');
        let (name, value) = parts.next()?.split_once('=')?;
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        let mut cookie = SetCookie {
            url: url.clone(),
            name: name.to_owned(),
            value: value.trim().to_owned(),
            domain: None,
            path: None,
            max_age: None,
            expires: None,
            secure: false,
            http_only: false,
            same_site: None,
            partitioned: false,
        };
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            cookie.attribute(key.trim(), value.trim());
        }
        Some(cookie)
    }

    fn attribute(&mut self, key: &str, value: &str) {
        let some = || Some(value.to_owned()).filter(|value| !value.is_empty());
        match key.to_ascii_lowercase().as_str() {
            "domain" => self.domain = some().map(|domain| domain.trim_start_matches('.').into()),
            "path" => self.path = some(),
            "max-age" => self.max_age = value.parse().ok(),
            "expires" => self.expires = some(),
            "secure" => self.secure = true,
            "httponly" => self.http_only = true,
            "samesite" => self.same_site = some(),
            "partitioned" => self.partitioned = true,
            _ => {}
        }
    }

    /// True if it is to be kept beyond the session.
    pub fn is_persistent(&self) -> bool {
        self.expires.is_some() || self.max_age.is_some()
    }
}

/// The cookies of one redirect chain. Every request of a scan is a first visit, so that no page
/// depends on which one was fetched before; only within a chain cookies go back.
#[derive(Default)]
pub(crate) struct Jar(Option<CookieStore>);

impl Jar {
    pub(crate) fn store(&mut self, line: &str, url: &Url) {
        if let Ok(cookie) = RawCookie::parse(line.to_owned()) {
            let store = self.0.get_or_insert_with(CookieStore::default);
            // A cookie that the store refuses (foreign domain) is not sent back; it is on record.
            let _refused = store.insert_raw(&cookie, url);
        }
    }

    /// The value of the `Cookie` header for a request; the same set gives the same text.
    pub(crate) fn header(&self, url: &Url) -> Option<String> {
        let store = self.0.as_ref()?;
        let mut pairs: Vec<String> =
            store.get_request_values(url).map(|(name, value)| format!("{name}={value}")).collect();
        pairs.sort();
        Some(pairs.join("; ")).filter(|header| !header.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url() -> Url {
        Url::parse("https://example.org/a/b").unwrap()
    }

    #[test]
    fn attributes_are_read_without_regard_to_case_and_order() {
        let line = "sid=a=b; HTTPONLY; secure; samesite=Lax; Domain=.example.org; max-age=60";
        let cookie = SetCookie::parse(line, &url()).unwrap();
        assert_eq!((cookie.name.as_str(), cookie.value.as_str()), ("sid", "a=b"));
        assert!(cookie.secure && cookie.http_only && cookie.is_persistent());
        assert_eq!(cookie.same_site.as_deref(), Some("Lax"));
        assert_eq!(cookie.domain.as_deref(), Some("example.org"));
        assert_eq!(cookie.max_age, Some(60));
    }

    #[test]
    fn what_a_browser_ignores_is_no_cookie() {
        assert_eq!(SetCookie::parse("no equals sign", &url()), None);
        assert_eq!(SetCookie::parse("=value", &url()), None);
        let session = SetCookie::parse("a=", &url()).unwrap();
        assert!(!session.is_persistent() && session.value.is_empty());
    }

    #[test]
    fn the_jar_sends_back_only_where_the_cookie_belongs() {
        let mut jar = Jar::default();
        jar.store("b=2; Path=/a", &url());
        jar.store("a=1; Path=/", &url());
        jar.store("x=3; Domain=other.org", &url());
        assert_eq!(jar.header(&url()).as_deref(), Some("a=1; b=2"));
        assert_eq!(jar.header(&Url::parse("https://other.org/a/").unwrap()), None);
    }
}
