//! Prints what every check says about repositories, one block each: to judge findings one by one.
//!
//! ```sh
//! cargo run --release -p offenbar-repository --example checks -- 2026-11-24 path/to/repository …
//! ```

use offenbar_model::Outcome;
use offenbar_repository::{Context, Date, OpenOptions, open, run};
use offenbar_texts::Lang;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(today) = arguments.next().and_then(|day| day.parse::<Date>().ok()) else {
        eprintln!("usage: checks YYYY-MM-DD PATH…");
        return;
    };
    for path in arguments {
        let options = OpenOptions { trust: true, ..OpenOptions::default() };
        let snapshot = match open(&path, &options) {
            Ok(snapshot) => snapshot,
            Err(error) => {
                println!("== {path}: {}", Lang::En.message(&error.0));
                continue;
            }
        };
        println!("== {path} ({} entries)", snapshot.entries().len());
        for result in run(&Context { snapshot: &snapshot, today, profile: "land" }) {
            println!("{:<28} {}", result.check, result.outcome.as_str());
            for finding in result.findings.iter().chain(&result.evidence) {
                let sign = match finding.outcome {
                    Outcome::Failed => '-',
                    Outcome::CantTell => '?',
                    _ => '+',
                };
                println!("    {sign} {}", Lang::En.message(&finding.message));
                for place in finding.places.iter().take(3) {
                    let line = place.line.map_or_else(String::new, |line| format!(":{line}"));
                    println!("        {}{line}", place.path.as_deref().unwrap_or_default());
                }
            }
        }
    }
}
