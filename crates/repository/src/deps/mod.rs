//! Dependencies, offline: what manifests, lock files and bills of materials in the tree say.

mod bom;
mod checks;
mod compat;
mod inventory;
mod lock;
mod manifest;
mod sbom;

pub use checks::{checks, run};
pub use compat::{DATED, Fit, fit};
pub use inventory::{Ecosystem, Inventory, Package, Scope, Source, SourceKind};
pub use sbom::{Format, sbom};

#[cfg(test)]
mod tests;
