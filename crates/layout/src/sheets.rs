//! Style sheets, parsed once and shared between documents.
//!
//! Sheets are parsed with Stylo's read-only lock: such a sheet never changes, so that documents on
//! all threads may use it at the same time.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use style::context::QuirksMode;
use style::media_queries::MediaList;
use style::servo_arc::Arc as ServoArc;
use style::shared_lock::{Locked, SharedRwLock};
use style::stylesheets::import_rule::{
    ImportLayer, ImportRule, ImportSheet, ImportSupportsCondition,
};
use style::stylesheets::{
    AllowImportRules, DocumentStyleSheet, Origin, Stylesheet, StylesheetLoader, UrlExtraData,
};
use style::values::CssUrl;
use url::Url;

use crate::Sheet;
use crate::engine::Fetch;
use crate::reach::Reach;

/// How deep imports are followed.
const MAX_IMPORT_DEPTH: usize = 8;
/// How many imports one sheet may have, all levels together.
const MAX_IMPORTS: usize = 64;
/// How many bytes of one sheet are read.
const MAX_BYTES: usize = 8 << 20;
/// How many parsed sheets are kept.
const KEPT: usize = 256;

/// Parsed sheets by their text, address, media and state.
#[derive(Default)]
pub(crate) struct SheetCache {
    sheets: Mutex<HashMap<u64, Parsed>>,
}

/// A sheet with those that it imports.
#[derive(Clone)]
pub(crate) struct Parsed {
    /// For a document's cascade.
    pub(crate) sheet: DocumentStyleSheet,
    /// What its text tells.
    pub(crate) told: Arc<Told>,
}

/// What is read off the text of a sheet.
#[derive(Default)]
pub(crate) struct Told {
    /// Where selectors may lead from an element with the focus.
    pub(crate) reach: Reach,
    /// True if markers of lists may stand inside of their items.
    pub(crate) inside: bool,
}

impl Told {
    fn read(&mut self, css: &str) {
        self.reach.read(css);
        // `break-inside` is about something else.
        let mut places = css.match_indices("inside").map(|(at, _)| at);
        self.inside |= places.any(|at| !css[..at].ends_with("break-"));
    }
}

impl SheetCache {
    /// The parsed sheet.
    pub(crate) fn get(&self, sheet: &Sheet, fetch: &dyn Fetch) -> Parsed {
        let key = sheet.key;
        let lock = || self.sheets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&key) {
            return known.clone();
        }
        let parsed = parse(sheet, fetch);
        let mut sheets = lock();
        if sheets.len() >= KEPT {
            sheets.clear();
        }
        sheets.insert(key, parsed.clone());
        parsed
    }
}

fn parse(sheet: &Sheet, fetch: &dyn Fetch) -> Parsed {
    let told = RefCell::new(Told::default());
    told.borrow_mut().read(&sheet.css);
    let lock = SharedRwLock::read_only();
    let css = prepare(&sheet.css, sheet.scope);
    // The media of a `<link>` apply to all of its sheet; wrapping is the same for the cascade.
    let css = match sheet.media.trim() {
        "" | "all" => css,
        media => format!("@media {} {{\n{css}\n}}", media.replace(['{', '}', ';'], " ")),
    };
    let imports = Cell::new(MAX_IMPORTS);
    let quirks = if sheet.quirks { QuirksMode::Quirks } else { QuirksMode::NoQuirks };
    let loader =
        Imports { fetch, depth: 0, left: &imports, scope: sheet.scope, told: &told, quirks };
    let media = ServoArc::new(lock.wrap(MediaList::empty()));
    let url = UrlExtraData::from(sheet.url.clone());
    let parsed = Stylesheet::from_str(
        &css,
        url,
        Origin::Author,
        media,
        lock,
        Some(&loader),
        None,
        quirks,
        AllowImportRules::Yes,
    );
    let sheet = DocumentStyleSheet(ServoArc::new(parsed));
    Parsed { sheet, told: Arc::new(told.into_inner()) }
}

/// Pseudo-classes that Blitz does not match, and others of the same specificity that it does.
/// Focus is always the keyboard's; `:active` is free for `:focus-within`, because nothing is ever
/// pressed here; followed links have lost the state behind `:link`.
const REPLACED: [(&str, &str); 6] = [
    ("focus-visible", ":focus"),
    ("focus-within", ":active"),
    ("active", ":not(*)"),
    ("visited", ":any-link:where(:not(:link))"),
    (":placeholder", " offenbar-placeholder"),
    (":-webkit-input-placeholder", " offenbar-placeholder"),
];

/// Cuts a sheet to size and replaces what Blitz does not know: see [`REPLACED`], and `:host` in
/// shadow trees.
fn prepare(css: &str, scope: Option<u32>) -> String {
    let end = (0..=css.len().min(MAX_BYTES)).rev().find(|at| css.is_char_boundary(*at));
    let mut css = replace_states(&replace_declarations(&css[..end.unwrap_or(0)]));
    if let Some(host) = scope {
        css = css.replace(":host(", &format!(":is([data-offenbar-host=\"{host}\"]):is("));
        css = css.replace(":host", &format!("[data-offenbar-host=\"{host}\"]"));
    }
    css
}

/// The engine knows no `background-clip: text`. A counter that counts nothing tells which elements have
/// it: like the property it is not inherited.
pub(crate) const CLIPPED: &str = "offenbar-clipped-to-text";

/// Replaces declarations that the engine does not know by others that it keeps.
pub(crate) fn replace_declarations(css: &str) -> std::borrow::Cow<'_, str> {
    const NAME: &str = "background-clip";
    if !css.contains(NAME) && !css.contains("-webkit-focus-ring-color") {
        return css.into();
    }
    // Our own sheet's ring stands for that of the browser.
    let css = css.replace("-webkit-focus-ring-color", "rgb(16, 16, 16)");
    let mut replaced = String::with_capacity(css.len());
    let mut rest = css.as_str();
    while let Some(at) = rest.find(NAME) {
        let (before, from) = rest.split_at(at);
        let value = from[NAME.len()..].trim_start().strip_prefix(':').map(str::trim_start);
        let after = value.and_then(|value| value.strip_prefix("text"));
        match after.filter(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '-')) {
            Some(after) => {
                replaced.push_str(before.strip_suffix("-webkit-").unwrap_or(before));
                replaced.push_str("counter-increment: ");
                replaced.push_str(CLIPPED);
                replaced.push_str(" 0");
                rest = after;
            }
            None => {
                replaced.push_str(before);
                replaced.push_str(NAME);
                rest = &from[NAME.len()..];
            }
        }
    }
    replaced.push_str(rest);
    replaced.into()
}

fn replace_states(css: &str) -> String {
    let mut replaced = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(':') {
        let (before, from) = rest.split_at(at);
        replaced.push_str(before);
        let name = &from[1..];
        // In `.hover\:focus-visible` the colon belongs to the name of a class.
        let known = REPLACED.iter().filter(|_| !before.ends_with('\\')).find(|(known, _)| {
            let end = name.as_bytes().get(known.len());
            name.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))
                && !end
                    .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'\\'))
        });
        let (with, skipped) = known.map_or((":", 1), |(known, with)| (*with, known.len() + 1));
        replaced.push_str(with);
        rest = &from[skipped..];
    }
    replaced.push_str(rest);
    replaced
}

/// Loads imported sheets at once.
struct Imports<'a> {
    fetch: &'a dyn Fetch,
    depth: usize,
    left: &'a Cell<usize>,
    scope: Option<u32>,
    told: &'a RefCell<Told>,
    quirks: QuirksMode,
}

impl Imports<'_> {
    fn load(
        &self,
        url: &Url,
        lock: &SharedRwLock,
        media: &ServoArc<Locked<MediaList>>,
    ) -> Option<Stylesheet> {
        let left = self.left.get().checked_sub(1)?;
        self.left.set(left);
        let bytes = self.fetch.fetch(url)?;
        let css = String::from_utf8_lossy(&bytes);
        self.told.borrow_mut().read(&css);
        let css = prepare(&css, self.scope);
        let nested = Imports { depth: self.depth + 1, ..*self };
        Some(Stylesheet::from_str(
            &css,
            UrlExtraData::from(url.clone()),
            Origin::Author,
            media.clone(),
            lock.clone(),
            Some(&nested),
            None,
            self.quirks,
            AllowImportRules::Yes,
        ))
    }
}

impl StylesheetLoader for Imports<'_> {
    fn request_stylesheet(
        &self,
        url: CssUrl,
        source_location: cssparser::SourceLocation,
        lock: &SharedRwLock,
        media: ServoArc<Locked<MediaList>>,
        supports: Option<ImportSupportsCondition>,
        layer: ImportLayer,
    ) -> ServoArc<Locked<ImportRule>> {
        let enabled = supports.as_ref().is_none_or(|condition| condition.enabled);
        let sheet = url
            .url()
            .filter(|_| enabled && self.depth < MAX_IMPORT_DEPTH)
            .and_then(|url| self.load(url, lock, &media));
        let stylesheet = match sheet {
            Some(sheet) => ImportSheet::new(ServoArc::new(sheet)),
            None => ImportSheet::new_refused(),
        };
        let rule = ImportRule { url, stylesheet, supports, layer, source_location };
        ServoArc::new(lock.wrap(rule))
    }
}

/// Hash over the names of all sheets: documents with the same one have the same cascade. With it goes
/// whether markers of lists may be inside for another reason.
pub(crate) fn set_key(sheets: &[Sheet], inside: bool) -> u64 {
    let mut hasher = DefaultHasher::new();
    inside.hash(&mut hasher);
    for sheet in sheets {
        sheet.key.hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_replaced_where_they_are_selectors() {
        let css = ".a:focus-visible, .md\\:focus-visible\\:x:Active { color: red } a:visited > b:focus-within {} \
                   ::placeholder, input::-webkit-input-placeholder {}";
        let expected = ".a:focus, .md\\:focus-visible\\:x:not(*) { color: red } \
                        a:any-link:where(:not(:link)) > b:active {} \
                        \x20offenbar-placeholder, input offenbar-placeholder {}";
        assert_eq!(replace_states(css), expected);
        let other = "a:focus { b:active-x c::after :";
        assert_eq!(replace_states(other), other);
    }

    #[test]
    fn clipping_to_text_is_kept() {
        let css = "a { -webkit-background-clip: text; background-clip:text } b { background-clip: text-x }";
        let expected = "a { counter-increment: offenbar-clipped-to-text 0; \
             counter-increment: offenbar-clipped-to-text 0 } b { background-clip: text-x }";
        assert_eq!(replace_declarations(css), expected);
        assert_eq!(replace_declarations("a { color: red }"), "a { color: red }");
        let ring = "a:focus { outline: thin dotted; outline: 5px auto -webkit-focus-ring-color }";
        assert!(replace_declarations(ring).contains("5px auto rgb(16, 16, 16)"));
    }
}
