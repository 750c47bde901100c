//! All rules. The list is made by `build.rs` from the files in `src/rules/`.

use offenbar_model::Check;
use offenbar_page::Page;

use crate::Targets;

/// One rule.
pub struct Rule {
    /// Id, success criteria, ACT ids and so on.
    pub check: Check,
    /// On which documents it runs.
    pub scope: Scope,
    /// Applicability and expectations.
    pub run: fn(&Page, &mut Targets),
    /// Text of the rule's file: its doc comment is the documentation.
    pub source: &'static str,
}

/// On which documents a rule runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Only on the page itself.
    Page,
    /// On the page and on the documents in its frames.
    EveryDocument,
}

/// The rule with this id, or with this ACT id.
pub fn find(id: &str) -> Option<&'static Rule> {
    let by_id = RULES.iter().find(|rule| rule.check.id == id);
    by_id.or_else(|| RULES.iter().find(|rule| rule.check.act.contains(&id)))
}

include!(concat!(env!("OUT_DIR"), "/registry.rs"));
