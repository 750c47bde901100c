//! Asking a server, politely and with limits, and recording what it answered.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use offenbar_model::Message;
use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use tokio::time::Instant;
use url::Url;

use crate::body::{self, Body, Failure};
use crate::cookies::{Jar, SetCookie};
use crate::credentials::Credentials;
use crate::error::{self, FetchError, FetchErrorKind, host};
use crate::exchange::{Exchange, Hop, Purpose, TlsDetails};
use crate::folder::Folder;
use crate::limits::{Limits, RETRY_AFTER_CAP};
use crate::politeness::{Pace, Politeness, is_loopback};
use crate::redirect::{self, Chain, is_redirect};
use crate::retry;

/// How to ask.
#[derive(Debug, Clone)]
pub struct ClientOptions {
    /// Sent as `User-Agent`.
    pub user_agent: String,
    /// Sent as `Accept-Language`.
    pub accept_language: String,
    /// For one request and its whole answer.
    pub timeout: Duration,
    /// For the connection alone.
    pub connect_timeout: Duration,
    /// For bodies.
    pub limits: Limits,
    /// Redirects followed in one chain.
    pub max_redirects: usize,
    /// How often a request is repeated after a passing failure.
    pub retries: u32,
    /// The longest `Retry-After` that is waited for.
    pub retry_after_cap: Duration,
    /// Requests at once per host; none: 1 for public hosts, 4 for private addresses, 16 for
    /// loopback.
    pub concurrency: Option<usize>,
    /// Requests per second and host; none: 2 for public hosts.
    pub rate: Option<f64>,
    /// Secrets for one origin.
    pub credentials: Option<Credentials>,
    /// Folders that are served under an address instead of asking a server.
    pub folders: Vec<(Url, PathBuf)>,
    /// Certificates (PEM) to trust beside those of the system, for staging systems.
    pub root_certificates: Vec<u8>,
    /// Trust only [`ClientOptions::root_certificates`], not the system's.
    pub only_given_roots: bool,
}

impl Default for ClientOptions {
    fn default() -> Self {
        ClientOptions {
            user_agent: default_user_agent(),
            accept_language: "de, en;q=0.5".to_owned(),
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(10),
            limits: Limits::default(),
            max_redirects: 10,
            retries: 2,
            retry_after_cap: RETRY_AFTER_CAP,
            concurrency: None,
            rate: None,
            credentials: None,
            folders: Vec::new(),
            root_certificates: Vec::new(),
            only_given_roots: false,
        }
    }
}

/// `offenbar/<version> (+address)`.
pub fn default_user_agent() -> String {
    format!("offenbar/{} (+{})", env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_REPOSITORY"))
}

/// Asks servers and folders. One per scan: it knows how each host wants to be treated.
pub struct Client {
    /// Through the proxy of the environment, if there is one.
    far: reqwest::Client,
    /// This machine is never asked through a proxy.
    near: reqwest::Client,
    options: ClientOptions,
    folders: Vec<Folder>,
    pub(crate) politeness: Politeness,
}

impl Client {
    /// A client with these options.
    ///
    /// # Errors
    /// If an option cannot be used; the message says which.
    pub fn new(options: ClientOptions) -> Result<Client, Message> {
        let folders = options
            .folders
            .iter()
            .map(|(prefix, path)| Folder::open(prefix.clone(), path))
            .collect::<Result<_, _>>()?;
        let pace = Pace { concurrency: options.concurrency, rate: options.rate };
        Ok(Client {
            far: build(&options, false)?,
            near: build(&options, true)?,
            folders,
            politeness: Politeness::new(pace),
            options,
        })
    }

    /// The options it was made with.
    pub fn options(&self) -> &ClientOptions {
        &self.options
    }

    /// The folder that serves an address, if one does.
    pub fn folder_of(&self, url: &Url) -> Option<&Folder> {
        self.folders.iter().find(|folder| folder.serves(url))
    }

    /// How many requests a host gets at once.
    pub fn concurrency_of(&self, url: &Url) -> usize {
        if self.folder_of(url).is_some() {
            return self.options.concurrency.unwrap_or(16).clamp(1, 64);
        }
        let pace = Pace { concurrency: self.options.concurrency, rate: self.options.rate };
        pace.concurrency_of(url)
    }

    /// Fetches an address and follows its redirects. Never fails: what went wrong is in the
    /// exchange.
    pub async fn get(&self, url: &Url, purpose: Purpose) -> Exchange {
        self.get_while(url, purpose, |_| true).await
    }

    /// Like [`Client::get`], but follows a redirect only where `follow` says so of its target.
    /// Otherwise the exchange has the status of the redirect.
    pub async fn get_while(
        &self,
        url: &Url,
        purpose: Purpose,
        follow: impl Fn(&Url) -> bool,
    ) -> Exchange {
        let mut exchange = Exchange::new(url.clone());
        let mut jar = Jar::default();
        let mut chain = Chain::default();
        loop {
            let current = exchange.final_url.clone();
            if let Err(error) = chain.mark(&current, &jar) {
                exchange.error = Some(error);
                return exchange;
            }
            self.answer(&mut exchange, &current, purpose, &mut jar).await;
            let Some(location) = redirect_of(&exchange) else { return exchange };
            match redirect::target(&current, &location) {
                Err(error) => {
                    exchange.error = Some(error);
                    return exchange;
                }
                Ok(target) if !follow(&target) => return exchange,
                Ok(_) if exchange.redirects.len() >= self.options.max_redirects => {
                    exchange.error = Some(redirect::too_many(self.options.max_redirects));
                    return exchange;
                }
                Ok(target) => {
                    let status = exchange.status.unwrap_or_default();
                    exchange.redirects.push(Hop { url: current, status, location });
                    exchange.final_url = target;
                }
            }
        }
    }

    /// One answer, from a folder or a server, written into the exchange.
    async fn answer(&self, exchange: &mut Exchange, url: &Url, purpose: Purpose, jar: &mut Jar) {
        let answer = match self.folder_of(url) {
            Some(folder) => folder.answer(url, purpose, &self.options.limits).await,
            None => self.ask_patiently(url, purpose, jar.header(url)).await,
        };
        for line in answer.headers_named("set-cookie") {
            jar.store(line, url);
        }
        let cookies = answer.headers_named("set-cookie");
        exchange.cookies.extend(cookies.filter_map(|line| SetCookie::parse(line, url)));
        exchange.status = answer.status;
        exchange.headers = answer.headers;
        exchange.body = answer.body;
        exchange.body_truncated = answer.body_truncated;
        exchange.body_skipped = answer.body_skipped;
        exchange.wire_bytes += answer.wire_bytes;
        exchange.decoded_bytes = answer.decoded_bytes;
        exchange.error = answer.error;
        exchange.http_version = answer.http_version;
        exchange.tls = answer.tls;
        exchange.millis += answer.millis;
    }

    /// Asks, and asks again after passing failures.
    async fn ask_patiently(
        &self,
        url: &Url,
        purpose: Purpose,
        cookies: Option<String>,
    ) -> Exchange {
        if !matches!(url.scheme(), "http" | "https") {
            let message = Message::new("crawler-not-allowed").with("host", host(url));
            let error = FetchError::new(FetchErrorKind::NotAllowed, message);
            return Exchange::failed(url.clone(), error);
        }
        let mut attempt = 0;
        let mut method = if purpose == Purpose::Status { Method::HEAD } else { Method::GET };
        loop {
            let turn = self.politeness.turn(url).await;
            let begin = Instant::now();
            let mut answer = self.ask(url, purpose, &method, cookies.as_deref()).await;
            let latency = begin.elapsed();
            answer.millis = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX);
            if method == Method::HEAD && retry::head_is_doubtful(&answer) {
                // Some servers answer HEAD with an error although the page is there.
                method = Method::GET;
                turn.answered(latency, true);
                continue;
            }
            let left = attempt < self.options.retries;
            match retry::pause(&answer, url, attempt, self.options.retry_after_cap) {
                retry::Pause::None => {
                    turn.answered(latency, answer.error.is_none());
                    return answer;
                }
                retry::Pause::TooLong(error) => {
                    answer.error = Some(error);
                    turn.answered(latency, false);
                    return answer;
                }
                retry::Pause::For(pause, everyone) => {
                    if everyone {
                        turn.pause(pause);
                    }
                    turn.answered(latency, false);
                    if !left {
                        return answer;
                    }
                    tokio::time::sleep(pause).await;
                }
            }
            attempt += 1;
        }
    }

    /// Asks once.
    async fn ask(
        &self,
        url: &Url,
        purpose: Purpose,
        method: &Method,
        cookies: Option<&str>,
    ) -> Exchange {
        let mut exchange = Exchange::new(url.clone());
        let seconds = self.options.timeout.as_secs_f64();
        let deadline = Instant::now() + self.options.timeout;
        let request = self.request(url, purpose, method, cookies).send();
        let response = match tokio::time::timeout_at(deadline, request).await {
            Err(_) => {
                exchange.error = Some(FetchError::timeout(url, seconds));
                return exchange;
            }
            Ok(Err(error)) => {
                exchange.error = Some(error::classify(url, &error, seconds));
                return exchange;
            }
            Ok(Ok(response)) => response,
        };
        if let Some(address) = response.remote_addr() {
            self.politeness.learned(url, address.ip());
        }
        record_head(&mut exchange, &response);
        if purpose == Purpose::Status || *method == Method::HEAD {
            exchange.body_skipped = true;
            return exchange;
        }
        let limits = self.options.limits.for_purpose(purpose);
        let codings: Vec<&str> = exchange.headers_named("content-encoding").collect();
        let codings = codings.join(",");
        let whole = |head: &[u8]| purpose != Purpose::Page || is_html(&exchange, head);
        let body = body::read(until(deadline, chunks(response)), &codings, &limits, whole).await;
        record_body(&mut exchange, body, purpose, seconds);
        exchange
    }

    fn request(
        &self,
        url: &Url,
        purpose: Purpose,
        method: &Method,
        cookies: Option<&str>,
    ) -> reqwest::RequestBuilder {
        let client = if is_loopback(url) { &self.near } else { &self.far };
        let mut headers = HeaderMap::new();
        set(&mut headers, "accept", accept(purpose));
        set(&mut headers, "accept-language", &self.options.accept_language);
        set(&mut headers, "accept-encoding", "gzip, br, zstd, deflate");
        let secrets = self.options.credentials.as_ref().filter(|secrets| secrets.belong_to(url));
        let own = secrets.and_then(|secrets| secrets.cookies.as_deref());
        let sent: Vec<&str> = cookies.into_iter().chain(own).collect();
        if !sent.is_empty() {
            set(&mut headers, "cookie", &sent.join("; "));
        }
        let request = client.request(method.clone(), url.clone()).headers(headers);
        secrets.into_iter().fold(request, |request, secrets| secrets.apply(request))
    }
}

fn build(options: &ClientOptions, near: bool) -> Result<reqwest::Client, Message> {
    // Only fails if a provider is installed already, which is as good.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let unusable = || Message::new("crawler-client");
    let roots = reqwest::Certificate::from_pem_bundle(&options.root_certificates)
        .map_err(|_| Message::new("crawler-root-certificates"))?;
    let builder = || {
        let builder = reqwest::Client::builder()
            .user_agent(options.user_agent.as_str())
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(options.connect_timeout)
            .pool_idle_timeout(Duration::from_secs(20))
            .tcp_nodelay(true)
            .referer(false)
            .http1_max_headers(200)
            .tls_info(true);
        if near { builder.no_proxy() } else { builder }
    };
    if options.only_given_roots {
        return builder().tls_certs_only(roots).build().map_err(|_| unusable());
    }
    // A machine without any root certificates can still scan over HTTP and its own folders.
    builder()
        .tls_certs_merge(roots.clone())
        .build()
        .or_else(|_| builder().tls_certs_only(roots).build())
        .map_err(|_| unusable())
}

fn accept(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Page => "text/html, application/xhtml+xml;q=0.9, */*;q=0.5",
        Purpose::Sitemap => "application/xml, text/xml;q=0.9, text/plain;q=0.8, */*;q=0.5",
        Purpose::Robots => "text/plain, */*;q=0.5",
        Purpose::Resource | Purpose::Document | Purpose::Status => "*/*",
    }
}

/// Sets a header; a value that HTTP cannot carry was refused when the options were read.
pub(crate) fn set(headers: &mut HeaderMap, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
        headers.insert(name, value);
    }
}

fn redirect_of(exchange: &Exchange) -> Option<String> {
    let redirects = exchange.error.is_none() && exchange.status.is_some_and(is_redirect);
    exchange.header("location").filter(|_| redirects).map(str::to_owned)
}

fn record_head(exchange: &mut Exchange, response: &reqwest::Response) {
    exchange.status = Some(response.status().as_u16());
    exchange.headers = response
        .headers()
        .iter()
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect();
    exchange.http_version = match response.version() {
        reqwest::Version::HTTP_09 => "HTTP/0.9",
        reqwest::Version::HTTP_10 => "HTTP/1.0",
        reqwest::Version::HTTP_2 => "HTTP/2.0",
        reqwest::Version::HTTP_3 => "HTTP/3.0",
        _ => "HTTP/1.1",
    };
    exchange.tls = response.extensions().get::<reqwest::tls::TlsInfo>().map(|info| TlsDetails {
        version: info.version().and_then(|version| match version {
            reqwest::tls::Version::TLS_1_2 => Some("TLS 1.2"),
            reqwest::tls::Version::TLS_1_3 => Some("TLS 1.3"),
            _ => None,
        }),
        certificate: info.peer_certificate().map(Bytes::copy_from_slice),
    });
}

fn is_html(exchange: &Exchange, head: &[u8]) -> bool {
    let nosniff = exchange.header("x-content-type-options").is_some();
    crate::sniff::sniff(exchange.header("content-type"), nosniff, head).kind
        == crate::sniff::Kind::Html
}

/// Long chunks are handed on in parts: what counts as received is what was unpacked.
const LONGEST_CHUNK: usize = 16 * 1024;

fn chunks(response: reqwest::Response) -> impl Stream<Item = io::Result<Bytes>> + Send {
    stream::unfold((Some(response), Bytes::new()), |(response, mut rest)| async {
        if !rest.is_empty() {
            let chunk = rest.split_to(rest.len().min(LONGEST_CHUNK));
            return Some((Ok(chunk), (response, rest)));
        }
        let mut response = response?;
        match response.chunk().await {
            Ok(Some(mut chunk)) => {
                let first = chunk.split_to(chunk.len().min(LONGEST_CHUNK));
                Some((Ok(first), (Some(response), chunk)))
            }
            Ok(None) => None,
            Err(error) => Some((Err(io::Error::other(error)), (None, rest))),
        }
    })
}

/// Ends a body that takes too long, so that what was received so far is kept.
fn until<S>(deadline: Instant, chunks: S) -> impl Stream<Item = io::Result<Bytes>> + Send
where
    S: Stream<Item = io::Result<Bytes>> + Send,
{
    stream::unfold(Some(Box::pin(chunks)), move |chunks| async move {
        let mut chunks = chunks?;
        match tokio::time::timeout_at(deadline, chunks.next()).await {
            Ok(chunk) => chunk.map(|chunk| (chunk, Some(chunks))),
            Err(_) => Some((Err(io::ErrorKind::TimedOut.into()), None)),
        }
    })
}

fn record_body(exchange: &mut Exchange, body: Body, purpose: Purpose, seconds: f64) {
    exchange.wire_bytes = body.wire;
    exchange.decoded_bytes = body.bytes.len() as u64;
    exchange.body = body.bytes;
    exchange.body_skipped = body.skipped;
    let Some(failure) = body.failure else { return };
    let error = match failure {
        Failure::Known(error) => error,
        Failure::Source(error) if error.kind() == io::ErrorKind::TimedOut => {
            FetchError::timeout(&exchange.url, seconds)
        }
        Failure::Source(_) => FetchError::interrupted(&exchange.url),
    };
    exchange.body_truncated = true;
    // RFC 9309: what lies beyond the limit of a robots.txt is ignored, not an error.
    if purpose != Purpose::Robots || error.kind != FetchErrorKind::TooLarge {
        exchange.error = Some(error);
    }
}
