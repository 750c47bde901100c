//! What several checks ask about one snapshot, found out once.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use jiff::civil::Date;
use offenbar_model::{CheckResult, Finding, Location, Message, Outcome};

use super::ci::Ci;
use super::sweep::Sweep;
use crate::deps::Inventory;
use crate::publiccode::PublicCode;
use crate::reuse::Lint;
use crate::{Context, Entry, History, Snapshot};

/// Texts that a check reads in full are at most this long.
const LONGEST_TEXT: u64 = 1 << 20;

/// A snapshot with everything that was already found out about it.
pub struct Facts<'a> {
    /// The tree.
    pub snapshot: &'a Snapshot,
    /// The day of the scan.
    pub today: Date,
    /// `bund`, `land`, `kommune`, `vendor` or `oss`.
    pub profile: &'a str,
    ci: OnceCell<Ci>,
    inventory: OnceCell<Inventory>,
    sweep: OnceCell<Sweep>,
    publiccode: OnceCell<Option<PublicCode>>,
    lint: OnceCell<Lint>,
}

impl<'a> Facts<'a> {
    /// Nothing is read before it is asked for.
    pub fn of(context: &Context<'a>) -> Self {
        Facts {
            snapshot: context.snapshot,
            today: context.today,
            profile: context.profile,
            ci: OnceCell::new(),
            inventory: OnceCell::new(),
            sweep: OnceCell::new(),
            publiccode: OnceCell::new(),
            lint: OnceCell::new(),
        }
    }

    /// Build pipelines.
    pub fn ci(&self) -> &Ci {
        self.ci.get_or_init(|| Ci::of(self.snapshot))
    }

    /// Dependencies from manifests, lock files and bills of materials.
    pub fn inventory(&self) -> &Inventory {
        self.inventory.get_or_init(|| Inventory::of(self.snapshot))
    }

    /// What one pass over all contents found.
    pub fn sweep(&self) -> &Sweep {
        self.sweep.get_or_init(|| Sweep::of(self.snapshot))
    }

    /// The repository's `publiccode.yml`, if it has one that is YAML.
    pub fn publiccode(&self) -> Option<&PublicCode> {
        self.publiccode.get_or_init(|| PublicCode::of(self.snapshot)).as_ref()
    }

    /// What the REUSE linter says.
    pub fn lint(&self) -> &Lint {
        self.lint.get_or_init(|| crate::reuse::lint_of(self))
    }

    /// The history, or the check is untested with the reason.
    pub fn history_or_untested(&self, result: &mut CheckResult) -> Option<&'a History> {
        let history = self.snapshot.history();
        if history.is_none() {
            let gap = self.snapshot.history_gap().unwrap_or(crate::HistoryGap::NoRepository);
            untested(result, gap.message());
        }
        history
    }

    /// A day so many months before the scan.
    pub fn months_ago(&self, months: i64) -> Date {
        use jiff::ToSpan;
        self.today.checked_sub(months.months()).unwrap_or(Date::MIN)
    }

    /// The first text file among well-known places: the root, `.github`, `.gitlab`, `.gitea`,
    /// `.forgejo`, `docs`, `doc`, in this order; names without extension and in any case.
    pub fn well_known(&self, stems: &[&str]) -> Option<&'a Entry> {
        const FOLDERS: [&str; 7] = ["", ".github", ".gitlab", ".gitea", ".forgejo", "docs", "doc"];
        let candidates = || {
            self.snapshot.entries().iter().filter(|entry| {
                (entry.is_file() || entry.kind == crate::EntryKind::Symlink)
                    && is_prose(entry.name())
                    && stems.contains(&stem(entry.name()).as_str())
            })
        };
        FOLDERS.iter().find_map(|folder| {
            candidates().find(|entry| entry.folder().eq_ignore_ascii_case(folder))
        })
    }

    /// The text of a file that is not too long for a check.
    pub fn text(&self, entry: &Entry) -> Option<String> {
        (entry.size? <= LONGEST_TEXT).then(|| self.snapshot.text(&entry.path)).flatten()
    }

    /// The README: root first, then the usual folders; German names too.
    pub fn readme(&self) -> Option<&'a Entry> {
        // Where a text and a Markdown file lie side by side, the second is what people are shown.
        let marked =
            self.snapshot.in_root().find(|entry| entry.name().eq_ignore_ascii_case("readme.md"));
        marked.or_else(|| {
            self.well_known(&[
                "readme",
                "readme.de",
                "readme.en",
                "liesmich",
                "readme_de",
                "readme-de",
            ])
        })
    }

    /// Whether the repository has something that people see in a browser or on a screen.
    pub fn has_interface(&self) -> bool {
        self.snapshot.entries().iter().any(|entry| {
            entry.is_file()
                && INTERFACE.contains(&entry.extension().as_str())
                && !is_foreign(&entry.path)
                && !is_test(&entry.path)
                && !is_documentation_folder(&entry.path)
        })
    }

    /// Whether the repository has source code at all: a collection of documents needs no tests.
    pub fn has_code(&self) -> bool {
        self.code_files() > 0
    }

    /// How many files are source code of its own.
    pub fn code_files(&self) -> usize {
        let entries = self.snapshot.entries().iter();
        entries.filter(|entry| is_source(entry) && !is_foreign(&entry.path)).count()
    }
}

const INTERFACE: [&str; 19] = [
    "html", "htm", "xhtml", "tsx", "jsx", "vue", "svelte", "astro", "jsp", "erb", "haml", "twig",
    "cshtml", "razor", "hbs", "ejs", "mustache", "njk", "heex",
];

/// Extensions of programming languages.
const SOURCE: [&str; 38] = [
    "rs", "java", "kt", "kts", "scala", "groovy", "py", "js", "mjs", "cjs", "ts", "tsx", "jsx",
    "vue", "svelte", "go", "c", "h", "cc", "cpp", "hpp", "cs", "fs", "vb", "php", "rb", "swift",
    "dart", "ex", "exs", "erl", "hs", "clj", "lua", "pl", "r", "m", "mm",
];

/// Whether a file is source code.
pub fn is_source(entry: &Entry) -> bool {
    entry.is_file() && SOURCE.contains(&entry.extension().as_str())
}

/// Whether a path lies in code of others: vendored, generated or installed.
pub fn is_foreign(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".min.js")
        || lower.ends_with(".min.css")
        || lower.ends_with(".map")
        || lower.split('/').any(|part| {
            matches!(
                part,
                "vendor"
                    | "vendors"
                    | "node_modules"
                    | "third_party"
                    | "third-party"
                    | "thirdparty"
                    | "third-party-licenses"
                    | "third_party_licenses"
                    | "third-party-notices"
                    | "external"
                    | "extern"
                    | "bower_components"
                    | "site-packages"
                    | ".yarn"
                    | "dist"
                    | "generated"
                    | "subprojects"
                    | "pods"
                    | "_vendor"
            )
        })
}

/// Whether a path belongs to tests, fixtures or examples.
pub fn is_test(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    let mut parts = lower.rsplit('/');
    let name = parts.next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let written =
        path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
    let by_name = name.contains(".test.")
        || name.contains(".spec.")
        || name.contains(".cy.")
        || name.contains(".e2e.")
        || name.contains("mock")
        || name.contains("fixture")
        || name.contains("example")
        || name.contains("sample")
        || stem.starts_with("test_")
        || stem.ends_with("_test")
        || stem.ends_with("_spec")
        || stem == "tests"
        // `ATest.java`, but not `latest.java`.
        || written.ends_with("Test")
        || written.ends_with("Tests");
    // `src/main/java/de/amt/test/…`: Maven keeps tests elsewhere, here it is the name of a package.
    let main = lower.split_once("src/main/").map(|(before, _)| before.split('/'));
    by_name
        || match main {
            Some(mut before) => before.any(is_test_folder),
            None => parts.any(is_test_folder),
        }
}

/// Whether a path lies in a folder of tests, whatever the file is called.
pub fn in_test_folder(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.rsplit('/').skip(1).any(is_test_folder)
}

fn is_test_folder(part: &str) -> bool {
    matches!(
        part,
        "test"
            | "tests"
            | "__tests__"
            | "spec"
            | "specs"
            | "e2e"
            | "testdata"
            | "test-data"
            | "fixtures"
            | "fixture"
            | "__fixtures__"
            | "mocks"
            | "__mocks__"
            | "examples"
            | "example"
            | "samples"
            | "sample"
            | "testing"
            | "cypress"
            | "demo"
            | "demos"
            | "test-resources"
            | "snapshots"
            | "__snapshots__"
            | "stories"
            | "benches"
    ) || part.ends_with("-tests")
        || part.ends_with("-test")
        || part.ends_with("_tests")
        || part.ends_with("_test")
        || part.ends_with(".tests")
        || (part.starts_with("test") && !part.starts_with("testimonial"))
        || part.split(['-', '_', '.']).any(|piece| piece == "test" || piece == "tests")
}

/// Whether a path lies in a folder of documentation.
pub fn is_documentation_folder(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    let folders: Vec<&str> = lower.split('/').collect();
    // Maven's pages.
    if folders.windows(2).any(|pair| pair == ["src", "site"]) {
        return true;
    }
    folders[..folders.len() - 1].iter().any(|part| {
        matches!(
            *part,
            "docs"
                | "doc"
                | "documentation"
                | "dokumentation"
                | "doku"
                | "wiki"
                | "handbook"
                | "adr"
        )
    })
}

/// Whether a file is written for people: Markdown and its kin, or no extension at all.
pub fn is_prose(name: &str) -> bool {
    match name.rsplit_once('.') {
        None => true,
        Some((_, extension)) => is_prose_extension(&extension.to_ascii_lowercase()),
    }
}

fn is_prose_extension(extension: &str) -> bool {
    matches!(
        extension,
        "md" | "markdown" | "mdx" | "rst" | "adoc" | "asciidoc" | "txt" | "org" | "textile" | "qmd"
    )
}

/// Whether a file is documentation, wherever it lies.
pub fn is_document(entry: &Entry) -> bool {
    entry.is_file() && is_prose_extension(&entry.extension())
        || entry.is_file() && is_documentation_folder(&entry.path) && {
            matches!(entry.extension().as_str(), "html" | "htm" | "tex" | "puml" | "dsl")
        }
}

/// The name without its last extension, in lower case.
pub fn stem(name: &str) -> String {
    let lower = name.to_lowercase();
    match lower.rsplit_once('.') {
        Some((stem, extension)) if is_prose_extension(extension) => stem.to_owned(),
        _ => lower,
    }
}

/// The check did not run: the reason stays with it.
pub fn untested(result: &mut CheckResult, reason: Message) {
    result.outcome = Outcome::Untested;
    result.untested += 1;
    result.reason = Some(reason);
}

/// Tells a fact that is neither for nor against.
pub fn note(result: &mut CheckResult, message: Message, places: Vec<Location>) {
    result.evidence.push(Finding::new(&result.check, Outcome::Passed, message, places));
}

/// A place in a file.
pub fn at(path: &str, line: u32) -> Location {
    Location::of_path(path, Some(line))
}

/// A whole file.
pub fn file(path: &str) -> Location {
    Location::of_path(path, None)
}

/// Terms in their order, joined for a message; at most `most`.
pub fn list<T: AsRef<str>>(terms: impl IntoIterator<Item = T>, most: usize) -> String {
    let mut terms = terms.into_iter();
    let mut text = String::new();
    for term in terms.by_ref().take(most) {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(term.as_ref());
    }
    if terms.next().is_some() {
        text.push_str(", …");
    }
    text
}

/// Files by the folder they are in, for checks per package.
pub fn by_folder<'a>(
    entries: impl Iterator<Item = &'a Entry>,
) -> BTreeMap<&'a str, Vec<&'a Entry>> {
    let mut folders: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        folders.entry(entry.folder()).or_default().push(entry);
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_others_and_of_tests() {
        for path in ["vendor/a.go", "a/node_modules/b.js", "x.min.js", "third_party/x.c"] {
            assert!(is_foreign(path), "{path}");
        }
        assert!(!is_foreign("src/vendoring.rs"));
        for path in ["tests/a.rs", "src/a.test.ts", "a/ATest.java", "test_x.py", "x_test.go"] {
            assert!(is_test(path), "{path}");
        }
        assert!(is_test("test/src/main/java/A.java"));
        for path in [
            "src/contest.rs",
            "src/latest/a.ts",
            "src/latest.ts",
            "src/testimonials/a.ts",
            "poc/src/main/java/de/amt/test/Environment.java",
        ] {
            assert!(!is_test(path), "{path}");
        }
    }

    #[test]
    fn names() {
        assert_eq!(stem("README.md"), "readme");
        assert_eq!(stem("README.de.md"), "readme.de");
        assert_eq!(stem("Makefile"), "makefile");
        assert!(is_prose("LICENSE") && is_prose("a.MD") && !is_prose("a.rs"));
    }

    #[test]
    fn lists_are_cut() {
        assert_eq!(list(["a", "b", "c"], 2), "a, b, …");
        assert_eq!(list(["a", "b"], 2), "a, b");
    }
}
