//! Facts about a media file from its container: how long it plays, and which kinds of tracks it has.
//!
//! Reads MP4 (ISO base media), WebM and Matroska, MP3, WAV, Ogg and FLAC. Everything is foreign
//! bytes: every length is checked, every loop is bounded, nothing is decoded.

use std::ops::Range;

/// How many boxes, elements, pages or frames are looked at.
const MAX_STEPS: usize = 20_000;
/// How deep boxes are nested.
const MAX_DEPTH: usize = 8;

/// How many packets at the beginning may hold a name or other data.
const LEAD: usize = 2;
/// The largest compressed sample that holds nothing but silence, in bytes.
const TINY: u64 = 16;

/// What a container says.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Facts {
    /// Length in seconds; None if the file does not say.
    pub duration: Option<f64>,
    /// True if there is a track with sound.
    pub audio: bool,
    /// True if there is a track with moving pictures.
    pub video: bool,
    /// True if there is a track with text, for example embedded subtitles.
    pub text: bool,
    /// True if the sound is certainly nothing but silence.
    pub silent: bool,
}

/// Reads a file; None if it is of no known kind or broken.
pub fn facts(bytes: &[u8]) -> Option<Facts> {
    if bytes.get(4..8)? == b"ftyp" {
        return mp4(bytes);
    }
    match bytes.get(..4)? {
        [0x1A, 0x45, 0xDF, 0xA3] => matroska(bytes),
        b"OggS" => ogg(bytes),
        b"RIFF" if bytes.get(8..12)? == b"WAVE" => wav(bytes),
        b"fLaC" => flac(bytes),
        _ => mp3(bytes),
    }
}

fn be(bytes: &[u8], at: usize, size: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(size)?)?;
    Some(part.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn le(bytes: &[u8], at: usize, size: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(size)?)?;
    Some(part.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn seconds(units: u64, per_second: u64) -> Option<f64> {
    (units > 0 && per_second > 0).then(|| units as f64 / per_second as f64)
}

/// State while boxes of an MP4 file are read.
#[derive(Default)]
struct Mp4 {
    facts: Facts,
    steps: usize,
    movie: bool,
    timescale: u64,
    /// Sizes of samples are kept for the track being read: `stsz` comes after `hdlr`.
    handler: [u8; 4],
    codec: [u8; 4],
    loud: bool,
}

fn mp4(bytes: &[u8]) -> Option<Facts> {
    let mut state = Mp4::default();
    mp4_boxes(bytes, 0..bytes.len(), 0, &mut state);
    state.facts.silent = state.facts.audio && !state.loud;
    state.movie.then_some(state.facts)
}

fn mp4_boxes(bytes: &[u8], range: Range<usize>, depth: usize, state: &mut Mp4) {
    let mut at = range.start;
    while at < range.end && state.steps < MAX_STEPS && depth < MAX_DEPTH {
        state.steps += 1;
        let Some((body, kind)) = mp4_box(bytes, at, range.end) else { return };
        at = body.end;
        match &kind {
            b"moov" => {
                state.movie = true;
                mp4_boxes(bytes, body, depth + 1, state);
            }
            b"trak" | b"mdia" | b"minf" | b"stbl" | b"mvex" => {
                mp4_boxes(bytes, body, depth + 1, state);
            }
            b"mvhd" | b"mehd" | b"hdlr" | b"stsd" | b"stsz" => {
                mp4_leaf(&bytes[body], &kind, state);
            }
            b"moof" => state.loud = true,
            _ => {}
        }
    }
}

/// Body and kind of the box that begins at `at`; a box that ends outside its parent is cut.
fn mp4_box(bytes: &[u8], at: usize, end: usize) -> Option<(Range<usize>, [u8; 4])> {
    let kind: [u8; 4] = bytes.get(at + 4..at + 8)?.try_into().ok()?;
    let (head, size) = match be(bytes, at, 4)? {
        0 => (8, end - at),
        1 => (16, usize::try_from(be(bytes, at + 8, 8)?).ok()?),
        size => (8, usize::try_from(size).ok()?),
    };
    let stop = at.checked_add(size)?.min(end);
    (size >= head && at + head <= stop).then_some((at + head..stop, kind))
}

fn mp4_leaf(body: &[u8], kind: &[u8; 4], state: &mut Mp4) -> Option<()> {
    let long = *body.first()? == 1;
    match kind {
        b"mvhd" => {
            let (scale, units, size) = if long { (20, 24, 8) } else { (12, 16, 4) };
            state.timescale = be(body, scale, 4)?;
            let units = be(body, units, size)?;
            let unknown = if long { u64::MAX } else { u64::from(u32::MAX) };
            if units != unknown {
                state.facts.duration = seconds(units, state.timescale);
            }
        }
        b"mehd" => {
            let units = be(body, 4, if long { 8 } else { 4 })?;
            state.facts.duration = state.facts.duration.or(seconds(units, state.timescale));
        }
        b"hdlr" => {
            state.handler = body.get(8..12)?.try_into().ok()?;
            match &state.handler {
                b"soun" => state.facts.audio = true,
                b"vide" => state.facts.video = true,
                b"text" | b"sbtl" | b"subt" | b"clcp" => state.facts.text = true,
                _ => {}
            }
        }
        b"stsd" => state.codec = body.get(12..16)?.try_into().ok()?,
        b"stsz" if &state.handler == b"soun" => {
            // Samples of uncompressed sound are small as well, so that size says nothing.
            let compressed = matches!(&state.codec, b"mp4a" | b"Opus");
            if !compressed || !silent_samples(body) {
                state.loud = true;
            }
        }
        _ => {}
    }
    Some(())
}

/// True if every compressed sample is so small that it can hold nothing but silence: an AAC frame
/// of silence takes less than ten bytes, one with the faintest sound several times that. The first
/// samples are left out, because encoders write their name into them.
fn silent_samples(body: &[u8]) -> bool {
    let (Some(same), Some(count)) = (be(body, 4, 4), be(body, 8, 4)) else { return false };
    if count < 8 {
        return false;
    }
    if same > 0 {
        return same <= TINY;
    }
    let known = (body.len().saturating_sub(12) / 4).min(usize::try_from(count).unwrap_or(0));
    known > LEAD && (LEAD..known).all(|i| be(body, 12 + 4 * i, 4).is_some_and(|size| size <= TINY))
}

/// An EBML number: its value, and how many bytes it takes. `keep` keeps the length marker, as ids do.
fn vint(bytes: &[u8], at: usize, keep: bool) -> Option<(u64, usize)> {
    let first = *bytes.get(at)?;
    let length = first.leading_zeros() as usize + 1;
    if length > 8 {
        return None;
    }
    let raw = be(bytes, at, length)?;
    let mask = if length == 8 { 0x00FF_FFFF_FFFF_FFFF } else { (1 << (7 * length)) - 1 };
    let value = raw & mask;
    // All ones: the size is not known.
    let value = if value == mask && !keep { u64::MAX } else { value };
    Some((if keep { raw } else { value }, length))
}

fn matroska(bytes: &[u8]) -> Option<Facts> {
    let mut facts = Facts::default();
    let mut scale = 1_000_000;
    let mut units = None;
    let mut steps = 0;
    // Number of the track being read; numbers of tracks with sound; blocks with sound in them.
    let (mut number, mut sounds) = (None, Vec::new());
    let (mut blocks, mut loud) = (0, 0);
    ebml(bytes, 0..bytes.len(), &mut steps, &mut |id, body| {
        match id {
            // Segment, Info, Tracks, TrackEntry: look inside.
            0x1853_8067 | 0x1549_A966 | 0x1654_AE6B | 0xAE => return true,
            // Cluster, BlockGroup: for the sizes of the packets of sound.
            0x1F43_B675 | 0xA0 => return loud <= LEAD,
            0xA3 | 0xA1 => {
                if let Some((track, length)) = vint(body, 0, false)
                    && sounds.contains(&track)
                {
                    blocks += 1;
                    loud += usize::from(body.len() as u64 > TINY + length as u64 + 3);
                }
            }
            0xD7 => number = be(body, 0, body.len().min(8)),
            0x2A_D7B1 => scale = be(body, 0, body.len().min(8)).unwrap_or(scale),
            0x4489 => units = float(body),
            0x83 => match be(body, 0, body.len().min(8)) {
                Some(1) => facts.video = true,
                Some(2) => {
                    facts.audio = true;
                    sounds.extend(number);
                }
                Some(0x11) => facts.text = true,
                _ => {}
            },
            _ => {}
        }
        false
    });
    facts.silent = facts.audio && blocks > 8 && loud <= LEAD && steps < MAX_STEPS;
    facts.duration = units
        .map(|units| units * scale as f64 / 1e9)
        .filter(|length: &f64| length.is_finite() && *length > 0.0);
    (facts.audio || facts.video).then_some(facts)
}

fn float(body: &[u8]) -> Option<f64> {
    match body.len() {
        4 => Some(f64::from(f32::from_bits(be(body, 0, 4)? as u32))),
        8 => Some(f64::from_bits(be(body, 0, 8)?)),
        _ => None,
    }
}

/// Walks EBML elements; `enter` says whether to look inside one.
fn ebml(
    bytes: &[u8],
    range: Range<usize>,
    steps: &mut usize,
    enter: &mut impl FnMut(u64, &[u8]) -> bool,
) {
    // Ends of the open parents; elements are read in the order in which they lie in the file.
    let mut at = range.start;
    while at < range.end && *steps < MAX_STEPS {
        *steps += 1;
        let Some((id, head)) = vint(bytes, at, true) else { return };
        let Some((size, tail)) = vint(bytes, at + head, false) else { return };
        let start = at + head + tail;
        let end = usize::try_from(size)
            .ok()
            .and_then(|size| start.checked_add(size))
            .unwrap_or(range.end)
            .min(range.end);
        if start > end {
            return;
        }
        // Children of an element that is entered are read as if they were its siblings.
        at = if enter(id, &bytes[start..end]) { start } else { end };
    }
}

fn ogg(bytes: &[u8]) -> Option<Facts> {
    let mut facts = Facts::default();
    // Serial number, ticks per second and ticks to leave out of the stream that gives the length.
    let mut clock: Option<(u64, u64, u64)> = None;
    let mut at = 0;
    for _ in 0..MAX_STEPS {
        let Some((page, body)) = ogg_page(bytes, at) else { break };
        at = body.end;
        let first = be(bytes, page + 5, 1)? & 2 != 0;
        let serial = le(bytes, page + 14, 4)?;
        let granule = le(bytes, page + 6, 8)?;
        if first {
            if let Some(rate) = ogg_stream(&bytes[body], &mut facts) {
                clock = clock.or(Some((serial, rate.0, rate.1)));
            }
        } else if let Some((of, rate, skip)) = clock
            && of == serial
            && granule != u64::MAX
        {
            facts.duration = seconds(granule.saturating_sub(skip), rate).or(facts.duration);
        }
    }
    (facts.audio || facts.video).then_some(facts)
}

fn ogg_page(bytes: &[u8], at: usize) -> Option<(usize, Range<usize>)> {
    if bytes.get(at..at + 4)? != b"OggS" {
        return None;
    }
    let segments = usize::from(*bytes.get(at + 26)?);
    let table = bytes.get(at + 27..at + 27 + segments)?;
    let start = at + 27 + segments;
    let size: usize = table.iter().map(|size| usize::from(*size)).sum();
    let end = start.checked_add(size)?.min(bytes.len());
    Some((at, start..end))
}

/// Notes what a stream holds; for sound also its ticks per second and how many come before the
/// beginning.
fn ogg_stream(head: &[u8], facts: &mut Facts) -> Option<(u64, u64)> {
    if head.starts_with(b"\x01vorbis") {
        facts.audio = true;
        Some((le(head, 12, 4)?, 0))
    } else if head.starts_with(b"OpusHead") {
        facts.audio = true;
        Some((48_000, le(head, 10, 2)?))
    } else if head.starts_with(b"Speex   ") {
        facts.audio = true;
        Some((le(head, 36, 4)?, 0))
    } else if head.starts_with(b"\x7FFLAC") {
        facts.audio = true;
        Some((be(head, 27, 3)? >> 4, 0))
    } else {
        facts.video |= head.starts_with(b"\x80theora");
        facts.text |= head.starts_with(b"\x80kate");
        None
    }
}

fn wav(bytes: &[u8]) -> Option<Facts> {
    let mut per_second = 0;
    let mut eight_bit = false;
    let mut at = 12;
    for _ in 0..64 {
        let kind = bytes.get(at..at + 4)?;
        let size = usize::try_from(le(bytes, at + 4, 4)?).ok()?;
        let start = at + 8;
        if kind == b"fmt " {
            per_second = le(bytes, start + 8, 4)?;
            eight_bit = le(bytes, start + 14, 2)? == 8;
        }
        if kind == b"data" {
            let data = &bytes[start..start.checked_add(size)?.min(bytes.len())];
            let zero = if eight_bit { 0x80 } else { 0 };
            return Some(Facts {
                duration: seconds(size as u64, per_second),
                audio: true,
                silent: data.len() == size && data.iter().all(|byte| *byte == zero),
                ..Facts::default()
            });
        }
        at = start.checked_add(size)?.checked_add(size % 2)?;
    }
    None
}

fn flac(bytes: &[u8]) -> Option<Facts> {
    let packed = be(bytes, 18, 8)?;
    let (rate, samples) = (packed >> 44, packed & 0xF_FFFF_FFFF);
    Some(Facts { duration: seconds(samples, rate), audio: true, ..Facts::default() })
}

/// One frame of MPEG audio: its length in bytes, samples, samples per second, and where the header
/// with the number of frames would be.
struct Frame {
    bytes: usize,
    samples: u64,
    rate: u64,
    info: usize,
}

const BITRATES: [[u64; 15]; 5] = [
    [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];

fn mpeg_frame(bytes: &[u8], at: usize) -> Option<Frame> {
    let head = be(bytes, at, 4)?;
    let (version, layer) = ((head >> 19) & 3, (head >> 17) & 3);
    let (bits, rate) = ((head >> 12) as usize & 15, (head >> 10) as usize & 3);
    if head >> 21 != 0x7FF || version == 1 || layer == 0 || bits == 0 || bits == 15 || rate == 3 {
        return None;
    }
    let first = version == 3;
    let row = match (first, layer) {
        (true, 3) => 0,
        (true, 2) => 1,
        (true, _) => 2,
        (false, 3) => 3,
        (false, _) => 4,
    };
    let kilobits = BITRATES[row][bits];
    let divide = [(3, 1), (2, 2), (0, 4)].into_iter().find(|(v, _)| *v == version)?.1;
    let rate = [44_100, 48_000, 32_000][rate] / divide;
    let samples = match (first, layer) {
        (_, 3) => 384,
        (false, 1) => 576,
        _ => 1152,
    };
    let padding = head >> 9 & 1;
    let length = if layer == 3 {
        (12_000 * kilobits / rate + padding) * 4
    } else {
        samples / 8 * kilobits * 1000 / rate + padding
    };
    let mono = head >> 6 & 3 == 3;
    let side = match (first, mono) {
        (true, false) => 32,
        (true, true) | (false, false) => 17,
        (false, true) => 9,
    };
    Some(Frame { bytes: usize::try_from(length).ok()?.max(4), samples, rate, info: at + 4 + side })
}

fn mp3(bytes: &[u8]) -> Option<Facts> {
    let start = id3(bytes).unwrap_or(0);
    let first = mpeg_frame(bytes, start)?;
    // A second frame right after the first tells MPEG audio from chance.
    mpeg_frame(bytes, start + first.bytes)?;
    let sound = Facts { audio: true, ..Facts::default() };
    let length = |frames: u64| seconds(frames.saturating_mul(first.samples), first.rate);
    let tag = bytes.get(first.info..first.info + 4);
    if matches!(tag, Some(b"Xing" | b"Info")) && be(bytes, first.info + 4, 4)? & 1 == 1 {
        return Some(Facts { duration: length(be(bytes, first.info + 8, 4)?), ..sound });
    }
    let (mut at, mut frames) = (start, 0);
    while frames < MAX_STEPS as u64
        && let Some(frame) = mpeg_frame(bytes, at)
    {
        frames += 1;
        at += frame.bytes;
    }
    // Longer files: the frames seen stand for the rest.
    let seen = at.min(bytes.len()).saturating_sub(start).max(1);
    let all = bytes.len().saturating_sub(start);
    let frames = if frames == MAX_STEPS as u64 {
        (frames as f64 * all as f64 / seen as f64) as u64
    } else {
        frames
    };
    Some(Facts { duration: length(frames), ..sound })
}

/// Length of an ID3v2 tag at the beginning.
fn id3(bytes: &[u8]) -> Option<usize> {
    if bytes.get(..3)? != b"ID3" {
        return None;
    }
    let size = bytes.get(6..10)?.iter().fold(0_usize, |n, byte| n << 7 | usize::from(byte & 0x7F));
    Some(10 + size)
}

#[cfg(test)]
mod tests;
