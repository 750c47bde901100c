//! Resources of pages over the network and from scanned folders, through the crawler's client and
//! cache.

use std::sync::Arc;

use offenbar_crawler::sniff::Kind;
use offenbar_crawler::{Exchange, ResourceCache, decode};
use offenbar_page::{LoadError, Loader, Resource};
use url::Url;

use crate::page::Files;

/// What mapped folders and files do not have comes from the network.
pub(crate) struct Network {
    files: Files,
    cache: Arc<ResourceCache>,
}

impl Network {
    /// `cache` must be asked from threads outside of its runtime.
    pub(crate) fn new(files: Files, cache: Arc<ResourceCache>) -> Network {
        Network { files, cache }
    }
}

impl Loader for Network {
    fn load(&self, url: &Url) -> Result<Arc<Resource>, LoadError> {
        match self.files.find(url) {
            Some(_) => self.files.load(url),
            None => resource(&self.cache.get_blocking(url)).map(Arc::new),
        }
    }
}

/// An exchange as a page sees it: text is UTF-8 from here on.
pub(crate) fn resource(exchange: &Exchange) -> Result<Resource, LoadError> {
    if let Some(error) = &exchange.error {
        return Err(LoadError::Failed(offenbar_texts::Lang::En.message(&error.message)));
    }
    let status = exchange.status.unwrap_or_default();
    if !exchange.is_success() {
        return Err(LoadError::Status(status));
    }
    let sniffed = exchange.sniffed();
    let is_text =
        matches!(sniffed.kind, Kind::Html | Kind::Xml | Kind::Css | Kind::Script | Kind::Text)
            || sniffed.mime == "image/svg+xml";
    let bytes: Arc<[u8]> = if is_text {
        decode(exchange).text.into_bytes().into()
    } else {
        exchange.body.as_ref().into()
    };
    Ok(Resource {
        url: exchange.final_url.clone(),
        status,
        mime: sniffed.mime,
        charset: is_text.then(|| "utf-8".to_owned()),
        bytes,
    })
}
