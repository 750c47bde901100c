//! What scripts of a page do when something happens to its elements, as far as it can be read: who reacts to
//! which event, and what is changed then.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use offenbar_page::{NodeId, Page};
use regex::Regex;
use rustc_hash::FxHashSet;

use crate::changes::changes;
pub(crate) use crate::changes::{Change, What};
use crate::code::{Code, quoted};
use crate::finder::Finder;
use crate::scripts::{Start, heads_around, start};

/// How many handlers of a page are looked at.
const MAX_HANDLERS: usize = 400;

/// A handler: whose, and what it does.
pub(crate) struct Reaction {
    /// The elements that it is set on; none if they are not known.
    pub nodes: Vec<NodeId>,
    /// True if it is set on the document or the window.
    pub whole: bool,
    /// True if it stands in an attribute of the element.
    pub inline: bool,
    /// The event: `click`.
    pub event: String,
    /// What it changes.
    pub changes: Vec<Change>,
    /// Where its code stands, and that of the functions it calls.
    pub pieces: Vec<Range<usize>>,
}

/// A timer: `setInterval`, a chain of `setTimeout` or of frames.
pub(crate) struct Timer {
    /// Where it is set.
    pub at: usize,
    /// What sets it: `setInterval`.
    pub kind: &'static str,
    /// How long it waits, where that is a number.
    pub milliseconds: Option<f64>,
    /// What it changes.
    pub changes: Vec<Change>,
    /// Where its code stands, and that of the functions it calls.
    pub pieces: Vec<Range<usize>>,
}

/// All that scripts of a page do on events and by the clock.
pub(crate) struct Reactions {
    /// The scripts.
    pub code: Code,
    /// Handlers in the order of the scripts.
    pub handlers: Vec<Reaction>,
    /// Timers in the order of the scripts.
    pub timers: Vec<Timer>,
}

impl Reactions {
    /// Read once for the page.
    pub fn of(page: &Page) -> Arc<Reactions> {
        page.shared(Reactions::read)
    }

    fn read(page: &Page) -> Reactions {
        let code = Code::read(page);
        let mut finder = Finder::new(page);
        let handlers = handlers(page, &code, &mut finder);
        let timers = timers(&code, &mut finder);
        Reactions { code, handlers, timers }
    }

    /// Handlers for one of the events.
    pub fn on<'a>(&'a self, events: &'a [&'a str]) -> impl Iterator<Item = &'a Reaction> {
        self.handlers.iter().filter(|reaction| events.contains(&reaction.event.as_str()))
    }

    /// Elements on which a script sets a handler for one of the events, not by an attribute; in order.
    pub fn listening(&self, page: &Page, events: &[&str]) -> Vec<NodeId> {
        let set = self.on(events).filter(|reaction| !reaction.inline);
        let nodes: FxHashSet<NodeId> = set.flat_map(|reaction| reaction.nodes.clone()).collect();
        let elements = page.elements().iter().copied().filter(|_| !nodes.is_empty());
        elements.filter(|id| nodes.contains(id)).collect()
    }

    /// True if one of the pieces contains one of the words.
    pub fn says(&self, pieces: &[Range<usize>], words: &[&str]) -> bool {
        self.code.says(pieces, words)
    }
}

impl Timer {
    /// True if the timer starts without anybody's doing and comes again and again.
    pub fn repeats_alone(&self, reactions: &Reactions) -> bool {
        let text = &reactions.code.text;
        if start(text, self.at) == Start::ByThePerson {
            return false;
        }
        let own = self.pieces.iter().any(|piece| piece.contains(&self.at));
        // `if (more) requestAnimationFrame(step)`: it ends some time.
        let line = text[..self.at].rsplit(['\n', ';', '{', '}']).next().unwrap_or_default();
        let conditional = line.contains("if") || line.contains("&&") || line.contains('?');
        self.kind == "setInterval" || (own && !conditional)
    }

    /// True if it stops itself some time.
    pub fn ends(&self, reactions: &Reactions) -> bool {
        let ends = ["clearInterval", "clearTimeout", "cancelAnimationFrame"];
        reactions.says(&self.pieces[..1], &ends)
    }

    /// True if it draws on a canvas.
    pub fn draws(&self, reactions: &Reactions) -> bool {
        reactions.says(&self.pieces, &[".clearRect(", ".drawImage(", "renderer.render("])
    }
}

fn handlers(page: &Page, code: &Code, finder: &mut Finder) -> Vec<Reaction> {
    static SETS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r#"(\??\.)?\b(?:addEventListener|on|bind|one|live|delegate)\(\s*["'`]([^"'`\n]{2,60})["'`]\s*,\s*(?:(["'`][^"'`\n]{1,80}["'`])\s*,\s*)?"#,
            r"|(\.)on([a-z]{3,20})\s*=\s*[^=\s]",
            r"|(\.)(click|hover|mouseenter|mouseover|mouseleave|mousedown|focus|blur|keyup|keydown|keypress|change|input|submit|scroll|touchstart|touchmove)\(\s*(?:function|\(|[A-Za-z_$])",
        ))
        .unwrap_or_else(|_| unreachable!())
    });
    let mut found = Vec::new();
    for set in SETS.captures_iter(&code.text).take(MAX_HANDLERS) {
        let Some(whole) = set.get(0) else { continue };
        let named = [2, 5, 7].into_iter().find_map(|group| set.get(group));
        let Some(named) = named else { continue };
        let value = match set.get(2) {
            Some(_) => whole.end(),
            None => {
                code.text.floor_char_boundary(whole.end().saturating_sub(1)).max(named.end() + 1)
            }
        };
        // `.click(function`: the value begins behind the bracket.
        let value = if set.get(7).is_some() { named.end() + 1 } else { value };
        let own = code.function(code.value(value));
        let dot = set.get(1).or(set.get(4)).or(set.get(6)).map(|dot| dot.start());
        let subject = dot.map_or("window", |dot| code.subject(dot));
        let within = set.get(3).and_then(|within| quoted(within.as_str()));
        let (nodes, is_whole) = match within {
            Some(selector) => (finder.find("querySelectorAll", selector), false),
            None => {
                let own = each_around(code, finder, subject, whole.start());
                (code.nodes(finder, subject, whole.start(), &own), is_whole(subject))
            }
        };
        for event in named.as_str().split_ascii_whitespace() {
            let event = event.split('.').next().unwrap_or_default();
            let event = if event == "hover" { "mouseenter" } else { event };
            let set = Reaction {
                whole: is_whole,
                ..reaction(code, finder, nodes.clone(), event, own.clone())
            };
            found.push(set);
        }
    }
    for (id, event, own) in code.inline.iter().take(MAX_HANDLERS) {
        finder.handed = handed(&code.text[own.clone()]);
        let set = reaction(code, finder, vec![*id], event, own.clone());
        found.push(Reaction { whole: page.is(*id, "body"), inline: true, ..set });
        finder.handed = None;
    }
    found
}

/// What `this` is outside of handlers: `$('.a').each(function () { $(this).on(…) })`.
fn each_around(code: &Code, finder: &mut Finder, subject: &str, at: usize) -> Vec<NodeId> {
    if !(subject.starts_with("$(this") || subject.starts_with("this")) {
        return Vec::new();
    }
    let list = heads_around(&code.text, at).into_iter().find_map(|head| head.split_once(".each("));
    list.map_or_else(Vec::new, |(list, _)| code.nodes(finder, list, at, &[]))
}

/// The only text in quotes that a handler in an attribute hands on: `toggle('menu')`.
fn handed(code: &str) -> Option<String> {
    static HANDED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^[\w.\s]+\([^'"()]*['"]([^'"]{1,60})['"]\s*\)\s*;?\s*(?:return false;?)?$"#)
            .unwrap_or_else(|_| unreachable!())
    });
    HANDED.captures(code.trim()).map(|found| found[1].to_owned())
}

fn is_whole(subject: &str) -> bool {
    let subject = subject.trim_start_matches("$(").trim_end_matches(')');
    matches!(
        subject,
        "document"
            | "window"
            | "document.body"
            | "document.documentElement"
            | "self"
            | "globalThis"
            | "'body'"
            | "\"body\""
    )
}

fn reaction(
    code: &Code,
    finder: &mut Finder,
    nodes: Vec<NodeId>,
    event: &str,
    own: Range<usize>,
) -> Reaction {
    let pieces = code.reach(own);
    let changes = changes(code, finder, &pieces, &nodes);
    Reaction { nodes, whole: false, inline: false, event: event.to_owned(), changes, pieces }
}

fn timers(code: &Code, finder: &mut Finder) -> Vec<Timer> {
    static SET: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\b(setInterval|setTimeout|requestAnimationFrame)\(\s*")
            .unwrap_or_else(|_| unreachable!())
    });
    let mut found = Vec::new();
    for set in SET.captures_iter(&code.text).take(MAX_HANDLERS) {
        let (Some(whole), kind) = (set.get(0), set.get(1).map_or("", |kind| kind.as_str())) else {
            continue;
        };
        let kind = match kind {
            "setInterval" => "setInterval",
            "setTimeout" => "setTimeout",
            _ => "requestAnimationFrame",
        };
        let value = code.value(whole.end());
        let waits = code.text[value.end..].strip_prefix(',').map(|_| code.value(value.end + 1));
        let milliseconds =
            waits.and_then(|waits| number(code, &code.text[waits.clone()], waits.start));
        let pieces = code.reach(code.function(value));
        let changes = changes(code, finder, &pieces, &[]);
        found.push(Timer { at: whole.start(), kind, milliseconds, changes, pieces });
    }
    found
}

/// A number that is written out, also as a product or by the name it was given: `3 * 60 * 1000`.
fn number(code: &Code, text: &str, at: usize) -> Option<f64> {
    let factors = text.trim().trim_matches(['(', ')']).split('*');
    factors.map(|factor| factor.trim()).try_fold(1.0, |product, factor| {
        let own = factor.replace('_', "").parse::<f64>().ok();
        let given = || code.number_given(factor, at);
        own.or_else(given).map(|factor| product * factor)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "<button id=b class=t data-p=o>B</button><div class=panel>P</div><p id=o></p><ul><li class=i>1<li class=i>2</ul>";

    fn read(script: &str) -> (Page, Arc<Reactions>) {
        let page = Page::of_html(&format!("{BODY}<script>{script}</script>"));
        let reactions = Reactions::of(&page);
        (page, reactions)
    }

    /// Who reacts, and what is changed then, as `b click -> o Text "x"`.
    fn told(script: &str) -> Vec<String> {
        let (page, reactions) = read(script);
        let name = |id: &NodeId| {
            page.attr(*id, "id").or(page.attr(*id, "class")).unwrap_or(page.tag(*id)).to_owned()
        };
        let names = |nodes: &[NodeId]| nodes.iter().map(name).collect::<Vec<_>>().join("+");
        let tell = |reaction: &Reaction| {
            reaction
                .changes
                .iter()
                .map(|change| {
                    format!(
                        "{} {} -> {} {:?} {}",
                        names(&reaction.nodes),
                        reaction.event,
                        names(&change.nodes),
                        change.what,
                        change.value
                    )
                })
                .collect::<Vec<_>>()
        };
        reactions.handlers.iter().flat_map(tell).collect()
    }

    #[test]
    fn handlers_and_what_they_change() {
        for (script, expected) in [
            (
                "document.getElementById('b').addEventListener('click', () => { document.querySelector('#o').textContent = 'x'; })",
                "b click -> o Text 'x'",
            ),
            (
                "const b = document.querySelector('.t'), o = document.getElementById('o');\nfunction go() { o.innerHTML = text }\nb.onclick = go;",
                "b click -> o Text text",
            ),
            (
                "const go = () => o.hidden = !o.hidden, o = document.querySelector('.panel');\nb2 = document.getElementById('b')\nb2.addEventListener('click', go)",
                "b click -> panel Shown !o.hidden",
            ),
            (
                "document.querySelectorAll('.t').forEach(x => x.addEventListener('click', function () { this.nextElementSibling.classList.toggle('on') }))",
                "b click -> panel Class 'on'",
            ),
            (
                "document.querySelectorAll('.i').forEach(b => b.addEventListener('click', () => { const li = b.parentNode; li.remove() }))",
                "i+i click -> ul+ul Removed ",
            ),
            (
                "$('.t').click(function () { $(this).next().slideToggle() })",
                "b click -> panel Shown ",
            ),
            (
                "$(document).on('click touchstart', '#b', function () { $('#o').text('x') })",
                "b click -> o Text 'x'",
            ),
            (
                "for (const x of document.querySelectorAll('.t')) { x.addEventListener('click', e => { e.target.setAttribute('aria-expanded', 'true') }) }",
                "b click -> b Attribute(\"aria-expanded\") 'true'",
            ),
            (
                "const t = { open() { document.getElementById('o').style.display = 'block' } }\ndocument.getElementById('b').addEventListener('click', t.open)",
                "b click -> o Shown 'block'",
            ),
            (
                "document.getElementById('b').onclick = function () { /* .hidden = 1 */ o.focus(); document.getElementById('o').hidden = false }",
                "b click -> o Shown false",
            ),
            (
                "document.querySelectorAll('.t').forEach(x => { x.onclick = () => { const p = document.getElementById(x.dataset.p); p.hidden = !p.hidden } })",
                "b click -> o Shown !p.hidden",
            ),
        ] {
            assert_eq!(told(script).first().map(String::as_str), Some(expected), "{script}");
        }
    }

    proptest::proptest! {
        /// Whatever stands in a script, it is read to its end.
        #[test]
        fn any_script_is_read(parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "b", ".", "(", ")", "{", "}", "'x'", "\"", "`", "/", "/*", "//", "\\", "ü", "=", "=>", ",", ";", "\n", " ",
                "function go", "setTimeout(", ".addEventListener('click', ", ".hidden = ", "document.querySelector('.t')",
                ".forEach(", "this", ".onclick = ", ".setAttribute('a', ", "$(", "[", "]", ".textContent = ", "new Swiper(", ".slick(",
            ]), 0..40,
        )) {
            let (page, reactions) = read(&parts.concat());
            let mut targets = crate::Targets::default();
            for rule in ["motion-script", "gesture-alternative", "state-not-updated", "time-limit-script", "dialog-focus"] {
                (crate::find(rule).unwrap().run)(&page, &mut targets);
            }
            proptest::prop_assert!(reactions.handlers.len() <= 1_000);
        }
    }

    fn clicked(script: &str) -> usize {
        let body = "<main><div class=more>Mehr</div></main><p id=x>Text</p>";
        let page = Page::of_html(&format!("{body}<script>{script}</script>"));
        Reactions::of(&page).listening(&page, &["click"]).len()
    }

    #[test]
    fn elements_that_scripts_listen_on() {
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
            assert_eq!(clicked(script), 1, "{script}");
        }
        for script in [
            "document.querySelector('.more').textContent = 'x'",
            "document.querySelector('.more').addEventListener('focus', go)",
            "document.querySelector('nav .more').onclick = go",
            "$('.more').on('submit', '.x', go)",
            "document.querySelector('.more:hover').onclick = go",
            "const b = document.querySelector('.more'); c.onclick = go",
            "document.getElementById('x').click()",
        ] {
            assert_eq!(clicked(script), 0, "{script}");
        }
    }

    #[test]
    fn timers_and_how_long_they_wait() {
        let (_, reactions) = read(
            "var wait = 2 * 1000; setTimeout(function () { location.reload() }, 3 * 60 * 1000); setInterval(tick, wait); function tick() { document.getElementById('o').textContent = n }",
        );
        let [first, second] = reactions.timers.as_slice() else { panic!() };
        assert_eq!((first.milliseconds, second.milliseconds), (Some(180_000.0), Some(2_000.0)));
        assert_eq!(second.changes.len(), 1);
        assert_eq!(second.changes[0].nodes.len(), 1);
    }
}
