//! How far two words are apart.

/// How many letters must be added, removed or replaced to make one word of the other; `limit` if it
/// is that many or more.
pub(crate) fn distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) >= limit {
        return limit;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = replaced.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()].min(limit)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_are_counted_up_to_the_limit() {
        assert_eq!(distance("labeledby", "labelledby", 3), 1);
        assert_eq!(distance("abc", "abc", 3), 0);
        assert_eq!(distance("abc", "axd", 3), 2);
        assert_eq!(distance("a", "abcdef", 3), 3);
        assert_eq!(distance("", "", 1), 0);
        assert_eq!(distance("ä", "a", 3), 1);
    }
}
