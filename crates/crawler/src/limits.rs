//! How much of a hostile answer is read.

use std::time::Duration;

use crate::exchange::Purpose;

const MEBIBYTE: u64 = 1024 * 1024;

/// Limits on one response body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes as received.
    pub wire: u64,
    /// Bytes after decoding.
    pub decoded: u64,
    /// How many times larger the decoded body may be than the received one, …
    pub ratio: u64,
    /// … once it is larger than this: small repetitive pages pack well.
    pub ratio_floor: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { wire: 10 * MEBIBYTE, decoded: 20 * MEBIBYTE, ratio: 100, ratio_floor: MEBIBYTE }
    }
}

impl Limits {
    /// The limits for a purpose: robots.txt is cut early, sitemaps may have 50 MB by their
    /// standard.
    #[must_use]
    pub fn for_purpose(self, purpose: Purpose) -> Limits {
        let sitemap = 50 * 1_000_000;
        match purpose {
            Purpose::Robots => {
                let bytes = robotxt::BYTE_LIMIT as u64 + 1;
                Limits { wire: bytes, decoded: bytes, ..self }
            }
            Purpose::Sitemap => Limits { wire: sitemap, decoded: sitemap, ..self },
            _ => self,
        }
    }
}

/// The longest `Retry-After` that is waited for; longer ones end the attempt.
pub const RETRY_AFTER_CAP: Duration = Duration::from_secs(60);

/// The longest gap between two requests that a site can ask for by `Crawl-delay`.
pub const CRAWL_DELAY_CAP: Duration = Duration::from_secs(10);
