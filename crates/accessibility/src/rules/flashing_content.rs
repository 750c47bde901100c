//! Checks that nothing large flashes more than three times in a second.
//!
//! Light and dark in quick change can cause a seizure in people with photosensitive epilepsy.
//!
//! Do without the effect, let it change less than three times a second, or keep it very small.
//!
//! Looked at are CSS animations whose key frames change the background, the opacity or the visibility to and fro more than three
//! times a second on something larger than 21,824 square pixels (a quarter of ten degrees of the field of view at the usual distance).
//! It fails where both colours are known and differ much in brightness; otherwise it is a question. So is a timer of
//! a script that changes colours or visibility that fast.
//!
//! Sources: WCAG 2.2 SC 2.3.1; techniques G19, G176, G15.
//!
//! ```html failed flashing-animation
//! <style>@keyframes f { 0% { background: #fff } 50% { background: #000 } } p { height: 300px; animation: f .2s infinite }</style><p>Alles halb so teuer</p>
//! ```
//!
//! ```html cantTell flashing-possible ask-flashing
//! <style>@keyframes f { 50% { opacity: 0 } } p { height: 300px; animation: f .2s infinite }</style><p>Alles halb so teuer</p>
//! ```
//!
//! ```html cantTell flashing-script ask-flashing
//! <p id="a" style="height: 300px">Alarm</p><script>setInterval(() => { document.getElementById('a').style.background = an ? '#f00' : '#fff' }, 100)</script>
//! ```
//!
//! ```html passed
//! <style>@keyframes f { 0% { background: #fff } 50% { background: #000 } } p { height: 300px; animation: f 2s infinite }</style><p>Alles halb so teuer</p>
//! ```
//!
//! ```html passed
//! <style>@keyframes f { 0% { background: #fff } 50% { background: #000 } } b { display: block; width: 20px; height: 20px; animation: f .2s infinite }</style><b>!</b>
//! ```
//!
//! ```html inapplicable
//! <style>@keyframes f { to { translate: 20px } } p { height: 300px; animation: f .2s infinite }</style><p>Alles halb so teuer</p>
//! ```

use std::sync::LazyLock;

use offenbar_page::layout::Rgba;
use offenbar_page::luminance;
use regex::Regex;

use crate::contrast::needs_layout;
use crate::motion::animated;
use crate::prelude::*;
use crate::reactions::{Reactions, What};
use crate::scripts::{Start, start};

/// See the module.
pub const CHECK: Check = Check {
    id: "flashing-content",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Critical,
    affected: &["everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// A quarter of any 341 by 256 pixels (WCAG 2.2, general flash threshold).
const SMALL: f32 = 21_824.0;
/// Flashes in a second that are too many.
const TOO_MANY: f32 = 3.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let css = page.style_sheets();
    let animates = css.iter().any(|sheet| sheet.css.contains("keyframes"));
    let reactions = Reactions::of(page);
    let fast = || reactions.timers.iter().filter(|timer| {
        let quick = timer.milliseconds.is_some_and(|wait| wait > 0.0 && 1_000.0 / wait / 2.0 > f64::from(TOO_MANY));
        timer.kind == "setInterval" && quick && !matches!(start(&reactions.code.text, timer.at), Start::ByThePerson)
    });
    if (!animates && fast().next().is_none()) || needs_layout(page, targets) {
        return;
    }
    let is_large = |id: NodeId| page.rect(id).is_some_and(|rect| rect.width * rect.height > SMALL);
    for (id, animation) in animated(page) {
        let Some(frames) = css.iter().find_map(|sheet| frames(&sheet.css, &animation.name)) else { continue };
        let Some(flashes) = flashes(&frames) else { continue };
        let rate = flashes.count / animation.turn.max(0.001);
        let message = |message: Message| message.with("name", animation.name.as_str()).with("count", format!("{rate:.0}"));
        // A single change to and fro is one flash, however quick it is.
        if rate <= TOO_MANY || animation.seconds * rate <= TOO_MANY || !is_large(id) {
            targets.passed(id);
        } else if flashes.certain {
            targets.failed(id, message(msg("flashing-animation")));
        } else if !targets.list().iter().any(|target| target.question.is_some()) {
            targets.cant_tell(id, message(msg("flashing-possible")), msg("ask-flashing"));
        }
    }
    let changed = fast().flat_map(|timer| &timer.changes).filter(|change| {
        change.what == What::Shown || (change.what == What::Style && matches!(change.name.as_str(), "background" | "backgroundColor" | "opacity" | "filter"))
    });
    let mut flashed = changed.filter(|change| change.what == What::Shown || change.value.contains('?') || change.name == "opacity");
    if let Some(id) = flashed.find_map(|change| change.nodes.iter().copied().find(|id| page.is_visible(*id) && is_large(*id))) {
        targets.cant_tell(id, msg("flashing-script"), msg("ask-flashing"));
    }
}

/// Flashes in one turn of an animation.
struct Flashes {
    count: f32,
    /// True if both colours are known and differ as much as a flash does.
    certain: bool,
}

/// The key frames of a name.
fn frames(css: &str, name: &str) -> Option<String> {
    let pattern = format!(r"@(?:-webkit-)?keyframes\s+{}\s*\{{", regex::escape(name));
    let start = Regex::new(&pattern).ok()?.find(css)?.end();
    let mut depth = 1;
    let end = css[start..].find(|c| {
        depth += match c { '{' => 1, '}' => -1, _ => 0 };
        depth == 0
    })?;
    Some(css[start..start + end].to_owned())
}

/// How often the key frames change to and fro; None if they change nothing that flashes.
fn flashes(frames: &str) -> Option<Flashes> {
    static FRAME: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"([\d.%,\sfromt]+)\{([^}]*)\}").unwrap_or_else(|_| unreachable!())
    });
    static VALUE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[;\s])(?:background(?:-color)?|opacity|visibility)\s*:\s*([^;!]+)").unwrap_or_else(|_| unreachable!())
    });
    let mut values: Vec<(f32, String)> = Vec::new();
    for frame in FRAME.captures_iter(frames) {
        let Some(value) = VALUE.captures(&frame[2]) else { continue };
        for place in frame[1].split(',').map(str::trim) {
            let place = match place {
                "from" => 0.0,
                "to" => 100.0,
                place => place.trim_end_matches('%').parse().unwrap_or_default(),
            };
            values.push((place, value[1].trim().to_ascii_lowercase()));
        }
    }
    values.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut sequence: Vec<String> = values.into_iter().map(|(_, value)| value).collect();
    sequence.dedup();
    if sequence.len() > 1 && sequence.first() == sequence.last() {
        sequence.pop();
    }
    // One value alone comes and goes beside what the element has without the animation.
    let count = match sequence.len() {
        0 => return None,
        changes => (changes as f32 / 2.0).max(1.0),
    };
    let colours: Vec<Rgba> = sequence.iter().filter_map(|value| Rgba::parse(value)).collect();
    let light = |colour: &Rgba| luminance(*colour);
    let known = colours.len() == sequence.len() && colours.len() > 1 && colours.iter().all(|colour| colour.a >= 1.0);
    let certain = known && colours.windows(2).all(|pair| {
        let (one, other) = (light(&pair[0]), light(&pair[1]));
        (one - other).abs() >= 0.1 && one.min(other) < 0.8
    });
    Some(Flashes { count, certain })
}
