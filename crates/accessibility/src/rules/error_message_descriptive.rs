//! Checks that messages about wrong entries say what is wrong, as text.
//!
//! A red border or the word "Fehler" alone leaves people guessing: those who do not see the colour, who
//! listen, who have trouble with forms.
//!
//! Write next to the field what is wrong and how to put it right, and tie it to the field:
//! `<input aria-invalid="true" aria-describedby="e"> <p id="e">Bitte geben Sie ein Datum wie 24.12.2026 ein.</p>`.
//!
//! Where nothing on the page looks like an error message, the rule passes. A field marked as wrong on a
//! page without any text but labels and words such as "Fehler" fails. For the rest a person is asked.
//!
//! Sources: WCAG 2.2 SC 3.3.1; ACT rule 36b590; techniques G83, G85.
//!
//! ```html passed
//! <label>Name <input></label><button>Senden</button>
//! ```
//!
//! ```html failed error-message-missing
//! <label>Geburtsdatum <input aria-invalid="true"></label> <p>Fehler!</p>
//! ```
//!
//! ```html cantTell error-messages ask-error-messages
//! <label>Geburtsdatum <input aria-describedby="e"></label> <p id="e">Ungültig: Bitte wie 24.12.2026 schreiben.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Ungültig</p><button>Senden</button>
//! ```

use crate::descriptive;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "error-message-descriptive",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.3.1"],
    level: Some(Level::A),
    act: &["36b590"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "cognitive", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const ROLES: &[&str] = &[
    "checkbox",
    "combobox",
    "listbox",
    "menuitemcheckbox",
    "menuitemradio",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "textbox",
];

/// Messages that say that something is wrong, but not what.
const GENERIC: &[&str] = &[
    "", "error", "invalid", "wrong", "fehler", "ungültig", "falsch", "invalid entry", "invalid value",
    "ungültige eingabe", "fehlerhafte eingabe", "eingabefehler", "achtung", "warning", "an error occurred",
    "es ist ein fehler aufgetreten", "please check your entries", "bitte prüfen sie ihre eingaben",
];

/// Parts of words that appear in messages about wrong entries.
const HINTS: &[&str] = &[
    "error", "invalid", "incorrect", "wrong", "must ", "required", "missing", "failed", "not valid",
    "please", "cannot", "fehler", "ungültig", "falsch", "muss ", "müssen", "pflicht", "fehlt", "bitte",
    "nicht gültig", "erforderlich", "leer", "empty", "too ", "zu kurz", "zu lang", "enter ", "eingeben",
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let fields = page.elements().iter().copied();
    let fields: Vec<NodeId> = fields
        .filter(|id| ROLES.contains(&page.role_name(*id)) && page.is_rendered(*id))
        .collect();
    let Some(first) = fields.first().copied() else { return };
    let texts = other_texts(page);
    let vague = texts.iter().all(|text| GENERIC.contains(&descriptive::normal(text).as_str()));
    let marked = fields.iter().copied().find(|id| page.attr(*id, "aria-invalid") == Some("true"));
    let says_nothing = |field: &NodeId| {
        let own = page.description(*field);
        !own.is_empty() && GENERIC.contains(&descriptive::normal(own).as_str())
    };
    if let Some(field) = marked.filter(says_nothing) {
        targets.failed(field, msg("error-message-missing"));
        return;
    }
    if let Some(field) = marked.filter(|_| vague && page.script_sources().is_empty()) {
        let plain = fields.iter().all(|id| page.description(*id).is_empty());
        if plain {
            targets.failed(field, msg("error-message-missing"));
            return;
        }
    }
    let hinted = texts.iter().any(|text| {
        let text = text.to_lowercase();
        HINTS.iter().any(|hint| text.contains(hint))
    });
    if marked.is_some() || hinted || has_signal(page) {
        targets.page_cant_tell(msg("error-messages"), msg("ask-error-messages"));
    } else {
        targets.passed(first);
    }
}

/// Text outside labels, buttons and options.
fn other_texts(page: &Page) -> Vec<String> {
    let body = page.body().unwrap_or(NodeId::DOCUMENT);
    let inside = |node: NodeId| {
        page.ancestors(node).any(|up| {
            matches!(page.tag(up), "label" | "button" | "option" | "legend" | "script" | "style" | "title")
                || page.role_name(up) == "heading"
        })
    };
    let texts = page.flat_descendants(body).into_iter().filter(|node| !inside(*node));
    texts.filter_map(|node| page.text_of(node)).map(str::to_owned).collect()
}

/// Something other than text that may point to an error: a reddish colour, an image, an alert.
fn has_signal(page: &Page) -> bool {
    let body = page.body().unwrap_or(NodeId::DOCUMENT);
    page.flat_descendants(body).into_iter().filter(|id| page.is_element(*id)).any(|id| {
        let red = |color: offenbar_page::layout::Rgba| color.r > 0.5 && color.g < 0.4 && color.b < 0.4 && color.a > 0.0;
        let style = page.style(id).is_some_and(|style| {
            red(style.color) || red(style.background_color) || style.borders.iter().chain([&style.outline]).any(|line| line.width > 0.0 && red(line.color))
        });
        style || matches!(page.tag(id), "img") || page.svg_tag(id) == "svg" || page.role_name(id) == "alert"
    })
}
