//! The documentation of a rule: the doc comment at the top of its file.

use offenbar_model::Outcome;

use crate::Rule;

/// A rule's doc comment, taken apart.
pub struct Documentation {
    /// The text without its examples, Markdown.
    pub text: String,
    /// The examples.
    pub examples: Vec<Example>,
}

/// An HTML example in a doc comment.
pub struct Example {
    /// The outcome it must have.
    pub outcome: Outcome,
    /// Ids of messages that must appear.
    pub messages: Vec<String>,
    /// The markup.
    pub html: String,
}

impl Rule {
    /// Reads the doc comment.
    pub fn documentation(&self) -> Documentation {
        let lines = self
            .source
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .map(|line| line.strip_prefix(' ').unwrap_or(line));
        let mut documentation = Documentation { text: String::new(), examples: Vec::new() };
        let mut open: Option<Example> = None;
        for line in lines {
            match (&mut open, line.strip_prefix("```")) {
                (None, Some(head)) => open = Some(example(head)),
                (Some(_), Some(_)) => documentation.examples.extend(open.take()),
                (Some(example), None) => {
                    example.html.push_str(line);
                    example.html.push('\n');
                }
                (None, None) => {
                    documentation.text.push_str(line);
                    documentation.text.push('\n');
                }
            }
        }
        documentation
    }
}

/// Reads `html failed image-name-missing`. A word that is no outcome counts as `untested`, which
/// no example may expect, so that the test of all examples reports it.
fn example(head: &str) -> Example {
    let mut words = head.split_whitespace().skip(1);
    let outcome = match words.next() {
        Some("passed") => Outcome::Passed,
        Some("failed") => Outcome::Failed,
        Some("cantTell") => Outcome::CantTell,
        Some("inapplicable") => Outcome::Inapplicable,
        _ => Outcome::Untested,
    };
    Example { outcome, messages: words.map(str::to_owned).collect(), html: String::new() }
}
