//! The figures that the repository checks are held against, measured by `bin/repository`.

mod items;
mod lint;
mod texts;
mod verdicts;
mod weight;

pub use items::{Items, items};
pub use lint::{Linted, lint};
pub use texts::{Mutations, Traps, mutations, traps};
pub use verdicts::{Judged, Wanted, judge, read_list};
pub use weight::{generate, weigh};
