//! Copyright and licence tags in the bytes of one file.
//!
//! Files are searched for three rare strings first; only lines that hold one are looked at closely.
//! Everything here follows the behaviour of the reference tool, its block size included, because
//! the verdict must be the same.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use memchr::memmem;
use regex::Regex;

// REUSE-IgnoreStart
// Put together, so that this file does not end its own ignored block.
const IGNORE_START: &str = concat!("REUSE-Ignore", "Start");
const IGNORE_END: &str = concat!("REUSE-Ignore", "End");
const LICENCE_TAG: &str = "SPDX-\u{4c}icense-Identifier:";
const COPYRIGHT_TAGS: [&str; 2] = ["SPDX-FileCopyrightText:", "SPDX-SnippetCopyrightText:"];

/// The reference tool decides from this many bytes whether a file is text.
const HEURISTICS: usize = 2048;
/// It reads blocks of this size and then on to the end of the line, at most [`LINE`] bytes: a
/// longer line is cut, and both parts count as lines.
const BLOCK: usize = 64 * 1024;
const LINE: usize = 1024;

/// What one source says about one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags {
    /// Licence expressions as written, with their line.
    pub licences: Vec<(String, u32)>,
    /// Lines that name a copyright holder.
    pub copyrights: Vec<u32>,
}

impl Tags {
    /// Whether there is a licence expression, valid or not.
    pub fn has_licence(&self) -> bool {
        !self.licences.is_empty()
    }

    /// Whether there is a copyright notice.
    pub fn has_copyright(&self) -> bool {
        !self.copyrights.is_empty()
    }
}

/// How the bytes of a file become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// ASCII, UTF-8 and everything that holds ASCII.
    Utf8,
    /// One byte per character, above ASCII.
    Latin1,
    /// UTF-16 with a byte order mark.
    Utf16 {
        /// Most significant byte first.
        big: bool,
    },
    /// No text: never searched.
    Binary,
}

/// Reads the tags of a file.
pub fn tags(bytes: &[u8]) -> Tags {
    let mut tags = Tags::default();
    match encoding(bytes) {
        Encoding::Binary => {}
        Encoding::Utf16 { big } => {
            let units = bytes[2..].chunks_exact(2).map(|pair| {
                let pair = [pair[0], pair[1]];
                if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
            });
            let text: String =
                char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect();
            search(text.as_bytes(), false, &mut tags);
        }
        Encoding::Utf8 => search(bytes, false, &mut tags),
        Encoding::Latin1 => search(bytes, true, &mut tags),
    }
    tags
}

/// What kind of text the beginning of a file is: the rules of `file`(1), which the reference tool
/// asks, over the same number of bytes.
pub fn encoding(bytes: &[u8]) -> Encoding {
    let head = &bytes[..bytes.len().min(HEURISTICS)];
    if let Some(big) = byte_order(head) {
        let units = head[2..].chunks_exact(2).map(|pair| match big {
            true => u16::from_be_bytes([pair[0], pair[1]]),
            false => u16::from_le_bytes([pair[0], pair[1]]),
        });
        let odd = |unit: u16| unit == 0xfffe || (unit < 128 && !plain(unit as u8));
        if !units.into_iter().any(odd) {
            return Encoding::Utf16 { big };
        }
    }
    if head.iter().any(|&byte| byte < 0x80 && !plain(byte)) {
        return Encoding::Binary;
    }
    if utf8_but_for_the_cut(head) {
        return Encoding::Utf8;
    }
    // Bytes from 0x80 to 0x9f are no letters of ISO 8859-1; `file` then says "unknown", and the
    // reference tool falls back to UTF-8.
    let latin = head.iter().all(|&byte| !(0x80..0xa0).contains(&byte) || byte == 0x85);
    if latin { Encoding::Latin1 } else { Encoding::Utf8 }
}

fn byte_order(head: &[u8]) -> Option<bool> {
    match head.get(..2)? {
        [0xff, 0xfe] => Some(false),
        [0xfe, 0xff] => Some(true),
        _ => None,
    }
}

/// Characters that text has: printable ones, bell to carriage return, escape.
fn plain(byte: u8) -> bool {
    matches!(byte, 7..=13 | 27 | 32..=126) || byte >= 0x80
}

fn utf8_but_for_the_cut(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

static NEEDLES: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new([&b"SPDX-"[..], b"Copyright", b"\xc2\xa9"]).ok());
static NEEDLES_LATIN1: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new([&b"SPDX-"[..], b"Copyright", b"\xa9"]).ok());

fn search(bytes: &[u8], latin1: bool, tags: &mut Tags) {
    let newline = if !bytes[..bytes.len().min(HEURISTICS)].contains(&b'\n')
        && bytes[..bytes.len().min(HEURISTICS)].contains(&b'\r')
    {
        b'\r'
    } else {
        b'\n'
    };
    let mut inside = false;
    let mut start = 0;
    let mut line = 1;
    while start < bytes.len() {
        let end = block_end(bytes, start, newline);
        let block = &bytes[start..end];
        match visible(block, &mut inside) {
            Cow::Borrowed(seen) => search_block(seen, latin1, line, tags),
            Cow::Owned(seen) => search_block(&seen, latin1, line, tags),
        }
        line += count_lines(block);
        start = end;
    }
}

/// The text with its ignored parts blanked out, so that lines and places stay as they are.
pub(crate) fn without_ignored(bytes: &[u8]) -> Cow<'_, [u8]> {
    if memmem::find(bytes, IGNORE_START.as_bytes()).is_none() {
        return Cow::Borrowed(bytes);
    }
    let mut seen = bytes.to_vec();
    let mut at = 0;
    while let Some(from) = memmem::find(&bytes[at..], IGNORE_START.as_bytes()) {
        let start = at + from;
        let end = memmem::find(&bytes[start..], IGNORE_END.as_bytes())
            .map_or(bytes.len(), |end| start + end + IGNORE_END.len());
        for byte in seen[start..end].iter_mut().filter(|byte| **byte != b'\n') {
            *byte = b' ';
        }
        at = end;
    }
    Cow::Owned(seen)
}

fn block_end(bytes: &[u8], start: usize, newline: u8) -> usize {
    let full = (start + BLOCK).min(bytes.len());
    let tail = &bytes[full..(full + LINE).min(bytes.len())];
    full + memchr::memchr(newline, tail).map_or(tail.len(), |at| at + 1)
}

fn count_lines(block: &[u8]) -> u32 {
    u32::try_from(memchr::memchr_iter(b'\n', block).count()).unwrap_or(u32::MAX)
}

/// The block without its ignored parts. `inside` says whether the block before left one open; an
/// opening mark in this block then moves the cut to itself, as in the reference tool.
fn visible<'a>(block: &'a [u8], inside: &mut bool) -> Cow<'a, [u8]> {
    if !*inside && memmem::find(block, b"REUSE-Ignore").is_none() {
        return Cow::Borrowed(block);
    }
    let mut seen = Vec::new();
    let mut rest = block;
    loop {
        let opens = memmem::find(rest, IGNORE_START.as_bytes());
        let closes = memmem::find(rest, IGNORE_END.as_bytes()).map(|at| at + IGNORE_END.len());
        let from = match (opens, *inside) {
            (Some(at), _) => at,
            (None, true) => 0,
            (None, false) => {
                seen.extend_from_slice(rest);
                return Cow::Owned(seen);
            }
        };
        seen.extend_from_slice(&rest[..from]);
        let to = match closes {
            Some(end) if from < end => Some(end),
            Some(_) => {
                let after = from + IGNORE_START.len();
                memmem::find(&rest[after..], IGNORE_END.as_bytes())
                    .map(|at| after + at + IGNORE_END.len())
            }
            None => None,
        };
        let Some(to) = to else {
            *inside = true;
            return Cow::Owned(seen);
        };
        *inside = false;
        rest = &rest[to..];
    }
}

fn search_block(block: &[u8], latin1: bool, first_line: u32, tags: &mut Tags) {
    let needles = if latin1 { &NEEDLES_LATIN1 } else { &NEEDLES };
    let Some(needles) = needles.as_ref() else { return };
    let (mut counted, mut line) = (0, first_line);
    let mut from = 0;
    while let Some(hit) = needles.find(&block[from..]) {
        let at = from + hit.start();
        let start = memchr::memrchr2(b'\n', b'\r', &block[..at]).map_or(0, |at| at + 1);
        let end =
            memchr::memchr2(b'\n', b'\r', &block[at..]).map_or(block.len(), |length| at + length);
        line += count_lines(&block[counted..start]);
        counted = start;
        let text = if latin1 {
            Cow::Owned(block[start..end].iter().map(|&byte| char::from(byte)).collect())
        } else {
            String::from_utf8_lossy(&block[start..end])
        };
        read_line(&text, line, tags);
        from = end;
    }
}

fn read_line(line: &str, number: u32, tags: &mut Tags) {
    let Some(prefix) = before_tag(line) else { return };
    // A comment sign that is repeated backwards at the end belongs to the frame, not to the tag.
    let frame: String = prefix.trim().chars().rev().collect();
    let line = line.strip_suffix(frame.as_str()).unwrap_or(line);
    if has_copyright(line) {
        tags.copyrights.push(number);
    } else if let Some(found) = LICENCE_VALUE.as_ref().and_then(|value| value.captures(line)) {
        tags.licences.push((found[1].to_owned(), number));
    }
}

/// What stands before the first tag-like word of the line.
fn before_tag(line: &str) -> Option<&str> {
    let mut from = 0;
    let spdx = loop {
        let Some(at) = line[from..].find("SPDX-").map(|at| from + at) else { break None };
        let word = line[at + 5..].split(char::is_whitespace).next().unwrap_or_default();
        if word.char_indices().any(|(index, c)| c == ':' && index > 0) {
            break Some(at);
        }
        from = at + 5;
    };
    let first = [spdx, line.find("Copyright"), line.find('©')].into_iter().flatten().min()?;
    Some(&line[..first])
}

fn has_copyright(line: &str) -> bool {
    COPYRIGHT_TAGS.iter().any(|tag| line.contains(tag))
        || line.contains('©')
        || line.match_indices("Copyright").any(|(at, word)| {
            let rest = &line[at + word.len()..];
            rest.starts_with(char::is_whitespace)
                || rest.starts_with("(c)")
                || rest.starts_with("(C)")
        })
}

/// The value of a licence tag without the end of the comment around it.
static LICENCE_VALUE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let ends = [
        r"\*/",
        "-->",
        "--%>",
        r"--\}\}",
        "'/",
        r"\*#",
        r":\)",
        r"\}",
        "-/",
        r"\*\)",
        r"#\}",
        "=#",
        r#""\s*/*>"#,
        r"'\s*/*>",
        r"\]\s*::",
    ]
    .join("|");
    Regex::new(&format!(r"^.*?{LICENCE_TAG}\s*(.*?)\s*(?:{ends})*\s*$")).ok()
});
// REUSE-IgnoreEnd

#[cfg(test)]
mod tests;
