//! Checks that reactions to moving the device can be switched off.
//!
//! People whose device is mounted on a wheelchair cannot shake it; people who tremble shake it all the time.
//!
//! Offer a switch that turns reactions to movement off, on the page or in clearly labelled settings.
//!
//! The rule applies where a script listens to the motion or orientation of the device. It fails if such a
//! script changes the page and the page has nothing at all that can be operated; else a person is asked. It
//! never passes on its own.
//!
//! Sources: WCAG 2.2 SC 2.5.4; ACT rule c249d5.
//!
//! ```html failed motion-disable-missing
//! <p>Neigen Sie das Gerät.</p><output id="o"></output><script>window.addEventListener("devicemotion", e => { o.textContent = e.rotationRate.alpha })</script>
//! ```
//!
//! ```html cantTell motion-disable-unknown ask-motion-disable
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
    id: "motion-disable",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.5.4"],
    level: Some(Level::A),
    act: &["c249d5"],
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
        targets.page_failed(msg("motion-disable-missing"));
    } else {
        targets.page_cant_tell(msg("motion-disable-unknown"), msg("ask-motion-disable"));
    }
}
