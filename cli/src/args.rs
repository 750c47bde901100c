//! The arguments. Their help texts are in the catalogues: `cli-about-<command>`,
//! `cli-arg-<command>-<argument>` or `cli-arg-<argument>`; see [`crate::help`].

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use offenbar_repository::OpenOptions;

#[derive(Debug, Parser)]
#[command(name = "offenbar", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[arg(long, global = true, value_name = "de|en", value_parser = ["de", "en"])]
    pub lang: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Scan(Box<ScanArguments>),
    Page(PageArguments),
    Repo(RepoArguments),
    Sbom(SbomArguments),
    Explain(ExplainArguments),
    Rules(RulesArguments),
    Init(InitArguments),
    Demo(DemoArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ScanArguments {
    #[arg(value_name = "URL|DIR")]
    pub site: Option<String>,
    #[arg(long, value_name = "PATH|URL")]
    pub repo: Option<String>,
    #[command(flatten)]
    pub open: OpenArguments,
    #[command(flatten)]
    pub output: OutputArguments,
    #[command(flatten)]
    pub crawl: CrawlArguments,
}

/// What `scan` and `repo` share.
#[derive(Debug, Default, Args)]
pub(crate) struct OutputArguments {
    #[arg(long = "format", value_name = "FMT[=FILE]")]
    pub formats: Vec<String>,
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    #[arg(long, value_name = "THRESHOLD")]
    pub fail_on: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, short)]
    pub quiet: bool,
    #[arg(long)]
    pub plain: bool,
}

/// How a site is read. Everything here can be set in `offenbar.toml` as well, secrets apart.
#[derive(Debug, Default, Clone, Args)]
pub(crate) struct CrawlArguments {
    #[arg(long, value_name = "N")]
    pub max_pages: Option<u64>,
    #[arg(long, value_name = "N")]
    pub max_depth: Option<u64>,
    #[arg(long, value_name = "GLOB")]
    pub include: Vec<String>,
    #[arg(long, value_name = "GLOB")]
    pub exclude: Vec<String>,
    #[arg(long, value_name = "N")]
    pub concurrency: Option<u64>,
    #[arg(long, value_name = "N")]
    pub rate: Option<f64>,
    #[arg(long, value_name = "SECONDS")]
    pub timeout: Option<u64>,
    #[arg(long = "header", value_name = "NAME: VALUE")]
    pub headers: Vec<String>,
    #[arg(long = "cookie", value_name = "NAME=VALUE")]
    pub cookies: Vec<String>,
    #[arg(long, value_name = "USER:PASSWORD")]
    pub basic_auth: Option<String>,
    #[arg(long)]
    pub staging: bool,
    #[arg(long)]
    pub ignore_robots: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PageArguments {
    #[arg(required = true, value_name = "FILE|URL|-")]
    pub pages: Vec<String>,
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    #[arg(long = "map", value_name = "URL_PREFIX=DIR")]
    pub maps: Vec<String>,
    #[arg(long = "rule", value_name = "RULE")]
    pub rules: Vec<String>,
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
}

#[derive(Debug, Args)]
pub(crate) struct RepoArguments {
    #[arg(value_name = "PATH|URL")]
    pub repo: String,
    #[arg(long)]
    pub fix_plan: bool,
    #[arg(long, value_name = "SPDX", requires = "fix_plan")]
    pub licence: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "fix_plan")]
    pub holder: Option<String>,
    #[arg(long, value_name = "ADDRESS", requires = "fix_plan")]
    pub contact: Option<String>,
    #[command(flatten)]
    pub open: OpenArguments,
    #[command(flatten)]
    pub output: OutputArguments,
}

#[derive(Debug, Args)]
pub(crate) struct DemoArguments {
    #[arg(long)]
    pub good: bool,
    #[arg(long = "format", value_name = "FMT[=FILE]")]
    pub formats: Vec<String>,
    #[arg(long)]
    pub plain: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SbomArguments {
    #[arg(value_name = "PATH|URL", default_value = ".")]
    pub repo: String,
    #[arg(long, value_name = "cyclonedx|spdx", default_value = "cyclonedx", value_parser = ["cyclonedx", "spdx"])]
    pub format: String,
    #[command(flatten)]
    pub open: OpenArguments,
}

/// What a user vouches for when a repository is opened.
#[derive(Debug, Default, Clone, Copy, Args)]
pub(crate) struct OpenArguments {
    #[arg(long)]
    pub trust: bool,
    #[arg(long)]
    pub allow_private: bool,
}

impl OpenArguments {
    pub(crate) fn options(self) -> OpenOptions {
        let OpenArguments { trust, allow_private } = self;
        OpenOptions { trust, allow_private, ..OpenOptions::default() }
    }
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    #[arg(value_name = "ID")]
    pub id: String,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArguments {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct InitArguments {
    #[command(subcommand)]
    pub what: Init,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Init {
    Publiccode(InitPubliccodeArguments),
}

#[derive(Debug, Args)]
pub(crate) struct InitPubliccodeArguments {
    #[arg(value_name = "PATH", default_value = ".")]
    pub repo: String,
    #[command(flatten)]
    pub open: OpenArguments,
}
