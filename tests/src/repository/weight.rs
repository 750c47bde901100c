//! What a whole check of a large repository costs.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::bench::{Run, measure};

/// Writes a repository with so many files and commits, the same every time, by `git fast-import`.
///
/// # Errors
/// If git is not installed or the folder cannot be written.
pub fn generate(folder: &Path, files: usize, commits: usize) -> Result<(), String> {
    let said = |error: std::io::Error| error.to_string();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(folder).args(arguments).env("GIT_CONFIG_GLOBAL", "/dev/null");
        command
    };
    std::fs::create_dir_all(folder).map_err(said)?;
    let status =
        git(&["init", "--quiet", "--bare", "--initial-branch=main"]).status().map_err(said)?;
    if !status.success() {
        return Err("git init failed".to_owned());
    }
    let mut import =
        git(&["fast-import", "--quiet"]).stdin(Stdio::piped()).spawn().map_err(said)?;
    {
        let mut to = std::io::BufWriter::new(import.stdin.take().ok_or("no input")?);
        for commit in 0..commits {
            to.write_all(step(commit, files, commits).as_bytes()).map_err(said)?;
        }
        to.flush().map_err(said)?;
    }
    let status = import.wait().map_err(said)?;
    if status.success() { Ok(()) } else { Err("git fast-import failed".to_owned()) }
}

/// 24 November 2026, noon UTC.
const LAST: usize = 1_795_521_600;

/// One commit: the first brings all files, each further one changes one.
fn step(commit: usize, files: usize, commits: usize) -> String {
    let time = LAST - (commits - commit) * 7200;
    let author = commit % 23;
    let message = format!(
        "Schritt {commit}\n\nSigned-off-by: P{author} <p{author}@amt{}.example>\n",
        author % 5
    );
    let who = format!("P{author} <p{author}@amt{}.example> {time} +0100", author % 5);
    let mut text = format!(
        "commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {}\n{message}\n",
        message.len()
    );
    let range = if commit == 0 { 0..files } else { commit % files..commit % files + 1 };
    for number in range {
        let body = content(number, commit);
        let _ = write!(text, "M 100644 inline {}\ndata {}\n{body}\n", path(number), body.len());
    }
    text
}

fn path(number: usize) -> String {
    match number {
        0 => "LICENSE".to_owned(),
        1 => "README.md".to_owned(),
        2 => "Cargo.toml".to_owned(),
        3 => "publiccode.yml".to_owned(),
        4 => ".gitlab-ci.yml".to_owned(),
        _ => {
            let extension = ["rs", "ts", "md", "java", "py", "yml", "html", "css"][number % 8];
            format!("modul{:02}/teil{:02}/datei{number}.{extension}", number % 40, number % 13)
        }
    }
}

/// About 4 KB of text, as source files have it.
fn content(number: usize, commit: usize) -> String {
    match number {
        0 => offenbar_fixtures::licences::text("EUPL-1.2"),
        1 => format!("# Dienst\n\nStand {commit}.\n\n## Lizenz\n\nEUPL-1.2\n"),
        2 => format!(
            "[package]\nname = \"dienst\"\nversion = \"1.0.{commit}\"\nlicense = \"EUPL-1.2\"\n"
        ),
        3 => format!(
            "publiccodeYmlVersion: '0.4'\nname: Dienst\nsoftwareVersion: '{commit}'\nlegal:\n  license: EUPL-1.2\n"
        ),
        4 => format!("test:\n  script:\n    - cargo test # {commit}\n"),
        _ => {
            // Two comment marks in front of the tag, whatever the language: the linter looks for tags.
            let mut text = format!(
                "// SPDX-FileCopyrightText: 2026 Stadt Beispiel\n// {}: EUPL-1.2\n// {commit}\n",
                concat!("SPDX-", "License-Identifier")
            );
            for line in 0..60 {
                let _ = writeln!(
                    text,
                    "let wert_{line} = berechne({number}, {line}, \"Text {}\");",
                    line * number % 97
                );
            }
            text
        }
    }
}

/// Runs `offenbar repo` over a repository and measures it.
///
/// # Errors
/// If the command cannot be started.
pub fn weigh(program: &Path, repository: &Path) -> Result<Run, String> {
    let arguments =
        ["repo", &repository.display().to_string(), "--format", "json", "--profile", "kommune"]
            .map(str::to_owned);
    measure(program, &arguments).map_err(|error| error.to_string())
}
