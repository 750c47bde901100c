//! Composite rules: rules whose outcome combines those of others, their atomic rules.
//!
//! A page may offer any one of several ways past repeated content, and a video any one of several
//! alternatives. Whoever reads about a whole site needs the one finding of the composite rule, not
//! one for every way that was not taken. Source: ACT Rules Format 1.1, sections 4.3 and 4.4, and the
//! input rules of the ACT rules named beside the ids.

use crate::registry::{RULES, Rule};

/// Composite rules with their atomic rules.
const COMPOSITES: &[(&str, &[&str])] = &[
    // cf77f2
    ("bypass-blocks", &["bypass-collapse", "bypass-heading", "bypass-landmark", "bypass-link"]),
    // 80af7b
    ("keyboard-trap", &["keyboard-trap-explained", "keyboard-trap-standard"]),
    // 80f0bf
    ("media-autoplay", &["media-autoplay-control", "media-autoplay-short"]),
    // e7aa44
    ("audio-alternative", &["audio-repeats-text", "audio-transcript"]),
    // eac66b
    ("video-sound-alternative", &["video-captions", "video-repeats-text"]),
    // c5a4ea
    (
        "video-picture-alternative",
        &["video-audio-description", "video-repeats-text", "video-transcript"],
    ),
    // c3232f
    (
        "silent-video-alternative",
        &["silent-video-audio-version", "silent-video-repeats-text", "silent-video-transcript"],
    ),
];

/// The composite rules that combine this rule with others.
pub fn composites_of(rule: &str) -> impl Iterator<Item = &'static str> + '_ {
    let of = COMPOSITES.iter().filter(move |(_, atomic)| atomic.contains(&rule));
    of.map(|(composite, _)| *composite)
}

/// All rules that stand for themselves: those that are parts of others are left out.
pub fn composed() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| composites_of(rule.check.id).next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::find;

    #[test]
    fn every_id_is_a_rule_and_no_part_is_a_whole() {
        for (composite, atomic) in COMPOSITES {
            assert!(find(composite).is_some(), "{composite}");
            assert_eq!(composites_of(composite).count(), 0, "{composite}");
            for id in *atomic {
                assert!(find(id).is_some(), "{id}");
            }
        }
        assert_eq!(composites_of("video-repeats-text").count(), 2);
        assert!(composed().all(|rule| rule.check.id != "bypass-link"));
        assert!(composed().any(|rule| rule.check.id == "bypass-blocks"));
    }
}
