//! Style sheets, parsed once and shared between documents.
//!
//! Sheets are parsed with Stylo's read-only lock: such a sheet never changes, so that documents on
//! all threads may use it at the same time.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError};

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

use crate::engine::Fetch;
use crate::{Environment, Sheet};

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
    sheets: Mutex<HashMap<u64, DocumentStyleSheet>>,
}

/// Name of a parsed sheet in the cache.
pub(crate) fn key(sheet: &Sheet, environment: &Environment) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&sheet.css, sheet.url.as_str(), &sheet.media).hash(&mut hasher);
    (sheet.scope, environment.focused.is_some()).hash(&mut hasher);
    hasher.finish()
}

impl SheetCache {
    /// The parsed sheet.
    pub(crate) fn get(
        &self,
        sheet: &Sheet,
        environment: &Environment,
        fetch: &dyn Fetch,
    ) -> DocumentStyleSheet {
        let key = key(sheet, environment);
        let lock = || self.sheets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&key) {
            return known.clone();
        }
        let parsed = parse(sheet, environment.focused.is_some(), fetch);
        let mut sheets = lock();
        if sheets.len() >= KEPT {
            sheets.clear();
        }
        sheets.insert(key, parsed.clone());
        parsed
    }
}

fn parse(sheet: &Sheet, focus: bool, fetch: &dyn Fetch) -> DocumentStyleSheet {
    let lock = SharedRwLock::read_only();
    let css = prepare(&sheet.css, sheet.scope, focus);
    // The media of a `<link>` apply to all of its sheet; wrapping is the same for the cascade.
    let css = match sheet.media.trim() {
        "" | "all" => css,
        media => format!("@media {} {{\n{css}\n}}", media.replace(['{', '}', ';'], " ")),
    };
    let imports = std::cell::Cell::new(MAX_IMPORTS);
    let loader = Imports { fetch, depth: 0, left: &imports, scope: sheet.scope, focus };
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
        QuirksMode::NoQuirks,
        AllowImportRules::Yes,
    );
    DocumentStyleSheet(ServoArc::new(parsed))
}

/// Cuts a sheet to size and replaces what Blitz does not know: `:focus-visible` and
/// `:focus-within` where an element has the focus, and `:host` in shadow trees.
fn prepare(css: &str, scope: Option<u32>, focus: bool) -> String {
    let end = (0..=css.len().min(MAX_BYTES)).rev().find(|at| css.is_char_boundary(*at));
    let mut css = css[..end.unwrap_or(0)].to_owned();
    if focus && css.contains(":focus-") {
        css = css
            .replace(":focus-visible", ":focus")
            .replace(":focus-within", ":is(:focus, :has(:focus))");
    }
    if let Some(host) = scope {
        css = css.replace(":host(", &format!(":is([data-offenbar-host=\"{host}\"]):is("));
        css = css.replace(":host", &format!("[data-offenbar-host=\"{host}\"]"));
    }
    css
}

/// Loads imported sheets at once.
struct Imports<'a> {
    fetch: &'a dyn Fetch,
    depth: usize,
    left: &'a std::cell::Cell<usize>,
    scope: Option<u32>,
    focus: bool,
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
        let css = prepare(&String::from_utf8_lossy(&bytes), self.scope, self.focus);
        let nested = Imports { depth: self.depth + 1, ..*self };
        Some(Stylesheet::from_str(
            &css,
            UrlExtraData::from(url.clone()),
            Origin::Author,
            media.clone(),
            lock.clone(),
            Some(&nested),
            None,
            QuirksMode::NoQuirks,
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

/// Hash over the names of all sheets: documents with the same one have the same cascade.
pub(crate) fn set_key(sheets: &[Sheet], environment: &Environment) -> u64 {
    let mut hasher = DefaultHasher::new();
    for sheet in sheets {
        key(sheet, environment).hash(&mut hasher);
    }
    hasher.finish()
}
