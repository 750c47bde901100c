//! A rule that was complete stays complete.

use std::path::Path;

use offenbar_tests::act::{Suite, Verdict, lost, read_ledger, run};
use offenbar_texts::Lang;

#[test]
fn claimed_rules_are_complete() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/act");
    if !folder.join("testcases.json").is_file() {
        println!("skipped: {} is absent", folder.display());
        return;
    }
    let claimed = read_ledger(include_str!("../act-ledger.txt"));
    let suite = Suite::read(&folder).unwrap();
    let verdicts = Verdict::all(&suite, &run(&suite, Lang::En).unwrap());
    assert_eq!(lost(&claimed, &verdicts), Vec::<String>::new(), "no longer complete");
}
