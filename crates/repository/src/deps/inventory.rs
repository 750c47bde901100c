//! Everything a repository says about what it is built from.

use std::collections::{BTreeMap, BTreeSet};

use super::{bom, lock, manifest};
use crate::openness::facts::{is_foreign, is_test};
use crate::{Entry, Snapshot};

/// A package registry, named as in package URLs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ecosystem {
    /// Rust.
    Cargo,
    /// JavaScript.
    Npm,
    /// Python.
    Pypi,
    /// Go.
    Golang,
    /// Java.
    Maven,
    /// PHP.
    Composer,
    /// Ruby.
    Gem,
    /// .NET.
    Nuget,
    /// Dart.
    Pub,
    /// Anything a bill of materials names without a registry.
    Generic,
}

impl Ecosystem {
    /// The type in a package URL.
    pub fn purl_type(self) -> &'static str {
        match self {
            Ecosystem::Cargo => "cargo",
            Ecosystem::Npm => "npm",
            Ecosystem::Pypi => "pypi",
            Ecosystem::Golang => "golang",
            Ecosystem::Maven => "maven",
            Ecosystem::Composer => "composer",
            Ecosystem::Gem => "gem",
            Ecosystem::Nuget => "nuget",
            Ecosystem::Pub => "pub",
            Ecosystem::Generic => "generic",
        }
    }

    /// The ecosystem of a package URL.
    pub fn of_purl(purl: &str) -> Self {
        let kind = purl.strip_prefix("pkg:").and_then(|rest| rest.split('/').next());
        let all = [
            Ecosystem::Cargo,
            Ecosystem::Npm,
            Ecosystem::Pypi,
            Ecosystem::Golang,
            Ecosystem::Maven,
            Ecosystem::Composer,
            Ecosystem::Gem,
            Ecosystem::Nuget,
            Ecosystem::Pub,
        ];
        all.into_iter().find(|one| Some(one.purl_type()) == kind).unwrap_or(Ecosystem::Generic)
    }
}

/// When a dependency is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// It ships or runs with the software, as far as is known.
    Runtime,
    /// Only for building and testing.
    Development,
}

/// One dependency as one file names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Registry.
    pub ecosystem: Ecosystem,
    /// Name as in the registry; Maven as `group:artifact`.
    pub name: String,
    /// Version, exact in a lock file, a range in a manifest, empty if none is named.
    pub version: String,
    /// Licence as the file says.
    pub licence: Option<String>,
    /// When it is needed.
    pub scope: Scope,
    /// Line in its file.
    pub line: u32,
}

/// What kind of file says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// What developers ask for.
    Manifest,
    /// What was resolved.
    Lock,
    /// A bill of materials.
    Bom,
}

/// A file that names dependencies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path.
    pub path: String,
    /// What it is.
    pub kind: SourceKind,
    /// Registry.
    pub ecosystem: Ecosystem,
    /// What it names.
    pub packages: Vec<Package>,
    /// It could not be read as what its name says.
    pub broken: bool,
}

/// All files that name dependencies.
#[derive(Debug, Clone, Default)]
pub struct Inventory {
    /// The files in the order of their paths.
    pub sources: Vec<Source>,
    /// Licences of packages whose own manifest is vendored, by registry, name and version.
    pub vendored: BTreeMap<(Ecosystem, String), String>,
}

/// Files of this kind that are read, and packages kept in all.
const MOST_SOURCES: usize = 500;
const MOST_PACKAGES: usize = 100_000;

impl Inventory {
    /// Reads all manifests, lock files and bills of materials.
    pub fn of(snapshot: &Snapshot) -> Inventory {
        let mut inventory = Inventory::default();
        let mut total = 0;
        for entry in snapshot.entries().iter().filter(|entry| entry.is_file()) {
            if is_foreign(&entry.path) {
                inventory.read_vendored(snapshot, entry);
                continue;
            }
            if is_test(&entry.path)
                || total > MOST_PACKAGES
                || inventory.sources.len() > MOST_SOURCES
            {
                continue;
            }
            if let Some(source) = read(snapshot, entry) {
                total += source.packages.len();
                inventory.sources.push(source);
            }
        }
        inventory
    }

    /// The packages of one kind of file with their paths.
    pub fn packages(&self, kind: SourceKind) -> impl Iterator<Item = (&Package, &str)> {
        let sources = self.sources.iter().filter(move |source| source.kind == kind);
        sources.flat_map(|source| {
            source.packages.iter().map(|package| (package, source.path.as_str()))
        })
    }

    /// What developers ask for.
    pub fn direct(&self) -> impl Iterator<Item = (&Package, &str)> {
        self.packages(SourceKind::Manifest)
    }

    /// Every package once, with the best knowledge: what a lock file resolved before what a manifest
    /// asks for, the licence from wherever it is named, runtime before development.
    pub fn resolved(&self) -> Vec<(Package, &str)> {
        let locked: BTreeSet<Ecosystem> = self
            .sources
            .iter()
            .filter(|source| source.kind == SourceKind::Lock && !source.packages.is_empty())
            .map(|source| source.ecosystem)
            .collect();
        let mut all: BTreeMap<(Ecosystem, String, String), (Package, &str)> = BTreeMap::new();
        for source in &self.sources {
            for package in &source.packages {
                if source.kind == SourceKind::Manifest && locked.contains(&package.ecosystem) {
                    continue;
                }
                let key = (package.ecosystem, package.name.clone(), package.version.clone());
                let known = all.entry(key).or_insert_with(|| (package.clone(), &source.path));
                known.0.scope = known.0.scope.min(package.scope);
                if known.0.licence.is_none() {
                    known.0.licence.clone_from(&package.licence);
                }
            }
        }
        for ((ecosystem, name, _), (package, _)) in &mut all {
            if package.licence.is_none() {
                package.licence = self.vendored.get(&(*ecosystem, name.clone())).cloned();
            }
        }
        all.into_values().collect()
    }

    /// Manifests of others carry their licence: `cargo vendor`, `node_modules`.
    fn read_vendored(&mut self, snapshot: &Snapshot, entry: &Entry) {
        let of_cargo = entry.name() == "Cargo.toml";
        let of_npm = entry.name() == "package.json" && entry.path.contains("node_modules/");
        if !of_cargo && !of_npm || self.vendored.len() > MOST_PACKAGES {
            return;
        }
        let Some(text) = snapshot.text(&entry.path) else { return };
        let found =
            if of_cargo { manifest::cargo_licence(&text) } else { manifest::npm_licence(&text) };
        if let Some((name, licence)) = found {
            let ecosystem = if of_cargo { Ecosystem::Cargo } else { Ecosystem::Npm };
            self.vendored.insert((ecosystem, name), licence);
        }
    }
}

type Parser = fn(&str) -> Option<Vec<Package>>;

fn read(snapshot: &Snapshot, entry: &Entry) -> Option<Source> {
    let (kind, ecosystem, parse) = parser(entry)?;
    let text = snapshot.text(&entry.path)?;
    let packages = parse(&text);
    if packages.is_none() && kind == SourceKind::Bom {
        return None; // Any JSON may be called so.
    }
    let broken = packages.is_none();
    let mut packages = packages.unwrap_or_default();
    packages.truncate(MOST_PACKAGES);
    Some(Source { path: entry.path.clone(), kind, ecosystem, packages, broken })
}

fn parser(entry: &Entry) -> Option<(SourceKind, Ecosystem, Parser)> {
    use Ecosystem::*;
    use SourceKind::*;
    let name = entry.name();
    let found: (SourceKind, Ecosystem, Parser) = match name {
        "Cargo.toml" => (Manifest, Cargo, manifest::cargo),
        "Cargo.lock" => (Lock, Cargo, lock::cargo),
        "package.json" => (Manifest, Npm, manifest::npm),
        "package-lock.json" | "npm-shrinkwrap.json" => (Lock, Npm, lock::npm),
        "pnpm-lock.yaml" => (Lock, Npm, lock::pnpm),
        "yarn.lock" => (Lock, Npm, lock::yarn),
        "bun.lock" => (Lock, Npm, lock::bun),
        "pyproject.toml" => (Manifest, Pypi, manifest::pyproject),
        "Pipfile" => (Manifest, Pypi, manifest::pipfile),
        "poetry.lock" | "uv.lock" | "pdm.lock" => (Lock, Pypi, lock::poetry),
        "Pipfile.lock" => (Lock, Pypi, lock::pipfile),
        "go.mod" => (Manifest, Golang, manifest::go),
        "go.sum" => (Lock, Golang, lock::go),
        "pom.xml" => (Manifest, Maven, manifest::maven),
        "build.gradle" | "build.gradle.kts" => (Manifest, Maven, manifest::gradle),
        "gradle.lockfile" | "buildscript-gradle.lockfile" => (Lock, Maven, lock::gradle),
        "composer.json" => (Manifest, Composer, manifest::composer),
        "composer.lock" => (Lock, Composer, lock::composer),
        "Gemfile" => (Manifest, Gem, manifest::gemfile),
        "Gemfile.lock" | "gems.locked" => (Lock, Gem, lock::gemfile),
        "packages.lock.json" => (Lock, Nuget, lock::nuget),
        "pubspec.yaml" => (Manifest, Pub, manifest::pubspec),
        "pubspec.lock" => (Lock, Pub, lock::pubspec),
        _ => return other_parser(entry),
    };
    Some(found)
}

fn other_parser(entry: &Entry) -> Option<(SourceKind, Ecosystem, Parser)> {
    let lower = entry.name().to_ascii_lowercase();
    if lower.starts_with("requirements") && lower.ends_with(".txt") {
        let pinned = lower.contains("lock");
        let kind = if pinned { SourceKind::Lock } else { SourceKind::Manifest };
        return Some((kind, Ecosystem::Pypi, manifest::requirements));
    }
    if [".csproj", ".fsproj", ".vbproj"].iter().any(|end| lower.ends_with(end))
        || lower == "directory.packages.props"
    {
        return Some((SourceKind::Manifest, Ecosystem::Nuget, manifest::nuget));
    }
    let bom = lower.contains("sbom") || lower.contains("bom.") || lower.contains("cyclonedx");
    if lower.ends_with(".json") && (bom || lower.contains("spdx")) {
        return Some((SourceKind::Bom, Ecosystem::Generic, bom::json));
    }
    if lower.ends_with(".xml") && bom {
        return Some((SourceKind::Bom, Ecosystem::Generic, bom::cyclonedx_xml));
    }
    lower.ends_with(".spdx").then_some((
        SourceKind::Bom,
        Ecosystem::Generic,
        bom::spdx_tags as Parser,
    ))
}
