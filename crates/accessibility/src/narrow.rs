//! The page as it is on a narrow screen, shared by the rules that look at it there.

use std::ops::Deref;
use std::sync::Arc;

use offenbar_page::layout::{Display, Environment};
use offenbar_page::{NodeId, Page};

/// A page at 320 CSS pixels, which is 1280 at 400 % zoom (WCAG 1.4.10).
pub(crate) struct Narrow {
    view: Page,
    appearing: Vec<NodeId>,
}

impl Deref for Narrow {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.view
    }
}

impl Narrow {
    /// The narrow page; None if no style sheet reacts to the width.
    pub fn of(page: &Page) -> Option<Arc<Narrow>> {
        reacts(page).then(|| page.shared(Narrow::new))
    }

    fn new(page: &Page) -> Narrow {
        let view = page.seen_in(environment(page));
        let shown = |page: &Page, id: NodeId| {
            page.style(id).is_some_and(|style| style.display != Display::None)
        };
        let appears = |id: &NodeId| !shown(page, *id) && shown(&view, *id);
        let appearing = page.elements().iter().copied().filter(appears).collect();
        Narrow { view, appearing }
    }

    /// Elements that are rendered here, but not on the wide page: the buttons of menus, mostly.
    pub fn appearing(&self) -> &[NodeId] {
        &self.appearing
    }
}

/// 320 by 256 CSS pixels, which is 1280 by 1024 at 400 % zoom (WCAG 1.4.10).
pub(crate) fn environment(page: &Page) -> Environment {
    Environment { width: 320, height: 256, ..page.environment().clone() }
}

/// 640 by 512 CSS pixels, which is 1280 by 1024 at 200 % zoom (WCAG 1.4.4).
pub(crate) fn zoomed(page: &Page) -> Environment {
    Environment { width: 640, height: 512, ..page.environment().clone() }
}

/// True if a style sheet asks for the width.
fn reacts(page: &Page) -> bool {
    let asks = |text: &str| text.contains("width");
    page.style_sheets()
        .iter()
        .any(|sheet| asks(&sheet.media) || (sheet.css.contains("@media") && asks(&sheet.css)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_appears_on_narrow_screens() {
        let html = |css: &str| format!("<style>{css}</style><button></button><p>Text");
        let menu =
            "button { display: none } @media (max-width: 600px) { button { display: block } }";
        let page = Page::of_html(&html(menu));
        let narrow = Narrow::of(&page).unwrap();
        assert_eq!(narrow.appearing().len(), 1);
        assert!(narrow.is(narrow.appearing()[0], "button"));
        assert!(Narrow::of(&Page::of_html(&html("button { width: 9px }"))).is_none());
    }
}
