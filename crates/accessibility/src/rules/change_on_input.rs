//! Checks that choosing or typing something does not send the form or leave the page by itself.
//!
//! People who use the keyboard move through a list entry by entry: the first arrow key already takes them to
//! another page.
//!
//! Let a button do it.
//!
//! Inline handlers (`onchange`, `oninput`, `onclick` on radio buttons and checkboxes) that submit, go to another address or open a
//! window are reported. If a text in the form says that it happens automatically, a person is asked. In scripts,
//! a handler for `change` with such a call nearby is a question.
//!
//! Sources: WCAG 2.2 SC 3.2.2; failures F36, F37; technique G80, H84.
//!
//! ```html passed
//! <form><label>Amt <select onchange="zeige(this.value)"><option>Bürgeramt<option>Bauamt</select></label><button>Los</button></form>
//! ```
//!
//! ```html failed change-on-input
//! <label>Amt <select onchange="location.href = this.value"><option value="/a">Bürgeramt<option value="/b">Bauamt</select></label>
//! ```
//!
//! ```html cantTell change-on-input-announced ask-change-on-input
//! <form><p>Nach der Auswahl wird die Seite automatisch geladen.</p><label>Amt <select onchange="this.form.submit()"><option>Bürgeramt<option>Bauamt</select></label></form>
//! ```
//!
//! ```html cantTell change-on-input-scripted
//! <label>Amt <select id="a"><option>Bürgeramt<option>Bauamt</select></label><script>a.addEventListener('change', () => { location = a.value })</script>
//! ```
//!
//! ```html inapplicable
//! <button onclick="location.href = '/a'">Bürgeramt</button>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::handlers::{changes_context, handler};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "change-on-input",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.2.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:script_select_review"],
    impact: Impact::Serious,
    affected: &["blind", "keyboard", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Words in an announcement.
const ANNOUNCED: &[&str] = &["automat", "sofort", "immediately", "as soon as", "sobald", "will reload", "neu geladen"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut fields = 0;
    for id in page.elements().iter().copied().filter(|id| page.is_rendered(*id)) {
        let choice = page.is(id, "input") && matches!(page.input_type(id), "radio" | "checkbox");
        let events: &[&str] = match page.tag(id) {
            "select" | "textarea" => &["onchange", "oninput", "onkeyup", "onkeydown"],
            "input" if choice => &["onchange", "oninput", "onclick"],
            "input" if !is_button(page, id) => &["onchange", "oninput"],
            "form" => &["onchange", "oninput"],
            _ => continue,
        };
        fields += 1;
        let found = events.iter().find(|event| handler(page, id, event).is_some_and(changes_context));
        match found {
            None if events.iter().any(|event| page.has_attr(id, event)) => targets.passed(id),
            None => {}
            Some(_) if is_announced(page, id) => {
                targets.cant_tell(id, msg("change-on-input-announced"), msg("ask-change-on-input"));
            }
            Some(event) => targets.failed(id, msg("change-on-input").with("event", *event)),
        }
    }
    if fields > 0 && targets.is_empty() && page.scripts().any(listens) {
        targets.page_cant_tell(msg("change-on-input-scripted"), msg("ask-change-on-input"));
    }
}

fn is_button(page: &Page, id: NodeId) -> bool {
    matches!(page.input_type(id), "button" | "submit" | "image" | "reset" | "hidden")
}

fn is_announced(page: &Page, id: NodeId) -> bool {
    let form = page.flat_ancestors(id).find(|up| matches!(page.tag(*up), "form" | "fieldset" | "section"));
    let text = form.map(|form| page.visible_text(form)).unwrap_or_default().to_lowercase();
    let text = format!("{text} {} {}", page.name_text(id), page.description(id)).to_lowercase();
    ANNOUNCED.iter().any(|word| text.contains(word))
}

/// A handler for changes in a short script, with a change of context right in it.
fn listens(script: &str) -> bool {
    static LISTENER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?s)(?:addEventListener\(\s*["'](?:change|input)["']|\.onchange\s*=)(.{0,160})"#).unwrap_or_else(|_| unreachable!())
    });
    script.len() < 20_000 && LISTENER.captures_iter(script).any(|found| changes_context(&found[1]))
}
