//! One pass over the contents of all files, in which every content check takes part: reading a
//! repository twice would cost more than all checks together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::facts::{in_test_folder, is_document, is_foreign, is_test};
use super::signals::{SIGNALS, Scope};
use crate::reuse::{self, Tags};
use crate::secrets::{Hit, Scanner};
use crate::{Entry, Snapshot};

/// Files longer than this are not searched for words and secrets.
const LONGEST_SEARCHED: usize = 1 << 20;
/// Places kept per word list.
const MOST_PLACES: usize = 12;

/// Where a word was seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    /// Path.
    pub path: String,
    /// Line; none if the path itself holds the word.
    pub line: Option<u32>,
    /// The word as the table has it.
    pub word: &'static str,
}

/// A kind of file that cannot be read as source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binary {
    /// Machine code for Linux, Windows, macOS, the JVM or WebAssembly.
    Executable,
    /// An archive with unknown contents.
    Archive,
    /// Anything else: images, fonts, documents.
    Other,
}

/// What the pass found.
#[derive(Debug, Default)]
pub struct Sweep {
    /// Tags of covered files, for the REUSE linter.
    pub tags: BTreeMap<String, Tags>,
    /// Words by signal (see [`SIGNALS`]), the first places each.
    pub seen: BTreeMap<&'static str, BTreeSet<Seen>>,
    /// Secret-looking strings.
    pub secrets: Vec<Hit>,
    /// Files that are no text.
    pub binaries: BTreeMap<String, Binary>,
    /// Lines with characters that reorder what a reader sees.
    pub bidi: Vec<(String, u32)>,
    /// Lines of code that write personal data into a log.
    pub personal_logs: Vec<(String, u32)>,
    /// How many lines of code write into a log.
    pub log_calls: usize,
    /// How many files were read.
    pub read: usize,
    /// How many were not: too large or missing.
    pub unread: usize,
}

/// A code of conduct.
fn is_conduct(entry: &Entry) -> bool {
    let name = entry.name().to_ascii_lowercase().replace(['-', ' '], "_");
    ["code_of_conduct", "verhaltenskodex"].iter().any(|stem| name.starts_with(stem))
}

impl Sweep {
    /// Reads every file once.
    pub fn of(snapshot: &Snapshot) -> Sweep {
        let mut sweep = Sweep::default();
        let scanner = Scanner::new();
        for entry in snapshot.entries() {
            sweep.path(entry);
            if !entry.is_file() || entry.size == Some(0) {
                continue;
            }
            let Some(bytes) = snapshot.read(&entry.path) else {
                sweep.unread += 1;
                continue;
            };
            sweep.read += 1;
            sweep.file(entry, &bytes, &scanner);
        }
        sweep.secrets.sort();
        sweep
    }

    /// The places of a signal.
    pub fn seen(&self, signal: &str) -> impl Iterator<Item = &Seen> {
        self.seen.get(signal).into_iter().flatten()
    }

    fn file(&mut self, entry: &Entry, bytes: &[u8], scanner: &Scanner) {
        if reuse::encoding(bytes) == reuse::Encoding::Binary && !crate::git::is_text(bytes) {
            self.binaries.insert(entry.path.clone(), binary(bytes));
            self.tags.insert(entry.path.clone(), Tags::default());
            return;
        }
        self.tags.insert(entry.path.clone(), reuse::tags(bytes));
        let foreign = is_foreign(&entry.path);
        if bytes.len() > LONGEST_SEARCHED {
            return;
        }
        self.secrets.extend(scanner.scan(&entry.path, bytes));
        if !foreign {
            self.words(entry, bytes);
            self.bidi(entry, bytes);
        }
    }

    fn path(&mut self, entry: &Entry) {
        if is_foreign(&entry.path) || in_test_folder(&entry.path) {
            return;
        }
        let path = entry.path.as_bytes();
        let Some(words) = PATHS.as_ref() else { return };
        for (word, signal, _) in words.matches(path) {
            self.note(signal, entry, None, word);
        }
    }

    fn words(&mut self, entry: &Entry, bytes: &[u8]) {
        let document = is_document(entry);
        if !document && (is_test(&entry.path) || !is_code(entry)) || is_noise(entry) {
            return;
        }
        let words = if document { &DOCUMENTS } else { &CODE };
        let Some(words) = words.as_ref() else { return };
        let mut lines = Lines::new(bytes);
        for (word, signal, at) in words.matches(bytes) {
            if words.heading(signal) && !lines.is_heading(at) {
                continue;
            }
            let name = SIGNALS[signal].check;
            // How people treat each other says nothing on the data that the software handles.
            if name.starts_with("repo.privacy-docs") && is_conduct(entry) {
                continue;
            }
            // The problem of one decision is not the problem the software solves.
            if name.starts_with("repo.goals") && entry.path.contains("adr/") {
                continue;
            }
            if self.seen.get(name).is_none_or(|seen| seen.len() < MOST_PLACES) {
                let line = lines.number(at);
                self.note(signal, entry, Some(line), word);
            }
        }
        if !document && super::facts::is_source(entry) {
            self.logs(entry, bytes);
        }
    }

    fn note(&mut self, signal: usize, entry: &Entry, line: Option<u32>, word: &'static str) {
        let places = self.seen.entry(SIGNALS[signal].check).or_default();
        if places.len() < MOST_PLACES {
            let path = entry.path.clone();
            places.insert(Seen { path, line, word: word.trim_end_matches('*') });
        }
    }

    fn bidi(&mut self, entry: &Entry, bytes: &[u8]) {
        // U+202A to U+202E and U+2066 to U+2069 share their first byte and come in two rows.
        let lines = Lines::new(bytes);
        for at in memchr::memmem::find_iter(bytes, b"\xe2\x80")
            .chain(memchr::memmem::find_iter(bytes, b"\xe2\x81"))
        {
            let hidden = match (bytes[at + 1], bytes.get(at + 2)) {
                (0x80, Some(last)) => (0xaa..=0xae).contains(last),
                (0x81, Some(last)) => (0xa6..=0xa9).contains(last),
                _ => false,
            };
            if hidden && self.bidi.len() < MOST_PLACES * 4 && !is_document(entry) {
                self.bidi.push((entry.path.clone(), lines.number_from_start(at)));
            }
        }
    }

    fn logs(&mut self, entry: &Entry, bytes: &[u8]) {
        let Some(words) = LOGS.as_ref() else { return };
        // Rust keeps unit tests below the code, or in a file of their own.
        let tests: &[&[u8]] = if entry.extension() == "rs" {
            &[b"\n#[cfg(test)]\nmod tests {", b"\n#[test]\n"]
        } else {
            &[]
        };
        let tests = tests.iter().filter_map(|mark| memchr::memmem::find(bytes, mark)).min();
        let bytes = &bytes[..tests.unwrap_or(bytes.len())];
        let mut lines = Lines::new(bytes);
        let mut last_end = 0;
        for hit in words.find_iter(bytes) {
            if hit.start() < last_end {
                continue;
            }
            let (start, end) = lines.around(hit.start());
            last_end = end;
            self.log_calls += 1;
            let line = &bytes[start..end.min(start + 400)];
            if personal(line) && self.personal_logs.len() < MOST_PLACES * 4 {
                self.personal_logs.push((entry.path.clone(), lines.number(hit.start())));
            }
        }
    }
}

/// Calls that write into a log, in the languages in use.
static LOGS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build([
            "console.log(",
            "console.info(",
            "console.debug(",
            "console.error(",
            "console.warn(",
            "logger.",
            "log.info",
            "log.debug",
            "log.warn",
            "log.error",
            "log.trace",
            "logging.",
            "slog.",
            "tracing::",
            "system.out.print",
        ])
        .ok()
});

/// Values that name a person or carry what a person sent, used as a value and not only spoken of.
fn personal(line: &[u8]) -> bool {
    static WORDS: LazyLock<Option<regex::bytes::Regex>> = LazyLock::new(|| {
        let values = "req(uest)?\\.body|(user|person|applicant|customer|antragsteller)\\.\
            (get)?(e?mail|name|first_?name|last_?name|vorname|nachname|birth_?date|iban|phone|address)|\
            \\b(password|passwort|iban|geburtsdatum|steuer_?id)\\b\\s*[,)}]";
        regex::bytes::Regex::new(&format!("(?i)\\(.*({values})")).ok()
    });
    WORDS.as_ref().is_some_and(|words| words.is_match(line))
}

fn is_code(entry: &Entry) -> bool {
    !matches!(
        entry.extension().as_str(),
        "pdf"
            | "svg"
            | "lock"
            | "csv"
            | "tsv"
            | "po"
            | "pot"
            | "xlf"
            | "log"
            | "sum"
            | "map"
            | "snap"
    ) && !entry.name().ends_with("-lock.json")
        && !entry.name().ends_with("-lock.yaml")
}

/// Change logs and licence texts mention everything.
fn is_noise(entry: &Entry) -> bool {
    let name = entry.name().to_ascii_lowercase();
    [
        "changelog",
        "changes",
        "news",
        "history",
        "license",
        "licence",
        "copying",
        "notice",
        "release",
    ]
    .iter()
    .any(|stem| name.starts_with(stem))
        || entry.path.starts_with("LICENSES/")
        || name.contains("third-party")
        || name.contains("third_party")
        || matches!(
            entry.name(),
            ".gitlab-ci.yml" | ".gitignore" | ".dockerignore" | "allowed-licenses.json"
        )
        || entry.path.to_ascii_lowercase().contains("_template")
        || entry.path.starts_with(".github/workflows/")
}

struct Words {
    automaton: AhoCorasick,
    /// Signal and word per pattern.
    meaning: Vec<(usize, &'static str)>,
}

static PATHS: LazyLock<Option<Words>> = LazyLock::new(|| Words::of(&[Scope::Path]));
static DOCUMENTS: LazyLock<Option<Words>> =
    LazyLock::new(|| Words::of(&[Scope::Heading, Scope::Document]));
static CODE: LazyLock<Option<Words>> = LazyLock::new(|| Words::of(&[Scope::Code]));

impl Words {
    fn of(scopes: &[Scope]) -> Option<Words> {
        let mut meaning = Vec::new();
        let mut patterns = Vec::new();
        for (index, signal) in SIGNALS.iter().enumerate().filter(|(_, s)| scopes.contains(&s.scope))
        {
            for word in signal.words {
                patterns.push(word.trim_end_matches('*'));
                meaning.push((index, *word));
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(true)
            .build(patterns)
            .ok()?;
        Some(Words { automaton, meaning })
    }

    /// Matches at word borders: word, signal and offset.
    fn matches<'a>(
        &'a self,
        bytes: &'a [u8],
    ) -> impl Iterator<Item = (&'static str, usize, usize)> + 'a {
        self.automaton.find_overlapping_iter(bytes).filter_map(|found| {
            let (signal, word) = self.meaning[found.pattern().as_usize()];
            let first = bytes[found.start()];
            let before = found.start().checked_sub(1).and_then(|at| bytes.get(at));
            let after = bytes.get(found.end());
            let open = word.ends_with('*');
            let as_written = !is_acronym(word)
                || word.as_bytes().starts_with(&bytes[found.start()..found.end()]);
            let fits = as_written
                && (!is_word(first) || !before.is_some_and(|b| is_word(*b)))
                && (open || !after.is_some_and(|b| is_word(*b)));
            fits.then_some((word, signal, found.start()))
        })
    }

    fn heading(&self, signal: usize) -> bool {
        SIGNALS[signal].scope == Scope::Heading
    }
}

/// Capitals and digits only, like `FIM`, or mostly, like `EfA`.
fn is_acronym(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && capitals * 2 >= letters().count()
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Line numbers for offsets that come in rising order.
struct Lines<'a> {
    bytes: &'a [u8],
    counted: usize,
    number: u32,
}

impl<'a> Lines<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Lines { bytes, counted: 0, number: 1 }
    }

    fn number(&mut self, at: usize) -> u32 {
        if at < self.counted {
            return self.number_from_start(at);
        }
        let newlines = memchr::memchr_iter(b'\n', &self.bytes[self.counted..at]).count();
        self.number += u32::try_from(newlines).unwrap_or(0);
        self.counted = at;
        self.number
    }

    fn number_from_start(&self, at: usize) -> u32 {
        let newlines = memchr::memchr_iter(b'\n', &self.bytes[..at]).count();
        u32::try_from(newlines + 1).unwrap_or(u32::MAX)
    }

    fn around(&self, at: usize) -> (usize, usize) {
        let start = memchr::memrchr(b'\n', &self.bytes[..at]).map_or(0, |newline| newline + 1);
        let end = memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |len| at + len);
        (start, end)
    }

    /// `# x`, `== x`, `<h2>x`, or a line that is underlined as reStructuredText does.
    fn is_heading(&self, at: usize) -> bool {
        let (start, end) = self.around(at);
        let line = self.bytes[start..end].trim_ascii();
        if line.len() > 200 {
            return false;
        }
        let marked = line.starts_with(b"#")
            || line.starts_with(b"== ")
            || line.starts_with(b"=== ")
            || line.starts_with(b"<h");
        let bold = line.starts_with(b"**") && line.ends_with(b"**");
        let next = self.bytes.get(end + 1..).unwrap_or_default();
        let under = next.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii();
        let underlined = under.len() >= 3
            && under.iter().all(|byte| *byte == under[0])
            && matches!(under[0], b'=' | b'-' | b'~' | b'^');
        marked || bold || underlined
    }
}

fn binary(bytes: &[u8]) -> Binary {
    let executable: [&[u8]; 8] = [
        b"\x7fELF",
        b"MZ",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"\0asm",
    ];
    let archive: [&[u8]; 6] =
        [b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"];
    if executable.iter().any(|magic| bytes.starts_with(magic)) {
        Binary::Executable
    } else if archive.iter().any(|magic| bytes.starts_with(magic)) {
        Binary::Archive
    } else {
        Binary::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sweep(files: &[(&str, &str)]) -> Sweep {
        Sweep::of(&Snapshot::from_files(files.iter().copied()))
    }

    fn words(sweep: &Sweep, signal: &str) -> Vec<(&'static str, Option<u32>)> {
        sweep.seen(signal).map(|seen| (seen.word, seen.line)).collect()
    }

    #[test]
    fn words_count_in_their_place() {
        let found = sweep(&[
            ("src/a.ts", "x\nfetch('/healthz')\n"),
            ("src/a.test.ts", "fetch('/healthz')"),
            ("README.md", "# Ziele\n\nWir haben Probleme.\n\nVision\n------\n"),
            ("src/b.ts", "healthzone"),
        ]);
        assert_eq!(words(&found, "repo.health"), [("healthz", Some(2))]);
        assert_eq!(words(&found, "repo.goals#goal"), [("ziele", Some(1)), ("vision", Some(5))]);
        assert!(words(&found, "repo.goals#problem").is_empty(), "prose is no heading");
    }

    #[test]
    fn paths_are_searched() {
        let found = sweep(&[("docs/runbooks/db.md", "x"), ("process/antrag.bpmn", "<x/>")]);
        assert_eq!(words(&found, "repo.runbook"), [("runbook", None)]);
        assert_eq!(words(&found, "repo.process-model"), [(".bpmn", None)]);
    }

    #[test]
    fn hidden_characters_and_personal_logs() {
        let found = sweep(&[
            ("a.rs", "x\nlet a = \"\u{202e}\";\n// \u{2067}\n"),
            (
                "b.ts",
                "console.log(user.email)\nlogger.info('e-mail sent')\nlogger.warn(`${user.id}`)\n",
            ),
        ]);
        assert_eq!(found.bidi, [("a.rs".to_owned(), 2), ("a.rs".to_owned(), 3)]);
        assert_eq!(found.personal_logs, [("b.ts".to_owned(), 1)]);
        assert_eq!(found.log_calls, 3);
    }

    #[test]
    fn binaries_by_their_magic() {
        let found = Sweep::of(&Snapshot::from_files([
            ("tool", &b"\x7fELF\0\0"[..]),
            ("a.zip", b"PK\x03\x04\0"),
            ("a.png", b"\x89PNG\0"),
        ]));
        assert_eq!(
            found.binaries.values().collect::<Vec<_>>(),
            [&Binary::Other, &Binary::Archive, &Binary::Executable]
        );
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
            Sweep::of(&Snapshot::from_files([("a.md", &bytes), ("b.ts", &bytes)]));
        }
    }
}
