//! What a rule says about its targets.

use offenbar_model::{Message, Outcome};
use offenbar_page::NodeId;

/// What a rule says about one element, or about the page as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The element; None for the page as a whole.
    pub node: Option<NodeId>,
    /// `passed`, `failed` or `cantTell`.
    pub outcome: Outcome,
    /// What was seen; None for targets that pass without a word.
    pub message: Option<Message>,
    /// For `cantTell`: what a person must answer.
    pub question: Option<Message>,
}

/// Collects what a rule says. No target at all means `inapplicable`.
#[derive(Debug, Default)]
pub struct Targets {
    pub(crate) targets: Vec<Target>,
    pub(crate) untested: Option<Message>,
    unsettled: Option<Message>,
    asked: bool,
}

/// A message of the catalogues; see [`Message`]. Ids are literals, so that tests can find them.
pub fn msg(id: &str) -> Message {
    Message::new(id)
}

impl Targets {
    /// The element meets all expectations.
    pub fn passed(&mut self, node: NodeId) {
        self.add(Some(node), Outcome::Passed, None, None);
    }

    /// The element does not meet an expectation.
    pub fn failed(&mut self, node: NodeId, message: Message) {
        self.fail(Some(node), message);
    }

    /// A person must judge the element.
    pub fn cant_tell(&mut self, node: NodeId, message: Message, question: Message) {
        self.add(Some(node), Outcome::CantTell, Some(message), Some(question));
    }

    /// The page as a whole meets all expectations.
    pub fn page_passed(&mut self) {
        self.add(None, Outcome::Passed, None, None);
    }

    /// The page as a whole does not meet an expectation.
    pub fn page_failed(&mut self, message: Message) {
        self.fail(None, message);
    }

    /// A person must judge the page as a whole.
    pub fn page_cant_tell(&mut self, message: Message, question: Message) {
        self.add(None, Outcome::CantTell, Some(message), Some(question));
    }

    /// From now on, what would fail is a question: something is missing that could change it. It is asked
    /// once, about the first place: what is missing is the same for all.
    pub fn ask_instead(&mut self, question: Message) {
        self.unsettled = Some(question);
    }

    fn fail(&mut self, node: Option<NodeId>, message: Message) {
        match self.unsettled.clone() {
            Some(question) if self.asked => drop(question),
            Some(question) => {
                self.asked = true;
                self.add(node, Outcome::CantTell, Some(message), Some(question));
            }
            None => self.add(node, Outcome::Failed, Some(message), None),
        }
    }

    /// The rule could not run on this page.
    pub fn untested(&mut self, reason: Message) {
        self.untested = Some(reason);
    }

    /// What was said so far.
    pub fn list(&self) -> &[Target] {
        &self.targets
    }

    /// True if the rule has found no target yet.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    fn add(
        &mut self,
        node: Option<NodeId>,
        outcome: Outcome,
        message: Option<Message>,
        question: Option<Message>,
    ) {
        self.targets.push(Target { node, outcome, message, question });
    }

    /// Outcome of the rule on this document.
    pub fn outcome(&self) -> Outcome {
        if self.untested.is_some() && self.targets.iter().all(|t| t.outcome != Outcome::Failed) {
            return Outcome::Untested;
        }
        Outcome::of_parts(self.targets.iter().map(|target| target.outcome))
    }
}
