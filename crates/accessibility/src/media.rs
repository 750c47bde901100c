//! Audio and video on a page: what they play, when, and what their files say.

mod container;

pub(crate) use container::{Facts, facts};
