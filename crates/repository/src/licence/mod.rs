//! The licence verdict over one text: which licence, how exactly, what differs, and whether the
//! whole is open.
//!
//! Three stages. *Candidates*: runs of four words that the text shares with the texts of the SPDX
//! list. *Match*: word by word, by the SPDX matching guidelines. *Judgement*: each difference is
//! nothing, harmless, restrictive or unknown, and only a text whose differences are harmless is
//! called open, however similar it is.

mod address;
mod align;
mod bsd;
mod bundled;
mod category;
mod checks;
mod compose;
mod fillers;
mod gnu;
mod granting;
mod identify;
mod judge;
mod lexicon;
mod markup;
mod mention;
mod merge;
mod names;
mod naming;
mod notices;
mod offer;
mod openings;
mod phrases;
mod pieces;
mod references;
mod relation;
mod reserved;
mod stranger;
mod terms;
mod uses;
mod words;

use offenbar_model::Message;

pub use category::{Category, category};
pub use checks::{checks, run};
pub use identify::identify;
pub(crate) use identify::{names_in, restriction_in, speaks_of_licence};
pub(crate) use markup::without_comments;
pub(crate) use reserved::{About, reserved_in};
pub(crate) use uses::{Place, limit_in};

/// What a difference means for the freedoms a licence gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// No difference by the SPDX matching guidelines.
    Nothing,
    /// Names, copyright lines, headings, addresses, spelling.
    Harmless,
    /// A person must read it.
    Unknown,
    /// Takes a freedom away, or leaves a grant out.
    Restrictive,
}

/// Words that a text has and the reference has not, or the other way round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it means.
    pub effect: Effect,
    /// Words of the text.
    pub added: String,
    /// Words of the reference, in normal form.
    pub removed: String,
    /// Line of the text.
    pub line: u32,
}

/// How well a licence is evidenced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Only named: an id, a title, a link.
    Reference,
    /// Its text, with differences of unknown or restrictive effect, or incomplete.
    Near,
    /// Its text by the SPDX matching guidelines.
    Exact,
}

/// A licence found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// SPDX expression: an id, or an id `WITH` an exception. A GNU text without a word on later
    /// versions gives the family (`GPL-3.0`), because nobody may guess the variant.
    pub expression: String,
    /// How well it is evidenced.
    pub confidence: Confidence,
    /// Whether `-only` or `-or-later` is undecided.
    pub variant_undecided: bool,
    /// No version was given; the expression names the newest one.
    pub unversioned: bool,
    /// First and last line.
    pub lines: (u32, u32),
    /// What differs from the reference text.
    pub differences: Vec<Difference>,
}

/// Whether something is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Openness {
    /// Everything about it is open.
    Yes,
    /// Something in it takes a freedom away, or nothing was granted.
    No,
    /// A person must look.
    Unknown,
}

/// How several licences in one place relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// There is only one.
    Single,
    /// Whoever receives the work may choose.
    Or,
    /// All apply, to the whole or to different parts.
    And,
    /// Nothing says which.
    Unknown,
}

/// What one text says about licences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextVerdict {
    /// Licences found, in the order of the text.
    pub matches: Vec<Match>,
    /// How they relate.
    pub relation: Relation,
    /// The whole as an SPDX expression; `None` if nothing was found. With an unknown relation the
    /// parts are joined by `AND`, the reading that asks most.
    pub expression: Option<String>,
    /// Whether works under this text are open.
    pub open: Openness,
    /// Why, for people: ids in the catalogues with arguments.
    pub reasons: Vec<Message>,
    /// Words that belong to no licence and are not recognised as harmless.
    pub extra: Vec<Difference>,
    /// Sentences that take a part out of the licence: line and words.
    pub excluded: Vec<(u32, String)>,
    /// A copyright notice still has its placeholders (`[year]`, `<name of author>`).
    pub placeholders: bool,
    /// Somebody is named as holder of the copyright.
    pub copyright: bool,
    /// All rights are reserved and nothing is granted.
    pub proprietary: bool,
}
