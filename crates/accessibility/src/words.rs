//! Word lists that rules share: data files read once.
