//! What a body is: the content type, corrected by the first bytes (WHATWG MIME Sniffing).

/// Broad class of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// HTML or XHTML.
    Html,
    /// XML of another kind.
    Xml,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// Sound or video.
    Media,
    /// A font.
    Font,
    /// A style sheet.
    Css,
    /// A script or JSON.
    Script,
    /// A packed file.
    Archive,
    /// Any other text.
    Text,
    /// Anything else.
    Binary,
}

/// What a body is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sniffed {
    /// MIME type in lower case, without parameters.
    pub mime: String,
    /// Its class.
    pub kind: Kind,
    /// True if the bytes say something else than the header.
    pub corrected: bool,
}

/// The type of a `Content-Type` value: lower case, without parameters; none if it is no MIME type.
pub fn essence(content_type: &str) -> Option<String> {
    let essence = content_type.split(';').next()?.trim().to_ascii_lowercase();
    let (kind, subtype) = essence.split_once('/')?;
    let token = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?=".contains(&b))
    };
    (token(kind) && token(subtype)).then_some(essence)
}

/// What a body is, from its `Content-Type`, `X-Content-Type-Options: nosniff`, and its first bytes.
pub fn sniff(content_type: Option<&str>, nosniff: bool, head: &[u8]) -> Sniffed {
    let head = &head[..head.len().min(crate::body::HEAD)];
    let declared = content_type.and_then(essence);
    let found = match declared.as_deref() {
        None | Some("unknown/unknown" | "application/unknown") => Some(unknown(head, !nosniff)),
        // Servers send these for files they do not know.
        Some("application/octet-stream" | "binary/octet-stream") if !nosniff => {
            Some(unknown(head, true)).filter(|mime| *mime != "text/plain")
        }
        Some("text/plain") if !nosniff && is_binary(head) => {
            Some(magic(head).unwrap_or("application/octet-stream"))
        }
        Some(mime) if mime.starts_with("image/") && mime != "image/svg+xml" => {
            magic(head).filter(|found| found.starts_with("image/"))
        }
        _ => None,
    };
    let mime = match (found, &declared) {
        (Some(found), _) => found.to_owned(),
        (None, Some(declared)) => declared.clone(),
        (None, None) => "application/octet-stream".to_owned(),
    };
    let corrected = declared.as_ref().is_some_and(|declared| *declared != mime);
    Sniffed { kind: kind(&mime), mime, corrected }
}

/// The class of a MIME type.
pub fn kind(mime: &str) -> Kind {
    match mime {
        "text/html" | "application/xhtml+xml" => Kind::Html,
        "application/pdf" => Kind::Pdf,
        "text/css" => Kind::Css,
        "text/xml" | "application/xml" => Kind::Xml,
        "application/json"
        | "application/ecmascript"
        | "application/javascript"
        | "text/javascript"
        | "application/manifest+json"
        | "application/ld+json" => Kind::Script,
        "application/zip"
        | "application/gzip"
        | "application/x-gzip"
        | "application/x-rar-compressed"
        | "application/x-7z-compressed" => Kind::Archive,
        "application/ogg" => Kind::Media,
        "application/font-woff" | "application/vnd.ms-fontobject" => Kind::Font,
        _ if mime.starts_with("image/") => Kind::Image,
        _ if mime.starts_with("audio/") || mime.starts_with("video/") => Kind::Media,
        _ if mime.starts_with("font/") || mime.starts_with("application/x-font") => Kind::Font,
        _ if mime.ends_with("+xml") => Kind::Xml,
        _ if mime.starts_with("text/") => Kind::Text,
        _ => Kind::Binary,
    }
}

fn unknown(head: &[u8], scriptable: bool) -> &'static str {
    if scriptable && looks_like_html(head) {
        return "text/html";
    }
    let start = head.trim_ascii_start();
    if scriptable && start.starts_with(b"<?xml") {
        return if contains(head, b"http://www.w3.org/1999/xhtml") {
            "application/xhtml+xml"
        } else {
            "text/xml"
        };
    }
    match magic(head) {
        Some(mime) => mime,
        None if is_binary(head) => "application/octet-stream",
        None => "text/plain",
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// The tags by which a body without a type is taken for HTML.
fn looks_like_html(head: &[u8]) -> bool {
    const TAGS: [&str; 16] = [
        "<!doctype html",
        "<html",
        "<head",
        "<script",
        "<iframe",
        "<h1",
        "<div",
        "<font",
        "<table",
        "<a",
        "<style",
        "<title",
        "<b",
        "<body",
        "<br",
        "<p",
    ];
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let after =
        |tag: &str| matches!(head.get(tag.len()), Some(b' ' | b'>' | b'\n' | b'\t' | b'\r'));
    head.starts_with(b"<!--")
        || TAGS.iter().any(|tag| {
            head.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()))
                && after(tag)
        })
}

/// Bytes that no text has.
fn is_binary(head: &[u8]) -> bool {
    let has_bom =
        [&b"\xfe\xff"[..], b"\xff\xfe", b"\xef\xbb\xbf"].iter().any(|bom| head.starts_with(bom));
    !has_bom && head.iter().any(|byte| matches!(byte, 0..=8 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f))
}

fn magic(head: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 21] = [
        (b"%PDF-", "application/pdf"),
        (b"%!PS-Adobe-", "application/postscript"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF87a", "image/gif"),
        (b"GIF89a", "image/gif"),
        (b"BM", "image/bmp"),
        (b"\0\0\x01\0", "image/x-icon"),
        (b"\0\0\x02\0", "image/x-icon"),
        (b"\x1f\x8b\x08", "application/gzip"),
        (b"PK\x03\x04", "application/zip"),
        (b"Rar!\x1a\x07\0", "application/x-rar-compressed"),
        (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
        (b"wOFF", "font/woff"),
        (b"wOF2", "font/woff2"),
        (b"OTTO", "font/otf"),
        (b"\0\x01\0\0", "font/ttf"),
        (b"OggS\0", "application/ogg"),
        (b"ID3", "audio/mpeg"),
        (b"MThd\0\0\0\x06", "audio/midi"),
        (b"\x1a\x45\xdf\xa3", "video/webm"),
    ];
    let found = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature));
    if let Some((_, mime)) = found {
        return Some(mime);
    }
    match (head.get(..4), head.get(8..12), head.get(4..8)) {
        (Some(b"RIFF"), Some(b"WEBP"), _) => Some("image/webp"),
        (Some(b"RIFF"), Some(b"WAVE"), _) => Some("audio/wave"),
        (Some(b"RIFF"), Some(b"AVI "), _) => Some("video/avi"),
        (_, Some(b"avif"), Some(b"ftyp")) => Some("image/avif"),
        (_, _, Some(b"ftyp")) => Some("video/mp4"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mime(content_type: Option<&str>, head: &[u8]) -> String {
        sniff(content_type, false, head).mime
    }

    #[test]
    fn a_missing_type_is_found_out() {
        assert_eq!(mime(None, b"  \n<!DOCTYPE HTML>"), "text/html");
        assert_eq!(mime(Some("nonsense"), b"<p>x"), "text/html");
        assert_eq!(mime(None, b"<pre>not in the list"), "text/plain");
        assert_eq!(mime(None, b"<?xml version='1.0'?><urlset/>"), "text/xml");
        assert_eq!(mime(None, b"%PDF-1.7"), "application/pdf");
        assert_eq!(mime(None, b"RIFF....WEBPVP8 "), "image/webp");
        assert_eq!(mime(None, b"hello"), "text/plain");
        assert_eq!(mime(None, b"\x01\x02"), "application/octet-stream");
        assert_eq!(mime(None, b""), "text/plain");
    }

    #[test]
    fn a_wrong_type_is_corrected_only_where_browsers_do() {
        assert_eq!(mime(Some("application/octet-stream"), b"<html>"), "text/html");
        assert_eq!(mime(Some("application/octet-stream"), b"text"), "application/octet-stream");
        assert_eq!(mime(Some("text/plain"), b"<html>"), "text/plain");
        assert_eq!(mime(Some("text/plain"), b"%PDF-1.4\x00"), "application/pdf");
        assert_eq!(mime(Some("image/png"), b"\xff\xd8\xff"), "image/jpeg");
        assert_eq!(mime(Some("Text/HTML; charset=utf-8"), b"%PDF-"), "text/html");
        assert!(sniff(Some("image/png"), false, b"GIF89a").corrected);
        assert!(!sniff(Some("text/html"), false, b"<p>").corrected);
    }

    #[test]
    fn nosniff_is_obeyed() {
        assert_eq!(sniff(Some("text/plain"), true, b"%PDF-1.4\x00").mime, "text/plain");
        assert_eq!(sniff(None, true, b"<html>").kind, Kind::Text);
    }

    proptest! {
        #[test]
        fn any_bytes_have_some_type(header in ".{0,40}", bytes in any::<Vec<u8>>()) {
            prop_assert!(essence(&sniff(Some(&header), false, &bytes).mime).is_some());
        }
    }
}
