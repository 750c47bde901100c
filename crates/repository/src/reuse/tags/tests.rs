use super::*;

// REUSE-IgnoreStart
fn licences(text: &str) -> Vec<String> {
    tags(text.as_bytes()).licences.into_iter().map(|(value, _)| value).collect()
}

fn copyrights(text: &str) -> usize {
    tags(text.as_bytes()).copyrights.len()
}

#[test]
fn the_value_loses_the_frame_of_its_comment() {
    let framed = [
        "// SPDX-\u{4c}icense-Identifier: MIT",
        "/* SPDX-\u{4c}icense-Identifier: MIT */",
        "<!-- SPDX-\u{4c}icense-Identifier: MIT -->",
        "# SPDX-\u{4c}icense-Identifier: MIT #",
        "{# SPDX-\u{4c}icense-Identifier: MIT #}",
        "<tag value=\"SPDX-\u{4c}icense-Identifier: MIT\"/>",
        "[SPDX-\u{4c}icense-Identifier: MIT] ::",
        ";;; SPDX-\u{4c}icense-Identifier: MIT ;;;",
        "(* SPDX-\u{4c}icense-Identifier: MIT *)",
        "{{!-- SPDX-\u{4c}icense-Identifier: MIT --}}",
        "\tSPDX-\u{4c}icense-Identifier:MIT  ",
    ];
    for text in framed {
        assert_eq!(licences(text), ["MIT"], "{text}");
    }
    assert_eq!(
        licences("SPDX-\u{4c}icense-Identifier:"),
        [""],
        "an empty value is a value, not valid"
    );
    assert_eq!(licences("spdx-license-identifier: MIT"), Vec::<String>::new());
}

#[test]
fn a_line_is_read_once_and_copyright_comes_first() {
    let both = "<!-- SPDX-FileCopyrightText: 2020 A SPDX-\u{4c}icense-Identifier: MIT -->";
    assert_eq!((licences(both).len(), copyrights(both)), (0, 1));
}

#[test]
fn copyright_needs_a_space_or_a_sign() {
    for text in ["Copyright 2020 A", "Copyright(c) A", "© A", "Copyright © A", "x Copyright \t"] {
        assert_eq!(copyrights(text), 1, "{text}");
    }
    for text in ["Copyright", "CopyrightHolder", "copyright 2020 A", "Copyright: A"] {
        assert_eq!(copyrights(text), 0, "{text}");
    }
}

#[test]
fn lines_are_numbered_whatever_ends_them() {
    let text = "a\r\nb\r\nSPDX-\u{4c}icense-Identifier: MIT\r\nCopyright 2020 A";
    assert_eq!(tags(text.as_bytes()).licences, [("MIT".to_owned(), 3)]);
    assert_eq!(tags(text.as_bytes()).copyrights, [4]);
    assert_eq!(licences("a\rSPDX-\u{4c}icense-Identifier: MIT\rb"), ["MIT"]);
}

#[test]
fn ignored_blocks_are_not_read() {
    let text = "REUSE-\u{49}gnoreStart\nSPDX-\u{4c}icense-Identifier: A\nREUSE-\u{49}gnoreEnd\n\
                SPDX-\u{4c}icense-Identifier: B\nREUSE-\u{49}gnoreStart\nSPDX-\u{4c}icense-Identifier: C\n";
    assert_eq!(licences(text), ["B"]);
    assert_eq!(licences("REUSE-\u{49}gnoreEnd\nSPDX-\u{4c}icense-Identifier: A"), ["A"]);
}

#[test]
fn an_ignored_block_may_span_what_is_read_at_once() {
    let filler = "x\n".repeat(BLOCK);
    let text = format!(
        "REUSE-\u{49}gnoreStart\n{filler}SPDX-\u{4c}icense-Identifier: A\nREUSE-\u{49}gnoreEnd\n\
         SPDX-\u{4c}icense-Identifier: B\n"
    );
    assert_eq!(licences(&text), ["B"]);
}

#[test]
fn a_line_longer_than_a_block_is_cut() {
    let text =
        format!("Copyright A {} SPDX-\u{4c}icense-Identifier: MIT", "x".repeat(BLOCK + LINE));
    assert_eq!((licences(&text).len(), copyrights(&text)), (1, 1));
}

#[test]
fn encodings() {
    assert_eq!(encoding(b"\x89PNG\r\n\x1a\n\0"), Encoding::Binary);
    assert_eq!(encoding("Straße".as_bytes()), Encoding::Utf8);
    assert_eq!(encoding(b"Stra\xdfe"), Encoding::Latin1);
    assert_eq!(encoding(b"smart \x93quotes\x94"), Encoding::Utf8);
    assert_eq!(tags(b"\xa9 2020 Stra\xdfe").copyrights, [1]);
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("SPDX-\u{4c}icense-Identifier: MIT\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(tags(&utf16).licences, [("MIT".to_owned(), 1)]);
    let cut = [vec![b'a'; HEURISTICS - 1], "ß".as_bytes().to_vec()].concat();
    assert_eq!(encoding(&cut), Encoding::Utf8, "a character cut by the look ahead");
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        let _ = tags(&bytes);
    }

    #[test]
    fn any_mix_of_marks_is_read(parts in proptest::collection::vec(
        "REUSE-\u{49}gnoreStart|REUSE-\u{49}gnoreEnd|SPDX-\u{4c}icense-Identifier: MIT|Copyright |©|SPDX-:|\n|\r| \\*/|ä",
        0..40,
    )) {
        let _ = tags(parts.concat().as_bytes());
    }
}
// REUSE-IgnoreEnd
