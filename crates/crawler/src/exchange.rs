//! One request and its answer, as evidence.

use bytes::Bytes;
use url::Url;

use crate::cookies::SetCookie;
use crate::error::FetchError;
use crate::sniff::{Kind, Sniffed, sniff};

/// Why something is fetched: decides what is asked for and how much of the body is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A page: the body is read if it turns out to be HTML, otherwise only its beginning.
    Page,
    /// A style sheet, script, image or font of a page: the whole body.
    Resource,
    /// Any other file that is wanted whole: a document, `security.txt`.
    Document,
    /// Only the status matters; the body is not read.
    Status,
    /// A robots.txt: what lies beyond 500 KiB does not count and is no error.
    Robots,
    /// A sitemap: up to 50 MB.
    Sitemap,
}

/// A redirect that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    /// The address that answered.
    pub url: Url,
    /// Its status.
    pub status: u16,
    /// Where it points, as sent.
    pub location: String,
}

/// What is known about the TLS connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsDetails {
    /// `TLS 1.2` or `TLS 1.3`.
    pub version: Option<&'static str>,
    /// The server's certificate, DER.
    pub certificate: Option<Bytes>,
}

/// One request and its answer. There is always one: what went wrong is in [`Exchange::error`].
#[derive(Debug, Clone)]
pub struct Exchange {
    /// The address asked for.
    pub url: Url,
    /// The address that gave the answer, after redirects.
    pub final_url: Url,
    /// The redirects on the way, in order.
    pub redirects: Vec<Hop>,
    /// Status of the answer; none if there was none.
    pub status: Option<u16>,
    /// Header lines of the answer, names in lower case, in the order received.
    pub headers: Vec<(String, String)>,
    /// The body, freed of content encodings.
    pub body: Bytes,
    /// True if [`Exchange::body`] is not the whole body because something went wrong: a limit, the
    /// connection. [`Exchange::error`] says what.
    pub body_truncated: bool,
    /// True if the body was not read on purpose, see [`Purpose`].
    pub body_skipped: bool,
    /// Bytes of the body as received.
    pub wire_bytes: u64,
    /// Bytes of the body after decoding.
    pub decoded_bytes: u64,
    /// Why there is no answer, or not a whole one.
    pub error: Option<FetchError>,
    /// Every cookie that was set, on redirects too.
    pub cookies: Vec<SetCookie>,
    /// `HTTP/1.1`, `HTTP/2.0`; empty if there was no answer.
    pub http_version: &'static str,
    /// The TLS connection of the answer.
    pub tls: Option<TlsDetails>,
    /// How long it took, waiting for politeness excluded. Not reproducible: never in a report.
    pub millis: u64,
}

impl Exchange {
    /// An exchange without an answer yet.
    pub fn new(url: Url) -> Self {
        Exchange {
            final_url: url.clone(),
            url,
            redirects: Vec::new(),
            status: None,
            headers: Vec::new(),
            body: Bytes::new(),
            body_truncated: false,
            body_skipped: false,
            wire_bytes: 0,
            decoded_bytes: 0,
            error: None,
            cookies: Vec::new(),
            http_version: "",
            tls: None,
            millis: 0,
        }
    }

    /// An exchange that failed before any answer.
    pub fn failed(url: Url, error: FetchError) -> Self {
        Exchange { error: Some(error), ..Exchange::new(url) }
    }

    /// The first header line of this name (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All header lines of this name (lower case), in order.
    pub fn headers_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// True for a whole answer with a status of 200 to 299.
    pub fn is_success(&self) -> bool {
        self.error.is_none() && self.status.is_some_and(|status| (200..300).contains(&status))
    }

    /// The `charset` parameter of the content type, as sent.
    pub fn charset(&self) -> Option<String> {
        self.header("content-type").and_then(crate::charset::charset_parameter)
    }

    /// What the body is: the content type, corrected by its first bytes as browsers do.
    pub fn sniffed(&self) -> Sniffed {
        let nosniff = self
            .header("x-content-type-options")
            .is_some_and(|value| value.trim().eq_ignore_ascii_case("nosniff"));
        sniff(self.header("content-type"), nosniff, &self.body)
    }

    /// True for a whole HTML page with a success status.
    pub fn is_page(&self) -> bool {
        self.is_success() && !self.body_skipped && self.sniffed().kind == Kind::Html
    }

    /// The same without its body and certificate, to keep.
    #[must_use]
    pub fn without_body(&self) -> Exchange {
        Exchange { body: Bytes::new(), ..self.clone() }
    }
}
