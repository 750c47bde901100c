//! Content that a page shares with the pages it links to, and what comes after it: W3C ACT's "block
//! of repeated content" and "non-repeated content after repeated content".

use std::collections::BTreeSet;
use std::hash::{Hash as _, Hasher as _};
use std::sync::Arc;

use offenbar_page::{Act, NodeId, Page, Played, Tree};
use rustc_hash::{FxHashSet, FxHasher};
use url::Url;

use crate::scripts::Scripts;

/// How many other pages are fetched.
const MAX_PAGES: usize = 3;
/// Among how many links these are looked for.
const MAX_LINKS: usize = 100;
/// How many things are clicked to see what becomes of the page.
const MAX_INSTRUMENTS: usize = 20;
/// How large they may be.
const MAX_BYTES: usize = 2_000_000;

/// How far around a text is looked for what it is part of.
const MAX_UP: usize = 16;

/// The smallest perceivable parts of a page, in order, and which of them other pages have too.
pub(crate) struct Repetition {
    leaves: Vec<NodeId>,
    is_leaf: FxHashSet<NodeId>,
    repeated: Vec<bool>,
    /// False if the page leads to other pages, but none of them could be fetched.
    pub known: bool,
}

/// What can be said about one way to get past repeated content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// It is there.
    Open,
    /// It is certainly not there.
    Closed,
    /// A person must look.
    Perhaps,
}

impl Repetition {
    /// Compares a page with the first few pages of the same site that it links to, once for all
    /// rules.
    pub fn of(page: &Page) -> Arc<Repetition> {
        page.shared(Repetition::find)
    }

    fn find(page: &Page) -> Repetition {
        let others = others(page);
        let known: Vec<Arc<Keys>> = others.iter().filter_map(|url| keys_of(page, url)).collect();
        let body = page.flat_descendants(page.body().unwrap_or(NodeId::DOCUMENT));
        let parts = body.into_iter().filter_map(|id| Some((id, key(page, id)?)));
        let (leaves, repeated): (Vec<NodeId>, Vec<bool>) = parts
            .filter(|(id, _)| page.is_visible(*id) || page.in_accessibility_tree(*id))
            .map(|(id, key)| (id, known.iter().any(|keys| keys.contains(&key))))
            .unzip();
        let is_leaf = leaves.iter().copied().collect();
        Repetition { leaves, is_leaf, repeated, known: !known.is_empty() || others.is_empty() }
    }

    /// Place of the first repeated part.
    fn first(&self) -> usize {
        self.repeated.iter().position(|repeated| *repeated).unwrap_or(self.leaves.len())
    }

    /// Parts that are not repeated and come after repeated ones.
    pub fn own(&self) -> BTreeSet<NodeId> {
        let after = self.leaves.iter().zip(&self.repeated).skip(self.first());
        after.filter(|(_, repeated)| !**repeated).map(|(id, _)| *id).collect()
    }

    /// Repeated parts that come before a part of [`Repetition::own`].
    fn before(&self) -> Vec<NodeId> {
        let last = self.repeated.iter().rposition(|repeated| !repeated).unwrap_or(0);
        let all = self.leaves.iter().zip(&self.repeated).take(last);
        all.filter(|(_, repeated)| **repeated).map(|(id, _)| *id).collect()
    }

    /// Is there a heading among the page's own content?
    pub fn heading(&self, page: &Page) -> Way {
        let own = self.own();
        if own.is_empty() {
            return self.nothing();
        }
        let headings =
            page.elements().iter().copied().filter(|id| page.role_name(*id) == "heading");
        let found = headings
            .filter(|id| page.is_visible(*id) && page.in_accessibility_tree(*id))
            .any(|id| page.flat_descendants(id).iter().any(|node| own.contains(node)));
        if found { Way::Open } else { Way::Closed }
    }

    /// Is there a landmark that begins with the page's own content?
    pub fn landmark(&self, page: &Page) -> Way {
        let own = self.own();
        if own.is_empty() {
            return self.nothing();
        }
        let landmarks = page.elements().iter().copied().filter(|id| page.is_a(*id, "landmark"));
        let repeated = self.leaves.get(self.first());
        let found = landmarks.filter(|id| page.in_accessibility_tree(*id)).any(|id| {
            let inside = page.flat_descendants(id);
            let first = inside.iter().find(|node| self.is_leaf.contains(node));
            // A main part that begins with its own content and repeats something later needs no
            // way past anything.
            let leads = page.role_name(id) == "main"
                && first != repeated
                && repeated.is_some_and(|repeated| inside.contains(repeated));
            leads || first.is_some_and(|node| own.contains(node))
        });
        if found { Way::Open } else { Way::Closed }
    }

    /// Is there a link that leads to the page's own content?
    pub fn jump(&self, page: &Page, scripts: &Scripts) -> Way {
        let own = self.own();
        if own.is_empty() {
            return self.nothing();
        }
        let links = page.elements().iter().copied().filter(|id| page.has_attr(*id, "href"));
        let found = links.filter(|id| page.is_focusable(*id)).any(|id| {
            let address = page.attr(id, "href").unwrap_or_default().trim();
            let place = address.strip_prefix('#').and_then(|name| page.fragment_target(name));
            place.is_some_and(|place| self.is_own_place(page, place, &own))
        });
        if found {
            return Way::Open;
        }
        if !scripts.may(&["focus(", "scrollIntoView", "scrollTo", "location"]) {
            return Way::Closed;
        }
        let Some(played) = play_all(page) else { return Way::Perhaps };
        let jumps = played.iter().any(|played| {
            let name = played.place.as_deref().and_then(|place| place.trim().strip_prefix('#'));
            let place = name.and_then(|name| page.fragment_target(name)).or(played.focused);
            place.is_some_and(|place| self.is_own_place(page, place, &own))
        });
        match jumps {
            true => Way::Open,
            false if scripts.react_to_more_than_clicks() => Way::Perhaps,
            false => Way::Closed,
        }
    }

    /// True if focus that moves to this element stands right before own content.
    fn is_own_place(&self, page: &Page, place: NodeId, own: &BTreeSet<NodeId>) -> bool {
        let inside = page.flat_descendants(place);
        let mut parts = inside.iter().chain([&place]).filter(|node| self.is_leaf.contains(node));
        let mut parts = parts.by_ref().peekable();
        if parts.peek().is_some() {
            return parts.any(|node| own.contains(node));
        }
        let next = self.leaves.iter().find(|leaf| page.rank(**leaf) > page.rank(place));
        next.is_some_and(|leaf| own.contains(leaf))
    }

    /// Can all repeated content before the page's own be folded away?
    pub fn collapsible(&self, page: &Page, scripts: &Scripts) -> Way {
        let before = self.before();
        if before.is_empty() {
            return self.nothing();
        }
        let folds = |leaf: &NodeId| {
            page.flat_ancestors(*leaf).any(|up| {
                page.is(up, "details")
                    && !page.flat_ancestors(*leaf).any(|node| page.is(node, "summary"))
            })
        };
        if before.iter().all(folds) {
            return Way::Open;
        }
        let scripted =
            scripts.may(&["display", "hidden", "classList", "className", "style", "remove"]);
        let styled = page.elements().iter().any(|id| {
            page.input_type(*id) == "checkbox"
                || page.has_attr(*id, "popovertarget")
                || page.has_attr(*id, "commandfor")
        });
        if !scripted && !styled {
            return Way::Closed;
        }
        let Some(played) = play_all(page).filter(|_| !styled) else { return Way::Perhaps };
        let hidden = |leaf: &NodeId| {
            played.iter().any(|played| !played.page.is_visible(*leaf))
                && played.iter().any(|played| !is_exposed(&played.page, *leaf))
        };
        match before.iter().all(|leaf| folds(leaf) || hidden(leaf)) {
            true => Way::Open,
            false if scripts.react_to_more_than_clicks() => Way::Perhaps,
            false => Way::Closed,
        }
    }

    /// There is nothing to get past, as far as is known.
    fn nothing(&self) -> Way {
        if self.known { Way::Open } else { Way::Perhaps }
    }
}

/// What becomes of the page with each thing on it that can be clicked; None if that is not known.
fn play_all(page: &Page) -> Option<Vec<Played>> {
    let operable = |id: &NodeId| {
        (page.is_focusable(*id) || page.has_attr(*id, "onclick")) && page.is_rendered(*id)
    };
    let instruments: Vec<NodeId> = page.elements().iter().copied().filter(operable).collect();
    if instruments.len() > MAX_INSTRUMENTS || !page.scripts_are_understood() {
        return None;
    }
    instruments.into_iter().map(|id| page.play(&[Act::Click(id)])).collect()
}

/// True if assistive technology gets the part.
fn is_exposed(page: &Page, leaf: NodeId) -> bool {
    page.in_accessibility_tree(leaf)
}

/// Hashes of the smallest parts of a page.
type Keys = FxHashSet<u64>;

/// Parts of a page of the site; None if it cannot be had. Many pages link to the same few.
fn keys_of(page: &Page, url: &Url) -> Option<Arc<Keys>> {
    let known = page.context().shared(url, |context| {
        let resource = context.load(url).ok()?;
        let html = matches!(resource.mime.as_str(), "text/html" | "application/xhtml+xml");
        if !html || resource.bytes.len() > MAX_BYTES {
            return None;
        }
        let tree = offenbar_page::parse(&resource.text());
        let keys = tree.descendants(NodeId::DOCUMENT).filter_map(|id| key(&tree, id)).collect();
        Some(Arc::new(keys))
    });
    Option::clone(&known)
}

/// Addresses of a few other pages of the same site. Those with the shortest paths are the ones that all
/// pages of a site lead to, so that they are read once for many pages.
fn others(page: &Page) -> Vec<Url> {
    let mut found: Vec<Url> = Vec::new();
    for id in page.elements().iter().copied() {
        if found.len() >= MAX_LINKS {
            break;
        }
        if !matches!(page.tag(id), "a" | "area") || !page.is_rendered(id) {
            continue;
        }
        let Some(mut url) = page.attr(id, "href").and_then(|href| page.resolve(href)) else {
            continue;
        };
        url.set_fragment(None);
        let own = page.url();
        let site = url.origin() == own.origin() || url.scheme() == "data";
        let other = (url.host(), url.port_or_known_default(), url.path())
            != (own.host(), own.port_or_known_default(), own.path());
        if site && other && !is_file(url.path()) && !found.contains(&url) {
            found.push(url);
        }
    }
    let length = |url: &Url| (url.path().matches('/').count(), url.as_str().len());
    found.sort_by_key(length);
    found.truncate(MAX_PAGES);
    found
}

/// True if a path ends like that of something other than a page.
fn is_file(path: &str) -> bool {
    const ENDINGS: &[&str] =
        &["pdf", "zip", "jpg", "png", "svg", "mp4", "mp3", "docx", "xlsx", "ics", "xml"];
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

/// What makes two smallest parts equal; None for nodes that are none.
fn key(tree: &Tree, id: NodeId) -> Option<u64> {
    let mut hasher = FxHasher::default();
    if let Some(text) = tree.text_of(id) {
        let parent = tree.parent(id).map(|parent| tree.tag(parent)).unwrap_or_default();
        if matches!(parent, "script" | "style" | "title" | "noscript" | "template")
            || !text.chars().any(char::is_alphanumeric)
        {
            return None;
        }
        kind(tree, id).hash(&mut hasher);
        folded(text).hash(&mut hasher);
        return Some(hasher.finish());
    }
    element_key(tree, id)?.hash(&mut hasher);
    Some(hasher.finish())
}

/// Lower case, white space collapsed.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 1);
    for word in text.split_whitespace() {
        match word.is_ascii() {
            true => folded.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase()))),
            false => folded.extend(word.chars().flat_map(char::to_lowercase)),
        }
        folded.push(' ');
    }
    folded
}

fn element_key(tree: &Tree, id: NodeId) -> Option<String> {
    let attribute = |name| tree.attr(id, name).unwrap_or_default();
    match tree.tag(id) {
        "img" => Some(format!("img {} {}", attribute("src"), attribute("alt"))),
        "input" if attribute("type") == "hidden" => None,
        tag @ ("input" | "select" | "textarea" | "video" | "audio" | "iframe" | "canvas"
        | "object") => {
            let parts = ["type", "name", "src", "data", "value"].map(attribute);
            Some(format!("{tag} {}", parts.join(" ")))
        }
        _ => None,
    }
}

/// A link to a page and that page's heading say the same words, but are not the same content.
fn kind(tree: &Tree, id: NodeId) -> &'static str {
    let up = std::iter::successors(tree.parent(id), |node| tree.parent(*node)).take(MAX_UP);
    up.filter_map(|node| match tree.tag(node) {
        "a" => Some("link"),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some("heading"),
        "button" | "summary" => Some("button"),
        _ => None,
    })
    .next()
    .unwrap_or("text")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OTHER: &str = "data:text/html,<nav>Start</nav><h1>Zwei</h1>";

    fn page(rest: &str) -> Page {
        Page::of_html(&format!("<nav>Start</nav>{rest}<p><a href='{OTHER}'>Weiter</a></p>"))
    }

    #[test]
    fn what_is_repeated_is_found() {
        let page = page("<h1>Eins</h1>");
        let repetition = Repetition::of(&page);
        let texts: Vec<_> = repetition.own().iter().filter_map(|id| page.text_of(*id)).collect();
        assert_eq!(texts, ["Eins", "Weiter"]);
        assert_eq!(repetition.heading(&page), Way::Open);
        assert_eq!(repetition.landmark(&page), Way::Closed);
        assert_eq!(repetition.jump(&page, &Scripts::of(&page)), Way::Closed);
        assert_eq!(repetition.collapsible(&page, &Scripts::of(&page)), Way::Closed);
    }

    #[test]
    fn a_heading_is_not_repeated_by_the_link_that_leads_to_it() {
        let page = Page::of_html(
            "<nav>Start</nav><h1>Impressum</h1><p><a href='data:text/html,<nav>Start</nav><a>Impressum</a>'>x</a></p>",
        );
        let repetition = Repetition::of(&page);
        let texts: Vec<_> = repetition.own().iter().filter_map(|id| page.text_of(*id)).collect();
        assert_eq!(texts, ["Impressum", "x"]);
        assert_eq!(repetition.heading(&page), Way::Open);
    }

    #[test]
    fn what_is_repeated_within_the_main_part_need_not_be_passed() {
        let html = format!(
            "<main><h1>Eins</h1><p>Start</p><p>Neu</p></main><a href='{}'>Weiter</a>",
            OTHER.replace("nav", "p")
        );
        let page = Page::of_html(&html);
        assert_eq!(Repetition::of(&page).landmark(&page), Way::Open);
    }

    #[test]
    fn what_a_click_does_is_tried_and_other_events_are_left_open() {
        let fold = "function fold() { document.getElementById('n').style.display = 'none' }";
        let way = |html: &str, script: &str| {
            let link = "<p><a href='data:text/html,<nav>Start</nav><h1>Zwei</h1>'>Weiter</a>";
            let page =
                Page::of_html(&format!("{html}<h1>Eins</h1>{link}<script>{script}</script>"));
            Repetition::of(&page).collapsible(&page, &Scripts::of(&page))
        };
        let nav = "<button onclick='fold()'>Falten</button><nav id=n>Start</nav>";
        assert_eq!(way(nav, fold), Way::Open);
        assert_eq!(way(nav, &fold.replace("'n'", "'m'")), Way::Perhaps, "the click breaks");
        assert_eq!(way(nav, &fold.replace("display = 'none'", "color = 'red'")), Way::Closed);
        let keys = format!(
            "{} document.onkeydown = fold",
            fold.replace("display = 'none'", "color = 'red'")
        );
        assert_eq!(way(nav, &keys), Way::Perhaps);
    }

    #[test]
    fn pages_that_cannot_be_had_leave_it_open() {
        let page = Page::of_html("<nav>Start</nav><a href='/other'>Weiter</a>");
        let repetition = Repetition::of(&page);
        assert!(!repetition.known);
        assert_eq!(repetition.heading(&page), Way::Perhaps);
        let alone = Page::of_html("<p>Nur hier</p>");
        assert_eq!(Repetition::of(&alone).heading(&alone), Way::Open);
    }
}
