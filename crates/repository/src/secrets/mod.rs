//! Secrets in the tree: provider shapes, check sums, and guesses a person must look at. A value is
//! never kept and never printed: a hit is a kind, a path and a line.

mod rules;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use offenbar_model::{Check, CheckResult, Impact, Kind, Message};
use regex::bytes::Regex;

pub use rules::Certainty;
use rules::RULES;

use crate::openness::facts::{Facts, at, is_documentation_folder, is_foreign, is_test};
use crate::openness::{Row, like, repo_check, run_rows};

/// A string that looks like a secret.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Path.
    pub path: String,
    /// Line.
    pub line: u32,
    /// Kind, a word of the catalogues.
    pub kind: &'static str,
    /// Whether the shape alone says so.
    pub certainty: Certainty,
}

/// Hits per file: more say nothing new.
const MOST_HITS: usize = 20;

/// Searches files for secrets.
pub struct Scanner {
    compiled: &'static Option<Compiled>,
}

struct Compiled {
    words: AhoCorasick,
    /// Rule per word.
    of_word: Vec<usize>,
    patterns: Vec<Regex>,
}

static COMPILED: LazyLock<Option<Compiled>> = LazyLock::new(|| {
    let mut words: Vec<&str> = Vec::new();
    let mut of_word = Vec::new();
    for (index, rule) in RULES.iter().enumerate() {
        words.extend(rule.words);
        of_word.extend(rule.words.iter().map(|_| index));
    }
    let patterns: Result<Vec<Regex>, _> =
        RULES.iter().map(|rule| Regex::new(rule.pattern)).collect();
    Some(Compiled {
        words: AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()?,
        of_word,
        patterns: patterns.ok()?,
    })
});

impl Default for Scanner {
    fn default() -> Self {
        Scanner::new()
    }
}

impl Scanner {
    /// A scanner with all rules.
    pub fn new() -> Self {
        Scanner { compiled: &COMPILED }
    }

    /// The hits in one file.
    pub fn scan(&self, path: &str, bytes: &[u8]) -> Vec<Hit> {
        let Some(compiled) = self.compiled else { return Vec::new() };
        let mut wanted = vec![false; RULES.len()];
        for word in compiled.words.find_overlapping_iter(bytes) {
            wanted[compiled.of_word[word.pattern().as_usize()]] = true;
        }
        let aside = is_test(path)
            || is_documentation_folder(path)
            || is_prose_file(path)
            || is_findings_list(path)
            || is_development(path)
            || is_for_tests(path);
        let mut hits = Vec::new();
        for (index, rule) in RULES.iter().enumerate().filter(|(index, _)| wanted[*index]) {
            // Guesses in tests, documents and code of others are noise.
            if rule.certainty == Certainty::Guess && (aside || is_foreign(path) || is_data(path)) {
                continue;
            }
            for found in compiled.patterns[index].captures_iter(bytes) {
                let Some(secret) = found.name("s") else { continue };
                if hits.len() >= MOST_HITS || !plausible(rule, secret.as_bytes()) {
                    continue;
                }
                let line = memchr::memchr_iter(b'\n', &bytes[..secret.start()]).count() + 1;
                hits.push(Hit {
                    path: path.to_owned(),
                    line: u32::try_from(line).unwrap_or(u32::MAX),
                    kind: rule.kind,
                    certainty: if aside { Certainty::Guess } else { rule.certainty },
                });
            }
        }
        hits.dedup();
        hits
    }
}

fn is_prose_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.contains('.') && crate::openness::facts::is_prose(name)
}

/// Keys of a local environment open nothing but that.
fn is_development(path: &str) -> bool {
    let words = ["local", "localhost", "dev", "development", "testenv", "snakeoil", "sandbox"];
    path.to_ascii_lowercase().split(['/', '-', '_', '.']).any(|piece| words.contains(&piece))
}

/// A part of the path has `test` in its name: a tool that tests, keys to test with.
fn is_for_tests(path: &str) -> bool {
    const OTHERS: [&str; 6] = ["latest", "contest", "attest", "protest", "greatest", "fastest"];
    let lower = path.to_ascii_lowercase();
    lower
        .split(['/', '-', '_', '.'])
        .any(|piece| piece.contains("test") && !OTHERS.iter().any(|other| piece.contains(other)))
}

/// What another scanner has found already and somebody has looked at.
fn is_findings_list(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    name.contains("baseline") || name.contains("gitleaks") || name.contains("leaks-")
}

/// Locks and translations hold long strings by nature.
fn is_data(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    name.contains("lock")
        || name.ends_with(".sum")
        || name.ends_with(".svg")
        || name.ends_with(".po")
        || name.ends_with(".csv")
        || ["/i18n/", "/locales/", "/locale/", "/translations/"].iter().any(|p| path.contains(p))
}

fn plausible(rule: &rules::Rule, secret: &[u8]) -> bool {
    let text = String::from_utf8_lossy(secret);
    if is_placeholder(&text) {
        return false;
    }
    if rule.checksum {
        return checksum_fits(secret);
    }
    match rule.kind {
        // The key of the local emulator is printed in its manual.
        "azure-storage" => !text.starts_with("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu"),
        "assignment" => entropy(secret) > 4.0 && mixed(secret),
        "url-password" => entropy(secret) > 3.0,
        _ => entropy(secret) > 2.8,
    }
}

fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "example",
        "xxxx",
        "changeme",
        "change-me",
        "change_me",
        "your",
        "dummy",
        "placeholder",
        "sample",
        "secret",
        "password",
        "passwort",
        "insert",
        "replace",
        "1234567",
        "abcdef",
        "test",
        "todo",
        "redacted",
        "foobar",
        "aaaaa",
        "....",
    ];
    let lower = text.to_ascii_lowercase();
    WORDS.iter().any(|word| lower.contains(word)) || text.starts_with('$') || text.starts_with('%')
}

/// Letters of both cases and digits, and no run of words.
fn mixed(secret: &[u8]) -> bool {
    let digits = secret.iter().filter(|byte| byte.is_ascii_digit()).count();
    let upper = secret.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    let lower = secret.iter().filter(|byte| byte.is_ascii_lowercase()).count();
    digits >= 2 && lower >= 3 && (upper >= 3 || digits >= 6)
}

/// Shannon entropy in bits per byte.
fn entropy(bytes: &[u8]) -> f64 {
    let mut counts = [0u32; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let total = bytes.len().max(1) as f64;
    let shares = counts.iter().filter(|count| **count > 0).map(|count| f64::from(*count) / total);
    -shares.map(|share| share * share.log2()).sum::<f64>()
}

/// GitHub and npm end their tokens with the CRC-32 of the rest in base 62.
fn checksum_fits(token: &[u8]) -> bool {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let Some(split) = token.len().checked_sub(6) else { return false };
    let (body, sum) = token.split_at(split);
    let mut crc = !0u32;
    for byte in body {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    let mut rest = !crc;
    let mut expected = [b'0'; 6];
    for digit in expected.iter_mut().rev() {
        *digit = DIGITS[(rest % 62) as usize];
        rest /= 62;
    }
    sum == expected
}

const ROWS: &[Row] = &[
    (
        like(repo_check("repo.secrets", Kind::Duty, Impact::Critical), &["osps:OSPS-BR-07.01"]),
        secrets,
    ),
    (repo_check("repo.hidden-characters", Kind::Indicator, Impact::Serious), hidden_characters),
];

/// The checks of this module.
pub fn checks() -> Vec<Check> {
    ROWS.iter().map(|(check, _)| *check).collect()
}

/// Runs them.
pub fn run(facts: &Facts, results: &mut Vec<CheckResult>) {
    run_rows(ROWS, facts, results);
}

fn secrets(facts: &Facts, result: &mut CheckResult) {
    let sweep = facts.sweep();
    let mut committed_env: Vec<&str> = Vec::new();
    for entry in facts.snapshot.entries().iter().filter(|entry| entry.is_file()) {
        if entry.name() == ".env" && !is_test(&entry.path) && env_has_values(facts, &entry.path) {
            committed_env.push(&entry.path);
        }
    }
    let told = |id: &str, hit: &Hit| {
        Message::new(id).with("kind", hit.kind).with("path", hit.path.as_str())
    };
    for hit in sweep.secrets.iter().filter(|hit| hit.certainty == Certainty::Shape) {
        result.fail(told("repo-secret-shape", hit), vec![at(&hit.path, hit.line)]);
    }
    for (folder, hits) in guesses(&sweep.secrets) {
        let places: Vec<_> = hits.iter().map(|hit| at(&hit.path, hit.line)).collect();
        let ask = || Message::new("repo-ask-secret");
        if hits.len() > MOST_ALONE {
            let message = Message::new("repo-secret-guesses").with("kind", hits[0].kind);
            result.ask(
                message
                    .with("folder", if folder.is_empty() { "/" } else { folder })
                    .with("count", hits.len()),
                ask(),
                places,
            );
            continue;
        }
        for (hit, place) in hits.into_iter().zip(places) {
            result.ask(told("repo-secret-guess", hit), ask(), vec![place]);
        }
    }
    for path in committed_env {
        let message = Message::new("repo-secret-env").with("path", path);
        result.ask(message, Message::new("repo-ask-secret"), vec![at(path, 1)]);
    }
    if sweep.read > 0 && result.findings.is_empty() {
        let files = Message::new("repo-secrets-none").with("files", sweep.read);
        result.pass(files, Vec::new());
    }
    if sweep.unread > 0 {
        result.untested += 1;
        result.reason = Some(Message::new("repo-unread-files").with("files", sweep.unread));
        result.settle();
    }
}

/// So many guesses in one folder are asked about one by one; more are one question.
const MOST_ALONE: usize = 3;

/// Guesses of one kind below one folder: a directory of test keys is one question, not a hundred.
fn guesses(hits: &[Hit]) -> Vec<(&str, Vec<&Hit>)> {
    let mut groups: BTreeMap<(&str, &str), Vec<&Hit>> = BTreeMap::new();
    for hit in hits.iter().filter(|hit| hit.certainty == Certainty::Guess) {
        let folder = hit.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let second = folder.match_indices('/').nth(1).map_or(folder.len(), |(at, _)| at);
        groups.entry((&folder[..second], hit.kind)).or_default().push(hit);
    }
    groups.into_iter().map(|((folder, _), hits)| (folder, hits)).collect()
}

fn env_has_values(facts: &Facts, path: &str) -> bool {
    let text = facts.snapshot.text(path).unwrap_or_default();
    let names = ["PASSWORD", "SECRET", "TOKEN", "PRIVATE", "APIKEY", "API_KEY"];
    text.lines().filter_map(|line| line.split_once('=')).any(|(name, value)| {
        let value = value.trim().trim_matches(['"', '\'']);
        names.iter().any(|word| name.to_ascii_uppercase().contains(word))
            && value.len() >= 8
            && !is_placeholder(value)
            && !value.contains("${")
    })
}

fn hidden_characters(facts: &Facts, result: &mut CheckResult) {
    let sweep = facts.sweep();
    for (path, line) in &sweep.bidi {
        let message = Message::new("repo-hidden-characters").with("path", path.as_str());
        result.ask(message, Message::new("repo-ask-hidden-characters"), vec![at(path, *line)]);
    }
    if sweep.bidi.is_empty() && facts.has_code() {
        result.pass(Message::new("repo-hidden-characters-none"), Vec::new());
    }
}

#[cfg(test)]
mod tests;
