//! From a page's tree and sheets to the layout engine and back.

use std::sync::Arc;

use html5ever::ns;
use offenbar_layout::{Environment, Fetch, FocusChange, Rendered, Sheet, Source, Step};
use url::Url;

use crate::context::{Context, LoadError};
use crate::hints;
use crate::page::Page;
use crate::tree::{NodeId, NodeKind};

/// How many style sheets of one page are used.
const MAX_SHEETS: usize = 200;

impl Fetch for Context {
    fn fetch(&self, url: &Url) -> Option<Arc<[u8]>> {
        self.load(url).ok().map(|resource| resource.bytes.clone())
    }
}

/// Lays a page out in an environment.
pub(crate) fn render(page: &Page, environment: &Environment) -> Result<Rendered, String> {
    let context = page.context();
    context.engine.render(&source(page, &|| steps(page)), environment, &**context)
}

/// The page as the layout engine takes it.
fn source<'a>(page: &'a Page, steps: &'a dyn Fn() -> Vec<Step<'a>>) -> Source<'a> {
    let mut styles = page.elements().iter().filter_map(|id| page.attr(*id, "style"));
    let inside = styles.any(|style| style.contains("inside"));
    Source { id: page.id(), steps, sheets: page.style_sheets(), base: page.base(), inside }
}

/// Gives the focus to one element after the other.
pub(crate) fn focus(page: &Page) -> Result<Vec<FocusChange>, String> {
    let context = page.context();
    let keys: Vec<u32> = page.focus_order().iter().take(Page::FOCUSED).map(|id| id.0).collect();
    let steps = || steps(page);
    context.engine.focus(&source(page, &steps), page.environment(), &**context, &keys)
}

/// The flat tree, step by step.
fn steps(page: &Page) -> Vec<Step<'_>> {
    enum Task {
        Enter(NodeId),
        Leave,
    }
    let mut steps = Vec::with_capacity(page.len());
    let mut tasks: Vec<Task> = page.root_element().map(Task::Enter).into_iter().collect();
    while let Some(task) = tasks.pop() {
        let Task::Enter(id) = task else {
            steps.push(Step::Close);
            continue;
        };
        match page.kind(id) {
            NodeKind::Text(text) => steps.push(Step::Text { key: id.0, text }),
            NodeKind::Element(element) => {
                let attributes = element.attrs.iter();
                steps.push(Step::Open {
                    key: id.0,
                    name: &element.name,
                    namespace: if element.ns == ns!(html) { "" } else { &element.ns },
                    attributes: attributes.map(|a| (&*a.name, a.value.as_str())).collect(),
                });
                tasks.push(Task::Leave);
                tasks.extend(page.flat_children(id).iter().rev().copied().map(Task::Enter));
            }
            _ => {}
        }
    }
    steps
}

impl Page {
    /// Addresses of linked style sheets for screens that could not be had, without those that only
    /// load fonts, and of scripts that make styles. A sheet that the site itself says it does not have
    /// is missing for everyone.
    pub fn missing_sheets(&self) -> &[Url] {
        self.missing.get_or_init(|| {
            let links = in_use(self).filter_map(|id| linked_sheet(self, id));
            let missing = links.filter(|url| !has_only_fonts(url) && is_missing(self, url));
            let scripts = self.script_sources().into_iter().filter(|source| makes_styles(source));
            let made = scripts.filter_map(|source| self.resolve(source));
            missing.chain(made).take(MAX_SHEETS).collect()
        })
    }
}

/// True if a sheet could not be had, but may be there for others.
fn is_missing(page: &Page, url: &Url) -> bool {
    let gone = url.origin() == page.url().origin() && matches!(url.scheme(), "http" | "https");
    match page.load_text(url) {
        Ok(_) => false,
        Err(LoadError::Status(404 | 410)) => !gone,
        Err(_) => true,
    }
}

/// Parts of addresses of one kind in `data/style-services.txt`.
fn services(kind: &str) -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../data/style-services.txt").lines();
    let entries = lines.filter_map(|line| line.split_once('\t'));
    entries.filter(move |(own, _)| *own == kind).map(|(_, part)| part)
}

/// Scripts that turn classes or another language into style sheets in the browser.
fn makes_styles(source: &str) -> bool {
    services("maker").any(|maker| source.contains(maker))
}

/// The name of the preferred set of style sheets: that of the first sheet with a title (CSSOM,
/// section 6.2.3).
fn preferred_set(page: &Page) -> Option<&str> {
    let elements = page.elements().iter().copied();
    let sheets = elements.filter(|id| page.is(*id, "style") || linked_sheet(page, *id).is_some());
    sheets.filter_map(|id| title(page, id)).next()
}

fn title(page: &Page, id: NodeId) -> Option<&str> {
    page.attr(id, "title").filter(|title| !title.is_empty())
}

/// Elements apart from those with sheets of sets that a person would have to choose.
fn in_use(page: &Page) -> impl Iterator<Item = NodeId> {
    let preferred = preferred_set(page);
    let chosen = move |id: &NodeId| {
        title(page, *id)
            .is_none_or(|own| !matches!(page.tag(*id), "link" | "style") || Some(own) == preferred)
    };
    page.elements().iter().copied().filter(chosen)
}

/// Sheets of services that offer fonts: without them a page has other letters, but the same rules.
fn has_only_fonts(url: &Url) -> bool {
    let address = format!("{}{}", url.host_str().unwrap_or_default(), url.path());
    services("fonts").any(|service| address.starts_with(service))
}

/// Address of the style sheet that an element links to, if it counts.
fn linked_sheet(page: &Page, id: NodeId) -> Option<Url> {
    if !page.is(id, "link") || page.has_attr(id, "disabled") {
        return None;
    }
    let rel = page.attr(id, "rel")?.to_ascii_lowercase();
    let mut words = rel.split_ascii_whitespace();
    let is_sheet =
        words.clone().any(|word| word == "stylesheet") && words.all(|word| word != "alternate");
    let media = page.attr(id, "media").unwrap_or_default().trim().to_ascii_lowercase();
    let for_screens = !matches!(media.as_str(), "print" | "speech");
    (is_sheet && for_screens).then(|| page.resolve(page.attr(id, "href")?))?
}

/// What attributes say, then inline and linked style sheets in document order.
pub(crate) fn sheets(page: &Page) -> Vec<Sheet> {
    let own = in_use(page).filter_map(|id| sheet(page, id)).take(MAX_SHEETS);
    let quirks = page.tree().quirks;
    hints::sheet(page).into_iter().chain(own).map(|sheet| sheet.in_quirks_mode(quirks)).collect()
}

fn sheet(page: &Page, id: NodeId) -> Option<Sheet> {
    let scope = page.host(page.root_of(id)).map(|host| host.0);
    let media = page.attr(id, "media").unwrap_or_default().to_owned();
    match (page.tag(id), page.svg_tag(id)) {
        ("style", _) | (_, "style") => {
            let css = page.text_content(id).into();
            Some(Sheet::new(css, page.base().clone(), media, scope))
        }
        ("link", _) => {
            let loaded = page.load_text(&linked_sheet(page, id)?).ok()?;
            Some(Sheet::new(loaded.text.clone(), loaded.url.clone(), media, scope))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use offenbar_layout::States;

    use super::*;

    fn colour(head: &str) -> String {
        let page = Page::of_html(&format!("{head}<p>Text"));
        let paragraph = *page.elements().iter().find(|id| page.is(**id, "p")).unwrap();
        let color = page.style(paragraph).unwrap().color;
        format!("{} {} {}", color.r, color.g, color.b)
    }

    #[test]
    fn only_the_preferred_set_of_sheets_is_in_use() {
        let [a, b] = ["Plain", "Print"].map(|title| {
            let value = if title == "Plain" { "lime" } else { "blue" };
            format!("<style title={title}>p {{ color: {value} }}</style>")
        });
        assert_eq!(colour(&format!("{a}{b}")), "0 1 0");
        assert_eq!(colour(&format!("{b}{a}")), "0 0 1");
        assert_eq!(colour(&format!("{a}<style>p {{ color: red }}</style>")), "1 0 0");
        let link =
            "<link rel='stylesheet alternative' title=Print href='data:text/css,p{color:blue}'>";
        assert_eq!(colour(&format!("{a}{link}")), "0 1 0");
    }

    #[test]
    fn boxes_are_where_transforms_move_them() {
        let page = Page::of_html(
            "<!doctype html><style>body { margin: 0 } p { margin: 0; width: 100px; height: 40px; transform: \
             translateX(-50%) translate(10px, 100%); translate: 5px 1px }</style><p>Text <b>fett</b></p>",
        );
        let find = |tag| *page.elements().iter().find(|id| page.is(**id, tag)).unwrap();
        let paragraph = page.rect(find("p")).unwrap();
        assert_eq!((paragraph.x, paragraph.y), (-35.0, 41.0));
        assert!(page.rect(find("b")).unwrap().y > 38.0);
        assert!(page.rect(find("b")).unwrap().x < 30.0);
    }

    #[test]
    fn tables_grow_beyond_their_height() {
        let height = |css: &str, attribute: &str| {
            let rows = "<tr><td>Text".repeat(9);
            let start =
                format!("<!doctype html><style>table {{ {css} }}</style><table {attribute}>");
            let page = Page::of_html(&format!("{start}{rows}</table>"));
            let table = *page.elements().iter().find(|id| page.is(**id, "table")).unwrap();
            let cells = page.elements().iter().filter(|id| page.is(**id, "td"));
            let bottom = cells.map(|id| page.rect(*id).unwrap().bottom()).fold(0.0, f32::max);
            let rect = page.rect(table).unwrap();
            assert!(bottom <= rect.bottom(), "{css}");
            rect.height
        };
        let full = height("", "");
        assert_eq!([height("height: 20px", ""), height("", "height=20")], [full, full]);
        assert_eq!([height("height: 900px", ""), height("", "height=900")], [900.0, 900.0]);
    }

    #[test]
    fn cells_grow_beyond_their_height() {
        for cell in [
            "height=8",
            "style='height: 8px'",
            "height=8 rowspan=2",
            "style='height: 8px; padding: 3px'",
        ] {
            let text = "<p>Eins</p><p>Zwei</p><p>Drei</p>";
            let row = format!("<tr><td {cell}>{text}</td></tr>");
            let page = Page::of_html(&format!("<!doctype html><table>{row}</table><p id=after>x"));
            let find =
                |tag| page.elements().iter().rfind(|id| page.is(**id, tag)).copied().unwrap();
            let last = *page.elements().iter().filter(|id| page.is(**id, "p")).nth(2).unwrap();
            let bottom = page.rect(last).unwrap().bottom();
            assert!(page.rect(find("td")).unwrap().bottom() >= bottom, "{cell}");
            assert!(page.rect(find("p")).unwrap().y >= bottom, "{cell}");
        }
    }

    #[test]
    fn images_that_depend_on_their_container_make_it_no_wider() {
        let right = |css: &str, attributes: &str| {
            // 900 pixels wide.
            let gif = "data:image/gif;base64,R0lGODlhhAMsAYAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==";
            let text = "Ein Absatz mit etwas Text, der länger ist als eine Zeile. ".repeat(3);
            let start = format!("<!doctype html><style>{css}</style><div class=g><div>");
            let image = format!("<img src='{gif}' alt='' {attributes}>");
            let page = Page::of_html(&format!("{start}{image}<p>{text}</p></div></div>"));
            let narrow = Environment { width: 320, height: 256, ..Environment::default() };
            let rendered = page.rendered_in(&narrow).unwrap();
            let ids = page.elements().iter();
            ids.map(|id| rendered.rect(page.key(*id)).unwrap_or_default().right())
                .fold(0.0, f32::max)
        };
        for container in
            ["display: flex", "display: grid", "display: flex; flex-wrap: wrap", "float: left"]
        {
            for image in [
                "width: 100%; display: flex",
                "width: 100%; display: block",
                "max-width: 100%; display: block",
            ] {
                for attributes in ["", "width=900 height=300"] {
                    let css = format!(".g {{ {container} }} img {{ {image} }}");
                    assert!(right(&css, attributes) <= 320.0, "{css} {attributes}");
                }
            }
        }
        assert_eq!(right("", ""), 908.0);
    }

    #[test]
    fn what_a_narrow_page_needs_does_not_stay() {
        let page = Page::of_html(
            "<!doctype html><style>.g { display: flex } img { max-width: 100%; display: block } a:hover { color: red }</style>\
             <div class=g><div><img width=900 height=300 alt=''><p><a href=x>Text</a></p></div></div>",
        );
        let image = *page.elements().iter().find(|id| page.is(**id, "img")).unwrap();
        let link = *page.elements().iter().find(|id| page.is(**id, "a")).unwrap();
        let width = |environment: &Environment| {
            page.rendered_in(environment).unwrap().rect(page.key(image)).unwrap().width
        };
        let hovered = States { hovered: vec![page.key(link)], ..States::default() };
        let narrow = Environment { width: 320, height: 256, ..Environment::default() };
        let over = Environment { states: hovered, ..Environment::default() };
        assert_eq!(
            [width(&Environment::default()), width(&narrow), width(&over)],
            [900.0, 304.0, 900.0]
        );
        assert_eq!(page.seen_in(narrow).focus_changes().unwrap().len(), 1);
    }

    #[test]
    fn scripts_that_make_styles_count_as_sheets_that_are_missing() {
        let missing = |html: &str| Page::of_html(html).missing_sheets().len();
        assert_eq!(missing("<script src='https://cdn.tailwindcss.com'></script>"), 1);
        assert_eq!(missing("<script src='/app.js'></script><style title=x></style>"), 0);
    }
}
