//! The question of many rules: does an element have an accessible name?

use std::sync::LazyLock;

use offenbar_model::Message;
use offenbar_page::{NodeId, Page};
use rustc_hash::FxHashSet;

use crate::document::has_scripts;
use crate::labels::is_private;
use crate::narrow::Narrow;
use crate::scripts::{self, Scripts};
use crate::targets::{Targets, msg};
use crate::words::listed;

/// Passes the elements that have a name; fails the others with `missing`, or asks if a script may
/// give them one. Elements that appear on narrow screens only are looked at there.
pub(crate) fn require(
    page: &Page,
    targets: &mut Targets,
    applies: impl Fn(&Page, NodeId) -> bool,
    missing: impl Fn(NodeId) -> Message,
) {
    if crate::contrast::needs_layout(page, targets) {
        return;
    }
    let elements = page.elements().iter().copied().filter(|id| applies(page, *id));
    for id in elements {
        judge(page, page, targets, id, &missing);
    }
    if let Some(narrow) = Narrow::of(page) {
        for id in narrow.appearing().iter().copied().filter(|id| applies(&narrow, *id)) {
            judge(page, &narrow, targets, id, &missing);
        }
    }
}

fn judge(
    page: &Page,
    view: &Page,
    targets: &mut Targets,
    id: NodeId,
    missing: &impl Fn(NodeId) -> Message,
) {
    if !view.has_name(id) {
        fail_or_ask(page, targets, id, missing(id));
    } else if is_icon(view.name_text(id)) && view.description(id).is_empty() {
        targets.failed(id, msg("name-only-icon"));
    } else {
        targets.passed(id);
    }
}

/// True for names of nothing but signs of an icon font.
pub(crate) fn is_icon(name: &str) -> bool {
    name.chars().any(is_private) && name.chars().all(|c| is_private(c) || c.is_whitespace())
}

/// Fails an element without a name, or asks if a script seems to give it one, or if a custom
/// element in it may have text that only a script makes.
pub(crate) fn fail_or_ask(page: &Page, targets: &mut Targets, id: NodeId, missing: Message) {
    if let Some(sheet) = page.missing_sheets().first().filter(|_| is_called_hidden(page, id)) {
        let question = msg("ask-sheet-missing").with("sheet", sheet.as_str());
        return targets.cant_tell(id, missing, question);
    }
    if has_scripts(page) && is_named_by_script(page, id) {
        let seen = msg("name-perhaps-set-by-script");
        return targets.cant_tell(id, seen, msg("ask-name-perhaps-set-by-script"));
    }
    let inside = std::iter::once(id).chain(page.flat_descendants(id));
    let mut custom = inside.filter(|node| page.tag(*node).contains('-'));
    match custom.find(|node| page.shadow(*node).is_none()) {
        Some(node) if has_scripts(page) => {
            let tag = page.tag(node);
            let seen = msg("name-perhaps-from-script").with("element", tag);
            targets.cant_tell(id, seen, msg("ask-name-perhaps-from-script").with("element", tag));
        }
        _ => targets.failed(id, missing),
    }
}

/// Classes by which authors and libraries call what a style sheet hides.
static HIDDEN: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../data/hidden-classes.txt")));

/// True if a style sheet that is missing hides the element, by its class or that of something around it.
fn is_called_hidden(page: &Page, id: NodeId) -> bool {
    std::iter::once(id).chain(page.flat_ancestors(id)).any(|node| {
        let classes = page.attr(node, "class").unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| HIDDEN.contains(class))
    })
}

/// What scripts write names with.
const WRITES: &[&str] = &[
    "aria-label",
    "ariaLabel",
    "textContent",
    "innerText",
    "innerHTML",
    "createTextNode",
    "insertAdjacent",
    ".append",
    ".title",
    ".alt",
    ".text(",
    ".html(",
];
/// How far from where an element is looked for its name may be written, in bytes.
const NEAR: usize = 240;
/// How long the call on a variable is that may write a name, in bytes.
const CALL: usize = 40;

/// True if a script that can be read looks for the element by its id, class or tag, and writes a name
/// right there, or through the variable that it keeps the element in.
fn is_named_by_script(page: &Page, id: NodeId) -> bool {
    let scripts = Scripts::of(page);
    if !scripts.says(WRITES) {
        return false;
    }
    let own = page.attr(id, "id").into_iter().map(|name| (name, "#"));
    let classes = page.attr(id, "class").unwrap_or_default().split_ascii_whitespace();
    let names = own.chain(classes.map(|name| (name, "."))).filter(|(name, _)| name.len() > 1);
    let by_name =
        names.flat_map(|(name, sign)| [sign, "'", "\"", "`"].map(|mark| format!("{mark}{name}")));
    let tag = page.tag(id);
    let by_tag = ["'", "\"", "`"].map(|mark| format!("{mark}{tag}{mark}"));
    by_name.chain(by_tag).any(|handle| {
        mentions(&scripts.text, &handle).any(|at| is_written(&scripts.text, at, handle.len()))
    })
}

/// True if something writes a name near a place in a script, or through a variable set there.
fn is_written(text: &str, at: usize, length: usize) -> bool {
    let near = scripts::behind(text, at + length, NEAR);
    // The next function is about something else.
    let near = near.split("\nfunction ").next().unwrap_or_default();
    let says = |text: &str| WRITES.iter().any(|write| text.contains(write));
    match scripts::variable_before(text, at) {
        None => says(near),
        Some(variable) => {
            scripts::calls_on(text, variable).any(|from| says(scripts::behind(text, from, CALL)))
        }
    }
}

/// How many places in scripts are looked at for one word.
const MAX_MENTIONS: usize = 50;

/// Where the handle is in the text and does not go on as another word.
fn mentions<'a>(text: &'a str, handle: &'a str) -> impl Iterator<Item = usize> + 'a {
    let whole = |at: &usize| {
        let next = text[at + handle.len()..].chars().next();
        !next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    text.match_indices(handle).map(|(at, _)| at).filter(whole).take(MAX_MENTIONS)
}

#[cfg(test)]
mod tests {
    use offenbar_model::Outcome;

    use super::*;

    #[test]
    fn what_a_missing_sheet_may_hide_is_asked_about() {
        let outcome = |html: &str| {
            let page = Page::of_html(html);
            let reports = crate::check(&page);
            reports.iter().find(|report| report.rule.check.id == "form-field-name").unwrap().outcome
        };
        let sheet = "<link rel=stylesheet href='https://cdn.example/a.css'>";
        assert_eq!(outcome(&format!("{sheet}<p><input class='x hidden'>")), Outcome::CantTell);
        assert_eq!(outcome(&format!("{sheet}<p><input class='x'>")), Outcome::Failed);
        assert_eq!(outcome("<p><input class='x hidden'>"), Outcome::Failed);
    }

    #[test]
    fn scripts_that_name_an_element_are_seen() {
        let named = |html: &str| {
            let page = Page::of_html(html);
            let button = page.elements().iter().copied().find(|id| page.is(*id, "button")).unwrap();
            is_named_by_script(&page, button)
        };
        let script = "<script>document.querySelector('.x button.play').setAttribute('aria-label', 'Play')</script>";
        assert!(named(&format!("<button class=play></button>{script}")));
        assert!(!named(&format!("<button class=player></button>{script}")));
        assert!(!named("<button class=play></button><script>on('.play', go)</script>"));
        let kept = |rest: &str| {
            named(&format!(
                "<button id=menu></button><script>const m = document.getElementById('menu');\n{rest}</script>"
            ))
        };
        assert!(kept("m.onclick = go; m.setAttribute('aria-label', 'Menü')"));
        assert!(kept("m.textContent = 'Menü'"));
        assert!(!kept("document.getElementById('status').textContent = 'x'; m.onclick = go"));
        assert!(named("<button></button><script>$('button').text('Los')</script>"));
    }

    #[test]
    fn signs_of_icon_fonts_are_no_names() {
        assert!(is_icon("\u{f09a}") && is_icon(" \u{f09a} \u{e001}"));
        assert!(!is_icon("\u{f09a} Suche") && !is_icon("") && !is_icon("★"));
    }
}
