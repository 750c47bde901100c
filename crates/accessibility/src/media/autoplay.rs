//! Sound that begins on its own: shared by the three rules about it.

use offenbar_page::{Act, NodeId, Page, Played};

use super::{Facts, Judgement, file, sources};
use crate::scripts::Scripts;
use crate::targets::msg;

/// Sound longer than this needs a way to stop it (WCAG 1.4.2), in seconds.
pub(crate) const LIMIT: f64 = 3.0;

/// What lets a script stop the sound some time after the page has been loaded.
const LATER: &[&str] = &[
    "setTimeout",
    "timeupdate",
    "playing",
    "onplay",
    "'play'",
    "\"play\"",
    "loadeddata",
    "loadedmetadata",
    "canplay",
    "onloaded",
    "volumechange",
    "ended",
    "progress",
];

/// How many controls are tried.
const MAX_INSTRUMENTS: usize = 20;

/// An element to which the rules apply, as far as can be told.
pub(crate) struct Playing {
    /// The `audio` or `video` element.
    pub id: NodeId,
    /// What its file says; None if it could not be read.
    pub facts: Option<Facts>,
    /// False if a script or the file may say that nothing is heard.
    pub certain: bool,
}

/// Elements that play sound longer than three seconds on their own.
pub(crate) fn playing(page: &Page, scripts: &Scripts) -> Vec<Playing> {
    let media = page.elements().iter().copied();
    let media = media.filter(|id| matches!(page.tag(*id), "audio" | "video"));
    let alone = media.filter(|id| page.has_attr(*id, "autoplay") && !page.has_attr(*id, "muted"));
    alone
        .filter(|id| !sources(page, *id).is_empty())
        .filter_map(|id| {
            let facts = file(page, id);
            if let Some(facts) = facts {
                let short = facts.duration.is_some_and(|length| length <= LIMIT);
                if !facts.audio || facts.silent || short {
                    return None;
                }
            }
            let loaded = page.play(&[]).filter(|_| !scripts.says(LATER));
            if loaded.as_ref().is_some_and(|played| played.silenced.contains(&id)) {
                return None;
            }
            let known = facts.is_some_and(|facts| facts.duration.is_some());
            let stopped = loaded.is_none()
                && (scripts.may(&["autoplay", "removeAttribute"])
                    || scripts.says(LATER)
                    || (has_script_element(page) && scripts.says(&["pause"])));
            Some(Playing { id, facts, certain: known && !stopped })
        })
        .collect()
}

/// True if there is script beside the handlers of controls: it may stop the sound when the page opens.
fn has_script_element(page: &Page) -> bool {
    page.elements().iter().any(|id| page.is(*id, "script"))
}

/// Does the sound end within three seconds?
pub(crate) fn is_short(page: &Page, playing: &Playing) -> Judgement {
    let length = playing.facts.and_then(|facts| facts.duration).map(|whole| {
        let sources = sources(page, playing.id);
        let (start, end) = sources.first().map_or((0.0, None), |source| fragment(source));
        end.unwrap_or(whole).min(whole) - start.min(whole)
    });
    let ask = || Judgement::CantTell(msg("autoplay-length-unknown"), msg("ask-autoplay-length"));
    match length {
        Some(length) if length <= LIMIT && !page.has_attr(playing.id, "loop") => Judgement::Passed,
        Some(length) if length > LIMIT && playing.certain => {
            let seconds = format!("{length:.1}");
            Judgement::Failed(msg("autoplay-too-long").with("seconds", seconds))
        }
        _ => ask(),
    }
}

/// Start and end of a media fragment `#t=2,5` or `#t=npt:1:30`, in seconds.
pub(crate) fn fragment(address: &str) -> (f64, Option<f64>) {
    let hash = address.split_once('#').map_or("", |(_, hash)| hash);
    let part = hash.split('&').find_map(|part| part.strip_prefix("t="));
    let Some(times) = part else { return (0.0, None) };
    let times = times.strip_prefix("npt:").unwrap_or(times);
    let (start, end) = times.split_once(',').map_or((times, None), |(a, b)| (a, Some(b)));
    (seconds(start).unwrap_or(0.0), end.and_then(seconds))
}

/// `90`, `1:30`, `0:01:30.5`.
fn seconds(time: &str) -> Option<f64> {
    let mut total = 0.0;
    for part in time.trim_end_matches('s').split(':').take(3) {
        total = total * 60.0 + part.parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0)?;
    }
    Some(total)
}

/// Is there something to pause, stop or mute the sound with?
pub(crate) fn has_control(page: &Page, playing: &Playing, scripts: &Scripts) -> Judgement {
    let id = playing.id;
    if page.has_attr(id, "controls") && page.is_visible(id) && page.in_accessibility_tree(id) {
        return Judgement::Passed;
    }
    let instruments: Vec<NodeId> =
        page.elements().iter().copied().filter(|other| is_instrument(page, *other, id)).collect();
    if instruments.iter().any(|other| handler_stops(page, *other, id)) {
        return Judgement::Passed;
    }
    let click = |other: &NodeId| page.play(&[Act::Click(*other)]);
    if instruments.len() <= MAX_INSTRUMENTS && page.scripts_are_understood() {
        let played: Option<Vec<Played>> = instruments.iter().map(click).collect();
        match played {
            Some(played) if played.iter().any(|played| played.silenced.contains(&id)) => {
                return Judgement::Passed;
            }
            Some(_) if playing.certain && !scripts.react_to_more_than_clicks() => {
                return Judgement::Failed(msg("autoplay-no-control"));
            }
            _ => {}
        }
    }
    let possible = !instruments.is_empty() || scripts.may_add_content();
    let stops = scripts.may(&["pause", "muted", "volume", "stop", ".src", "remove"]);
    if possible && stops || !playing.certain {
        return Judgement::CantTell(msg("autoplay-control-unknown"), msg("ask-autoplay-control"));
    }
    Judgement::Failed(msg("autoplay-no-control"))
}

/// Something that can be operated, is seen, is exposed and has a name.
fn is_instrument(page: &Page, other: NodeId, media: NodeId) -> bool {
    let operable =
        page.is_focusable(other) || page.has_attr(other, "onclick") || page.is_a(other, "widget");
    other != media
        && operable
        && page.has_name(other)
        && page.is_visible(other)
        && page.in_accessibility_tree(other)
}

/// True if an inline handler stops exactly this element.
fn handler_stops(page: &Page, other: NodeId, media: NodeId) -> bool {
    let Some(handler) = page.attr(other, "onclick") else { return false };
    let named = page.attr(media, "id").is_some_and(|id| {
        !id.is_empty()
            && ["'", "\"", "#"].iter().any(|quote| handler.contains(&format!("{quote}{id}")))
    });
    let by_tag = handler.contains(&format!("querySelector('{}')", page.tag(media)));
    let stops = handler.contains(".pause()")
        || handler.contains(".muted = true")
        || handler.contains(".muted=true");
    (named || by_tag) && stops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scripts_do_later_leaves_the_sound_open() {
        let certain = |script: &str| {
            let page = Page::of_html(&format!(
                "<video id=v autoplay src=x.mp4></video><script>{script}</script>"
            ));
            playing(&page, &Scripts::of(&page))
                .iter()
                .map(|playing| playing.certain)
                .collect::<Vec<_>>()
        };
        let pause = "document.getElementById('v').pause()";
        assert_eq!(certain(pause), [] as [bool; 0]);
        assert_eq!(certain(&format!("setTimeout(() => {pause}, 9000)")), [false]);
        assert_eq!(
            certain(&format!("document.getElementById('v').ontimeupdate = () => {pause}")),
            [false]
        );
    }

    #[test]
    fn fragments() {
        assert_eq!(fragment("a.mp3#t=8,10"), (8.0, Some(10.0)));
        assert_eq!(fragment("a.mp3#x=1&t=npt:1:30"), (90.0, None));
        assert_eq!(fragment("a.mp3#t=,2.5s"), (0.0, Some(2.5)));
        assert_eq!(fragment("a.mp3#t=x,-3"), (0.0, None));
        assert_eq!(fragment("a.mp3"), (0.0, None));
    }
}
