//! Elements to which a script of the page gives a handler for clicks, as far as it can be read: they are
//! looked up by a simple selector, and the handler is set right there or through the variable that they are kept in.

use std::sync::LazyLock;

use offenbar_page::{NodeId, Page};
use regex::Regex;

use crate::scripts::{self, Scripts};

/// How many places in scripts are looked at.
const MAX_LOOKUPS: usize = 500;
/// How far behind a look-up its handler is looked for, in bytes.
const NEAR: usize = 160;

/// Elements of the page that a script listens for clicks on, in order.
pub(crate) fn clicked(page: &Page) -> Vec<NodeId> {
    static LOOKUP: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(querySelector(?:All)?|getElementById|getElementsByClassName|\$|jQuery)\(\s*["'`]([^"'`]{1,60})["'`]\s*\)"#)
            .unwrap_or_else(|_| unreachable!())
    });
    let scripts = Scripts::of(page);
    let text = &scripts.text;
    let mut selectors: Vec<(char, &str)> = LOOKUP
        .captures_iter(text)
        .take(MAX_LOOKUPS)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let selector = simple(found.get(1)?.as_str(), found.get(2)?.as_str())?;
            listens(text, whole.start(), whole.end()).then_some(selector)
        })
        .collect();
    selectors.sort_unstable();
    selectors.dedup();
    if selectors.is_empty() {
        return Vec::new();
    }
    let matches = |id: NodeId, (kind, name): (char, &str)| match kind {
        '#' => page.attr(id, "id") == Some(name),
        '.' => page
            .attr(id, "class")
            .is_some_and(|own| own.split_ascii_whitespace().any(|class| class == name)),
        _ => page.is(id, name),
    };
    let elements = page.elements().iter().copied();
    elements.filter(|id| selectors.iter().any(|selector| matches(*id, *selector))).collect()
}

/// An id, a class or a tag; selectors of several parts are not taken apart.
fn simple<'a>(call: &str, selector: &'a str) -> Option<(char, &'a str)> {
    let (kind, name) = match call {
        "getElementById" => ('#', selector),
        "getElementsByClassName" => ('.', selector),
        _ => match selector.strip_prefix('#') {
            Some(id) => ('#', id),
            None => selector.strip_prefix('.').map_or((' ', selector), |class| ('.', class)),
        },
    };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    (!name.is_empty() && name.chars().all(plain)).then_some((kind, name))
}

/// True if a click handler is set on what is looked up between these places.
fn listens(text: &str, start: usize, end: usize) -> bool {
    let near = scripts::behind(text, end, NEAR);
    let direct = near.trim_start_matches("[0]").trim_start_matches('?').trim_start();
    if sets_handler(direct) || (direct.starts_with(".forEach") && mentions_click(direct)) {
        return true;
    }
    let Some(variable) = scripts::variable_before(text, start) else { return false };
    scripts::calls_on(text, variable).any(|from| {
        let call = scripts::behind(text, from, NEAR);
        sets_handler(call) || (call.starts_with(".forEach") && mentions_click(call))
    })
}

fn sets_handler(call: &str) -> bool {
    static SETS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^\s*(?:\.onclick\s*=[^=]|\.addEventListener\(\s*["'`]click|\.on\(\s*["'`]click|\.click\(\s*(?:function|\(|[a-zA-Z_$]))"#)
            .unwrap_or_else(|_| unreachable!())
    });
    SETS.is_match(call)
}

fn mentions_click(call: &str) -> bool {
    [".onclick", "('click", "(\"click", "(`click"].iter().any(|word| call.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(script: &str) -> usize {
        let html = format!("<div class=more>Mehr</div><p id=x>Text</p><script>{script}</script>");
        clicked(&Page::of_html(&html)).len()
    }

    #[test]
    fn handlers_that_scripts_set() {
        for script in [
            "document.querySelector('.more').onclick = go",
            "document.querySelector('.more').addEventListener('click', go)",
            "const b = document.querySelector('.more');\nb.onclick = function () { go() }",
            "let all = document.querySelectorAll('.more');\nall.forEach(x => x.addEventListener('click', go))",
            "$('.more').on('click', go)",
            "$('#x').click(function () { go() })",
            "document.getElementById('x').addEventListener(\"click\", go)",
        ] {
            assert_eq!(found(script), 1, "{script}");
        }
    }

    #[test]
    fn other_uses_are_no_handlers() {
        for script in [
            "document.querySelector('.more').textContent = 'x'",
            "document.querySelector('.more').addEventListener('focus', go)",
            "document.querySelector('main .more').onclick = go",
            "const b = document.querySelector('.more'); c.onclick = go",
            "document.getElementById('x').click()",
        ] {
            assert_eq!(found(script), 0, "{script}");
        }
    }
}
