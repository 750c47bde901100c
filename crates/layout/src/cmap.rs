//! Character maps of fonts, rewritten so that a look-up takes fewer steps.
//!
//! For every character of a page the font is asked whether it has a glyph, a sixth of the time of
//! layout. The bundled fonts keep their glyphs in format 4 of the OpenType table `cmap`, which
//! takes 700 instructions a look-up; format 12 says the same in a third of them. The answers stay the
//! same, which a test checks for every code point.

/// Neighbouring code points with neighbouring glyphs.
struct Group {
    start: u16,
    end: u16,
    glyph: u16,
}

/// The font with a new character map behind its end; None if it has no map of format 4, or one that
/// is faulty.
pub(crate) fn quick(font: &[u8]) -> Option<Vec<u8>> {
    let (record, table) = table(font, b"cmap")?;
    let map = subtable(font.get(table..)?)?;
    let subtable = written(&groups(map)?)?;
    let mut font = font.to_vec();
    font.resize(font.len().next_multiple_of(4), 0);
    let offset = u32::try_from(font.len()).ok()?;
    // Version 0, one subtable: Windows, Unicode, 12 bytes from here.
    let header = [0_u16, 1, 3, 10, 0, 12];
    font.extend(header.into_iter().flat_map(u16::to_be_bytes));
    font.extend(&subtable);
    let length = u32::try_from(font.len()).ok()? - offset;
    font.get_mut(record + 8..record + 12)?.copy_from_slice(&offset.to_be_bytes());
    font.get_mut(record + 12..record + 16)?.copy_from_slice(&length.to_be_bytes());
    Some(font)
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn long(data: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(data.get(at..at + 4)?.try_into().ok()?)).ok()
}

/// Where a table's record is in the directory, and where the table is.
fn table(font: &[u8], tag: &[u8; 4]) -> Option<(usize, usize)> {
    let count = usize::from(word(font, 4)?);
    let records = (0..count).map(|place| 12 + 16 * place);
    let record = records.into_iter().find(|at| font.get(*at..at + 4) == Some(tag))?;
    Some((record, long(font, record + 8)?))
}

/// The subtable of the Windows platform for the BMP, if it is of format 4 and none for more is there.
fn subtable(table: &[u8]) -> Option<&[u8]> {
    let mut found = None;
    for place in 0..usize::from(word(table, 2)?) {
        let at = 4 + 8 * place;
        match (word(table, at)?, word(table, at + 2)?) {
            (3, 0 | 10) | (0, 4 | 6) => return None,
            (3, 1) => found = table.get(long(table, at + 4)?..),
            _ => {}
        }
    }
    found.filter(|map| word(map, 0) == Some(4))
}

/// The glyphs of a map of format 4; None if its segments overlap or lead out of it.
fn groups(map: &[u8]) -> Option<Vec<Group>> {
    let doubled = usize::from(word(map, 6)?);
    let mut groups: Vec<Group> = Vec::with_capacity(doubled / 2);
    let mut next = 0_u32;
    for place in (0..doubled).step_by(2) {
        let end = word(map, 14 + place)?;
        let start = word(map, 16 + doubled + place)?;
        let delta = word(map, 16 + 2 * doubled + place)?;
        let range = 16 + 3 * doubled + place;
        let offset = usize::from(word(map, range)?);
        if u32::from(start) < next {
            return None;
        }
        next = u32::from(end) + 1;
        for code in start..=end {
            let glyph = match offset {
                0 => code.wrapping_add(delta),
                _ => match word(map, range + offset + 2 * usize::from(code - start))? {
                    0 => 0,
                    glyph => glyph.wrapping_add(delta),
                },
            };
            // The last segment stands for no character.
            if glyph != 0 && code != u16::MAX {
                add(&mut groups, code, glyph);
            }
        }
    }
    Some(groups)
}

fn add(groups: &mut Vec<Group>, code: u16, glyph: u16) {
    match groups.last_mut() {
        Some(group)
            if code == group.end + 1
                && glyph.checked_sub(group.glyph) == Some(code - group.start) =>
        {
            group.end = code;
        }
        _ => groups.push(Group { start: code, end: code, glyph }),
    }
}

/// A subtable of format 12.
fn written(groups: &[Group]) -> Option<Vec<u8>> {
    let count = u32::try_from(groups.len()).ok()?;
    let head = [12 << 16, 16 + 12 * count, 0, count];
    let groups =
        groups.iter().flat_map(|group| [group.start, group.end, group.glyph].map(u32::from));
    Some(head.into_iter().chain(groups).flat_map(u32::to_be_bytes).collect())
}

#[cfg(test)]
mod tests {
    use parley::fontique::{Blob, Collection, FontInfo};
    use proptest::prelude::*;

    use super::*;
    use crate::fonts;

    fn info(data: Vec<u8>) -> FontInfo {
        let mut collection = Collection::new(Default::default());
        let families = collection.register_fonts(Blob::from(data), None);
        families[0].1[0].clone()
    }

    #[test]
    fn every_code_point_keeps_its_glyph() {
        let mut rewritten = 0;
        for font in fonts::files() {
            let Some(quick) = quick(font) else { continue };
            let (before, after) = (info(font.to_vec()), info(quick.clone()));
            let before = before.charmap_index().charmap(font).unwrap();
            let after = after.charmap_index().charmap(&quick).unwrap();
            for code in 0..=0x1_FFFF_u32 {
                let glyph = |map: Option<u32>| map.filter(|glyph| *glyph != 0);
                assert_eq!(glyph(before.map(code)), glyph(after.map(code)), "U+{code:04X}");
            }
            rewritten += 1;
        }
        assert_eq!(rewritten, 12, "all but the large one for other scripts");
    }

    #[test]
    fn bytes_that_are_no_font() {
        assert!(quick(b"").is_none());
        assert!(quick(b"<!DOCTYPE html>").is_none());
    }

    proptest! {
        #[test]
        fn a_damaged_font_does_no_harm(at in 0_usize..4000, byte: u8) {
            let mut font = fonts::files().next().unwrap()[..60_000].to_vec();
            font[at] = byte;
            let _ = quick(&font);
        }
    }
}
