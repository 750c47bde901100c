//! Audio and video on a page: what they play, when, and what their files say.

pub(crate) mod alternatives;
pub(crate) mod autoplay;
mod container;

pub(crate) use container::{Facts, facts};

use std::sync::Arc;

use offenbar_page::{NodeId, Page};

/// How many files of one element are tried.
const MAX_SOURCES: usize = 4;
/// How many scripts of one page are read.
const MAX_SCRIPTS: usize = 8;

/// What a person, a script or a file says about one element.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Judgement {
    /// The expectation is met.
    Passed,
    /// It is certainly not met.
    Failed(offenbar_model::Message),
    /// A person must judge: what was seen, and the question.
    CantTell(offenbar_model::Message, offenbar_model::Message),
}

impl Judgement {
    /// One of several ways is enough: passed if one passes, failed if all fail.
    pub fn any(ways: Vec<Judgement>) -> Judgement {
        let mut open = None;
        let mut failed = None;
        for way in ways {
            match way {
                Judgement::Passed => return way,
                Judgement::CantTell(..) => open = open.or(Some(way)),
                Judgement::Failed(_) => failed = failed.or(Some(way)),
            }
        }
        open.or(failed).unwrap_or(Judgement::Passed)
    }

    /// Says so about an element.
    pub fn report(self, id: NodeId, targets: &mut crate::Targets) {
        match self {
            Judgement::Passed => targets.passed(id),
            Judgement::Failed(message) => targets.failed(id, message),
            Judgement::CantTell(message, question) => targets.cant_tell(id, message, question),
        }
    }
}

/// Facts of the file that an `audio` or `video` element plays; None if it could not be had or read.
pub(crate) fn file(page: &Page, media: NodeId) -> Option<Facts> {
    sources(page, media).into_iter().take(MAX_SOURCES).find_map(|source| {
        let mut url = page.resolve(source)?;
        url.set_fragment(None);
        facts(&page.load(&url).ok()?.bytes)
    })
}

/// Addresses an element may play: its own, else those of its `source` children.
pub(crate) fn sources(page: &Page, media: NodeId) -> Vec<&str> {
    if let Some(own) = page.attr(media, "src") {
        return vec![own];
    }
    let children = page.child_elements(media).filter(|child| page.is(*child, "source"));
    children.filter_map(|child| page.attr(child, "src")).collect()
}

/// All script of a page that can be read, and whether that is all there is.
pub(crate) struct Scripts {
    /// The text.
    pub text: String,
    /// True if a script could not be fetched.
    pub incomplete: bool,
}

/// Libraries that do nothing to a page until a script of the page tells them to: what they could do says
/// nothing about what is done.
fn is_library(source: &str) -> bool {
    const NAMES: &[&str] = &[
        "jquery",
        "bootstrap",
        "popper",
        "modernizr",
        "html5shiv",
        "respond",
        "lodash",
        "underscore",
        "moment",
        "gtag",
        "analytics",
        "matomo",
        "piwik",
        "polyfill",
        "core-js",
    ];
    /// What may follow the name of a file: versions and builds, not the name of a plugin.
    const BUILDS: &[&str] = &["min", "slim", "bundle", "umd", "esm", "js", "migrate", "core"];
    let path = source.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let file = path.rsplit('/').next().unwrap_or_default();
    let mut parts = file.split(['.', '-', '_']).filter(|part| !part.is_empty());
    let known = parts.next().is_some_and(|name| NAMES.contains(&name) || name == "gtm");
    known
        && parts.all(|part| {
            BUILDS.contains(&part)
                || part.chars().all(|c| c.is_ascii_digit())
                || NAMES.contains(&part)
        })
}

impl Scripts {
    /// Inline scripts, event handlers and linked scripts, read once for the page.
    pub fn of(page: &Page) -> Arc<Scripts> {
        page.shared(Scripts::read)
    }

    fn read(page: &Page) -> Scripts {
        let mut scripts = Scripts { text: String::new(), incomplete: false };
        for own in page.scripts() {
            scripts.text.push_str(own);
            scripts.text.push('\n');
        }
        let linked: Vec<&str> =
            page.script_sources().into_iter().filter(|source| !is_library(source)).collect();
        scripts.incomplete = linked.len() > MAX_SCRIPTS;
        for source in linked.into_iter().take(MAX_SCRIPTS) {
            match page.resolve(source).and_then(|url| page.load_text(&url).ok()) {
                Some(linked) => scripts.text.push_str(&linked.text),
                None => scripts.incomplete = true,
            }
        }
        scripts
    }

    /// True if the page has no script at all.
    pub fn none(&self) -> bool {
        !self.incomplete && self.text.trim().is_empty()
    }

    /// True if a script contains one of the words, or could not be read.
    pub fn may(&self, words: &[&str]) -> bool {
        self.incomplete || self.says(words)
    }

    /// True if a script contains one of the words.
    pub fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.contains(word))
    }

    /// True if scripts may react to something else than clicks: to keys, pointers, the focus, input.
    pub fn react_to_more_than_clicks(&self) -> bool {
        self.may(&[
            "key",
            "mouse",
            "pointer",
            "touch",
            "focus",
            "blur",
            "change",
            "input",
            "submit",
            "dblclick",
            "wheel",
            "scroll",
            "drag",
            "transition",
            "animation",
            "hashchange",
        ])
    }

    /// True if a script may put new content on the page.
    pub fn may_add_content(&self) -> bool {
        self.may(&[
            "createElement",
            "innerHTML",
            "insertAdjacent",
            "append",
            "document.write",
            "innerText",
            "textContent",
            "attachShadow",
            "import(",
            "customElements",
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_are_told_from_plugins_and_scripts_of_the_page() {
        for source in [
            "https://code.jquery.com/jquery-3.7.1.min.js",
            "vendor/jquery/jquery.slim.min.js?v=2",
            "js/bootstrap.bundle.min.js",
            "../lib/modernizr-2.8.3.js",
            "jquery-migrate-3.4.0.js",
        ] {
            assert!(is_library(source), "{source}");
        }
        for source in [
            "jquery.datatables.js",
            "js/app.js",
            "jquery-ui.min.js",
            "main.js",
            "bootstrap-datepicker.js",
        ] {
            assert!(!is_library(source), "{source}");
        }
    }
}
