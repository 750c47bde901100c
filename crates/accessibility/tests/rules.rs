//! The examples in the rules' documentation, their messages and their texts.

use std::collections::BTreeSet;

use offenbar_accessibility::{RULES, Rule, Scope, Targets};
use offenbar_model::{Message, Outcome};
use offenbar_page::Page;
use offenbar_texts::Lang;
use regex::Regex;

/// Outcome and message ids of a rule on a page and its frames.
fn run(rule: &Rule, page: &Page) -> (Outcome, BTreeSet<String>) {
    let mut targets = Targets::default();
    (rule.run)(page, &mut targets);
    let mut outcomes = vec![targets.outcome()];
    let mut messages: BTreeSet<String> = targets
        .list()
        .iter()
        .flat_map(|target| target.message.iter().chain(&target.question))
        .map(|message| message.id.clone())
        .collect();
    if rule.scope == Scope::EveryDocument {
        for frame in page.frames() {
            let (outcome, more) = run(rule, &frame.page);
            outcomes.push(outcome);
            messages.extend(more);
        }
    }
    (Outcome::of_parts(outcomes), messages)
}

/// Ids in `msg("…")` in a rule's file.
fn declared(rule: &Rule) -> BTreeSet<String> {
    let pattern = Regex::new(r#"msg\(\s*"([a-z0-9-]+)"\s*\)"#).unwrap();
    pattern.captures_iter(rule.source).map(|found| found[1].to_owned()).collect()
}

#[test]
fn every_example_has_its_outcome_and_messages() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for (number, example) in rule.documentation().examples.iter().enumerate() {
            let (outcome, messages) = run(rule, &Page::of_html(&example.html));
            let missing: Vec<_> =
                example.messages.iter().filter(|id| !messages.contains(*id)).collect();
            if outcome != example.outcome || !missing.is_empty() {
                wrong.push(format!(
                    "{} example {}: expected {:?} {:?}, found {outcome:?} {messages:?}\n{}",
                    rule.check.id,
                    number + 1,
                    example.outcome,
                    example.messages,
                    example.html
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_message_is_hit_and_every_rule_has_a_pass() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let examples = rule.documentation().examples;
        let has = |outcome| examples.iter().any(|example| example.outcome == outcome);
        // Rules that can only fail or ask say so in their documentation.
        if !has(Outcome::Passed) && !rule.source.contains("never passes") {
            wrong.push(format!("{}: no example that passes", rule.check.id));
        }
        if has(Outcome::Untested) {
            wrong.push(format!("{}: an example without an outcome", rule.check.id));
        }
        let hit: BTreeSet<String> = examples
            .iter()
            .flat_map(|example| run(rule, &Page::of_html(&example.html)).1)
            .collect();
        for id in declared(rule).difference(&hit) {
            if id != "rule-needs-layout" {
                wrong.push(format!("{}: no example hits the message {id}", rule.check.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_exists_in_german_and_english() {
    let mut missing = Vec::new();
    for rule in RULES {
        let key = rule.check.text_key();
        let own = ["", ".what", ".why", ".fix"].map(|part| format!("{key}{part}"));
        let affected = rule.check.affected.iter().map(|word| format!("affected-{word}"));
        for lang in Lang::ALL {
            let texts = own.iter().cloned().chain(affected.clone());
            missing.extend(texts.filter(|key| lang.get(key).is_none()));
            for id in declared(rule) {
                // Messages have arguments; a message that is not found shows its id.
                let message = Message::new(&id);
                if lang.message(&message) == id && !exists(lang, &id) {
                    missing.push(format!("{} ({})", id, lang.code()));
                }
            }
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "missing texts: {missing:#?}");
}

/// True if the catalogue's file has the entry, whatever arguments it needs.
fn exists(lang: Lang, id: &str) -> bool {
    let folder = format!("{}/../texts/i18n/{}", env!("CARGO_MANIFEST_DIR"), lang.code());
    std::fs::read_dir(folder).unwrap().any(|file| {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        text.lines().any(|line| line.split_once('=').is_some_and(|(key, _)| key.trim() == id))
    })
}

#[test]
fn ids_are_the_file_names_and_unique() {
    let mut seen = BTreeSet::new();
    for rule in RULES {
        assert!(seen.insert(rule.check.id), "{} twice", rule.check.id);
        assert!(
            rule.check.id.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
        );
        for sc in rule.check.sc {
            assert_eq!(sc.split('.').count(), 3, "{}", rule.check.id);
        }
    }
}

/// The scaffold of a new rule says `TODO` wherever a person has to think.
#[test]
fn nothing_is_left_to_do() {
    let open: Vec<&str> = RULES
        .iter()
        .filter(|rule| rule.source.contains("TODO"))
        .map(|rule| rule.check.id)
        .collect();
    assert!(open.is_empty(), "rules that are not finished: {open:?}");
    for rule in RULES {
        let key = rule.check.text_key();
        for (lang, part) in
            Lang::ALL.iter().flat_map(|lang| ["", ".what", ".why", ".fix"].map(|part| (lang, part)))
        {
            let text = lang.get(&format!("{key}{part}")).unwrap_or_default();
            assert!(!text.contains("TODO"), "{key}{part} in {}", lang.code());
        }
    }
}
