//! `cargo run -p offenbar-tests --bin act -- DIR`: how consistent we are with the ACT rules.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use offenbar_tests::act::{
    Suite, Verdict, earl, examples, lost, read_ledger, run, table, write_ledger,
};
use offenbar_texts::Lang;

/// Runs the examples of the W3C's ACT rules and prints how consistent offenbar is with each rule.
#[derive(Debug, Parser)]
struct Arguments {
    /// Folder with testcases.json.
    folder: PathBuf,
    /// Writes the results as EARL (JSON-LD), as the W3C's importer reads it.
    #[arg(long)]
    earl: Option<PathBuf>,
    /// Only this ACT rule, by its id or by the id of our rule; shows its examples that are wrong.
    #[arg(long)]
    rule: Vec<String>,
    /// Writes the list of complete rules.
    #[arg(long)]
    ledger: Option<PathBuf>,
    /// Writes the table as a page of the documentation.
    #[arg(long)]
    page: Option<PathBuf>,
    /// Fails if a rule in this list is no longer complete.
    #[arg(long)]
    check: Option<PathBuf>,
    /// Shows every example: once, those that are not right; twice, all.
    #[arg(short, long, action = clap::ArgAction::Count)]
    verbose: u8,
}

/// What stands above the table in the documentation.
const PAGE: &str = "\
# Consistency with the W3C's ACT rules

Written by the conformance runner (`cargo run -p offenbar-tests --bin act -- DIR --page docs/act.md`) from the examples in DIR. *Complete* and
*inconsistent* are what the W3C computes: one false positive voids a rule; complete means that no failed example is reported as passed or inapplicable,
at least one is found, and the success criteria are those of the rule. *Strict* means complete without any question left to a person. Where
questions remain, it is mostly because somebody must listen, look or understand: what a video shows, whether a heading describes its section, what a
script does that is not read here.

";

fn main() -> ExitCode {
    match conform(&Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("act: {error}");
            ExitCode::from(2)
        }
    }
}

fn conform(arguments: &Arguments) -> Result<ExitCode, String> {
    let mut suite = Suite::read(&arguments.folder)?;
    if !arguments.rule.is_empty() {
        suite.cases.retain(|case| arguments.rule.iter().any(|rule| names(rule, &case.rule_id)));
    }
    let answers = run(&suite, Lang::En)?;
    let verdicts = Verdict::all(&suite, &answers);
    if arguments.verbose > 0 || !arguments.rule.is_empty() {
        println!("{}", examples(&verdicts, &suite, &answers, arguments.verbose < 2));
    }
    print!("{}", table(&verdicts));
    let write = |path: &PathBuf, text: String| {
        fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    if let Some(path) = &arguments.earl {
        let text = serde_json::to_string_pretty(&earl(&suite, &answers));
        write(path, text.map_err(|error| error.to_string())? + "\n")?;
    }
    if let Some(path) = &arguments.page {
        write(path, format!("{PAGE}```text\n{}```\n", table(&verdicts)))?;
    }
    if let Some(path) = &arguments.ledger {
        write(path, write_ledger(&verdicts))?;
    }
    if let Some(path) = &arguments.check {
        let text =
            fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let lost = lost(&read_ledger(&text), &verdicts);
        if !lost.is_empty() {
            println!("no longer complete: {}", lost.join(", "));
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn names(rule: &str, act: &str) -> bool {
    rule == act
        || offenbar_accessibility::find(rule).is_some_and(|rule| rule.check.act.contains(&act))
}
