//! The REUSE linter beside the reference tool.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use offenbar_repository::{OpenOptions, open, reuse};
use serde_json::Value;

/// Both linters over one repository.
#[derive(Debug)]
pub struct Linted {
    /// Files that REUSE covers.
    pub files: usize,
    /// CPU time of our linter, reading included, in steps of 10 ms; zero where the system does not tell.
    pub ours: Duration,
    /// Whether it complies.
    pub compliant: bool,
    /// CPU time of the reference tool; none if it is not there or gave no answer.
    pub theirs: Option<Duration>,
    /// What differs.
    pub differences: Vec<String>,
}

/// Lints a repository; with the path of the reference tool also by that, over a clone in a temporary
/// folder.
///
/// # Errors
/// If the repository cannot be read.
pub fn lint(repository: &str, tool: Option<&Path>) -> Result<Linted, String> {
    let options = OpenOptions { trust: true, ..OpenOptions::default() };
    let snapshot = open(repository, &options).map_err(|error| error.0.id)?;
    let (start, _) = own_and_childrens();
    let found = reuse::lint(&snapshot);
    let (end, _) = own_and_childrens();
    let mut linted = Linted {
        files: found.covered,
        ours: end.saturating_sub(start),
        compliant: found.compliant(),
        theirs: None,
        differences: Vec::new(),
    };
    let Some(tool) = tool else { return Ok(linted) };
    let (theirs, json) = ask(tool, repository)?;
    let Some(json) = json else {
        if found.broken.is_none() {
            linted.differences.push("the reference tool gives no answer".to_owned());
        }
        return Ok(linted);
    };
    linted.theirs = Some(theirs);
    let mut differ = |what: &str, ours: String, theirs: String| {
        if ours != theirs {
            linted.differences.push(format!("{what}: {ours} / reference {theirs}"));
        }
    };
    let summary = &json["summary"];
    differ("complies", found.compliant().to_string(), summary["compliant"].to_string());
    differ("files", found.covered.to_string(), summary["files_total"].to_string());
    for (key, ours) in [
        ("missing_licensing_info", found.without_licence),
        ("missing_copyright_info", found.without_copyright),
        ("missing_licenses", found.missing.into_keys().collect()),
        ("unused_licenses", found.unused.into_keys().collect()),
        ("bad_licenses", found.bad.into_keys().collect()),
        ("deprecated_licenses", found.deprecated.into_keys().collect()),
    ] {
        let theirs = names(&json, key);
        let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            a.difference(b).take(3).cloned().collect::<Vec<_>>().join(", ")
        };
        differ(key, only(&ours, &theirs), only(&theirs, &ours));
    }
    Ok(linted)
}

fn names(json: &Value, key: &str) -> BTreeSet<String> {
    let list = &json["non_compliant"][key];
    let keys = list.as_object().into_iter().flat_map(|map| map.keys().cloned());
    let items = list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
    keys.chain(items).collect()
}

/// Time and answer of the reference tool. It needs files, so the commit is written to a folder; no
/// hook of the repository runs there, because a clone takes none along.
fn ask(tool: &Path, repository: &str) -> Result<(Duration, Option<Value>), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let tree = folder.path().join("tree");
    let clone = Command::new("git")
        .args(["clone", "--quiet", "--shared", "--no-recurse-submodules", "--", repository])
        .arg(&tree)
        .env("GIT_LFS_SKIP_SMUDGE", "1")
        .stderr(Stdio::null())
        .status();
    if !clone.is_ok_and(|status| status.success()) {
        return Err("git could not write the files".to_owned());
    }
    let (_, start) = own_and_childrens();
    let output = Command::new(tool).args(["lint", "--json"]).current_dir(&tree).output();
    let output = output.map_err(|error| error.to_string())?;
    let (_, end) = own_and_childrens();
    Ok((end.saturating_sub(start), serde_json::from_slice(&output.stdout).ok()))
}

/// User and system time of this process, and of its children that ended.
fn own_and_childrens() -> (Duration, Duration) {
    (ticks(11), ticks(13))
}

/// Two neighbouring counters of ticks; a hundred ticks are a second on every Linux that is built for
/// people.
fn ticks(field: usize) -> Duration {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program may hold spaces; it ends with the last parenthesis.
    let fields = text.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let ticks: u64 = fields.skip(field).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}
