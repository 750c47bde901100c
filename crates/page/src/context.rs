//! What the pages of one scan share: the way to other resources, the styling engine with its
//! caches, the environment.

use std::any::{Any, TypeId};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use offenbar_layout::{Engine, Environment};
use rustc_hash::FxHashMap;
use url::Url;

use crate::image_colors::ImageColors;

/// Something that was fetched.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Address after redirects.
    pub url: Url,
    /// HTTP status; 200 for files.
    pub status: u16,
    /// MIME type without parameters, lower case; as sniffed.
    pub mime: String,
    /// Character encoding label from the header or from sniffing, for text.
    pub charset: Option<String>,
    /// The bytes, decoded from any content encoding.
    pub bytes: Arc<[u8]>,
}

impl Resource {
    /// The bytes as text. Style sheets and pages in other encodings than UTF-8 are decoded by the
    /// loader's charset; unknown labels count as UTF-8.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// A resource as text.
#[derive(Debug)]
pub struct Text {
    /// Address after redirects.
    pub url: Url,
    /// The text.
    pub text: Arc<str>,
}

/// How many bytes of text are kept for the next page.
const TEXTS: usize = 16 << 20;

/// Texts that pages share, such as style sheets.
#[derive(Default)]
struct Texts {
    known: FxHashMap<Url, Arc<Text>>,
    bytes: usize,
}

/// Why a resource could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// This scan does not fetch anything.
    Offline,
    /// The server answered with an error status.
    Status(u16),
    /// Anything else: connection, limits, address.
    Failed(String),
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Offline => formatter.write_str("no network in this scan"),
            LoadError::Status(status) => write!(formatter, "status {status}"),
            LoadError::Failed(reason) => formatter.write_str(reason),
        }
    }
}

/// The way to other resources. Implemented by the crawler's cache, by folders, and by tests.
pub trait Loader: Send + Sync {
    /// Fetches a resource; the same one twice gives the same answer.
    ///
    /// # Errors
    /// If it cannot be had.
    fn load(&self, url: &Url) -> Result<Arc<Resource>, LoadError>;
}

struct Offline;

impl Loader for Offline {
    fn load(&self, _url: &Url) -> Result<Arc<Resource>, LoadError> {
        Err(LoadError::Offline)
    }
}

/// What the pages of one scan share.
pub struct Context {
    loader: Box<dyn Loader>,
    pub(crate) engine: Engine,
    pub(crate) environment: Environment,
    pub(crate) images: ImageColors,
    texts: Mutex<Texts>,
    shared: Mutex<Shared>,
}

/// How many results are kept for the next page.
const SHARED: usize = 128;

/// What was computed from resources that many pages use, by type and address.
type Shared = FxHashMap<(TypeId, Url), Arc<dyn Any + Send + Sync>>;

impl Context {
    /// A context that loads resources with `loader`.
    pub fn new(loader: Box<dyn Loader>) -> Context {
        Context {
            loader,
            engine: Engine::new(),
            environment: Environment::default(),
            images: ImageColors::default(),
            texts: Mutex::default(),
            shared: Mutex::default(),
        }
    }

    /// A context that loads nothing.
    pub fn offline() -> Context {
        Context::new(Box::new(Offline))
    }

    /// The environment in which pages are rendered first.
    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Fetches a resource; `data:` URLs are decoded here.
    ///
    /// # Errors
    /// If it cannot be had.
    pub fn load(&self, url: &Url) -> Result<Arc<Resource>, LoadError> {
        if url.scheme() == "data" {
            return data_url(url);
        }
        self.loader.load(url)
    }
}

impl Context {
    /// What rules compute from another resource, kept for the next page that needs it. It must
    /// depend on nothing else.
    pub fn shared<T: Send + Sync + 'static>(
        &self,
        url: &Url,
        compute: impl FnOnce(&Context) -> T,
    ) -> Arc<T> {
        let lock = || self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (TypeId::of::<T>(), url.clone());
        let known = lock().get(&key).cloned();
        if let Some(known) = known.and_then(|known| known.downcast::<T>().ok()) {
            return known;
        }
        let computed = Arc::new(compute(self));
        let mut shared = lock();
        if shared.len() >= SHARED {
            shared.clear();
        }
        shared.insert(key, computed.clone());
        computed
    }

    /// Fetches a resource as text and keeps it.
    ///
    /// # Errors
    /// If it cannot be had.
    pub fn text(&self, url: &Url) -> Result<Arc<Text>, LoadError> {
        let lock = || self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().known.get(url) {
            return Ok(known.clone());
        }
        let resource = self.load(url)?;
        let text = Arc::new(Text { url: resource.url.clone(), text: resource.text().into() });
        let mut texts = lock();
        if texts.bytes + text.text.len() > TEXTS {
            *texts = Texts::default();
        }
        texts.bytes += text.text.len();
        texts.known.insert(url.clone(), text.clone());
        Ok(text)
    }
}

fn data_url(url: &Url) -> Result<Arc<Resource>, LoadError> {
    let broken = |_| LoadError::Failed("broken data: URL".to_owned());
    let data = data_url::DataUrl::process(url.as_str())
        .map_err(|_| LoadError::Failed("broken data: URL".to_owned()))?;
    let (bytes, _) = data.decode_to_vec().map_err(broken)?;
    let mime = data.mime_type();
    Ok(Arc::new(Resource {
        url: url.clone(),
        status: 200,
        mime: format!("{}/{}", mime.type_, mime.subtype).to_ascii_lowercase(),
        charset: mime.get_parameter("charset").map(str::to_owned),
        bytes: bytes.into(),
    }))
}
