//! Keyboard traps in markup: elements whose inline handler takes the focus back.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use offenbar_page::{NodeId, Page};
use regex::Regex;

use crate::scripts::Scripts;

/// Can people leave the focusable elements of a page with the keyboard?
pub(crate) struct Traps {
    /// Focusable elements, in order.
    pub focusable: Vec<NodeId>,
    /// Those that cannot be left with Tab.
    pub trapped: Vec<NodeId>,
    /// True if scripts may hold the focus in a way that cannot be read from here.
    pub unclear: bool,
    /// The scripts.
    pub scripts: Arc<Scripts>,
}

impl Traps {
    /// Looks for traps, once for the page.
    pub fn of(page: &Page) -> Arc<Traps> {
        page.shared(Traps::find)
    }

    fn find(page: &Page) -> Traps {
        let scripts = Scripts::of(page);
        let focusable: Vec<NodeId> =
            page.elements().iter().copied().filter(|id| page.is_focusable(*id)).collect();
        let next: BTreeMap<NodeId, NodeId> =
            focusable.iter().filter_map(|id| Some((*id, focused_after(page, *id)?))).collect();
        let trapped =
            focusable.iter().copied().filter(|id| never_leaves(&next, *id)).collect::<Vec<_>>();
        let held = focusable.iter().any(|id| {
            let watched = ["onblur", "onfocusout"].iter().any(|name| page.has_attr(*id, name));
            watched && !next.contains_key(id)
        });
        let handlers = page.elements().iter().any(|id| {
            ["onkeydown", "onkeypress", "onfocus", "onfocusin"]
                .iter()
                .any(|name| page.has_attr(*id, name))
        });
        let moved =
            scripts.may(&["focus("]) && scripts.may(&["blur", "focusout", "focusin", "onfocus"]);
        let keys = scripts.may(&["keydown", "keypress", "keyup"])
            && scripts.may(&["preventDefault", "focus(", "return false"]);
        let holds = held || handlers || moved || keys;
        Traps { focusable, unclear: holds && trapped.is_empty(), trapped, scripts }
    }
}

impl Traps {
    /// True if a script may react to a key or a click that leads out. Without one, no help on the
    /// page can be true.
    pub fn has_way_out(&self, page: &Page) -> bool {
        let reacts =
            self.scripts.may(&["keydown", "keyup", "keypress", "onkey", "click", "accesskey"]);
        let handlers = page.elements().iter().any(|id| {
            ["onkeydown", "onkeyup", "onkeypress", "onclick", "accesskey"]
                .iter()
                .any(|name| page.has_attr(*id, name))
        });
        reacts || handlers
    }
}

/// Where an `onblur` handler without any condition puts the focus.
fn focused_after(page: &Page, id: NodeId) -> Option<NodeId> {
    static TARGET: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?:getElementById\(\s*\\?["'`]([^"'`\\]+)\\?["'`]\s*\)|(this|event\.target|event\.currentTarget))\s*\.focus\(\s*\)"#)
            .unwrap_or_else(|_| unreachable!())
    });
    let handler = page.attr(id, "onblur").or_else(|| page.attr(id, "onfocusout"))?;
    let conditional = ["if", "?", "&&", "||", "switch", "for", "while", "catch"];
    if conditional.iter().any(|word| handler.contains(word)) {
        return None;
    }
    let found = TARGET.captures(handler)?;
    match found.get(1) {
        Some(name) => page.by_id(id, name.as_str()).filter(|other| page.is_focusable(*other)),
        None => Some(id),
    }
}

/// True if the focus is handed on from one such element to the next for ever.
fn never_leaves(next: &BTreeMap<NodeId, NodeId>, start: NodeId) -> bool {
    let mut at = start;
    for _ in 0..=next.len() {
        match next.get(&at) {
            Some(other) => at = *other,
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trapped(html: &str) -> usize {
        Traps::of(&Page::of_html(html)).trapped.len()
    }

    #[test]
    fn circles_are_traps() {
        assert_eq!(trapped("<button onblur='this.focus()'>a</button>"), 1);
        let circle = "<button id=a onblur=\"document.getElementById('b').focus()\">a</button>\
            <button id=b onblur=\"setTimeout(() => document.getElementById('a').focus(), 9)\">b</button>";
        assert_eq!(trapped(circle), 2);
        let line = "<button id=a onblur=\"document.getElementById('b').focus()\">a</button><button id=b>b</button>";
        assert_eq!(trapped(line), 0);
        assert_eq!(trapped("<input onblur='if (!this.value) this.focus()'>"), 0);
    }
}
