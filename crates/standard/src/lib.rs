//! The Servicestandard (DIN SPEC 66336) as data, and the score.
