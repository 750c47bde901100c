use super::*;

fn text(page: &Page) -> String {
    let body = page.body().unwrap();
    let texts = page
        .flat_descendants(body)
        .into_iter()
        .filter(|id| !page.parent(*id).is_some_and(|parent| page.is(parent, "script")));
    texts.filter_map(|id| page.text_of(id)).collect::<String>().trim().to_owned()
}

fn id(page: &Page, name: &str) -> NodeId {
    page.by_id(NodeId::DOCUMENT, name).unwrap()
}

/// A page with these elements and this script after them.
fn page(html: &str, script: &str) -> Page {
    Page::of_html(&format!("<body>{html}<script>{script}</script>"))
}

#[test]
fn what_a_script_builds_is_on_the_page() {
    let page = page(
        "<div id=a></div>",
        "const root = document.getElementById('a').attachShadow({ mode: 'open' })\n root.innerHTML = `<p>in ${'it'}</p>`",
    );
    assert!(page.scripts_are_understood());
    assert_eq!(text(&page), "in it");
    let script = "let p = document.createElement('p'); p.textContent = 'new'; p.id = 'n'; document.body.append(p)";
    let page = self::page("", script);
    assert_eq!(text(&page), "new");
    assert_eq!(page.tag(id(&page, "n")), "p");
}

#[test]
fn the_title_can_be_set() {
    for html in ["", "<title>old</title>"] {
        let page =
            Page::of_html(&format!("{html}<p>x</p><script>document.title += 'new'</script>"));
        let title = page.elements().iter().copied().find(|id| page.is(*id, "title")).unwrap();
        assert!(page.text_content(title).ends_with("new"));
    }
}

#[test]
fn functions_conditions_lists_and_closures_run() {
    let page = page(
        "<p class=x>1</p><p class=x>2</p>",
        "function each(f, ...rest) { for (const p of document.querySelectorAll('.x')) { f(p, rest.length) } }
         var seen = 0
         each((p, n) => { seen += 1; if (seen === 1 && n == 2) { p.remove() } else p.dataset.oldText = p.textContent }, 1, 2)",
    );
    assert!(page.scripts_are_understood());
    assert_eq!(text(&page), "2");
    let left = page.elements().iter().find(|id| page.is(**id, "p")).unwrap();
    assert_eq!(page.attr(*left, "data-old-text"), Some("2"));
}

#[test]
fn what_is_not_understood_changes_nothing() {
    for script in [
        "fetch('/x')",
        "new Foo()",
        "class A {}",
        "setInterval(f, 9)",
        "p.textContent = Math.random()",
        "document.write('x')",
        "/x/.test('x')",
        "while (true) {}",
        "f(",
        "customElements.define('x-y', Z)",
        "document.getElementById('none').remove()",
        "document.querySelector('p:hover').remove()",
        "function f() { f() } f()",
        "let a = 'x'; function g() { a = a + a; g() } g()",
        "await x",
        "({}).constructor()",
    ] {
        let page = page("<p id=p>old</p>", script);
        assert!(!page.scripts_are_understood(), "{script}");
        assert_eq!(text(&page), "old", "{script}");
        assert!(page.play(&[]).is_none());
    }
    assert!(!Page::of_html("<p>no script</p>").scripts_are_understood());
    assert!(!Page::of_html("<script src=/x.js></script>").scripts_are_understood());
    assert!(
        !Page::of_html("<script async src=\"data:text/javascript,let a\"></script>")
            .scripts_are_understood()
    );
    assert!(
        Page::of_html("<script src=\"data:text/javascript,let a\"></script>")
            .scripts_are_understood()
    );
    assert!(!Page::of_html("<script type=module>let a</script>").scripts_are_understood());
}

#[test]
fn a_script_does_not_see_what_comes_after_it() {
    let html = "<script>document.getElementById('p').textContent = 'new'</script><p id=p>old</p>";
    assert!(!Page::of_html(html).scripts_are_understood());
    let html = "<script>onload = null; window.onload = () => { document.getElementById('p').textContent = 'new' }</script><p id=p>old</p>";
    assert!(!Page::of_html(html).scripts_are_understood(), "a name that was never declared");
    let html = html.replace("onload = null; ", "");
    assert_eq!(text(&Page::of_html(&html)), "new");
}

#[test]
fn clicks_run_handlers_and_do_what_elements_do() {
    let html = "<button id=b onclick=\"hide('n')\">x</button><nav id=n style='color: red'>y</nav><a id=l href=#m>z</a>
        <div id=d tabindex=0>go</div>";
    let script = "function hide(id) { document.getElementById(id).style.display = 'none' }
        document.getElementById('d').addEventListener('click', e => { if (e.type === 'click') location.assign('#main') })";
    let page = page(html, script);
    let played = page.play(&[Act::Click(id(&page, "b"))]).unwrap();
    assert_eq!(played.page.attr(id(&page, "n"), "style"), Some("color: red; display: none"));
    let place = |name: &str| page.play(&[Act::Click(id(&page, name))]).unwrap().place;
    assert_eq!(place("l").as_deref(), Some("#m"));
    assert_eq!(place("d").as_deref(), Some("#main"));
    assert_eq!(place("b"), None);
}

#[test]
fn focus_moves_and_timers_run() {
    let html = "<button id=a onblur=\"setTimeout(() => this.nextElementSibling.focus(), 10)\">a</button>\
        <button id=b onfocus=\"this.classList.toggle('on')\">b</button><button id=c>c</button>";
    let page = Page::of_html(html);
    let played = page.play(&[Act::Focus(id(&page, "a")), Act::Focus(id(&page, "c"))]).unwrap();
    assert_eq!(played.focused, Some(id(&page, "b")));
    assert_eq!(played.page.attr(id(&page, "b"), "class"), Some("on"));
}

#[test]
fn events_bubble_and_can_be_stopped_and_prevented() {
    let html = "<div id=o><a id=a href=/x>x</a></div>";
    let script = |inner: &str| {
        format!(
            "document.querySelector('#a').addEventListener('click', event => {{ {inner} }})
         document.querySelector('#o').onclick = () => {{ document.title2.x }}"
        )
    };
    let click = |inner: &str| {
        let page = page(html, &script(inner));
        page.play(&[Act::Click(id(&page, "a"))]).map(|played| played.place)
    };
    assert_eq!(click("event.preventDefault(); event.stopPropagation()"), Some(None));
    assert_eq!(click("event.stopPropagation()"), Some(Some("/x".to_owned())));
    assert_eq!(click(""), None, "bubbles to something that is not understood");
}

#[test]
fn sound_is_paused_and_muted() {
    let html = "<video id=v autoplay src=x.mp4></video><button id=b>m</button>";
    let script = "var v = document.getElementById('v')
        document.getElementById('b').addEventListener('click', function () { if (v.muted == false) { v.muted = true } else { v.muted = false } })";
    let page = page(html, script);
    let (video, button) = (id(&page, "v"), id(&page, "b"));
    assert_eq!(page.play(&[Act::Click(button)]).unwrap().silenced, [video]);
    assert!(page.play(&[Act::Click(button), Act::Click(button)]).unwrap().silenced.is_empty());
}

#[test]
fn hostile_scripts_end_soon_and_break_nothing() {
    let long = |part: &str, count: usize| part.repeat(count);
    let scripts = [
        format!("let a = document{}", long(".body", 5_000)),
        format!("let a = 1{}", long(" + 1", 5_000)),
        format!("let a = {}1{}", long("(", 5_000), long(")", 5_000)),
        format!("let a = {}1", long("!", 5_000)),
        format!("{}{}", long("{", 5_000), long("}", 5_000)),
        format!("let a = `xxxxxxxxxx`\n{}", long("a = `${a}${a}`\n", 60)),
        format!("let a = 'xxxxxxxxxx'\n{}", long("a += a\n", 60)),
        "function f() { g(() => f()) } function g(h) { h() } f()".to_owned(),
        "const t = () => setTimeout(t); t()".to_owned(),
        "document.body.onclick = () => document.body.click(); document.body.click()".to_owned(),
        "const l = [1]; function g() { l.push(l); l.forEach(() => g()) } g()".to_owned(),
    ];
    for script in scripts {
        let page = page("<p id=p>old</p>", &script);
        assert!(!page.scripts_are_understood(), "{}", &script[..script.len().min(60)]);
        assert_eq!(text(&page), "old");
    }
}

proptest::proptest! {
    #[test]
    fn no_script_makes_it_panic(script in "\\PC{0,120}|(let |a|=|\\(|\\)|=>|\\{|\\}|'x'|\\.|document|body|remove|\\[|\\]|;|\n|1|\\+|\\?|:|function |return ){0,60}") {
        let _ = page("<p id=p>x</p>", &script);
    }
}
