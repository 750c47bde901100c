//! The repository's part of a scan.

use std::panic::{AssertUnwindSafe, catch_unwind};

use offenbar_model::{CheckResult, Incomplete, Message};
use offenbar_repository::{
    Context, OpenOptions, Refusal, Snapshot, checks, deviation, open, run, summary,
};

use super::Settings;
use super::assemble::Parts;

/// Looks at a repository. One that cannot be read makes the scan incomplete, never clean.
pub(super) fn look(target: &str, options: &OpenOptions, settings: &Settings, parts: &mut Parts) {
    parts.header.repository = Some(without_credentials(target));
    let result = match open(target, options) {
        Ok(snapshot) => results(&snapshot, settings, parts),
        Err(error) => Err(error.0),
    };
    match result {
        Ok(results) => {
            parts.looked_at.repo = true;
            parts.add(results);
        }
        Err(reason) => {
            parts.add(
                checks().iter().map(|c| CheckResult::new(c).untested(reason.clone())).collect(),
            );
            parts.header.incomplete.push(Incomplete { part: "repository".to_owned(), reason });
        }
    }
}

fn results(
    snapshot: &Snapshot,
    settings: &Settings,
    parts: &mut Parts,
) -> Result<Vec<CheckResult>, Message> {
    parts.header.commit = snapshot.commit_id();
    let context = Context { snapshot, today: settings.today, profile: settings.profile.as_str() };
    // A defect of ours must neither end the scan nor look like a clean result.
    let work = AssertUnwindSafe(|| (run(&context), deviation::read(snapshot).0, summary(&context)));
    let (results, deviations, summary) =
        catch_unwind(work).map_err(|_| Message::new("cli-repository-panicked"))?;
    parts.deviations = deviations;
    parts.repository = Some(summary);
    // What nobody saw must not look clean.
    let cut = snapshot.refusals().into_iter().filter(Refusal::cuts_the_tree);
    parts.header.incomplete.extend(
        cut.map(|refusal| Incomplete { part: "repository".to_owned(), reason: refusal.message }),
    );
    Ok(results)
}

/// An address as it may be shown: without user and password.
pub(super) fn without_credentials(target: &str) -> String {
    match url::Url::parse(target) {
        Ok(mut url) if url.has_host() => {
            // Fails only for addresses without a host.
            let _ = url.set_username("");
            let _ = url.set_password(None);
            url.set_query(None);
            url.to_string()
        }
        _ => offenbar_model::escape_control(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_not_shown() {
        assert_eq!(
            without_credentials("https://me:secret@a.example/x.git?token=1"),
            "https://a.example/x.git"
        );
        assert_eq!(without_credentials("../x"), "../x");
    }
}
