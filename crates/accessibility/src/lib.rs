//! Accessibility rules over one page; one file per rule.
