//! The object database, and the few facts read from the repository's files beside it.

use std::sync::Arc;

use git2::{ObjectType, Odb, Oid};

use super::{History, HistoryGap, Limits};

/// Objects and references of one repository. Nothing but objects is read through libgit2: no
/// configuration, no attributes, no filters.
pub(super) struct Store {
    odb: Odb<'static>,
    /// Names under `refs/tags/` and what they point to.
    pub tags: Vec<(Vec<u8>, Oid)>,
    /// Commits whose parents are missing on purpose.
    pub shallow: bool,
    /// A bare clone of our own lives as long as the snapshot.
    _folder: Option<tempfile::TempDir>,
}

impl Store {
    pub fn new(odb: Odb<'static>, folder: Option<tempfile::TempDir>) -> Self {
        Store { odb, tags: Vec::new(), shallow: false, _folder: folder }
    }

    /// Content of a blob.
    pub fn blob(&self, id: Oid) -> Option<Arc<[u8]>> {
        self.object(id, ObjectType::Blob).map(|object| Arc::from(object.data()))
    }

    /// An object of the kind expected.
    pub fn object(&self, id: Oid, kind: ObjectType) -> Option<git2::OdbObject<'_>> {
        self.odb.read(id).ok().filter(|object| object.kind() == kind)
    }

    /// An object of any kind.
    pub fn any(&self, id: Oid) -> Option<git2::OdbObject<'_>> {
        self.odb.read(id).ok()
    }

    /// Size of an object without reading it.
    pub fn size(&self, id: Oid) -> Option<u64> {
        self.odb.read_header(id).ok().map(|(size, _)| size as u64)
    }

    /// One pass over the history.
    pub fn history(
        &self,
        head: Oid,
        mailmap: &str,
        limits: &Limits,
    ) -> Result<History, HistoryGap> {
        if self.shallow {
            return Err(HistoryGap::Shallow);
        }
        super::walk::history(self, head, mailmap, limits)
    }
}
