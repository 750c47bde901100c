//! Conformance runner, comparison of result sets, scaffold of rules, and benchmarks; the end-to-end tests use them as
//! well.

pub mod act;
pub mod bench;
pub mod compare;
pub mod cost;
pub mod oracle;
pub mod repository;
pub mod scaffold;
pub mod serve;
pub mod versus;
