//! All rules and checks of all crates.

use offenbar_model::Check;
use serde::Serialize;

/// Every rule and check: pages, service, repository; by id within each.
pub(crate) fn checks() -> Vec<Check> {
    let mut checks: Vec<Check> =
        offenbar_accessibility::RULES.iter().map(|rule| rule.check).collect();
    checks.extend(offenbar_service::checks());
    checks.extend(offenbar_repository::checks());
    checks.sort_by_key(|check| (check.family, check.id));
    checks
}

/// Those of [`checks`] that a scan reports: rules that are parts of others are not told apart.
pub(crate) fn composed() -> Vec<Check> {
    let mut checks = checks();
    checks.retain(|check| offenbar_accessibility::composites_of(check.id).next().is_none());
    checks
}

/// The check with this id, or with this ACT id.
pub(crate) fn find(id: &str) -> Option<Check> {
    let checks = checks();
    let by_id = checks.iter().find(|check| check.id == id);
    by_id.or_else(|| checks.iter().find(|check| check.act.contains(&id))).copied()
}

/// Key of a word of the model in the catalogues: `word-kind-bestPractice`.
pub(crate) fn word(group: &str, value: &impl Serialize) -> String {
    let name = serde_json::to_value(value).ok();
    let name = name.as_ref().and_then(|name| name.as_str()).unwrap_or_default();
    format!("word-{group}-{name}")
}

#[cfg(test)]
mod tests {
    use offenbar_texts::Lang;

    use super::*;

    #[test]
    fn words_of_every_check_are_in_the_catalogues() {
        for check in checks() {
            for key in [
                word("family", &check.family),
                word("kind", &check.kind),
                word("impact", &check.impact),
            ] {
                assert!(Lang::ALL.iter().all(|lang| lang.get(&key).is_some()), "{key}");
            }
        }
    }
}
