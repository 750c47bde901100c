//! What the user asked to scan.

use std::path::{Path, PathBuf};

use offenbar_model::Message;
use url::Url;

use crate::folder::FILE_SITE;

/// What is scanned: a running site or a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An HTTP address.
    Url(Url),
    /// A folder on this machine.
    Folder(PathBuf),
}

impl Target {
    /// Reads what a user typed: an address, a folder, or a bare host name.
    ///
    /// # Errors
    /// If it is neither; the message says what to do.
    pub fn parse(text: &str) -> Result<Target, Message> {
        let path = Path::new(text);
        let named = |id: &str| Message::new(id).with("path", text);
        if let Ok(url) = Url::parse(text)
            && (text.contains("://") || matches!(url.scheme(), "http" | "https"))
        {
            return match url.scheme() {
                "http" | "https" => Ok(Target::Url(url)),
                "file" => url
                    .to_file_path()
                    .ok()
                    .filter(|path| path.is_dir())
                    .map(Target::Folder)
                    .ok_or_else(|| named("crawler-folder-missing")),
                _ => Err(Message::new("crawler-target-scheme").with("url", text)),
            };
        }
        if path.is_dir() {
            return Ok(Target::Folder(path.to_owned()));
        }
        if path.is_file() {
            return Err(named("crawler-folder-is-file"));
        }
        let looks_like_path = text.starts_with(['.', '/', '~']) || text.contains('\\');
        let host = text.split(['/', ':']).next().unwrap_or_default();
        if !looks_like_path && (host.contains('.') || host == "localhost") {
            let scheme = if host == "localhost" { "http" } else { "https" };
            if let Ok(url) = Url::parse(&format!("{scheme}://{text}")) {
                return Ok(Target::Url(url));
            }
        }
        Err(named("crawler-folder-missing"))
    }

    /// The address where the scan starts.
    pub fn start(&self) -> Option<Url> {
        match self {
            Target::Url(url) => Some(url.clone()),
            Target::Folder(_) => Url::parse(FILE_SITE).ok(),
        }
    }

    /// The folder with its address, for [`crate::ClientOptions::folders`].
    pub fn folder(&self) -> Option<(Url, PathBuf)> {
        match self {
            Target::Url(_) => None,
            Target::Folder(path) => Some((self.start()?, path.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_folders_and_host_names_are_told_apart() {
        let url = |text: &str| match Target::parse(text) {
            Ok(Target::Url(url)) => url.to_string(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(url("https://example.org/x"), "https://example.org/x");
        assert_eq!(url("www.example.org/x"), "https://www.example.org/x");
        assert_eq!(url("localhost:8080"), "http://localhost:8080/");
        let folder = tempfile::tempdir().unwrap();
        let parsed = Target::parse(folder.path().to_str().unwrap()).unwrap();
        assert_eq!(parsed, Target::Folder(folder.path().to_owned()));
        assert_eq!(parsed.start().unwrap().as_str(), FILE_SITE);
    }

    #[test]
    fn what_is_neither_gets_a_message() {
        let id = |text: &str| Target::parse(text).unwrap_err().id;
        assert_eq!(id("./no-such-folder"), "crawler-folder-missing");
        assert_eq!(id("no-such-folder"), "crawler-folder-missing");
        assert_eq!(id("ftp://example.org/"), "crawler-target-scheme");
        assert_eq!(id(""), "crawler-folder-missing");
        assert_eq!(
            id(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")),
            "crawler-folder-is-file"
        );
    }
}
