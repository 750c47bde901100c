//! Small files made here, byte by byte; and that no bytes at all make the reader panic.

use proptest::prelude::*;

use super::*;

fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

fn track(handler: &[u8; 4], samples: &[u32]) -> Vec<u8> {
    let stsd = boxed(b"stsd", &[&[0; 12][..], b"mp4a", &[0; 20]].concat());
    let hdlr = boxed(b"hdlr", &[&[0; 8][..], handler, &[0; 12]].concat());
    let mut sizes = vec![0; 8];
    sizes.extend(u32::try_from(samples.len()).unwrap().to_be_bytes());
    sizes.extend(samples.iter().flat_map(|size| size.to_be_bytes()));
    let stbl = boxed(b"minf", &boxed(b"stbl", &[stsd, boxed(b"stsz", &sizes)].concat()));
    boxed(b"trak", &boxed(b"mdia", &[hdlr, stbl].concat()))
}

fn movie(length: u32, tracks: &[Vec<u8>]) -> Vec<u8> {
    let mut head = vec![0; 12];
    head.extend(1000_u32.to_be_bytes());
    head.extend(length.to_be_bytes());
    let parts = [boxed(b"mvhd", &head), tracks.concat()].concat();
    [boxed(b"ftyp", b"isom0000"), boxed(b"mdat", &[7; 40]), boxed(b"moov", &parts)].concat()
}

#[test]
fn mp4_with_and_without_sound() {
    let sound = track(b"soun", &[300; 20]);
    let picture = track(b"vide", &[4000; 20]);
    let both = facts(&movie(8500, &[picture.clone(), sound])).unwrap();
    assert_eq!(both, Facts { duration: Some(8.5), audio: true, video: true, ..both });
    assert!(!both.silent && !both.text);
    let mute = facts(&movie(2000, &[picture.clone(), track(b"sbtl", &[])])).unwrap();
    assert!(!mute.audio && mute.video && mute.text);
    let silent = facts(&movie(2000, &[picture, track(b"soun", &[200, 9, 6, 6, 6, 6, 6, 6, 6])]));
    assert!(silent.unwrap().silent);
    assert_eq!(facts(&boxed(b"ftyp", b"isom0000")), None, "no movie in it");
}

#[test]
fn wav_length_and_silence() {
    let file = |fill: u8| {
        let mut bytes = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0".to_vec();
        bytes.extend(8000_u32.to_le_bytes());
        bytes.extend(16_000_u32.to_le_bytes());
        bytes.extend([2, 0, 16, 0]);
        bytes.extend(b"data");
        bytes.extend(32_000_u32.to_le_bytes());
        bytes.extend(vec![fill; 32_000]);
        facts(&bytes).unwrap()
    };
    assert_eq!(file(0).duration, Some(2.0));
    assert!(file(0).silent && !file(3).silent);
}

#[test]
fn mp3_counts_frames() {
    // MPEG 1, layer 3, 128 kbit/s, 44100 Hz, stereo: 417 bytes a frame.
    let mut frame = vec![0xFF, 0xFB, 0x90, 0x00];
    frame.resize(417, 0);
    let mut tagged = b"ID3\x04\0\0\0\0\0\x05xxxxx".to_vec();
    tagged.extend(frame.repeat(100));
    let length = facts(&tagged).unwrap().duration.unwrap();
    assert!((length - 100.0 * 1152.0 / 44_100.0).abs() < 0.001, "{length}");
    // A header with the number of frames.
    frame[36..40].copy_from_slice(b"Xing");
    frame[40..48].copy_from_slice(&[0, 0, 0, 1, 0, 0, 0x10, 0]);
    let length = facts(&frame.repeat(2)).unwrap().duration.unwrap();
    assert!((length - 4096.0 * 1152.0 / 44_100.0).abs() < 0.001, "{length}");
    assert_eq!(facts(b"<!DOCTYPE html><title>No sound</title>"), None);
}

#[test]
fn webm_tracks_and_duration() {
    let element =
        |id: &[u8], body: &[u8]| [id, &[0x80 | u8::try_from(body.len()).unwrap()], body].concat();
    let info = element(&[0x15, 0x49, 0xA9, 0x66], &element(&[0x44, 0x89], &4200_f32.to_be_bytes()));
    let entry = |kind| element(&[0xAE], &element(&[0x83], &[kind]));
    let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &[entry(1), entry(2)].concat());
    let head = element(&[0x1A, 0x45, 0xDF, 0xA3], b"");
    // The size of the segment is unknown, as in a stream.
    let segment =
        [&[0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255][..], &info, &tracks];
    let found = facts(&[head, segment.concat()].concat()).unwrap();
    assert!(found.audio && found.video && !found.text);
    assert!((found.duration.unwrap() - 4.2).abs() < 0.001);
}

#[test]
fn ogg_streams_and_length() {
    let page = |flags: u8, granule: u64, body: &[u8]| {
        let mut page = b"OggS\0".to_vec();
        page.push(flags);
        page.extend(granule.to_le_bytes());
        page.extend([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, u8::try_from(body.len()).unwrap()]);
        page.extend(body);
        page
    };
    let head = b"OpusHead\x01\x02\x38\x01\x80\xBB\0\0\0\0\0";
    let file = [page(2, 0, head), page(0, 48_000 * 5 + 312, b"x")].concat();
    assert_eq!(
        facts(&file).unwrap(),
        Facts { duration: Some(5.0), audio: true, ..Facts::default() }
    );
}

#[test]
fn flac_says_its_length() {
    let mut file = b"fLaC\x80\0\0\x22".to_vec();
    file.extend([0; 10]);
    file.extend((44_100_u64 << 44 | 441_000).to_be_bytes());
    assert_eq!(facts(&file).unwrap().duration, Some(10.0));
}

proptest! {
    #[test]
    fn never_panics(kind in 0_usize..7, bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let heads: [&[u8]; 7] = [b"\0\0\0\x10ftypisom0000\0\0\0\xFFmoov", &[0x1A, 0x45, 0xDF, 0xA3],
            b"OggS\0\x02", b"RIFF\0\0\0\0WAVEdata", b"fLaC", b"ID3\x04\0\0\0\0\0\x05", b""];
        let found = facts(&[heads[kind], &bytes].concat());
        if let Some(length) = found.and_then(|facts| facts.duration) {
            prop_assert!(length.is_finite() && length > 0.0);
        }
    }

    #[test]
    fn a_damaged_file_never_panics(at in 0_usize..300, byte in any::<u8>(), cut in 0_usize..400) {
        let mut file = movie(8500, &[track(b"soun", &[300; 20]), track(b"vide", &[1; 9])]);
        let size = file.len();
        file[at % size] = byte;
        file.truncate(cut);
        facts(&file);
    }
}
