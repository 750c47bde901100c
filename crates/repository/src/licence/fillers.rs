//! Words that say nothing on who may do what.

use std::collections::BTreeSet;
use std::sync::LazyLock;

static FILLERS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/fillers.txt").lines();
    lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
});

/// Words that carry a sentence which names a licence, and nothing else.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(word)
}
