//! Where vulnerabilities are reported.

use std::sync::LazyLock;

use offenbar_model::{CheckResult, Location, Message};
use regex::Regex;

use super::documents::{line_of, readme_section, unreadable};
use super::facts::{Facts, at, file, is_foreign};
use crate::publiccode::yaml::{self, Node};

pub(super) fn check(facts: &Facts, result: &mut CheckResult) {
    let names = ["security", "security_policy", "security.de", "sicherheit"];
    let Some(entry) = facts.well_known(&names) else {
        if let Some(place) = contact_link(facts) {
            result.pass(Message::new("repo-security-contact-link"), vec![place]);
        } else if let Some(place) = security_txt(facts) {
            result.pass(Message::new("repo-security-txt"), vec![place]);
        } else if let Some(place) = readme_section(facts, |readme| readme.security) {
            let message = Message::new("repo-security-section");
            result.ask(message, Message::new("repo-ask-security-section"), vec![place]);
        } else {
            result.fail(Message::new("repo-security-missing"), Vec::new());
        }
        return;
    };
    let Some(text) = facts.text(entry) else {
        unreadable(result, &entry.path);
        return;
    };
    match line_of(&CHANNEL, &text) {
        Some(line) => {
            result.pass(Message::new("repo-security-channel"), vec![at(&entry.path, line)]);
        }
        // A page that is linked may well be the way.
        None if text.contains("https://") => result.ask(
            Message::new("repo-security-link"),
            Message::new("repo-ask-security-link"),
            vec![file(&entry.path)],
        ),
        None => result.fail(Message::new("repo-security-no-channel"), vec![file(&entry.path)]),
    }
    if let Some(line) = line_of(&BOILERPLATE, &text) {
        let message = Message::new("repo-security-boilerplate");
        let question = Message::new("repo-ask-security-boilerplate");
        result.ask(message, question, vec![at(&entry.path, line)]);
    }
}

/// A link to a way to report that the forge offers to whoever opens an issue.
fn contact_link(facts: &Facts) -> Option<Location> {
    let entry = facts.snapshot.entries().iter().find(|entry| {
        let lower = entry.path.to_ascii_lowercase();
        entry.is_file()
            && lower.contains("/issue_template/config.y")
            && [".github/", ".gitea/", ".forgejo/"].iter().any(|forge| lower.starts_with(forge))
    })?;
    let tree = yaml::first(&facts.text(entry)?)?;
    let links = tree.get("contact_links")?;
    let about = ["security", "vulnerab", "sicherheit", "schwachstelle"];
    let link = links.items().iter().find(|link| {
        let words = |key: &str| link.get(key).and_then(Node::text).unwrap_or_default();
        let said = format!("{} {}", words("name"), words("about")).to_lowercase();
        about.iter().any(|word| said.contains(word)) && words("url").starts_with("https://")
    })?;
    Some(at(&entry.path, link.line))
}

/// A way to report: an address, a form, the forge's own private report.
static CHANNEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)[\w.+-]+(@|\(at\)|\[at\]| at )[\w-]+(\.[\w-]+)+|mailto:|https?://\S*(security|advisories|vulnerab|report|bounty|disclosure|hackerone|bugcrowd|intigriti|yeswehack|meldung|kontakt|contact|cert)\S*|private vulnerability report|privately report|security tab|report a vulnerability|confidential issue|vertrauliche[sn]? (issue|ticket)",
    )
    .ok()
});

/// Sentences of the template that forges offer, left as they were.
static BOILERPLATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)use this section to tell people|\[insert|\[your|tell them where to go").ok()
});

fn security_txt(facts: &Facts) -> Option<Location> {
    let entry = facts.snapshot.entries().iter().find(|entry| {
        entry.is_file() && entry.name() == "security.txt" && !is_foreign(&entry.path)
    })?;
    let text = facts.text(entry)?;
    let line = (1..).zip(text.lines()).find(|(_, line)| line.starts_with("Contact:"))?.0;
    Some(at(&entry.path, line))
}
