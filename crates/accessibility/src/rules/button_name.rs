//! Checks that every button has a name.
//!
//! Screen readers say just "button" for one without a name, and people who speak to the computer cannot
//! press it. Buttons with nothing but an icon are the usual case.
//!
//! Write text into the button, give the image in it an `alt`, or use `aria-label`.
//!
//! Buttons that appear on narrow screens only are looked at there. A sign of an icon font is no name: screen
//! readers have no word for it.
//!
//! The names that browsers write on `<input type="submit">` and `reset` count. Image buttons are the
//! business of the rule `image-button-name`.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 97a4e1.
//!
//! ```html passed
//! <button>Suchen</button> <button><img src="x.svg" alt="Schließen"></button> <input type="submit">
//! ```
//!
//! ```html failed button-name-missing
//! <button><svg><path d="M0 0h9"/></svg></button>
//! ```
//!
//! ```html failed button-name-missing
//! <input type="button" value=" "> <span role="button" tabindex="0"></span>
//! ```
//!
//! ```html failed name-only-icon
//! <button>&#xf0c9;</button>
//! ```
//!
//! ```html failed button-name-missing
//! <style>button { display: none } @media (max-width: 600px) { button { display: block } }</style>
//! <button class="menu"><span></span></button>
//! ```
//!
//! ```html cantTell name-perhaps-from-script ask-name-perhaps-from-script
//! <button><my-icon name="search"></my-icon></button><script src="icons.js"></script>
//! ```
//!
//! ```html cantTell name-perhaps-set-by-script ask-name-perhaps-set-by-script
//! <button id="play"></button><script>new Player(document.getElementById('play'), 'aria-label')</script>
//! ```
//!
//! ```html inapplicable
//! <button hidden></button> <input type="image" src="x.png"> <a href="/">Start</a>
//! ```

use crate::names;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "button-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["97a4e1"],
    counterparts: &["axe:button-name", "axe:input-button-name", "axe:aria-command-name", "alfa:SIA-R12"],
    impact: Impact::Critical,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let applies = |page: &Page, id| {
        page.role_name(id) == "button"
            && !(page.is(id, "input") && page.input_type(id) == "image")
            && page.in_accessibility_tree(id)
    };
    names::require(page, targets, applies, |_| msg("button-name-missing"));
}
