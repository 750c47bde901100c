//! From a URL or a folder to pages and exchanges: frontier, robots.txt, sitemaps, politeness, limits, evidence.
//!
//! [`Client`] asks one address and records everything in an [`Exchange`]; [`crawl()`] walks a whole
//! site in an order that does not depend on how fast anything answers; [`ResourceCache`] fetches
//! what pages are made of, each once. Nothing here knows a rule.

mod body;
mod cache;
pub mod charset;
mod client;
mod cookies;
mod crawl;
mod credentials;
mod error;
mod exchange;
mod folder;
mod frontier;
pub mod identity;
mod limits;
pub mod links;
mod politeness;
mod redirect;
mod retry;
pub mod robots;
mod scope;
pub mod sitemap;
pub mod sniff;
mod target;

pub use cache::ResourceCache;
pub use charset::{CharsetSource, Decoded, decode};
pub use client::{Client, ClientOptions, default_user_agent};
pub use cookies::SetCookie;
pub use crawl::{Analysed, CrawlOptions, CrawlReport, Progress, Visit, crawl};
pub use credentials::Credentials;
pub use error::{FetchError, FetchErrorKind};
pub use exchange::{Exchange, Hop, Purpose, TlsDetails};
pub use folder::{FILE_SITE, Folder};
pub use limits::{CRAWL_DELAY_CAP, Limits, RETRY_AFTER_CAP};
pub use links::{Extracted, Link, LinkKind, ResourceKind, SubResource};
pub use redirect::is_redirect;
pub use scope::{Globs, Scope};
pub use target::Target;
pub use tokio_util::sync::CancellationToken;
