//! Prints the licence verdict over the repositories at the paths or addresses given.

use offenbar_repository::{OpenOptions, licence, open, verdict};

fn main() {
    for target in std::env::args().skip(1) {
        println!("== {target}");
        if std::path::Path::new(&target).is_file() {
            let bytes = std::fs::read(&target).unwrap_or_default();
            println!("{:#?}", licence::identify(&bytes, &target));
            continue;
        }
        let snapshot = match open(&target, &OpenOptions::default()) {
            Ok(snapshot) => snapshot,
            Err(error) => {
                println!("   not read: {error} {:?}", error.0.args);
                continue;
            }
        };
        let verdict = verdict::of(&snapshot);
        println!(
            "   {:?} open {:?} ({:?}, {:?}), undecided {:?}, parts {:?}, missing {:?}",
            verdict.expression,
            verdict.open,
            verdict.confidence,
            verdict.relation,
            verdict.variant_undecided,
            verdict.parts,
            verdict.missing_texts
        );
        for statement in &verdict.evidence {
            println!(
                "   . {:?} {}:{:?} {:?} {:?} {:?} x{}",
                statement.source,
                statement.path,
                statement.line,
                statement.expression,
                statement.confidence,
                statement.text.as_ref().map(|text| text.open),
                statement.files
            );
        }
        for conflict in &verdict.conflicts {
            println!(
                "   ! {:?}: {} against {} {:?}",
                conflict.agreement,
                conflict.basis.path,
                conflict.other.path,
                conflict.other.expression
            );
        }
        for scope in &verdict.scopes {
            println!("   / {} {:?} {:?}", scope.path, scope.expression, scope.open);
        }
        for reason in &verdict.reasons {
            println!("   ? {} {:?}", reason.id, reason.args);
        }
        let history = snapshot.history().map(|history| (history.commits.len(), history.tags.len()));
        println!(
            "   entries {}, unread {}, history {history:?} {:?}",
            snapshot.entries().len(),
            snapshot.unread(),
            snapshot.history_gap()
        );
        for refusal in snapshot.refusals() {
            println!("   - {} {:?} x{}", refusal.message.id, refusal.path, refusal.count);
        }
    }
}
