//! Computed styles and boxes of a document, through Blitz (Stylo, Taffy, Parley). The only crate that knows Blitz.
