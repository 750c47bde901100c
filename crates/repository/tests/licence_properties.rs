//! No bytes make the identification panic, and it says the same twice.

use offenbar_repository::licence::{Openness, identify};
use offenbar_repository::{Snapshot, verdict};
use proptest::prelude::*;
use spdx::text::LICENSE_TEXTS;

fn text(id: &str) -> &'static str {
    LICENSE_TEXTS.iter().find(|(other, _)| *other == id).expect("the SPDX list has it").1
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..3000)) {
        let verdict = identify(&bytes, "LICENSE");
        prop_assert_eq!(identify(&bytes, "LICENSE"), verdict);
    }

    #[test]
    fn foreign_text_never_panics(text in "(?s).{0,600}", tag in "[a-zA-Z0-9.+() -]{0,60}") {
        // REUSE-IgnoreStart
        let file = format!("{text}\nSPDX-License-Identifier: {tag}\n<p>&#x{tag};<<var;original=\"");
        // REUSE-IgnoreEnd
        let _ = identify(file.as_bytes(), "LICENSE.html");
        let _ = verdict::of(&Snapshot::from_files([
            ("LICENSE", file.as_bytes()),
            ("package.json", file.as_bytes()),
            ("Cargo.toml", file.as_bytes()),
            ("pom.xml", file.as_bytes()),
            ("README.md", file.as_bytes()),
            ("REUSE.toml", file.as_bytes()),
        ]));
    }

    /// Words cut out of a licence at random never leave an open text without one of its grants.
    #[test]
    fn holes_in_the_grant_are_seen(start in 0usize..40, length in 3usize..30) {
        let mit = text("MIT");
        let words: Vec<&str> = mit.split_whitespace().collect();
        let grant = words.iter().position(|word| *word == "Permission").expect("the grant");
        let from = (grant + start).min(words.len() - length);
        let cut = [&words[..from], &words[from + length..]].concat().join(" ");
        prop_assert_ne!(identify(cut.as_bytes(), "LICENSE").open, Openness::Yes);
    }

    /// Words put into a licence at random: whatever they are, the text is no longer simply open.
    #[test]
    fn words_in_the_middle_are_seen(at in 25usize..150, words in "(only|not|never|nur|nicht|without) [a-z]{4,9} [a-z]{4,9}") {
        let mit = text("MIT");
        let mut all: Vec<&str> = mit.split_whitespace().collect();
        let at = at.min(all.len() - 1);
        all.insert(at, &words);
        prop_assert_ne!(identify(all.join(" ").as_bytes(), "LICENSE").open, Openness::Yes, "{}", words);
    }
}
