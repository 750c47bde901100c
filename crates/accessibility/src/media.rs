//! Audio and video on a page: what they play, when, and what their files say.

pub(crate) mod alternatives;
pub(crate) mod autoplay;
mod container;

pub(crate) use container::{Facts, facts};

use offenbar_page::{NodeId, Page};

/// How many files of one element are tried.
const MAX_SOURCES: usize = 4;

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
