//! Which characters the bytes are: byte order mark, HTTP header, `<meta>`, and only then a guess.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use crate::exchange::Exchange;

/// What decided the encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CharsetSource {
    /// A byte order mark.
    Bom,
    /// The `charset` of the `Content-Type` header.
    Http,
    /// `<meta>` or an XML declaration within the first 1,024 bytes.
    Meta,
    /// Nothing is declared: guessed from the bytes.
    Guess,
}

/// Decoded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text; what could not be decoded is U+FFFD.
    pub text: String,
    /// Name of the encoding, for example `UTF-8`.
    pub encoding: &'static str,
    /// What decided it.
    pub how: CharsetSource,
    /// True if some bytes do not belong to the encoding.
    pub had_errors: bool,
    /// The encoding that the header names, if it names a known one.
    pub http: Option<&'static str>,
    /// The encoding that the document names, if it names a known one.
    pub meta: Option<&'static str>,
}

/// The text of an exchange's body.
pub fn decode(exchange: &Exchange) -> Decoded {
    let tld = exchange.final_url.domain().and_then(|host| host.rsplit('.').next());
    decode_bytes(&exchange.body, exchange.charset().as_deref(), tld)
}

/// Decodes bytes with the `charset` of the HTTP header and the top-level domain as hints.
pub fn decode_bytes(bytes: &[u8], charset: Option<&str>, tld: Option<&str>) -> Decoded {
    let http = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    let meta = prescan(&bytes[..bytes.len().min(1024)]);
    let (encoding, how) = match (Encoding::for_bom(bytes), http, meta) {
        (Some((encoding, _)), _, _) => (encoding, CharsetSource::Bom),
        (None, Some(encoding), _) => (encoding, CharsetSource::Http),
        (None, None, Some(encoding)) => (encoding, CharsetSource::Meta),
        (None, None, None) => (guess(bytes, tld), CharsetSource::Guess),
    };
    let (text, _, had_errors) = encoding.decode(bytes);
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        how,
        had_errors,
        http: http.map(Encoding::name),
        meta: meta.map(Encoding::name),
    }
}

fn guess(bytes: &[u8], tld: Option<&str>) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(64 * 1024)], true);
    // The detector insists on lower-case ASCII without dots.
    let tld = tld.filter(|tld| !tld.is_empty() && tld.bytes().all(|b| b.is_ascii_lowercase()));
    detector.guess(tld.map(str::as_bytes), Utf8Detection::Allow)
}

/// The `charset` parameter of a `Content-Type` value.
pub fn charset_parameter(content_type: &str) -> Option<String> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"').trim();
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then(|| value.to_owned())
    })
}

/// The encoding that the first bytes of a document declare (HTML, "prescan a byte stream").
pub fn prescan(head: &[u8]) -> Option<&'static Encoding> {
    let mut scanner = Scanner { bytes: head, at: 0 };
    if let Some(encoding) = scanner.xml_declaration() {
        return Some(readable(encoding));
    }
    while scanner.at < head.len() {
        let rest = &head[scanner.at..];
        if rest.starts_with(b"<!--") {
            scanner.skip_past(2, b"-->");
        } else if starts(rest, b"<meta") && rest.get(5).is_some_and(|b| is_space(*b) || *b == b'/')
        {
            scanner.at += 5;
            if let Some(encoding) = scanner.meta() {
                return Some(readable(encoding));
            }
        } else if rest.len() > 2
            && rest[0] == b'<'
            && (rest[1].is_ascii_alphabetic() || (rest[1] == b'/' && rest[2].is_ascii_alphabetic()))
        {
            scanner.skip_tag();
        } else if starts(rest, b"<!") || starts(rest, b"</") || starts(rest, b"<?") {
            scanner.skip_past(0, b">");
        } else {
            scanner.at += 1;
        }
    }
    None
}

/// A declaration in ASCII cannot be UTF-16.
fn readable(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == UTF_16BE || encoding == UTF_16LE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    }
}

fn starts(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&wanted) {
            self.at += 1;
        }
    }

    fn skip_past(&mut self, offset: usize, end: &[u8]) {
        let from = (self.at + offset).min(self.bytes.len());
        let found = self.bytes[from..].windows(end.len()).position(|window| window == end);
        self.at = found.map_or(self.bytes.len(), |found| from + found + end.len());
    }

    fn skip_tag(&mut self) {
        self.skip_while(|byte| !is_space(byte) && byte != b'>');
        while self.attribute().is_some() {}
    }

    fn xml_declaration(&self) -> Option<&'static Encoding> {
        let end = self.bytes.iter().position(|byte| *byte == b'>')?;
        let declaration = self.bytes[..end].strip_prefix(b"<?xml")?;
        let declaration = std::str::from_utf8(declaration).ok()?;
        let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?;
        let label = value.trim_start().split(['"', '\'']).nth(1)?;
        Encoding::for_label(label.as_bytes())
    }

    fn meta(&mut self) -> Option<&'static Encoding> {
        let (mut http_equiv, mut charset, mut content) = (false, None, None);
        while let Some((name, value)) = self.attribute() {
            match name.as_slice() {
                b"http-equiv" => http_equiv |= value.eq_ignore_ascii_case(b"content-type"),
                b"charset" if charset.is_none() => charset = Encoding::for_label(&value),
                b"content" if content.is_none() => content = content_charset(&value),
                _ => {}
            }
        }
        charset.or(content.filter(|_| http_equiv))
    }

    /// The next attribute of a tag, name and value in lower case; none at the end of the tag.
    fn attribute(&mut self) -> Option<(Vec<u8>, Vec<u8>)> {
        self.skip_while(|byte| is_space(byte) || byte == b'/');
        if matches!(self.peek(), None | Some(b'>')) {
            return None;
        }
        let begin = self.at;
        // A name may begin with an equals sign.
        self.at += 1;
        self.skip_while(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
        let name = self.bytes[begin..self.at].to_ascii_lowercase();
        self.skip_while(is_space);
        if self.peek() != Some(b'=') {
            return Some((name, Vec::new()));
        }
        self.at += 1;
        self.skip_while(is_space);
        let value = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => {
                let begin = self.at + 1;
                self.skip_past(1, &[quote]);
                // A value without its second quote has no end, and no meaning.
                let closed = self.bytes.get(self.at.saturating_sub(1)) == Some(&quote);
                let end = if closed { self.at - 1 } else { begin };
                self.bytes.get(begin..end).unwrap_or_default()
            }
            _ => {
                let begin = self.at;
                self.skip_while(|byte| !is_space(byte) && byte != b'>');
                &self.bytes[begin..self.at]
            }
        };
        Some((name, value.to_ascii_lowercase()))
    }
}

/// The encoding in `text/html; charset=…` (HTML, "extracting a character encoding").
fn content_charset(value: &[u8]) -> Option<&'static Encoding> {
    let text = String::from_utf8_lossy(value);
    let mut rest = &text[..];
    loop {
        rest = rest.split_once("charset")?.1.trim_start();
        if let Some(label) = rest.strip_prefix('=') {
            let label = label.trim_start();
            let quoted =
                |quote| label.strip_prefix(quote).and_then(|rest: &str| rest.split(quote).next());
            let plain = label.split([';', ' ', '\t', '\n']).next();
            return Encoding::for_label(quoted('"').or(quoted('\'')).or(plain)?.as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(bytes: &[u8]) -> Option<&'static str> {
        prescan(bytes).map(Encoding::name)
    }

    #[test]
    fn the_order_is_mark_header_document_guess() {
        let page = b"<meta charset=iso-8859-15>\xa4";
        let from_meta = decode_bytes(page, None, None);
        assert_eq!((from_meta.encoding, from_meta.how), ("ISO-8859-15", CharsetSource::Meta));
        assert!(from_meta.text.ends_with('€'));
        let from_http = decode_bytes(page, Some("windows-1252"), None);
        assert_eq!((from_http.encoding, from_http.how), ("windows-1252", CharsetSource::Http));
        assert_eq!(from_http.meta, Some("ISO-8859-15"));
        let marked = decode_bytes(b"\xef\xbb\xbf<meta charset=latin1>", Some("latin1"), None);
        assert_eq!((marked.encoding, marked.how), ("UTF-8", CharsetSource::Bom));
        assert!(marked.text.starts_with('<'), "the mark is no part of the text");
        let guessed = decode_bytes("Straße".as_bytes(), None, None);
        assert_eq!((guessed.encoding, guessed.how), ("UTF-8", CharsetSource::Guess));
        let german = b"Stra\xdfe und B\xfcrger f\xfcr Gr\xf6\xdfe \xdcbung";
        let guessed = decode_bytes(german, Some("no-such-charset"), Some("de"));
        assert_eq!((guessed.encoding, guessed.http), ("windows-1252", None));
        assert!(guessed.text.contains("Bürger"));
    }

    #[test]
    fn declarations_are_found_where_browsers_look() {
        assert_eq!(
            name(b"<!-- <meta charset=koi8-r> --><META CHARSET = 'Latin1'>"),
            Some("windows-1252")
        );
        let old = b"<meta content='text/html; charset=\"utf-8\"' http-equiv=Content-Type>";
        assert_eq!(name(old), Some("UTF-8"));
        assert_eq!(name(b"<meta content='text/html; charset=utf-8'>"), None);
        assert_eq!(name(b"<a title='<meta charset=utf-8>'>"), None);
        assert_eq!(name(b"<meta charset=utf-16>"), Some("UTF-8"));
        assert_eq!(name(b"<?xml version='1.0' encoding='koi8-r'?>"), Some("KOI8-R"));
        assert_eq!(name(b"<metadata charset=utf-8>"), None);
        assert_eq!(name(b"<meta charset='utf-8"), None);
    }

    #[test]
    fn wrong_bytes_are_told() {
        let wrong = decode_bytes(b"<p>Stra\xdfe\0", Some("utf-8"), None);
        assert!(wrong.had_errors && wrong.text.contains("Stra\u{fffd}e\0"));
        assert!(!decode_bytes(b"", None, None).had_errors);
    }

    #[test]
    fn the_parameter_may_be_quoted_and_in_any_case() {
        let of = |value| charset_parameter(value);
        assert_eq!(of("text/html; a=b; CharSet=\"UTF-8\" ").as_deref(), Some("UTF-8"));
        assert_eq!(of("text/html; charset="), None);
        assert_eq!(of("charset=utf-8"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_decode(bytes in any::<Vec<u8>>(), label in ".{0,10}") {
            decode_bytes(&bytes, Some(&label), Some("de"));
        }

        #[test]
        fn anything_like_markup_scans(text in "[<>!/?a-c='\" \\-metachrs]{0,200}") {
            prescan(text.as_bytes());
        }
    }
}
