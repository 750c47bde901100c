//! Prints every difference of the licence files given that is not harmless.

use offenbar_repository::licence::{Effect, identify};

fn main() {
    for path in std::env::args().skip(1) {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let verdict = identify(&bytes, &path);
        let all = verdict.matches.iter().flat_map(|m| &m.differences).chain(&verdict.extra);
        for difference in all.filter(|difference| difference.effect > Effect::Harmless) {
            println!(
                "{path}:{} {:?} +“{}” -“{}”",
                difference.line, difference.effect, difference.added, difference.removed
            );
        }
    }
}
