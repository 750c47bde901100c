//! The words of licence files that differ from the licence.

use std::collections::BTreeMap;

use offenbar_model::{CheckResult, Location, Message};

use crate::Context;
use crate::verdict::{RepositoryVerdict, Statement};

use super::checks::{place, root_texts, shorten};
use super::lexicon::restriction;
use super::{Confidence, Difference, Effect, Openness, TextVerdict};

/// So many passages are quoted in one question; all of them are places of it.
const QUOTED: usize = 6;
/// More passages of one file are not told one by one.
const MOST: usize = 60;

/// What restricts is a finding of its own. What a person must read is one question per licence: a
/// text in words of its own has many such passages, and they are read together.
pub(super) fn terms(_: &Context, verdict: &RepositoryVerdict, result: &mut CheckResult) {
    let mut asked: BTreeMap<&str, Passages> = BTreeMap::new();
    for statement in root_texts(verdict) {
        let Some(text) = &statement.text else { continue };
        if text.matches.is_empty() {
            unknown_text(statement, text, verdict, result);
            continue;
        }
        let licence = text.expression.as_deref().unwrap_or("–");
        let differences = text.matches.iter().flat_map(|m| &m.differences).chain(&text.extra);
        let odd: Vec<&Difference> = differences.filter(|d| d.effect > Effect::Harmless).collect();
        for difference in odd.iter().filter(|d| d.effect == Effect::Restrictive).take(20) {
            let places = vec![Location::of_path(&statement.path, Some(difference.line))];
            result.fail(message(difference, licence, "restrictive"), places);
        }
        for difference in odd.iter().filter(|d| d.effect != Effect::Restrictive).take(MOST) {
            asked.entry(licence).or_default().add(difference, statement);
        }
        if odd.is_empty() {
            let exact = statement.confidence == Confidence::Exact;
            let message = if exact { "licence-terms-exact" } else { "licence-terms-named" };
            result.pass(Message::new(message).with("licence", licence), place(statement));
        }
    }
    for (licence, passages) in asked {
        passages.ask(licence, result);
    }
    if let Some((path, line, phrase)) = &verdict.restricts {
        let message = Message::new("licence-terms-prose").with("path", path).with("words", phrase);
        let places = vec![Location::of_path(path, Some(*line))];
        result.ask(message, Message::new("licence-terms-question"), places);
    }
}

/// Without a licence there are no terms to which something was added.
fn unknown_text(
    statement: &Statement,
    text: &TextVerdict,
    verdict: &RepositoryVerdict,
    result: &mut CheckResult,
) {
    // The whole has a licence of its own: these are terms of another edition, or of a part.
    if let (true, Openness::Yes | Openness::Unknown, Some(licence)) =
        (text.proprietary, verdict.open, &verdict.expression)
    {
        let message = Message::new("licence-terms-beside").with("licence", licence);
        let question = Message::new("licence-terms-beside-question").with("path", &statement.path);
        return result.ask(message, question, place(statement));
    }
    if text.proprietary {
        return result.fail(Message::new("licence-terms-proprietary"), place(statement));
    }
    let question = Message::new("licence-terms-question");
    result.ask(Message::new("licence-terms-not-known"), question, place(statement));
}

/// Passages that a person must read, each once, with every place.
#[derive(Default)]
struct Passages<'a> {
    different: Vec<&'a Difference>,
    places: Vec<Location>,
}

impl<'a> Passages<'a> {
    fn add(&mut self, difference: &'a Difference, statement: &Statement) {
        let same = |other: &&Difference| {
            other.added == difference.added && other.removed == difference.removed
        };
        if !self.different.iter().any(same) {
            self.different.push(difference);
        }
        self.places.push(Location::of_path(&statement.path, Some(difference.line)));
    }

    fn ask(mut self, licence: &str, result: &mut CheckResult) {
        // What sounds restrictive is quoted first: few people read to the end.
        self.different.sort_by_key(|difference| !sounds_restrictive(difference));
        let question = Message::new("licence-terms-question");
        if let [difference] = self.different.as_slice() {
            return result.ask(message(difference, licence, "unknown"), question, self.places);
        }
        let quoted: Vec<String> =
            self.different.iter().take(QUOTED).map(|difference| quote(difference)).collect();
        let more = self.different.len().saturating_sub(QUOTED);
        let message = Message::new("licence-terms-unknown-several")
            .with("licence", licence)
            .with("count", self.different.len() as u32)
            .with("words", quoted.join(" | "))
            .with("more", more as u32);
        result.ask(message, question, self.places);
    }
}

fn sounds_restrictive(difference: &Difference) -> bool {
    let lower = difference.added.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    restriction(&words).is_some()
}

/// `+` what was added, `−` what is missing: signs that are read the same in every language.
fn quote(difference: &Difference) -> String {
    let short = |text: &str| {
        let cut: String = text.chars().take(120).collect();
        if cut.len() < text.len() { format!("{cut}…") } else { cut }
    };
    match (difference.added.as_str(), difference.removed.as_str()) {
        (added, "") => format!("+ {}", short(added)),
        ("", removed) => format!("− {}", short(removed)),
        (added, removed) => format!("− {} + {}", short(removed), short(added)),
    }
}

fn message(difference: &Difference, licence: &str, effect: &str) -> Message {
    let kind = match (difference.added.is_empty(), difference.removed.is_empty()) {
        (true, _) => "removed",
        (_, true) => "added",
        _ => "changed",
    };
    let words = if difference.added.is_empty() { &difference.removed } else { &difference.added };
    Message::new(format!("licence-terms-{effect}-{kind}"))
        .with("licence", licence)
        .with("words", shorten(words))
        .with("instead", shorten(&difference.removed))
}
