//! What the user named: files, addresses, standard input.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use offenbar_model::Message;
use offenbar_page::Loader;
use url::Url;

use super::Files;
use super::files::read_bytes;

/// How many bytes are read from standard input at most.
const MAX_STDIN: u64 = 32 << 20;

/// One page to look at.
#[derive(Debug, Clone)]
pub struct Input {
    /// Where its bytes are.
    pub source: Source,
    /// The address the page is taken to have.
    pub url: Url,
}

/// A page that was read.
#[derive(Debug, Clone)]
pub struct Text {
    /// Its characters.
    pub text: String,
    /// Its address after redirects.
    pub url: Url,
    /// False for SVG and other XML without HTML in it: the rules do not apply to it.
    pub is_html: bool,
}

/// Where the bytes of a page are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In a file.
    File(PathBuf),
    /// Behind the address of the page.
    Address,
    /// On standard input.
    Stdin,
}

impl Input {
    /// Reads an argument: `-`, an address, or the path of a file.
    ///
    /// `base` is the address the page is taken to have. If it ends in `/`, it is that of a folder,
    /// and the file's name is added, so that every page keeps an address of its own. A file in a
    /// mapped folder has the address that the map gives it.
    ///
    /// # Errors
    /// If the path has no absolute form.
    pub fn of(argument: &str, base: Option<&Url>, files: &Files) -> Result<Input, Message> {
        if argument == "-" {
            let url = base.cloned().or_else(|| Url::parse("about:blank").ok());
            let url = url.ok_or_else(|| Message::new("cli-internal"))?;
            return Ok(Input { source: Source::Stdin, url });
        }
        if let Some(url) = address(argument) {
            return match (url.scheme(), url.to_file_path()) {
                ("file", Ok(path)) => Ok(Input { source: Source::File(path), url }),
                _ => Ok(Input { source: Source::Address, url }),
            };
        }
        let unusable = || Message::new("cli-path-unusable").with("path", argument);
        let path = std::path::absolute(argument).map_err(|_| unusable())?;
        let url = match base {
            Some(base) if !base.path().ends_with('/') => base.clone(),
            Some(base) => mapped(&path, Some(base), files)
                .or_else(|| base.join(&file_name(&path)?).ok())
                .unwrap_or_else(|| base.clone()),
            None => mapped(&path, None, files)
                .map_or_else(|| Url::from_file_path(&path).map_err(|()| unusable()), Ok)?,
        };
        Ok(Input { source: Source::File(path), url })
    }

    /// The page: its text, its address after redirects, its language of markup.
    ///
    /// # Errors
    /// If it cannot be had; the message says why.
    pub fn read(&self, loader: &dyn Loader) -> Result<Text, Message> {
        let unread = |reason: &str| {
            Message::new("cli-page-unread").with("page", self.name()).with("reason", reason)
        };
        let (text, url, mime) = match &self.source {
            Source::File(path) => {
                let bytes = read_bytes(path).map_err(|reason| unread(&reason))?;
                let mime = mime_guess::from_path(path).first_raw().unwrap_or("text/html");
                (decode(&bytes), self.url.clone(), mime.to_owned())
            }
            Source::Stdin => {
                let bytes = read_stdin().map_err(|reason| unread(&reason))?;
                (decode(&bytes), self.url.clone(), "text/html".to_owned())
            }
            Source::Address => {
                let answer = loader.load(&self.url);
                let answer = answer.map_err(|error| unread(&error.to_string()))?;
                (answer.text(), answer.url.clone(), answer.mime.clone())
            }
        };
        let is_html = is_html(&mime, &text);
        Ok(Text { text, url, is_html })
    }

    fn name(&self) -> String {
        match &self.source {
            Source::File(path) => path.display().to_string(),
            Source::Stdin => "-".to_owned(),
            Source::Address => self.url.to_string(),
        }
    }
}

/// How far the root element of an XML document is looked for.
const PROLOG: usize = 4096;

/// XHTML is HTML; other XML is not. Everything else that the user names is taken for a page.
fn is_html(mime: &str, text: &str) -> bool {
    match mime {
        "image/svg+xml" => false,
        "text/xml" | "application/xml" => {
            let prolog = text.char_indices().nth(PROLOG).map_or(text, |(end, _)| &text[..end]);
            prolog.contains("http://www.w3.org/1999/xhtml") && prolog.contains("<html")
        }
        _ => true,
    }
}

fn address(argument: &str) -> Option<Url> {
    let (scheme, _) = argument.split_once("://")?;
    matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https" | "file")
        .then(|| Url::parse(argument).ok())?
}

fn mapped(path: &Path, base: Option<&Url>, files: &Files) -> Option<Url> {
    files.maps().iter().find_map(|map| map.url_of(path, base))
}

/// The file's name as a relative address: `./` keeps a colon in it from being read as a scheme.
fn file_name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let escaped = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    Some(format!("./{escaped}").replace("%2E", ".").replace("%2D", "-").replace("%5F", "_"))
}

fn read_stdin() -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let text = |error: std::io::Error| error.to_string();
    std::io::stdin().lock().take(MAX_STDIN + 1).read_to_end(&mut bytes).map_err(text)?;
    if bytes.len() as u64 > MAX_STDIN {
        return Err(format!("larger than {} MiB", MAX_STDIN >> 20));
    }
    Ok(bytes)
}

/// Bytes as text: by byte order mark, by what the page says itself, or by a guess.
pub(crate) fn decode(bytes: &[u8]) -> String {
    offenbar_crawler::charset::decode_bytes(bytes, None, None).text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(argument: &str, base: Option<&str>, maps: &[&str]) -> String {
        let maps = maps.iter().map(|map| super::super::Map::parse(map).unwrap()).collect();
        let base = base.map(|base| Url::parse(base).unwrap());
        let input = Input::of(argument, base.as_ref(), &Files::new(maps, [])).unwrap();
        input.url.to_string()
    }

    #[test]
    fn every_page_has_an_address_of_its_own() {
        assert!(input("a b.html", None, &[]).starts_with("file:///"));
        assert!(input("a b.html", None, &[]).ends_with("/a%20b.html"));
        assert_eq!(
            input("x/a:b_c-d.html", Some("https://a.example/x/"), &[]),
            "https://a.example/x/a%3Ab_c-d.html"
        );
        assert_eq!(input("a.html", Some("https://a.example/page"), &[]), "https://a.example/page");
        assert_eq!(input("https://a.example/ü", None, &[]), "https://a.example/%C3%BC");
        assert_eq!(input("-", Some("https://a.example/"), &[]), "https://a.example/");
    }

    #[test]
    fn a_file_in_a_mapped_folder_has_the_address_of_the_map() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("p.html"), "").unwrap();
        let file = folder.path().join("p.html").display().to_string();
        let map = |prefix: &str| format!("{prefix}={}", folder.path().display());
        let base = Some("https://a.example/other/");
        assert_eq!(input(&file, base, &[&map("/x/")]), "https://a.example/x/p.html");
        assert_eq!(
            input(&file, None, &[&map("https://b.example/y")]),
            "https://b.example/y/p.html"
        );
        assert!(input(&file, None, &[&map("/x/")]).starts_with("file://"));
    }

    #[test]
    fn pages_say_in_which_characters_they_are_written() {
        assert_eq!(decode("<meta charset=utf-8>ü".as_bytes()), "<meta charset=utf-8>ü");
        assert_eq!(decode(b"<meta charset=iso-8859-1>\xfc"), "<meta charset=iso-8859-1>ü");
        assert_eq!(decode("\u{feff}ü".as_bytes()), "ü");
    }

    #[test]
    fn svg_is_no_page() {
        assert!(!is_html("image/svg+xml", "<svg/>"));
        assert!(!is_html("text/xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        assert!(is_html("text/xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>"));
        assert!(is_html("text/html", "<svg/>") && is_html("application/xhtml+xml", ""));
    }
}
