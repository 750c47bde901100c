//! Documents of frames: `srcdoc`, and `src` through the scan's client.

use url::Url;

use crate::page::{Frame, Page};

/// How deep frames are followed.
const MAX_FRAME_DEPTH: usize = 3;
/// How many frames of one page are loaded.
const MAX_FRAMES: usize = 50;

/// Loads the frames of a page. What cannot be had is left out.
pub(crate) fn load(page: &Page) -> Vec<Frame> {
    if page.depth() >= MAX_FRAME_DEPTH {
        return Vec::new();
    }
    let hosts = page.elements().iter().copied();
    hosts
        .filter(|id| matches!(page.tag(*id), "iframe" | "frame"))
        .take(MAX_FRAMES)
        .filter_map(|host| {
            let (html, url) = source(page, host)?;
            let context = page.context().clone();
            Some(Frame { host, page: Page::nested(&html, url, context, page.depth() + 1) })
        })
        .collect()
}

fn source(page: &Page, host: crate::NodeId) -> Option<(String, Url)> {
    if page.is(host, "iframe")
        && let Some(html) = page.attr(host, "srcdoc")
    {
        return Some((html.to_owned(), page.url().clone()));
    }
    let mut url = page.resolve(page.attr(host, "src")?)?;
    let fragment = url.fragment().map(str::to_owned);
    url.set_fragment(None);
    let mut own = page.url().clone();
    own.set_fragment(None);
    if url == own {
        return None;
    }
    let resource = page.load(&url).ok()?;
    if !matches!(resource.mime.as_str(), "text/html" | "application/xhtml+xml") {
        return None;
    }
    let mut final_url = resource.url.clone();
    final_url.set_fragment(fragment.as_deref());
    Some((resource.text(), final_url))
}
