//! What people call the BSD licences: `the 3-clause (or "modified") BSD license`.

/// The licence that the words from a place on name, and how many words that takes. Words that name
/// both licences, or none, name nothing.
pub(super) fn bsd(plain: &[(String, usize)], at: usize) -> Option<(&'static str, usize)> {
    const THREE: [&str; 4] = ["three", "new", "modified", "revised"];
    const TWO: [&str; 3] = ["two", "simplified", "freebsd"];
    const JOINS: [&str; 4] = ["or", "also", "called", "aka"];
    let word = |at: usize| plain.get(at).map_or("", |(word, _)| word.as_str());
    let (mut three, mut two, mut end) = (false, false, at);
    while end < at + 8 && word(end) != "bsd" {
        let here = word(end);
        let clause = word(end + 1) == "clause";
        if THREE.contains(&here) || (here == "3" && clause) {
            three = true;
        } else if TWO.contains(&here) || (here == "2" && clause) {
            two = true;
        } else if end == at || (here != "clause" && !JOINS.contains(&here)) {
            return None;
        }
        end += 1;
    }
    // `new or BSD` are two things.
    let closed = word(end) == "bsd" && end > at && !JOINS.contains(&word(end - 1));
    match (closed, three, two) {
        (true, true, false) => Some(("BSD-3-Clause", end + 1 - at)),
        (true, false, true) => Some(("BSD-2-Clause", end + 1 - at)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<&'static str> {
        let plain: Vec<(String, usize)> =
            text.split(' ').zip(0..).map(|(word, at)| (word.to_owned(), at)).collect();
        bsd(&plain, 0).map(|(id, _)| id)
    }

    #[test]
    fn customary_names() {
        assert_eq!(of("3 clause or modified bsd"), Some("BSD-3-Clause"));
        assert_eq!(of("new or revised bsd"), Some("BSD-3-Clause"));
        assert_eq!(of("two clause also called simplified bsd"), Some("BSD-2-Clause"));
        for other in
            ["3 bsd", "modified", "new or bsd", "bsd", "2 clause or 3 clause bsd", "4 clause bsd"]
        {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
