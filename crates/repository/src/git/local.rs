//! A repository on this machine: found without searching, read without trusting it.

use std::path::{Path, PathBuf};

use git2::{ObjectType, Odb};
use offenbar_model::{Message, escape_control};

use super::store::Store;
use super::{Content, OpenError, OpenOptions, Refusal, Snapshot, note, refs, remote, tree};

/// Opens the repository at a path, working tree or bare.
pub(super) fn open(target: &str, options: &OpenOptions) -> Result<Snapshot, OpenError> {
    let failed = |id: &str| OpenError::new(id).with("path", escape_control(target));
    let mut notes = Vec::new();
    let place = Place::find(Path::new(target), options.trust).map_err(failed)?;
    let config = Config::read(&place.common);
    if let Some(problem) = config.unreadable() {
        return Err(failed(problem));
    }
    if foreign(&place.git) {
        note(&mut notes, Message::new("repository-note-foreign-owner"), None);
    }
    let (objects, view) = objects(&place.common, options.trust, &mut notes).map_err(failed)?;
    let odb = Odb::new().map_err(|_| failed("repository-open-broken"))?;
    let text = objects.to_str().ok_or_else(|| failed("repository-open-path-encoding"))?;
    odb.add_disk_alternate(text).map_err(|_| failed("repository-open-broken"))?;
    let mut store = Store::new(odb, view);
    store.tags = refs::tags(&place.common, options.limits.tags);
    store.shallow = refs::small_file(&place.common.join("shallow")).is_some_and(|b| !b.is_empty());
    if config.partial {
        note(&mut notes, Message::new("repository-note-partial-clone"), None);
    }
    let head = refs::resolve(&place.git, &place.common, "HEAD");
    let head = head.ok_or_else(|| failed("repository-open-empty"))?;
    let snapshot = snapshot(store, head, notes, options).map_err(failed)?;
    Ok(Snapshot { remote: config.origin, ..snapshot })
}

/// The snapshot of a commit.
pub(super) fn snapshot(
    store: Store,
    head: git2::Oid,
    mut notes: Vec<Refusal>,
    options: &OpenOptions,
) -> Result<Snapshot, &'static str> {
    let commit = store.object(head, ObjectType::Commit).ok_or("repository-open-missing-commit")?;
    let root = commit
        .data()
        .strip_prefix(b"tree ")
        .and_then(|rest| std::str::from_utf8(rest.get(..40)?).ok())
        .and_then(|id| git2::Oid::from_str(id).ok())
        .ok_or("repository-open-broken")?;
    drop(commit);
    let (entries, refusals) =
        tree::entries(&store, root, &options.limits).ok_or("repository-open-missing-commit")?;
    notes.extend(refusals);
    let content = Content::Store(Box::new(std::sync::Mutex::new(store)));
    let snapshot = Snapshot::new(entries, Some(head), content, options.limits.clone());
    *super::lock(&snapshot.refusals) = notes;
    Ok(snapshot)
}

/// Where the parts of a repository are.
struct Place {
    git: PathBuf,
    common: PathBuf,
}

impl Place {
    /// The repository in exactly this folder: parents are not searched, because a folder inside a
    /// foreign repository would then be judged by that one.
    fn find(path: &Path, trust: bool) -> Result<Place, &'static str> {
        let root = path.canonicalize().map_err(|_| "repository-open-no-folder")?;
        if !root.is_dir() {
            return Err("repository-open-no-folder");
        }
        let inside = |path: &Path| trust || path.starts_with(&root);
        let dot_git = root.join(".git");
        let git = if dot_git.is_file() {
            let file = refs::small_file(&dot_git).unwrap_or_default();
            let line = String::from_utf8_lossy(&file);
            let named = line.trim().strip_prefix("gitdir:").ok_or("repository-open-broken")?;
            root.join(named.trim()).canonicalize().map_err(|_| "repository-open-broken")?
        } else if dot_git.is_dir() {
            dot_git.canonicalize().map_err(|_| "repository-open-broken")?
        } else {
            root.clone()
        };
        if !inside(&git) {
            return Err("repository-open-outside");
        }
        if !git.join("HEAD").is_file() {
            return Err("repository-open-no-repository");
        }
        let common = match refs::small_file(&git.join("commondir")) {
            Some(file) => {
                let named = String::from_utf8_lossy(&file).trim().to_owned();
                git.join(named).canonicalize().map_err(|_| "repository-open-broken")?
            }
            None => git.clone(),
        };
        let objects = common.join("objects").canonicalize();
        let objects = objects.map_err(|_| "repository-open-no-repository")?;
        let pack = objects.join("pack").canonicalize().unwrap_or_else(|_| objects.clone());
        if !inside(&common) || !inside(&objects) || !inside(&pack) {
            return Err("repository-open-outside");
        }
        Ok(Place { git, common })
    }
}

/// The folder of objects to read, and a folder to keep alive with it.
///
/// A repository can name further object stores anywhere on this machine; libgit2 would read them.
/// Without trust it gets a view that holds everything but that list.
fn objects(
    common: &Path,
    trust: bool,
    notes: &mut Vec<Refusal>,
) -> Result<(PathBuf, Option<tempfile::TempDir>), &'static str> {
    let objects = common.join("objects");
    if trust || !objects.join("info/alternates").exists() {
        return Ok((objects, None));
    }
    note(notes, Message::new("repository-note-alternates"), None);
    let view = tempfile::tempdir().map_err(|_| "repository-open-no-temporary-folder")?;
    let entries = std::fs::read_dir(&objects).map_err(|_| "repository-open-broken")?;
    for entry in entries.flatten() {
        if entry.file_name() != "info" && entry.path().is_dir() {
            link(&entry.path(), &view.path().join(entry.file_name()))
                .map_err(|_| "repository-open-no-temporary-folder")?;
        }
    }
    Ok((view.path().to_owned(), Some(view)))
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(windows)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(from, to)
}

/// Whether the folder belongs to someone else. git refuses such repositories because their
/// configuration can run programs; here no configuration is read, so a note is enough.
#[cfg(unix)]
fn foreign(git: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let own = tempfile::tempfile().and_then(|file| file.metadata()).map(|meta| meta.uid());
    let theirs = git.metadata().map(|meta| meta.uid());
    matches!((own, theirs), (Ok(own), Ok(theirs)) if own != theirs)
}

#[cfg(not(unix))]
fn foreign(_: &Path) -> bool {
    false
}

/// The few facts of a repository's configuration that say how to read it. Nothing in it is obeyed.
#[derive(Default)]
struct Config {
    object_format: Option<String>,
    ref_storage: Option<String>,
    partial: bool,
    origin: Option<String>,
}

impl Config {
    fn read(common: &Path) -> Config {
        let bytes = refs::small_file(&common.join("config")).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let mut config = Config::default();
        let mut section = String::new();
        for line in text.lines() {
            let line = line.trim();
            if let Some(name) = line.strip_prefix('[') {
                section = name.split(']').next().unwrap_or_default().trim().to_lowercase();
                continue;
            }
            let Some((key, value)) = line.split_once('=') else { continue };
            let value = value.trim().trim_matches('"');
            match (section.as_str(), key.trim().to_lowercase().as_str()) {
                ("extensions", "objectformat") => config.object_format = Some(value.to_lowercase()),
                ("extensions", "refstorage") => config.ref_storage = Some(value.to_lowercase()),
                ("extensions", "partialclone") => config.partial = true,
                (name, "promisor") if name.starts_with("remote ") => config.partial = true,
                ("remote \"origin\"", "url") => config.origin = remote::without_secrets(value),
                _ => {}
            }
        }
        config
    }

    fn unreadable(&self) -> Option<&'static str> {
        if self.object_format.as_deref().is_some_and(|format| format != "sha1") {
            return Some("repository-open-sha256");
        }
        let storage = self.ref_storage.as_deref();
        storage.is_some_and(|storage| storage != "files").then_some("repository-open-ref-storage")
    }
}
