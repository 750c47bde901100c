//! What is still to be fetched, in an order that does not depend on how fast anything answers.
//!
//! Every address has a [`Key`]: how deep it lies, which page named it first, and where on that
//! page. Fetching may run ahead; results are taken strictly by key. That makes a crawl at any
//! concurrency the same as one at concurrency one.

use std::collections::BTreeMap;
use std::sync::Arc;

use offenbar_model::{Message, UrlState};
use rustc_hash::FxHashMap;
use url::Url;

/// Place of an address in the order of a crawl.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key {
    pub(crate) depth: u32,
    /// How many pages were taken before the one that names it.
    pub(crate) parent: u64,
    /// Which of that page's links it is.
    pub(crate) position: u32,
    /// How many redirects lead here.
    pub(crate) hop: u16,
}

/// Number of an address among all seen.
pub(crate) type Id = u32;

/// An address that was seen.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) url: Arc<str>,
    pub(crate) found_on: Option<Id>,
    pub(crate) state: Option<UrlState>,
    pub(crate) status: Option<u16>,
    pub(crate) reason: Option<Message>,
    /// Belongs to the site, so that its status matters.
    pub(crate) inside: bool,
}

/// An address to fetch.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) id: Id,
    pub(crate) url: Url,
    /// Follow its redirects to the end instead of queueing their targets: it leads to itself, and
    /// only cookies kept on the way can tell whether that ever ends.
    pub(crate) through: bool,
}

/// The frontier of one crawl. `R` is what a fetch gives.
pub(crate) struct Frontier<R> {
    seen: Vec<Seen>,
    ids: FxHashMap<Arc<str>, Id>,
    waiting: BTreeMap<Key, Entry>,
    running: BTreeMap<Key, Entry>,
    done: BTreeMap<Key, (Entry, R)>,
    /// Addresses remembered at most.
    limit: usize,
    pub(crate) full: bool,
}

impl<R> Frontier<R> {
    pub(crate) fn new(limit: usize) -> Self {
        Frontier {
            seen: Vec::new(),
            ids: FxHashMap::default(),
            waiting: BTreeMap::new(),
            running: BTreeMap::new(),
            done: BTreeMap::new(),
            limit,
            full: false,
        }
    }

    /// Marks an address as seen; none if it was seen before or there is no room.
    pub(crate) fn see(&mut self, url: &str, found_on: Option<Id>) -> Option<Id> {
        if self.ids.contains_key(url) {
            return None;
        }
        if self.seen.len() >= self.limit {
            self.full = true;
            return None;
        }
        let id = Id::try_from(self.seen.len()).ok()?;
        let url: Arc<str> = url.into();
        self.ids.insert(Arc::clone(&url), id);
        let seen = Seen { url, found_on, state: None, status: None, reason: None, inside: false };
        self.seen.push(seen);
        Some(id)
    }

    pub(crate) fn id_of(&self, url: &str) -> Option<Id> {
        self.ids.get(url).copied()
    }

    pub(crate) fn get(&self, id: Id) -> &Seen {
        &self.seen[id as usize]
    }

    /// Records where an address ended.
    pub(crate) fn settle(
        &mut self,
        id: Id,
        state: UrlState,
        status: Option<u16>,
        reason: Option<Message>,
    ) {
        let seen = &mut self.seen[id as usize];
        seen.state = Some(state);
        seen.status = status.or(seen.status);
        seen.reason = reason;
    }

    pub(crate) fn mark_inside(&mut self, id: Id) {
        self.seen[id as usize].inside = true;
    }

    pub(crate) fn push(&mut self, key: Key, entry: Entry) {
        self.waiting.insert(key, entry);
    }

    /// The next address to fetch, now in flight; only down to a depth.
    pub(crate) fn start(&mut self, depth: u32) -> Option<(Key, Entry)> {
        let next = self.waiting.first_entry().filter(|next| next.key().depth <= depth)?;
        let (key, entry) = next.remove_entry();
        self.running.insert(key, entry.clone());
        Some((key, entry))
    }

    /// A fetch ended.
    pub(crate) fn finish(&mut self, key: Key, result: R) {
        if let Some(entry) = self.running.remove(&key) {
            self.done.insert(key, (entry, result));
        }
    }

    /// The next result in order, once nothing before it is missing.
    pub(crate) fn take(&mut self) -> Option<(Key, Entry, R)> {
        let first = *self.done.first_key_value()?.0;
        let earlier = |others: &BTreeMap<Key, Entry>| {
            others.first_key_value().is_some_and(|(key, _)| *key < first)
        };
        if earlier(&self.running) || earlier(&self.waiting) {
            return None;
        }
        self.take_any()
    }

    /// The next result in order, whatever is missing before it: for the end of a broken-off crawl.
    pub(crate) fn take_any(&mut self) -> Option<(Key, Entry, R)> {
        let (key, (entry, result)) = self.done.pop_first()?;
        Some((key, entry, result))
    }

    /// Fetches in flight and results not taken yet.
    pub(crate) fn ahead(&self) -> usize {
        self.running.len() + self.done.len()
    }

    pub(crate) fn in_flight(&self) -> usize {
        self.running.len()
    }

    /// True if nothing is left down to a depth.
    pub(crate) fn is_done(&self, depth: u32) -> bool {
        let none = |key: Option<&Key>| key.is_none_or(|key| key.depth > depth);
        none(self.waiting.keys().next())
            && none(self.running.keys().next())
            && none(self.done.keys().next())
    }

    /// Addresses that nobody fetched, or whose result was not taken.
    pub(crate) fn rest(&mut self) -> Vec<Id> {
        let waiting = std::mem::take(&mut self.waiting);
        let running = std::mem::take(&mut self.running);
        let done = std::mem::take(&mut self.done).into_values().map(|(entry, _)| entry);
        let rest = waiting.into_values().chain(running.into_values()).chain(done);
        rest.map(|entry| entry.id).collect()
    }

    pub(crate) fn len(&self) -> usize {
        self.seen.len()
    }

    pub(crate) fn into_seen(self) -> Vec<Seen> {
        self.seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(depth: u32, position: u32) -> Key {
        Key { depth, parent: 0, position, hop: 0 }
    }

    fn entry(id: Id, url: &str) -> Entry {
        Entry { id, url: Url::parse(url).unwrap(), through: false }
    }

    fn frontier(keys: &[Key]) -> Frontier<&'static str> {
        let mut frontier = Frontier::new(100);
        for (index, key) in keys.iter().enumerate() {
            let url = format!("http://e.org/{index}");
            let id = frontier.see(&url, None).unwrap();
            frontier.push(*key, entry(id, &url));
        }
        frontier
    }

    #[test]
    fn results_come_in_order_however_they_arrive() {
        let mut frontier = frontier(&[key(1, 0), key(0, 1), key(0, 0)]);
        let keys: Vec<_> = std::iter::from_fn(|| frontier.start(9)).map(|(key, _)| key).collect();
        assert_eq!(keys, [key(0, 0), key(0, 1), key(1, 0)]);
        assert_eq!(frontier.in_flight(), 3);
        frontier.finish(key(0, 1), "second");
        assert!(frontier.take().is_none());
        frontier.finish(key(0, 0), "first");
        assert_eq!(frontier.take().unwrap().2, "first");
        // A redirect found at the first one comes before the second, which is done already.
        let id = frontier.see("http://e.org/target", None).unwrap();
        let target = Key { hop: 1, ..key(0, 0) };
        frontier.push(target, entry(id, "http://e.org/target"));
        assert!(frontier.take().is_none());
        frontier.start(9);
        frontier.finish(target, "target");
        assert_eq!(frontier.take().unwrap().2, "target");
        assert_eq!(frontier.take().unwrap().2, "second");
        assert!(!frontier.is_done(1) && frontier.is_done(0));
    }

    #[test]
    fn an_address_is_seen_once_and_the_memory_is_limited() {
        let mut frontier = Frontier::<()>::new(2);
        assert!(frontier.see("a", None).is_some() && frontier.see("a", None).is_none());
        assert!(frontier.see("b", None).is_some() && !frontier.full);
        assert!(frontier.see("c", None).is_none() && frontier.full);
        assert_eq!(frontier.len(), 2);
    }
}
