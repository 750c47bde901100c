//! Whether asking again helps, and when.

use std::time::{Duration, SystemTime};

use offenbar_model::{Fingerprint, Message};
use url::Url;

use crate::error::{FetchError, FetchErrorKind, host};
use crate::exchange::Exchange;

/// What to do before asking again.
pub(crate) enum Pause {
    /// The answer stands.
    None,
    /// Wait this long; true if everyone should leave the host alone meanwhile.
    For(Duration, bool),
    /// The server asks for more patience than there is.
    TooLong(FetchError),
}

/// What to do after an answer.
pub(crate) fn pause(answer: &Exchange, url: &Url, attempt: u32, cap: Duration) -> Pause {
    if let Some(error) = &answer.error {
        return if error.is_transient() {
            Pause::For(backoff(url, attempt), false)
        } else {
            Pause::None
        };
    }
    if !matches!(answer.status, Some(429 | 502 | 503 | 504)) {
        return Pause::None;
    }
    match answer.header("retry-after").and_then(|value| retry_after(value, SystemTime::now())) {
        None => Pause::For(backoff(url, attempt), true),
        Some(pause) if pause <= cap => Pause::For(pause, true),
        Some(pause) => {
            let message = Message::new("crawler-rate-limited")
                .with("host", host(url))
                .with("seconds", pause.as_secs());
            Pause::TooLong(FetchError::new(FetchErrorKind::RateLimited, message))
        }
    }
}

/// The value of `Retry-After`: seconds or a date.
pub(crate) fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

/// A quarter of a second, doubled each time. What spreads requests comes from the address, not
/// from chance.
fn backoff(url: &Url, attempt: u32) -> Duration {
    let hash = Fingerprint::of([url.as_str()]).0;
    let spread = u64::from_str_radix(hash.get(..2).unwrap_or("0"), 16).unwrap_or(0) / 2;
    Duration::from_millis((250 << attempt.min(6)) + spread)
}

/// True if HEAD was answered with an error that may be meant for HEAD itself.
pub(crate) fn head_is_doubtful(answer: &Exchange) -> bool {
    let refused = answer.status.is_some_and(|status| (400..600).contains(&status));
    let broken = answer.error.as_ref().is_some_and(|error| {
        matches!(error.kind, FetchErrorKind::Interrupted | FetchErrorKind::Protocol)
    });
    (refused && !matches!(answer.status, Some(429 | 503))) || broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = httpdate::parse_http_date("Tue, 24 Nov 2026 08:00:00 GMT").unwrap();
        assert_eq!(retry_after(" 7 ", now), Some(Duration::from_secs(7)));
        let date = "Tue, 24 Nov 2026 08:01:30 GMT";
        assert_eq!(retry_after(date, now), Some(Duration::from_secs(90)));
        assert_eq!(retry_after("Tue, 24 Nov 2020 08:00:00 GMT", now), Some(Duration::ZERO));
        assert_eq!(retry_after("soon", now), None);
        assert_eq!(retry_after("-5", now), None);
    }

    #[test]
    fn waiting_grows_and_is_the_same_every_time() {
        let url = Url::parse("https://example.org/a").unwrap();
        let waits: Vec<_> = (0..3).map(|attempt| backoff(&url, attempt)).collect();
        assert!(waits.is_sorted() && waits[0] >= Duration::from_millis(250));
        assert_eq!(backoff(&url, 1), waits[1]);
        assert!(backoff(&url, u32::MAX) < Duration::from_secs(60));
    }
}
