//! The verdict over all files.

use std::collections::{BTreeMap, BTreeSet};

use super::annotations::{self, Annotation, Precedence};
use super::covered::{is_annotations_file, is_covered};
use super::{Broken, Tags, dep5, identifiers};

/// One entry of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<'a> {
    /// Path with `/`.
    pub path: &'a str,
    /// What it is.
    pub kind: ItemKind<'a>,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind<'a> {
    /// A regular file with its size.
    File(u64),
    /// A symbolic link with its target, where it could be read.
    Link(Option<&'a str>),
    /// A submodule or anything else.
    Other,
}

/// What the linter found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lint {
    /// How many files REUSE asks to be licensed.
    pub covered: usize,
    /// Files without a licence.
    pub without_licence: BTreeSet<String>,
    /// Files without a copyright holder.
    pub without_copyright: BTreeSet<String>,
    /// Licence expressions that are none, by file.
    pub invalid: BTreeMap<String, BTreeSet<String>>,
    /// Licences that files name and `LICENSES/` lacks, with those files.
    pub missing: BTreeMap<String, BTreeSet<String>>,
    /// Licences in `LICENSES/` that no file names, with their path.
    pub unused: BTreeMap<String, String>,
    /// Texts in `LICENSES/` that are named after no licence, with their path.
    pub bad: BTreeMap<String, String>,
    /// Texts in `LICENSES/` under an id that SPDX replaced, with their path.
    pub deprecated: BTreeMap<String, String>,
    /// Texts in `LICENSES/` without file extension.
    pub without_extension: BTreeMap<String, String>,
    /// Files that could not be read.
    pub unreadable: BTreeSet<String>,
    /// What keeps the whole repository from being judged: the reference tool stops here.
    pub broken: Option<(String, Broken)>,
    /// All licences that files name.
    pub used: BTreeSet<String>,
    /// Texts in `LICENSES/` by id.
    pub texts: BTreeMap<String, String>,
    /// Licence ids in files that are neither listed nor a `LicenseRef-`, with the first places.
    pub unknown_ids: BTreeMap<String, BTreeSet<(String, u32)>>,
    /// Licence ids in files that SPDX replaced, with the first places.
    pub deprecated_ids: BTreeMap<String, BTreeSet<(String, u32)>>,
    /// `.license` files that belong to no file.
    pub orphans: BTreeSet<String>,
    /// Patterns in a `REUSE.toml` that match no file, with path and line.
    pub idle_patterns: BTreeSet<(String, u32, String)>,
    /// Whether the repository uses REUSE at all: `LICENSES/`, a `REUSE.toml` or `.reuse/dep5`.
    pub claims_reuse: bool,
    /// How many files carry tags themselves or in a `.license` file.
    pub tagged: usize,
}

impl Lint {
    /// Whether the repository meets REUSE 3.3.
    pub fn compliant(&self) -> bool {
        self.broken.is_none()
            && self.without_licence.is_empty()
            && self.without_copyright.is_empty()
            && self.invalid.is_empty()
            && self.missing.is_empty()
            && self.unused.is_empty()
            && self.bad.is_empty()
            && self.deprecated.is_empty()
            && self.without_extension.is_empty()
            && self.unreadable.is_empty()
    }

    /// How many files have both a licence and a copyright holder.
    pub fn complete(&self) -> usize {
        let lacking = self.without_licence.union(&self.without_copyright).count();
        self.covered.saturating_sub(lacking)
    }
}

/// Patterns times files: beyond it a small `REUSE.toml` would cost minutes.
const MOST_COMPARISONS: usize = 50_000_000;

/// How many places of one unknown id are kept.
const PLACES: usize = 20;

/// Where the linter gets the contents from.
pub trait Contents {
    /// The tags of a file; none if it cannot be read.
    fn tags(&mut self, path: &str) -> Option<Tags>;
    /// The bytes of a small file; none if it cannot be read.
    fn bytes(&mut self, path: &str) -> Option<Vec<u8>>;
}

/// Lints a tree.
pub fn lint(items: &[Item<'_>], contents: &mut impl Contents) -> Lint {
    let mut lint = Lint::default();
    let paths: BTreeMap<&str, ItemKind<'_>> =
        items.iter().map(|item| (item.path, item.kind)).collect();
    let submodules = submodules(&paths, contents);
    let outside = |path: &str| {
        submodules.iter().any(|folder| {
            path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
        })
    };
    collect_texts(&paths, &mut lint);
    let global = match Global::read(&paths, contents, &outside) {
        Ok(global) => global,
        Err(broken) => {
            lint.claims_reuse = true;
            lint.broken = Some(broken);
            return lint;
        }
    };
    lint.claims_reuse |= global.is_some();
    let mut global = global.unwrap_or(Global::Tomls(Vec::new()));
    if global.patterns().saturating_mul(paths.len()) > MOST_COMPARISONS {
        lint.broken = Some(("REUSE.toml".to_owned(), Broken::new("too-large", 1)));
        return lint;
    }
    for (path, kind) in &paths {
        let ItemKind::File(size) = kind else { continue };
        if let Some(owner) = path.strip_suffix(".license")
            && !paths.contains_key(owner)
            && !path.starts_with("LICENSES/")
        {
            lint.orphans.insert((*path).to_owned());
        }
        if *size > 0 && is_covered(path) && !outside(path) {
            lint_file(path, &paths, &mut global, contents, &mut lint);
        }
    }
    global.idle(&mut lint);
    judge_texts(&mut lint);
    lint
}

/// Paths of submodules as `.gitmodules` names them: the reference tool leaves these folders out.
fn submodules(
    paths: &BTreeMap<&str, ItemKind<'_>>,
    contents: &mut impl Contents,
) -> BTreeSet<String> {
    if !paths.contains_key(".gitmodules") {
        return BTreeSet::new();
    }
    let bytes = contents.bytes(".gitmodules").unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .lines()
        .filter_map(|line| line.trim().strip_prefix("path")?.trim_start().strip_prefix('='))
        .map(|path| path.trim().trim_matches('"').trim_end_matches('/').to_owned())
        .filter(|path| !path.is_empty())
        .collect()
}

fn collect_texts(paths: &BTreeMap<&str, ItemKind<'_>>, lint: &mut Lint) {
    for (path, kind) in paths.range("LICENSES/"..) {
        let Some(below) = path.strip_prefix("LICENSES/") else { break };
        let there = match kind {
            ItemKind::File(_) => true,
            ItemKind::Link(Some(target)) => link_resolves(paths, path, target),
            // Whoever links a text there has it somewhere.
            ItemKind::Link(None) => true,
            _ => false,
        };
        let hidden = below.split('/').any(|part| part.starts_with('.'));
        if !there || hidden || below.ends_with(".license") {
            continue;
        }
        lint.claims_reuse = true;
        let name = below.rsplit('/').next().unwrap_or(below);
        let (stem, extension) = split_extension(name);
        let id = if !extension.is_empty() && (is_listed(stem) || is_licence_ref(stem)) {
            stem
        } else if is_listed(name) {
            lint.without_extension.insert(name.to_owned(), (*path).to_owned());
            name
        } else {
            stem
        };
        if let Some(twin) = lint.texts.insert(id.to_owned(), (*path).to_owned()) {
            let broken = Broken { reason: "twin-texts", detail: twin, line: 1 };
            lint.broken = Some(((*path).to_owned(), broken));
        }
    }
}

fn link_resolves(paths: &BTreeMap<&str, ItemKind<'_>>, link: &str, target: &str) -> bool {
    let mut parts: Vec<&str> = link.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return false;
                }
            }
            part => parts.push(part),
        }
    }
    matches!(paths.get(parts.join("/").as_str()), Some(ItemKind::File(_)))
}

/// Stem and extension; a name that begins or ends with its only dot has no extension.
fn split_extension(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(at) if at > 0 && at + 1 < name.len() => name.split_at(at),
        _ => (name, ""),
    }
}

/// Whether an id is on the SPDX list of licences or exceptions.
pub fn is_listed(id: &str) -> bool {
    listed(id).is_some()
}

/// Whether an id is on the list, and if so, whether it is deprecated.
fn listed(id: &str) -> Option<bool> {
    if id == "NOASSERTION" {
        return None; // A word of the crate, not of the list.
    }
    let licences = spdx::identifiers::LICENSES;
    if let Ok(at) = licences.binary_search_by(|licence| licence.name.cmp(id)) {
        return Some(licences[at].flags & spdx::flags::IS_DEPRECATED != 0);
    }
    spdx::exception_id(id).map(|exception| exception.is_deprecated())
}

/// Whether an id is one of the repository's own.
pub fn is_licence_ref(id: &str) -> bool {
    id.strip_prefix("LicenseRef-").is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
    })
}

fn lint_file(
    path: &str,
    paths: &BTreeMap<&str, ItemKind<'_>>,
    global: &mut Global,
    contents: &mut impl Contents,
    lint: &mut Lint,
) {
    lint.covered += 1;
    let statements = global.statements(path);
    let own = if statements.iter().any(|said| said.precedence == Precedence::Override) {
        Tags::default()
    } else {
        let beside = format!("{path}.license");
        let source = if paths.contains_key(beside.as_str()) { beside.as_str() } else { path };
        match contents.tags(source) {
            Some(tags) => tags,
            None => {
                lint.unreadable.insert(path.to_owned());
                lint.covered -= 1;
                return;
            }
        }
    };
    lint.tagged += usize::from(own.has_licence() || own.has_copyright());
    let (licences, copyright) = joined(path, own, statements);
    if !copyright {
        lint.without_copyright.insert(path.to_owned());
    }
    judge_expressions(path, &licences, lint);
}

/// A licence expression with the file and line that says so.
type Said = (String, String, u32);

/// What holds for a file, from its own tags and the statements elsewhere.
fn joined(path: &str, own: Tags, statements: Vec<Statement>) -> (Vec<Said>, bool) {
    let mut copyright = own.has_copyright();
    let (own_licence, own_copyright) = (own.has_licence(), own.has_copyright());
    let mut licences: Vec<Said> =
        own.licences.into_iter().map(|(text, line)| (text, path.to_owned(), line)).collect();
    let mut closest = 0;
    for said in statements {
        let (mut takes_licence, mut takes_copyright) = (true, true);
        if said.precedence == Precedence::Closest {
            closest += 1;
            // A file that says only one half gets the other from the first statement alone.
            takes_licence = !own_licence && (!own_copyright || closest == 1);
            takes_copyright = !own_copyright && (!own_licence || closest == 1);
        }
        if takes_licence {
            licences.extend(
                said.licences.into_iter().map(|(text, line)| (text, said.source.clone(), line)),
            );
        }
        copyright |= takes_copyright && said.copyright;
    }
    (licences, copyright)
}

fn judge_expressions(path: &str, licences: &[Said], lint: &mut Lint) {
    let mut licensed = false;
    for (text, source, line) in licences {
        let Some(ids) = identifiers(text) else {
            lint.invalid.entry(path.to_owned()).or_default().insert(text.clone());
            continue;
        };
        for id in ids {
            licensed = true;
            let plain = id.strip_suffix('+').unwrap_or(id);
            if !lint.texts.contains_key(id) && !lint.texts.contains_key(plain) {
                lint.missing.entry(id.to_owned()).or_default().insert(path.to_owned());
            }
            lint.used.insert(id.to_owned());
            let odd = match listed(id).or_else(|| listed(plain)) {
                Some(false) => continue,
                Some(true) => &mut lint.deprecated_ids,
                None if is_licence_ref(id) || id.starts_with("DocumentRef-") => continue,
                None => &mut lint.unknown_ids,
            };
            let places = odd.entry(id.to_owned()).or_default();
            if places.len() < PLACES {
                places.insert((source.clone(), *line));
            }
        }
    }
    if !licensed {
        lint.without_licence.insert(path.to_owned());
    }
}

fn judge_texts(lint: &mut Lint) {
    for (id, path) in &lint.texts {
        let place = || (id.clone(), path.clone());
        let known_ref = is_licence_ref(id) && !id.contains("Unknown");
        match listed(id) {
            Some(true) => lint.deprecated.extend([place()]),
            None if !known_ref => lint.bad.extend([place()]),
            _ => {}
        }
        if !lint.used.contains(id) && !lint.used.contains(&format!("{id}+")) {
            lint.unused.extend([place()]);
        }
    }
}

/// Statements about files outside of them.
enum Global {
    Tomls(Vec<Toml>),
    Dep5(Vec<dep5::Paragraph>),
}

struct Toml {
    folder: String,
    annotations: Vec<(Annotation, BTreeSet<usize>)>,
}

struct Statement {
    precedence: Precedence,
    licences: Vec<(String, u32)>,
    copyright: bool,
    source: String,
}

impl Global {
    fn read(
        paths: &BTreeMap<&str, ItemKind<'_>>,
        contents: &mut impl Contents,
        outside: &impl Fn(&str) -> bool,
    ) -> Result<Option<Global>, (String, Broken)> {
        const DEP5: &str = ".reuse/dep5";
        let mut tomls = Vec::new();
        for (path, kind) in paths {
            let full = matches!(kind, ItemKind::File(size) if *size > 0);
            if !full || !is_annotations_file(path) || outside(path) {
                continue;
            }
            if paths.contains_key(DEP5) {
                return Err(((*path).to_owned(), Broken::new("dep5-and-toml", 1)));
            }
            let parsed = contents.bytes(path).ok_or(Broken::new("unreadable", 1));
            let parsed = parsed.and_then(|bytes| annotations::parse(&bytes));
            let annotations = parsed.map_err(|broken| ((*path).to_owned(), broken))?;
            tomls.push(Toml {
                folder: path.strip_suffix("REUSE.toml").unwrap_or_default().to_owned(),
                annotations: annotations.into_iter().map(|item| (item, BTreeSet::new())).collect(),
            });
        }
        if !tomls.is_empty() {
            // Outer folders first, each level in the order of names.
            tomls.sort_by(|a, b| a.folder.split('/').cmp(b.folder.split('/')));
            return Ok(Some(Global::Tomls(tomls)));
        }
        if !matches!(paths.get(DEP5), Some(ItemKind::File(_))) {
            return Ok(None);
        }
        let parsed = contents.bytes(DEP5).ok_or(Broken::new("unreadable", 1));
        match parsed.and_then(|bytes| dep5::parse(&bytes)) {
            Ok(paragraphs) => Ok(Some(Global::Dep5(paragraphs))),
            Err(broken) => Err((DEP5.to_owned(), broken)),
        }
    }

    fn patterns(&self) -> usize {
        match self {
            Global::Dep5(paragraphs) => paragraphs.len(),
            Global::Tomls(tomls) => {
                let annotations = tomls.iter().flat_map(|toml| &toml.annotations);
                annotations.map(|(annotation, _)| annotation.patterns.len()).sum()
            }
        }
    }

    /// The statements about a file in the order in which they count.
    fn statements(&mut self, path: &str) -> Vec<Statement> {
        let tomls = match self {
            Global::Dep5(paragraphs) => {
                let found = paragraphs.iter().rev().find(|paragraph| paragraph.matches(path));
                let said = found.map(|paragraph| Statement {
                    precedence: Precedence::Aggregate,
                    licences: vec![(paragraph.licence.clone(), paragraph.line)],
                    copyright: paragraph.copyright,
                    source: ".reuse/dep5".to_owned(),
                });
                return said.into_iter().collect();
            }
            Global::Tomls(tomls) => tomls,
        };
        let mut said = Vec::new();
        for toml in tomls {
            let Some(below) = path.strip_prefix(toml.folder.as_str()) else { continue };
            for (annotation, seen) in &mut toml.annotations {
                annotation.mark(below, seen);
            }
            let found = toml.annotations.iter().rev().find(|(item, _)| item.matches(below));
            let Some((item, _)) = found else { continue };
            said.push(Statement {
                precedence: item.precedence,
                licences: item.licences.clone(),
                copyright: item.copyright,
                source: format!("{}REUSE.toml", toml.folder),
            });
            if item.precedence == Precedence::Override {
                break;
            }
        }
        nearest(&mut said);
        said
    }

    fn idle(&self, lint: &mut Lint) {
        let Global::Tomls(tomls) = self else { return };
        for toml in tomls {
            let file = format!("{}REUSE.toml", toml.folder);
            for (annotation, seen) in &toml.annotations {
                let idle = annotation.patterns.iter().enumerate();
                let idle = idle.filter(|(index, _)| !seen.contains(index));
                lint.idle_patterns
                    .extend(idle.map(|(_, (text, line))| (file.clone(), *line, text.clone())));
            }
        }
    }
}

/// Among statements of precedence `closest` the innermost counts, for licence and for copyright
/// separately; one that then says nothing goes.
fn nearest(said: &mut Vec<Statement>) {
    let (mut licence, mut copyright) = (false, false);
    for statement in said.iter_mut().rev().filter(|said| said.precedence == Precedence::Closest) {
        if licence {
            statement.licences.clear();
        }
        if copyright {
            statement.copyright = false;
        }
        licence |= !statement.licences.is_empty();
        copyright |= statement.copyright;
    }
    said.retain(|statement| {
        statement.precedence != Precedence::Closest
            || statement.copyright
            || !statement.licences.is_empty()
    });
}
