//! Why there is no answer, in classes with a text that says what to do.

use std::error::Error;

use offenbar_model::Message;
use url::Url;

/// Class of a [`FetchError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FetchErrorKind {
    /// The host name has no address.
    Dns,
    /// Nothing answers at the address.
    Connect,
    /// No secure connection.
    Tls,
    /// No whole answer in time.
    Timeout,
    /// More bytes than the limit.
    TooLarge,
    /// A small body that unpacks to a huge one.
    Bomb,
    /// The body is not in the encoding that the header names.
    BadEncoding,
    /// A redirect leads back to where it came from.
    RedirectLoop,
    /// More redirects than the limit.
    TooManyRedirects,
    /// A redirect to something that is not an HTTP address.
    BadRedirect,
    /// The connection ended in the middle of the answer.
    Interrupted,
    /// The server asked to wait longer than the limit.
    RateLimited,
    /// The answer is not HTTP.
    Protocol,
    /// An address that this program does not fetch.
    NotAllowed,
    /// A file of a local folder cannot be read.
    File,
}

/// Why there is no answer, or not a whole one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchError {
    /// The class.
    pub kind: FetchErrorKind,
    /// What happened and what to do.
    pub message: Message,
}

impl FetchError {
    pub(crate) fn new(kind: FetchErrorKind, message: Message) -> Self {
        FetchError { kind, message }
    }

    /// True if asking again may help.
    pub(crate) fn is_transient(&self) -> bool {
        matches!(
            self.kind,
            FetchErrorKind::Connect | FetchErrorKind::Timeout | FetchErrorKind::Interrupted
        )
    }

    pub(crate) fn timeout(url: &Url, seconds: f64) -> Self {
        let message = Message::new("crawler-timeout")
            .with("host", host(url))
            .with("seconds", short_number(seconds));
        FetchError::new(FetchErrorKind::Timeout, message)
    }

    pub(crate) fn too_large(bytes: u64) -> Self {
        let mebibytes = short_number(bytes as f64 / f64::from(1024 * 1024));
        let message = Message::new("crawler-too-large").with("limit", mebibytes);
        FetchError::new(FetchErrorKind::TooLarge, message)
    }

    pub(crate) fn interrupted(url: &Url) -> Self {
        let message = Message::new("crawler-interrupted").with("host", host(url));
        FetchError::new(FetchErrorKind::Interrupted, message)
    }
}

/// Host and port as people know them.
pub(crate) fn host(url: &Url) -> String {
    match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        (None, _) => url.to_string(),
    }
}

fn short_number(number: f64) -> String {
    if number.fract() == 0.0 { format!("{number:.0}") } else { format!("{number:.1}") }
}

/// The class of an error of the HTTP library.
pub(crate) fn classify(url: &Url, error: &reqwest::Error, seconds: f64) -> FetchError {
    let named = |kind, id: &str| FetchError::new(kind, Message::new(id).with("host", host(url)));
    if let Some(tls) = find::<rustls::Error>(error) {
        return tls_error(url, tls);
    }
    if error.is_timeout() {
        FetchError::timeout(url, seconds)
    } else if error.is_dns() {
        named(FetchErrorKind::Dns, "crawler-dns")
    } else if error.is_connect() {
        named(FetchErrorKind::Connect, "crawler-connect")
    } else if error.is_body() || error.is_decode() || broke_off(error) {
        FetchError::interrupted(url)
    } else if error.is_builder() {
        named(FetchErrorKind::NotAllowed, "crawler-not-allowed")
    } else {
        named(FetchErrorKind::Protocol, "crawler-protocol")
    }
}

/// The connection was closed or reset while an answer was expected.
fn broke_off(error: &reqwest::Error) -> bool {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    if let Some(io) = find::<std::io::Error>(error) {
        return matches!(
            io.kind(),
            ConnectionReset | ConnectionAborted | BrokenPipe | UnexpectedEof
        );
    }
    let mut source = error.source();
    while let Some(current) = source {
        // hyper's own type for this is not public through reqwest.
        let text = current.to_string();
        if text.contains("connection closed") || text.contains("before message completed") {
            return true;
        }
        source = current.source();
    }
    false
}

/// The first error of a type in the chain of causes; I/O errors are looked into.
fn find<'a, T: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a T> {
    let mut current = Some(error);
    while let Some(error) = current {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        if let Some(inner) = error.downcast_ref::<std::io::Error>().and_then(|io| io.get_ref())
            && let Some(found) = find::<T>(inner)
        {
            return Some(found);
        }
        current = error.source();
    }
    None
}

fn tls_error(url: &Url, error: &rustls::Error) -> FetchError {
    use rustls::CertificateError as Certificate;
    let id = match error {
        rustls::Error::InvalidCertificate(problem) => match problem {
            Certificate::Expired | Certificate::ExpiredContext { .. } => "crawler-tls-expired",
            Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => {
                "crawler-tls-not-yet"
            }
            Certificate::UnknownIssuer => "crawler-tls-unknown-issuer",
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => {
                "crawler-tls-wrong-name"
            }
            Certificate::Revoked => "crawler-tls-revoked",
            _ => "crawler-tls-certificate",
        },
        _ => "crawler-tls",
    };
    let message = Message::new(id).with("host", host(url));
    let message = match id {
        "crawler-tls" | "crawler-tls-certificate" => message.with("detail", error.to_string()),
        _ => message,
    };
    FetchError::new(FetchErrorKind::Tls, message)
}
