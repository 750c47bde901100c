//! Where a redirect leads, and whether it goes in circles.

use std::collections::BTreeSet;

use offenbar_model::Message;
use url::Url;

use crate::cookies::Jar;
use crate::error::{FetchError, FetchErrorKind, host};

/// True for the statuses that redirect.
pub fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}

/// What was asked already in one chain: the address together with the cookies sent, because a page
/// that sets a cookie and redirects to itself is no loop.
#[derive(Default)]
pub(crate) struct Chain {
    asked: BTreeSet<(String, Option<String>)>,
}

impl Chain {
    /// Marks a request.
    ///
    /// # Errors
    /// If the same request was made before: it would never end.
    pub(crate) fn mark(&mut self, url: &Url, jar: &Jar) -> Result<(), FetchError> {
        let mut address = url.clone();
        address.set_fragment(None);
        if self.asked.insert((address.into(), jar.header(url))) {
            return Ok(());
        }
        let message = Message::new("crawler-redirect-loop").with("url", url.as_str());
        Err(FetchError::new(FetchErrorKind::RedirectLoop, message))
    }
}

/// The target of a `Location`; a fragment is inherited (RFC 9110, section 10.2.2).
///
/// # Errors
/// If it is no HTTP address.
pub(crate) fn target(from: &Url, location: &str) -> Result<Url, FetchError> {
    let bad = || {
        let message = Message::new("crawler-bad-redirect")
            .with("host", host(from))
            .with("location", location);
        FetchError::new(FetchErrorKind::BadRedirect, message)
    };
    let mut target = from.join(location.trim()).map_err(|_| bad())?;
    if !matches!(target.scheme(), "http" | "https") || target.host().is_none() {
        return Err(bad());
    }
    if target.fragment().is_none() {
        target.set_fragment(from.fragment());
    }
    Ok(target)
}

pub(crate) fn too_many(limit: usize) -> FetchError {
    let message = Message::new("crawler-too-many-redirects").with("limit", limit);
    FetchError::new(FetchErrorKind::TooManyRedirects, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn targets_are_relative_and_inherit_the_fragment() {
        let from = url("https://example.org/a/b#part");
        assert_eq!(target(&from, "../c").unwrap().as_str(), "https://example.org/c#part");
        assert_eq!(target(&from, "//x.org/#y").unwrap().as_str(), "https://x.org/#y");
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "https://", "mailto:a@b.c"] {
            assert_eq!(target(&from, bad).unwrap_err().kind, FetchErrorKind::BadRedirect, "{bad}");
        }
    }

    #[test]
    fn the_same_address_with_a_new_cookie_is_no_loop() {
        let (mut chain, mut jar) = (Chain::default(), Jar::default());
        let page = url("https://example.org/");
        chain.mark(&page, &jar).unwrap();
        jar.store("consent=1", &page);
        chain.mark(&page, &jar).unwrap();
        let again = chain.mark(&page, &jar).unwrap_err();
        assert_eq!(again.kind, FetchErrorKind::RedirectLoop);
    }
}
