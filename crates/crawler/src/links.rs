//! What a page links to and what it is made of, read from its tags alone.
//!
//! Consumers that have a tree read links from it; this is for those that have none.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use url::Url;

/// How a page links to another address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    /// `<a href>`
    Anchor,
    /// `<area href>`
    Area,
    /// `<iframe src>`, `<frame src>`
    Frame,
    /// `<meta http-equiv=refresh>`, and the `Refresh` header
    Refresh,
    /// `<link rel="alternate next prev help search license author start index contents …">`
    Link,
    /// `<link rel=sitemap>`
    Sitemap,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// Its address, fragment included.
    pub url: Url,
    /// How it is made.
    pub kind: LinkKind,
}

impl Link {
    /// A link in the text of a page.
    pub fn anchor(url: Url) -> Self {
        Link { url, kind: LinkKind::Anchor }
    }
}

/// What a part of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceKind {
    /// A picture.
    Image,
    /// A script.
    Script,
    /// A style sheet.
    Style,
    /// An icon of the site.
    Icon,
    /// Sound, video, captions.
    Media,
    /// `<object>`, `<embed>`
    Object,
    /// Fetched ahead, manifest, and other parts.
    Other,
}

/// A part of a page that a browser fetches by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubResource {
    /// Its address.
    pub url: Url,
    /// What it is.
    pub kind: ResourceKind,
}

/// All that was read from the tags of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extracted {
    /// What relative addresses refer to.
    pub base: Url,
    /// Links in the order of the page, each kind and address once.
    pub links: Vec<Link>,
    /// Parts in the order of the page, each once.
    pub resources: Vec<SubResource>,
    /// `<link rel=canonical>`
    pub canonical: Option<Url>,
    /// Values that are no address, as written, shortened.
    pub invalid: Vec<String>,
}

/// An address as a page writes it, resolved.
pub fn resolve(base: &Url, href: &str) -> Option<Url> {
    base.join(href.trim_matches(|c: char| c.is_ascii_whitespace() || c.is_ascii_control())).ok()
}

/// The address in a refresh value, for example `5; url=/next`; none if the page reloads itself.
pub fn refresh_target(content: &str) -> Option<&str> {
    let rest = content.trim_start();
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = rest.trim_start().trim_start_matches([';', ',']).trim_start();
    let named = rest.get(..3).filter(|name| name.eq_ignore_ascii_case("url"));
    let value = match named.and_then(|_| rest[3..].trim_start().strip_prefix('=')) {
        Some(value) => value.trim_start(),
        None => rest,
    };
    let value = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split(quote).next().unwrap_or_default(),
        _ => value,
    };
    Some(value.trim()).filter(|value| !value.is_empty())
}

/// Reads the tags of a page. Linear in its length, whatever is in it.
pub fn extract(html: &str, url: &Url) -> Extracted {
    let sink = Sink::default();
    let input = BufferQueue::default();
    // Tendrils cannot be longer than 4 GiB; bodies are far shorter.
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let _paused_at_script = tokenizer.feed(&input);
    while !input.is_empty() {
        let _paused_at_script = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.found.into_inner().resolve(url)
}

#[derive(Default)]
struct Sink {
    found: RefCell<Found>,
}

#[derive(Default)]
struct Found {
    base: Option<String>,
    canonical: Option<String>,
    links: Vec<(LinkKind, String)>,
    resources: Vec<(ResourceKind, String)>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
        if tag.kind == TagKind::EndTag {
            return TokenSinkResult::Continue;
        }
        self.found.borrow_mut().tag(&tag);
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            "textarea" | "title" => TokenSinkResult::RawData(RawKind::Rcdata),
            "plaintext" => TokenSinkResult::Plaintext,
            _ => TokenSinkResult::Continue,
        }
    }
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|found| &*found.value)
}

impl Found {
    fn tag(&mut self, tag: &Tag) {
        match &*tag.name {
            "a" => self.link(LinkKind::Anchor, tag, "href"),
            "area" => self.link(LinkKind::Area, tag, "href"),
            "iframe" | "frame" => self.link(LinkKind::Frame, tag, "src"),
            "base" if self.base.is_none() => self.base = attribute(tag, "href").map(str::to_owned),
            "link" => self.link_tag(tag),
            "meta" => self.refresh(tag),
            "img" => {
                self.part(ResourceKind::Image, tag, "src");
                self.sources(tag);
            }
            "source" => {
                self.part(ResourceKind::Media, tag, "src");
                self.sources(tag);
            }
            "input"
                if attribute(tag, "type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("image")) =>
            {
                self.part(ResourceKind::Image, tag, "src");
            }
            "script" => self.part(ResourceKind::Script, tag, "src"),
            "video" | "audio" | "track" => {
                self.part(ResourceKind::Media, tag, "src");
                self.part(ResourceKind::Image, tag, "poster");
            }
            "object" => self.part(ResourceKind::Object, tag, "data"),
            "embed" => self.part(ResourceKind::Object, tag, "src"),
            _ => {}
        }
    }

    fn link(&mut self, kind: LinkKind, tag: &Tag, name: &str) {
        self.links.extend(attribute(tag, name).map(|href| (kind, href.to_owned())));
    }

    fn part(&mut self, kind: ResourceKind, tag: &Tag, name: &str) {
        let value = attribute(tag, name).filter(|value| !value.trim().is_empty());
        self.resources.extend(value.map(|value| (kind, value.to_owned())));
    }

    fn sources(&mut self, tag: &Tag) {
        let Some(set) = attribute(tag, "srcset") else { return };
        for candidate in set.split(", ").flat_map(|part| part.split(",\n")) {
            if let Some(address) = candidate.split_ascii_whitespace().next() {
                let address = address.trim_end_matches(',').to_owned();
                self.resources.push((ResourceKind::Image, address));
            }
        }
    }

    fn link_tag(&mut self, tag: &Tag) {
        let Some(href) = attribute(tag, "href").map(str::to_owned) else { return };
        let rel = attribute(tag, "rel").unwrap_or_default().to_ascii_lowercase();
        let has = |name: &str| rel.split_ascii_whitespace().any(|token| token == name);
        if has("canonical") {
            self.canonical.get_or_insert(href);
        } else if has("stylesheet") {
            self.resources.push((ResourceKind::Style, href));
        } else if has("icon") || rel.contains("icon") {
            self.resources.push((ResourceKind::Icon, href));
        } else if has("sitemap") {
            self.links.push((LinkKind::Sitemap, href));
        } else if ["preload", "modulepreload", "prefetch", "manifest"].iter().any(|name| has(name))
        {
            self.resources.push((ResourceKind::Other, href));
        } else if [
            "alternate",
            "next",
            "prev",
            "help",
            "search",
            "license",
            "author",
            "start",
            "index",
            "contents",
            "privacy-policy",
            "terms-of-service",
            "bookmark",
            "up",
            "home",
        ]
        .iter()
        .any(|name| has(name))
        {
            self.links.push((LinkKind::Link, href));
        }
    }

    fn refresh(&mut self, tag: &Tag) {
        let refreshes = attribute(tag, "http-equiv")
            .is_some_and(|name| name.trim().eq_ignore_ascii_case("refresh"));
        let target = attribute(tag, "content").filter(|_| refreshes).and_then(refresh_target);
        self.links.extend(target.map(|target| (LinkKind::Refresh, target.to_owned())));
    }

    fn resolve(self, url: &Url) -> Extracted {
        let base = self.base.as_deref().and_then(|base| resolve(url, base));
        let base = base.filter(|base| !base.cannot_be_a_base()).unwrap_or_else(|| url.clone());
        let mut known = rustc_hash::FxHashSet::default();
        let mut invalid = Vec::new();
        let mut links = Vec::new();
        for (kind, href) in self.links {
            match resolve(&base, &href) {
                Some(url) if known.insert((kind, url.clone())) => links.push(Link { url, kind }),
                Some(_) => {}
                None => invalid.push(href.chars().take(200).collect()),
            }
        }
        let mut known = rustc_hash::FxHashSet::default();
        let parts = self.resources.into_iter().filter_map(|(kind, href)| {
            let part = SubResource { url: resolve(&base, &href)?, kind };
            known.insert(part.clone()).then_some(part)
        });
        let resources = parts.collect();
        let canonical = self.canonical.as_deref().and_then(|href| resolve(&base, href));
        Extracted { base, links, resources, canonical, invalid }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(html: &str) -> Extracted {
        extract(html, &Url::parse("https://example.org/dir/page").unwrap())
    }

    fn links(html: &str) -> Vec<String> {
        page(html).links.into_iter().map(|link| link.url.into()).collect()
    }

    #[test]
    fn every_kind_of_link_is_found_and_relative_to_the_base() {
        let html = "<base href=/b/><base href=/no/><a href=x>x</a><area href='?q'><iframe src=f></iframe>\
            <meta http-equiv=Refresh content='0; URL=\"r\"'><link rel='alternate' href=alt>\
            <link rel=sitemap href=/s.xml><a>no href</a><a href=' x\n'>again</a>";
        let found = page(html);
        let kinds: Vec<_> = found.links.iter().map(|link| (link.kind, link.url.path())).collect();
        assert_eq!(
            kinds,
            [
                (LinkKind::Anchor, "/b/x"),
                (LinkKind::Area, "/b/"),
                (LinkKind::Frame, "/b/f"),
                (LinkKind::Refresh, "/b/r"),
                (LinkKind::Link, "/b/alt"),
                (LinkKind::Sitemap, "/s.xml"),
            ]
        );
    }

    #[test]
    fn what_only_looks_like_a_link_is_none() {
        assert!(
            links("<!-- <a href=a> --><script>'<a href=b>'</script><style><a href=c></style>")
                .is_empty()
        );
        assert!(links("<textarea><a href=d></textarea><title><a href=e></title>").is_empty());
        assert_eq!(links("<noscript><a href=f>f</a></noscript>"), ["https://example.org/dir/f"]);
    }

    #[test]
    fn parts_of_a_page_are_listed_apart() {
        let found = page(
            "<link rel=stylesheet href=s.css><script src=x.js></script><img src=i.png srcset='a.png 1x, b.png 2x'>\
             <link rel='shortcut icon' href=/i.ico><link rel=canonical href=/c><video src=v poster=p></video>",
        );
        let parts: Vec<_> =
            found.resources.iter().map(|part| (part.kind, part.url.path())).collect();
        assert!(parts.contains(&(ResourceKind::Style, "/dir/s.css")));
        assert!(parts.contains(&(ResourceKind::Image, "/dir/b.png")));
        assert!(parts.contains(&(ResourceKind::Icon, "/i.ico")));
        assert!(parts.contains(&(ResourceKind::Image, "/dir/p")));
        assert!(found.links.is_empty());
        assert_eq!(found.canonical.unwrap().path(), "/c");
    }

    #[test]
    fn invalid_addresses_are_kept_as_written() {
        let found = page("<a href='http://['>x</a><a href='tel:110'>y</a>");
        assert_eq!(found.invalid, ["http://["]);
        assert_eq!(found.links.len(), 1);
    }

    #[test]
    fn refresh_values_as_browsers_read_them() {
        for (value, expected) in [
            ("5; url=/next", Some("/next")),
            ("0;URL='/a b'", Some("/a b")),
            ("0, /x", Some("/x")),
            ("5", None),
            ("", None),
            ("0; url = y", Some("y")),
        ] {
            assert_eq!(refresh_target(value), expected, "{value}");
        }
    }

    #[test]
    fn a_hundred_thousand_links_are_all_found() {
        let html: String = (0..100_000).map(|n| format!("<a href=/{n}>")).collect();
        assert_eq!(links(&html).len(), 100_000);
    }

    proptest! {
        #[test]
        fn any_text_is_read(html in "[a-z<>/='\" \\-!\u{0}\n]{0,300}") {
            page(&html);
        }
    }
}
