//! Two result sets for the same pages: where they agree and where they differ.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use offenbar_accessibility::RULES;
use serde_json::{Deserializer, Value};

/// How many places of a group are shown.
const SHOWN: usize = 5;

/// A failure: page, rule, selector. The selector may be empty.
pub type Failure = (String, String, String);

/// Reads results: lines of `offenbar page`, or objects with `url`, `rule` and `selector` (one
/// array, or one after the other). With `tool`, its rules are called by ours where a rule of ours
/// names its counterpart.
///
/// # Errors
/// If it is no JSON.
pub fn read(text: &str, tool: Option<&str>) -> Result<BTreeSet<Failure>, String> {
    let mut failures = BTreeSet::new();
    for value in Deserializer::from_str(text).into_iter::<Value>() {
        let value = value.map_err(|error| error.to_string())?;
        match value.as_array() {
            Some(list) => list.iter().for_each(|value| add(&mut failures, value, tool)),
            None => add(&mut failures, &value, tool),
        }
    }
    Ok(failures)
}

fn add(failures: &mut BTreeSet<Failure>, value: &Value, tool: Option<&str>) {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let url = text(value, "url");
    let Some(outcomes) = value["outcomes"].as_array() else {
        let rule = ours(&text(value, "rule"), tool);
        failures.insert((url, rule, text(value, "selector")));
        return;
    };
    for outcome in outcomes {
        let targets = outcome["targets"].as_array().into_iter().flatten();
        for target in targets.filter(|target| target["outcome"] == "failed") {
            failures.insert((url.clone(), text(outcome, "rule"), text(target, "selector")));
        }
    }
}

fn ours(rule: &str, tool: Option<&str>) -> String {
    let Some(tool) = tool else { return rule.to_owned() };
    let wanted = format!("{tool}:{rule}");
    let found = RULES.iter().find(|own| own.check.counterparts.contains(&wanted.as_str()));
    found.map_or(wanted.clone(), |own| own.check.id.to_owned())
}

/// Agreement over pages and rules, and over elements; then the differences by rule.
pub fn compare(first: &BTreeSet<Failure>, second: &BTreeSet<Failure>) -> String {
    let pages = |set: &BTreeSet<Failure>| -> BTreeSet<(String, String)> {
        set.iter().map(|(url, rule, _)| (url.clone(), rule.clone())).collect()
    };
    let (one, two) = (pages(first), pages(second));
    let mut text = String::new();
    let _ = writeln!(text, "page and rule: {}", agreement(&one, &two));
    let _ = writeln!(text, "element:       {}", agreement(first, second));
    for (title, left, right) in
        [("only in the first", &one, &two), ("only in the second", &two, &one)]
    {
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (url, rule) in left.difference(right) {
            groups.entry(rule).or_default().push(url);
        }
        let _ = writeln!(text, "\n{title}:");
        for (rule, urls) in groups {
            let _ = writeln!(text, "  {rule}: {} pages", urls.len());
            for url in urls.iter().take(SHOWN) {
                let _ = writeln!(text, "      {url}");
            }
        }
    }
    text
}

fn agreement<T: Ord>(one: &BTreeSet<T>, two: &BTreeSet<T>) -> String {
    let both = one.intersection(two).count();
    let any = one.union(two).count();
    let share = if any == 0 { 100.0 } else { 100.0 * both as f64 / any as f64 };
    let (first, second) = (one.len() - both, two.len() - both);
    format!("{share:.1} % agree ({both} both, {first} only first, {second} only second)")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = r#"{"url":"a","outcomes":[{"rule":"document-title","targets":[
        {"selector":"html","outcome":"failed"},{"selector":"p","outcome":"passed"}]}]}
        {"url":"b","outcomes":[{"rule":"image-name","targets":[{"selector":"img","outcome":"failed"}]}]}"#;
    const THEIRS: &str = r#"[{"url":"a","rule":"document-title","selector":"html"},
        {"url":"c","rule":"unknown","selector":"p"}]"#;

    #[test]
    fn results_of_other_tools_are_called_by_our_rules() {
        let theirs = read(THEIRS, Some("axe")).unwrap();
        let rules: Vec<&str> = theirs.iter().map(|(_, rule, _)| rule.as_str()).collect();
        assert_eq!(rules, ["document-title", "axe:unknown"]);
        assert!(read("{", None).is_err());
    }

    #[test]
    fn agreement_and_differences() {
        let text = compare(&read(OURS, None).unwrap(), &read(THEIRS, Some("axe")).unwrap());
        assert!(text.contains("33.3 % agree (1 both, 1 only first, 1 only second)"), "{text}");
        assert!(text.contains("image-name: 1 pages\n      b"), "{text}");
        assert!(text.contains("axe:unknown: 1 pages\n      c"), "{text}");
    }
}
