//! Checks that a field which takes one format only says which.
//!
//! A field that wants "2026-05-31" and says only "Tag" is a riddle that people solve by trial and error.
//!
//! Say it in the label or in a hint: "Tag (JJJJ-MM-TT)".
//!
//! Looked at are visible fields whose `pattern` asks for digits or signs in an order. An example or a word about the
//! format in label, description, `title`, placeholder or the text around passes; otherwise a person is asked. Postcodes,
//! years and the like (a few digits and nothing else) do not count.
//!
//! Sources: WCAG 2.2 SC 3.3.2; techniques G89, G184.
//!
//! ```html passed
//! <label>Tag (zum Beispiel 2026-05-31) <input pattern="\d{4}-\d\d-\d\d"></label>
//! ```
//!
//! ```html cantTell pattern-unexplained ask-pattern-explained
//! <label>Gewünschter Tag <input pattern="20\d\d-\d\d-\d\d"></label>
//! ```
//!
//! ```html inapplicable
//! <label>Postleitzahl <input pattern="[0-9]{5}"></label> <label>Ort <input pattern=".+"></label>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "pattern-explained",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.3.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let fields = page.elements().iter().copied().filter(|id| {
        page.is(*id, "input") && page.attr(*id, "pattern").is_some_and(is_format) && !page.is_disabled(*id)
    });
    let fields: Vec<NodeId> = fields.collect();
    if fields.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in fields.into_iter().filter(|id| page.is_visible(*id)) {
        if is_explained(page, id) {
            targets.passed(id);
        } else {
            let name = short(page.name_text(id));
            let message = msg("pattern-unexplained").with("field", &name);
            let message = message.with("pattern", short(page.attr(id, "pattern").unwrap_or_default()));
            targets.cant_tell(id, message, msg("ask-pattern-explained").with("field", name));
        }
    }
}

/// True if a pattern wants more than a few digits or any letters: signs between, letters before digits.
fn is_format(pattern: &str) -> bool {
    static ITEM: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\\d|\[0-9\]|\[A-Za-z-]+\]|[0-9]").unwrap_or_else(|_| unreachable!())
    });
    static BRACES: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\{[^}]*\}").unwrap_or_else(|_| unreachable!()));
    let plain = BRACES.replace_all(pattern, "");
    let rest = ITEM.replace_all(&plain, "").replace(['^', '$', '(', ')', '?', '+', '*', '\\', ' ', '|'], "");
    let digits = plain.contains("\\d") || plain.contains("0-9");
    digits && !rest.is_empty() && rest.chars().all(|c| !c.is_alphanumeric() && !matches!(c, '[' | ']' | '<' | '>'))
}

/// True if what stands on or around the field has an example or speaks of the format.
fn is_explained(page: &Page, id: NodeId) -> bool {
    static TELLS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\d|\bformat|beispiel|z\. ?b\.|\be\.g\.|example|[tdjym]{2,4}[-./][tdjmy]{2}|ziffern|digits|zeichen|characters")
            .unwrap_or_else(|_| unreachable!())
    });
    let own = ["title", "placeholder"].into_iter().filter_map(|name| page.attr(id, name)).map(str::to_owned);
    let block = page.flat_ancestors(id).find(|up| passages::is_block(page, *up));
    let mut texts = own.chain([page.name_text(id).to_owned(), page.description(id).to_owned()]);
    texts.any(|text| TELLS.is_match(&text)) || block.is_some_and(|block| TELLS.is_match(&page.visible_text(block)))
}
