//! Bytes to text, for files whose encoding nobody declares.

/// UTF-8 or UTF-16, with or without a byte order mark; anything else is read as Windows-1252, in
/// which German files outside UTF-8 usually are. Line ends become `\n`.
pub fn decode(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => match utf16_without_mark(bytes) {
            Some(big) => utf16(bytes, if big { u16::from_be_bytes } else { u16::from_le_bytes }),
            None => utf8(bytes),
        },
    };
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// Whether the bytes look like text: no NUL in the first 8 KiB, unless they are UTF-16.
pub fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    memchr::memchr(0, head).is_none()
        || matches!(head, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
        || utf16_without_mark(head).is_some()
}

fn utf8(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// UTF-16 of Western text has a zero in every second byte. `Some(true)` for big endian.
fn utf16_without_mark(bytes: &[u8]) -> Option<bool> {
    let head = &bytes[..bytes.len().min(512)];
    if head.len() < 8 || !head.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, units) = (zeros(0), zeros(1), head.len() / 2);
    match (even * 10 >= units * 9, odd * 10 >= units * 9) {
        (true, false) if odd == 0 => Some(true),
        (false, true) if even == 0 => Some(false),
        _ => None,
    }
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_in_use_is_read() {
        let utf16: Vec<u8> = "Lizenz ä".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [0xFF, 0xFE].into_iter().chain(utf16.iter().copied()).collect();
        let big: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain("Lizenz ä".encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        for bytes in [utf16, marked, big, "Lizenz ä".into(), "\u{feff}Lizenz ä".into()] {
            assert_eq!(decode(&bytes), "Lizenz ä");
        }
        assert_eq!(decode(b"f\xfcr \x84alle\x93\r\nZeile"), "für „alle“\nZeile");
    }

    #[test]
    fn binary_is_no_text() {
        assert!(!is_text(b"\x7fELF\0\0\x01\x02\0"));
        assert!(is_text(b"hello"));
        assert!(is_text(b"\xFF\xFEh\0i\0"));
        assert!(!is_text(b"GIF89a\0\0"));
    }
}
