//! Single pages: from files, addresses and standard input to one line of JSON each.

mod batch;
mod files;
mod input;
mod line;
mod map;

pub use batch::{Batch, run};
pub(crate) use batch::{WORKER, quiet_workers};
pub use files::Files;
pub use input::{Input, Source, Text};
pub use line::{PageLine, RuleLine, TargetLine};
pub use map::{Map, MapError};
