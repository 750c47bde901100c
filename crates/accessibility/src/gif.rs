//! How long a GIF moves, read from its blocks without decoding a picture.

/// What a GIF does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Motion {
    /// How many pictures it has.
    pub frames: usize,
    /// How long it moves; infinite if it is repeated for ever.
    pub seconds: f32,
}

/// Browsers show pictures with a shorter delay for this long.
const DEFAULT_DELAY: f32 = 0.1;
/// More pictures are not counted.
const MAX_FRAMES: usize = 10_000;

/// Reads a file (GIF89a, sections 18 to 26); None if it is no GIF. A file that breaks off counts as far
/// as it goes.
pub(crate) fn motion(bytes: &[u8]) -> Option<Motion> {
    if !bytes.starts_with(b"GIF8") {
        return None;
    }
    let mut at = 13 + table_size(*bytes.get(10)?);
    let (mut frames, mut round, mut repeats) = (0_usize, 0.0_f32, Some(1.0_f32));
    let mut delay = DEFAULT_DELAY;
    while let Some(kind) = bytes.get(at) {
        match kind {
            0x21 => {
                let label = bytes.get(at + 1).copied().unwrap_or_default();
                let data = bytes.get(at + 2..).unwrap_or_default();
                match label {
                    0xF9 => delay = delay_of(data).unwrap_or(DEFAULT_DELAY),
                    0xFF => repeats = repeats_of(data).unwrap_or(repeats),
                    _ => {}
                }
                at = skip_blocks(bytes, at + 2);
            }
            0x2C => {
                frames += 1;
                round += delay;
                let own = bytes.get(at + 9).copied().map(table_size).unwrap_or_default();
                at = skip_blocks(bytes, at + 11 + own);
            }
            _ => break,
        }
        if frames >= MAX_FRAMES {
            break;
        }
    }
    let seconds = repeats.map_or(f32::INFINITY, |times| round * times);
    Some(Motion { frames, seconds: if frames < 2 { 0.0 } else { seconds } })
}

/// Bytes of a colour table, by the flags that announce it.
fn table_size(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

fn delay_of(data: &[u8]) -> Option<f32> {
    let hundredths = u16::from_le_bytes([*data.get(2)?, *data.get(3)?]);
    Some(if hundredths < 2 { DEFAULT_DELAY } else { f32::from(hundredths) / 100.0 })
}

/// How often the pictures are shown, by the extension of Netscape; `Some(None)` for ever.
fn repeats_of(data: &[u8]) -> Option<Option<f32>> {
    let known =
        data.get(1..12).is_some_and(|name| name == b"NETSCAPE2.0" || name == b"ANIMEXTS1.0");
    if !known || data.get(13) != Some(&1) {
        return None;
    }
    let times = u16::from_le_bytes([*data.get(14)?, *data.get(15)?]);
    Some((times > 0).then(|| f32::from(times) + 1.0))
}

/// The place after a chain of sub-blocks.
fn skip_blocks(bytes: &[u8], mut at: usize) -> usize {
    while let Some(size) = bytes.get(at).copied().filter(|size| *size > 0) {
        at += usize::from(size) + 1;
    }
    at + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A GIF of one pixel with these delays, repeated as said.
    fn gif(delays: &[u16], repeats: Option<u16>) -> Vec<u8> {
        let mut bytes = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff".to_vec();
        if let Some(times) = repeats {
            bytes.extend(b"\x21\xff\x0bNETSCAPE2.0\x03\x01");
            bytes.extend(times.to_le_bytes());
            bytes.push(0);
        }
        for delay in delays {
            bytes.extend([0x21, 0xF9, 4, 0]);
            bytes.extend(delay.to_le_bytes());
            bytes.extend([0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
        }
        bytes.push(0x3B);
        bytes
    }

    #[test]
    fn rounds_are_counted() {
        assert_eq!(motion(&gif(&[0], None)).unwrap().seconds, 0.0);
        assert_eq!(motion(&gif(&[100, 100], None)), Some(Motion { frames: 2, seconds: 2.0 }));
        assert_eq!(motion(&gif(&[100, 100], Some(2))).unwrap().seconds, 6.0);
        assert!(motion(&gif(&[100, 100], Some(0))).unwrap().seconds.is_infinite());
        assert_eq!(motion(b"\x89PNG"), None);
    }

    #[test]
    fn broken_files_end_somewhere() {
        let whole = gif(&[5, 5, 5], Some(0));
        for cut in 0..whole.len() {
            let _ = motion(&whole[..cut]);
        }
        let _ = motion(&[b"GIF89a".as_slice(), &[0xFF; 400]].concat());
    }
}
