//! Secrets, bound to one origin.

use std::fmt;

use reqwest::RequestBuilder;
use reqwest::header::HeaderMap;
use url::Url;

use crate::client::set;

/// Secrets for one origin: never sent anywhere else, not after a redirect either, and never shown.
#[derive(Clone)]
pub struct Credentials {
    /// The origin they are for.
    pub origin: Url,
    /// User and password.
    pub basic: Option<(String, String)>,
    /// Header lines.
    pub headers: Vec<(String, String)>,
    /// The value of a `Cookie` header.
    pub cookies: Option<String>,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Credentials")
            .field("origin", &self.origin.as_str())
            .finish_non_exhaustive()
    }
}

impl Credentials {
    /// No secrets yet, for the origin of an address.
    pub fn new(origin: Url) -> Self {
        Credentials { origin, basic: None, headers: Vec::new(), cookies: None }
    }

    /// True for the same origin, and for its HTTPS counterpart on the standard port.
    pub fn belong_to(&self, url: &Url) -> bool {
        let upgraded = self.origin.scheme() == "http"
            && url.scheme() == "https"
            && self.origin.port().is_none()
            && url.port().is_none()
            && self.origin.host() == url.host();
        self.origin.origin() == url.origin() || upgraded
    }

    pub(crate) fn apply(&self, request: RequestBuilder) -> RequestBuilder {
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            set(&mut headers, name, value);
        }
        let request = request.headers(headers);
        match &self.basic {
            Some((user, password)) => request.basic_auth(user, Some(password)),
            None => request,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_stay_with_their_origin_and_out_of_debug_output() {
        let mut secrets = Credentials::new(Url::parse("http://a.example/x").unwrap());
        secrets.basic = Some(("user".into(), "hunter2".into()));
        let to = |url: &str| secrets.belong_to(&Url::parse(url).unwrap());
        assert!(to("http://a.example/y") && to("https://a.example/"));
        assert!(!to("http://b.example/") && !to("http://a.example:81/"));
        assert!(!to("https://a.example:8443/") && !to("http://x.a.example/"));
        assert!(!format!("{secrets:?}").contains("hunter2"));
    }
}
