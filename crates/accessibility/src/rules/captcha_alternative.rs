//! Asks about riddles that are to tell people from machines (CAPTCHA). It never passes.
//!
//! A distorted picture shuts out people who do not see it, and a riddle those who cannot solve it.
//!
//! Do without: check for robots on the server. At least offer a second way that uses another sense, and no riddle for logging in.
//!
//! Images and frames that call themselves a captcha in their address, alternative, id or class are asked about, once a page. An image
//! without an alternative is also a matter of the rule `image-name`.
//!
//! Sources: WCAG 2.2 SC 1.1.1, 3.3.8; techniques G143, G144.
//!
//! ```html cantTell captcha-found ask-captcha
//! <img src="captcha.php" alt="Sicherheitscode"><label>Code <input></label>
//! ```
//!
//! ```html inapplicable
//! <img src="rathaus.png" alt="Rathaus">
//! ```

use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "captcha-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1", "3.3.8"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Critical,
    affected: &["blind", "low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    const NAMES: &[&str] = &["captcha", "turnstile", "sicherheitsbild", "securimage"];
    let elements = page.elements().iter().copied();
    let mut pictures = elements.filter(|id| {
        matches!(page.tag(*id), "img" | "iframe" | "canvas" | "object" | "audio" | "div") && page.is_rendered(*id)
    });
    let found = pictures.find_map(|id| {
        let values = ["src", "alt", "id", "class", "title", "data"].into_iter().filter_map(|name| page.attr(id, name));
        let hit = values.into_iter().find(|value| NAMES.iter().any(|name| value.to_lowercase().contains(name)));
        hit.map(|value| (id, short(value)))
    });
    if let Some((id, text)) = found {
        targets.cant_tell(id, msg("captcha-found").with("text", text), msg("ask-captcha"));
    }
}
