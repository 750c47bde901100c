//! What inline event handlers do, as far as it can be read from them.

use std::sync::LazyLock;

use offenbar_page::{NodeId, Page};
use regex::Regex;

/// The code of an event handler attribute, if there is any.
pub(crate) fn handler<'a>(page: &'a Page, id: NodeId, name: &str) -> Option<&'a str> {
    page.attr(id, name).map(str::trim).filter(|code| !code.is_empty() && *code != ";")
}

/// True if the code leaves the page, submits a form or opens a window: a change of context.
pub(crate) fn changes_context(code: &str) -> bool {
    static CHANGES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?x) \.\s*(?:submit|requestSubmit)\s*\(
            | (?:^|[\s;{(,.=])location\s*(?:=[^=]|\.\s*(?:href\s*=[^=]|assign\s*\(|replace\s*\(|reload\s*\())
            | (?:^|[\s;{(,=]|window\s*\.\s*)open\s*\(
            | history\s*\.\s*(?:back|go|forward)\s*\(",
        )
        .unwrap_or_else(|_| unreachable!())
    });
    CHANGES.is_match(code)
}

/// True if the code does something people notice beyond a change of looks: a change of context, a
/// message, content that is shown or hidden.
pub(crate) fn does_something(code: &str) -> bool {
    const ACTS: &[&str] = &[
        "alert(",
        "confirm(",
        "prompt(",
        ".display",
        "visibility",
        ".hidden",
        "innerHTML",
        "textContent",
        "innerText",
        ".checked",
        ".showModal",
        ".click(",
    ];
    changes_context(code) || ACTS.iter().any(|word| code.contains(word))
}

/// True if the code only changes how something looks, or does nothing.
pub(crate) fn only_looks(code: &str) -> bool {
    static LOOKS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^(?:(?:this|event\.target)\s*\.\s*(?:style\s*\.\s*(?:color|background\w*|border\w*|textDecoration|cursor|opacity|font\w*|outline\w*|boxShadow|transform)|className|src)\s*\+?=\s*['"][^'"]*['"]\s*;?\s*|(?:this|event\.target)\s*\.\s*classList\s*\.\s*(?:add|remove|toggle)\([^)]*\)\s*;?\s*|return\s+(?:true|false)\s*;?\s*|window\.status\s*=[^;]*;?\s*)*$"#)
            .unwrap_or_else(|_| unreachable!())
    });
    LOOKS.is_match(code.trim())
}

/// True if the element or a focusable one in it, or one around it, can be worked with the keyboard.
pub(crate) fn has_operable(page: &Page, id: NodeId) -> bool {
    page.is_focusable(id)
        || page
            .flat_descendants(id)
            .iter()
            .any(|node| page.is_element(*node) && page.is_focusable(*node))
        || page.flat_ancestors(id).any(|node| page.is_a(node, "widget") && page.is_focusable(node))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_context() {
        for code in [
            "this.form.submit()",
            "location = this.value",
            "window.location.href='/x'",
            "document.location.replace('/')",
            "window.open('/x')",
            "if (this.value) { location.assign(this.value) }",
            "history.back()",
        ] {
            assert!(changes_context(code), "{code}");
        }
        for code in
            ["update(this.value)", "if (location == x) f()", "this.location2 = 1", "reopen(1)"]
        {
            assert!(!changes_context(code), "{code}");
        }
    }

    #[test]
    fn looks() {
        assert!(only_looks("this.style.color='red'; this.className = \"a\""));
        assert!(only_looks("this.src='over.png'"));
        assert!(!only_looks("show('menu')"));
        assert!(does_something("document.getElementById('m').style.display='block'"));
    }
}
