//! Fetching over HTTP: a bare copy of what `HEAD` reaches, received through libgit2's indexer into a
//! temporary folder. libgit2's own transports are not compiled in; nothing is checked out and no
//! configuration is read.

use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use git2::{Indexer, Odb, Oid};
use offenbar_model::escape_control;
use reqwest::blocking::{Client, Response};
use reqwest::redirect::Policy;
use url::Url;

use super::packets::{self, Offer, Packet};
use super::store::Store;
use super::{OpenError, OpenOptions, Snapshot, local, remote};

/// A list of references is never larger.
const LARGEST_OFFER: u64 = 64 << 20;
/// Some servers answer only to programs that call themselves git.
const AGENT: &str = concat!("git/2.47 (offenbar ", env!("CARGO_PKG_VERSION"), ")");

/// Opens the repository at an address. Works on a thread of its own, so that it can be called from
/// anywhere, inside an asynchronous program too.
pub(super) fn open(target: &str, options: &OpenOptions) -> Result<Snapshot, OpenError> {
    let (url, addresses) = remote::allowed(target, options)?;
    let options = options.clone();
    let shown = remote::without_secrets(url.as_str()).unwrap_or_default();
    let thread = std::thread::spawn(move || Fetch::new(url, shown, options).run(&addresses));
    thread
        .join()
        .unwrap_or_else(|_| Err(OpenError::new("repository-open-broken").with("path", target)))
}

struct Fetch {
    url: Url,
    shown: String,
    options: OpenOptions,
    until: Instant,
}

impl Fetch {
    fn new(url: Url, shown: String, options: OpenOptions) -> Self {
        let until = Instant::now() + options.limits.transfer;
        Fetch { url, shown, options, until }
    }

    fn failed(&self, id: &str) -> OpenError {
        OpenError::new(id).with("path", self.shown.as_str())
    }

    fn run(&self, addresses: &[SocketAddr]) -> Result<Snapshot, OpenError> {
        let client = self.client(addresses)?;
        let (base, offer) = self.offer(&client)?;
        if offer.capabilities.iter().any(|c| c == "object-format=sha256") {
            return Err(self.failed("repository-open-sha256"));
        }
        let head = offer.head.as_deref().and_then(|id| Oid::from_str(id).ok());
        let head =
            head.filter(|id| !id.is_zero()).ok_or_else(|| self.failed("repository-open-empty"))?;
        let folder =
            tempfile::tempdir().map_err(|_| self.failed("repository-open-no-temporary-folder"))?;
        let packs = folder.path().join("pack");
        std::fs::create_dir(&packs)
            .map_err(|_| self.failed("repository-open-no-temporary-folder"))?;
        self.receive(&client, &base, &offer, head, &packs)?;
        let odb = Odb::new().map_err(|_| self.failed("repository-open-broken"))?;
        let path =
            folder.path().to_str().ok_or_else(|| self.failed("repository-open-path-encoding"))?;
        odb.add_disk_alternate(path).map_err(|_| self.failed("repository-open-broken"))?;
        let mut store = Store::new(odb, Some(folder));
        store.tags = offer
            .tags
            .iter()
            .filter_map(|(name, id)| Some((name.clone().into_bytes(), Oid::from_str(id).ok()?)))
            .collect();
        let snapshot = local::snapshot(store, head, Vec::new(), &self.options)
            .map_err(|id| self.failed(id))?;
        Ok(snapshot.with_remote(&self.shown))
    }

    /// A client that talks to the addresses that were checked, and follows redirects only within the
    /// same host.
    fn client(&self, addresses: &[SocketAddr]) -> Result<Client, OpenError> {
        // An error means that another part of the program installed one before.
        let _installed = rustls::crypto::ring::default_provider().install_default();
        let start = self.url.clone();
        let policy = Policy::custom(move |attempt| {
            let same = attempt.url().host_str() == start.host_str()
                && attempt.url().scheme() == start.scheme()
                && attempt.url().port_or_known_default() == start.port_or_known_default();
            if same && attempt.previous().len() <= 5 { attempt.follow() } else { attempt.stop() }
        });
        let mut builder = Client::builder()
            .user_agent(AGENT)
            .redirect(policy)
            .referer(false)
            .connect_timeout(Duration::from_secs(20))
            .timeout(self.options.limits.transfer);
        if let Some(host) = self.url.domain() {
            builder = builder.resolve_to_addrs(host, addresses);
        }
        builder
            .build()
            .map_err(|_| self.failed("repository-open-unreachable").with("problem", "TLS"))
    }

    /// Asks what the server has; servers without the plain name are asked for `….git` too.
    fn offer(&self, client: &Client) -> Result<(Url, Offer), OpenError> {
        let mut path = self.url.path().trim_end_matches('/').to_owned();
        let mut answer = self.ask(client, &path);
        if matches!(&answer, Err(error) if error.0.id == "repository-open-login" || error.0.id == "repository-open-protocol")
            && !path.ends_with(".git")
        {
            path.push_str(".git");
            answer = self.ask(client, &path).or(answer);
        }
        answer
    }

    fn ask(&self, client: &Client, path: &str) -> Result<(Url, Offer), OpenError> {
        let mut url = self.url.clone();
        url.set_path(&format!("{path}/info/refs"));
        url.set_query(Some("service=git-upload-pack"));
        let answer = client.get(url).send().map_err(|error| self.unreachable(&error))?;
        let answer = self.checked(answer)?;
        let mut base = answer.url().clone();
        base.set_query(None);
        let path = base
            .path()
            .strip_suffix("/info/refs")
            .ok_or_else(|| self.failed("repository-open-protocol"))?
            .to_owned();
        base.set_path(&path);
        let mut body = answer.take(LARGEST_OFFER);
        let offer = packets::offer(&mut body, self.options.limits.tags);
        Ok((base, offer.ok_or_else(|| self.failed("repository-open-protocol"))?))
    }

    fn unreachable(&self, error: &reqwest::Error) -> OpenError {
        if error.is_timeout() {
            return self.failed("repository-open-too-slow");
        }
        let kind = if error.is_connect() { "connect" } else { "HTTP" };
        self.failed("repository-open-unreachable").with("problem", kind)
    }

    fn checked(&self, answer: Response) -> Result<Response, OpenError> {
        let status = answer.status();
        if status.is_redirection() {
            let to = answer
                .headers()
                .get("location")
                .and_then(|to| to.to_str().ok())
                .unwrap_or_default();
            let to = remote::without_secrets(to).unwrap_or_else(|| escape_control(to));
            return Err(self.failed("repository-open-redirect").with("to", to));
        }
        match status.as_u16() {
            200 => Ok(answer),
            401 | 403 | 404 | 410 => Err(self.failed("repository-open-login")),
            other => Err(self.failed("repository-open-http").with("status", u32::from(other))),
        }
    }

    /// Receives the pack of everything that `HEAD` reaches.
    fn receive(
        &self,
        client: &Client,
        base: &Url,
        offer: &Offer,
        head: Oid,
        packs: &Path,
    ) -> Result<(), OpenError> {
        let has = |name: &str| offer.capabilities.iter().any(|c| c == name);
        let wanted: Vec<&str> = ["side-band-64k", "ofs-delta", "no-progress", "include-tag"]
            .into_iter()
            .filter(|name| has(name))
            .collect();
        let side_band = wanted.contains(&"side-band-64k");
        let body = format!(
            "{}0000{}",
            packets::line(&format!("want {head} {}\n", wanted.join(" "))),
            packets::line("done\n")
        );
        let mut url = base.clone();
        url.set_path(&format!("{}/git-upload-pack", base.path()));
        let answer = client
            .post(url)
            .header("content-type", "application/x-git-upload-pack-request")
            .header("accept", "application/x-git-upload-pack-result")
            .body(body)
            .send()
            .map_err(|error| self.unreachable(&error))?;
        let mut answer = self.checked(answer)?;
        let broken = |_| self.failed("repository-open-broken");
        // Connectivity is not verified: it would take the commits of submodules for missing objects,
        // and everything that reads the objects expects that some are missing.
        let mut indexer = Indexer::new(None, packs, 0o600, false).map_err(broken)?;
        let mut sink = Sink { fetch: self, indexer: &mut indexer, bytes: 0, head: Vec::new() };
        // `NAK`: the server knows that we have nothing.
        match packets::next(&mut answer) {
            Ok(Some(Packet::Data(data))) if data.starts_with(b"NAK") => {}
            Ok(Some(Packet::Data(data))) if data.starts_with(b"ERR ") => {
                return Err(self.remote_error(&data[4..]));
            }
            _ => return Err(self.failed("repository-open-protocol")),
        }
        if side_band {
            sink.side_band(&mut answer)?
        } else {
            sink.plain(&mut answer)?
        }
        if sink.bytes < 12 {
            return Err(self.failed("repository-open-protocol"));
        }
        indexer.commit().map(|_| ()).map_err(|_| self.failed("repository-open-broken"))
    }

    fn remote_error(&self, text: &[u8]) -> OpenError {
        let text: String = String::from_utf8_lossy(text).trim().chars().take(200).collect();
        self.failed("repository-open-remote-error").with("problem", escape_control(&text))
    }
}

/// Takes the bytes of a pack as long as they stay within the limits.
struct Sink<'a, 'b> {
    fetch: &'a Fetch,
    indexer: &'a mut Indexer<'b>,
    bytes: u64,
    /// The head of the pack, which says how many objects it has.
    head: Vec<u8>,
}

impl Sink<'_, '_> {
    fn side_band(&mut self, from: &mut impl Read) -> Result<(), OpenError> {
        loop {
            match packets::next(from).map_err(|error| self.lost(&error))? {
                None | Some(Packet::Flush) => return Ok(()),
                Some(Packet::Data(data)) => match data.split_first() {
                    Some((1, pack)) => self.take(pack)?,
                    Some((3, text)) => return Err(self.fetch.remote_error(text)),
                    _ => {}
                },
            }
        }
    }

    fn plain(&mut self, from: &mut impl Read) -> Result<(), OpenError> {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            match from.read(&mut buffer).map_err(|error| self.lost(&error))? {
                0 => return Ok(()),
                read => self.take(&buffer[..read])?,
            }
        }
    }

    fn lost(&self, error: &io::Error) -> OpenError {
        let slow = error.kind() == io::ErrorKind::TimedOut || Instant::now() >= self.fetch.until;
        let id = match (slow, error.kind() == io::ErrorKind::InvalidData) {
            (true, _) => "repository-open-too-slow",
            (false, true) => "repository-open-protocol",
            (false, false) => {
                return self.fetch.failed("repository-open-unreachable").with("problem", "HTTP");
            }
        };
        self.fetch.failed(id)
    }

    fn take(&mut self, pack: &[u8]) -> Result<(), OpenError> {
        let limits = &self.fetch.options.limits;
        self.bytes += pack.len() as u64;
        if self.head.len() < 12 {
            let missing = (12 - self.head.len()).min(pack.len());
            self.head.extend_from_slice(&pack[..missing]);
        }
        let objects = self
            .head
            .get(8..12)
            .map(|count| count.iter().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte)));
        if self.bytes > limits.pack_bytes
            || objects.is_some_and(|count| count > limits.pack_objects)
        {
            return Err(self.fetch.failed("repository-open-too-large"));
        }
        if Instant::now() >= self.fetch.until {
            return Err(self.fetch.failed("repository-open-too-slow"));
        }
        self.indexer.write_all(pack).map_err(|_| self.fetch.failed("repository-open-broken"))
    }
}
