//! Lints repositories for REUSE 3.3 and prints one line of JSON each, with the time it took: for
//! comparison with `reuse lint --json` over a checkout of the same commit.
//!
//! ```sh
//! cargo run --release -p offenbar-repository --example reuse -- path/to/repository …
//! ```

use std::time::Instant;

use offenbar_repository::{OpenOptions, open, reuse};
use serde_json::json;

fn main() {
    for path in std::env::args().skip(1) {
        let options = OpenOptions { trust: true, ..OpenOptions::default() };
        let Ok(snapshot) = open(&path, &options) else {
            println!("{}", json!({ "path": path, "error": "not readable" }));
            continue;
        };
        let start = Instant::now();
        let lint = reuse::lint(&snapshot);
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "{}",
            json!({
                "path": path,
                "compliant": lint.compliant(),
                "files_total": lint.covered,
                "broken": lint.broken.as_ref().map(|(path, broken)| format!("{path}: {}", broken.reason)),
                "missing_licensing_info": lint.without_licence,
                "missing_copyright_info": lint.without_copyright,
                "missing_licenses": lint.missing.keys().collect::<Vec<_>>(),
                "unused_licenses": lint.unused.keys().collect::<Vec<_>>(),
                "bad_licenses": lint.bad.keys().collect::<Vec<_>>(),
                "deprecated_licenses": lint.deprecated.keys().collect::<Vec<_>>(),
                "invalid": lint.invalid.keys().collect::<Vec<_>>(),
                "unreadable": lint.unreadable,
                "milliseconds_per_file": seconds * 1000.0 / lint.covered.max(1) as f64,
            })
        );
    }
}
