//! End-to-end tests of the built command; conformance and benchmark runners.
