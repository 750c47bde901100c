//! Our own pages agree with Chromium, apart from differences with a verdict. Runs where Chromium is
//! installed and says so where it is not.

use std::path::Path;

use offenbar_chromium::{Browser, Error};
use offenbar_tests::oracle::{Tally, Verdicts, run};

#[test]
fn chromium_agrees() {
    let mut browser = match Browser::start() {
        Ok(browser) => browser,
        Err(Error::Missing) => return println!("skipped: no Chromium on this machine"),
        Err(error) => panic!("{error}"),
    };
    let version = browser.version().expect("a version");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle");
    let verdicts = Verdicts::read(&folder.join("differences.txt")).expect("verdicts");
    let mut tally = Tally::default();
    run(&mut browser, &folder, usize::MAX, &mut tally).expect("all pages are compared");
    println!("{version}\n{}{}", tally.list(&verdicts), tally.figures(&verdicts));
    println!("verdicts that are no longer needed: {:#?}", tally.unused(&verdicts));
    // What differs there is the browser's own sheet for controls, and their inner boxes.
    assert!(tally.agreement("style ") > 0.998, "styles agree less than before");
    assert!(tally.agreement("box ") > 0.87, "boxes agree less than before");
    if let Err(new) = tally.judge(&verdicts, &version) {
        panic!("differences without a verdict: {new:#?}");
    }
}
