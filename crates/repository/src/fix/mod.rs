//! Fixes that a maintainer can apply.
