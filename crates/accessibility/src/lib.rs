//! Accessibility rules over one page; one file per rule in `src/rules/`, named as the rule.
//!
//! A rule is shaped like a W3C ACT rule: its *applicability* picks targets, its *expectations*
//! judge each of them. What rules share (visibility, focus, names, colours) lives in
//! `offenbar-page`; a rule never knows a standard or a report.
//!
//! # A rule file
//!
//! ```text
//! //! What it checks, why it matters and to whom, how to fix it, exceptions, sources.
//! //!
//! //! ```html failed image-name-missing
//! //! <img src="map.png">
//! //! ```
//!
//! use crate::prelude::*;
//!
//! pub const CHECK: Check = Check { id: "image-name", … };
//! pub const SCOPE: Scope = Scope::EveryDocument;
//!
//! pub fn run(page: &Page, targets: &mut Targets) { … }
//! ```
//!
//! The doc comment is what `offenbar explain image-name` prints in English. Its HTML examples run
//! as tests: the word after `html` is the expected outcome, the words after it are ids of messages
//! that must appear. Every message id used in a file must be hit by one of its examples, and every
//! rule has examples that pass and examples to which it does not apply.

mod allowed_roles;
mod autofill;
mod changes;
mod clipping;
mod code;
mod composite;
mod contrast;
mod contrast_elsewhere;
mod controls;
mod descriptive;
mod docs;
mod document;
mod equivalence;
mod finder;
mod focus;
mod gif;
mod grid;
mod handlers;
mod hover;
mod inline_style;
mod labels;
mod language;
mod languages;
mod media;
mod motion;
mod names;
mod narrow;
mod overlap;
mod ownership;
mod passages;
mod pictures;
mod purpose;
mod purposes;
mod reactions;
mod refresh;
mod registry;
mod repeated;
mod run;
mod scripts;
mod spacing;
mod spelling;
mod targets;
mod traps;
mod viewport;
mod words;

pub use composite::{composed, composites_of};
pub use docs::{Documentation, Example};
pub use registry::{RULES, Rule, Scope, find};
pub use run::{Report, Seen, check, check_composed, check_with_details};
pub use targets::{Target, Targets};

/// What rule files use.
pub(crate) mod prelude {
    #[allow(unused_imports, reason = "not every rule needs every word")]
    pub use offenbar_model::{Check, Family, Impact, Kind, Level, Message};
    #[allow(unused_imports, reason = "not every rule needs every word")]
    pub use offenbar_page::{NodeId, Page};

    pub use crate::registry::Scope;
    pub use crate::targets::{Targets, msg};
}
