//! Elements to which a script of the page gives a handler for an event, as far as it can be read: they are
//! looked up by a selector, and the handler is set right there or through the variable that they are kept in.

use std::sync::LazyLock;

use offenbar_page::{NodeId, Page, Selector};
use regex::Regex;

use crate::scripts::{self, Scripts};

/// How many places in scripts are looked at.
const MAX_LOOKUPS: usize = 500;
/// How far behind a look-up its handler is looked for, in bytes.
const NEAR: usize = 160;

/// Elements of the page that a script listens for clicks on, in order.
pub(crate) fn clicked(page: &Page) -> Vec<NodeId> {
    listening(page, &["click"])
}

/// Elements of the page that a script listens for one of these events on, in order.
pub(crate) fn listening(page: &Page, events: &[&str]) -> Vec<NodeId> {
    static LOOKUP: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(querySelector(?:All)?|getElementById|getElementsByClassName|getElementsByTagName|\$|jQuery)\(\s*(?:"([^"\n]{1,80})"|'([^'\n]{1,80})'|`([^`\n$]{1,80})`|(document))\s*\)"#)
            .unwrap_or_else(|_| unreachable!())
    });
    let scripts = Scripts::of(page);
    let text = &scripts.text;
    if !events.iter().any(|event| text.contains(event)) {
        return Vec::new();
    }
    let mut selectors: Vec<String> = LOOKUP
        .captures_iter(text)
        .take(MAX_LOOKUPS)
        .filter_map(|found| {
            let (whole, call) = (found.get(0)?, found.get(1)?.as_str());
            let argument = (2..=5).find_map(|group| found.get(group))?.as_str();
            let own = match call {
                "getElementById" => format!("#{argument}"),
                "getElementsByClassName" => format!(".{}", argument.replace(' ', ".")),
                _ => argument.to_owned(),
            };
            // Handlers of an ancestor for what is in it (event delegation of jQuery).
            let within = listens(text, whole.start(), whole.end(), events)?;
            Some(within.map_or(own, str::to_owned))
        })
        .collect();
    selectors.sort_unstable();
    selectors.dedup();
    let selectors: Vec<Selector> =
        selectors.iter().filter_map(|selector| Selector::parse(selector)).collect();
    if selectors.is_empty() {
        return Vec::new();
    }
    let elements = page.elements().iter().copied();
    elements.filter(|id| selectors.iter().any(|own| own.matches(page.tree(), *id))).collect()
}

/// What a handler is for that is set on what is looked up between these places: None if there is none,
/// None within if it is for the elements themselves, otherwise a selector for elements in them.
fn listens<'a>(
    text: &'a str,
    start: usize,
    end: usize,
    events: &[&str],
) -> Option<Option<&'a str>> {
    let near = scripts::behind(text, end, NEAR);
    // `[...all].forEach`, `Array.from(all).forEach`, `all[0].onclick`
    let direct = near.trim_start_matches("[0]").trim_start_matches([']', ')', '?', ' ', '\n']);
    if let Some(handled) = handled(direct, events) {
        return Some(handled);
    }
    let each = |call: &str| call.starts_with(".forEach") || call.starts_with(".each");
    if each(direct) && mentions(direct, events) {
        return Some(None);
    }
    let variable = match loop_variable(&text[..start]) {
        Some(item) => item,
        None => scripts::variable_before(text, start)?,
    };
    scripts::uses_of(text, variable).find_map(|from| {
        let call = scripts::behind(text, from, NEAR);
        let each = each(call) && mentions(call, events);
        handled(call, events).or(each.then_some(None))
    })
}

/// The variable of a loop over what comes next: `for (const item of `.
fn loop_variable(before: &str) -> Option<&str> {
    let before = before.trim_end().trim_end_matches("document.").trim_end();
    let before = before.trim_end_matches("Array.from(").trim_end();
    let declared = before.strip_suffix(" of")?.trim_end();
    let name = declared.rsplit([' ', '(']).next()?;
    (!name.is_empty()).then_some(name)
}

/// Where a call sets a handler for one of the events: see [`listens`].
fn handled<'a>(call: &'a str, events: &[&str]) -> Option<Option<&'a str>> {
    static SETS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^\s*\.(?:on([a-z]+)\s*=[^=]|(?:addEventListener|on|bind|delegate|live)\(\s*["'`]([^"'`]+)["'`]\s*,\s*(?:["'`]([^"'`]+)["'`])?|([a-z]+)\(\s*(?:function|\(|[a-zA-Z_$]))"#)
            .unwrap_or_else(|_| unreachable!())
    });
    let found = SETS.captures(call)?;
    let named = [1, 2, 4].into_iter().find_map(|group| found.get(group))?.as_str();
    let mut names = named.split_ascii_whitespace().filter_map(|name| name.split('.').next());
    names.any(|name| events.contains(&name)).then(|| found.get(3).map(|within| within.as_str()))
}

fn mentions(call: &str, events: &[&str]) -> bool {
    events.iter().any(|event| {
        let property = format!(".on{event}");
        let quoted = ['\'', '"', '`'].map(|quote| format!("({quote}{event}"));
        call.contains(&property) || quoted.iter().any(|word| call.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(script: &str) -> usize {
        let html = format!(
            "<main><div class=more>Mehr</div></main><p id=x>Text</p><script>{script}</script>"
        );
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
            "document.querySelectorAll('main > .more, .other').forEach(function (x) { x.onclick = go })",
            "$('main .more').click(go)",
            "$(document).on('click touchstart', '.more', go)",
            "$('main').on('click.menu', 'div', go)",
            "[...document.querySelectorAll('.more')].forEach(x => x.addEventListener('click', go))",
            "for (const x of document.querySelectorAll('.more')) { x.addEventListener('click', go) }",
            "var all = document.getElementsByClassName('more'); for (var i = 0; i < all.length; i++) { all[i].onclick = go }",
            "const all = document.querySelectorAll('.more'); for (const x of all) { x.addEventListener('click', go) }",
            "$('.more').each(function () { $(this).on('click', go) })",
        ] {
            assert_eq!(found(script), 1, "{script}");
        }
    }

    #[test]
    fn other_uses_are_no_handlers() {
        for script in [
            "document.querySelector('.more').textContent = 'x'",
            "document.querySelector('.more').addEventListener('focus', go)",
            "document.querySelector('nav .more').onclick = go",
            "$('.more').on('submit', '.x', go)",
            "document.querySelector('.more:hover').onclick = go",
            "const b = document.querySelector('.more'); c.onclick = go",
            "document.getElementById('x').click()",
        ] {
            assert_eq!(found(script), 0, "{script}");
        }
    }
}
