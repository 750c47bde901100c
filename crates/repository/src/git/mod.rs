//! The tree and the history of one commit, read from the object database only.

mod fetch;
mod history;
mod local;
mod options;
mod packets;
mod refs;
mod remote;
mod store;
mod text;
mod tree;
mod walk;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use offenbar_model::{Message, escape_control};
use rustc_hash::FxHashMap;

pub use history::{Commit, History, HistoryGap, Tag};
pub use options::{Limits, OpenError, OpenOptions, Refusal};
pub use text::{decode, is_text};

use store::Store;

/// Opens the repository at a path (working tree or bare) or at an `https` address.
pub fn open(target: &str, options: &OpenOptions) -> Result<Snapshot, OpenError> {
    if target.starts_with('-') || target.chars().any(char::is_control) {
        return Err(
            OpenError::new("repository-open-bad-address").with("path", escape_control(target))
        );
    }
    if remote::is_address(target) {
        fetch::open(target, options)
    } else {
        local::open(target, options)
    }
}

/// What an [`Entry`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A file.
    File,
    /// A file that may be executed.
    Executable,
    /// A symbolic link: never followed.
    Symlink,
    /// Another repository: never fetched.
    Submodule,
}

/// One entry of the tree; folders are not entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path from the root with `/`, lossily decoded and control characters escaped: for looking at,
    /// and the key of [`Snapshot::read`].
    pub path: String,
    /// The path's own bytes.
    pub raw_path: Vec<u8>,
    /// File, executable, symlink or submodule.
    pub kind: EntryKind,
    /// Size in bytes, if the object is there.
    pub size: Option<u64>,
    id: Option<git2::Oid>,
}

impl Entry {
    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The folder, empty for the root.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What follows the last dot of the name, in lower case; empty without one.
    pub fn extension(&self) -> String {
        match self.name().rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension.to_ascii_lowercase(),
            _ => String::new(),
        }
    }

    /// Whether it lies in the root folder.
    pub fn in_root(&self) -> bool {
        !self.path.contains('/')
    }

    /// Whether it has content of its own: a file, executable or not.
    pub fn is_file(&self) -> bool {
        matches!(self.kind, EntryKind::File | EntryKind::Executable)
    }

    /// Object id of the content: equal ids are equal bytes.
    pub fn object(&self) -> Option<String> {
        self.id.map(|id| id.to_string())
    }
}

/// The tree of one commit.
pub struct Snapshot {
    entries: Vec<Entry>,
    index: FxHashMap<String, usize>,
    commit: Option<git2::Oid>,
    remote: Option<String>,
    refusals: Mutex<Vec<Refusal>>,
    unread: AtomicU64,
    limits: Limits,
    content: Content,
    cache: Mutex<Cache>,
    history: OnceLock<Result<History, HistoryGap>>,
    verdict: OnceLock<Box<crate::verdict::RepositoryVerdict>>,
}

enum Content {
    Memory(Vec<Arc<[u8]>>),
    Store(Box<Mutex<Store>>),
}

#[derive(Default)]
struct Cache {
    blobs: FxHashMap<usize, Arc<[u8]>>,
    bytes: u64,
}

impl Snapshot {
    /// A snapshot of files in memory, for tests. It has no history.
    pub fn from_files<P: AsRef<str>, B: AsRef<[u8]>>(
        files: impl IntoIterator<Item = (P, B)>,
    ) -> Snapshot {
        let mut files: Vec<(String, Arc<[u8]>)> = files
            .into_iter()
            .map(|(path, bytes)| (path.as_ref().to_owned(), Arc::from(bytes.as_ref())))
            .collect();
        files.sort_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
        let entries = files
            .iter()
            .map(|(path, bytes)| Entry {
                path: escape_control(path),
                raw_path: path.as_bytes().to_vec(),
                kind: EntryKind::File,
                size: Some(bytes.len() as u64),
                id: git2::Oid::hash_object(git2::ObjectType::Blob, bytes).ok(),
            })
            .collect();
        let content = Content::Memory(files.into_iter().map(|(_, bytes)| bytes).collect());
        Snapshot::new(entries, None, content, Limits::default())
    }

    fn new(
        entries: Vec<Entry>,
        commit: Option<git2::Oid>,
        content: Content,
        limits: Limits,
    ) -> Self {
        let mut index = FxHashMap::default();
        for (at, entry) in entries.iter().enumerate() {
            index.entry(entry.path.clone()).or_insert(at);
        }
        Snapshot {
            entries,
            index,
            commit,
            remote: None,
            refusals: Mutex::default(),
            unread: AtomicU64::new(0),
            limits,
            content,
            cache: Mutex::default(),
            history: OnceLock::new(),
            verdict: OnceLock::new(),
        }
    }

    /// Gives the snapshot a history, for tests.
    #[must_use]
    pub fn with_history(mut self, history: History) -> Snapshot {
        self.history = OnceLock::from(Ok(history));
        self
    }

    /// Gives the snapshot the address it came from, for tests.
    #[must_use]
    pub fn with_remote(mut self, url: &str) -> Snapshot {
        self.remote = Some(url.to_owned());
        self
    }

    /// Changes what an entry is, for tests: a symlink, a submodule, an executable.
    #[must_use]
    pub fn with_kind(mut self, path: &str, kind: EntryKind) -> Snapshot {
        if let Some(at) = self.index.get(path) {
            self.entries[*at].kind = kind;
        }
        self
    }

    /// All entries, sorted by the bytes of their paths.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry at a path.
    pub fn entry(&self, path: &str) -> Option<&Entry> {
        self.index.get(path).map(|at| &self.entries[*at])
    }

    /// The entries that meet a condition, in order.
    pub fn find<'a>(
        &'a self,
        mut condition: impl FnMut(&Entry) -> bool + 'a,
    ) -> impl Iterator<Item = &'a Entry> + 'a {
        self.entries.iter().filter(move |entry| condition(entry))
    }

    /// The entries of the root folder, in order.
    pub fn in_root(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.in_root())
    }

    /// The bytes of a file. `None` if there is no such file, if it is a symlink or a submodule, if
    /// it is larger than the limit, or if its object is missing; the last two are counted.
    pub fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        let at = *self.index.get(path)?;
        let entry = &self.entries[at];
        if !entry.is_file() {
            return None;
        }
        match &self.content {
            Content::Memory(blobs) => blobs.get(at).cloned(),
            Content::Store(store) => self.read_object(at, entry, store),
        }
    }

    fn read_object(&self, at: usize, entry: &Entry, store: &Mutex<Store>) -> Option<Arc<[u8]>> {
        if let Some(bytes) = lock(&self.cache).blobs.get(&at) {
            return Some(bytes.clone());
        }
        let (Some(size), Some(id)) = (entry.size, entry.id) else {
            self.skip(entry, "repository-refused-missing-object");
            return None;
        };
        if size > self.limits.blob_bytes {
            self.skip(entry, "repository-refused-large-file");
            return None;
        }
        let Some(bytes) = lock(store).blob(id) else {
            self.skip(entry, "repository-refused-missing-object");
            return None;
        };
        let mut cache = lock(&self.cache);
        if cache.bytes + size <= self.limits.cache_bytes {
            cache.bytes += size;
            cache.blobs.insert(at, bytes.clone());
        }
        Some(bytes)
    }

    fn skip(&self, entry: &Entry, message: &str) {
        if self.refuse(Message::new(message), Some(&entry.path)) {
            self.unread.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Notes a refusal; false if it was noted before.
    fn refuse(&self, message: Message, path: Option<&str>) -> bool {
        let mut refusals = lock(&self.refusals);
        note(&mut refusals, message, path)
    }

    /// The path in this tree that a symbolic link names, if it names one; links to links are not
    /// followed.
    pub fn link_target(&self, path: &str) -> Option<String> {
        let at = *self.index.get(path)?;
        let entry = &self.entries[at];
        if entry.kind != EntryKind::Symlink || entry.size.is_none_or(|size| size > 4096) {
            return None;
        }
        let bytes = match &self.content {
            Content::Memory(blobs) => blobs.get(at)?.clone(),
            Content::Store(store) => lock(store).blob(entry.id?)?,
        };
        let target = String::from_utf8(bytes.to_vec()).ok()?;
        let mut parts: Vec<&str> =
            entry.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in target.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                other => parts.push(other),
            }
        }
        (!target.starts_with('/')).then(|| parts.join("/"))
    }

    /// The text of a file: UTF-8, UTF-16 or Windows-1252, with `\n` as line end. `None` as for
    /// [`Snapshot::read`], and for binary files.
    pub fn text(&self, path: &str) -> Option<String> {
        let bytes = self.read(path)?;
        is_text(&bytes).then(|| decode(&bytes))
    }

    /// Whether a file is only a pointer to Git LFS: its content is elsewhere.
    pub fn is_lfs_pointer(&self, entry: &Entry) -> bool {
        entry.size.is_some_and(|size| size < 1024)
            && self
                .read(&entry.path)
                .is_some_and(|bytes| bytes.starts_with(b"version https://git-lfs"))
    }

    /// Id of the commit.
    pub fn commit_id(&self) -> Option<String> {
        self.commit.map(|id| id.to_string())
    }

    /// Where the repository came from, without credentials: the URL that was fetched, or the remote
    /// `origin` that the local repository names.
    pub fn remote(&self) -> Option<&str> {
        self.remote.as_deref()
    }

    /// The history, computed when first asked for; `None` if there is none to be had, see
    /// [`Snapshot::history_gap`].
    pub fn history(&self) -> Option<&History> {
        self.history_or_gap().as_ref().ok()
    }

    /// Why there is no history.
    pub fn history_gap(&self) -> Option<HistoryGap> {
        self.history_or_gap().as_ref().err().copied()
    }

    fn history_or_gap(&self) -> &Result<History, HistoryGap> {
        self.history.get_or_init(|| match (&self.content, self.commit) {
            (Content::Store(store), Some(commit)) => {
                let mailmap = self.text(".mailmap").unwrap_or_default();
                lock(store).history(commit, &mailmap, &self.limits)
            }
            _ => Err(HistoryGap::NoRepository),
        })
    }

    /// The licence verdict, computed when first asked for.
    pub fn verdict(&self) -> &crate::verdict::RepositoryVerdict {
        self.verdict.get_or_init(|| Box::new(crate::verdict::of(self)))
    }

    /// How many files could not be read, because they were too large or missing.
    pub fn unread(&self) -> u64 {
        self.unread.load(Ordering::Relaxed)
    }

    /// What was left out or ignored so far, sorted.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = lock(&self.refusals).clone();
        refusals.sort();
        refusals
    }
}

/// A panic elsewhere must not take the snapshot with it.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Counts a refusal under its message, with its first path. False if this very path was the one
/// noted before.
fn note(refusals: &mut Vec<Refusal>, message: Message, path: Option<&str>) -> bool {
    if let Some(known) = refusals.iter_mut().find(|known| known.message == message) {
        if known.path.as_deref() == path && path.is_some() {
            return false;
        }
        known.count += 1;
        return true;
    }
    refusals.push(Refusal { message, path: path.map(str::to_owned), count: 1 });
    true
}

#[cfg(test)]
mod tests;
