//! The committed list of ACT rules that we claim to implement completely.

use std::collections::BTreeSet;

use super::judge::{Consistency, Verdict};

const HEAD: &str = "\
# ACT rules that offenbar implements completely. A rule that was complete must stay so: the test
# `act_ledger` compares this list with ../shared/act where that folder exists. Written by
# cargo run -p offenbar-tests --bin act -- DIR --ledger tests/act-ledger.txt
";

/// Ids of the claimed rules.
pub fn read(text: &str) -> BTreeSet<String> {
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default());
    lines.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

/// The list of the rules that are complete now.
pub fn write(verdicts: &[Verdict]) -> String {
    let complete = verdicts.iter().filter(|v| v.consistency == Consistency::Complete);
    let lines = complete.map(|verdict| {
        let strict = if verdict.strict { "strict" } else { "" };
        format!("{} {:<6} # {}\n", verdict.rule_id, strict, verdict.rule_name)
    });
    HEAD.chars().map(String::from).chain(lines).collect()
}

/// Claimed rules that are no longer complete, and why.
pub fn lost(claimed: &BTreeSet<String>, verdicts: &[Verdict]) -> Vec<String> {
    let complete = |id: &String| {
        let found = verdicts.iter().find(|verdict| verdict.rule_id == *id);
        found.is_some_and(|verdict| verdict.consistency == Consistency::Complete)
    };
    claimed.iter().filter(|id| !complete(id)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_words_after_the_id_are_left_out() {
        let claimed = read("# a\n2779a5 strict # Title\n\nb5c3f8\n");
        assert_eq!(claimed, BTreeSet::from(["2779a5".to_owned(), "b5c3f8".to_owned()]));
        assert_eq!(lost(&claimed, &[]), ["2779a5", "b5c3f8"]);
    }
}
