//! Checks over a whole crawled service: duty pages, headers, cookies, third parties, consistency.
