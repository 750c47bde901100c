//! From a tree object to the list of entries, bounded in every direction.

use git2::{ObjectType, Oid};
use offenbar_model::{Message, escape_control};

use super::store::Store;
use super::{Entry, EntryKind, Limits, Refusal, note};

/// The entries below a tree and what was left out. `None` if the tree itself is missing.
pub(super) fn entries(
    store: &Store,
    root: Oid,
    limits: &Limits,
) -> Option<(Vec<Entry>, Vec<Refusal>)> {
    let mut walk = Walk { store, limits, folders: 0, entries: Vec::new(), refusals: Vec::new() };
    let object = store.object(root, ObjectType::Tree)?;
    let mut open = walk.read(&[], object.data(), 0);
    // Depth first with a stack of our own: a tree 10,000 deep must not exhaust the real one.
    while let Some((path, id, depth)) = open.pop() {
        if walk.entries.len() >= limits.entries {
            walk.refuse("repository-refused-many-entries", &path);
            break;
        }
        match store.object(id, ObjectType::Tree) {
            Some(object) => open.extend(walk.read(&path, object.data(), depth)),
            None => walk.refuse("repository-refused-missing-tree", &path),
        }
    }
    walk.entries.sort_by(|a, b| a.raw_path.cmp(&b.raw_path));
    Some((walk.entries, walk.refusals))
}

struct Walk<'a> {
    store: &'a Store,
    limits: &'a Limits,
    /// Folders found so far: trees that hold each other many times over must end somewhere.
    folders: usize,
    entries: Vec<Entry>,
    refusals: Vec<Refusal>,
}

impl Walk<'_> {
    fn refuse(&mut self, message: &str, path: &[u8]) {
        note(&mut self.refusals, Message::new(message), Some(&display(path)));
    }

    /// Takes over the files of one folder and returns its folders, last first.
    fn read(&mut self, folder: &[u8], data: &[u8], depth: usize) -> Vec<(Vec<u8>, Oid, usize)> {
        let mut folders = Vec::new();
        let mut rest = data;
        while let Some((mode, name, id, tail)) = next(rest) {
            rest = tail;
            let path = join(folder, name);
            if path.len() > self.limits.path_bytes {
                self.refuse("repository-refused-long-path", &path[..64.min(path.len())]);
                continue;
            }
            if mode == 0o040000 {
                if depth + 1 >= self.limits.depth {
                    self.refuse("repository-refused-deep-tree", &path);
                } else if self.folders >= self.limits.entries {
                    self.refuse("repository-refused-many-entries", folder);
                    break;
                } else {
                    self.folders += 1;
                    folders.push((path, id, depth + 1));
                }
                continue;
            }
            if self.entries.len() >= self.limits.entries {
                self.refuse("repository-refused-many-entries", folder);
                break;
            }
            self.push(mode, path, id);
        }
        if !rest.is_empty() && next(rest).is_none() {
            self.refuse("repository-refused-broken-tree", folder);
        }
        folders.reverse();
        folders
    }

    fn push(&mut self, mode: u32, path: Vec<u8>, id: Oid) {
        let kind = match mode & 0o170000 {
            0o120000 => EntryKind::Symlink,
            0o160000 => EntryKind::Submodule,
            0o100000 if mode & 0o111 != 0 => EntryKind::Executable,
            0o100000 => EntryKind::File,
            _ => {
                self.refuse("repository-refused-unknown-mode", &path);
                return;
            }
        };
        // The commit of a submodule lives in another repository.
        let size = (kind != EntryKind::Submodule).then(|| self.store.size(id)).flatten();
        self.entries.push(Entry { path: display(&path), raw_path: path, kind, size, id: Some(id) });
    }
}

/// One record of a tree object: `<octal mode> <name>\0<20 bytes>`.
fn next(data: &[u8]) -> Option<(u32, &[u8], Oid, &[u8])> {
    let space = memchr::memchr(b' ', data)?;
    let mode = u32::from_str_radix(std::str::from_utf8(&data[..space]).ok()?, 8).ok()?;
    let rest = &data[space + 1..];
    let end = memchr::memchr(0, rest)?;
    let (name, rest) = (&rest[..end], &rest[end + 1..]);
    let id = Oid::from_bytes(rest.get(..20)?).ok()?;
    (!name.is_empty()).then_some((mode, name, id, &rest[20..]))
}

fn join(folder: &[u8], name: &[u8]) -> Vec<u8> {
    if folder.is_empty() { name.to_vec() } else { [folder, b"/", name].concat() }
}

fn display(path: &[u8]) -> String {
    escape_control(&String::from_utf8_lossy(path))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_are_read_and_come_to_an_end(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            heads in proptest::collection::vec("(100644|40000|0|7{1,12}|) [a-z./]{0,4}\0", 0..4),
        ) {
            for data in [bytes.clone(), [heads.concat().as_bytes(), &bytes].concat()] {
                let mut rest = data.as_slice();
                while let Some((_, name, _, tail)) = super::next(rest) {
                    prop_assert!(!name.is_empty() && tail.len() < rest.len());
                    rest = tail;
                }
            }
        }
    }
}
