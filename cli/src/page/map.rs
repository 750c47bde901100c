//! `--map URL_PREFIX=DIR`: what lies under a prefix is served from a folder.

use std::path::{Path, PathBuf};

use offenbar_model::Message;
use percent_encoding::percent_decode_str;
use url::Url;

/// A prefix and the folder that stands for it.
#[derive(Debug, Clone)]
pub struct Map {
    prefix: Prefix,
    folder: PathBuf,
}

#[derive(Debug, Clone)]
enum Prefix {
    /// Scheme, host, port and path; the path ends in `/`.
    Address(Url),
    /// A path on any host; ends in `/`.
    Path(String),
}

/// Why a `--map` cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapError(pub Message);

impl Map {
    /// Reads `URL_PREFIX=DIR`. The folder must exist.
    ///
    /// # Errors
    /// If the prefix is neither a URL nor an absolute path, or the folder cannot be read.
    pub fn parse(text: &str) -> Result<Map, MapError> {
        let wrong = |id: &str| MapError(Message::new(id).with("map", text));
        // A URL may hold `=` in its query, but a prefix has none; a folder may hold it.
        let (prefix, folder) = text.split_once('=').ok_or_else(|| wrong("cli-map-no-equals"))?;
        let prefix = Prefix::parse(prefix).ok_or_else(|| wrong("cli-map-prefix"))?;
        let folder = Path::new(folder).canonicalize();
        let folder = folder.ok().filter(|folder| folder.is_dir());
        Ok(Map { prefix, folder: folder.ok_or_else(|| wrong("cli-map-folder"))? })
    }

    /// The file that stands for a URL: `Some(None)` if the URL lies under the prefix, but nothing
    /// in the folder stands for it.
    pub fn file(&self, url: &Url) -> Option<Option<PathBuf>> {
        let rest = self.prefix.rest(url)?;
        Some(self.inside(rest))
    }

    /// The address of a file that lies in the folder, on `origin` if the prefix names no host.
    pub fn url_of(&self, file: &Path, origin: Option<&Url>) -> Option<Url> {
        let file = file.canonicalize().ok()?;
        let rest = file.strip_prefix(&self.folder).ok()?;
        let mut url = match (&self.prefix, origin) {
            (Prefix::Address(url), _) => url.clone(),
            (Prefix::Path(path), Some(origin)) => {
                let mut url = origin.clone();
                url.set_path(path);
                url.set_query(None);
                url.set_fragment(None);
                url
            }
            (Prefix::Path(_), None) => return None,
        };
        {
            let mut segments = url.path_segments_mut().ok()?;
            segments.pop_if_empty();
            for part in rest {
                segments.push(part.to_str()?);
            }
        }
        Some(url)
    }

    /// Links and `..` that lead out of the folder lead nowhere.
    fn inside(&self, rest: &str) -> Option<PathBuf> {
        let decoded = percent_decode_str(rest).decode_utf8().ok()?;
        if decoded.contains('\0') {
            return None;
        }
        let path = self.folder.join(decoded.trim_start_matches('/')).canonicalize().ok()?;
        let path = if path.is_dir() { path.join("index.html").canonicalize().ok()? } else { path };
        (path.starts_with(&self.folder) && path.is_file()).then_some(path)
    }
}

impl Prefix {
    fn parse(text: &str) -> Option<Prefix> {
        if text.starts_with('/') {
            // Through the URL parser, so that both sides are escaped the same way.
            let url = Url::parse("file:///").ok()?.join(text).ok()?;
            return Some(Prefix::Path(closed(url.path())));
        }
        let mut url = Url::parse(text).ok().filter(Url::has_host)?;
        let path = closed(url.path());
        url.set_path(&path);
        url.set_query(None);
        url.set_fragment(None);
        Some(Prefix::Address(url))
    }

    fn rest<'a>(&self, url: &'a Url) -> Option<&'a str> {
        match self {
            Prefix::Path(path) => url.path().strip_prefix(path.as_str()),
            Prefix::Address(prefix) => {
                let same = prefix.scheme() == url.scheme()
                    && prefix.host() == url.host()
                    && prefix.port_or_known_default() == url.port_or_known_default();
                url.path().strip_prefix(prefix.path()).filter(|_| same)
            }
        }
    }
}

fn closed(path: &str) -> String {
    if path.ends_with('/') { path.to_owned() } else { format!("{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("in/a b")).unwrap();
        std::fs::write(folder.path().join("in/a b/c.html"), "<p>c").unwrap();
        std::fs::write(folder.path().join("in/index.html"), "<p>i").unwrap();
        std::fs::write(folder.path().join("secret.html"), "<p>s").unwrap();
        folder
    }

    fn map(prefix: &str, folder: &tempfile::TempDir) -> Map {
        Map::parse(&format!("{prefix}={}", folder.path().join("in").display())).unwrap()
    }

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn a_path_prefix_holds_on_every_host_and_for_files() {
        let folder = folder();
        let map = map("/x", &folder);
        for origin in ["https://a.example", "http://b.example:8080", "file://"] {
            let file = map.file(&url(&format!("{origin}/x/a%20b/c.html?q#f"))).unwrap().unwrap();
            assert!(file.ends_with("in/a b/c.html"), "{file:?}");
            assert!(map.file(&url(&format!("{origin}/xy/c.html"))).is_none());
        }
        assert!(map.file(&url("https://a.example/x/")).unwrap().unwrap().ends_with("index.html"));
    }

    #[test]
    fn an_address_prefix_holds_on_its_host_only() {
        let folder = folder();
        let map = map("https://a.example/x/", &folder);
        assert!(map.file(&url("https://a.example:443/x/a%20b/c.html")).unwrap().is_some());
        assert!(map.file(&url("http://a.example/x/a%20b/c.html")).is_none());
        assert!(map.file(&url("https://b.example/x/a%20b/c.html")).is_none());
        let back = map.url_of(&folder.path().join("in/a b/c.html"), None).unwrap();
        assert_eq!(back.as_str(), "https://a.example/x/a%20b/c.html");
        assert_eq!(map.url_of(&folder.path().join("secret.html"), None), None);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = folder();
        std::os::unix::fs::symlink(
            folder.path().join("secret.html"),
            folder.path().join("in/link.html"),
        )
        .unwrap();
        let map = map("/x/", &folder);
        for path in ["..%2fsecret.html", "%2e%2e%2fsecret.html", "link.html", "/etc/passwd", "a%00"]
        {
            let file = map.file(&url(&format!("https://a.example/x/{path}")));
            assert_eq!(file, Some(None), "{path}");
        }
    }

    #[test]
    fn what_cannot_be_used_says_why() {
        let id = |text: &str| Map::parse(text).unwrap_err().0.id;
        assert_eq!(id("/x"), "cli-map-no-equals");
        assert_eq!(id("x=/"), "cli-map-prefix");
        assert_eq!(id("/x=/no/such/folder"), "cli-map-folder");
    }
}
