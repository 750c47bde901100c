//! Checks that what happens when the device is moved can also be done with controls.
//!
//! People whose device is mounted on a wheelchair cannot shake it; people who tremble shake it all the time.
//!
//! Offer a button or a slider for everything that shaking or tilting does.
//!
//! The rule applies where a script listens to the motion or orientation of the device. It fails if such a
//! script changes the page and the page has nothing at all that can be operated; else a person is asked. It
//! never passes on its own.
//!
//! Sources: WCAG 2.2 SC 2.5.4; ACT rule 7677a9.
//!
//! ```html failed motion-alternative-missing
//! <p>Neigen Sie das Gerät.</p><output id="o"></output><script>window.addEventListener("devicemotion", e => { o.textContent = e.rotationRate.alpha })</script>
//! ```
//!
//! ```html cantTell motion-alternative-unknown ask-motion-alternative
//! <button>Weiter</button><output id="o"></output><script>window.addEventListener("devicemotion", e => { o.textContent = e.rotationRate.alpha })</script>
//! ```
//!
//! ```html inapplicable
//! <button onclick="go()">Weiter</button>
//! ```

use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "motion-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.5.4"],
    level: Some(Level::A),
    act: &["7677a9"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let scripts = Scripts::of(page);
    if !scripts.says(&["devicemotion", "deviceorientation", "DeviceMotionEvent", "DeviceOrientationEvent"]) {
        return;
    }
    let mut elements = page.elements().iter().copied();
    let operable = elements.any(|id| page.is_focusable(id) || page.has_attr(id, "onclick"));
    let changes = scripts.says(&["textContent", "innerText", "innerHTML", ".value", ".style", "classList"]);
    if changes && !operable && !scripts.says(&["createElement", "innerHTML"]) && !scripts.incomplete {
        targets.page_failed(msg("motion-alternative-missing"));
    } else {
        targets.page_cant_tell(msg("motion-alternative-unknown"), msg("ask-motion-alternative"));
    }
}
