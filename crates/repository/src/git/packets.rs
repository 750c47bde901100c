//! The line format of git's protocol: four hexadecimal digits of length, then the content.

use std::io::{self, Read};

/// One packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Packet {
    /// Ends a section.
    Flush,
    /// Content.
    Data(Vec<u8>),
}

/// The next packet; `None` at the end of the stream.
pub(super) fn next(from: &mut impl Read) -> io::Result<Option<Packet>> {
    let mut head = [0u8; 4];
    let mut read = 0;
    while read < 4 {
        match from.read(&mut head[read..])? {
            0 if read == 0 => return Ok(None),
            0 => return Err(broken()),
            more => read += more,
        }
    }
    let length =
        std::str::from_utf8(&head).ok().and_then(|text| usize::from_str_radix(text, 16).ok());
    match length {
        Some(0) => Ok(Some(Packet::Flush)),
        Some(length) if (4..=65_520).contains(&length) => {
            let mut data = vec![0; length - 4];
            from.read_exact(&mut data)?;
            Ok(Some(Packet::Data(data)))
        }
        _ => Err(broken()),
    }
}

/// A packet with this content.
pub(super) fn line(content: &str) -> String {
    format!("{:04x}{content}", content.len() + 4)
}

fn broken() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "not a git packet")
}

/// What a server offers.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// Commit of `HEAD`.
    pub head: Option<String>,
    /// Names below `refs/tags/` and their objects.
    pub tags: Vec<(String, String)>,
    /// Capabilities.
    pub capabilities: Vec<String>,
}

/// Reads the answer to `info/refs`, version 0 or 1 of the protocol. `None` if it is none.
pub(super) fn offer(from: &mut impl Read, most_tags: usize) -> Option<Offer> {
    let mut offer = Offer::default();
    let first = match next(from).ok()?? {
        Packet::Data(data) => data,
        Packet::Flush => return None,
    };
    if !first.starts_with(b"# service=git-upload-pack") {
        return None;
    }
    let mut flushes = 0;
    let mut seen = false;
    while let Some(packet) = next(from).ok()? {
        let data = match packet {
            Packet::Flush => {
                flushes += 1;
                if flushes == 2 {
                    break;
                }
                continue;
            }
            Packet::Data(data) => data,
        };
        let text = String::from_utf8_lossy(&data);
        let text = text.trim_end_matches('\n');
        if text == "version 1" {
            continue;
        }
        let (line, capabilities) = text.split_once('\0').unwrap_or((text, ""));
        if !seen {
            offer.capabilities = capabilities.split(' ').map(str::to_owned).collect();
            seen = true;
        }
        let (id, name) = line.split_once(' ')?;
        let valid = [40, 64].contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !valid {
            return None;
        }
        if name == "HEAD" {
            offer.head = Some(id.to_owned());
        } else if let Some(tag) = name.strip_prefix("refs/tags/")
            && !tag.ends_with("^{}")
            && offer.tags.len() < most_tags
        {
            offer.tags.push((tag.to_owned(), id.to_owned()));
        }
    }
    Some(offer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_offer_is_read() {
        let id = "0123456789012345678901234567890123456789";
        let text = [
            line("# service=git-upload-pack\n"),
            "0000".into(),
            line(&format!("{id} HEAD\0side-band-64k symref=HEAD:refs/heads/main\n")),
            line(&format!("{id} refs/heads/main\n")),
            line(&format!("{id} refs/tags/v1\n")),
            line(&format!("{id} refs/tags/v1^{{}}\n")),
            "0000".into(),
        ]
        .concat();
        let offer = offer(&mut text.as_bytes(), 10).unwrap_or_default();
        assert_eq!(offer.head.as_deref(), Some(id));
        assert_eq!(offer.tags, [("v1".to_owned(), id.to_owned())]);
        assert_eq!(offer.capabilities[0], "side-band-64k");
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = offer(&mut bytes.as_slice(), 5);
            let with = [line("# service=git-upload-pack\n").as_bytes(), &bytes].concat();
            let _ = offer(&mut with.as_slice(), 5);
        }
    }
}
