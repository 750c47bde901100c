//! `cargo run -p offenbar-tests --bin new-rule -- link-text-odd --sc 2.4.4 --level A`: begins a rule.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use offenbar_model::{Kind, Level};
use offenbar_tests::scaffold::NewRule;

/// Makes the file of a new rule and its texts; says what is left to do.
#[derive(Debug, Parser)]
struct Arguments {
    /// Id of the rule in kebab-case, for example link-text-odd.
    id: String,
    /// Success criterion that a failure fails; may be repeated. Without it the rule is good practice.
    #[arg(long)]
    sc: Vec<String>,
    /// Level of the success criteria.
    #[arg(long)]
    level: Option<Conformance>,
    /// Catalogue of its texts, without .ftl.
    #[arg(long, default_value = "rules-content")]
    catalogue: String,
    /// Root of the repository.
    #[arg(long, default_value = ".")]
    root: PathBuf,
}

/// WCAG conformance level, as it is typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Conformance {
    A,
    Aa,
    Aaa,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let level = arguments.level.map(|level| match level {
        Conformance::A => Level::A,
        Conformance::Aa => Level::AA,
        Conformance::Aaa => Level::AAA,
    });
    let kind = if arguments.sc.is_empty() { Kind::BestPractice } else { Kind::Wcag };
    let rule =
        NewRule { id: arguments.id, kind, sc: arguments.sc, level, catalogue: arguments.catalogue };
    match rule.write(&arguments.root) {
        Ok(written) => {
            written.iter().for_each(|path| println!("{}", path.display()));
            println!("Replace every TODO, then run: cargo test -p offenbar-accessibility");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("new-rule: {error}");
            ExitCode::from(2)
        }
    }
}
