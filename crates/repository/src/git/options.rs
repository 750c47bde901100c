use std::time::Duration;

use offenbar_model::Message;

/// Bounds of one snapshot. What lies beyond is left out and reported, never followed.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of a pack received from a server.
    pub pack_bytes: u64,
    /// Objects in such a pack.
    pub pack_objects: u64,
    /// Time for the whole transfer.
    pub transfer: Duration,
    /// Entries of the tree.
    pub entries: usize,
    /// Nested folders.
    pub depth: usize,
    /// Bytes of a path.
    pub path_bytes: usize,
    /// Bytes of one file that is read.
    pub blob_bytes: u64,
    /// Bytes of files kept in memory between two checks.
    pub cache_bytes: u64,
    /// Commits of the history that are visited.
    pub commits: u64,
    /// Tags that are read.
    pub tags: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            pack_bytes: 2 << 30,
            pack_objects: 5_000_000,
            transfer: Duration::from_secs(600),
            entries: 200_000,
            depth: 128,
            path_bytes: 4096,
            blob_bytes: 8 << 20,
            cache_bytes: 48 << 20,
            commits: 100_000,
            tags: 5_000,
        }
    }
}

/// How a repository is opened.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions {
    /// The user vouches for a local repository: a `.git` file may point outside, and other object
    /// stores that it names are read.
    pub trust: bool,
    /// Private, local and loopback addresses may be fetched, over plain HTTP too.
    pub allow_private: bool,
    /// Bounds.
    pub limits: Limits,
}

/// Why a repository could not be read: every check over it is `untested` with this reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenError(pub Message);

impl OpenError {
    pub(crate) fn new(id: &str) -> Self {
        OpenError(Message::new(id))
    }

    pub(crate) fn with(self, name: &str, value: impl Into<offenbar_model::Value>) -> Self {
        OpenError(self.0.with(name, value))
    }
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.id)
    }
}

impl std::error::Error for OpenError {}

/// Something that was left out or ignored on purpose while reading.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refusal {
    /// What and why.
    pub message: Message,
    /// The first path concerned, escaped.
    pub path: Option<String>,
    /// How often.
    pub count: u64,
}

impl Refusal {
    /// Whether a part of the tree is missing, so that no check saw the whole.
    pub fn cuts_the_tree(&self) -> bool {
        ["many-entries", "deep-tree", "missing-tree", "broken-tree"]
            .iter()
            .any(|end| self.message.id.strip_prefix("repository-refused-") == Some(end))
    }
}

impl From<Refusal> for offenbar_model::LeftOut {
    fn from(refusal: Refusal) -> Self {
        let Refusal { message, path, count } = refusal;
        offenbar_model::LeftOut { message, path, count }
    }
}
