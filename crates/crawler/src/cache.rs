//! What pages are made of: each style sheet and image is fetched once per scan, however many pages
//! and threads ask for it.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::runtime::Handle;
use tokio::sync::OnceCell;
use url::Url;

use crate::client::Client;
use crate::exchange::{Exchange, Purpose};

/// Bytes kept at most; beyond it the oldest are forgotten and would be fetched again.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Fetches each resource once and shares the answer. Threads that want the same resource wait for
/// one request.
pub struct ResourceCache {
    client: Arc<Client>,
    runtime: Handle,
    most_bytes: usize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    cells: HashMap<Url, Arc<OnceCell<Arc<Exchange>>>>,
    order: VecDeque<(Url, usize)>,
    bytes: usize,
}

impl ResourceCache {
    /// A cache that fetches with a client on a runtime.
    pub fn new(client: Arc<Client>, runtime: Handle) -> Self {
        ResourceCache { client, runtime, most_bytes: MOST_BYTES, state: Mutex::default() }
    }

    /// Another limit on the bytes kept.
    #[must_use]
    pub fn with_limit(mut self, bytes: usize) -> Self {
        self.most_bytes = bytes;
        self
    }

    /// The client it fetches with.
    pub fn client(&self) -> &Arc<Client> {
        &self.client
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A resource, whole; what went wrong is in the exchange.
    pub async fn get(&self, url: &Url) -> Arc<Exchange> {
        let mut address = url.clone();
        address.set_fragment(None);
        let cell = Arc::clone(self.state().cells.entry(address.clone()).or_default());
        let exchange = cell
            .get_or_init(|| async {
                let exchange = Arc::new(self.client.get(&address, Purpose::Resource).await);
                self.keep(&address, exchange.body.len());
                exchange
            })
            .await;
        Arc::clone(exchange)
    }

    /// [`ResourceCache::get`] for threads outside the runtime's own, for example those of
    /// `spawn_blocking` or of a thread pool. Inside asynchronous code it would panic: use `get`.
    pub fn get_blocking(&self, url: &Url) -> Arc<Exchange> {
        self.runtime.block_on(self.get(url))
    }

    fn keep(&self, url: &Url, bytes: usize) {
        let mut state = self.state();
        state.bytes += bytes;
        state.order.push_back((url.clone(), bytes));
        while state.bytes > self.most_bytes && state.order.len() > 1 {
            let Some((oldest, bytes)) = state.order.pop_front() else { break };
            state.bytes -= bytes;
            state.cells.remove(&oldest);
        }
    }
}
