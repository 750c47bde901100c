//! Prints one line per licence file given: what it is, whether it is open, why not.

use offenbar_repository::licence::identify;

fn main() {
    for path in std::env::args().skip(1) {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let verdict = identify(&bytes, &path);
        let reasons: Vec<String> =
            verdict.reasons.iter().take(4).map(|r| format!("{} {:?}", r.id, r.args)).collect();
        println!(
            "{:?}\t{}\t{path}\t{}",
            verdict.open,
            verdict.expression.unwrap_or_default(),
            reasons.join(" | ")
        );
    }
}
