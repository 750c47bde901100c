use super::*;

#[test]
fn files_in_memory_are_sorted_and_read() {
    let snapshot =
        Snapshot::from_files([("b.txt", &b"two"[..]), ("a/x", b"one"), ("a\u{202e}", b"bidi")]);
    let paths: Vec<&str> = snapshot.entries().iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["a/x", "a\\u{202e}", "b.txt"]);
    assert_eq!(snapshot.text("a\\u{202e}").as_deref(), Some("bidi"));
    assert_eq!(snapshot.in_root().count(), 2);
    assert!(snapshot.read("missing").is_none());
    assert_eq!(snapshot.history_gap(), Some(HistoryGap::NoRepository));
}
