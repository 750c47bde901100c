//! Whether two addresses lead to the same or to equivalent resources, and how links and frames are
//! grouped by name and context.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, OnceLock};

use offenbar_page::layout::Display;
use offenbar_page::{NodeId, Page, Resource, Tree, collapsed};
use regex::Regex;
use rustc_hash::FxHashMap;
use url::Url;

use crate::descriptive;

/// How many redirects in documents are followed.
const MAX_REDIRECTS: usize = 3;
/// How large a document may be that is compared.
const MAX_BYTES: usize = 2_000_000;
/// How large a document may be that is kept for the next rule or page.
const MAX_KEPT: usize = 200_000;

/// How two resources relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Relation {
    /// The same resource, or one with the same content.
    Same,
    /// They could not be fetched, or are neither equal nor clearly different.
    Unknown,
    /// Their titles and contents have hardly anything in common.
    Different,
}

/// Fetches and compares resources for one page, as long as its allowance lasts.
pub(crate) struct Comparison<'a> {
    page: &'a Page,
    left: usize,
    seen: FxHashMap<Url, Option<Arc<Document>>>,
}

/// What is compared of a resource.
pub(crate) struct Document {
    /// Address after redirects.
    pub url: Url,
    bytes: Arc<[u8]>,
    /// Text of the title and of the main headings; empty for anything but HTML.
    pub title: String,
    /// Text of the first main heading.
    pub heading: String,
    text: String,
    words: OnceLock<BTreeSet<String>>,
    scripted: bool,
}

impl<'a> Comparison<'a> {
    /// At most `loads` resources are fetched.
    pub fn new(page: &'a Page, loads: usize) -> Comparison<'a> {
        Comparison { page, left: loads, seen: FxHashMap::default() }
    }

    /// Compares two addresses.
    pub fn relate(&mut self, a: &Url, b: &Url) -> Relation {
        if a == b {
            return Relation::Same;
        }
        let (mut first, mut second) = (a.clone(), b.clone());
        first.set_fragment(None);
        second.set_fragment(None);
        if first == second {
            // Two places in one document.
            return Relation::Unknown;
        }
        match (self.document(&first), self.document(&second)) {
            (Some(a), Some(b)) => compare(&a, &b),
            _ => Relation::Unknown,
        }
    }

    /// Fetches a resource and follows instant redirects.
    pub fn document(&mut self, url: &Url) -> Option<Arc<Document>> {
        if let Some(known) = self.seen.get(url) {
            return known.clone();
        }
        let found = self.fetch(url);
        self.seen.insert(url.clone(), found.clone());
        found
    }

    fn fetch(&mut self, url: &Url) -> Option<Arc<Document>> {
        let mut url = url.clone();
        for _ in 0..=MAX_REDIRECTS {
            if self.left == 0 || !matches!(url.scheme(), "http" | "https" | "data" | "file") {
                return None;
            }
            self.left -= 1;
            match &*step(self.page, &url)? {
                Step::To(next) => url = next.clone(),
                Step::End(document) => return Some(document.clone()),
            }
        }
        None
    }
}

/// What is at an address.
enum Step {
    /// A document that leads on at once.
    To(Url),
    /// A resource to compare.
    End(Arc<Document>),
}

/// Reads a resource, once for all rules and pages that ask for it; None if it cannot be had.
fn step(page: &Page, url: &Url) -> Option<Arc<Step>> {
    let resource = page.load(url).ok().filter(|resource| resource.bytes.len() <= MAX_BYTES)?;
    let read = || {
        let tree = is_html(&resource).then(|| offenbar_page::parse(&resource.text()));
        match tree.as_ref().and_then(|tree| redirect(tree, &resource.url)) {
            Some(next) if next != *url => Step::To(next),
            _ => Step::End(Arc::new(document(&resource, tree.as_ref()))),
        }
    };
    // Large ones are not worth the memory.
    if resource.bytes.len() > MAX_KEPT {
        Some(Arc::new(read()))
    } else {
        Some(page.context().shared(url, |_| read()))
    }
}

impl Document {
    /// Distinctive words of the text.
    fn words(&self) -> &BTreeSet<String> {
        self.words.get_or_init(|| descriptive::distinctive(&self.text))
    }
}

fn is_html(resource: &Resource) -> bool {
    matches!(resource.mime.as_str(), "text/html" | "application/xhtml+xml")
}

/// Target of a redirect that happens at once: `<meta http-equiv="refresh" content="0; …">`, or a
/// script that does nothing but go elsewhere.
fn redirect(tree: &Tree, base: &Url) -> Option<Url> {
    static REFRESH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)^\s*0*(?:\.0*)?\s*[;,\s]\s*url\s*=\s*["']?([^"'\s]+)"#)
            .unwrap_or_else(|_| unreachable!())
    });
    static SCRIPT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^\s*(?:window\.|document\.|self\.|top\.)?location(?:\.href\s*=|\s*=|\.replace\(|\.assign\()\s*["']([^"'\s]+)["']\s*\)?\s*;?\s*$"#)
            .unwrap_or_else(|_| unreachable!())
    });
    let elements = tree.elements().iter().copied();
    elements.into_iter().find_map(|id| {
        let address = match tree.tag(id) {
            "meta" if tree.attr(id, "http-equiv")?.eq_ignore_ascii_case("refresh") => {
                REFRESH.captures(tree.attr(id, "content")?)?.get(1)?.as_str().to_owned()
            }
            "script" => SCRIPT.captures(&tree.text_content(id))?.get(1)?.as_str().to_owned(),
            _ => return None,
        };
        base.join(&address).ok()
    })
}

fn document(resource: &Resource, tree: Option<&Tree>) -> Document {
    let mut document = Document {
        url: resource.url.clone(),
        bytes: resource.bytes.clone(),
        title: String::new(),
        heading: String::new(),
        text: String::new(),
        words: OnceLock::new(),
        scripted: false,
    };
    let Some(tree) = tree else { return document };
    let content = |tag: &str| {
        let found = tree.elements().iter().copied().find(|id| tree.is(*id, tag));
        found.map(|id| collapsed(&tree.text_content(id))).unwrap_or_default()
    };
    document.scripted = tree.elements().iter().any(|id| tree.is(*id, "script"));
    document.title = content("title");
    document.heading = content("h1");
    if let Some(body) = tree.body() {
        let hidden = |id: NodeId| {
            tree.ancestors(id).any(|up| matches!(tree.tag(up), "script" | "style" | "template"))
        };
        let texts = tree.descendants(body).filter(|id| tree.text_of(*id).is_some() && !hidden(*id));
        let mut text = String::new();
        for id in texts {
            text.push_str(tree.text_of(id).unwrap_or_default());
            text.push(' ');
        }
        for id in tree.descendants(body) {
            let address = if tree.is(id, "img") { tree.attr(id, "src") } else { None };
            text.extend(address.into_iter().chain([" "]));
        }
        document.text = collapsed(&text);
    }
    document
}

fn compare(a: &Document, b: &Document) -> Relation {
    let same_words = a.title == b.title && !a.text.is_empty() && a.text == b.text;
    // A script in it may read the address and show something else.
    if a.scripted && a.url.query() != b.url.query() && a.bytes == b.bytes {
        return Relation::Unknown;
    }
    if a.url == b.url || a.bytes == b.bytes || same_words {
        return Relation::Same;
    }
    let (words, others) = (a.words(), b.words());
    let common = words.intersection(others).count();
    let all = words.union(others).count();
    let enough = words.len() >= 3 && others.len() >= 3;
    let other_topic = !descriptive::share(&a.heading, &b.heading) || a.heading.is_empty();
    if enough && other_topic && a.title != b.title && common * 4 < all {
        return Relation::Different;
    }
    Relation::Unknown
}

/// ACT's "matching characters": trimmed, white space collapsed, case ignored.
pub(crate) fn matching(text: &str) -> String {
    collapsed(text).to_lowercase()
}

/// The resource a link leads to; None if it has no address or one that only scripts understand.
pub(crate) fn target(page: &Page, link: NodeId) -> Option<Url> {
    let href = page.attr(link, "href").or_else(|| page.attr(link, "xlink:href"))?;
    page.resolve(href)
}

/// ACT's "programmatically determined link context".
pub(crate) fn context(page: &Page, link: NodeId) -> Vec<NodeId> {
    let mut context = BTreeSet::new();
    let (mut block, mut cell) = (None, None);
    for node in page.flat_ancestors(link).filter(|node| page.is_element(*node)) {
        let role = page.role_name(node);
        if role == "listitem" {
            context.insert(node);
        }
        if block.is_none() && is_block_container(page, node) {
            block = Some(node);
        }
        if cell.is_none() && page.role(node).is_some_and(|role| role.is("cell")) {
            cell = Some(node);
        }
    }
    context.extend(block);
    if let Some(cell) = cell {
        context.insert(cell);
        context.extend(headers(page, cell));
    }
    context.extend(page.idrefs(link, "aria-describedby"));
    context.into_iter().filter(|node| page.in_accessibility_tree(*node)).collect()
}

fn is_block_container(page: &Page, node: NodeId) -> bool {
    match page.style(node) {
        Some(style) if style.flex_or_grid => false,
        Some(style) => {
            style.inline_block || matches!(style.display, Display::Block | Display::TableCell)
        }
        None => false,
    }
}

/// Header cells of a table cell.
fn headers(page: &Page, cell: NodeId) -> Vec<NodeId> {
    let Some(holder) = page.flat_ancestors(cell).find(|node| page.is(*node, "table")) else {
        return Vec::new();
    };
    let Some(table) = page.table(holder) else { return Vec::new() };
    let headers = page.flat_descendants(holder);
    headers
        .into_iter()
        .filter(|node| page.is(*node, "th") && *node != cell)
        .filter(|header| table.cells_of(*header).contains(&cell))
        .collect()
}

/// Links that are exposed and have a name, in order.
pub(crate) fn named_links(page: &Page) -> Vec<NodeId> {
    let elements = page.elements().iter().copied();
    elements
        .filter(|id| page.is_a(*id, "link") && page.in_accessibility_tree(*id))
        .filter(|id| page.has_name(*id) && !crate::names::is_icon(page.name_text(*id)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(html: &str) -> Tree {
        offenbar_page::parse(html)
    }

    #[test]
    fn redirects_that_happen_at_once() {
        let base = Url::parse("https://example.org/a/").unwrap();
        let to = |html: &str| redirect(&tree(html), &base).map(|url| url.path().to_owned());
        let meta = "<meta http-equiv=Refresh content=\"0; url='b.html'\">";
        assert_eq!(to(meta), Some("/a/b.html".to_owned()));
        assert_eq!(to("<script>window.location.href = \"/c\";</script>"), Some("/c".to_owned()));
        assert_eq!(to("<meta http-equiv=refresh content='5; url=b.html'>"), None);
        assert_eq!(to("<script>go.onclick = () => location.href = 'b'</script>"), None);
    }

    #[test]
    fn resources_are_compared_by_content() {
        let page = Page::of_html("");
        let data = |html: &str| {
            Url::parse(&format!("data:text/html,{}", html.replace(' ', "%20"))).unwrap()
        };
        let mut comparison = Comparison::new(&page, 20);
        let town =
            data("<title>Rathaus</title><h1>Rathaus</h1><p>Termine Ausweise Formulare Wahlen");
        let again = data(
            "<title>Rathaus</title><h1>Rathaus</h1><div><p>Termine Ausweise Formulare Wahlen</div>",
        );
        let zoo = data("<title>Zoo</title><h1>Tierpark</h1><p>Affen Elefanten Eintritt Futter");
        assert_eq!(comparison.relate(&town, &town), Relation::Same);
        assert_eq!(comparison.relate(&town, &again), Relation::Same);
        assert_eq!(comparison.relate(&town, &zoo), Relation::Different);
        let app =
            |query: &str| data(&format!("<title>App</title><script>go()</script><p>x{query}"));
        assert_eq!(comparison.relate(&app(""), &app("")), Relation::Same);
        assert_eq!(
            comparison.relate(&town, &Url::parse("https://example.org/").unwrap()),
            Relation::Unknown
        );
    }

    #[test]
    fn context_of_a_link() {
        let page = Page::of_html(
            "<ul><li id=i><p id=p><a href=x>x</a></p></li></ul><p><a href=y>y</a></p>",
        );
        let links = named_links(&page);
        let ids: Vec<_> = context(&page, links[0]).iter().map(|id| page.attr(*id, "id")).collect();
        assert_eq!(ids, [Some("i"), Some("p")]);
        assert_ne!(context(&page, links[0]), context(&page, links[1]));
    }
}
