//! How consistent the rules are with the W3C's ACT rules, computed as the W3C does.

mod cases;
mod earl;
mod judge;
mod ledger;
mod run;
mod table;

pub use cases::{Case, Requirement, Suite};
pub use earl::earl;
pub use judge::{CaseVerdict, Consistency, Procedure, Verdict, judge};
pub use ledger::{lost, read as read_ledger, write as write_ledger};
pub use run::{Answer, Answers, run};
pub use table::{examples, table};
