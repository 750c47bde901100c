//! Resources of pages from folders and files.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use offenbar_page::{LoadError, Loader, Resource};
use url::Url;

use super::map::Map;

/// How many bytes of a file are read at most.
const MAX_BYTES: u64 = 32 << 20;

/// Resources from mapped folders and local files.
///
/// As in browsers, a local page may use style sheets, images and other inert resources from
/// anywhere; documents that would show up in the report come only from below `roots`.
#[derive(Debug, Default)]
pub struct Files {
    maps: Vec<Map>,
    roots: Vec<PathBuf>,
}

impl Files {
    /// Serves `maps` and, for documents with a `file:` address, what lies below `roots`.
    pub fn new(maps: Vec<Map>, roots: impl IntoIterator<Item = PathBuf>) -> Files {
        let mut roots: Vec<PathBuf> =
            roots.into_iter().filter_map(|root| root.canonicalize().ok()).collect();
        roots.sort();
        roots.dedup();
        Files { maps, roots }
    }

    /// The mapped folders.
    pub fn maps(&self) -> &[Map] {
        &self.maps
    }

    /// The file behind a URL: None if no file stands for it and another loader may be asked.
    pub fn find(&self, url: &Url) -> Option<Result<PathBuf, LoadError>> {
        let mut found = None;
        for map in &self.maps {
            match map.file(url) {
                Some(Some(path)) => return Some(Ok(path)),
                Some(None) => found = Some(Err(LoadError::Status(404))),
                None => {}
            }
        }
        if url.scheme() == "file" {
            return Some(self.local(url));
        }
        found
    }

    fn local(&self, url: &Url) -> Result<PathBuf, LoadError> {
        let missing = LoadError::Status(404);
        let path = url.to_file_path().map_err(|()| missing.clone())?;
        let path = path.canonicalize().map_err(|_| missing.clone())?;
        let path = if path.is_dir() { path.join("index.html") } else { path };
        let allowed = is_inert(&path) || self.roots.iter().any(|root| path.starts_with(root));
        if allowed { Ok(path) } else { Err(LoadError::Status(403)) }
    }
}

impl Loader for Files {
    fn load(&self, url: &Url) -> Result<Arc<Resource>, LoadError> {
        let path = self.find(url).unwrap_or(Err(LoadError::Offline))?;
        read(&path, url).map(Arc::new)
    }
}

/// Reads a file as the answer to a request for `url`.
pub(crate) fn read(path: &Path, url: &Url) -> Result<Resource, LoadError> {
    let bytes = read_bytes(path).map_err(LoadError::Failed)?;
    let mime = mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream");
    let mime = mime.to_ascii_lowercase();
    let bytes = if is_text(&mime) { super::input::decode(&bytes).into_bytes() } else { bytes };
    let charset = is_text(&mime).then(|| "utf-8".to_owned());
    Ok(Resource { url: url.clone(), status: 200, mime, charset, bytes: bytes.into() })
}

/// Reads a regular file up to the limit; devices and pipes would never end.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    let text = |error: std::io::Error| error.to_string();
    let metadata = path.metadata().map_err(text)?;
    if !metadata.is_file() {
        return Err("not a file".to_owned());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len().min(MAX_BYTES)).unwrap_or(0));
    File::open(path).map_err(text)?.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(text)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(format!("larger than {} MiB", MAX_BYTES >> 20));
    }
    Ok(bytes)
}

fn is_text(mime: &str) -> bool {
    mime.starts_with("text/") || mime.ends_with("+xml") || mime == "application/javascript"
}

fn is_inert(path: &Path) -> bool {
    let mime = mime_guess::from_path(path).first_raw().unwrap_or_default();
    mime == "text/css"
        || ["image/", "font/", "audio/", "video/"].iter().any(|kind| mime.starts_with(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_documents_stay_below_the_roots() {
        let folder = tempfile::tempdir().unwrap();
        let (inside, outside) = (folder.path().join("in"), folder.path().join("out"));
        for path in [&inside, &outside] {
            std::fs::create_dir(path).unwrap();
            std::fs::write(path.join("a.html"), "<p>a").unwrap();
            std::fs::write(path.join("a.css"), "p {}").unwrap();
        }
        let files = Files::new(Vec::new(), [inside.clone()]);
        let load = |path: PathBuf| files.load(&Url::from_file_path(path).unwrap());
        assert_eq!(load(inside.join("a.html")).unwrap().mime, "text/html");
        assert_eq!(load(outside.join("a.css")).unwrap().mime, "text/css");
        assert_eq!(load(outside.join("a.html")).unwrap_err(), LoadError::Status(403));
        assert_eq!(load(inside.join("no.html")).unwrap_err(), LoadError::Status(404));
        assert_eq!(load(inside.join("../out/a.html")).unwrap_err(), LoadError::Status(403));
        let remote = Url::parse("https://example.org/a.css").unwrap();
        assert_eq!(files.load(&remote).unwrap_err(), LoadError::Offline);
    }

    #[test]
    fn a_device_is_not_read() {
        assert!(read_bytes(Path::new("/dev/zero")).is_err());
    }
}
