//! A linter for REUSE 3.3 with the verdict of the reference tool, over a tree that needs no
//! checkout, and with what that tool does not look at: ids in files that are unknown or replaced,
//! patterns that match nothing, `.license` files without a file.

mod annotations;
mod checks;
mod covered;
mod dep5;
mod expression;
mod lint;
mod tags;

pub use annotations::{Annotation, Precedence};
pub use checks::{checks, lint, run};
pub use covered::is_covered;
pub use expression::identifiers;
pub use lint::{Contents, Item, ItemKind, Lint, is_licence_ref, is_listed, lint as lint_items};
pub use tags::{Encoding, Tags, encoding, tags};

pub(crate) use annotations::Lines;
pub(crate) use checks::lint_of;
pub(crate) use tags::without_ignored;

/// Why a `REUSE.toml`, a `.reuse/dep5` or `LICENSES/` as a whole cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Which rule is broken; the end of a key in the catalogues.
    pub reason: &'static str,
    /// What the parser says, or the file or key concerned.
    pub detail: String,
    /// The line.
    pub line: u32,
}

impl Broken {
    pub(crate) fn new(reason: &'static str, line: u32) -> Self {
        Broken { reason, detail: String::new(), line }
    }

    pub(crate) fn of(key: &str, reason: &'static str, line: u32) -> Self {
        Broken { reason, detail: key.to_owned(), line }
    }
}

#[cfg(test)]
mod check_tests;
#[cfg(test)]
mod tests;
