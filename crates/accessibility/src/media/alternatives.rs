//! Transcripts, captions, descriptions and other alternatives of audio and video.
//!
//! A machine cannot hear or see what a clip says. It can tell where a rule does not apply (a video
//! without sound needs no captions) and where there is certainly nothing that could be the
//! alternative: a page with hardly a word and no link has no transcript. Everything else is asked.

use offenbar_model::Message;
use offenbar_page::{NodeId, Page};

use super::{Facts, Judgement, file};
use crate::scripts::Scripts;
use crate::targets::msg;

/// With fewer words than this on the whole page, none of them is a transcript.
const WORDS: usize = 6;

/// Which videos a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sound {
    /// With sound.
    With,
    /// Without sound.
    Without,
    /// All.
    Any,
}

/// A clip and what is known about it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clip {
    /// The element.
    pub id: NodeId,
    /// What its file says; None if it could not be read.
    pub facts: Option<Facts>,
}

/// Visible `video` elements that have sound, have none, or may be so.
pub(crate) fn videos(page: &Page, sound: Sound) -> Vec<Clip> {
    let videos = page.elements().iter().copied().filter(|id| page.is(*id, "video"));
    let seen = videos.filter(|id| page.is_visible(*id) || takes_space(page, *id));
    seen.map(|id| Clip { id, facts: file(page, id) })
        .filter(|clip| match (sound, clip.facts) {
            (Sound::With, Some(facts)) => facts.audio && !facts.silent,
            (Sound::Without, Some(facts)) => !facts.audio || facts.silent,
            _ => true,
        })
        .collect()
}

/// True if a video is rendered with an area: its first picture is then seen.
fn takes_space(page: &Page, id: NodeId) -> bool {
    page.is_rendered(id)
        && page.style(id).is_some_and(|style| {
            style.visibility == offenbar_page::layout::Visibility::Visible && style.opacity > 0.0
        })
        && page
            .rect(id)
            .is_some_and(|rect| !rect.is_empty() && rect.right() > 0.0 && rect.bottom() > 0.0)
}

/// `audio` elements that play on their own or that people can start.
pub(crate) fn audios(page: &Page) -> Vec<Clip> {
    let audios = page.elements().iter().copied().filter(|id| page.is(*id, "audio"));
    let scripts = Scripts::of(page);
    let playable = audios.filter(|id| {
        let controls = page.has_attr(*id, "controls") && !page.is_programmatically_hidden(*id);
        let scripted = scripts.may(&["play"]);
        controls || page.has_attr(*id, "autoplay") || scripted
    });
    playable
        .map(|id| Clip { id, facts: file(page, id) })
        .filter(|clip| clip.facts.is_none_or(|facts| facts.audio && !facts.silent))
        .collect()
}

/// What else is on the page.
struct Around {
    words: usize,
    links: usize,
    media: usize,
    scripted: bool,
}

/// Counts what could be an alternative, or lead to one. Content of the clip itself is only seen where
/// the clip cannot be played.
fn around(page: &Page, clip: NodeId, visible: bool) -> Around {
    let mut around = Around {
        words: 0,
        links: 0,
        media: 0,
        scripted: Scripts::of(page).may_add_content() || !page.frames().is_empty(),
    };
    let body = page.body().unwrap_or(NodeId::DOCUMENT);
    for node in page.flat_descendants(body) {
        if page.is_inclusive_ancestor(clip, node) {
            around.media += usize::from(page.is(node, "track"));
            continue;
        }
        let there = page.in_accessibility_tree(node) && (!visible || page.is_visible(node));
        if !there {
            continue;
        }
        if let Some(text) = page.text_of(node) {
            around.words += text.split_whitespace().count();
        } else if page.has_attr(node, "href") || page.is_a(node, "link") {
            around.links += 1;
        } else if matches!(
            page.tag(node),
            "audio" | "video" | "iframe" | "object" | "embed" | "img"
        ) {
            around.media += 1;
        } else if page.is_focusable(node) && !matches!(page.tag(node), "input") {
            around.links += 1;
        }
    }
    around.links += usize::from(page.has_attr(clip, "aria-describedby"));
    around
}

fn is_bare(around: &Around) -> bool {
    around.words < WORDS && around.links == 0 && !around.scripted
}

/// What is known about a clip, for a person: its length, or that its file could not be read.
fn seen(clip: Clip) -> Message {
    match clip.facts.and_then(|facts| facts.duration) {
        Some(length) => msg("media-clip-length").with("seconds", format!("{length:.0}")),
        None if clip.facts.is_some() => msg("media-clip"),
        None => msg("media-clip-unknown"),
    }
}

/// Is there a text transcript, on the page or behind a link?
pub(crate) fn transcript(page: &Page, clip: Clip, visible: bool) -> Judgement {
    if is_bare(&around(page, clip.id, visible)) && clip.facts.is_some() {
        return Judgement::Failed(msg("media-no-transcript"));
    }
    Judgement::CantTell(seen(clip), msg("ask-media-transcript"))
}

/// Does the clip only repeat text of the page, and is it labelled as such?
pub(crate) fn text_equivalent(page: &Page, clip: Clip) -> Judgement {
    if around(page, clip.id, true).words < WORDS
        && clip.facts.is_some()
        && !Scripts::of(page).may_add_content()
    {
        return Judgement::Failed(msg("media-no-text"));
    }
    Judgement::CantTell(seen(clip), msg("ask-media-equivalent"))
}

/// Do captions give what is said and heard?
pub(crate) fn captions(page: &Page, clip: Clip) -> Judgement {
    let tracks = page.child_elements(clip.id).filter(|child| page.is(*child, "track"));
    let mut usable = clip.facts.is_some_and(|facts| facts.text);
    for track in tracks {
        let kind = page.attr(track, "kind").map(str::to_ascii_lowercase);
        let fits = kind.is_none_or(|kind| matches!(kind.as_str(), "captions" | "subtitles" | ""));
        usable |= fits && has_cues(page, track);
    }
    if usable {
        return Judgement::CantTell(msg("media-captions-found"), msg("ask-media-captions-right"));
    }
    Judgement::CantTell(msg("media-captions-missing"), msg("ask-media-captions-burned-in"))
}

/// True if a track can be fetched and has at least one cue.
fn has_cues(page: &Page, track: NodeId) -> bool {
    let url = page.attr(track, "src").and_then(|src| page.resolve(src));
    url.and_then(|url| page.load(&url).ok()).is_some_and(|file| file.text().contains("-->"))
}

/// Does the sound, or a description track, say what is seen?
pub(crate) fn description(_page: &Page, clip: Clip) -> Judgement {
    Judgement::CantTell(seen(clip), msg("ask-media-description"))
}

/// Is there a version of a silent video that can be listened to?
pub(crate) fn audio_version(page: &Page, clip: Clip) -> Judgement {
    let around = around(page, clip.id, false);
    if around.media == 0 && around.links == 0 && !around.scripted && clip.facts.is_some() {
        return Judgement::Failed(msg("media-no-audio-version"));
    }
    Judgement::CantTell(seen(clip), msg("ask-media-audio-version"))
}
