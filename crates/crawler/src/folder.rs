//! A folder served without a server.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use bytes::Bytes;
use offenbar_model::Message;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use url::Url;

use crate::error::{FetchError, FetchErrorKind};
use crate::exchange::{Exchange, Purpose};
use crate::limits::Limits;

pub use offenbar_model::FILE_SITE;

/// Files listed of a folder at most.
const MOST_FILES: usize = 100_000;

/// Folders in folders listed at most.
const DEEPEST: usize = 64;

/// What a path segment must escape.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'\\');

/// A folder whose files are served under an address prefix. Nothing outside of it is ever read:
/// paths cannot climb out, and links that lead out are refused.
#[derive(Debug, Clone)]
pub struct Folder {
    prefix: Url,
    root: PathBuf,
}

enum Found {
    File(PathBuf),
    Folder,
    Outside,
    Missing,
}

impl Folder {
    /// A folder under a prefix.
    ///
    /// # Errors
    /// If it does not exist, cannot be read, or is a file.
    pub fn open(prefix: Url, path: &Path) -> Result<Folder, Message> {
        let named = |id: &str| Message::new(id).with("path", path.display().to_string());
        let root = path.canonicalize().map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => named("crawler-folder-missing"),
            _ => named("crawler-folder-unreadable"),
        })?;
        if !root.is_dir() {
            return Err(named("crawler-folder-is-file"));
        }
        std::fs::read_dir(&root).map_err(|_| named("crawler-folder-unreadable"))?;
        Ok(Folder { prefix, root })
    }

    /// True if the folder answers for an address.
    pub fn serves(&self, url: &Url) -> bool {
        self.prefix.origin() == url.origin() && url.path().starts_with(self.prefix.path())
    }

    /// The addresses of all HTML files, sorted; index files as their folder. The second value is
    /// true if there were too many to list them all.
    pub fn pages(&self) -> (BTreeSet<Url>, bool) {
        let mut pages = BTreeSet::new();
        let mut left = MOST_FILES;
        self.list(&self.root, self.prefix.path().trim_end_matches('/'), 0, &mut left, &mut pages);
        (pages, left == 0)
    }

    fn list(
        &self,
        folder: &Path,
        path: &str,
        depth: usize,
        left: &mut usize,
        pages: &mut BTreeSet<Url>,
    ) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        let mut entries: Vec<_> = entries.flatten().collect();
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            if *left == 0 {
                return;
            }
            *left -= 1;
            // Names that are not UTF-8 have no address; links are not followed, their targets are
            // listed where they are.
            let Ok(name) = entry.file_name().into_string() else { continue };
            let Ok(kind) = entry.file_type() else { continue };
            let address = format!("{path}/{}", utf8_percent_encode(&name, SEGMENT));
            if kind.is_dir() && depth < DEEPEST && !name.starts_with('.') {
                self.list(&entry.path(), &address, depth + 1, left, pages);
            } else if kind.is_file() && is_html_name(&name) {
                let address = match name.as_str() {
                    "index.html" | "index.htm" => format!("{path}/"),
                    "404.html" => continue,
                    _ => address,
                };
                pages.extend(self.prefix.join(&address).ok());
            }
        }
    }

    /// What a plain server would answer.
    pub(crate) async fn answer(&self, url: &Url, purpose: Purpose, limits: &Limits) -> Exchange {
        let (folder, address) = (self.clone(), url.clone());
        let limit = limits.for_purpose(purpose).decoded;
        let read = tokio::task::spawn_blocking(move || folder.read(&address, purpose, limit));
        match read.await {
            Ok(exchange) => exchange,
            Err(_) => Exchange::failed(url.clone(), unreadable(url)),
        }
    }

    fn read(&self, url: &Url, purpose: Purpose, limit: u64) -> Exchange {
        let mut exchange = Exchange::new(url.clone());
        exchange.http_version = "HTTP/1.1";
        match self.find(url) {
            Found::File(path) => {
                exchange.status = Some(200);
                fill(&mut exchange, &path, purpose, limit);
            }
            Found::Folder => {
                // Relative links of an index file need the slash.
                exchange.status = Some(301);
                let mut target = url.clone();
                target.set_path(&format!("{}/", url.path()));
                exchange.headers.push(("location".to_owned(), target.into()));
            }
            Found::Outside => {
                let message = Message::new("crawler-folder-outside").with("url", url.as_str());
                exchange.error = Some(FetchError::new(FetchErrorKind::NotAllowed, message));
            }
            Found::Missing => {
                exchange.status = Some(404);
                let path = self.root.join("404.html");
                if self.is_inside(&path) {
                    fill(&mut exchange, &path, purpose, limit);
                }
            }
        }
        exchange
    }

    fn find(&self, url: &Url) -> Found {
        let Some(rest) = url.path().strip_prefix(self.prefix.path()) else { return Found::Missing };
        let Ok(rest) = percent_decode_str(rest).decode_utf8() else { return Found::Missing };
        if rest.contains(['\0', '\\']) {
            return Found::Missing;
        }
        let rest = rest.trim_start_matches('/');
        let relative = Path::new(rest);
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Found::Outside;
        }
        let path = self.root.join(relative);
        if path.is_dir() {
            if !rest.is_empty() && !rest.ends_with('/') {
                return Found::Folder;
            }
            let index = ["index.html", "index.htm", "index.xhtml"].map(|name| path.join(name));
            return index.into_iter().find(|path| path.is_file()).map_or(Found::Missing, |path| {
                if self.is_inside(&path) { Found::File(path) } else { Found::Outside }
            });
        }
        // Generators of static sites link to `page` and write `page.html`.
        let with_extension = self.root.join(format!("{}.html", rest.trim_end_matches('/')));
        let file = [path, with_extension].into_iter().find(|path| path.is_file());
        match file {
            Some(path) if self.is_inside(&path) => Found::File(path),
            Some(_) => Found::Outside,
            None => Found::Missing,
        }
    }

    /// True for files whose true path, all links resolved, lies in the folder.
    fn is_inside(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|path| path.starts_with(&self.root) && path.is_file())
    }
}

fn is_html_name(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("html" | "htm" | "xhtml"))
}

fn unreadable(url: &Url) -> FetchError {
    let message = Message::new("crawler-file-unreadable").with("url", url.as_str());
    FetchError::new(FetchErrorKind::File, message)
}

fn fill(exchange: &mut Exchange, path: &Path, purpose: Purpose, limit: u64) {
    if let Some(mime) = mime_guess::from_path(path).first_raw() {
        exchange.headers.push(("content-type".to_owned(), mime.to_owned()));
    }
    let html = path.file_name().and_then(|name| name.to_str()).is_some_and(is_html_name);
    let skip = purpose == Purpose::Status || (purpose == Purpose::Page && !html);
    let limit = if skip { crate::body::HEAD as u64 } else { limit };
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path)
        .and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes));
    if read.is_err() {
        exchange.error = Some(unreadable(&exchange.url));
        exchange.body_truncated = true;
    } else if bytes.len() as u64 > limit {
        bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        exchange.body_skipped = skip;
        exchange.body_truncated = !skip;
        if !skip && purpose != Purpose::Robots {
            exchange.error = Some(FetchError::too_large(limit));
        }
    }
    exchange.wire_bytes = bytes.len() as u64;
    exchange.decoded_bytes = bytes.len() as u64;
    exchange.body = Bytes::from(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, Folder) {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path().join("site");
        std::fs::create_dir_all(root.join("sub dir")).unwrap();
        std::fs::write(temporary.path().join("secret.html"), "secret").unwrap();
        std::fs::write(root.join("index.html"), "<p>start").unwrap();
        std::fs::write(root.join("about.html"), "<p>about").unwrap();
        std::fs::write(root.join("sub dir/index.html"), "<p>sub").unwrap();
        std::fs::write(root.join("404.html"), "<p>nothing here").unwrap();
        std::fs::write(root.join("doc.pdf"), vec![b'%'; 5000]).unwrap();
        let folder = Folder::open(Url::parse(FILE_SITE).unwrap(), &root).unwrap();
        (temporary, folder)
    }

    fn get(folder: &Folder, path: &str) -> Exchange {
        let url = Url::parse(FILE_SITE).unwrap().join(path).unwrap();
        folder.read(&url, Purpose::Page, 10_000)
    }

    #[test]
    fn files_are_answered_as_a_plain_server_would() {
        let (_keep, folder) = folder();
        assert_eq!(&get(&folder, "/").body[..], b"<p>start");
        assert_eq!(get(&folder, "/").header("content-type"), Some("text/html"));
        assert_eq!(&get(&folder, "/about?x=1#y").body[..], b"<p>about");
        let redirect = get(&folder, "/sub%20dir");
        assert_eq!(redirect.status, Some(301));
        assert_eq!(redirect.header("location"), Some("http://file-site/sub%20dir/"));
        assert_eq!(&get(&folder, "/sub%20dir/").body[..], b"<p>sub");
        let missing = get(&folder, "/nowhere");
        assert_eq!((missing.status, &missing.body[..]), (Some(404), &b"<p>nothing here"[..]));
        let pdf = get(&folder, "/doc.pdf");
        assert!(pdf.body_skipped && pdf.error.is_none() && !pdf.is_page());
    }

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let (_keep, folder) = folder();
        for path in
            ["/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "/a%00b", "/%5c"]
        {
            let answer = get(&folder, path);
            assert!(!answer.body.ends_with(b"secret"), "{path}");
            assert!(answer.status != Some(200), "{path}");
        }
        let absolute = get(&folder, "/%2fetc/passwd");
        assert_ne!(absolute.status, Some(200));
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out_are_refused() {
        let (keep, folder) = folder();
        let link = keep.path().join("site/out.html");
        std::os::unix::fs::symlink(keep.path().join("secret.html"), link).unwrap();
        let inside = keep.path().join("site/in.html");
        std::os::unix::fs::symlink(keep.path().join("site/about.html"), inside).unwrap();
        let answer = get(&folder, "/out.html");
        assert_eq!(answer.error.unwrap().kind, FetchErrorKind::NotAllowed);
        assert!(answer.body.is_empty());
        assert_eq!(get(&folder, "/in.html").status, Some(200));
    }

    #[test]
    fn all_pages_are_listed_in_order() {
        let (_keep, folder) = folder();
        let (pages, cut) = folder.pages();
        let paths: Vec<_> = pages.iter().map(Url::path).collect();
        assert_eq!(paths, ["/", "/about.html", "/sub%20dir/"]);
        assert!(!cut);
    }

    #[test]
    fn what_is_no_folder_is_named() {
        let url = || Url::parse(FILE_SITE).unwrap();
        let keep = tempfile::tempdir().unwrap();
        let missing = Folder::open(url(), &keep.path().join("no")).unwrap_err();
        assert_eq!(missing.id, "crawler-folder-missing");
        let file = keep.path().join("file");
        std::fs::write(&file, "x").unwrap();
        assert_eq!(Folder::open(url(), &file).unwrap_err().id, "crawler-folder-is-file");
    }
}
