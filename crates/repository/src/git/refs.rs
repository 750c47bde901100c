//! References, read as the plain files they are.

use std::fs::File;
use std::io::Read;
use std::path::{Component, Path};

use git2::Oid;

/// No file of a repository that is read as a whole is larger.
const LARGEST: u64 = 16 << 20;

/// Content of a small file; `None` if it is missing, no file, or too large.
pub(super) fn small_file(path: &Path) -> Option<Vec<u8>> {
    let file = File::open(path).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= LARGEST).then_some(bytes)
}

/// The commit or tag that a reference names: `HEAD` of the git folder, everything else of the
/// common folder.
pub(super) fn resolve(git: &Path, common: &Path, name: &str) -> Option<Oid> {
    let mut name = name.to_owned();
    for _ in 0..5 {
        let folder = if name == "HEAD" { git } else { common };
        let target = match plain(&name).then(|| small_file(&folder.join(&name))).flatten() {
            Some(bytes) => String::from_utf8(bytes).ok()?,
            None => {
                return packed(common).into_iter().find(|(n, _)| *n == name.as_bytes())?.1.into();
            }
        };
        match target.trim().strip_prefix("ref:") {
            Some(next) => name = next.trim().to_owned(),
            None => return id(target.trim().as_bytes()),
        }
    }
    None
}

/// `HEAD`, or a name below `refs/` that cannot leave the folder.
fn plain(name: &str) -> bool {
    let below = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    below && !name.contains('\\') && (name == "HEAD" || name.starts_with("refs/"))
}

/// All tags, sorted by name; loose ones win.
pub(super) fn tags(common: &Path, most: usize) -> Vec<(Vec<u8>, Oid)> {
    let mut tags: std::collections::BTreeMap<Vec<u8>, Oid> = packed(common)
        .into_iter()
        .filter_map(|(name, id)| Some((name.strip_prefix(b"refs/tags/")?.to_vec(), id)))
        .collect();
    loose(&common.join("refs/tags"), &mut Vec::new(), most, &mut tags);
    tags.into_iter().take(most).collect()
}

fn loose(
    folder: &Path,
    name: &mut Vec<u8>,
    most: usize,
    tags: &mut std::collections::BTreeMap<Vec<u8>, Oid>,
) {
    let depth = name.iter().filter(|byte| **byte == b'/').count();
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten().take(most) {
        let Ok(kind) = entry.file_type() else { continue };
        let length = name.len();
        name.extend(entry.file_name().as_encoded_bytes());
        if kind.is_file() {
            if let Some(id) = small_file(&entry.path()).and_then(|bytes| id(bytes.trim_ascii())) {
                tags.insert(name.clone(), id);
            }
        } else if kind.is_dir() && depth < 8 {
            name.push(b'/');
            loose(&entry.path(), name, most, tags);
        }
        name.truncate(length);
    }
}

fn packed(common: &Path) -> Vec<(Vec<u8>, Oid)> {
    let bytes = small_file(&common.join("packed-refs")).unwrap_or_default();
    bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.starts_with(b"#") && !line.starts_with(b"^"))
        .filter_map(|line| {
            let space = memchr::memchr(b' ', line)?;
            Some((line[space + 1..].trim_ascii().to_vec(), id(&line[..space])?))
        })
        .collect()
}

fn id(text: &[u8]) -> Option<Oid> {
    let text = std::str::from_utf8(text).ok()?;
    (text.len() == 40).then(|| Oid::from_str(text).ok()).flatten()
}
